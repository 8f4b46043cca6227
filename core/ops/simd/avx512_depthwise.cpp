// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx512_rounding.h"
#include "ops/simd/avx512_stored.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

constexpr int vectors = 4; ///< of sums of a group

/// Offsets and scales of a group of channels.
struct GroupScales {
    __m512i offset[vectors];
    __m512 factor[vectors];
    __m512 rounding[vectors];
};

inline GroupScales loadScales(const StoredDepthwise& convolution, int first) {
    GroupScales scales;
#pragma GCC unroll 4
    for (int k = 0; k < vectors; ++k) {
        scales.offset[k] = _mm512_loadu_si512(convolution.offsets + first + k * 16);
        scales.factor[k] = _mm512_loadu_ps(convolution.scales.factors + first + k * 16);
        scales.rounding[k] = _mm512_loadu_ps(convolution.scales.roundings + first + k * 16);
    }
    return scales;
}

inline __m512i loadBytes(const std::uint8_t* from) {
    return _mm512_loadu_si512(from);
}

inline __m512i loadWeights(const TapQuadBlock& block, int vector) {
    return _mm512_load_si512(block.values + vector * 64);
}

/// Adds four taps: their bytes are brought together for each channel.
[[gnu::always_inline]] inline void addQuad(
    __m512i (&sums)[vectors], const std::uint8_t* values, const std::ptrdiff_t* offsets, const TapQuadBlock& weights) {
    const auto a = loadBytes(values + offsets[0]);
    const auto b = loadBytes(values + offsets[1]);
    const auto c = loadBytes(values + offsets[2]);
    const auto d = loadBytes(values + offsets[3]);
    const auto abLow = _mm512_unpacklo_epi8(a, b);
    const auto abHigh = _mm512_unpackhi_epi8(a, b);
    const auto cdLow = _mm512_unpacklo_epi8(c, d);
    const auto cdHigh = _mm512_unpackhi_epi8(c, d);
    sums[0] = _mm512_dpbusd_epi32(sums[0], _mm512_unpacklo_epi16(abLow, cdLow), loadWeights(weights, 0));
    sums[1] = _mm512_dpbusd_epi32(sums[1], _mm512_unpackhi_epi16(abLow, cdLow), loadWeights(weights, 1));
    sums[2] = _mm512_dpbusd_epi32(sums[2], _mm512_unpacklo_epi16(abHigh, cdHigh), loadWeights(weights, 2));
    sums[3] = _mm512_dpbusd_epi32(sums[3], _mm512_unpackhi_epi16(abHigh, cdHigh), loadWeights(weights, 3));
}

/// Adds one tap; what comes to lie in the places of the other three meets zero weights.
[[gnu::always_inline]] inline void addSingle(
    __m512i (&sums)[vectors], const std::uint8_t* values, const TapQuadBlock& weights) {
    const auto bytes = loadBytes(values);
    const auto low = _mm512_unpacklo_epi8(bytes, bytes);
    const auto high = _mm512_unpackhi_epi8(bytes, bytes);
    sums[0] = _mm512_dpbusd_epi32(sums[0], _mm512_unpacklo_epi16(low, low), loadWeights(weights, 0));
    sums[1] = _mm512_dpbusd_epi32(sums[1], _mm512_unpackhi_epi16(low, low), loadWeights(weights, 1));
    sums[2] = _mm512_dpbusd_epi32(sums[2], _mm512_unpacklo_epi16(high, high), loadWeights(weights, 2));
    sums[3] = _mm512_dpbusd_epi32(sums[3], _mm512_unpackhi_epi16(high, high), loadWeights(weights, 3));
}

[[gnu::always_inline]] inline void addRest(__m512i (&sums)[vectors], const StoredDepthwise& convolution,
    const std::uint8_t* values, int tap, const TapQuadBlock* weights) {
    for (; tap < convolution.taps; ++tap)
        addSingle(sums, values + convolution.tapOffsets[tap], *weights++);
}

[[gnu::noinline, gnu::cold]] __m512i roundedAgain(
    const StoredDepthwise& convolution, const ByteRange& range, int first, const __m512i (&sums)[vectors]) {
    __m512i rounded[vectors];
    for (int k = 0; k < vectors; ++k)
        rounded[k] = roundedExactly(
            sums[k], convolution.scales.multipliers + first + k * 16, convolution.scales.rights + first + k * 16);
    return range.interleavedBytes(rounded);
}

/// One group of every period in a run. `Quads`: of four taps each, the others follow one by one.
template<int Quads>
void convolveRun(const StoredDepthwise& convolution, const ByteRange& range, int group, int run) {
    const int first = group * groupChannels;
    const auto scales = loadScales(convolution, first);
    const int quads = Quads > 0 ? Quads : convolution.taps / quadTaps;
    const int singles = convolution.taps - quads * quadTaps;
    const auto* weights = convolution.weights + std::ptrdiff_t{group} * (quads + singles);
    const auto step = std::ptrdiff_t{convolution.period} * groupChannels;
    auto* output = convolution.output + run * convolution.outputStride;
    for (std::ptrdiff_t at = first; at < convolution.length; at += step) {
        const auto* values = convolution.runs[run] + at;
        __m512i sums[vectors] = {scales.offset[0], scales.offset[1], scales.offset[2], scales.offset[3]};
#pragma GCC unroll 2
        for (int quad = 0; quad < quads; ++quad)
            addQuad(sums, values, convolution.tapOffsets + quad * quadTaps, weights[quad]);
        addRest(sums, convolution, values, quads * quadTaps, weights + quads);
        __m512i rounded[vectors];
        Doubt doubt;
#pragma GCC unroll 4
        for (int k = 0; k < vectors; ++k)
            rounded[k] = roundedQuickly(sums[k], scales.factor[k], scales.rounding[k], doubt);
        auto bytes = range.interleavedBytes(rounded);
        if (doubt.isLeft()) [[unlikely]]
            bytes = roundedAgain(convolution, range, first, sums);
        const auto count = convolution.length - at;
        if (count >= groupChannels) [[likely]]
            _mm512_storeu_si512(output + at, bytes);
        else
            _mm512_mask_storeu_epi8(output + at, (std::uint64_t{1} << count) - 1, bytes);
    }
}

} // namespace

void depthwiseStored(const StoredDepthwise& convolution) {
    const ByteRange range(convolution.range);
    for (int group = 0; group < convolution.period; ++group) {
        for (int run = 0; run < convolution.runCount; ++run) {
            if (convolution.taps == 9)
                convolveRun<2>(convolution, range, group, run);
            else
                convolveRun<0>(convolution, range, group, run);
        }
    }
}

} // namespace ops::simd
