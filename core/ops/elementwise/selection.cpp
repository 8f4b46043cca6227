// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/elementwise/combine_two.h"
#include "ops/function_kernel.h"
#include "ops/numerics/fixed_point.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

/// Operators that pick or combine elements of several inputs: MAXIMUM, MINIMUM, SELECT, SELECT_V2, SQUARED_DIFFERENCE,
/// POW and ADD_N.
namespace ops {
namespace {

using model::TensorType;

struct Larger {
    template<class T>
    T operator()(T x, T y) const {
        return x > y ? x : y;
    }
};
struct Smaller {
    template<class T>
    T operator()(T x, T y) const {
        return x < y ? x : y;
    }
};

/// Integers are compared as stored: the operands share scale and zero point.
template<class Choose>
PreparedKernel prepareExtremum(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOneType(node));
    switch (node.outputs[0]->type) {
    case TensorType::Float32:
        return combineTwo<float>(node, Choose());
    case TensorType::Float16:
        return combineTwo<Eigen::half>(node, Choose());
    case TensorType::BFloat16:
        return combineTwo<Eigen::bfloat16>(node, Choose());
    case TensorType::Int8:
        return combineTwo<std::int8_t>(node, Choose());
    case TensorType::UInt8:
        return combineTwo<std::uint8_t>(node, Choose());
    case TensorType::Int16:
        return combineTwo<std::int16_t>(node, Choose());
    case TensorType::Int32:
        return combineTwo<std::int32_t>(node, Choose());
    case TensorType::Int64:
        return combineTwo<std::int64_t>(node, Choose());
    default:
        return unsupportedTypes(node);
    }
}

int extremumVersion(const Node& node) {
    if (node.inputs[0]->type == TensorType::Int16)
        return 4;
    if (node.inputs[0]->shape != node.inputs[1]->shape && node.outputs[0]->shape.size() > 4)
        return 3;
    return versionByType<2, 4>(node);
}

// SQUARED_DIFFERENCE

PreparedKernel squareStored(const Node& node) {
    for (const auto* tensor : {node.inputs[0], node.inputs[1], node.outputs[0]})
        TRY(requireQuantized(node, *tensor));
    constexpr int extraBits = 7;
    const auto& a = *node.inputs[0];
    const auto& b = *node.inputs[1];
    const auto& output = *node.outputs[0];
    const double twice = 2.0 * double{std::max(a.scale(), b.scale())};
    const auto first = quantizeMultiplier(a.scale() / twice);
    const auto second = quantizeMultiplier(b.scale() / twice);
    const auto by = quantizeMultiplier(twice * twice / (double{1 << (2 * extraBits)} * double{output.scale()}));
    if (by.shift > 0)
        return unsupportedOptions(node, "the scale of the output is too small for those of the inputs");
    return combineTwo<std::int8_t>(node,
        [=, aZero = a.zeroPoint(), bZero = b.zeroPoint(), zero = output.zeroPoint()](std::int32_t x, std::int32_t y) {
            const auto difference = multiplyByQuantizedMultiplier((x - aZero) * (1 << extraBits), first) -
                                    multiplyByQuantizedMultiplier((y - bZero) * (1 << extraBits), second);
            const auto stored = std::int64_t{multiplyByQuantizedMultiplier(difference * difference, by)} + zero;
            return static_cast<std::int8_t>(std::clamp<std::int64_t>(stored, INT8_MIN, INT8_MAX));
        });
}

PreparedKernel prepareSquaredDifference(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOneType(node));
    switch (node.outputs[0]->type) {
    case TensorType::Float32:
        return combineTwo<float>(node, [](float x, float y) { return (x - y) * (x - y); });
    case TensorType::Int32:
        return combineTwo<std::int32_t>(node, [](std::int32_t x, std::int32_t y) {
            const auto difference = static_cast<std::uint32_t>(x) - static_cast<std::uint32_t>(y);
            return static_cast<std::int32_t>(difference * difference);
        });
    case TensorType::Int8:
        return squareStored(node);
    default:
        return unsupportedTypes(node);
    }
}

// POW

/// As a double that is brought back to 32 bits: what does not fit becomes the lowest integer.
std::int32_t integerPower(std::int32_t base, std::int32_t exponent) {
    const double power = std::pow(double{static_cast<double>(base)}, static_cast<double>(exponent));
    return power > -2147483649.0 && power < 2147483648.0 ? static_cast<std::int32_t>(power) : INT32_MIN;
}

