// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_kernels.h"

#include "ops/check.h"
#include "ops/convolution/convolution_sums.h"
#include "ops/numerics/activation_range.h"
#include "ops/product/hybrid_input.h"
#include "ops/product/output_stage.h"
#include "ops/product/weight_operand.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace ops {
namespace {

/// The order in which the reference multiplies a sum with the scales of weight and input.
enum class ScaleOrder {
    OneScale,    ///< sum · (input · weight), symmetric input
    WeightFirst, ///< (sum · weight) · input
    ScalesFirst  ///< sum · (weight · input)
};

struct HybridScales {
    ScaleOrder order = ScaleOrder::OneScale;
    std::vector<float> weights = {}; ///< of each output channel
    ValueRange<float> range;
};

/// Sums of one image become floats.
class HybridStage : public OutputStage {
public:
    HybridStage(const HybridScales& scales, float inputScale, const float* bias, float* output)
        : m_scales(scales), m_inputScale(inputScale), m_bias(bias), m_output(output) {}

    void store(const SumTile& tile) const override {
        for (std::int32_t row = 0; row < tile.rows; ++row) {
            auto* output = m_output + (tile.firstRow + std::size_t(row)) * m_scales.weights.size();
            for (std::int32_t k = 0; k < tile.channels; ++k) {
                const auto channel = std::size_t(tile.firstChannel + k);
                const auto value = scaled(static_cast<float>(static_cast<std::int32_t>(tile.sum(row, k))), channel);
                output[channel] = m_scales.range.clamp(m_bias ? value + m_bias[channel] : value);
            }
        }
    }

private:
    float scaled(float sum, std::size_t channel) const {
        const float weight = m_scales.weights[channel];
        if (m_scales.order == ScaleOrder::WeightFirst) {
            const float weighted = sum * weight;
            return weighted * m_inputScale;
        }
        const float both = weight * m_inputScale;
        return sum * both;
    }

    const HybridScales& m_scales;
    float m_inputScale;
    const float* m_bias;
    float* m_output;
};

class HybridConvolution : public Kernel {
public:
    HybridConvolution(const ConvolutionGeometry& geometry, WeightOperand weights, std::unique_ptr<ConvolutionSums> sums,
        HybridScales scales)
        : m_geometry(geometry), m_weights(std::move(weights)), m_sums(std::move(sums)), m_scales(std::move(scales)) {}

    std::size_t scratchBytes() const override { return quantizedBytes() + m_sums->scratchBytes(); }

    base::Status run(const KernelArguments& arguments) override {
        const auto size = m_geometry.inputImageSize();
        auto* quantized = reinterpret_cast<std::int8_t*>(arguments.scratch.data());
        for (std::int32_t batch = 0; batch < m_geometry.batches; ++batch) {
            const std::span values(arguments.input<float>(0) + std::size_t(batch) * size, size);
            const auto parameters = m_scales.order == ScaleOrder::OneScale ? quantizeSymmetric(values, quantized)
                                                                           : quantizeAsymmetric(values, quantized);
            const HybridStage stage(m_scales, parameters.scale, arguments.input<float>(2), arguments.output<float>());
            const ConvolutionImage image{
                .values = reinterpret_cast<const std::uint8_t*>(quantized),
                .zeroPoint = parameters.zeroPoint,
                .weights = m_weights.at(arguments, 1),
                .firstRow = std::size_t(batch) * m_geometry.outputPixels(),
            };
            m_sums->run(image, arguments.scratch.subspan(quantizedBytes()), arguments.threads, stage);
        }
        return {};
    }

private:
    std::size_t quantizedBytes() const { return (m_geometry.inputImageSize() + 127) / 64 * 64; }

    ConvolutionGeometry m_geometry;
    WeightOperand m_weights;
    std::unique_ptr<ConvolutionSums> m_sums;
    HybridScales m_scales;
};

HybridScales hybridScales(const Node& node, const ConvolutionGeometry& geometry) {
    const auto& filter = *node.inputs[1];
    HybridScales scales{.range = floatActivationRange(model::activationOf(node.options()))};
    scales.weights.resize(std::size_t(geometry.outputChannels));
    for (std::size_t channel = 0; channel < scales.weights.size(); ++channel)
        scales.weights[channel] = filter.scale(channel);
    const auto& all = filter.quantization->scale;
    const bool areEqual = std::ranges::all_of(all, [&](float scale) { return scale == all[0]; });
    if (geometry.isDepthwise)
        scales.order = ScaleOrder::ScalesFirst;
    else if (!areEqual || geometry.groups > 1)
        scales.order = ScaleOrder::WeightFirst;
    return scales;
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeHybridConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context) {
    const auto& filter = *node.inputs[1];
    TRY_ASSIGN(const auto* bias, convolutionBias(node, geometry.outputChannels));
    if (bias)
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    TRY(requireWeightScales(node, filter, geometry.outputChannels, geometry.isDepthwise ? 3 : 0));
    TRY_ASSIGN(auto weights, weightOperand(node, filter, context));
    // Old files call the weights uint8; they are int8 all the same, and zero points are not looked at.
    const ConvolutionWeights view{weights.values, true, 0, weights.source};
    auto sums = makeConvolutionSums(geometry, view, context);
    return std::unique_ptr<Kernel>(std::make_unique<HybridConvolution>(
        geometry, std::move(weights), std::move(sums), hybridScales(node, geometry)));
}

} // namespace ops
