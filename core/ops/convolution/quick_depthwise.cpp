// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/convolution_sums.h"
#include "ops/convolution/padded_image.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>
#include <vector>

namespace ops {
namespace {

using simd::groupChannels;
using simd::quadTaps;

/// How the outputs fall into runs of successive channels. Where windows lie side by side, a row of outputs is one run
/// and channels repeat along it; else each pixel is one.
struct Runs {
    explicit Runs(const ConvolutionGeometry& geometry) {
        const auto channels = std::size_t(geometry.outputChannels);
        constexpr std::size_t longestPeriod = 16; // groups; beyond, weights would not stay in the nearest cache
        const auto period = std::lcm(channels, std::size_t(groupChannels)) / groupChannels;
        isRow = geometry.strideWidth == 1 && period <= longestPeriod;
        pixels = isRow ? std::size_t(geometry.outputWidth) : 1;
        count = geometry.outputPixels() / pixels;
        length = pixels * channels;
        groups = isRow ? period : (channels + groupChannels - 1) / groupChannels;
        if (isRow)
            groups = std::min(groups, (length + groupChannels - 1) / groupChannels);
    }

    bool isRow = false;
    std::size_t pixels = 1; ///< of a run
    std::size_t count = 0;
    std::size_t length = 0; ///< channels of all pixels
    std::size_t groups = 1; ///< until channels repeat
};

/// Weights without their zero point, which must fit int8, and their sums by channel.
struct PackedQuads {
    std::vector<simd::TapQuadBlock> blocks;
    std::vector<std::int32_t> sums;
    bool isComplete = true;
    std::size_t bytes() const { return blocks.size() * sizeof(simd::TapQuadBlock) + sums.size() * sizeof(sums[0]); }
};

/// Channel at a place of a group, by simd::groupPlace(); nothing where a pixel's channels have ended.
std::vector<std::int32_t> channelsByPlace(const ConvolutionGeometry& geometry, const Runs& runs) {
    std::vector<std::int32_t> channels(runs.groups * groupChannels, -1);
    for (std::size_t k = 0; k < channels.size(); ++k) {
        const auto place = k / groupChannels * groupChannels + std::size_t(simd::groupPlace(int(k % groupChannels)));
        if (runs.isRow || k < std::size_t(geometry.outputChannels))
            channels[place] = std::int32_t(k % std::size_t(geometry.outputChannels));
    }
    return channels;
}

/// The block of a tap among those of a group, and its column there.
struct TapPlace {
    std::size_t block;
    std::size_t column;
};
TapPlace tapPlace(std::size_t tap, std::size_t taps) {
    const auto whole = taps / quadTaps * quadTaps;
    return tap < whole ? TapPlace{tap / quadTaps, tap % quadTaps} : TapPlace{whole / quadTaps + tap - whole, 0};
}

PackedQuads packQuads(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const Runs& runs) {
    const auto channels = std::size_t(geometry.outputChannels);
    const auto taps = geometry.taps();
    const auto blocks = taps / quadTaps + taps % quadTaps;
    const auto byPlace = channelsByPlace(geometry, runs);
    PackedQuads packed;
    packed.blocks.resize(runs.groups * blocks);
    packed.sums.resize(channels);
    for (std::size_t tap = 0; tap < taps; ++tap) {
        const auto at = tapPlace(tap, taps);
        const auto valueOf = [&](std::size_t channel) {
            const auto stored = weights.values[tap * channels + channel];
            return (weights.isSigned ? static_cast<std::int8_t>(stored) : std::int32_t{stored}) - weights.zeroPoint;
        };
        for (std::size_t channel = 0; channel < channels; ++channel) {
            packed.sums[channel] += valueOf(channel);
            packed.isComplete &= valueOf(channel) >= -128 && valueOf(channel) <= 127;
        }
        for (std::size_t k = 0; k < byPlace.size(); ++k) {
            auto& block = packed.blocks[k / groupChannels * blocks + at.block];
            if (byPlace[k] >= 0)
                block.values[k % groupChannels * quadTaps + at.column] =
                    static_cast<std::int8_t>(valueOf(std::size_t(byPlace[k])));
        }
    }
    return packed;
}

/// About eight products in a cycle.
std::size_t workOf(const ConvolutionGeometry& geometry) {
    return geometry.outputPixels() * std::size_t(geometry.outputChannels) * geometry.taps() / 8;
}

/// Sums and stored values at once.
class QuickDepthwise : public ConvolutionSums {
public:
    QuickDepthwise(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights,
        const simd::IntegerKernels& kernels, std::shared_ptr<const PackedQuads> packed)
        : m_geometry(geometry), m_runs(geometry), m_kernels(kernels),
          m_image(geometry, geometry.groupOutputs(), std::size_t(geometry.outputChannels)), m_packed(std::move(packed)),
          m_blocks(geometry, m_image, workOf(geometry)), m_channels(channelsByPlace(geometry, m_runs)) {
        for (std::size_t tap = 0; tap < geometry.taps(); ++tap) {
            const auto row = tap / geometry.filterWidth * geometry.dilationHeight;
            const auto column = tap % geometry.filterWidth * geometry.dilationWidth;
            m_tapOffsets.push_back(
                static_cast<std::ptrdiff_t>(row * m_image.rowBytes() + column * m_image.pixelBytes()));
        }
        const auto& by = *weights.multipliers;
        for (const auto channel : m_channels) {
            const auto at = std::size_t(std::max(channel, 0));
            m_multipliers.push_back(channel < 0 ? 0 : by.multipliers[at]);
            m_rights.push_back(channel < 0 ? 1 : by.netRights[at]);
            m_factors.push_back(channel < 0 ? 0 : by.factors[at]);
            m_roundings.push_back(channel < 0 ? 0.5F : by.roundings[at]);
        }
    }

