// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/progress.h"
#include "base/result.h"

#include <cstdint>
#include <vector>

namespace inspect {

/// Size of a node, in the units of the caller (device-independent pixels of the view).
struct NodeSize {
    double width = 0;
    double height = 0;
};

struct Point {
    double x = 0;
    double y = 0;
};

struct PlacedNode {
    Point centre;
    NodeSize size;
    std::int32_t layer = 0;
};

/// A tensor from its maker to one reader, as a polyline from the bottom of the one to the top of the other.
struct PlacedEdge {
    std::int32_t from = -1; ///< node
    std::int32_t to = -1;
    std::int32_t tensor = -1;
    std::vector<Point> points;
};

/// Nodes 0 … operators−1 are the operators; behind them one node for each graph input and then one for each graph
/// output.
struct GraphLayout {
    std::vector<PlacedNode> nodes;
    std::vector<PlacedEdge> edges;
    double width = 0;
    double height = 0;
};

struct LayoutOptions {
    double layerGap = 40;
    double nodeGap = 24;
    double laneGap = 8; ///< between long edges that run side by side
};

/// Layered layout, inputs at the top. `sizes` by node as above. Long edges run in lanes beside the nodes, without a
/// chain of dummy nodes; time and memory grow about linearly with operators and edges. Deterministic. Errors:
/// Cancelled.
base::Result<GraphLayout> layoutGraph(const model::Model& model, std::size_t subgraph,
    const std::vector<NodeSize>& sizes, const LayoutOptions& options, base::Progress& progress);

} // namespace inspect
