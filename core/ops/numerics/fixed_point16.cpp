// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/fixed_point16.h"

#include "ops/numerics/fixed_point.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ops {
namespace {

constexpr std::int16_t highest = std::numeric_limits<std::int16_t>::max();
constexpr std::int16_t lowest = std::numeric_limits<std::int16_t>::min();

std::int16_t product(std::int16_t a, std::int16_t b) {
    return saturatingRoundingDoublingHighMul16(a, b);
}

/// Sums and differences keep the low 16 bits.
std::int16_t wrapped(std::int32_t value) {
    return static_cast<std::int16_t>(value);
}

/// A constant without integer bits, from its 32-bit form.
constexpr std::int16_t shortened(std::int32_t constant) {
    return static_cast<std::int16_t>(roundingDivideByPowerOfTwo(constant, 16));
}

/// The same number with `drop` fewer integer bits (negative: more); saturates, or rounds half away from zero.
std::int16_t rescaled(std::int16_t raw, int drop) {
    if (drop <= 0)
        return roundingDivideByPowerOfTwo(raw, -drop);
    const std::int32_t limit = (1 << (15 - drop)) - 1;
    if (raw > limit)
        return highest;
    return raw < -limit ? lowest : wrapped(raw * (1 << drop));
}

/// exp(a) of −1/4 <= a < 0 without integer bits: Taylor's series around −1/8. The last sum saturates.
std::int16_t expNearEighth(std::int16_t a) {
    constexpr auto expOfMinusEighth = shortened(1895147668);
    constexpr auto oneThird = shortened(715827883);
    const auto x = wrapped(a + (1 << 12));
    const auto x2 = product(x, x);
    const auto x3 = product(x2, x);
    const auto x4 = product(x2, x2);
    const auto cubic = wrapped(roundingDivideByPowerOfTwo(x4, 2) + x3);
    const auto tail = roundingDivideByPowerOfTwo(wrapped(product(cubic, oneThird) + x2), 1);
    const std::int32_t sum = expOfMinusEighth + product(expOfMinusEighth, wrapped(x + tail));
    return static_cast<std::int16_t>(std::clamp<std::int32_t>(sum, lowest, highest));
}

std::int16_t expOfNegative(std::int16_t a, int integerBits) {
    if (a == 0)
        return highest;
    // exp(−2^k), k = −2 … 4
    constexpr std::array<std::int16_t, 7> factors{shortened(1672461947), shortened(1302514674), shortened(790015084),
        shortened(290630308), shortened(39332535), shortened(720401), shortened(242)};
    const int fractionBits = 15 - integerBits;
    const auto quarter = 1 << (fractionBits - 2);
    const auto insideQuarter = wrapped((a & (quarter - 1)) - quarter);
    auto result = expNearEighth(rescaled(insideQuarter, integerBits));
    const auto remainder = static_cast<std::uint16_t>(insideQuarter - a);
    for (int k = -2; k < std::min(integerBits, 5); ++k) {
        if (((remainder >> (fractionBits + k)) & 1) != 0)
            result = product(result, factors[static_cast<std::size_t>(k + 2)]);
    }
    if (integerBits > 5 && a < -(1 << (20 - integerBits)))
        return 0;
    return result;
}

/// 2 / (1 + a) with 2 integer bits by the method of Newton and Raphson, of a from 0 to 1 without.
std::int16_t twoOverOnePlus(std::int16_t a) {
    constexpr auto fortyEightOver17 = shortened(1515870810);
    constexpr auto minus32Over17 = shortened(-1010580540);
    const auto half = wrapped((a + highest + 1) / 2);
    auto x = wrapped(fortyEightOver17 + product(half, minus32Over17));
    for (int step = 0; step < 3; ++step) {
        const auto error = wrapped((1 << 13) - product(half, x));
        x = wrapped(x + rescaled(product(x, error), 2));
    }
    return x;
}

} // namespace

std::int16_t fixedLogistic16(std::int16_t a) {
    if (a == 0)
        return 1 << 14;
    const auto distance = a > 0 ? wrapped(-a) : a;
    const auto positive = rescaled(twoOverOnePlus(expOfNegative(distance, 3)), 1);
    return a > 0 ? positive : wrapped(highest - positive);
}

std::int16_t fixedTanh16(std::int16_t a, int integerBits) {
    if (a == 0)
        return 0;
    const auto distance = a > 0 ? wrapped(-a) : a;
    // One integer bit more doubles the number.
    const auto quotient = twoOverOnePlus(expOfNegative(distance, integerBits + 1));
    const auto positive = rescaled(wrapped(quotient - (1 << 13)), 2);
    return a > 0 ? positive : wrapped(-positive);
}

} // namespace ops
