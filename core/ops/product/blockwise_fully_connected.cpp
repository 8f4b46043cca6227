// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/numerics/activation_range.h"
#include "ops/product/hybrid_input.h"
#include "ops/product/weight_operand.h"

#include <Eigen/Core>
#include <cstring>
#include <vector>

namespace ops {
namespace {

/// Rows of the input are quantized with a zero point of their own; blocks of a row of weights share a scale.
/// (tflite/kernels/fully_connected.cc: EvalBlockwise4Bit, with the fused activation that it leaves out)
class BlockwiseFullyConnected : public Kernel {
public:
    BlockwiseFullyConnected(
        MatrixProduct product, std::size_t blockSize, std::vector<float> scales, model::Activation activation)
        : m_product(product), m_blockSize(blockSize), m_scales(std::move(scales)), m_activation(activation) {}

    WeightOperand weights;

    std::size_t scratchBytes() const override { return std::size_t(m_product.depth); }
    std::size_t privateBytes() const override { return m_scales.size() * sizeof(float); }

    base::Status run(const KernelArguments& arguments) override {
        const auto depth = std::size_t(m_product.depth);
        auto* quantized = reinterpret_cast<std::int8_t*>(arguments.scratch.data());
        for (std::size_t row = 0; row < m_product.rows; ++row) {
            const std::span values(arguments.input<float>(0) + row * depth, depth);
            const auto parameters = quantizeAsymmetric(values, quantized);
            for (std::size_t unit = 0; unit < std::size_t(m_product.units); ++unit) {
                float output = unitSum(unit, quantized, parameters);
                if (const auto* bias = arguments.input<float>(2))
                    output += bias[unit];
                arguments.output<float>()[row * std::size_t(m_product.units) + unit] = activated(m_activation, output);
            }
        }
        return {};
    }

private:
    float unitSum(std::size_t unit, const std::int8_t* input, const HybridParameters& parameters) const {
        const auto depth = std::size_t(m_product.depth);
        const auto* row = reinterpret_cast<const std::int8_t*>(weights.values) + unit * depth;
        float sum = 0;
        float weightSum = 0; // of real weights
        for (std::size_t block = 0; block < depth / m_blockSize; ++block) {
            std::int32_t product = 0;
            std::int32_t stored = 0;
            for (std::size_t k = block * m_blockSize; k < (block + 1) * m_blockSize; ++k) {
                product += input[k] * row[k];
                stored += row[k];
            }
            const float scale = m_scales[unit * (depth / m_blockSize) + block];
            sum += static_cast<float>(product) * scale;
            weightSum += scale * static_cast<float>(stored);
        }
        return (sum - static_cast<float>(parameters.zeroPoint) * weightSum) * parameters.scale;
    }

    MatrixProduct m_product;
    std::size_t m_blockSize;
    std::vector<float> m_scales; ///< [units][blocks]
    model::Activation m_activation;
};

} // namespace

base::Result<std::unique_ptr<Kernel>> makeBlockwiseFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context) {
    const auto& weight = *node.inputs[1];
    TRY(requireType(node, weight, {model::TensorType::Int4}));
    if (const auto* bias = node.input(2))
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    const auto& blocks = std::get<model::BlockwiseQuantization>(weight.quantization->details);
    const auto blockSize = std::size_t(blocks.blockSize);
    if (blocks.zeroPoints >= 0)
        return unsupportedOptions(node, "zero points of blocks");
    if (std::size_t(product.depth) % blockSize != 0 || product.depth % 2 != 0)
        return badOperator(node, "blocks of " + std::to_string(blockSize) + " do not fill a row");
    std::vector<float> scales(std::size_t(product.units) * (std::size_t(product.depth) / blockSize));
    if (weight.blockScales.size() != scales.size() * sizeof(Eigen::half))
        return badOperator(node, "there are not as many float16 scales as blocks");
    for (std::size_t k = 0; k < scales.size(); ++k) {
        Eigen::half scale;
        std::memcpy(&scale, weight.blockScales.data() + k * sizeof scale, sizeof scale);
        scales[k] = static_cast<float>(scale);
    }
    auto kernel = std::make_unique<BlockwiseFullyConnected>(
        product, blockSize, std::move(scales), model::activationOf(node.options()));
    TRY_ASSIGN(kernel->weights, weightOperand(node, weight, context));
    if (!kernel->weights.values)
        return unsupportedTypes(node);
    return std::unique_ptr<Kernel>(std::move(kernel));
}

} // namespace ops
