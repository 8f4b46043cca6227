// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/byte_product.h"

#include "ops/pieces.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace ops {
namespace {

constexpr std::size_t readableBehind = 64;

std::size_t offsetsBytes(const MatrixShape& shape) {
    const auto panels = (std::size_t(shape.channels) + simd::panelChannels - 1) / simd::panelChannels;
    return panels * simd::panelChannels * sizeof(std::int32_t);
}

} // namespace

ByteProduct::ByteProduct(const MatrixShape& shape, Weights weights, const PrepareContext& context)
    : m_shape(shape), m_weights(std::move(weights)), m_kernels(integerKernels(context.path)) {
    const auto& operand = m_weights.operand;
    if (!operand.values)
        return;
    const auto name = "matrix " + std::to_string(shape.channels) + " " + std::to_string(shape.segmentDepth) +
                      (m_weights.isSigned ? "" : " unsigned");
    m_packed = context.packed->get<PackedMatrix>(
        operand.source, name, [&] { return packMatrix(operand.values, shape, m_weights.isSigned ? 0 : 0x80); });
}

std::size_t ByteProduct::scratchBytes(std::size_t rows) const {
    return offsetsBytes(m_shape) + rows * std::size_t(m_shape.segmentDepth) + readableBehind;
}

void ByteProduct::run(const Activations& activations, const std::uint8_t* weights, std::span<std::byte> scratch,
    const base::ThreadPool* threads, const OutputStage& stage) const {
    const auto packed =
        m_packed ? m_packed
                 : std::make_shared<const PackedMatrix>(packMatrix(weights, m_shape, m_weights.isSigned ? 0 : 0x80));
    const auto depth = std::size_t(m_shape.segmentDepth);
    const auto zeroPoint = activations.isSigned ? activations.zeroPoint + 128 : activations.zeroPoint;
    const std::span offsets(reinterpret_cast<std::int32_t*>(scratch.data()), packed->sums.size());
    fillChannelOffsets(*packed, activations.bias, zeroPoint, offsets);
    auto* copy = reinterpret_cast<std::uint8_t*>(scratch.data() + offsetsBytes(m_shape));
    m_kernels.copyFlipped(copy, activations.values, activations.rows * depth, activations.isSigned ? 0x80 : 0);
    std::fill_n(copy + activations.rows * depth, readableBehind, std::uint8_t{0});
    const ProductOffsets zeroPoints{
        zeroPoint, m_weights.isSigned ? m_weights.zeroPoint : m_weights.zeroPoint - 128, offsets};
    const ProductSplit split(activations.rows, packed->panels(), packed->blocks.size(), threads);
    forEachOn(split.threads(), split.tasks(), [&](std::size_t index) {
        const auto task = split.task(index);
        std::array<const std::uint8_t*, productRowBlock> rows;
        for (std::size_t row = 0; row < task.rows; ++row)
            rows[row] = copy + (task.firstRow + row) * depth;
        constexpr std::array<std::ptrdiff_t, 1> oneSegment{0};
        const ProductRows product{
            .rows = std::span(rows).first(task.rows),
            .segmentOffsets = oneSegment,
            .firstRow = activations.firstRow + task.firstRow,
        };
        multiplyRows(m_kernels, *packed, product, zeroPoints, task.panels, stage);
    });
}

} // namespace ops
