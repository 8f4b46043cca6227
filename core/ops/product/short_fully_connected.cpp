// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/numerics/element_kernels.h"
#include "ops/numerics/real_rounding.h"
#include "ops/numerics/wrapping.h"
#include "ops/pieces.h"
#include "ops/product/output_stage.h"
#include "ops/product/weight_operand.h"

#include <optional>
#include <type_traits>
#include <utility>

namespace ops {
namespace {

using model::TensorType;

/// int16 times `Weight`. `Sum` is uint32 (modulo 2^32, int32 bias) or int64. With int16 weights the reference has a
/// 64-bit sum and an integer multiplier of 15 bits, with int8 ones a multiplication in double.
template<class Weight, class Sum>
class ShortFullyConnected : public Kernel {
public:
    ShortFullyConnected(const MatrixProduct& product, WeightOperand weights, OutputQuantization quantization,
        const simd::ElementKernels& kernels)
        : m_product(product), m_weights(std::move(weights)), m_quantization(std::move(quantization)),
          m_multipliers(m_quantization), m_kernels(kernels) {}

    /// Of weights with one scale; with several it is not looked at.
    void setWeightZeroPoint(std::int32_t zeroPoint) { m_weightZeroPoint = static_cast<Sum>(zeroPoint); }
    void setWideBias(bool isWide) { m_isBiasWide = isWide; }

    base::Status run(const KernelArguments& arguments) override {
        const auto depth = std::size_t(m_product.depth);
        const auto units = std::size_t(m_product.units);
        forEachOn(arguments.threads, m_product.rows, [&](std::size_t row) {
            const auto* values = arguments.input<std::int16_t>(0) + row * depth;
            const auto* weights = reinterpret_cast<const Weight*>(m_weights.at(arguments, 1));
            auto* output = arguments.output<std::int16_t>() + row * units;
            for (std::size_t unit = 0; unit < units; ++unit, weights += depth) {
                const auto sum = wrappingSum(biasOf(arguments, unit), dot(values, weights, depth));
                output[unit] = static_cast<std::int16_t>(m_quantization.range.clamp(scaled(sum, unit)));
            }
        });
        return {};
    }

private:
    Sum dot(const std::int16_t* values, const Weight* weights, std::size_t depth) const {
        if constexpr (std::is_same_v<Weight, std::int8_t>) {
            if (m_weightZeroPoint == 0)
                return static_cast<Sum>(m_kernels.dotWords(values, weights, depth));
        }
        Sum sum = 0;
        for (std::size_t k = 0; k < depth; ++k)
            sum += Sum(values[k]) * (Sum(weights[k]) - m_weightZeroPoint);
        return sum;
    }

    Sum biasOf(const KernelArguments& arguments, std::size_t unit) const {
        if (m_isBiasWide) {
            const auto* bias = arguments.input<std::int64_t>(2);
            return bias ? static_cast<Sum>(bias[unit]) : Sum{0};
        }
        const auto* bias = arguments.input<std::int32_t>(2);
        return bias ? static_cast<Sum>(bias[unit]) : Sum{0};
    }

    std::int32_t scaled(Sum sum, std::size_t unit) const {
        if constexpr (std::is_same_v<Weight, std::int16_t>)
            return multiplyByQuantizedMultiplier64(sum, m_multipliers.each[unit]);
        else
            return roundedProduct(static_cast<std::make_signed_t<Sum>>(sum), m_quantization.scales[unit], 0);
    }

    MatrixProduct m_product;
    WeightOperand m_weights;
    OutputQuantization m_quantization;
    ChannelMultipliers m_multipliers;
    const simd::ElementKernels& m_kernels;
    Sum m_weightZeroPoint = 0;
    bool m_isBiasWide = false;
};

template<class Weight, class Sum>
std::unique_ptr<Kernel> makeKernel(const Node& node, const MatrixProduct& product, WeightOperand weights,
    OutputQuantization quantization, bool isBiasWide, CpuPath path) {
    const auto& weight = *node.inputs[1];
    auto kernel = std::make_unique<ShortFullyConnected<Weight, Sum>>(
        product, std::move(weights), std::move(quantization), elementKernels(path));
    kernel->setWeightZeroPoint(weight.isPerAxis() ? 0 : weight.zeroPoint());
    kernel->setWideBias(isBiasWide);
    return kernel;
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeShortFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context) {
    const auto& weight = *node.inputs[1];
    const auto* bias = node.input(2);
    if (bias)
        TRY(requireType(node, *bias, {TensorType::Int32, TensorType::Int64}));
    for (const auto* tensor : {node.inputs[0], node.outputs[0]})
        TRY(requireZeroPoint(node, *tensor, 0));
    const bool hasShortWeight = weight.type == TensorType::Int16;
    const auto product16 = hasShortWeight && !weight.isPerAxis() ? ScaleProduct::Float : ScaleProduct::Double;
    TRY_ASSIGN(auto quantization, outputQuantization(node, product.units, 0, product16));
    const bool isWide =
        bias ? bias->type == TensorType::Int64
             : node.options().integer("quantized_bias_type") != static_cast<std::int64_t>(TensorType::Int32);
    if (hasShortWeight)
        return makeKernel<std::int16_t, std::int64_t>(node, product, {}, std::move(quantization), isWide, context.path);
    TRY_ASSIGN(auto weights, weightOperand(node, weight, context));
    if (isWide)
        return makeKernel<std::int8_t, std::int64_t>(
            node, product, std::move(weights), std::move(quantization), isWide, context.path);
    return makeKernel<std::int8_t, std::uint32_t>(
        node, product, std::move(weights), std::move(quantization), isWide, context.path);
}

} // namespace ops
