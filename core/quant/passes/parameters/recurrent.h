// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

#include "ops/quantization_rule.h"

/// Operators with a state (LSTM, SVDF) in int8: their operands have forms of their own (ops::OperandForm), and LSTM has
/// tensors that no operator reads, which carry the scales of what is computed inside.
namespace quant {

/// The rule of an operand, or null where it is treated like those of other operators.
const ops::OperandRule* operandRule(const ops::QuantizationRule& rule, std::size_t operand);

/// Why this one cannot become int8 although the operator can, or nothing.
std::optional<std::string> recurrentObjection(const Draft& draft, std::size_t op);

/// The value of a constant or state among these operands, as far as it is known before activations have parameters.
/// Without parameters: a bias, or the state that goes with the output.
Value recurrentValue(const Draft& draft, std::int32_t tensor, ops::OperandForm form);

/// Parameters of biases and of output states, and what OperatorPlan::intermediates needs, when all others are known.
void finishRecurrent(Draft& draft, const IntegerScheme& scheme, Values& values);

} // namespace quant
