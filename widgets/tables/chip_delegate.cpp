// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/chip_delegate.h"

#include "widgets/common/palette_roles.h"
#include "widgets/tables/cell.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>

namespace widgets {
namespace {

double emOf(const QStyleOptionViewItem& option) {
    return QFontInfo(option.font).pixelSize();
}

/// The chip with its text at the left of `area`.
void drawChip(QPainter* painter, const QStyleOptionViewItem& option, const QRectF& area, inspect::ComputeKind kind) {
    const PaletteRoles roles(option.palette);
    const double unit = emOf(option);
    const double width = std::min(area.width(), option.fontMetrics.horizontalAdvance(option.text) + unit);
    const double height = std::min(area.height() - unit * 0.15, option.fontMetrics.height() * 1.05);
    const QRectF chip(area.left(), area.center().y() - height / 2, width, height);

    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(roles.precision(kind), unit / 12));
    painter->setBrush(roles.precisionFill(kind));
    painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), height / 3, height / 3);
    painter->setPen(roles.text());
    painter->drawText(chip.adjusted(unit * 0.3, 0, -unit * 0.3, 0), Qt::AlignCenter,
        option.fontMetrics.elidedText(option.text, Qt::ElideRight, int(width - unit * 0.6)));
}

} // namespace

ChipDelegate::ChipDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void ChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QVariant kind = index.data(KindRole);
    if (!kind.isValid())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto* style = cell.widget ? cell.widget->style() : QApplication::style();
    QStyleOptionViewItem ground = cell;
    ground.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, cell.widget);
    painter->save();
    const double gap = emOf(cell) * 0.25;
    drawChip(painter, cell, QRectF(cell.rect).adjusted(gap, 0, -gap, 0), inspect::ComputeKind(kind.toInt()));
    painter->restore();
}

QSize ChipDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (index.data(KindRole).isValid())
        size.rwidth() += qRound(emOf(option) * 1.2);
    return size;
}

void ChipDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideMiddle;
}

} // namespace widgets
