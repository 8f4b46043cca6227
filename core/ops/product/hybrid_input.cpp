// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/hybrid_input.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ops {
namespace {

/// The vector form of the reference takes eight values at a time, the rest one by one.
constexpr std::size_t vectorValues = 8;

/// Rounded to nearest, ties away from zero: by adding a half and cutting in the vector form, which differs for the
/// number just below one half.
float rounded(float value, bool isVector) {
    if (!isVector)
        return std::round(value);
    return std::trunc(value + (value < 0 ? -0.5F : 0.5F));
}

/// round(value · factor) + zeroPoint, clamped; the comparisons come first, so that no value is undefined.
void quantizeWith(
    std::span<const float> values, float factor, std::int32_t zeroPoint, float low, std::int8_t* quantized) {
    const auto vectorEnd = values.size() / vectorValues * vectorValues;
    for (std::size_t k = 0; k < values.size(); ++k) {
        const float scaled = rounded(values[k] * factor, k < vectorEnd) + static_cast<float>(zeroPoint);
        quantized[k] = static_cast<std::int8_t>(scaled >= 127.0F ? 127.0F : scaled > low ? scaled : low);
    }
}

struct Extremes {
    float least;
    float most;
};

Extremes extremesOf(std::span<const float> values) {
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    return {*least, *most};
}

/// The zero point at which the error at the nearer end of the range is smallest.
std::int32_t zeroPointOf(double least, double most, double scale) {
    const double fromLeast = -128.0 - least / scale;
    const double fromMost = 127.0 - most / scale;
    const double leastError = 128.0 + std::abs(least / scale);
    const double mostError = 127.0 + std::abs(most / scale);
    const double nearest = leastError < mostError ? fromLeast : fromMost;
    if (!(nearest > -128.0))
        return -128;
    return nearest >= 127.0 ? 127 : static_cast<std::int32_t>(std::round(nearest));
}

} // namespace

HybridParameters quantizeSymmetric(std::span<const float> values, std::int8_t* quantized) {
    if (values.empty())
        return {};
    const auto extremes = extremesOf(values);
    const float range = std::max(std::abs(extremes.least), std::abs(extremes.most));
    if (range == 0) {
        std::fill_n(quantized, values.size(), std::int8_t{0});
        return {};
    }
    // Two divisions: the factor is not the reciprocal of the scale.
    const float factor = 127.0F / range;
    quantizeWith(values, factor, 0, -127.0F, quantized);
    return {.scale = range / 127.0F, .zeroPoint = 0};
}

HybridParameters quantizeAsymmetric(std::span<const float> values, std::int8_t* quantized) {
    if (values.empty())
        return {};
    const auto extremes = extremesOf(values);
    const float least = std::min(0.0F, extremes.least);
    const float most = std::max(0.0F, extremes.most);
    if (least == most) {
        std::fill_n(quantized, values.size(), std::int8_t{0});
        return {};
    }
    const float range = most - least; // in float, as the vector form has it
    const double scale = static_cast<double>(range) / 255.0;
    const HybridParameters parameters{static_cast<float>(scale), zeroPointOf(least, most, scale)};
    const float factor = parameters.scale == 0 ? 0.0F : 1.0F / parameters.scale;
    quantizeWith(values, factor, parameters.zeroPoint, -128.0F, quantized);
    return parameters;
}

} // namespace ops
