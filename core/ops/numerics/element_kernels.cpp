// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/element_kernels.h"

namespace ops {

const simd::ElementKernels& elementKernels(CpuPath path) {
    switch (resolvePath(path)) {
#if defined(HALFSTEP_X86_KERNELS)
    case CpuPath::Avx2:
        return simd::avx2Elements;
    case CpuPath::Avx512Vnni:
        return simd::avx512Elements;
#endif
    default:
        return simd::portableElements;
    }
}

const simd::FunctionKernels& functionKernels(CpuPath path) {
    switch (resolvePath(path)) {
#if defined(HALFSTEP_X86_KERNELS)
    case CpuPath::Avx2:
        return simd::avx2Functions;
    case CpuPath::Avx512Vnni:
        return simd::avx512Functions;
#endif
    default:
        return simd::portableFunctions;
    }
}

} // namespace ops
