// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace data {

/// A member that is stored as it is.
struct StoredMember {
    std::size_t begin = 0; ///< of its bytes, in the archive
    std::size_t size = 0;
    std::uint32_t checksum = 0;
};

/// Where the bytes of stored members lie, by name. Leaves out what is packed, encrypted or in any way odd: to be read
/// by a library that can tell what is wrong.
std::map<std::string, StoredMember> storedMembers(std::span<const std::byte> archive);

} // namespace data
