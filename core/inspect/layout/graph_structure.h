// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inspect {

struct SubgraphCall {
    std::string role; ///< "then", "cond", "decomposition"; empty where the operator calls only one
    std::int32_t subgraph = 0;
};
/// The subgraphs that an operator runs (IF, WHILE, CALL, CALL_ONCE, composites and the like).
std::vector<SubgraphCall> subgraphCalls(const model::Model& model, const model::Operator& op);

/// Operators whose results have names with the same beginning, up to a slash: a layer of the source program.
struct NameScope {
    std::string name;                    ///< "features/block_1"
    std::int32_t parent = -1;            ///< scope around it
    std::vector<std::int32_t> operators; ///< directly in it
};
/// Parents stand before their children, else in the order of their first operator. Operators without a slash in their
/// name are in no scope. At most 32 levels.
std::vector<NameScope> nameScopes(const model::Subgraph& subgraph);

/// Groups from the flow alone, for models whose names say nothing: blocks between the places where the fewest tensors
/// are alive, nested, without names. Operators of a group follow each other in the execution order.
std::vector<NameScope> structureGroups(const model::Subgraph& subgraph);

} // namespace inspect
