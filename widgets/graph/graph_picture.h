// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/node_text.h"

#include "inspect/layout/graph_layout.h"
#include "inspect/layout/rect_index.h"

#include <QFont>
#include <QRectF>

#include <memory>

namespace widgets {

/// The fonts that nodes are measured and drawn with, and their size as the unit of gaps.
struct GraphFonts {
    QFont font;
    QFont smallFont;
    double em = 1;
};

/// Do long graphs stand in columns side by side? `WhereLong`: those that else would be a thread, and that few edges tie
/// together along their length.
enum class Folding { WhereLong, Always, Never };

/// What shall be drawn, and how.
struct GraphRequest {
    std::shared_ptr<const model::Model> model;
    std::size_t subgraph = 0;
    inspect::ContentOptions content;
    inspect::Direction direction = inspect::Direction::Down;
    Folding folding = Folding::Never;
    double aspect = 1.6; ///< of the columns together
    int columns = 0;     ///< 0: by the folding, else just so many
    NodeDetail detail = NodeDetail::Telling;
    GraphFonts fonts;
};

/// A graph that is laid out, with its texts and what finds the parts at a place. Does not change; any thread may read
/// it.
struct GraphPicture {
    std::shared_ptr<const model::Model> model;
    std::size_t subgraph = 0;
    std::vector<inspect::NameScope> groups;
    std::vector<std::int32_t> kinds; ///< by group: of those that are alike, -1: like no other
    inspect::GraphContent content;
    inspect::GraphLayout layout;
    inspect::Direction direction = inspect::Direction::Down;
    std::vector<NodeText> texts;
    std::vector<std::vector<std::int32_t>> edgesOfNode;
    std::vector<bool> isLabelled;    ///< by edge: says what its tensor is
    std::vector<std::int32_t> boxes; ///< nodes that are open groups, the outer ones first
    inspect::RectIndex nodeIndex;
    inspect::RectIndex edgeIndex; ///< by segment
    struct Segment {
        std::int32_t edge;
        std::int32_t point; ///< of the edge, that it ends in
    };
    std::vector<Segment> segments;

    const model::Subgraph& graph() const { return model->subgraphs[subgraph]; }
    QRectF nodeRect(std::int32_t node) const {
        const auto& placed = layout.nodes[static_cast<std::size_t>(node)];
        return {placed.centre.x - placed.size.width / 2, placed.centre.y - placed.size.height / 2, placed.size.width,
            placed.size.height};
    }
    QRectF bounds() const { return {0, 0, layout.width, layout.height}; }
    /// The node that shows an operator (a closed group, perhaps), or a tensor that is an end or a constant; -1: none.
    std::int32_t nodeOfOperator(std::int32_t op) const;
    std::int32_t nodeOfTensor(std::int32_t tensor) const;
    /// The tensor of an end or a constant, -1 for others.
    std::int32_t tensorOfNode(std::int32_t node) const;
    /// The nodes of groups like that of a node, without itself; ascending.
    std::vector<std::int32_t> nodesLike(std::int32_t node) const;
    /// The operators behind a node: one, those of a group, or none.
    std::vector<std::int32_t> operatorsOfNode(std::int32_t node) const;
};

/// Content, measures of texts, layout and indices. Any thread. Errors: Cancelled.
base::Result<std::shared_ptr<const GraphPicture>> makePicture(const GraphRequest& request, base::Progress& progress);

} // namespace widgets
