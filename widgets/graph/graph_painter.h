// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_style.h"

#include <QImage>
#include <QPainterPath>

class QPainter;

namespace widgets {

/// A way from node to node: straight, or a smooth turn that leaves and arrives along the graph's direction.
QPainterPath edgePath(const inspect::PlacedEdge& edge, inspect::Direction direction);

/// Smaller than this a node is a plain coloured box: paintFar() draws such views many times faster.
constexpr double leastDetailedZoom = 0.3;
/// From here on, nodes have their names.
constexpr double leastReadable = 0.45;

/// Draws the parts of the graph that touch `area`, in units of the graph, as large as the painter's transformation has
/// them. `detail`: the zoom by which texts are left out (1 and more: everything).
void paintGraph(
    QPainter& painter, const GraphPicture& picture, const GraphLook& look, const QRectF& area, double detail);

/// The view far out, straight into pixels: a box of one colour for each node, thin lines. `ratio`: pixels of the screen
/// for each of the camera's.
QImage paintFar(const GraphPicture& picture, const GraphLook& look, const GraphCamera& camera, double ratio);

/// The edge that passes within `distance` of the point, -1: none. The inmost node there, open groups included.
std::int32_t edgeAt(const GraphPicture& picture, const QPointF& point, double distance);
std::int32_t nodeAt(const GraphPicture& picture, const QPointF& point);

} // namespace widgets
