// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"
#include "report/overlays/overlay.h"
#include "run/profile.h"

#include <cstddef>
#include <string>

/// Where the time of an inference goes, operator by operator. `profile` is of this subgraph of the model.
namespace report {

/// The operators with their times and shares, the longest first, and the sums by operator type.
std::string profileText(const model::Model& model, std::size_t subgraph, const run::Profile& profile);
/// {"runs", "operators": [{"index", "operator", "output", "median_seconds", "share"}, …]} in order of execution; an
/// operator that was computed ahead has null.
std::string profileJson(const model::Model& model, std::size_t subgraph, const run::Profile& profile);
/// Milliseconds by operator.
Overlay profileOverlay(std::size_t subgraph, const run::Profile& profile);

} // namespace report
