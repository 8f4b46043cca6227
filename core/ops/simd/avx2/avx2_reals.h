// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <immintrin.h>

/// Vectors of floats of AVX2 with FMA under the names that the loops use; for the files with its flags only.
namespace ops::simd {
namespace {

using Real = __m256;
constexpr int lanes = 8;
constexpr int mostRealRows = 6; ///< rows and panels whose sums fit the registers
constexpr int mostRealPanels = 1;
constexpr int mostPanelsOfOneRow = 4; ///< enough of them that no sum waits for itself

inline Real loadReal(const float* from) {
    return _mm256_loadu_ps(from);
}
inline void storeReal(float* to, Real values) {
    _mm256_storeu_ps(to, values);
}
inline Real fill(float value) {
    return _mm256_set1_ps(value);
}
inline Real multiplyAdd(Real a, Real b, Real c) {
    return _mm256_fmadd_ps(a, b, c);
}
/// In this order of operands NaN stays.
inline Real clamped(Real values, Real low, Real high) {
    return _mm256_min_ps(high, _mm256_max_ps(low, values));
}

} // namespace
} // namespace ops::simd
