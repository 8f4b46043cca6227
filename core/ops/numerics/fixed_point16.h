// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

/// Functions of 16-bit fixed-point numbers, bit for bit those of gemmlowp (fixedpoint/fixedpoint.h) that the integer
/// LSTM of the reference uses. A number with I integer bits is raw · 2^(I − 15).
namespace ops {

/// 1 / (1 + exp(−a)), without integer bits, of a with 3.
std::int16_t fixedLogistic16(std::int16_t a);
/// tanh(a), without integer bits, of a with 0 to 6.
std::int16_t fixedTanh16(std::int16_t a, int integerBits);

/// A function of all 65,536 values.
class WordTable {
public:
    template<class F>
    explicit WordTable(F f) : m_values(std::size_t{1} << 16) {
        for (std::int32_t value = INT16_MIN; value <= INT16_MAX; ++value)
            m_values[static_cast<std::uint16_t>(value)] = f(static_cast<std::int16_t>(value));
    }
    std::int16_t operator()(std::int16_t value) const { return m_values[static_cast<std::uint16_t>(value)]; }
    std::size_t bytes() const { return m_values.size() * sizeof(std::int16_t); }

private:
    std::vector<std::int16_t> m_values;
};

} // namespace ops
