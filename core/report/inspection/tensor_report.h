// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/array.h"
#include "inspect/extreme_values.h"
#include "inspect/tensor_stats.h"
#include "model/model.h"

#include "base/result.h"

#include <span>
#include <string>

namespace report {

/// Statistics of one constant: type, quantization, moments, percentiles, use of codes, histogram, the channels, and
/// what one scale for all channels would lose.
std::string tensorText(
    const model::Model& model, std::size_t subgraph, std::size_t tensor, const inspect::TensorStats& stats);
/// Schema: resources/schemas/tensor.schema.json.
std::string tensorJson(
    const model::Model& model, std::size_t subgraph, std::size_t tensor, const inspect::TensorStats& stats);

/// The stored numbers of a constant; with `real` dequantized to float32. Types without a .npy form (4 and 2 bits,
/// bfloat16) become int8, uint8 or float32. Errors: those of inspect::constantValues.
base::Result<data::Array> tensorArray(const model::Model& model, std::size_t subgraph, std::size_t tensor, bool real);
/// One number a line with its index: "index,value".
base::Result<std::string> tensorCsv(const model::Model& model, std::size_t subgraph, std::size_t tensor, bool real);

/// The values that inspect::extremeValues() found: place, channel, real and stored value.
std::string extremesText(
    const model::Model& model, std::size_t subgraph, std::size_t tensor, std::span<const inspect::ExtremeValue> values);
/// Schema: resources/schemas/extremes.schema.json.
std::string extremesJson(
    const model::Model& model, std::size_t subgraph, std::size_t tensor, std::span<const inspect::ExtremeValue> values);

} // namespace report
