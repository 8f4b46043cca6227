// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/element_loops.h"
#include "ops/simd/function_loops.h"

namespace ops::simd {
namespace {

void lookUp(const std::uint8_t* table, const std::uint8_t* in, std::uint8_t* out, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k)
        out[k] = table[in[k]];
}

} // namespace

const ElementKernels portableElements = elementKernels(&lookUp);
const FunctionKernels portableFunctions = functionKernels;

} // namespace ops::simd
