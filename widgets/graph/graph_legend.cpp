// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the graph view says beside the graph: tool tips, the legend, the empty text.
#include "widgets/graph/graph_view.h"

#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/graph/graph_node.h"

#include <QPainter>

namespace widgets {

QString GraphView::toolTipAt(const QPoint& position) const {
    if (!m_layout)
        return {};
    const int node = nodeAt(position);
    if (node >= 0) {
        QString text = nodeToolTip(*m_model, m_subgraph, node);
        const auto at = static_cast<std::size_t>(node);
        if (at < m_errors.size() && m_errors[at] >= 0)
            text += u'\n' + tr("Share of the largest error: %1").arg(percentText(m_errors[at]));
        return text;
    }
    const int edge = edgeAt(position);
    if (edge < 0)
        return {};
    const auto& graph = m_model->subgraphs[m_subgraph];
    const auto tensor = m_layout->edges[static_cast<std::size_t>(edge)].tensor;
    const auto& value = graph.tensors[static_cast<std::size_t>(tensor)];
    return operandText(graph, tensor) + u'\n' + typeText(value.type) + u' ' + shapeText(value);
}

void GraphView::drawForeground(QPainter* painter, const QRectF&) {
    painter->save();
    painter->resetTransform();
    if (m_layout)
        drawLegend(*painter);
    else
        drawEmptyText(*painter);
    painter->restore();
}

void GraphView::drawEmptyText(QPainter& painter) {
    painter.setFont(font());
    painter.setPen(m_style->roles.mutedText());
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Open a model to see its graph here."));
}

void GraphView::drawLegend(QPainter& painter) {
    const double unit = m_style->em;
    const double height = unit * 1.6;
    const QRectF line(unit * 0.5, viewport()->height() - height - unit * 0.5, viewport()->width() - unit, height);
    painter.setFont(m_style->smallFont);
    if (m_style->isColouredByError)
        drawErrorLegend(painter, line);
    else
        drawKindLegend(painter, line);
}

void GraphView::drawKindLegend(QPainter& painter, const QRectF& line) {
    const double unit = m_style->em;
    const QFontMetricsF metrics(m_style->smallFont);
    double width = unit * 0.3;
    for (const auto kind : m_kinds)
        width += unit * 1.6 + metrics.horizontalAdvance(kindText(kind));
    painter.setPen(Qt::NoPen);
    QColor ground = m_style->roles.base();
    ground.setAlphaF(0.85F);
    painter.fillRect(QRectF(line.topLeft(), QSizeF(width, line.height())), ground);
    double x = line.left() + unit * 0.5;
    for (const auto kind : m_kinds) {
        const QRectF chip(x, line.center().y() - unit * 0.3, unit * 0.6, unit * 0.6);
        painter.fillRect(chip, m_style->roles.precision(kind));
        x += unit * 0.9;
        const double text = metrics.horizontalAdvance(kindText(kind));
        painter.setPen(m_style->roles.text());
        painter.drawText(QRectF(x, line.top(), text + 1, line.height()), Qt::AlignVCenter, kindText(kind));
        x += text + unit * 0.7;
    }
}

void GraphView::drawErrorLegend(QPainter& painter, const QRectF& line) {
    const double unit = m_style->em;
    const QFontMetricsF metrics(m_style->smallFont);
    const QString low = tr("no error");
    const QString high = tr("largest error");
    const double lowWidth = metrics.horizontalAdvance(low);
    const double rampWidth = unit * 8;
    QColor ground = m_style->roles.base();
    ground.setAlphaF(0.85F);
    painter.fillRect(QRectF(line.topLeft(),
                         QSizeF(lowWidth + rampWidth + metrics.horizontalAdvance(high) + unit * 2, line.height())),
        ground);
    const QRectF ramp(line.left() + lowWidth + unit, line.center().y() - unit * 0.3, rampWidth, unit * 0.6);
    QLinearGradient gradient(ramp.topLeft(), ramp.topRight());
    for (int step = 0; step <= 8; ++step)
        gradient.setColorAt(step / 8.0, m_style->roles.error(step / 8.0));
    painter.fillRect(ramp, gradient);
    painter.setPen(m_style->roles.text());
    painter.drawText(QRectF(line.left() + unit * 0.5, line.top(), lowWidth + 1, line.height()), Qt::AlignVCenter, low);
    painter.drawText(
        QRectF(ramp.right() + unit * 0.5, line.top(), line.width(), line.height()), Qt::AlignVCenter, high);
}

} // namespace widgets
