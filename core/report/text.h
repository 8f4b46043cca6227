// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calib/calibration.h"
#include "compare/comparison.h"
#include "inspect/summary.h"
#include "model/model.h"
#include "quant/origin.h"

#include <string>
#include <string_view>

/// Results as plain text for a terminal: aligned tables, English, at most about 120 columns.
namespace report {

/// "note", "warning", "problem"
std::string_view severityName(base::Severity severity);

/// What the Model Analyzer prints and what it leaves out: summary, operators, tensors with scale and zero point,
/// problems.
std::string inspectionText(const model::Loaded& loaded, const inspect::Summary& summary);
/// Every tensor (operator) of every subgraph as a line of CSV, full precision; lists inside a field are separated by
/// spaces.
std::string tensorsCsv(const model::Model& model);
std::string operatorsCsv(const model::Model& model, const inspect::Summary& summary);
/// The same facts as one page of HTML that refers to nothing outside of itself and runs no script.
std::string inspectionHtml(const model::Loaded& loaded, const inspect::Summary& summary);
/// A line for each float input: the extremes of its samples, by which a wrong scaling of the data shows. The
/// calibration is one of this model (calib::checkFits).
std::string inputRangesText(const model::Model& model, const calib::Calibration& calibration);
/// With `origin` what changes is told against the model that was restored to float, not against that one.
std::string planText(const model::Model& model, const quant::Plan& plan, const quant::Origin& origin = {});
/// Verdict, accuracy and agreement with their intervals and sample count, sizes, latency; with `layers` the table.
std::string comparisonText(const compare::Comparison& comparison, bool layers);
/// The per-layer table as CSV, full precision.
std::string layersCsv(const compare::Comparison& comparison);

} // namespace report
