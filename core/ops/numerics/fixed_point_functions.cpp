// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/fixed_point_functions.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

namespace ops {
namespace {

constexpr auto highest = std::numeric_limits<std::int32_t>::max();
constexpr auto lowest = std::numeric_limits<std::int32_t>::min();

std::int32_t product(std::int32_t a, std::int32_t b) {
    return saturatingRoundingDoublingHighMul(a, b);
}

std::int32_t wrappingSum(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

std::int32_t saturated(std::int64_t value) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, lowest, highest));
}

/// (a + b) / 2, ties away from zero.
std::int32_t roundingHalfSum(std::int32_t a, std::int32_t b) {
    const std::int64_t sum = std::int64_t{a} + b;
    return static_cast<std::int32_t>((sum + (sum >= 0 ? 1 : -1)) / 2);
}

/// exp(a) of −1/4 <= a < 0 without integer bits: Taylor's series around −1/8.
std::int32_t expNearEighth(std::int32_t a) {
    constexpr std::int32_t expOfMinusEighth = 1895147668;
    constexpr std::int32_t oneThird = 715827883;
    const auto x = a + (1 << 28);
    const auto x2 = product(x, x);
    const auto x3 = product(x2, x);
    const auto x4 = product(x2, x2);
    const auto tail = roundingDivideByPowerOfTwo(product(roundingDivideByPowerOfTwo(x4, 2) + x3, oneThird) + x2, 1);
    return expOfMinusEighth + product(expOfMinusEighth, x + tail);
}

/// x · 2^shift for 0 <= shift <= 31, saturating.
std::int32_t saturatingShiftLeft(std::int32_t x, int shift) {
    const auto limit = (std::int64_t{1} << (31 - shift)) - 1;
    if (x > limit)
        return highest;
    return x < -limit ? lowest : static_cast<std::int32_t>(std::int64_t{x} << shift);
}

} // namespace

std::int32_t rescaleFixed(std::int32_t raw, int drop) {
    return drop > 0 ? saturatingShiftLeft(raw, drop) : roundingDivideByPowerOfTwo(raw, -drop);
}

std::int32_t expOfNegative(std::int32_t a, int integerBits) {
    if (a == 0)
        return highest;
    // exp(−2^k) without integer bits, k = −2 … 4
    constexpr std::array<std::int32_t, 7> factors{1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242};
    const int fractionBits = 31 - integerBits;
    const std::int32_t quarter = 1 << (fractionBits - 2);
    const std::int32_t insideQuarter = (a & (quarter - 1)) - quarter;
    auto result = expNearEighth(rescaleFixed(insideQuarter, integerBits));
    const auto remainder = static_cast<std::uint32_t>(insideQuarter) - static_cast<std::uint32_t>(a);
    for (int k = -2; k < std::min(integerBits, 5); ++k) {
        if (((remainder >> (fractionBits + k)) & 1U) != 0)
            result = product(result, factors[static_cast<std::size_t>(k + 2)]);
    }
    if (integerBits > 5 && a < -(1 << (36 - integerBits)))
        return 0;
    return result;
}

std::int32_t oneOverOnePlus(std::int32_t a) {
    constexpr std::int32_t fortyEightOver17 = 1515870810; // 2 integer bits
    constexpr std::int32_t minus32Over17 = -1010580540;
    const auto half = roundingHalfSum(a, highest);
    auto x = wrappingSum(fortyEightOver17, product(half, minus32Over17));
    for (int step = 0; step < 3; ++step) { // Newton and Raphson, for 1 / half
        const auto error = (1 << 29) - product(half, x);
        x = wrappingSum(x, rescaleFixed(product(x, error), 2));
    }
    return rescaleFixed(x, 1);
}

Reciprocal reciprocalOf(std::int32_t x, int integerBits) {
    const int headroom = std::countl_zero(static_cast<std::uint32_t>(x));
    const auto shifted = headroom > 31 ? 0U : static_cast<std::uint32_t>(x) << headroom;
    const auto fraction = static_cast<std::int32_t>(shifted - (1U << 31));
    return {oneOverOnePlus(fraction), integerBits - headroom};
}

