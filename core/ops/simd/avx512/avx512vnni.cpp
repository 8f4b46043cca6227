// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx512/avx512_lanes.h"
#include "ops/simd/stored_kernels.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

inline __m512i loadBlock(const WeightBlock& block) {
    return _mm512_load_si512(block.values);
}

inline __m512i broadcastValues(const std::uint8_t* values) {
    int four;
    __builtin_memcpy(&four, values, sizeof four);
    return _mm512_set1_epi32(four);
}

/// `Panels` panels for `Rows` rows; all sums stay in registers.
template<int Rows, int Panels>
void multiplyTile(const ProductTile& tile) {
    __m512i sums[Rows][Panels];
    const std::uint8_t* rows[Rows];
    for (int row = 0; row < Rows; ++row) {
        rows[row] = tile.rows[row];
        for (int panel = 0; panel < Panels; ++panel)
            sums[row][panel] = _mm512_setzero_si512();
    }
    const auto* weights = tile.weights;
    const auto panelBlocks = std::ptrdiff_t{tile.segments} * tile.steps;
    for (int segment = 0; segment < tile.segments; ++segment) {
        auto offset = tile.segmentOffsets[segment];
        for (int step = 0; step < tile.steps; ++step, ++weights, offset += stepDepth) {
            __m512i blocks[Panels];
            for (int panel = 0; panel < Panels; ++panel)
                blocks[panel] = loadBlock(weights[panel * panelBlocks]);
            for (int row = 0; row < Rows; ++row) {
                const auto values = broadcastValues(rows[row] + offset);
                for (int panel = 0; panel < Panels; ++panel)
                    sums[row][panel] = _mm512_dpbusd_epi32(sums[row][panel], values, blocks[panel]);
            }
        }
    }
    auto* out = tile.sums;
    for (int row = 0; row < Rows; ++row) {
        for (int panel = 0; panel < Panels; ++panel, out += panelChannels)
            _mm512_storeu_si512(out, sums[row][panel]);
    }
}

template<int Panels>
void multiplyRows(const ProductTile& tile) {
    switch (tile.rowCount) {
    case 1:
        return multiplyTile<1, Panels>(tile);
    case 2:
        return multiplyTile<2, Panels>(tile);
    case 3:
        return multiplyTile<3, Panels>(tile);
    case 4:
        return multiplyTile<4, Panels>(tile);
    case 5:
        return multiplyTile<5, Panels>(tile);
    case 6:
        return multiplyTile<6, Panels>(tile);
    case 7:
        return multiplyTile<7, Panels>(tile);
    default:
        return multiplyTile<8, Panels>(tile);
    }
}

void multiply(const ProductTile& tile) {
    switch (tile.panels) {
    case 1:
        return multiplyRows<1>(tile);
    case 2:
        return multiplyRows<2>(tile);
    default:
        return multiplyRows<3>(tile);
    }
}

/// What sixteen channels are multiplied with. `mask` and `half` belong to the rounding of the right shift.
struct ChannelScale {
    __m512i offset;
    __m512i multiplier;
    __m512i left;
    __m512i right;
    __m512i mask;
    __m512i half;
};

inline ChannelScale loadScale(const RequantizeTile& tile, int first) {
    ChannelScale scale;
    scale.offset = _mm512_loadu_si512(tile.channelOffsets + first);
    scale.multiplier = _mm512_loadu_si512(tile.multipliers + first);
    scale.left = _mm512_loadu_si512(tile.lefts + first);
    scale.right = _mm512_loadu_si512(tile.rights + first);
    const auto one = _mm512_set1_epi32(1);
    scale.mask = _mm512_sub_epi32(_mm512_sllv_epi32(one, scale.right), one);
    scale.half = _mm512_srli_epi32(scale.mask, 1);
    return scale;
}

/// x / 2^right, ties away from zero.
inline __m512i roundingShift(__m512i x, const ChannelScale& scale) {
    const auto remainder = _mm512_and_si512(x, scale.mask);
    const auto threshold = _mm512_sub_epi32(scale.half, _mm512_srai_epi32(x, 31));
    const auto isUp = _mm512_cmpgt_epi32_mask(remainder, threshold);
    const auto quotient = _mm512_srav_epi32(x, scale.right);
    return _mm512_mask_add_epi32(quotient, isUp, quotient, _mm512_set1_epi32(1));
}

