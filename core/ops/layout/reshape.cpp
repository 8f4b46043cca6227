// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"
#include "ops/string_values.h"

#include "base/error_text.h"

#include <algorithm>
#include <cstring>
#include <optional>

/// RESHAPE, SQUEEZE and EXPAND_DIMS: the same bytes under another shape; BITCAST: under another type too. DENSIFY
/// copies: sparse constants are dense already when an operator sees them.
namespace ops {
namespace {

using model::TensorType;
using Sizes = std::vector<std::int64_t>;

/// The wanted shape: from the second input where that is a list of int32, else from the options. Nothing while it is
/// not known.
std::optional<Sizes> wantedShape(const Node& node) {
    const auto* given = node.input(1);
    if (given && given->shape.size() == 1 && given->type == TensorType::Int32)
        return knownIntegers(*given);
    auto sizes = node.options().integers("new_shape");
    if (sizes == Sizes{0}) // how old files write a scalar
        sizes.clear();
    return sizes;
}

base::Result<model::Shape> resolvedShape(const Node& node, Sizes sizes) {
    const auto elements = static_cast<std::int64_t>(node.inputs[0]->elements());
    const auto open = std::ranges::find(sizes, -1);
    if (std::ranges::count(sizes, -1) > 1)
        return badOperator(node, "more than one dimension is left open");
    if (open != sizes.end()) {
        *open = 1;
        TRY_ASSIGN(const auto others, checkedShape(node, sizes));
        const auto product = static_cast<std::int64_t>(model::elementCount(others).value_or(0));
        *open = product == 0 ? 0 : elements / product;
    }
    TRY_ASSIGN(auto shape, checkedShape(node, sizes));
    if (model::elementCount(shape) != node.inputs[0]->elements())
        return shapeMismatch(node, shapeText(node.inputs[0]->shape) + " does not become " + shapeText(shape));
    return shape;
}

base::Result<OutputShapes> reshapeShapes(const Node& node) {
    TRY(requireOperands(node, 1, 2));
    const auto wanted = wantedShape(node);
    if (!wanted)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape, resolvedShape(node, *wanted));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

base::Result<OutputShapes> squeezeShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const auto& input = node.inputs[0]->shape;
    std::vector<bool> isDropped(input.size(), false);
    const auto named = node.options().integers("squeeze_dims");
    for (const auto dimension : named) {
        TRY_ASSIGN(const auto axis, resolveAxis(node, dimension, input.size()));
        if (input[axis] != 1)
            return badOperator(node, "dimension " + std::to_string(dimension) + " is not 1");
        isDropped[axis] = true;
    }
    model::Shape shape;
    for (std::size_t axis = 0; axis < input.size(); ++axis) {
        if (named.empty() ? input[axis] != 1 : !isDropped[axis])
            shape.push_back(input[axis]);
    }
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

base::Result<OutputShapes> expandShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto axes = knownIntegers(*node.inputs[1]);
    if (!axes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    if (axes->size() != 1)
        return badOperator(node, "one axis is expected");
    auto shape = node.inputs[0]->shape;
    TRY_ASSIGN(const auto axis, resolveAxis(node, axes->front(), shape.size() + 1));
    shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(axis), 1);
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

/// A type of a part of the size makes a last dimension out of the parts, a larger one eats it.
base::Result<OutputShapes> bitcastShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const int bits = model::bitWidth(node.inputs[0]->type);
    if (bits != 0 && bits == model::bitWidth(node.outputs[0]->type)) // of less than a byte as well
        return keepShape(node);
    auto shape = node.inputs[0]->shape;
    const auto from = elementBytes(node.inputs[0]->type);
    const auto to = elementBytes(node.outputs[0]->type);
    if (from == 0 || to == 0)
        return unsupportedTypes(node);
    if (from > to)
        shape.push_back(static_cast<std::int32_t>(from / to));
    if (from < to) {
        if (shape.empty() || static_cast<std::size_t>(shape.back()) != to / from)
            return shapeMismatch(node, shapeText(shape) + " does not end with " + std::to_string(to / from));
        shape.pop_back();
    }
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

void copyBytes(const KernelArguments& a) {
    if (!a.outputs[0].empty() && a.outputs[0].data() != a.inputs[0].data())
        std::memcpy(a.outputs[0].data(), a.inputs[0].data(), a.outputs[0].size());
}

PreparedKernel prepareBitcast(const Node& /*node*/, const PrepareContext& /*context*/) {
    return makeKernel(copyBytes);
}

PreparedKernel prepareCopy(const Node& node, const PrepareContext& /*context*/) {
    if (node.inputs[0]->type != node.outputs[0]->type)
        return unsupportedTypes(node);
    if (node.inputs[0]->type == TensorType::String)
        return makeKernel([](const KernelArguments& a) -> base::Status {
            TRY_ASSIGN(const auto strings, stringsIn(a.inputs[0]));
            return giveStrings(a, 0, strings);
        });
    if (model::bitWidth(node.inputs[0]->type) == 0)
        return unsupportedTypes(node);
    return makeKernel(copyBytes);
}

PreparedKernel prepareDensify(const Node& node, const PrepareContext& context) {
    TRY(requireOperands(node, 1, 1));
    const auto& input = *node.inputs[0];
    TRY(requireType(node, input, {TensorType::Float32, TensorType::Float16, TensorType::Int8}));
    if (!input.isConstant || input.values.size() != input.bytes())
        return badOperator(node, "the input is no constant that is complete");
    return prepareCopy(node, context);
}

constexpr OpDefinition reshaping(
    model::BuiltinOperator code, std::uint32_t rawInputs, base::Result<OutputShapes> (*shapes)(const Node&)) {
    return {.code = code,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .sameScale = SameScale::OutputIsInput,
            .rawInputs = rawInputs,
            .int16Version = 1,
            .keepsBytes = true},
        .mayWriteOver = 1,
        .shapes = shapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepareCopy};
}

const OpDefinition definitions[] = {
    reshaping(model::BuiltinOperator::RESHAPE, 1U << 1, reshapeShapes),
    reshaping(model::BuiltinOperator::SQUEEZE, 0, squeezeShapes),
    reshaping(model::BuiltinOperator::EXPAND_DIMS, 1U << 1, expandShapes),
    {.code = model::BuiltinOperator::BITCAST,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .mayWriteOver = 1,
        .shapes = bitcastShapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepareBitcast},
    {.code = model::BuiltinOperator::DENSIFY,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .shapes = keepShape,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepareDensify},
};

} // namespace

std::span<const OpDefinition> reshapeDefinitions() {
    return definitions;
}

} // namespace ops
