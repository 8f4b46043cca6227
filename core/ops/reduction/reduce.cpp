// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/function_kernel.h"
#include "ops/numerics/element_kernels.h"
#include "ops/numerics/fixed_point.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <optional>

/// MEAN, SUM, REDUCE_PROD, REDUCE_MAX, REDUCE_MIN, REDUCE_ANY and REDUCE_ALL along a list of axes.
namespace ops {
namespace {

using model::TensorType;

struct Reduction {
    model::Shape input;
    model::Shape kept;      ///< the input's rank, 1 where it was reduced
    model::Shape output;    ///< as the options want it
    std::int64_t count = 1; ///< elements that become one

    std::size_t outputs() const { return model::elementCount(output).value_or(0); }
};

/// Nothing while the axes are not known.
base::Result<std::optional<Reduction>> reductionOf(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto axes = knownIntegers(*node.inputs[1]);
    if (!axes)
        return std::optional<Reduction>();
    Reduction reduction{node.inputs[0]->shape, node.inputs[0]->shape, {}, 1};
    const auto rank = reduction.input.size();
    std::vector<bool> isReduced(rank, false);
    for (const auto axis : *axes) {
        if (rank == 0)
            break; // the reference takes any axis of a scalar
        TRY_ASSIGN(const auto resolved, resolveAxis(node, axis, rank));
        isReduced[resolved] = true;
    }
    const bool keepsDimensions = node.options().flag("keep_dims");
    for (std::size_t axis = 0; axis < rank; ++axis) {
        if (isReduced[axis]) {
            reduction.count *= reduction.input[axis]; // not more than the elements, which were counted
            reduction.kept[axis] = 1;
        }
        if (!isReduced[axis] || keepsDimensions)
            reduction.output.push_back(reduction.kept[axis]);
    }
    return std::optional(std::move(reduction));
}

base::Result<OutputShapes> reduceShapes(const Node& node) {
    TRY_ASSIGN(const auto reduction, reductionOf(node));
    if (!reduction)
        return OutputShapes{.outputs = {}, .needsValues = true};
    return OutputShapes{.outputs = {reduction->output}, .needsValues = false};
}

/// Axes that lie together, where rows of columns become one row, in each of several groups.
struct RowGroups {
    std::size_t groups = 1;
    std::size_t rows = 1;
    std::size_t columns = 1;

