// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/facts/fact_model.h"

#include "widgets/tables/cell.h"

namespace widgets {

FactModel::FactModel(QObject* parent) : QAbstractTableModel(parent) {}

void FactModel::setTable(FactTable table) {
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

std::optional<Selected> FactModel::target(int row) const {
    return m_table.target && row >= 0 && row < m_table.rows ? m_table.target(row) : std::nullopt;
}

int FactModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_table.rows;
}

int FactModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant FactModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& column = m_table.columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(index.row());
    case Qt::ToolTipRole:
        return column.full ? column.full(index.row()) : column.text(index.row());
    case Qt::TextAlignmentRole:
        return cellAlignment(bool(column.number));
    case SortRole:
    case ExactRole:
        return column.number ? column.number(index.row()) : QVariant(column.text(index.row()));
    default:
        return {};
    }
}

QVariant FactModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_table.columns[std::size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.toolTip;
    case Qt::TextAlignmentRole:
        return cellAlignment(bool(column.number));
    default:
        return {};
    }
}

} // namespace widgets
