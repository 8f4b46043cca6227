// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace ops {

/// round(value · scale) + zeroPoint with ties away from zero, kept inside of 32 bits.
template<class Integer>
std::int32_t roundedProduct(Integer value, double scale, std::int32_t zeroPoint) {
    constexpr double lowest = std::numeric_limits<std::int32_t>::min();
    constexpr double highest = std::numeric_limits<std::int32_t>::max();
    const double product = std::round(static_cast<double>(value) * scale);
    const double bounded = product > lowest ? std::min(product, highest) : lowest; // also where it is no number
    const auto rounded = static_cast<std::int64_t>(bounded);
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(
        rounded + zeroPoint, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

} // namespace ops
