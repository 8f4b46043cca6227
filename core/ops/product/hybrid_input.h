// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace ops {

/// Parameters that a hybrid kernel found for a piece of its input: real ≈ scale · (q − zeroPoint).
struct HybridParameters {
    float scale = 1;
    std::int32_t zeroPoint = 0;
};

/// Quantizes float activations to int8 while a kernel runs. The published x86 and ARM builds of the runtime use the
/// vector form even with reference kernels (tflite/kernels/internal/optimized/neon_tensor_utils.cc), which adds the
/// zero point after rounding; so does this. NaN becomes the lowest value.
HybridParameters quantizeSymmetric(std::span<const float> values, std::int8_t* quantized);
HybridParameters quantizeAsymmetric(std::span<const float> values, std::int8_t* quantized);

} // namespace ops
