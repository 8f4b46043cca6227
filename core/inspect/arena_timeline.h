// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inspect {

/// Whose rules place the activations.
enum class ArenaPlanner {
    TfLite, ///< TensorFlow Lite: best fit at multiples of 64, results in place of operands where the operator allows it
    Micro,  ///< LiteRT for Microcontrollers: first fit at multiples of 16, nothing in place
};

/// A tensor's piece of the arena, while operators `first` to `last` run, both included.
struct ArenaTenant {
    std::int32_t tensor = -1;
    std::size_t bytes = 0;
    std::size_t offset = 0;
    std::int32_t first = 0;
    std::int32_t last = 0;
    std::int32_t inPlaceOf = -1; ///< the tensor whose memory it takes over; -1: none
};

/// Who holds the memory when: the plan of one subgraph at the file's shapes. What kernels need beside, and persistent
/// memory, is not in it.
struct ArenaTimeline {
    std::vector<ArenaTenant> tenants;   ///< by first operator, then by tensor
    std::vector<std::size_t> liveBytes; ///< by operator; what takes over another's memory counts once
    std::size_t peakBytes = 0;
    std::int32_t peakOperator = -1;   ///< the first one that needs the most
    std::vector<std::int32_t> atPeak; ///< tensors that are alive then, the largest first
    std::size_t arenaBytes = 0;       ///< highest end of a piece; more than the peak where gaps are left
    std::size_t inPlaceBytes = 0;     ///< of tensors that need no memory of their own
    bool isKnown = true;              ///< false: the sizes do not fit this machine's integers; the arena is then 0
};
ArenaTimeline arenaTimeline(const model::Model& model, std::size_t subgraph, ArenaPlanner planner);

} // namespace inspect
