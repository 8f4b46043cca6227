// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace data {

/// The members of a ZIP archive by name. Ordered by name.
using Members = std::map<std::string, base::Bytes>;

/// What becomes of members that are not packed: Mapped, their bytes stay in the file, at any address.
enum class Stored { Copied, Mapped };

/// Reads every file of the archive, stored or deflated; folders are left out. `limit` bounds the unpacked bytes of all
/// members together. Errors: FileNotFound, FileNotReadable, CorruptData, LimitExceeded, OutOfMemory.
base::Result<Members> readZip(const std::filesystem::path& path, std::size_t limit, Stored stored = Stored::Copied);

/// Writes an archive: stored, members sorted by name, timestamps fixed, so equal members give equal bytes. Atomic.
/// Errors: FileNotWritable, OutOfMemory.
base::Status writeZip(const Members& members, const std::filesystem::path& path);

} // namespace data
