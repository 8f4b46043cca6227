// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_kernels.h"

#include "ops/check.h"
#include "ops/convolution/direct_convolution.h"
#include "ops/numerics/element_kernels.h"
#include "ops/numerics/wrapping.h"
#include "ops/pieces.h"
#include "ops/product/output_stage.h"
#include "ops/product/weight_operand.h"

#include <type_traits>
#include <utility>
#include <vector>

namespace ops {
namespace {

using model::TensorType;

std::int32_t rescaled(std::uint32_t sum, QuantizedMultiplier by) {
    return multiplyByQuantizedMultiplier(static_cast<std::int32_t>(sum), by);
}
std::int32_t rescaled(std::int64_t sum, QuantizedMultiplier by) {
    return multiplyByQuantizedMultiplier64(sum, by);
}

/// `Sum` is uint32 (sums modulo 2^32, int32 bias) or int64 (int64 bias): the width of the bias decides.
template<class Sum>
class ShortConvolution : public Kernel {
public:
    ShortConvolution(const ConvolutionGeometry& geometry, WeightOperand weights, const OutputQuantization& quantization,
        CpuPath path)
        : m_geometry(geometry), m_weights(std::move(weights)), m_multipliers(quantization),
          m_kernels(elementKernels(path)) {}

    base::Status run(const KernelArguments& arguments) override {
        const auto& g = m_geometry;
        const DirectConvolution<std::int16_t, std::int8_t, Sum> direct{
            .geometry = g,
            .input = arguments.input<std::int16_t>(0),
            .filter = reinterpret_cast<const std::int8_t*>(m_weights.at(arguments, 1)),
            .dot = m_kernels.dotWords,
        };
        const auto* bias = arguments.input<std::make_signed_t<Sum>>(2);
        const auto channels = std::size_t(g.outputChannels);
        const auto rows = std::size_t(g.batches) * g.outputHeight;
        forEachOn(arguments.threads, rows, [&](std::size_t row) {
            const auto batch = std::int32_t(row / std::size_t(g.outputHeight));
            const auto y = std::int32_t(row % std::size_t(g.outputHeight));
            auto* output = arguments.output<std::int16_t>() + row * g.outputWidth * channels;
            std::vector<Sum> sums(channels);
            for (std::int32_t x = 0; x < g.outputWidth; ++x, output += channels) {
                direct.sumsAt(batch, y, x, sums);
                for (std::size_t channel = 0; channel < channels; ++channel)
                    output[channel] = stored(wrappingSum(sums[channel], bias ? Sum(bias[channel]) : Sum{0}), channel);
            }
        });
        return {};
    }

private:
    std::int16_t stored(Sum sum, std::size_t channel) const {
        return static_cast<std::int16_t>(m_multipliers.range.clamp(rescaled(sum, m_multipliers.each[channel])));
    }

    ConvolutionGeometry m_geometry;
    WeightOperand m_weights;
    ChannelMultipliers m_multipliers;
    const simd::ElementKernels& m_kernels;
};

/// Is the bias, and with it the sum, 64 bits wide? The tensor's type says it; without bias the option does.
bool isWide(const Node& node, const TensorInfo* bias) {
    if (bias)
        return bias->type == TensorType::Int64;
    const auto asked = node.options().integer("quantized_bias_type");
    return asked != static_cast<std::int64_t>(TensorType::Int32);
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeShortConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context) {
    const auto& filter = *node.inputs[1];
    TRY_ASSIGN(const auto* bias, convolutionBias(node, geometry.outputChannels));
    if (bias && geometry.isDepthwise)
        TRY(requireType(node, *bias, {TensorType::Int64}));
    else if (bias)
        TRY(requireType(node, *bias, {TensorType::Int32, TensorType::Int64}));
    for (const auto* tensor : {node.inputs[0], &filter, node.outputs[0]})
        TRY(requireZeroPoint(node, *tensor, 0));
    const auto axis = geometry.isDepthwise ? 3 : 0;
    TRY_ASSIGN(const auto quantization, outputQuantization(node, geometry.outputChannels, axis, ScaleProduct::Double));
    TRY_ASSIGN(auto weights, weightOperand(node, filter, context));
    if (geometry.isDepthwise || isWide(node, bias))
        return std::unique_ptr<Kernel>(
            std::make_unique<ShortConvolution<std::int64_t>>(geometry, std::move(weights), quantization, context.path));
    return std::unique_ptr<Kernel>(
        std::make_unique<ShortConvolution<std::uint32_t>>(geometry, std::move(weights), quantization, context.path));
}

} // namespace ops
