// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/elementwise/broadcast.h"
#include "ops/elementwise/unary.h"
#include "ops/numerics/fixed_point.h"
#include "ops/registry.h"

#include <cmath>
#include <optional>

/// Activations that are straight pieces: RELU and its relatives, LEAKY_RELU, PRELU and HARD_SWISH.
namespace ops {
namespace {

using model::TensorType;

// RELU and its relatives: rescale, then clamp

struct RealRange {
    float low;
    std::optional<float> high;
};

template<class T>
PreparedKernel clampStored(const Node& node, const PrepareContext& context, RealRange range) {
    const auto& input = *node.inputs[0];
    const auto& output = *node.outputs[0];
    const auto by = quantizeMultiplier(double{input.scale() / output.scale()});
    const auto bound = [&](float real) {
        const float steps = std::fmax(-1e9F, std::fmin(1e9F, real / output.scale())); // no number, of 0 / 0: a bound
        return output.zeroPoint() + static_cast<std::int64_t>(std::llround(steps));
    };
    const std::int64_t low = std::max<std::int64_t>(std::numeric_limits<T>::min(), bound(range.low));
    const std::int64_t high = range.high ? std::min<std::int64_t>(std::numeric_limits<T>::max(), bound(*range.high))
                                         : std::numeric_limits<T>::max();
    return mapStored<T>(node, context, [=, from = input.zeroPoint(), to = output.zeroPoint()](std::int32_t stored) {
        const auto scaled = std::int64_t{multiplyByQuantizedMultiplier(stored - from, by)} + to;
        return std::min(std::max(scaled, low), high);
    });
}

/// -1 to 1, 0 to 1 and so on; `HasWords`: there is a form with int16.
template<int Low, int High, bool HasWords>
PreparedKernel prepareClamp(const Node& node, const PrepareContext& context) {
    constexpr int noBound = 0;
    const RealRange range{Low, High == noBound ? std::nullopt : std::optional(static_cast<float>(High))};
    TRY(requireUnary(node));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, [clamp = elementKernels(context.path).clamp, low = range.low,
                                  high = range.high.value_or(std::numeric_limits<float>::infinity())](const float* in,
                                  float* out, std::size_t count) { clamp(in, out, count, low, high); });
    case TensorType::Int8:
        return clampStored<std::int8_t>(node, context, range);
    case TensorType::UInt8:
        return clampStored<std::uint8_t>(node, context, range);
    case TensorType::Int16:
        if (HasWords)
            return clampStored<std::int16_t>(node, context, range);
        [[fallthrough]];
    default:
        return unsupportedTypes(node);
    }
}

// LEAKY_RELU

template<class T>
PreparedKernel leakStored(const Node& node, const PrepareContext& context, float alpha) {
    const auto& input = *node.inputs[0];
    const auto& output = *node.outputs[0];
    const auto above = quantizeMultiplier(double{input.scale() / output.scale()});
    auto below = quantizeMultiplier(double{input.scale() * alpha / output.scale()});
    const int sign = below.multiplier < 0 ? -1 : 1;
    below.multiplier *= sign;
    return mapStored<T>(node, context, [=, from = input.zeroPoint(), to = output.zeroPoint()](std::int32_t stored) {
        const auto difference = stored - from;
        return difference >= 0 ? std::int64_t{multiplyByQuantizedMultiplier(difference, above)} + to
                               : std::int64_t{multiplyByQuantizedMultiplier(difference, below)} * sign + to;
    });
}

PreparedKernel prepareLeakyRelu(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    const auto alpha = static_cast<float>(node.options().real("alpha"));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return mapReals(node, [leak = elementKernels(context.path).leak, alpha](
                                  const float* in, float* out, std::size_t count) { leak(in, out, count, alpha); });
    case TensorType::Int8:
        return leakStored<std::int8_t>(node, context, alpha);
    case TensorType::UInt8:
        return leakStored<std::uint8_t>(node, context, alpha);
    case TensorType::Int16:
        return leakStored<std::int16_t>(node, context, alpha);
    default:
        return unsupportedTypes(node);
    }
}

