// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_flow.h"

namespace inspect {

Flow::Flow(std::vector<std::int32_t> nodeOrder, std::vector<FlowEdge> flowEdges)
    : nodeCount(nodeOrder.size()), order(std::move(nodeOrder)), edges(std::move(flowEdges)), in(nodeCount),
      out(nodeCount), isSource(nodeCount, false), isSink(nodeCount, false) {
    for (std::size_t index = 0; index < edges.size(); ++index) {
        in[static_cast<std::size_t>(edges[index].to)].push_back(static_cast<std::int32_t>(index));
        out[static_cast<std::size_t>(edges[index].from)].push_back(static_cast<std::int32_t>(index));
    }
}

} // namespace inspect
