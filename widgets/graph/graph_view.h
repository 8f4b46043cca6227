// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"
#include "widgets/graph/graph_colours.h"
#include "widgets/graph/graph_lines.h"
#include "widgets/graph/graph_style.h"

#include <QImage>
#include <QWidget>

#include <memory>
#include <set>
#include <vector>

class QVariantAnimation;

namespace widgets {

class GraphMinimap;
struct GraphTrace;

/// The graph of one subgraph: rounded nodes with a precision edge, QUANTIZE/DEQUANTIZE as lozenges, groups as boxes
/// that open and close. Paints what is visible, far out as plain boxes, so that 50,000 nodes move smoothly. Zoom and
/// pan by wheel, touchpad, mouse and keys, fit at any size, keyboard walk along the edges, minimap, traces, bookmarks.
/// The picture is made off the GUI thread by the program and handed in.
class GraphView : public QWidget {
    Q_OBJECT
public:
    explicit GraphView(Selection* selection, QWidget* parent = nullptr);
    ~GraphView() override;

    /// To be measured with in makePicture().
    const GraphFonts& fonts() const { return m_look.fonts; }
    /// Shows a picture of model A or B. One of the graph that is shown already keeps its place on the screen.
    void setPicture(std::shared_ptr<const GraphPicture> picture, int modelIndex);
    void clear();
    const std::shared_ptr<const GraphPicture>& picture() const { return m_picture; }
    int modelIndex() const { return m_modelIndex; }

    void setDisplay(const GraphDisplay& display);
    const GraphDisplay& display() const { return m_display; }
    /// How many operators of the picture's subgraph a query finds; -1: not known yet.
    int countOf(const QString& query) { return m_ruleHits.isKnown() ? int(m_ruleHits.of(query).size()) : -1; }
    void setMeasures(GraphMeasures measures);
    const GraphMeasures& measures() const { return m_measures; }
    /// For the rules; of the picture's subgraph.
    void setSearch(std::shared_ptr<const GraphSearch> search);
    /// Edges from a file, of the picture's subgraph; with their names in the legend.
    void setFileEdges(std::vector<FileEdges> edges);
    const std::vector<FileEdges>& fileEdges() const { return m_fileEdges; }
    const GraphLegend& legend() const { return m_legend; }

    enum class Extent { Whole, Visible };
    /// PNG, SVG or PDF by suffix.
    bool saveAs(const QString& path, Extent extent = Extent::Whole);

    /// The node of the picture that is current, -1: none.
    int currentNode() const { return m_current; }
    void setCurrentNode(int node);
    const GraphLook& look() const { return m_look; }
    double zoom() const { return m_camera.zoom; }
    const GraphCamera& camera() const { return m_camera; }
    /// Does it show the whole graph, or its beginning, in whatever size it has?
    bool isFitted() const { return m_isFitted; }
    void setCamera(const QPointF& centre, double zoom);
    /// Operators that are marked to become a view of their own (Shift and click or drag), ascending.
    std::vector<std::int32_t> markedOperators() const;
    std::size_t bookmarkCount() const { return m_bookmarks.size(); }
    bool wheelZooms() const { return m_wheelZooms; }
    void setWheelZooms(bool zooms) { m_wheelZooms = zooms; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void fit();
    void zoomIn();
    void zoomOut();
    void actualSize();
    void centreCurrent();
    void traceToInputs();
    void traceToOutputs();
    void clearTrace();
    /// From a group to the next one of its kind, in the order in which they run.
    void goToNextAlike();
    /// To the operator that stands out most by the measure that colours the nodes (by the error where none does), and
    /// from there on to the next; wraps around.
    void goToWorst();
    void goToWorse(); ///< the way back
    void copyNames();
    void addBookmark();
    void goToBookmark(int index);

Q_SIGNALS:
    /// "Save as…" was chosen in the menu: the program chooses the file and calls saveAs().
    void saveRequested(widgets::GraphView::Extent extent);
    void cameraChanged();
    void pictureChanged();
    void bookmarksChanged();
    /// A group shall open or close; `withInner`: and all groups in it.
    void groupToggled(int group, bool withInner);
    /// The subgraphs that an operator runs shall be shown.
    void stepInRequested(int op);
    void upRequested();
    /// The marked operators shall be shown alone.
    void partRequested(const std::vector<int>& operators);

protected:
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    // graph_view.cpp
    void makeActions();
    void applyTheme();
    void keepPlaceOf(const GraphPicture& old);
    void updateColours();
    void updateEdgeTexts();
    void updateLines();
    void showSelected(const Selected& selected);
    void light(int current, const std::vector<std::int32_t>& edges);
    void lightInside(int group);
    void showTrace(bool toInputs, bool toOutputs);
    void lookChanged();
    void chooseNode(int node);
    void goToRanked(int step);
    int nodeOf(const Selected& selected) const;
    std::vector<std::int32_t> edgesOf(const Selected& selected) const;

    // graph_view_camera.cpp
    QRectF contentRect() const;
    double fittingZoom() const;
    void begin();
    void setZoom(double zoom, const QPointF& fixed);
    void moveBy(const QPointF& way);
    void cameraMoved();
    void reveal(int node);
    void flyTo(const QPointF& centre);
    bool walk(int key);
    bool handleKey(int key);
    bool openNode(int node, bool withInner);
    void chooseAt(const QPointF& position);
    void markAt(const QPointF& position);
    void markIn(const QRectF& area);
    int nodeUnder(const QPointF& position) const;
    int edgeUnder(const QPointF& position) const;

    // graph_view_paint.cpp
    void setUpCamera(QPainter& painter) const;
    void paintFarView(QPainter& painter);
    void paintLegend(QPainter& painter);
    void paintRamp(QPainter& painter, QPointF place);
    QString toolTipAt(const QPointF& position) const;

    struct Bookmark {
        QPointF centre;
        double zoom;
        Selected selected;
    };

    Selection* m_selection;
    std::shared_ptr<const GraphPicture> m_picture;
    RuleHits m_ruleHits;
    int m_modelIndex = 0;
    GraphLook m_look;
    GraphDisplay m_display;
    GraphMeasures m_measures;
    std::vector<FileEdges> m_fileEdges;
    GraphLegend m_legend;
    GraphCamera m_camera;
    GraphMinimap* m_minimap;
    QVariantAnimation* m_flight;
    QImage m_far; ///< as it was painted last; null: to be painted anew
    std::vector<Bookmark> m_bookmarks;
    std::set<std::int32_t> m_marked; ///< nodes
    QPointF m_pressed;
    QRectF m_rubber;
    bool m_isPanning = false;
    bool m_isFitted = true;    ///< follows the size of the view until the user zooms or pans
    bool m_showsWhole = false; ///< then: all of the graph, however small, as the user asked; else begin()
    bool m_wheelZooms = true;
    int m_current = -1;
    int m_rank = -1; ///< in the ranking, of what goToWorst() chose last
};

} // namespace widgets
