// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/graph_structure.h"
#include "model/model.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace inspect {

/// What of a subgraph is drawn, before it has places: nodes, open and closed groups, and the tensors between them.

enum class NodeKind {
    Operator,
    Input,    ///< graph input
    Output,   ///< graph output
    Constant, ///< a tensor with values of its own
    Outer,    ///< of a part of the graph: a tensor that comes from outside or goes there
    Group     ///< open: a box around its parts; closed: one node in place of them
};

struct ContentNode {
    NodeKind kind = NodeKind::Operator;
    std::int32_t index = -1;  ///< operator; place among the graph inputs (outputs); tensor; group of the options
    std::int32_t parent = -1; ///< node of the open group around it
    bool isOpen = false;
};

/// A tensor from its maker to one reader. Both are no open groups.
struct ContentEdge {
    std::int32_t from = -1;
    std::int32_t to = -1;
    std::int32_t tensor = -1;
};

struct GraphContent {
    std::vector<ContentNode> nodes;
    std::vector<ContentEdge> edges;
    std::vector<std::int32_t> nodeOfOperator; ///< by operator: its node, the closed group around it, or -1: not shown
    std::vector<std::int32_t> order;          ///< all nodes as the operators run: makers stand before readers
};

struct ContentOptions {
    bool showsConstants = false;
    bool hidesCasts = false;                       ///< QUANTIZE and DEQUANTIZE: their readers hang on what they read
    std::vector<NameScope> groups;                 ///< parents before children; empty: none
    std::vector<bool> isOpen;                      ///< by group; missing: closed
    std::optional<std::vector<std::int32_t>> only; ///< ascending: these operators and what is directly at them
};

/// Without options: the operators, then the graph inputs, then the graph outputs, and an edge for each tensor and
/// reader. Groups that hold everything, one part or none are left out.
GraphContent graphContent(const model::Model& model, std::size_t subgraph, const ContentOptions& options = {});

} // namespace inspect
