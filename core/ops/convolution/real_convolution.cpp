// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/real_convolution.h"

#include "ops/convolution/padded_image.h"
#include "ops/product/real_matrix.h"
#include "ops/scratch_pieces.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace ops {
namespace {

/// The same with bytes as channels, for the copying of images.
ConvolutionGeometry inBytes(ConvolutionGeometry geometry) {
    geometry.inputChannels *= std::int32_t(sizeof(float));
    return geometry;
}

/// A matrix for each group of channels.
struct RealGroups {
    std::vector<RealMatrix> groups;
    std::size_t bytes() const {
        std::size_t sum = 0;
        for (const auto& matrix : groups)
            sum += matrix.bytes();
        return sum;
    }
};

/// A depthwise convolution of one channel is one that sums over it. Rows of the filter are contiguous in image and
/// filter; with dilation or groups only the channels of a tap are.
MatrixShape matrixShape(const ConvolutionGeometry& g) {
    if (g.dilationWidth == 1 && g.groups == 1)
        return {g.outputChannels, g.filterHeight, g.filterWidth * g.inputChannels};
    return {g.groupOutputs(), g.filterHeight * g.filterWidth, g.groupChannels()};
}

RealGroups packGroups(const ConvolutionGeometry& geometry, const float* filter) {
    const auto shape = matrixShape(geometry);
    const auto depth = std::size_t(shape.segments) * shape.segmentDepth;
    RealGroups packed;
    for (std::int32_t group = 0; group < geometry.groups; ++group) {
        if (geometry.isDepthwise)
            packed.groups.push_back(packRealMatrix({filter, 1, std::size_t(shape.channels)}, shape));
        else
            packed.groups.push_back(
                packRealMatrix({filter + std::size_t(group) * std::size_t(shape.channels) * depth, depth, 1}, shape));
    }
    return packed;
}

std::string packedName(const ConvolutionGeometry& geometry) {
    const auto shape = matrixShape(geometry);
    return std::string(geometry.isDepthwise ? "real depthwise " : "real dense ") + std::to_string(geometry.groups) +
           " " + std::to_string(shape.channels) + " " + std::to_string(shape.segments) + " " +
           std::to_string(shape.segmentDepth);
}

class RealConvolution : public Kernel {
public:
    RealConvolution(const ConvolutionGeometry& geometry, ValueRange<float> range,
        std::shared_ptr<const RealGroups> packed, const PrepareContext& context)
        : m_geometry(geometry), m_range(range), m_packed(std::move(packed)), m_kernels(realKernels(context.path)),
          m_copying(integerKernels(context.path)),
          m_image(inBytes(geometry), 1, std::size_t(geometry.inputChannels) * sizeof(float)),
          m_blocks(geometry, m_image, geometry.outputPixels() * pixelWork()) {
        const auto shape = matrixShape(geometry);
        const bool isTap = shape.segments != geometry.filterHeight || geometry.filterWidth == 1;
        for (std::int32_t segment = 0; segment < shape.segments; ++segment) {
            const auto row = isTap ? segment / geometry.filterWidth : segment;
            const auto column = isTap ? segment % geometry.filterWidth : 0;
            const auto bytes = std::size_t(row) * geometry.dilationHeight * m_image.rowBytes() +
                               std::size_t(column) * geometry.dilationWidth * m_image.pixelBytes();
            m_segmentOffsets.push_back(static_cast<std::ptrdiff_t>(bytes / sizeof(float)));
        }
    }

    std::size_t scratchBytes() const override {
        return ScratchPieces::bytesFor<float>(biasRoom()) + (m_image.isPlain() ? 0 : m_blocks.scratchBytes());
    }

    base::Status run(const KernelArguments& arguments) override {
        ScratchPieces scratch(arguments.scratch);
        const auto bias = scratch.take<float>(biasRoom());
        for (std::size_t group = 0; group < m_packed->groups.size(); ++group) {
            const auto outputs = std::size_t(m_geometry.groupOutputs());
            const auto* values = arguments.input<float>(2);
            fillBias(
                values ? values + group * outputs : nullptr, outputs, bias.subspan(group * groupRoom(), groupRoom()));
        }
        for (std::int32_t batch = 0; batch < m_geometry.batches; ++batch) {
            const auto* image =
                arguments.input<std::uint8_t>(0) + std::size_t(batch) * m_geometry.inputImageSize() * sizeof(float);
            auto* output = arguments.output<float>() +
                           std::size_t(batch) * m_geometry.outputPixels() * std::size_t(m_geometry.outputChannels);
            if (m_image.isPlain())
                runInPlace(image, bias.data(), output, arguments.threads);
            else
                runCopied(image, bias.data(), output, scratch.rest(), arguments.threads);
        }
        return {};
    }

private:
    std::size_t pixelWork() const { return m_packed->groups.size() * m_packed->groups[0].blocks.size(); }
    std::size_t groupRoom() const { return std::size_t(m_packed->groups[0].panels()) * simd::realPanelChannels; }
    std::size_t biasRoom() const { return m_packed->groups.size() * groupRoom(); }

