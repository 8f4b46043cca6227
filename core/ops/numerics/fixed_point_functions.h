// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/numerics/fixed_point.h"

#include <cstdint>
#include <optional>

/// Functions of 32-bit fixed-point numbers, bit for bit those of gemmlowp (fixedpoint/fixedpoint.h) that the reference
/// kernels use. A number with I integer bits is raw · 2^(I − 31); the product of raw values is
/// saturatingRoundingDoublingHighMul and has the sum of their integer bits.
namespace ops {

/// The same number with `drop` fewer integer bits (negative: more); saturates, or rounds half away from zero.
std::int32_t rescaleFixed(std::int32_t raw, int drop);
/// exp(a) without integer bits, of a <= 0 with this many.
std::int32_t expOfNegative(std::int32_t a, int integerBits);
/// 1 / (1 + a), both without integer bits, a from 0 to 1.
std::int32_t oneOverOnePlus(std::int32_t a);
/// log(x) with 5 integer bits, of x >= 1 with 12.
std::int32_t logOfAtLeastOne(std::int32_t x);

/// 1 / x = value · 2^−bitsOverUnit for x > 0 with this many integer bits; `value` has none.
struct Reciprocal {
    std::int32_t value = 0;
    int bitsOverUnit = 0;
};
Reciprocal reciprocalOf(std::int32_t x, int integerBits);

/// 1 / √x of a plain integer; the shift counts to the right and below, as a multiplier wants it.
/// (tflite/kernels/internal/common.h: GetInvSqrtQuantizedMultiplierExp with reverse shift −1)
QuantizedMultiplier inverseSquareRoot(std::int32_t x);

/// The largest distance from zero that still fits `integerBits` after a left shift by `leftShift`.
std::int32_t inputRadius(int integerBits, int leftShift);

/// The exponent of a scale that is a power of two, as near as the reference asks for.
std::optional<int> powerOfTwoExponent(float scale);

} // namespace ops
