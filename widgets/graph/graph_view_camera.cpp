// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Zoom, pan, pointer and keys of the graph view.
#include "widgets/common/em.h"
#include "widgets/graph/graph_minimap.h"
#include "widgets/graph/graph_painter.h"
#include "widgets/graph/graph_trace.h"
#include "widgets/graph/graph_view.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QNativeGestureEvent>
#include <QStyle>
#include <QStyleHints>
#include <QVariantAnimation>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

constexpr double closest = 4;
constexpr double zoomStep = 1.25;
constexpr double wheelNotch = 120;    // an eighth of a degree each, as Qt counts
constexpr double wheelWay = 3;        // em for a notch
constexpr double edgeReach = 0.5;     // em on screen
constexpr double margin = 2;          // em around the graph
constexpr double beginningZoom = 0.8; // at which a graph that is too large to be seen whole is met
constexpr int flightTime = 150;       // ms

} // namespace

QSize GraphView::sizeHint() const {
    return {em(this, 40), em(this, 30)};
}

QSize GraphView::minimumSizeHint() const {
    return {em(this, 12), em(this, 10)};
}

QRectF GraphView::contentRect() const {
    const double room = m_look.fonts.em * margin;
    return m_picture->bounds().adjusted(-room, -room, room, room);
}

double GraphView::fittingZoom() const {
    const QRectF area = contentRect();
    return std::min(width() / area.width(), height() / area.height());
}

void GraphView::setZoom(double zoom, const QPointF& fixed) {
    if (!m_picture)
        return;
    const QPointF before = m_camera.toGraph(fixed);
    m_camera.zoom = std::clamp(zoom, std::min(fittingZoom(), 1.0) / 2, closest);
    m_camera.centre += before - m_camera.toGraph(fixed);
    cameraMoved();
}

void GraphView::moveBy(const QPointF& way) {
    if (!m_picture)
        return;
    m_flight->stop();
    m_isFitted = false;
    m_camera.centre -= way / m_camera.zoom;
    cameraMoved();
}

/// The middle of the view stays over the graph, so that nobody gets lost.
void GraphView::cameraMoved() {
    if (m_picture) {
        const QRectF area = contentRect();
        m_camera.centre = {std::clamp(m_camera.centre.x(), area.left(), area.right()),
            std::clamp(m_camera.centre.y(), area.top(), area.bottom())};
    }
    m_far = QImage();
    update();
    Q_EMIT cameraChanged();
}

void GraphView::setCamera(const QPointF& centre, double zoom) {
    m_flight->stop();
    m_isFitted = false;
    m_camera.centre = centre;
    setZoom(zoom, QRectF(rect()).center());
    m_camera.centre = centre;
    cameraMoved();
}

void GraphView::zoomIn() {
    m_isFitted = false;
    setZoom(m_camera.zoom * zoomStep, QRectF(rect()).center());
}

void GraphView::zoomOut() {
    m_isFitted = false;
    setZoom(m_camera.zoom / zoomStep, QRectF(rect()).center());
}

void GraphView::actualSize() {
    m_isFitted = false;
    if (m_current >= 0)
        m_camera.centre = m_picture->nodeRect(m_current).center();
    setZoom(1, QRectF(rect()).center());
}

void GraphView::centreCurrent() {
    if (m_current < 0)
        return;
    m_isFitted = false;
    m_camera.centre = m_picture->nodeRect(m_current).center();
    setZoom(std::max(m_camera.zoom, leastDetailedZoom * 2), QRectF(rect()).center());
}

/// The first sight of a graph: all of it where names can be read then, else where it begins.
void GraphView::begin() {
    fit();
    m_showsWhole = false;
    if (!m_picture || m_camera.zoom >= leastReadable || m_picture->nodeOfOperator(0) < 0)
        return;
    m_camera.zoom = beginningZoom;
    const QSizeF seen = QSizeF(size()) / beginningZoom;
    const QRectF all = contentRect();
    const QPointF first = m_picture->nodeRect(m_picture->nodeOfOperator(0)).center();
    // Nothing empty beside the first column of many.
    const auto across = [](double from, double low, double high, double room) {
        return high - low > room ? std::clamp(from, low + room / 2, high - room / 2) : (low + high) / 2;
    };
    m_camera.centre =
        m_picture->direction == inspect::Direction::Down
            ? QPointF(across(first.x(), all.left(), all.right(), seen.width()), all.top() + seen.height() / 2)
            : QPointF(all.left() + seen.width() / 2, across(first.y(), all.top(), all.bottom(), seen.height()));
    cameraMoved();
}

