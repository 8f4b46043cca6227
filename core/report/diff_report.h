// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/diff/diff.h"
#include "model/model.h"

#include <string>

namespace report {

/// Counts, then everything that is not the same: "+" added, "-" removed, "~" changed with its fields.
std::string diffText(const model::Model& a, const model::Model& b, const inspect::ModelDiff& diff);
/// The same for programs; also which operators and tensors belong together. Schema: resources/schemas/diff.schema.json.
std::string diffJson(const model::Model& a, const model::Model& b, const inspect::ModelDiff& diff);

} // namespace report
