// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include <cstddef>
#include <string>

namespace inspect {

/// What an operand is to its operator: "filter", "bias", "axis"; "input" and "output" where the operator has no better
/// name for it. In English; marked for the context "inspect::OperandRole". Never empty.
std::string inputRole(const model::OperatorCode& code, std::size_t position);
std::string outputRole(const model::OperatorCode& code, std::size_t position);

} // namespace inspect
