// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Vectors of four floats of any processor under the names that the loops use, by the compiler's own vector types.
namespace ops::simd {
namespace {

using Real [[gnu::vector_size(16)]] = float;
constexpr int lanes = 4;
constexpr int mostRealRows = 2; ///< rows and panels whose sums fit the registers
constexpr int mostRealPanels = 1;
constexpr int mostPanelsOfOneRow = 2; ///< enough of them that no sum waits for itself

inline Real loadReal(const float* from) {
    Real values;
    __builtin_memcpy(&values, from, sizeof values);
    return values;
}
inline void storeReal(float* to, Real values) {
    __builtin_memcpy(to, &values, sizeof values);
}
inline Real fill(float value) {
    return Real{value, value, value, value};
}
inline Real multiplyAdd(Real a, Real b, Real c) {
    return a * b + c;
}
/// In this order of operands NaN stays.
inline Real clamped(Real values, Real low, Real high) {
    values = low > values ? low : values;
    return high < values ? high : values;
}

} // namespace
} // namespace ops::simd
