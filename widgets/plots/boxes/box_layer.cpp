// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/boxes/box_layer.h"

namespace widgets {

void BoxLayer::setBoxes(std::vector<Box> boxes, double lineWidth) {
    m_boxes = std::move(boxes);
    m_lineWidth = lineWidth;
}

void BoxLayer::draw(QCPPainter* painter) {
    const QRectF sight = parentPlot()->axisRect()->rect();
    for (const auto& box : m_boxes)
        drawBox(painter, box, sight);
}

void BoxLayer::drawBox(QCPPainter* painter, const Box& box, const QRectF& sight) const {
    const auto* x = parentPlot()->xAxis;
    const auto* y = parentPlot()->yAxis;
    const QRectF area = QRectF(QPointF(x->coordToPixel(box.left), y->coordToPixel(box.high)),
        QPointF(x->coordToPixel(box.right), y->coordToPixel(box.low)))
                            .normalized();
    if (!area.intersects(sight))
        return;
    // Boxes of less than two lines are all filling; else far out there would be lines only.
    const bool hasLine = box.isMarked || box.isOutlined || std::min(area.width(), area.height()) > 3 * m_lineWidth;
    const double inset = hasLine ? m_lineWidth / 2 : 0;
    const QRectF inner = area.adjusted(inset, inset, -inset, -inset);
    painter->setBrush(box.isOutlined ? QBrush(Qt::NoBrush) : QBrush(box.fill));
    painter->setPen(hasLine ? QPen(box.line, box.isMarked ? m_lineWidth * 3 : m_lineWidth,
                                  box.isOutlined ? Qt::DashLine : Qt::SolidLine)
                            : QPen(Qt::NoPen));
    painter->drawRect(inner.intersected(sight.adjusted(-9, -9, 9, 9)));
    if (box.name.isEmpty() || box.isOutlined)
        return;
    const QFontMetricsF metrics(parentPlot()->font());
    const double gap = metrics.height() / 4;
    const QRectF room = inner.intersected(sight).adjusted(gap, gap / 2, -gap, -gap / 2);
    if (room.height() < metrics.height() || room.width() < metrics.averageCharWidth() * 4)
        return;
    painter->setFont(parentPlot()->font());
    painter->setPen(QPen(box.text));
    painter->drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
        metrics.elidedText(box.name, Qt::ElideMiddle, room.width()));
}

int boxAt(const std::vector<Box>& boxes, double x, double y) {
    for (std::size_t i = boxes.size(); i-- > 0;)
        if (boxes[i].contains(x, y))
            return int(i);
    return -1;
}

} // namespace widgets
