// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/product/byte_product.h"
#include "ops/product/hybrid_input.h"
#include "ops/scratch_pieces.h"

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace ops {

/// Rows of float activations, quantized to int8 one by one while a kernel runs; lies in the kernel's scratch.
class HybridRows {
public:
    static std::size_t scratchBytes(std::size_t rows, std::size_t depth) {
        return ScratchPieces::bytesFor<std::int8_t>(rows * depth) + ScratchPieces::bytesFor<HybridParameters>(rows);
    }
    HybridRows(ScratchPieces& pieces, std::size_t rows, std::size_t depth)
        : m_values(pieces.take<std::int8_t>(rows * depth)), m_parameters(pieces.take<HybridParameters>(rows)),
          m_depth(depth) {}

    void quantize(const float* values, std::size_t rows, bool isAsymmetric);

    std::size_t rows() const { return m_rows; }
    const std::int8_t* row(std::size_t row) const { return m_values.data() + row * m_depth; }
    const HybridParameters& parameters(std::size_t row) const { return m_parameters[row]; }

private:
    std::span<std::int8_t> m_values;
    std::span<HybridParameters> m_parameters;
    std::size_t m_depth;
    std::size_t m_rows = 0;
};

/// An int8 weight operand [units][depth] with one scale, to be multiplied with such rows.
class HybridMatrix {
public:
    /// Errors: UnsupportedType, BadOperator.
    static base::Result<HybridMatrix> make(const Node& node, std::size_t input, const PrepareContext& context);

    std::size_t scratchBytes() const { return m_sums.scratchBytes(1); }
    /// output[row][unit] += sum · (scale of the row · scale of the weights)
    void addProducts(
        const HybridRows& rows, const KernelArguments& arguments, std::span<std::byte> scratch, float* output) const;

private:
    HybridMatrix(std::size_t input, std::size_t units, float scale, ByteProduct sums)
        : m_input(input), m_units(units), m_scale(scale), m_sums(std::move(sums)) {}

    std::size_t m_input;
    std::size_t m_units;
    float m_scale;
    ByteProduct m_sums;
};

} // namespace ops