void GraphView::fit() {
    m_flight->stop();
    m_isFitted = true;
    m_showsWhole = true;
    m_camera.size = size();
    if (!m_picture)
        return;
    m_camera.centre = contentRect().center();
    m_camera.zoom = std::min(fittingZoom(), 1.0);
    cameraMoved();
}

void GraphView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_camera.size = size();
    if (!m_isFitted)
        return cameraMoved();
    if (m_showsWhole)
        fit();
    else
        begin();
}

/// Moves only when the node is out of sight, so that clicks never shift the picture.
void GraphView::reveal(int node) {
    const QRectF rect = m_picture->nodeRect(node);
    const QRectF seen = m_camera.area();
    const QRectF onScreen(m_camera.toView(rect.topLeft()), m_camera.toView(rect.bottomRight()));
    const bool isCovered = m_minimap->isVisible() && onScreen.intersects(m_minimap->geometry());
    if ((seen.contains(rect) && !isCovered) || (rect.width() > seen.width() && rect.intersects(seen)))
        return;
    m_isFitted = false;
    flyTo(rect.center());
}

void GraphView::flyTo(const QPointF& centre) {
    m_flight->stop();
    const bool hasMotion = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (!hasMotion || !isVisible()) {
        m_camera.centre = centre;
        return cameraMoved();
    }
    m_flight->setDuration(flightTime);
    m_flight->setStartValue(m_camera.centre);
    m_flight->setEndValue(centre);
    m_flight->start();
}

void GraphView::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!m_picture)
        return;
    const bool isTouchpad = !event->pixelDelta().isNull();
    const bool asksZoom = event->modifiers() & Qt::ControlModifier;
    if (asksZoom || (m_wheelZooms && !isTouchpad && !(event->modifiers() & Qt::ShiftModifier))) {
        m_flight->stop();
        m_isFitted = false;
        return setZoom(m_camera.zoom * std::pow(zoomStep, event->angleDelta().y() / wheelNotch), event->position());
    }
    QPointF way = isTouchpad ? QPointF(event->pixelDelta())
                             : QPointF(event->angleDelta()) / wheelNotch * wheelWay * m_look.fonts.em;
    if (!isTouchpad && event->modifiers() & Qt::ShiftModifier && way.x() == 0)
        way = way.transposed();
    moveBy(way);
}

bool GraphView::event(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_isFitted = false;
            setZoom(m_camera.zoom * (1 + gesture->value()), gesture->position());
            return true;
        }
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        setToolTip(toolTipAt(help->pos()));
    }
    return QWidget::event(event);
}

void GraphView::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_isPanning = false;
    m_rubber = QRectF();
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void GraphView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF way = event->position() - m_pressed;
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)) || !m_picture)
        return;
    if (!m_isPanning && m_rubber.isNull() && way.manhattanLength() < QApplication::styleHints()->startDragDistance())
        return;
    if (!m_isPanning && event->modifiers() & Qt::ShiftModifier) {
        m_rubber = QRectF(m_pressed, event->position()).normalized();
        return update();
    }
    if (!m_isPanning)
        setCursor(Qt::ClosedHandCursor);
    m_isPanning = true;
    moveBy(way);
    m_pressed = event->position();
}

void GraphView::mouseReleaseEvent(QMouseEvent* event) {
    unsetCursor();
    if (!m_picture)
        return;
    if (!m_rubber.isNull())
        markIn(QRectF(m_camera.toGraph(m_rubber.topLeft()), m_camera.toGraph(m_rubber.bottomRight())));
    else if (!m_isPanning && event->button() == Qt::LeftButton && event->modifiers() & Qt::ShiftModifier)
        markAt(event->position());
    else if (!m_isPanning && event->button() == Qt::LeftButton)
        chooseAt(event->position());
    m_rubber = QRectF();
    m_isPanning = false;
    update();
}

void GraphView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (!m_picture)
        return;
    const int node = nodeUnder(event->position());
    if (node >= 0 && openNode(node, event->modifiers() & Qt::AltModifier))
        return;
    if (node < 0) {
        m_isFitted = false;
        setZoom(m_camera.zoom * zoomStep * zoomStep, event->position());
    }
}

