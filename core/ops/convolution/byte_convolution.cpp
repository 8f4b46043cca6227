// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_kernels.h"

#include "ops/check.h"
#include "ops/convolution/convolution_sums.h"
#include "ops/product/output_stage.h"
#include "ops/product/weight_operand.h"

#include <utility>

namespace ops {
namespace {

using model::TensorType;

class ByteConvolution : public Kernel {
public:
    struct Parts {
        ConvolutionGeometry geometry;
        WeightOperand weights;
        std::unique_ptr<ConvolutionSums> sums;
        ChannelMultipliers multipliers;
        const simd::IntegerKernels& kernels;
        bool isSigned = true;
        bool isReadableBehind = true;
        std::int32_t inputZeroPoint = 0;
    };
    explicit ByteConvolution(Parts parts) : m_parts(std::move(parts)) {}

    std::size_t scratchBytes() const override { return m_parts.sums->scratchBytes(); }

    base::Status run(const KernelArguments& arguments) override {
        const auto& g = m_parts.geometry;
        const MultiplierStage stage(
            m_parts.kernels, m_parts.multipliers, arguments.output<std::byte>(), std::size_t(g.outputChannels));
        for (std::int32_t batch = 0; batch < g.batches; ++batch) {
            const ConvolutionImage image{
                .values = arguments.input<std::uint8_t>(0) + std::size_t(batch) * g.inputImageSize(),
                .isSigned = m_parts.isSigned,
                .isReadableBehind = m_parts.isReadableBehind,
                .zeroPoint = m_parts.inputZeroPoint,
                .weights = m_parts.weights.at(arguments, 1),
                .bias = arguments.input<std::int32_t>(2),
                .firstRow = std::size_t(batch) * g.outputPixels(),
            };
            m_parts.sums->run(image, arguments.scratch, arguments.threads, stage);
        }
        return {};
    }

private:
    Parts m_parts;
};

} // namespace

base::Result<std::unique_ptr<Kernel>> makeByteConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context) {
    const auto& input = *node.inputs[0];
    const auto& filter = *node.inputs[1];
    const bool isSigned = input.type == TensorType::Int8;
    TRY_ASSIGN(const auto* bias, convolutionBias(node, geometry.outputChannels));
    if (bias)
        TRY(requireType(node, *bias, {TensorType::Int32}));
    if (isSigned)
        TRY(requireZeroPoint(node, filter, 0));
    else if (filter.isPerAxis())
        return badOperator(node, "a uint8 filter with scales per axis");
    const auto product = isSigned ? ScaleProduct::Double : ScaleProduct::Float;
    const auto axis = geometry.isDepthwise ? 3 : 0;
    TRY_ASSIGN(const auto quantization, outputQuantization(node, geometry.outputChannels, axis, product));
    TRY_ASSIGN(auto weights, weightOperand(node, filter, context));
    ChannelMultipliers multipliers(quantization);
    const ConvolutionWeights view{weights.values, isSigned, filter.zeroPoint(), weights.source, &multipliers};
    auto sums = makeConvolutionSums(geometry, view, context);
    return std::unique_ptr<Kernel>(std::make_unique<ByteConvolution>(ByteConvolution::Parts{
        .geometry = geometry,
        .weights = std::move(weights),
        .sums = std::move(sums),
        .multipliers = std::move(multipliers),
        .kernels = integerKernels(context.path),
        .isSigned = isSigned,
        .isReadableBehind = !input.isConstant,
        .inputZeroPoint = input.zeroPoint(),
    }));
}

} // namespace ops
