// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/severity_icon.h"

#include "widgets/common/contrast.h"
#include "widgets/common/palette_roles.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

namespace widgets {
namespace {

/// All lengths are shares of the side.
QPainterPath octagon() {
    QPolygonF corners;
    for (int corner = 0; corner < 8; ++corner) {
        const double angle = (corner + 0.5) * std::numbers::pi / 4;
        corners.append({0.5 + 0.48 * std::cos(angle), 0.5 + 0.48 * std::sin(angle)});
    }
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

QPainterPath outlineOf(base::Severity severity) {
    QPainterPath path;
    switch (severity) {
    case base::Severity::Note:
        path.addEllipse(QPointF(0.5, 0.5), 0.45, 0.45);
        return path;
    case base::Severity::Warning:
        path.addPolygon(QPolygonF({{0.5, 0.05}, {0.98, 0.92}, {0.02, 0.92}}));
        path.closeSubpath();
        return path;
    case base::Severity::Problem:
        return octagon();
    }
    return path;
}

void drawSign(QPainter& painter, base::Severity severity) {
    switch (severity) {
    case base::Severity::Note:
        painter.drawPoint(QPointF(0.5, 0.28));
        painter.drawLine(QPointF(0.5, 0.47), QPointF(0.5, 0.73));
        return;
    case base::Severity::Warning:
        painter.drawLine(QPointF(0.5, 0.38), QPointF(0.5, 0.6));
        painter.drawPoint(QPointF(0.5, 0.78));
        return;
    case base::Severity::Problem:
        painter.drawLine(QPointF(0.34, 0.34), QPointF(0.66, 0.66));
        painter.drawLine(QPointF(0.66, 0.34), QPointF(0.34, 0.66));
        return;
    }
}

QColor colourOf(base::Severity severity, const PaletteRoles& roles) {
    switch (severity) {
    case base::Severity::Note:
        return roles.mark();
    case base::Severity::Warning:
        return roles.look();
    case base::Severity::Problem:
        return roles.wrong();
    }
    return roles.text();
}

class SeverityIcon : public QIconEngine {
public:
    explicit SeverityIcon(base::Severity severity) : m_severity(severity) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override {
        const int side = std::min(rect.width(), rect.height());
        const QColor colour = colourOf(m_severity, PaletteRoles(QGuiApplication::palette()));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.center() + QPointF(0.5, 0.5) - QPointF(side, side) / 2);
        painter->scale(side, side);
        painter->fillPath(outlineOf(m_severity), colour);
        painter->setPen(QPen(readableOn(colour), 0.12, Qt::SolidLine, Qt::RoundCap));
        drawSign(*painter, m_severity);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }
    QIconEngine* clone() const override { return new SeverityIcon(m_severity); }

private:
    base::Severity m_severity;
};

} // namespace

QIcon severityIcon(base::Severity severity) {
    return QIcon(new SeverityIcon(severity));
}

} // namespace widgets
