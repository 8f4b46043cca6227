// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "run/samples.h"

#include <vector>

namespace run {

/// Where the time of an inference goes.
struct Profile {
    std::vector<double> operators; ///< median seconds by operator; NaN where none ran: computed ahead
    int runs = 0;
};

/// Measures each operator of a subgraph on seeded random inputs, as long as bench() does. An operator that calls
/// subgraphs has the time of its calls.
base::Result<Profile> profile(const std::shared_ptr<const model::Model>& model, std::size_t subgraph,
    const BenchOptions& options, base::Progress& progress);

} // namespace run
