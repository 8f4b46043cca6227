// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace format {

/// A ZIP archive at the end of other bytes.
struct FoundArchive {
    std::size_t begin = 0;         ///< its first byte
    std::uint32_t firstOffset = 0; ///< what its directory calls this place: 0, or `begin`
};

/// The archive that ends where `file` ends, or nothing. Reads no more than the directory of the archive.
std::optional<FoundArchive> findArchive(std::span<const std::byte> file);

/// The same archive with `difference` added to every offset of its directory; the archive must be one that findArchive
/// finds. Offsets that no longer fit 32 bits leave it as it is.
std::vector<std::byte> movedArchive(std::span<const std::byte> archive, std::int64_t difference);

} // namespace format
