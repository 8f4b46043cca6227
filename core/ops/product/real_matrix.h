// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/product/integer_product.h"
#include "ops/simd/real_kernels.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ops {

/// The float loops of a path; the path is resolved first.
const simd::RealKernels& realKernels(CpuPath path);

/// Float weights of one matrix product [channels][segments · segmentDepth], packed.
struct RealMatrix {
    MatrixShape shape;
    std::vector<simd::RealBlock> blocks = {}; ///< [panel][segment][place of the depth]

    std::int32_t panels() const { return (shape.channels + simd::realPanelChannels - 1) / simd::realPanelChannels; }
    std::size_t depth() const { return std::size_t(shape.segments) * shape.segmentDepth; }
    std::size_t bytes() const { return blocks.size() * sizeof(simd::RealBlock); }
};

/// Where the weights lie: weight [channel][k] at channel · channelStep + k · depthStep.
struct RealWeights {
    const float* values = nullptr;
    std::size_t channelStep = 0;
    std::size_t depthStep = 1;
};
RealMatrix packRealMatrix(const RealWeights& weights, const MatrixShape& shape);

/// The bias, or zeros where it is null, filled up to whole panels. Returns `filled`.
const float* fillBias(const float* bias, std::size_t channels, std::span<float> filled);

/// Rows of a product and where they go.
struct RealRows {
    std::span<const float* const> rows;
    std::span<const std::ptrdiff_t> segmentOffsets; ///< in floats
    float* output = nullptr;                        ///< of the first row
    std::size_t outputStride = 0;
    const float* bias = nullptr; ///< of whole panels
    float low = 0;
    float high = 0;
};
void multiplyReals(const simd::RealKernels& kernels, const RealMatrix& matrix, const RealRows& rows, PanelRange panels);

/// Is the tensor a constant that is known while kernels are prepared?
bool isReadyConstant(const TensorInfo& tensor);

} // namespace ops
