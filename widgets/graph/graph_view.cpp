// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_view.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/picture_file.h"
#include "widgets/common/tensor_text.h"
#include "widgets/graph/graph_minimap.h"
#include "widgets/graph/graph_painter.h"
#include "widgets/graph/graph_trace.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

constexpr std::size_t mostBookmarks = 9;
constexpr double smallShare = 0.88; ///< of the font's size

QString edgeTextOf(EdgeText kind, const model::Model& model, const model::Tensor& tensor) {
    switch (kind) {
    case EdgeText::None:
        return {};
    case EdgeText::Shape:
        return shapeText(tensor);
    case EdgeText::Type:
        return typeText(tensor.type);
    case EdgeText::Bytes:
        return sizeText(bytesOf(model, tensor));
    case EdgeText::Name:
        return toQt(tensor.name);
    case EdgeText::Quantization:
        return quantizationText(tensor);
    }
    return {};
}

} // namespace

GraphView::GraphView(Selection* selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_minimap(new GraphMinimap(this)),
      m_flight(new QVariantAnimation(this)) {
    setObjectName(QStringLiteral("graphView"));
    setAccessibleName(tr("Graph"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant& centre) {
        m_camera.centre = centre.toPointF();
        cameraMoved();
    });
    connect(m_selection, &Selection::changed, this, &GraphView::showSelected);
    makeActions();
    applyTheme();
}

GraphView::~GraphView() = default;

void GraphView::makeActions() {
    const auto add = [this](
                         const char* name, const char* icon, const QString& text, const QKeySequence& key, auto slot) {
        auto* action = new QAction(QIcon::fromTheme(QLatin1String(icon)), text, this);
        action->setObjectName(QLatin1String(name));
        action->setStatusTip(QString(text).remove(u'&'));
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add("fit", "zoom-fit-best", tr("&Fit to view"), Qt::Key_Home, &GraphView::fit);
    add("zoomIn", "zoom-in", tr("Zoom &in"), Qt::Key_Plus, &GraphView::zoomIn);
    add("zoomOut", "zoom-out", tr("Zoom &out"), Qt::Key_Minus, &GraphView::zoomOut);
    add("actualSize", "zoom-original", tr("&Actual size"), Qt::Key_0, &GraphView::actualSize);
    add("traceToInputs", "go-up", tr("Trace to &inputs"), Qt::Key_I, &GraphView::traceToInputs);
    add("traceToOutputs", "go-down", tr("Trace to &outputs"), Qt::Key_O, &GraphView::traceToOutputs);
    add("nextAlike", "go-next", tr("To the next group &like this"), Qt::Key_L, &GraphView::goToNextAlike);
    add("worst", "go-jump", tr("To the &worst operator, then the next"), Qt::Key_W, &GraphView::goToWorst);
    add("worse", "go-previous", tr("&Back to the next worse one"), Qt::SHIFT | Qt::Key_W, &GraphView::goToWorse);
    add("addBookmark", "bookmark-new", tr("Add &bookmark"), Qt::Key_B, &GraphView::addBookmark);
    add("showPart", "view-split-left-right", tr("Show &marked part alone"), Qt::Key_V, [this] {
        const auto marked = markedOperators();
        if (!marked.empty())
            Q_EMIT partRequested({marked.begin(), marked.end()});
    });
    add("copyNames", "edit-copy", tr("&Copy names"), QKeySequence::Copy, &GraphView::copyNames);
    add("savePicture", "document-save-as", tr("&Save picture as…"), {},
        [this] { Q_EMIT saveRequested(Extent::Whole); });
    add("saveVisible", "document-save-as", tr("Save the visible &part as…"), {},
        [this] { Q_EMIT saveRequested(Extent::Visible); });
}

void GraphView::applyTheme() {
    m_look.roles = PaletteRoles(palette());
    m_look.fonts.font = font();
    m_look.fonts.smallFont = font();
    m_look.fonts.smallFont.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() * smallShare : 9);
    m_look.fonts.em = em(this, 1);
    updateColours();
}

void GraphView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void GraphView::setPicture(std::shared_ptr<const GraphPicture> picture, int modelIndex) {
    const auto old = m_picture;
    const bool isSame =
        old && picture && old->model == picture->model && old->subgraph == picture->subgraph && !m_isFitted;
    m_flight->stop();
    m_picture = std::move(picture);
    m_modelIndex = modelIndex;
    m_marked.clear();
    m_current = -1;
    if (!old || !m_picture || old->model != m_picture->model || old->subgraph != m_picture->subgraph)
        m_bookmarks.clear();
    updateColours();
    updateEdgeTexts();
    if (isSame)
        keepPlaceOf(*old);
    else if (old && m_showsWhole)
        fit();
    else
        begin();
    light(-1, {});
    if (m_picture)
        showSelected(m_selection->current());
    Q_EMIT pictureChanged();
    Q_EMIT bookmarksChanged();
}

/// What stood in the middle of the view stands there again.
void GraphView::keepPlaceOf(const GraphPicture& old) {
    double least = 0;
    std::int32_t anchor = -1;
    const QPointF centre = m_camera.centre;
    for (std::int32_t op = 0; op < static_cast<std::int32_t>(old.content.nodeOfOperator.size()); ++op) {
        const auto before = old.nodeOfOperator(op);
        if (before < 0 || m_picture->nodeOfOperator(op) < 0)
            continue;
        const QPointF way = old.nodeRect(before).center() - centre;
        const double distance = way.x() * way.x() + way.y() * way.y();
        if (anchor < 0 || distance < least) {
            anchor = op;
            least = distance;
        }
    }
    if (anchor < 0)
        return fit();
    m_camera.centre += m_picture->nodeRect(m_picture->nodeOfOperator(anchor)).center() -
                       old.nodeRect(old.nodeOfOperator(anchor)).center();
    setZoom(m_camera.zoom, QRectF(rect()).center());
}

void GraphView::clear() {
    setPicture(nullptr, m_modelIndex);
}

void GraphView::setDisplay(const GraphDisplay& display) {
    m_display = display;
    updateColours();
    updateEdgeTexts();
}

void GraphView::setMeasures(GraphMeasures measures) {
    m_measures = std::move(measures);
    updateColours();
}

void GraphView::setSearch(std::shared_ptr<const GraphSearch> search) {
    m_ruleHits.setSearch(std::move(search));
    updateColours();
}

void GraphView::updateColours() {
    m_look.fills.clear();
    m_look.marks.clear();
    m_look.notes.clear();
    m_legend = {};
    if (m_picture)
        m_legend = colourNodes(*m_picture, m_display, m_measures, m_ruleHits, m_look);
    for (const auto& each : m_fileEdges)
        m_legend.entries.push_back({each.name, each.colour});
    lookChanged();
}

void GraphView::setFileEdges(std::vector<FileEdges> edges) {
    m_fileEdges = std::move(edges);
    updateColours();
    updateLines();
}

/// Some are there only around what is selected.
void GraphView::updateLines() {
    m_look.lines.clear();
    if (m_picture && !m_fileEdges.empty())
        m_look.lines = drawnLines(*m_picture, m_fileEdges,
            m_current >= 0 ? m_picture->operatorsOfNode(m_current) : std::vector<std::int32_t>());
    m_far = QImage();
    update();
}

void GraphView::updateEdgeTexts() {
    m_look.edgeTexts.clear();
    m_look.edgeWidths.clear();
    if (!m_picture)
        return lookChanged();
    const auto& tensors = m_picture->graph().tensors;
    for (std::size_t edge = 0; edge < m_picture->layout.edges.size(); ++edge) {
        const auto& tensor = tensors[static_cast<std::size_t>(m_picture->layout.edges[edge].tensor)];
        const bool isShown = m_display.edgeText != EdgeText::None && m_picture->isLabelled[edge];
        m_look.edgeTexts.push_back(isShown ? edgeTextOf(m_display.edgeText, *m_picture->model, tensor) : QString());
        // One step for each power of 16: from bytes to mebibytes and beyond.
        if (m_display.hasWeightedEdges)
            m_look.edgeWidths.push_back(
                0.06 + 0.05 * std::log2(1.0 + static_cast<double>(bytesOf(*m_picture->model, tensor))) / 4);
    }
    lookChanged();
}

void GraphView::lookChanged() {
    m_far = QImage();
    m_minimap->forgetImage();
    update();
}

bool GraphView::saveAs(const QString& path, Extent extent) {
    if (!m_picture)
        return false;
    const QRectF area = extent == Extent::Whole ? contentRect() : m_camera.area();
    return writePicture(path, area.size(), tr("Graph"), [this, area](QPaintDevice& device) {
        QPainter painter(&device);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRectF(QPointF(), area.size()), m_look.roles.base());
        painter.setClipRect(QRectF(QPointF(), area.size()));
        painter.translate(-area.topLeft());
        paintGraph(painter, *m_picture, m_look, area, 1);
    });
}

