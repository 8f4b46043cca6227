// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace app {
namespace {

/// Draws an SVG whose shapes are black in the colour that text has at the time of painting.
class OneColourEngine : public QIconEngine {
public:
    explicit OneColourEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::WindowText;
        QByteArray coloured = m_svg;
        coloured.replace("#000", palette.color(group, role).name().toLatin1());
        QSvgRenderer(coloured).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new OneColourEngine(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

QIcon icon(const char* name) {
    const QString standardName = QLatin1String(name);
    if (QIcon::hasThemeIcon(standardName))
        return QIcon::fromTheme(standardName);
    QFile file(QStringLiteral(":/icons/%1.svg").arg(standardName));
    return file.open(QIODevice::ReadOnly) ? QIcon(new OneColourEngine(file.readAll())) : QIcon();
}

} // namespace app
