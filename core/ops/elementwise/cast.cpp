// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <cmath>
#include <limits>
#include <type_traits>

/// CAST between element types. Numbers that do not fit an integer become its nearest bound when they come from floats
/// (NaN its highest value), and wrap when they come from integers.
namespace ops {
namespace {

using model::TensorType;

template<class T>
constexpr bool isReal = std::is_floating_point_v<T> || std::is_same_v<T, Eigen::half>;

/// float for half, itself for others.
template<class T>
using Wide = std::conditional_t<std::is_same_v<T, Eigen::half>, float, T>;

template<class To, class From>
To saturated(From value) {
    if (std::isnan(value))
        return std::numeric_limits<To>::max();
    if (value <= static_cast<From>(std::numeric_limits<To>::min()))
        return std::numeric_limits<To>::min();
    // The highest integer rounds up to a power of two where the float has fewer bits.
    return value >= static_cast<From>(std::numeric_limits<To>::max()) ? std::numeric_limits<To>::max()
                                                                      : static_cast<To>(value);
}

template<class To, class From>
To castValue(From stored) {
    const auto value = static_cast<Wide<From>>(stored);
    if constexpr (std::is_same_v<To, bool>)
        return value != 0;
    else if constexpr (std::is_same_v<To, Eigen::half>)
        return static_cast<Eigen::half>(static_cast<float>(value));
    else if constexpr (isReal<From> && std::is_integral_v<To>)
        return saturated<To>(value);
    else
        return static_cast<To>(value);
}

template<class From, class To>
PreparedKernel castElements(std::size_t count) {
    return makeKernel([count](const KernelArguments& a) {
        // A bool is read as a byte: files may hold other values than 0 and 1.
        using Stored = std::conditional_t<std::is_same_v<From, bool>, std::uint8_t, From>;
        const auto* in = a.input<Stored>(0);
        auto* out = a.output<To>();
        forEachPiece(a, count, [&](std::size_t first, std::size_t size) {
            for (std::size_t k = first; k < first + size; ++k) {
                if constexpr (std::is_same_v<From, bool>)
                    out[k] = castValue<To>(in[k] != 0);
                else
                    out[k] = castValue<To>(in[k]);
            }
        });
    });
}

/// Calls `body(zero)` with a zero of the element type; an error for types that CAST does not know.
template<class Body>
PreparedKernel withElement(const Node& node, TensorType type, Body body) {
    switch (type) {
    case TensorType::Float32:
        return body(float{});
    case TensorType::Float64:
        return body(double{});
    case TensorType::Float16:
        return body(Eigen::half{});
    case TensorType::Int8:
        return body(std::int8_t{});
    case TensorType::UInt8:
        return body(std::uint8_t{});
    case TensorType::Int16:
        return body(std::int16_t{});
    case TensorType::UInt16:
        return body(std::uint16_t{});
    case TensorType::Int32:
        return body(std::int32_t{});
    case TensorType::UInt32:
        return body(std::uint32_t{});
    case TensorType::Int64:
        return body(std::int64_t{});
    case TensorType::Bool:
        return body(bool{});
    default:
        return unsupportedTypes(node);
    }
}

PreparedKernel prepareCast(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 1, 1));
    return withElement(node, node.inputs[0]->type, [&](auto from) {
        return withElement(node, node.outputs[0]->type,
            [&](auto to) { return castElements<decltype(from), decltype(to)>(node.outputs[0]->elements()); });
    });
}

int castVersion(const Node& node) {
    const auto has = [&](TensorType type) { return node.inputs[0]->type == type || node.outputs[0]->type == type; };
    if (has(TensorType::BFloat16))
        return 7;
    if (has(TensorType::Int4))
        return 6;
    if (has(TensorType::Float64) || has(TensorType::Float16))
        return 5;
    if (has(TensorType::UInt16))
        return 4;
    if (has(TensorType::Int8))
        return 3;
    return has(TensorType::UInt32) ? 2 : 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::CAST,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "it converts plain numbers, without scales")},
        .shapes = keepShape,
        .cost = costPerOutput<1>,
        .version = castVersion,
        .prepare = prepareCast},
};

} // namespace

std::span<const OpDefinition> castDefinitions() {
    return definitions;
}

} // namespace ops
