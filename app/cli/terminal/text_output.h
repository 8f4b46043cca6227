// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cli {

/// Writes a whole file. Errors: FileIsInput where it is one of `inputs` (empty paths do not count), FileNotWritable.
base::Status writeText(
    const std::filesystem::path& path, const std::string& text, const std::vector<std::filesystem::path>& inputs);

/// Prints the text, or writes it to `path` where there is one.
base::Status printOrWrite(const std::string& text, const std::string& path,
    const std::vector<std::filesystem::path>& inputs, Environment& environment);

} // namespace cli
