// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_minimap.h"

#include "widgets/common/em.h"
#include "widgets/graph/graph_painter.h"
#include "widgets/graph/graph_view.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace widgets {
namespace {

constexpr double longestSide = 14; // em
constexpr double shortestSide = 3; // em: a chain would be a hair
constexpr double nearlyEverything = 0.95;

} // namespace

GraphMinimap::GraphMinimap(GraphView* view) : QWidget(view), m_view(view) {
    setObjectName(QStringLiteral("graphMinimap"));
    setAccessibleName(tr("Minimap"));
    setToolTip(tr("The whole graph; press or drag to go elsewhere"));
    setCursor(Qt::PointingHandCursor);
    connect(view, &GraphView::cameraChanged, this, &GraphMinimap::arrange);
    connect(view, &GraphView::pictureChanged, this, [this] {
        forgetImage();
        arrange();
    });
    hide();
}

void GraphMinimap::forgetImage() {
    m_image = QImage();
    update();
}

void GraphMinimap::arrange() {
    const auto& picture = m_view->picture();
    const QRectF whole = picture ? picture->bounds() : QRectF();
    const QRectF seen = m_view->camera().area() & whole;
    const bool isNeeded =
        picture && !whole.isEmpty() && seen.width() * seen.height() < nearlyEverything * whole.width() * whole.height();
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    const double longest = std::min<double>(em(this, longestSide), std::min(m_view->width(), m_view->height()) / 2.5);
    const double scale = longest / std::max(whole.width(), whole.height());
    const double least = em(this, shortestSide);
    const QSize size = QSizeF(std::max(whole.width() * scale, least), std::max(whole.height() * scale, least)).toSize();
    const int gap = em(this, 0.5);
    setGeometry(QRect(QPoint(m_view->width() - size.width() - gap, m_view->height() - size.height() - gap), size));
    update();
}

QRectF GraphMinimap::frame() const {
    const QRectF whole = m_view->picture()->bounds();
    const QRectF seen = m_view->camera().area() & whole;
    const double across = width() / whole.width();
    const double down = height() / whole.height();
    const QRectF frame(seen.left() * across, seen.top() * down, seen.width() * across, seen.height() * down);
    // Of a large graph the view shows less than a pixel.
    const double least = em(this, 0.4);
    return QRectF(frame.center() - QPointF(std::max(frame.width(), least), std::max(frame.height(), least)) / 2,
        QSizeF(std::max(frame.width(), least), std::max(frame.height(), least)));
}

void GraphMinimap::paintEvent(QPaintEvent*) {
    const auto& picture = m_view->picture();
    if (!picture)
        return;
    QPainter painter(this);
    const QRectF whole = picture->bounds();
    if (m_image.isNull() || m_image.size() != size() * devicePixelRatioF()) {
        const double zoom = std::min(width() / whole.width(), height() / whole.height());
        GraphLook look = m_view->look();
        look.hasSelection = false;
        look.litEdges.clear();
        look.emphasis.clear();
        GraphCamera camera{whole.center(), zoom, whole.size() * zoom};
        // The short side of a chain is drawn out.
        m_image = paintFar(*picture, look, camera, devicePixelRatioF())
                      .scaled(size() * devicePixelRatioF(), Qt::IgnoreAspectRatio, Qt::FastTransformation);
        m_image.setDevicePixelRatio(devicePixelRatioF());
    }
    painter.drawImage(0, 0, m_image);
    const auto& roles = m_view->look().roles;
    painter.setPen(roles.gridLine());
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    QColor ground = roles.accent();
    ground.setAlphaF(0.2F);
    painter.setPen(QPen(roles.mark(), 1));
    painter.setBrush(ground);
    painter.drawRect(frame() & QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

void GraphMinimap::goTo(const QPointF& position) {
    const QRectF whole = m_view->picture()->bounds();
    m_view->setCamera(
        {position.x() / width() * whole.width(), position.y() / height() * whole.height()}, m_view->zoom());
}

void GraphMinimap::mousePressEvent(QMouseEvent* event) {
    goTo(event->position());
}

void GraphMinimap::mouseMoveEvent(QMouseEvent* event) {
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

} // namespace widgets