PreparedKernel preparePow(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOneType(node));
    if (node.outputs[0]->type == TensorType::Float32)
        return combineTwo<float>(node, [](float x, float y) { return std::pow(x, y); });
    TRY(requireType(node, *node.outputs[0], {TensorType::Int32}));
    return makeKernel([loop = loopOfTwo(node), count = node.inputs[1]->elements(), place = node.place](
                          const KernelArguments& a) -> base::Status {
        const auto* exponents = a.input<std::int32_t>(1);
        if (std::any_of(exponents, exponents + count, [](std::int32_t exponent) { return exponent < 0; }))
            return base::Error{base::Code::ValueOutOfRange, place, "a negative exponent of an integer"};
        combine(a, loop, a.output<std::int32_t>(), a.input<std::int32_t>(0), exponents, integerPower);
        return {};
    });
}

// ADD_N

base::Result<OutputShapes> addAllShapes(const Node& node) {
    TRY(requireOperands(node, 2, 4096));
    for (const auto* input : node.inputs) {
        if (!input || input->shape != node.inputs[0]->shape)
            return shapeMismatch(node, "the inputs have different shapes");
    }
    return keepShape(node);
}

template<class T>
PreparedKernel addAll(const Node& node) {
    return makeKernel([count = node.outputs[0]->elements()](const KernelArguments& a) {
        using Sum = std::conditional_t<std::is_integral_v<T>, std::uint32_t, T>;
        T* out = a.output<T>();
        std::copy_n(a.input<T>(0), count, out);
        for (std::size_t input = 1; input < a.inputs.size(); ++input) {
            const T* in = a.input<T>(input);
            forEachPiece(a, count, [&](std::size_t first, std::size_t size) {
                for (std::size_t k = first; k < first + size; ++k)
                    out[k] = static_cast<T>(static_cast<Sum>(out[k]) + static_cast<Sum>(in[k]));
            });
        }
    });
}

PreparedKernel prepareAddAll(const Node& node, const PrepareContext& /*context*/) {
    for (const auto* input : node.inputs) {
        if (input->type != node.outputs[0]->type)
            return unsupportedTypes(node);
    }
    if (node.outputs[0]->type == TensorType::Float32)
        return addAll<float>(node);
    TRY(requireType(node, *node.outputs[0], {TensorType::Int32}));
    return addAll<std::int32_t>(node);
}

Cost addAllCost(const Node& node) {
    return {.macs = 0, .operations = (node.inputs.size() - 1) * node.outputs[0]->elements()};
}

// SELECT: condition, where it is true, where it is false

template<class T>
void selectRow(T* out, const std::uint8_t* condition, const T* yes, const T* no, std::size_t count,
    const BroadcastLoop::Steps& steps) {
    const auto c = static_cast<std::size_t>(steps[0]);
    const auto y = static_cast<std::size_t>(steps[1]);
    const auto n = static_cast<std::size_t>(steps[2]);
    for (std::size_t k = 0; k < count; ++k)
        out[k] = condition[k * c] != 0 ? yes[k * y] : no[k * n];
}

template<class T>
PreparedKernel selectBetween(const std::vector<model::Shape>& operands, const model::Shape& output) {
    return makeKernel([loop = BroadcastLoop(output, operands)](const KernelArguments& a) {
        loop.forEachPieceOfRow(a, [&](std::size_t at, const BroadcastLoop::Steps& offsets, std::size_t count) {
            selectRow(a.output<T>() + at, a.input<std::uint8_t>(0) + offsets[0], a.input<T>(1) + offsets[1],
                a.input<T>(2) + offsets[2], count, loop.rowSteps());
        });
    });
}

PreparedKernel selectByWidth(const Node& node, const std::vector<model::Shape>& operands) {
    TRY(requireType(node, *node.inputs[0], {TensorType::Bool}));
    const auto type = node.outputs[0]->type;
    if (node.inputs[1]->type != type || node.inputs[2]->type != type)
        return unsupportedTypes(node);
    const auto& output = node.outputs[0]->shape;
    switch (elementBytes(type)) {
    case 1:
        return selectBetween<std::uint8_t>(operands, output);
    case 2:
        return selectBetween<std::uint16_t>(operands, output);
    case 4:
        return selectBetween<std::uint32_t>(operands, output);
    case 8:
        return selectBetween<std::uint64_t>(operands, output);
    default:
        return unsupportedTypes(node);
    }
}

