// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

/// DIV, FLOOR_DIV and FLOOR_MOD. A divisor of 0 is an error, but for floats of DIV and FLOOR_MOD.
namespace ops {
namespace {

using model::TensorType;

/// out = f(a, b) where no divisor is `zero`.
template<class T, class F>
PreparedKernel divide(const Node& node, F f, T zero = 0) {
    const auto divisors = node.inputs[1]->elements();
    return makeKernel(
        [loop = loopOfTwo(node), f, zero, divisors, place = node.place](const KernelArguments& a) -> base::Status {
            const T* by = a.input<T>(1);
            if (std::find(by, by + divisors, zero) != by + divisors)
                return base::Error{base::Code::ValueOutOfRange, place, "division by zero"};
            combine(a, loop, a.output<T>(), a.input<T>(0), by, f);
            return {};
        });
}

template<class T, class F>
PreparedKernel divideFreely(const Node& node, F f) {
    return makeKernel([loop = loopOfTwo(node), f](
                          const KernelArguments& a) { combine(a, loop, a.output<T>(), a.input<T>(0), a.input<T>(1), f); });
}

/// Operands of the output's type.
base::Status requireThree(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto type = node.outputs[0]->type;
    if (node.inputs[0]->type != type || node.inputs[1]->type != type)
        return unsupportedTypes(node);
    return {};
}

/// MBQM for shifts down to −62. The reference shifts 32-bit numbers to the right; beyond 31 places x86 takes the count
/// modulo 32 and the rounding's mask is −1. A dividend of 0 gets there, and becomes 1.
std::int32_t multiplyWithLongShift(std::int32_t x, QuantizedMultiplier by) {
    if (by.shift >= -31)
        return multiplyByQuantizedMultiplier(x, by);
    const auto product = saturatingRoundingDoublingHighMul(x, by.multiplier);
    return (product >> (-by.shift & 31)) + (product >= 0 ? 1 : 0);
}

struct StoredQuotient {
    std::int32_t zeroPoint1;
    std::int32_t zeroPoint2;
    std::int32_t outputZeroPoint;
    QuantizedMultiplier scale;
    ValueRange<std::int32_t> range;

    std::int32_t operator()(std::int32_t dividend, std::int32_t divisor) const {
        auto x = dividend - zeroPoint1;
        auto y = divisor - zeroPoint2;
        if (y < 0) {
            x = -x;
            y = -y;
        }
        const auto reciprocal = reciprocalOf(y, 31);
        const auto magnitude = x >= 0 ? static_cast<std::uint32_t>(x) : 2 * static_cast<std::uint32_t>(-x) - 1;
        const int headroom = std::countl_zero(magnitude) - (x >= 0 ? 1 : 0);
        const auto quotient = saturatingRoundingDoublingHighMul(wrappingShiftLeft(x, headroom), reciprocal.value);
        const int shift = std::max(scale.shift - reciprocal.bitsOverUnit - headroom, -62);
        const auto stored = std::int64_t{multiplyWithLongShift(quotient, {scale.multiplier, shift})} + outputZeroPoint;
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(stored, range.low, range.high));
    }
};

template<class T>
PreparedKernel divideStored(const Node& node) {
    for (const auto* tensor : {node.inputs[0], node.inputs[1], node.outputs[0]})
        TRY(requireQuantized(node, *tensor));
    const auto& output = *node.outputs[0];
    TRY_ASSIGN(const auto range, quantizedActivationRange(node, model::activationOf(node.options()), output));
    const float ratio = node.inputs[0]->scale() / (node.inputs[1]->scale() * output.scale());
    const StoredQuotient quotient{node.inputs[0]->zeroPoint(), node.inputs[1]->zeroPoint(), output.zeroPoint(),
        quantizeMultiplier(double{ratio}), range};
    return divide<T>(
        node, [quotient](T x, T y) { return static_cast<T>(quotient(x, y)); }, static_cast<T>(quotient.zeroPoint2));
}

PreparedKernel prepareDiv(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireThree(node));
    const auto activation = model::activationOf(node.options());
    switch (node.outputs[0]->type) {
    case TensorType::Float32: {
        const auto range = floatActivationRange(activation);
        return divideFreely<float>(node, [range](float x, float y) { return range.clamp(x / y); });
    }
    case TensorType::Int32: {
        const std::int64_t low = activation == model::Activation::None        ? INT32_MIN
                                 : activation == model::Activation::ReluN1To1 ? -1
                                                                              : 0;
        const std::int64_t high = activation == model::Activation::Relu6       ? 6
                                  : activation == model::Activation::ReluN1To1 ? 1
                                                                               : INT32_MAX;
        return divide<std::int32_t>(node, [low, high](std::int32_t x, std::int32_t y) {
            return static_cast<std::int32_t>(std::clamp<std::int64_t>(std::int64_t{x} / y, low, high));
        });
    }
    case TensorType::Int8:
        return divideStored<std::int8_t>(node);
    case TensorType::UInt8:
        return divideStored<std::uint8_t>(node);
    case TensorType::Int16:
        return divideStored<std::int16_t>(node);
    default:
        return unsupportedTypes(node);
    }
}

