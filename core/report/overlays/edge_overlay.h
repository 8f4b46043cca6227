// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Edges that a file draws over a graph, as Model Explorer's edge overlays:
///   {"type": "edge_overlays", "name": "…", "graphName": "main", "overlays": [{"name": "…", "edgeColor": "#rrggbb",
///    "edgeWidth": 2, "edges": [{"sourceNodeId": "3", "targetNodeId": "7", "label": "…"}, …],
///    "showEdgesConnectedToSelectedNodeOnly": false, "visibleEdgeHops": 1}, …]}
/// or a list of such objects. A node is named as in node data (overlay.h).
namespace report {

struct OverlayEdge {
    std::int32_t from = 0; ///< operators
    std::int32_t to = 0;
    std::string label;
};

struct EdgeOverlay {
    std::string name;
    std::string color; ///< CSS; may be empty
    double width = 2;
    int hops = 0; ///< only edges so many steps around what is selected; 0: all
    std::vector<OverlayEdge> edges;
    std::size_t unmatched = 0; ///< edges whose ends are no operators of the model
};

/// Is it a file of that kind? The text may be anything.
bool isEdgeOverlay(std::string_view json);

/// Those that belong to one subgraph. Errors: CorruptData.
base::Result<std::vector<EdgeOverlay>> readEdgeOverlays(
    std::string_view json, const model::Model& model, std::size_t subgraph, const std::string& name);

} // namespace report
