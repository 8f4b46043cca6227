// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/rules.h"

#include "model/model.h"

#include <cstddef>
#include <vector>

/// Operators with a state (LSTM, SVDF) on the way from integers back to float. Their operands keep their places; the
/// tensors of scales inside of them (`intermediates`) belong to the integer form alone.
namespace quant {

/// The range that a value inside of an operator had.
struct InnerRange {
    std::size_t op = 0;
    int value = 0; ///< numbered as in ops::OperandRule::intermediate
    GivenRange range;
};

/// Can this operator's integer form be made float by restoring its operands? True for all other operators.
bool isRestorable(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op);

/// Takes the intermediates of integer operators out of the subgraph, and gives the ranges that they stood for.
std::vector<InnerRange> takeIntermediates(model::Model& model, std::size_t subgraph);

} // namespace quant
