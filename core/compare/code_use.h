// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace compare {

/// Which stored integers of up to 16 bits occurred. Empty: other types, or nothing was seen.
class CodeUse {
public:
    void add(model::TensorType type, std::span<const std::byte> bytes);
    void merge(const CodeUse& other);

    bool empty() const { return m_bits.empty(); }
    std::size_t count() const;    ///< how many different ones
    std::int64_t lowest() const;  ///< 0 where empty
    std::int64_t highest() const; ///< 0 where empty
    bool operator==(const CodeUse&) const = default;

private:
    template<class Code>
    void addCodes(std::span<const std::byte> bytes);

    std::vector<std::uint64_t> m_bits; ///< from the type's lowest code on
    std::int64_t m_first = 0;          ///< that code
};

} // namespace compare
