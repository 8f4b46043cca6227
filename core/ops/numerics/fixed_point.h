// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

/// Integer multiplication by a real number, bit for bit as the LiteRT reference kernels do it (their default build,
/// which rounds twice). Every function is defined for every argument, whatever scales a hostile model has.
namespace ops {

/// The real number multiplier · 2^(shift − 31).
struct QuantizedMultiplier {
    std::int32_t multiplier = 0;
    std::int32_t shift = 0;
    bool operator==(const QuantizedMultiplier&) const = default;
};

/// The nearest multiplier with 31 bits. Zero for what is below 2^-32 or not finite.
/// (tflite/kernels/internal/quantization_util.cc: QuantizeMultiplier)
inline QuantizedMultiplier quantizeMultiplier(double real) {
    if (real == 0 || !std::isfinite(real))
        return {};
    int shift = 0;
    const double fraction = std::frexp(real, &shift);
    auto fixed = static_cast<std::int64_t>(std::round(fraction * 2147483648.0));
    if (fixed == std::int64_t{1} << 31) {
        fixed /= 2;
        ++shift;
    }
    if (shift < -31)
        return {};
    return {static_cast<std::int32_t>(fixed), shift};
}

/// SRDHM: the high half of 2·a·b, rounded to nearest, ties towards plus infinity; saturates for the one product that
/// does not fit. (gemmlowp fixedpoint/fixedpoint.h: SaturatingRoundingDoublingHighMul)
constexpr std::int32_t saturatingRoundingDoublingHighMul(std::int32_t a, std::int32_t b) {
    constexpr auto lowest = std::numeric_limits<std::int32_t>::min();
    if (a == lowest && b == lowest)
        return std::numeric_limits<std::int32_t>::max();
    return static_cast<std::int32_t>((std::int64_t{a} * b + (std::int64_t{1} << 30)) >> 31);
}

constexpr std::int16_t saturatingRoundingDoublingHighMul16(std::int16_t a, std::int16_t b) {
    constexpr auto lowest = std::numeric_limits<std::int16_t>::min();
    if (a == lowest && b == lowest)
        return std::numeric_limits<std::int16_t>::max();
    return static_cast<std::int16_t>((std::int32_t{a} * b + (1 << 14)) >> 15);
}

/// RDBPOT: x / 2^exponent, rounded to nearest, ties away from zero; 0 <= exponent <= 31.
/// (gemmlowp fixedpoint/fixedpoint.h: RoundingDivideByPOT)
template<class T>
constexpr T roundingDivideByPowerOfTwo(T x, int exponent) {
    if (exponent <= 0)
        return x;
    const std::int64_t half = std::int64_t{1} << (exponent - 1);
    return static_cast<T>((std::int64_t{x} + half - (x < 0 ? 1 : 0)) >> exponent);
}

/// x · 2^shift modulo 2^32: the reference does not saturate here.
constexpr std::int32_t wrappingShiftLeft(std::int32_t x, int shift) {
    return shift > 31 ? 0 : static_cast<std::int32_t>(static_cast<std::uint32_t>(x) << shift);
}

/// MBQM with 32-bit accumulators: two roundings, never to be merged into one.
/// (tflite/kernels/internal/common.cc: MultiplyByQuantizedMultiplier)
constexpr std::int32_t multiplyByQuantizedMultiplier(std::int32_t x, QuantizedMultiplier by) {
    const int left = std::max(by.shift, 0);
    const int right = std::max(-by.shift, 0);
    return roundingDivideByPowerOfTwo(
        saturatingRoundingDoublingHighMul(wrappingShiftLeft(x, left), by.multiplier), right);
}

/// MBQM with 64-bit accumulators (int16 activations): the multiplier is cut to 15 bits, one rounding, ties towards plus
/// infinity. Meant for multiplier >= 0, −31 <= shift < 8 and |x| < 2^47. (same file, the overload for int64_t)
constexpr std::int32_t multiplyByQuantizedMultiplier64(std::int64_t x, QuantizedMultiplier by) {
    const std::int64_t reduced = by.multiplier < 0x7FFF0000 ? (by.multiplier + (1 << 15)) >> 16 : 0x7FFF;
    const int total = std::clamp(15 - by.shift, 1, 62);
    const auto product = static_cast<std::uint64_t>(x) * static_cast<std::uint64_t>(reduced);
    const auto rounded = static_cast<std::int64_t>(product + (std::uint64_t{1} << (total - 1)));
    return static_cast<std::int32_t>(rounded >> total);
}

} // namespace ops
