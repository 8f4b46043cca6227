// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/layout/moved_elements.h"
#include "ops/numerics/lookup_table.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include <algorithm>
#include <cmath>
#include <optional>

/// CONCATENATION and PACK: several tensors along one axis.
namespace ops {
namespace {

using model::TensorType;

constexpr std::size_t mostInputs = 1 << 20;

base::Result<OutputShapes> concatenationShapes(const Node& node) {
    TRY(requireOperands(node, 1, mostInputs));
    auto shape = node.inputs[0]->shape;
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), shape.size()));
    std::int64_t total = 0;
    for (const auto* input : node.inputs) {
        auto other = input ? input->shape : model::Shape();
        if (other.size() != shape.size())
            return shapeMismatch(node, "the inputs have different ranks");
        total += other[axis];
        other[axis] = shape[axis];
        if (other != shape)
            return shapeMismatch(node, shapeText(input->shape) + " does not fit " + shapeText(shape));
    }
    std::vector<std::int64_t> sizes(shape.begin(), shape.end());
    sizes[axis] = total;
    TRY_ASSIGN(shape, checkedShape(node, sizes));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

constexpr auto allInputs = ~std::uint32_t{0};

PreparedKernel makeJoin(const Node& node, std::size_t axis, bool isStacked) {
    std::vector<StridedCopy> copies;
    std::size_t first = 0;
    const auto whole = axisBlocks(node.outputs[0]->shape, axis);
    for (const auto* input : node.inputs) {
        const auto size = isStacked ? 1 : static_cast<std::size_t>(input->shape[axis]);
        copies.push_back(AxisPart{whole, first, size}.toWhole(movedBytes(input->type)));
        first += size;
    }
    auto mover = makeKernel([copies](const KernelArguments& a) {
        for (std::size_t k = 0; k < copies.size(); ++k)
            copies[k].run(a, a.inputs[k].data(), a.outputs[0].data());
    });
    return movingElements(node, std::move(mover), allInputs);
}

// uint8 inputs may have scales and zero points of their own.

/// (tflite/kernels/internal/reference/concatenation.h: ConcatenationWithScaling)
ByteTable<std::uint8_t> rescalingTable(const TensorInfo& input, const TensorInfo& output) {
    if (sameQuantization(input, output))
        return tabulate<std::uint8_t, std::uint8_t>(
            [](std::int32_t stored) { return static_cast<std::uint8_t>(stored); });
    const float inverse = 1.0F / output.scale();
    const float scale = input.scale() * inverse;
    const float bias = static_cast<float>(-input.zeroPoint()) * scale;
    return tabulate<std::uint8_t, std::uint8_t>([&](std::int32_t stored) {
        const float rounded = std::round(static_cast<float>(stored) * scale + bias);
        const auto shifted = std::clamp(rounded, -1e9F, 1e9F) + static_cast<float>(output.zeroPoint());
        return static_cast<std::uint8_t>(std::fmin(std::fmax(0.0F, shifted), 255.0F)); // no number, of scale 0: 0
    });
}

struct RescaledPart {
    ByteTable<std::uint8_t> table;
    std::size_t run;   ///< bytes that follow each other
    std::size_t first; ///< in the output
};

PreparedKernel makeRescalingJoin(const Node& node, std::size_t axis) {
    const auto whole = axisBlocks(node.outputs[0]->shape, axis);
    std::vector<RescaledPart> parts;
    std::size_t first = 0;
    for (const auto* input : node.inputs) {
        TRY(requireQuantized(node, *input));
        const auto run = static_cast<std::size_t>(input->shape[axis]) * whole.inner;
        parts.push_back({rescalingTable(*input, *node.outputs[0]), run, first});
        first += run;
    }
    return makeKernel([parts, outer = whole.outer, stride = first](const KernelArguments& a) {
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const auto& part = parts[k];
            for (std::size_t row = 0; row < outer; ++row)
                lookUp(part.table, a.input<std::uint8_t>(k) + row * part.run,
                    a.output<std::uint8_t>() + row * stride + part.first, part.run);
        }
    });
}

bool anyOtherScale(const Node& node) {
    return std::ranges::any_of(
        node.inputs, [&](const TensorInfo* input) { return !sameQuantization(*input, *node.outputs[0]); });
}

PreparedKernel prepareConcatenation(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireMovable(node, allInputs));
    if (model::activationOf(node.options()) != model::Activation::None)
        return unsupportedOptions(node, "a fused activation");
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), node.outputs[0]->shape.size()));
    const auto type = node.outputs[0]->type;
    if (type == TensorType::Int8 && anyOtherScale(node))
        return badOperator(node, "an input has another scale or zero point than the output");
    if (type == TensorType::UInt8 && anyOtherScale(node)) {
        TRY(requireQuantized(node, *node.outputs[0]));
        return makeRescalingJoin(node, axis);
    }
    return makeJoin(node, axis, false);
}

base::Result<OutputShapes> packShapes(const Node& node) {
    TRY(requireOperands(node, 1, mostInputs));
    auto shape = node.inputs[0]->shape;
    for (const auto* input : node.inputs) {
        if (!input || input->shape != shape)
            return shapeMismatch(node, "the inputs have different shapes");
    }
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), shape.size() + 1));
    shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(axis), static_cast<std::int32_t>(node.inputs.size()));
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel preparePack(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireMovable(node, allInputs));
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis"), node.outputs[0]->shape.size()));
    if (anyOtherScale(node))
        return badOperator(node, "an input has another scale or zero point than the output");
    return makeJoin(node, axis, true);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::CONCATENATION,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::InputsAreOutput},
        .shapes = concatenationShapes,
        .cost = noArithmetic,
        .version = versionByType<2, 3>,
        .prepare = prepareConcatenation},
    {.code = model::BuiltinOperator::PACK,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::InputsAreOutput},
        .shapes = packShapes,
        .cost = noArithmetic,
        .version = versionByType<2, 3>,
        .prepare = preparePack},
};

} // namespace

std::span<const OpDefinition> concatenationDefinitions() {
    return definitions;
}

} // namespace ops
