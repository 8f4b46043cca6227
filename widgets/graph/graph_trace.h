// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_picture.h"

namespace widgets {

/// Nodes and edges on the way.
struct GraphTrace {
    std::vector<std::int32_t> nodes; ///< the start among them
    std::vector<std::int32_t> edges;
};
/// Everything that a node hangs on (`toInputs`), that hangs on it (`toOutputs`), or both.
GraphTrace trace(const GraphPicture& picture, std::int32_t node, bool toInputs, bool toOutputs);

enum class Step { Forward, Back, Before, Behind };
/// Where the keyboard goes from a node: along an edge to the nearest reader or maker, or to the neighbour before or
/// behind it in its layer; -1: there is none.
std::int32_t neighbour(const GraphPicture& picture, std::int32_t node, Step step);
/// Where the keyboard begins.
std::int32_t firstNode(const GraphPicture& picture);

} // namespace widgets
