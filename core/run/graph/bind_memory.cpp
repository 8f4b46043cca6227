// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/arena_planner.h"
#include "run/graph/in_place.h"
#include "run/graph/prepared_graph.h"

#include <algorithm>
#include <utility>

namespace run {
namespace {

using base::Status;

std::int32_t indexOf(const PreparedGraph& graph, const Step& step) {
    return static_cast<std::int32_t>(&step - graph.steps.data());
}

/// From which to which operator each tensor is needed; `first` `never`: not at all.
std::vector<ArenaItem> lifetimes(const PreparedGraph& graph) {
    std::vector<ArenaItem> items(graph.tensors.size(), {0, ArenaItem::never, ArenaItem::never});
    const auto item = [&items](std::int32_t tensor) -> ArenaItem& { return items[static_cast<std::size_t>(tensor)]; };
    for (const std::int32_t tensor : graph.source->inputs)
        item(tensor) = {0, 0, ArenaItem::end};
    for (const auto& step : graph.steps) {
        const std::int32_t op = indexOf(graph, step);
        for (const std::int32_t tensor : step.node.op->outputs)
            if (tensor >= 0 && item(tensor).first == ArenaItem::never)
                item(tensor) = {0, op, op};
        for (const std::int32_t tensor : step.node.op->inputs)
            if (tensor >= 0)
                item(tensor).last = std::max(item(tensor).last, op);
    }
    for (const std::int32_t tensor : graph.source->outputs)
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

struct Layout {
    std::vector<std::size_t> homes; ///< by tensor: whose bytes it has, mostly its own
    ArenaPlan plan;                 ///< of all tensors, then of each operator's scratch

    std::size_t bytes() const { return plan.size + plan.scratch; }
};

/// Scratch lives with its operator.
std::vector<ArenaItem> scratchItems(const PreparedGraph& graph) {
    std::vector<ArenaItem> items;
    for (const auto& step : graph.steps)
        items.push_back({step.scratchBytes(), indexOf(graph, step), indexOf(graph, step)});
    return items;
}

/// The smaller of the plans with and without writing in place.
std::optional<Layout> layOut(const PreparedGraph& graph, const std::vector<ArenaItem>& items) {
    const auto scratch = scratchItems(graph);
    auto shared = items;
    Layout inPlace{shareInPlace(graph, shared), {}};
    auto plan = planArena(shared, scratch);
    auto plain = planArena(items, scratch);
    if (!plan || !plain)
        return std::nullopt;
    inPlace.plan = *std::move(plan);
    const auto rank = [](const ArenaPlan& any) { return std::pair(any.size, any.scratch); };
    if (rank(inPlace.plan) <= rank(*plain))
        return inPlace;
    return Layout{ownHomes(graph), *std::move(plain)};
}

Status planAndPlace(Environment& environment, PreparedGraph& graph, std::vector<ArenaItem> items) {
    for (std::size_t tensor = 0; tensor < items.size(); ++tensor) {
        const bool isInArena = graph.tensors[tensor].place == Place::Arena && items[tensor].first != ArenaItem::never;
        items[tensor].bytes = isInArena ? storedBytes(graph.tensors[tensor].info).value_or(0) : 0;
    }
    const auto layout = layOut(graph, items);
    TRY(checkMemory(environment, layout ? layout->bytes() : std::numeric_limits<std::size_t>::max(), "arena"));
    graph.arena = AlignedBuffer(layout->bytes());
    graph.scratchBytes = layout->plan.scratch;
    environment.planned.arena += layout->plan.size;
    environment.planned.scratch += layout->plan.scratch;
    for (std::size_t tensor = 0; tensor < graph.tensors.size(); ++tensor)
        if (graph.tensors[tensor].place == Place::Arena)
            graph.tensors[tensor].bytes =
                graph.arena.span().subspan(layout->plan.offsets[layout->homes[tensor]], items[tensor].bytes);
    for (std::size_t op = 0; op < graph.steps.size(); ++op) {
        auto& step = graph.steps[op];
        const std::size_t offset = layout->plan.offsets[graph.tensors.size() + op];
        step.scratch = graph.arena.span().subspan(offset, step.scratchBytes());
    }
    return {};
}

/// Graphs of one subgraph have the same variables.
Status placeVariables(Environment& environment, PreparedGraph& graph) {
    for (std::size_t tensor = 0; tensor < graph.tensors.size(); ++tensor) {
        auto& state = graph.tensors[tensor];
        if (state.place != Place::Variable)
            continue;
        const std::pair key(graph.subgraph, static_cast<std::int32_t>(tensor));
        if (!environment.variables.contains(key)) {
            TRY(checkMemory(environment, state.info.bytes(), "variables"));
            environment.variables[key] = AlignedBuffer(state.info.bytes());
        }
        state.bytes = environment.variables[key].span();
    }
    return {};
}

void fillArguments(PreparedGraph& graph, Step& step) {
    fillInputs(graph, step);
    for (const std::int32_t tensor : step.node.op->outputs)
        step.outputs.push_back(tensor < 0 ? std::span<std::byte>() : graph.state(tensor).bytes);
}

/// An input that has values in the file begins with them.
void fillGraphInputs(const Environment& environment, PreparedGraph& graph) {
    for (const std::int32_t index : graph.source->inputs) {
        const auto& tensor = graph.source->tensors[static_cast<std::size_t>(index)];
        const auto bytes = graph.state(index).bytes;
        const auto data = environment.model->dataOf(tensor).span();
        if (environment.model->isConstant(tensor) && data.size() == bytes.size())
            std::ranges::copy(data, bytes.begin());
    }
}

Port portOf(const PreparedGraph& graph, std::int32_t tensor) {
    Port port;
    for (std::size_t index = 0; index < graph.steps.size(); ++index) {
        const auto& step = graph.steps[index];
        if (step.when != When::Planned || !step.kernel)
            continue;
        const auto& op = *step.node.op;
        for (std::size_t k = 0; k < op.inputs.size(); ++k)
            if (op.inputs[k] == tensor)
                port.reads.push_back({index, k});
        for (std::size_t k = 0; k < op.outputs.size(); ++k)
            if (op.outputs[k] == tensor)
                port.writes.push_back({index, k});
    }
    return port;
}

void notePorts(PreparedGraph& graph) {
    for (const std::int32_t tensor : graph.source->inputs)
        graph.inputPorts.push_back(portOf(graph, tensor));
    for (const std::int32_t tensor : graph.source->outputs)
        graph.outputPorts.push_back(portOf(graph, tensor));
}

} // namespace

void fillInputs(PreparedGraph& graph, Step& step) {
    step.inputs.clear();
    step.states.clear();
    for (const std::int32_t tensor : step.node.op->inputs) {
        const auto* state = tensor < 0 ? nullptr : &graph.state(tensor);
        step.inputs.push_back(state ? state->view() : std::span<const std::byte>());
        step.states.push_back(state && state->place == Place::Variable ? state->bytes : std::span<std::byte>());
    }
}

Status bindMemory(Environment& environment, PreparedGraph& graph) {
    const auto items = lifetimes(graph);
    noteFrees(graph, items);
    TRY(placeVariables(environment, graph));
    TRY(planAndPlace(environment, graph, items));
    for (auto& step : graph.steps)
        if (step.when == When::Planned && step.kernel)
            fillArguments(graph, step);
    if (graph.isCalled)
        notePorts(graph);
    else
        fillGraphInputs(environment, graph);
    return {};
}

} // namespace run
