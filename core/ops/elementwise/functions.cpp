// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/unary.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <cmath>
#include <vector>

/// Mathematical functions of single elements, and LOGICAL_NOT.
namespace ops {
namespace {

using model::TensorType;

using Loop = simd::FunctionKernels::Function simd::FunctionKernels::*;

/// Functions that exist in float only.
template<Loop F>
PreparedKernel prepareFloat(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    TRY(requireType(node, *node.inputs[0], {TensorType::Float32}));
    return mapReals(node, functionKernels(context.path).*F);
}

/// And functions that exist in float16, computed in float.
template<Loop Reals, float (*F)(float), bool HasBFloat16 = false>
PreparedKernel prepareReal(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    if (HasBFloat16 && node.inputs[0]->type == TensorType::BFloat16)
        return mapElements<Eigen::bfloat16>(
            node, [](Eigen::bfloat16 x) { return Eigen::bfloat16(F(static_cast<float>(x))); });
    if (node.inputs[0]->type == TensorType::Float16)
        return mapElements<Eigen::half>(node, [](Eigen::half x) { return Eigen::half(F(static_cast<float>(x))); });
    return prepareFloat<Reals>(node, context);
}

PreparedKernel prepareSquare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireUnary(node));
    TRY(requireType(node, *node.inputs[0], {TensorType::Float32}));
    return mapElements<float>(node, [](float x) { return x * x; });
}

template<class T>
T sign(T x) {
    return x > 0 ? T(1) : x < 0 ? T(-1) : x;
}
float sine(float x) {
    return std::sin(x);
}
float cosine(float x) {
    return std::cos(x);
}
float floorOf(float x) {
    return std::floor(x);
}
/// To the nearest integer, ties to even.
float nearestEven(float x) {
    return std::nearbyint(x);
}

/// Sine and cosine. In a block with far angles, whose rests need more digits of π, those are the library's.
template<Loop Reals, float (*F)(float)>
PreparedKernel prepareWave(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    if (node.inputs[0]->type != TensorType::Float32)
        return prepareReal<Reals, F>(node, context);
    constexpr std::size_t block = 256;
    const auto isFar = [](float x) { return std::abs(x) > simd::farthestAngle; };
    return mapReals(
        node, [isFar, near = functionKernels(context.path).*Reals](const float* in, float* out, std::size_t count) {
            for (std::size_t first = 0; first < count; first += block) {
                const auto last = std::min(first + block, count);
                if (std::none_of(in + first, in + last, isFar)) {
                    near(in + first, out + first, last - first);
                    continue;
                }
                for (std::size_t k = first; k < last; ++k) {
                    if (isFar(in[k]))
                        out[k] = F(in[k]);
                    else
                        near(in + k, out + k, 1);
                }
            }
        });
}

PreparedKernel prepareExp(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    const auto function = [](float x) { return std::exp(x); };
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, functionKernels(context.path).exponential);
    case TensorType::Int8:
        return mapByTable(node, context, tabulateReal<std::int8_t>(*node.inputs[0], *node.outputs[0], function));
    case TensorType::Int16:
        return mapByPieces(node, function);
    default:
        return unsupportedTypes(node);
    }
}

PreparedKernel prepareLog(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    const auto& output = *node.outputs[0];
    const auto storedLog = [&](std::int32_t lowestStored) {
        return [lowest = static_cast<float>(lowestStored - output.zeroPoint()) * output.scale()](
                   float x) { return x <= 0 ? lowest : std::log(x); };
    };
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, functionKernels(context.path).logarithm);
    case TensorType::Int8:
        return mapByTable(node, context, tabulateReal<std::int8_t>(*node.inputs[0], output, storedLog(INT8_MIN)));
    case TensorType::Int16:
        return mapByPieces(node, storedLog(INT16_MIN));
    default:
        return unsupportedTypes(node);
    }
}

