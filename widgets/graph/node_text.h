// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/layout/graph_content.h"
#include "inspect/summary.h"
#include "model/model.h"

#include <QString>

#include <vector>

namespace widgets {

enum class NodeShape { Box, Lozenge, End, Constant, Group };

/// What stands below an operator's name: what tells most about it, or always the same. `Attributes` and `Operands` have
/// a line for each.
enum class NodeDetail { Telling, Shape, Name, Number, Attributes, Operands };

/// What a node shows.
struct NodeText {
    QString name;
    QString detail; ///< below the name, perhaps in several lines; empty: none
    NodeShape shape = NodeShape::Box;
    inspect::ComputeKind kind = inspect::ComputeKind::Other;
    bool canStepIn = false; ///< it runs subgraphs
};
/// The texts of all nodes; `kinds` of groups as inspect::alikeGroups() has them. Any thread.
std::vector<NodeText> nodeTexts(const model::Model& model, std::size_t subgraph, const inspect::GraphContent& content,
    const std::vector<inspect::NameScope>& groups, const std::vector<std::int32_t>& kinds,
    NodeDetail detail = NodeDetail::Telling);

/// Everything about a node, for tool tips and screen readers.
QString nodeToolTip(const model::Model& model, std::size_t subgraph, const inspect::ContentNode& node,
    const std::vector<inspect::NameScope>& groups, const std::vector<std::int32_t>& kinds);
/// "block_3", or "Block 3" where the group has no name.
QString groupName(const std::vector<inspect::NameScope>& groups, std::int32_t group);
/// The operators in a group and in the groups inside of it, ascending.
std::vector<std::int32_t> operatorsIn(const std::vector<inspect::NameScope>& groups, std::int32_t group);

} // namespace widgets
