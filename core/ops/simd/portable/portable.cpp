// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/integer_kernels.h"

#include "ops/numerics/fixed_point.h"

#include <algorithm>

namespace ops::simd {
namespace {

/// Adds the four products of each channel. Unsigned, as sums of hostile models wrap.
void addStep(std::uint32_t* sums, const std::uint8_t* values, const WeightBlock& block) {
    for (int channel = 0; channel < panelChannels; ++channel) {
        const auto* weights = block.values + channel * stepDepth;
        std::int32_t sum = 0;
        for (int k = 0; k < stepDepth; ++k)
            sum += values[k] * weights[k];
        sums[channel] += static_cast<std::uint32_t>(sum);
    }
}

void multiplyRow(const ProductTile& tile, const std::uint8_t* row, const WeightBlock* weights, std::int32_t* out) {
    std::uint32_t sums[panelChannels] = {};
    for (int segment = 0; segment < tile.segments; ++segment) {
        const auto* values = row + tile.segmentOffsets[segment];
        for (int step = 0; step < tile.steps; ++step, values += stepDepth)
            addStep(sums, values, *weights++);
    }
    std::copy_n(sums, panelChannels, out);
}

void multiply(const ProductTile& tile) {
    const auto panelBlocks = std::ptrdiff_t{tile.segments} * tile.steps;
    auto* out = tile.sums;
    for (int row = 0; row < tile.rowCount; ++row) {
        for (int panel = 0; panel < tile.panels; ++panel, out += panelChannels)
            multiplyRow(tile, tile.rows[row], tile.weights + panel * panelBlocks, out);
    }
}

std::int32_t wrappingSum(std::int32_t a, std::int32_t b) {
    return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}

void requantize(const RequantizeTile& tile) {
    for (int row = 0; row < tile.rowCount; ++row) {
        const auto* sums = tile.sums + row * tile.sumStride;
        auto* output = tile.output + row * tile.outputStride;
        const std::int32_t rowOffset = tile.rowOffsets ? tile.rowOffsets[row] : 0;
        for (int channel = 0; channel < tile.channels; ++channel) {
            const auto sum = wrappingSum(sums[channel], wrappingSum(tile.channelOffsets[channel], rowOffset));
            const auto high = saturatingRoundingDoublingHighMul(
                wrappingShiftLeft(sum, tile.lefts[channel]), tile.multipliers[channel]);
            const auto scaled = roundingDivideByPowerOfTwo(high, tile.rights[channel]);
            output[channel] = static_cast<std::uint8_t>(
                std::clamp<std::int64_t>(std::int64_t{scaled} + tile.zeroPoint, tile.low, tile.high));
        }
    }
}

void depthwise(const DepthwiseTile& tile) {
    auto* out = tile.sums;
    for (int row = 0; row < tile.rowCount; ++row) {
        const auto* weights = tile.weights;
        for (int panel = 0; panel < tile.panels; ++panel, out += panelChannels) {
            const auto* values = tile.rows[row] + panel * panelChannels;
            std::uint32_t sums[panelChannels] = {};
            for (int tap = 0; tap < tile.taps; tap += 2, ++weights) {
                const auto* first = values + tile.tapOffsets[tap];
                const auto* second = values + tile.tapOffsets[tap + 1];
                for (int channel = 0; channel < panelChannels; ++channel)
                    sums[channel] += static_cast<std::uint32_t>(first[channel] * weights->values[2 * channel] +
                                                                second[channel] * weights->values[2 * channel + 1]);
            }
            std::copy_n(sums, panelChannels, out);
        }
    }
}

void copyFlipped(std::uint8_t* target, const std::uint8_t* source, std::size_t count, std::uint8_t mask) {
    for (std::size_t k = 0; k < count; ++k)
        target[k] = source[k] ^ mask;
}

} // namespace

const IntegerKernels portableKernels{&multiply, &requantize, &depthwise, &copyFlipped};

} // namespace ops::simd
