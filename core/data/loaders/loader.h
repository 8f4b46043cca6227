// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace data {

/// What is to be opened.
struct Source {
    std::string text;           ///< as the user wrote it
    std::filesystem::path path; ///< the same, as a path
    bool isFolder = false;
    std::string start; ///< the first bytes of a file
    std::span<const InputSpec> inputs;
    const OpenOptions& options;
};

/// One kind of data. The list HALFSTEP_LOADERS of the build says which there are and in which order they are asked.
struct Loader {
    const char* what; ///< "a .npz archive of arrays"
    bool (*accepts)(const Source& source);
    base::Result<std::shared_ptr<Dataset>> (*open)(const Source& source);
};

/// All loaders in the order of the list.
std::span<const Loader> loaders();

} // namespace data
