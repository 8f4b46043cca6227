// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_sums.h"
#include "ops/convolution/padded_image.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ops {
namespace {

using simd::panelChannels;
using simd::tilePanels;
using simd::tileRows;

/// Weights without their zero point, two taps side by side.
struct PackedTaps {
    std::vector<simd::TapPairBlock> blocks; ///< [panel][pair of taps]
    std::vector<std::int32_t> sums;         ///< of the weights of each channel; filled up to whole panels
    std::size_t bytes() const { return blocks.size() * sizeof(simd::TapPairBlock) + sums.size() * sizeof(sums[0]); }
};

std::size_t panelsOf(const ConvolutionGeometry& geometry) {
    return (std::size_t(geometry.outputChannels) + panelChannels - 1) / panelChannels;
}

PackedTaps packTaps(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights) {
    const auto channels = std::size_t(geometry.outputChannels);
    const auto pairs = (geometry.taps() + 1) / 2;
    PackedTaps packed;
    packed.blocks.resize(panelsOf(geometry) * pairs);
    packed.sums.resize(panelsOf(geometry) * panelChannels);
    for (std::size_t tap = 0; tap < geometry.taps(); ++tap) {
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const auto stored = weights.values[tap * channels + channel];
            const auto value =
                (weights.isSigned ? static_cast<std::int8_t>(stored) : std::int32_t{stored}) - weights.zeroPoint;
            auto& block = packed.blocks[channel / panelChannels * pairs + tap / 2];
            block.values[channel % panelChannels * 2 + tap % 2] = static_cast<std::int16_t>(value);
            packed.sums[channel] += value;
        }
    }
    return packed;
}

class DepthwiseSums : public ConvolutionSums {
public:
    DepthwiseSums(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context)
        : m_geometry(geometry), m_kernels(integerKernels(context.path)),
          m_image(geometry, geometry.groupOutputs(), panelsOf(geometry) * panelChannels) {
        const auto name = "depthwise " + std::to_string(geometry.taps()) + " " +
                          std::to_string(geometry.outputChannels) + " " + std::to_string(weights.zeroPoint) +
                          (weights.isSigned ? "" : " unsigned");
        m_packed = context.packed->get<PackedTaps>(weights.source, name, [&] { return packTaps(geometry, weights); });
        for (std::size_t tap = 0; tap < geometry.taps(); ++tap) {
            const auto row = tap / geometry.filterWidth * geometry.dilationHeight;
            const auto column = tap % geometry.filterWidth * geometry.dilationWidth;
            m_tapOffsets.push_back(
                static_cast<std::ptrdiff_t>(row * m_image.rowBytes() + column * m_image.pixelBytes()));
        }
        if (m_tapOffsets.size() % 2 != 0)
            m_tapOffsets.push_back(m_tapOffsets.back());
    }

    std::size_t scratchBytes() const override { return offsetsBytes() + m_image.bytes(); }

    void run(const ConvolutionImage& image, std::span<std::byte> scratch, const base::ThreadPool* threads,
        const OutputStage& stage) const override {
        const auto zeroPoint = image.isSigned ? image.zeroPoint + 128 : image.zeroPoint;
        const std::span offsets(reinterpret_cast<std::int32_t*>(scratch.data()), m_packed->sums.size());
        fillOffsets(image.bias, zeroPoint, offsets);
        const auto* pixels = image.values;
        if (image.isSigned || !image.isReadableBehind || !m_image.isPlain()) {
            auto* copy = reinterpret_cast<std::uint8_t*>(scratch.data() + offsetsBytes());
            m_image.fill(copy,
                {image.values, std::uint8_t(image.isSigned ? 0x80 : 0), static_cast<std::uint8_t>(zeroPoint)},
                m_kernels, threads);
            pixels = copy;
        }
        const auto blocks = (m_geometry.outputPixels() + productRowBlock - 1) / productRowBlock;
        forEachOn(threads, blocks, [&](std::size_t block) {
            const auto first = block * productRowBlock;
            const auto last = std::min(first + productRowBlock, m_geometry.outputPixels());
            for (auto pixel = first; pixel < last; pixel += tileRows)
                runTile(pixel, std::min<std::size_t>(tileRows, last - pixel), pixels, offsets, image.firstRow, stage);
        });
    }

private:
    std::size_t offsetsBytes() const { return m_packed->sums.size() * sizeof(std::int32_t); }

    void fillOffsets(const std::int32_t* bias, std::int32_t zeroPoint, std::span<std::int32_t> offsets) const {
        for (std::size_t channel = 0; channel < offsets.size(); ++channel) {
            const bool hasBias = bias && channel < std::size_t(m_geometry.outputChannels);
            offsets[channel] = static_cast<std::int32_t>(
                (hasBias ? static_cast<std::uint32_t>(bias[channel]) : 0U) -
                static_cast<std::uint32_t>(zeroPoint) * static_cast<std::uint32_t>(m_packed->sums[channel]));
        }
    }

    void runTile(std::size_t first, std::size_t count, const std::uint8_t* pixels,
        std::span<const std::int32_t> offsets, std::size_t firstRow, const OutputStage& stage) const {
        alignas(64) std::array<std::int32_t, tileRows * tilePanels * panelChannels> sums;
        std::array<const std::uint8_t*, tileRows> rows;
        for (std::size_t row = 0; row < count; ++row)
            rows[row] = pixels + m_image.offsetOf(first + row);
        const auto allPanels = static_cast<int>(panelsOf(m_geometry));
        const auto pairs = m_tapOffsets.size() / 2;
        for (int panel = 0; panel < allPanels; panel += tilePanels) {
            const auto panels = std::min(tilePanels, allPanels - panel);
            const auto channel = panel * panelChannels;
            m_kernels.depthwise({
                .rows = rows.data(),
                .tapOffsets = m_tapOffsets.data(),
                .weights = m_packed->blocks.data() + std::size_t(panel) * pairs,
                .sums = sums.data(),
                .rowCount = static_cast<int>(count),
                .panels = panels,
                .taps = static_cast<int>(m_tapOffsets.size()),
            });
            stage.store({
                .sums = sums.data(),
                .stride = panels * panelChannels,
                .firstRow = firstRow + first,
                .rows = static_cast<std::int32_t>(count),
                .firstChannel = channel,
                .channels = std::min(panels * panelChannels, m_geometry.outputChannels - channel),
                .channelOffsets = offsets.data() + channel,
            });
            for (auto& row : std::span(rows).first(count))
                row += panels * panelChannels;
        }
    }

    ConvolutionGeometry m_geometry;
    const simd::IntegerKernels& m_kernels;
    PaddedImage m_image;
    std::shared_ptr<const PackedTaps> m_packed;
    std::vector<std::ptrdiff_t> m_tapOffsets;
};

} // namespace

std::unique_ptr<ConvolutionSums> makeDepthwiseSums(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context) {
    if (!geometry.isDepthwise || !weights.values || geometry.taps() > std::size_t{1} << 22)
        return nullptr;
    const PaddedImage image(geometry, geometry.groupOutputs(), panelsOf(geometry) * panelChannels);
    if (!image.isReasonable())
        return nullptr;
    return std::make_unique<DepthwiseSums>(geometry, weights, context);
}

} // namespace ops
