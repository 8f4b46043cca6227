// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_kernels.h"

#include "ops/check.h"
#include "ops/convolution/direct_convolution.h"
#include "ops/convolution/padded_image.h"
#include "ops/convolution/real_convolution.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/product/real_matrix.h"
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
            for (std::int32_t x = 0; x < m_geometry.outputWidth && !arguments.isCancelled(); ++x, output += channels) {
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

/// Of a row of outputs, for XnnpackSplit.
std::size_t rowWork(const ConvolutionGeometry& g) {
    const auto taps = g.taps() * std::size_t(g.groupChannels());
    // The elements of an operand bound each of the factors; a depthwise convolution is slower for each of its products.
    return std::size_t(g.outputWidth) * std::size_t(g.outputChannels) * taps * (g.isDepthwise ? 8 : 1);
}

/// Constants of a convolution.
struct FloatFilter {
    const float* values = nullptr;
    const float* bias = nullptr; ///< may be null
    ValueRange<float> range;
};

std::function<xnn_status(xnn_operator_t*)> creation(const ConvolutionGeometry& g, const FloatFilter& filter) {
    return [=](xnn_operator_t* made) {
        return xnn_create_convolution2d_nhwc_f32(std::uint32_t(g.padTop), std::uint32_t(g.padRight),
            std::uint32_t(g.padBottom), std::uint32_t(g.padLeft), std::uint32_t(g.filterHeight),
            std::uint32_t(g.filterWidth), std::uint32_t(g.strideHeight), std::uint32_t(g.strideWidth),
            std::uint32_t(g.dilationHeight), std::uint32_t(g.dilationWidth), std::uint32_t(g.groups),
            std::size_t(g.groupChannels()), std::size_t(g.groupOutputs()), std::size_t(g.inputChannels),
            std::size_t(g.outputChannels), filter.values, filter.bias, filter.range.low, filter.range.high,
            g.isDepthwise ? XNN_FLAG_DEPTHWISE_CONVOLUTION : 0, made);
    };
}

/// Whole images, several in a call.
XnnpackSteps wholeImages(const ConvolutionGeometry& g, const FloatFilter& filter) {
    const XnnpackSplit split(std::size_t(g.batches), rowWork(g) * std::size_t(g.outputHeight));
    return {creation(g, filter),
        [g, split](xnn_operator_t made, std::size_t call, const KernelArguments& a, pthreadpool_t threads) {
            const auto first = split.first(call);
            return xnn_setup_convolution2d_nhwc_f32(made, split.countOf(call), std::size_t(g.inputHeight),
                std::size_t(g.inputWidth), a.input<float>(0) + first * g.inputImageSize(),
                a.output<float>() + first * g.outputPixels() * std::size_t(g.outputChannels), threads);
        },
        split.calls()};
}

/// Rows of outputs of each image: `bands` times `rows`, from `firstRow` on. The rows of the image under a band are its
/// whole input; padding above belongs to the first row of all, padding below to the last.
XnnpackSteps imageBands(const ConvolutionGeometry& g, const FloatFilter& filter, std::size_t firstRow, std::size_t rows,
    std::size_t bands) {
    const auto reach = std::size_t(g.filterHeight - 1) * g.dilationHeight + 1;
    const auto last = firstRow + rows * bands;
    auto band = g;
    band.padTop = firstRow == 0 ? g.padTop : 0;
    band.padBottom = last == std::size_t(g.outputHeight) ? g.padBottom : 0;
    const auto height = (rows - 1) * std::size_t(g.strideHeight) + reach - band.padTop;
    band.inputHeight = std::int32_t(
        band.padBottom > 0 ? std::size_t(g.inputHeight) + g.padTop - firstRow * g.strideHeight - band.padTop : height);
    return {creation(band, filter),
        [=](xnn_operator_t made, std::size_t call, const KernelArguments& a, pthreadpool_t threads) {
            const auto batch = call / bands;
            const auto row = firstRow + call % bands * rows;
            const auto inputRow = row * std::size_t(g.strideHeight) - (row == 0 ? 0 : std::size_t(g.padTop));
            const auto outputRow = batch * std::size_t(g.outputHeight) + row;
            return xnn_setup_convolution2d_nhwc_f32(made, 1, std::size_t(band.inputHeight), std::size_t(g.inputWidth),
                a.input<float>(0) + batch * g.inputImageSize() +
                    inputRow * std::size_t(g.inputWidth) * std::size_t(g.inputChannels),
                a.output<float>() + outputRow * std::size_t(g.outputWidth) * std::size_t(g.outputChannels), threads);
        },
        std::size_t(g.batches) * bands};
}

/// One operator; for images with too much work for one call, one for the rows at the top, those between and those at
/// the bottom, each with weights of its own.
std::vector<XnnpackSteps> xnnpackSteps(const ConvolutionGeometry& g, const FloatFilter& filter) {
    const auto height = std::size_t(g.outputHeight);
    const XnnpackSplit split(height, rowWork(g));
    const auto stride = std::size_t(g.strideHeight);
    const auto reach = std::size_t(g.filterHeight - 1) * g.dilationHeight + 1;
    // A band in the middle begins below the padding above, and ends above the padding below.
    const auto least = std::max((std::size_t(g.padTop) + stride - 1) / stride, (g.padBottom + stride - 1) / stride);
    const auto rows = std::max(split.block, std::max<std::size_t>(least, 1));
    if (split.calls() < 3 || height < 3 * rows || reach > std::size_t(g.inputHeight))
        return {wholeImages(g, filter)};
    const auto between = height / rows - 2;
    return {imageBands(g, filter, 0, rows, 1), imageBands(g, filter, rows, rows, between),
        imageBands(g, filter, (between + 1) * rows, height - (between + 1) * rows, 1)};
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeFloatConvolution(
    const Node& node, const ConvolutionGeometry& geometry, const PrepareContext& context) {
    if (node.outputs[0]->elements() == 0) // XNNPACK asks for windows that fit
        return makeKernel([](const KernelArguments&) {});
    TRY_ASSIGN(const auto* bias, convolutionBias(node, geometry.outputChannels));
    if (bias)
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    const auto& filter = *node.inputs[1];
    const auto range = floatActivationRange(model::activationOf(node.options()));
    if (auto kernel = makeRealDepthwise(geometry, range, context))
        return kernel;
    if (auto kernel = makeRealConvolution(node, geometry, range, context))
        return kernel;
    // What is left, as several outputs for each channel.
    const bool isBiasReady = !bias || isReadyConstant(*bias);
    if (fitsXnnpack(geometry) && isReadyConstant(filter) && isBiasReady && !node.inputs[0]->isConstant) {
        const auto* biasValues = bias ? reinterpret_cast<const float*>(bias->values.data()) : nullptr;
        const auto* filterValues = reinterpret_cast<const float*>(filter.values.data());
        if (auto kernel = makeXnnpackKernel(xnnpackSteps(geometry, {filterValues, biasValues, range})))
            return kernel;
    }
    return std::unique_ptr<Kernel>(std::make_unique<PlainFloatConvolution>(geometry, range));
}

} // namespace ops
