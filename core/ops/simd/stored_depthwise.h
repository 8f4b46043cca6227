// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/stored_rounding.h"

/// depthwiseStored of IntegerKernels, for the vectors that were included before.
namespace ops::simd {
namespace {

/// Channels whose bytes fill a vector, and so many sums: a group or half of one.
constexpr int partChannels = together * lanes;

/// Offsets and scales of the channels of a part of a group. Its vectors lie 16 places from each other.
struct PartScales {
    Whole offset[together];
    Real factor[together];
    Real rounding[together];
};

inline PartScales loadScales(const StoredDepthwise& convolution, int place) {
    PartScales scales;
#pragma GCC unroll 4
    for (int k = 0; k < together; ++k) {
        scales.offset[k] = loadWhole(convolution.offsets + place + k * 16);
        scales.factor[k] = loadReal(convolution.scales.factors + place + k * 16);
        scales.rounding[k] = loadReal(convolution.scales.roundings + place + k * 16);
    }
    return scales;
}

/// Adds the products of four bytes for each channel: `low` and `high` are pairs of pairs.
[[gnu::always_inline]] inline void addFour(
    Whole (&sums)[together], Whole low, Whole high, Whole nextLow, Whole nextHigh, const std::int8_t* weights) {
    addDots(sums[0], asValues(pairWordsLow(low, nextLow)), loadWeights(weights));
    addDots(sums[1], asValues(pairWordsHigh(low, nextLow)), loadWeights(weights + 64));
    addDots(sums[2], asValues(pairWordsLow(high, nextHigh)), loadWeights(weights + 128));
    addDots(sums[3], asValues(pairWordsHigh(high, nextHigh)), loadWeights(weights + 192));
}

/// Adds four taps: their bytes are brought together for each channel.
[[gnu::always_inline]] inline void addQuad(
    Whole (&sums)[together], const std::uint8_t* values, const std::ptrdiff_t* offsets, const std::int8_t* weights) {
    const auto a = loadWhole(values + offsets[0]);
    const auto b = loadWhole(values + offsets[1]);
    const auto c = loadWhole(values + offsets[2]);
    const auto d = loadWhole(values + offsets[3]);
    addFour(sums, pairBytesLow(a, b), pairBytesHigh(a, b), pairBytesLow(c, d), pairBytesHigh(c, d), weights);
}

/// Adds one tap; what comes to lie in the places of the other three meets zero weights.
[[gnu::always_inline]] inline void addSingle(
    Whole (&sums)[together], const std::uint8_t* values, const std::int8_t* weights) {
    const auto bytes = loadWhole(values);
    const auto low = pairBytesLow(bytes, bytes);
    const auto high = pairBytesHigh(bytes, bytes);
    addFour(sums, low, high, low, high, weights);
}

[[gnu::noinline, gnu::cold]] Whole bytesExactly(
    const StoredDepthwise& convolution, const ByteRange& range, int place, const Whole (&sums)[together]) {
    Whole rounded[together];
    for (int k = 0; k < together; ++k)
        rounded[k] = roundedExactly(
            sums[k], convolution.scales.multipliers + place + k * 16, convolution.scales.rights + place + k * 16);
    return range.interleavedBytes(rounded);
}

/// One part of every period in a run. `Quads`: of four taps each, the others follow one by one; 0: as many as there
/// are.
template<int Quads>
void convolveRun(const StoredDepthwise& convolution, const ByteRange& range, int part, int run) {
    const int group = part * partChannels / groupChannels;
    const int inGroup = part * partChannels % groupChannels;
    const int place = group * groupChannels + inGroup / together;
    const auto scales = loadScales(convolution, place);
    const int quads = Quads > 0 ? Quads : convolution.taps / quadTaps;
    const int singles = convolution.taps - quads * quadTaps;
    const auto* blocks = convolution.weights + std::ptrdiff_t{group} * (quads + singles);
    const auto weightsOf = [&](int block) { return blocks[block].values + inGroup; };
    const auto step = std::ptrdiff_t{convolution.period} * groupChannels;
    auto* output = convolution.output + run * convolution.outputStride;
    for (std::ptrdiff_t at = part * partChannels; at < convolution.length; at += step) {
        const auto* values = convolution.runs[run] + at;
        Whole sums[together] = {scales.offset[0], scales.offset[1], scales.offset[2], scales.offset[3]};
#pragma GCC unroll 2
        for (int quad = 0; quad < quads; ++quad)
            addQuad(sums, values, convolution.tapOffsets + quad * quadTaps, weightsOf(quad));
        for (int single = 0; single < singles; ++single)
            addSingle(sums, values + convolution.tapOffsets[quads * quadTaps + single], weightsOf(quads + single));
        Real arguments[together];
        Whole rounded[together];
#pragma GCC unroll 4
        for (int k = 0; k < together; ++k) {
            arguments[k] = roundingArgument(sums[k], scales.factor[k], scales.rounding[k]);
            rounded[k] = truncated(arguments[k]);
        }
        auto bytes = range.interleavedBytes(rounded);
        if (isInDoubt(arguments, trustedDistance)) [[unlikely]]
            bytes = bytesExactly(convolution, range, place, sums);
        const auto count = convolution.length - at;
        if (count >= partChannels) [[likely]] {
            storeWhole(output + at, bytes);
        } else {
            std::uint8_t whole[partChannels];
            storeWhole(whole, bytes);
            __builtin_memcpy(output + at, whole, static_cast<std::size_t>(count));
        }
    }
}

void depthwiseStored(const StoredDepthwise& convolution) {
    const ByteRange range(convolution.range);
    const int parts = convolution.period * (groupChannels / partChannels);
    for (int part = 0; part < parts; ++part) {
        for (int run = 0; run < convolution.runCount; ++run) {
            if (convolution.taps == 9)
                convolveRun<2>(convolution, range, part, run);
            else
                convolveRun<0>(convolution, range, part, run);
        }
    }
}

} // namespace
} // namespace ops::simd
