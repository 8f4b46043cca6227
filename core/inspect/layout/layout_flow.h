// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/graph_layout.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inspect {

struct FlowEdge {
    std::int32_t from = -1;
    std::int32_t to = -1;
    std::int32_t tensor = -1;
    double fromOffset = 0; ///< where it leaves the node, from its middle
    double toOffset = 0;
    bool isBack = false; ///< turned around: what it carries goes from `to` to `from`
};

/// One level of the graph that is laid out: every edge leads from an earlier to a later node of `order`.
struct Flow {
    Flow(std::vector<std::int32_t> order, std::vector<FlowEdge> edges);

    std::size_t nodeCount = 0;
    std::vector<std::int32_t> order; ///< all nodes; makers stand before readers
    std::vector<FlowEdge> edges;
    std::vector<std::vector<std::int32_t>> in; ///< edges by node
    std::vector<std::vector<std::int32_t>> out;
    std::vector<bool> isSource; ///< by node: stays in the first layer
    std::vector<bool> isSink;   ///< by node: goes to the last layer

    const FlowEdge& edge(std::int32_t index) const { return edges[static_cast<std::size_t>(index)]; }
};

/// Layer of each node: the longest way from an input, then moved where that makes edges shorter. Sources are 0.
std::vector<std::int32_t> assignLayers(const Flow& flow);

/// Centre of each node along its layer, without overlaps.
struct LayerPlacement {
    std::vector<std::vector<std::int32_t>> layers; ///< nodes from left to right
    std::vector<double> x;                         ///< by node
};
/// Crossings are reduced by sorting the layers by the mean place of their neighbours, downwards and upwards in turn.
base::Result<LayerPlacement> placeInLayers(const Flow& flow, const std::vector<std::int32_t>& layer,
    const std::vector<NodeSize>& sizes, double nodeGap, base::Progress& progress);

/// For each edge that spans more than one layer the x of the lane in which it passes the layers between, and for each that
/// leads back the x of the one beside all layers from the first of its ends to the last; for the others NaN. Edges of the
/// same tensor share a lane.
std::vector<double> assignLanes(const Flow& flow, const std::vector<std::int32_t>& layer,
    const std::vector<NodeSize>& sizes, const LayerPlacement& placement, double laneGap);

} // namespace inspect
