// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

/// Mathematical functions of floats, once for each kind of processor. An element's result depends on nothing but that
/// element. Paths with and without fused multiplication differ in the last bits. Errors are bounds on what the tests
/// see, in units of the last place of the exact result; infinities, NaN, zeros with their signs and subnormal numbers
/// come out as the C library has them.
namespace ops::simd {

struct FunctionKernels {
    using Function = void (*)(const float* in, float* out, std::size_t count); ///< the output may be the input

    Function exponential; ///< 1.1 units
    Function logarithm;   ///< 1 unit
    Function sine;        ///< 2 units up to farthestAngle, beyond it anything
    Function cosine;
    Function tanh;            ///< 2.5 units
    Function logistic;        ///< 1 / (1 + e^-x), 2.5 units
    Function elu;             ///< x, below zero e^x - 1: 1 unit
    Function gelu;            ///< x/2 · erfc(-x / √2), the argument of erfc rounded: 5 units
    Function approximateGelu; ///< x/2 · (1 + tanh(√(2/π) (x + 0.044715 x³))): with tanh as above, each step rounded
    Function floor;
    Function ceiling;
    Function nearestEven; ///< ties to even
};

/// Radians up to which sine and cosine hold.
inline constexpr float farthestAngle = 1 << 20;

extern const FunctionKernels portableFunctions;
extern const FunctionKernels avx2Functions;
extern const FunctionKernels avx512Functions;

} // namespace ops::simd
