// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/node_text.h"

#include "widgets/common/attribute_text.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include "inspect/layout/graph_structure.h"
#include "inspect/operand_roles.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

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

/// As many lines as fit on a screen.
QString linesOf(QStringList lines) {
    constexpr qsizetype most = 12;
    if (lines.size() > most) {
        lines.resize(most - 1);
        lines.append(QStringLiteral("…"));
    }
    return lines.join(u'\n');
}

QString attributesText(const model::Operator& op) {
    QStringList lines;
    for (const model::Options* options : {&op.options, &op.options2})
        for (const model::Option& option : options->values)
            lines.append(toQt(option.name) + u' ' + attributeValueText(option));
    return linesOf(std::move(lines));
}

QString operandsText(const model::Model& model, const model::Subgraph& graph, const model::Operator& op) {
    QStringList lines;
    const auto& code = model.codeOf(op);
    const auto append = [&](const std::string& role, std::int32_t tensor) {
        if (tensor < 0)
            return;
        const auto& value = graph.tensors[static_cast<std::size_t>(tensor)];
        lines.append(QStringLiteral("%1: %2 %3")
                         .arg(coreText("inspect::OperandRole", role), typeText(value.type), shapeText(value)));
    };
    for (std::size_t i = 0; i < op.inputs.size(); ++i)
        append(inspect::inputRole(code, i), op.inputs[i]);
    for (std::size_t i = 0; i < op.outputs.size(); ++i)
        append(inspect::outputRole(code, i), op.outputs[i]);
    return linesOf(std::move(lines));
}

QString detailText(const model::Model& model, const model::Subgraph& graph, std::int32_t index, NodeDetail detail) {
    const auto& op = graph.operators[static_cast<std::size_t>(index)];
    switch (detail) {
    case NodeDetail::Telling:
        return detailText(model, graph, op);
    case NodeDetail::Shape:
        return outputShapeText(graph, op);
    case NodeDetail::Name:
        return op.outputs.empty() || op.outputs.front() < 0
                   ? QString()
                   : toQt(graph.tensors[static_cast<std::size_t>(op.outputs.front())].name);
    case NodeDetail::Number:
        return QStringLiteral("Op#%1").arg(index);
    case NodeDetail::Attributes:
        return attributesText(op);
    case NodeDetail::Operands:
        return operandsText(model, graph, op);
    }
    return {};
}

