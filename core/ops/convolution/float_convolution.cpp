// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_kernels.h"

#include "ops/check.h"
#include "ops/convolution/direct_convolution.h"
#include "ops/convolution/padded_image.h"
#include "ops/numerics/activation_range.h"
#include "ops/xnnpack_kernel.h"

#include <vector>

namespace ops {
namespace {

/// In the order of the reference; for filters that the model computes, and for what XNNPACK refuses.
class PlainFloatConvolution : public Kernel {
public:
    PlainFloatConvolution(const ConvolutionGeometry& geometry, ValueRange<float> range)
        : m_geometry(geometry), m_range(range) {}

    base::Status run(const KernelArguments& arguments) override {
        const DirectConvolution<float, float, float> direct{
            m_geometry, arguments.input<float>(0), arguments.input<float>(1)};
        const auto* bias = arguments.input<float>(2);
        const auto channels = std::size_t(m_geometry.outputChannels);
        const auto rows = std::size_t(m_geometry.batches) * m_geometry.outputHeight;
        forEachOn(arguments.threads, rows, [&](std::size_t row) {
            const auto batch = std::int32_t(row / std::size_t(m_geometry.outputHeight));
            const auto y = std::int32_t(row % std::size_t(m_geometry.outputHeight));
            auto* output = arguments.output<float>() + row * m_geometry.outputWidth * channels;
            for (std::int32_t x = 0; x < m_geometry.outputWidth; ++x, output += channels) {
                direct.sumsAt(batch, y, x, std::span(output, channels));
                for (std::size_t channel = 0; channel < channels; ++channel)
                    output[channel] = m_range.clamp(output[channel] + (bias ? bias[channel] : 0.0F));
            }
        });
        return {};
    }

private:
    ConvolutionGeometry m_geometry;
    ValueRange<float> m_range;
};

/// XNNPACK keeps a pointer for each tap of each output pixel.
bool fitsXnnpack(const ConvolutionGeometry& geometry) {
    constexpr std::size_t mostPointers = std::size_t{1} << 25;
    return geometry.outputPixels() <= mostPointers && geometry.taps() <= mostPointers &&
           geometry.outputPixels() * geometry.taps() <= mostPointers && geometry.batches > 0;
}

bool isReadyConstant(const TensorInfo& tensor) {
    return tensor.isConstant && !tensor.values.empty() && tensor.values.size() >= tensor.bytes();
}

XnnpackSteps xnnpackSteps(
    const ConvolutionGeometry& g, const float* filter, const float* bias, ValueRange<float> range) {
    XnnpackSteps steps;
    steps.create = [=](xnn_operator_t* made) {
        return xnn_create_convolution2d_nhwc_f32(std::uint32_t(g.padTop), std::uint32_t(g.padRight),
            std::uint32_t(g.padBottom), std::uint32_t(g.padLeft), std::uint32_t(g.filterHeight),
            std::uint32_t(g.filterWidth), std::uint32_t(g.strideHeight), std::uint32_t(g.strideWidth),
            std::uint32_t(g.dilationHeight), std::uint32_t(g.dilationWidth), std::uint32_t(g.groups),
            std::size_t(g.groupChannels()), std::size_t(g.groupOutputs()), std::size_t(g.inputChannels),
            std::size_t(g.outputChannels), filter, bias, range.low, range.high,
            g.isDepthwise ? XNN_FLAG_DEPTHWISE_CONVOLUTION : 0, made);
    };
    steps.setUp = [=](xnn_operator_t made, const KernelArguments& arguments, pthreadpool_t threads) {
        return xnn_setup_convolution2d_nhwc_f32(made, std::size_t(g.batches), std::size_t(g.inputHeight),
            std::size_t(g.inputWidth), arguments.input<float>(0), arguments.output<float>(), threads);
    };
    steps.packedBytes = (g.taps() * g.groupChannels() + 1) * std::size_t(g.outputChannels) * sizeof(float);
    return steps;
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeFloatConvolution(const Node& node, const ConvolutionGeometry& geometry) {
    TRY_ASSIGN(const auto* bias, convolutionBias(node, geometry.outputChannels));
    if (bias)
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    const auto& filter = *node.inputs[1];
    const auto range = floatActivationRange(model::activationOf(node.options()));
    const bool isBiasReady = !bias || isReadyConstant(*bias);
    if (fitsXnnpack(geometry) && isReadyConstant(filter) && isBiasReady && !node.inputs[0]->isConstant) {
        const auto* biasValues = bias ? reinterpret_cast<const float*>(bias->values.data()) : nullptr;
        const auto* filterValues = reinterpret_cast<const float*>(filter.values.data());
        if (auto kernel = makeXnnpackKernel(xnnpackSteps(geometry, filterValues, biasValues, range)))
            return kernel;
    }
    return std::unique_ptr<Kernel>(std::make_unique<PlainFloatConvolution>(geometry, range));
}

} // namespace ops
