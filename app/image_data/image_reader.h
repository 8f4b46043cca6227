// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

namespace image_data {

/// Decodes a PNG, JPEG or BMP file, told by its content, whatever its depth and colours; alpha is dropped. The pixels
/// stay as they are stored: an orientation in EXIF and a colour profile are not applied, as TensorFlow and Pillow do
/// not apply them unless asked. Any thread. Errors: FileNotFound, FileNotReadable, UnknownFormat, CorruptData,
/// LimitExceeded.
base::Result<data::Image> readImage(const std::filesystem::path& path);

/// The same, to be handed to data::open().
data::ImageReader imageReader();

} // namespace image_data