/// A group opens or closes; an operator with subgraphs is stepped into.
bool GraphView::openNode(int node, bool withInner) {
    const auto at = static_cast<std::size_t>(node);
    const auto& of = m_picture->content.nodes[at];
    if (of.kind == inspect::NodeKind::Group) {
        Q_EMIT groupToggled(of.index, withInner);
        return true;
    }
    if (m_picture->texts[at].canStepIn) {
        Q_EMIT stepInRequested(of.index);
        return true;
    }
    return false;
}

void GraphView::chooseAt(const QPointF& position) {
    const int node = nodeUnder(position);
    if (node >= 0 && !m_picture->content.nodes[static_cast<std::size_t>(node)].isOpen)
        return chooseNode(node);
    const int edge = edgeUnder(position);
    if (edge >= 0)
        m_selection->selectTensor(m_modelIndex, static_cast<int>(m_picture->subgraph),
            m_picture->layout.edges[static_cast<std::size_t>(edge)].tensor);
}

void GraphView::markAt(const QPointF& position) {
    const int node = nodeUnder(position);
    if (node < 0 || m_picture->operatorsOfNode(node).empty())
        return;
    if (!m_marked.erase(node))
        m_marked.insert(node);
    light(m_current, m_look.litEdges);
}

void GraphView::markIn(const QRectF& area) {
    m_picture->nodeIndex.visit({area.left(), area.top(), area.right(), area.bottom()}, [this](std::int32_t node) {
        const auto& of = m_picture->content.nodes[static_cast<std::size_t>(node)];
        if (!of.isOpen && (of.kind == inspect::NodeKind::Operator || of.kind == inspect::NodeKind::Group))
            m_marked.insert(node);
    });
    light(m_current, m_look.litEdges);
}

int GraphView::nodeUnder(const QPointF& position) const {
    return nodeAt(*m_picture, m_camera.toGraph(position));
}

int GraphView::edgeUnder(const QPointF& position) const {
    return edgeAt(*m_picture, m_camera.toGraph(position), edgeReach * m_look.fonts.em / m_camera.zoom);
}

void GraphView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (auto* action : actions()) {
        const bool isTrace = action->objectName().startsWith(QStringLiteral("trace"));
        const bool isPart = action->objectName() == QStringLiteral("showPart");
        action->setEnabled(m_picture && (!isTrace || m_current >= 0) && (!isPart || !m_marked.empty()));
    }
    menu->addActions(actions());
    connect(menu, &QMenu::aboutToHide, this, [this] {
        for (auto* action : actions())
            action->setEnabled(true);
    });
    menu->popup(event->globalPos());
}

void GraphView::keyPressEvent(QKeyEvent* event) {
    const auto ignored = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier | Qt::ShiftModifier;
    if (m_picture && !(event->modifiers() & ignored) && (handleKey(event->key()) || walk(event->key())))
        return;
    if (m_picture && event->key() == Qt::Key_Equal)
        return zoomIn();
    QWidget::keyPressEvent(event);
}

bool GraphView::handleKey(int key) {
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        goToBookmark(key - Qt::Key_1);
        return true;
    }
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            openNode(m_current, false);
        return true;
    case Qt::Key_Backspace: {
        // Out of the group first, then out of the subgraph.
        const int parent = m_current >= 0 ? m_picture->content.nodes[static_cast<std::size_t>(m_current)].parent : -1;
        if (parent >= 0)
            openNode(parent, false);
        else
            Q_EMIT upRequested();
        return true;
    }
    case Qt::Key_M:
        if (m_current >= 0 && !m_picture->operatorsOfNode(m_current).empty()) {
            if (!m_marked.erase(m_current))
                m_marked.insert(m_current);
            light(m_current, m_look.litEdges);
        }
        return true;
    case Qt::Key_Escape:
        clearTrace();
        return true;
    default:
        return false;
    }
}

bool GraphView::walk(int key) {
    const bool isDown = m_picture->direction == inspect::Direction::Down;
    Step step{};
    switch (key) {
    case Qt::Key_Down:
        step = isDown ? Step::Forward : Step::Behind;
        break;
    case Qt::Key_Up:
        step = isDown ? Step::Back : Step::Before;
        break;
    case Qt::Key_Left:
        step = isDown ? Step::Before : Step::Back;
        break;
    case Qt::Key_Right:
        step = isDown ? Step::Behind : Step::Forward;
        break;
    default:
        return false;
    }
    const int to = m_current < 0 ? firstNode(*m_picture) : neighbour(*m_picture, m_current, step);
    if (to >= 0)
        chooseNode(to);
    return true;
}

} // namespace widgets
