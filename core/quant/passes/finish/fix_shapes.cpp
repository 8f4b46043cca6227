// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/finish/finish.h"

#include "run/settled_shapes.h"

#include <algorithm>
#include <numeric>

namespace quant {
namespace {

using Settled = std::vector<std::optional<run::SettledGraph>>;

bool isEntry(const model::Model& model, std::size_t subgraph) {
    return subgraph == 0 || std::ranges::any_of(model.signatures,
                                [subgraph](const model::Signature& s) { return s.subgraph == subgraph; });
}

/// By subgraph; nothing where no entry leads there.
base::Result<Settled> settle(const model::Model& model, const std::vector<std::vector<model::Shape>>& inputs) {
    const auto shared = std::make_shared<const model::Model>(model);
    Settled settled(model.subgraphs.size());
    for (std::size_t s = 0; s < model.subgraphs.size(); ++s) {
        if (!isEntry(model, s))
            continue;
        TRY_ASSIGN(auto graphs, run::settledShapes(shared, s, inputs[s]));
        for (auto& graph : graphs) {
            auto& known = settled[graph.subgraph];
            if (known)
                run::unite(*known, graph);
            else
                known = std::move(graph);
        }
    }
    return settled;
}

/// Operators that computed with sizes alone go; their results are constants then. Gives the new indices of the rest.
std::vector<std::int32_t> foldSizes(model::Model& model, std::size_t number, const run::SettledGraph& settled) {
    auto& graph = model.subgraphs[number];
    const auto isKnown = [&](std::int32_t tensor) {
        return tensor >= 0 && !settled.tensors[static_cast<std::size_t>(tensor)].values.empty() &&
               std::ranges::find(graph.outputs, tensor) == graph.outputs.end();
    };
    std::vector<model::Operator> kept;
    std::vector<std::int32_t> newIndex;
    for (auto& op : graph.operators) {
        newIndex.push_back(static_cast<std::int32_t>(kept.size()));
        if (op.outputs.empty() || !std::ranges::all_of(op.outputs, isKnown)) {
            kept.push_back(std::move(op));
            continue;
        }
        for (const auto output : op.outputs) {
            graph.tensors[static_cast<std::size_t>(output)].buffer = static_cast<std::uint32_t>(model.buffers.size());
            model.buffers.push_back(settled.tensors[static_cast<std::size_t>(output)].values);
        }
    }
    graph.operators = std::move(kept);
    return newIndex;
}

std::vector<std::int32_t> sameIndices(const model::Subgraph& graph) {
    std::vector<std::int32_t> indices(graph.operators.size());
    std::iota(indices.begin(), indices.end(), 0);
    return indices;
}

bool hasOpenShape(const model::Subgraph& graph) {
    return std::ranges::any_of(graph.tensors, [](const model::Tensor& t) { return t.shapeSignature.has_value(); });
}

} // namespace

base::Result<std::vector<std::vector<std::int32_t>>> fixShapes(
    model::Model& model, const std::vector<std::vector<model::Shape>>& inputs) {
    Settled settled(model.subgraphs.size());
    // What is fixed asks nothing that an unknown operator could spoil.
    if (std::ranges::any_of(model.subgraphs, hasOpenShape)) {
        TRY_ASSIGN(settled, settle(model, inputs));
    }
    std::vector<std::vector<std::int32_t>> newIndex;
    for (std::size_t s = 0; s < model.subgraphs.size(); ++s) {
        if (!settled[s]) {
            newIndex.push_back(sameIndices(model.subgraphs[s]));
            continue;
        }
        for (std::size_t k = 0; k < model.subgraphs[s].tensors.size(); ++k) {
            auto& tensor = model.subgraphs[s].tensors[k];
            const auto& shape = settled[s]->tensors[k].shape;
            if (!shape)
                continue; // known only while running
            tensor.shapeSignature.reset();
            if (model.isConstant(tensor))
                continue;
            tensor.hasRank = tensor.hasRank || !shape->empty();
            tensor.shape = *shape;
        }
        newIndex.push_back(foldSizes(model, s, *settled[s]));
    }
    return newIndex;
}

} // namespace quant
