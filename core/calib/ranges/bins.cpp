// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/ranges/bins.h"

#include <algorithm>
#include <cmath>

namespace calib {

Bins valuesOf(const Histogram& histogram) {
    const auto counts = histogram.counts();
    const double low = static_cast<double>(histogram.low());
    const double high = static_cast<double>(histogram.high());
    const auto last = static_cast<std::size_t>(std::floor((high - histogram.lowEdge()) / histogram.binWidth()));
    Bins bins;
    for (std::size_t k = 0; k <= std::min(last, counts.size() - 1); ++k) {
        bins.edges.push_back(
            std::clamp(histogram.lowEdge() + static_cast<double>(k) * histogram.binWidth(), low, high));
        bins.counts.push_back(static_cast<double>(counts[k]));
        bins.total += bins.counts.back();
    }
    bins.edges.push_back(high);
    return bins;
}

Bins magnitudesOf(const Histogram& histogram) {
    const double largest =
        std::max(std::abs(static_cast<double>(histogram.low())), std::abs(static_cast<double>(histogram.high())));
    double width = histogram.binWidth();
    while (largest / width >= Histogram::binCount)
        width *= 2;
    const auto size = static_cast<std::size_t>(std::floor(largest / width)) + 1;
    Bins bins;
    bins.counts.assign(size, 0.0);
    const auto counts = histogram.counts();
    for (std::size_t k = 0; k < counts.size(); ++k) {
        if (counts[k] == 0)
            continue;
        // Edges are multiples of the width, so the middle tells where the whole bin lies.
        const double middle = histogram.lowEdge() + (static_cast<double>(k) + 0.5) * histogram.binWidth();
        const auto slot = static_cast<std::size_t>(std::floor(std::abs(middle) / width));
        bins.counts[std::min(slot, size - 1)] += static_cast<double>(counts[k]);
        bins.total += static_cast<double>(counts[k]);
    }
    for (std::size_t k = 0; k <= size; ++k)
        bins.edges.push_back(static_cast<double>(k) * width);
    return bins;
}

} // namespace calib
