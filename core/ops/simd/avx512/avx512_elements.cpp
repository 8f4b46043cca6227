// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/element_loops.h"
#include "ops/simd/function_loops.h"

#include <immintrin.h>

namespace ops::simd {
namespace {

using Bytes = __m512i;

inline Bytes loadBytes(const std::uint8_t* from) {
    return _mm512_loadu_si512(from);
}
inline void storeBytes(std::uint8_t* to, Bytes bytes) {
    _mm512_storeu_si512(to, bytes);
}
inline Bytes fillBytes(int value) {
    return _mm512_set1_epi8(static_cast<char>(value));
}
inline Bytes repeated(const std::uint8_t* sixteen) {
    return _mm512_broadcast_i32x4(_mm_loadu_si128(reinterpret_cast<const __m128i*>(sixteen)));
}
inline Bytes subtractBytes(Bytes a, Bytes b) {
    return _mm512_sub_epi8(a, b);
}
inline Bytes addSaturated(Bytes a, Bytes b) {
    return _mm512_adds_epu8(a, b);
}
inline Bytes either(Bytes a, Bytes b) {
    return _mm512_or_si512(a, b);
}
inline Bytes chosen(Bytes sixteen, Bytes indices) {
    return _mm512_shuffle_epi8(sixteen, indices);
}

} // namespace
} // namespace ops::simd

#include "ops/simd/table_lookup.h"

namespace ops::simd {

const ElementKernels avx512Elements = elementKernels(&lookUp);
const FunctionKernels avx512Functions = functionKernels;

} // namespace ops::simd
