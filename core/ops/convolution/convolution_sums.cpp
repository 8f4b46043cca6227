// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_sums.h"

#include "ops/convolution/direct_convolution.h"
#include "ops/convolution/padded_image.h"

#include <algorithm>
#include <vector>

namespace ops {
namespace {

/// For weights that are computed by the model, and for windows with far more padding than image.
class DirectSums : public ConvolutionSums {
public:
    DirectSums(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights)
        : m_geometry(geometry), m_weights(weights) {}

    std::size_t scratchBytes() const override {
        return (std::size_t(m_geometry.outputChannels) + simd::panelChannels) * sizeof(std::int32_t);
    }

    void run(const ConvolutionImage& image, std::span<std::byte> scratch, const base::ThreadPool* threads,
        const OutputStage& stage) const override {
        const std::span bias(reinterpret_cast<std::int32_t*>(scratch.data()), scratchBytes() / sizeof(std::int32_t));
        std::ranges::fill(bias, 0);
        if (image.bias)
            std::copy_n(image.bias, m_geometry.outputChannels, bias.begin());
        if (image.isSigned)
            runTyped<std::int8_t>(image, bias.data(), threads, stage);
        else
            runTyped<std::uint8_t>(image, bias.data(), threads, stage);
    }

private:
    /// Image and weights are both signed or both unsigned.
    template<class Value>
    void runTyped(const ConvolutionImage& image, const std::int32_t* bias, const base::ThreadPool* threads,
        const OutputStage& stage) const {
        const auto* filter = m_weights.values ? m_weights.values : image.weights;
        const DirectConvolution<Value, Value, std::uint32_t> direct{m_geometry,
            reinterpret_cast<const Value*>(image.values), reinterpret_cast<const Value*>(filter),
            static_cast<std::uint32_t>(image.zeroPoint), static_cast<std::uint32_t>(m_weights.zeroPoint)};
        forEachOn(threads, std::size_t(m_geometry.outputHeight), [&](std::size_t y) {
            std::vector<std::uint32_t> sums(std::size_t(m_geometry.outputChannels) + simd::panelChannels);
            for (std::int32_t x = 0; x < m_geometry.outputWidth; ++x) {
                direct.sumsAt(0, std::int32_t(y), x, std::span(sums).first(std::size_t(m_geometry.outputChannels)));
                stage.store({
                    .sums = reinterpret_cast<const std::int32_t*>(sums.data()),
                    .firstRow = image.firstRow + y * std::size_t(m_geometry.outputWidth) + std::size_t(x),
                    .rows = 1,
                    .channels = m_geometry.outputChannels,
                    .channelOffsets = bias,
                });
            }
        });
    }

    ConvolutionGeometry m_geometry;
    ConvolutionWeights m_weights;
};

} // namespace

std::unique_ptr<ConvolutionSums> makeConvolutionSums(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context) {
    if (auto sums = makeQuickDepthwise(geometry, weights, context))
        return sums;
    if (auto sums = makeDepthwiseSums(geometry, weights, context))
        return sums;
    if (auto sums = makeDenseSums(geometry, weights, context))
        return sums;
    return std::make_unique<DirectSums>(geometry, weights);
}

} // namespace ops
