// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/convolution_geometry.h"
#include "ops/pieces.h"
#include "ops/simd/integer_kernels.h"

#include "base/thread_pool.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace ops {

/// A copy of one 8-bit image with its padding, so that every tap of a convolution is inside and filter rows are
/// contiguous.
class PaddedImage {
public:
    /// `repeat`: each channel so many times side by side; `pixelBytes`: room of a pixel, at least channels · repeat.
    PaddedImage(const ConvolutionGeometry& geometry, std::int32_t repeat, std::size_t pixelBytes);

    /// Small enough, compared with the image: a hostile dilation asks for padding without bounds.
    bool isReasonable() const { return m_isReasonable; }
    std::size_t bytes() const { return m_height * m_rowBytes + readableBehind; }
    std::size_t rowBytes() const { return m_rowBytes; }
    std::size_t pixelBytes() const { return m_pixelBytes; }
    /// The image itself has this layout.
    bool isPlain() const;

    struct Source {
        const std::uint8_t* values = nullptr;
        std::uint8_t flip = 0;   ///< what each byte is combined with (exclusive or)
        std::uint8_t border = 0; ///< what the padding holds
    };
    void fill(std::uint8_t* target, const Source& source, const simd::IntegerKernels& kernels,
        const base::ThreadPool* threads) const;
    /// Only `count` rows from `first` on, counted with the padding above.
    void fillRows(std::uint8_t* target, std::size_t first, std::size_t count, const Source& source,
        const simd::IntegerKernels& kernels) const;
    std::size_t bytesOfRows(std::size_t count) const { return count * m_rowBytes + readableBehind; }

    /// First tap of an output pixel, as a distance from the beginning.
    std::size_t offsetOf(std::size_t outputPixel) const;
    /// The same of successive output pixels, as pointers.
    void fillPointers(
        const std::uint8_t* begin, std::size_t outputPixel, std::span<const std::uint8_t*> pointers) const;

private:
    static constexpr std::size_t readableBehind = 64;
    void fillRow(
        std::uint8_t* target, std::size_t row, const Source& source, const simd::IntegerKernels& kernels) const;
    void copyPixels(std::uint8_t* target, const Source& source, const std::uint8_t* values,
        const simd::IntegerKernels& kernels) const;

    const ConvolutionGeometry m_geometry;
    std::size_t m_repeat;
    std::size_t m_pixelBytes;
    std::size_t m_height = 0;
    std::size_t m_rowBytes = 0;
    bool m_isReasonable = false;
};

/// Rows of outputs in blocks. Each thread copies the rows of the image under a block into a piece of memory of its own:
/// this stays in its nearest cache, and no thread waits for what another one has copied.
class ImageBlocks {
public:
    /// `work`: cycles of the whole convolution, roughly; little of it stays on one thread.
    ImageBlocks(const ConvolutionGeometry& geometry, const PaddedImage& image, std::size_t work);

    std::size_t scratchBytes() const;

    struct Block {
        std::size_t firstPixel = 0; ///< of the output
        std::size_t pixels = 0;
        std::size_t firstRow = 0; ///< of the padded image
        std::size_t rows = 0;
        std::uint8_t* piece = nullptr; ///< the thread's own memory, room for the rows
        std::size_t part = 0;          ///< of `parts`
        std::size_t parts = 1;
    };
    /// Calls `body(block)` for each block, until the run is cancelled; where these are fewer than threads, for each of
    /// up to `mostParts` parts of it.
    template<class Body>
    void forEach(
        const base::ThreadPool* threads, std::span<std::byte> scratch, std::size_t mostParts, const Body& body) const {
        const auto lanes = lanesOn(threads);
        const auto blocks = this->blocks(lanes);
        const auto parts = blocks < lanes ? std::min(lanes, mostParts) : 1;
        const auto all = blocks * parts;
        const auto run = [&](std::size_t lane) {
            auto* piece = reinterpret_cast<std::uint8_t*>(scratch.data() + lane * pieceBytes(lanes));
            const auto end = all * (lane + 1) / lanes;
            for (auto task = all * lane / lanes; task < end && !(threads && threads->isCancelled()); ++task)
                body(block(task / parts, blocks, piece, task % parts, parts));
        };
        if (lanes > 1)
            return threads->forEach(lanes, run);
        run(0);
    }

private:
    std::size_t lanesOn(const base::ThreadPool* threads) const;
    std::size_t blocks(std::size_t lanes) const;
    std::size_t inputRows(std::size_t outputRows) const { return (outputRows - 1) * m_stride + m_windowRows; }
    std::size_t pieceBytes(std::size_t lanes) const;
    Block block(std::size_t index, std::size_t blocks, std::uint8_t* piece, std::size_t part, std::size_t parts) const;

    const PaddedImage& m_image;
    std::size_t m_rows;
    std::size_t m_width;
    std::size_t m_stride;
    std::size_t m_windowRows;    ///< that the taps of one output row cover
    std::size_t m_mostLanes = 1; ///< that there is memory for
    std::size_t m_fittingRows = 1;
};

} // namespace ops