void GraphView::showSelected(const Selected& selected) {
    if (!m_picture)
        return;
    const int current = nodeOf(selected);
    light(current, edgesOf(selected));
    if (current >= 0)
        reveal(current);
    else if (!m_look.litEdges.empty())
        reveal(m_picture->layout.edges[static_cast<std::size_t>(m_look.litEdges.front())].from);
}

void GraphView::setCurrentNode(int node) {
    light(node, node >= 0 ? m_picture->edgesOfNode[static_cast<std::size_t>(node)] : std::vector<std::int32_t>());
    if (node >= 0)
        reveal(node);
}

void GraphView::light(int current, const std::vector<std::int32_t>& edges) {
    m_current = current;
    m_look.litEdges = edges;
    m_look.hasSelection = current >= 0 || !edges.empty() || !m_marked.empty();
    m_look.emphasis.assign(m_picture ? m_picture->content.nodes.size() : 0, Emphasis::None);
    for (const auto edge : edges) {
        const auto& placed = m_picture->layout.edges[static_cast<std::size_t>(edge)];
        for (const auto node : {placed.from, placed.to})
            m_look.emphasis[static_cast<std::size_t>(node)] = Emphasis::Lit;
    }
    lightInside(current);
    if (current >= 0)
        for (const auto node : m_picture->nodesLike(current))
            m_look.emphasis[static_cast<std::size_t>(node)] = Emphasis::Alike;
    for (const auto node : m_marked)
        m_look.emphasis[static_cast<std::size_t>(node)] = Emphasis::Marked;
    if (current >= 0)
        m_look.emphasis[static_cast<std::size_t>(current)] = Emphasis::Current;
    setAccessibleDescription(current < 0 ? QString()
                                         : nodeToolTip(*m_picture->model, m_picture->subgraph,
                                               m_picture->content.nodes[static_cast<std::size_t>(current)],
                                               m_picture->groups, m_picture->kinds));
    updateLines();
}

