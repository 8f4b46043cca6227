// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/lint.h"

#include <span>
#include <string>

namespace report {

/// By rule: what it looks for, each place, why it matters and the cure.
std::string lintText(std::span<const inspect::Finding> findings);
/// A list of {rule, severity, place, text, subgraph, operator, tensor, title, why, cure}. Schema:
/// resources/schemas/lint.schema.json.
std::string lintJson(std::span<const inspect::Finding> findings);
/// All rules with their severity: "dead-channels  note  Channels of weights are all zero".
std::string lintRulesText();

} // namespace report
