// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"
#include "data/images/image_preparation.h"
#include "data/loaders/labels.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace data {

/// Is it a file of a kind that the image reader takes, by its name?
bool isImageFile(const std::filesystem::path& path);

struct ImageFile {
    std::filesystem::path path;
    std::string name; ///< relative to the folder or as the list has it
};

/// Images that are decoded whenever a sample is asked for. Takes the preparation of the options, else preparation.json
/// in `folder`, else the default one. `what` names the source in the description. Errors: NoImageReader, ShapeMismatch,
/// BadRecipe, EmptyDataset.
base::Result<std::shared_ptr<Dataset>> imageDataset(std::vector<ImageFile> files, Labels labels,
    std::span<const InputSpec> inputs, const OpenOptions& options, const std::filesystem::path& folder,
    const std::string& what);

} // namespace data
