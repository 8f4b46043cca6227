// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

namespace quant {

/// What a float input or output of the graph becomes: `scheme.io` with parameters from the value, else from the
/// tensor's range. An empty plan: it stays float, because that is wanted or because there is no range.
TensorPlan ioPlan(const Draft& draft, const IntegerScheme& scheme, const Values& values, std::int32_t tensor);

} // namespace quant
