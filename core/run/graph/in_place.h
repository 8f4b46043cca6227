// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/graph/arena_planner.h"
#include "run/graph/prepared_graph.h"

#include <cstddef>
#include <span>
#include <vector>

namespace run {

/// Every tensor at home.
std::vector<std::size_t> ownHomes(const PreparedGraph& graph);

/// Lets outputs lie on the bytes of inputs that nobody reads afterwards, where the operator may write over them
/// (OpDefinition::mayWriteOver) and both are equally large. Inputs and outputs of the graph keep their own. `items`
/// begins with the tensors' lifetimes: a tensor that moves in leaves its bytes and extends its host's life.
/// Gives the host of each tensor, itself where it stays.
std::vector<std::size_t> shareInPlace(const PreparedGraph& graph, std::span<ArenaItem> items);

} // namespace run
