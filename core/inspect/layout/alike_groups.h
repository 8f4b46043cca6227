// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/graph_structure.h"
#include "model/model.h"

#include <cstdint>
#include <vector>

namespace inspect {

/// By group the number of its kind, or -1 where none is like it. Alike are groups (with all that is in them) of the
/// same operators in the same order, with the same attributes and element types, and tied together in the same way;
/// sizes and values may differ. Kinds are counted from 0 in the order of their first group. A group of one operator,
/// and one that only wraps another, has none. Time grows with operators and depth.
std::vector<std::int32_t> alikeGroups(
    const model::Model& model, std::size_t subgraph, const std::vector<NameScope>& groups);

} // namespace inspect
