// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include <cstddef>

namespace ops {

/// Sizes of [rows][depth] times the transpose of [units][depth].
struct FloatProduct {
    std::size_t rows = 0;
    std::size_t depth = 0;
    std::size_t units = 0;
};

/// output[row][unit] += values[row] · weights[unit]. Ends early when the run is cancelled.
void addFloatProducts(const KernelArguments& arguments, const FloatProduct& product, const float* values,
    const float* weights, float* output);

} // namespace ops
