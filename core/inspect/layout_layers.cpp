// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout_flow.h"

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

/// One layer down makes every incoming edge longer and every outgoing one shorter.
void shorten(const Flow& flow, std::vector<std::int32_t>& layer, std::size_t node) {
    if (flow.isInput[node])
        return;
    const auto room = roomOf(flow, layer, node);
    if (flow.out[node].size() > flow.in[node].size())
        layer[node] = room.highest;
    else if (flow.in[node].size() > flow.out[node].size())
        layer[node] = room.lowest;
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

} // namespace

std::vector<std::int32_t> assignLayers(const Flow& flow) {
    std::vector<std::int32_t> layer(flow.nodeCount, 0);
    for (const auto node : flow.order)
        for (const auto edge : flow.in[static_cast<std::size_t>(node)])
            layer[static_cast<std::size_t>(node)] = std::max(
                layer[static_cast<std::size_t>(node)], layer[static_cast<std::size_t>(flow.edge(edge).from)] + 1);
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        for (auto node = flow.order.rbegin(); node != flow.order.rend(); ++node)
            shorten(flow, layer, static_cast<std::size_t>(*node));
        for (const auto node : flow.order)
            shorten(flow, layer, static_cast<std::size_t>(node));
    }
    compact(layer);
    return layer;
}

} // namespace inspect
