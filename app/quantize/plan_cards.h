// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/verdict_text.h"

#include "quant/plan.h"

namespace app {

/// Operators by precision, exact size before and after, inserted casts.
/// `isRefused`: a method without float refuses, `plan` is what the one with float would do.
std::vector<Card> planCards(const quant::Plan& plan, bool isRefused);
/// Operators that stay float.
int blockedOperators(const quant::Plan& plan);

} // namespace app
