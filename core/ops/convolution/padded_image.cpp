// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/convolution/padded_image.h"

#include "base/checked.h"

#include <algorithm>
#include <cstring>

namespace ops {

PaddedImage::PaddedImage(const ConvolutionGeometry& geometry, std::int32_t repeat, std::size_t pixelBytes)
    : m_geometry(geometry), m_repeat(std::size_t(repeat)), m_pixelBytes(pixelBytes) {
    constexpr std::size_t largest = std::size_t{1} << 40; // keeps the products below from overflowing
    m_height = std::size_t(geometry.inputHeight) + geometry.padTop + geometry.padBottom;
    const auto width = std::size_t(geometry.inputWidth) + geometry.padLeft + geometry.padRight;
    const auto rowBytes = base::checkedMultiply(width, m_pixelBytes);
    const auto total = rowBytes ? base::checkedMultiply(*rowBytes, m_height) : std::nullopt;
    if (!total || *total > largest)
        return;
    m_rowBytes = *rowBytes;
    const auto imagePixels = std::size_t(geometry.inputHeight) * geometry.inputWidth;
    m_isReasonable = *total <= 4 * imagePixels * m_pixelBytes + (std::size_t{1} << 20);
}

bool PaddedImage::isPlain() const {
    const auto& g = m_geometry;
    return g.padTop == 0 && g.padBottom == 0 && g.padLeft == 0 && g.padRight == 0 && m_repeat == 1 &&
           m_pixelBytes == std::size_t(g.inputChannels);
}

void PaddedImage::fill(std::uint8_t* target, const Source& source, const simd::IntegerKernels& kernels,
    const base::ThreadPool* threads) const {
    constexpr std::size_t threadBytes = std::size_t{1} << 16; // fewer are copied before a second thread begins
    forEachOn(bytes() >= threadBytes ? threads : nullptr, m_height,
        [&](std::size_t row) { fillRow(target + row * m_rowBytes, row, source, kernels); });
    std::memset(target + m_height * m_rowBytes, source.border, readableBehind);
}

void PaddedImage::fillRows(std::uint8_t* target, std::size_t first, std::size_t count, const Source& source,
    const simd::IntegerKernels& kernels) const {
    for (std::size_t row = 0; row < count; ++row)
        fillRow(target + row * m_rowBytes, first + row, source, kernels);
    std::memset(target + count * m_rowBytes, source.border, readableBehind);
}

void PaddedImage::fillRow(
    std::uint8_t* target, std::size_t row, const Source& source, const simd::IntegerKernels& kernels) const {
    const auto& g = m_geometry;
    const auto top = std::size_t(g.padTop);
    if (row < top || row >= top + std::size_t(g.inputHeight)) {
        std::memset(target, source.border, m_rowBytes);
        return;
    }
    const auto left = std::size_t(g.padLeft) * m_pixelBytes;
    const auto inside = std::size_t(g.inputWidth) * m_pixelBytes;
    std::memset(target, source.border, left);
    std::memset(target + left + inside, source.border, m_rowBytes - left - inside);
    copyPixels(target + left, source, source.values + (row - top) * g.inputWidth * g.inputChannels, kernels);
}

void PaddedImage::copyPixels(
    std::uint8_t* target, const Source& source, const std::uint8_t* values, const simd::IntegerKernels& kernels) const {
    const auto channels = std::size_t(m_geometry.inputChannels);
    const auto width = std::size_t(m_geometry.inputWidth);
    if (m_repeat == 1 && m_pixelBytes == channels) {
        kernels.copyFlipped(target, values, width * channels, source.flip);
        return;
    }
    for (std::size_t pixel = 0; pixel < width; ++pixel, target += m_pixelBytes, values += channels) {
        for (std::size_t channel = 0; channel < channels; ++channel)
            std::memset(target + channel * m_repeat, values[channel] ^ source.flip, m_repeat);
        std::memset(target + channels * m_repeat, source.border, m_pixelBytes - channels * m_repeat);
    }
}

std::size_t PaddedImage::offsetOf(std::size_t outputPixel) const {
    const auto width = std::size_t(m_geometry.outputWidth);
    return outputPixel / width * m_geometry.strideHeight * m_rowBytes +
           outputPixel % width * m_geometry.strideWidth * m_pixelBytes;
}

void PaddedImage::fillPointers(
    const std::uint8_t* begin, std::size_t outputPixel, std::span<const std::uint8_t*> pointers) const {
    const auto width = std::size_t(m_geometry.outputWidth);
    const auto step = std::size_t(m_geometry.strideWidth) * m_pixelBytes;
    for (std::size_t done = 0; done < pointers.size();) {
        const auto* pixel = begin + offsetOf(outputPixel + done);
        const auto last = std::min(pointers.size(), done + width - (outputPixel + done) % width);
        for (; done < last; ++done, pixel += step)
            pointers[done] = pixel;
    }
}

ImageBlocks::ImageBlocks(const ConvolutionGeometry& geometry, const PaddedImage& image, std::size_t work)
    : m_image(image), m_rows(std::size_t(geometry.outputHeight)), m_width(std::size_t(geometry.outputWidth)),
      m_stride(std::size_t(geometry.strideHeight)),
      m_windowRows(std::size_t(geometry.filterHeight - 1) * geometry.dilationHeight + 1) {
    constexpr std::size_t leastWork = 1 << 11; // of a thread
    constexpr std::size_t pieceAim = 1 << 15;  // bytes that leave room for others in the nearest caches
    constexpr std::size_t mostLanes = 16;
    const auto cores = std::min(std::size_t(base::coreCount()), mostLanes);
    m_mostLanes = std::clamp<std::size_t>(work / leastWork, 1, cores);
    const auto inputs = pieceAim / std::max<std::size_t>(image.rowBytes(), 1);
    const auto overlap = m_windowRows > m_stride ? m_windowRows - m_stride : 0;
    const auto fitting = inputs > m_windowRows ? (inputs - m_windowRows) / m_stride + 1 : 1;
    // Rows that two blocks need are copied twice: at most half as many as the others.
    m_fittingRows = std::max(fitting, (2 * overlap + m_stride - 1) / m_stride);
}

std::size_t ImageBlocks::lanesOn(const base::ThreadPool* threads) const {
    return threads ? std::min(m_mostLanes, std::size_t(threads->threads())) : 1;
}

std::size_t ImageBlocks::blocks(std::size_t lanes) const {
    const auto fewest = (m_rows + m_fittingRows - 1) / m_fittingRows;
    return std::min((fewest + lanes - 1) / lanes * lanes, m_rows); // as many for each thread
}

std::size_t ImageBlocks::pieceBytes(std::size_t lanes) const {
    const auto count = std::max<std::size_t>(blocks(lanes), 1);
    return m_image.bytesOfRows(inputRows(std::max<std::size_t>((m_rows + count - 1) / count, 1)));
}

std::size_t ImageBlocks::scratchBytes() const {
    std::size_t most = 0;
    for (std::size_t lanes = 1; lanes <= m_mostLanes; ++lanes)
        most = std::max(most, lanes * pieceBytes(lanes));
    return most;
}

ImageBlocks::Block ImageBlocks::block(
    std::size_t index, std::size_t blocks, std::uint8_t* piece, std::size_t part, std::size_t parts) const {
    const auto first = m_rows * index / blocks;
    const auto count = m_rows * (index + 1) / blocks - first;
    return {first * m_width, count * m_width, first * m_stride, inputRows(count), piece, part, parts};
}

} // namespace ops
