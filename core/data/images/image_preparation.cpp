// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "data/images/image_preparation.h"

#include "data/images/resize.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace data {
namespace {

using base::Code;
using base::Error;

bool isChannelCount(std::int32_t dimension) {
    return dimension == 1 || dimension == 3;
}

Pixels resized(const Image& image, Resize resize, int width, int height) {
    const PixelView view{image.rgb, image.width, image.height, image.width};
    switch (resize) {
    case Resize::Nearest:
        return resizedNearest(view, width, height);
    case Resize::Letterbox:
        return letterboxed(view, width, height);
    case Resize::CentreCrop:
        return centreCropped(view, width, height);
    case Resize::Bilinear:
        break;
    }
    return resizedBilinear(view, width, height);
}

float gray(const float* rgb) {
    if (rgb[0] == rgb[1] && rgb[1] == rgb[2])
        return rgb[0]; // the weights add up to 1 only nearly, in float
    return 0.299F * rgb[0] + 0.587F * rgb[1] + 0.114F * rgb[2];
}

/// The model's channels of one pixel.
std::array<float, 3> colors(const float* rgb, ColorOrder order, int channels) {
    if (order == ColorOrder::Gray || channels == 1)
        return {gray(rgb), gray(rgb), gray(rgb)};
    if (order == ColorOrder::Bgr)
        return {rgb[2], rgb[1], rgb[0]};
    return {rgb[0], rgb[1], rgb[2]};
}

double ofChannel(const std::vector<double>& values, std::size_t channel, double otherwise) {
    return values.empty() ? otherwise : values[values.size() == 1 ? 0 : channel];
}

model::Shape shapeOf(const ImageTarget& target, int width, int height) {
    model::Shape shape;
    if (target.hasBatch)
        shape.push_back(1);
    if (target.isChannelsFirst)
        shape.push_back(target.channels);
    shape.push_back(height);
    shape.push_back(width);
    if (!target.isChannelsFirst)
        shape.push_back(target.channels);
    return shape;
}

} // namespace

base::Result<ImageTarget> imageTargetOf(std::span<const InputSpec> inputs) {
    if (inputs.size() != 1)
        return Error{Code::ShapeMismatch, "images",
            "the model has " + std::to_string(inputs.size()) + " inputs, images feed one; use .npz for several"};
    const auto& input = inputs.front();
    auto shape = input.signatureShape;
    const Error refusal{Code::ShapeMismatch, "input " + input.name,
        "images need an input of 1×height×width×channels with 1 or 3 channels, this one is " +
            base::shapeText(input.shape) + "; use .npz"};
    ImageTarget target;
    target.hasBatch = shape.size() == 4;
    if (target.hasBatch && shape.front() != 1 && shape.front() != -1)
        return refusal;
    if (target.hasBatch)
        shape.erase(shape.begin());
    if (shape.size() != 3)
        return refusal;
    target.isChannelsFirst = target.hasBatch && !isChannelCount(shape[2]) && isChannelCount(shape[0]);
    if (target.isChannelsFirst)
        std::rotate(shape.begin(), shape.begin() + 1, shape.end());
    if (!isChannelCount(shape[2]) || shape[0] == 0 || shape[1] == 0)
        return refusal;
    target.height = std::max(shape[0], 0);
    target.width = std::max(shape[1], 0);
    target.channels = shape[2];
    return target;
}

base::Status check(const Preparation& preparation, const ImageTarget& target) {
    constexpr std::int64_t pixelLimit = std::int64_t{1} << 28;
    if (std::int64_t{target.height} * target.width > pixelLimit)
        return Error{Code::LimitExceeded, "images",
            "the input has " + std::to_string(target.width) + "×" + std::to_string(target.height) + " pixels"};
    const auto fits = [&](const std::vector<double>& values) {
        return values.size() <= 1 || values.size() == static_cast<std::size_t>(target.channels);
    };
    if (!fits(preparation.mean) || !fits(preparation.deviation))
        return Error{Code::BadRecipe, "preparation",
            "mean and deviation need one number" +
                std::string(target.channels == 1 ? "" : " or one for each of the 3 channels")};
    if (std::find(preparation.deviation.begin(), preparation.deviation.end(), 0.0) != preparation.deviation.end())
        return Error{Code::BadRecipe, "preparation", "deviation must not be 0"};
    return {};
}

Array prepared(const Image& image, const Preparation& preparation, const ImageTarget& target) {
    const int width = target.width > 0 ? target.width : image.width;
    const int height = target.height > 0 ? target.height : image.height;
    const auto pixels = resized(image, preparation.resize, width, height);
    const auto area = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    const auto channels = static_cast<std::size_t>(target.channels);
    std::vector<float> reals(area * channels);
    for (std::size_t c = 0; c < channels; ++c) {
        const double shift = preparation.offset - ofChannel(preparation.mean, c, 0);
        const double deviation = ofChannel(preparation.deviation, c, 1);
        for (std::size_t i = 0; i < area; ++i) {
            const double pixel = colors(pixels.values.data() + i * 3, preparation.color, target.channels)[c];
            reals[target.isChannelsFirst ? c * area + i : i * channels + c] =
                static_cast<float>((pixel * preparation.scale + shift) / deviation);
        }
    }
    return {model::TensorType::Float32, shapeOf(target, width, height), base::Bytes::copyOf<float>(reals)};
}

namespace {

/// What is done to the pixels, where it is not the usual: a wrong scale is the commonest fault in a comparison.
std::string describeValues(const Preparation& preparation) {
    std::string text;
    if (preparation.color != ColorOrder::Rgb)
        text += std::string(", ") + std::string(colorName(preparation.color));
    if (preparation.scale != 1 || preparation.offset != 0)
        text += ", pixel · " + base::numberText(preparation.scale) + " + " + base::numberText(preparation.offset);
    if (!preparation.mean.empty() || !preparation.deviation.empty())
        text += ", less mean, by deviation";
    return text;
}

} // namespace

std::string describe(const Preparation& preparation, const ImageTarget& target) {
    if (target.width == 0 || target.height == 0)
        return "in their own size" + describeValues(preparation);
    return "resized to " + std::to_string(target.width) + "×" + std::to_string(target.height) + " (" +
           std::string(resizeName(preparation.resize)) + ")" + describeValues(preparation);
}

} // namespace data
