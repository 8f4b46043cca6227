// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <filesystem>

namespace image_data {

/// image_reader.h out of a module that is loaded with the first image: the libraries behind it take as long to load as
/// a small model takes to be read. The module lies beside `program` or in ../lib/halfstep. Errors: those of
/// readImage(), and NoImageReader where the module cannot be loaded.
data::ImageReader readerInModule(const std::filesystem::path& program);

} // namespace image_data
