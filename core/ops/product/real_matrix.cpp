// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/real_matrix.h"

#include <algorithm>

namespace ops {

using simd::realPanelChannels;

const simd::RealKernels& realKernels(CpuPath path) {
    switch (resolvePath(path)) {
#if defined(HALFSTEP_X86_KERNELS)
    case CpuPath::Avx2:
        return simd::avx2Reals;
    case CpuPath::Avx512Vnni:
        return simd::avx512Reals;
#endif
    default:
        return simd::portableReals;
    }
}

RealMatrix packRealMatrix(const RealWeights& weights, const MatrixShape& shape) {
    RealMatrix matrix{.shape = shape};
    const auto depth = matrix.depth();
    matrix.blocks.resize(std::size_t(matrix.panels()) * depth);
    constexpr std::size_t tile = 16; // blocks that stay in the first cache while all channels write to them
    for (std::size_t first = 0; first < std::size_t(shape.channels); first += realPanelChannels) {
        auto* blocks = matrix.blocks.data() + first / realPanelChannels * depth;
        const auto end = std::min(first + realPanelChannels, std::size_t(shape.channels));
        for (std::size_t begin = 0; begin < depth; begin += tile)
            for (std::size_t channel = first; channel < end; ++channel)
                for (std::size_t k = begin; k < std::min(begin + tile, depth); ++k)
                    blocks[k].values[channel - first] =
                        weights.values[channel * weights.channelStep + k * weights.depthStep];
    }
    return matrix;
}

const float* fillBias(const float* bias, std::size_t channels, std::span<float> filled) {
    std::ranges::fill(filled, 0.0F);
    if (bias)
        std::copy_n(bias, channels, filled.begin());
    return filled.data();
}

void multiplyReals(
    const simd::RealKernels& kernels, const RealMatrix& matrix, const RealRows& rows, PanelRange panels) {
    const auto first = panels.first * realPanelChannels;
    kernels.multiply({
        .rows = rows.rows.data(),
        .segmentOffsets = rows.segmentOffsets.data(),
        .weights = matrix.blocks.data() + std::size_t(panels.first) * matrix.depth(),
        .bias = rows.bias + first,
        .rowCount = static_cast<int>(rows.rows.size()),
        .panels = panels.count,
        .segments = matrix.shape.segments,
        .depth = matrix.shape.segmentDepth,
        .low = rows.low,
        .high = rows.high,
        .output = rows.output + first,
        .outputStride = static_cast<std::ptrdiff_t>(rows.outputStride),
        .channels = std::min(panels.count * realPanelChannels, matrix.shape.channels - first),
    });
}

bool isReadyConstant(const TensorInfo& tensor) {
    return tensor.isConstant && !tensor.values.empty() && tensor.values.size() >= tensor.bytes();
}

} // namespace ops
