// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <algorithm>
#include <cstdint>

namespace ops {

template<class T>
struct ValueRange {
    T low{};
    T high{};

    /// In the order of arguments of the reference: a NaN stays, −0 stays.
    T clamp(T value) const { return std::min(std::max(value, low), high); }
    bool operator==(const ValueRange&) const = default;
};

/// Bounds of a fused activation in float. Without one, infinities still become the largest finite numbers.
ValueRange<float> floatActivationRange(model::Activation activation);

/// Bounds of a fused activation in stored values of the output (uint8, int8 or int16), quantized with its scale and
/// zero point in float arithmetic. UnsupportedType for another type, BadOperator where a bound does not fit into 32
/// bits.
base::Result<ValueRange<std::int32_t>> quantizedActivationRange(
    const Node& node, model::Activation activation, const TensorInfo& output);

/// One value through an activation as the reference applies it to vectors (hybrid and recurrent kernels). None leaves
/// infinities alone.
float activated(model::Activation activation, float value);

} // namespace ops
