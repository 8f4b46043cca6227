// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/elementwise/quantized_pairs.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/operands.h"
#include "ops/registry.h"
#include "ops/xnnpack_kernel.h"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <complex>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <vector>

/// ADD, SUB and MUL: two inputs that broadcast, with a fused activation.
namespace ops {
namespace {

using model::TensorType;

// Plain numbers

template<class T>
ValueRange<T> plainRange(model::Activation activation) {
    if constexpr (std::is_floating_point_v<T>) {
        return floatActivationRange(activation);
    } else if constexpr (std::is_same_v<T, Eigen::half>) {
        const auto range = floatActivationRange(activation);
        const float most = Eigen::NumTraits<Eigen::half>::highest();
        return {Eigen::half(std::max(range.low, -most)), Eigen::half(std::min(range.high, most))};
    } else {
        constexpr T low = std::numeric_limits<T>::min();
        constexpr T high = std::numeric_limits<T>::max();
        switch (activation) {
        case model::Activation::Relu:
            return {0, high};
        case model::Activation::ReluN1To1:
            return {std::is_signed_v<T> ? T(-1) : low, 1};
        case model::Activation::Relu6:
            return {0, 6};
        default:
            return {low, high};
        }
    }
}

struct Sum {
    template<class T>
    T operator()(T a, T b) const {
        return a + b;
    }
};
struct Difference {
    template<class T>
    T operator()(T a, T b) const {
        return a - b;
    }
};
struct Product {
    template<class T>
    T operator()(T a, T b) const {
        return a * b;
    }
};

/// Integers wrap as the reference's do. At least as wide as int: the product of two uint16 would be one of ints.
template<class T, class F>
T applyWrapping(F f, T a, T b) {
    if constexpr (std::is_integral_v<T>) {
        using Unsigned = std::make_unsigned_t<std::common_type_t<T, int>>;
        return static_cast<T>(f(static_cast<Unsigned>(a), static_cast<Unsigned>(b)));
    } else {
        return f(a, b);
    }
}

template<class T, class F>
PreparedKernel preparePlain(const Node& node, F f) {
    const auto range = plainRange<T>(model::activationOf(node.options()));
    return makeKernel([loop = loopOfTwo(node), range, f](const KernelArguments& a) {
        combine(a, loop, a.output<T>(), a.input<T>(0), a.input<T>(1),
            [range, f](T x, T y) { return range.clamp(applyWrapping(f, x, y)); });
    });
}

/// Products of complex numbers; no activation is fused into them.
PreparedKernel prepareComplexProduct(const Node& node) {
    using Complex = std::complex<float>;
    if (model::activationOf(node.options()) != model::Activation::None)
        return unsupportedOptions(node, "a fused activation of complex numbers");
    return makeKernel([loop = loopOfTwo(node)](const KernelArguments& a) {
        combine(a, loop, a.output<Complex>(), a.input<Complex>(0), a.input<Complex>(1),
            [](Complex x, Complex y) { return x * y; });
    });
}

// Quantized sums

template<int Sign>
PreparedKernel prepareSum16(const Node& node, const QuantizedOperands& operands) {
    TRY_ASSIGN(const auto scales, sumScales(node, Sign));
    return makeKernel([loop = loopOfTwo(node), operands, scales](const KernelArguments& a) {
        combine(a, loop, a.output<std::int16_t>(), a.input<std::int16_t>(0), a.input<std::int16_t>(1),
            [&](std::int32_t x, std::int32_t y) {
                const auto first = multiplyByQuantizedMultiplier(x * (1 << 15), scales.first);
                const auto second = multiplyByQuantizedMultiplier(y * (1 << 15), scales.second);
                return operands.store<std::int16_t>(scaledSum(first + Sign * second, scales.output));
            });
    });
}

struct InputShifts {
    int first;
    int second;
};

/// Shifts of the older int16 form in which all scales are powers of two; nothing where the general form is used.
base::Result<std::optional<InputShifts>> powerOfTwoShifts(const Node& node) {
    const auto first = powerOfTwoExponent(node.inputs[0]->scale());
    const auto second = powerOfTwoExponent(node.inputs[1]->scale());
    const auto output = powerOfTwoExponent(node.outputs[0]->scale());
    if (!node.options().flag("pot_scale_int16", true) || !first || !second || !output)
        return std::optional<InputShifts>();
    const InputShifts shifts{*output - *first, *output - *second};
    if (std::min(shifts.first, shifts.second) != 0 || std::max(shifts.first, shifts.second) > 31)
        return unsupportedOptions(node, "scales that are powers of two need an input with the scale of the output");
    return std::optional(shifts);
}

template<int Sign>
PreparedKernel prepareShiftedSum(const Node& node, const QuantizedOperands& operands, InputShifts shifts) {
    return makeKernel([loop = loopOfTwo(node), operands, shifts](const KernelArguments& a) {
        combine(a, loop, a.output<std::int16_t>(), a.input<std::int16_t>(0), a.input<std::int16_t>(1),
            [&](std::int32_t x, std::int32_t y) {
                const auto sum =
                    roundingDivideByPowerOfTwo(x, shifts.first) + Sign * roundingDivideByPowerOfTwo(y, shifts.second);
                return operands.store<std::int16_t>(std::clamp(sum, -32768, 32767));
            });
    });
}

template<int Sign>
PreparedKernel prepareQuantizedSum(const Node& node, CpuPath path) {
    TRY_ASSIGN(const auto operands, quantizedOperands(node));
    switch (node.outputs[0]->type) {
    case TensorType::Int8:
    case TensorType::UInt8:
        return prepareByteSum(node, operands, Sign, path);
    default:
        TRY_ASSIGN(const auto shifts, powerOfTwoShifts(node));
        return shifts ? prepareShiftedSum<Sign>(node, operands, *shifts) : prepareSum16<Sign>(node, operands);
    }
}

// Quantized products

PreparedKernel prepareProduct16(const Node& node) {
    TRY_ASSIGN(const auto operands, quantizedOperands(node));
    return makeKernel([loop = loopOfTwo(node), operands, by = productScale(node)](const KernelArguments& a) {
        combine(a, loop, a.output<std::int16_t>(), a.input<std::int16_t>(0), a.input<std::int16_t>(1),
            [&](std::int32_t x, std::int32_t y) { return storedProduct<std::int16_t>(operands, by, x, y); });
    });
}

PreparedKernel prepareQuantizedProduct(const Node& node, CpuPath path) {
    return node.outputs[0]->type == TensorType::Int16 ? prepareProduct16(node) : prepareByteProduct(node, path);
}

// The operators

template<class F>
struct XnnpackBinary;
template<>
struct XnnpackBinary<Sum> {
    static constexpr auto create = xnn_create_add_nd_f32;
    static constexpr auto setUp = xnn_setup_add_nd_f32;
};
template<>
struct XnnpackBinary<Difference> {
    static constexpr auto create = xnn_create_subtract_nd_f32;
    static constexpr auto setUp = xnn_setup_subtract_nd_f32;
};
template<>
struct XnnpackBinary<Product> {
    static constexpr auto create = xnn_create_multiply_nd_f32;
    static constexpr auto setUp = xnn_setup_multiply_nd_f32;
};

/// Two operands and their sum, cut along the first axis of the sum that is longer than 1. Equal shapes are one long axis.
struct RowsOfPair {
    using Sizes = std::vector<std::size_t>;
    struct Operand {
        Operand(const Sizes& all, std::size_t axis)
            : shape(all.begin() + static_cast<std::ptrdiff_t>(axis), all.end()),
              step(shape[0] > 1 ? std::accumulate(shape.begin() + 1, shape.end(), std::size_t{1}, std::multiplies<>())
                                : 0) {}
        Sizes sizes(std::size_t count) const {
            auto sizes = shape;
            if (step > 0)
                sizes[0] = count;
            return sizes;
        }

