// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/graph_layout.h"
#include "model/model.h"

#include <span>
#include <string>
#include <vector>

namespace report {

/// A subgraph with its places.
struct DrawnGraph {
    std::size_t subgraph = 0;
    inspect::GraphLayout layout;
};

/// What stands in a node: operator and the subgraphs it calls, or the name of an input or output.
std::string nodeLabel(const model::Model& model, std::size_t subgraph, std::size_t node);
/// Sizes for layoutGraph() that hold the labels at 12 pixels.
std::vector<inspect::NodeSize> nodeSizes(const model::Model& model, std::size_t subgraph);

/// The graphs one below the other as one SVG picture without anything from outside; its titles are the tool tips of
/// browsers.
std::string graphSvg(const model::Model& model, std::span<const DrawnGraph> graphs);
/// Nodes and edges with their places, scopes of names, calls of subgraphs. Schema: resources/schemas/graph.schema.json.
std::string graphJson(const model::Model& model, std::span<const DrawnGraph> graphs);

} // namespace report
