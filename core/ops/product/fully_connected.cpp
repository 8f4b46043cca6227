// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/registry.h"

#include "base/checked.h"

#include <array>

namespace ops {

std::span<const OpDefinition> fullyConnectedDefinitions();

namespace {

using base::Result;
using model::Activation;
using model::TensorType;

/// Schema: FullyConnectedOptionsWeightsFormat.
constexpr std::int64_t shuffledFormat = 1;

bool isShuffled(const Node& node) {
    return node.options().integer("weights_format") == shuffledFormat;
}

bool isBlockwise(const TensorInfo& weight) {
    return weight.quantization && std::holds_alternative<model::BlockwiseQuantization>(weight.quantization->details);
}

bool keepsRank(const Node& node) {
    return node.options().flag("keep_num_dims");
}

/// Elements of all dimensions but the last.
std::size_t leadingElements(const model::Shape& shape) {
    const model::Shape leading(shape.begin(), shape.end() - 1);
    return model::elementCount(leading).value_or(0);
}

Result<MatrixProduct> matrixProduct(const Node& node) {
    TRY(requireOperands(node, 2, 3, isShuffled(node) ? 2 : 1));
    const auto& input = *node.inputs[0];
    const auto& weight = *node.inputs[1];
    TRY(requireRank(node, weight, 2));
    TRY(requireRankBetween(node, input, 1, 8));
    TRY(requireCountable(node, input.shape));
    const MatrixProduct product{.rows = 0, .depth = weight.shape[1], .units = weight.shape[0]};
    const auto shapes = shapeText(input.shape) + " with weights " + shapeText(weight.shape);
    const bool mustMatch = keepsRank(node) || product.depth == 0;
    if (product.depth < 0 || product.units < 0 || (mustMatch && input.shape.back() != product.depth))
        return badOperator(node, "input " + shapes);
    if (product.depth == 0)
        return MatrixProduct{leadingElements(input.shape), 0, product.units};
    if (input.elements() % std::size_t(product.depth) != 0)
        return badOperator(node, "input " + shapes);
    return MatrixProduct{input.elements() / std::size_t(product.depth), product.depth, product.units};
}

Result<OutputShapes> shapes(const Node& node) {
    TRY_ASSIGN(const auto product, matrixProduct(node));
    model::Shape shape = node.inputs[0]->shape;
    if (keepsRank(node))
        shape.back() = product.units;
    else if (const auto rows = base::checkedCast<std::int32_t>(product.rows))
        shape = {*rows, product.units};
    else
        return base::Error{base::Code::ShapeOverflow, node.place, shapeText(shape)};
    TRY(requireCountable(node, shape));
    if (isShuffled(node))
        return OutputShapes{.outputs = {shape, node.inputs[0]->shape}};
    return OutputShapes{.outputs = {shape}};
}

Cost cost(const Node& node) {
    const auto product = matrixProduct(node);
    return product ? Cost{.macs = std::uint64_t(product->rows) * product->depth * product->units} : Cost{};
}

/// The first rule that applies, from high versions to low.
int version(const Node& node) {
    if (!node.input(0) || !node.input(1))
        return 1;
    const auto input = node.inputs[0]->type;
    const auto& weight = *node.inputs[1];
    const bool isHybrid = input == TensorType::Float32 && weight.type == TensorType::Int8;
    if (weight.type == TensorType::Int2)
        return 14;
    if (input == TensorType::Int16 && weight.type == TensorType::Int4)
        return 13;
    if (isHybrid && weight.isPerAxis())
        return 12;
    if (input == TensorType::Int16)
        return weight.type == TensorType::Int8 ? 11 : 7;
    if (node.inputs.size() == 2)
        return 6;
    if (keepsRank(node))
        return 5;
    if (input == TensorType::Int8)
        return weight.type == TensorType::Int4 ? 10 : 4;
    if (isHybrid)
        return node.options().flag("asymmetric_quantize_inputs") ? 9 : 3;
    return 1;
}

base::Status checkOptions(const Node& node, const MatrixProduct& product) {
    if (node.options().integer("weights_format") != 0 && !isShuffled(node))
        return unsupportedOptions(node, "weights in an unknown order");
    const auto* bias = node.input(2);
    if (bias && bias->elements() != std::size_t(product.units))
        return badOperator(node, "bias " + shapeText(bias->shape) + " for " + std::to_string(product.units) + " units");
    const auto activation = model::activationOf(node.options());
    const bool isHybrid = node.inputs[0]->type == TensorType::Float32 && node.inputs[1]->type != TensorType::Float32;
    if (!isHybrid && (activation == Activation::Tanh || activation == Activation::SignBit))
        return unsupportedOptions(node, "this fused activation");
    return {};
}

Result<std::unique_ptr<Kernel>> prepare(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto product, matrixProduct(node));
    TRY(checkOptions(node, product));
    const auto input = node.inputs[0]->type;
    const auto weight = node.inputs[1]->type;
    const auto output = node.outputs[0]->type;
    const bool isSigned = weight == TensorType::Int8 || weight == TensorType::Int4 || weight == TensorType::Int2;
    if (isShuffled(node))
        return makeShuffledFullyConnected(node, product);
    if (input == TensorType::Float32 && output == input && isBlockwise(*node.inputs[1]))
        return makeBlockwiseFullyConnected(node, product, context);
    if (input == TensorType::Float32 && output == input && weight == TensorType::Float32)
        return makeFloatFullyConnected(node, product, context);
    if (input == TensorType::Float32 && output == input && (isSigned || weight == TensorType::UInt8))
        return makeHybridFullyConnected(node, product, context);
    const bool isUnsigned = input == TensorType::UInt8 && weight == input;
    if (isUnsigned && (output == input || output == TensorType::Int16))
        return makeByteFullyConnected(node, product, context);
    if (input == TensorType::Int8 && isSigned && output == input)
        return makeByteFullyConnected(node, product, context);
    if (input == TensorType::Int16 && (isSigned || weight == input) && output == input)
        return makeShortFullyConnected(node, product, context);
    return unsupportedTypes(node);
}

} // namespace

std::span<const OpDefinition> fullyConnectedDefinitions() {
    static const std::array definitions{OpDefinition{
        .code = model::BuiltinOperator::FULLY_CONNECTED,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .weight = 1,
            .weightAxis = 0,
            .bias = 2,
            .dynamicRange = true,
            .int4Weight = true,
            .blockWeight = true,
            .int16Version = 4},
        .shapes = &shapes,
        .cost = &cost,
        .version = &version,
        .prepare = &prepare,
    }};
    return definitions;
}

} // namespace ops
