// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/in_place.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace run {
namespace {

bool mayWriteOver(const ops::OpDefinition& definition, std::size_t input) {
    return input < 32 && ((definition.mayWriteOver >> input) & 1U) != 0;
}

/// The first input that the step's output may lie on. `lifetimes` are those without sharing.
std::optional<std::size_t> hostOf(const PreparedGraph& graph, const Step& step, std::span<const ArenaItem> lifetimes) {
    const auto& inputs = step.node.op->inputs;
    const auto op = static_cast<std::int32_t>(&step - graph.steps.data());
    const auto& output = lifetimes[static_cast<std::size_t>(step.node.op->outputs[0])];
    for (std::size_t k = 0; k < inputs.size(); ++k) {
        if (inputs[k] < 0 || !mayWriteOver(*step.definition, k))
            continue;
        const auto tensor = static_cast<std::size_t>(inputs[k]);
        const auto& item = lifetimes[tensor];
        // Inputs of the graph and its outputs never end, so that they are no hosts.
        if (graph.tensors[tensor].place != Place::Arena || item.last != op || item.first >= op ||
            item.bytes != output.bytes)
            continue;
        bool isFree = true; // also where the operator reads the tensor twice
        for (std::size_t other = 0; other < inputs.size(); ++other)
            isFree = isFree && (inputs[other] != inputs[k] || mayWriteOver(*step.definition, other));
        if (isFree)
            return tensor;
    }
    return std::nullopt;
}

} // namespace

std::vector<std::size_t> ownHomes(const PreparedGraph& graph) {
    std::vector<std::size_t> homes(graph.tensors.size());
    std::iota(homes.begin(), homes.end(), std::size_t{0});
    return homes;
}

std::vector<std::size_t> shareInPlace(const PreparedGraph& graph, std::span<ArenaItem> items) {
    auto homes = ownHomes(graph);
    const std::vector<ArenaItem> lifetimes(items.begin(), items.end());
    for (const auto& step : graph.steps) {
        const auto& outputs = step.node.op->outputs;
        if (!step.kernel || step.when != When::Planned || outputs.size() != 1 || outputs[0] < 0)
            continue;
        const auto tensor = static_cast<std::size_t>(outputs[0]);
        if (graph.tensors[tensor].place != Place::Arena || lifetimes[tensor].bytes == 0)
            continue;
        if (const auto host = hostOf(graph, step, lifetimes)) {
            homes[tensor] = homes[*host];
            auto& home = items[homes[tensor]];
            home.last = std::max(home.last, lifetimes[tensor].last);
            items[tensor].bytes = 0;
        }
    }
    return homes;
}

} // namespace run
