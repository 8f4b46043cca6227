// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/find_bins.h"

#include "base/each_processor.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define HALFSTEP_COMPRESSES
#include <immintrin.h>
#endif

namespace calib {
namespace {

/// Bin numbers have 24 bits at most and products with a power of two are exact (or vanish, which rounds to the same
/// bin but for tiny negative values: those are told by their sign), so float32 will do. Without branches, which would
/// be guessed wrong for every other value.
HALFSTEP_FOR_EACH_PROCESSOR
void findAll(const float* values, std::size_t size, float perBin, std::int32_t first, std::uint16_t* bins) {
    for (std::size_t k = 0; k < size; ++k) {
        const float value = values[k];
        const float scaled = value * perBin;
        const auto towardsZero = static_cast<std::int32_t>(scaled);
        const auto isRoundedUp = static_cast<std::int32_t>(static_cast<float>(towardsZero) > scaled);
        const auto isVanished = static_cast<std::int32_t>(scaled == 0.0F) & static_cast<std::int32_t>(value < 0.0F);
        bins[k] = static_cast<std::uint16_t>(towardsZero - (isRoundedUp | isVanished) - first);
    }
}

std::size_t findPlainly(std::span<const float> values, const BinGrid& grid, std::uint16_t* bins) {
    findAll(values.data(), values.size(), grid.perBin, grid.first, bins);
    return values.size();
}

#if defined(HALFSTEP_COMPRESSES)

/// The same, and only those of values that are not zero stay.
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,popcnt"))) std::size_t findNotZero(
    std::span<const float> values, const BinGrid& grid, std::uint16_t* bins) {
    constexpr std::size_t lanes = 16;
    const __m512 perBin = _mm512_set1_ps(grid.perBin);
    const __m512i first = _mm512_set1_epi32(grid.first);
    const __m512i one = _mm512_set1_epi32(1);
    const __m512 zero = _mm512_setzero_ps();
    constexpr __mmask16 all = 0xFFFF; // GCC 12 warns of what is undefined in the forms without a mask
    const std::size_t whole = values.size() / lanes * lanes;
    std::size_t found = 0;
    for (std::size_t k = 0; k < whole; k += lanes) {
        const __m512 value = _mm512_loadu_ps(values.data() + k);
        const __m512 scaled = _mm512_mul_ps(value, perBin);
        const __m512i below = _mm512_maskz_cvt_roundps_epi32(all, scaled, _MM_FROUND_TO_NEG_INF | _MM_FROUND_NO_EXC);
        const __mmask16 isVanished =
            _mm512_mask_cmp_ps_mask(_mm512_cmp_ps_mask(value, zero, _CMP_LT_OQ), scaled, zero, _CMP_EQ_OQ);
        const __m512i bin = _mm512_sub_epi32(_mm512_mask_sub_epi32(below, isVanished, below, one), first);
        const __mmask16 isKept = _mm512_cmp_ps_mask(value, zero, _CMP_NEQ_OQ);
        // Whole vectors are stored, of which the next one overwrites the rest: never behind the values' own places.
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(bins + found),
            _mm512_maskz_cvtepi32_epi16(all, _mm512_maskz_compress_epi32(isKept, bin)));
        found += static_cast<std::size_t>(__builtin_popcount(isKept));
    }
    return found + findPlainly(values.subspan(whole), grid, bins + found);
}

#endif

} // namespace

FindBins findBins(ops::CpuPath path) {
#if defined(HALFSTEP_COMPRESSES)
    if (ops::resolvePath(path) == ops::CpuPath::Avx512Vnni)
        return findNotZero;
#endif
    return findPlainly;
}

} // namespace calib
