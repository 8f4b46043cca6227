// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_node.h"

#include "widgets/common/contrast.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

namespace widgets {
namespace {

/// Smaller on screen than this share of its size a text cannot be read.
constexpr double leastReadable = 0.45;
constexpr double leastOutlined = 0.2;
constexpr double dimmed = 0.5;

} // namespace

GraphNode::GraphNode(int index, NodeText text, const inspect::PlacedNode& place, const GraphStyle* style)
    : m_index(index), m_text(std::move(text)), m_size(place.size.width, place.size.height), m_style(style) {
    setPos(place.centre.x, place.centre.y);
    setZValue(2);
}

QRectF GraphNode::boundingRect() const {
    const double pen = m_style->em * 0.2;
    return body().adjusted(-pen, -pen, pen, pen);
}

QPainterPath GraphNode::shape() const {
    return outline();
}

QPainterPath GraphNode::outline() const {
    QPainterPath path;
    const QRectF box = body();
    switch (m_text.shape) {
    case NodeShape::Box:
        path.addRoundedRect(box, m_style->em * 0.35, m_style->em * 0.35);
        break;
    case NodeShape::End:
        path.addRoundedRect(box, box.height() / 2, box.height() / 2);
        break;
    case NodeShape::Lozenge:
        path.addPolygon(QPolygonF{{QPointF(box.left(), 0), QPointF(box.left() + box.height() / 2, box.top()),
            QPointF(box.right() - box.height() / 2, box.top()), QPointF(box.right(), 0),
            QPointF(box.right() - box.height() / 2, box.bottom()),
            QPointF(box.left() + box.height() / 2, box.bottom())}});
        path.closeSubpath();
        break;
    }
    return path;
}

void GraphNode::setEmphasis(Emphasis emphasis) {
    if (emphasis == m_emphasis)
        return;
    m_emphasis = emphasis;
    setZValue(emphasis == Emphasis::None ? 2 : 3);
    update();
}

QColor GraphNode::fill() const {
    const auto& roles = m_style->roles;
    if (m_style->isColouredByError)
        return m_error < 0 ? roles.base() : roles.error(m_error);
    return m_text.shape == NodeShape::End ? mixed(roles.base(), roles.text(), 0.08) : roles.precisionFill(m_text.kind);
}

QColor GraphNode::textColour() const {
    return m_style->isColouredByError && m_error >= 0 ? readableOn(fill()) : m_style->roles.text();
}

void GraphNode::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const double detail = option->levelOfDetailFromTransform(painter->worldTransform());
    const bool isDimmed = m_style->hasSelection && m_emphasis == Emphasis::None;
    painter->setOpacity(isDimmed ? dimmed : 1);
    if (detail < leastOutlined && m_emphasis != Emphasis::Current)
        return paintFar(painter);
    paintBody(painter);
    if (detail >= leastReadable)
        paintTexts(painter);
}

void GraphNode::paintFar(QPainter* painter) const {
    // The tint of the near view would vanish in a few pixels: the full mark is shown.
    const bool isPlain = m_style->isColouredByError || m_text.shape == NodeShape::End;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(body(), isPlain ? fill() : m_style->roles.precision(m_text.kind));
    painter->setRenderHint(QPainter::Antialiasing, true);
}

void GraphNode::paintBody(QPainter* painter) const {
    const auto& roles = m_style->roles;
    const bool isCurrent = m_emphasis == Emphasis::Current;
    const QColor rim = isCurrent                            ? roles.mark()
                       : m_text.shape == NodeShape::Lozenge ? roles.precision(m_text.kind)
                                                            : mixed(roles.base(), roles.text(), 0.4);
    const auto path = outline();
    painter->setPen(QPen(rim, m_style->em * (isCurrent ? 0.18 : 0.07)));
    // The base lies below, so that edges never shine through a dimmed node.
    painter->setBrush(fill());
    painter->drawPath(path);
    if (m_text.shape == NodeShape::Box)
        paintPrecision(painter);
}

void GraphNode::paintPrecision(QPainter* painter) const {
    const double inset = m_style->em * 0.035;
    painter->save();
    painter->setClipPath(outline(), Qt::IntersectClip);
    QRectF stripe = body().adjusted(inset, inset, 0, -inset);
    stripe.setWidth(m_style->em * 0.4);
    painter->fillRect(stripe, m_style->roles.precision(m_text.kind));
    painter->restore();
}

void GraphNode::paintTexts(QPainter* painter) const {
    const bool hasStripe = m_text.shape == NodeShape::Box;
    const double gap = m_style->em * 0.4;
    const QRectF area = body().adjusted(hasStripe ? gap * 2 : gap, gap / 2, -gap, -gap / 2);
    QRectF upper = area;
    painter->setPen(textColour());
    painter->setFont(m_style->font);
    if (!m_text.detail.isEmpty()) {
        upper.setBottom(area.center().y());
        QRectF lower = area;
        lower.setTop(area.center().y());
        painter->setFont(m_style->smallFont);
        painter->drawText(lower, Qt::AlignCenter,
            QFontMetricsF(m_style->smallFont).elidedText(m_text.detail, Qt::ElideMiddle, lower.width()));
        painter->setFont(m_style->font);
    }
    painter->drawText(
        upper, Qt::AlignCenter, QFontMetricsF(m_style->font).elidedText(m_text.name, Qt::ElideMiddle, upper.width()));
}

} // namespace widgets
