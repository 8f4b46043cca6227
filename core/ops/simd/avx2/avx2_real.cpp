// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/avx2/avx2_reals.h"

#include "ops/simd/real_loops.h"

namespace ops::simd {

const RealKernels avx2Reals{&multiply, &depthwise};

} // namespace ops::simd
