// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"
#include "data/arrays/npz.h"

#include "base/result.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace data {

using ClassNames = std::vector<std::string>;
/// By sample; empty: the data have no labels.
using Labels = std::vector<std::optional<int>>;

/// Lines of a text file without line ends and byte order mark. Errors: FileNotFound, FileNotReadable.
base::Result<std::vector<std::string>> readLines(const std::filesystem::path& path);

/// The lines of labels.txt in this folder, else in its parent; empty where there is none.
base::Result<ClassNames> readClassNames(const std::filesystem::path& folder);

/// A label as people write it: a number from 0, or a class name. `place` is for messages. Errors: BadLabels.
base::Result<int> parseLabel(std::string_view text, const ClassNames& classNames, std::string_view place);

/// Labels of a csv, for samples of these names. Lines `file,label` go by name, lines of one field by order; a first
/// line `file,label` or `label` is a header. A sample that no line names has no label. Errors: BadLabels and those of
/// reading.
base::Result<Labels> readLabelsCsv(
    const std::filesystem::path& path, std::span<const std::string> names, const ClassNames& classNames);

/// Whole numbers from 0, one for each of `count` samples. Errors: BadLabels.
base::Result<Labels> labelsFromArray(
    const Array& array, std::size_t count, const ClassNames& classNames, std::string_view place);

/// What `labels` of the options names: a csv, or `FILE.npz:KEY`.
base::Result<Labels> readLabels(
    const std::string& source, std::span<const std::string> names, const ClassNames& classNames);

} // namespace data
