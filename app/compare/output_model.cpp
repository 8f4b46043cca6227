// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/output_model.h"

#include "widgets/common/number_text.h"

#include <limits>

namespace app {

OutputModel::OutputModel(QObject* parent) : QAbstractTableModel(parent) {}

void OutputModel::setValues(const std::vector<float>& a, const std::vector<float>& b) {
    beginResetModel();
    m_a = a;
    m_b = b;
    endResetModel();
}

int OutputModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(std::max(m_a.size(), m_b.size()));
}

int OutputModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

double OutputModel::value(int row, int column) const {
    const auto at = [row](const std::vector<float>& values) {
        const auto index = std::size_t(row);
        return index < values.size() ? double(values[index]) : std::numeric_limits<double>::quiet_NaN();
    };
    switch (column) {
    case A:
        return at(m_a);
    case B:
        return at(m_b);
    case Difference:
        return at(m_b) - at(m_a);
    default:
        return row;
    }
}

QVariant OutputModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const double number = value(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Index ? QString::number(index.row()) : widgets::scaleText(number);
    case Qt::ToolTipRole:
    case ExactRole:
        return index.column() == Index ? QString::number(index.row()) : widgets::exactText(number);
    case SortRole:
        return number;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant OutputModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Index:
        return tr("#");
    case A:
        return tr("A");
    case B:
        return tr("B");
    case Difference:
        return tr("B − A");
    }
    return {};
}

} // namespace app
