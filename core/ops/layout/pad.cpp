// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/moved_elements.h"
#include "ops/layout/strided_copy.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include <algorithm>
#include <cstring>
#include <optional>

/// PAD, PADV2 and MIRROR_PAD.
namespace ops {
namespace {

using model::TensorType;

struct AxisPadding {
    std::int64_t before = 0;
    std::int64_t after = 0;
};
using Paddings = std::vector<AxisPadding>;

/// Nothing while the paddings are not known.
base::Result<std::optional<Paddings>> paddingsOf(const Node& node) {
    const auto& input = *node.inputs[0];
    const auto values = knownIntegers(*node.inputs[1]);
    if (!values)
        return std::optional<Paddings>();
    TRY(requireRankBetween(node, input, 0, 8));
    if (values->size() != 2 * input.shape.size())
        return badOperator(node, "the paddings do not have a row for each dimension");
    Paddings paddings;
    for (std::size_t axis = 0; axis < input.shape.size(); ++axis) {
        const AxisPadding padding{(*values)[2 * axis], (*values)[2 * axis + 1]};
        constexpr std::int64_t most = INT32_MAX;
        if (padding.before < 0 || padding.after < 0 || padding.before > most || padding.after > most)
            return base::Error{base::Code::ValueOutOfRange, node.place, "a padding is negative or too large"};
        paddings.push_back(padding);
    }
    return std::optional(std::move(paddings));
}

base::Result<OutputShapes> padShapes(const Node& node) {
    TRY(requireOperands(node, 2, 3));
    TRY_ASSIGN(const auto paddings, paddingsOf(node));
    if (!paddings)
        return OutputShapes{.outputs = {}, .needsValues = true};
    std::vector<std::int64_t> sizes;
    for (std::size_t axis = 0; axis < paddings->size(); ++axis)
        sizes.push_back(node.inputs[0]->shape[axis] + (*paddings)[axis].before + (*paddings)[axis].after);
    TRY_ASSIGN(auto shape, checkedShape(node, sizes));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

/// The input's place inside the output.
StridedCopy innerCopy(const Node& node, const Paddings& paddings) {
    const auto& input = *node.inputs[0];
    const auto from = rowMajorSteps(input.shape);
    const auto to = rowMajorSteps(node.outputs[0]->shape);
    std::vector<CopyAxis> axes;
    std::ptrdiff_t start = 0;
    for (std::size_t axis = 0; axis < from.size(); ++axis) {
        axes.push_back({static_cast<std::size_t>(input.shape[axis]), from[axis], to[axis]});
        start += paddings[axis].before * to[axis];
    }
    return {axes, elementBytes(input.type), 0, start};
}

base::Result<Paddings> checkedPaddings(const Node& node) {
    TRY_ASSIGN(auto paddings, paddingsOf(node));
    if (!paddings)
        return badOperator(node, "the paddings are not known");
    if (elementBytes(node.inputs[0]->type) == 0 || node.inputs[0]->type != node.outputs[0]->type)
        return unsupportedTypes(node);
    return *std::move(paddings);
}

PreparedKernel preparePad(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 2, 2));
    TRY_ASSIGN(const auto paddings, checkedPaddings(node));
    const auto& output = *node.outputs[0];
    const auto copy = innerCopy(node, paddings);
    // Little-endian: the bytes of the zero point, which is 0 where the tensor is not quantized.
    const std::int64_t zero = model::isFloat(output.type) ? 0 : output.zeroPoint();
    return makeKernel([copy, zero, width = elementBytes(output.type)](const KernelArguments& a) {
        fillWith(a, a.outputs[0], std::as_bytes(std::span(&zero, 1)).first(std::min(width, sizeof zero)));
        copy.run(a, a.inputs[0].data(), a.outputs[0].data());
    });
}

PreparedKernel preparePadWithValue(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 3, 3));
    TRY_ASSIGN(const auto paddings, checkedPaddings(node));
    const auto& value = *node.inputs[2];
    const auto& output = *node.outputs[0];
    if (value.elements() != 1 || value.type != output.type)
        return badOperator(node, "the value to fill with is not one element of the output's type");
    if (output.quantization && output.quantization->isQuantized() && value.zeroPoint() != output.zeroPoint())
        return badOperator(node, "the value to fill with has another zero point than the output");
    const auto copy = innerCopy(node, paddings);
    return makeKernel([copy, width = elementBytes(output.type)](const KernelArguments& a) {
        fillWith(a, a.outputs[0], a.inputs[2].first(width));
        copy.run(a, a.inputs[0].data(), a.outputs[0].data());
    });
}

