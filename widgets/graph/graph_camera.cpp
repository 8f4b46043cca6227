// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Zoom, pan, pointer and keys of the graph view.
#include "widgets/graph/graph_view.h"

#include "widgets/graph/graph_edges.h"
#include "widgets/graph/graph_node.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QStyle>
#include <QStyleHints>
#include <QToolTip>
#include <QVariantAnimation>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

constexpr double closest = 4;
constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120; // an eighth of a degree each, as Qt counts
constexpr double edgeReach = 0.5;  // em on screen
constexpr int cameraTime = 150;    // ms

} // namespace

double GraphView::zoom() const {
    return transform().m11();
}

void GraphView::setZoom(double zoom) {
    if (!m_layout)
        return;
    const QRectF area = scene()->sceneRect();
    const double whole = std::min(viewport()->width() / area.width(), viewport()->height() / area.height());
    const double to = std::clamp(zoom, std::min(whole, 1.0) / 2, closest);
    setTransform(QTransform::fromScale(to, to));
}

void GraphView::zoomBy(double factor) {
    m_camera->stop();
    m_isFitted = false;
    setZoom(zoom() * factor);
}

void GraphView::zoomIn() {
    setTransformationAnchor(AnchorViewCenter);
    zoomBy(zoomStep);
    setTransformationAnchor(AnchorUnderMouse);
}

void GraphView::zoomOut() {
    setTransformationAnchor(AnchorViewCenter);
    zoomBy(1 / zoomStep);
    setTransformationAnchor(AnchorUnderMouse);
}

void GraphView::actualSize() {
    setTransformationAnchor(AnchorViewCenter);
    m_isFitted = false;
    setZoom(1);
    if (m_current >= 0)
        centerOn(m_nodes[static_cast<std::size_t>(m_current)]);
    setTransformationAnchor(AnchorUnderMouse);
}

void GraphView::fit() {
    m_camera->stop();
    m_isFitted = true;
    if (!m_layout)
        return;
    const QRectF area = scene()->sceneRect();
    const double whole = std::min(viewport()->width() / area.width(), viewport()->height() / area.height());
    const double zoom = std::min(whole, 1.0);
    setTransform(QTransform::fromScale(zoom, zoom));
    centerOn(area.center());
}

void GraphView::resizeEvent(QResizeEvent* event) {
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
}

void GraphView::showEvent(QShowEvent* event) {
    QGraphicsView::showEvent(event);
    if (m_isFitted)
        fit();
}

/// Moves only when the node is out of sight, so that clicks never shift the picture.
void GraphView::reveal(int node) {
    const auto* item = m_nodes[static_cast<std::size_t>(node)];
    const QRectF seen = mapToScene(viewport()->rect()).boundingRect();
    if (seen.contains(item->sceneBoundingRect()))
        return;
    m_isFitted = false;
    m_camera->stop();
    const bool hasMotion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!hasMotion || !isVisible())
        return centerOn(item);
    m_camera->setDuration(cameraTime);
    m_camera->setStartValue(seen.center());
    m_camera->setEndValue(item->pos());
    m_camera->start();
}

void GraphView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / wheelNotch;
    if (notches != 0)
        zoomBy(std::pow(zoomStep, notches));
    event->accept();
}

void GraphView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->pos();
    m_isPanning = false;
    event->accept();
}

void GraphView::mouseMoveEvent(QMouseEvent* event) {
    const QPoint way = event->pos() - m_pressed;
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return QGraphicsView::mouseMoveEvent(event);
    if (!m_isPanning && way.manhattanLength() < QApplication::styleHints()->startDragDistance())
        return;
    if (!m_isPanning)
        viewport()->setCursor(Qt::ClosedHandCursor);
    m_camera->stop();
    m_isPanning = true;
    m_isFitted = false;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - way.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - way.y());
    m_pressed = event->pos();
}

void GraphView::mouseReleaseEvent(QMouseEvent* event) {
    viewport()->unsetCursor();
    if (!m_isPanning && event->button() == Qt::LeftButton)
        chooseAt(event->pos());
    m_isPanning = false;
}