void requantizeChannels(const RequantizeTile& tile, int first, __mmask16 stored) {
    const auto scale = loadScale(tile, first);
    const auto zeroPoint = _mm512_set1_epi32(tile.zeroPoint);
    const auto low = _mm512_sub_epi32(_mm512_set1_epi32(tile.low), zeroPoint); // result + zero point might overflow
    const auto high = _mm512_sub_epi32(_mm512_set1_epi32(tile.high), zeroPoint);
    for (int row = 0; row < tile.rowCount; ++row) {
        auto sums = _mm512_add_epi32(_mm512_loadu_si512(tile.sums + row * tile.sumStride + first), scale.offset);
        if (tile.rowOffsets)
            sums = _mm512_add_epi32(sums, _mm512_set1_epi32(tile.rowOffsets[row]));
        const auto product = doublingHighMul(_mm512_sllv_epi32(sums, scale.left), scale.multiplier);
        const auto result = _mm512_min_epi32(_mm512_max_epi32(roundingShift(product, scale), low), high);
        _mm512_mask_cvtepi32_storeu_epi8(
            tile.output + row * tile.outputStride + first, stored, _mm512_add_epi32(result, zeroPoint));
    }
}

void requantize(const RequantizeTile& tile) {
    for (int first = 0; first < tile.channels; first += panelChannels) {
        const int count = tile.channels - first;
        requantizeChannels(
            tile, first, count >= panelChannels ? __mmask16(0xFFFF) : static_cast<__mmask16>((1U << count) - 1));
    }
}

inline __m128i loadBytes(const std::uint8_t* from) {
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
}

template<int Rows>
void depthwisePanel(const DepthwiseTile& tile, int firstRow, int panel) {
    __m512i sums[Rows];
    const std::uint8_t* rows[Rows];
    for (int row = 0; row < Rows; ++row) {
        sums[row] = _mm512_setzero_si512();
        rows[row] = tile.rows[firstRow + row] + panel * panelChannels;
    }
    const auto* weights = tile.weights + std::ptrdiff_t{panel} * (tile.taps / 2);
    for (int tap = 0; tap < tile.taps; tap += 2, ++weights) {
        const auto block = _mm512_load_si512(weights->values);
        for (int row = 0; row < Rows; ++row) {
            const auto first = loadBytes(rows[row] + tile.tapOffsets[tap]);
            const auto second = loadBytes(rows[row] + tile.tapOffsets[tap + 1]);
            const auto low = _mm_unpacklo_epi8(first, second);
            const auto pairs =
                _mm256_inserti128_si256(_mm256_castsi128_si256(low), _mm_unpackhi_epi8(first, second), 1);
            sums[row] = _mm512_dpwssd_epi32(sums[row], _mm512_cvtepu8_epi16(pairs), block);
        }
    }
    for (int row = 0; row < Rows; ++row)
        _mm512_storeu_si512(tile.sums + ((firstRow + row) * tile.panels + panel) * panelChannels, sums[row]);
}

void depthwise(const DepthwiseTile& tile) {
    for (int panel = 0; panel < tile.panels; ++panel) {
        int row = 0;
        for (; row + 4 <= tile.rowCount; row += 4)
            depthwisePanel<4>(tile, row, panel);
        for (; row < tile.rowCount; ++row)
            depthwisePanel<1>(tile, row, panel);
    }
}

void copyFlipped(std::uint8_t* target, const std::uint8_t* source, std::size_t count, std::uint8_t mask) {
    const auto flip = _mm512_set1_epi8(static_cast<char>(mask));
    for (; count >= 64; count -= 64, source += 64, target += 64)
        _mm512_storeu_si512(target, _mm512_xor_si512(_mm512_loadu_si512(source), flip));
    const __mmask64 rest = (std::uint64_t{1} << count) - 1;
    _mm512_mask_storeu_epi8(target, rest, _mm512_xor_si512(_mm512_maskz_loadu_epi8(rest, source), flip));
}

} // namespace

const IntegerKernels avx512VnniKernels{&multiply, &requantize, &depthwise, &copyFlipped, &avx512VnniStored};

} // namespace ops::simd
