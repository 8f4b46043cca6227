// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/outline_model.h"

#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

namespace widgets {
namespace {

QStandardItem* makeItem(const QString& text, int subgraph = -1, int op = -1, int tensor = -1) {
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    item->setData(subgraph, OutlineModel::SubgraphRole);
    item->setData(op, OutlineModel::OperatorRole);
    item->setData(tensor, OutlineModel::TensorRole);
    return item;
}

QStandardItem* tensorGroup(
    const QString& title, const model::Model& model, int subgraph, const std::vector<std::int32_t>& tensors) {
    auto* group = makeItem(title, subgraph);
    for (const auto tensor : tensors)
        group->appendRow(
            makeItem(operandText(model.subgraphs[static_cast<std::size_t>(subgraph)], tensor), subgraph, -1, tensor));
    return group;
}

QStandardItem* signatureItem(const model::Model& model, const model::Signature& signature) {
    auto* item = makeItem(toQt(signature.key), int(signature.subgraph));
    const auto& graph = model.subgraphs[signature.subgraph];
    const auto add = [&](const model::SignatureTensor& entry, const QString& pattern) {
        const auto tensor = static_cast<std::int32_t>(entry.tensor);
        item->appendRow(
            makeItem(pattern.arg(toQt(entry.name), operandText(graph, tensor)), int(signature.subgraph), -1, tensor));
    };
    for (const auto& entry : signature.inputs)
        add(entry, OutlineModel::tr("Input %1: %2"));
    for (const auto& entry : signature.outputs)
        add(entry, OutlineModel::tr("Output %1: %2"));
    return item;
}

} // namespace

OutlineModel::OutlineModel(QObject* parent) : QStandardItemModel(parent) {}

void OutlineModel::setModel(std::shared_ptr<const model::Model> model) {
    // Filled on the side, so that the views hear of it once.
    beginResetModel();
    const bool wasBlocked = blockSignals(true);
    clear();
    m_operators.clear();
    m_tensors.clear();
    setHorizontalHeaderLabels({tr("Outline")});
    if (model) {
        addSignatures(*model);
        for (std::size_t subgraph = 0; subgraph < model->subgraphs.size(); ++subgraph)
            addSubgraph(*model, static_cast<int>(subgraph));
    }
    blockSignals(wasBlocked);
    endResetModel();
}

void OutlineModel::addSignatures(const model::Model& model) {
    if (model.signatures.empty())
        return;
    auto* group = makeItem(tr("Signatures"));
    for (const auto& signature : model.signatures)
        group->appendRow(signatureItem(model, signature));
    appendRow(group);
}

void OutlineModel::addSubgraph(const model::Model& model, int subgraph) {
    const auto& graph = model.subgraphs[static_cast<std::size_t>(subgraph)];
    auto* item = makeItem(graph.name.empty() ? tr("Subgraph %1").arg(subgraph)
                                             : tr("Subgraph %1: %2").arg(QString::number(subgraph), toQt(graph.name)),
        subgraph);
    auto* inputs = tensorGroup(tr("Inputs (%1)").arg(graph.inputs.size()), model, subgraph, graph.inputs);
    auto* outputs = tensorGroup(tr("Outputs (%1)").arg(graph.outputs.size()), model, subgraph, graph.outputs);
    auto* operators = makeItem(tr("Operators (%1)").arg(countText(graph.operators.size())), subgraph);
    QList<QStandardItem*> rows;
    for (std::size_t op = 0; op < graph.operators.size(); ++op)
        rows.append(makeItem(operatorTextOf(model, static_cast<std::size_t>(subgraph), static_cast<std::int32_t>(op)),
            subgraph, static_cast<int>(op)));
    operators->appendRows(rows);
    item->appendRows({inputs, outputs, operators});
    appendRow(item);
    m_operators.push_back(operators);
    m_tensors.push_back({inputs, outputs});
}

QModelIndex OutlineModel::indexOfOperator(int subgraph, int op) const {
    if (subgraph < 0 || static_cast<std::size_t>(subgraph) >= m_operators.size() || op < 0)
        return {};
    const auto* item = m_operators[static_cast<std::size_t>(subgraph)]->child(op);
    return item ? indexFromItem(item) : QModelIndex();
}

QModelIndex OutlineModel::indexOfTensor(int subgraph, int tensor) const {
    if (subgraph < 0 || static_cast<std::size_t>(subgraph) >= m_tensors.size())
        return {};
    const auto& [inputs, outputs] = m_tensors[static_cast<std::size_t>(subgraph)];
    for (const auto* group : {inputs, outputs})
        for (int row = 0; row < group->rowCount(); ++row)
            if (group->child(row)->data(TensorRole).toInt() == tensor)
                return indexFromItem(group->child(row));
    return {};
}

} // namespace widgets
