// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/layout/moved_elements.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

/// Operators that make tensors out of sizes or repeat what there is: SHAPE, RANK, FILL, ZEROS_LIKE, RANGE, ONE_HOT,
/// TILE and BROADCAST_TO.
namespace ops {
namespace {

using model::TensorType;

// SHAPE and RANK

base::Result<OutputShapes> shapeShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const auto rank = static_cast<std::int32_t>(node.inputs[0]->shape.size());
    return OutputShapes{.outputs = {{rank}}, .needsValues = false};
}

PreparedKernel writeIntegers(const Node& node, const std::vector<std::int64_t>& values) {
    TRY(requireType(node, *node.outputs[0], {TensorType::Int32, TensorType::Int64}));
    const bool isWide = node.outputs[0]->type == TensorType::Int64;
    return makeKernel([values, isWide](const KernelArguments& a) {
        if (isWide)
            std::ranges::copy(values, a.output<std::int64_t>());
        else
            std::ranges::transform(
                values, a.output<std::int32_t>(), [](std::int64_t value) { return static_cast<std::int32_t>(value); });
    });
}

PreparedKernel prepareShape(const Node& node, const PrepareContext& /*context*/) {
    const auto& shape = node.inputs[0]->shape;
    return writeIntegers(node, {shape.begin(), shape.end()});
}

base::Result<OutputShapes> rankShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    return OutputShapes{.outputs = {model::Shape()}, .needsValues = false};
}

PreparedKernel prepareRank(const Node& node, const PrepareContext& /*context*/) {
    return writeIntegers(node, {static_cast<std::int64_t>(node.inputs[0]->shape.size())});
}

// FILL: sizes, value

base::Result<OutputShapes> fillShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto sizes = knownIntegers(*node.inputs[0]);
    if (!sizes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape, checkedShape(node, *sizes));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareFill(const Node& node, const PrepareContext& /*context*/) {
    const auto& value = *node.inputs[1];
    const auto width = movedBytes(value.type);
    TRY(requireMovable(node, 1U << 1));
    if (value.elements() != 1)
        return badOperator(node, "the value to fill with is not one element");
    auto mover = makeKernel([width](const KernelArguments& a) { fillWith(a, a.outputs[0], a.inputs[1].first(width)); });
    return movingElements(node, std::move(mover), 1U << 1);
}

