// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_style.h"

#include <vector>

class QPainter;

namespace widgets {

/// An edge that a file draws over the graph, from operator to operator.
struct FileEdge {
    std::int32_t from = 0;
    std::int32_t to = 0;
    QString label;
};

/// Edges of one kind; `hops`: only those so many steps around the current operators, 0: all.
struct FileEdges {
    QString name;
    QColor colour;
    double width = 2; ///< as Model Explorer counts: pixels at its usual size
    int hops = 0;
    std::vector<FileEdge> edges;
};

/// The lines for a picture; those inside of one node (a closed group) are left out. `current`: operators, ascending.
std::vector<DrawnLine> drawnLines(
    const GraphPicture& picture, const std::vector<FileEdges>& all, const std::vector<std::int32_t>& current);

/// Draws the look's lines that touch `area`, in units of the graph: bows beside the nodes, with arrows. No line is
/// thinner than `thinnest`; labels from `detail` 0.75 on.
void paintLines(QPainter& painter, const GraphPicture& picture, const GraphLook& look, const QRectF& area,
    double thinnest, double detail);

} // namespace widgets
