// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/origin.h"
#include "quant/rules.h"

#include "model/model.h"

#include "base/result.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace quant {

/// A float model that was a quantized one, and what its integers could hold.
struct Dequantized {
    std::shared_ptr<const model::Model> model;
    /// The range of each activation that was quantized, as rules for a recipe: a plan made with them has the old
    /// scales, whatever its types of inputs and outputs.
    std::vector<TensorRule> ranges;
    /// Operators whose weights had one scale for all channels, as rules that keep it so.
    std::vector<OperatorRule> operators = {};
    std::vector<std::vector<std::int32_t>> sourceOperators = {}; ///< see Origin::operators
};

/// Constants become the real values that they stood for, activations float; QUANTIZE and DEQUANTIZE go. Inputs and
/// outputs are float then. Errors: NotQuantizable (operators whose integer form differs from their float form: LSTM of
/// the basic kind or with 8-bit gates; sparse constants), ScaleNotFinite, ScaleNotPositive, BadRecipe (nothing in it is
/// quantized).
base::Result<Dequantized> dequantize(const model::Model& model);

} // namespace quant
