// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fuzz {

/// Choices made of the fuzzer's bytes, and of a simple generator once these are used up: every input means one sequence
/// of choices, and near inputs mean near sequences.
class RandomSource {
public:
    explicit RandomSource(std::uint64_t seed, std::span<const std::uint8_t> bytes = {})
        : m_state(seed * 0x9E3779B97F4A7C15ULL + 1), m_bytes(bytes) {}

    std::uint64_t bits() {
        if (!m_bytes.empty()) {
            std::uint64_t value = 0;
            const std::size_t count = m_bytes.size() < 2 ? 1 : 2;
            for (std::size_t k = 0; k < count; ++k)
                value |= std::uint64_t{m_bytes[k]} << (8 * k);
            m_bytes = m_bytes.subspan(count);
            return value;
        }
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state >> 11;
    }
    /// 0 ... count - 1; 0 for an empty range.
    std::size_t below(std::size_t count) { return count == 0 ? 0 : static_cast<std::size_t>(bits() % count); }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    template<class T>
    const T& of(std::span<const T> values) {
        return values[below(values.size())];
    }

private:
    std::uint64_t m_state;
    std::span<const std::uint8_t> m_bytes;
};

} // namespace fuzz
