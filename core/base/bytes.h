// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <span>
#include <vector>

namespace base {

/// Immutable bytes together with what keeps them alive: a piece of a mapped file, or a vector. Copies share.
class Bytes {
public:
    Bytes() = default;
    Bytes(std::span<const std::byte> view, std::shared_ptr<const void> owner)
        : m_view(view), m_owner(std::move(owner)) {}

    static Bytes own(std::vector<std::byte> bytes) {
        auto owner = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
        return {std::span(*owner), owner};
    }
    /// The object representation of `values`, little-endian as the machine is.
    template <class T>
    static Bytes copyOf(std::span<const T> values) {
        const auto raw = std::as_bytes(values);
        return own({raw.begin(), raw.end()});
    }

    std::span<const std::byte> span() const { return m_view; }
    const std::byte* data() const { return m_view.data(); }
    std::size_t size() const { return m_view.size(); }
    bool empty() const { return m_view.empty(); }
    const std::shared_ptr<const void>& owner() const { return m_owner; }
    Bytes slice(std::size_t offset, std::size_t count) const { return {m_view.subspan(offset, count), m_owner}; }

    /// The bytes as values. The caller knows the type; alignment of a mapped buffer is 16 in valid files and is
    /// guaranteed by `format::read` (which copies the few that are not).
    template <class T>
    std::span<const T> as() const {
        return {reinterpret_cast<const T*>(m_view.data()), m_view.size() / sizeof(T)};
    }

    friend bool operator==(const Bytes& a, const Bytes& b) {
        return a.size() == b.size() &&
               (a.data() == b.data() || a.empty() || std::memcmp(a.data(), b.data(), a.size()) == 0);
    }

private:
    std::span<const std::byte> m_view;
    std::shared_ptr<const void> m_owner;
};

} // namespace base
