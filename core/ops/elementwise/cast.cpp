// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <complex>
#include <limits>
#include <type_traits>

/// CAST between element types. Numbers that do not fit an integer become its nearest bound when they come from floats
/// (NaN its highest value), and wrap when they come from integers. Of a complex number the real part counts. Elements
/// smaller than a byte come from float and go to float only.
namespace ops {
namespace {

using model::TensorType;

using Complex = std::complex<float>;

template<class T>
constexpr bool isShortReal = std::is_same_v<T, Eigen::half> || std::is_same_v<T, Eigen::bfloat16>;
template<class T>
constexpr bool isReal = std::is_floating_point_v<T> || isShortReal<T>;

/// float for floats of 16 bits, itself for others.
template<class T>
using Wide = std::conditional_t<isShortReal<T>, float, T>;

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
To castReal(From stored) {
    const auto value = static_cast<Wide<From>>(stored);
    if constexpr (std::is_same_v<To, bool>)
        return value != 0;
    else if constexpr (isShortReal<To> || (std::is_same_v<To, Complex> && !std::is_same_v<From, Complex>))
        return To(static_cast<float>(value));
    else if constexpr (isReal<From> && std::is_integral_v<To>)
        return saturated<To>(value);
    else
        return static_cast<To>(value);
}

template<class To, class From>
To castValue(From stored) {
    if constexpr (std::is_same_v<From, Complex> && !std::is_same_v<To, Complex>)
        return castReal<To>(stored.real());
    else
        return castReal<To>(stored);
}

template<class From, class To>
PreparedKernel castElements(std::size_t count) {
    return makeKernel([count](const KernelArguments& a) {
        // A bool is read as a byte: files may hold other values than 0 and 1.
        using Stored = std::conditional_t<std::is_same_v<From, bool>, std::uint8_t, From>;
        const auto* in = a.input<Stored>(0);
        auto* out = a.output<To>();
        forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
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
    case TensorType::BFloat16:
        return body(Eigen::bfloat16{});
    case TensorType::Complex64:
        return body(Complex{});
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

// Elements smaller than a byte, the first in the lowest bits

bool isPacked(TensorType type) {
    return type == TensorType::Int4 || type == TensorType::UInt4 || type == TensorType::Int2;
}

PreparedKernel castToFloat(TensorType from, std::size_t count) {
    const auto bits = static_cast<std::size_t>(model::bitWidth(from));
    const auto highest = model::integerRange(from)->highest;
    return makeKernel([count, bits, highest](const KernelArguments& a) {
        const auto perByte = 8 / bits;
        const auto values = 1 << bits;
        for (std::size_t k = 0; k < count; ++k) {
            const int stored = a.input<std::uint8_t>(0)[k / perByte] >> (k % perByte * bits) & (values - 1);
            a.output<float>()[k] = static_cast<float>(stored > highest ? stored - values : stored);
        }
    });
}

PreparedKernel castFromFloat(TensorType to, std::size_t count) {
    const auto bits = static_cast<std::size_t>(model::bitWidth(to));
    const auto range = *model::integerRange(to);
    return makeKernel([count, bits, range](const KernelArguments& a) {
        const auto perByte = 8 / bits;
        std::ranges::fill(a.outputs[0], std::byte{});
        for (std::size_t k = 0; k < count; ++k) {
            const float value = a.input<float>(0)[k];
            const auto low = static_cast<float>(range.lowest);
            const auto high = static_cast<float>(range.highest);
            const auto stored = static_cast<int>(std::isnan(value) ? high : std::clamp(value, low, high));
            const auto kept = static_cast<unsigned>(stored) & ((1U << bits) - 1);
            a.outputs[0][k / perByte] |= static_cast<std::byte>(kept << (k % perByte * bits));
        }
    });
}

PreparedKernel prepareCast(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 1, 1));
    const auto from = node.inputs[0]->type;
    const auto to = node.outputs[0]->type;
    if (isPacked(from) && to == TensorType::Float32)
        return castToFloat(from, node.outputs[0]->elements());
    if (isPacked(to) && from == TensorType::Float32)
        return castFromFloat(to, node.outputs[0]->elements());
    return withElement(node, node.inputs[0]->type, [&](auto fromZero) {
        return withElement(node, node.outputs[0]->type, [&](auto toZero) {
            return castElements<decltype(fromZero), decltype(toZero)>(node.outputs[0]->elements());
        });
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
