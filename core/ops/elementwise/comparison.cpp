// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/function_kernel.h"
#include "ops/numerics/fixed_point.h"
#include "ops/numerics/lookup_table.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "ops/string_values.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <array>
#include <functional>
#include <string_view>

/// Comparisons of two inputs that broadcast, and LOGICAL_AND and LOGICAL_OR.
namespace ops {
namespace {

using model::TensorType;

template<class T, class Compare>
PreparedKernel comparePlain(const Node& node) {
    return makeKernel([loop = loopOfTwo(node)](const KernelArguments& a) {
        combine(a, loop, a.output<std::uint8_t>(), a.input<T>(0), a.input<T>(1),
            [](T x, T y) { return static_cast<std::uint8_t>(Compare()(x, y)); });
    });
}

template<class Compare>
PreparedKernel compareStrings(const Node& node) {
    return makeKernel([loop = loopOfTwo(node), place = node.place,
                          counts = std::array{node.inputs[0]->elements(), node.inputs[1]->elements()}](
                          const KernelArguments& a) -> base::Status {
        TRY_ASSIGN(const auto first, stringsIn(a.inputs[0]));
        TRY_ASSIGN(const auto second, stringsIn(a.inputs[1]));
        if (first.size() != counts[0] || second.size() != counts[1])
            return base::Error{base::Code::CorruptData, place, "there are not as many strings as elements"};
        combine(a, loop, a.output<std::uint8_t>(), first.data(), second.data(),
            [](std::string_view x, std::string_view y) { return static_cast<std::uint8_t>(Compare()(x, y)); });
        return {};
    });
}

/// A stored value in units of 1/256: the reference compares on this grid, so that smaller differences vanish. Of scales
/// of 1 and more its kernel shifts by a negative number of bits, which leaves 1 or -1.
struct CommonGrid {
    std::int32_t zeroPoint;
    QuantizedMultiplier scale;

    explicit CommonGrid(const TensorInfo& tensor)
        : zeroPoint(tensor.zeroPoint()), scale(quantizeMultiplier(double{tensor.scale()})) {}
    std::int32_t operator()(std::int32_t stored) const {
        const auto fine = (stored - zeroPoint) * (1 << 8);
        if (scale.shift > 0)
            return fine < 0 ? -1 : 1;
        return multiplyByQuantizedMultiplier(fine, scale);
    }
};

template<class T, class Compare>
PreparedKernel compareStored(const Node& node) {
    for (const auto* tensor : {node.inputs[0], node.inputs[1]})
        TRY(requireQuantized(node, *tensor));
    const CommonGrid first(*node.inputs[0]);
    const CommonGrid second(*node.inputs[1]);
    if constexpr (sizeof(T) == 1) {
        return makeKernel([loop = loopOfTwo(node), x = tabulate<T, std::int32_t>(first),
                              y = tabulate<T, std::int32_t>(second)](const KernelArguments& a) {
            combine(a, loop, a.output<std::uint8_t>(), a.input<std::uint8_t>(0), a.input<std::uint8_t>(1),
                [&](std::uint8_t p, std::uint8_t q) { return static_cast<std::uint8_t>(Compare()(x[p], y[q])); });
        });
    } else {
        return makeKernel([loop = loopOfTwo(node), first, second](const KernelArguments& a) {
            combine(a, loop, a.output<std::uint8_t>(), a.input<T>(0), a.input<T>(1),
                [&](T p, T q) { return static_cast<std::uint8_t>(Compare()(first(p), second(q))); });
        });
    }
}

bool hasScales(const Node& node) {
    return node.inputs[0]->quantization && node.inputs[0]->quantization->isQuantized();
}

template<class Compare, bool OfBooleans>
PreparedKernel prepareComparison(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 2, 2));
    TRY(requireType(node, *node.outputs[0], {TensorType::Bool}));
    if (node.inputs[0]->type != node.inputs[1]->type)
        return unsupportedTypes(node);
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return comparePlain<float, Compare>(node);
    case TensorType::Float16:
        return comparePlain<Eigen::half, Compare>(node);
    case TensorType::BFloat16:
        if (node.code != model::BuiltinOperator::LESS && node.code != model::BuiltinOperator::GREATER)
            return unsupportedTypes(node);
        return comparePlain<Eigen::bfloat16, Compare>(node);
    case TensorType::String:
        if constexpr (OfBooleans)
            return compareStrings<Compare>(node);
        return unsupportedTypes(node);
    case TensorType::Int32:
        return comparePlain<std::int32_t, Compare>(node);
    case TensorType::Int64:
        return comparePlain<std::int64_t, Compare>(node);
    case TensorType::Int8:
        return compareStored<std::int8_t, Compare>(node);
    case TensorType::UInt8:
        return compareStored<std::uint8_t, Compare>(node);
    case TensorType::Int16: // the reference puts int16 in order by stored values, whatever the scales are
        if (OfBooleans && hasScales(node))
            return compareStored<std::int16_t, Compare>(node);
        return comparePlain<std::int16_t, Compare>(node);
    case TensorType::Bool:
        if (OfBooleans)
            return comparePlain<std::uint8_t, Compare>(node);
        [[fallthrough]];
    default:
        return unsupportedTypes(node);
    }
}

