// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"

#include "base/result.h"

#include <filesystem>
#include <map>
#include <string>

namespace data {

/// The arrays of a .npz by key (member name without ".npy"). Ordered by key.
using Arrays = std::map<std::string, Array>;

/// Errors: FileNotFound, FileNotReadable, CorruptData, LimitExceeded (a member that unpacks to more than `limit`
/// bytes).
base::Result<Arrays> readNpz(const std::filesystem::path& path, std::size_t limit = std::size_t{8} << 30);

/// Writes a .npz: stored, members sorted by key, timestamps fixed, so equal arrays give equal bytes. Atomic.
base::Status writeNpz(const Arrays& arrays, const std::filesystem::path& path);

} // namespace data
