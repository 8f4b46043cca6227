// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/per_axis_plot.h"

#include "widgets/common/contrast.h"
#include "widgets/common/core_text.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/plots/axes.h"
#include "widgets/plots/custom_plot.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace widgets {
namespace {

/// Above this many channels stems would only be a wall: points are left.
constexpr std::size_t mostStems = 256;

} // namespace

PerAxisPlot::PerAxisPlot(QWidget* parent) : Plot(parent) {
    setObjectName(QStringLiteral("perAxisPlot"));
    offerLogAxis(true);
    connect(plot(), &QCustomPlot::afterLayout, this, &PerAxisPlot::thinLabels);
    clear();
}

void PerAxisPlot::clear() {
    m_model.reset();
    m_tensor = -1;
    m_channels = {};
    m_order.clear();
    m_position.clear();
    setEmptyText(tr("Select a quantized tensor to see its scales by channel."));
}

void PerAxisPlot::setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor) {
    if (!model || tensor < 0)
        return clear();
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_tensor = tensor;
    draw();
}

const model::Tensor* PerAxisPlot::tensor() const {
    return m_tensor < 0
               ? nullptr
               : &m_model->subgraphs[static_cast<std::size_t>(m_subgraph)].tensors[static_cast<std::size_t>(m_tensor)];
}

void PerAxisPlot::draw() {
    const QString name = tensorText(m_tensor, toQt(tensor()->name));
    if (!tensor()->isQuantized() || !tensor()->quantization->isPerAxis()) {
        m_channels = {};
        m_order.clear();
        return setEmptyText(name + QStringLiteral("\n\n") + sentence());
    }
    m_channels = channelScales(*m_model, *tensor());
    m_axis = tensor()->quantization->quantizedDimension;
    m_isWouldBe = false;
    drawChannels(tr("Scales of %1").arg(name));
}

void PerAxisPlot::setWouldBe(
    std::shared_ptr<const model::Model> model, int subgraph, int index, const inspect::TensorStats& stats) {
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_tensor = index;
    m_channels = wouldBeScales(stats);
    const QString name = tensorText(m_tensor, toQt(tensor()->name));
    if (m_channels.scales.size() < 2)
        return setEmptyText(name + QStringLiteral("\n\n") + sentence());
    m_axis = stats.channelAxis;
    m_isWouldBe = true;
    drawChannels(tr("Scales that int8 would give %1").arg(name));
}

void PerAxisPlot::drawChannels(const QString& title) {
    m_marked = -1;
    orderChannels();
    setEmptyText({});
    setTexts(title, summary());
    showStrip(m_channels.hasZeroPoints);
    refresh();
    resetView();
}

void PerAxisPlot::orderChannels() {
    m_order.resize(m_channels.scales.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    if (m_isSorted)
        std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t a, std::size_t b) {
            const double first = m_channels.scales[a];
            const double second = m_channels.scales[b];
            return std::isnan(second) ? !std::isnan(first) : first < second; // NaN comes last
        });
    m_position.resize(m_order.size());
    for (std::size_t position = 0; position < m_order.size(); ++position)
        m_position[m_order[position]] = position;
}

void PerAxisPlot::setSorted(bool isSorted) {
    if (isSorted == m_isSorted)
        return;
    m_isSorted = isSorted;
    if (m_channels.scales.empty())
        return;
    orderChannels();
    refresh();
    resetView();
}

void PerAxisPlot::markChannel(int channel) {
    if (channel == m_marked)
        return;
    m_marked = channel;
    if (!m_channels.scales.empty())
        refresh();
}

int PerAxisPlot::channelAt(double x) const {
    const double position = std::round(x);
    return position >= 0 && position < double(m_order.size()) ? int(m_order[std::size_t(position)]) : -1;
}

void PerAxisPlot::choose(double x) {
    if (const int channel = channelAt(x); channel >= 0)
        Q_EMIT channelChosen(channel);
}

QString PerAxisPlot::channelTitle() const {
    return m_isSorted ? tr("Channels along axis %1 by scale").arg(m_axis) : tr("Channel along axis %1").arg(m_axis);
}

