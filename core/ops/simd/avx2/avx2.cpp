// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx2/avx2_lanes.h"
#include "ops/simd/stored_kernels.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

inline Values broadcastValues(const std::uint8_t* values) {
    int four;
    __builtin_memcpy(&four, values, sizeof four);
    return asValues(fill(four));
}

/// One panel for `Rows` rows.
template<int Rows>
void multiplyPanel(const ProductTile& tile, int firstRow, const WeightBlock* weights, std::int32_t* out) {
    __m256i low[Rows];
    __m256i high[Rows];
    for (int row = 0; row < Rows; ++row)
        low[row] = high[row] = _mm256_setzero_si256();
    for (int segment = 0; segment < tile.segments; ++segment) {
        const auto offset = tile.segmentOffsets[segment];
        for (int step = 0; step < tile.steps; ++step, ++weights) {
            const auto lowWeights = loadWeights(weights->values);
            const auto highWeights = loadWeights(weights->values + 32);
            for (int row = 0; row < Rows; ++row) {
                const auto values = broadcastValues(tile.rows[firstRow + row] + offset + step * stepDepth);
                addDots(low[row], values, lowWeights);
                addDots(high[row], values, highWeights);
            }
        }
    }
    const auto stride = tile.panels * panelChannels;
    for (int row = 0; row < Rows; ++row) {
        auto* target = reinterpret_cast<__m256i*>(out + (firstRow + row) * stride);
        _mm256_storeu_si256(target, low[row]);
        _mm256_storeu_si256(target + 1, high[row]);
    }
}

void multiply(const ProductTile& tile) {
    const auto panelBlocks = std::ptrdiff_t{tile.segments} * tile.steps;
    for (int panel = 0; panel < tile.panels; ++panel) {
        const auto* weights = tile.weights + panel * panelBlocks;
        auto* out = tile.sums + panel * panelChannels;
        int row = 0;
        for (; row + 4 <= tile.rowCount; row += 4)
            multiplyPanel<4>(tile, row, weights, out);
        for (; row < tile.rowCount; ++row)
            multiplyPanel<1>(tile, row, weights, out);
    }
}

inline __m256i loadChannels(const std::int32_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

/// What eight channels are multiplied with.
struct ChannelScale {
    __m256i offset;
    __m256i multiplier;
    __m256i left;
    __m256i right;
};

inline __m256i scaled(const RequantizeTile& tile, const ChannelScale& scale, __m256i sums) {
    const auto shifted = _mm256_sllv_epi32(_mm256_add_epi32(sums, scale.offset), scale.left);
    const auto result = roundingShift(doublingHighMul(shifted, scale.multiplier), scale.right);
    const auto zeroPoint = _mm256_set1_epi32(tile.zeroPoint);
    const auto low = _mm256_sub_epi32(_mm256_set1_epi32(tile.low), zeroPoint); // result + zero point might overflow
    const auto high = _mm256_sub_epi32(_mm256_set1_epi32(tile.high), zeroPoint);
    return _mm256_add_epi32(_mm256_min_epi32(_mm256_max_epi32(result, low), high), zeroPoint);
}

/// Low bytes of eight results.
inline __m128i lowBytes(__m256i values) {
    const auto gather = _mm256_setr_epi8(0, 4, 8, 12, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 4, 8, 12, -1,
        -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1);
    const auto bytes = _mm256_shuffle_epi8(values, gather);
    return _mm_unpacklo_epi32(_mm256_castsi256_si128(bytes), _mm256_extracti128_si256(bytes, 1));
}

void requantizeChannels(const RequantizeTile& tile, int first, int count) {
    const ChannelScale scale{loadChannels(tile.channelOffsets + first), loadChannels(tile.multipliers + first),
        loadChannels(tile.lefts + first), loadChannels(tile.rights + first)};
    for (int row = 0; row < tile.rowCount; ++row) {
        auto sums = loadChannels(tile.sums + row * tile.sumStride + first);
        if (tile.rowOffsets)
            sums = _mm256_add_epi32(sums, _mm256_set1_epi32(tile.rowOffsets[row]));
        const auto bytes = lowBytes(scaled(tile, scale, sums));
        auto* output = tile.output + row * tile.outputStride + first;
        if (count >= 8)
            _mm_storel_epi64(reinterpret_cast<__m128i*>(output), bytes);
        else
            __builtin_memcpy(output, &bytes, static_cast<std::size_t>(count));
    }
}

void requantize(const RequantizeTile& tile) {
    for (int first = 0; first < tile.channels; first += 8)
        requantizeChannels(tile, first, tile.channels - first);
}

inline __m128i loadBytes(const std::uint8_t* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}

void depthwisePanel(
    const DepthwiseTile& tile, const std::uint8_t* values, const TapPairBlock* weights, std::int32_t* out) {
    auto low = _mm256_setzero_si256();
    auto high = _mm256_setzero_si256();
    for (int tap = 0; tap < tile.taps; tap += 2, ++weights) {
        const auto first = loadBytes(values + tile.tapOffsets[tap]);
        const auto second = loadBytes(values + tile.tapOffsets[tap + 1]);
        const auto* pairs = reinterpret_cast<const __m256i*>(weights->values);
        const auto lowPairs = _mm256_cvtepu8_epi16(_mm_unpacklo_epi8(first, second));
        const auto highPairs = _mm256_cvtepu8_epi16(_mm_unpackhi_epi8(first, second));
        low = _mm256_add_epi32(low, _mm256_madd_epi16(lowPairs, _mm256_load_si256(pairs)));
        high = _mm256_add_epi32(high, _mm256_madd_epi16(highPairs, _mm256_load_si256(pairs + 1)));
    }
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out), low);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out) + 1, high);
}

void depthwise(const DepthwiseTile& tile) {
    auto* out = tile.sums;
    for (int row = 0; row < tile.rowCount; ++row) {
        for (int panel = 0; panel < tile.panels; ++panel, out += panelChannels)
            depthwisePanel(tile, tile.rows[row] + panel * panelChannels, tile.weights + panel * (tile.taps / 2), out);
    }
}

void copyFlipped(std::uint8_t* target, const std::uint8_t* source, std::size_t count, std::uint8_t mask) {
    const auto flip = _mm256_set1_epi8(static_cast<char>(mask));
    std::size_t k = 0;
    for (; k + 32 <= count; k += 32) {
        const auto bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(source + k));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(target + k), _mm256_xor_si256(bytes, flip));
    }
    for (; k < count; ++k)
        target[k] = source[k] ^ mask;
}

} // namespace

const IntegerKernels avx2Kernels{&multiply, &requantize, &depthwise, &copyFlipped, &avx2Stored};

} // namespace ops::simd
