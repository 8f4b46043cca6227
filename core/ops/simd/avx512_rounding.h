// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/integer_kernels.h"

#include <immintrin.h>

/// From sums to stored values in AVX-512, for the files with its flags only. See ChannelScales for the arithmetic.
namespace ops::simd {
namespace {

/// The least distance from an integer that single precision is trusted at.
constexpr float trustedDistance = 1.0F / 8192;

/// Collects how near to an integer the arguments of the truncation came.
class Doubt {
public:
    explicit Doubt(float trusted = trustedDistance) : m_trusted(_mm512_set1_ps(trusted)) {}
    void add(__m512 argument) {
        constexpr int toNearest = 0x08;  // no fraction bits kept, no exceptions
        constexpr int lessAbsolute = 10; // the smaller of two without sign
        m_distance = _mm512_range_ps(m_distance, _mm512_reduce_ps(argument, toNearest), lessAbsolute);
    }
    bool isLeft() const { return _mm512_cmp_ps_mask(m_distance, m_trusted, _CMP_LT_OQ) != 0; }

private:
    __m512 m_distance = _mm512_set1_ps(1.0F);
    __m512 m_trusted;
};

/// `magnitude` with the sign of `value`.
inline __m512 withSignOf(__m512 value, __m512 magnitude) {
    const auto sign = _mm512_set1_epi32(INT32_MIN);
    constexpr int orOfAnd = 0xEA; // (a & b) | c
    return _mm512_castsi512_ps(
        _mm512_ternarylogic_epi32(_mm512_castps_si512(value), sign, _mm512_castps_si512(magnitude), orOfAnd));
}

inline __m512i roundedQuickly(__m512i sums, __m512 factor, __m512 rounding, Doubt& doubt) {
    const auto real = _mm512_cvtepi32_ps(sums);
    const auto argument = _mm512_fmadd_ps(real, factor, withSignOf(real, rounding));
    doubt.add(argument);
    return _mm512_cvttps_epi32(argument);
}

/// High half of 2·a·b, ties up; b is never negative, so nothing saturates.
inline __m512i doublingHighMul(__m512i a, __m512i b) {
    const auto nudge = _mm512_set1_epi64(std::int64_t{1} << 30);
    const auto even = _mm512_add_epi64(_mm512_mul_epi32(a, b), nudge);
    const auto odd = _mm512_add_epi64(_mm512_mul_epi32(_mm512_srli_epi64(a, 32), _mm512_srli_epi64(b, 32)), nudge);
    return _mm512_mask_blend_epi32(0xAAAA, _mm512_srli_epi64(even, 31), _mm512_slli_epi64(odd, 1));
}

/// x / 2^right, ties away from zero.
inline __m512i roundingShift(__m512i x, __m512i right) {
    const auto one = _mm512_set1_epi32(1);
    const auto mask = _mm512_sub_epi32(_mm512_sllv_epi32(one, right), one);
    const auto threshold = _mm512_sub_epi32(_mm512_srli_epi32(mask, 1), _mm512_srai_epi32(x, 31));
    const auto isUp = _mm512_cmpgt_epi32_mask(_mm512_and_si512(x, mask), threshold);
    const auto quotient = _mm512_srav_epi32(x, right);
    return _mm512_mask_add_epi32(quotient, isUp, quotient, one);
}

inline __m512i roundedExactly(__m512i sums, const std::int32_t* multipliers, const std::int32_t* rights) {
    return roundingShift(doublingHighMul(sums, _mm512_loadu_si512(multipliers)), _mm512_loadu_si512(rights));
}

/// Zero point and clamp, and low bytes for int8 and uint8 alike: the latter are handled as int8, 128 lower.
class ByteRange {
public:
    explicit ByteRange(const StoredRange& range) {
        const int lower = range.high > 127 ? 128 : 0;
        m_zeroPoint = _mm512_set1_epi32(range.zeroPoint - lower);
        m_low = _mm_set1_epi8(static_cast<char>(range.low - lower));
        m_high = _mm_set1_epi8(static_cast<char>(range.high - lower));
        m_flip = _mm_set1_epi8(static_cast<char>(lower));
    }
    /// Of values that do not overflow with the zero point.
    __m128i bytes(__m512i rounded) const {
        const auto narrow = _mm512_cvtsepi32_epi8(_mm512_add_epi32(rounded, m_zeroPoint));
        return _mm_xor_si128(_mm_min_epi8(_mm_max_epi8(narrow, m_low), m_high), m_flip);
    }

    /// Of four vectors whose lanes of 128 bits belong together: 0, 1, 2, 3 of the first lane, then of the second.
    __m512i interleavedBytes(const __m512i (&rounded)[4]) const {
        const auto zeroPoint = _mm512_packs_epi32(m_zeroPoint, m_zeroPoint);
        const auto first = _mm512_adds_epi16(_mm512_packs_epi32(rounded[0], rounded[1]), zeroPoint);
        const auto second = _mm512_adds_epi16(_mm512_packs_epi32(rounded[2], rounded[3]), zeroPoint);
        const auto bytes = _mm512_packs_epi16(first, second);
        const auto clamped =
            _mm512_min_epi8(_mm512_max_epi8(bytes, _mm512_broadcast_i32x4(m_low)), _mm512_broadcast_i32x4(m_high));
        return _mm512_xor_si512(clamped, _mm512_broadcast_i32x4(m_flip));
    }

private:
    __m512i m_zeroPoint;
    __m128i m_low;
    __m128i m_high;
    __m128i m_flip;
};

} // namespace
} // namespace ops::simd
