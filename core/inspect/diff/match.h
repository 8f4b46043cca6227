// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstdint>
#include <vector>

namespace inspect {

/// What belongs together in two subgraphs; -1: nothing.
struct GraphMatch {
    std::vector<std::int32_t> operators; ///< by operator of A: operator of B
    std::vector<std::int32_t> operatorsBack;
    std::vector<std::int32_t> tensors;
    std::vector<std::int32_t> tensorsBack;
};

/// Operators of A and B of which somebody knows that they belong together.
struct OperatorPin {
    std::int32_t a = -1;
    std::int32_t b = -1;
    bool operator==(const OperatorPin&) const = default;
};

/// Matches two subgraphs; see diffModels(). Any subgraphs of checked models. Pins come before everything else, of
/// several for one operator the first; pins of operators that do not exist count for nothing. Without `matchesOthers`
/// nothing but the pins is matched.
GraphMatch matchGraphs(const model::Model& modelA, const model::Subgraph& a, const model::Model& modelB,
    const model::Subgraph& b, const std::vector<OperatorPin>& pins = {}, bool matchesOthers = true);

} // namespace inspect
