// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/histogram_plot.h"

#include "widgets/common/contrast.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/plots/axes.h"
#include "widgets/plots/custom_plot.h"
#include "widgets/plots/grid_ticks.h"

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

/// Limits farther out than this many widths of the data are named below, not shown.
constexpr double farthestLimit = 1.0;

QPen dashed(const QColor& colour, double em) {
    return {colour, em / 10, Qt::DashLine};
}

void addVerticalLine(QCustomPlot& plot, double x, const QPen& pen) {
    auto* line = new QCPItemStraightLine(&plot);
    line->setPen(pen);
    line->point1->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point2->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->point1->setCoords(x, 0);
    line->point2->setCoords(x, 1);
}

/// A label at the upper end of a vertical line.
void addTopText(QCustomPlot& plot, double x, const QString& text, Qt::Alignment side, const QColor& colour,
    const PaletteRoles& roles) {
    auto* label = addText(plot, *plot.xAxis, *plot.yAxis, x, 0, text, side | Qt::AlignTop, colour, roles.base());
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(x, 0);
    const int gap = QFontMetrics(plot.font()).height() / 4;
    label->setPadding(QMargins(gap, gap / 2, gap, gap / 2));
}

} // namespace

HistogramPlot::HistogramPlot(QWidget* parent) : Plot(parent) {
    setObjectName(QStringLiteral("histogramPlot"));
    offerLogAxis(false);
    connect(plot(), &QCustomPlot::afterLayout, this, &HistogramPlot::keepRoomForTexts);
    clear(tr("Select a tensor to see how its values are spread."));
}

void HistogramPlot::clear(const QString& emptyText) {
    m_bins = {};
    m_overlay = {};
    m_grid.reset();
    setEmptyText(emptyText);
}

void HistogramPlot::setTitle(const QString& title) {
    m_title = title;
    setTexts(title, m_bins.counts.empty() ? QString() : summary());
}

void HistogramPlot::setWeights(const inspect::TensorStats& stats,
    const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType) {
    m_bins = binsOf(stats);
    m_low = double(stats.min);
    m_high = double(stats.max);
    m_count = stats.count;
    m_samples = 0;
    m_overlay = {};
    m_isStored = false;
    setGrid(parameters, gridType);
    draw();
}

void HistogramPlot::setChannel(const inspect::ChannelBins& bins, int channel,
    const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType, bool isStored) {
    m_bins = binsOf(bins, channel);
    m_low = bins.low + (isStored ? 0.5 : 0);
    m_high = bins.high - (isStored ? 0.5 : 0);
    if (channel >= 0 && isStored) {
        const auto isUsed = [](double count) { return count > 0; };
        const auto& counts = m_bins.counts;
        const auto first = std::find_if(counts.begin(), counts.end(), isUsed) - counts.begin();
        const auto last = std::find_if(counts.rbegin(), counts.rend(), isUsed).base() - counts.begin() - 1;
        m_low = m_bins.low + 0.5 + m_bins.width * double(first);
        m_high = m_bins.low + 0.5 + m_bins.width * double(last);
    } else if (channel >= 0) {
        m_low = m_bins.low;
        m_high = m_bins.high();
    }
    m_count = quint64(m_bins.total());
    m_samples = 0;
    m_overlay = {};
    m_isStored = isStored;
    setGrid(parameters, gridType);
    const auto range = model::integerRange(gridType);
    m_isPerAxis = m_isPerAxis && !isStored;
    if (isStored && range && parameters && parameters->isQuantized()) {
        m_grid = Grid{1, 0, *range};
        m_grid->zero = double(parameters->zeroPointOf());
    }
    draw();
}

void HistogramPlot::setOverlay(const Bins& bins, const QString& name) {
    m_overlay = bins;
    m_overlayName = name;
    if (m_bins.counts.empty())
        return;
    setTexts(m_title, summary());
    refresh();
    resetView();
}

void HistogramPlot::setActivations(const calib::TensorStatistics& statistics,
    const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType, bool areCodes) {
    setGrid(parameters, gridType);
    m_areCodes = areCodes && m_grid;
    m_bins = m_areCodes ? binsOfCodes(statistics.histogram, m_grid->scale) : binsOf(statistics.histogram);
    m_low = double(statistics.min);
    m_high = double(statistics.max);
    m_count = statistics.count;
    m_samples = statistics.sampleMin.size();
    m_overlay = {};
    m_isStored = false;
    draw();
}

void HistogramPlot::setGrid(
    const std::optional<model::QuantizationParameters>& parameters, model::TensorType gridType) {
    m_gridType = gridType;
    m_areCodes = false;
    m_grid.reset();
    m_isPerAxis = parameters && parameters->isPerAxis();
    const auto range = model::integerRange(gridType);
    if (parameters && parameters->isQuantized() && !m_isPerAxis && range && std::isfinite(parameters->scale.front()) &&
        parameters->scale.front() > 0)
        m_grid = Grid{double(parameters->scale.front()), double(parameters->zeroPointOf()), *range};
}

