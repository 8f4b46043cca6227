// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

#include <vector>

namespace widgets {

/// All source rows in the order of a column's SortRole, equal ones in their own order, missing values last in either.
/// Numbers are compared as numbers, texts without regard to case. Column -1: the rows' own order.
std::vector<int> sortedRows(const QAbstractItemModel& model, int column, Qt::SortOrder order);

} // namespace widgets
