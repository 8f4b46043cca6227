// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/graph_content.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>

namespace inspect {
namespace {

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

class Builder {
public:
    Builder(const model::Model& model, std::size_t subgraph, const ContentOptions& options)
        : m_model(model), m_graph(model.subgraphs[subgraph]), m_options(options) {}

    GraphContent build() {
        chooseOperators();
        chooseGroups();
        addOperators();
        if (!m_options.only)
            addEnds();
        findMakers();
        addEdges();
        addGroupParents();
        sortNodes();
        return std::move(m_content);
    }

private:
    bool isCast(const model::Operator& op) const {
        const auto code = m_model.codeOf(op).builtin;
        return code == model::BuiltinOperator::QUANTIZE || code == model::BuiltinOperator::DEQUANTIZE;
    }

    void chooseOperators() {
        m_isShown.assign(m_graph.operators.size(), !m_options.only);
        if (m_options.only)
            for (const auto op : *m_options.only)
                m_isShown[at(op)] = true;
        for (std::size_t op = 0; m_options.hidesCasts && op < m_isShown.size(); ++op)
            if (isCast(m_graph.operators[op]))
                m_isShown[op] = false;
    }

    /// Of the groups those that say something: more than one part, and not everything.
    void chooseGroups() {
        const auto& groups = m_options.groups;
        const auto all = static_cast<std::size_t>(std::count(m_isShown.begin(), m_isShown.end(), true));
        std::vector<std::size_t> parts(groups.size(), 0);
        std::vector<std::size_t> operators(groups.size(), 0);
        m_isUsed.assign(groups.size(), false);
        for (std::size_t group = groups.size(); group-- > 0;) {
            for (const auto op : groups[group].operators) {
                parts[group] += m_isShown[at(op)] ? 1 : 0;
                operators[group] += m_isShown[at(op)] ? 1 : 0;
            }
            m_isUsed[group] = parts[group] > 1 && operators[group] < all;
            if (groups[group].parent < 0)
                continue;
            parts[at(groups[group].parent)] += m_isUsed[group] ? 1 : parts[group];
            operators[at(groups[group].parent)] += operators[group];
        }
        m_groupOf.assign(m_graph.operators.size(), -1);
        for (std::size_t group = 0; group < groups.size(); ++group)
            for (const auto op : groups[group].operators)
                m_groupOf[at(op)] = static_cast<std::int32_t>(group);
    }

    std::int32_t usedAround(std::int32_t group) const {
        while (group >= 0 && !m_isUsed[at(group)])
            group = m_options.groups[at(group)].parent;
        return group;
    }

    bool isOpen(std::int32_t group) const { return at(group) < m_options.isOpen.size() && m_options.isOpen[at(group)]; }

    /// The outermost closed group around, or -1.
    std::int32_t closedAround(std::int32_t group) const {
        std::int32_t closed = -1;
        for (auto each = usedAround(group); each >= 0; each = usedAround(m_options.groups[at(each)].parent))
            if (!isOpen(each))
                closed = each;
        return closed;
    }

    std::int32_t add(NodeKind kind, std::int32_t index, double key) {
        m_content.nodes.push_back({kind, index, -1, false});
        m_keys.push_back(key);
        return static_cast<std::int32_t>(m_content.nodes.size()) - 1;
    }

    std::int32_t groupNode(std::int32_t group, double key) {
        const auto [entry, isNew] = m_nodeOfGroup.emplace(group, static_cast<std::int32_t>(m_content.nodes.size()));
        if (isNew) {
            add(NodeKind::Group, group, key);
            m_content.nodes.back().isOpen = isOpen(group);
        }
        return entry->second;
    }

    void addOperators() {
        m_content.nodeOfOperator.assign(m_graph.operators.size(), -1);
        for (std::size_t op = 0; op < m_graph.operators.size(); ++op) {
            if (!m_isShown[op])
                continue;
            const auto key = static_cast<double>(op);
            const auto closed = closedAround(m_groupOf[op]);
            m_content.nodeOfOperator[op] =
                closed >= 0 ? groupNode(closed, key) : add(NodeKind::Operator, static_cast<std::int32_t>(op), key);
        }
    }

    void addEnds() {
        m_firstInput = static_cast<std::int32_t>(m_content.nodes.size());
        for (std::size_t input = 0; input < m_graph.inputs.size(); ++input)
            add(NodeKind::Input, static_cast<std::int32_t>(input), -1);
        m_firstOutput = static_cast<std::int32_t>(m_content.nodes.size());
        for (std::size_t output = 0; output < m_graph.outputs.size(); ++output)
            add(NodeKind::Output, static_cast<std::int32_t>(output), last());
    }

    double last() const { return static_cast<double>(m_graph.operators.size()); }

    void findMakers() {
        m_maker.assign(m_graph.tensors.size(), -1);
        m_makingOperator.assign(m_graph.tensors.size(), -1);
        for (std::size_t input = m_graph.inputs.size(); m_firstInput >= 0 && input-- > 0;)
            if (m_graph.inputs[input] >= 0)
                m_maker[at(m_graph.inputs[input])] = m_firstInput + static_cast<std::int32_t>(input);
        for (std::size_t op = 0; op < m_graph.operators.size(); ++op)
            for (const auto tensor : m_graph.operators[op].outputs)
                if (tensor >= 0) {
                    m_makingOperator[at(tensor)] = static_cast<std::int32_t>(op);
                    m_maker[at(tensor)] = m_content.nodeOfOperator[op];
                }
    }

