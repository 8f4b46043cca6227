// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_geometry.h"
#include "ops/convolution/convolution_kernels.h"
#include "ops/registry.h"

#include <array>

namespace ops {

std::span<const OpDefinition> depthwiseConvDefinitions();

namespace {

using model::TensorType;

base::Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto geometry, depthwiseGeometry(node));
    return OutputShapes{.outputs = {geometry.outputShape()}};
}

Cost cost(const Node& node) {
    const auto geometry = depthwiseGeometry(node);
    return geometry ? convolutionCost(*geometry) : Cost{};
}

int version(const Node& node) {
    if (!node.input(0) || !node.input(1))
        return 1;
    const auto input = node.inputs[0]->type;
    const auto filter = node.inputs[1]->type;
    if (input == TensorType::Int16)
        return 5;
    if (input == TensorType::Float32 && filter == TensorType::Int8)
        return node.inputs[1]->isPerAxis() ? 6 : 4;
    if (input == TensorType::Int8)
        return filter == TensorType::Int4 ? 7 : 3;
    const auto& options = node.options();
    const bool isDilated = options.integer("dilation_w_factor", 1) != 1 || options.integer("dilation_h_factor", 1) != 1;
    return isDilated ? 2 : 1;
}

base::Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto geometry, depthwiseGeometry(node));
    return makeConvolution(node, geometry, context);
}

} // namespace

std::span<const OpDefinition> depthwiseConvDefinitions() {
    static const std::array definitions{OpDefinition{
        .code = model::BuiltinOperator::DEPTHWISE_CONV_2D,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .weight = 1,
            .weightAxis = 3,
            .bias = 2,
            .dynamicRange = true,
            .int4Weight = true,
            .int16Version = 3},
        .shapes = &shapes,
        .cost = &cost,
        .version = &version,
        .prepare = &prepare,
    }};
    return definitions;
}

} // namespace ops
