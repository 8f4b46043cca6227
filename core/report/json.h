// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparison.h"
#include "inspect/summary.h"
#include "model/model.h"
#include "quant/origin.h"

#include <string>
#include <vector>

/// Results as JSON (for programs). Numbers keep full precision; NaN and infinities become null. Keys are stable.
namespace report {

/// Everything `inspect --format json` prints: summary, subgraphs, operators with attributes, tensors with quantization,
/// signatures, metadata, diagnostics of the reader and of lint. What describes a tensor has the names of the Python
/// interpreter's get_tensor_details(). Schema: resources/schemas/inspection.schema.json.
std::string inspectionJson(const model::Loaded& loaded, const inspect::Summary& summary);
/// The models of one file: [{"number": 1, "name": "…", "bytes": …}].
std::string modelsJson(const std::vector<model::ContainedModel>& models);
std::string planJson(const model::Model& model, const quant::Plan& plan, const quant::Origin& origin = {});
std::string comparisonJson(const compare::Comparison& comparison);

} // namespace report
