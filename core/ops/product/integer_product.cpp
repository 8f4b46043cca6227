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

void multiplyQuickly(const simd::IntegerKernels& kernels, const PackedMatrix& matrix, const ProductRows& rows,
    const ProductOffsets& offsets, PanelRange panels, const QuickStage& stage) {
    const auto panelBlocks = std::size_t(matrix.segments) * matrix.steps();
    const auto first = panels.first * panelChannels;
    const auto channel = std::size_t(rows.firstChannel) + std::size_t(first);
    kernels.stored->multiply({
        .rows = rows.rows.data(),
        .segmentOffsets = rows.segmentOffsets.data(),
        .weights = matrix.blocks.data() + std::size_t(panels.first) * panelBlocks,
        .rowCount = static_cast<int>(rows.rows.size()),
        .panels = panels.count,
        .segments = matrix.segments,
        .steps = matrix.steps(),
        .flip = rows.flip,
        .offsets = offsets.channelOffsets.data() + first,
        .scales = {stage.scales.multipliers + channel, stage.scales.rights + channel, stage.scales.factors + channel,
            stage.scales.roundings + channel},
        .range = stage.range,
        .output = stage.output + rows.firstRow * stage.stride + channel,
        .outputStride = static_cast<std::ptrdiff_t>(stage.stride),
        .channels = std::min(panels.count * panelChannels, matrix.channels - first),
    });
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

bool isQuickProduct(const simd::IntegerKernels& kernels, std::int32_t filterZeroPoint, const OutputStage& stage) {
    return kernels.stored && filterZeroPoint == 0 && stage.quick();
}

void multiplyRows(const simd::IntegerKernels& kernels, const PackedMatrix& matrix, const ProductRows& rows,
    const ProductOffsets& offsets, PanelRange panels, const OutputStage& stage) {
    assert(rows.rows.size() <= productRowBlock);
    if (isQuickProduct(kernels, offsets.filterZeroPoint, stage))
        return multiplyQuickly(kernels, matrix, rows, offsets, panels, *stage.quick());
    std::array<std::int32_t, productRowBlock> rowOffsets; // filled only where they are used
    if (offsets.filterZeroPoint != 0) {
        for (std::size_t row = 0; row < rows.rows.size(); ++row)
            rowOffsets[row] = rowOffset(matrix, rows, row, offsets);
    }
    alignas(64) std::array<std::int32_t, tileRows * tilePanels * panelChannels> sums;
    const auto panelBlocks = std::size_t(matrix.segments) * matrix.steps();
    // All rows meet a few panels while these are in the nearest cache.
    const auto last = panels.first + panels.count;
    for (std::int32_t panel = panels.first; panel < last; panel += tilePanels) {
        const auto tilesPanels = std::min(tilePanels, last - panel);
        const auto first = panel * panelChannels;
        for (std::size_t row = 0; row < rows.rows.size(); row += tileRows) {
            const auto count = static_cast<int>(std::min<std::size_t>(tileRows, rows.rows.size() - row));
            kernels.multiply({
                .rows = rows.rows.data() + row,
                .segmentOffsets = rows.segmentOffsets.data(),
                .weights = matrix.blocks.data() + std::size_t(panel) * panelBlocks,
                .sums = sums.data(),
                .rowCount = count,
                .panels = tilesPanels,
                .segments = matrix.segments,
                .steps = matrix.steps(),
            });
            stage.store({
                .sums = sums.data(),
                .stride = tilesPanels * panelChannels,
                .firstRow = rows.firstRow + row,
                .rows = count,
                .firstChannel = rows.firstChannel + first,
                .channels = std::min(tilesPanels * panelChannels, matrix.channels - first),
                .channelOffsets = offsets.channelOffsets.data() + first,
                .rowOffsets = offsets.filterZeroPoint != 0 ? rowOffsets.data() + row : nullptr,
            });
        }
    }
}

ProductSplit::ProductSplit(std::size_t rows, std::int32_t panels, std::size_t rowWork, const base::ThreadPool* threads)
    : m_rows(rows), m_panels(panels), m_threads(threads) {
    // Cycles. A thread that looks out for work begins within some tenths of a microsecond; less work it only holds up.
    constexpr std::size_t leastWork = 1 << 11;
    constexpr std::size_t storingWork = 8; // of a row's sums of a panel
    const auto work = rows * (rowWork + storingWork * std::size_t(panels));
    const auto workers = threads ? std::min<std::size_t>(std::size_t(threads->threads()), work / leastWork) : 1;
    if (workers <= 1)
        m_threads =
            threads && threads->threads() > 1 ? nullptr : threads; // one thread looks out for the end of the run
    else if (rows < workers * tileRows && std::size_t(panels) >= workers)
        m_panelParts = workers;
    else
        m_rowParts = std::min(workers, rows);
    divideRows(rowWork);
}

void ProductSplit::divideRows(std::size_t rowWork) {
    constexpr std::size_t nearBlocks = 256; // of weights that stay in the nearest cache
    const auto longest = (m_rows + m_rowParts - 1) / m_rowParts;
    auto blocks = (longest + productRowBlock - 1) / productRowBlock;
    if (m_rowParts > 1 && rowWork <= nearBlocks)
        blocks = std::max<std::size_t>(blocks, 2); // something is left to take over from a thread that is held up
    if (blocks == 0)
        return;
    const auto even = (longest + blocks - 1) / blocks;
    m_blockRows = std::min<std::size_t>((even + tileRows - 1) / tileRows * tileRows, productRowBlock);
    m_partBlocks = (longest + m_blockRows - 1) / m_blockRows;
}

ProductSplit::Task ProductSplit::task(std::size_t index) const {
    const auto block = index / m_panelParts;
    const auto part = block / m_partBlocks;
    const auto end = m_rows * (part + 1) / m_rowParts;
    const auto first = std::min(m_rows * part / m_rowParts + block % m_partBlocks * m_blockRows, end);
    return {first, std::min(m_blockRows, end - first), partOfPanels(m_panels, index % m_panelParts, m_panelParts)};
}

PanelRange partOfPanels(std::int32_t panels, std::size_t part, std::size_t parts) {
    const auto first = std::size_t(panels) * part / parts;
    return {std::int32_t(first), std::int32_t(std::size_t(panels) * (part + 1) / parts - first)};
}

} // namespace ops
