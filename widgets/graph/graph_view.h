// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/palette_roles.h"
#include "widgets/common/selection.h"

#include "inspect/layout/graph_layout.h"
#include "model/model.h"

#include <QGraphicsView>

#include <memory>
#include <vector>

class QVariantAnimation;

namespace widgets {

class GraphEdges;
class GraphNode;
struct GraphStyle;
struct NodeText;

/// The graph of one subgraph: rounded nodes with a precision edge, QUANTIZE/DEQUANTIZE as lozenges; wheel zoom, pan,
/// fit, keyboard walk (arrows), search by the outline; level of detail far out. Layout is made off the GUI thread by
/// the program and handed in.
class GraphView : public QGraphicsView {
    Q_OBJECT
public:
    explicit GraphView(Selection* selection, QWidget* parent = nullptr);
    ~GraphView() override;

    /// Node sizes and gaps for layoutGraph(), from this view's font.
    std::vector<inspect::NodeSize> nodeSizes(const model::Model& model, std::size_t subgraph) const;
    inspect::LayoutOptions layoutOptions() const;
    void setGraph(std::shared_ptr<const model::Model> model, int modelIndex, std::size_t subgraph,
        std::shared_ptr<const inspect::GraphLayout> layout);
    void clear();
    /// A measure 0 … 1 by operator that colours the nodes (errors); empty: the precision colours.
    void setOperatorErrors(std::vector<double> shares);
    bool saveAs(const QString& path); ///< PNG, SVG or PDF by suffix
    /// The node (numbered as in the layout) that is current, -1: none.
    int currentNode() const { return m_current; }
    double zoom() const;

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void actualSize();

Q_SIGNALS:
    /// "Save as…" was chosen in the menu: the program chooses the file and calls saveAs().
    void saveRequested();

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void makeActions();
    void applyTheme();
    void rebuild();
    void addEdges();
    void showSelected(const Selected& selected);
    void highlightEdges(const std::vector<int>& edges);
    void reveal(int node);
    void zoomBy(double factor);
    void setZoom(double zoom);
    void chooseNode(int node);
    void chooseAt(const QPoint& position);
    int nodeOf(const Selected& selected) const;
    int nodeOfTensor(int tensor) const;
    int nodeAt(const QPoint& position) const;
    int edgeAt(const QPoint& position) const;
    std::vector<int> edgesOf(const Selected& selected) const;
    int neighbour(int node, int direction) const;
    int sideNode(int node, int direction) const;
    bool walk(int key);
    QRectF contentRect() const;
    void drawEmptyText(QPainter& painter);
    void drawLegend(QPainter& painter);
    void drawKindLegend(QPainter& painter, const QRectF& line);
    void drawErrorLegend(QPainter& painter, const QRectF& line);
    QString toolTipAt(const QPoint& position) const;

    Selection* m_selection;
    std::unique_ptr<GraphStyle> m_style;
    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const inspect::GraphLayout> m_layout;
    int m_modelIndex = 0;
    std::size_t m_subgraph = 0;
    std::vector<double> m_errors;
    std::vector<GraphNode*> m_nodes; ///< owned by the scene
    std::vector<std::vector<int>> m_edgesOfNode;
    std::vector<inspect::ComputeKind> m_kinds; ///< that occur, for the legend
    GraphEdges* m_highlight = nullptr;
    QVariantAnimation* m_camera;
    QPoint m_pressed;
    bool m_isPanning = false;
    bool m_isFitted = true; ///< follows the size of the view until the user zooms or pans
    int m_current = -1;
};

} // namespace widgets
