// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <vector>

namespace app {

/// For the graph's colours: 0 (no error) … 1 (worst of this comparison) by operator, by the SQNR of what it writes; NaN
/// for operators without a measured output.
struct OperatorErrors {
    std::vector<double> shares; ///< empty: nothing was compared
    double best = 0;            ///< dB of the share 0
    double worst = 0;           ///< dB of the share 1
};

/// Of the operators of model A (`slot` 0) or B.
OperatorErrors operatorErrors(const compare::Comparison& comparison, int slot, std::size_t operators);

} // namespace app
