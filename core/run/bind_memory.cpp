// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/arena_planner.h"
#include "run/prepared_graph.h"

#include <algorithm>

namespace run {
namespace {

using base::Status;

constexpr std::int32_t never = -1;

std::int32_t indexOf(const PreparedGraph& graph, const Step& step) {
    return static_cast<std::int32_t>(&step - graph.steps.data());
}

/// From which to which operator each tensor is needed; `first` `never`: not at all.
std::vector<ArenaItem> lifetimes(const Environment& environment, const PreparedGraph& graph) {
    std::vector<ArenaItem> items(graph.tensors.size(), {0, never, never});
    const auto item = [&items](std::int32_t tensor) -> ArenaItem& { return items[static_cast<std::size_t>(tensor)]; };
    for (const std::int32_t tensor : environment.graph().inputs)
        item(tensor) = {0, 0, ArenaItem::end};
    for (const auto& step : graph.steps) {
        const std::int32_t op = indexOf(graph, step);
        for (const std::int32_t tensor : step.node.op->outputs)
            if (tensor >= 0 && item(tensor).first == never)
                item(tensor) = {0, op, op};
        for (const std::int32_t tensor : step.node.op->inputs)
            if (tensor >= 0)
                item(tensor).last = std::max(item(tensor).last, op);
    }
    for (const std::int32_t tensor : environment.graph().outputs)
        if (tensor >= 0)
            item(tensor).last = ArenaItem::end;
    return items;
}

/// Tensors on the heap are given back behind their last reader.
void noteFrees(PreparedGraph& graph, const std::vector<ArenaItem>& items) {
    for (std::size_t tensor = 0; tensor < items.size(); ++tensor)
        if (graph.tensors[tensor].place == Place::Heap && items[tensor].last != ArenaItem::end &&
            items[tensor].last >= 0)
            graph.steps[static_cast<std::size_t>(items[tensor].last)].frees.push_back(tensor);
}

Status planAndPlace(const Environment& environment, PreparedGraph& graph, std::vector<ArenaItem> items) {
    for (std::size_t tensor = 0; tensor < items.size(); ++tensor) {
        const bool isInArena = graph.tensors[tensor].place == Place::Arena && items[tensor].first != never;
        items[tensor].bytes = isInArena ? graph.tensors[tensor].info.bytes() : 0;
    }
    for (const auto& step : graph.steps) // scratch lives with its operator
        items.push_back({step.kernel ? step.kernel->scratchBytes() : 0, indexOf(graph, step), indexOf(graph, step)});
    const auto plan = planArena(items);
    const std::size_t size = plan ? plan->size : std::numeric_limits<std::size_t>::max();
    TRY(checkMemory(environment,
        graph.variableBytes + graph.aheadBytes + graph.privateBytes + environment.packed->bytes(), size, "arena"));
    graph.arena = AlignedBuffer(size);
    for (std::size_t tensor = 0; tensor < graph.tensors.size(); ++tensor)
        if (graph.tensors[tensor].place == Place::Arena)
            graph.tensors[tensor].bytes = graph.arena.span().subspan(plan->offsets[tensor], items[tensor].bytes);
    for (std::size_t op = 0; op < graph.steps.size(); ++op) {
        const std::size_t scratch = graph.tensors.size() + op;
        graph.steps[op].scratch = graph.arena.span().subspan(plan->offsets[scratch], items[scratch].bytes);
    }
    return {};
}

Status placeVariables(const Environment& environment, PreparedGraph& graph) {
    for (auto& state : graph.tensors) {
        if (state.place != Place::Variable)
            continue;
        TRY(checkMemory(environment, graph.variableBytes, state.info.bytes(), "variables"));
        graph.variableBytes += state.info.bytes();
        state.own = AlignedBuffer(state.info.bytes());
        state.bytes = state.own.span();
    }
    return {};
}

void fillArguments(PreparedGraph& graph, Step& step) {
    fillInputs(graph, step);
    for (const std::int32_t tensor : step.node.op->outputs)
        step.outputs.push_back(
            tensor < 0 ? std::span<std::byte>() : graph.tensors[static_cast<std::size_t>(tensor)].bytes);
}

/// An input that has values in the file begins with them.
void fillGraphInputs(const Environment& environment, PreparedGraph& graph) {
    for (const std::int32_t index : environment.graph().inputs) {
        const auto& tensor = environment.graph().tensors[static_cast<std::size_t>(index)];
        const auto bytes = graph.tensors[static_cast<std::size_t>(index)].bytes;
        const auto data = environment.model->dataOf(tensor).span();
        if (environment.model->isConstant(tensor) && data.size() == bytes.size())
            std::copy(data.begin(), data.end(), bytes.begin());
    }
}

} // namespace

void fillInputs(PreparedGraph& graph, Step& step) {
    step.inputs.clear();
    step.states.clear();
    for (const std::int32_t tensor : step.node.op->inputs) {
        const auto* state = tensor < 0 ? nullptr : &graph.tensors[static_cast<std::size_t>(tensor)];
        step.inputs.push_back(state ? state->view() : std::span<const std::byte>());
        step.states.push_back(state && state->place == Place::Variable ? state->bytes : std::span<std::byte>());
    }
}

Status bindMemory(const Environment& environment, PreparedGraph& graph) {
    const auto items = lifetimes(environment, graph);
    noteFrees(graph, items);
    TRY(placeVariables(environment, graph));
    TRY(planAndPlace(environment, graph, items));
    for (auto& step : graph.steps)
        if (step.when == When::Planned)
            fillArguments(graph, step);
    fillGraphInputs(environment, graph);
    return {};
}

} // namespace run
