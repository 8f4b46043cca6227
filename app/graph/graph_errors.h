// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <vector>

namespace app {

/// SQNR of what each operator of model A (`slot` 0) or B writes, in dB, of several outputs the worst; infinite where
/// there is no error, NaN for operators without a measured output.
std::vector<double> operatorSqnr(const compare::Comparison& comparison, int slot, std::size_t operators);

} // namespace app
