// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_view.h"

#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/picture_file.h"
#include "widgets/graph/graph_edges.h"
#include "widgets/graph/graph_node.h"

#include <QAction>
#include <QEvent>
#include <QHash>
#include <QPainter>
#include <QStyle>
#include <QVariantAnimation>
#include <algorithm>

namespace widgets {
namespace {

constexpr std::size_t edgesInItem = 64;
constexpr double widestNode = 18; // em
constexpr double margin = 2;      // em, around the graph

QSizeF textSize(const NodeText& text, const QFontMetricsF& font, const QFontMetricsF& small, double em) {
    if (text.shape == NodeShape::Lozenge)
        return {std::max(3.5 * em, font.horizontalAdvance(text.name) + 2 * em), 1.8 * em};
    const double widest = std::max(font.horizontalAdvance(text.name), small.horizontalAdvance(text.detail));
    const double lines = text.detail.isEmpty() ? font.height() : font.height() + small.height();
    return {std::clamp(widest + 2 * em, 6 * em, widestNode * em), std::max(lines + 0.8 * em, 2.4 * em)};
}

} // namespace

GraphView::GraphView(Selection* selection, QWidget* parent)
    : QGraphicsView(parent), m_selection(selection), m_style(std::make_unique<GraphStyle>()),
      m_camera(new QVariantAnimation(this)) {
    setObjectName(QStringLiteral("graphView"));
    setAccessibleName(tr("Graph"));
    setScene(new QGraphicsScene(this));
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
    setViewportUpdateMode(FullViewportUpdate); // the legend lies above the scene
    setTransformationAnchor(AnchorUnderMouse);
    setResizeAnchor(AnchorViewCenter);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(m_camera, &QVariantAnimation::valueChanged, this,
        [this](const QVariant& centre) { centerOn(centre.toPointF()); });
    connect(m_selection, &Selection::changed, this, &GraphView::showSelected);
    makeActions();
    applyTheme();
}

GraphView::~GraphView() {
    // The items ask the style while they go.
    scene()->clear();
}

void GraphView::makeActions() {
    const auto add = [this](const char* icon, const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(QIcon::fromTheme(QLatin1String(icon)), text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add("zoom-fit-best", tr("&Fit to view"), Qt::Key_Home, &GraphView::fit);
    add("zoom-in", tr("Zoom &in"), Qt::Key_Plus, &GraphView::zoomIn);
    add("zoom-out", tr("Zoom &out"), Qt::Key_Minus, &GraphView::zoomOut);
    add("zoom-original", tr("&Actual size"), Qt::Key_1, &GraphView::actualSize);
    add("document-save-as", tr("&Save picture as…"), {}, &GraphView::saveRequested);
}

void GraphView::applyTheme() {
    m_style->roles = PaletteRoles(palette());
    m_style->font = font();
    m_style->smallFont = font();
    m_style->smallFont.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() * 0.88 : 9);
    m_style->em = em(this, 1);
    setBackgroundBrush(m_style->roles.base());
    viewport()->update();
}

void GraphView::changeEvent(QEvent* event) {
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

std::vector<inspect::NodeSize> GraphView::nodeSizes(const model::Model& model, std::size_t subgraph) const {
    const QFontMetricsF font(m_style->font);
    const QFontMetricsF small(m_style->smallFont);
    // Deep graphs repeat the same few texts.
    QHash<QString, QSizeF> known;
    std::vector<inspect::NodeSize> sizes;
    for (const auto& text : nodeTexts(model, subgraph)) {
        const QString key = QString::number(int(text.shape)) + text.name + u'\n' + text.detail;
        auto found = known.constFind(key);
        if (found == known.constEnd())
            found = known.insert(key, textSize(text, font, small, m_style->em));
        sizes.push_back({found->width(), found->height()});
    }
    return sizes;
}

inspect::LayoutOptions GraphView::layoutOptions() const {
    return {.layerGap = 3 * m_style->em, .nodeGap = 2 * m_style->em, .laneGap = 0.8 * m_style->em};
}

void GraphView::setGraph(std::shared_ptr<const model::Model> model, int modelIndex, std::size_t subgraph,
    std::shared_ptr<const inspect::GraphLayout> layout) {
    m_model = std::move(model);
    m_layout = m_model ? std::move(layout) : nullptr;
    m_modelIndex = modelIndex;
    m_subgraph = subgraph;
    m_errors.clear();
    m_style->isColouredByError = false;
    rebuild();
    showSelected(m_selection->current());
    fit();
}

void GraphView::clear() {
    m_model.reset();
    m_layout.reset();
    m_errors.clear();
    rebuild();
}

void GraphView::rebuild() {
    m_camera->stop();
    m_highlight = nullptr;
    m_nodes.clear();
    m_edgesOfNode.clear();
    m_kinds.clear();
    m_current = -1;
    m_style->hasSelection = false;
    scene()->clear();
    setAccessibleDescription({});
    if (!m_layout)
        return viewport()->update();
    auto texts = nodeTexts(*m_model, m_subgraph);
    m_edgesOfNode.resize(m_layout->nodes.size());
    for (std::size_t node = 0; node < m_layout->nodes.size(); ++node) {
        if (std::find(m_kinds.begin(), m_kinds.end(), texts[node].kind) == m_kinds.end())
            m_kinds.push_back(texts[node].kind);
        m_nodes.push_back(
            new GraphNode(static_cast<int>(node), std::move(texts[node]), m_layout->nodes[node], m_style.get()));
        scene()->addItem(m_nodes.back());
    }
    std::sort(m_kinds.begin(), m_kinds.end());
    addEdges();
    scene()->setSceneRect(contentRect());
    viewport()->update();
}

QRectF GraphView::contentRect() const {
    const double room = m_style->em * margin;
    return QRectF(0, 0, m_layout->width, m_layout->height).adjusted(-room, -room, room, room);
}

void GraphView::addEdges() {
    const auto& tensors = m_model->subgraphs[m_subgraph].tensors;
    std::vector<bool> isLabelled(tensors.size(), false);
    GraphEdges* batch = nullptr;
    GraphLabels* labels = nullptr;
    for (std::size_t edge = 0; edge < m_layout->edges.size(); ++edge) {
        const auto& placed = m_layout->edges[edge];
        const auto tensor = static_cast<std::size_t>(placed.tensor);
        if (!batch || batch->count() >= edgesInItem) {
            batch = new GraphEdges(GraphEdges::Look::Plain, m_style.get());
            labels = new GraphLabels(m_style.get());
            scene()->addItem(batch);
            scene()->addItem(labels);
        }
        // One label for a tensor, however many read it, and none where its maker says the same.
        const QString shape = shapeText(tensors[tensor]);
        const bool isKnown =
            isLabelled[tensor] || m_nodes[static_cast<std::size_t>(placed.from)]->text().detail.contains(shape);
        batch->add(placed, static_cast<int>(edge));
        if (!isKnown)
            labels->add(placed, shape);
        isLabelled[tensor] = true;
        m_edgesOfNode[static_cast<std::size_t>(placed.from)].push_back(static_cast<int>(edge));
        m_edgesOfNode[static_cast<std::size_t>(placed.to)].push_back(static_cast<int>(edge));
    }
}

void GraphView::setOperatorErrors(std::vector<double> shares) {
    m_errors = std::move(shares);
    m_style->isColouredByError = !m_errors.empty();
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        m_nodes[node]->setError(node < m_errors.size() ? m_errors[node] : -1);
    viewport()->update();
}

bool GraphView::saveAs(const QString& path) {
    if (!m_layout)
        return false;
    const QRectF area = contentRect();
    return writePicture(path, area.size(), tr("Graph"), [this, area](QPaintDevice& device) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(QPointF(), area.size()), m_style->roles.base());
        scene()->render(&painter, QRectF(QPointF(), area.size()), area);
    });
}

void GraphView::showSelected(const Selected& selected) {
    m_current = nodeOf(selected);
    const auto edges = m_layout ? edgesOf(selected) : std::vector<int>();
    m_style->hasSelection = m_current >= 0 || !edges.empty();
    for (auto* node : m_nodes)
        node->setEmphasis(GraphNode::Emphasis::None);
    highlightEdges(edges);
    if (m_current >= 0) {
        m_nodes[static_cast<std::size_t>(m_current)]->setEmphasis(GraphNode::Emphasis::Current);
        setAccessibleDescription(nodeToolTip(*m_model, m_subgraph, m_current));
        reveal(m_current);
    } else if (!edges.empty()) {
        reveal(m_layout->edges[static_cast<std::size_t>(edges.front())].from);
    }
    viewport()->update();
}

void GraphView::highlightEdges(const std::vector<int>& edges) {
    if (m_highlight) {
        scene()->removeItem(m_highlight);
        delete m_highlight;
        m_highlight = nullptr;
    }
    if (edges.empty())
        return;
    m_highlight = new GraphEdges(GraphEdges::Look::Selected, m_style.get());
    for (const int edge : edges) {
        const auto& placed = m_layout->edges[static_cast<std::size_t>(edge)];
        m_highlight->add(placed, edge);
        for (const auto node : {placed.from, placed.to})
            m_nodes[static_cast<std::size_t>(node)]->setEmphasis(GraphNode::Emphasis::Neighbour);
    }
    scene()->addItem(m_highlight);
}

int GraphView::nodeOf(const Selected& selected) const {
    if (!m_layout || selected.model != m_modelIndex || selected.subgraph != static_cast<int>(m_subgraph))
        return -1;
    if (selected.op >= 0)
        return selected.op < static_cast<int>(m_nodes.size()) ? selected.op : -1;
    return selected.tensor >= 0 ? nodeOfTensor(selected.tensor) : -1;
}

/// Graph inputs and outputs have nodes of their own.
int GraphView::nodeOfTensor(int tensor) const {
    const auto& graph = m_model->subgraphs[m_subgraph];
    int node = static_cast<int>(graph.operators.size());
    for (const auto* ends : {&graph.inputs, &graph.outputs})
        for (const auto end : *ends) {
            if (end == tensor)
                return node;
            ++node;
        }
    return -1;
}

std::vector<int> GraphView::edgesOf(const Selected& selected) const {
    if (selected.model != m_modelIndex || selected.subgraph != static_cast<int>(m_subgraph))
        return {};
    if (selected.op >= 0)
        return m_current >= 0 ? m_edgesOfNode[static_cast<std::size_t>(m_current)] : std::vector<int>();
    std::vector<int> edges;
    for (std::size_t edge = 0; selected.tensor >= 0 && edge < m_layout->edges.size(); ++edge)
        if (m_layout->edges[edge].tensor == selected.tensor)
            edges.push_back(static_cast<int>(edge));
    return edges;
}

void GraphView::chooseNode(int node) {
    const auto& graph = m_model->subgraphs[m_subgraph];
    const auto subgraph = static_cast<int>(m_subgraph);
    const auto at = static_cast<std::size_t>(node);
    if (at < graph.operators.size())
        return m_selection->selectOperator(m_modelIndex, subgraph, node);
    const std::size_t end = at - graph.operators.size();
    const bool isInput = end < graph.inputs.size();
    m_selection->selectTensor(
        m_modelIndex, subgraph, isInput ? graph.inputs[end] : graph.outputs[end - graph.inputs.size()]);
}

} // namespace widgets
