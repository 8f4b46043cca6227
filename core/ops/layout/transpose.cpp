// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/moved_elements.h"
#include "ops/layout/strided_copy.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include <optional>

/// TRANSPOSE.
namespace ops {
namespace {

using model::TensorType;
using Permutation = std::vector<std::size_t>; ///< for each output axis the input's

/// Nothing while the permutation is not known.
base::Result<std::optional<Permutation>> permutationOf(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto rank = node.inputs[0]->shape.size();
    const auto values = knownIntegers(*node.inputs[1]);
    if (!values)
        return std::optional<Permutation>();
    if (values->size() != rank)
        return badOperator(node, "the permutation does not name every dimension");
    Permutation permutation;
    std::vector<bool> isUsed(rank, false);
    for (const auto value : *values) {
        TRY_ASSIGN(const auto axis, resolveAxis(node, value, rank));
        if (isUsed[axis])
            return badOperator(node, "the permutation names a dimension twice");
        isUsed[axis] = true;
        permutation.push_back(axis);
    }
    return std::optional(std::move(permutation));
}

base::Result<OutputShapes> transposeShapes(const Node& node) {
    TRY_ASSIGN(const auto permutation, permutationOf(node));
    if (!permutation)
        return OutputShapes{.outputs = {}, .needsValues = true};
    model::Shape shape;
    for (const auto axis : *permutation)
        shape.push_back(node.inputs[0]->shape[axis]);
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareTranspose(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto permutation, permutationOf(node));
    if (!permutation)
        return badOperator(node, "the permutation is not known");
    const auto& input = *node.inputs[0];
    TRY(requireMovable(node));
    const auto from = rowMajorSteps(input.shape);
    const auto to = rowMajorSteps(node.outputs[0]->shape);
    std::vector<CopyAxis> axes;
    for (std::size_t k = 0; k < to.size(); ++k)
        axes.push_back({static_cast<std::size_t>(node.outputs[0]->shape[k]), from[(*permutation)[k]], to[k]});
    auto mover = makeKernel([copy = StridedCopy(axes, movedBytes(input.type))](
                                const KernelArguments& a) { copy.run(a, a.inputs[0].data(), a.outputs[0].data()); });
    return movingElements(node, std::move(mover));
}

int transposeVersion(const Node& node) {
    const auto rank = node.inputs[0]->shape.size();
    const auto type = node.inputs[0]->type;
    if (rank > 6)
        return 8;
    if (type == TensorType::Int4)
        return 7;
    if (rank > 5)
        return 6;
    if (type == TensorType::Int16)
        return 5;
    if (rank > 4)
        return 4;
    if (type == TensorType::Bool)
        return 3;
    return type == TensorType::Int8 ? 2 : 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::TRANSPOSE,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1},
        .shapes = transposeShapes,
        .cost = noArithmetic,
        .version = transposeVersion,
        .prepare = prepareTranspose},
};

} // namespace

std::span<const OpDefinition> transposeDefinitions() {
    return definitions;
}

} // namespace ops
