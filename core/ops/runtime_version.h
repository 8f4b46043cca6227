// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/builtin_operator.h"

#include <string_view>

namespace ops {

/// The first release of the runtime that knows this version of an operator: "2.3.0". Empty where nobody wrote it down.
std::string_view firstRuntime(model::BuiltinOperator code, int version);

/// Is release `a` ("1.14.0") older than release `b` ("2.3.0")? Compared number by number.
bool isOlder(std::string_view a, std::string_view b);

} // namespace ops
