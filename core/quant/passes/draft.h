// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/litert/litert_scale.h"
#include "quant/plan.h"
#include "quant/scale.h"

#include "calib/calibration.h"
#include "calib/inner_values.h"
#include "model/model.h"
#include "ops/registry.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace quant {

/// What the operators of one precision compute in. The precisions with float activations use `precision` alone.
struct IntegerScheme {
    Precision precision = Precision::Int8;
    model::TensorType activation = model::TensorType::Int8;
    model::TensorType bias = model::TensorType::Int32;
    Flavour flavour = Flavour::TfliteConverter;
    bool beyondUpstream =
        false; ///< integer kernels that the runtime's converter leaves unused, too; litert-quantizer does

    /// Leave in float what the runtime's converter does because its propagation of scales does not reach it, although
    /// integers would do: a second reader of an input, or what reads a neighbour without an integer form. Not in strict
    /// modes.
    bool leavesFloat = false;
    bool keepsOptions = false; ///< of operators with 16-bit activations

    bool isWide() const { return precision == Precision::Int16x8; }
    bool supports(const ops::QuantizationRule& rule) const {
        const bool beyond = beyondUpstream || isLitert();
        return isWide() ? rule.int16x8 || (beyond && rule.int16x8Beyond) : rule.int8 || (beyond && rule.int8Beyond);
    }
    /// The type of this operator's bias: only where the options name it may it be another than the kernel's own.
    model::TensorType biasOf(const model::Operator& op) const {
        if (!isWide())
            return model::TensorType::Int32;
        return op.options.find("quantized_bias_type") ? bias : model::TensorType::Int64;
    }
    const std::optional<ops::FixedParameters>& fixedOutput(const ops::QuantizationRule& rule) const {
        return isWide() ? rule.fixedInt16 : rule.fixedInt8;
    }
    bool isLitert() const { return flavour == Flavour::LitertQuantizer; }
    Scale activationScale(Range range) const {
        if (isLitert())
            return litert::activationScale(range, isWide());
        return isWide() ? symmetricInt16(range) : asymmetricInt8(range);
    }
    std::vector<float> weightScales(
        std::span<const float> values, const model::Shape& shape, int axis, int bits) const {
        if (isLitert())
            return litert::weightScales(values, shape, axis, bits);
        return isWide() ? int16WeightScales(values, shape, axis, bits) : quant::weightScales(values, shape, axis, bits);
    }
};

/// One subgraph while a mode decides about it.
struct Draft {
    Draft(const model::Model& model, std::size_t number, const std::vector<calib::TensorStatistics>* statistics);

    const model::Model& model;
    std::size_t number;
    const model::Subgraph& subgraph;
    const std::vector<calib::TensorStatistics>* statistics; ///< by tensor; may be null
    model::GraphIndex index;
    calib::InnerValues inner;
    std::vector<const ops::OpDefinition*> definitions; ///< by operator; null: unknown
    std::vector<ops::QuantizationRule> rules;          ///< by operator: the registry's, but for what a flavour changes
    bool isBody = false;                               ///< run by a control-flow operator
    std::vector<OperatorChoice> choices; ///< by operator: what the mode and the recipe's rules ask for; float at first
    std::vector<TensorChoice> ranges;    ///< by tensor and inner value: what the recipe says about its range
    /// By tensor: the one whose values its calibrated range holds, too, see overwrittenBy(); -1: none. May be empty.
    std::vector<std::int32_t> overwritten;
    /// By tensor, bits and axis (-1: one for all): see findWeightScales().
    std::map<std::tuple<std::int32_t, int, int>, std::vector<float>> weightScales;
    std::vector<bool> unreached;    ///< by operator: stays float only for want of a scale, see dropUnassigned
    calib::RangeTarget rangeTarget; ///< the integers that the region under decision has
    model::TensorType io = model::TensorType::Float32; ///< of float inputs and outputs
    Flavour flavour = Flavour::TfliteConverter;
    SubgraphPlan plan;

    const model::Tensor& tensor(std::int32_t index) const { return subgraph.tensors[static_cast<std::size_t>(index)]; }
    const model::Operator& op(std::size_t index) const { return subgraph.operators[index]; }
    const ops::QuantizationRule& rule(std::size_t op) const { return rules[op]; }
    bool isConstant(std::int32_t tensor) const { return model.isConstant(this->tensor(tensor)); }
    bool isFloat(std::int32_t tensor) const {
        return tensor >= 0 && this->tensor(tensor).type == model::TensorType::Float32;
    }
    /// Is operand k of the operator a float one that quantization concerns?
    bool isDataOperand(std::size_t op, std::size_t operand) const;
    Precision wanted(std::size_t op) const { return choices[op].precision; }
    bool isInteger(std::size_t op, Precision precision) const { return plan.operators[op].precision == precision; }
    std::span<const float> values(std::int32_t tensor) const { return model.dataOf(this->tensor(tensor)).as<float>(); }
    std::string nameOf(std::int32_t tensor) const; ///< 'name', or "tensor 7" without one
    /// The operator stays float, for this reason.
    void keepFloat(std::size_t op, std::string reason, std::string cure = {});
    bool isInput(std::int32_t tensor) const;
    bool isOutput(std::int32_t tensor) const;
};

