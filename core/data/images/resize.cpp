// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/images/resize.h"

#include <algorithm>
#include <cmath>

namespace data {
namespace {

constexpr std::size_t channels = 3;

/// Where an output pixel lies between two input pixels of one axis.
struct Tap {
    std::size_t lower = 0;
    std::size_t upper = 0;
    float fraction = 0;
};

/// in = (out + 0.5) · scale − 0.5 with scale = input size / output size, all in float as TensorFlow computes it.
std::vector<Tap> bilinearTaps(int inputSize, int outputSize) {
    const float scale = static_cast<float>(inputSize) / static_cast<float>(outputSize);
    std::vector<Tap> taps(static_cast<std::size_t>(outputSize));
    for (int out = 0; out < outputSize; ++out) {
        const float in = (static_cast<float>(out) + 0.5F) * scale - 0.5F;
        const float below = std::floor(in);
        const auto upper = std::min(static_cast<int>(std::ceil(in)), inputSize - 1);
        taps[static_cast<std::size_t>(out)] = {
            static_cast<std::size_t>(std::max(below, 0.0F)), static_cast<std::size_t>(std::max(upper, 0)), in - below};
    }
    return taps;
}

std::vector<std::size_t> nearestTaps(int inputSize, int outputSize) {
    const float scale = static_cast<float>(inputSize) / static_cast<float>(outputSize);
    std::vector<std::size_t> taps(static_cast<std::size_t>(outputSize));
    for (int out = 0; out < outputSize; ++out) {
        const float in = std::floor((static_cast<float>(out) + 0.5F) * scale);
        taps[static_cast<std::size_t>(out)] =
            static_cast<std::size_t>(std::clamp(static_cast<int>(in), 0, inputSize - 1));
    }
    return taps;
}

Pixels black(int width, int height) {
    return {width, height,
        std::vector<float>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels)};
}

const std::uint8_t* rowOf(const PixelView& image, std::size_t row) {
    return image.rgb.data() + row * static_cast<std::size_t>(image.stride) * channels;
}

float mixed(float a, float b, float fraction) {
    return a + (b - a) * fraction;
}

PixelView piece(const PixelView& image, int left, int top, int width, int height) {
    const auto offset =
        (static_cast<std::size_t>(top) * static_cast<std::size_t>(image.stride) + static_cast<std::size_t>(left)) *
        channels;
    return {image.rgb.subspan(offset), width, height, image.stride};
}

} // namespace

Pixels resizedBilinear(const PixelView& image, int width, int height) {
    const auto columns = bilinearTaps(image.width, width);
    auto pixels = black(width, height);
    float* out = pixels.values.data();
    for (const auto& row : bilinearTaps(image.height, height)) {
        const auto* top = rowOf(image, row.lower);
        const auto* bottom = rowOf(image, row.upper);
        for (const auto& column : columns) {
            const auto left = column.lower * channels;
            const auto right = column.upper * channels;
            for (std::size_t c = 0; c < channels; ++c) {
                const float above = mixed(top[left + c], top[right + c], column.fraction);
                const float below = mixed(bottom[left + c], bottom[right + c], column.fraction);
                *out++ = mixed(above, below, row.fraction);
            }
        }
    }
    return pixels;
}

Pixels resizedNearest(const PixelView& image, int width, int height) {
    const auto columns = nearestTaps(image.width, width);
    auto pixels = black(width, height);
    float* out = pixels.values.data();
    for (const auto row : nearestTaps(image.height, height))
        for (const auto column : columns)
            out = std::copy_n(rowOf(image, row) + column * channels, channels, out);
    return pixels;
}

Pixels letterboxed(const PixelView& image, int width, int height) {
    const float ratio = std::max(static_cast<float>(image.width) / static_cast<float>(width),
        static_cast<float>(image.height) / static_cast<float>(height));
    const float exactWidth = static_cast<float>(image.width) / ratio;
    const float exactHeight = static_cast<float>(image.height) / ratio;
    const int innerWidth = std::clamp(static_cast<int>(exactWidth), 1, width);
    const int innerHeight = std::clamp(static_cast<int>(exactHeight), 1, height);
    const auto margin = [](int size, float exact, int inner) {
        return std::clamp(static_cast<int>((static_cast<float>(size) - exact) / 2), 0, size - inner);
    };
    const auto left = static_cast<std::size_t>(margin(width, exactWidth, innerWidth));
    const auto top = static_cast<std::size_t>(margin(height, exactHeight, innerHeight));
    const auto inner = resizedBilinear(image, innerWidth, innerHeight);
    auto pixels = black(width, height);
    const auto rowLength = static_cast<std::size_t>(innerWidth) * channels;
    for (std::size_t row = 0; row < static_cast<std::size_t>(innerHeight); ++row)
        std::copy_n(inner.values.data() + row * rowLength, rowLength,
            pixels.values.data() + ((top + row) * static_cast<std::size_t>(width) + left) * channels);
    return pixels;
}

Pixels centreCropped(const PixelView& image, int width, int height) {
    const auto fit = [](int size, int otherSize, int target, int otherTarget) {
        const auto wanted = static_cast<std::int64_t>(otherSize) * target / otherTarget;
        return static_cast<int>(std::clamp<std::int64_t>(wanted, 1, size));
    };
    const int cropWidth = fit(image.width, image.height, width, height);
    const int cropHeight = fit(image.height, image.width, height, width);
    const auto crop =
        piece(image, (image.width - cropWidth) / 2, (image.height - cropHeight) / 2, cropWidth, cropHeight);
    return resizedBilinear(crop, width, height);
}

} // namespace data
