// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_errors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace app {
namespace {

/// Beyond this an error is no error to speak of: 16 bits of signal.
constexpr double bestSqnr = 60;

} // namespace

OperatorErrors operatorErrors(const compare::Comparison& comparison, int slot, std::size_t operators) {
    double worst = bestSqnr;
    for (const auto& layer : comparison.layers)
        if (const double sqnr = layer.sums.sqnr(); std::isfinite(sqnr))
            worst = std::min(worst, sqnr);
    std::vector<double> shares(operators, std::numeric_limits<double>::quiet_NaN());
    for (const auto& layer : comparison.layers) {
        const auto op = slot == 0 ? layer.tensors.opA : layer.tensors.opB;
        const double sqnr = layer.sums.sqnr();
        if (op < 0 || std::size_t(op) >= operators || std::isnan(sqnr))
            continue;
        const double share = worst < bestSqnr ? (bestSqnr - std::min(sqnr, bestSqnr)) / (bestSqnr - worst) : 0;
        shares[std::size_t(op)] = std::clamp(share, 0.0, 1.0);
    }
    return {std::move(shares), bestSqnr, worst};
}

} // namespace app
