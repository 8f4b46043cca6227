// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/convolution/convolution_geometry.h"
#include "ops/simd/integer_kernels.h"

#include "base/thread_pool.h"

#include <cstddef>
#include <cstdint>

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

/// Calls `body(index)` for each index below `count`, on the threads where there are any.
template<class Body>
void forEachOn(const base::ThreadPool* threads, std::size_t count, const Body& body) {
    if (threads && threads->threads() > 1 && count > 1) {
        threads->forEach(count, body);
        return;
    }
    for (std::size_t index = 0; index < count; ++index)
        body(index);
}

} // namespace ops
