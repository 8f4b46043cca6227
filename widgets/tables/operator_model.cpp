// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/operator_model.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/tables/cell.h"

namespace widgets {
namespace {

bool isNumber(int column) {
    return column == OperatorModel::Macs || column == OperatorModel::ConstantBytes || column == OperatorModel::Version;
}

QString outputNames(const model::Subgraph& graph, const model::Operator& op) {
    QStringList parts;
    for (const auto output : op.outputs)
        parts.append(operandText(graph, output));
    return parts.join(QStringLiteral(", "));
}

QString outputShapes(const model::Subgraph& graph, const model::Operator& op) {
    QStringList parts;
    for (const auto output : op.outputs)
        parts.append(output < 0 ? QStringLiteral("–") : shapeText(graph.tensors[static_cast<std::size_t>(output)]));
    return parts.join(QStringLiteral(", "));
}

qulonglong outputElements(const model::Subgraph& graph, const model::Operator& op) {
    qulonglong sum = 0;
    for (const auto output : op.outputs)
        if (output >= 0)
            sum += model::elementCount(graph.tensors[static_cast<std::size_t>(output)].shape).value_or(0);
    return sum;
}

} // namespace

OperatorModel::OperatorModel(QObject* parent) : QAbstractTableModel(parent) {}

void OperatorModel::setModel(
    std::shared_ptr<const model::Model> model, std::shared_ptr<const inspect::Summary> summary, std::size_t subgraph) {
    beginResetModel();
    m_model = std::move(model);
    m_summary = std::move(summary);
    m_subgraph = subgraph;
    m_kinds.clear();
    if (m_model)
        for (const auto& op : graph().operators)
            m_kinds.push_back(inspect::computeKind(*m_model, graph(), op));
    endResetModel();
}

const model::Subgraph& OperatorModel::graph() const {
    return m_model->subgraphs[m_subgraph];
}

const model::Operator& OperatorModel::operatorAt(int row) const {
    return graph().operators[static_cast<std::size_t>(row)];
}

const inspect::OperatorCost* OperatorModel::costAt(int row) const {
    if (!m_summary || m_subgraph >= m_summary->subgraphs.size())
        return nullptr;
    const auto& costs = m_summary->subgraphs[m_subgraph].costs;
    return static_cast<std::size_t>(row) < costs.size() ? &costs[static_cast<std::size_t>(row)] : nullptr;
}

int OperatorModel::rowCount(const QModelIndex& parent) const {
    return m_model && !parent.isValid() ? static_cast<int>(m_kinds.size()) : 0;
}

int OperatorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperatorModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column(), false);
    case Qt::ToolTipRole:
        return text(index.row(), index.column(), true);
    case Qt::TextAlignmentRole:
        return cellAlignment(isNumber(index.column()));
    case SortRole:
        return sortValue(index.row(), index.column());
    case ExactRole:
        return isNumber(index.column()) ? sortValue(index.row(), index.column())
                                        : QVariant(text(index.row(), index.column(), false));
    case KindRole:
        return index.column() == Precision ? QVariant(int(m_kinds[static_cast<std::size_t>(index.row())])) : QVariant();
    default:
        return {};
    }
}

QVariant OperatorModel::sortValue(int row, int column) const {
    const auto* cost = costAt(row);
    switch (column) {
    case Index:
        return row;
    case Output:
        return operatorAt(row).outputs.empty() ? -1 : operatorAt(row).outputs.front();
    case OutputShape:
        return outputElements(graph(), operatorAt(row));
    case Macs:
        return cost && cost->isKnown ? QVariant(qulonglong(cost->cost.macs)) : QVariant();
    case ConstantBytes:
        return cost ? QVariant(qulonglong(cost->constantBytes)) : QVariant();
    case Version:
        return m_model->codeOf(operatorAt(row)).version;
    default:
        return text(row, column, false);
    }
}

QString OperatorModel::text(int row, int column, bool exact) const {
    const auto& op = operatorAt(row);
    const auto* cost = costAt(row);
    switch (column) {
    case Index:
        return QStringLiteral("Op#%1").arg(row);
    case Name:
        return toQt(model::nameOf(m_model->codeOf(op)));
    case Precision:
        return kindText(m_kinds[static_cast<std::size_t>(row)]);
    case Output:
        return outputNames(graph(), op);
    case OutputShape:
        return outputShapes(graph(), op);
    case Macs:
        return !cost || !cost->isKnown ? QString() : countText(cost->cost.macs);
    case ConstantBytes:
        return !cost   ? QString()
               : exact ? tr("%1 bytes").arg(countText(cost->constantBytes))
                       : sizeText(cost->constantBytes);
    case Version:
        return QString::number(m_model->codeOf(op).version);
    case Attributes:
        return attributeLine(op);
    default:
        return {};
    }
}

QVariant OperatorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(isNumber(section));
    if (role == Qt::ToolTipRole && section == Macs)
        return tr("Multiply-accumulates of one run: products that convolutions and matrix products add up");
    if (role == Qt::ToolTipRole && section == Precision)
        return tr("How it computes, judged by the types of its tensors");
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {tr("Operator"), tr("Name"), tr("Precision"), tr("Output"), tr("Output shape"),
        tr("MACs"), tr("Constants"), tr("Version"), tr("Attributes")};
    return names[section];
}

} // namespace widgets
