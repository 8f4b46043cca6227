// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_flow.h"

#include <algorithm>
#include <numeric>

namespace inspect {
namespace {

/// The node that gives each tensor its value, -1: none (constants, variables).
std::vector<std::int32_t> makersOf(const model::Subgraph& graph) {
    std::vector<std::int32_t> maker(graph.tensors.size(), -1);
    const auto firstInput = static_cast<std::int32_t>(graph.operators.size());
    for (std::size_t input = graph.inputs.size(); input-- > 0;)
        if (graph.inputs[input] >= 0)
            maker[static_cast<std::size_t>(graph.inputs[input])] = firstInput + static_cast<std::int32_t>(input);
    for (std::size_t op = 0; op < graph.operators.size(); ++op)
        for (const auto tensor : graph.operators[op].outputs)
            if (tensor >= 0)
                maker[static_cast<std::size_t>(tensor)] = static_cast<std::int32_t>(op);
    return maker;
}

} // namespace

Flow::Flow(const model::Model& model, std::size_t subgraph) {
    const auto& graph = model.subgraphs[subgraph];
    const std::size_t operators = graph.operators.size();
    nodeCount = operators + graph.inputs.size() + graph.outputs.size();
    in.resize(nodeCount);
    out.resize(nodeCount);
    isInput.resize(nodeCount, false);
    std::fill_n(isInput.begin() + static_cast<std::ptrdiff_t>(operators), graph.inputs.size(), true);

    order.resize(nodeCount);
    std::iota(order.begin(), order.end(), 0);
    const auto inputs = order.begin() + static_cast<std::ptrdiff_t>(operators);
    std::rotate(order.begin(), inputs, inputs + static_cast<std::ptrdiff_t>(graph.inputs.size()));

    const auto maker = makersOf(graph);
    const auto connect = [&](std::int32_t tensor, std::size_t reader) {
        if (tensor < 0 || maker[static_cast<std::size_t>(tensor)] < 0)
            return;
        const auto from = static_cast<std::size_t>(maker[static_cast<std::size_t>(tensor)]);
        const auto isSame = [&](std::int32_t index) { return edge(index).tensor == tensor; };
        // An operator that reads a tensor twice has one edge. A model of ours is in order; one that is not has no
        // layers.
        if (from == reader || std::any_of(in[reader].begin(), in[reader].end(), isSame))
            return;
        const auto index = static_cast<std::int32_t>(edges.size());
        edges.push_back({static_cast<std::int32_t>(from), static_cast<std::int32_t>(reader), tensor});
        in[reader].push_back(index);
        out[from].push_back(index);
    };
    for (std::size_t op = 0; op < operators; ++op)
        for (const auto tensor : graph.operators[op].inputs)
            connect(tensor, op);
    for (std::size_t output = 0; output < graph.outputs.size(); ++output)
        connect(graph.outputs[output], operators + graph.inputs.size() + output);
}

} // namespace inspect