void HistogramPlot::draw() {
    if (m_bins.counts.empty())
        return setEmptyText(tr("There are no values to show: none is finite."));
    setEmptyText({});
    setTexts(m_title, summary());
    refresh();
    resetView();
}

QString HistogramPlot::summary() const {
    QString text = tr("%1 values, %2 … %3").arg(countText(m_count), scaleText(m_low), scaleText(m_high));
    if (m_samples > 0)
        text += QStringLiteral(" · ") + tr("%n sample(s)", nullptr, int(m_samples));
    if (m_areCodes)
        text +=
            QStringLiteral(" · ") +
            tr("at the ends %1 and %2").arg(percentText(shareOf(m_grid->low())), percentText(shareOf(m_grid->high())));
    if (m_isPerAxis)
        text += QStringLiteral(" · ") + tr("every channel has a grid of its own");
    if (!m_overlay.counts.empty())
        text += QStringLiteral(" · ") + tr("outline: %1, of the same area").arg(m_overlayName);
    if (m_grid && !m_isStored)
        text += QStringLiteral(" · ") + tr("%1 grid %2 … %3, step %4")
                                            .arg(typeText(m_gridType), scaleText(m_grid->low()),
                                                scaleText(m_grid->high()), scaleText(m_grid->scale));
    return text;
}

void HistogramPlot::applyTheme(const PaletteRoles& roles) {
    if (m_bins.counts.empty())
        return;
    setLogarithmicAxis(*plot()->yAxis, isLogarithmic());
    if (!isLogarithmic())
        setWholeTicks(*plot()->yAxis);
    setLogarithmicAxis(*plot()->xAxis, false);
    plot()->xAxis->setLabel(m_isStored ? tr("Stored value") : tr("Value"));
    plot()->yAxis->setLabel(tr("Count"));
    drawSteps(roles);
    if (!m_overlay.counts.empty())
        drawOverlay(roles);
    if (m_grid)
        drawGrid(roles);
}

void HistogramPlot::drawSteps(const PaletteRoles& roles) {
    const QColor colour = roles.precision(m_grid ? kindOfType(m_gridType) : inspect::ComputeKind::Float32);
    auto* graph = plot()->addGraph();
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->setPen(QPen(colour, em() / 10));
    graph->setBrush(mixed(roles.base(), colour, 0.35));
    // An empty bin lies below every logarithmic axis.
    const double nothing = isLogarithmic() ? 1e-3 : 0;
    graph->addData(m_bins.low, nothing);
    for (std::size_t bin = 0; bin < m_bins.counts.size(); ++bin)
        graph->addData(m_bins.low + m_bins.width * double(bin), std::max(m_bins.counts[bin], nothing));
    graph->addData(m_bins.high(), nothing);
}

/// Of the values in the bin of a code's value.
double HistogramPlot::shareOf(double value) const {
    const double position = std::floor((value - m_bins.low) / m_bins.width);
    const bool isInside = position >= 0 && position < double(m_bins.counts.size());
    return isInside ? m_bins.counts[std::size_t(position)] / m_bins.total() : 0;
}

/// Densities are compared: the outline has the same area as the filled steps.
void HistogramPlot::drawOverlay(const PaletteRoles& roles) {
    const double area = m_overlay.total() * m_overlay.width;
    if (area <= 0)
        return;
    const double factor = m_bins.total() * m_bins.width / area;
    auto* graph = plot()->addGraph();
    graph->setLineStyle(QCPGraph::lsStepLeft);
    graph->setPen(QPen(roles.text(), em() / 7));
    const double nothing = isLogarithmic() ? 1e-3 : 0;
    graph->addData(m_overlay.low, nothing);
    for (std::size_t bin = 0; bin < m_overlay.counts.size(); ++bin)
        graph->addData(
            m_overlay.low + m_overlay.width * double(bin), std::max(m_overlay.counts[bin] * factor, nothing));
    graph->addData(m_overlay.high(), nothing);
}

