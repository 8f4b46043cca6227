// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/avx2/avx2_reals.h"
#include "ops/simd/integer_kernels.h"

#include <immintrin.h>

/// Vectors of AVX2 with FMA under the names that the stored_….h loops use; for the files with its flags only.
namespace ops::simd {
namespace {

using Whole = __m256i;          ///< of 32-bit integers, or bytes
constexpr int mostTileRows = 4; ///< rows and panels whose sums fit the registers
constexpr int mostTilePanels = 1;

inline Whole loadWhole(const void* from) {
    return _mm256_loadu_si256(static_cast<const __m256i*>(from));
}
inline void storeWhole(void* to, Whole values) {
    _mm256_storeu_si256(static_cast<__m256i*>(to), values);
}
inline Whole fill(std::int32_t value) {
    return _mm256_set1_epi32(value);
}
inline Whole add(Whole a, Whole b) {
    return _mm256_add_epi32(a, b);
}
inline Real add(Real a, Real b) {
    return _mm256_add_ps(a, b);
}
inline Real subtract(Real a, Real b) {
    return _mm256_sub_ps(a, b);
}
inline Real multiply(Real a, Real b) {
    return _mm256_mul_ps(a, b);
}
inline Real toReal(Whole values) {
    return _mm256_cvtepi32_ps(values);
}
inline Whole truncated(Real values) {
    return _mm256_cvttps_epi32(values);
}
inline Whole nearest(Real values) {
    return _mm256_cvtps_epi32(values);
}
inline Whole gather(const std::int32_t* table, Whole indices) {
    return _mm256_i32gather_epi32(table, indices, 4);
}

/// As many bytes as there are lanes.
inline Whole widenSigned(const std::uint8_t* from, std::uint8_t flip) {
    const auto bytes = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(from));
    return _mm256_cvtepi8_epi32(_mm_xor_si128(bytes, _mm_set1_epi8(static_cast<char>(flip))));
}
inline Whole widenUnsigned(const std::uint8_t* from) {
    return _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(from)));
}

/// Pairs from the lower or upper halves of each 128 bits.
inline Whole pairBytesLow(Whole a, Whole b) {
    return _mm256_unpacklo_epi8(a, b);
}
inline Whole pairBytesHigh(Whole a, Whole b) {
    return _mm256_unpackhi_epi8(a, b);
}
inline Whole pairWordsLow(Whole a, Whole b) {
    return _mm256_unpacklo_epi16(a, b);
}
inline Whole pairWordsHigh(Whole a, Whole b) {
    return _mm256_unpackhi_epi16(a, b);
}

/// Four unsigned bytes for each lane, and four signed ones that they are multiplied with; both split into even and odd
/// ones as 16-bit numbers, as the product of bytes saturates.
struct Values {
    Whole even;
    Whole odd;
};
using Weights = Values;

inline Values asValues(Whole bytes) {
    return {_mm256_and_si256(bytes, _mm256_set1_epi16(0xFF)), _mm256_srli_epi16(bytes, 8)};
}
inline Weights loadWeights(const std::int8_t* from) {
    const auto bytes = _mm256_load_si256(reinterpret_cast<const __m256i*>(from));
    return {_mm256_srai_epi16(_mm256_slli_epi16(bytes, 8), 8), _mm256_srai_epi16(bytes, 8)};
}
/// Adds the four products of each lane.
[[gnu::always_inline]] inline void addDots(Whole& sums, const Values& values, const Weights& weights) {
    sums = _mm256_add_epi32(sums, _mm256_madd_epi16(values.even, weights.even));
    sums = _mm256_add_epi32(sums, _mm256_madd_epi16(values.odd, weights.odd));
}
inline Whole flipped(Whole bytes) {
    return _mm256_xor_si256(bytes, _mm256_set1_epi8(static_cast<char>(0x80)));
}

/// `magnitude` with the sign of `value`.
inline Real withSignOf(Real value, Real magnitude) {
    return _mm256_or_ps(_mm256_and_ps(value, _mm256_set1_ps(-0.0F)), magnitude);
}

