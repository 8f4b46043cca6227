// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/integer_kernels.h"

namespace ops::simd {

/// Of IntegerKernels, with AVX-512 VNNI.
void multiplyStored(const StoredProduct& product);
void depthwiseStored(const StoredDepthwise& convolution);
void addStored(const StoredSums& sums);
void multiplyPairs(const StoredProducts& products);

} // namespace ops::simd
