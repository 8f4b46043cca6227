// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace data {

/// The arrays of a .npz by key (member name without ".npy"). Ordered by key.
using Arrays = std::map<std::string, Array>;

/// Errors: FileNotFound, FileNotReadable, CorruptData, LimitExceeded (a member that unpacks to more than `limit`
/// bytes).
base::Result<Arrays> readNpz(const std::filesystem::path& path, std::size_t limit = std::size_t{8} << 30);

/// The same; arrays that are stored stay in the file, mapped, and their elements may begin at any address (see
/// aligned()).
base::Result<Arrays> mapNpz(const std::filesystem::path& path, std::size_t limit = std::size_t{8} << 30);

/// Writes a .npz: stored, members sorted by key, timestamps fixed, so equal arrays give equal bytes. Atomic.
base::Status writeNpz(const Arrays& arrays, const std::filesystem::path& path);

/// An array that is made when it is written, and then forgotten.
struct LazyArray {
    model::TensorType type = model::TensorType::Float32;
    model::Shape shape;
    std::function<base::Result<Array>()> make;
};
using LazyArrays = std::map<std::string, LazyArray>;
/// The same bytes, with one array at a time in memory. Also errors of `make`.
base::Status writeLazyNpz(const LazyArrays& arrays, const std::filesystem::path& path);

} // namespace data
