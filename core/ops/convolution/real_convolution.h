// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/convolution_geometry.h"
#include "ops/numerics/activation_range.h"

#include <memory>

namespace ops {

/// Vectorised kernels of float convolutions, for makeFloatConvolution(). Null where they do not fit.
/// Weights are packed; the filter is a constant.
std::unique_ptr<Kernel> makeRealConvolution(
    const Node& node, const ConvolutionGeometry& geometry, ValueRange<float> range, const PrepareContext& context);
/// One output channel for each input channel; the filter may be computed by the model.
std::unique_ptr<Kernel> makeRealDepthwise(
    const ConvolutionGeometry& geometry, ValueRange<float> range, const PrepareContext& context);

} // namespace ops