    void runInPlace(
        const std::uint8_t* image, const float* bias, float* output, const base::ThreadPool* threads) const {
        const ProductSplit split(m_geometry.outputPixels(), m_packed->groups[0].panels(), pixelWork(), threads);
        forEachOn(split.threads(), split.tasks(), [&](std::size_t index) {
            const auto task = split.task(index);
            multiplyPixels({image, task.firstRow, task.rows}, task.panels, bias,
                output + task.firstRow * std::size_t(m_geometry.outputChannels));
        });
    }

    void runCopied(const std::uint8_t* image, const float* bias, float* output, std::span<std::byte> scratch,
        const base::ThreadPool* threads) const {
        const auto panels = std::size_t(m_packed->groups[0].panels());
        m_blocks.forEach(threads, scratch, panels, [&](const ImageBlocks::Block& block) {
            m_image.fillRows(block.piece, block.firstRow, block.rows, {.values = image}, m_copying);
            const auto range = partOfPanels(std::int32_t(panels), block.part, block.parts);
            auto* own = output + block.firstPixel * std::size_t(m_geometry.outputChannels);
            for (std::size_t first = 0; first < block.pixels; first += productRowBlock) {
                const auto count = std::min(productRowBlock, block.pixels - first);
                multiplyPixels(
                    {block.piece, first, count}, range, bias, own + first * std::size_t(m_geometry.outputChannels));
            }
        });
    }

    struct Pixels {
        const std::uint8_t* begin;
        std::size_t first; ///< output pixel
        std::size_t count; ///< up to productRowBlock
    };
    void multiplyPixels(const Pixels& pixels, PanelRange panels, const float* bias, float* output) const {
        std::array<const std::uint8_t*, productRowBlock> windows;
        m_image.fillPointers(pixels.begin, pixels.first, std::span(windows).first(pixels.count));
        std::array<const float*, productRowBlock> rows;
        for (std::size_t group = 0; group < m_packed->groups.size(); ++group) {
            for (std::size_t row = 0; row < pixels.count; ++row)
                rows[row] =
                    reinterpret_cast<const float*>(windows[row]) + group * std::size_t(m_geometry.groupChannels());
            multiplyReals(m_kernels, m_packed->groups[group],
                {.rows = std::span(rows).first(pixels.count),
                    .segmentOffsets = m_segmentOffsets,
                    .output = output + group * std::size_t(m_geometry.groupOutputs()),
                    .outputStride = std::size_t(m_geometry.outputChannels),
                    .bias = bias + group * groupRoom(),
                    .low = m_range.low,
                    .high = m_range.high},
                panels);
        }
    }

    ConvolutionGeometry m_geometry;
    ValueRange<float> m_range;
    std::shared_ptr<const RealGroups> m_packed;
    const simd::RealKernels& m_kernels;
    const simd::IntegerKernels& m_copying;
    PaddedImage m_image;
    ImageBlocks m_blocks;
    std::vector<std::ptrdiff_t> m_segmentOffsets;
};

/// Reads the image where it is; at its borders taps are left out.
class RealDepthwise : public Kernel {
public:
    RealDepthwise(const ConvolutionGeometry& geometry, ValueRange<float> range, const simd::RealKernels& kernels)
        : m_geometry(geometry), m_range(range), m_kernels(kernels) {}

    std::size_t scratchBytes() const override { return std::size_t(m_geometry.outputChannels) * sizeof(float); }

    base::Status run(const KernelArguments& arguments) override {
        const std::span zeros(
            reinterpret_cast<float*>(arguments.scratch.data()), std::size_t(m_geometry.outputChannels));
        const auto* bias = arguments.input<float>(2);
        if (!bias)
            bias = fillBias(nullptr, 0, zeros);
        const auto& g = m_geometry;
        const auto rows = std::size_t(g.batches) * g.outputHeight;
        constexpr std::size_t leastWork = 1 << 12; // cycles; sixteen products in one
        const auto work = rows * g.outputWidth * std::size_t(g.outputChannels) * g.taps() / 16;
        forEachOn(work >= leastWork ? arguments.threads : nullptr, rows, [&](std::size_t row) {
            convolveRow(
                {arguments.input<float>(0) + row / g.outputHeight * g.inputImageSize(), arguments.input<float>(1), bias,
                    arguments.output<float>() + row * g.outputWidth * std::size_t(g.outputChannels),
                    std::int64_t(row % std::size_t(g.outputHeight)) * g.strideHeight - g.padTop});
        });
        return {};
    }

private:
    struct Row {
        const float* image;
        const float* filter;
        const float* bias;
        float* output;
        std::int64_t firstRow; ///< of the image, for the first row of the filter
    };

