// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/integer_kernels.h"

/// From sums to stored values, see ChannelScales for the arithmetic. Included behind the vectors of one kind of
/// processor, which give Whole, Real and what is done with them.
namespace ops::simd {
namespace {

/// The least distance from an integer that single precision is trusted at.
constexpr float trustedDistance = 1.0F / 8192;

/// Vectors that become one vector of bytes.
constexpr int together = 4;

/// Did the argument of some truncation come so near to an integer that it has to be computed exactly?
inline bool isInDoubt(const Real (&arguments)[together], float trusted) {
    const auto first = nearer(distance(arguments[0]), distance(arguments[1]));
    const auto second = nearer(distance(arguments[2]), distance(arguments[3]));
    return isAnyBelow(nearer(first, second), fill(trusted));
}

/// What truncation makes stored values of, but for the zero point.
inline Real roundingArgument(Whole sums, Real factor, Real rounding) {
    const auto real = toReal(sums);
    return multiplyAdd(real, factor, withSignOf(real, rounding));
}

inline Whole roundedExactly(Whole sums, const std::int32_t* multipliers, const std::int32_t* rights) {
    const auto right = loadWhole(rights);
    const auto product = doublingHighMul(leftShift(sums, right), loadWhole(multipliers));
    return roundingShift(product, notNegative(right));
}

} // namespace
} // namespace ops::simd
