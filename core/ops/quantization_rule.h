// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace ops {

/// How the quantization parameters of an operator's data operands hang together.
enum class SameScale : std::uint8_t {
    No,             ///< the output has its own
    OutputIsInput,  ///< one data input: the output takes its parameters
    InputsAreOutput ///< several data inputs: all are brought to the output's parameters
};

struct FixedParameters {
    float scale = 0;
    std::int32_t zeroPoint = 0;
};

/// How post-training quantization treats an operator (spec of the TFLite quantizer: operand positions, axes, fixed
/// ranges).
struct QuantizationRule {
    bool int8 = false;    ///< has an integer form with int8 activations
    bool int16x8 = false; ///< has an integer form with int16 activations and int8 weights
    SameScale sameScale = SameScale::No;
    std::optional<FixedParameters> fixedInt8; ///< the output's parameters, whatever was calibrated
    std::optional<FixedParameters> fixedInt16;
    int weight = -1;             ///< operand that is quantized as a weight (symmetric, narrow) when constant
    int weightAxis = -1;         ///< its axis for scales per axis; -1: always per tensor
    int bias = -1;               ///< operand that becomes int32 (int64 with int16) with scale input · weight
    int biasInput = 0;           ///< the data operand whose scale enters the bias scale
    std::uint32_t rawInputs = 0; ///< bit k: operand k is never quantized (indices, shapes, axes)
    bool dynamicRange = false;   ///< runs hybrid: float activations with an int8 weight
    std::string_view whyFloat;   ///< why there is no integer form, in words; empty where there is one

    bool isRaw(int operand) const { return operand < 32 && ((rawInputs >> operand) & 1U) != 0; }
};

} // namespace ops
