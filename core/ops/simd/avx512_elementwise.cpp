// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx512_rounding.h"
#include "ops/simd/avx512_stored.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

constexpr int lanes = 16;
constexpr int vectors = 4;
constexpr std::size_t blockValues = lanes * vectors;

/// Sixteen values of an operand as they are stored; behind the end zeros.
inline __m128i loadValues(const std::uint8_t* operand, bool isFixed, std::size_t at, __mmask16 inside) {
    if (isFixed)
        return _mm_set1_epi8(static_cast<char>(*operand));
    return _mm_maskz_loadu_epi8(inside, operand + at);
}

/// The part of a block that begins at `at` and lies before the end.
inline __mmask16 insideMask(const StoredPairs& pairs, std::size_t at) {
    const auto left = pairs.count > at ? pairs.count - at : 0;
    return left >= lanes ? __mmask16(0xFFFF) : static_cast<__mmask16>((1U << left) - 1);
}

inline __m512 asReal(__m128i stored, __m128i flip) {
    return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(_mm_xor_si128(stored, flip)));
}

inline __m512i asIndex(__m128i stored) {
    return _mm512_cvtepu8_epi32(stored);
}

/// Real sums in units of the output; exactly the integers before the last scale.
struct SumOfPairs {
    const StoredSums& sums;

    __m512 argument(__m128i first, __m128i second, __m128i flip) const {
        const auto part =
            _mm512_fmadd_ps(asReal(second, flip), _mm512_set1_ps(sums.factors[1]), _mm512_set1_ps(sums.offset));
        const auto sum = _mm512_fmadd_ps(asReal(first, flip), _mm512_set1_ps(sums.factors[0]), part);
        return _mm512_add_ps(sum, withSignOf(sum, _mm512_set1_ps(sums.pairs.rounding)));
    }
    __m512i exact(__m128i first, __m128i second, __m128i /*flip*/) const {
        return _mm512_add_epi32(_mm512_i32gather_epi32(asIndex(first), sums.tables[0], 4),
            _mm512_i32gather_epi32(asIndex(second), sums.tables[1], 4));
    }
};

struct ProductOfPairs {
    const StoredProducts& products;

    __m512 product(__m128i first, __m128i second, __m128i flip) const {
        const auto zero1 = _mm512_set1_ps(static_cast<float>(products.zeroPoints[0]));
        const auto zero2 = _mm512_set1_ps(static_cast<float>(products.zeroPoints[1]));
        return _mm512_mul_ps(_mm512_sub_ps(asReal(first, flip), zero1), _mm512_sub_ps(asReal(second, flip), zero2));
    }
    __m512 argument(__m128i first, __m128i second, __m128i flip) const {
        const auto value = product(first, second, flip);
        return _mm512_fmadd_ps(
            value, _mm512_set1_ps(products.factor), withSignOf(value, _mm512_set1_ps(products.pairs.rounding)));
    }
    __m512i exact(__m128i first, __m128i second, __m128i flip) const {
        return _mm512_cvtps_epi32(product(first, second, flip));
    }
};

template<class Operation>
[[gnu::noinline, gnu::cold]] void storeExactly(
    const Operation& operation, const StoredPairs& pairs, const ByteRange& range, std::size_t block) {
    const auto flip = _mm_set1_epi8(static_cast<char>(pairs.flip));
    for (std::size_t at = block; at < block + blockValues && at < pairs.count; at += lanes) {
        const auto inside = insideMask(pairs, at);
        const auto value = operation.exact(loadValues(pairs.first, pairs.isFirstFixed, at, inside),
            loadValues(pairs.second, pairs.isSecondFixed, at, inside), flip);
        const auto high = doublingHighMul(value, _mm512_set1_epi32(pairs.multiplier));
        const auto rounded = roundingShift(high, _mm512_set1_epi32(pairs.right));
        _mm_mask_storeu_epi8(pairs.output + at, inside, range.bytes(rounded));
    }
}

template<class Operation>
void storePairs(const Operation& operation, const StoredPairs& pairs) {
    const ByteRange range(pairs.range);
    const auto flip = _mm_set1_epi8(static_cast<char>(pairs.flip));
    for (std::size_t block = 0; block < pairs.count; block += blockValues) {
        Doubt doubt(pairs.trusted);
        __m128i bytes[vectors]; // the output may lie on an operand: nothing is stored before all is decided
        std::size_t vector = 0;
        for (std::size_t at = block; at < block + blockValues && at < pairs.count; at += lanes) {
            const auto inside = insideMask(pairs, at);
            const auto argument = operation.argument(loadValues(pairs.first, pairs.isFirstFixed, at, inside),
                loadValues(pairs.second, pairs.isSecondFixed, at, inside), flip);
            doubt.add(argument);
            bytes[vector++] = range.bytes(_mm512_cvttps_epi32(argument));
        }
        if (doubt.isLeft()) [[unlikely]] {
            storeExactly(operation, pairs, range, block);
            continue;
        }
        vector = 0;
        for (std::size_t at = block; at < block + blockValues && at < pairs.count; at += lanes)
            _mm_mask_storeu_epi8(pairs.output + at, insideMask(pairs, at), bytes[vector++]);
    }
}

} // namespace

void addStored(const StoredSums& sums) {
    storePairs(SumOfPairs{sums}, sums.pairs);
}

void multiplyPairs(const StoredProducts& products) {
    storePairs(ProductOfPairs{products}, products.pairs);
}

} // namespace ops::simd
