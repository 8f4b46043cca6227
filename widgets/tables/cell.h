// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>
#include <Qt>

namespace widgets {

/// Roles that all table models share. Their own enums begin with the same two.
enum CellRole {
    SortRole = Qt::UserRole, ///< the raw number or text
    ExactRole,               ///< the raw value for copying: text, whole number or double
    KindRole,                ///< an inspect::ComputeKind: the cell is drawn as a chip
};

inline QVariant cellAlignment(bool isNumber) {
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
}

/// A number for sorting; nothing for NaN, which stands behind all others.
inline QVariant sortableNumber(double value) {
    return value != value ? QVariant() : QVariant(value);
}

} // namespace widgets
