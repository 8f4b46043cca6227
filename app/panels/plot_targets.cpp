// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/plot_targets.h"

#include "app/document/document.h"

namespace app {
namespace {

int largestConstant(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    int largest = -1;
    std::size_t size = 0;
    for (const auto input : op.inputs) {
        if (input < 0 || !model.isConstant(subgraph.tensors[std::size_t(input)]))
            continue;
        const std::size_t bytes = model.dataOf(subgraph.tensors[std::size_t(input)]).size();
        if (bytes > size) {
            size = bytes;
            largest = input;
        }
    }
    return largest;
}

/// What stands for the same value in the other model, by the comparison's matching; tensor -1: nothing.
widgets::Selected partnerOf(const Document& document, int slot, int subgraph, int tensor) {
    return document.partnerOf({slot, subgraph, -1, tensor});
}

std::optional<Grid> gridInModel(const OpenModel& open, int subgraph, int tensor) {
    if (!open || tensor < 0 || std::size_t(subgraph) >= open.loaded->model->subgraphs.size())
        return std::nullopt;
    const auto& found = open.loaded->model->subgraphs[std::size_t(subgraph)].tensors[std::size_t(tensor)];
    if (!found.isQuantized())
        return std::nullopt;
    return Grid{found.quantization, found.type};
}

std::optional<Grid> gridInPlan(const quant::Plan* plan, int subgraph, int tensor) {
    if (!plan || std::size_t(subgraph) >= plan->subgraphs.size())
        return std::nullopt;
    const auto& planned = plan->subgraphs[std::size_t(subgraph)].tensors[std::size_t(tensor)];
    if (!planned.type || !planned.quantization)
        return std::nullopt;
    return Grid{planned.quantization, *planned.type};
}

} // namespace

PlotTargets plotTargets(const model::Model& model, const widgets::Selected& selected) {
    PlotTargets targets;
    const auto& subgraph = model.subgraphs[std::size_t(selected.subgraph)];
    if (selected.op >= 0) {
        const auto& op = subgraph.operators[std::size_t(selected.op)];
        targets.weights = largestConstant(model, subgraph, op);
        targets.activation = op.outputs.empty() ? -1 : op.outputs.front();
    } else if (selected.tensor >= 0) {
        const bool isConstant = model.isConstant(subgraph.tensors[std::size_t(selected.tensor)]);
        (isConstant ? targets.weights : targets.activation) = selected.tensor;
    }
    targets.perAxis = targets.weights >= 0 ? targets.weights : targets.activation;
    return targets;
}

Grid gridOf(const Document& document, int slot, int subgraph, int tensor) {
    if (const auto own = gridInModel(document.model(slot), subgraph, tensor))
        return *own;
    const auto partner = partnerOf(document, slot, subgraph, tensor);
    if (const auto found = gridInModel(document.model(partner.model), 0, partner.tensor))
        return *found;
    if (slot == Document::slotA)
        if (const auto planned = gridInPlan(document.plan().get(), subgraph, tensor))
            return *planned;
    return {};
}

Activation activationOf(const Document& document, int slot, int subgraph, int tensor) {
    const auto& seen = document.model(slot).seen;
    const auto& calibration = seen ? seen : document.calibration();
    const bool isOwn = seen || slot == Document::slotA;
    const int own = isOwn ? tensor : partnerOf(document, slot, subgraph, tensor).tensor;
    if (!calibration || own < 0 || std::size_t(subgraph) >= calibration->tensors.size())
        return {};
    const auto& tensors = calibration->tensors[std::size_t(subgraph)];
    if (std::size_t(own) >= tensors.size() || !calib::hasRange(tensors[std::size_t(own)]))
        return {};
    const bool areCodes = seen && gridInModel(document.model(slot), subgraph, tensor);
    return {&tensors[std::size_t(own)], calibration->samples, areCodes};
}

} // namespace app
