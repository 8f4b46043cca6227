// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>

/// BROADCAST_ARGS: the shape that two shapes have in common by trailing alignment, where 1 stretches.
namespace ops {
namespace {

using model::TensorType;

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    for (const auto* input : node.inputs)
        TRY(requireRank(node, *input, 1));
    return OutputShapes{
        .outputs = {{std::max(node.inputs[0]->shape[0], node.inputs[1]->shape[0])}}, .needsValues = false};
}

template<class T>
PreparedKernel stretch(const Node& node) {
    return makeKernel(
        [first = node.inputs[0]->elements(), second = node.inputs[1]->elements(), count = node.outputs[0]->elements(),
            place = node.place](const KernelArguments& a) -> base::Status {
            const auto sizeAt = [&](std::size_t input, std::size_t rank, std::size_t fromBack) {
                return fromBack < rank ? a.input<T>(input)[rank - 1 - fromBack] : T{1};
            };
            for (std::size_t k = 0; k < count; ++k) {
                const T x = sizeAt(0, first, k);
                const T y = sizeAt(1, second, k);
                if (x != 1 && y != 1 && x != y)
                    return base::Error{base::Code::ValueOutOfRange, place,
                        "sizes " + std::to_string(x) + " and " + std::to_string(y) + " do not stretch to each other"};
                a.output<T>()[count - 1 - k] = x == 1 ? y : x;
            }
            return {};
        });
}

PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    const auto type = node.outputs[0]->type;
    if (node.inputs[0]->type != type || node.inputs[1]->type != type)
        return unsupportedTypes(node);
    if (type == TensorType::Int64)
        return stretch<std::int64_t>(node);
    return type == TensorType::Int32 ? stretch<std::int32_t>(node) : PreparedKernel(unsupportedTypes(node));
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::BROADCAST_ARGS,
        .quantization = {.rawInputs = 3,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .shapes = shapes,
        .cost = noArithmetic,
        .version = versionOne,
        .prepare = prepare},
};

} // namespace

std::span<const OpDefinition> broadcastArgsDefinitions() {
    return definitions;
}

} // namespace ops
