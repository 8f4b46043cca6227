// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace app {

/// A row of the open models: A or B as a badge, the name, and the facts in a second line.
class ModelRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    enum Roles { BadgeRole = Qt::UserRole, FactsRole, SlotRole };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace app
