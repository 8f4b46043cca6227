// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/tensor_page.h"

#include "app/document/plot_export.h"
#include "app/document/session.h"
#include "app/document/table_export.h"
#include "app/inspect/extremes_panel.h"
#include "app/inspect/value_panel.h"
#include "app/panels/plot_targets.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/facts/channel_table.h"
#include "widgets/plots/heat_map_plot.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/per_axis_plot.h"
#include "widgets/tables/table_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>

namespace app {
namespace {

using Bins = std::shared_ptr<const inspect::ChannelBins>;

base::Result<Bins> readBins(
    const model::Model& model, int subgraph, int tensor, bool isStored, base::Progress& progress) {
    TRY_ASSIGN(auto bins, inspect::channelBins(model, std::size_t(subgraph), std::size_t(tensor),
                              {.bins = 256, .channel = -1, .isStored = isStored}, progress));
    return std::make_shared<const inspect::ChannelBins>(std::move(bins));
}

/// The constant of that name in another model's main subgraph, -1: none.
int namesake(const OpenModel& open, const std::string& name) {
    if (!open || name.empty())
        return -1;
    const auto& tensors = open.loaded->model->subgraphs.front().tensors;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (tensors[i].name == name && open.loaded->model->isConstant(tensors[i]))
            return int(i);
    return -1;
}

} // namespace

TensorPage::TensorPage(Session& session, QWidget* parent)
    : ModelPage(session, parent), m_facts(new QLabel(this)), m_isSorted(new QCheckBox(tr("Sort by scale"), this)),
      m_channel(new QSpinBox(this)), m_form(new QComboBox(this)), m_over(new QComboBox(this)),
      m_overChannel(new QSpinBox(this)), m_perAxis(new widgets::PerAxisPlot(this)),
      m_histogram(new widgets::HistogramPlot(this)), m_heatMap(new widgets::HeatMapPlot(this)),
      m_channelModel(new widgets::FactModel(this)), m_channels(new widgets::TablePanel(this)),
      m_values(new ValuePanel(session.operations, this)), m_extremes(new ExtremesPanel(session, this)),
      m_tabs(new QTabWidget(this)) {
    setObjectName(QStringLiteral("tensorPage"));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(makePlots());
    split->addWidget(m_tabs);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    setUpTabs();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeControls());
    layout->addWidget(split, 1);

    connect(m_isSorted, &QCheckBox::toggled, m_perAxis, &widgets::PerAxisPlot::setSorted);
    connect(m_perAxis, &widgets::PerAxisPlot::channelChosen, this, &TensorPage::showChannel);
    connect(m_heatMap, &widgets::HeatMapPlot::channelChosen, this, &TensorPage::showChannel);
    connect(m_channels, &widgets::TablePanel::rowChosen, this, &TensorPage::showChannel);
    connect(m_channel, &QSpinBox::valueChanged, this, &TensorPage::showChannel);
    for (auto* box : {m_form, m_over})
        connect(box, &QComboBox::currentIndexChanged, this, &TensorPage::drawHistogram);
    connect(m_overChannel, &QSpinBox::valueChanged, this, &TensorPage::drawHistogram);
    for (widgets::Plot* plot : {static_cast<widgets::Plot*>(m_perAxis), static_cast<widgets::Plot*>(m_histogram),
             static_cast<widgets::Plot*>(m_heatMap)})
        connect(
            plot, &widgets::Plot::saveRequested, this, [this, plot] { savePlot(plot, this->session().operations); });
    connect(&session.document, &Document::modelChanged, this, [this](int slot) {
        if (slot != current().model)
            invalidate(); // the other model may have a tensor of the same name
    });
    showNothing(tr("Select an operator or a constant to see its values."));
}

