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

/// A matrix for each group of channels.
struct PackedGroups {
    std::vector<PackedMatrix> groups;
    std::size_t bytes() const {
        std::size_t sum = 0;
        for (const auto& matrix : groups)
            sum += matrix.bytes();
        return sum;
    }
};

/// Filter rows are contiguous in image and filter; with dilation or groups only the channels of a tap are.
MatrixShape matrixShape(const ConvolutionGeometry& geometry) {
    if (geometry.dilationWidth == 1 && geometry.groups == 1)
        return {geometry.outputChannels, geometry.filterHeight, geometry.filterWidth * geometry.inputChannels};
    return {geometry.groupOutputs(), geometry.filterHeight * geometry.filterWidth, geometry.groupChannels()};
}

PackedGroups packGroups(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights) {
    const auto shape = matrixShape(geometry);
    const auto groupSize = std::size_t(shape.channels) * shape.segments * shape.segmentDepth;
    const std::uint8_t flip = weights.isSigned ? 0 : 0x80;
    PackedGroups packed;
    for (std::int32_t group = 0; group < geometry.groups; ++group)
        packed.groups.push_back(packMatrix(weights.values + std::size_t(group) * groupSize, shape, flip));
    return packed;
}

std::string packedName(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights) {
    const auto shape = matrixShape(geometry);
    return "dense " + std::to_string(geometry.groups) + " " + std::to_string(shape.channels) + " " +
           std::to_string(shape.segments) + " " + std::to_string(shape.segmentDepth) +
           (weights.isSigned ? "" : " unsigned");
}

/// Many groups of one or two channels would be mostly filling, and the depth must fit 32 bits.
bool isWorthPacking(const ConvolutionGeometry& geometry) {
    const auto depth = geometry.taps() * std::size_t(geometry.groupChannels());
    if (depth > std::size_t{1} << 28)
        return false;
    const auto shape = matrixShape(geometry);
    const PackedMatrix one{.channels = shape.channels, .segments = shape.segments, .segmentDepth = shape.segmentDepth};
    const auto packedSize =
        std::size_t(geometry.groups) * one.panels() * one.segments * one.steps() * sizeof(simd::WeightBlock);
    return packedSize <= 8 * depth * std::size_t(geometry.outputChannels) + (std::size_t{1} << 20);
}

/// Blocks of weights times pixels: about one for each cycle.
std::size_t workOf(const ConvolutionGeometry& geometry, const PackedGroups& packed) {
    return geometry.outputPixels() * packed.groups.size() * packed.groups[0].blocks.size();
}

class DenseSums : public ConvolutionSums {
public:
    DenseSums(const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context)
        : m_geometry(geometry), m_kernels(integerKernels(context.path)),
          m_image(geometry, 1, std::size_t(geometry.inputChannels)),
          m_filterZeroPoint(weights.isSigned ? weights.zeroPoint : weights.zeroPoint - 128),
          m_packed(context.packed->get<PackedGroups>(
              weights.source, packedName(geometry, weights), [&] { return packGroups(geometry, weights); })),
          m_blocks(geometry, m_image, workOf(geometry, *m_packed)) {
        const auto shape = matrixShape(geometry);
        const bool isTap = shape.segments != geometry.filterHeight || geometry.filterWidth == 1;
        for (std::int32_t segment = 0; segment < shape.segments; ++segment) {
            const auto row = isTap ? segment / geometry.filterWidth : segment;
            const auto column = isTap ? segment % geometry.filterWidth : 0;
            m_segmentOffsets.push_back(
                static_cast<std::ptrdiff_t>(std::size_t(row) * geometry.dilationHeight * m_image.rowBytes() +
                                            std::size_t(column) * geometry.dilationWidth * m_image.pixelBytes()));
        }
    }

    std::size_t scratchBytes() const override { return offsetsBytes() + m_blocks.scratchBytes(); }

