// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the graph view draws itself: the frame, the legend, the empty text; and its tool tips.
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/graph/graph_lines.h"
#include "widgets/graph/graph_painter.h"
#include "widgets/graph/graph_view.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace widgets {

void GraphView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (!m_picture) {
        painter.fillRect(rect(), m_look.roles.base());
        painter.setPen(m_look.roles.mutedText());
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Open a model to see its graph here."));
        return;
    }
    if (m_camera.zoom < leastDetailedZoom) {
        paintFarView(painter);
    } else {
        painter.fillRect(rect(), m_look.roles.base());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.save();
        setUpCamera(painter);
        paintGraph(painter, *m_picture, m_look, m_camera.area(), m_camera.zoom);
        painter.restore();
    }
    if (!m_rubber.isNull()) {
        QColor ground = m_look.roles.accent();
        ground.setAlphaF(0.2F);
        painter.setPen(m_look.roles.mark());
        painter.setBrush(ground);
        painter.drawRect(m_rubber);
    }
    paintLegend(painter);
}

/// From units of the graph to the view.
void GraphView::setUpCamera(QPainter& painter) const {
    painter.translate(width() / 2.0, height() / 2.0);
    painter.scale(m_camera.zoom, m_camera.zoom);
    painter.translate(-m_camera.centre);
}

/// Kept until the camera or the colours change: the view is painted anew for every tool tip and hover.
void GraphView::paintFarView(QPainter& painter) {
    if (m_far.isNull()) {
        m_far = paintFar(*m_picture, m_look, m_camera, devicePixelRatioF());
        QPainter lines(&m_far);
        lines.setRenderHint(QPainter::Antialiasing);
        setUpCamera(lines);
        paintLines(lines, *m_picture, m_look, m_camera.area(), 1 / m_camera.zoom, 0);
    }
    painter.drawImage(0, 0, m_far);
}

void GraphView::paintLegend(QPainter& painter) {
    const double unit = m_look.fonts.em;
    const QFontMetricsF metrics(m_look.fonts.smallFont);
    const double height = unit * 1.6;
    const bool hasRamp = !m_legend.high.isEmpty();
    const double ramp =
        hasRamp ? metrics.horizontalAdvance(m_legend.low) + metrics.horizontalAdvance(m_legend.high) + unit * 11 : 0;
    double width = unit * 0.3 + ramp;
    for (const auto& entry : m_legend.entries)
        width += unit * 1.6 + metrics.horizontalAdvance(entry.text);
    const QRectF line(unit * 0.5, this->height() - height - unit * 0.5, width, height);
    QColor ground = m_look.roles.base();
    ground.setAlphaF(0.85F);
    painter.setFont(m_look.fonts.smallFont);
    painter.fillRect(line, ground);
    double x = line.left() + unit * 0.5;
    for (const auto& [text, colour] : m_legend.entries) {
        painter.fillRect(QRectF(x, line.center().y() - unit * 0.3, unit * 0.6, unit * 0.6), colour);
        x += unit * 0.9;
        const double advance = metrics.horizontalAdvance(text);
        painter.setPen(m_look.roles.text());
        painter.drawText(QRectF(x, line.top(), advance + 1, line.height()), Qt::AlignVCenter, text);
        x += advance + unit * 0.7;
    }
    if (hasRamp)
        paintRamp(painter, {x, line.center().y()});
}

void GraphView::paintRamp(QPainter& painter, QPointF place) {
    const double unit = m_look.fonts.em;
    const QFontMetricsF metrics(m_look.fonts.smallFont);
    const double low = metrics.horizontalAdvance(m_legend.low);
    const QRectF ramp(place.x() + low + unit * 0.5, place.y() - unit * 0.3, unit * 8, unit * 0.6);
    QLinearGradient gradient(ramp.topLeft(), ramp.topRight());
    for (int step = 0; step <= 8; ++step)
        gradient.setColorAt(step / 8.0, m_look.roles.error(step / 8.0));
    painter.fillRect(ramp, gradient);
    painter.setPen(m_look.roles.text());
    const auto write = [&](double x, const QString& text) {
        const double height = metrics.height();
        painter.drawText(
            QRectF(x, place.y() - height / 2, metrics.horizontalAdvance(text) + 1, height), Qt::AlignVCenter, text);
    };
    write(place.x(), m_legend.low);
    write(ramp.right() + unit * 0.5, m_legend.high);
}

QString GraphView::toolTipAt(const QPointF& position) const {
    if (!m_picture)
        return {};
    const int node = nodeUnder(position);
    if (node >= 0 && !m_picture->content.nodes[static_cast<std::size_t>(node)].isOpen) {
        const auto& of = m_picture->content.nodes[static_cast<std::size_t>(node)];
        QString text = nodeToolTip(*m_picture->model, m_picture->subgraph, of, m_picture->groups, m_picture->kinds);
        const auto& values = m_measures.of(m_display.colourBy);
        if (of.kind == inspect::NodeKind::Operator && static_cast<std::size_t>(of.index) < values.size() &&
            !std::isnan(values[static_cast<std::size_t>(of.index)])) {
            const QString value = m_measures.text(m_display.colourBy, values[static_cast<std::size_t>(of.index)]);
            text += u'\n' + (m_display.colourBy == ColourBy::Error ? tr("Error of the output: %1").arg(value) : value);
        }
        return text;
    }
    const int edge = edgeUnder(position);
    if (edge < 0)
        return {};
    const auto tensor = m_picture->layout.edges[static_cast<std::size_t>(edge)].tensor;
    const auto& value = m_picture->graph().tensors[static_cast<std::size_t>(tensor)];
    return operandText(m_picture->graph(), tensor) + u'\n' + typeText(value.type) + u' ' + shapeText(value);
}

} // namespace widgets
