// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quant/rules.h"

#include <QString>

#include <optional>
#include <vector>

namespace app {

/// What an operator can be asked to become.
struct Treatment {
    quant::Precision precision = quant::Precision::Float32;
    int weightBits = 0; ///< 0: as for the whole model

    bool operator==(const Treatment&) const = default;
};
/// In the order in which people are offered them.
const std::vector<Treatment>& treatments();
QString treatmentText(const Treatment& treatment);
/// Stable, for names of objects: "weight-only-4".
QString treatmentId(const Treatment& treatment);
bool needsRanges(const Treatment& treatment);

/// What a rule asks for; nothing: no precision.
std::optional<Treatment> treatmentOf(const quant::OperatorRule& rule);
void setTreatment(quant::OperatorRule& rule, const Treatment& treatment);

} // namespace app