/// Distance from the nearest integer.
inline Real distance(Real argument) {
    const auto rounded = _mm256_round_ps(argument, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
    return _mm256_andnot_ps(_mm256_set1_ps(-0.0F), _mm256_sub_ps(argument, rounded));
}
inline Real nearer(Real a, Real b) {
    return _mm256_min_ps(a, b);
}
inline bool isAnyBelow(Real distances, Real bound) {
    return _mm256_movemask_ps(_mm256_cmp_ps(distances, bound, _CMP_LT_OQ)) != 0;
}

/// High half of 2·a·b, ties up; b is never negative, so nothing saturates.
inline Whole doublingHighMul(Whole a, Whole b) {
    const auto nudge = _mm256_set1_epi64x(std::int64_t{1} << 30);
    const auto even = _mm256_add_epi64(_mm256_mul_epi32(a, b), nudge);
    const auto odd = _mm256_add_epi64(_mm256_mul_epi32(_mm256_srli_epi64(a, 32), _mm256_srli_epi64(b, 32)), nudge);
    return _mm256_blend_epi32(_mm256_srli_epi64(even, 31), _mm256_slli_epi64(odd, 1), 0xAA);
}

/// x / 2^right, ties away from zero.
inline Whole roundingShift(Whole x, Whole right) {
    const auto mask = _mm256_sub_epi32(_mm256_sllv_epi32(_mm256_set1_epi32(1), right), _mm256_set1_epi32(1));
    const auto remainder = _mm256_and_si256(x, mask);
    const auto threshold = _mm256_sub_epi32(_mm256_srli_epi32(mask, 1), _mm256_srai_epi32(x, 31));
    return _mm256_sub_epi32(_mm256_srav_epi32(x, right), _mm256_cmpgt_epi32(remainder, threshold));
}

inline Whole notNegative(Whole x) {
    return _mm256_max_epi32(x, _mm256_setzero_si256());
}
/// x · 2^-right where right is negative, modulo 2^32; else x.
inline Whole leftShift(Whole x, Whole right) {
    return _mm256_sllv_epi32(x, notNegative(_mm256_sub_epi32(_mm256_setzero_si256(), right)));
}

/// Zero point and clamp, and low bytes for int8 and uint8 alike: the latter are handled as int8, 128 lower.
class ByteRange {
public:
    explicit ByteRange(const StoredRange& range) {
        const int lower = range.high > 127 ? 128 : 0;
        m_zeroPoint = _mm256_set1_epi16(static_cast<short>(range.zeroPoint - lower));
        m_low = _mm256_set1_epi8(static_cast<char>(range.low - lower));
        m_high = _mm256_set1_epi8(static_cast<char>(range.high - lower));
        m_flip = _mm256_set1_epi8(static_cast<char>(lower));
    }
    /// Of four vectors whose lanes of 128 bits belong together: 0, 1, 2, 3 of the first lane, then of the second.
    Whole interleavedBytes(const Whole (&rounded)[4]) const {
        const auto first = _mm256_adds_epi16(_mm256_packs_epi32(rounded[0], rounded[1]), m_zeroPoint);
        const auto second = _mm256_adds_epi16(_mm256_packs_epi32(rounded[2], rounded[3]), m_zeroPoint);
        const auto bytes = _mm256_packs_epi16(first, second);
        return _mm256_xor_si256(_mm256_min_epi8(_mm256_max_epi8(bytes, m_low), m_high), m_flip);
    }
    /// Of four vectors, one after another.
    Whole bytesInOrder(const Whole (&rounded)[4]) const {
        return _mm256_permutevar8x32_epi32(interleavedBytes(rounded), _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7));
    }

private:
    Whole m_zeroPoint;
    Whole m_low;
    Whole m_high;
    Whole m_flip;
};

/// Sixteen bytes of a vector of bytes.
template<int Part>
inline void storePart(std::uint8_t* to, Whole bytes) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm256_extracti128_si256(bytes, Part));
}

} // namespace
} // namespace ops::simd
