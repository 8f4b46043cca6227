// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/fingerprint.h"

#include "base/file.h"

namespace format {

namespace {

constexpr std::size_t largestWhole = std::size_t{64} << 20;
constexpr std::size_t pieceSize = std::size_t{1} << 16;
constexpr std::size_t pieceCount = 32;

} // namespace

std::uint64_t fingerprintOf(std::span<const std::byte> file) {
    if (file.size() <= largestWhole)
        return base::fingerprint(file);
    const std::uint64_t size = file.size();
    std::uint64_t sum = base::fingerprint(std::as_bytes(std::span(&size, 1)));
    for (std::size_t i = 0; i < pieceCount; ++i) {
        const std::size_t begin = (file.size() - pieceSize) / (pieceCount - 1) * i;
        sum = base::fingerprint(file.subspan(begin, pieceSize), sum);
    }
    return sum;
}

} // namespace format
