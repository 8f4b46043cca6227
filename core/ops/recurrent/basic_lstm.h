// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstdint>
#include <memory>

/// The LSTM of five operands (schema: LSTMKernelType BASIC): input, last output, weights, bias, last state. All gates
/// come from one product. Its four outputs are the output, the state, what goes into the product and what comes out.
namespace ops {

struct BasicLstmForm {
    std::int32_t batches = 0;
    std::int32_t inputs = 0; ///< elements of an input row
    std::int32_t cells = 0;  ///< of an output row and a state

    std::int32_t depth() const { return inputs + cells; }
};

bool isBasicLstm(const Node& node);

/// Checks number, presence and shapes of all operands. Error: BadOperator.
base::Result<BasicLstmForm> basicLstmForm(const Node& node);

/// In float32, or in uint8 with an int16 state of 4 integer bits. Errors: UnsupportedType, BadOperator.
base::Result<std::unique_ptr<Kernel>> makeBasicLstm(
    const Node& node, const BasicLstmForm& form, const PrepareContext& context);

} // namespace ops
