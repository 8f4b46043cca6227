// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/verdict_text.h"

#include "quant/plan.h"

namespace app {

/// Operators by precision, exact size before and after, inserted casts.
std::vector<Card> planCards(const quant::Plan& plan);
/// Operators that stay float.
int blockedOperators(const quant::Plan& plan);

} // namespace app
