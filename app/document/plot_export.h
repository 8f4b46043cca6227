// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_view.h"

namespace widgets {
class Plot;
} // namespace widgets

namespace app {

class Operations;

/// Asks for a file and saves the picture: PNG, SVG or PDF by its ending.
void savePlot(widgets::Plot* plot, Operations& operations);
void saveGraph(widgets::GraphView* graph, Operations& operations, widgets::GraphView::Extent extent);

} // namespace app
