// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/stored_rounding.h"

/// multiplyStored of IntegerKernels, for the vectors that were included before.
namespace ops::simd {
namespace {

/// Vectors of a panel.
constexpr int panelVectors = panelChannels / lanes;

/// Where a tile of a product lies: from which row and panel. Its vectors are counted along its rows.
template<int Panels>
struct Tile {
    static constexpr int rowVectors = Panels * panelVectors;

    const StoredProduct& product;
    const ByteRange& range;
    int row;
    int panel;

    int channel(int vector) const { return panel * panelChannels + vector % rowVectors * lanes; }
    std::uint8_t* output(int vector) const {
        return product.output + (row + vector / rowVectors) * product.outputStride + channel(vector);
    }
};

/// Sixteen bytes of a channel and those behind it, as many as there are.
template<int Panels, int Part>
[[gnu::always_inline]] inline void storeChannels(const Tile<Panels>& tile, int vector, Whole bytes) {
    auto* output = tile.output(vector);
    const int count = tile.product.channels - tile.channel(vector);
    if (count >= panelChannels) [[likely]]
        return storePart<Part>(output, bytes);
    std::uint8_t whole[panelChannels];
    storePart<Part>(whole, bytes);
    __builtin_memcpy(output, whole, static_cast<std::size_t>(count));
}

/// Stores the four vectors from `first` on; of the last ones only `Count` are there.
template<int Panels, int Count>
[[gnu::always_inline]] inline void storeBytes(const Tile<Panels>& tile, int first, const Whole (&rounded)[together]) {
    const auto bytes = tile.range.bytesInOrder(rounded);
    if (Count == together && tile.product.outputStride == Panels * panelChannels)
        return storeWhole(tile.output(first), bytes);
    storeChannels<Panels, 0>(tile, first, bytes);
    if constexpr (Count > panelVectors)
        storeChannels<Panels, 1>(tile, first + panelVectors, bytes);
    if constexpr (Count > 2 * panelVectors)
        storeChannels<Panels, 2>(tile, first + 2 * panelVectors, bytes);
    if constexpr (Count > 3 * panelVectors)
        storeChannels<Panels, 3>(tile, first + 3 * panelVectors, bytes);
}

template<int Panels, int Count>
[[gnu::noinline, gnu::cold]] void storeExactly(const Tile<Panels>& tile, int first, const Whole* sums) {
    const auto& scales = tile.product.scales;
    Whole rounded[together];
    for (int k = 0; k < together; ++k) {
        const int from = k < Count ? k : 0;
        const int channel = tile.channel(first + from);
        rounded[k] = roundedExactly(sums[from], scales.multipliers + channel, scales.rights + channel);
    }
    storeBytes<Panels, Count>(tile, first, rounded);
}

template<int Panels, int First, int Vectors>
[[gnu::always_inline]] inline void storeSums(const Tile<Panels>& tile, const Whole (&sums)[Vectors]) {
    constexpr int count = Vectors - First < together ? Vectors - First : together;
    const auto& scales = tile.product.scales;
    Real arguments[together];
    Whole rounded[together];
#pragma GCC unroll 4
    for (int k = 0; k < together; ++k) {
        const int from = First + (k < count ? k : 0); // what is left over repeats the first
        const int channel = tile.channel(from);
        arguments[k] =
            roundingArgument(sums[from], loadReal(scales.factors + channel), loadReal(scales.roundings + channel));
        rounded[k] = truncated(arguments[k]);
    }
    storeBytes<Panels, count>(tile, First, rounded);
    if (isInDoubt(arguments, trustedDistance)) [[unlikely]] {
        Whole copies[count]; // only these need an address
#pragma GCC unroll 4
        for (int k = 0; k < count; ++k)
            copies[k] = sums[First + k];
        storeExactly<Panels, count>(tile, First, copies);
    }
    if constexpr (First + together < Vectors)
        storeSums<Panels, First + together>(tile, sums);
}

template<bool IsFlipped>
[[gnu::always_inline]] inline Values broadcastValues(const std::uint8_t* values) {
    std::int32_t four;
    __builtin_memcpy(&four, values, sizeof four);
    return asValues(IsFlipped ? flipped(fill(four)) : fill(four));
}

/// All sums stay in registers: [row][vector].
template<int Rows, int Panels, bool IsFlipped>
[[gnu::always_inline]] inline void multiplyRows(const Tile<Panels>& tile, Whole (&sums)[Rows * Panels * panelVectors]) {
    constexpr int rowVectors = Panels * panelVectors;
    const auto& p = tile.product;
    const std::uint8_t* rows[Rows];
#pragma GCC unroll 8
    for (int row = 0; row < Rows; ++row) {
        rows[row] = p.rows[tile.row + row];
#pragma GCC unroll 8
        for (int k = 0; k < rowVectors; ++k)
            sums[row * rowVectors + k] = loadWhole(p.offsets + tile.channel(k));
    }
    const auto panelBlocks = std::ptrdiff_t{p.segments} * p.steps;
    const auto* blocks = p.weights + tile.panel * panelBlocks;
    for (int segment = 0; segment < p.segments; ++segment) {
        auto offset = p.segmentOffsets[segment];
        for (int step = 0; step < p.steps; ++step, ++blocks, offset += stepDepth) {
            Weights weights[rowVectors];
#pragma GCC unroll 8
            for (int k = 0; k < rowVectors; ++k)
                weights[k] =
                    loadWeights(blocks[k / panelVectors * panelBlocks].values + k % panelVectors * lanes * stepDepth);
#pragma GCC unroll 8
            for (int row = 0; row < Rows; ++row) {
                const auto values = broadcastValues<IsFlipped>(rows[row] + offset);
#pragma GCC unroll 8
                for (int k = 0; k < rowVectors; ++k)
                    addDots(sums[row * rowVectors + k], values, weights[k]);
            }
        }
    }
}

template<int Rows, int Panels, bool IsFlipped>
void multiplyTile(const Tile<Panels>& tile) {
    Whole sums[Rows * Panels * panelVectors];
    multiplyRows<Rows, Panels, IsFlipped>(tile, sums);
    storeSums<Panels, 0>(tile, sums);
}

/// As many tiles of `Rows` rows as there are, then smaller ones.
template<int Rows, int Panels, bool IsFlipped>
void multiplyFrom(Tile<Panels> tile) {
    for (; tile.row + Rows <= tile.product.rowCount; tile.row += Rows)
        multiplyTile<Rows, Panels, IsFlipped>(tile);
    if constexpr (Rows > 1)
        multiplyFrom<Rows / 2, Panels, IsFlipped>(tile);
}

/// `Panels` at once, or fewer.
template<int Panels, bool IsFlipped>
void multiplyPanels(const StoredProduct& product, const ByteRange& range, int panel, int count) {
    if (count == Panels)
        return multiplyFrom<mostTileRows, Panels, IsFlipped>({product, range, 0, panel});
    if constexpr (Panels > 1)
        multiplyPanels<Panels - 1, IsFlipped>(product, range, panel, count);
}

template<bool IsFlipped>
void multiplyAll(const StoredProduct& product) {
    const ByteRange range(product.range);
    const int groups = (product.panels + mostTilePanels - 1) / mostTilePanels;
    int panel = 0;
    for (int group = 0; group < groups; ++group) {
        const int count = (product.panels - panel) / (groups - group); // as even as can be
        multiplyPanels<mostTilePanels, IsFlipped>(product, range, panel, count);
        panel += count;
    }
}

void multiplyStored(const StoredProduct& product) {
    if (product.flip != 0)
        multiplyAll<true>(product);
    else
        multiplyAll<false>(product);
}

} // namespace
} // namespace ops::simd
