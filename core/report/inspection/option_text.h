// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/options.h"

#include <string>

namespace report {

/// Is it what the schema says where nothing is written, and means nothing? The type of biases of an operator without
/// quantized ones reads as FLOAT32.
bool isAbsent(const model::Option& option);
/// "SAME", "2", "[1, 2, 3]": an attribute as people read it.
std::string optionText(const model::Option& option);
/// "padding SAME, stride_w 2, …" without what is zero, false, empty or the schema's default.
std::string optionsText(const model::Options& options);

} // namespace report
