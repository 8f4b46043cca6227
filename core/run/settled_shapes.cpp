// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/settled_shapes.h"

#include "run/graph/environment.h"
#include "run/graph/graph_run.h"

#include "base/text.h"

#include <algorithm>

namespace run {
namespace {

using base::Code;
using base::Error;

SettledTensor settled(const TensorState& state) {
    SettledTensor tensor;
    if (state.place != Place::Heap)
        tensor.shape = state.info.shape;
    // What follows from constants alone is as known in the file as these are.
    const bool isHandle = state.info.type == model::TensorType::Resource;
    if (state.place == Place::Ahead && !state.info.isConstant && !isHandle)
        tensor.values = base::Bytes::copyOf(state.info.values);
    return tensor;
}

SettledGraph settled(const PreparedGraph& graph) {
    SettledGraph result;
    result.subgraph = graph.subgraph;
    for (const auto& state : graph.tensors)
        result.tensors.push_back(settled(state));
    return result;
}

} // namespace

void unite(SettledGraph& graph, const SettledGraph& other) {
    for (std::size_t k = 0; k < graph.tensors.size(); ++k) {
        auto& tensor = graph.tensors[k];
        if (tensor.shape != other.tensors[k].shape)
            tensor.shape.reset();
        if (!(tensor.values == other.tensors[k].values))
            tensor.values = {};
    }
}

base::Result<std::vector<SettledGraph>> settledShapes(
    const std::shared_ptr<const model::Model>& model, std::size_t subgraph, std::span<const model::Shape> inputs) {
    const auto& graph = model->subgraphs[subgraph];
    if (inputs.size() != graph.inputs.size())
        return Error{Code::ShapeMismatch, graph.name,
            base::format("%zu shapes for %zu inputs", inputs.size(), graph.inputs.size())};
    std::vector<Form> forms;
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        const auto& tensor = graph.tensors[static_cast<std::size_t>(graph.inputs[k])];
        if (inputs[k].size() != tensor.shape.size())
            return Error{Code::ShapeMismatch, tensor.name,
                base::shapeText(inputs[k]) + " for " + base::shapeText(tensor.shape) + ": the rank must stay"};
        forms.push_back({.isDynamic = false, .shape = inputs[k]});
    }
    Options options;
    options.isTrial = true; // kernels say whether they take the shapes; nothing runs
    Environment environment(model, options, std::make_shared<ops::PackedWeights>());
    GraphRun run(environment, subgraph, std::move(forms), false);
    TRY(environment.callees.prepare(run, subgraph));
    TRY(environment.unsupported.status());
    std::vector<SettledGraph> graphs{settled(run.graph())};
    environment.callees.forEach([&](const GraphRun& called) {
        auto result = settled(called.graph());
        const auto known = std::ranges::find(graphs, result.subgraph, &SettledGraph::subgraph);
        if (known == graphs.end())
            graphs.push_back(std::move(result));
        else
            unite(*known, result);
    });
    return graphs;
}

} // namespace run
