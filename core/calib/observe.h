// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/calibration.h"

#include "base/extremes.h"

#include <span>
#include <vector>

namespace calib {

using base::Extremes;
using base::extremesOfFinite;

/// Adds the values of one tensor in one run to its statistics (but not to sampleMin and sampleMax) and gives their
/// extremes. `scratch` is memory to be used again.
Extremes observe(
    std::span<const float> values, bool withHistogram, TensorStatistics& statistics, std::vector<float>& scratch);

/// Adds what was counted elsewhere; exact in any order. Leaves sampleMin and sampleMax alone.
void addCounts(TensorStatistics& into, const TensorStatistics& from);

/// Adds the statistics of later samples: counts, and the extremes by sample behind those of `before` samples.
void addLater(TensorStatistics& into, std::size_t before, const TensorStatistics& from, std::size_t after);

} // namespace calib
