// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/graph_content.h"
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

/// Nodes as the content has them; an open group is the box around its parts.
struct GraphLayout {
    std::vector<PlacedNode> nodes;
    std::vector<PlacedEdge> edges;
    double width = 0;
    double height = 0;
    int columns = 1; ///< that it stands in, side by side
};

enum class Direction { Down, Right };

struct LayoutOptions {
    double layerGap = 40;
    double nodeGap = 24;
    double laneGap = 8;   ///< between long edges that run side by side
    double groupGap = 16; ///< between the box of an open group and what is in it
    Direction direction = Direction::Down;
    int columns = 1;              ///< long graphs are cut into so many; 0: as many as the aspect asks for
    double aspect = 1.6;          ///< width by height that is aimed at with columns 0
    bool foldsOnlyChains = false; ///< what is short, or what many edges run along, is not cut then
};

/// Layered layout, inputs at the top (at the left). `sizes` by node; of an open group that of its title, which is kept
/// free at its top. Long edges run in lanes beside the nodes, without a chain of dummy nodes; time and memory grow
/// about linearly with nodes and edges. Each open group is laid out by itself and then stands as one node, so boxes
/// never overlap; edges cross its rim where they lead on. Deterministic. Errors: Cancelled.
base::Result<GraphLayout> layoutGraph(const GraphContent& content, const std::vector<NodeSize>& sizes,
    const LayoutOptions& options, base::Progress& progress);
/// The same of all operators: nodes 0 … operators−1, behind them the graph inputs and then the graph outputs.
base::Result<GraphLayout> layoutGraph(const model::Model& model, std::size_t subgraph,
    const std::vector<NodeSize>& sizes, const LayoutOptions& options, base::Progress& progress);

} // namespace inspect