// MIRROR_PAD: axis after axis, the last one first, what is there already is copied in reverse to both sides.

enum class Mirror { Reflect = 0, Symmetric = 1 }; // values of the schema's enum MirrorPadMode

/// Copies of the two edges of one axis, for rows that are complete along the axes behind it.
void addMirrors(std::vector<StridedCopy>& copies, const Node& node, const Paddings& paddings, std::size_t axis) {
    const auto& input = node.inputs[0]->shape;
    const auto& output = node.outputs[0]->shape;
    const auto steps = rowMajorSteps(output);
    std::vector<CopyAxis> axes;
    std::ptrdiff_t start = 0;
    for (std::size_t k = 0; k < input.size(); ++k) {
        axes.push_back({static_cast<std::size_t>(k < axis ? input[k] : output[k]), steps[k], steps[k]});
        if (k < axis)
            start += paddings[k].before * steps[k];
    }
    const std::ptrdiff_t step = steps[axis];
    const std::ptrdiff_t skip = static_cast<Mirror>(node.options().integer("mode")) == Mirror::Reflect ? 1 : 0;
    const auto width = elementBytes(node.inputs[0]->type);
    const std::ptrdiff_t first = paddings[axis].before;
    const std::ptrdiff_t last = first + input[axis] - 1;
    axes[axis] = {static_cast<std::size_t>(paddings[axis].before), step, -step};
    copies.emplace_back(axes, width, start + (first + skip) * step, start + (first - 1) * step);
    axes[axis] = {static_cast<std::size_t>(paddings[axis].after), -step, step};
    copies.emplace_back(axes, width, start + (last - skip) * step, start + (last + 1) * step);
}

PreparedKernel prepareMirrorPad(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 2, 2));
    TRY_ASSIGN(const auto paddings, checkedPaddings(node));
    const auto mode = node.options().integer("mode");
    if (mode != static_cast<int>(Mirror::Reflect) && mode != static_cast<int>(Mirror::Symmetric))
        return unsupportedOptions(node, "mode " + std::to_string(mode));
    std::vector<StridedCopy> copies;
    for (std::size_t axis = paddings.size(); axis-- > 0;) {
        const auto most = node.inputs[0]->shape[axis] - (mode == static_cast<int>(Mirror::Reflect) ? 1 : 0);
        if (std::max(paddings[axis].before, paddings[axis].after) > std::max(most, 0))
            return valueOutOfRange(node, "a padding is larger than what can be mirrored");
        addMirrors(copies, node, paddings, axis);
    }
    return makeKernel([inner = innerCopy(node, paddings), copies](const KernelArguments& a) {
        inner.run(a, a.inputs[0].data(), a.outputs[0].data());
        for (const auto& copy : copies)
            copy.run(a, a.outputs[0].data(), a.outputs[0].data());
    });
}

int padVersion(const Node& node) {
    const auto& input = *node.inputs[0];
    if (input.type == TensorType::Bool)
        return 5;
    if (input.shape.size() > 4)
        return 4;
    return versionByType<2, 3>(node);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::PAD,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1},
        .shapes = padShapes,
        .cost = noArithmetic,
        .version = padVersion,
        .prepare = preparePad},
    {.code = model::BuiltinOperator::PADV2,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::InputsAreOutput, .rawInputs = 1U << 1},
        .shapes = padShapes,
        .cost = noArithmetic,
        .version = padVersion,
        .prepare = preparePadWithValue},
    {.code = model::BuiltinOperator::MIRROR_PAD,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1},
        .shapes = padShapes,
        .cost = noArithmetic,
        .version = versionByType<2, 3>,
        .prepare = prepareMirrorPad},
};

} // namespace

std::span<const OpDefinition> padDefinitions() {
    return definitions;
}

} // namespace ops