void GraphView::chooseAt(const QPoint& position) {
    if (!m_layout)
        return;
    const int node = nodeAt(position);
    if (node >= 0)
        return chooseNode(node);
    const int edge = edgeAt(position);
    if (edge >= 0)
        m_selection->selectTensor(
            m_modelIndex, static_cast<int>(m_subgraph), m_layout->edges[static_cast<std::size_t>(edge)].tensor);
}

int GraphView::nodeAt(const QPoint& position) const {
    for (const auto* item : items(position))
        if (const auto* node = qgraphicsitem_cast<const GraphNode*>(item))
            return node->index();
    return -1;
}

int GraphView::edgeAt(const QPoint& position) const {
    const double reach = edgeReach * m_style->em / zoom();
    const QPointF point = mapToScene(position);
    const QRectF near(point - QPointF(reach, reach), QSizeF(reach * 2, reach * 2));
    for (const auto* item : scene()->items(near, Qt::IntersectsItemBoundingRect))
        if (const auto* edges = qgraphicsitem_cast<const GraphEdges*>(item)) {
            const int edge = edges->edgeAt(point, reach);
            if (edge >= 0)
                return edge;
        }
    return -1;
}

void GraphView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void GraphView::keyPressEvent(QKeyEvent* event) {
    const auto ignored = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (m_layout && !(event->modifiers() & ignored)) {
        if (event->key() == Qt::Key_Home)
            return fit();
        if (event->key() == Qt::Key_Equal)
            return zoomIn();
        if (walk(event->key()))
            return;
    }
    QGraphicsView::keyPressEvent(event);
}

bool GraphView::walk(int key) {
    int to = -1;
    switch (key) {
    case Qt::Key_Down:
        to = m_current < 0 ? sideNode(-1, 0) : neighbour(m_current, 1);
        break;
    case Qt::Key_Up:
        to = m_current < 0 ? sideNode(-1, 0) : neighbour(m_current, -1);
        break;
    case Qt::Key_Left:
        to = sideNode(m_current, -1);
        break;
    case Qt::Key_Right:
        to = sideNode(m_current, 1);
        break;
    default:
        return false;
    }
    if (to >= 0)
        chooseNode(to);
    return true;
}

/// Along the edges: of the readers (1) or makers (−1) the nearest by layer, then by place.
int GraphView::neighbour(int node, int direction) const {
    const auto& from = m_layout->nodes[static_cast<std::size_t>(node)];
    int best = -1;
    std::pair<int, double> least{};
    for (const int edge : m_edgesOfNode[static_cast<std::size_t>(node)]) {
        const auto& placed = m_layout->edges[static_cast<std::size_t>(edge)];
        const int other = direction > 0 ? placed.to : placed.from;
        if (other == node)
            continue;
        const auto& to = m_layout->nodes[static_cast<std::size_t>(other)];
        const std::pair<int, double> distance{std::abs(to.layer - from.layer), std::abs(to.centre.x - from.centre.x)};
        if (best < 0 || distance < least) {
            best = other;
            least = distance;
        }
    }
    return best;
}

/// The next node of the same layer to the left or right; without a current node the first of all.
int GraphView::sideNode(int node, int direction) const {
    if (m_nodes.empty())
        return -1;
    int best = -1;
    const auto& nodes = m_layout->nodes;
    const int layer = node < 0 ? 0 : nodes[static_cast<std::size_t>(node)].layer;
    const double x = node < 0 ? -1e300 : nodes[static_cast<std::size_t>(node)].centre.x;
    const int side = node < 0 ? 1 : direction;
    for (int other = 0; other < static_cast<int>(nodes.size()); ++other) {
        const auto& place = nodes[static_cast<std::size_t>(other)];
        if (place.layer != layer || (place.centre.x - x) * side <= 0)
            continue;
        if (best < 0 || (place.centre.x - nodes[static_cast<std::size_t>(best)].centre.x) * side < 0)
            best = other;
    }
    return best;
}

bool GraphView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QGraphicsView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, viewport());
    return true;
}

} // namespace widgets
