// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx2/avx2_lanes.h"

#include "ops/simd/stored_depthwise.h"
#include "ops/simd/stored_kernels.h"
#include "ops/simd/stored_pairs.h"
#include "ops/simd/stored_product.h"

namespace ops::simd {

const StoredKernels avx2Stored{&multiplyStored, &depthwiseStored, &addStored, &multiplyPairs};

} // namespace ops::simd
