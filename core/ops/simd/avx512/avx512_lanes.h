// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/avx512/avx512_reals.h"
#include "ops/simd/integer_kernels.h"

#include <immintrin.h>

/// Vectors of AVX-512 VNNI under the names that the stored_….h loops use; for the files with its flags only.
namespace ops::simd {
namespace {

using Whole = __m512i;          ///< of 32-bit integers, or bytes
constexpr int mostTileRows = 8; ///< rows and panels whose sums fit the registers
constexpr int mostTilePanels = 3;

inline Whole loadWhole(const void* from) {
    return _mm512_loadu_si512(from);
}
inline void storeWhole(void* to, Whole values) {
    _mm512_storeu_si512(to, values);
}
inline Whole fill(std::int32_t value) {
    return _mm512_set1_epi32(value);
}
inline Whole add(Whole a, Whole b) {
    return _mm512_add_epi32(a, b);
}
inline Real add(Real a, Real b) {
    return _mm512_add_ps(a, b);
}
inline Real subtract(Real a, Real b) {
    return _mm512_sub_ps(a, b);
}
inline Real multiply(Real a, Real b) {
    return _mm512_mul_ps(a, b);
}
inline Real toReal(Whole values) {
    return _mm512_cvtepi32_ps(values);
}
inline Whole truncated(Real values) {
    return _mm512_cvttps_epi32(values);
}
inline Whole nearest(Real values) {
    return _mm512_cvtps_epi32(values);
}
inline Whole gather(const std::int32_t* table, Whole indices) {
    return _mm512_i32gather_epi32(indices, table, 4);
}

/// As many bytes as there are lanes.
inline Whole widenSigned(const std::uint8_t* from, std::uint8_t flip) {
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
    return _mm512_cvtepi8_epi32(_mm_xor_si128(bytes, _mm_set1_epi8(static_cast<char>(flip))));
}
inline Whole widenUnsigned(const std::uint8_t* from) {
    return _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(from)));
}

/// Pairs from the lower or upper halves of each 128 bits.
inline Whole pairBytesLow(Whole a, Whole b) {
    return _mm512_unpacklo_epi8(a, b);
}
inline Whole pairBytesHigh(Whole a, Whole b) {
    return _mm512_unpackhi_epi8(a, b);
}
inline Whole pairWordsLow(Whole a, Whole b) {
    return _mm512_unpacklo_epi16(a, b);
}
inline Whole pairWordsHigh(Whole a, Whole b) {
    return _mm512_unpackhi_epi16(a, b);
}

/// Four unsigned bytes for each lane, and four signed ones that they are multiplied with.
using Values = Whole;
using Weights = Whole;

inline Values asValues(Whole bytes) {
    return bytes;
}
inline Weights loadWeights(const std::int8_t* from) {
    return _mm512_load_si512(from);
}
/// Adds the four products of each lane. The instruction itself: from its intrinsic g++ 12 makes copies of the sums in
/// every step of a loop.
[[gnu::always_inline]] inline void addDots(Whole& sums, const Values& values, const Weights& weights) {
    asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(values), "v"(weights));
}
inline Whole flipped(Whole bytes) {
    return _mm512_xor_si512(bytes, _mm512_set1_epi8(static_cast<char>(0x80)));
}

/// `magnitude` with the sign of `value`.
inline Real withSignOf(Real value, Real magnitude) {
    const auto sign = _mm512_set1_epi32(INT32_MIN);
    constexpr int orOfAnd = 0xEA; // (a & b) | c
    return _mm512_castsi512_ps(
        _mm512_ternarylogic_epi32(_mm512_castps_si512(value), sign, _mm512_castps_si512(magnitude), orOfAnd));
}

/// Distance from the nearest integer; its sign does not matter to `nearer`.
inline Real distance(Real argument) {
    constexpr int toNearest = 0x08; // no fraction bits kept, no exceptions
    return _mm512_reduce_ps(argument, toNearest);
}
inline Real nearer(Real a, Real b) {
    constexpr int lessAbsolute = 10; // the smaller of two without sign
    return _mm512_range_ps(a, b, lessAbsolute);
}
inline bool isAnyBelow(Real distances, Real bound) {
    return _mm512_cmp_ps_mask(distances, bound, _CMP_LT_OQ) != 0;
}

/// High half of 2·a·b, ties up; b is never negative, so nothing saturates.
inline Whole doublingHighMul(Whole a, Whole b) {
    const auto nudge = _mm512_set1_epi64(std::int64_t{1} << 30);
    const auto even = _mm512_add_epi64(_mm512_mul_epi32(a, b), nudge);
    const auto odd = _mm512_add_epi64(_mm512_mul_epi32(_mm512_srli_epi64(a, 32), _mm512_srli_epi64(b, 32)), nudge);
    return _mm512_mask_blend_epi32(0xAAAA, _mm512_srli_epi64(even, 31), _mm512_slli_epi64(odd, 1));
}

/// x / 2^right, ties away from zero.
inline Whole roundingShift(Whole x, Whole right) {
    const auto one = _mm512_set1_epi32(1);
    const auto mask = _mm512_sub_epi32(_mm512_sllv_epi32(one, right), one);
    const auto threshold = _mm512_sub_epi32(_mm512_srli_epi32(mask, 1), _mm512_srai_epi32(x, 31));
    const auto isUp = _mm512_cmpgt_epi32_mask(_mm512_and_si512(x, mask), threshold);
    const auto quotient = _mm512_srav_epi32(x, right);
    return _mm512_mask_add_epi32(quotient, isUp, quotient, one);
}

inline Whole notNegative(Whole x) {
    return _mm512_max_epi32(x, _mm512_setzero_si512());
}
/// x · 2^-right where right is negative, modulo 2^32; else x.
inline Whole leftShift(Whole x, Whole right) {
    return _mm512_sllv_epi32(x, notNegative(_mm512_sub_epi32(_mm512_setzero_si512(), right)));
}

/// Zero point and clamp, and low bytes for int8 and uint8 alike: the latter are handled as int8, 128 lower.
class ByteRange {
public:
    explicit ByteRange(const StoredRange& range) {
        const int lower = range.high > 127 ? 128 : 0;
        m_zeroPoint = _mm512_set1_epi16(static_cast<short>(range.zeroPoint - lower));
        m_low = _mm512_set1_epi8(static_cast<char>(range.low - lower));
        m_high = _mm512_set1_epi8(static_cast<char>(range.high - lower));
        m_flip = _mm512_set1_epi8(static_cast<char>(lower));
    }
    /// Of four vectors whose lanes of 128 bits belong together: 0, 1, 2, 3 of the first lane, then of the second.
    Whole interleavedBytes(const Whole (&rounded)[4]) const {
        const auto first = _mm512_adds_epi16(_mm512_packs_epi32(rounded[0], rounded[1]), m_zeroPoint);
        const auto second = _mm512_adds_epi16(_mm512_packs_epi32(rounded[2], rounded[3]), m_zeroPoint);
        const auto bytes = _mm512_packs_epi16(first, second);
        return _mm512_xor_si512(_mm512_min_epi8(_mm512_max_epi8(bytes, m_low), m_high), m_flip);
    }
    /// Of four vectors, one after another.
    Whole bytesInOrder(const Whole (&rounded)[4]) const {
        const auto order = _mm512_setr_epi32(0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15);
        return _mm512_permutexvar_epi32(order, interleavedBytes(rounded));
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
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm512_extracti32x4_epi32(bytes, Part));
}

} // namespace
} // namespace ops::simd
