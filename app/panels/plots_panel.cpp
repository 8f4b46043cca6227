// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/plots_panel.h"

#include "app/document/plot_export.h"
#include "app/document/session.h"

#include "widgets/common/core_text.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/per_axis_plot.h"

#include "inspect/tensor_stats.h"

#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace app {
namespace {

using Stats = std::shared_ptr<const inspect::TensorStats>;

QString nameOf(const model::Model& model, int subgraph, int tensor) {
    const auto& found = model.subgraphs[std::size_t(subgraph)].tensors[std::size_t(tensor)];
    return widgets::tensorText(tensor, widgets::toQt(found.name));
}

} // namespace

PlotsPanel::PlotsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_document(session.document), m_perAxis(new widgets::PerAxisPlot(this)),
      m_weights(new widgets::HistogramPlot(this)), m_activation(new widgets::HistogramPlot(this)),
      m_perAxisTitle(new widgets::ElidedLabel(this)), m_weightsTitle(new widgets::ElidedLabel(this)),
      m_activationTitle(new widgets::ElidedLabel(this)), m_refresh(new QTimer(this)) {
    m_perAxis->setObjectName(QStringLiteral("perAxisPlot"));
    m_weights->setObjectName(QStringLiteral("weightPlot"));
    m_activation->setObjectName(QStringLiteral("activationPlot"));
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    m_perAxisFrame = framed(m_perAxisTitle, m_perAxis);
    m_weightsFrame = framed(m_weightsTitle, m_weights);
    splitter->addWidget(m_perAxisFrame);
    splitter->addWidget(m_weightsFrame);
    splitter->addWidget(framed(m_activationTitle, m_activation));
    splitter->setSizes({1, 1, 1}); // alike, whatever their texts are
    for (int part = 0; part < splitter->count(); ++part)
        splitter->setStretchFactor(part, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    // Several signals come at once when a model is opened: one drawing for all.
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &PlotsPanel::refresh);
    const auto later = [this] { m_refresh->start(); };
    connect(&session.selection, &widgets::Selection::changed, this, later);
    connect(&m_document, &Document::modelChanged, this, later);
    connect(&m_document, &Document::calibrationChanged, this, later);
    connect(&m_document, &Document::planChanged, this, later);
    connect(&m_document, &Document::comparisonChanged, this, later);
    refresh();
}

QWidget* PlotsPanel::framed(widgets::ElidedLabel* title, widgets::Plot* plot) {
    auto* frame = new QWidget(this);
    auto* layout = new QVBoxLayout(frame);
    const int gap = widgets::em(this, 0.25);
    layout->setContentsMargins(gap, gap, gap, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(plot, 1);
    plot->hideTitle();
    connect(plot, &widgets::Plot::saveRequested, this, [this, plot] { savePlot(plot, m_session.operations); });
    return frame;
}

void PlotsPanel::setValuesShownElsewhere(bool areShown) {
    m_perAxisFrame->setVisible(!areShown);
    m_weightsFrame->setVisible(!areShown);
}

void PlotsPanel::clear() {
    m_session.jobs.cancel(QStringLiteral("weights"));
    m_perAxis->clear();
    m_weights->clear(tr("Select an operator or a constant to see its values."));
    m_activation->clear(
        tr("Select an operator or a tensor. Its values show here once the model ran over samples (Model menu)."));
    m_perAxisTitle->setFullText(tr("Scales and zero points"));
    m_weightsTitle->setFullText(tr("Weights"));
    m_activationTitle->setFullText(tr("Activation"));
}

void PlotsPanel::refresh() {
    const widgets::Selected selected = m_session.selection.current();
    const OpenModel& open = m_document.model(selected.model);
    if (!open || (selected.op < 0 && selected.tensor < 0)) {
        clear();
        return;
    }
    const PlotTargets targets = plotTargets(*open.loaded->model, selected);
    showPerAxis(*open.loaded->model, selected, targets.perAxis);
    showWeights(selected, targets.weights);
    showActivation(selected, targets.activation);
}

void PlotsPanel::showPerAxis(const model::Model& model, const widgets::Selected& selected, int tensor) {
    if (tensor < 0) {
        m_perAxis->clear();
        return;
    }
    m_perAxisTitle->setFullText(tr("Scales of %1").arg(nameOf(model, selected.subgraph, tensor)));
    m_perAxis->setTensor(m_document.model(selected.model).loaded->model, selected.subgraph, tensor);
}

void PlotsPanel::showWeights(const widgets::Selected& selected, int tensor) {
    const auto model = m_document.model(selected.model).loaded->model;
    if (tensor < 0) {
        m_session.jobs.cancel(QStringLiteral("weights"));
        m_weightsTitle->setFullText(tr("Weights"));
        m_weights->clear(tr("No constant belongs to the selection."));
        return;
    }
    m_weightsTitle->setFullText(tr("Values of %1").arg(nameOf(*model, selected.subgraph, tensor)));
    const auto stage = [&cache = m_session.statistics, model, selected, tensor](base::Progress& progress) {
        return cache.read(model, std::size_t(selected.subgraph), std::size_t(tensor), false, progress);
    };
    m_session.jobs.start(QStringLiteral("weights"), tr("Read weights"), this, stage,
        [this, selected, tensor](const base::Result<Stats>& stats) {
            if (!stats) {
                m_weights->clear(widgets::errorText(stats.error()));
                return;
            }
            const Grid grid = gridOf(m_document, selected.model, selected.subgraph, tensor);
            m_weights->setWeights(**stats, grid.parameters, grid.type);
        });
}

void PlotsPanel::showActivation(const widgets::Selected& selected, int tensor) {
    if (tensor < 0) {
        m_activationTitle->setFullText(tr("Activation"));
        m_activation->clear(tr("The selection is a constant: it has no activation."));
        return;
    }
    const auto& model = *m_document.model(selected.model).loaded->model;
    m_activationTitle->setFullText(tr("Activation of %1").arg(nameOf(model, selected.subgraph, tensor)));
    const auto activation = activationOf(m_document, selected.model, selected.subgraph, tensor);
    if (!activation.statistics) {
        m_activation->clear(
            m_document.calibration() || m_document.model(selected.model).seen
                ? tr("The run over samples saw no values of this tensor.")
                : tr("Not run yet. Run over samples… (Model menu) shows here what the tensor holds on your data."));
        return;
    }
    const Grid grid = gridOf(m_document, selected.model, selected.subgraph, tensor);
    m_activation->setActivations(*activation.statistics, grid.parameters, grid.type, activation.areCodes);
}

} // namespace app