    /// Nothing where axes that are reduced lie apart.
    static std::optional<RowGroups> of(const Reduction& reduction) {
        RowGroups found;
        for (std::size_t axis = 0; axis < reduction.input.size(); ++axis) {
            const auto size = static_cast<std::size_t>(reduction.input[axis]);
            if (size == 1)
                continue;
            const bool isReduced = reduction.kept[axis] == 1;
            if (isReduced && found.columns > 1)
                return std::nullopt;
            auto& part = isReduced ? found.rows : found.rows > 1 ? found.columns : found.groups;
            part *= size;
        }
        return found;
    }
};

/// A Reducer that gathers rows by a loop of the processor.
template<class T, class Reducer>
concept GathersRows = requires(const Reducer& reducer, const simd::ElementKernels& kernels,
    const simd::ElementRows<T>& rows, typename Reducer::Value* into) {
    reducer.gather(kernels, rows, into);
};

template<class T, class Reducer>
PreparedKernel makeRowReduction(const RowGroups& shape, Reducer reducer, CpuPath path) {
    using Value = typename Reducer::Value;
    const auto count = shape.groups * shape.columns;
    return makeKernel(
        [shape, count, reducer, &kernels = elementKernels(path)](const KernelArguments& a) {
            auto* gathered = reinterpret_cast<Value*>(a.scratch.data());
            std::fill_n(gathered, count, reducer.start());
            const auto pieceRows = std::max<std::size_t>(pieceElements / shape.columns, 1);
            for (std::size_t group = 0; group < shape.groups; ++group) {
                const T* in = a.input<T>(0) + group * shape.rows * shape.columns;
                for (std::size_t row = 0; row < shape.rows && !a.isCancelled(); row += pieceRows)
                    reducer.gather(kernels,
                        simd::ElementRows<T>{in + row * shape.columns, static_cast<std::ptrdiff_t>(shape.columns),
                            std::min(pieceRows, shape.rows - row), shape.columns},
                        gathered + group * shape.columns);
            }
            for (std::size_t k = 0; k < count; ++k)
                a.output<T>()[k] = reducer.finish(gathered[k]);
        },
        count * sizeof(Value));
}

/// A Reducer whose rows of floats may be summed in any order.
template<class T, class Reducer>
concept SumsRows = std::is_same_v<T, float> && requires {
    requires Reducer::isSum;
};

template<class Reducer>
PreparedKernel makeRowSums(const RowGroups& shape, Reducer reducer, CpuPath path) {
    return makeKernel([shape, reducer, sum = elementKernels(path).sumRealRows](const KernelArguments& a) {
        const auto pieceRows = std::max<std::size_t>(pieceElements / shape.rows, 1);
        for (std::size_t first = 0; first < shape.groups && !a.isCancelled(); first += pieceRows) {
            const auto count = std::min(pieceRows, shape.groups - first);
            float* sums = a.output<float>() + first;
            sum({a.input<float>(0) + first * shape.rows, static_cast<std::ptrdiff_t>(shape.rows), count, shape.rows},
                sums);
            for (std::size_t k = 0; k < count; ++k)
                sums[k] = reducer.finish(sums[k]);
        }
    });
}

/// Gathers all elements of each output in row-major order. A `Reducer` has Value, start(), add(value, element) and
/// finish(value).
template<class T, class Reducer>
PreparedKernel makeReduction(const Reduction& reduction, Reducer reducer, CpuPath path) {
    using Value = typename Reducer::Value;
    if constexpr (GathersRows<T, Reducer>) {
        constexpr std::size_t leastColumns = 8;
        const auto rows = RowGroups::of(reduction);
        if (rows && rows->columns >= leastColumns && model::elementCount(reduction.input) != std::size_t{0})
            return makeRowReduction<T>(*rows, reducer, path);
        if constexpr (SumsRows<T, Reducer>) {
            constexpr std::size_t leastRows = 16;
            if (rows && rows->columns == 1 && rows->rows >= leastRows && rows->groups > 0)
                return makeRowSums(*rows, reducer, path);
        }
    }
    const auto count = reduction.outputs();
    const BroadcastLoop loop(reduction.input, std::array{reduction.kept});
    const bool isEmpty = model::elementCount(reduction.input) == std::size_t{0};
    return makeKernel(
        [loop, reducer, count, isEmpty](const KernelArguments& a) {
            auto* gathered = reinterpret_cast<Value*>(a.scratch.data());
            std::fill_n(gathered, count, reducer.start());
            if (!isEmpty) {
                loop.forEachPieceOfRow(a, [&](std::size_t at, const BroadcastLoop::Steps& offsets, std::size_t size) {
                    const T* in = a.input<T>(0) + at;
                    Value* into = gathered + offsets[0];
                    if (loop.rowSteps()[0] != 0) {
                        for (std::size_t k = 0; k < size; ++k)
                            into[k] = reducer.add(into[k], in[k]);
                    } else {
                        Value value = *into;
                        for (std::size_t k = 0; k < size; ++k)
                            value = reducer.add(value, in[k]);
                        *into = value;
                    }
                });
            }
            for (std::size_t k = 0; k < count; ++k)
                a.output<T>()[k] = reducer.finish(gathered[k]);
        },
        count * sizeof(Value));
}

// Reducers

/// Integers wrap.
template<class Value>
Value addTo(Value sum, Value element) {
    if constexpr (std::is_integral_v<Value>) {
        using Unsigned = std::make_unsigned_t<Value>;
        return static_cast<Value>(static_cast<Unsigned>(sum) + static_cast<Unsigned>(element));
    } else {
        return sum + element;
    }
}

template<class T>
struct PlainSum {
    static constexpr bool isSum = true;
    using Value = T;
    Value start() const { return 0; }
    Value add(Value sum, T element) const { return addTo(sum, element); }
    T finish(Value sum) const { return sum; }
    void gather(const simd::ElementKernels& kernels, const simd::ElementRows<float>& rows,
        float* sums) const requires std::is_same_v<T, float> {
        kernels.addRealRows(rows, sums);
    }
};

template<class T>
struct PlainMean {
    static constexpr bool isSum = true;
    using Value = std::conditional_t<std::is_integral_v<T>, std::int64_t, T>;
    std::int64_t count;
    Value start() const { return 0; }
    Value add(Value sum, T element) const { return addTo(sum, static_cast<Value>(element)); }
    T finish(Value sum) const {
        if (std::is_integral_v<T> && count == 0)
            return 0;
        return static_cast<T>(sum / static_cast<Value>(count));
    }
    void gather(const simd::ElementKernels& kernels, const simd::ElementRows<float>& rows,
        float* sums) const requires std::is_same_v<T, float> {
        kernels.addRealRows(rows, sums);
    }
};

template<class T>
struct PlainProduct {
    using Value = T;
    Value start() const { return 1; }
    Value add(Value product, T element) const {
        if constexpr (std::is_integral_v<T>) {
            using Wide = std::make_unsigned_t<std::common_type_t<T, std::int32_t>>;
            return static_cast<T>(static_cast<Wide>(product) * static_cast<Wide>(element));
        } else {
            return product * element;
        }
    }
    T finish(Value product) const { return product; }
};

template<class T>
struct Largest {
    using Value = T;
    Value start() const { return std::numeric_limits<T>::lowest(); }
    Value add(Value best, T element) const { return element > best ? element : best; }
    T finish(Value best) const { return best; }
    void gather(const simd::ElementKernels& kernels, const simd::ElementRows<T>& rows, Value* best) const
        requires(sizeof(T) <= 2 || std::is_same_v<T, float>) {
        kernels.of<T>().largestOfRows(rows, best);
    }
};

template<class T>
struct Smallest {
    using Value = T;
    Value start() const { return std::numeric_limits<T>::max(); }
    Value add(Value best, T element) const { return element < best ? element : best; }
    T finish(Value best) const { return best; }
};

struct AnyTrue {
    using Value = std::uint8_t;
    Value start() const { return 0; }
    Value add(Value value, std::uint8_t element) const { return value != 0 || element != 0; }
    std::uint8_t finish(Value value) const { return value; }
};

struct AllTrue {
    using Value = std::uint8_t;
    Value start() const { return 1; }
    Value add(Value value, std::uint8_t element) const { return value != 0 && element != 0; }
    std::uint8_t finish(Value value) const { return value; }
};

template<class T>
T storeScaled(std::int32_t scaled, std::int32_t zeroPoint) {
    const auto stored = std::int64_t{scaled} + zeroPoint;
    return static_cast<T>(
        std::clamp<std::int64_t>(stored, std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
}

/// Mean of stored values: one scaling of their sum by a multiplier that contains the divisor.
template<class T>
struct QuantizedMean {
    using Value = std::int32_t;
    std::int32_t zeroPoints; ///< of all summands together
    QuantizedMultiplier multiplier;
    std::int32_t outputZeroPoint;

    Value start() const { return 0; }
    Value add(Value sum, T element) const { return addTo(sum, static_cast<Value>(element)); }
    T finish(Value sum) const {
        return storeScaled<T>(multiplyByQuantizedMultiplier(addTo(sum, -zeroPoints), multiplier), outputZeroPoint);
    }
    void gather(const simd::ElementKernels& kernels, const simd::ElementRows<T>& rows, Value* sums) const {
        kernels.stored<T>().addRows(rows, sums);
    }
};

/// Sum of stored values, scaled in float. The reference kernel reads every type as uint8 and so gives arbitrary
/// numbers; this is the runtime's other kernel. (tflite/kernels/internal/optimized/reduce.h: QuantizedMeanOrSum)
template<class T>
struct QuantizedSum {
    using Value = std::int32_t;
    float scale;
    float bias; ///< of the summands' zero points
    std::int32_t outputZeroPoint;

    Value start() const { return 0; }
    Value add(Value sum, T element) const { return addTo(sum, static_cast<Value>(element)); }
    T finish(Value sum) const {
        // No number, of infinite scales, becomes the lowest.
        const float scaled = std::fmin(std::fmax(std::round(static_cast<float>(sum) * scale + bias), -1e9F), 1e9F);
        return storeScaled<T>(static_cast<std::int32_t>(scaled), outputZeroPoint);
    }
    void gather(const simd::ElementKernels& kernels, const simd::ElementRows<T>& rows, Value* sums) const {
        kernels.stored<T>().addRows(rows, sums);
    }
};

/// Every product is scaled, so that it stays in range; the scale's root is taken for that.
template<class T>
struct QuantizedProduct {
    struct Value {
        std::int32_t product;
        bool hasStarted;
    };
    std::int32_t inputZeroPoint;
    QuantizedMultiplier multiplier;
    std::int32_t outputZeroPoint;

    Value start() const { return {0, false}; }
    Value add(Value value, T element) const {
        const std::int32_t difference = element - inputZeroPoint;
        if (!value.hasStarted)
            return {difference, true};
        return {multiplyByQuantizedMultiplier64(std::int64_t{value.product} * difference, multiplier), true};
    }
    T finish(Value value) const {
        return storeScaled<T>(multiplyByQuantizedMultiplier64(value.product, multiplier), outputZeroPoint);
    }
};

QuantizedMultiplier dividedBy(QuantizedMultiplier by, std::int64_t count) {
    const int width = 63 - std::countl_zero(static_cast<std::uint64_t>(count));
    const int shift = std::max(0, std::min({width, 32, 31 + by.shift}));
    return {static_cast<std::int32_t>((std::int64_t{by.multiplier} << shift) / count), by.shift - shift};
}

// Kernels by type

base::Status requireQuantizedPair(const Node& node) {
    for (const auto* tensor : {node.inputs[0], node.outputs[0]}) {
        TRY(requireQuantized(node, *tensor));
        if (tensor->type == TensorType::Int16)
            TRY(requireZeroPoint(node, *tensor, 0));
    }
    return {};
}

template<class T>
PreparedKernel prepareQuantizedMean(const Node& node, const Reduction& reduction, CpuPath path) {
    TRY(requireQuantizedPair(node));
    auto multiplier = quantizeMultiplier(double{node.inputs[0]->scale()} / double{node.outputs[0]->scale()});
    if (reduction.count > 0)
        multiplier = dividedBy(multiplier, reduction.count);
    const auto zeroPoints = static_cast<std::int32_t>(reduction.count * node.inputs[0]->zeroPoint());
    return makeReduction<T>(reduction, QuantizedMean<T>{zeroPoints, multiplier, node.outputs[0]->zeroPoint()}, path);
}

template<class T>
PreparedKernel prepareQuantizedSum(const Node& node, const Reduction& reduction, CpuPath path) {
    TRY(requireQuantizedPair(node));
    const float scale = node.inputs[0]->scale() / node.outputs[0]->scale();
    const float bias = static_cast<float>(-node.inputs[0]->zeroPoint()) * scale * static_cast<float>(reduction.count);
    return makeReduction<T>(reduction, QuantizedSum<T>{scale, bias, node.outputs[0]->zeroPoint()}, path);
}

template<class T>
PreparedKernel prepareQuantizedProduct(const Node& node, const Reduction& reduction, CpuPath path) {
    TRY(requireQuantizedPair(node));
    const auto count = static_cast<double>(std::max<std::int64_t>(reduction.count, 1));
    const double root = std::pow(double{node.outputs[0]->scale()}, 1.0 / count);
    const auto multiplier = quantizeMultiplier(double{node.inputs[0]->scale()} / root);
    return makeReduction<T>(
        reduction, QuantizedProduct<T>{node.inputs[0]->zeroPoint(), multiplier, node.outputs[0]->zeroPoint()}, path);
}

bool isQuantized(const Node& node) {
    return node.inputs[0]->quantization && node.inputs[0]->quantization->isQuantized();
}

struct MeanOperator {
    template<class T>
    static PreparedKernel prepare(const Node& node, const Reduction& reduction, CpuPath path) {
        if constexpr (sizeof(T) <= 2)
            return prepareQuantizedMean<T>(node, reduction, path);
        else
            return makeReduction<T>(reduction, PlainMean<T>{reduction.count}, path);
    }
};

struct SumOperator {
    template<class T>
    static PreparedKernel prepare(const Node& node, const Reduction& reduction, CpuPath path) {
        if constexpr (sizeof(T) <= 2)
            return prepareQuantizedSum<T>(node, reduction, path);
        else
            return makeReduction<T>(reduction, PlainSum<T>(), path);
    }
};

struct ProductOperator {
    template<class T>
    static PreparedKernel prepare(const Node& node, const Reduction& reduction, CpuPath path) {
        if constexpr (std::is_same_v<T, std::int8_t> || std::is_same_v<T, std::int16_t>) {
            if (isQuantized(node))
                return prepareQuantizedProduct<T>(node, reduction, path);
        }
        if (isQuantized(node))
            return unsupportedTypes(node);
        return makeReduction<T>(reduction, PlainProduct<T>(), path);
    }
};

template<template<class> class Extremum>
struct ExtremumOperator {
    template<class T>
    static PreparedKernel prepare(const Node& node, const Reduction& reduction, CpuPath path) {
        if (isQuantized(node) && !sameQuantization(*node.inputs[0], *node.outputs[0]))
            return badOperator(node, "input and output have different scales or zero points");
        return makeReduction<T>(reduction, Extremum<T>(), path);
    }
};

base::Result<Reduction> knownReduction(const Node& node) {
    TRY_ASSIGN(auto reduction, reductionOf(node));
    if (!reduction)
        return badOperator(node, "the axes are not known");
    if (node.inputs[0]->type != node.outputs[0]->type)
        return unsupportedTypes(node);
    return *std::move(reduction);
}

template<class Operator>
PreparedKernel prepareReduction(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto reduction, knownReduction(node));
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return Operator::template prepare<float>(node, reduction, context.path);
    case TensorType::Int32:
        return Operator::template prepare<std::int32_t>(node, reduction, context.path);
    case TensorType::Int64:
        return Operator::template prepare<std::int64_t>(node, reduction, context.path);
    case TensorType::Int8:
        return Operator::template prepare<std::int8_t>(node, reduction, context.path);
    case TensorType::UInt8:
        return Operator::template prepare<std::uint8_t>(node, reduction, context.path);
    case TensorType::Int16:
        return Operator::template prepare<std::int16_t>(node, reduction, context.path);
    default:
        return unsupportedTypes(node);
    }
}

template<class Reducer>
PreparedKernel prepareLogical(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto reduction, knownReduction(node));
    TRY(requireType(node, *node.inputs[0], {TensorType::Bool}));
    return makeReduction<std::uint8_t>(reduction, Reducer(), context.path);
}

constexpr QuantizationRule reduceRule(SameScale sameScale) {
    return {.int8 = true, .int16x8 = true, .sameScale = sameScale, .rawInputs = 1U << 1};
}

constexpr OpDefinition reduce(model::BuiltinOperator code, const QuantizationRule& rule, int (*version)(const Node&),
    PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = rule,
        .shapes = reduceShapes,
        .cost = costPerInput<1>,
        .version = version,
        .prepare = prepare};
}

