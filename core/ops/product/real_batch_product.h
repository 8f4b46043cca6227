// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/product/integer_product.h"
#include "ops/simd/real_kernels.h"

#include <cstddef>
#include <span>

namespace ops {

/// Products of float matrices that are both known at run time only: [rows, depth] times [depth, columns].
class RealBatchProduct {
public:
    struct Shape {
        std::size_t rows = 0;
        std::size_t depth = 0;
        std::size_t columns = 0;
        bool isSecondTransposed = false; ///< it lies as [columns, depth]
    };
    RealBatchProduct(const Shape& shape, CpuPath path);

    /// Enough work that packing the second matrix is little beside it, and sizes that fit the loops.
    static bool isWorthPacking(const Shape& shape);
    std::size_t scratchBytes() const;
    /// The second matrix into the scratch, for all products until the next one.
    void pack(const float* second, std::span<std::byte> scratch) const;
    void multiply(
        const float* first, std::span<const std::byte> scratch, float* output, const base::ThreadPool* threads) const;

private:
    std::size_t panels() const;

    Shape m_shape;
    const simd::RealKernels& m_kernels;
};

} // namespace ops
