// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"

#include "inspect/layout/graph_layout.h"
#include "model/model.h"

#include <QFont>
#include <QGraphicsItem>
#include <QString>

#include <memory>
#include <vector>

namespace widgets {

enum class NodeShape { Box, Lozenge, End };

/// What a node shows. Nodes are numbered as in the layout.
struct NodeText {
    QString name;
    QString detail; ///< below the name; empty: none
    NodeShape shape = NodeShape::Box;
    inspect::ComputeKind kind = inspect::ComputeKind::Other;
};
/// The texts of all nodes: operators, then graph inputs, then graph outputs.
std::vector<NodeText> nodeTexts(const model::Model& model, std::size_t subgraph);
/// Everything about a node, for tool tips and screen readers.
QString nodeToolTip(const model::Model& model, std::size_t subgraph, int node);

/// Colours and lengths that all nodes of a view share.
struct GraphStyle {
    PaletteRoles roles{QPalette()};
    QFont font;
    QFont smallFont;
    double em = 1;
    bool isColouredByError = false;
    bool hasSelection = false; ///< what is not part of it is dimmed
};

/// A node, painted cheaply: a plain coloured box far out, with texts near by.
class GraphNode : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    GraphNode(int index, NodeText text, const inspect::PlacedNode& place, const GraphStyle* style);

    int type() const override { return Type; }
    int index() const { return m_index; }
    const NodeText& text() const { return m_text; }
    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// A measure 0 … 1 that colours it where the style says so; negative: none.
    void setError(double share) { m_error = share; }
    enum class Emphasis { None, Neighbour, Current };
    void setEmphasis(Emphasis emphasis);

private:
    QColor fill() const;
    QColor textColour() const;
    void paintFar(QPainter* painter) const;
    void paintBody(QPainter* painter) const;
    void paintPrecision(QPainter* painter) const;
    void paintTexts(QPainter* painter) const;
    QPainterPath outline() const;
    QRectF body() const { return {-m_size.width() / 2, -m_size.height() / 2, m_size.width(), m_size.height()}; }

    int m_index;
    NodeText m_text;
    QSizeF m_size;
    const GraphStyle* m_style;
    double m_error = -1;
    Emphasis m_emphasis = Emphasis::None;
};

} // namespace widgets
