// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace ops {

/// Value for each of the 256 stored values of an 8-bit type, indexed by its bits.
template<class Out>
using ByteTable = std::array<Out, 256>;

/// The table of `f(stored)`, stored as std::int32_t.
template<class In, class Out, class F>
ByteTable<Out> tabulate(F f) {
    static_assert(sizeof(In) == 1);
    ByteTable<Out> table{};
    for (std::int32_t value = std::numeric_limits<In>::min(); value <= std::numeric_limits<In>::max(); ++value)
        table[static_cast<std::uint8_t>(value)] = f(value);
    return table;
}

template<class Out>
void lookUp(const ByteTable<Out>& table, const std::uint8_t* in, Out* out, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k)
        out[k] = table[in[k]];
}

/// The table of a real function between two quantized tensors, in float arithmetic as the reference builds it.
template<class T, class F>
ByteTable<T> tabulateReal(const TensorInfo& input, const TensorInfo& output, F f) {
    const float inverse = 1.0F / output.scale();
    return tabulate<T, T>([&](std::int32_t stored) {
        const float x = input.scale() * static_cast<float>(stored - input.zeroPoint());
        const float rounded = std::round(f(x) * inverse) + static_cast<float>(output.zeroPoint());
        constexpr auto low = static_cast<float>(std::numeric_limits<T>::min());
        constexpr auto high = static_cast<float>(std::numeric_limits<T>::max());
        if (!(rounded > low)) // NaN as well
            return std::numeric_limits<T>::min();
        return rounded >= high ? std::numeric_limits<T>::max() : static_cast<T>(rounded);
    });
}

/// A function of int16 as 512 straight pieces. (tflite/kernels/internal/common.h: LUTPopulate for int16, LUTLookup)
class Int16Table {
public:
    struct Grid {
        double scale = 1;
        std::int32_t zeroPoint = 0;
    };
    /// `Real`: the arithmetic that fills the table, float or double.
    template<class Real, class F>
    static Int16Table make(Grid input, Grid output, F f);

    std::int16_t operator()(std::int16_t value) const {
        const auto segment = static_cast<std::size_t>(256 + (value >> 7));
        const std::int32_t base = m_values[segment];
        const auto slope = static_cast<std::int16_t>(m_values[segment + 1] - base); // wraps, as in the reference
        return static_cast<std::int16_t>(base + ((slope * (value & 0x7F) + 64) >> 7));
    }

private:
    std::array<std::int16_t, 513> m_values{};
};

template<class Real, class F>
Int16Table Int16Table::make(Grid input, Grid output, F f) {
    const auto limit = [](Real value) {
        // Where the function is infinite, the difference is NaN, which the reference's conversion turns into 0.
        return static_cast<std::int16_t>(std::isnan(value) ? 0 : std::clamp<Real>(value, -32768, 32767));
    };
    const auto real = [](Grid grid, std::int32_t stored) {
        return static_cast<Real>(grid.scale) * static_cast<Real>(stored - grid.zeroPoint);
    };
    const Real inputLow = real(input, -32768);
    const Real inputHigh = real(input, 32767);
    const Real step = (inputHigh - inputLow) / 512;
    const Real half = step / 2;
    const Real inverse = Real(65536) / (real(output, 32767) - real(output, -32768));
    Int16Table table;
    for (int k = 0; k < 512; ++k) {
        const Real here = f(inputLow + Real(k) * step);
        const Real between = f(inputLow + Real(k) * step + half);
        const Real next = f(inputLow + Real(k + 1) * step);
        const Real sample = std::round(here * inverse);
        const Real interpolated = std::round((next * inverse + std::round(here * inverse)) / 2);
        const Real bias = std::round((interpolated - std::round(between * inverse)) / 2);
        table.m_values[static_cast<std::size_t>(k)] = limit(sample - bias);
    }
    table.m_values[512] = limit(std::round(f(inputHigh) * inverse));
    return table;
}

} // namespace ops
