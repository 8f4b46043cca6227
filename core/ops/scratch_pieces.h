// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace ops {

/// Arrays cut one after another from the scratch memory of a kernel, each aligned to 64 bytes.
class ScratchPieces {
public:
    explicit ScratchPieces(std::span<std::byte> scratch) : m_scratch(scratch) {}

    /// What an array takes; the sum over all arrays is what scratchBytes() has to ask for.
    template<class T>
    static constexpr std::size_t bytesFor(std::size_t count) {
        return (count * sizeof(T) + 63) / 64 * 64;
    }
    template<class T>
    std::span<T> take(std::size_t count) {
        auto* begin = reinterpret_cast<T*>(m_scratch.data());
        m_scratch = m_scratch.subspan(bytesFor<T>(count));
        return {begin, count};
    }
    std::span<std::byte> rest() const { return m_scratch; }

private:
    std::span<std::byte> m_scratch;
};

} // namespace ops