    void convolveRow(const Row& row) const {
        const auto& g = m_geometry;
        const auto width = std::int64_t{g.outputWidth};
        const auto stride = std::int64_t{g.strideWidth};
        const auto reach = std::int64_t{g.filterWidth - 1} * g.dilationWidth;
        // Outputs [begin, end) have all columns of the filter inside of the image.
        const auto begin = std::min(width, (g.padLeft + stride - 1) / stride);
        const auto room = g.inputWidth - 1 - reach + g.padLeft;
        const auto end = room < 0 ? begin : std::clamp(room / stride + 1, begin, width);
        std::vector<simd::RealTap> taps(g.taps());
        for (std::int64_t x = 0; x < begin; ++x)
            convolvePixels(row, x, 1, taps);
        if (end > begin)
            convolvePixels(row, begin, end - begin, taps);
        for (std::int64_t x = end; x < width; ++x)
            convolvePixels(row, x, 1, taps);
    }

    /// Pixels whose windows leave out the same columns.
    void convolvePixels(const Row& row, std::int64_t x, std::int64_t count, std::span<simd::RealTap> taps) const {
        const auto& g = m_geometry;
        const auto channels = std::size_t(g.inputChannels);
        int used = 0;
        for (std::int32_t tapRow = 0; tapRow < g.filterHeight; ++tapRow) {
            const auto y = row.firstRow + std::int64_t{tapRow} * g.dilationHeight;
            if (y < 0 || y >= g.inputHeight)
                continue;
            for (std::int32_t tapColumn = 0; tapColumn < g.filterWidth; ++tapColumn) {
                const auto column = x * g.strideWidth - g.padLeft + std::int64_t{tapColumn} * g.dilationWidth;
                if (column < 0 || column >= g.inputWidth)
                    continue;
                const auto tap = std::size_t(tapRow) * g.filterWidth + std::size_t(tapColumn);
                taps[std::size_t(used++)] = {
                    row.image + (std::size_t(y) * g.inputWidth + std::size_t(column)) * channels,
                    row.filter + tap * channels};
            }
        }
        m_kernels.depthwise({
            .taps = taps.data(),
            .tapCount = used,
            .pixels = static_cast<int>(count),
            .pixelStep = std::ptrdiff_t{g.strideWidth} * g.inputChannels,
            .channels = g.outputChannels,
            .bias = row.bias,
            .low = m_range.low,
            .high = m_range.high,
            .output = row.output + std::size_t(x) * channels,
        });
    }

    ConvolutionGeometry m_geometry;
    ValueRange<float> m_range;
    const simd::RealKernels& m_kernels;
};

} // namespace

std::unique_ptr<Kernel> makeRealConvolution(
    const Node& node, const ConvolutionGeometry& geometry, ValueRange<float> range, const PrepareContext& context) {
    const auto& filter = *node.inputs[1];
    constexpr std::int32_t mostChannels = 1 << 28; // as bytes they fit 32 bits
    if (geometry.isDepthwise && geometry.groups > 1)
        return nullptr;
    if (!isReadyConstant(filter) || geometry.inputChannels > mostChannels || geometry.outputPixels() == 0 ||
        geometry.taps() * std::size_t(geometry.groupChannels()) > std::size_t{1} << 28)
        return nullptr;
    const PaddedImage image(inBytes(geometry), 1, std::size_t(geometry.inputChannels) * sizeof(float));
    if (!image.isReasonable())
        return nullptr;
    // Many groups of a few channels would be mostly filling.
    const auto panels = (geometry.groupOutputs() + simd::realPanelChannels - 1) / simd::realPanelChannels;
    if (std::size_t(geometry.groups) * panels * simd::realPanelChannels > 8 * std::size_t(geometry.outputChannels) &&
        geometry.groups > 1)
        return nullptr;
    const auto* values = reinterpret_cast<const float*>(filter.values.data());
    auto packed =
        context.packed->get<RealGroups>(values, packedName(geometry), [&] { return packGroups(geometry, values); });
    return std::make_unique<RealConvolution>(geometry, range, std::move(packed), context);
}

std::unique_ptr<Kernel> makeRealDepthwise(
    const ConvolutionGeometry& geometry, ValueRange<float> range, const PrepareContext& context) {
    constexpr std::size_t mostTaps = 1 << 16;
    if (!geometry.isDepthwise || geometry.groupOutputs() != 1 || geometry.taps() > mostTaps)
        return nullptr;
    return std::make_unique<RealDepthwise>(geometry, range, realKernels(context.path));
}

} // namespace ops
