// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <vector>

namespace app {

/// For the graph's colours: 0 (no error) … 1 (worst of this comparison) by operator of model A (`slot` 0) or B, by the
/// SQNR of what it writes; NaN for operators without a measured output.
std::vector<double> operatorErrors(const compare::Comparison& comparison, int slot, std::size_t operators);

} // namespace app