constexpr QuantizationRule logicalRule{
    .rawInputs = 1U << 1, .whyFloat = CORE_TEXT("quant::Plan", "works on true and false")};

const OpDefinition definitions[] = {
    reduce(
        model::BuiltinOperator::MEAN, reduceRule(SameScale::No), versionByType<2, 3>, prepareReduction<MeanOperator>),
    reduce(model::BuiltinOperator::SUM, reduceRule(SameScale::No), versionByType<2, 1>, prepareReduction<SumOperator>),
    reduce(model::BuiltinOperator::REDUCE_PROD, reduceRule(SameScale::No), versionByType<2, 2>,
        prepareReduction<ProductOperator>),
    reduce(model::BuiltinOperator::REDUCE_MAX, reduceRule(SameScale::OutputIsInput), versionByType<2, 3>,
        prepareReduction<ExtremumOperator<Largest>>),
    reduce(model::BuiltinOperator::REDUCE_MIN, reduceRule(SameScale::OutputIsInput), versionByType<2, 3>,
        prepareReduction<ExtremumOperator<Smallest>>),
    reduce(model::BuiltinOperator::REDUCE_ANY, logicalRule, versionOne, prepareLogical<AnyTrue>),
    reduce(model::BuiltinOperator::REDUCE_ALL, logicalRule, versionOne, prepareLogical<AllTrue>),
};

} // namespace

std::span<const OpDefinition> reduceDefinitions() {
    return definitions;
}

} // namespace ops
