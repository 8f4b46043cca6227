// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/function_kernel.h"
#include "ops/kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point.h"

#include "base/result.h"

#include <algorithm>
#include <cstdint>

/// Sums and products of stored values: what ADD, SUB and MUL share, and their 8-bit kernels.
namespace ops {

/// Stored values of all operands and their common activation range.
struct QuantizedOperands {
    std::int32_t zeroPoint1 = 0;
    std::int32_t zeroPoint2 = 0;
    std::int32_t outputZeroPoint = 0;
    ValueRange<std::int32_t> range;

    template<class T>
    T store(std::int32_t value) const {
        const auto shifted = std::int64_t{value} + outputZeroPoint;
        return static_cast<T>(std::clamp<std::int64_t>(shifted, range.low, range.high));
    }
};

/// BadOperator for operands without scales, int16 ones with a zero point, or an activation range without bounds.
base::Result<QuantizedOperands> quantizedOperands(const Node& node);

/// Of a quantized sum: both inputs are brought to twice the larger scale with some more bits, added, and brought to the
/// output's scale.
struct SumScales {
    int extraBits;
    QuantizedMultiplier first;
    QuantizedMultiplier second;
    QuantizedMultiplier output;
};

/// UnsupportedOptions where the last step of a sum would be a left shift: the runtime ends the program there. Of a
/// difference (`sign` -1) it takes one, for stored values of next to no range.
/// (tflite/kernels/add.cc and sub.cc: PrepareGeneralSubOp)
base::Result<SumScales> sumScales(const Node& node, int sign);

/// The last step. The reference's own left shift is undefined (0 becomes 1 there); here a sum that leaves 32 bits
/// saturates.
inline std::int32_t scaledSum(std::int32_t sum, QuantizedMultiplier by) {
    if (by.shift <= 0)
        return multiplyByQuantizedMultiplier(sum, by);
    const std::int64_t shifted = std::int64_t{sum} * (std::int64_t{1} << std::min(by.shift, 31));
    const auto saturated = std::clamp<std::int64_t>(shifted, INT32_MIN, INT32_MAX);
    return saturatingRoundingDoublingHighMul(static_cast<std::int32_t>(saturated), by.multiplier);
}

/// Of a quantized product. In float: the reference rounds after each of the two steps.
QuantizedMultiplier productScale(const Node& node);

template<class T>
T storedProduct(const QuantizedOperands& operands, QuantizedMultiplier by, std::int32_t x, std::int32_t y) {
    const auto product = (x - operands.zeroPoint1) * (y - operands.zeroPoint2);
    return operands.store<T>(multiplyByQuantizedMultiplier(product, by));
}

/// int8 or uint8 operands; `sign` -1 for a difference.
PreparedKernel prepareByteSum(const Node& node, const QuantizedOperands& operands, int sign, CpuPath path);
PreparedKernel prepareByteProduct(const Node& node, CpuPath path);

} // namespace ops
