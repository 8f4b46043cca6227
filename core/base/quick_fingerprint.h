// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace base {

/// 64 bits that tell contents apart, eight bytes at a time: for many megabytes. Compared, not trusted.
std::uint64_t quickFingerprint(std::span<const std::byte> bytes, std::uint64_t seed);

/// The same for contents that only this process compares: several times as fast, and other numbers.
std::uint64_t wideFingerprint(std::span<const std::byte> bytes, std::uint64_t seed);

} // namespace base