struct LogicalAnd {
    bool operator()(std::uint8_t x, std::uint8_t y) const { return x != 0 && y != 0; }
};
struct LogicalOr {
    bool operator()(std::uint8_t x, std::uint8_t y) const { return x != 0 || y != 0; }
};

template<class Combine>
PreparedKernel prepareLogical(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 2, 2));
    for (const auto* tensor : {node.inputs[0], node.inputs[1], node.outputs[0]})
        TRY(requireType(node, *tensor, {TensorType::Bool}));
    return comparePlain<std::uint8_t, Combine>(node);
}

constexpr OpDefinition comparison(model::BuiltinOperator code, const QuantizationRule& rule,
    int (*version)(const Node&), PreparedKernel (*prepare)(const Node&, const PrepareContext&)) {
    return {.code = code,
        .quantization = rule,
        .shapes = broadcastTwo,
        .cost = costPerOutput<1>,
        .version = version,
        .prepare = prepare};
}

constexpr QuantizationRule integerRule{.int8 = true};
constexpr QuantizationRule shortRule{.int8 = true, .int16x8Beyond = true};
constexpr QuantizationRule logicalRule{.rawInputs = 3, .whyFloat = CORE_TEXT("quant::Plan", "works on true and false")};

const OpDefinition definitions[] = {
    comparison(model::BuiltinOperator::EQUAL, shortRule, versionByType<2, 5>, prepareComparison<std::equal_to<>, true>),
    comparison(model::BuiltinOperator::NOT_EQUAL,
        {.int8Beyond = true,
            .int16x8Beyond = true,
            .whyFloat = CORE_TEXT("quant::Plan", "the runtime's converter has no integer form of it")},
        versionByType<2, 4>, prepareComparison<std::not_equal_to<>, true>),
    comparison(
        model::BuiltinOperator::GREATER, integerRule, versionByType<2, 1>, prepareComparison<std::greater<>, false>),
    comparison(model::BuiltinOperator::GREATER_EQUAL, integerRule, versionByType<2, 3>,
        prepareComparison<std::greater_equal<>, false>),
    comparison(model::BuiltinOperator::LESS, integerRule, versionByType<2, 3>, prepareComparison<std::less<>, false>),
    comparison(model::BuiltinOperator::LESS_EQUAL, integerRule, versionByType<2, 1>,
        prepareComparison<std::less_equal<>, false>),
    comparison(model::BuiltinOperator::LOGICAL_AND, logicalRule, versionOne, prepareLogical<LogicalAnd>),
    comparison(model::BuiltinOperator::LOGICAL_OR, logicalRule, versionOne, prepareLogical<LogicalOr>),
};

} // namespace

std::span<const OpDefinition> comparisonDefinitions() {
    return definitions;
}

} // namespace ops
