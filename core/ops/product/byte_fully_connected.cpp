// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/numerics/real_rounding.h"
#include "ops/product/byte_product.h"
#include "ops/product/output_stage.h"

#include <utility>

namespace ops {
namespace {

using model::TensorType;

/// One multiplication in double: this operator's reference has no integer multiplier.
template<class Output>
class RealStage : public OutputStage {
public:
    RealStage(const OutputQuantization& quantization, Output* output)
        : m_quantization(quantization), m_output(output) {}

    void store(const SumTile& tile) const override {
        const auto& q = m_quantization;
        for (std::int32_t row = 0; row < tile.rows; ++row) {
            auto* output = m_output + (tile.firstRow + std::size_t(row)) * q.scales.size();
            for (std::int32_t k = 0; k < tile.channels; ++k) {
                const auto channel = std::size_t(tile.firstChannel + k);
                const auto sum = static_cast<std::int32_t>(tile.sum(row, k));
                output[channel] =
                    static_cast<Output>(q.range.clamp(roundedProduct(sum, q.scales[channel], q.zeroPoint)));
            }
        }
    }

private:
    const OutputQuantization& m_quantization;
    Output* m_output;
};

class ByteFullyConnected : public Kernel {
public:
    struct Parts {
        MatrixProduct product;
        ByteProduct sums;
        OutputQuantization quantization;
        TensorType outputType = TensorType::Int8;
        bool isSigned = true;
        std::int32_t inputZeroPoint = 0;
    };
    explicit ByteFullyConnected(Parts parts) : m_parts(std::move(parts)) {}

    std::size_t scratchBytes() const override { return m_parts.sums.scratchBytes(m_parts.product.rows); }

    base::Status run(const KernelArguments& arguments) override {
        switch (m_parts.outputType) {
        case TensorType::Int8:
            return runAs<std::int8_t>(arguments);
        case TensorType::UInt8:
            return runAs<std::uint8_t>(arguments);
        default:
            return runAs<std::int16_t>(arguments);
        }
    }

private:
    template<class Output>
    base::Status runAs(const KernelArguments& arguments) const {
        const RealStage<Output> stage(m_parts.quantization, arguments.output<Output>());
        const ByteProduct::Activations activations{
            .values = arguments.input<std::uint8_t>(0),
            .isSigned = m_parts.isSigned,
            .zeroPoint = m_parts.inputZeroPoint,
            .bias = arguments.input<std::int32_t>(2),
            .rows = m_parts.product.rows,
        };
        const auto* weights = m_parts.sums.weights().at(arguments, 1);
        m_parts.sums.run(activations, weights, arguments.scratch, arguments.threads, stage);
        return {};
    }

    Parts m_parts;
};

} // namespace

base::Result<std::unique_ptr<Kernel>> makeByteFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context) {
    const auto& input = *node.inputs[0];
    const auto& weight = *node.inputs[1];
    const bool isSigned = input.type == TensorType::Int8;
    if (const auto* bias = node.input(2))
        TRY(requireType(node, *bias, {TensorType::Int32}));
    if (!isSigned && weight.isPerAxis())
        return badOperator(node, "uint8 weights with scales per axis");
    TRY_ASSIGN(auto quantization, outputQuantization(node, product.units, 0, ScaleProduct::Double));
    TRY_ASSIGN(auto operand, weightOperand(node, weight, context));
    // With scales per axis weights are symmetric, whatever zero points the file has.
    const auto zeroPoint = weight.isPerAxis() ? 0 : weight.zeroPoint();
    ByteProduct sums(
        {.channels = product.units, .segmentDepth = product.depth}, {std::move(operand), isSigned, zeroPoint}, context);
    return std::unique_ptr<Kernel>(std::make_unique<ByteFullyConnected>(ByteFullyConnected::Parts{
        .product = product,
        .sums = std::move(sums),
        .quantization = std::move(quantization),
        .outputType = node.outputs[0]->type,
        .isSigned = isSigned,
        .inputZeroPoint = input.zeroPoint(),
    }));
}

} // namespace ops
