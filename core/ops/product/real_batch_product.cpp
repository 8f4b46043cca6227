// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/real_batch_product.h"

#include "ops/pieces.h"
#include "ops/product/real_matrix.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ops {

using simd::RealBlock;
using simd::realPanelChannels;

RealBatchProduct::RealBatchProduct(const Shape& shape, CpuPath path) : m_shape(shape), m_kernels(realKernels(path)) {}

bool RealBatchProduct::isWorthPacking(const Shape& shape) {
    constexpr std::size_t leastRows = 4; // that meet each packed value
    constexpr std::size_t leastColumns = realPanelChannels / 2;
    constexpr std::size_t most = std::size_t{1} << 24;
    return shape.rows >= leastRows && shape.columns >= leastColumns && shape.columns <= most && shape.depth > 0 &&
           shape.depth <= most && shape.columns * shape.depth <= most;
}

std::size_t RealBatchProduct::panels() const {
    return (m_shape.columns + realPanelChannels - 1) / realPanelChannels;
}

/// The blocks, then a bias of zeros.
std::size_t RealBatchProduct::scratchBytes() const {
    return panels() * (m_shape.depth + 1) * sizeof(RealBlock);
}

void RealBatchProduct::pack(const float* second, std::span<std::byte> scratch) const {
    auto* blocks = reinterpret_cast<RealBlock*>(scratch.data());
    std::fill_n(reinterpret_cast<float*>(blocks), panels() * (m_shape.depth + 1) * realPanelChannels, 0.0F);
    const auto columnStep = m_shape.isSecondTransposed ? m_shape.depth : 1;
    const auto depthStep = m_shape.isSecondTransposed ? 1 : m_shape.columns;
    for (std::size_t first = 0; first < m_shape.columns; first += realPanelChannels) {
        const auto count = std::min<std::size_t>(realPanelChannels, m_shape.columns - first);
        for (std::size_t k = 0; k < m_shape.depth; ++k, ++blocks) {
            const float* from = second + first * columnStep + k * depthStep;
            for (std::size_t column = 0; column < count; ++column)
                blocks->values[column] = from[column * columnStep];
        }
    }
}

void RealBatchProduct::multiply(
    const float* first, std::span<const std::byte> scratch, float* output, const base::ThreadPool* threads) const {
    const auto* blocks = reinterpret_cast<const RealBlock*>(scratch.data());
    const auto* zeros = reinterpret_cast<const float*>(blocks + panels() * m_shape.depth);
    const ProductSplit split(m_shape.rows, static_cast<std::int32_t>(panels()), panels() * m_shape.depth, threads);
    forEachOn(split.threads(), split.tasks(), [&](std::size_t index) {
        const auto task = split.task(index);
        std::array<const float*, productRowBlock> rows;
        for (std::size_t row = 0; row < task.rows; ++row)
            rows[row] = first + (task.firstRow + row) * m_shape.depth;
        constexpr std::array<std::ptrdiff_t, 1> oneSegment{0};
        const auto column = std::size_t(task.panels.first) * realPanelChannels;
        m_kernels.multiply({
            .rows = rows.data(),
            .segmentOffsets = oneSegment.data(),
            .weights = blocks + std::size_t(task.panels.first) * m_shape.depth,
            .bias = zeros,
            .rowCount = static_cast<int>(task.rows),
            .panels = task.panels.count,
            .segments = 1,
            .depth = static_cast<int>(m_shape.depth),
            .low = -std::numeric_limits<float>::infinity(),
            .high = std::numeric_limits<float>::infinity(),
            .output = output + task.firstRow * m_shape.columns + column,
            .outputStride = static_cast<std::ptrdiff_t>(m_shape.columns),
            .channels = static_cast<int>(
                std::min(std::size_t(task.panels.count) * realPanelChannels, m_shape.columns - column)),
        });
    });
}

} // namespace ops
