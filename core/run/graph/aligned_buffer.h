// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
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
        : m_memory(static_cast<std::byte*>(::operator new(size + slack, std::align_val_t(alignment)))), m_size(size) {
        std::memset(m_memory.get(), 0, size + slack);
    }
    AlignedBuffer(AlignedBuffer&& other) noexcept
        : m_memory(std::move(other.m_memory)), m_size(std::exchange(other.m_size, 0)) {}
    AlignedBuffer& operator=(AlignedBuffer&& other) noexcept {
        m_memory = std::move(other.m_memory);
        m_size = std::exchange(other.m_size, 0);
        return *this;
    }

    std::span<std::byte> span() const { return {m_memory.get(), m_size}; }
    std::size_t size() const { return m_size; }

private:
    struct Free {
        void operator()(std::byte* memory) const { ::operator delete(memory, std::align_val_t(alignment)); }
    };
    std::unique_ptr<std::byte, Free> m_memory;
    std::size_t m_size = 0;
};

} // namespace run
