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
    for (std::size_t channel = 0; channel < std::size_t(shape.channels); ++channel) {
        auto* blocks = matrix.blocks.data() + channel / realPanelChannels * depth;
        for (std::size_t k = 0; k < depth; ++k)
            blocks[k].values[channel % realPanelChannels] =
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
