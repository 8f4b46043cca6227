// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace data {

/// Pixels of three channels as floats, rows from the top.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<float> values; ///< height × width × 3
    bool operator==(const Pixels&) const = default;
};

/// A rectangle of an 8-bit RGB image of `stride` pixels a row; `rgb` begins at its first pixel.
struct PixelView {
    std::span<const std::uint8_t> rgb;
    int width = 0;
    int height = 0;
    int stride = 0;
};

/// Half-pixel centres, no smoothing when shrinking, the arithmetic (float) of tf.image.resize. Sizes are at least 1.
Pixels resizedBilinear(const PixelView& image, int width, int height);
Pixels resizedNearest(const PixelView& image, int width, int height);
/// Keeps the aspect, centred, the rest 0: tf.image.resize_with_pad.
Pixels letterboxed(const PixelView& image, int width, int height);
/// The largest centred piece with the aspect of the target, resized bilinearly: smart_resize of Keras.
Pixels centreCropped(const PixelView& image, int width, int height);

} // namespace data
