// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/compare/verdict_text.h"

#include "quant/origin.h"

namespace app {

/// Operators by precision and how many of them change it (against the origin, where there is one), exact size before
/// and after, inserted casts. `isRefused`: a method without float refuses, `plan` is what the one with float would do.
std::vector<Card> planCards(
    const model::Model& model, const quant::Plan& plan, const quant::Origin& origin, bool isRefused);
/// Operators that stay float.
int blockedOperators(const quant::Plan& plan);

} // namespace app
