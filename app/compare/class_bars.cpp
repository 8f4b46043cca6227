// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/class_bars.h"

#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/palette_roles.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace app {

using widgets::em;

namespace {

/// Shares with four decimals; other scores with four digits.
QString shortNumber(float value) {
    const bool isShare = value >= 0 && value <= 1;
    return QLocale().toString(double(value), isShare ? 'f' : 'g', 4);
}

} // namespace

ClassBars::ClassBars(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Scores by class"));
}

void ClassBars::setScores(std::vector<ClassScore> scores) {
    m_scores = std::move(scores);
    m_lowest = 0;
    m_highest = 0;
    QStringList read;
    for (const ClassScore& score : m_scores) {
        m_lowest = std::min({m_lowest, double(score.a), double(score.b)});
        m_highest = std::max({m_highest, double(score.a), double(score.b)});
        read.append(tr("%1: A %2, B %3").arg(score.name, widgets::scaleText(score.a), widgets::scaleText(score.b)));
    }
    if (m_highest <= m_lowest)
        m_highest = m_lowest + 1;
    setAccessibleDescription(read.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

int ClassBars::rowHeight() const {
    return em(this, 1.9);
}

QSize ClassBars::sizeHint() const {
    return {em(this, 18), rowHeight() * std::max(1, int(m_scores.size()))};
}

void ClassBars::paintRow(QPainter& painter, const ClassScore& score, const QRectF& row) const {
    const widgets::PaletteRoles roles(palette());
    const double gap = em(this, 0.4);
    const double nameWidth = std::min(row.width() / 3, em(this, 8) * 1.0);
    const double numberWidth = em(this, 4);
    const QRectF nameRect(row.left(), row.top(), nameWidth, row.height());
    const QRectF bars(nameRect.right() + gap, row.top(), row.width() - nameWidth - numberWidth - 2 * gap, row.height());
    const double unit = bars.width() / (m_highest - m_lowest);
    const double zero = bars.left() - m_lowest * unit;
    const auto bar = [&](double value, double top) {
        const double x = zero + value * unit;
        return QRectF(QPointF(std::min(zero, x), top), QPointF(std::max(zero, x), top + row.height() * 0.34));
    };

    QFont font = painter.font();
    font.setBold(score.isLabel);
    painter.setFont(font);
    painter.setPen(roles.text());
    const QString name = score.isLabel ? tr("%1 (label)").arg(score.name) : score.name;
    painter.drawText(nameRect, Qt::AlignRight | Qt::AlignVCenter,
        QFontMetrics(font).elidedText(name, Qt::ElideMiddle, int(nameWidth)));
    font.setBold(false);
    painter.setFont(font);

    painter.setPen(Qt::NoPen);
    painter.setBrush(roles.mutedText());
    painter.drawRect(bar(score.a, row.top() + row.height() * 0.12));
    const double line = std::max(1.0, em(this, 1) / 12.0);
    painter.setPen(QPen(roles.mutedText(), line));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar(score.b, row.top() + row.height() * 0.54).adjusted(line / 2, line / 2, -line / 2, -line / 2));
    painter.setPen(roles.gridLine());
    painter.drawLine(QPointF(zero, row.top()), QPointF(zero, row.bottom()));

    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.8);
    painter.setFont(small);
    painter.setPen(roles.text());
    const auto number = [&](float value, double top) {
        const QRectF place(bars.right() + gap, top, numberWidth, row.height() / 2);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, shortNumber(value));
    };
    number(score.a, row.top());
    number(score.b, row.top() + row.height() / 2);
    painter.setFont(font);
}

void ClassBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double height = rowHeight();
    for (std::size_t i = 0; i < m_scores.size(); ++i)
        paintRow(painter, m_scores[i], QRectF(0, double(i) * height, width(), height));
}

} // namespace app
