// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <span>

namespace data {

/// The place of height, width and channels in the input of a model that takes images.
struct ImageTarget {
    int height = 0; ///< 0: the image keeps its own size
    int width = 0;
    int channels = 3; ///< 1 or 3
    bool isChannelsFirst = false;
    bool hasBatch = true; ///< a leading 1
};

/// How images fit the only input. Errors: ShapeMismatch, naming the input and its shape, when they do not.
base::Result<ImageTarget> imageTargetOf(std::span<const InputSpec> inputs);

/// Does a preparation fit the channels? Errors: BadRecipe, LimitExceeded (an input larger than any image).
base::Status check(const Preparation& preparation, const ImageTarget& target);

/// An image as real values (float32) in the shape of the input. Both were checked.
Array prepared(const Image& image, const Preparation& preparation, const ImageTarget& target);

/// "resized to 32×32 (bilinear)"
std::string describe(const Preparation& preparation, const ImageTarget& target);

} // namespace data
