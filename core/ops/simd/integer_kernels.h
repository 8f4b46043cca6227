// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

/// The inner loops of integer convolutions and matrix products, once for each kind of processor. All give the same
/// bytes; sums are exact modulo 2^32. Plain structs only: the files with special compiler flags must not compile inline
/// code of the library that others would then be linked to.
namespace ops::simd {

/// Channels of a panel of packed weights.
inline constexpr int panelChannels = 16;
/// Values along the depth that lie together for each channel of a panel.
inline constexpr int stepDepth = 4;
/// Most rows and panels of one call of `multiply`.
inline constexpr int tileRows = 8;
inline constexpr int tilePanels = 3;

/// [16 channels][4 values along the depth]
struct alignas(64) WeightBlock {
    std::int8_t values[panelChannels * stepDepth];
};

/// sums[row][channel] = Σ rows[row][k] · weights[channel][k]. A row is read in `segments` pieces of `steps` · 4 bytes
/// at the same distances from its pointer; bytes that pad the last step meet zero weights.
struct ProductTile {
    const std::uint8_t* const* rows;
    const std::ptrdiff_t* segmentOffsets;
    const WeightBlock* weights; ///< [panel][segment][step]
    std::int32_t* sums;         ///< [row][panels · 16]
    int rowCount;               ///< 1 to tileRows
    int panels;                 ///< 1 to tilePanels
    int segments;
    int steps; ///< of a segment
};

/// Sums of rows and channels become 8-bit values: (sum + offsets) · multiplier · 2^(left − right − 31) + zero point,
/// rounded twice as the reference does, clamped.
struct RequantizeTile {
    const std::int32_t* sums;
    std::ptrdiff_t sumStride;           ///< of a row
    const std::int32_t* channelOffsets; ///< these four have room for whole panels
    const std::int32_t* multipliers;
    const std::int32_t* lefts;
    const std::int32_t* rights;
    const std::int32_t* rowOffsets; ///< may be null
    std::uint8_t* output;           ///< low bytes of the results, for int8 and uint8 alike
    std::ptrdiff_t outputStride;
    int rowCount;
    int channels;
    std::int32_t zeroPoint;
    std::int32_t low;
    std::int32_t high;
};

/// How sums become stored 8-bit values: the same numbers as RequantizeTile, and once more as real ones. Arrays have
/// room for whole panels.
///
/// The reference rounds twice: sum · multiplier / 2^31 to an integer (ties up), that by 2^right (ties away from zero).
/// In real numbers this is trunc(sum · factor ± rounding) with the sign of the sum. Single precision finds it unless
/// the argument of trunc is within 2^-13 of an integer: its relative error is below 3 · 2^-24, and what lies beyond 2^9
/// is clamped. Those few are computed once more in integers. With right = 0 the reference rounds only once, and 1/2 is
/// the whole rounding. Channels with a left shift, which may overflow, have a factor and a rounding of 0: they are
/// always computed again.
struct StoredRange {
    std::int32_t zeroPoint;
    std::int32_t low;
    std::int32_t high;
};
struct ChannelScales {
    const std::int32_t* multipliers;
    const std::int32_t* rights; ///< negative: a left shift, before the multiplication
    const float* factors;       ///< multiplier / 2^(31 + right)
    const float* roundings;     ///< 1/2 + 2^(-1 - right)
};

/// A product whose sums are stored as 8-bit values at once. Rows as in ProductTile, as many as there are.
struct StoredProduct {
    const std::uint8_t* const* rows;
    const std::ptrdiff_t* segmentOffsets;
    const WeightBlock* weights; ///< [panel][segment][step]
    int rowCount;
    int panels; ///< any number
    int segments;
    int steps;
    std::uint8_t flip;           ///< 0x80 for rows of int8, else 0: read as value ^ flip
    const std::int32_t* offsets; ///< added to the sums of a channel
    ChannelScales scales;
    StoredRange range;
    std::uint8_t* output;
    std::ptrdiff_t outputStride;
    int channels; ///< more than (panels - 1) · 16
};

/// [16 channels][2 taps]
struct alignas(64) TapPairBlock {
    std::int16_t values[panelChannels * 2];
};

/// sums[row][channel] = Σ rows[row][tapOffsets[tap] + channel] · weights[tap][channel] for whole panels of channels.
/// `taps` is even; a tap that fills up has zero weights and any valid offset.
struct DepthwiseTile {
    const std::uint8_t* const* rows;
    const std::ptrdiff_t* tapOffsets;
    const TapPairBlock* weights; ///< [panel][pair of taps]
    std::int32_t* sums;          ///< [row][panels · 16]
    int rowCount;                ///< 1 to tileRows
    int panels;
    int taps;
};

/// Channels that StoredDepthwise takes at once, and taps that one step adds.
inline constexpr int groupChannels = 64;
inline constexpr int quadTaps = 4;
/// The place of a channel within its group, in sums, weights and scales of StoredDepthwise: the order in which bytes of
/// four taps come out of interleaving them.
constexpr int groupPlace(int channel) {
    return channel / 4 % 4 * 16 + channel / 16 * 4 + channel % 4;
}

/// [place of the channel in its group][tap of the quad]; a tap that is left over is the first of its own quad, with
/// zeros behind it.
struct alignas(64) TapQuadBlock {
    std::int8_t values[groupChannels * quadTaps];
};

/// A depthwise convolution whose sums are stored as 8-bit values at once. Works on runs: successive channels, of one
/// pixel or of several with nothing between, whose taps lie at the same distances. Weights, offsets and scales repeat
/// after `period` groups; offsets and scales are in the order of groupPlace().
struct StoredDepthwise {
    const std::uint8_t* const* runs; ///< where the first tap of each run begins; 63 bytes behind its taps may be read
    int runCount;
    std::ptrdiff_t length;            ///< of a run
    const std::ptrdiff_t* tapOffsets; ///< from the beginning of a run
    int taps;
    const TapQuadBlock* weights; ///< [group of the period][taps / 4 quads, taps % 4 single taps]
    int period;
    const std::int32_t* offsets;
    ChannelScales scales;
    StoredRange range;
    std::uint8_t* output;
    std::ptrdiff_t outputStride; ///< of a run
};

/// Pairs of 8-bit values of one type that become stored values; a fixed operand has one value for all of them.
struct StoredPairs {
    const std::uint8_t* first;
    const std::uint8_t* second;
    bool isFirstFixed;
    bool isSecondFixed;
    std::uint8_t* output;
    std::size_t count;
    std::uint8_t flip;       ///< 0x80 where the values are uint8, else 0: taken as int8 of value ^ flip
    std::int32_t multiplier; ///< the last scale, as in ChannelScales
    std::int32_t right;
    float rounding;
    float trusted; ///< results nearer to a tie are computed exactly
    StoredRange range;
};
/// first · factors[0] + second · factors[1] + offset, in units of the output, rounded as ChannelScales says; the values
/// are int8. Single precision is wrong by less than 2^-14 times the sum of the factors, and 2^-13. Exactly it is
/// (tables[0][first] + tables[1][second]) · multiplier, by the stored bits.
struct StoredSums {
    StoredPairs pairs;
    float factors[2];
    float offset;
    const std::int32_t* tables[2];
};
/// (first - zeroPoints[0]) · (second - zeroPoints[1]) · multiplier; the zero points are those of the values as int8.
struct StoredProducts {
    StoredPairs pairs;
    std::int32_t zeroPoints[2];
    float factor;
};

/// What stores at once; tells for itself what is to be computed exactly.
struct StoredKernels {
    void (*multiply)(const StoredProduct&);
    void (*depthwise)(const StoredDepthwise&);
    void (*add)(const StoredSums&);
    void (*multiplyPairs)(const StoredProducts&);
};

struct IntegerKernels {
    void (*multiply)(const ProductTile&);
    void (*requantize)(const RequantizeTile&);
    void (*depthwise)(const DepthwiseTile&);
    /// target[k] = source[k] ^ mask; reads and writes nothing behind `count`.
    void (*copyFlipped)(std::uint8_t* target, const std::uint8_t* source, std::size_t count, std::uint8_t mask);
    /// Null: the others do it, and plain loops.
    const StoredKernels* stored = nullptr;
};

extern const IntegerKernels portableKernels;
extern const IntegerKernels avx2Kernels;
extern const IntegerKernels avx512VnniKernels;

} // namespace ops::simd
