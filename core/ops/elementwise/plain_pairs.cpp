// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/elementwise/combine_two.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <limits>

/// Operators of two plain numbers, without scales: ATAN2, BITWISE_XOR and RIGHT_SHIFT.
namespace ops {
namespace {

using model::TensorType;

// ATAN2: y, x of the same shape

base::Result<OutputShapes> sameShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    if (node.inputs[0]->shape != node.inputs[1]->shape)
        return shapeMismatch(node, "the inputs have different shapes");
    return keepShape(node);
}

template<class T>
PreparedKernel angles(const Node& node) {
    using Wide = std::conditional_t<std::is_floating_point_v<T>, T, float>;
    return combineTwo<T>(
        node, [](T y, T x) { return static_cast<T>(std::atan2(static_cast<Wide>(y), static_cast<Wide>(x))); });
}

PreparedKernel prepareAngle(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOneType(node));
    switch (node.outputs[0]->type) {
    case TensorType::Float32:
        return angles<float>(node);
    case TensorType::Float64:
        return angles<double>(node);
    case TensorType::Float16:
        return angles<Eigen::half>(node);
    case TensorType::BFloat16:
        return angles<Eigen::bfloat16>(node);
    default:
        return unsupportedTypes(node);
    }
}

// BITWISE_XOR and RIGHT_SHIFT

struct ExclusiveOr {
    template<class T>
    T operator()(T x, T y) const {
        return static_cast<T>(x ^ y);
    }
};
/// Signed numbers keep their sign. By fewer than 0 bits: none; by more than there are: all but one.
struct ShiftRight {
    template<class T>
    T operator()(T x, T y) const {
        constexpr auto most = static_cast<T>(sizeof(T) * 8 - 1);
        return static_cast<T>(x >> std::clamp<T>(y, 0, most));
    }
};

template<class F>
PreparedKernel prepareBits(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOneType(node));
    switch (node.outputs[0]->type) {
    case TensorType::Int8:
        return combineTwo<std::int8_t>(node, F());
    case TensorType::UInt8:
        return combineTwo<std::uint8_t>(node, F());
    case TensorType::Int16:
        return combineTwo<std::int16_t>(node, F());
    case TensorType::UInt16:
        return combineTwo<std::uint16_t>(node, F());
    case TensorType::Int32:
        return combineTwo<std::int32_t>(node, F());
    case TensorType::UInt32:
        return combineTwo<std::uint32_t>(node, F());
    default:
        return unsupportedTypes(node);
    }
}

constexpr OpDefinition plain(model::BuiltinOperator code, base::Result<OutputShapes> (*shapes)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .shapes = shapes,
        .cost = costPerOutput<1>,
        .version = versionOne,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    plain(model::BuiltinOperator::ATAN2, sameShapes, prepareAngle),
    plain(model::BuiltinOperator::BITWISE_XOR, broadcastTwo, prepareBits<ExclusiveOr>),
    plain(model::BuiltinOperator::RIGHT_SHIFT, broadcastTwo, prepareBits<ShiftRight>),
};

} // namespace

std::span<const OpDefinition> plainPairsDefinitions() {
    return definitions;
}

} // namespace ops
