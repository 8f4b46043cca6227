// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/boxes/arena_plot.h"

#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/plots/axes.h"

#include <algorithm>
#include <cmath>

namespace widgets {

ArenaPlot::ArenaPlot(QWidget* parent) : Plot(parent) {
    setObjectName(QStringLiteral("arenaPlot"));
    hideTitle();
    clear(tr("Open a model to see who holds its memory, and when."));
}

void ArenaPlot::clear(const QString& emptyText) {
    m_model.reset();
    m_timeline.reset();
    m_boxes.clear();
    setEmptyText(emptyText);
}

void ArenaPlot::setTimeline(
    std::shared_ptr<const model::Model> model, int subgraph, std::shared_ptr<const inspect::ArenaTimeline> timeline) {
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_timeline = std::move(timeline);
    if (m_timeline->tenants.empty())
        return clear(tr("This subgraph keeps nothing in the arena."));
    setEmptyText({});
    setTexts(tr("Memory of the activations"), summary());
    refresh();
    resetView();
}

void ArenaPlot::markTensor(int tensor) {
    if (m_marked == tensor)
        return;
    m_marked = tensor;
    if (m_timeline)
        refresh();
}

QString ArenaPlot::summary() const {
    if (m_timeline->peakOperator < 0)
        return tr("arena %1").arg(sizeText(m_timeline->arenaBytes));
    return tr("most is held at %1: %2")
        .arg(operatorTextOf(*m_model, std::size_t(m_subgraph), m_timeline->peakOperator),
            sizeText(m_timeline->peakBytes));
}

void ArenaPlot::applyTheme(const PaletteRoles& roles) {
    m_boxes.clear();
    if (!m_timeline)
        return;
    setLogarithmicAxis(*plot()->yAxis, false);
    setSizeTicks(*plot()->yAxis);
    setWholeTicks(*plot()->xAxis);
    plot()->xAxis->setLabel(tr("Operator"));
    plot()->yAxis->setLabel(tr("Offset in the arena"));
    const auto& tensors = m_model->subgraphs[std::size_t(m_subgraph)].tensors;
    // Outputs are held beyond the last operator.
    const int end = int(m_timeline->liveBytes.size()) - 1;
    for (const auto& tenant : m_timeline->tenants) {
        const auto kind = kindOfType(tensors[std::size_t(tenant.tensor)].type);
        const bool isMarked = tenant.tensor == m_marked;
        m_boxes.push_back({std::max(tenant.first, 0) - 0.5, std::min(tenant.last, end) + 0.5, double(tenant.offset),
            double(tenant.offset + tenant.bytes), QStringLiteral("T#%1").arg(tenant.tensor), roles.precisionFill(kind),
            isMarked ? roles.mark() : roles.precision(kind), roles.text(), tenant.inPlaceOf >= 0, isMarked});
    }
    auto* layer = new BoxLayer(plot());
    layer->setBoxes(m_boxes, em() / 12);

    auto* live = plot()->addGraph();
    live->setLineStyle(QCPGraph::lsStepCenter);
    live->setPen(QPen(roles.text(), em() / 8));
    for (std::size_t op = 0; op < m_timeline->liveBytes.size(); ++op)
        live->addData(double(op), double(m_timeline->liveBytes[op]));
    drawPeak(roles);
}

void ArenaPlot::drawPeak(const PaletteRoles& roles) {
    if (m_timeline->peakOperator < 0)
        return;
    auto* line = new QCPItemStraightLine(plot());
    line->setPen(QPen(roles.look(), em() / 8, Qt::DashLine));
    line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point1->setCoords(m_timeline->peakOperator, 0);
    line->point2->setCoords(m_timeline->peakOperator, 1);
    const bool isRight = m_timeline->peakOperator * 2 > int(m_timeline->liveBytes.size());
    auto* label = addText(*plot(), *plot()->xAxis, *plot()->yAxis, m_timeline->peakOperator, 0,
        tr("peak %1").arg(sizeText(m_timeline->peakBytes)), (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop,
        roles.look(), roles.base());
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(m_timeline->peakOperator, 0);
    const int gap = qRound(em() * 0.25);
    label->setPadding(QMargins(gap, gap, gap, gap));
}

void ArenaPlot::showAll() {
    if (!m_timeline)
        return;
    plot()->xAxis->setRange(-0.75, double(m_timeline->liveBytes.size()) - 0.25);
    // The peak's label lies above all boxes.
    const double height = plot()->axisRect()->height();
    const double label = QFontMetricsF(plot()->font()).height() + em() * 0.6;
    const double room = height > label * 3 ? label / (height - label) : 0.08;
    plot()->yAxis->setRange(0, std::max<double>(1, double(m_timeline->arenaBytes)) * (1 + room));
}

int ArenaPlot::operatorAt(double x) const {
    const double op = std::round(x);
    return m_timeline && op >= 0 && op < double(m_timeline->liveBytes.size()) ? int(op) : -1;
}

QString ArenaPlot::textAt(double x, double y) const {
    const int op = operatorAt(x);
    if (op < 0)
        return {};
    QString text = tr("%1: %2 held")
                       .arg(operatorTextOf(*m_model, std::size_t(m_subgraph), op),
                           sizeText(m_timeline->liveBytes[std::size_t(op)]));
    const int box = std::isnan(y) ? -1 : boxAt(m_boxes, x, y);
    if (box < 0)
        return text;
    const auto& tenant = m_timeline->tenants[std::size_t(box)];
    const auto& graph = m_model->subgraphs[std::size_t(m_subgraph)];
    text += QStringLiteral(" · ") +
            tr("%1: %2 from offset %3, held from Op#%4 to Op#%5")
                .arg(operandText(graph, tenant.tensor), sizeText(tenant.bytes), countText(tenant.offset),
                    QString::number(tenant.first),
                    QString::number(std::min(tenant.last, std::int32_t(m_timeline->liveBytes.size()) - 1)));
    if (tenant.inPlaceOf >= 0)
        text += QStringLiteral(" · ") + tr("in the memory of T#%1").arg(tenant.inPlaceOf);
    return text;
}

void ArenaPlot::chooseAt(double x, double y) {
    const int box = boxAt(m_boxes, x, y);
    if (box >= 0)
        Q_EMIT tensorChosen(m_timeline->tenants[std::size_t(box)].tensor);
    else
        choose(x);
}

void ArenaPlot::choose(double x) {
    if (const int op = operatorAt(x); op >= 0)
        Q_EMIT operatorChosen(op);
}

QString ArenaPlot::toCsv() const {
    QString csv = QStringLiteral("tensor,bytes,offset,first_operator,last_operator,in_place_of\n");
    if (m_timeline)
        for (const auto& tenant : m_timeline->tenants)
            csv += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                       .arg(tenant.tensor)
                       .arg(tenant.bytes)
                       .arg(tenant.offset)
                       .arg(tenant.first)
                       .arg(tenant.last)
                       .arg(tenant.inPlaceOf);
    return csv;
}

} // namespace widgets
