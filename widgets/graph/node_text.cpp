// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_node.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <QCoreApplication>

namespace widgets {
namespace {

constexpr qsizetype longestAttributes = 28;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(widgets::GraphNode)
};

/// Height and width of a filter, or inputs and outputs of a matrix; empty where there are no weights.
QString weightsText(const model::Model& model, const model::Subgraph& graph, const model::Operator& op) {
    if (op.inputs.size() < 2 || op.inputs[1] < 0)
        return {};
    const auto& weights = graph.tensors[static_cast<std::size_t>(op.inputs[1])];
    const auto code = model.codeOf(op).builtin;
    if (!model.isConstant(weights))
        return {};
    if (weights.shape.size() == 4 &&
        (code == model::BuiltinOperator::CONV_2D || code == model::BuiltinOperator::DEPTHWISE_CONV_2D))
        return QStringLiteral("%1×%2").arg(weights.shape[1]).arg(weights.shape[2]);
    if (weights.shape.size() == 2 && code == model::BuiltinOperator::FULLY_CONNECTED)
        return QStringLiteral("%1 → %2").arg(weights.shape[1]).arg(weights.shape[0]);
    return {};
}

QString outputShapeText(const model::Subgraph& graph, const model::Operator& op) {
    return op.outputs.empty() || op.outputs.front() < 0
               ? QString()
               : shapeText(graph.tensors[static_cast<std::size_t>(op.outputs.front())]);
}

/// The most telling: what the weights and attributes say, else the shape of the output.
QString detailText(const model::Model& model, const model::Subgraph& graph, const model::Operator& op) {
    QStringList parts;
    for (const auto& part : attributeLine(op).split(QStringLiteral(", "), Qt::SkipEmptyParts))
        if (part != QStringLiteral("SAME") && part != QStringLiteral("VALID"))
            parts.append(part);
    const QString weights = weightsText(model, graph, op);
    if (!weights.isEmpty())
        parts.prepend(weights);
    const QString line = parts.join(QStringLiteral(", "));
    return line.isEmpty() || line.size() > longestAttributes ? outputShapeText(graph, op) : line;
}

NodeText operatorNode(const model::Model& model, const model::Subgraph& graph, const model::Operator& op) {
    NodeText text;
    text.kind = inspect::computeKind(model, graph, op);
    const auto code = model.codeOf(op).builtin;
    if (code == model::BuiltinOperator::QUANTIZE || code == model::BuiltinOperator::DEQUANTIZE) {
        // The letters of the operators' names, in every language.
        text.name = code == model::BuiltinOperator::QUANTIZE ? QStringLiteral("Q") : QStringLiteral("DQ");
        text.shape = NodeShape::Lozenge;
        return text;
    }
    text.name = toQt(model::nameOf(model.codeOf(op)));
    text.detail = detailText(model, graph, op);
    return text;
}

NodeText endNode(const model::Subgraph& graph, std::int32_t tensor) {
    NodeText text;
    text.shape = NodeShape::End;
    if (tensor < 0)
        return text;
    const auto& value = graph.tensors[static_cast<std::size_t>(tensor)];
    text.kind = kindOfType(value.type);
    text.name = toQt(value.name);
    text.detail = typeText(value.type) + u' ' + shapeText(value);
    return text;
}

QString endToolTip(const model::Subgraph& graph, std::size_t end) {
    const bool isInput = end < graph.inputs.size();
    const auto tensor = isInput ? graph.inputs[end] : graph.outputs[end - graph.inputs.size()];
    const QString pattern = isInput ? Text::tr("Graph input: %1") : Text::tr("Graph output: %1");
    return pattern.arg(operandText(graph, tensor)) + u'\n' + endNode(graph, tensor).detail;
}

} // namespace

std::vector<NodeText> nodeTexts(const model::Model& model, std::size_t subgraph) {
    const auto& graph = model.subgraphs[subgraph];
    std::vector<NodeText> texts;
    texts.reserve(graph.operators.size() + graph.inputs.size() + graph.outputs.size());
    for (const auto& op : graph.operators)
        texts.push_back(operatorNode(model, graph, op));
    for (const auto* ends : {&graph.inputs, &graph.outputs})
        for (const auto tensor : *ends)
            texts.push_back(endNode(graph, tensor));
    return texts;
}

QString nodeToolTip(const model::Model& model, std::size_t subgraph, int node) {
    const auto& graph = model.subgraphs[subgraph];
    const auto at = static_cast<std::size_t>(node);
    if (at >= graph.operators.size())
        return endToolTip(graph, at - graph.operators.size());
    const auto& op = graph.operators[at];
    QStringList lines{operatorTextOf(model, subgraph, node),
        Text::tr("Precision: %1").arg(kindText(inspect::computeKind(model, graph, op)))};
    const QString attributes = attributeLine(op);
    if (!attributes.isEmpty())
        lines.append(attributes);
    for (const auto output : op.outputs)
        if (output >= 0)
            lines.append(Text::tr("Output: %1").arg(operandText(graph, output)) + u' ' +
                         shapeText(graph.tensors[static_cast<std::size_t>(output)]));
    return lines.join(u'\n');
}

} // namespace widgets