// PRELU: the second input is the slope below zero

base::Result<OutputShapes> preluShapes(const Node& node) {
    TRY_ASSIGN(auto shapes, broadcastTwo(node));
    if (shapes.outputs[0] != node.inputs[0]->shape)
        return shapeMismatch(node, "the slopes do not fit " + shapeText(node.inputs[0]->shape));
    return shapes;
}

template<class T, class Alpha>
PreparedKernel slopeStored(const Node& node) {
    const auto& input = *node.inputs[0];
    const auto& slope = *node.inputs[1];
    const auto& output = *node.outputs[0];
    for (const auto* tensor : {&input, &slope, &output})
        TRY(requireQuantized(node, *tensor));
    const auto above = quantizeMultiplier(double{input.scale() / output.scale()});
    const auto below = quantizeMultiplier(double{input.scale() * slope.scale() / output.scale()});
    return makeKernel([loop = loopOfTwo(node), above, below, from = input.zeroPoint(), alphaZero = slope.zeroPoint(),
                          to = output.zeroPoint()](const KernelArguments& a) {
        combine(a, loop, a.output<T>(), a.input<T>(0), a.input<Alpha>(1), [&](std::int32_t stored, std::int32_t alpha) {
            const auto difference = stored - from;
            const auto scaled = difference >= 0
                                    ? multiplyByQuantizedMultiplier(difference, above)
                                    : multiplyByQuantizedMultiplier(difference * (alpha - alphaZero), below);
            return clampTo<T>(std::int64_t{scaled} + to);
        });
    });
}

PreparedKernel preparePrelu(const Node& node, const PrepareContext& /*context*/) {
    const auto type = node.inputs[0]->type;
    const auto slope = node.inputs[1]->type;
    if (node.outputs[0]->type != type)
        return unsupportedTypes(node);
    if (type == TensorType::Float32 && slope == type) {
        return makeKernel([loop = loopOfTwo(node)](const KernelArguments& a) {
            combine(a, loop, a.output<float>(), a.input<float>(0), a.input<float>(1),
                [](float x, float alpha) { return x >= 0 ? x : x * alpha; });
        });
    }
    if (type == TensorType::Int8 && slope == type)
        return slopeStored<std::int8_t, std::int8_t>(node);
    if (type == TensorType::UInt8 && slope == type)
        return slopeStored<std::uint8_t, std::uint8_t>(node);
    if (type == TensorType::Int16 && slope == TensorType::Int8)
        return slopeStored<std::int16_t, std::int8_t>(node);
    if (type == TensorType::Int16 && slope == type)
        return slopeStored<std::int16_t, std::int16_t>(node);
    return unsupportedTypes(node);
}

// HARD_SWISH: x · min(6, max(0, x + 3)) / 6

std::int16_t halved(std::int32_t multiplier) {
    return multiplier >= INT32_MAX - (1 << 15) ? std::int16_t{INT16_MAX}
                                               : static_cast<std::int16_t>((multiplier + (1 << 15)) >> 16);
}

std::int16_t shiftLeftSaturating(std::int16_t value, int shift) {
    return clampTo<std::int16_t>(std::int64_t{value} * (std::int64_t{1} << std::min(shift, 40)));
}

/// x / 2^exponent for any exponent up to 31. Beyond 15 the mask of the reference has lost its upper bits: what is not
/// negative becomes 1, the rest −1.
std::int16_t roundingDivideWords(std::int16_t x, int exponent) {
    if (exponent <= 15)
        return roundingDivideByPowerOfTwo(x, exponent);
    return x < 0 ? -1 : 1;
}

