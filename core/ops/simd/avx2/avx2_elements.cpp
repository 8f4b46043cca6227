// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/element_loops.h"
#include "ops/simd/function_loops.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

using Bytes = __m256i;

inline Bytes loadBytes(const std::uint8_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}
inline void storeBytes(std::uint8_t* to, Bytes bytes) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), bytes);
}
inline Bytes fillBytes(int value) {
    return _mm256_set1_epi8(static_cast<char>(value));
}
inline Bytes repeated(const std::uint8_t* sixteen) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(sixteen)));
}
inline Bytes subtractBytes(Bytes a, Bytes b) {
    return _mm256_sub_epi8(a, b);
}
inline Bytes addSaturated(Bytes a, Bytes b) {
    return _mm256_adds_epu8(a, b);
}
inline Bytes either(Bytes a, Bytes b) {
    return _mm256_or_si256(a, b);
}
inline Bytes chosen(Bytes sixteen, Bytes indices) {
    return _mm256_shuffle_epi8(sixteen, indices);
}

} // namespace
} // namespace ops::simd

#include "ops/simd/table_lookup.h"

namespace ops::simd {

const ElementKernels avx2Elements = elementKernels(&lookUp);
const FunctionKernels avx2Functions = functionKernels;

} // namespace ops::simd
