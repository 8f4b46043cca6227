// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/model_row_delegate.h"

#include "widgets/common/palette_roles.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>

namespace app {
namespace {

constexpr double badgeSide = 1.5; // em
constexpr double gap = 0.4;       // em

double emOf(const QStyleOptionViewItem& option) {
    return QFontInfo(option.font).pixelSize();
}

/// A is filled and B outlined, as in all views of two models.
void drawBadge(QPainter& painter, const QRectF& place, const QString& badge, const QColor& text, const QColor& ground) {
    if (badge.isEmpty())
        return;
    const bool isFilled = badge == QLatin1String("A");
    const QRectF box = place.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(text);
    painter.setBrush(isFilled ? QBrush(text) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, box.height() / 5, box.height() / 5);
    painter.setPen(isFilled ? ground : text);
    painter.drawText(box, Qt::AlignCenter, badge);
}

} // namespace

void ModelRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QString name = row.text;
    row.text.clear();
    const auto* style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool isLit = row.state.testFlag(QStyle::State_Selected);
    const QColor text = row.palette.color(isLit ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground = row.palette.color(isLit ? QPalette::Highlight : QPalette::Base);
    const double unit = emOf(row);
    const QRectF inside = QRectF(row.rect).adjusted(unit * gap, 0, -unit * gap, 0);
    const double side = unit * badgeSide;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(row.font);
    const QRectF badge(inside.left(), inside.center().y() - side / 2, side, side);
    // Quieter than the row that is shown.
    const QColor ink = isLit ? text : widgets::PaletteRoles(row.palette).mutedText();
    drawBadge(*painter, badge, index.data(BadgeRole).toString(), ink, ground);
    const QRectF lines = inside.adjusted(side + unit * gap, 0, 0, 0);
    const double height = row.fontMetrics.height();
    const auto draw = [&](double top, const QString& line) {
        painter->drawText(QRectF(lines.left(), top, lines.width(), height), Qt::AlignVCenter,
            row.fontMetrics.elidedText(line, Qt::ElideMiddle, int(lines.width())));
    };
    painter->setPen(text);
    draw(lines.center().y() - height, name);
    painter->setPen(isLit ? text : widgets::PaletteRoles(row.palette).mutedText());
    draw(lines.center().y(), index.data(FactsRole).toString());
    painter->restore();
}

QSize ModelRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), qRound(option.fontMetrics.height() * 2 + emOf(option) * 0.5)};
}

} // namespace app