/// The condition of SELECT under a shape that broadcasts: as the data, of one element, or one for each first index.
model::Shape conditionShape(const Node& node) {
    auto condition = node.inputs[0]->shape;
    const auto rank = node.inputs[1]->shape.size();
    if (condition.size() == 1 && rank > 1 && condition[0] == node.inputs[1]->shape[0])
        condition.resize(rank, 1);
    return condition;
}

/// Where everything is one element, the output keeps the shape that the model says, as in the reference.
bool isOneElement(const Node& node) {
    const auto isOne = [](const TensorInfo* tensor) { return tensor->elements() == 1; };
    return std::ranges::all_of(node.inputs, isOne) && isOne(node.outputs[0]);
}

base::Result<OutputShapes> selectShapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    if (isOneElement(node))
        return OutputShapes{.outputs = {node.outputs[0]->shape}};
    const auto& data = node.inputs[1]->shape;
    const auto& condition = node.inputs[0]->shape;
    const bool fits = condition == data || node.inputs[0]->elements() == 1 ||
                      (condition.size() == 1 && !data.empty() && condition[0] == data[0]);
    if (node.inputs[2]->shape != data || !fits)
        return shapeMismatch(node, "condition and operands do not fit each other");
    return OutputShapes{.outputs = {data}, .needsValues = false};
}

base::Result<OutputShapes> selectBroadcastShapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    if (isOneElement(node))
        return OutputShapes{.outputs = {node.outputs[0]->shape}};
    TRY_ASSIGN(auto shape, broadcastShape(node, node.inputs));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

const std::vector<model::Shape> oneElements(3); ///< the operands as scalars, whatever their ranks are

PreparedKernel prepareSelect(const Node& node, const PrepareContext& /*context*/) {
    if (isOneElement(node))
        return selectByWidth(node, oneElements);
    auto condition = conditionShape(node);
    if (node.inputs[0]->elements() == 1)
        condition.clear();
    return selectByWidth(node, {condition, node.inputs[1]->shape, node.inputs[2]->shape});
}

PreparedKernel prepareSelectBroadcast(const Node& node, const PrepareContext& /*context*/) {
    if (isOneElement(node))
        return selectByWidth(node, oneElements);
    return selectByWidth(node, {node.inputs[0]->shape, node.inputs[1]->shape, node.inputs[2]->shape});
}

int selectVersion(const Node& node) {
    for (const auto* input : node.inputs) {
        if (input->shape.size() == 5)
            return 3;
    }
    return 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::MAXIMUM,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::InputsAreOutput},
        .shapes = broadcastTwo,
        .cost = costPerOutput<1>,
        .version = extremumVersion,
        .prepare = prepareExtremum<Larger>},
    {.code = model::BuiltinOperator::MINIMUM,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::InputsAreOutput},
        .shapes = broadcastTwo,
        .cost = costPerOutput<1>,
        .version = extremumVersion,
        .prepare = prepareExtremum<Smaller>},
    {.code = model::BuiltinOperator::SQUARED_DIFFERENCE,
        .quantization = {.int8 = true},
        .shapes = broadcastTwo,
        .cost = costPerOutput<2>,
        .version = versionByType<2, 1>,
        .prepare = prepareSquaredDifference},
    {.code = model::BuiltinOperator::POW,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .shapes = broadcastTwo,
        .cost = costPerOutput<8>,
        .version = versionOne,
        .prepare = preparePow},
    {.code = model::BuiltinOperator::ADD_N,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has no kernel of it with scales")},
        .shapes = addAllShapes,
        .cost = addAllCost,
        .version = versionOne,
        .prepare = prepareAddAll},
    {.code = model::BuiltinOperator::SELECT,
        .quantization =
            {.int8 = true, .int16x8 = true, .sameScale = SameScale::InputsAreOutput, .rawInputs = 1, .int16Version = 1},
        .shapes = selectShapes,
        .cost = costPerOutput<1>,
        .version = selectVersion,
        .prepare = prepareSelect},
    {.code = model::BuiltinOperator::SELECT_V2,
        .quantization = {.int8 = true,
            .sameScale = SameScale::InputsAreOutput,
            .rawInputs = 1,
            .int16Version = 1,
            .int16x8Beyond = true},
        .shapes = selectBroadcastShapes,
        .cost = costPerOutput<1>,
        .version = versionOne,
        .prepare = prepareSelectBroadcast},
};

} // namespace

std::span<const OpDefinition> selectionDefinitions() {
    return definitions;
}

} // namespace ops