    void run(const ConvolutionImage& image, std::span<std::byte> scratch, const base::ThreadPool* threads,
        const OutputStage& stage) const override {
        const auto zeroPoint = image.isSigned ? image.zeroPoint + 128 : image.zeroPoint;
        const std::span offsets(reinterpret_cast<std::int32_t*>(scratch.data()), offsetCount());
        for (std::size_t group = 0; group < m_packed->groups.size(); ++group)
            fillChannelOffsets(m_packed->groups[group],
                image.bias ? image.bias + group * std::size_t(m_geometry.groupOutputs()) : nullptr, zeroPoint,
                offsets.subspan(group * groupRoom(), groupRoom()));
        const ProductOffsets productOffsets{zeroPoint, m_filterZeroPoint, offsets};
        const bool isQuick = isQuickProduct(m_kernels, m_filterZeroPoint, stage);
        if (image.isReadableBehind && m_image.isPlain() && (!image.isSigned || isQuick))
            return runInPlace(image, productOffsets, threads, stage);
        runCopied(image, productOffsets, scratch.subspan(offsetsBytes()), threads, stage);
    }

private:
    std::size_t groupRoom() const { return m_packed->groups[0].sums.size(); }
    std::size_t offsetCount() const { return m_packed->groups.size() * groupRoom(); }
    std::size_t offsetsBytes() const { return offsetCount() * sizeof(std::int32_t); } // whole panels: keeps 64

    void runInPlace(const ConvolutionImage& image, const ProductOffsets& offsets, const base::ThreadPool* threads,
        const OutputStage& stage) const {
        const Pixels from{image.values, std::uint8_t(image.isSigned ? 0x80 : 0)};
        const auto& matrix = m_packed->groups[0];
        const ProductSplit split(m_geometry.outputPixels(), matrix.panels(), matrix.blocks.size(), threads);
        forEachOn(split.threads(), split.tasks(), [&](std::size_t index) {
            const auto task = split.task(index);
            multiplyPart(from, {task.firstRow, task.rows, image.firstRow + task.firstRow}, task.panels, offsets, stage);
        });
    }

    void runCopied(const ConvolutionImage& image, const ProductOffsets& offsets, std::span<std::byte> scratch,
        const base::ThreadPool* threads, const OutputStage& stage) const {
        const PaddedImage::Source source{
            image.values, std::uint8_t(image.isSigned ? 0x80 : 0), static_cast<std::uint8_t>(offsets.inputZeroPoint)};
        const auto panels = std::size_t(m_packed->groups[0].panels());
        m_blocks.forEach(threads, scratch, panels, [&](const ImageBlocks::Block& block) {
            m_image.fillRows(block.piece, block.firstRow, block.rows, source, m_kernels);
            const auto range = partOfPanels(std::int32_t(panels), block.part, block.parts);
            for (std::size_t first = 0; first < block.pixels; first += productRowBlock) {
                const auto count = std::min(productRowBlock, block.pixels - first);
                multiplyPart(
                    {block.piece, 0}, {first, count, image.firstRow + block.firstPixel + first}, range, offsets, stage);
            }
        });
    }

    struct Pixels {
        const std::uint8_t* values;
        std::uint8_t flip;
    };
    struct PixelRange {
        std::size_t first; ///< output pixel whose window begins at the first of the values
        std::size_t count;
        std::size_t firstRow; ///< its number for the output stage
    };
    void multiplyPart(Pixels pixels, const PixelRange& range, PanelRange panels, const ProductOffsets& offsets,
        const OutputStage& stage) const {
        std::array<const std::uint8_t*, productRowBlock> rows;
        for (std::size_t group = 0; group < m_packed->groups.size(); ++group) {
            const auto own = std::span(rows).first(range.count);
            m_image.fillPointers(pixels.values + group * std::size_t(m_geometry.groupChannels()), range.first, own);
            const ProductRows product{
                .rows = own,
                .segmentOffsets = m_segmentOffsets,
                .firstRow = range.firstRow,
                .firstChannel = std::int32_t(group) * m_geometry.groupOutputs(),
                .flip = pixels.flip,
            };
            auto groupOffsets = offsets;
            groupOffsets.channelOffsets = offsets.channelOffsets.subspan(group * groupRoom(), groupRoom());
            multiplyRows(m_kernels, m_packed->groups[group], product, groupOffsets, panels, stage);
        }
    }

    ConvolutionGeometry m_geometry;
    const simd::IntegerKernels& m_kernels;
    PaddedImage m_image;
    std::int32_t m_filterZeroPoint;
    std::shared_ptr<const PackedGroups> m_packed;
    ImageBlocks m_blocks;
    std::vector<std::ptrdiff_t> m_segmentOffsets;
};

} // namespace

std::unique_ptr<ConvolutionSums> makeDenseSums(
    const ConvolutionGeometry& geometry, const ConvolutionWeights& weights, const PrepareContext& context) {
    const PaddedImage image(geometry, 1, std::size_t(geometry.inputChannels));
    if (geometry.isDepthwise || !weights.values || !image.isReasonable() || !isWorthPacking(geometry))
        return nullptr;
    return std::make_unique<DenseSums>(geometry, weights, context);
}

} // namespace ops
