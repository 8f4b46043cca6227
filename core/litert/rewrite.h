// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <vector>

namespace litert {

/// Bytes of a copy of the model for the other runtime, and the tensors that it answers.
struct Rewritten {
    std::vector<std::byte> bytes;
    std::vector<std::int32_t> inputs;  ///< tensors to be given, each once, by position
    std::vector<std::int32_t> outputs; ///< tensors that it gives, each once, by position
};

/// One signature, "halfstep", on the subgraph: inputs "i<position>", outputs "o<position>", numbers of six digits. Its
/// outputs are those outputs of the subgraph that an operator writes; with `everyTensor` each tensor that an operator
/// writes and that has bytes. Errors: those of format::toBytes, LimitExceeded.
base::Result<Rewritten> rewrite(const model::Model& model, std::size_t subgraph, bool everyTensor);

/// Keeps it a state from run to run?
bool hasState(const model::Model& model);

} // namespace litert
