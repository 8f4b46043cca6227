// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/activation_range.h"

#include "ops/check.h"

#include <cmath>
#include <limits>
#include <optional>

namespace ops {
namespace {

using model::Activation;

/// The stored value of `real` before it is clamped to the type; nothing where the quotient does not fit.
std::optional<std::int32_t> quantized(float real, const TensorInfo& output) {
    const float rounded = std::round(real / output.scale());
    if (!(rounded >= -2147483648.0F && rounded < 2147483648.0F))
        return std::nullopt;
    const std::int64_t stored = std::int64_t{output.zeroPoint()} + static_cast<std::int32_t>(rounded);
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(
        stored, std::numeric_limits<std::int32_t>::min(), std::numeric_limits<std::int32_t>::max()));
}

struct RealBounds {
    std::optional<float> low;
    std::optional<float> high;
};

RealBounds boundsOf(Activation activation) {
    switch (activation) {
    case Activation::Relu:
        return {0.0F, std::nullopt};
    case Activation::Relu6:
        return {0.0F, 6.0F};
    case Activation::ReluN1To1:
        return {-1.0F, 1.0F};
    case Activation::None:
    case Activation::Tanh:
    case Activation::SignBit:
        break;
    }
    return {};
}

} // namespace

ValueRange<float> floatActivationRange(Activation activation) {
    constexpr float largest = std::numeric_limits<float>::max();
    const auto bounds = boundsOf(activation);
    return {bounds.low.value_or(-largest), bounds.high.value_or(largest)};
}

base::Result<ValueRange<std::int32_t>> quantizedActivationRange(
    const Node& node, Activation activation, const TensorInfo& output) {
    TRY(requireType(node, output, {model::TensorType::UInt8, model::TensorType::Int8, model::TensorType::Int16}));
    TRY(requireQuantized(node, output));
    const auto stored = *model::integerRange(output.type);
    ValueRange<std::int32_t> range{static_cast<std::int32_t>(stored.lowest), static_cast<std::int32_t>(stored.highest)};
    const auto bounds = boundsOf(activation);
    const auto low = bounds.low ? quantized(*bounds.low, output) : range.low;
    const auto high = bounds.high ? quantized(*bounds.high, output) : range.high;
    if (!low || !high)
        return badOperator(node, "the bounds of the fused activation do not fit the output's scale");
    return ValueRange<std::int32_t>{std::max(range.low, *low), std::min(range.high, *high)};
}

float activated(Activation activation, float value) {
    switch (activation) {
    case Activation::Relu:
        return std::max(0.0F, value);
    case Activation::ReluN1To1:
        return std::max(-1.0F, std::min(value, 1.0F));
    case Activation::Relu6:
        return std::max(0.0F, std::min(value, 6.0F));
    case Activation::Tanh:
        return std::tanh(value);
    case Activation::SignBit:
        return std::signbit(value) ? 1.0F : 0.0F;
    case Activation::None:
        break;
    }
    return value;
}

} // namespace ops
