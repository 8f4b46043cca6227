// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/code_use.h"

#include <bit>
#include <cstring>
#include <limits>

namespace compare {
namespace {

constexpr std::size_t wordBits = 64;

} // namespace

template<class Code>
void CodeUse::addCodes(std::span<const std::byte> bytes) {
    m_first = std::numeric_limits<Code>::min();
    m_bits.resize((std::size_t{1} << (sizeof(Code) * 8)) / wordBits);
    for (std::size_t at = 0; at + sizeof(Code) <= bytes.size(); at += sizeof(Code)) {
        Code code;
        std::memcpy(&code, bytes.data() + at, sizeof(Code));
        const auto bit = static_cast<std::size_t>(code - m_first);
        m_bits[bit / wordBits] |= std::uint64_t{1} << (bit % wordBits);
    }
}

void CodeUse::add(model::TensorType type, std::span<const std::byte> bytes) {
    switch (type) {
    case model::TensorType::Int8:
        return addCodes<std::int8_t>(bytes);
    case model::TensorType::UInt8:
        return addCodes<std::uint8_t>(bytes);
    case model::TensorType::Int16:
        return addCodes<std::int16_t>(bytes);
    default:
        return;
    }
}

void CodeUse::merge(const CodeUse& other) {
    if (other.empty())
        return;
    m_first = other.m_first;
    m_bits.resize(other.m_bits.size());
    for (std::size_t word = 0; word < m_bits.size(); ++word)
        m_bits[word] |= other.m_bits[word];
}

std::size_t CodeUse::count() const {
    std::size_t sum = 0;
    for (const auto word : m_bits)
        sum += static_cast<std::size_t>(std::popcount(word));
    return sum;
}

std::int64_t CodeUse::lowest() const {
    for (std::size_t word = 0; word < m_bits.size(); ++word)
        if (m_bits[word] != 0)
            return m_first + static_cast<std::int64_t>(word * wordBits) + std::countr_zero(m_bits[word]);
    return 0;
}

std::int64_t CodeUse::highest() const {
    for (std::size_t word = m_bits.size(); word-- > 0;)
        if (m_bits[word] != 0)
            return m_first + static_cast<std::int64_t>(word * wordBits) + 63 - std::countl_zero(m_bits[word]);
    return 0;
}

} // namespace compare
