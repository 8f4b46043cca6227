// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/hybrid_input.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ops {
namespace {

/// Rounded to nearest, ties away from zero, then clamped; the comparisons come first, so that no value is undefined.
std::int8_t rounded(float value, float low, float high) {
    const float nearest = std::round(value);
    return static_cast<std::int8_t>(nearest >= high ? high : nearest > low ? nearest : low);
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
    for (std::size_t k = 0; k < values.size(); ++k)
        quantized[k] = rounded(values[k] * factor, -127.0F, 127.0F);
    return {.scale = range / 127.0F, .zeroPoint = 0};
}

HybridParameters quantizeAsymmetric(std::span<const float> values, std::int8_t* quantized) {
    if (values.empty())
        return {};
    const auto extremes = extremesOf(values);
    const double least = std::min(0.0F, extremes.least);
    const double most = std::max(0.0F, extremes.most);
    if (least == most) {
        std::fill_n(quantized, values.size(), std::int8_t{0});
        return {};
    }
    const double scale = (most - least) / 255.0;
    const HybridParameters parameters{static_cast<float>(scale), zeroPointOf(least, most, scale)};
    const float factor = 1.0F / parameters.scale;
    const auto offset = static_cast<float>(parameters.zeroPoint);
    for (std::size_t k = 0; k < values.size(); ++k) {
        const float scaled = values[k] * factor;
        quantized[k] = rounded(offset + scaled, -128.0F, 127.0F);
    }
    return parameters;
}

} // namespace ops
