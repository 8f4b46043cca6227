// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/product/integer_product.h"
#include "ops/product/weight_operand.h"

#include "base/thread_pool.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace ops {

/// Sums of [rows][depth] 8-bit activations with [units][depth] 8-bit weights, for any output stage.
class ByteProduct {
public:
    struct Weights {
        WeightOperand operand;
        bool isSigned = true;
        std::int32_t zeroPoint = 0;
    };
    /// Packs constant weights now, others at each run.
    ByteProduct(const MatrixShape& shape, Weights weights, const PrepareContext& context);

    struct Activations {
        const std::uint8_t* values = nullptr;
        bool isSigned = true;
        std::int32_t zeroPoint = 0;
        const std::int32_t* bias = nullptr; ///< may be null
        std::size_t firstRow = 0;           ///< number of the first row for the output stage
        std::size_t rows = 0;
    };
    std::size_t scratchBytes(std::size_t rows) const;
    void run(const Activations& activations, const std::uint8_t* weights, std::span<std::byte> scratch,
        const base::ThreadPool* threads, const OutputStage& stage) const;

    const WeightOperand& weights() const { return m_weights.operand; }

private:
    MatrixShape m_shape;
    Weights m_weights;
    const simd::IntegerKernels& m_kernels;
    std::shared_ptr<const PackedMatrix> m_packed; ///< null: weights come with each run
};

} // namespace ops
