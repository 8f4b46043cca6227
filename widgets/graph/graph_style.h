// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"
#include "widgets/graph/graph_picture.h"

#include <QColor>
#include <QPointF>
#include <QSize>

#include <cstdint>
#include <vector>

namespace widgets {

/// From the least to the most; all but `None` and `Lit` have a rim.
enum class Emphasis : std::uint8_t { None, Lit, Alike, Marked, Current };

/// A line that a file draws over the graph, from node to node.
struct DrawnLine {
    std::int32_t from = 0;
    std::int32_t to = 0;
    QString label;
    QColor colour;
    double width = 0; ///< em
};

/// What a graph looks like at the moment: colours, what is lit, what its edges say.
struct GraphLook {
    PaletteRoles roles{QPalette()};
    GraphFonts fonts;
    std::vector<QColor> fills;      ///< by node: of a measure or a rule; an invalid one or none: the precision
    std::vector<QColor> marks;      ///< by node: its rim, and all of it far out; an invalid one or none: as the fill
    std::vector<QString> notes;     ///< by node: in place of the detail; an empty one or none: the detail
    std::vector<QString> edgeTexts; ///< by edge; none: no texts
    std::vector<double> edgeWidths; ///< by edge, in em; none: all the same
    std::vector<Emphasis> emphasis; ///< by node
    std::vector<std::int32_t> litEdges;
    std::vector<DrawnLine> lines; ///< above everything else
    bool hasSelection = false;    ///< what is not lit is dimmed

    Emphasis of(std::int32_t node) const {
        const auto at = static_cast<std::size_t>(node);
        return at < emphasis.size() ? emphasis[at] : Emphasis::None;
    }
    QColor fill(const GraphPicture& picture, std::int32_t node) const; ///< ground of its texts
    QColor mark(const GraphPicture& picture, std::int32_t node) const; ///< of the whole node far out
    QColor line(bool isLit) const;
    QColor groupGround() const;
};

/// Where the view stands over the graph.
struct GraphCamera {
    QPointF centre;
    double zoom = 1; ///< device-independent pixels by unit of the graph
    QSizeF size;     ///< of the view

    QPointF toView(const QPointF& point) const {
        return (point - centre) * zoom + QPointF(size.width() / 2, size.height() / 2);
    }
    QPointF toGraph(const QPointF& point) const {
        return (point - QPointF(size.width() / 2, size.height() / 2)) / zoom + centre;
    }
    QRectF area() const { return {toGraph({0, 0}), toGraph({size.width(), size.height()})}; }
};

} // namespace widgets
