// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <filesystem>

namespace format {

/// Maps, verifies and reads a .tflite file. Constants stay spans into the mapped file, which lives as long as a value
/// of the model does. Every index, size and enum is checked here once (see model.h for what that promises). Errors:
/// those of base::mapFile and the codes of "container", "structure" and "quantization parameters" in error.h; the
/// subject names the file, the detail the place (subgraph, operator or tensor with index and name) and the numbers.
/// Nothing larger than the file is allocated for a file that lies about its sizes. Any thread.
base::Result<model::Loaded> read(const std::filesystem::path& path);

/// The same for bytes in memory; `name` stands for the file in messages.
base::Result<model::Loaded> readBytes(base::Bytes bytes, std::string name);

} // namespace format
