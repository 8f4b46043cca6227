// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparison.h"
#include "inspect/summary.h"
#include "model/model.h"
#include "quant/plan.h"

#include <string>

/// Results as plain text for a terminal: aligned tables, English, at most about 120 columns.
namespace report {

/// What the Model Analyzer prints and what it leaves out: summary, operators, tensors with scale and zero point,
/// problems.
std::string inspectionText(const model::Loaded& loaded, const inspect::Summary& summary);
std::string planText(const model::Model& model, const quant::Plan& plan);
/// Verdict, accuracy and agreement with their intervals and sample count, sizes, latency; with `layers` the table.
std::string comparisonText(const compare::Comparison& comparison, bool layers);
/// The per-layer table as CSV, full precision.
std::string layersCsv(const compare::Comparison& comparison);

} // namespace report
