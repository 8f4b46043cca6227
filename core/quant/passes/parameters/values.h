// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

namespace quant {

/// The values of a subgraph without activations' parameters: one for each float tensor that is computed, and for each
/// constant one for each role it has. A constant whose parameters come from elsewhere (a bias, an operand of an
/// operator with one scale for all) gets a value of its own for each such reader.
Values listValues(const Draft& draft, const IntegerScheme& scheme);

} // namespace quant