        Sizes shape;
        std::size_t step; ///< elements from row to row; 0: each reads the same
    };

    /// The output must have more than one element.
    static RowsOfPair of(const Node& node) {
        const auto rank = node.outputs[0]->shape.size();
        const auto sizesOf = [rank](const TensorInfo& tensor) {
            Sizes sizes(rank - tensor.shape.size(), 1);
            sizes.insert(sizes.end(), tensor.shape.begin(), tensor.shape.end());
            return sizes;
        };
        Sizes x = sizesOf(*node.inputs[0]);
        Sizes y = sizesOf(*node.inputs[1]);
        Sizes sum = sizesOf(*node.outputs[0]);
        if (x == y)
            x = y = sum = {node.outputs[0]->elements()};
        const auto first = std::find_if(sum.begin(), sum.end(), [](std::size_t size) { return size > 1; });
        const auto axis = static_cast<std::size_t>(first - sum.begin());
        return {*first, node.outputs[0]->elements() / *first, Operand(x, axis), Operand(y, axis)};
    }

    std::size_t count;
    std::size_t outputStep;
    Operand x;
    Operand y;
};

template<class F>
std::unique_ptr<Kernel> makeXnnpackBinary(const Node& node) {
    XnnpackSteps steps;
    steps.create = [range = floatActivationRange(model::activationOf(node.options()))](
                       xnn_operator_t* made) { return XnnpackBinary<F>::create(range.low, range.high, 0, made); };
    const auto rows = RowsOfPair::of(node);
    const XnnpackSplit split(rows.count, rows.outputStep * XnnpackSplit::elementWork);
    steps.calls = split.calls();
    steps.setUp = [rows, split](
                      xnn_operator_t made, std::size_t call, const KernelArguments& a, pthreadpool_t threads) {
        const auto first = split.first(call);
        const auto x = rows.x.sizes(split.countOf(call));
        const auto y = rows.y.sizes(split.countOf(call));
        return XnnpackBinary<F>::setUp(made, x.size(), x.data(), y.size(), y.data(),
            a.input<float>(0) + first * rows.x.step, a.input<float>(1) + first * rows.y.step,
            a.output<float>() + first * rows.outputStep, threads);
    };
    return makeXnnpackKernel({std::move(steps)});
}

/// By XNNPACK, but for constant operands (it reads behind their end) and few elements (where it costs more than it
/// saves).
template<class F>
PreparedKernel prepareFloat(const Node& node) {
    const bool isConstant = node.inputs[0]->isConstant || node.inputs[1]->isConstant;
    const auto rank = std::max(node.inputs[0]->shape.size(), node.inputs[1]->shape.size());
    if (!isConstant && rank <= XNN_MAX_TENSOR_DIMS && node.outputs[0]->elements() >= 256) {
        if (auto kernel = makeXnnpackBinary<F>(node))
            return kernel;
    }
    return preparePlain<float>(node, F());
}

template<class F>
PreparedKernel prepareArithmetic(const Node& node, const PrepareContext& context) {
    TRY(requireOperands(node, 2, 2));
    const auto type = node.outputs[0]->type;
    if (node.inputs[0]->type != type || node.inputs[1]->type != type)
        return unsupportedTypes(node);
    const bool isQuantized = node.outputs[0]->quantization && node.outputs[0]->quantization->isQuantized();
    switch (type) {
    case TensorType::Float32:
        return prepareFloat<F>(node);
    case TensorType::Int32:
        return preparePlain<std::int32_t>(node, F());
    case TensorType::Int64:
        return preparePlain<std::int64_t>(node, F());
    case TensorType::UInt32:
        return preparePlain<std::uint32_t>(node, F());
    case TensorType::Float16:
        if constexpr (std::is_same_v<F, Difference>)
            return unsupportedTypes(node);
        else
            return preparePlain<Eigen::half>(node, F());
    case TensorType::Complex64:
        if constexpr (std::is_same_v<F, Product>)
            return prepareComplexProduct(node);
        return unsupportedTypes(node);
    case TensorType::Int16:
        if (!isQuantized && std::is_same_v<F, Difference>)
            return unsupportedTypes(node);
        if (!isQuantized)
            return preparePlain<std::int16_t>(node, F());
        [[fallthrough]];
    case TensorType::Int8:
    case TensorType::UInt8:
        if constexpr (std::is_same_v<F, Product>)
            return prepareQuantizedProduct(node, context.path);
        else
            return prepareQuantizedSum < std::is_same_v<F, Sum> ? 1 : -1 > (node, context.path);
    default:
        return unsupportedTypes(node);
    }
}

bool broadcastsBeyond4(const Node& node) {
    return node.inputs[0]->shape != node.inputs[1]->shape && node.outputs[0]->shape.size() > 4;
}

int addVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    if (type == TensorType::Int64)
        return 4;
    if (type == TensorType::Int16)
        return node.options().flag("pot_scale_int16", true) ? 1 : 3;
    return type == TensorType::Int8 ? 2 : 1;
}

int subVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    if (type == TensorType::Int16 && !node.options().flag("pot_scale_int16", true))
        return 5;
    if (type == TensorType::Int64)
        return 4;
    if (broadcastsBeyond4(node))
        return 3;
    return type == TensorType::Int8 ? 2 : 1;
}

