// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "command.h"

#include <span>

namespace cli {

/// Parses the arguments, runs the command that they name and gives the exit code: 0 done, 1 a stated check failed, 2
/// wrong usage, 3 bad input, 4 not supported, 5 cancelled, 70 a defect. Errors are told on `environment.err`.
int runProgram(int count, const char* const* arguments, std::span<const AddCommand> commands, Environment& environment);

} // namespace cli
