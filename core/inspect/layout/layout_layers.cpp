// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_flow.h"

#include <algorithm>
#include <limits>

namespace inspect {
namespace {

constexpr int sweeps = 3;

struct Room {
    std::int32_t lowest;  ///< right below the last maker
    std::int32_t highest; ///< right above the first reader
};

Room roomOf(const Flow& flow, const std::vector<std::int32_t>& layer, std::size_t node) {
    Room room{0, std::numeric_limits<std::int32_t>::max()};
    for (const auto edge : flow.in[node])
        room.lowest = std::max(room.lowest, layer[static_cast<std::size_t>(flow.edge(edge).from)] + 1);
    for (const auto edge : flow.out[node])
        room.highest = std::min(room.highest, layer[static_cast<std::size_t>(flow.edge(edge).to)] - 1);
    return room;
}

/// Readers of a node with more outgoing edges would crowd the layer below it.
constexpr std::size_t crowd = 6;

/// Is a longer edge no loss: other readers of its tensor keep its lane going anyway, or its maker has too many readers
/// to have them all close by?
bool isShared(const Flow& flow, const FlowEdge& edge) {
    const auto& readers = flow.out[static_cast<std::size_t>(edge.from)];
    if (readers.size() > crowd)
        return true;
    return std::count_if(readers.begin(), readers.end(),
               [&](std::int32_t other) { return flow.edge(other).tensor == edge.tensor; }) > 1;
}

/// Edges that get longer when a node moves down by one layer, less those that get shorter.
std::vector<std::int32_t> pullsUp(const Flow& flow) {
    std::vector<std::int32_t> pull(flow.nodeCount, 0);
    // The answer is the same for all edges of a tensor, and a tensor may have thousands.
    std::vector<std::int8_t> known;
    for (const auto& edge : flow.edges) {
        const auto tensor = static_cast<std::size_t>(edge.tensor);
        if (tensor >= known.size())
            known.resize(tensor + 1, -1);
        if (known[tensor] < 0) {
            known[tensor] = isShared(flow, edge) ? 1 : 0;
            --pull[static_cast<std::size_t>(edge.from)];
        }
        if (known[tensor] == 0)
            ++pull[static_cast<std::size_t>(edge.to)];
    }
    return pull;
}

void shorten(
    const Flow& flow, const std::vector<std::int32_t>& pull, std::vector<std::int32_t>& layer, std::size_t node) {
    if (flow.isSource[node] || pull[node] == 0)
        return;
    const auto room = roomOf(flow, layer, node);
    if (pull[node] > 0)
        layer[node] = room.lowest;
    else if (!flow.out[node].empty())
        layer[node] = room.highest;
}

/// Layers that nobody uses any more are closed up.
void compact(std::vector<std::int32_t>& layer) {
    if (layer.empty())
        return;
    const auto count = static_cast<std::size_t>(*std::max_element(layer.begin(), layer.end())) + 1;
    std::vector<std::int32_t> renumbered(count, 0);
    for (const auto each : layer)
        renumbered[static_cast<std::size_t>(each)] = 1;
    std::int32_t next = 0;
    for (auto& each : renumbered) {
        const bool isUsed = each != 0;
        each = next;
        next += isUsed ? 1 : 0;
    }
    for (auto& each : layer)
        each = renumbered[static_cast<std::size_t>(each)];
}

/// What leaves the level does so below everything else.
void sink(const Flow& flow, std::vector<std::int32_t>& layer) {
    std::int32_t last = 0;
    for (std::size_t node = 0; node < flow.nodeCount; ++node)
        if (!flow.isSink[node])
            last = std::max(last, layer[node] + 1);
    for (std::size_t node = 0; node < flow.nodeCount; ++node)
        if (flow.isSink[node])
            layer[node] = last;
}

} // namespace

std::vector<std::int32_t> assignLayers(const Flow& flow) {
    std::vector<std::int32_t> layer(flow.nodeCount, 0);
    for (const auto node : flow.order)
        for (const auto edge : flow.in[static_cast<std::size_t>(node)])
            layer[static_cast<std::size_t>(node)] = std::max(
                layer[static_cast<std::size_t>(node)], layer[static_cast<std::size_t>(flow.edge(edge).from)] + 1);
    const auto pull = pullsUp(flow);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (auto node = flow.order.rbegin(); node != flow.order.rend(); ++node)
            shorten(flow, pull, layer, static_cast<std::size_t>(*node));
        for (const auto node : flow.order)
            shorten(flow, pull, layer, static_cast<std::size_t>(node));
    }
    compact(layer);
    sink(flow, layer);
    return layer;
}

} // namespace inspect
