// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/options.h"

#include <string>

namespace report {

/// "SAME", "2", "[1, 2, 3]": an attribute as people read it.
std::string optionText(const model::Option& option);
/// "padding SAME, stride_w 2, …" without what is zero, false, empty or the schema's default.
std::string optionsText(const model::Options& options);

} // namespace report