void HistogramPlot::drawGrid(const PaletteRoles& roles) {
    auto* ticks = new GridTicks(plot());
    ticks->setGrid(m_grid->low(), m_grid->scale, int(m_grid->range.highest - m_grid->range.lowest + 1));
    ticks->setLook(QPen(roles.mutedText(), em() / 12), em() * 0.35, em() * 0.25);
    const double below = m_areCodes ? 0 : m_bins.shareBelow(m_grid->low()); // codes have no value outside
    const double above = m_areCodes ? 0 : m_bins.shareAbove(m_grid->high());
    drawLimit(roles, m_grid->low(), below, true);
    drawLimit(roles, m_grid->high(), above, false);
    addVerticalLine(*plot(), m_grid->zero, QPen(roles.mutedText(), em() / 12));
    // In a narrow plot the shares outside are worth more than a name for the line.
    const bool hasRoom = plot()->axisRect()->width() > em() * 30 || below + above <= 0;
    if (hasRoom)
        addTopText(*plot(), m_grid->zero,
            tr("zero point %1").arg(QString::number(m_isStored ? m_grid->zero : m_grid->zeroPoint, 'f', 0)),
            m_grid->low() == 0 ? Qt::AlignLeft : Qt::AlignHCenter, roles.mutedText(), roles);
}

void HistogramPlot::drawLimit(const PaletteRoles& roles, double value, double shareOutside, bool isLow) {
    const bool cuts = shareOutside > 0;
    const QColor colour = cuts ? roles.look() : roles.mutedText();
    if (value != 0)
        addVerticalLine(*plot(), value, dashed(colour, em()));
    if (cuts)
        addTopText(*plot(), value,
            plot()->axisRect()->width() > em() * 30 ? tr("%1 outside").arg(percentText(shareOutside))
                                                    : percentText(shareOutside),
            isLow ? Qt::AlignLeft : Qt::AlignRight, colour, roles);
}

void HistogramPlot::showAll() {
    if (m_bins.counts.empty())
        return;
    double low = m_bins.low;
    double high = m_bins.high();
    double largest = m_bins.largest();
    if (!m_overlay.counts.empty()) {
        low = std::min(low, m_overlay.low);
        high = std::max(high, m_overlay.high());
        largest = std::max(largest, m_overlay.largest() * m_bins.total() * m_bins.width /
                                        std::max(1e-300, m_overlay.total() * m_overlay.width));
    }
    if (m_grid) {
        const double reach = (high - low) * farthestLimit;
        low = m_grid->low() >= low - reach ? std::min(low, m_grid->low()) : low;
        high = m_grid->high() <= high + reach ? std::max(high, m_grid->high()) : high;
    }
    setPaddedRange(*plot()->xAxis, low, high, 0.04);
    if (isLogarithmic())
        plot()->yAxis->setRange(0.5, std::max(2.0, largest) * 3);
    else
        plot()->yAxis->setRange(0, largest * (1 + roomForTexts()));
    m_highest = largest;
    m_shownTo = isLogarithmic() ? -1 : plot()->yAxis->range().upper;
}

/// Another height has other room; where the user zoomed, the range is the user's.
void HistogramPlot::keepRoomForTexts() {
    const double wanted = m_highest * (1 + roomForTexts());
    if (m_shownTo <= 0 || plot()->yAxis->range().upper != m_shownTo || std::abs(wanted - m_shownTo) < m_shownTo * 0.01)
        return;
    m_shownTo = wanted;
    plot()->yAxis->setRange(0, wanted);
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

/// Above the highest step, as a share of its height: what stands at the top shall not lie on it.
double HistogramPlot::roomForTexts() const {
    constexpr double least = 0.15;
    if (!m_grid)
        return least;
    const double text = plot()->fontMetrics().height() * 1.3;
    const double height = plot()->axisRect()->height();
    return height > text * 2 ? std::max(least, text / (height - text)) : 1;
}

double HistogramPlot::cursorStep() const {
    return m_bins.width > 0 ? m_bins.width : 1;
}

QString HistogramPlot::textAt(double x, double) const {
    const double position = std::floor((x - m_bins.low) / m_bins.width + 1e-9);
    if (!(position >= 0) || position >= double(m_bins.counts.size()))
        return {};
    const auto bin = static_cast<std::size_t>(position);
    const double from = m_bins.low + m_bins.width * position;
    QString text = tr("%1 … %2: %3 values, %4")
                       .arg(scaleText(from), scaleText(from + m_bins.width), countText(quint64(m_bins.counts[bin])),
                           percentText(m_bins.counts[bin] / m_bins.total()));
    if (m_grid && !m_isStored) {
        const double stored = std::clamp(std::round(x / m_grid->scale + m_grid->zeroPoint),
            double(m_grid->range.lowest), double(m_grid->range.highest));
        text += QStringLiteral(" · ") + tr("%1 is stored as %2").arg(scaleText(x), QString::number(stored, 'f', 0));
    }
    return text;
}

QString HistogramPlot::toCsv() const {
    QString csv = QStringLiteral("from,to,count\n");
    const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
    for (std::size_t bin = 0; bin < m_bins.counts.size(); ++bin) {
        const double from = m_bins.low + m_bins.width * double(bin);
        csv += QStringLiteral("%1,%2,%3\n").arg(number(from), number(from + m_bins.width), number(m_bins.counts[bin]));
    }
    return csv;
}

} // namespace widgets