QWidget* TensorPage::makeControls() {
    m_facts->setObjectName(QStringLiteral("tensorFacts"));
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setWordWrap(true);
    m_isSorted->setObjectName(QStringLiteral("sortChannels"));
    m_channel->setObjectName(QStringLiteral("channel"));
    m_channel->setSpecialValueText(tr("all"));
    m_channel->setRange(-1, -1);
    m_form->setObjectName(QStringLiteral("histogramForm"));
    m_form->setAccessibleName(tr("Which values the histogram counts"));
    m_form->addItem(tr("Real values"));
    m_form->addItem(tr("Stored values"));
    m_over->setObjectName(QStringLiteral("histogramOver"));
    m_over->addItem(tr("nothing"), Nothing);
    m_over->addItem(tr("whole tensor"), WholeTensor);
    m_over->addItem(tr("channel"), OtherChannel);
    m_over->addItem(tr("other model"), OtherModel);
    m_overChannel->setObjectName(QStringLiteral("overChannel"));
    m_overChannel->setAccessibleName(tr("The other channel"));

    auto* bar = new QWidget(this);
    const int gap = widgets::em(this, 0.5);
    auto* rows = new QVBoxLayout(bar);
    rows->setContentsMargins(gap, gap / 2, gap, gap / 2);
    rows->setSpacing(gap / 2);
    rows->addWidget(m_facts);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(m_isSorted);
    row->addStretch();
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, bar);
        label->setBuddy(field);
        row->addWidget(label);
        row->addWidget(field);
    };
    row->addWidget(m_form);
    labelled(tr("Channel:"), m_channel);
    labelled(tr("Outline over it:"), m_over);
    row->addWidget(m_overChannel);
    rows->addLayout(row);
    return bar;
}

QWidget* TensorPage::makePlots() {
    m_perAxis->setObjectName(QStringLiteral("pagePerAxis"));
    m_histogram->setObjectName(QStringLiteral("pageHistogram"));
    m_histogram->hideTitle();
    m_perAxis->hideTitle();
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_perAxis);
    split->addWidget(m_histogram);
    return split;
}

