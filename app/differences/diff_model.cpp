// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/differences/diff_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/tables/cell.h"

#include <algorithm>

namespace app {

void DiffModel::setDiff(std::shared_ptr<const StructureDiff> diff) {
    beginResetModel();
    m_diff = std::move(diff);
    m_rows.clear();
    for (int change = 0; m_diff && change < int(m_diff->diff.changes.size()); ++change)
        m_rows.push_back({-1, false, change});
    for (int subgraph = 0; m_diff && subgraph < int(m_diff->diff.subgraphs.size()); ++subgraph) {
        const auto& of = m_diff->diff.subgraphs[std::size_t(subgraph)];
        for (const bool isTensor : {false, true}) {
            const auto& pairs = isTensor ? of.tensors : of.operators;
            for (int index = 0; index < int(pairs.size()); ++index)
                if (!pairs[std::size_t(index)].isSame())
                    m_rows.push_back({subgraph, isTensor, index});
        }
    }
    endResetModel();
}

const inspect::DiffPair& DiffModel::pair(const Row& row) const {
    const auto& of = m_diff->diff.subgraphs[std::size_t(row.subgraph)];
    return (row.isTensor ? of.tensors : of.operators)[std::size_t(row.index)];
}

int DiffModel::rowOf(int subgraph, int slot, int op) const {
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const auto& row = m_rows[index];
        if (row.subgraph == subgraph && !row.isTensor && (slot == 0 ? pair(row).a : pair(row).b) == op)
            return int(index);
    }
    return -1;
}

int DiffModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DiffModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DiffModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& of = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case widgets::ExactRole:
        return text(of, index.column());
    case widgets::SortRole:
        // Places as they follow each other, not by the letters of their numbers.
        return index.column() == InA || index.column() == InB ? QVariant(index.row())
                                                              : QVariant(text(of, index.column()));
    case Qt::TextAlignmentRole:
        return widgets::cellAlignment(false);
    default:
        return {};
    }
}

QString DiffModel::text(const Row& row, int column) const {
    const bool isModel = row.subgraph < 0;
    switch (column) {
    case State:
        return stateText(row);
    case InA:
    case InB:
        return isModel ? tr("model") : placeText(row, column == InA);
    default:
        return changesText(isModel ? std::vector{m_diff->diff.changes[std::size_t(row.index)]} : pair(row).changes);
    }
}

QString DiffModel::stateText(const Row& row) const {
    if (row.subgraph < 0)
        return tr("changed");
    const auto& of = pair(row);
    if (of.isAdded())
        return tr("only in B");
    if (of.isRemoved())
        return tr("only in A");
    const auto& subgraph = m_diff->diff.subgraphs[std::size_t(row.subgraph)];
    const bool isMain = subgraph.a == 0 && subgraph.b == 0 && !row.isTensor;
    const bool isPinned = isMain && std::find(m_diff->pins.begin(), m_diff->pins.end(),
                                        inspect::OperatorPin{of.a, of.b}) != m_diff->pins.end();
    return isPinned ? tr("changed, matched by hand") : tr("changed");
}

QString DiffModel::placeText(const Row& row, bool isA) const {
    const auto index = isA ? pair(row).a : pair(row).b;
    if (index < 0)
        return {};
    const auto& model = isA ? *m_diff->a : *m_diff->b;
    const auto& of = m_diff->diff.subgraphs[std::size_t(row.subgraph)];
    const auto subgraph = std::size_t(isA ? of.a : of.b);
    return row.isTensor ? widgets::operandText(model.subgraphs[subgraph], index)
                        : widgets::operatorTextOf(model, subgraph, index);
}

QString DiffModel::changesText(const std::vector<inspect::FieldChange>& changes) const {
    QStringList texts;
    for (const auto& change : changes)
        texts.append(tr("%1: %2 → %3")
                         .arg(widgets::toQt(change.field), widgets::toQt(change.before), widgets::toQt(change.after)));
    return texts.join(QStringLiteral("; "));
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return widgets::cellAlignment(false);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("State"), tr("In A"), tr("In B"), tr("Changes")};
    return names[section];
}

} // namespace app
