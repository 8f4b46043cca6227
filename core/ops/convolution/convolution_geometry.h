// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>

namespace ops {

/// Sizes of a two-dimensional convolution over NHWC images, checked: no product of them overflows that an operand's
/// size does not bound. Depthwise: every input channel is a group, filter [1, height, width, outputChannels]; otherwise
/// filter [outputChannels, height, width, groupChannels].
struct ConvolutionGeometry {
    bool isDepthwise = false;
    std::int32_t batches = 0;
    std::int32_t inputHeight = 0;
    std::int32_t inputWidth = 0;
    std::int32_t inputChannels = 0;
    std::int32_t outputHeight = 0;
    std::int32_t outputWidth = 0;
    std::int32_t outputChannels = 0;
    std::int32_t filterHeight = 0;
    std::int32_t filterWidth = 0;
    std::int32_t strideHeight = 1;
    std::int32_t strideWidth = 1;
    std::int32_t dilationHeight = 1;
    std::int32_t dilationWidth = 1;
    std::int32_t padTop = 0;
    std::int32_t padBottom = 0;
    std::int32_t padLeft = 0;
    std::int32_t padRight = 0;
    std::int32_t groups = 1;

    std::int32_t groupChannels() const { return inputChannels / groups; }
    std::int32_t groupOutputs() const { return outputChannels / groups; }
    std::size_t inputImageSize() const { return std::size_t(inputHeight) * inputWidth * inputChannels; }
    std::size_t outputPixels() const { return std::size_t(outputHeight) * outputWidth; }
    std::size_t taps() const { return std::size_t(filterHeight) * filterWidth; }
    model::Shape outputShape() const { return {batches, outputHeight, outputWidth, outputChannels}; }
};

/// Of CONV_2D and DEPTHWISE_CONV_2D, from the shapes of input and filter and the options. BadOperator for operands or
/// options that make no convolution, ShapeOverflow for an output that cannot be counted.
base::Result<ConvolutionGeometry> convolutionGeometry(const Node& node);
base::Result<ConvolutionGeometry> depthwiseGeometry(const Node& node);

/// Multiply-accumulates, padding counted as the rest.
Cost convolutionCost(const ConvolutionGeometry& geometry);

/// The bias operand where there is one. BadOperator unless it has one element for each output channel.
base::Result<const TensorInfo*> convolutionBias(const Node& node, std::int32_t outputChannels);

} // namespace ops
