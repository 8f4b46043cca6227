// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_edges.h"

#include "widgets/common/contrast.h"

#include <QPainter>
#include <QPainterPathStroker>
#include <QStyleOptionGraphicsItem>

namespace widgets {
namespace {

constexpr double leastReadable = 0.75;
constexpr double leastSmooth = 0.3;

QPointF toQt(const inspect::Point& point) {
    return {point.x, point.y};
}

} // namespace

QPainterPath edgePath(const inspect::PlacedEdge& edge) {
    QPainterPath path;
    if (edge.points.empty())
        return path;
    path.moveTo(toQt(edge.points.front()));
    for (std::size_t i = 1; i < edge.points.size(); ++i) {
        const QPointF from = toQt(edge.points[i - 1]);
        const QPointF to = toQt(edge.points[i]);
        const double middle = (from.y() + to.y()) / 2;
        if (qFuzzyIsNull(from.x() - to.x()))
            path.lineTo(to);
        else
            path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
    }
    return path;
}

GraphEdges::GraphEdges(Look look, const GraphStyle* style) : m_look(look), m_style(style) {
    setZValue(look == Look::Plain ? 0 : 1);
    setAcceptedMouseButtons(Qt::NoButton);
}

void GraphEdges::add(const inspect::PlacedEdge& edge, int index) {
    prepareGeometryChange();
    auto path = edgePath(edge);
    m_path.addPath(path);
    const double room = m_style->em * 0.5;
    m_bounds |= path.boundingRect().adjusted(-room, -room, room, room);
    m_edges.push_back({index, std::move(path)});
}

QPen GraphEdges::pen(double detail) const {
    const auto& roles = m_style->roles;
    const bool isSelected = m_look == Look::Selected;
    const double strength = m_style->hasSelection && !isSelected ? 0.22 : 0.42;
    QPen pen(isSelected ? roles.mark() : mixed(roles.base(), roles.text(), strength));
    // Far out a line would be thinner than a pixel, and its colour fade away.
    pen.setWidthF(m_style->em * (isSelected ? 0.16 : 0.09));
    if (detail < leastSmooth) {
        pen.setCosmetic(true);
        pen.setWidthF(isSelected ? 2 : 1);
    }
    return pen;
}

void GraphEdges::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const double detail = option->levelOfDetailFromTransform(painter->worldTransform());
    painter->setRenderHint(QPainter::Antialiasing, detail >= leastSmooth || m_look == Look::Selected);
    painter->setPen(pen(detail));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_path);
    painter->setRenderHint(QPainter::Antialiasing, true);
}

int GraphEdges::edgeAt(const QPointF& point, double distance) const {
    QPainterPathStroker stroker;
    stroker.setWidth(distance * 2);
    const QRectF near(point - QPointF(distance, distance), QSizeF(distance * 2, distance * 2));
    for (const auto& edge : m_edges) {
        if (edge.path.boundingRect().adjusted(-distance, -distance, distance, distance).intersects(near) &&
            stroker.createStroke(edge.path).contains(point))
            return edge.index;
    }
    return -1;
}

GraphLabels::GraphLabels(const GraphStyle* style) : m_style(style) {
    setZValue(1.5);
    setAcceptedMouseButtons(Qt::NoButton);
}

void GraphLabels::add(const inspect::PlacedEdge& edge, const QString& text) {
    if (edge.points.empty())
        return;
    prepareGeometryChange();
    const QFontMetricsF metrics(m_style->smallFont);
    const QSizeF size(metrics.horizontalAdvance(text) + m_style->em * 0.4, metrics.height());
    const QPointF start = toQt(edge.points.front());
    m_labels.push_back({{start + QPointF(-size.width() / 2, m_style->em * 0.7), size}, text});
    m_bounds |= m_labels.back().area;
}

void GraphLabels::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    if (option->levelOfDetailFromTransform(painter->worldTransform()) < leastReadable)
        return;
    painter->setFont(m_style->smallFont);
    painter->setPen(m_style->roles.mutedText());
    for (const auto& label : m_labels) {
        // The line does not run through the text.
        painter->fillRect(label.area, m_style->roles.base());
        painter->drawText(label.area, Qt::AlignCenter, label.text);
    }
}

} // namespace widgets
