// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/extremes.h"

#include "base/each_processor.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace base {
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

} // namespace base