QuantizedMultiplier inverseSquareRoot(std::int32_t x) {
    if (x <= 1) // 0 as well: nobody multiplies anything but 0 by it
        return {highest, 0};
    int shift = 11;
    while (x >= 1 << 29) {
        x /= 4;
        ++shift;
    }
    const int bitPairs = (std::countl_zero(static_cast<std::uint32_t>(x)) - 1) / 2 - 1;
    shift -= bitPairs;
    x <<= 2 * bitPairs;
    const auto halfInput = roundingDivideByPowerOfTwo(x >> 1, 1); // 3 integer bits
    constexpr std::int32_t threeHalves = (1 << 28) + (1 << 27);
    constexpr std::int32_t halfRootOfTwo = 1518500250;
    std::int32_t root = 1 << 28;
    for (int step = 0; step < 5; ++step) {
        const auto cube = rescaleFixed(product(product(root, root), root), 6);
        root = rescaleFixed(wrappingSum(product(threeHalves, root), -product(halfInput, cube)), 3);
    }
    root = product(root, halfRootOfTwo);
    if (shift < 0) {
        root = wrappingShiftLeft(root, -shift);
        shift = 0;
    }
    return {root, -shift};
}

std::int32_t logOfAtLeastOne(std::int32_t x) {
    constexpr int inputBits = 12;
    constexpr int outputBits = 5;
    constexpr int workBits = outputBits + 1;
    constexpr std::int32_t halfRootOfTwo = 1518500250;
    constexpr std::int32_t logOfTwo = 1488522236;
    constexpr std::int32_t rootOfRootOfHalf = 1805811301;
    const auto power = [](int exponent) { return saturatingShiftLeft(exponent, 31 - workBits); };
    const auto quarter = rescaleFixed(536870912, -workBits);
    const int headroomA = std::countl_zero(static_cast<std::uint32_t>(x));
    const auto ratioA = saturatingShiftLeft(product(saturatingShiftLeft(x, headroomA - 1), halfRootOfTwo), 1);
    const auto powerA = saturated(std::int64_t{power(inputBits - headroomA)} + quarter);
    const auto scaled = product(x, halfRootOfTwo);
    const int headroomB = std::countl_zero(static_cast<std::uint32_t>(scaled)) - 1;
    const auto ratioB = saturatingShiftLeft(x, headroomB);
    const auto powerB = saturated(std::int64_t{power(inputBits - headroomB)} - quarter);
    const auto ratio = std::min(ratioA, ratioB);
    // log(ratio) by a rational function of q around the fourth root of one half
    const auto p = roundingHalfSum(ratio, rootOfRootOfHalf);
    auto q = wrappingSum(ratio, -rootOfRootOfHalf);
    q = wrappingSum(q, q);
    const auto square = product(q, q);
    const auto numerator = wrappingSum(product(q, ratio), product(product(q, square), 117049297));
    const auto inner = wrappingSum(wrappingSum(1057819769, q), product(127690142, square));
    const auto denominator = wrappingSum(product(p, inner), product(638450708, q));
    const auto fraction = product(rescaleFixed(numerator, -workBits), oneOverOnePlus(denominator));
    const auto log = wrappingSum(product(std::max(powerA, powerB), logOfTwo), fraction);
    return rescaleFixed(log, workBits - outputBits);
}

std::int32_t inputRadius(int integerBits, int leftShift) {
    const double most =
        static_cast<double>((1 << integerBits) - 1) * static_cast<double>(std::int64_t{1} << (31 - integerBits));
    return static_cast<std::int32_t>(std::floor(std::min(std::ldexp(most, -leftShift), 2147483647.0)));
}

std::optional<int> powerOfTwoExponent(float scale) {
    const auto exponent = static_cast<float>(std::log(scale) * (1.0F / std::log(2.0F)));
    const auto rounded = std::round(exponent);
    return std::abs(exponent - rounded) < 1e-3F ? std::optional(static_cast<int>(rounded)) : std::nullopt;
}

} // namespace ops
