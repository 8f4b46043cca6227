// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/data/sample_image.h"

#include "image_data/image_reader.h"

#include <algorithm>

namespace app {
namespace {

struct Layout {
    int height = 0;
    int width = 0;
    int channels = 0;
};

/// Height, width and channels behind leading ones; no channels: it is no image.
Layout layoutOf(const model::Shape& shape) {
    if (shape.size() < 3)
        return {};
    const auto last = shape.end();
    const bool isOne = std::all_of(shape.begin(), last - 3, [](std::int32_t size) { return size == 1; });
    const Layout layout{*(last - 3), *(last - 2), *(last - 1)};
    constexpr int largest = 8192;
    const bool isImage = isOne && layout.height > 1 && layout.width > 1 && layout.height <= largest &&
                         layout.width <= largest && (layout.channels == 1 || layout.channels == 3);
    return isImage ? layout : Layout();
}

QImage toQt(const data::Image& image) {
    return QImage(image.rgb.data(), image.width, image.height, 3 * image.width, QImage::Format_RGB888).copy();
}

} // namespace

QImage imageOfArray(const data::Array& array) {
    const Layout layout = layoutOf(array.shape);
    if (layout.channels == 0 || array.type != model::TensorType::Float32)
        return {};
    const auto values = array.bytes.as<float>();
    if (values.size() != std::size_t(layout.height) * std::size_t(layout.width) * std::size_t(layout.channels))
        return {};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const float step = *high > *low ? 255 / (*high - *low) : 0;
    const float lowest = *low;
    QImage image(layout.width, layout.height, QImage::Format_RGB888);
    const float* value = values.data();
    for (int y = 0; y < layout.height; ++y) {
        uchar* line = image.scanLine(y);
        for (int x = 0; x < layout.width; ++x, value += layout.channels)
            for (int c = 0; c < 3; ++c)
                *line++ = uchar((value[layout.channels == 3 ? c : 0] - lowest) * step);
    }
    return image;
}

base::Result<QImage> sampleImage(const data::Dataset& dataset, std::size_t index) {
    if (const auto file = dataset.imageFile(index); !file.empty()) {
        TRY_ASSIGN(const auto image, image_data::readImage(file));
        return toQt(image);
    }
    TRY_ASSIGN(const auto sample, dataset.sample(index));
    return sample.inputs.size() == 1 ? imageOfArray(sample.inputs.front()) : QImage();
}

} // namespace app
