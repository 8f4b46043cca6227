// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/simd/portable/portable_reals.h"

#include "ops/simd/real_loops.h"

namespace ops::simd {

const RealKernels portableReals{&multiply, &depthwise};

} // namespace ops::simd
