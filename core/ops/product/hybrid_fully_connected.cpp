// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/numerics/activation_range.h"
#include "ops/product/byte_product.h"
#include "ops/product/hybrid_input.h"
#include "ops/product/output_stage.h"

#include <utility>
#include <vector>

namespace ops {
namespace {

using model::Activation;

struct HybridParts {
    MatrixProduct product;
    std::vector<float> weightScales; ///< of each unit
    Activation activation = Activation::None;
    bool isAsymmetric = false;
};

/// Adds a row's scaled sums to its bias.
class HybridRowStage : public OutputStage {
public:
    HybridRowStage(const HybridParts& parts, float inputScale, const float* bias, float* output)
        : m_parts(parts), m_inputScale(inputScale), m_bias(bias), m_output(output) {}

    void store(const SumTile& tile) const override {
        auto* output = m_output + tile.firstRow * m_parts.weightScales.size();
        for (std::int32_t k = 0; k < tile.channels; ++k) {
            const auto unit = std::size_t(tile.firstChannel + k);
            const float scale = m_inputScale * m_parts.weightScales[unit];
            const float product = static_cast<float>(static_cast<std::int32_t>(tile.sum(0, k))) * scale;
            output[unit] = activated(m_parts.activation, (m_bias ? m_bias[unit] : 0.0F) + product);
        }
    }

private:
    const HybridParts& m_parts;
    float m_inputScale;
    const float* m_bias;
    float* m_output;
};

class HybridFullyConnected : public Kernel {
public:
    HybridFullyConnected(HybridParts parts, ByteProduct sums) : m_parts(std::move(parts)), m_sums(std::move(sums)) {}

    std::size_t scratchBytes() const override { return quantizedBytes() + m_sums.scratchBytes(1); }

    base::Status run(const KernelArguments& arguments) override {
        const auto depth = std::size_t(m_parts.product.depth);
        const auto* bias = arguments.input<float>(2);
        const std::span all(arguments.input<float>(0), m_parts.product.rows * depth);
        auto* quantized = reinterpret_cast<std::int8_t*>(arguments.scratch.data());
        for (std::size_t row = 0; row < m_parts.product.rows; ++row) {
            const auto values = all.subspan(row * depth, depth);
            const auto parameters =
                m_parts.isAsymmetric ? quantizeAsymmetric(values, quantized) : quantizeSymmetric(values, quantized);
            const HybridRowStage stage(m_parts, parameters.scale, bias, arguments.output<float>());
            const ByteProduct::Activations activations{
                .values = reinterpret_cast<const std::uint8_t*>(quantized),
                .zeroPoint = parameters.zeroPoint,
                .firstRow = row,
                .rows = 1,
            };
            m_sums.run(activations, m_sums.weights().at(arguments, 1), arguments.scratch.subspan(quantizedBytes()),
                arguments.threads, stage);
        }
        return {};
    }

private:
    std::size_t quantizedBytes() const { return (std::size_t(m_parts.product.depth) + 127) / 64 * 64; }

    HybridParts m_parts;
    ByteProduct m_sums;
};

} // namespace

base::Result<std::unique_ptr<Kernel>> makeHybridFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context) {
    const auto& weight = *node.inputs[1];
    if (const auto* bias = node.input(2))
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    TRY(requireWeightScales(node, weight, product.units, 0));
    TRY_ASSIGN(auto operand, weightOperand(node, weight, context));
    HybridParts parts{
        .product = product,
        .weightScales = {},
        .activation = model::activationOf(node.options()),
        .isAsymmetric = node.options().flag("asymmetric_quantize_inputs"),
    };
    for (std::size_t unit = 0; unit < std::size_t(product.units); ++unit)
        parts.weightScales.push_back(weight.scale(unit));
    // The zero point of the weights is not looked at.
    ByteProduct sums(
        {.channels = product.units, .segmentDepth = product.depth}, {std::move(operand), true, 0}, context);
    return std::unique_ptr<Kernel>(std::make_unique<HybridFullyConnected>(std::move(parts), std::move(sums)));
}

} // namespace ops
