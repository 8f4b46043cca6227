// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/unary.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

/// Smooth activations: LOGISTIC, TANH, ELU and GELU.
namespace ops {
namespace {

using model::TensorType;

/// Real function on 8 bits by table, and on int16 in pieces where `HasWords`.
template<bool HasWords, class F>
PreparedKernel mapReal(const Node& node, const PrepareContext& context, F f) {
    switch (node.inputs[0]->type) {
    case TensorType::Int8:
        return mapByTable(node, context, tabulateReal<std::int8_t>(*node.inputs[0], *node.outputs[0], f));
    case TensorType::UInt8:
        return mapByTable(node, context, tabulateReal<std::uint8_t>(*node.inputs[0], *node.outputs[0], f));
    case TensorType::Int16:
        if (HasWords)
            return mapByPieces(node, f);
        [[fallthrough]];
    default:
        return unsupportedTypes(node);
    }
}

// LOGISTIC and TANH on int16 interpolate in one table of the logistic function, in steps of 1/24.

using LogisticTable = std::array<std::uint16_t, 256>;

LogisticTable logisticTable() {
    // The published table has these entries one above the rounded formula.
    constexpr std::array<std::uint8_t, 44> above{4, 8, 12, 14, 15, 16, 17, 19, 20, 21, 22, 25, 27, 28, 29, 30, 31, 33,
        34, 35, 37, 39, 40, 41, 43, 44, 45, 46, 49, 50, 54, 62, 63, 64, 66, 82, 86, 93, 100, 103, 112, 116, 135, 255};
    LogisticTable table{};
    for (std::size_t k = 0; k < table.size(); ++k)
        table[k] =
            static_cast<std::uint16_t>(std::floor(65536.0 / (1.0 + std::exp(-static_cast<double>(k) / 24)) + 0.5));
    for (const auto k : above)
        ++table[k];
    return table;
}

struct InputStep {
    std::int32_t multiplier;
    int shift;

    /// The input in steps of 1/24 · 2^−9 (tanh: 2^−8 of the half argument).
    std::int32_t scaled(std::int16_t x) const {
        const std::int64_t rounding = shift > 0 ? std::int64_t{1} << (shift - 1) : 0;
        return static_cast<std::int32_t>((std::int64_t{x} * multiplier + rounding) >> shift);
    }
};

/// (tflite/kernels/activations.cc: LogisticPrepare, TanhPrepare)
InputStep inputStep(float scale, int mostPowerShift) {
    if (const auto exponent = powerOfTwoExponent(scale)) {
        const int shift = *exponent + 12;
        if (shift >= 0 && shift <= mostPowerShift)
            return {3 << shift, 0};
    }
    double multiplier = double{scale} * 4096.0 * 3.0;
    int shift = 0;
    while (multiplier <= 32767.0 / 2.0 && shift <= 30) {
        ++shift;
        multiplier *= 2.0;
    }
    return {static_cast<std::int32_t>(std::min(multiplier, 2147483647.0)), shift};
}

struct Logistic16 {
    LogisticTable table;
    InputStep step;

    std::int16_t operator()(std::int16_t x) const {
        const auto scaled = step.scaled(x);
        const auto distance = static_cast<std::uint32_t>(std::abs(std::int64_t{scaled}));
        const auto segment = distance >> 9;
        const std::uint32_t value =
            segment >= 255 ? 0x7FFFU << 10
                           : (std::uint32_t{table[segment]} << 9) +
                                 (distance & 0x1FFU) * static_cast<std::uint32_t>(table[segment + 1] - table[segment]);
        const auto mirrored = scaled >= 0 ? value + (1U << 9) : (1U << 25) - value + (1U << 9) - 1;
        return static_cast<std::int16_t>(mirrored >> 10);
    }
};

struct Tanh16 {
    LogisticTable table;
    InputStep step;

    std::int16_t operator()(std::int16_t x) const {
        const auto scaled = step.scaled(x);
        const auto distance = static_cast<std::uint32_t>(std::abs(std::int64_t{scaled}));
        const auto segment = distance >> 8;
        const std::int32_t value = segment >= 255
                                       ? 0xFFFF << 8
                                       : (table[segment] << 8) + static_cast<std::int32_t>(distance & 0xFFU) *
                                                                     (table[segment + 1] - table[segment]);
        const auto mirrored = scaled >= 0 ? value - (1 << 23) + (1 << 7) : -value + (1 << 23) + (1 << 7) - 1;
        return static_cast<std::int16_t>(mirrored >> 8);
    }
};

base::Status requireOutputScale(const Node& node, float scale) {
    if (node.outputs[0]->scale() != scale)
        return badOperator(node, "the output has not the scale that belongs to the operator");
    return {};
}

/// A real function on floats of 16 bits, computed in float.
template<class F>
PreparedKernel mapShort(const Node& node, F f) {
    if (node.inputs[0]->type == TensorType::BFloat16)
        return mapElements<Eigen::bfloat16>(
            node, [f](Eigen::bfloat16 x) { return Eigen::bfloat16(f(static_cast<float>(x))); });
    return mapElements<Eigen::half>(node, [f](Eigen::half x) { return Eigen::half(f(static_cast<float>(x))); });
}

float logistic(float x) {
    if (x > 16.619047164916992188F)
        return 1.0F;
    return x < -9.0F ? std::exp(x) : 1.0F / (1.0F + std::exp(-x));
}

PreparedKernel prepareLogistic(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, functionKernels(context.path).logistic);
    case TensorType::Float16:
    case TensorType::BFloat16:
        return mapShort(node, logistic);
    case TensorType::Int16:
        TRY(requireOutputScale(node, 1.0F / 32768));
        return mapElements<std::int16_t>(node, Logistic16{logisticTable(), inputStep(node.inputs[0]->scale(), 0)});
    case TensorType::Int8:
    case TensorType::UInt8:
        TRY(requireOutputScale(node, 1.0F / 256));
        return mapReal<false>(node, context, [](float x) { return 1.0F / (1.0F + std::exp(-x)); });
    default:
        return unsupportedTypes(node);
    }
}

