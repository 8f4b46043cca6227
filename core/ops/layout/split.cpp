// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/layout/moved_elements.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include <algorithm>
#include <optional>

/// SPLIT, SPLIT_V and UNPACK: one tensor becomes several along one axis.
namespace ops {
namespace {

using model::TensorType;

/// Nothing while the axis is not known.
base::Result<std::optional<std::size_t>> axisInput(const Node& node, std::size_t axisOperand, std::size_t dataOperand) {
    const auto values = knownIntegers(*node.inputs[axisOperand]);
    if (!values)
        return std::optional<std::size_t>();
    if (values->size() != 1)
        return badOperator(node, "one axis is expected");
    TRY_ASSIGN(const auto axis, resolveAxis(node, values->front(), node.inputs[dataOperand]->shape.size()));
    return std::optional(axis);
}

/// `operand`: the input to be split.
PreparedKernel makeSplit(const Node& node, std::size_t operand, std::size_t axis, bool isUnstacked) {
    const auto& input = *node.inputs[operand];
    TRY(requireMovable(node, 1U << operand));
    std::vector<StridedCopy> copies;
    std::size_t first = 0;
    const auto whole = axisBlocks(input.shape, axis);
    for (const auto* output : node.outputs) {
        const auto size = isUnstacked ? 1 : static_cast<std::size_t>(output->shape[axis]);
        copies.push_back(AxisPart{whole, first, size}.fromWhole(movedBytes(input.type)));
        first += size;
    }
    auto mover = makeKernel([copies, operand](const KernelArguments& a) {
        for (std::size_t k = 0; k < copies.size(); ++k)
            copies[k].run(a, a.inputs[operand].data(), a.outputs[k].data());
    });
    return movingElements(node, std::move(mover), 1U << operand);
}

// SPLIT: axis, data

base::Result<OutputShapes> splitShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2, node.outputs.size()));
    TRY_ASSIGN(const auto axis, axisInput(node, 0, 1));
    if (!axis)
        return OutputShapes{.outputs = {}, .needsValues = true};
    auto shape = node.inputs[1]->shape;
    const auto count = static_cast<std::int32_t>(node.outputs.size());
    if (count == 0 || node.options().integer("num_splits", count) != count || shape[*axis] % count != 0)
        return badOperator(node, shapeText(shape) + " does not fall into " + std::to_string(count) + " equal parts");
    shape[*axis] /= count;
    return OutputShapes{.outputs = std::vector(node.outputs.size(), shape), .needsValues = false};
}

PreparedKernel prepareSplit(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto axis, axisInput(node, 0, 1));
    if (!axis)
        return badOperator(node, "the axis is not known");
    return makeSplit(node, 1, *axis, false);
}

// SPLIT_V: data, sizes, axis

base::Result<OutputShapes> splitSizesShapes(const Node& node) {
    TRY(requireOperands(node, 3, 3, node.outputs.size()));
    TRY_ASSIGN(const auto axis, axisInput(node, 2, 0));
    auto sizes = knownIntegers(*node.inputs[1]);
    if (!axis || !sizes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    const auto& whole = node.inputs[0]->shape;
    if (sizes->size() != node.outputs.size() || std::ranges::count(*sizes, -1) > 1)
        return badOperator(node, "the sizes do not fit the outputs");
    std::int64_t total = 0;
    for (const auto size : *sizes) {
        if (size < -1 || size > whole[*axis])
            return valueOutOfRange(node, "a part of " + std::to_string(size));
        total += std::max<std::int64_t>(size, 0);
    }
    std::vector<model::Shape> shapes;
    for (const auto size : *sizes) {
        const auto own = size == -1 ? whole[*axis] - total : size;
        if (size == -1)
            total = whole[*axis];
        if (own < 0)
            return valueOutOfRange(node, "the parts are larger than the whole");
        shapes.push_back(whole);
        shapes.back()[*axis] = static_cast<std::int32_t>(own);
    }
    if (total != whole[*axis])
        return valueOutOfRange(node, "the parts do not sum up to the whole");
    return OutputShapes{.outputs = std::move(shapes), .needsValues = false};
}

PreparedKernel prepareSplitSizes(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto axis, axisInput(node, 2, 0));
    if (!axis)
        return badOperator(node, "the axis is not known");
    return makeSplit(node, 0, *axis, false);
}

base::Result<OutputShapes> unpackShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1, node.outputs.size()));
    auto shape = node.inputs[0]->shape;
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), shape.size()));
    if (static_cast<std::size_t>(shape[axis]) != node.outputs.size())
        return badOperator(node, shapeText(shape) + " has not as many parts as there are outputs");
    shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(axis));
    return OutputShapes{.outputs = std::vector(node.outputs.size(), shape), .needsValues = false};
}

PreparedKernel prepareUnpack(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), node.inputs[0]->shape.size()));
    return makeSplit(node, 0, axis, true);
}

int splitVersion(const Node& node) {
    return node.inputs[1]->type == TensorType::Int32 ? 3 : versionByType<2, 4, 1>(node);
}

int unpackVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    return type == TensorType::Bool ? 3 : type == TensorType::UInt8 ? 2 : versionByType<2, 4>(node);
}

constexpr OpDefinition splitting(model::BuiltinOperator code, std::uint32_t rawInputs, int int16Version,
    base::Result<OutputShapes> (*shapes)(const Node&), int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .sameScale = SameScale::OutputIsInput,
            .rawInputs = rawInputs,
            .int16Version = int16Version},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    splitting(model::BuiltinOperator::SPLIT, 1U << 0, 2, splitShapes, splitVersion, prepareSplit),
    splitting(model::BuiltinOperator::SPLIT_V, 3U << 1, 2, splitSizesShapes, versionByType<2, 1>, prepareSplitSizes),
    splitting(model::BuiltinOperator::UNPACK, 0, 1, unpackShapes, unpackVersion, prepareUnpack),
};

} // namespace

std::span<const OpDefinition> splitDefinitions() {
    return definitions;
}

} // namespace ops
