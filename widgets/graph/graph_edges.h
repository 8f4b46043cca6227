// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_node.h"

#include "inspect/layout/graph_layout.h"

#include <QGraphicsItem>
#include <QPainterPath>

#include <vector>

namespace widgets {

/// A way from node to node: straight downwards, or a smooth turn with vertical ends.
QPainterPath edgePath(const inspect::PlacedEdge& edge);

/// Many edges in one item.
class GraphEdges : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };
    enum class Look { Plain, Selected };
    GraphEdges(Look look, const GraphStyle* style);

    int type() const override { return Type; }
    void add(const inspect::PlacedEdge& edge, int index);
    std::size_t count() const { return m_edges.size(); }
    /// Edge that passes within `distance` of the point, -1: none.
    int edgeAt(const QPointF& point, double distance) const;
    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    struct Edge {
        int index;
        QPainterPath path;
    };
    QPen pen(double detail) const;

    Look m_look;
    const GraphStyle* m_style;
    std::vector<Edge> m_edges;
    QPainterPath m_path;
    QRectF m_bounds;
};

/// Shapes of the tensors, on the lines right below their makers. Only seen at a readable zoom.
class GraphLabels : public QGraphicsItem {
public:
    enum { Type = UserType + 3 };
    explicit GraphLabels(const GraphStyle* style);

    int type() const override { return Type; }
    void add(const inspect::PlacedEdge& edge, const QString& text);
    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    struct Label {
        QRectF area;
        QString text;
    };
    const GraphStyle* m_style;
    std::vector<Label> m_labels;
    QRectF m_bounds;
};

} // namespace widgets
