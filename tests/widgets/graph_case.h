// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "samples.h"

#include "widgets/graph/graph_view.h"

namespace samples {

/// Shows the view with the sample's graph and waits until it is on screen.
void showIn(widgets::GraphView& view, const Sample& sample);
QPoint onScreen(const widgets::GraphView& view, int node);
QColor colourAt(widgets::GraphView& view, const QPointF& inGraph);
/// Right of a node's texts, inside of its rim.
QPointF emptyPlace(const widgets::GraphView& view, int node);
int firstBox(const widgets::GraphView& view);

} // namespace samples