template<class T>
PreparedKernel floorDivide(const Node& node) {
    return divide<T>(node, [](T x, T y) {
        const double quotient = std::floor(static_cast<double>(x) / static_cast<double>(y));
        if constexpr (std::is_integral_v<T>) // the lowest value by −1 wraps
            return static_cast<T>(static_cast<std::int64_t>(quotient));
        else
            return static_cast<T>(quotient);
    });
}

PreparedKernel prepareFloorDiv(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireThree(node));
    switch (node.outputs[0]->type) {
    case TensorType::Float32:
        return floorDivide<float>(node);
    case TensorType::Int8:
        return floorDivide<std::int8_t>(node);
    case TensorType::Int16:
        return floorDivide<std::int16_t>(node);
    case TensorType::Int32:
        return floorDivide<std::int32_t>(node);
    default:
        return unsupportedTypes(node);
    }
}

/// The remainder with the divisor's sign.
template<class T>
T floorRemainder(T x, T y) {
    T remainder{};
    if constexpr (std::is_integral_v<T>)
        remainder = y == -1 ? T{0} : static_cast<T>(x % y); // the lowest value by −1 overflows
    else
        remainder = std::fmod(x, y);
    return remainder != 0 && (y < 0) != (remainder < 0) ? static_cast<T>(remainder + y) : remainder;
}

PreparedKernel prepareFloorMod(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireThree(node));
    switch (node.outputs[0]->type) {
    case TensorType::Float32:
        return divideFreely<float>(node, floorRemainder<float>);
    case TensorType::Int8:
        return divide<std::int8_t>(node, floorRemainder<std::int8_t>);
    case TensorType::Int16:
        return divide<std::int16_t>(node, floorRemainder<std::int16_t>);
    case TensorType::Int32:
        return divide<std::int32_t>(node, floorRemainder<std::int32_t>);
    case TensorType::Int64:
        return divide<std::int64_t>(node, floorRemainder<std::int64_t>);
    default:
        return unsupportedTypes(node);
    }
}

int divVersion(const Node& node) {
    return node.inputs[0]->shape != node.inputs[1]->shape && node.outputs[0]->shape.size() > 4 ? 2 : 1;
}

int floorDivVersion(const Node& node) {
    return node.inputs[0]->type == TensorType::Float32 ? 2 : versionByType<3, 3>(node);
}

constexpr QuantizationRule plainRule{
    .whyFloat = CORE_TEXT("quant::Plan", "its integer kernel divides plain integers, without scales")};

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::DIV,
        .quantization = {.int8 = true, .int16Version = 1, .overwrites = 3},
        .mayWriteOver = 3,
        .shapes = broadcastTwo,
        .cost = costPerOutput<1>,
        .version = divVersion,
        .prepare = prepareDiv},
    {.code = model::BuiltinOperator::FLOOR_DIV,
        .quantization = plainRule,
        .shapes = broadcastTwo,
        .cost = costPerOutput<2>,
        .version = floorDivVersion,
        .prepare = prepareFloorDiv},
    {.code = model::BuiltinOperator::FLOOR_MOD,
        .quantization = plainRule,
        .shapes = broadcastTwo,
        .cost = costPerOutput<2>,
        .version = versionByType<2, 2>,
        .prepare = prepareFloorMod},
};

} // namespace

std::span<const OpDefinition> divisionDefinitions() {
    return definitions;
}

} // namespace ops