PreparedKernel prepareTanh(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    if (node.inputs[0]->type == TensorType::Float32)
        return mapReals(node, functionKernels(context.path).tanh);
    if (node.inputs[0]->type == TensorType::Int16) {
        TRY(requireOutputScale(node, 1.0F / 32768));
        return mapElements<std::int16_t>(node, Tanh16{logisticTable(), inputStep(node.inputs[0]->scale(), 1)});
    }
    const auto function = [](float x) { return std::tanh(x); };
    if (node.inputs[0]->type == TensorType::Float16 || node.inputs[0]->type == TensorType::BFloat16)
        return mapShort(node, function);
    return mapReal<false>(node, context, function);
}

PreparedKernel prepareElu(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    const auto elu = [](float x) { return x < 0.0F ? std::expm1(x) : x; };
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, functionKernels(context.path).elu);
    case TensorType::Int8:
        return mapReal<false>(node, context, elu);
    default:
        return unsupportedTypes(node);
    }
}

float gelu(float x) {
    constexpr auto minusRootOfHalf = static_cast<float>(-0.70710678118654752440);
    return 0.5F * x * std::erfc(x * minusRootOfHalf);
}

float approximateGelu(float x) {
    constexpr auto rootOfTwoByPi = static_cast<float>(0.79788456080286535588);
    return 0.5F * x * (1.0F + std::tanh(rootOfTwoByPi * (x + 0.044715F * x * x * x)));
}

// In float16 every step is rounded.

Eigen::half geluHalf(Eigen::half x) {
    const Eigen::half inner = x * Eigen::half(-0.70710678118654752440);
    return Eigen::half(0.5F) * x * Eigen::half(std::erfc(static_cast<float>(inner)));
}

Eigen::half approximateGeluHalf(Eigen::half x) {
    const Eigen::half rootOfTwoByPi(0.79788456080286535588F);
    const Eigen::half inner = rootOfTwoByPi * (x + Eigen::half(0.044715) * (x * x * x));
    return Eigen::half(0.5F) * x * (Eigen::half(1.0F) + Eigen::half(std::tanh(static_cast<float>(inner))));
}

PreparedKernel prepareGelu(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    const bool isApproximate = node.options().flag("approximate");
    if (node.inputs[0]->type == TensorType::Float16)
        return mapElements<Eigen::half>(node, isApproximate ? approximateGeluHalf : geluHalf);
    if (node.inputs[0]->type == TensorType::Float32) {
        const auto& kernels = functionKernels(context.path);
        return mapReals(node, isApproximate ? kernels.approximateGelu : kernels.gelu);
    }
    return mapReal<true>(node, context, isApproximate ? approximateGelu : gelu);
}

constexpr OpDefinition smooth(model::BuiltinOperator code, const QuantizationRule& rule, int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = rule,
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<4>,
        .version = version,
        .prepare = prepare};
}

constexpr QuantizationRule bounded(FixedParameters int8, FixedParameters int16) {
    return {.int8 = true, .int16x8 = true, .fixedInt8 = int8, .fixedInt16 = int16};
}

const OpDefinition definitions[] = {
    smooth(model::BuiltinOperator::LOGISTIC, bounded({1.0F / 256, -128}, {1.0F / 32768, 0}), versionByType<2, 3>,
        prepareLogistic),
    smooth(model::BuiltinOperator::TANH, bounded({1.0F / 128, 0}, {1.0F / 32768, 0}), versionByType<2, 3>, prepareTanh),
    smooth(model::BuiltinOperator::ELU,
        {.whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")}, versionOne,
        prepareElu),
    smooth(model::BuiltinOperator::GELU, {.int8 = true, .int16x8 = true}, versionByType<2, 2>, prepareGelu),
};

} // namespace

std::span<const OpDefinition> sigmoidsDefinitions() {
    return definitions;
}

} // namespace ops