    std::size_t scratchBytes() const override { return offsetsBytes() + m_blocks.scratchBytes(); }

    void run(const ConvolutionImage& image, std::span<std::byte> scratch, const base::ThreadPool* threads,
        const OutputStage& stage) const override {
        const auto zeroPoint = image.isSigned ? image.zeroPoint + 128 : image.zeroPoint;
        const std::span offsets(reinterpret_cast<std::int32_t*>(scratch.data()), m_channels.size());
        fillOffsets(image.bias, zeroPoint, offsets);
        const PaddedImage::Source source{
            image.values, std::uint8_t(image.isSigned ? 0x80 : 0), static_cast<std::uint8_t>(zeroPoint)};
        auto quick = *stage.quick();
        quick.output += image.firstRow * quick.stride;
        const bool isInPlace = !image.isSigned && image.isReadableBehind && m_image.isPlain();
        m_blocks.forEach(threads, scratch.subspan(offsetsBytes()), 1, [&](const ImageBlocks::Block& block) {
            if (!isInPlace)
                m_image.fillRows(block.piece, block.firstRow, block.rows, source, m_kernels);
            const auto* pixels = isInPlace ? image.values + block.firstRow * m_image.rowBytes() : block.piece;
            auto own = quick;
            own.output += block.firstPixel * quick.stride;
            const auto runs = block.pixels / m_runs.pixels;
            for (std::size_t first = 0; first < runs; first += mostRuns)
                runChunk(first, std::min(mostRuns, runs - first), pixels, offsets, own);
        });
    }

private:
    static constexpr std::size_t mostRuns = 64;
    std::size_t offsetsBytes() const { return m_channels.size() * sizeof(std::int32_t); }

    void fillOffsets(const std::int32_t* bias, std::int32_t zeroPoint, std::span<std::int32_t> offsets) const {
        for (std::size_t k = 0; k < offsets.size(); ++k) {
            const auto channel = std::size_t(std::max(m_channels[k], 0));
            const auto sum = static_cast<std::uint32_t>(m_packed->sums[channel]);
            offsets[k] = static_cast<std::int32_t>(
                (bias ? static_cast<std::uint32_t>(bias[channel]) : 0U) - static_cast<std::uint32_t>(zeroPoint) * sum);
        }
    }

    void runChunk(std::size_t first, std::size_t count, const std::uint8_t* pixels,
        std::span<const std::int32_t> offsets, const QuickStage& stage) const {
        std::array<const std::uint8_t*, mostRuns> runs;
        for (std::size_t run = 0; run < count; ++run)
            runs[run] = pixels + m_image.offsetOf((first + run) * m_runs.pixels);
        m_kernels.stored->depthwise({
            .runs = runs.data(),
            .runCount = static_cast<int>(count),
            .length = static_cast<std::ptrdiff_t>(m_runs.length),
            .tapOffsets = m_tapOffsets.data(),
            .taps = static_cast<int>(m_tapOffsets.size()),
            .weights = m_packed->blocks.data(),
            .period = static_cast<int>(m_runs.groups),
            .offsets = offsets.data(),
            .scales = {m_multipliers.data(), m_rights.data(), m_factors.data(), m_roundings.data()},
            .range = stage.range,
            .output = stage.output + first * m_runs.length,
            .outputStride = static_cast<std::ptrdiff_t>(m_runs.length),
        });
    }

    ConvolutionGeometry m_geometry;
    Runs m_runs;
    const simd::IntegerKernels& m_kernels;
    PaddedImage m_image;
    std::shared_ptr<const PackedQuads> m_packed;
    ImageBlocks m_blocks;
    std::vector<std::int32_t> m_channels; ///< by place
    std::vector<std::ptrdiff_t> m_tapOffsets;
    std::vector<std::int32_t> m_multipliers; ///< these four by place
    std::vector<std::int32_t> m_rights;
    std::vector<float> m_factors;
    std::vector<float> m_roundings;
};

} // namespace

std::unique_ptr<ConvolutionSums> makeQuickDepthwise(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context) {
    const auto& kernels = integerKernels(context.path);
    const bool isQuick = weights.multipliers && kernels.stored;
    constexpr std::size_t mostTaps = 1024;
    if (!isQuick || !geometry.isDepthwise || !weights.values || geometry.taps() > mostTaps ||
        geometry.outputPixels() == 0 || geometry.outputChannels == 0)
        return nullptr;
    const PaddedImage image(geometry, geometry.groupOutputs(), std::size_t(geometry.outputChannels));
    if (!image.isReasonable())
        return nullptr;
    const Runs runs(geometry);
    const auto name = "quick depthwise " + std::to_string(geometry.taps()) + " " +
                      std::to_string(geometry.outputChannels) + " " + std::to_string(runs.groups) +
                      (runs.isRow ? " " : " by pixel ") + std::to_string(weights.zeroPoint) +
                      (weights.isSigned ? "" : " unsigned");
    auto packed =
        context.packed->get<PackedQuads>(weights.source, name, [&] { return packQuads(geometry, weights, runs); });
    if (!packed->isComplete)
        return nullptr;
    return std::make_unique<QuickDepthwise>(geometry, weights, kernels, std::move(packed));
}

} // namespace ops
