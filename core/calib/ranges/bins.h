// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/histogram.h"

#include <cstddef>
#include <vector>

namespace calib {

/// A histogram as range methods read it: bin k holds `counts[k]` values from `edges[k]` to `edges[k + 1]`. The first
/// edge is the lowest value and the last edge the highest, so the outer bins may be narrower, or a single point.
struct Bins {
    std::vector<double> edges; ///< counts.size() + 1, ascending
    std::vector<double> counts;
    double total = 0;

    std::size_t size() const { return counts.size(); }
};

/// The values of a histogram that is not empty.
Bins valuesOf(const Histogram& histogram);

/// Their magnitudes: bins of one width from zero on, at most Histogram::binCount; the last one reaches to or beyond the
/// largest magnitude.
Bins magnitudesOf(const Histogram& histogram);

} // namespace calib
