// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/function_kernels.h"
#include "ops/simd/independent.h"

#include <cstdint>

/// FunctionKernels as plain loops without branches, which the compiler turns into vectors of the processor whose flags
/// the including file has. Every product that is added is fused, or none is, so that an element's result is the same
/// in a vector and behind the last one.
namespace ops::simd {
namespace {

[[gnu::always_inline]] inline float multiplyAdd(float a, float b, float c) {
#if defined(__FMA__) || defined(__AVX512F__)
    return __builtin_fmaf(a, b, c);
#else
    return a * b + c;
#endif
}
[[gnu::always_inline]] inline std::uint32_t bitsOf(float value) {
    return __builtin_bit_cast(std::uint32_t, value);
}
[[gnu::always_inline]] inline float fromBits(std::uint32_t bits) {
    return __builtin_bit_cast(float, bits);
}
[[gnu::always_inline]] inline float withSign(float magnitude, float sign) {
    return __builtin_copysignf(magnitude, sign);
}

/// first + x (second + x (…)), Horner's rule
[[gnu::always_inline]] inline float polynomial(float /*x*/, float last) {
    return last;
}
template<class... Further>
[[gnu::always_inline]] inline float polynomial(float x, float first, Further... further) {
    return multiplyAdd(polynomial(x, further...), x, first);
}

/// Added to a number below 2^22 it leaves the nearest integer in the lowest bits, ties to even.
constexpr float roundingTerm = 0x1.8p23F;

/// ln 2 in two parts; up to 2^15 times the first one is exact. (Cody and Waite, Software Manual for the Elementary
/// Functions, 1980)
constexpr float highLog2 = 0.693359375F;
constexpr float lowLog2 = -2.12194440e-4F;

/// e^x = 2^power (1 + fraction) for -151 ln 2 < x < 129 ln 2
struct Exponential {
    float fraction; ///< -0.3 … 0.42
    std::int32_t power;
};

/// The Taylor series of e^r, |r| ≤ ln 2 / 2, is left 5e-9 behind its seventh power. `rest`: what x lost where it was
/// rounded.
template<class... Rest>
[[gnu::always_inline]] inline Exponential exponentialOf(float x, Rest... rest) {
    constexpr float inverseLog2 = 1.44269504F;
    const float shifted = multiplyAdd(x, inverseLog2, roundingTerm);
    const float whole = shifted - roundingTerm;
    const float r = (multiplyAdd(whole, -lowLog2, multiplyAdd(whole, -highLog2, x)) + ... + rest);
    const float series = polynomial(r, 1.0F / 2, 1.0F / 6, 1.0F / 24, 1.0F / 120, 1.0F / 720, 1.0F / 5040);
    return {multiplyAdd(r * r, series, r), static_cast<std::int32_t>(bitsOf(shifted) - bitsOf(roundingTerm))};
}

/// For -126 ≤ power ≤ 127
[[gnu::always_inline]] inline float powerOfTwo(std::int32_t power) {
    return fromBits(static_cast<std::uint32_t>(power + 127) << 23);
}

/// In two steps: the first cannot leave the normal numbers, the second rounds once.
[[gnu::always_inline]] inline float scaled(const Exponential& e) {
    const std::int32_t half = e.power >> 1;
    return (1.0F + e.fraction) * powerOfTwo(half) * powerOfTwo(e.power - half);
}

constexpr float lowestExponent = -104.0F; ///< e^x is 0 from there on
constexpr float highestExponent = 89.0F;  ///< and infinite from there

[[gnu::always_inline]] inline float exponentialOne(float x) {
    const float result = scaled(exponentialOf(x < lowestExponent ? lowestExponent : x));
    return x > highestExponent ? __builtin_inff() : result;
}

/// e^x - 1 for x ≤ 0. What is lost of 2^power - 1 is less than half a unit of the result.
[[gnu::always_inline]] inline float exponentialLessOne(float x) {
    const auto e = exponentialOf(x < -30.0F ? -30.0F : x);
    const float scale = powerOfTwo(e.power);
    return multiplyAdd(e.fraction, scale, scale - 1.0F);
}

/// ln x = k ln 2 + ln(1 + f), 1 + f from √½ to √2, by 2 artanh s with s = f / (2 + f), whose series is left 4e-9
/// behind its ninth power.
[[gnu::always_inline]] inline float logarithmOne(float x) {
    constexpr std::uint32_t rootOfHalf = 0x3f3504f3;
    const bool isSmall = x < 0x1p-126F;
    const float normal = isSmall ? x * 0x1p23F : x;
    const auto distance = static_cast<std::int32_t>(bitsOf(normal) - rootOfHalf);
    const std::int32_t exponent = distance >> 23;
    const float f = fromBits(bitsOf(normal) - (static_cast<std::uint32_t>(exponent) << 23)) - 1.0F;
    const auto k = static_cast<float>(isSmall ? exponent - 23 : exponent);
    const float s = f / (2.0F + f);
    const float square = s * s;
    const float series = polynomial(square, 2.0F / 3, 2.0F / 5, 2.0F / 7, 2.0F / 9);
    const float half = 0.5F * f * f;
    // ln(1 + f) = f - (f²/2 - s (f²/2 + s² series))
    const float rest = multiplyAdd(s, multiplyAdd(square, series, half), k * lowLog2);
    const float log = multiplyAdd(k, highLog2, f - (half - rest));
    constexpr float infinite = __builtin_inff();
    const float limited = x < infinite ? log : x; // NaN as well
    const float atZero = x == 0.0F ? -infinite : limited;
    return x < 0.0F ? __builtin_nanf("") : atZero;
}

/// An angle less the nearest multiple of π/2, and which one.
struct Angle {
    float rest; ///< up to π/4 and a little
    std::uint32_t quarter;
};

/// The products with the first part of π/2 are exact in double precision.
[[gnu::always_inline]] inline Angle angleOf(float x) {
    constexpr double highHalfPi = 0x1.921fb544p0; // 33 bits
    constexpr double lowHalfPi = 0x1.0b4611a626331p-34;
    constexpr float twoByPi = 0.636619772F;
    const float shifted = multiplyAdd(x, twoByPi, roundingTerm);
    const double whole = shifted - roundingTerm;
    return {static_cast<float>((static_cast<double>(x) - whole * highHalfPi) - whole * lowHalfPi), bitsOf(shifted)};
}

/// Taylor series, left 2e-9 behind the last power.
[[gnu::always_inline]] inline float waveOf(float rest, std::uint32_t quarter) {
    const float square = rest * rest;
    const float sines = polynomial(square, -1.0F / 6, 1.0F / 120, -1.0F / 5040, 1.0F / 362880);
    const float cosines = polynomial(square, 1.0F / 24, -1.0F / 720, 1.0F / 40320);
    const float sine = multiplyAdd(rest * square, sines, rest);
    const float cosine = multiplyAdd(square * square, cosines, multiplyAdd(square, -0.5F, 1.0F));
    const float chosen = (quarter & 1) != 0 ? cosine : sine;
    return fromBits(bitsOf(chosen) ^ ((quarter & 2) << 30));
}

[[gnu::always_inline]] inline float sineOne(float x) {
    const auto angle = angleOf(x);
    const float wave = waveOf(angle.rest, angle.quarter);
    return x == 0.0F ? x : wave; // -0 stays
}
[[gnu::always_inline]] inline float cosineOne(float x) {
    const auto angle = angleOf(x);
    return waveOf(angle.rest, angle.quarter + 1);
}

/// With t = e^(-2|x|) - 1: |tanh x| = -t / (2 + t)
[[gnu::always_inline]] inline float tanhOne(float x) {
    const float t = exponentialLessOne(-2.0F * __builtin_fabsf(x));
    return withSign(t / (2.0F + t), x);
}

/// With e^-|x|, which cannot overflow.
[[gnu::always_inline]] inline float logisticOne(float x) {
    const float distance = -__builtin_fabsf(x);
    const float e = scaled(exponentialOf(distance < lowestExponent ? lowestExponent : distance));
    return (x < 0.0F ? e : 1.0F) / (1.0F + e);
}

[[gnu::always_inline]] inline float eluOne(float x) {
    const float below = exponentialLessOne(x < 0.0F ? x : 0.0F);
    return x < 0.0F ? below : x;
}

/// erfc z, z ≥ 0, as e^(-z²) / (1 + 2 z) times a polynomial of u = (z - 2) / (z + 2), of which this is the minimax one
/// of degree 9 up to z = 10.2, relative error 1.4e-8. (The form: Shepherd and Laframboise, Chebyshev Approximation of
/// (1 + 2x) exp(x²) erfc x, Mathematics of Computation 36, 1981)
[[gnu::always_inline]] inline float complementOfError(float z) {
    const float near = z > 10.2F ? 10.2F : z; // erfc is 0 there
    const float u = (near - 2.0F) / (near + 2.0F);
    // z² = upper² + (z - upper) (z + upper), where upper² is exact
    const float upper = fromBits(bitsOf(near) & 0xfffff000);
    const float rest = (near - upper) * (near + upper);
    const float e = scaled(exponentialOf(-upper * upper, -rest));
    const float product = polynomial(u, 1.2769783939657038F, -0.09276398501454985F, -0.16603146092596024F,
        0.164055425475122F, -0.05420388423008947F, -0.00806014291911739F, 0.008630098205158782F, 0.0013133099996762015F,
        -0.0012280029528536703F, -0.0003994498931846527F);
    return e * (product / multiplyAdd(2.0F, near, 1.0F));
}

[[gnu::always_inline]] inline float geluOne(float x) {
    constexpr float rootOfHalf = 0.70710678118654752440F;
    const float complement = complementOfError(__builtin_fabsf(x * rootOfHalf));
    return 0.5F * x * (x < 0.0F ? complement : 2.0F - complement);
}

[[gnu::always_inline]] inline float approximateGeluOne(float x) {
    constexpr float rootOfTwoByPi = 0.79788456080286535588F;
    return 0.5F * x * (1.0F + tanhOne(rootOfTwoByPi * (x + 0.044715F * x * x * x)));
}

/// Beyond 2^23 there are integers only.
[[gnu::always_inline]] inline float nearestOne(float x) {
    const float magnitude = __builtin_fabsf(x);
    const float rounded = (magnitude + 0x1p23F) - 0x1p23F;
    return withSign(magnitude < 0x1p23F ? rounded : magnitude, x);
}
[[gnu::always_inline]] inline float floorOne(float x) {
    const float nearest = nearestOne(x);
    return withSign(nearest > x ? nearest - 1.0F : nearest, x);
}
[[gnu::always_inline]] inline float ceilingOne(float x) {
    const float nearest = nearestOne(x);
    return withSign(nearest < x ? nearest + 1.0F : nearest, x);
}

template<float (*F)(float)>
void forEachReal(const float* in, float* out, std::size_t count) {
    HALFSTEP_INDEPENDENT
    for (std::size_t k = 0; k < count; ++k)
        out[k] = F(in[k]);
}

constexpr FunctionKernels functionKernels{
    .exponential = &forEachReal<exponentialOne>,
    .logarithm = &forEachReal<logarithmOne>,
    .sine = &forEachReal<sineOne>,
    .cosine = &forEachReal<cosineOne>,
    .tanh = &forEachReal<tanhOne>,
    .logistic = &forEachReal<logisticOne>,
    .elu = &forEachReal<eluOne>,
    .gelu = &forEachReal<geluOne>,
    .approximateGelu = &forEachReal<approximateGeluOne>,
    .floor = &forEachReal<floorOne>,
    .ceiling = &forEachReal<ceilingOne>,
    .nearestEven = &forEachReal<nearestOne>,
};

} // namespace
} // namespace ops::simd
