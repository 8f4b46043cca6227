// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/real_kernels.h"

/// RealKernels for the vectors of floats that were included before.
namespace ops::simd {
namespace {

constexpr int realPanelVectors = realPanelChannels / lanes;

/// The channels of a vector, as many as there are.
[[gnu::always_inline]] inline void storeChannels(float* to, Real values, int channels) {
    if (channels >= lanes) [[likely]]
        return storeReal(to, values);
    float whole[lanes];
    storeReal(whole, values);
    if (channels > 0)
        __builtin_memcpy(to, whole, static_cast<std::size_t>(channels) * sizeof(float));
}

/// All sums stay in registers.
template<int Rows, int Panels>
void multiplyTile(const RealProduct& p, int firstRow, int firstPanel) {
    constexpr int vectors = Panels * realPanelVectors;
    Real sums[Rows][vectors];
    const float* rows[Rows];
#pragma GCC unroll 8
    for (int row = 0; row < Rows; ++row) {
        rows[row] = p.rows[firstRow + row];
#pragma GCC unroll 16
        for (int k = 0; k < vectors; ++k)
            sums[row][k] = loadReal(p.bias + firstPanel * realPanelChannels + k * lanes);
    }
    const auto panelBlocks = std::ptrdiff_t{p.segments} * p.depth;
    const auto* blocks = p.weights + firstPanel * panelBlocks;
    for (int segment = 0; segment < p.segments; ++segment) {
        const auto offset = p.segmentOffsets[segment];
        for (int at = 0; at < p.depth; ++at, ++blocks) {
            Real weights[vectors];
#pragma GCC unroll 16
            for (int k = 0; k < vectors; ++k)
                weights[k] = loadReal(blocks[k / realPanelVectors * panelBlocks].values + k % realPanelVectors * lanes);
#pragma GCC unroll 8
            for (int row = 0; row < Rows; ++row) {
                const auto value = fill(rows[row][offset + at]);
#pragma GCC unroll 16
                for (int k = 0; k < vectors; ++k)
                    sums[row][k] = multiplyAdd(value, weights[k], sums[row][k]);
            }
        }
    }
    const auto low = fill(p.low);
    const auto high = fill(p.high);
    const int channel = firstPanel * realPanelChannels;
#pragma GCC unroll 8
    for (int row = 0; row < Rows; ++row) {
        auto* output = p.output + (firstRow + row) * p.outputStride + channel;
#pragma GCC unroll 16
        for (int k = 0; k < vectors; ++k)
            storeChannels(output + k * lanes, clamped(sums[row][k], low, high), p.channels - channel - k * lanes);
    }
}

/// As many tiles of `Rows` rows as there are, then smaller ones.
template<int Rows, int Panels>
void multiplyFrom(const RealProduct& p, int row, int panel) {
    for (; row + Rows <= p.rowCount; row += Rows)
        multiplyTile<Rows, Panels>(p, row, panel);
    if constexpr (Rows > 1)
        multiplyFrom<Rows / 2, Panels>(p, row, panel);
}

/// `Panels` at once, or fewer.
template<int Rows, int Panels>
void multiplyPanels(const RealProduct& p, int panel, int count) {
    if (count == Panels)
        return multiplyFrom<Rows, Panels>(p, 0, panel);
    if constexpr (Panels > 1)
        multiplyPanels<Rows, Panels - 1>(p, panel, count);
}

/// All rows meet a few panels while these are in the nearest cache.
template<int Rows, int Panels>
void multiplyAll(const RealProduct& p) {
    const int groups = (p.panels + Panels - 1) / Panels;
    int panel = 0;
    for (int group = 0; group < groups; ++group) {
        const int count = (p.panels - panel) / (groups - group); // as even as can be
        multiplyPanels<Rows, Panels>(p, panel, count);
        panel += count;
    }
}

void multiply(const RealProduct& product) {
    if (product.rowCount == 1)
        return multiplyAll<1, mostPanelsOfOneRow>(product);
    multiplyAll<mostRealRows, mostRealPanels>(product);
}

/// A vector of channels of all pixels. `Taps`: so many, whose weights stay in registers; 0: any number.
template<int Taps>
[[gnu::always_inline]] inline void convolveVector(const RealDepthwise& p, int channel) {
    const auto bias = loadReal(p.bias + channel);
    const auto low = fill(p.low);
    const auto high = fill(p.high);
    Real weights[Taps > 0 ? Taps : 1];
#pragma GCC unroll 16
    for (int tap = 0; tap < Taps; ++tap)
        weights[tap] = loadReal(p.taps[tap].weights + channel);
    auto at = std::ptrdiff_t{channel};
    auto* output = p.output + channel;
    for (int pixel = 0; pixel < p.pixels; ++pixel, at += p.pixelStep, output += p.channels) {
        Real sums = bias;
        if constexpr (Taps > 0) {
#pragma GCC unroll 16
            for (int tap = 0; tap < Taps; ++tap)
                sums = multiplyAdd(loadReal(p.taps[tap].values + at), weights[tap], sums);
        } else {
            for (int tap = 0; tap < p.tapCount; ++tap)
                sums = multiplyAdd(loadReal(p.taps[tap].values + at), loadReal(p.taps[tap].weights + channel), sums);
        }
        storeReal(output, clamped(sums, low, high));
    }
}

/// One channel of all pixels, where there are fewer than a vector has.
inline void convolveChannel(const RealDepthwise& p, int channel) {
    for (int pixel = 0; pixel < p.pixels; ++pixel) {
        float sum = p.bias[channel];
        for (int tap = 0; tap < p.tapCount; ++tap)
            sum += p.taps[tap].values[pixel * p.pixelStep + channel] * p.taps[tap].weights[channel];
        sum = p.low > sum ? p.low : sum;
        p.output[std::ptrdiff_t{pixel} * p.channels + channel] = p.high < sum ? p.high : sum;
    }
}

void depthwise(const RealDepthwise& convolution) {
    const int last = convolution.channels - lanes;
    for (int channel = 0; last < 0 && channel < convolution.channels; ++channel)
        convolveChannel(convolution, channel);
    for (int channel = 0; channel < convolution.channels && last >= 0; channel += lanes) {
        const int first = channel < last ? channel : last; // the last vector may repeat some channels
        if (convolution.tapCount == 9)
            convolveVector<9>(convolution, first);
        else
            convolveVector<0>(convolution, first);
    }
}

} // namespace
} // namespace ops::simd
