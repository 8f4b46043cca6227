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

/// Matches two subgraphs; see diffModels(). Any subgraphs of checked models.
GraphMatch matchGraphs(
    const model::Model& modelA, const model::Subgraph& a, const model::Model& modelB, const model::Subgraph& b);

} // namespace inspect
