// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <vector>

namespace ops {

/// The subgraphs that an operator calls, by its options. IF: then, else; WHILE: condition, body; CALL_ONCE: the one
/// that sets variables; STABLEHLO_COMPOSITE: its decomposition; others: none. Error: BadOperator (an option is missing
/// or negative).
base::Result<std::vector<std::size_t>> calledSubgraphs(const Node& node);

} // namespace ops
