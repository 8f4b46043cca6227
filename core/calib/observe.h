// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/calibration.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace calib {

/// Smallest and largest finite value; +infinity and -infinity where there is none. Never a negative zero, so that it
/// does not depend on the order of the values.
struct Extremes {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();

    bool operator==(const Extremes&) const = default;
};

/// Extremes of values that are all finite; nothing if one is not. Reads them once.
std::optional<Extremes> extremesOfFinite(std::span<const float> values);

/// Adds the values of one tensor in one run to its statistics (but not to sampleMin and sampleMax) and gives their
/// extremes. `scratch` is memory to be used again.
Extremes observe(
    std::span<const float> values, bool withHistogram, TensorStatistics& statistics, std::vector<float>& scratch);

/// Adds what was counted elsewhere; exact in any order. Leaves sampleMin and sampleMax alone.
void addCounts(TensorStatistics& into, const TensorStatistics& from);

/// Adds the statistics of later samples: counts, and the extremes by sample behind those of `before` samples.
void addLater(TensorStatistics& into, std::size_t before, const TensorStatistics& from, std::size_t after);

} // namespace calib
