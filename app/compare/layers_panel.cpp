// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/layers_panel.h"

#include "app/common/dialogs.h"
#include "app/document/plot_export.h"
#include "app/document/session.h"

#include "widgets/common/em.h"
#include "widgets/plots/layer_error_plot.h"
#include "widgets/tables/layer_error_model.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

using widgets::em;
using widgets::LayerErrorPlot;

LayersPanel::LayersPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_measure(new QComboBox(this)), m_plot(new LayerErrorPlot(this)),
      m_model(new widgets::LayerErrorModel(this)), m_table(new widgets::TablePanel(this)) {
    m_plot->setObjectName(QStringLiteral("layerPlot"));
    m_table->setObjectName(QStringLiteral("layerTable"));
    m_table->setSourceModel(m_model);
    m_table->setEmptyText(tr("No layer of A has a partner in B."));
    // The operator says enough in half the width, and rows stand in their order.
    m_table->table()->hideColumn(widgets::LayerErrorModel::Tensor);
    m_table->table()->hideColumn(widgets::LayerErrorModel::Order);
    auto* header = m_table->table()->horizontalHeader();
    header->moveSection(header->visualIndex(widgets::LayerErrorModel::Sqnr), 2); // behind the operator
    m_table->restoreState(session.settings.value(Settings::Key::LayerTable).toByteArray());
    using Measure = LayerErrorPlot::Measure;
    m_measure->setObjectName(QStringLiteral("layerMeasure"));
    m_measure->addItem(tr("SQNR"), int(Measure::Sqnr));
    m_measure->addItem(tr("Largest error"), int(Measure::MaxError));
    m_measure->addItem(tr("Mean absolute error"), int(Measure::MeanAbsoluteError));
    m_measure->addItem(tr("Cosine"), int(Measure::Cosine));

    auto* measureLabel = new QLabel(tr("&Measure:"), this);
    measureLabel->setBuddy(m_measure);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(em(this, 0.5), em(this, 0.25), em(this, 0.5), 0);
    m_plot->hideTitle(); // the tab says it
    head->addWidget(measureLabel);
    head->addWidget(m_measure);
    head->addStretch();
    auto* top = new QWidget(this);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins({});
    topLayout->setSpacing(0);
    topLayout->addLayout(head);
    topLayout->addWidget(m_plot, 1);
    auto* splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(top);
    splitter->addWidget(m_table);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(m_measure, &QComboBox::activated, this,
        [this] { m_plot->setMeasure(Measure(m_measure->currentData().toInt())); });
    connect(m_plot, &LayerErrorPlot::layerChosen, this, &LayersPanel::choose);
    connect(m_plot, &widgets::Plot::saveRequested, this, [this] { savePlot(m_plot, m_session.operations); });
    connect(m_table, &widgets::TablePanel::rowChosen, this, &LayersPanel::choose);
    connect(m_table, &widgets::TablePanel::exportRequested, this, [this](const QString& csv, const QString&) {
        dialogs::saveFile(window(), {tr("Export table"), tr("Tables (*.csv)"), QStringLiteral("layers.csv")},
            [this, csv](const QString& path) { m_session.operations.saveText(path, csv.toStdString()); });
    });
    connect(&session.document, &Document::comparisonChanged, this, &LayersPanel::refresh);
    connect(&session.selection, &widgets::Selection::changed, this, &LayersPanel::showSelected);
    refresh();
}

void LayersPanel::refresh() {
    const auto& comparison = m_session.document.compared().comparison;
    m_model->setComparison(comparison);
    m_plot->setComparison(comparison);
    showSelected(m_session.selection.current());
}

void LayersPanel::choose(int row) {
    const auto& comparison = m_session.document.compared().comparison;
    if (!comparison || row < 0)
        return;
    const auto& pair = comparison->layers[std::size_t(row)].tensors;
    const int shown = m_session.selection.current().model;
    const int slot = Document::isCompared(shown) ? shown : Document::slotA;
    const int op = slot == Document::slotA ? pair.opA : pair.opB;
    if (op >= 0)
        m_session.selection.selectOperator(slot, 0, op);
    else
        m_session.selection.selectTensor(slot, 0, slot == Document::slotA ? pair.tensorA : pair.tensorB);
    m_plot->setCurrent(row);
    m_table->showSourceRow(row);
}

int LayersPanel::rowOf(const widgets::Selected& selected) const {
    const auto& comparison = m_session.document.compared().comparison;
    if (!comparison || selected.subgraph != 0 || !Document::isCompared(selected.model))
        return -1;
    if (selected.tensor >= 0)
        return m_model->rowOfTensor(selected.model, selected.tensor);
    for (std::size_t i = 0; selected.op >= 0 && i < comparison->layers.size(); ++i) {
        const auto& pair = comparison->layers[i].tensors;
        if ((selected.model == Document::slotA ? pair.opA : pair.opB) == selected.op)
            return int(i);
    }
    return -1;
}

void LayersPanel::showSelected(const widgets::Selected& selected) {
    const int row = rowOf(selected);
    m_plot->setCurrent(row);
    if (row >= 0)
        m_table->showSourceRow(row);
}

} // namespace app
