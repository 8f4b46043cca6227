// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/layout_flow.h"

namespace inspect {

/// Places the nodes and edges of one level, everything between 0 and width, 0 and height. Errors: Cancelled.
base::Result<GraphLayout> layoutLevel(
    const Flow& flow, const std::vector<NodeSize>& sizes, const LayoutOptions& options, base::Progress& progress);

} // namespace inspect
