// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/layout/axis_blocks.h"
#include "ops/numerics/element_kernels.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <optional>
#include <type_traits>

/// Operators that answer where: ARG_MAX, ARG_MIN, TOPK_V2 and WHERE. Integers are compared as stored.
namespace ops {
namespace {

using model::TensorType;

/// Calls `body(zero)` with a zero of the element type, for types that can be ordered.
template<class Body>
PreparedKernel withElement(const Node& node, TensorType type, Body body) {
    switch (type) {
    case TensorType::Float32:
        return body(float{});
    case TensorType::Int8:
        return body(std::int8_t{});
    case TensorType::UInt8:
    case TensorType::Bool:
        return body(std::uint8_t{});
    case TensorType::Int16:
        return body(std::int16_t{});
    case TensorType::Int32:
        return body(std::int32_t{});
    case TensorType::Int64:
        return body(std::int64_t{});
    default:
        return unsupportedTypes(node);
    }
}

// ARG_MAX and ARG_MIN: data, axis

base::Result<std::optional<std::size_t>> extremumAxis(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto axis = knownIntegers(*node.inputs[1]);
    if (!axis)
        return std::optional<std::size_t>();
    if (axis->size() != 1)
        return badOperator(node, "one axis is expected");
    TRY_ASSIGN(const auto resolved, resolveAxis(node, axis->front(), node.inputs[0]->shape.size()));
    return std::optional(resolved);
}

base::Result<OutputShapes> extremumShapes(const Node& node) {
    TRY_ASSIGN(const auto axis, extremumAxis(node));
    if (!axis)
        return OutputShapes{.outputs = {}, .needsValues = true};
    auto shape = node.inputs[0]->shape;
    if (shape[*axis] == 0)
        return badOperator(node, "nothing has no extreme");
    shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(*axis));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

/// Is `candidate` better than what was found so far? A NaN is worse than any number.
template<class Better, class T>
bool isBetter(T candidate, T found) {
    if constexpr (std::is_floating_point_v<T>)
        return !std::isnan(candidate) && (std::isnan(found) || Better()(candidate, found));
    else
        return Better()(candidate, found);
}

/// The place of the best of `size` elements `step` apart; the first of equal ones wins. Within a block only the best
/// value is looked for, which takes no branches. `Step` may be a constant.
template<class Better, class T, class Step>
std::size_t bestPlace(const T* values, std::size_t size, Step step) {
    constexpr std::size_t block = 64;
    T best = values[0];
    std::size_t place = 0;
    for (std::size_t first = 0; first < size; first += block) {
        const auto last = std::min(size, first + block);
        T found = best;
        for (std::size_t k = first; k < last; ++k)
            found = isBetter<Better>(values[k * step], found) ? values[k * step] : found;
        if (!isBetter<Better>(found, best))
            continue;
        for (place = first; !(values[place * step] == found);)
            ++place;
        best = found;
    }
    return place;
}

/// The same of floats side by side.
template<class Better>
std::size_t bestOfRow(const simd::ElementKernels& kernels, const float* row, std::size_t size) {
    constexpr bool isLargest = std::is_same_v<Better, std::greater<>>;
    return isLargest ? kernels.placeOfLargest(row, size) : kernels.placeOfSmallest(row, size);
}
template<class Better, class T>
std::size_t bestOfRow(const simd::ElementKernels& /*kernels*/, const T* row, std::size_t size) {
    return bestPlace<Better>(row, size, std::integral_constant<std::size_t, 1>());
}

template<class T, class Index, class Better>
PreparedKernel findExtremum(AxisBlocks blocks, CpuPath path) {
    return makeKernel([blocks, &kernels = elementKernels(path)](const KernelArguments& a) {
        for (std::size_t outer = 0; outer < blocks.outer && !a.isCancelled(); ++outer) {
            const T* rows = a.input<T>(0) + outer * blocks.size * blocks.inner;
            Index* places = a.output<Index>() + outer * blocks.inner;
            if (blocks.inner == 1)
                *places = static_cast<Index>(bestOfRow<Better>(kernels, rows, blocks.size));
            else
                for (std::size_t inner = 0; inner < blocks.inner && !a.isCancelled(); ++inner)
                    places[inner] = static_cast<Index>(bestPlace<Better>(rows + inner, blocks.size, blocks.inner));
        }
    });
}

template<class Better>
PreparedKernel prepareExtremum(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto axis, extremumAxis(node));
    if (!axis)
        return badOperator(node, "the axis is not known");
    TRY(requireType(node, *node.outputs[0], {TensorType::Int32, TensorType::Int64}));
    const auto blocks = axisBlocks(node.inputs[0]->shape, *axis);
    return withElement(node, node.inputs[0]->type, [&](auto zero) {
        using T = decltype(zero);
        return node.outputs[0]->type == TensorType::Int64 ? findExtremum<T, std::int64_t, Better>(blocks, context.path)
                                                          : findExtremum<T, std::int32_t, Better>(blocks, context.path);
    });
}

// TOPK_V2: data, how many

base::Result<OutputShapes> topShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2, 2));
    TRY(requireRankBetween(node, *node.inputs[0], 1, 8));
    const auto wanted = knownIntegers(*node.inputs[1]);
    if (!wanted)
        return OutputShapes{.outputs = {}, .needsValues = true};
    auto shape = node.inputs[0]->shape;
    if (wanted->size() != 1 || wanted->front() < 0 || wanted->front() > shape.back())
        return valueOutOfRange(node, "more are wanted than a row has");
    shape.back() = static_cast<std::int32_t>(wanted->front());
    return OutputShapes{.outputs = {shape, shape}, .needsValues = false};
}

