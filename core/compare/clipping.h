// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstdint>
#include <span>
#include <vector>

namespace compare {

/// Values outside of what these integers can say, by more than half a step. 0 for float, and with several scales.
std::uint64_t countClipped(
    std::span<const float> values, model::TensorType type, const model::QuantizationParameters* quantization);

/// By input of the subgraph the tensor that holds its values as integers: the input itself, or what a QUANTIZE makes of
/// a float one. Null where it stays float. The tensors are the model's.
std::vector<const model::Tensor*> storedInputs(const model::Model& model, std::size_t subgraph);

} // namespace compare