void PerAxisPlot::drawMark(const PaletteRoles& roles) {
    if (m_marked < 0 || std::size_t(m_marked) >= m_position.size())
        return;
    auto* graph = plot()->addGraph();
    graph->addData(double(m_position[std::size_t(m_marked)]), m_channels.scales[std::size_t(m_marked)]);
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(roles.mark(), em() / 5), Qt::NoBrush, em() * 0.8));
}

QString PerAxisPlot::sentence() const {
    if (!tensor()->isQuantized())
        return tr("This tensor is not quantized: its type is %1.").arg(typeText(tensor()->type));
    return tr("One scale for the whole tensor: real = %1 · (stored − (%2))")
        .arg(scaleText(double(tensor()->quantization->scale.front())), zeroPointRangeText(*tensor()));
}

QString PerAxisPlot::summary() const {
    const double lowest = m_channels.lowest();
    QString text = tr("%n channel(s)", nullptr, int(m_channels.scales.size())) + QStringLiteral(" · ") +
                   tr("scales %1 … %2").arg(scaleText(lowest), scaleText(m_channels.highest()));
    if (const double ratio = lowest > 0 ? m_channels.highest() / lowest : 0; ratio > 0)
        text += QStringLiteral(" · ") +
                tr("largest is %1 times the smallest").arg(locale().toString(ratio, 'f', ratio < 100 ? 1 : 0));
    if (m_channels.deadCount() > 0)
        text += QStringLiteral(" · ") + tr("%n dead channel(s)", nullptr, int(m_channels.deadCount()));
    return text;
}

void PerAxisPlot::showStrip(bool isShown) {
    if (isShown == (m_strip != nullptr))
        return;
    if (!isShown) {
        plot()->plotLayout()->remove(m_strip);
        plot()->plotLayout()->simplify();
        m_strip = nullptr;
        return;
    }
    m_strip = new QCPAxisRect(plot());
    plot()->plotLayout()->addElement(2, 0, m_strip);
    plot()->plotLayout()->setRowStretchFactor(1, 2);
    auto* group = new QCPMarginGroup(plot());
    m_strip->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    plot()->axisRect()->setMarginGroup(QCP::msLeft | QCP::msRight, group);
    m_strip->setRangeZoom(Qt::Horizontal);
    const auto follow = [](QCPAxis* axis) { return [axis](const QCPRange& range) { axis->setRange(range); }; };
    auto* below = m_strip->axis(QCPAxis::atBottom);
    connect(plot()->xAxis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), below, follow(below));
    connect(below, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), plot()->xAxis, follow(plot()->xAxis));
}

void PerAxisPlot::applyTheme(const PaletteRoles& roles) {
    m_labels.clear(); // gone with the items
    if (m_channels.scales.empty())
        return;
    drawScales(roles);
    labelOutliers(roles);
    drawMark(roles);
    if (m_strip)
        drawZeroPoints(roles);
}

void PerAxisPlot::drawScales(const PaletteRoles& roles) {
    setLogarithmicAxis(*plot()->yAxis, isLogarithmic());
    setWholeTicks(*plot()->xAxis);
    plot()->xAxis->setLabel(m_strip ? QString() : channelTitle());
    plot()->yAxis->setLabel(m_isWouldBe ? tr("Scale in int8") : tr("Scale"));

    const QColor colour = roles.precision(kindOfType(tensor()->type));
    const bool hasStems = m_channels.scales.size() <= mostStems;
    const double size = hasStems ? em() * 0.45 : em() * 0.3;
    for (const bool isDead : {false, true}) {
        auto* graph = plot()->addGraph();
        for (std::size_t channel = 0; channel < m_channels.scales.size(); ++channel)
            if (m_channels.dead[channel] == isDead)
                graph->addData(double(m_position[channel]), m_channels.scales[channel]);
        graph->setLineStyle(hasStems ? QCPGraph::lsImpulse : QCPGraph::lsNone);
        graph->setPen(QPen(mixed(roles.base(), colour, 0.55), em() / 10));
        const QBrush fill = isDead ? QBrush(roles.base()) : QBrush(colour);
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour, em() / 10), fill, size));
    }
}