/// Operand k of an operator.
struct Use {
    std::size_t op = 0;
    std::size_t operand = 0;
    bool operator==(const Use&) const = default;
};

/// A float value that becomes integer: an activation, or a constant in one of its roles.
struct Value {
    std::int32_t tensor = -1;
    Payload payload = Payload::Keep;
    model::TensorType stored = model::TensorType::Int8;           ///< of weights: Int8 or Int4
    std::int32_t block = 0;                                       ///< of BlockWeight, see TensorPlan
    std::optional<model::QuantizationParameters> parameters = {}; ///< what its readers expect
    std::optional<model::QuantizationParameters> written = {};    ///< what its maker gives where that differs
    bool isImmutable = false; ///< the parameters come from calibration, not from a neighbour
    std::vector<std::pair<Use, model::QuantizationParameters>> rescaled = {}; ///< readers that need other ones
    /// A constant that is stored in its payload's form and read as float, through a DEQUANTIZE in front of this
    /// operator.
    std::optional<std::int32_t> restoredBefore = {};

    const std::optional<model::QuantizationParameters>& made() const { return written ? written : parameters; }
    /// What this reader gets.
    const model::QuantizationParameters& readBy(const Use& use) const;
};

/// All values of a subgraph, and which operand or result is which; -1 where no float is concerned.
struct Values {
    std::vector<Value> all;
    std::vector<std::int32_t> byTensor; ///< activations
    std::vector<std::vector<std::int32_t>> operands;
    std::vector<std::vector<std::int32_t>> results;

    const Value* find(std::int32_t index) const { return index < 0 ? nullptr : &all[static_cast<std::size_t>(index)]; }
};

/// The operators of one precision, and the values they touch. A tensor between two regions has a value in each.
struct Region {
    IntegerScheme scheme;
    Values values;
};

// The passes, in their order. Each file says what it does.

/// candidates.cpp: of the operators that are wanted in the scheme's precision, gives it to those that may become
/// integer, and the others their reason.
void findCandidates(Draft& draft, const IntegerScheme& scheme);
/// shared_constants.cpp: scales of the weights of all candidates, once and side by side: the assignments that follow
/// may start anew several times.
void findWeightScales(Draft& draft, const IntegerScheme& scheme);
/// same_scale.cpp: parameters for every value that a candidate touches, by the rules of ranges and same scales.
Values assignParameters(const Draft& draft, const IntegerScheme& scheme);
/// in_order.cpp: the same for 16-bit activations, whose parameters the runtime's converter gives in another way.
Values assignInOrder(const Draft& draft, const IntegerScheme& scheme);
/// candidates.cpp: candidates without parameters on some operand stay float. True when the others are to be assigned
/// anew without them.
bool dropUnassigned(Draft& draft, const IntegerScheme& scheme, const Values& values);
/// cast_order.cpp: operators that were left in float for want of a scale become integer after all where that saves the
/// runtime's converter work: behind a DEQUANTIZE that nobody else reads, with a smaller result.
void castBehind(Draft& draft, const IntegerScheme& scheme, Values& values);
/// refused.cpp: candidates whose kernel refuses their parameters stay float. True when one was found.
bool dropRefused(Draft& draft, const IntegerScheme& scheme, const Values& values);
/// bias.cpp: scales of biases, with room in int32.
void assignBiases(const Draft& draft, const IntegerScheme& scheme, Values& values);
/// casts.cpp: types of tensors, tensors that are added, QUANTIZE and DEQUANTIZE, for all regions at once.
void placeCasts(Draft& draft, std::span<const Region> regions);

/// overwritten.cpp: by tensor the one that the runtime writes over it when it calibrates, or -1. Its converter looks at
/// an operand again when the operator has run, so that the range also holds the result's.
std::vector<std::int32_t> overwrittenBy(const Draft& draft);
/// ranges.cpp: the calibrated range of a tensor or an inner value, or nothing; then `why` says why.
std::optional<Range> rangeOf(const Draft& draft, std::int32_t tensor, std::string* why = nullptr);

} // namespace quant
