// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace data {

/// CRC-32 as ZIP archives have it.
std::uint32_t checksumOf(std::span<const std::byte> bytes);

} // namespace data