PreparedKernel prepareZeros(const Node& node, const PrepareContext& /*context*/) {
    if (elementBytes(node.outputs[0]->type) == 0 || node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    return makeKernel([](const KernelArguments& a) { std::ranges::fill(a.outputs[0], std::byte{0}); });
}

// RANGE: first, limit, step

template<class T>
struct RangeOf {
    T first;
    T limit;
    T step;
};

template<class T>
std::optional<RangeOf<T>> rangeOf(const Node& node) {
    RangeOf<T> range{};
    T* parts[] = {&range.first, &range.limit, &range.step};
    for (std::size_t k = 0; k < 3; ++k) {
        const auto& values = node.inputs[k]->values;
        if (values.size() < sizeof(T))
            return std::nullopt;
        std::memcpy(parts[k], values.data(), sizeof(T));
    }
    return range;
}

template<class T>
base::Result<std::int64_t> countOf(const Node& node, const RangeOf<T>& range) {
    const bool isForward = range.step > 0;
    if (range.step == 0 || (range.first != range.limit && (range.first < range.limit) != isForward))
        return valueOutOfRange(node, "the step does not lead to the limit");
    if constexpr (std::is_integral_v<T>) {
        // As unsigned numbers differences always fit.
        using Unsigned = std::make_unsigned_t<T>;
        const auto low = static_cast<Unsigned>(isForward ? range.first : range.limit);
        const auto high = static_cast<Unsigned>(isForward ? range.limit : range.first);
        const auto step = static_cast<Unsigned>(range.step);
        const auto distance = static_cast<Unsigned>(high - low);
        const auto width = isForward ? step : static_cast<Unsigned>(Unsigned{0} - step);
        const auto count = distance == 0 ? Unsigned{0} : static_cast<Unsigned>((distance - 1) / width + 1);
        return static_cast<std::int64_t>(std::min<std::uint64_t>(count, INT64_MAX));
    } else {
        const auto count = std::ceil(std::abs((range.limit - range.first) / range.step));
        if (!(count < 2147483648.0F))
            return valueOutOfRange(node, "the range has too many numbers");
        return static_cast<std::int64_t>(count);
    }
}

template<class T>
base::Result<OutputShapes> rangeShapesOf(const Node& node) {
    const auto range = rangeOf<T>(node);
    if (!range)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(const auto count, countOf(node, *range));
    TRY_ASSIGN(auto shape, checkedShape(node, {count}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

base::Result<OutputShapes> rangeShapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    for (const auto* input : node.inputs) {
        if (input->type != node.inputs[0]->type || input->elements() != 1)
            return badOperator(node, "three single numbers of one type are expected");
    }
    switch (node.inputs[0]->type) {
    case TensorType::Int32:
        return rangeShapesOf<std::int32_t>(node);
    case TensorType::Int64:
        return rangeShapesOf<std::int64_t>(node);
    case TensorType::Float32:
        return rangeShapesOf<float>(node);
    default:
        return unsupportedTypes(node);
    }
}

/// By repeated addition, as the reference does it.
template<class T>
PreparedKernel makeRange(std::size_t count) {
    return makeKernel([count](const KernelArguments& a) {
        using Sum =
            typename std::conditional_t<std::is_integral_v<T>, std::make_unsigned<T>, std::type_identity<T>>::type;
        auto value = static_cast<Sum>(*a.input<T>(0));
        const auto step = static_cast<Sum>(*a.input<T>(2));
        for (std::size_t k = 0; k < count; ++k, value += step)
            a.output<T>()[k] = static_cast<T>(value);
    });
}

PreparedKernel prepareRange(const Node& node, const PrepareContext& /*context*/) {
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    const auto count = node.outputs[0]->elements();
    switch (node.inputs[0]->type) {
    case TensorType::Int32:
        return makeRange<std::int32_t>(count);
    case TensorType::Int64:
        return makeRange<std::int64_t>(count);
    default:
        return makeRange<float>(count);
    }
}

// ONE_HOT: indices, depth, value of the hot one, value of the others

base::Result<OutputShapes> oneHotShapes(const Node& node) {
    TRY(requireOperands(node, 4, 4));
    const auto depth = knownIntegers(*node.inputs[1]);
    if (!depth)
        return OutputShapes{.outputs = {}, .needsValues = true};
    auto shape = node.inputs[0]->shape;
    if (depth->size() != 1 || depth->front() < 0 || depth->front() > INT32_MAX)
        return valueOutOfRange(node, "the depth is no size");
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis", -1), shape.size() + 1));
    shape.insert(shape.begin() + static_cast<std::ptrdiff_t>(axis), static_cast<std::int32_t>(depth->front()));
    TRY(requireCountable(node, shape));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareOneHot(const Node& node, const PrepareContext& /*context*/) {
    const auto& indices = *node.inputs[0];
    const auto& output = *node.outputs[0];
    const auto width = movedBytes(output.type);
    TRY(requireType(node, indices, {TensorType::Int32, TensorType::Int64}));
    constexpr auto values = 3U << 2;
    TRY(requireMovable(node, values));
    for (const auto* value : {node.inputs[2], node.inputs[3]}) {
        if (value->elements() != 1)
            return badOperator(node, "the values are not one element each");
    }
    TRY_ASSIGN(const auto axis, resolveAxis(node, node.options().integer("axis", -1), output.shape.size()));
    const auto blocks = axisBlocks(output.shape, axis);
    auto mover = makeKernel([blocks, width, type = indices.type](const KernelArguments& a) {
        fillWith(a, a.outputs[0], a.inputs[3].first(width));
        const auto hot = integersIn(type, a.inputs[0]).value_or(std::vector<std::int64_t>());
        for (std::size_t k = 0; k < hot.size(); ++k) {
            if (hot[k] < 0 || hot[k] >= static_cast<std::int64_t>(blocks.size))
                continue;
            const auto row = k / blocks.inner * blocks.size + static_cast<std::size_t>(hot[k]);
            const auto at = row * blocks.inner + k % blocks.inner;
            std::memcpy(a.outputs[0].data() + at * width, a.inputs[2].data(), width);
        }
    });
    return movingElements(node, std::move(mover), values);
}

// TILE: data, how often along each axis

base::Result<OutputShapes> tileShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto times = knownIntegers(*node.inputs[1]);
    if (!times)
        return OutputShapes{.outputs = {}, .needsValues = true};
    const auto& input = node.inputs[0]->shape;
    if (times->size() != input.size())
        return badOperator(node, "the multiples do not name every dimension");
    std::vector<std::int64_t> sizes;
    for (std::size_t axis = 0; axis < input.size(); ++axis) {
        if ((*times)[axis] < 0 || (*times)[axis] > INT32_MAX)
            return valueOutOfRange(node, "a multiple of " + std::to_string((*times)[axis]));
        sizes.push_back(input[axis] * (*times)[axis]);
    }
    TRY_ASSIGN(auto shape, checkedShape(node, sizes));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel repeat(const Node& node, const std::vector<CopyAxis>& axes) {
    TRY(requireMovable(node));
    auto mover = makeKernel([copy = StridedCopy(axes, movedBytes(node.inputs[0]->type))](
                                const KernelArguments& a) { copy.run(a, a.inputs[0].data(), a.outputs[0].data()); });
    return movingElements(node, std::move(mover));
}

PreparedKernel prepareTile(const Node& node, const PrepareContext& /*context*/) {
    const auto& input = node.inputs[0]->shape;
    const auto& output = node.outputs[0]->shape;
    const auto from = rowMajorSteps(input);
    const auto to = rowMajorSteps(output);
    std::vector<CopyAxis> axes;
    for (std::size_t axis = 0; axis < input.size(); ++axis) {
        const auto times = input[axis] == 0 ? 0 : output[axis] / input[axis];
        axes.push_back({static_cast<std::size_t>(times), 0, input[axis] * to[axis]});
        axes.push_back({static_cast<std::size_t>(input[axis]), from[axis], to[axis]});
    }
    return repeat(node, axes);
}

// BROADCAST_TO: data, shape

base::Result<OutputShapes> broadcastShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto sizes = knownIntegers(*node.inputs[1]);
    if (!sizes)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape, checkedShape(node, *sizes));
    const auto& input = node.inputs[0]->shape;
    const bool hasRank = input.size() <= shape.size();
    for (std::size_t back = 1; hasRank && back <= input.size(); ++back) {
        if (input[input.size() - back] != 1 && input[input.size() - back] != shape[shape.size() - back])
            return shapeMismatch(node, shapeText(input) + " does not stretch to " + shapeText(shape));
    }
    if (!hasRank)
        return shapeMismatch(node, shapeText(input) + " does not stretch to " + shapeText(shape));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareBroadcast(const Node& node, const PrepareContext& /*context*/) {
    const auto& input = node.inputs[0]->shape;
    const auto& output = node.outputs[0]->shape;
    const auto from = rowMajorSteps(input);
    const auto to = rowMajorSteps(output);
    const auto missing = output.size() - input.size();
    std::vector<CopyAxis> axes;
    for (std::size_t axis = 0; axis < output.size(); ++axis) {
        const bool stands = axis < missing || input[axis - missing] == 1;
        axes.push_back({static_cast<std::size_t>(output[axis]), stands ? 0 : from[axis - missing], to[axis]});
    }
    return repeat(node, axes);
}

int fillVersion(const Node& node) {
    const auto type = node.inputs[1]->type;
    return type == TensorType::Bool ? 2 : versionByType<3, 3, 1>(node);
}

int rangeVersion(const Node& node) {
    return node.inputs[0]->type == TensorType::Int64 ? 2 : 1;
}

constexpr QuantizationRule repeatRule{
    .int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1, .int16Version = 3};
constexpr QuantizationRule shapeRule{.int8 = true, .int16x8 = true, .int16Version = 1};

constexpr OpDefinition generator(model::BuiltinOperator code, const QuantizationRule& rule,
    base::Result<OutputShapes> (*shapes)(const Node&), int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&), bool readsShapesOnly = false) {
    return {.code = code,
        .quantization = rule,
        .readsShapesOnly = readsShapesOnly,
        .shapes = shapes,
        .cost = noArithmetic,
        .version = version,
        .prepare = prepare};
}

const OpDefinition definitions[] = {
    generator(model::BuiltinOperator::SHAPE, shapeRule, shapeShapes, versionOne, prepareShape, true),
    generator(model::BuiltinOperator::RANK, shapeRule, rankShapes, versionOne, prepareRank, true),
    generator(model::BuiltinOperator::FILL,
        {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 0, .int16Version = 3},
        fillShapes, fillVersion, prepareFill),
    generator(model::BuiltinOperator::ZEROS_LIKE,
        {.whyFloat = CORE_TEXT("quant::Plan", "it writes stored zeros, whatever the zero point is")}, keepShape,
        versionOne, prepareZeros, true),
    generator(model::BuiltinOperator::RANGE,
        {.rawInputs = 7, .whyFloat = CORE_TEXT("quant::Plan", "it counts plain numbers, without scales")}, rangeShapes,
        rangeVersion, prepareRange),
    generator(model::BuiltinOperator::ONE_HOT,
        {.int8 = true, .sameScale = SameScale::InputsAreOutput, .rawInputs = 3U, .int16Version = 1}, oneHotShapes,
        versionOne, prepareOneHot),
    generator(model::BuiltinOperator::TILE, repeatRule, tileShapes, versionByType<3, 3>, prepareTile),
    generator(
        model::BuiltinOperator::BROADCAST_TO, repeatRule, broadcastShapes, versionByType<3, 3, 0, 2>, prepareBroadcast),
};

} // namespace

std::span<const OpDefinition> generatorsDefinitions() {
    return definitions;
}

} // namespace ops
