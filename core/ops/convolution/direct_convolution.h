// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/convolution_geometry.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ops {

/// A convolution by its definition, tap after tap in the order of the reference kernels (filter row, filter column,
/// input channel); taps outside of the image are left out. Not fast: for what no faster kernel takes.
template<class Input, class Filter, class Sum>
struct DirectConvolution {
    const ConvolutionGeometry& geometry;
    const Input* input = nullptr; ///< all images
    const Filter* filter = nullptr;
    Sum inputZeroPoint = 0;
    Sum filterZeroPoint = 0;
    /// Σ input · filter along the depth, where both zero points are 0; null: one product after another.
    std::int64_t (*dot)(const Input* input, const Filter* filter, std::size_t depth) = nullptr;

    /// Sums of all output channels at one place of the output.
    void sumsAt(std::int32_t batch, std::int32_t y, std::int32_t x, std::span<Sum> sums) const {
        const auto& g = geometry;
        std::ranges::fill(sums, Sum{0});
        const auto firstRow = std::int64_t{y} * g.strideHeight - g.padTop;
        const auto firstColumn = std::int64_t{x} * g.strideWidth - g.padLeft;
        for (std::int32_t tapRow = 0; tapRow < g.filterHeight; ++tapRow) {
            const auto row = firstRow + std::int64_t{tapRow} * g.dilationHeight;
            if (row < 0 || row >= g.inputHeight)
                continue;
            for (std::int32_t tapColumn = 0; tapColumn < g.filterWidth; ++tapColumn) {
                const auto column = firstColumn + std::int64_t{tapColumn} * g.dilationWidth;
                if (column < 0 || column >= g.inputWidth)
                    continue;
                const auto pixel =
                    (std::size_t(batch) * g.inputHeight + std::size_t(row)) * g.inputWidth + std::size_t(column);
                addTap(input + pixel * g.inputChannels, std::size_t(tapRow) * g.filterWidth + tapColumn, sums);
            }
        }
    }

private:
    void addTap(const Input* pixel, std::size_t tap, std::span<Sum> sums) const {
        if (geometry.isDepthwise)
            addDepthwiseTap(pixel, filter + tap * sums.size(), sums);
        else
            addDenseTap(pixel, tap, sums);
    }

    void addDepthwiseTap(const Input* pixel, const Filter* weights, std::span<Sum> sums) const {
        const auto multiplier = std::size_t(geometry.groupOutputs());
        for (std::size_t channel = 0; channel < sums.size(); ++channel) {
            const Sum value = Sum(pixel[channel / multiplier]) - inputZeroPoint;
            sums[channel] += value * (Sum(weights[channel]) - filterZeroPoint);
        }
    }

    void addDenseTap(const Input* pixel, std::size_t tap, std::span<Sum> sums) const {
        const auto depth = std::size_t(geometry.groupChannels());
        const auto groupOutputs = std::size_t(geometry.groupOutputs());
        for (std::size_t channel = 0; channel < sums.size(); ++channel) {
            const auto* values = pixel + channel / groupOutputs * depth;
            const auto* weights = filter + (channel * geometry.taps() + tap) * depth;
            Sum sum = sums[channel];
            if (dot) {
                sums[channel] = sum + static_cast<Sum>(dot(values, weights, depth));
                continue;
            }
            for (std::size_t k = 0; k < depth; ++k)
                sum += (Sum(values[k]) - inputZeroPoint) * (Sum(weights[k]) - filterZeroPoint);
            sums[channel] = sum;
        }
    }
};

} // namespace ops
