// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_plot.h"

#include "widgets/common/number_text.h"
#include "widgets/plots/axes.h"
#include "widgets/plots/bins.h"
#include "widgets/plots/custom_plot.h"

#include <algorithm>
#include <cmath>

namespace widgets {

HeatMapPlot::HeatMapPlot(QWidget* parent) : Plot(parent) {
    setObjectName(QStringLiteral("heatMapPlot"));
    hideTitle();
    clear(tr("Select a constant with several channels."));
}

void HeatMapPlot::clear(const QString& emptyText) {
    m_bins.reset();
    m_totals.clear();
    setEmptyText(emptyText);
}

void HeatMapPlot::setBins(std::shared_ptr<const inspect::ChannelBins> bins, const QString& title) {
    if (!bins || bins->channels() < 2 || !(bins->high > bins->low))
        return clear(tr("This constant has no channels to set side by side."));
    m_bins = std::move(bins);
    m_totals.assign(m_bins->channels(), 0);
    for (std::size_t channel = 0; channel < m_totals.size(); ++channel)
        for (std::size_t bin = 0; bin < m_bins->bins; ++bin)
            m_totals[channel] += m_bins->count(channel, bin);
    const std::size_t wanted = binsFor(*std::max_element(m_totals.begin(), m_totals.end()));
    m_group = std::max<std::size_t>(1, m_bins->bins / wanted);
    setEmptyText({});
    setTexts(title, tr("%n channel(s)", nullptr, int(m_totals.size())) + QStringLiteral(" · ") +
                        tr("colour: share of the channel's values in a bin"));
    refresh();
    resetView();
}

double HeatMapPlot::countIn(std::size_t channel, std::size_t row) const {
    double sum = 0;
    for (std::size_t bin = row * m_group; bin < std::min(m_bins->bins, (row + 1) * m_group); ++bin)
        sum += m_bins->count(channel, bin);
    return sum;
}

void HeatMapPlot::applyTheme(const PaletteRoles& roles) {
    if (!m_bins)
        return;
    setWholeTicks(*plot()->xAxis);
    setLogarithmicAxis(*plot()->yAxis, false);
    plot()->xAxis->setLabel(m_bins->axis < 0 ? tr("Channel") : tr("Channel along axis %1").arg(m_bins->axis));
    plot()->yAxis->setLabel(tr("Value"));
    auto* map = new QCPColorMap(plot()->xAxis, plot()->yAxis);
    const int channels = int(m_totals.size());
    const int count = int(rows());
    map->data()->setSize(channels, count);
    const double first = m_bins->low + rowHeight() / 2;
    map->data()->setRange(QCPRange(0, channels - 1), QCPRange(first, first + rowHeight() * (count - 1)));
    double largest = 0;
    for (int channel = 0; channel < channels; ++channel)
        for (int row = 0; row < count; ++row) {
            const double all = m_totals[std::size_t(channel)];
            // The root shows what is rare beside the many values near 0.
            const double share = all > 0 ? std::sqrt(countIn(std::size_t(channel), std::size_t(row)) / all) : 0;
            largest = std::max(largest, share);
            map->data()->setCell(channel, row, share);
        }
    QCPColorGradient gradient;
    gradient.clearColorStops();
    gradient.setColorStopAt(0, roles.base());
    constexpr int stops = 8;
    for (int stop = 1; stop <= stops; ++stop)
        gradient.setColorStopAt(double(stop) / stops, roles.error(0.15 + 0.85 * stop / stops));
    map->setGradient(gradient);
    map->setInterpolate(false);
    map->setDataRange(QCPRange(0, std::max(largest, 1e-9)));
}

void HeatMapPlot::showAll() {
    if (!m_bins)
        return;
    plot()->xAxis->setRange(-0.5, double(m_totals.size()) - 0.5);
    plot()->yAxis->setRange(m_bins->low, m_bins->high);
}

int HeatMapPlot::channelAt(double x) const {
    const double channel = std::round(x);
    return m_bins && channel >= 0 && channel < double(m_totals.size()) ? int(channel) : -1;
}

QString HeatMapPlot::textAt(double x, double y) const {
    const int channel = channelAt(x);
    if (channel < 0)
        return {};
    const double at = std::floor((y - m_bins->low) / rowHeight());
    if (!(at >= 0) || at >= double(rows()))
        return tr("Channel %1").arg(channel);
    const double count = countIn(std::size_t(channel), std::size_t(at));
    const double from = m_bins->low + rowHeight() * at;
    return tr("Channel %1, %2 … %3: %4 values, %5 of the channel")
        .arg(QString::number(channel), scaleText(from), scaleText(from + rowHeight()), countText(quint64(count)),
            percentText(m_totals[std::size_t(channel)] > 0 ? count / m_totals[std::size_t(channel)] : 0));
}

void HeatMapPlot::choose(double x) {
    if (const int channel = channelAt(x); channel >= 0)
        Q_EMIT channelChosen(channel);
}

QString HeatMapPlot::toCsv() const {
    if (!m_bins)
        return {};
    QString csv = QStringLiteral("channel");
    const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
    const double width = (m_bins->high - m_bins->low) / double(m_bins->bins);
    for (std::size_t bin = 0; bin < m_bins->bins; ++bin)
        csv += u',' + number(m_bins->low + width * double(bin));
    csv += u'\n';
    for (std::size_t channel = 0; channel < m_totals.size(); ++channel) {
        csv += QString::number(channel);
        for (std::size_t bin = 0; bin < m_bins->bins; ++bin)
            csv += u',' + QString::number(m_bins->count(channel, bin));
        csv += u'\n';
    }
    return csv;
}

} // namespace widgets