/// What an open group holds is chosen with it.
void GraphView::lightInside(int group) {
    if (group < 0 || !m_picture->content.nodes[static_cast<std::size_t>(group)].isOpen)
        return;
    const auto isInside = [&](std::int32_t node) {
        while (node >= 0 && node != group)
            node = m_picture->content.nodes[static_cast<std::size_t>(node)].parent;
        return node == group;
    };
    for (std::size_t node = 0; node < m_look.emphasis.size(); ++node)
        if (isInside(static_cast<std::int32_t>(node)))
            m_look.emphasis[node] = Emphasis::Lit;
}

void GraphView::showTrace(bool toInputs, bool toOutputs) {
    if (m_current < 0)
        return;
    const auto found = trace(*m_picture, m_current, toInputs, toOutputs);
    light(m_current, found.edges);
}

void GraphView::traceToInputs() {
    showTrace(true, false);
}

void GraphView::traceToOutputs() {
    showTrace(false, true);
}

void GraphView::goToNextAlike() {
    if (m_current < 0)
        return;
    const auto alike = m_picture->nodesLike(m_current);
    if (alike.empty())
        return;
    const auto next = std::upper_bound(alike.begin(), alike.end(), m_current);
    setCurrentNode(next == alike.end() ? alike.front() : *next);
}

void GraphView::goToWorst() {
    goToRanked(1);
}

void GraphView::goToWorse() {
    goToRanked(-1);
}

void GraphView::goToRanked(int step) {
    if (!m_picture)
        return;
    auto ranking = m_measures.ranking(m_display.colourBy);
    if (ranking.empty())
        ranking = m_measures.ranking(ColourBy::Error);
    if (ranking.empty())
        return;
    const auto count = static_cast<int>(ranking.size());
    const Selected& selected = m_selection->current();
    const bool isOn = m_rank >= 0 && m_rank < count && selected.model == m_modelIndex &&
                      selected.subgraph == static_cast<int>(m_picture->subgraph) &&
                      selected.op == ranking[static_cast<std::size_t>(m_rank)];
    m_rank = isOn ? (m_rank + step + count) % count : 0;
    m_selection->selectOperator(
        m_modelIndex, static_cast<int>(m_picture->subgraph), ranking[static_cast<std::size_t>(m_rank)]);
}

