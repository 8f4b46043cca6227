// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace data {

/// CRC-32 as ZIP archives have it.
std::uint32_t checksumOf(std::span<const std::byte> bytes);
/// The same; what lies in a mapped file leaves the process's memory again as soon as it is summed up.
std::uint32_t checksumOfMapped(const base::Bytes& bytes);

} // namespace data