void PerAxisPlot::labelOutliers(const PaletteRoles& roles) {
    for (const auto channel : m_channels.outliers) {
        const double scale = m_channels.scales[channel];
        auto* label = addText(*plot(), *plot()->xAxis, *plot()->yAxis, double(m_position[channel]), scale,
            QString::number(channel), Qt::AlignBottom | Qt::AlignHCenter, roles.look());
        label->setPadding(QMargins(0, 0, 0, qRound(em() * 0.4)));
        m_labels.push_back(label);
    }
}

/// Numbers on each other say nothing; the farthest outliers come first. Where labels lie is known once the axes are
/// laid out.
void PerAxisPlot::thinLabels() {
    std::vector<QRectF> taken;
    const auto width = [](const QCPItemText* label) {
        return QFontMetrics(label->font()).horizontalAdvance(label->text());
    };
    for (auto* label : m_labels) {
        const QPointF point = label->position->pixelPosition();
        const double gap = em() * 0.4;
        const QSizeF size(width(label), QFontMetrics(label->font()).height());
        const QRectF place(QPointF(point.x() - size.width() / 2, point.y() - gap - size.height()), size);
        const QRectF reach = place.adjusted(-gap / 2, 0, gap / 2, 0);
        const bool isFree =
            std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) { return other.intersects(reach); });
        label->setVisible(isFree);
        if (isFree)
            taken.push_back(place);
    }
}

void PerAxisPlot::drawZeroPoints(const PaletteRoles& roles) {
    auto* x = m_strip->axis(QCPAxis::atBottom);
    auto* y = m_strip->axis(QCPAxis::atLeft);
    setWholeTicks(*x);
    setWholeTicks(*y);
    x->setLabel(channelTitle());
    y->setLabel(tr("Zero point"));
    auto* graph = plot()->addGraph(x, y);
    for (std::size_t channel = 0; channel < m_channels.zeroPoints.size(); ++channel)
        graph->addData(double(m_position[channel]), double(m_channels.zeroPoints[channel]));
    const QColor colour = roles.precision(kindOfType(tensor()->type));
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(colour, em() / 10), QBrush(colour), em() * 0.35));
}

void PerAxisPlot::showAll() {
    if (m_channels.scales.empty())
        return;
    plot()->xAxis->setRange(-1, double(m_channels.scales.size()));
    auto* y = plot()->yAxis;
    if (isLogarithmic())
        setPaddedRange(*y, m_channels.lowest(), m_channels.highest(), 0.12);
    else
        y->setRange(0, m_channels.highest() * 1.12);
    if (m_strip) {
        const auto [least, most] = std::minmax_element(m_channels.zeroPoints.begin(), m_channels.zeroPoints.end());
        setPaddedRange(*m_strip->axis(QCPAxis::atLeft), double(*least), double(*most), 0.15);
    }
}

QString PerAxisPlot::textAt(double x, double) const {
    const int at = channelAt(x);
    if (at < 0)
        return {};
    const auto channel = static_cast<std::size_t>(at);
    QString text = tr("Channel %1: scale %2, zero point %3")
                       .arg(QString::number(channel), exactText(m_channels.scales[channel]),
                           QString::number(m_channels.zeroPoints[channel]));
    if (m_channels.dead[channel])
        text += QStringLiteral(" · ") + tr("dead: all its values are 0");
    return text;
}

QString PerAxisPlot::toCsv() const {
    QString csv = QStringLiteral("channel,scale,zero_point,dead\n");
    for (std::size_t channel = 0; channel < m_channels.scales.size(); ++channel)
        csv += QStringLiteral("%1,%2,%3,%4\n")
                   .arg(QString::number(channel),
                       QString::number(m_channels.scales[channel], 'g', QLocale::FloatingPointShortest),
                       QString::number(m_channels.zeroPoints[channel]),
                       m_channels.dead[channel] ? QStringLiteral("1") : QStringLiteral("0"));
    return csv;
}

} // namespace widgets
