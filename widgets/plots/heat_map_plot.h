// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/plot.h"

#include "inspect/channel_bins.h"

#include <memory>

namespace widgets {

/// The histograms of all channels at once: channels across, values up, the share of each channel's values as colour.
class HeatMapPlot : public Plot {
    Q_OBJECT
public:
    explicit HeatMapPlot(QWidget* parent = nullptr);
    void setBins(std::shared_ptr<const inspect::ChannelBins> bins, const QString& title);
    void clear(const QString& emptyText);
    QString toCsv() const override;

Q_SIGNALS:
    void channelChosen(int channel);

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    double cursorStep() const override { return 1; }
    void choose(double x) override;

private:
    int channelAt(double x) const;
    /// Rows of the picture: as many bins together as the number of values asks for.
    std::size_t rows() const { return (m_bins->bins + m_group - 1) / m_group; }
    double rowHeight() const { return (m_bins->high - m_bins->low) / double(m_bins->bins) * double(m_group); }
    double countIn(std::size_t channel, std::size_t row) const;

    std::shared_ptr<const inspect::ChannelBins> m_bins;
    std::vector<double> m_totals; ///< by channel
    std::size_t m_group = 1;      ///< bins in a row
};

} // namespace widgets
