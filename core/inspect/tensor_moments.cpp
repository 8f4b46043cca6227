// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// The loops keep several sums side by side, so that the compiler uses vectors without changing the order of additions.
#include "inspect/tensor_moments.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inspect {

namespace {

constexpr std::size_t lanes = 8;

/// NaN or infinity times 0 is NaN.
bool allFinite(std::span<const float> values) {
    std::array<float, lanes> sums{};
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes)
        for (std::size_t k = 0; k < lanes; ++k)
            sums[k] += values[i + k] * 0.0F;
    float sum = 0;
    for (; i < values.size(); ++i)
        sum += values[i] * 0.0F;
    for (const float part : sums)
        sum += part;
    return sum == 0;
}

} // namespace

void ValueSums::add(float value) {
    if (!std::isfinite(value)) {
        ++(std::isnan(value) ? nan : infinite);
        return;
    }
    min = std::min(min, value);
    max = std::max(max, value);
    sum += static_cast<double>(value);
    zeros += value == 0 ? 1 : 0;
    ++finite;
}

void ValueSums::add(std::span<const float> values) {
    if (values.size() < 2 * lanes || !allFinite(values)) {
        for (const float value : values)
            add(value);
        return;
    }
    std::array<float, lanes> low;
    std::array<float, lanes> high;
    std::array<double, lanes> sums{};
    std::array<std::int32_t, lanes> nulls{};
    low.fill(values[0]);
    high.fill(values[0]);
    const std::size_t whole = values.size() / lanes * lanes;
    for (std::size_t i = 0; i < whole; i += lanes)
        for (std::size_t k = 0; k < lanes; ++k) {
            const float value = values[i + k];
            low[k] = value < low[k] ? value : low[k];
            high[k] = value > high[k] ? value : high[k];
            sums[k] += static_cast<double>(value);
            nulls[k] += value == 0 ? 1 : 0;
        }
    for (std::size_t k = 0; k < lanes; ++k) {
        min = std::min(min, low[k]);
        max = std::max(max, high[k]);
        sum += sums[k];
        zeros += static_cast<std::size_t>(nulls[k]);
    }
    finite += whole;
    for (std::size_t i = whole; i < values.size(); ++i)
        add(values[i]);
}

void ValueSums::add(const ValueSums& other) {
    min = std::min(min, other.min);
    max = std::max(max, other.max);
    sum += other.sum;
    zeros += other.zeros;
    finite += other.finite;
    nan += other.nan;
    infinite += other.infinite;
}

void PowerSums::add(std::span<const float> values, double mean) {
    std::array<double, lanes> squares{};
    std::array<double, lanes> fourths{};
    const bool isFinite = allFinite(values);
    const std::size_t whole = isFinite ? values.size() / lanes * lanes : 0;
    for (std::size_t i = 0; i < whole; i += lanes)
        for (std::size_t k = 0; k < lanes; ++k) {
            const double distance = static_cast<double>(values[i + k]) - mean;
            const double square = distance * distance;
            squares[k] += square;
            fourths[k] += square * square;
        }
    for (std::size_t k = 0; k < lanes; ++k)
        add(PowerSums{squares[k], fourths[k]});
    for (std::size_t i = whole; i < values.size(); ++i) {
        if (!isFinite && !std::isfinite(values[i]))
            continue;
        const double square = (static_cast<double>(values[i]) - mean) * (static_cast<double>(values[i]) - mean);
        add(PowerSums{square, square * square});
    }
}

void addToBins(std::span<const float> values, double low, double scale, std::vector<std::uint64_t>& bins) {
    const auto last = static_cast<std::int32_t>(bins.size() - 1);
    const bool isFinite = allFinite(values);
    for (const float value : values) {
        if (!isFinite && !std::isfinite(value))
            continue;
        const auto bin = static_cast<std::int32_t>((static_cast<double>(value) - low) * scale);
        ++bins[static_cast<std::size_t>(std::clamp(bin, 0, last))];
    }
}

} // namespace inspect
