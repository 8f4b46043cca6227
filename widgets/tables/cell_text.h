// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QTableView;

namespace widgets {

/// Text of a cell's ExactRole (DisplayRole where it has none): numbers with a point and all their digits, whatever the
/// user's language is.
QString exactCellText(const QModelIndex& index);
/// Visible columns in the order on screen, all rows of the view's model, RFC 4180.
QString csvOf(const QTableView& table);
/// The cells as lines of fields between tabs; several rows get the headers above.
QString tsvOf(const QTableView& table, const QModelIndexList& rows);

} // namespace widgets
