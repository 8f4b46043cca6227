// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/simd/integer_kernels.h"

namespace ops::simd {

extern const StoredKernels avx2Stored;
extern const StoredKernels avx512VnniStored;

} // namespace ops::simd