void GraphView::clearTrace() {
    if (!m_picture)
        return;
    m_marked.clear();
    showSelected(m_selection->current());
}

int GraphView::nodeOf(const Selected& selected) const {
    if (selected.model != m_modelIndex || selected.subgraph != static_cast<int>(m_picture->subgraph))
        return -1;
    if (selected.op >= 0)
        return m_picture->nodeOfOperator(selected.op);
    return m_picture->nodeOfTensor(selected.tensor);
}

std::vector<std::int32_t> GraphView::edgesOf(const Selected& selected) const {
    if (selected.model != m_modelIndex || selected.subgraph != static_cast<int>(m_picture->subgraph))
        return {};
    if (selected.op >= 0) {
        const auto node = m_picture->nodeOfOperator(selected.op);
        return node >= 0 ? m_picture->edgesOfNode[static_cast<std::size_t>(node)] : std::vector<std::int32_t>();
    }
    std::vector<std::int32_t> edges;
    for (std::size_t edge = 0; selected.tensor >= 0 && edge < m_picture->layout.edges.size(); ++edge)
        if (m_picture->layout.edges[edge].tensor == selected.tensor)
            edges.push_back(static_cast<std::int32_t>(edge));
    return edges;
}

void GraphView::chooseNode(int node) {
    const auto subgraph = static_cast<int>(m_picture->subgraph);
    const auto& of = m_picture->content.nodes[static_cast<std::size_t>(node)];
    if (of.kind == inspect::NodeKind::Operator)
        return m_selection->selectOperator(m_modelIndex, subgraph, of.index);
    if (of.kind == inspect::NodeKind::Group)
        return setCurrentNode(node); // nothing that other views could show
    const auto tensor = m_picture->tensorOfNode(node);
    if (tensor >= 0)
        m_selection->selectTensor(m_modelIndex, subgraph, tensor);
}

std::vector<std::int32_t> GraphView::markedOperators() const {
    std::set<std::int32_t> operators;
    for (const auto node : m_marked)
        for (const auto op : m_picture->operatorsOfNode(node))
            operators.insert(op);
    return {operators.begin(), operators.end()};
}

/// Of what is marked, else of the current node: operators with what they write, else the tensor; one in a line.
void GraphView::copyNames() {
    if (!m_picture)
        return;
    QStringList names;
    auto operators = markedOperators();
    if (operators.empty() && m_current >= 0)
        operators = m_picture->operatorsOfNode(m_current);
    for (const auto op : operators) {
        const auto& outputs = m_picture->graph().operators[static_cast<std::size_t>(op)].outputs;
        QString line = operatorTextOf(*m_picture->model, m_picture->subgraph, op);
        if (!outputs.empty() && outputs.front() >= 0)
            line += u' ' + toQt(m_picture->graph().tensors[static_cast<std::size_t>(outputs.front())].name);
        names.append(line);
    }
    if (names.isEmpty() && m_selection->current().tensor >= 0 && m_selection->current().model == m_modelIndex &&
        m_selection->current().subgraph == static_cast<int>(m_picture->subgraph))
        names.append(operandText(m_picture->graph(), m_selection->current().tensor));
    if (!names.isEmpty())
        QGuiApplication::clipboard()->setText(names.join(u'\n'));
}

void GraphView::addBookmark() {
    if (!m_picture)
        return;
    if (m_bookmarks.size() >= mostBookmarks)
        m_bookmarks.erase(m_bookmarks.begin());
    m_bookmarks.push_back({m_camera.centre, m_camera.zoom, m_selection->current()});
    Q_EMIT bookmarksChanged();
}

void GraphView::goToBookmark(int index) {
    if (index < 0 || static_cast<std::size_t>(index) >= m_bookmarks.size())
        return;
    const auto bookmark = m_bookmarks[static_cast<std::size_t>(index)];
    m_selection->select(bookmark.selected);
    setCamera(bookmark.centre, bookmark.zoom);
}

} // namespace widgets
