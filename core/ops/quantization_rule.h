// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

/// How operators with a state (LSTM, SVDF) store an operand in their int8 form.
enum class OperandForm : std::uint8_t {
    Weight8,      ///< int8, max |v| / 127 for the whole tensor
    Constant16,   ///< int16, max |v| / 32767: peepholes, coefficients of layer normalization
    TenBitWeight, ///< int16 values in ±512, max |v| / 512: SVDF's weights over time
    Bias,         ///< int32, see OperandRule
    OutputState,  ///< int8 variable with the parameters of output 0, whose range holds both
    CellState,    ///< int16 variable: range up to the next power of two, / 32768
    State16,      ///< int16 variable: max |v| / 32767
};

/// One such operand. The scale of a bias is that of `input` times that of `weight`; where the operand `coefficient` is
/// present (layer normalization), it is that one's times 2^-10, and the inner tensor `intermediate` holds what is
/// normalized; without `input`, the scale of `intermediate` (what the projection reads) stands for it.
struct OperandRule {
    int operand = -1;
    OperandForm form = OperandForm::Weight8;
    int input = -1;
    int weight = -1;
    int coefficient = -1;
    int intermediate = -1;
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
    /// Variants with fewer operands have no hybrid kernel, and weights elsewhere (the LSTM of five).
    std::size_t leastWeightOperands = 0;
    bool int4Weight = false;  ///< has integer and hybrid kernels for an int4 weight
    bool blockWeight = false; ///< its hybrid kernel reads int4 weights with a scale for each block of a row
    /// The operator version that goes with int16 activations in files of the runtime's converter. It is lower than what
    /// OpDefinition::version says, and runtimes accept it.
    int int16Version = 2;
    bool int8Beyond = false;    ///< the runtime has an int8 kernel, but its converter leaves the operator in float
    bool int16x8Beyond = false; ///< the same with int16 activations
    /// Bit k: the runtime's float kernel writes over operand k where nobody else reads it; its converter takes what
    /// stands there afterwards for values of that operand, too.
    std::uint32_t overwrites = 0;
    bool keepsBytes = false;                    ///< there, the result is operand 0's memory, unchanged
    std::span<const OperandRule> operands = {}; ///< of operators with a state; others need none
    /// Inner tensors that its float kernel tells about (KernelArguments::inner), numbered as in OperandRule.
    std::size_t innerValues = 0;
    std::string_view whyFloat = {};             ///< why there is no integer form, in words; empty where there is one

    bool isDynamicWeight(int operand) const {
        if (!dynamicRange || operand < 0)
            return false;
        return dynamicWeights == 0 ? operand == weight : operand < 64 && ((dynamicWeights >> operand) & 1U) != 0;
    }
    bool isRaw(int operand) const { return operand < 32 && ((rawInputs >> operand) & 1U) != 0; }
};

} // namespace ops
