// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/quick_fingerprint.h"

#include <array>
#include <cstring>

namespace base {

std::uint64_t quickFingerprint(std::span<const std::byte> bytes, std::uint64_t seed) {
    constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15; // 2^64 divided by the golden ratio
    for (; bytes.size() >= sizeof(std::uint64_t); bytes = bytes.subspan(sizeof(std::uint64_t))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), sizeof word);
        seed = (seed ^ word) * factor;
        seed ^= seed >> 29;
    }
    for (const std::byte byte : bytes)
        seed = (seed ^ std::to_integer<std::uint64_t>(byte)) * factor;
    return seed;
}

std::uint64_t wideFingerprint(std::span<const std::byte> bytes, std::uint64_t seed) {
    constexpr std::uint64_t factor = 0x9E37'79B9'7F4A'7C15;
    std::array<std::uint64_t, 8> sums = {1, 2, 3, 4, 5, 6, 7, 8}; // 0 would stay 0 for any number of zeros
    for (; bytes.size() >= sizeof sums; bytes = bytes.subspan(sizeof sums)) {
        std::array<std::uint64_t, 8> words;
        std::memcpy(words.data(), bytes.data(), sizeof words);
        for (std::size_t k = 0; k < sums.size(); ++k) {
            sums[k] = (sums[k] ^ words[k]) * factor;
            sums[k] ^= sums[k] >> 29;
        }
    }
    return quickFingerprint(bytes, quickFingerprint(std::as_bytes(std::span(sums)), seed));
}

} // namespace base
