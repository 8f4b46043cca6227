// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/memory_page.h"

#include "app/document/plot_export.h"
#include "app/document/session.h"
#include "app/document/table_export.h"

#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/facts/cost_tables.h"
#include "widgets/plots/boxes/arena_plot.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>

namespace app {

using Timeline = std::shared_ptr<const inspect::ArenaTimeline>;

MemoryPage::MemoryPage(Session& session, QWidget* parent)
    : ModelPage(session, parent), m_planner(new QComboBox(this)), m_facts(new QLabel(this)),
      m_plot(new widgets::ArenaPlot(this)), m_model(new widgets::FactModel(this)),
      m_table(new widgets::TablePanel(this)) {
    setObjectName(QStringLiteral("memoryPage"));
    m_planner->setObjectName(QStringLiteral("arenaPlanner"));
    m_planner->setAccessibleName(tr("Rules of the memory plan"));
    m_planner->addItem(tr("As TensorFlow Lite plans"), int(inspect::ArenaPlanner::TfLite));
    m_planner->addItem(tr("As LiteRT for Microcontrollers plans"), int(inspect::ArenaPlanner::Micro));
    m_planner->setItemData(0,
        tr("Best fit at multiples of 64 bytes; results in place of operands where the operator allows it"),
        Qt::ToolTipRole);
    m_planner->setItemData(1, tr("First fit at multiples of 16 bytes, nothing in place"), Qt::ToolTipRole);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setObjectName(QStringLiteral("memoryFacts"));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_table->setObjectName(QStringLiteral("arenaTable"));
    m_table->setAccessibleName(tr("Memory"));
    m_table->setEmptyText(tr("This subgraph keeps nothing in the arena."));
    m_table->setSourceModel(m_model);
    m_table->restoreState(session.settings.value(Settings::Key::ArenaTable).toByteArray());

    const int gap = widgets::em(this, 0.5);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(gap, gap / 2, gap, gap / 2);
    top->setSpacing(gap);
    top->addWidget(m_planner);
    top->addWidget(m_facts, 1);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_plot);
    split->addWidget(m_table);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(split, 1);

    saveWhenAsked(m_table, session.operations);
    connect(m_plot, &widgets::Plot::saveRequested, this, [this] { savePlot(m_plot, this->session().operations); });
    connect(m_planner, &QComboBox::currentIndexChanged, this, &MemoryPage::plan);
    connect(m_plot, &widgets::ArenaPlot::tensorChosen, this,
        [this](int tensor) { this->session().selection.selectTensor(current().model, current().subgraph, tensor); });
    connect(m_plot, &widgets::ArenaPlot::operatorChosen, this,
        [this](int op) { this->session().selection.selectOperator(current().model, current().subgraph, op); });
    const auto follow = [this](int row) {
        if (const auto target = m_model->target(row))
            this->session().selection.select(*target);
    };
    connect(m_table, &widgets::TablePanel::rowChosen, this, follow);
    connect(m_table, &widgets::TablePanel::rowActivated, this, [this, follow](int row) {
        follow(row);
        Q_EMIT placeActivated();
    });
}

void MemoryPage::showModel(const OpenModel&, const widgets::Selected&) {
    plan();
}

void MemoryPage::plan() {
    const OpenModel& shown = open();
    if (!shown) {
        session().jobs.cancel(QStringLiteral("arena"));
        return showTimeline(nullptr);
    }
    const auto model = shown.loaded->model;
    const auto subgraph = std::size_t(current().subgraph);
    const auto planner = inspect::ArenaPlanner(m_planner->currentData().toInt());
    session().jobs.start(
        QStringLiteral("arena"), tr("Plan the memory"), this,
        [model, subgraph, planner](base::Progress&) -> base::Result<Timeline> {
            return std::make_shared<const inspect::ArenaTimeline>(inspect::arenaTimeline(*model, subgraph, planner));
        },
        [this](const base::Result<Timeline>& timeline) { showTimeline(timeline ? *timeline : nullptr); });
}

void MemoryPage::showTimeline(Timeline timeline) {
    m_timeline = std::move(timeline);
    const OpenModel& shown = open();
    if (!m_timeline || !shown) {
        m_facts->clear();
        m_model->setTable({});
        return m_plot->clear(tr("Open a model to see who holds its memory, and when."));
    }
    if (!m_timeline->isKnown) {
        m_model->setTable({});
        m_facts->clear();
        return m_plot->clear(tr("The sizes of this model's tensors do not fit into memory."));
    }
    const auto model = shown.loaded->model;
    const int subgraph = current().subgraph;
    m_model->setTable(widgets::arenaTable(model, subgraph, m_timeline, current().model));
    m_plot->setTimeline(model, subgraph, m_timeline);
    const QString facts = comparison();
    m_facts->setText(facts);
    m_facts->setToolTip(facts);
    showSelected(current());
}

/// What the picture alone does not say.
QString MemoryPage::comparison() const {
    const std::size_t gaps = m_timeline->arenaBytes - std::min(m_timeline->arenaBytes, m_timeline->peakBytes);
    QStringList facts = {
        tr("Arena %1").arg(widgets::sizeText(m_timeline->arenaBytes)),
        tr("at the peak %1 in %n tensor(s)", nullptr, int(m_timeline->atPeak.size()))
            .arg(widgets::sizeText(m_timeline->peakBytes)),
        tr("gaps %1").arg(widgets::sizeText(gaps)),
    };
    if (m_timeline->inPlaceBytes > 0)
        facts.append(tr("in place %1").arg(widgets::sizeText(m_timeline->inPlaceBytes)));
    return facts.join(QStringLiteral(" · ")) + QStringLiteral(" · ") + tr("without what kernels need beside");
}

void MemoryPage::showSelected(const widgets::Selected& selected) {
    m_plot->markTensor(selected.tensor);
    if (!m_timeline || selected.tensor < 0)
        return;
    for (std::size_t row = 0; row < m_timeline->tenants.size(); ++row)
        if (m_timeline->tenants[row].tensor == selected.tensor)
            return m_table->showSourceRow(int(row));
}

void MemoryPage::exportPage() {
    m_table->exportCsv();
}

void MemoryPage::focusFilter() {
    m_table->focusFilter();
}

void MemoryPage::saveTables() {
    session().settings.setValue(Settings::Key::ArenaTable, m_table->saveState());
}

} // namespace app
