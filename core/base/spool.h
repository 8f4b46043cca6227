// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace base {

/// Bytes that wait on disk instead of in memory, in a file without a name, which ends with the process at the latest.
/// One thread at a time.
class Spool {
public:
    struct Piece {
        std::uint64_t offset = 0;
        std::size_t size = 0;
    };

    /// In a folder with room for all. Error: FileNotWritable.
    static Result<Spool> create(const std::filesystem::path& folder);
    ~Spool();
    Spool(Spool&& other) noexcept;
    Spool& operator=(Spool&& other) noexcept;

    /// Keeps bytes; those of `old`, which are given up for it (or an empty one), make room where they are enough.
    Result<Piece> keep(std::span<const std::byte> bytes, const Piece& old);
    /// Error: FileNotReadable.
    Result<std::vector<std::byte>> read(const Piece& piece) const;

private:
    Spool(int descriptor, std::filesystem::path folder) : m_descriptor(descriptor), m_folder(std::move(folder)) {}

    int m_descriptor = -1;
    std::filesystem::path m_folder; ///< for messages
    std::uint64_t m_end = 0;
};

} // namespace base
