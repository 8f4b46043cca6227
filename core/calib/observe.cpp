// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/observe.h"

#include <algorithm>
#include <cmath>

namespace calib {

namespace {

void widen(TensorStatistics& statistics, const Extremes& extremes, std::uint64_t count) {
    if (count == 0)
        return;
    statistics.min = statistics.count == 0 ? extremes.min : std::min(statistics.min, extremes.min);
    statistics.max = statistics.count == 0 ? extremes.max : std::max(statistics.max, extremes.max);
    statistics.count += count;
}

/// The finite values, in `scratch`; counts the others.
std::span<const float> takeFinite(
    std::span<const float> values, TensorStatistics& statistics, std::vector<float>& scratch) {
    scratch.clear();
    for (const float value : values) {
        if (std::isfinite(value))
            scratch.push_back(value);
        else
            ++(std::isnan(value) ? statistics.nanCount : statistics.infiniteCount);
    }
    return scratch;
}

} // namespace

Extremes observe(
    std::span<const float> values, bool withHistogram, TensorStatistics& statistics, std::vector<float>& scratch) {
    auto extremes = extremesOfFinite(values);
    if (!extremes) {
        values = takeFinite(values, statistics, scratch);
        extremes = extremesOfFinite(values);
    }
    widen(statistics, *extremes, values.size());
    if (withHistogram && !values.empty())
        statistics.histogram.add(values, extremes->min, extremes->max);
    return *extremes;
}

void addCounts(TensorStatistics& into, const TensorStatistics& from) {
    widen(into, {from.min, from.max}, from.count);
    into.nanCount += from.nanCount;
    into.infiniteCount += from.infiniteCount;
    into.histogram.merge(from.histogram);
}

void addLater(TensorStatistics& into, std::size_t before, const TensorStatistics& from, std::size_t after) {
    addCounts(into, from);
    if (into.sampleMin.empty() && from.sampleMin.empty())
        return;
    // A tensor without a range has no list: it had nothing in any of those samples.
    constexpr Extremes none;
    into.sampleMin.resize(before, none.min);
    into.sampleMax.resize(before, none.max);
    into.sampleMin.insert(into.sampleMin.end(), from.sampleMin.begin(), from.sampleMin.end());
    into.sampleMax.insert(into.sampleMax.end(), from.sampleMax.begin(), from.sampleMax.end());
    into.sampleMin.resize(before + after, none.min);
    into.sampleMax.resize(before + after, none.max);
}

} // namespace calib
