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
    std::optional<FixedParameters> fixedInt8 = std::nullopt; ///< the output's parameters, whatever was calibrated
    std::optional<FixedParameters> fixedInt16 = std::nullopt;
    int weight = -1;             ///< operand that is quantized as a weight (symmetric, narrow) when constant
    int weightAxis = -1;         ///< its axis for scales per axis; -1: always per tensor
    int bias = -1;               ///< operand that becomes int32 (int64 with int16) with scale input · weight
    int biasInput = 0;           ///< the data operand whose scale enters the bias scale
    std::uint32_t rawInputs = 0; ///< bit k: operand k is never quantized (indices, shapes, axes)
    /// Dynamic range quantization stores its weights as int8. It runs hybrid on them; with a same-scale rule (GATHER)
    /// it moves the integers and a DEQUANTIZE follows.
    bool dynamicRange = false;
    /// Bit k: operand k is such a weight; 0: only `weight` is. For weights that int8 activations treat otherwise
    /// (BATCH_MATMUL's and GATHER's constants have a range of their own there) and for operators with many of them.
    std::uint64_t dynamicWeights = 0;
    std::string_view whyFloat = {}; ///< why there is no integer form, in words; empty where there is one

    bool isDynamicWeight(int operand) const {
        if (!dynamicRange || operand < 0)
            return false;
        return dynamicWeights == 0 ? operand == weight : operand < 64 && ((dynamicWeights >> operand) & 1U) != 0;
    }
    bool isRaw(int operand) const { return operand < 32 && ((rawInputs >> operand) & 1U) != 0; }
};

} // namespace ops
