// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/numerics/fixed_point.h"
#include "ops/numerics/fixed_point16.h"
#include "ops/recurrent/lstm_form.h"

#include "base/result.h"

#include <array>
#include <cstdint>
#include <memory>

namespace ops {

/// The multipliers of an integer LSTM, from the scales of its operands and inner tensors.
struct ByteLstmScales {
    struct OfGate {
        QuantizedMultiplier input;     ///< input · weight / gate
        QuantizedMultiplier recurrent; ///< output state · weight / gate
        QuantizedMultiplier peephole;  ///< cell · weight / gate
        QuantizedMultiplier normalization;
        std::int32_t varianceGuard = 1; ///< what the normalization divides by where there is no variance
    };
    std::array<OfGate, gateCount> gates;
    QuantizedMultiplier hidden; ///< product of two numbers without integer bits / hidden
    QuantizedMultiplier projection;
    int cellExponent = 0; ///< the scale of the cell state is a power of two
    std::int32_t inputZeroPoint = 0;
    std::int32_t stateZeroPoint = 0;
    std::int32_t hiddenZeroPoint = 0;
    std::int32_t cellClip = 0; ///< stored; 0: none
    std::int32_t projectionClip = 0;
};

/// Checks types and scales. (tflite/kernels/lstm.cc: PopulateQuantizedLstmParams8x8_16)
base::Result<ByteLstmScales> byteLstmScales(const Node& node, const LstmForm& form);

/// Input, output and weights in int8, gates and cell state in int16, with five inner tensors.
base::Result<std::unique_ptr<Kernel>> makeByteLstm(
    const Node& node, const LstmForm& form, const PrepareContext& context);

} // namespace ops
