// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>

/// BUCKETIZE: how many of the ascending boundaries each element has reached.
namespace ops {
namespace {

using model::TensorType;

std::vector<float> boundariesOf(const Node& node) {
    const auto* option = node.options().find("boundaries");
    const auto* numbers = option ? std::get_if<std::vector<double>>(&option->value) : nullptr;
    std::vector<float> boundaries;
    if (numbers)
        std::ranges::transform(
            *numbers, std::back_inserter(boundaries), [](double number) { return static_cast<float>(number); });
    return boundaries;
}

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    if (!std::ranges::is_sorted(boundariesOf(node)))
        return badOperator(node, "the boundaries do not ascend");
    return keepShape(node);
}

/// In what an element and a boundary are compared: integers become float, as in the reference.
template<class T>
using Common = std::common_type_t<T, float>;

template<class T>
PreparedKernel findBuckets(const Node& node) {
    return makeKernel([boundaries = boundariesOf(node), count = node.outputs[0]->elements()](const KernelArguments& a) {
        forEachPiece(a, count, [&](std::size_t first, std::size_t size) {
            for (std::size_t k = first; k < first + size; ++k) {
                const auto reached = std::upper_bound(boundaries.begin(), boundaries.end(), a.input<T>(0)[k],
                    [](auto value, float boundary) { return static_cast<Common<T>>(value) < Common<T>{boundary}; });
                a.output<std::int32_t>()[k] = static_cast<std::int32_t>(reached - boundaries.begin());
            }
        });
    });
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireType(node, *node.outputs[0], {TensorType::Int32}));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return findBuckets<float>(node);
    case TensorType::Float64:
        return findBuckets<double>(node);
    case TensorType::Int32:
        return findBuckets<std::int32_t>(node);
    case TensorType::Int64:
        return findBuckets<std::int64_t>(node);
    default:
        return unsupportedTypes(node);
    }
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::BUCKETIZE,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = shapes,
        .cost = costPerOutput<4>,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> bucketsDefinitions() {
    return definitions;
}

} // namespace ops
