// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_errors.h"

#include <cmath>
#include <limits>

namespace app {

std::vector<double> operatorSqnr(const compare::Comparison& comparison, int slot, std::size_t operators) {
    std::vector<double> worst(operators, std::numeric_limits<double>::quiet_NaN());
    for (const auto& layer : comparison.layers) {
        const auto op = slot == 0 ? layer.tensors.opA : layer.tensors.opB;
        if (op < 0 || std::size_t(op) >= operators)
            continue;
        double& sqnr = worst[std::size_t(op)];
        sqnr = std::fmin(sqnr, layer.sums.sqnr()); // of a number and NaN the number
    }
    return worst;
}

} // namespace app
