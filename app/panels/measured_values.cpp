// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measured_values.h"

#include "app/document/session.h"
#include "app/panels/plot_targets.h"

#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/measured_entries.h"

#include <QTimer>

#include <algorithm>

namespace app {
namespace {

using Stats = std::shared_ptr<const inspect::TensorStats>;

const QString statsJob = QStringLiteral("tensorFacts");

const model::Tensor& tensorOf(const model::Model& model, const widgets::Selected& selected) {
    return model.subgraphs[std::size_t(selected.subgraph)].tensors[std::size_t(selected.tensor)];
}

double realOf(const model::QuantizationParameters& parameters, std::int64_t code) {
    return double(parameters.scale.front()) * double(code - parameters.zeroPointOf());
}

std::optional<widgets::SeenValues> seenByComparison(const Document& document, const widgets::Selected& selected) {
    const auto& comparison = document.compared().comparison;
    if (!comparison || selected.subgraph != 0 || !Document::isCompared(selected.model))
        return std::nullopt;
    const bool isA = selected.model == Document::slotA;
    const auto layer = std::find_if(comparison->layers.begin(), comparison->layers.end(),
        [&](const auto& each) { return (isA ? each.tensors.tensorA : each.tensors.tensorB) == selected.tensor; });
    if (layer == comparison->layers.end() || layer->sums.count == 0)
        return std::nullopt;
    if (isA)
        return widgets::SeenValues{layer->sums.lowest, layer->sums.highest, 0, -1, comparison->samples};
    const auto& tensor = tensorOf(*document.model(Document::slotB).loaded->model, selected);
    if (layer->codesB.empty() || !tensor.isQuantized())
        return std::nullopt;
    return widgets::SeenValues{realOf(*tensor.quantization, layer->codesB.lowest()),
        realOf(*tensor.quantization, layer->codesB.highest()), layer->codesB.count(), layer->clippedShare(),
        comparison->samples};
}

} // namespace

std::optional<widgets::SeenValues> seenValues(const Document& document, const widgets::Selected& selected) {
    if (const auto seen = seenByComparison(document, selected))
        return seen;
    // Real values of the float model say nothing of the codes that another one uses.
    if (selected.model != Document::slotA && !document.model(selected.model).seen)
        return std::nullopt;
    const auto activation = activationOf(document, selected.model, selected.subgraph, selected.tensor);
    if (!activation.statistics)
        return std::nullopt;
    return widgets::SeenValues{
        double(activation.statistics->min), double(activation.statistics->max), 0, -1, activation.samples};
}

MeasuredValues::MeasuredValues(Session& session, widgets::InspectorPanel& inspector, QObject* parent)
    : QObject(parent), m_session(session), m_inspector(inspector), m_refresh(new QTimer(this)) {
    // Several signals come at once when a model is opened or compared.
    m_refresh->setSingleShot(true);
    m_refresh->setInterval(0);
    connect(m_refresh, &QTimer::timeout, this, &MeasuredValues::refresh);
    const auto later = [this] { m_refresh->start(); };
    connect(&session.selection, &widgets::Selection::changed, this, later);
    connect(&session.document, &Document::modelChanged, this, later);
    connect(&session.document, &Document::comparisonChanged, this, later);
    connect(&session.document, &Document::calibrationChanged, this, later);
    refresh();
}

void MeasuredValues::refresh() {
    const widgets::Selected selected = m_session.selection.current();
    const OpenModel& open = m_session.document.model(selected.model);
    m_session.jobs.cancel(statsJob);
    const auto isInside = [&] {
        const auto& graphs = open.loaded->model->subgraphs;
        return std::size_t(selected.subgraph) < graphs.size() &&
               std::size_t(selected.tensor) < graphs[std::size_t(selected.subgraph)].tensors.size();
    };
    if (!open || selected.tensor < 0 || !isInside())
        return m_inspector.setMeasured({}, {});
    const auto& tensor = tensorOf(*open.loaded->model, selected);
    if (open.loaded->model->isConstant(tensor))
        return readConstant(selected);
    const auto seen = seenValues(m_session.document, selected);
    m_inspector.setMeasured(selected, seen ? widgets::seenEntry(*seen, tensor) : widgets::InspectorEntry());
}

void MeasuredValues::readConstant(const widgets::Selected& selected) {
    const auto model = m_session.document.model(selected.model).loaded->model;
    const auto stage = [&cache = m_session.statistics, model, selected](base::Progress& progress) {
        return cache.read(model, std::size_t(selected.subgraph), std::size_t(selected.tensor), false, progress);
    };
    m_session.jobs.start(
        statsJob, tr("Read values"), this, stage, [this, model, selected](const base::Result<Stats>& stats) {
            const OpenModel& open = m_session.document.model(selected.model);
            if (stats && open && open.loaded->model == model) // strings have no numbers to tell
                m_inspector.setMeasured(selected, widgets::constantEntry(**stats, tensorOf(*model, selected)));
        });
}

} // namespace app
