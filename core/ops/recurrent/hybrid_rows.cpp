// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/recurrent/hybrid_rows.h"

#include "ops/check.h"

#include <utility>

namespace ops {
namespace {

/// Adds the scaled sums of one row.
class AddingStage : public OutputStage {
public:
    AddingStage(float scale, float* output) : m_scale(scale), m_output(output) {}

    void store(const SumTile& tile) const override {
        for (std::int32_t k = 0; k < tile.channels; ++k)
            m_output[tile.firstChannel + k] += static_cast<float>(static_cast<std::int32_t>(tile.sum(0, k))) * m_scale;
    }

private:
    float m_scale;
    float* m_output;
};

} // namespace

void HybridRows::quantize(const float* values, std::size_t rows, bool isAsymmetric) {
    m_rows = rows;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::span piece(values + row * m_depth, m_depth);
        auto* quantized = m_values.data() + row * m_depth;
        m_parameters[row] = isAsymmetric ? quantizeAsymmetric(piece, quantized) : quantizeSymmetric(piece, quantized);
    }
}

base::Result<HybridMatrix> HybridMatrix::make(const Node& node, std::size_t input, const PrepareContext& context) {
    using model::TensorType;
    const auto& weight = *node.inputs[input];
    TRY(requireType(node, weight, {TensorType::Int8, TensorType::UInt8}));
    TRY(requireQuantized(node, weight));
    if (weight.isPerAxis())
        return unsupportedOptions(node, "weights of a recurrent operator with several scales");
    TRY_ASSIGN(auto operand, weightOperand(node, weight, context));
    // The zero point of the weights is not looked at; uint8 ones of old files hold int8 bytes.
    ByteProduct sums(
        {.channels = weight.shape[0], .segmentDepth = weight.shape[1]}, {std::move(operand), true, 0}, context);
    return HybridMatrix(input, std::size_t(weight.shape[0]), weight.scale(), std::move(sums));
}

void HybridMatrix::addProducts(
    const HybridRows& rows, const KernelArguments& arguments, std::span<std::byte> scratch, float* output) const {
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const auto& parameters = rows.parameters(row);
        const ByteProduct::Activations activations{
            .values = reinterpret_cast<const std::uint8_t*>(rows.row(row)),
            .zeroPoint = parameters.zeroPoint,
            .rows = 1,
        };
        const AddingStage stage(parameters.scale * m_scale, output + row * m_units);
        m_sums.run(activations, m_sums.weights().at(arguments, m_input), scratch, arguments.threads, stage);
    }
}

} // namespace ops
