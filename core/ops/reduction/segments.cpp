// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <functional>
#include <limits>

/// SEGMENT_SUM and UNSORTED_SEGMENT_SUM, _PROD, _MAX, _MIN: pieces of the data with the same number are made one.
namespace ops {
namespace {

using model::TensorType;

/// Integers as unsigned ones: sums and products wrap.
template<class T>
using Wrapping = typename std::conditional_t<std::is_integral_v<T>, std::make_unsigned<T>, std::type_identity<T>>::type;

struct Sum {
    template<class T>
    static constexpr T first = T{0};
    template<class T>
    static T combine(T a, T b) {
        return static_cast<T>(static_cast<Wrapping<T>>(a) + static_cast<Wrapping<T>>(b));
    }
};
struct Product {
    template<class T>
    static constexpr T first = T{1};
    template<class T>
    static T combine(T a, T b) {
        return static_cast<T>(static_cast<Wrapping<T>>(a) * static_cast<Wrapping<T>>(b));
    }
};
struct Largest {
    template<class T>
    static constexpr T first = std::numeric_limits<T>::lowest();
    template<class T>
    static T combine(T a, T b) {
        return std::max(a, b);
    }
};
struct Smallest {
    template<class T>
    static constexpr T first = std::numeric_limits<T>::max();
    template<class T>
    static T combine(T a, T b) {
        return std::min(a, b);
    }
};

base::Status requireSegments(const Node& node) {
    const auto& data = *node.inputs[0];
    const auto& numbers = *node.inputs[1];
    TRY(requireType(node, data, {TensorType::Float32, TensorType::Int32}));
    TRY(requireType(node, numbers, {TensorType::Int32}));
    if (numbers.shape.size() > data.shape.size() ||
        !std::equal(numbers.shape.begin(), numbers.shape.end(), data.shape.begin()))
        return shapeMismatch(
            node, "segments " + shapeText(numbers.shape) + " do not begin the shape " + shapeText(data.shape));
    return {};
}

/// The shape of `count` segments.
base::Result<OutputShapes> segmentShapes(const Node& node, std::int64_t count) {
    const auto& data = node.inputs[0]->shape;
    std::vector<std::int64_t> sizes{count};
    sizes.insert(sizes.end(), data.begin() + static_cast<std::ptrdiff_t>(node.inputs[1]->shape.size()), data.end());
    TRY_ASSIGN(auto shape, checkedShape(node, sizes));
    return OutputShapes{.outputs = {std::move(shape)}};
}

base::Result<OutputShapes> shapes(const Node& node) {
    TRY(requireOperands(node, 3, 3));
    TRY(requireSegments(node));
    TRY(requireType(node, *node.inputs[2], {TensorType::Int32}));
    const auto count = knownIntegers(*node.inputs[2]);
    if (!count)
        return OutputShapes{.outputs = {}, .needsValues = true};
    if (count->size() != 1)
        return badOperator(node, "the number of segments is not one number");
    return segmentShapes(node, count->front());
}

/// The numbers ascend, without gaps: the last one tells how many there are.
base::Result<OutputShapes> sortedShapes(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    TRY(requireSegments(node));
    TRY(requireRank(node, *node.inputs[1], 1));
    const auto numbers = knownIntegers(*node.inputs[1]);
    if (!numbers)
        return OutputShapes{.outputs = {}, .needsValues = true};
    std::int64_t last = -1;
    for (const auto number : *numbers) {
        if (number < 0 || (number != last && number != last + 1))
            return valueOutOfRange(node, "segment " + std::to_string(number) + " behind " + std::to_string(last));
        last = number;
    }
    return segmentShapes(node, last + 1);
}

/// Pieces with a negative number belong to no segment.
template<class Way, class T>
PreparedKernel combineSegments(const Node& node) {
    const auto count = node.inputs[1]->elements();
    const auto piece = count == 0 ? 0 : node.inputs[0]->elements() / count;
    const std::int64_t segments = node.outputs[0]->shape[0];
    return makeKernel([count, piece, segments, place = node.place](const KernelArguments& a) -> base::Status {
        std::fill_n(a.output<T>(), a.outputs[0].size() / sizeof(T), Way::template first<T>);
        WorkMeter meter(a);
        for (std::size_t k = 0; k < count && !meter.isOver(piece); ++k) {
            const std::int64_t segment = a.input<std::int32_t>(1)[k];
            if (segment >= segments)
                return base::Error{base::Code::ValueOutOfRange, place,
                    "segment " + std::to_string(segment) + " of " + std::to_string(segments)};
            const T* from = a.input<T>(0) + k * piece;
            T* to = segment < 0 ? nullptr : a.output<T>() + static_cast<std::size_t>(segment) * piece;
            for (std::size_t i = 0; to && i < piece; ++i)
                to[i] = Way::combine(to[i], from[i]);
        }
        return {};
    });
}

template<class Way>
PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    if (node.outputs[0]->type == TensorType::Float32)
        return combineSegments<Way, float>(node);
    return combineSegments<Way, std::int32_t>(node);
}

constexpr OpDefinition segmenting(model::BuiltinOperator code, std::uint32_t rawInputs,
    base::Result<OutputShapes> (*rule)(const Node&), PreparedKernel (*kernel)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = {.rawInputs = rawInputs,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        .shapes = rule,
        .cost = costPerInput<1>,
        .version = versionOne,
        .prepare = kernel};
}

const OpDefinition definitions[] = {
    segmenting(model::BuiltinOperator::SEGMENT_SUM, 1U << 1, sortedShapes, prepare<Sum>),
    segmenting(model::BuiltinOperator::UNSORTED_SEGMENT_SUM, 3U << 1, shapes, prepare<Sum>),
    segmenting(model::BuiltinOperator::UNSORTED_SEGMENT_PROD, 3U << 1, shapes, prepare<Product>),
    segmenting(model::BuiltinOperator::UNSORTED_SEGMENT_MAX, 3U << 1, shapes, prepare<Largest>),
    segmenting(model::BuiltinOperator::UNSORTED_SEGMENT_MIN, 3U << 1, shapes, prepare<Smallest>),
};

} // namespace

std::span<const OpDefinition> segmentsDefinitions() {
    return definitions;
}

} // namespace ops
