// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/convolution_geometry.h"

#include "base/result.h"

#include <memory>

/// Kernels of CONV_2D and DEPTHWISE_CONV_2D, by the types of their operands.
namespace ops {

/// The kernel for the types of input, filter and output. Shapes were checked by convolutionGeometry().
base::Result<std::unique_ptr<Kernel>> makeConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context);

/// float32 throughout.
base::Result<std::unique_ptr<Kernel>> makeFloatConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context);
/// uint8 or int8 throughout (int4 filters too), int32 bias.
base::Result<std::unique_ptr<Kernel>> makeByteConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context);
/// int16 activations with an int8 filter, int32 or int64 bias.
base::Result<std::unique_ptr<Kernel>> makeShortConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context);
/// float32 activations, quantized while it runs, with an int8 filter.
base::Result<std::unique_ptr<Kernel>> makeHybridConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context);

} // namespace ops
