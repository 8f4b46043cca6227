// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/moved_elements.h"
#include "ops/layout/strided_copy.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <cstring>

/// DILATE: puts a value between neighbours, along each axis one less than its factor.
namespace ops {
namespace {

using model::TensorType;

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    const auto& input = node.inputs[0]->shape;
    TRY(requireRankBetween(node, *node.inputs[0], 1, 32));
    if (node.inputs[1]->shape != model::Shape{static_cast<std::int32_t>(input.size())})
        return badOperator(node, "the factors do not name every dimension");
    const auto factors = knownIntegers(*node.inputs[1]);
    if (!factors)
        return OutputShapes{.outputs = {}, .needsValues = true};
    std::vector<std::int64_t> sizes;
    for (std::size_t axis = 0; axis < input.size(); ++axis) {
        const auto factor = (*factors)[axis];
        if (factor < 1 || factor > INT32_MAX)
            return valueOutOfRange(node, "a factor of " + std::to_string(factor));
        sizes.push_back(input[axis] == 0 ? 0 : (input[axis] - std::int64_t{1}) * factor + 1);
    }
    TRY_ASSIGN(auto shape, checkedShape(node, sizes));
    return OutputShapes{.outputs = {std::move(shape)}};
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    constexpr auto data = 1U << 0 | 1U << 2;
    TRY(requireMovable(node, data));
    TRY(requireType(node, *node.inputs[1], {TensorType::Int32}));
    if (node.inputs[2]->elements() != 1)
        return badOperator(node, "the value between is not one element");
    const auto factors = knownIntegers(*node.inputs[1]);
    if (!factors)
        return badOperator(node, "the factors are not known");
    const auto from = rowMajorSteps(node.inputs[0]->shape);
    const auto to = rowMajorSteps(node.outputs[0]->shape);
    std::vector<CopyAxis> axes;
    for (std::size_t k = 0; k < from.size(); ++k) {
        const auto size = static_cast<std::size_t>(node.inputs[0]->shape[k]);
        axes.push_back({size, from[k], size < 2 ? 0 : to[k] * static_cast<std::ptrdiff_t>((*factors)[k])});
    }
    const auto width = movedBytes(node.outputs[0]->type);
    auto mover = makeKernel([copy = StridedCopy(axes, width), width](const KernelArguments& a) {
        fillWith(a, a.outputs[0], a.inputs[2].first(width));
        copy.run(a, a.inputs[0].data(), a.outputs[0].data());
    });
    return movingElements(node, std::move(mover), data);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::DILATE,
        .quantization = {.rawInputs = 1U << 1,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> dilateDefinitions() {
    return definitions;
}

} // namespace ops
