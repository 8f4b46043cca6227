// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/plan_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/tables/cell.h"

namespace widgets {
namespace {

inspect::ComputeKind kindOf(quant::Precision precision) {
    switch (precision) {
    case quant::Precision::Float32:
        return inspect::ComputeKind::Float32;
    case quant::Precision::Float16:
        return inspect::ComputeKind::Float16;
    case quant::Precision::WeightOnly:
    case quant::Precision::DynamicRange:
        return inspect::ComputeKind::Hybrid;
    case quant::Precision::Int8:
        return inspect::ComputeKind::Int8;
    case quant::Precision::Int16x8:
        return inspect::ComputeKind::Int16;
    case quant::Precision::Unchanged:
        return inspect::ComputeKind::Other;
    }
    return inspect::ComputeKind::Other;
}

} // namespace

PlanModel::PlanModel(QObject* parent) : QAbstractTableModel(parent) {}

void PlanModel::setPlan(
    std::shared_ptr<const model::Model> model, std::shared_ptr<const quant::Plan> plan, const quant::Origin& origin) {
    beginResetModel();
    m_origin = origin;
    m_model = std::move(model);
    m_plan = m_model ? std::move(plan) : nullptr;
    m_rows.clear();
    for (std::size_t subgraph = 0; m_plan && subgraph < m_plan->subgraphs.size(); ++subgraph)
        for (std::size_t op = 0; op < m_plan->subgraphs[subgraph].operators.size(); ++op)
            m_rows.push_back({static_cast<int>(subgraph), static_cast<int>(op)});
    endResetModel();
}

int PlanModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlanModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

std::pair<int, int> PlanModel::placeAt(int row) const {
    const auto [subgraph, op] = m_rows[static_cast<std::size_t>(row)];
    return {subgraph, op};
}

const quant::OperatorPlan& PlanModel::planAt(int row) const {
    const auto [subgraph, op] = m_rows[static_cast<std::size_t>(row)];
    return m_plan->subgraphs[static_cast<std::size_t>(subgraph)].operators[static_cast<std::size_t>(op)];
}

inspect::ComputeKind PlanModel::kindNow(int row) const {
    const auto [subgraph, op] = placeAt(row);
    return quant::kindBefore(*m_model, m_origin, static_cast<std::size_t>(subgraph), static_cast<std::size_t>(op));
}

QVariant PlanModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case ExactRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return cellAlignment(false);
    case SortRole:
        return index.column() == Index ? QVariant(index.row()) : QVariant(text(index.row(), index.column()));
    case KindRole:
        return index.column() == Now         ? QVariant(int(kindNow(index.row())))
               : index.column() == Precision ? QVariant(int(kindOf(planAt(index.row()).precision)))
                                             : QVariant();
    default:
        return {};
    }
}

QString PlanModel::text(int row, int column) const {
    const auto [subgraph, op] = m_rows[static_cast<std::size_t>(row)];
    const auto& graph = m_model->subgraphs[static_cast<std::size_t>(subgraph)];
    switch (column) {
    case Index:
        return m_model->subgraphs.size() == 1 ? QStringLiteral("Op#%1").arg(op)
                                              : tr("Subgraph %1 Op#%2").arg(subgraph).arg(op);
    case Name:
        return toQt(model::nameOf(m_model->codeOf(graph.operators[static_cast<std::size_t>(op)])));
    case Now:
        return kindText(kindNow(row));
    case Precision:
        return precisionText(planAt(row).precision);
    case Reason:
        return coreText("quant::Plan", planAt(row).reason);
    case Cure:
        return coreText("quant::Plan", planAt(row).cure);
    default:
        return {};
    }
}

QString PlanModel::precisionText(quant::Precision precision) {
    switch (precision) {
    case quant::Precision::Float32:
        return tr("stays float");
    case quant::Precision::Float16:
        return QStringLiteral("float16");
    case quant::Precision::WeightOnly:
        return tr("weight-only");
    case quant::Precision::DynamicRange:
        return tr("dynamic range");
    case quant::Precision::Int8:
        return QStringLiteral("int8");
    case quant::Precision::Int16x8:
        return QStringLiteral("int16x8");
    case quant::Precision::Unchanged:
        return tr("unchanged");
    }
    return {};
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return cellAlignment(false);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[ColumnCount] = {
        tr("Operator"), tr("Name"), tr("Now"), tr("Becomes"), tr("Reason"), tr("What can be done")};
    return names[section];
}

} // namespace widgets
