// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/integer_product.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>

namespace ops {
namespace {

using simd::panelChannels;
using simd::stepDepth;
using simd::tilePanels;
using simd::tileRows;

/// One channel's weights into its place of every block of a panel.
std::int32_t packChannel(
    const std::uint8_t* weights, const PackedMatrix& matrix, std::uint8_t flip, simd::WeightBlock* blocks, int lane) {
    std::uint32_t sum = 0;
    for (std::int32_t segment = 0; segment < matrix.segments; ++segment) {
        for (std::int32_t k = 0; k < matrix.segmentDepth; ++k) {
            const auto weight = static_cast<std::int8_t>(*weights++ ^ flip);
            blocks[k / stepDepth].values[lane * stepDepth + k % stepDepth] = weight;
            sum += static_cast<std::uint32_t>(weight);
        }
        blocks += matrix.steps();
    }
    return static_cast<std::int32_t>(sum);
}

/// Σ (filter zero point terms) of a row: −filterZeroPoint · (Σ x − depth · inputZeroPoint).
std::int32_t rowOffset(
    const PackedMatrix& matrix, const ProductRows& rows, std::size_t row, const ProductOffsets& offsets) {
    std::uint32_t sum = 0;
    for (const auto offset : rows.segmentOffsets) {
        const auto* values = rows.rows[row] + offset;
        sum = std::accumulate(values, values + matrix.segmentDepth, sum);
    }
    sum -= static_cast<std::uint32_t>(matrix.depth()) * static_cast<std::uint32_t>(offsets.inputZeroPoint);
    return static_cast<std::int32_t>(0U - static_cast<std::uint32_t>(offsets.filterZeroPoint) * sum);
}

} // namespace

const simd::IntegerKernels& integerKernels(CpuPath path) {
    switch (resolvePath(path)) {
#if defined(HALFSTEP_X86_KERNELS)
    case CpuPath::Avx2:
        return simd::avx2Kernels;
    case CpuPath::Avx512Vnni:
        return simd::avx512VnniKernels;
#endif
    default:
        return simd::portableKernels;
    }
}

PackedMatrix packMatrix(const std::uint8_t* weights, const MatrixShape& shape, std::uint8_t flip) {
    PackedMatrix matrix{.channels = shape.channels, .segments = shape.segments, .segmentDepth = shape.segmentDepth};
    const auto panelBlocks = std::size_t(matrix.segments) * matrix.steps();
    matrix.blocks.resize(std::size_t(matrix.panels()) * panelBlocks);
    matrix.sums.resize(std::size_t(matrix.panels()) * panelChannels);
    for (std::int32_t channel = 0; channel < matrix.channels; ++channel) {
        auto* blocks = matrix.blocks.data() + std::size_t(channel / panelChannels) * panelBlocks;
        matrix.sums[channel] =
            packChannel(weights + std::size_t(channel) * matrix.depth(), matrix, flip, blocks, channel % panelChannels);
    }
    return matrix;
}

void fillChannelOffsets(const PackedMatrix& matrix, const std::int32_t* bias, std::int32_t inputZeroPoint,
    std::span<std::int32_t> offsets) {
    assert(offsets.size() >= matrix.sums.size());
    for (std::size_t channel = 0; channel < matrix.sums.size(); ++channel) {
        const auto own =
            bias && channel < std::size_t(matrix.channels) ? static_cast<std::uint32_t>(bias[channel]) : 0U;
        offsets[channel] = static_cast<std::int32_t>(
            own - static_cast<std::uint32_t>(inputZeroPoint) * static_cast<std::uint32_t>(matrix.sums[channel]));
    }
}

void multiplyRows(const simd::IntegerKernels& kernels, const PackedMatrix& matrix, const ProductRows& rows,
    const ProductOffsets& offsets, const OutputStage& stage) {
    assert(rows.rows.size() <= productRowBlock);
    std::array<std::int32_t, productRowBlock> rowOffsets; // filled only where they are used
    if (offsets.filterZeroPoint != 0) {
        for (std::size_t row = 0; row < rows.rows.size(); ++row)
            rowOffsets[row] = rowOffset(matrix, rows, row, offsets);
    }
    alignas(64) std::array<std::int32_t, tileRows * tilePanels * panelChannels> sums;
    const auto panelBlocks = std::size_t(matrix.segments) * matrix.steps();
    // All rows meet a few panels while these are in the nearest cache.
    for (std::int32_t panel = 0; panel < matrix.panels(); panel += tilePanels) {
        const auto panels = std::min(tilePanels, matrix.panels() - panel);
        const auto first = panel * panelChannels;
        for (std::size_t row = 0; row < rows.rows.size(); row += tileRows) {
            const auto count = static_cast<int>(std::min<std::size_t>(tileRows, rows.rows.size() - row));
            kernels.multiply({
                .rows = rows.rows.data() + row,
                .segmentOffsets = rows.segmentOffsets.data(),
                .weights = matrix.blocks.data() + std::size_t(panel) * panelBlocks,
                .sums = sums.data(),
                .rowCount = count,
                .panels = panels,
                .segments = matrix.segments,
                .steps = matrix.steps(),
            });
            stage.store({
                .sums = sums.data(),
                .stride = panels * panelChannels,
                .firstRow = rows.firstRow + row,
                .rows = count,
                .firstChannel = rows.firstChannel + first,
                .channels = std::min(panels * panelChannels, matrix.channels - first),
                .channelOffsets = offsets.channelOffsets.data() + first,
                .rowOffsets = offsets.filterZeroPoint != 0 ? rowOffsets.data() + row : nullptr,
            });
        }
    }
}

} // namespace ops
