// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

namespace quant {

/// What a float input or output of the graph becomes: `draft.io` with parameters from its value (in the region with the
/// nearest type), else from the tensor's range. An empty plan: it stays float, because that is wanted or because there
/// is no range.
TensorPlan ioPlan(const Draft& draft, std::span<const Region> regions, std::int32_t tensor);

} // namespace quant