    /// What a reader hangs on: behind a hidden cast what that reads.
    std::int32_t source(std::int32_t tensor) const {
        for (;;) {
            const auto op = m_makingOperator[at(tensor)];
            if (op < 0 || !m_options.hidesCasts || !isCast(m_graph.operators[at(op)]))
                return tensor;
            const auto& inputs = m_graph.operators[at(op)].inputs;
            if (inputs.empty() || inputs[0] < 0)
                return tensor;
            tensor = inputs[0];
        }
    }

    void connect(std::int32_t tensor, std::int32_t reader, double key) {
        if (tensor < 0)
            return;
        tensor = source(tensor);
        auto maker = m_maker[at(tensor)];
        if (maker < 0)
            maker = endFor(tensor, key);
        if (maker < 0 || maker == reader)
            return;
        // An operator that reads a tensor twice has one edge; so has a closed group, which is met again and again.
        const bool isKnown = m_content.nodes[at(reader)].kind == NodeKind::Group
                                 ? !m_groupReads[reader].insert(tensor).second
                                 : m_lastReader[at(tensor)] == reader;
        m_lastReader[at(tensor)] = reader;
        if (!isKnown)
            m_content.edges.push_back({maker, reader, tensor});
    }

    /// A node for a constant, or for a tensor from outside of the part that is shown; -1 for what is not shown.
    std::int32_t endFor(std::int32_t tensor, double key) {
        const auto& value = m_graph.tensors[at(tensor)];
        if (m_model.isConstant(value)) {
            if (!m_options.showsConstants)
                return -1;
            return m_maker[at(tensor)] = add(NodeKind::Constant, tensor, key - 0.5);
        }
        const bool isFlow = m_makingOperator[at(tensor)] >= 0 ||
                            std::find(m_graph.inputs.begin(), m_graph.inputs.end(), tensor) != m_graph.inputs.end();
        if (!m_options.only || !isFlow)
            return -1;
        return m_maker[at(tensor)] = add(NodeKind::Outer, tensor, -1);
    }

    void addEdges() {
        m_lastReader.assign(m_graph.tensors.size(), -1);
        for (std::size_t op = 0; op < m_graph.operators.size(); ++op)
            if (m_isShown[op])
                for (const auto tensor : m_graph.operators[op].inputs)
                    connect(tensor, m_content.nodeOfOperator[op], static_cast<double>(op));
        if (m_options.only)
            return addOuterReaders();
        for (std::size_t output = 0; output < m_graph.outputs.size(); ++output)
            connect(m_graph.outputs[output], m_firstOutput + static_cast<std::int32_t>(output), last());
    }

    /// One node for each tensor that the part makes for others.
    void addOuterReaders() {
        std::unordered_set<std::int32_t> read(m_graph.outputs.begin(), m_graph.outputs.end());
        for (std::size_t op = 0; op < m_graph.operators.size(); ++op)
            if (!m_isShown[op] && !(m_options.hidesCasts && isCast(m_graph.operators[op])))
                read.insert(m_graph.operators[op].inputs.begin(), m_graph.operators[op].inputs.end());
        std::unordered_set<std::int32_t> left;
        for (std::size_t tensor = 0; tensor < m_graph.tensors.size(); ++tensor) {
            if (!read.count(static_cast<std::int32_t>(tensor)))
                continue;
            const auto made = source(static_cast<std::int32_t>(tensor));
            const auto op = m_makingOperator[at(made)];
            if (op >= 0 && m_isShown[at(op)] && left.insert(made).second)
                connect(made, add(NodeKind::Outer, made, last()), last());
        }
    }

    void addGroupParents() {
        if (m_options.groups.empty())
            return;
        // Open groups come into being where something lies in them; groups that are added here are visited too.
        for (std::size_t node = 0; node < m_content.nodes.size(); ++node) {
            const auto part = m_content.nodes[node];
            std::int32_t around = -1;
            if (part.kind == NodeKind::Operator)
                around = usedAround(m_groupOf[at(part.index)]);
            else if (part.kind == NodeKind::Group)
                around = usedAround(m_options.groups[at(part.index)].parent);
            if (around >= 0) {
                const auto parent = groupNode(around, m_keys[node]);
                m_content.nodes[node].parent = parent;
                m_keys[at(parent)] = std::min(m_keys[at(parent)], m_keys[node]);
            }
        }
        // A constant lies where its first reader does.
        for (const auto& edge : m_content.edges)
            if (auto& from = m_content.nodes[at(edge.from)]; from.kind == NodeKind::Constant && from.parent < 0)
                from.parent = m_content.nodes[at(edge.to)].parent;
    }

    void sortNodes() {
        auto& order = m_content.order;
        order.resize(m_content.nodes.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
            [this](std::int32_t a, std::int32_t b) { return m_keys[at(a)] < m_keys[at(b)]; });
    }

    const model::Model& m_model;
    const model::Subgraph& m_graph;
    const ContentOptions& m_options;
    GraphContent m_content;
    std::vector<double> m_keys;          ///< by node: when it runs
    std::vector<bool> m_isShown;         ///< by operator
    std::vector<bool> m_isUsed;          ///< by group
    std::vector<std::int32_t> m_groupOf; ///< by operator
    std::vector<std::int32_t> m_maker;   ///< by tensor: node
    std::vector<std::int32_t> m_makingOperator;
    std::unordered_map<std::int32_t, std::int32_t> m_nodeOfGroup;
    std::vector<std::int32_t> m_lastReader;                                          ///< by tensor
    std::unordered_map<std::int32_t, std::unordered_set<std::int32_t>> m_groupReads; ///< of a closed group: tensors
    std::int32_t m_firstInput = -1;
    std::int32_t m_firstOutput = -1;
};

} // namespace

GraphContent graphContent(const model::Model& model, std::size_t subgraph, const ContentOptions& options) {
    return Builder(model, subgraph, options).build();
}

} // namespace inspect
