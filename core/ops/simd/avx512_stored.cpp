// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx512_stored.h"

#include "ops/simd/avx512_rounding.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

/// Where a tile of a product lies: from which row and panel.
struct Tile {
    const StoredProduct& product;
    const ByteRange& range;
    int row;
    int panel;
};

template<int Panels>
[[gnu::always_inline]] inline void storeBytes(const Tile& tile, int row, const __m512i* rounded) {
    const auto& p = tile.product;
    const int first = tile.panel * panelChannels;
    auto* output = p.output + (tile.row + row) * p.outputStride + first;
#pragma GCC unroll 8
    for (int panel = 0; panel < Panels; ++panel, output += panelChannels) {
        const auto bytes = tile.range.bytes(rounded[panel]);
        const int count = p.channels - first - panel * panelChannels;
        if (count >= panelChannels) [[likely]]
            _mm_storeu_si128(reinterpret_cast<__m128i*>(output), bytes);
        else
            _mm_mask_storeu_epi8(output, static_cast<__mmask16>((1U << count) - 1), bytes);
    }
}

/// Returns whether some value has to be computed exactly.
template<int Panels>
[[gnu::always_inline]] inline bool storeQuickly(const Tile& tile, int row, const __m512i* sums) {
    const auto& scales = tile.product.scales;
    __m512i rounded[Panels];
    Doubt doubt;
#pragma GCC unroll 8
    for (int panel = 0; panel < Panels; ++panel) {
        const int channel = (tile.panel + panel) * panelChannels;
        rounded[panel] = roundedQuickly(
            sums[panel], _mm512_loadu_ps(scales.factors + channel), _mm512_loadu_ps(scales.roundings + channel), doubt);
    }
    storeBytes<Panels>(tile, row, rounded);
    return doubt.isLeft();
}

template<int Panels>
void storeExactly(const Tile& tile, const __m512i* sums) {
    const auto& scales = tile.product.scales;
    __m512i rounded[Panels];
    for (int panel = 0; panel < Panels; ++panel) {
        const int channel = (tile.panel + panel) * panelChannels;
        rounded[panel] = roundedExactly(sums[panel], scales.multipliers + channel, scales.rights + channel);
    }
    storeBytes<Panels>(tile, 0, rounded);
}

inline __m512i broadcastValues(const std::uint8_t* values) {
    int four;
    __builtin_memcpy(&four, values, sizeof four);
    return _mm512_set1_epi32(four);
}

/// Tells the compiler that the sums change here, so that it gives each a register of its own: g++ 12 would keep copies
/// of them in memory through the loop.
template<int Rows, int Panels>
[[gnu::always_inline]] inline void keepInRegisters(__m512i (&sums)[Rows][Panels]) {
#pragma GCC unroll 8
    for (int row = 0; row < Rows; ++row) {
#pragma GCC unroll 8
        for (int panel = 0; panel < Panels; ++panel)
            asm("" : "+v"(sums[row][panel]));
    }
}

/// All sums stay in registers.
template<int Rows, int Panels, bool IsFlipped>
[[gnu::always_inline]] inline void multiply(const Tile& tile, __m512i (&sums)[Rows][Panels]) {
    const auto& p = tile.product;
    const std::uint8_t* rows[Rows];
#pragma GCC unroll 8
    for (int row = 0; row < Rows; ++row) {
        rows[row] = p.rows[tile.row + row];
#pragma GCC unroll 8
        for (int panel = 0; panel < Panels; ++panel)
            sums[row][panel] = _mm512_loadu_si512(p.offsets + (tile.panel + panel) * panelChannels);
    }
    keepInRegisters(sums);
    const auto flip = _mm512_set1_epi8(static_cast<char>(0x80));
    const auto panelBlocks = std::ptrdiff_t{p.segments} * p.steps;
    const auto* weights = p.weights + tile.panel * panelBlocks;
    for (int segment = 0; segment < p.segments; ++segment) {
        auto offset = p.segmentOffsets[segment];
        for (int step = 0; step < p.steps; ++step, ++weights, offset += stepDepth) {
            __m512i blocks[Panels];
#pragma GCC unroll 8
            for (int panel = 0; panel < Panels; ++panel)
                blocks[panel] = _mm512_load_si512(weights[panel * panelBlocks].values);
#pragma GCC unroll 8
            for (int row = 0; row < Rows; ++row) {
                auto values = broadcastValues(rows[row] + offset);
                if constexpr (IsFlipped)
                    values = _mm512_xor_si512(values, flip);
#pragma GCC unroll 8
                for (int panel = 0; panel < Panels; ++panel)
                    sums[row][panel] = _mm512_dpbusd_epi32(sums[row][panel], values, blocks[panel]);
            }
            keepInRegisters(sums);
        }
    }
}

/// Rows of a tile once more; so rare that their sums are not worth keeping.
template<int Panels, bool IsFlipped>
[[gnu::noinline, gnu::cold]] void repeatExactly(Tile tile, unsigned rows) {
    for (; rows != 0; rows >>= 1, ++tile.row) {
        if ((rows & 1) == 0)
            continue;
        __m512i sums[1][Panels];
        multiply<1, Panels, IsFlipped>(tile, sums);
        storeExactly<Panels>(tile, sums[0]);
    }
}

template<int Rows, int Panels, bool IsFlipped>
void multiplyTile(const Tile& tile) {
    __m512i sums[Rows][Panels];
    multiply<Rows, Panels, IsFlipped>(tile, sums);
    unsigned inDoubt = 0;
#pragma GCC unroll 8
    for (int row = 0; row < Rows; ++row)
        inDoubt |= unsigned{storeQuickly<Panels>(tile, row, sums[row])} << row;
    if (inDoubt != 0) [[unlikely]]
        repeatExactly<Panels, IsFlipped>(tile, inDoubt);
}

template<int Panels, bool IsFlipped>
void multiplyPanels(const StoredProduct& product, const ByteRange& range, int panel) {
    int row = 0;
    for (; row + 8 <= product.rowCount; row += 8)
        multiplyTile<8, Panels, IsFlipped>({product, range, row, panel});
    if (row + 4 <= product.rowCount) {
        multiplyTile<4, Panels, IsFlipped>({product, range, row, panel});
        row += 4;
    }
    if (row + 2 <= product.rowCount) {
        multiplyTile<2, Panels, IsFlipped>({product, range, row, panel});
        row += 2;
    }
    if (row < product.rowCount)
        multiplyTile<1, Panels, IsFlipped>({product, range, row, panel});
}

template<bool IsFlipped>
void multiplyAll(const StoredProduct& product) {
    const ByteRange range(product.range);
    const int groups = (product.panels + tilePanels - 1) / tilePanels;
    int panel = 0;
    for (int group = 0; group < groups; ++group) {
        const int count = (product.panels - panel) / (groups - group); // as even as can be
        switch (count) {
        case 1:
            multiplyPanels<1, IsFlipped>(product, range, panel);
            break;
        case 2:
            multiplyPanels<2, IsFlipped>(product, range, panel);
            break;
        default:
            multiplyPanels<3, IsFlipped>(product, range, panel);
            break;
        }
        panel += count;
    }
}

} // namespace

void multiplyStored(const StoredProduct& product) {
    if (product.flip != 0)
        multiplyAll<true>(product);
    else
        multiplyAll<false>(product);
}

} // namespace ops::simd
