// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/model_page.h"

#include "inspect/channel_bins.h"
#include "inspect/tensor_stats.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QTabWidget;

namespace widgets {
class FactModel;
class HeatMapPlot;
class HistogramPlot;
class PerAxisPlot;
class TablePanel;
} // namespace widgets

namespace app {

class ExtremesPanel;
class ValuePanel;

/// Everything about the values of one constant: scales by channel, histogram of the whole or of one channel (over
/// another channel or the other model's), a heat map of all channels, the channels as a table, the values themselves,
/// and those that are farthest out.
class TensorPage : public ModelPage {
    Q_OBJECT
public:
    explicit TensorPage(Session& session, QWidget* parent = nullptr);
    widgets::PerAxisPlot* perAxis() const { return m_perAxis; }
    widgets::HistogramPlot* histogram() const { return m_histogram; }
    widgets::HeatMapPlot* heatMap() const { return m_heatMap; }
    widgets::TablePanel* channels() const { return m_channels; }
    ValuePanel* values() const { return m_values; }
    ExtremesPanel* extremes() const { return m_extremes; }
    /// The line above: what is shown, its statistics, what one scale for all channels would lose.
    QString facts() const;
    int shownTensor() const { return m_tensor; }

    void exportPage() override;
    void focusFilter() override;

protected:
    void showModel(const OpenModel& open, const widgets::Selected& selected) override;
    void showSelected(const widgets::Selected& selected) override;

private:
    /// What is read of a tensor in one go.
    struct Reading {
        std::shared_ptr<const inspect::TensorStats> stats;
        std::shared_ptr<const inspect::ChannelBins> real;
        std::shared_ptr<const inspect::ChannelBins> stored;
        std::shared_ptr<const inspect::ChannelBins> other; ///< of the other model's tensor of that name; null: none
    };
    enum Over { Nothing, WholeTensor, OtherChannel, OtherModel };

    QWidget* makeControls();
    QWidget* makePlots();
    void setUpTabs();
    void showNothing(const QString& why);
    void read();
    void showReading(const Reading& reading);
    void fillScales();
    void showChannel(int channel);
    void drawHistogram();
    const model::Tensor& tensor() const;
    std::optional<model::QuantizationParameters> gridOfChannel(int channel) const;
    QString factsText() const;

    QLabel* m_facts;
    QCheckBox* m_isSorted;
    QSpinBox* m_channel;
    QComboBox* m_form;
    QComboBox* m_over;
    QSpinBox* m_overChannel;
    widgets::PerAxisPlot* m_perAxis;
    widgets::HistogramPlot* m_histogram;
    widgets::HeatMapPlot* m_heatMap;
    widgets::FactModel* m_channelModel;
    widgets::TablePanel* m_channels;
    ValuePanel* m_values;
    ExtremesPanel* m_extremes;
    QTabWidget* m_tabs;
    Reading m_reading;
    int m_tensor = -1;
};

} // namespace app