/// NaN comes last.
template<class T>
bool isBefore(T a, T b) {
    if constexpr (std::is_floating_point_v<T>) {
        if (std::isnan(b))
            return !std::isnan(a);
    }
    return a > b;
}

template<class T, class Index>
PreparedKernel findTop(std::size_t rows, std::size_t depth, std::size_t wanted) {
    return makeKernel([=, order = std::vector<std::size_t>(depth)](const KernelArguments& a) mutable {
        for (std::size_t row = 0; row < rows && !a.isCancelled(); ++row) {
            const T* in = a.input<T>(0) + row * depth;
            std::iota(order.begin(), order.end(), std::size_t{0});
            std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(),
                [in](std::size_t x, std::size_t y) {
                    return isBefore(in[x], in[y]) || (!isBefore(in[y], in[x]) && x < y);
                });
            for (std::size_t k = 0; k < wanted; ++k) {
                a.output<T>(0)[row * wanted + k] = in[order[k]];
                a.output<Index>(1)[row * wanted + k] = static_cast<Index>(order[k]);
            }
        }
    });
}

PreparedKernel prepareTop(const Node& node, const PrepareContext& /*context*/) {
    const auto& input = *node.inputs[0];
    const auto& indices = *node.outputs[1];
    if (node.outputs[0]->type != input.type)
        return unsupportedTypes(node);
    TRY(requireType(node, indices, {TensorType::Int32, TensorType::Int16}));
    const auto depth = static_cast<std::size_t>(input.shape.back());
    const auto wanted = static_cast<std::size_t>(indices.shape.back());
    const auto rows = depth == 0 ? 0 : input.elements() / depth;
    return withElement(node, input.type, [&](auto zero) {
        using T = decltype(zero);
        return indices.type == TensorType::Int16 ? findTop<T, std::int16_t>(rows, depth, wanted)
                                                 : findTop<T, std::int32_t>(rows, depth, wanted);
    });
}

// WHERE: the places of true elements

bool isTrueAt(TensorType type, std::span<const std::byte> values, std::size_t at) {
    const auto width = elementBytes(type);
    const auto element = values.subspan(at * width, width);
    if (type == TensorType::Float32) // −0 is not true
        return *reinterpret_cast<const float*>(element.data()) != 0;
    return std::ranges::any_of(element, [](std::byte byte) { return byte != std::byte{0}; });
}

base::Result<OutputShapes> whereShapes(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const auto& condition = *node.inputs[0];
    TRY(requireRankBetween(node, condition, 1, 8));
    TRY(requireType(node, condition,
        {TensorType::Bool, TensorType::Float32, TensorType::Int8, TensorType::UInt8, TensorType::Int32,
            TensorType::UInt32, TensorType::Int64}));
    const auto elements = condition.elements();
    if (elements != 0 && condition.values.size() < condition.bytes())
        return OutputShapes{.outputs = {}, .needsValues = true};
    std::int64_t count = 0;
    for (std::size_t k = 0; k < elements; ++k)
        count += isTrueAt(condition.type, condition.values, k) ? 1 : 0;
    TRY_ASSIGN(auto shape, checkedShape(node, {count, static_cast<std::int64_t>(condition.shape.size())}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

PreparedKernel prepareWhere(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireType(node, *node.outputs[0], {TensorType::Int64}));
    const auto& condition = *node.inputs[0];
    return makeKernel([type = condition.type, steps = rowMajorSteps(condition.shape), elements = condition.elements(),
                          most = node.outputs[0]->elements()](const KernelArguments& a) {
        std::size_t written = 0;
        for (std::size_t k = 0; k < elements && written < most; ++k) {
            if (!isTrueAt(type, a.inputs[0], k))
                continue;
            auto rest = static_cast<std::int64_t>(k);
            for (const auto step : steps) {
                a.output<std::int64_t>()[written++] = rest / step;
                rest %= step;
            }
        }
    });
}

int extremumVersion(const Node& node) {
    return node.inputs[0]->type == TensorType::Bool ? 3 : versionByType<2, 1>(node);
}

constexpr QuantizationRule placeRule{.int8 = true, .rawInputs = 1U << 1};

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::ARG_MAX,
        .quantization = placeRule,
        .shapes = extremumShapes,
        .cost = costPerInput<1>,
        .version = extremumVersion,
        .prepare = prepareExtremum<std::greater<>>},
    {.code = model::BuiltinOperator::ARG_MIN,
        .quantization = placeRule,
        .shapes = extremumShapes,
        .cost = costPerInput<1>,
        .version = extremumVersion,
        .prepare = prepareExtremum<std::less<>>},
    {.code = model::BuiltinOperator::TOPK_V2,
        .quantization = {.int8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1, .int16Version = 1},
        .shapes = topShapes,
        .cost = costPerInput<2>,
        .version = versionByType<2, 3>,
        .prepare = prepareTop},
    {.code = model::BuiltinOperator::WHERE,
        .quantization = {.rawInputs = 1, .whyFloat = CORE_TEXT("quant::Plan", "works on true and false")},
        .shapes = whereShapes,
        .cost = costPerInput<1>,
        .version = versionOne,
        .prepare = prepareWhere},
};

} // namespace

std::span<const OpDefinition> orderDefinitions() {
    return definitions;
}

} // namespace ops
