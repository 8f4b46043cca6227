// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <span>
#include <utility>

namespace run {

/// Zeroed bytes, aligned to 64, with readable bytes behind them: vector kernels read a little past the end.
class AlignedBuffer {
public:
    static constexpr std::size_t alignment = 64;
    static constexpr std::size_t slack = 64;

    AlignedBuffer() = default;
    explicit AlignedBuffer(std::size_t size)
        : m_memory(static_cast<std::byte*>(std::calloc(1, size + alignment + slack))), m_size(size) {
        if (!m_memory || size > size + alignment + slack)
            throw std::bad_alloc();
        void* begin = m_memory.get();
        std::size_t space = size + alignment + slack;
        m_begin = static_cast<std::byte*>(std::align(alignment, size + slack, begin, space));
    }
    AlignedBuffer(AlignedBuffer&& other) noexcept
        : m_memory(std::move(other.m_memory)), m_begin(std::exchange(other.m_begin, nullptr)),
          m_size(std::exchange(other.m_size, 0)) {}
    AlignedBuffer& operator=(AlignedBuffer&& other) noexcept {
        m_memory = std::move(other.m_memory);
        m_begin = std::exchange(other.m_begin, nullptr);
        m_size = std::exchange(other.m_size, 0);
        return *this;
    }

    std::span<std::byte> span() const { return {m_begin, m_size}; }
    std::size_t size() const { return m_size; }

private:
    /// Large pieces from calloc take no memory before they are written to.
    struct Free {
        void operator()(std::byte* memory) const { std::free(memory); }
    };
    std::unique_ptr<std::byte, Free> m_memory;
    std::byte* m_begin = nullptr;
    std::size_t m_size = 0;
};

} // namespace run