/// Everything in 16 bits, as the reference does it. (tflite/kernels/internal/reference/hard_swish.h)
struct StoredHardSwish {
    std::int32_t from;
    std::int32_t to;
    std::int16_t outputFactor;
    int outputShift; ///< to the right
    std::int16_t reluFactor;
    int reluShift;

    std::int64_t operator()(std::int32_t stored) const {
        const auto fine = static_cast<std::int16_t>((stored - from) * (1 << 7));
        const auto scaled = saturatingRoundingDoublingHighMul16(fine, outputFactor);
        auto gate = fine;
        if (reluShift > 0)
            gate = shiftLeftSaturating(gate, reluShift - 1);
        gate = saturatingRoundingDoublingHighMul16(gate, reluFactor);
        if (reluShift > 0)
            gate = shiftLeftSaturating(gate, 1);
        if (reluShift < 0)
            gate = roundingDivideByPowerOfTwo(gate, -reluShift);
        gate = static_cast<std::int16_t>((gate + (1 << 15)) >> 1); // from −1 … 1 to 0 … 1
        const auto product = static_cast<std::int16_t>(gate * scaled / (1 << 15));
        return std::int64_t{roundingDivideWords(product, outputShift)} + to;
    }
};

PreparedKernel prepareHardSwish(const Node& node, const PrepareContext& context) {
    TRY(requireUnary(node));
    if (node.inputs[0]->type == TensorType::Float32)
        return mapReals(node, elementKernels(context.path).hardSwish);
    const float fineScale = (1.0F / 128.0F) * node.inputs[0]->scale();
    const auto output = quantizeMultiplier(double{fineScale / node.outputs[0]->scale()});
    const auto relu = quantizeMultiplier(double{fineScale / (3.0F / 32768.0F)});
    if (output.shift > 0)
        return unsupportedOptions(node, "the scale of the output is too small for that of the input");
    const StoredHardSwish function{node.inputs[0]->zeroPoint(), node.outputs[0]->zeroPoint(), halved(output.multiplier),
        -output.shift, halved(relu.multiplier), relu.shift};
    if (node.inputs[0]->type == TensorType::Int8)
        return mapStored<std::int8_t>(node, context, function);
    if (node.inputs[0]->type == TensorType::UInt8)
        return mapStored<std::uint8_t>(node, context, function);
    return unsupportedTypes(node);
}

int reluVersion(const Node& node) {
    return node.inputs[0]->type == TensorType::UInt8 ? 2 : versionByType<2, 3>(node);
}

constexpr OpDefinition activation(model::BuiltinOperator code, bool int16x8, int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = {.int8 = true, .int16x8 = int16x8, .int16Version = int16x8 ? 2 : 1},
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<1>,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    activation(model::BuiltinOperator::RELU, true, reluVersion, prepareClamp<0, 0, true>),
    activation(model::BuiltinOperator::RELU6, true, versionByType<2, 3>, prepareClamp<0, 6, true>),
    activation(model::BuiltinOperator::RELU_N1_TO_1, false, versionOne, prepareClamp<-1, 1, false>),
    activation(model::BuiltinOperator::RELU_0_TO_1, false, versionOne, prepareClamp<0, 1, false>),
    activation(model::BuiltinOperator::LEAKY_RELU, true, versionByType<1, 2>, prepareLeakyRelu),
    {.code = model::BuiltinOperator::PRELU,
        .quantization = {.int8 = true, .weight = 1, .int16Version = 1},
        .mayWriteOver = 1,
        .shapes = preluShapes,
        .cost = costPerOutput<2>,
        .version = versionOne,
        .prepare = preparePrelu},
    {.code = model::BuiltinOperator::HARD_SWISH,
        .quantization = {.int8 = true, .int16Version = 1},
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<4>,
        .version = versionOne,
        .prepare = prepareHardSwish},
};

} // namespace

std::span<const OpDefinition> activationsDefinitions() {
    return definitions;
}

} // namespace ops
