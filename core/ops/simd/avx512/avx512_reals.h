// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <immintrin.h>

/// Vectors of floats of AVX-512 under the names that the loops use; for the files with its flags only.
namespace ops::simd {
namespace {

using Real = __m512;
constexpr int lanes = 16;
constexpr int mostRealRows = 8; ///< rows and panels whose sums fit the registers
constexpr int mostRealPanels = 3;
constexpr int mostPanelsOfOneRow = 8; ///< enough of them that no sum waits for itself

inline Real loadReal(const float* from) {
    return _mm512_loadu_ps(from);
}
inline void storeReal(float* to, Real values) {
    _mm512_storeu_ps(to, values);
}
inline Real fill(float value) {
    return _mm512_set1_ps(value);
}
inline Real multiplyAdd(Real a, Real b, Real c) {
    return _mm512_fmadd_ps(a, b, c);
}
/// In this order of operands NaN stays.
inline Real clamped(Real values, Real low, Real high) {
    return _mm512_min_ps(high, _mm512_max_ps(low, values));
}

} // namespace
} // namespace ops::simd