/// Runs `kernel` when no stored input lies below the input's zero point.
template<class T>
PreparedKernel whereNotNegative(const Node& node, PreparedKernel kernel) {
    TRY_ASSIGN(auto inner, std::move(kernel));
    struct Checked final : Kernel {
        base::Status run(const KernelArguments& a) override {
            for (std::size_t k = 0; k < count; ++k) {
                if (a.input<T>(0)[k] < zeroPoint)
                    return base::Error{base::Code::ValueOutOfRange, place, "a negative number has no square root"};
            }
            return inner->run(a);
        }
        std::unique_ptr<Kernel> inner;
        std::string place;
        std::size_t count = 0;
        std::int32_t zeroPoint = 0;
    };
    auto checked = std::make_unique<Checked>();
    checked->inner = std::move(inner);
    checked->place = node.place;
    checked->count = node.inputs[0]->elements();
    checked->zeroPoint = node.inputs[0]->zeroPoint();
    return std::unique_ptr<Kernel>(std::move(checked));
}

template<class T>
PreparedKernel rootStored(const Node& node, const PrepareContext& context) {
    const auto& input = *node.inputs[0];
    const auto& output = *node.outputs[0];
    return whereNotNegative<T>(
        node, mapStored<T>(node, context,
                  [from = input.zeroPoint(), to = output.zeroPoint(), inputScale = input.scale(),
                      outputScale = output.scale()](std::int32_t stored) -> std::int64_t {
                      const float real = inputScale * static_cast<float>(std::max(stored - from, 0));
                      const float quotient = std::min(1e9F, std::sqrt(real) / outputScale); // in this order for 0 / 0
                      return std::int64_t{static_cast<std::int32_t>(quotient)} + to;        // cut off, not rounded
                  }));
}

PreparedKernel prepareSqrt(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, elementKernels(context.path).squareRoot);
    case TensorType::Int8:
        return rootStored<std::int8_t>(node, context);
    case TensorType::Int16:
        return rootStored<std::int16_t>(node, context);
    default:
        return unsupportedTypes(node);
    }
}

PreparedKernel reciprocalRoot8(const Node& node, const PrepareContext& context) {
    constexpr int fineBits = 20;
    const auto& input = *node.inputs[0];
    const auto& output = *node.outputs[0];
    auto by = quantizeMultiplier(1.0 / double{std::sqrt(input.scale()) * output.scale()});
    by.shift -= fineBits;
    return whereNotNegative<std::int8_t>(
        node, mapStored<std::int8_t>(node, context,
                  [by, from = input.zeroPoint(), to = output.zeroPoint()](std::int32_t stored) -> std::int64_t {
                      const auto difference = stored - from;
                      if (difference <= 0)
                          return INT8_MAX;
                      auto root = inverseSquareRoot(difference);
                      root.shift += fineBits;
                      const auto fine = multiplyByQuantizedMultiplier(1, root);
                      return std::int64_t{multiplyByQuantizedMultiplier(fine, by)} + to;
                  }));
}

PreparedKernel prepareRsqrt(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, elementKernels(context.path).inverseSquareRoot);
    case TensorType::Int8:
        return reciprocalRoot8(node, context);
    case TensorType::Int16:
        return whereNotNegative<std::int16_t>(
            node, mapByPieces(node, [largest = 32767 * node.outputs[0]->scale()](
                                        float x) { return x <= 0 ? largest : 1.0F / std::sqrt(x); }));
    default:
        return unsupportedTypes(node);
    }
}

template<class T>
PreparedKernel absoluteStored(const Node& node, const PrepareContext& context) {
    const auto& input = *node.inputs[0];
    const auto& output = *node.outputs[0];
    const bool keepsScale = input.scale() == output.scale();
    const auto by = quantizeMultiplier(double{input.scale() / output.scale()});
    return mapStored<T>(node, context, [=, from = input.zeroPoint(), to = output.zeroPoint()](std::int32_t stored) {
        const auto distance = std::abs(stored - from);
        return std::int64_t{keepsScale ? distance : multiplyByQuantizedMultiplier(distance, by)} + to;
    });
}

/// The lowest integer stays what it is.
template<class T>
T negated(T x) {
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(0U - static_cast<std::make_unsigned_t<T>>(x));
    else
        return -x;
}

PreparedKernel prepareAbs(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapElements<float>(node, [](float x) { return std::abs(x); });
    case TensorType::Int32:
        return mapElements<std::int32_t>(node, [](std::int32_t x) { return x < 0 ? negated(x) : x; });
    case TensorType::Int8:
        return absoluteStored<std::int8_t>(node, context);
    case TensorType::Int16:
        return absoluteStored<std::int16_t>(node, context);
    default:
        return unsupportedTypes(node);
    }
}

