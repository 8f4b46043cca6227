// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <optional>

/// L2_NORMALIZATION and LOCAL_RESPONSE_NORMALIZATION along the last axis, and CUMSUM.
namespace ops {
namespace {

using model::TensorType;

struct Rows {
    std::size_t count = 0;
    std::size_t depth = 0;
};

base::Result<Rows> rowsOf(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const auto& input = *node.inputs[0];
    TRY(requireRankBetween(node, input, 1, 8));
    if (node.outputs[0]->type != input.type)
        return unsupportedTypes(node);
    const auto depth = static_cast<std::size_t>(input.shape.back());
    return Rows{depth == 0 ? 0 : input.elements() / depth, depth};
}

/// out = row(in) for every row.
template<class T, class Row>
PreparedKernel eachRow(Rows rows, Row row) {
    return makeKernel([rows, row](const KernelArguments& a) {
        for (std::size_t at = 0; at < rows.count * rows.depth && !a.isCancelled(); at += rows.depth)
            row(a.input<T>(0) + at, a.output<T>() + at, rows.depth);
    });
}

void normalizeRow(const float* in, float* out, std::size_t depth) {
    float sum = 0;
    for (std::size_t k = 0; k < depth; ++k)
        sum += in[k] * in[k];
    const float norm = std::max(std::sqrt(sum), 1e-6F);
    for (std::size_t k = 0; k < depth; ++k)
        out[k] = in[k] / norm;
}

/// The output's scale is 1/128, its zero point the middle.
template<class T>
PreparedKernel normalizeStored(const Node& node, Rows rows) {
    constexpr std::int32_t middle = std::is_unsigned_v<T> ? 128 : 0;
    TRY(requireQuantized(node, *node.inputs[0]));
    TRY(requireZeroPoint(node, *node.outputs[0], middle));
    if (node.outputs[0]->scale() != 1.0F / 128)
        return badOperator(node, "the output has not the scale that belongs to the operator");
    return eachRow<T>(rows, [zeroPoint = node.inputs[0]->zeroPoint()](const T* in, T* out, std::size_t depth) {
        std::uint32_t sum = 0;
        for (std::size_t k = 0; k < depth; ++k) {
            const auto difference = static_cast<std::uint32_t>(in[k] - zeroPoint);
            sum += difference * difference;
        }
        const auto root = inverseSquareRoot(static_cast<std::int32_t>(sum));
        for (std::size_t k = 0; k < depth; ++k) {
            const auto difference = in[k] - zeroPoint;
            const auto scaled = multiplyByQuantizedMultiplier(std::is_unsigned_v<T> ? 128 * difference : difference,
                {root.multiplier, root.shift + (std::is_unsigned_v<T> ? 0 : 7)});
            out[k] = static_cast<T>(std::clamp<std::int64_t>(
                std::int64_t{scaled} + middle, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
        }
    });
}

PreparedKernel prepareNormalization(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto rows, rowsOf(node));
    if (model::activationOf(node.options()) != model::Activation::None)
        return unsupportedOptions(node, "a fused activation");
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return eachRow<float>(rows, normalizeRow);
    case TensorType::Int8:
        return normalizeStored<std::int8_t>(node, rows);
    case TensorType::UInt8:
        return normalizeStored<std::uint8_t>(node, rows);
    default:
        return unsupportedTypes(node);
    }
}

/// The window has radius neighbours on both sides. The reference kernel leaves the last one out; this is the runtime's
/// other kernel, and the definition.
PreparedKernel prepareResponse(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto rows, rowsOf(node));
    TRY(requireType(node, *node.inputs[0], {TensorType::Float32}));
    const auto radius = std::clamp<std::int64_t>(node.options().integer("radius"), 0, INT32_MAX);
    const auto bias = static_cast<float>(node.options().real("bias"));
    const auto alpha = static_cast<float>(node.options().real("alpha"));
    const auto beta = static_cast<float>(node.options().real("beta"));
    return eachRow<float>(rows, [=](const float* in, float* out, std::size_t depth) {
        const auto size = static_cast<std::int64_t>(depth);
        for (std::int64_t c = 0; c < size; ++c) {
            float sum = 0;
            for (auto k = std::max<std::int64_t>(0, c - radius); k <= std::min(size - 1, c + radius); ++k)
                sum += in[k] * in[k];
            out[c] = in[c] * std::pow(bias + alpha * sum, -beta);
        }
    });
}

// CUMSUM: data, axis

base::Result<std::optional<std::size_t>> sumAxis(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto axis = knownIntegers(*node.inputs[1]);
    if (!axis)
        return std::optional<std::size_t>();
    if (axis->size() != 1)
        return badOperator(node, "one axis is expected");
    TRY_ASSIGN(const auto resolved, resolveAxis(node, axis->front(), node.inputs[0]->shape.size()));
    return std::optional(resolved);
}

base::Result<OutputShapes> cumulativeShapes(const Node& node) {
    TRY_ASSIGN(const auto axis, sumAxis(node));
    return OutputShapes{.outputs = {node.inputs[0]->shape}, .needsValues = !axis};
}

template<class T>
PreparedKernel sumUp(AxisBlocks blocks, bool isExclusive, bool isReverse) {
    using Sum = typename std::conditional_t<std::is_integral_v<T>, std::make_unsigned<T>, std::type_identity<T>>::type;
    return makeKernel([=](const KernelArguments& a) {
        for (std::size_t outer = 0; outer < blocks.outer; ++outer) {
            for (std::size_t inner = 0; inner < blocks.inner && !a.isCancelled(); ++inner) {
                Sum sum = 0;
                for (std::size_t k = 0; k < blocks.size; ++k) {
                    const auto row = outer * blocks.size + (isReverse ? blocks.size - 1 - k : k);
                    const auto at = row * blocks.inner + inner;
                    const auto value = static_cast<Sum>(a.input<T>(0)[at]);
                    a.output<T>()[at] = static_cast<T>(isExclusive ? sum : sum + value);
                    sum += value;
                }
            }
        }
    });
}

PreparedKernel prepareCumulative(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto axis, sumAxis(node));
    if (!axis)
        return badOperator(node, "the axis is not known");
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    const auto blocks = axisBlocks(node.inputs[0]->shape, *axis);
    const bool isExclusive = node.options().flag("exclusive");
    const bool isReverse = node.options().flag("reverse");
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return sumUp<float>(blocks, isExclusive, isReverse);
    case TensorType::Int32:
        return sumUp<std::int32_t>(blocks, isExclusive, isReverse);
    case TensorType::Int64:
        return sumUp<std::int64_t>(blocks, isExclusive, isReverse);
    default:
        return unsupportedTypes(node);
    }
}

Cost responseCost(const Node& node) {
    const auto radius = std::clamp<std::int64_t>(node.options().integer("radius"), 0, 1 << 20);
    return {.macs = 0, .operations = static_cast<std::uint64_t>(2 * (2 * radius + 1)) * node.outputs[0]->elements()};
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::L2_NORMALIZATION,
        .quantization = {.int8 = true, .fixedInt8 = FixedParameters{1.0F / 128, 0}},
        .shapes = keepShape,
        .cost = costPerOutput<3>,
        .version = versionByType<2, 1>,
        .prepare = prepareNormalization},
    {.code = model::BuiltinOperator::LOCAL_RESPONSE_NORMALIZATION,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = keepShape,
        .cost = responseCost,
        .version = versionOne,
        .prepare = prepareResponse},
    {.code = model::BuiltinOperator::CUMSUM,
        .quantization = {.rawInputs = 1U << 1,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .shapes = cumulativeShapes,
        .cost = costPerOutput<1>,
        .version = versionOne,
        .prepare = prepareCumulative},
};

} // namespace

std::span<const OpDefinition> normalizationDefinitions() {
    return definitions;
}

} // namespace ops
