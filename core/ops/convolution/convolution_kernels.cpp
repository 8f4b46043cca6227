// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_kernels.h"

#include "ops/check.h"

namespace ops {

using model::TensorType;

base::Result<std::unique_ptr<Kernel>> makeConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context) {
    const auto input = node.inputs[0]->type;
    const auto filter = node.inputs[1]->type;
    if (node.outputs[0]->type != input)
        return unsupportedTypes(node);
    if (input == TensorType::Float32 && filter == TensorType::Float32)
        return makeFloatConvolution(node, geometry, context);
    const bool isSigned = filter == TensorType::Int8 || filter == TensorType::Int4;
    if (input == TensorType::Float32 && (isSigned || filter == TensorType::UInt8))
        return makeHybridConvolution(node, geometry, context);
    if ((input == TensorType::Int8 && isSigned) || (input == TensorType::UInt8 && filter == TensorType::UInt8))
        return makeByteConvolution(node, geometry, context);
    if (input == TensorType::Int16 && isSigned)
        return makeShortConvolution(node, geometry, context);
    return unsupportedTypes(node);
}

} // namespace ops
