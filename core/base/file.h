// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace base {

/// The whole file, mapped read-only. Errors: FileNotFound, FileNotReadable (also for a directory). An empty file gives
/// empty bytes.
Result<Bytes> mapFile(const std::filesystem::path& path);

/// Takes these bytes out of the process's memory, where they lie in a mapped file; they come back when they are read.
/// Other bytes stay.
void releasePages(const Bytes& bytes);

/// Writes a file that appears whole or not at all: into a temporary beside `path`, flushed, then renamed. An existing
/// file is replaced only on success and keeps its permissions. `write` receives a sink that appends. `check`, if given,
/// may read the finished file under its temporary name, and its error leaves the old file in place; a pipe or device
/// gets the bytes without a check.
using Sink = std::function<Status(std::span<const std::byte>)>;
Status writeAtomically(const std::filesystem::path& path, const std::function<Status(const Sink&)>& write,
    const std::function<Status(const std::filesystem::path&)>& check = {});
Status writeAtomically(const std::filesystem::path& path, std::span<const std::byte> content);

/// Do both name the same file (also through links)? False where one does not exist.
bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b);

/// 64-bit FNV-1a, for fingerprints that are compared, not trusted.
std::uint64_t fingerprint(std::span<const std::byte> bytes, std::uint64_t seed = 14695981039346656037ULL);

} // namespace base
