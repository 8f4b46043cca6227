// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_geometry.h"
#include "ops/convolution/convolution_kernels.h"
#include "ops/registry.h"

#include <array>

namespace ops {

std::span<const OpDefinition> convDefinitions();

namespace {

using model::TensorType;

base::Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto geometry, convolutionGeometry(node));
    return OutputShapes{.outputs = {geometry.outputShape()}};
}

Cost cost(const Node& node) {
    const auto geometry = convolutionGeometry(node);
    return geometry ? convolutionCost(*geometry) : Cost{};
}

bool isGrouped(const Node& node) {
    const auto& input = node.inputs[0]->shape;
    const auto& filter = node.inputs[1]->shape;
    return input.size() == 4 && filter.size() == 4 && input[3] != filter[3];
}

int version(const Node& node) {
    if (!node.input(0) || !node.input(1))
        return 1;
    const auto input = node.inputs[0]->type;
    const auto filter = node.inputs[1]->type;
    if (input == TensorType::Int16 && filter == TensorType::Int8)
        return 8;
    if (isGrouped(node))
        return 6;
    if (input == TensorType::Int8)
        return filter == TensorType::Int4 ? 7 : 3;
    if (input == TensorType::Float32 && filter == TensorType::Int8)
        return node.inputs[1]->isPerAxis() ? 5 : 2;
    return 1;
}

base::Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto geometry, convolutionGeometry(node));
    return makeConvolution(node, geometry, context);
}

} // namespace

std::span<const OpDefinition> convDefinitions() {
    static const std::array definitions{OpDefinition{
        .code = model::BuiltinOperator::CONV_2D,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .weight = 1,
            .weightAxis = 0,
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
