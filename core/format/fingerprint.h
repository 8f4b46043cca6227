// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace format {

/// Tells files apart: base::wideFingerprint of the whole file, or, from 64 MiB on, of its size and of pieces spread
/// over it, so that opening a large model does not read all of it.
std::uint64_t fingerprintOf(std::span<const std::byte> file);

} // namespace format
