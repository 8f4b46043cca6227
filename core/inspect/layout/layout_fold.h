// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/layout/graph_layout.h"

namespace inspect {

struct FoldOptions {
    double aspect = 1.6; ///< width by height that is aimed at
    double gap = 60;     ///< between columns; edges that change the column run in it
    int columns = 0;     ///< 0: as many as the aspect asks for
    /// Only what reads well in columns: long enough for three of them, and cut where few edges are.
    bool onlyChains = false;
};

/// The layout cut between layers into columns of about equal height that stand side by side, read down and then to the
/// right: for chains, which else are a thread of pixels. A layout that is wide enough comes back as it is.
GraphLayout folded(GraphLayout layout, const FoldOptions& options = {});

} // namespace inspect
