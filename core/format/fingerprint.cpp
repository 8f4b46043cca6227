// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/fingerprint.h"

#include "base/quick_fingerprint.h"

namespace format {

namespace {

constexpr std::size_t largestWhole = std::size_t{64} << 20;
constexpr std::size_t pieceSize = std::size_t{1} << 16;
constexpr std::size_t pieceCount = 32;

} // namespace

std::uint64_t fingerprintOf(std::span<const std::byte> file) {
    if (file.size() <= largestWhole)
        return base::wideFingerprint(file, 0);
    const std::uint64_t size = file.size();
    std::uint64_t sum = base::wideFingerprint(std::as_bytes(std::span(&size, 1)), 0);
    for (std::size_t i = 0; i < pieceCount; ++i) {
        const std::size_t begin = (file.size() - pieceSize) / (pieceCount - 1) * i;
        sum = base::wideFingerprint(file.subspan(begin, pieceSize), sum);
    }
    return sum;
}

} // namespace format