NodeText operatorNode(const model::Model& model, const model::Subgraph& graph, std::int32_t index, NodeDetail detail) {
    const auto& op = graph.operators[static_cast<std::size_t>(index)];
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
    text.canStepIn = !inspect::subgraphCalls(model, op).empty();
    text.detail = detailText(model, graph, index, detail);
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

std::int32_t tensorOf(const model::Subgraph& graph, const inspect::ContentNode& node) {
    const auto at = static_cast<std::size_t>(node.index);
    if (node.kind == inspect::NodeKind::Input)
        return graph.inputs[at];
    return node.kind == inspect::NodeKind::Output ? graph.outputs[at] : node.index;
}

QString tensorToolTip(const model::Subgraph& graph, const inspect::ContentNode& node) {
    QString pattern;
    switch (node.kind) {
    case inspect::NodeKind::Input:
        pattern = Text::tr("Graph input: %1");
        break;
    case inspect::NodeKind::Output:
        pattern = Text::tr("Graph output: %1");
        break;
    case inspect::NodeKind::Constant:
        pattern = Text::tr("Constant: %1");
        break;
    default:
        pattern = Text::tr("Outside of this part: %1");
    }
    const auto tensor = tensorOf(graph, node);
    return pattern.arg(operandText(graph, tensor)) + u'\n' + endNode(graph, tensor).detail;
}

/// By group: how many are alike with it; 0: it has no kind.
std::vector<int> alikeCounts(const std::vector<std::int32_t>& kinds) {
    std::map<std::int32_t, int> counts;
    for (const auto kind : kinds)
        ++counts[kind];
    std::vector<int> alike;
    for (const auto kind : kinds)
        alike.push_back(kind < 0 ? 0 : counts[kind]);
    return alike;
}

class GroupTexts {
public:
    GroupTexts(const model::Model& model, std::size_t subgraph, const std::vector<inspect::NameScope>& groups,
        const std::vector<std::int32_t>& kinds)
        : m_groups(groups), m_alike(alikeCounts(kinds)), m_kinds(groups.size()), m_count(groups.size(), 0) {
        const auto& graph = model.subgraphs[subgraph];
        for (std::size_t group = groups.size(); group-- > 0;) {
            for (const auto op : groups[group].operators)
                ++m_kinds[group][inspect::computeKind(model, graph, graph.operators[static_cast<std::size_t>(op)])];
            m_count[group] += groups[group].operators.size();
            if (groups[group].parent < 0)
                continue;
            const auto parent = static_cast<std::size_t>(groups[group].parent);
            m_count[parent] += m_count[group];
            for (const auto& [kind, count] : m_kinds[group])
                m_kinds[parent][kind] += count;
        }
    }

    NodeText text(std::int32_t group) const {
        NodeText text;
        text.shape = NodeShape::Group;
        text.name = groupName(m_groups, group);
        const auto at = static_cast<std::size_t>(group);
        text.detail = Text::tr("%n operator(s)", nullptr, static_cast<int>(m_count[at]));
        if (m_alike[at] > 1)
            text.detail += QStringLiteral(" · ") + Text::tr("%1 alike", "groups").arg(m_alike[at]);
        const auto most = std::max_element(
            m_kinds[at].begin(), m_kinds[at].end(), [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != m_kinds[at].end())
            text.kind = most->first;
        return text;
    }

private:
    const std::vector<inspect::NameScope>& m_groups;
    std::vector<int> m_alike; ///< by group
    std::vector<std::map<inspect::ComputeKind, std::size_t>> m_kinds;
    std::vector<std::size_t> m_count;
};

} // namespace

std::vector<NodeText> nodeTexts(const model::Model& model, std::size_t subgraph, const inspect::GraphContent& content,
    const std::vector<inspect::NameScope>& groups, const std::vector<std::int32_t>& kinds, NodeDetail detail) {
    const auto& graph = model.subgraphs[subgraph];
    const GroupTexts groupTexts(model, subgraph, groups, kinds);
    std::vector<NodeText> texts;
    texts.reserve(content.nodes.size());
    for (const auto& node : content.nodes) {
        if (node.kind == inspect::NodeKind::Operator) {
            texts.push_back(operatorNode(model, graph, node.index, detail));
        } else if (node.kind == inspect::NodeKind::Group) {
            texts.push_back(groupTexts.text(node.index));
        } else {
            texts.push_back(endNode(graph, tensorOf(graph, node)));
            if (node.kind == inspect::NodeKind::Constant)
                texts.back().shape = NodeShape::Constant;
        }
    }
    return texts;
}

QString groupName(const std::vector<inspect::NameScope>& groups, std::int32_t group) {
    const auto& scope = groups[static_cast<std::size_t>(group)];
    if (scope.name.empty())
        return Text::tr("Block %1").arg(group + 1);
    const QString whole = toQt(scope.name);
    return whole.mid(whole.lastIndexOf(u'/') + 1);
}

std::vector<std::int32_t> operatorsIn(const std::vector<inspect::NameScope>& groups, std::int32_t group) {
    std::vector<bool> isInside(groups.size(), false);
    std::vector<std::int32_t> operators;
    // Parents stand before their children.
    for (std::size_t each = static_cast<std::size_t>(group); each < groups.size(); ++each) {
        const auto parent = groups[each].parent;
        isInside[each] =
            each == static_cast<std::size_t>(group) || (parent >= 0 && isInside[static_cast<std::size_t>(parent)]);
        if (isInside[each])
            operators.insert(operators.end(), groups[each].operators.begin(), groups[each].operators.end());
    }
    std::sort(operators.begin(), operators.end());
    return operators;
}

QString nodeToolTip(const model::Model& model, std::size_t subgraph, const inspect::ContentNode& node,
    const std::vector<inspect::NameScope>& groups, const std::vector<std::int32_t>& kinds) {
    const auto& graph = model.subgraphs[subgraph];
    if (node.kind == inspect::NodeKind::Group) {
        const auto& name = groups[static_cast<std::size_t>(node.index)].name;
        const auto count = static_cast<int>(operatorsIn(groups, node.index).size());
        const int alike = alikeCounts(kinds)[static_cast<std::size_t>(node.index)];
        return (name.empty() ? groupName(groups, node.index) : toQt(name)) + u'\n' +
               Text::tr("%n operator(s)", nullptr, count) +
               (alike > 1 ? u'\n' + Text::tr("%1 groups have the same operators, tied in the same way").arg(alike)
                          : QString());
    }
    if (node.kind != inspect::NodeKind::Operator)
        return tensorToolTip(graph, node);
    const auto& op = graph.operators[static_cast<std::size_t>(node.index)];
    QStringList lines{operatorTextOf(model, subgraph, node.index),
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
