// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <string_view>

namespace support {

/// A valid model that has a bit of everything: two subgraphs (the second is called once and does nothing), an int8
/// FULLY_CONNECTED with weights per channel, a SOFTMAX, an LSTM state as a variable, a signature, metadata, an open
/// batch. Tensors of subgraph 0: 0 input, 1 weights, 2 bias, 3 logits, 4 probabilities, 5 state, 6 words (strings).
/// Operators: 0 CALL_ONCE, 1 FULLY_CONNECTED, 2 SOFTMAX. Buffers: 1 weights, 2 bias, 3 metadata, 4 words.
model::Model smallModel();

/// The same with a sparse constant, weights in blocks, both with constants for them: tensors 7 sparse (4×4, CSR, of
/// float32), 8 in blocks (2×8 of int4), 9 its scales (float16). Buffers 5, 6 and 7. Operator 2 has second options, with
/// vectors.
model::Model richModel();

/// The characters as bytes.
base::Bytes bytesOf(std::string_view text);
/// A file in memory that the reader takes.
base::Bytes written(const model::Model& model);

} // namespace support
