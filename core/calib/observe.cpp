// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/observe.h"

#include "base/each_processor.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

namespace calib {

namespace {

constexpr std::uint32_t exponentBits = 0x7f80'0000; // all set: NaN or infinite
constexpr std::size_t lanes = 16;

/// Lanes that a compiler turns into vectors: each has its own minimum and maximum, so nothing is reordered.
struct Lanes {
    std::array<float, lanes> min;
    std::array<float, lanes> max;
    std::array<std::uint32_t, lanes> isNotFinite = {};

    Lanes() {
        min.fill(std::numeric_limits<float>::infinity());
        max.fill(-std::numeric_limits<float>::infinity());
    }
};

/// Adds so many times `lanes` values.
HALFSTEP_FOR_EACH_PROCESSOR
void addRows(const float* values, std::size_t rows, Lanes& all) {
    Lanes sums = all; // in registers
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t j = 0; j < lanes; ++j) {
            const float value = values[row * lanes + j];
            sums.min[j] = value < sums.min[j] ? value : sums.min[j];
            sums.max[j] = value > sums.max[j] ? value : sums.max[j];
            std::uint32_t bits = 0;
            std::memcpy(&bits, &value, sizeof bits);
            sums.isNotFinite[j] |= (bits & exponentBits) == exponentBits ? 1U : 0U;
        }
    }
    all = sums;
}

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

std::optional<Extremes> extremesOfFinite(std::span<const float> values) {
    Lanes all;
    const std::size_t rows = values.size() / lanes;
    addRows(values.data(), rows, all);
    const std::size_t i = rows * lanes;
    if (i < values.size()) {
        std::array<float, lanes> rest;
        rest.fill(values.back());
        std::copy(values.begin() + static_cast<std::ptrdiff_t>(i), values.end(), rest.begin());
        addRows(rest.data(), 1, all);
    }
    if (std::any_of(all.isNotFinite.begin(), all.isNotFinite.end(), [](std::uint32_t bad) { return bad != 0; }))
        return {};
    // Adding zero makes a negative zero positive.
    return Extremes{*std::min_element(all.min.begin(), all.min.end()) + 0.0F,
        *std::max_element(all.max.begin(), all.max.end()) + 0.0F};
}

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