void TensorPage::setUpTabs() {
    m_tabs->setObjectName(QStringLiteral("tensorTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabPosition(QTabWidget::South);
    m_channels->setObjectName(QStringLiteral("channelTable"));
    m_channels->setAccessibleName(tr("Channels"));
    m_channels->setSourceModel(m_channelModel);
    m_channels->setEmptyText(tr("This tensor has no channels."));
    saveWhenAsked(m_channels, session().operations);
    m_tabs->addTab(m_channels, tr("Channels"));
    m_tabs->addTab(m_heatMap, tr("Heat map"));
    m_tabs->addTab(m_values, tr("Values"));
    m_tabs->addTab(m_extremes, tr("Extremes"));
    m_tabs->setTabToolTip(3, tr("The largest, smallest and farthest values with their places"));
    connect(m_extremes, &ExtremesPanel::placeChosen, this, [this](qulonglong place) {
        m_values->showPlace(std::size_t(place));
        m_tabs->setCurrentWidget(m_values);
    });
}

const model::Tensor& TensorPage::tensor() const {
    return open().loaded->model->subgraphs[std::size_t(current().subgraph)].tensors[std::size_t(m_tensor)];
}

QString TensorPage::facts() const {
    return m_facts->text();
}

void TensorPage::showModel(const OpenModel& shown, const widgets::Selected&) {
    m_tensor = -1;
    if (!shown)
        showNothing(tr("Open a model to see its values."));
}

void TensorPage::showSelected(const widgets::Selected& selected) {
    const OpenModel& shown = open();
    if (!shown)
        return showNothing(tr("Open a model to see its values."));
    if (selected.op < 0 && selected.tensor < 0)
        return showNothing(tr("Select an operator or a constant to see its values."));
    const int wanted = plotTargets(*shown.loaded->model, selected).weights;
    if (wanted < 0)
        return showNothing(
            tr("No constant belongs to the selection. What an activation holds is known after a run: see Plots."));
    if (wanted == m_tensor)
        return;
    m_tensor = wanted;
    read();
}

void TensorPage::showNothing(const QString& why) {
    session().jobs.cancel(QStringLiteral("values"));
    m_tensor = -1;
    m_reading = {};
    m_facts->setText(why);
    m_perAxis->clear();
    m_histogram->clear(why);
    m_heatMap->clear(why);
    m_channelModel->setTable({});
    m_values->clear(why);
    m_extremes->clear(why);
    for (QWidget* control : QList<QWidget*>{m_isSorted, m_channel, m_form, m_over, m_overChannel})
        control->setEnabled(false);
}

void TensorPage::read() {
    const auto model = open().loaded->model;
    const int subgraph = current().subgraph;
    const int index = m_tensor;
    m_values->setTensor(model, subgraph, index);
    m_extremes->setTensor(model, subgraph, index);
    const OpenModel& other = session().document.model(1 - current().model);
    const auto otherModel = other ? other.loaded->model : nullptr;
    const int otherTensor = subgraph == 0 ? namesake(other, tensor().name) : -1;
    const bool isInteger = model::integerRange(tensor().type).has_value();
    session().jobs.start(
        QStringLiteral("values"), tr("Read values"), this,
        [=, cache = &session().statistics](base::Progress& progress) -> base::Result<Reading> {
            Reading reading;
            TRY_ASSIGN(reading.stats, cache->read(model, std::size_t(subgraph), std::size_t(index), true, progress));
            TRY_ASSIGN(reading.real, readBins(*model, subgraph, index, false, progress));
            if (isInteger) {
                TRY_ASSIGN(reading.stored, readBins(*model, subgraph, index, true, progress));
            }
            if (otherTensor >= 0) {
                TRY_ASSIGN(reading.other, readBins(*otherModel, 0, otherTensor, false, progress));
            }
            return reading;
        },
        [this, index](const base::Result<Reading>& reading) {
            if (index != m_tensor)
                return;
            if (!reading)
                return showNothing(widgets::errorText(reading.error()));
            showReading(*reading);
        });
}

void TensorPage::showReading(const Reading& reading) {
    m_reading = reading;
    const int channels = int(reading.stats->channels.size());
    for (QWidget* control : QList<QWidget*>{m_channel, m_form, m_over, m_overChannel})
        control->setEnabled(true);
    m_isSorted->setEnabled(channels > 1);
    {
        const QSignalBlocker noChannel(m_channel);
        const QSignalBlocker noOver(m_overChannel);
        m_channel->setRange(-1, channels > 1 ? channels - 1 : -1);
        m_channel->setValue(-1);
        m_overChannel->setRange(0, std::max(0, channels - 1));
        if (!reading.stored) {
            const QSignalBlocker noForm(m_form);
            m_form->setCurrentIndex(0);
        }
    }
    m_form->setEnabled(reading.stored != nullptr);
    fillScales();
    m_heatMap->setBins(reading.real, tr("Histograms of all channels"));
    m_facts->setText(factsText());
    drawHistogram();
}

void TensorPage::fillScales() {
    const auto model = open().loaded->model;
    const bool isPerAxis = tensor().isQuantized() && tensor().quantization->isPerAxis();
    if (tensor().isQuantized())
        m_perAxis->setTensor(model, current().subgraph, m_tensor);
    else
        m_perAxis->setWouldBe(model, current().subgraph, m_tensor, *m_reading.stats);
    m_channelModel->setTable(widgets::channelTable(
        m_reading.stats, isPerAxis || !tensor().isQuantized() ? m_perAxis->channels() : widgets::ChannelScales()));
}

/// "T#12 name · int8 1×3×3×32 · …"
QString TensorPage::factsText() const {
    const auto& stats = *m_reading.stats;
    QStringList facts = {widgets::tensorText(m_tensor, widgets::toQt(tensor().name)),
        widgets::typeText(tensor().type) + QLatin1Char(' ') + widgets::shapeText(tensor()),
        tr("%1 … %2, mean %3, deviation %4")
            .arg(widgets::scaleText(double(stats.min)), widgets::scaleText(double(stats.max)),
                widgets::scaleText(stats.mean), widgets::scaleText(stats.deviation)),
        tr("zeros %1").arg(widgets::percentText(stats.count ? double(stats.zeros) / double(stats.count) : 0))};
    if (stats.nanCount + stats.infiniteCount > 0)
        facts.append(tr("%1 NaN, %2 infinite").arg(stats.nanCount).arg(stats.infiniteCount));
    if (stats.distinctCodes > 0)
        facts.append(tr("%1 codes used, at the ends %2 and %3")
                         .arg(widgets::countText(stats.distinctCodes), widgets::percentText(stats.lowEndShare),
                             widgets::percentText(stats.highEndShare)));
    if (stats.perAxisGain && stats.channels.size() > 1) {
        // Values that are on a grid of their own for each channel lose nothing by it: only the other way is of
        // interest.
        const QString one = widgets::decibelText(stats.perAxisGain->perTensorDb);
        const bool isPerAxis = tensor().isQuantized() && tensor().quantization->isPerAxis();
        facts.append(isPerAxis ? tr("with one scale for all channels only %1 dB").arg(one)
                               : tr("in int8 %1 dB with one scale, %2 dB with one for each channel")
                                     .arg(one, widgets::decibelText(stats.perAxisGain->perAxisDb)));
    }
    return facts.join(QStringLiteral(" · "));
}

void TensorPage::showChannel(int channel) {
    if (!m_reading.stats)
        return;
    const QSignalBlocker blocker(m_channel);
    m_channel->setValue(channel);
    m_perAxis->markChannel(channel);
    m_channels->showSourceRow(channel);
    m_extremes->setChannel(channel);
    drawHistogram();
}

std::optional<model::QuantizationParameters> TensorPage::gridOfChannel(int channel) const {
    const Grid grid = gridOf(session().document, current().model, current().subgraph, m_tensor);
    if (!grid.parameters || !grid.parameters->isPerAxis() || channel < 0 ||
        std::size_t(channel) >= grid.parameters->scale.size())
        return grid.parameters;
    model::QuantizationParameters one;
    one.scale = {grid.parameters->scale[std::size_t(channel)]};
    one.zeroPoint = {grid.parameters->zeroPointOf(std::size_t(channel))};
    return one;
}

void TensorPage::drawHistogram() {
    if (!m_reading.stats)
        return;
    const int channel = m_channel->value();
    const bool isStored = m_form->currentIndex() == 1 && m_reading.stored;
    const auto& bins = isStored ? m_reading.stored : m_reading.real;
    const Grid grid = gridOf(session().document, current().model, current().subgraph, m_tensor);
    m_histogram->setChannel(*bins, channel, gridOfChannel(channel), isStored ? tensor().type : grid.type, isStored);
    m_histogram->setTitle(channel < 0 ? tr("All values") : tr("Channel %1").arg(channel));
    const auto over = Over(m_over->currentData().toInt());
    m_overChannel->setVisible(over == OtherChannel);
    switch (over) {
    case Nothing:
        return;
    case WholeTensor:
        return m_histogram->setOverlay(widgets::binsOf(*bins, -1), tr("the whole tensor"));
    case OtherChannel:
        return m_histogram->setOverlay(
            widgets::binsOf(*bins, std::min(m_overChannel->value(), int(bins->channels()) - 1)),
            tr("channel %1").arg(m_overChannel->value()));
    case OtherModel:
        if (m_reading.other && !isStored)
            m_histogram->setOverlay(
                widgets::binsOf(*m_reading.other, channel < int(m_reading.other->channels()) ? channel : -1),
                session().document.model(1 - current().model).name());
        return;
    }
}

void TensorPage::exportPage() {
    if (m_tabs->currentWidget() == m_values)
        m_values->exportValues();
    else if (m_tabs->currentWidget() == m_extremes)
        m_extremes->table()->exportCsv();
    else
        m_channels->exportCsv();
}

void TensorPage::focusFilter() {
    if (m_tabs->currentWidget() == m_extremes)
        return m_extremes->table()->focusFilter();
    m_tabs->setCurrentWidget(m_channels);
    m_channels->focusFilter();
}

} // namespace app
