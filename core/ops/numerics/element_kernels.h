// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"
#include "ops/simd/element_kernels.h"
#include "ops/simd/function_kernels.h"

namespace ops {

/// The loops over elements of a path; the path is resolved first.
const simd::ElementKernels& elementKernels(CpuPath path);
/// And its mathematical functions.
const simd::FunctionKernels& functionKernels(CpuPath path);

} // namespace ops
