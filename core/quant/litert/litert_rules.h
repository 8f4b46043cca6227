// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "quant/passes/draft.h"

#include <vector>

namespace quant::litert {

/// Where litert-quantizer treats an operator otherwise than the registry says: sets `draft.rules`.
void adjustRules(Draft& draft);

/// It leaves what a composite stands for in float, but for composites with some names, and where the composite itself
/// stays float by the recipe. `skipped` has a place for each subgraph; drafts come in the order of the subgraphs.
void leaveOutComposites(Draft& draft, std::vector<bool>& skipped);

} // namespace quant::litert