template<class T>
PreparedKernel negate(const Node& node) {
    return mapElements<T>(node, [](T x) { return negated(x); });
}

/// The reference negates stored values, whatever the zero point is.
PreparedKernel prepareNeg(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 1, 1));
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return negate<float>(node);
    case TensorType::Float16:
    case TensorType::BFloat16: // both have the sign in the same bit
        return negate<Eigen::half>(node);
    case TensorType::Int8:
        return negate<std::int8_t>(node);
    case TensorType::Int16:
        return negate<std::int16_t>(node);
    case TensorType::Int32:
        return negate<std::int32_t>(node);
    case TensorType::Int64:
        return negate<std::int64_t>(node);
    default:
        return unsupportedTypes(node);
    }
}

PreparedKernel prepareSign(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 1, 1));
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    if (node.inputs[0]->type == TensorType::Float32)
        return mapElements<float>(node, sign<float>);
    if (node.inputs[0]->type == TensorType::Float64)
        return mapElements<double>(node, sign<double>);
    TRY(requireType(node, *node.inputs[0], {TensorType::Int32}));
    return mapElements<std::int32_t>(node, [](std::int32_t x) { return (x > 0) - (x < 0); });
}

PreparedKernel prepareNot(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireUnary(node));
    TRY(requireType(node, *node.inputs[0], {TensorType::Bool}));
    return mapElements<std::uint8_t>(node, [](std::uint8_t x) { return static_cast<std::uint8_t>(x == 0); });
}

int absVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    return type == TensorType::Int32 ? 5 : type == TensorType::UInt8 ? 2 : versionByType<2, 3>(node);
}

constexpr QuantizationRule bothRule{.int8 = true, .int16x8 = true};
constexpr QuantizationRule floatRule{
    .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")};

constexpr OpDefinition elementwise(model::BuiltinOperator code, const QuantizationRule& rule,
    int (*version)(const Node&), PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = rule,
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<1>,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    elementwise(model::BuiltinOperator::EXP, bothRule, versionByType<2, 2>, prepareExp),
    elementwise(model::BuiltinOperator::LOG, bothRule, versionByType<2, 2>, prepareLog),
    elementwise(model::BuiltinOperator::SQRT, {.int8 = true, .int16Version = 1, .int16x8Beyond = true},
        versionByType<2, 2>, prepareSqrt),
    elementwise(model::BuiltinOperator::RSQRT, bothRule, versionByType<2, 3>, prepareRsqrt),
    elementwise(model::BuiltinOperator::ABS, bothRule, absVersion, prepareAbs),
    elementwise(model::BuiltinOperator::NEG,
        {.whyFloat = CORE_TEXT("quant::Plan", "the integer kernel ignores the zero point")}, versionOne, prepareNeg),
    elementwise(model::BuiltinOperator::SQUARE, floatRule, versionOne, prepareSquare),
    elementwise(model::BuiltinOperator::SIN, floatRule, versionOne, prepareWave<&simd::FunctionKernels::sine, sine>),
    elementwise(
        model::BuiltinOperator::COS, floatRule, versionOne, prepareWave<&simd::FunctionKernels::cosine, cosine>),
    elementwise(model::BuiltinOperator::FLOOR, floatRule, versionOne,
        prepareReal<&simd::FunctionKernels::floor, floorOf, true>),
    elementwise(model::BuiltinOperator::CEIL, floatRule, versionOne, prepareFloat<&simd::FunctionKernels::ceiling>),
    elementwise(model::BuiltinOperator::ROUND, floatRule, versionOne,
        prepareReal<&simd::FunctionKernels::nearestEven, nearestEven, true>),
    elementwise(model::BuiltinOperator::SIGN, floatRule, versionOne, prepareSign),
    elementwise(model::BuiltinOperator::LOGICAL_NOT,
        {.rawInputs = 1, .whyFloat = CORE_TEXT("quant::Plan", "works on true and false")}, versionOne, prepareNot),
};

} // namespace

std::span<const OpDefinition> functionsDefinitions() {
    return definitions;
}

} // namespace ops