int mulVersion(const Node& node) {
    const auto type = node.inputs[0]->type;
    if (type == TensorType::UInt32)
        return 7;
    if (type == TensorType::Int64)
        return 5;
    if (type == TensorType::Int16)
        return 4;
    const auto& output = *node.outputs[0];
    if (output.scale() > 0 && node.inputs[0]->scale() * node.inputs[1]->scale() / output.scale() >= 1)
        return 3;
    return type == TensorType::Int8 ? 2 : 1;
}

template<class F>
constexpr OpDefinition arithmetic(model::BuiltinOperator code, int (*version)(const Node&)) {
    return {.code = code,
        .quantization = {.int8 = true, .int16x8 = true, .overwrites = 3},
        .mayWriteOver = 3,
        .shapes = broadcastTwo,
        .cost = costPerOutput<1>,
        .version = version,
        .prepare = prepareArithmetic<F>};
}

const OpDefinition definitions[] = {
    arithmetic<Sum>(model::BuiltinOperator::ADD, addVersion),
    arithmetic<Difference>(model::BuiltinOperator::SUB, subVersion),
    arithmetic<Product>(model::BuiltinOperator::MUL, mulVersion),
};

} // namespace

std::span<const OpDefinition> arithmeticDefinitions() {
    return definitions;
}

} // namespace ops
