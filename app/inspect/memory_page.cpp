// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/memory_page.h"

#include "app/document/session.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/number_text.h"
#include "widgets/facts/cost_tables.h"
#include "widgets/plots/boxes/arena_plot.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>

namespace app {

using Timeline = std::shared_ptr<const inspect::ArenaTimeline>;

MemoryPage::MemoryPage(Session& session, QWidget* parent)
    : FactPage(session, "memoryPage", parent), m_planner(new QComboBox(this)), m_facts(new widgets::ElidedLabel(this)),
      m_plot(new widgets::ArenaPlot(this)) {
    m_planner->setObjectName(QStringLiteral("arenaPlanner"));
    m_planner->setAccessibleName(tr("Rules of the memory plan"));
    m_planner->addItem(tr("As TensorFlow Lite plans"), int(inspect::ArenaPlanner::TfLite));
    m_planner->addItem(tr("As LiteRT for Microcontrollers plans"), int(inspect::ArenaPlanner::Micro));
    m_planner->setItemData(0,
        tr("Best fit at multiples of 64 bytes; results in place of operands where the operator allows it"),
        Qt::ToolTipRole);
    m_planner->setItemData(1, tr("First fit at multiples of 16 bytes, nothing in place"), Qt::ToolTipRole);
    m_facts->setObjectName(QStringLiteral("memoryFacts"));
    addTable("arenaTable", tr("Memory"), tr("This subgraph keeps nothing in the arena."), Settings::Key::ArenaTable);
    layOut(m_planner, m_facts, m_plot, table());

    connect(m_planner, &QComboBox::currentIndexChanged, this, &MemoryPage::plan);
    connect(m_plot, &widgets::ArenaPlot::tensorChosen, this,
        [this](int tensor) { this->session().selection.selectTensor(current().model, current().subgraph, tensor); });
    connect(m_plot, &widgets::ArenaPlot::operatorChosen, this,
        [this](int op) { this->session().selection.selectOperator(current().model, current().subgraph, op); });
}

void MemoryPage::showModel(const OpenModel& shown, const widgets::Selected&) {
    if (shown)
        return plan();
    session().jobs.cancel(QStringLiteral("arena"));
    showTimeline(nullptr);
}

void MemoryPage::plan() {
    const OpenModel& shown = open();
    if (!shown)
        return;
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
        model()->setTable({});
        return m_plot->clear(tr("Open a model to see who holds its memory, and when."));
    }
    if (!m_timeline->isKnown) {
        model()->setTable({});
        m_facts->clear();
        return m_plot->clear(tr("The sizes of this model's tensors do not fit into memory."));
    }
    const int subgraph = current().subgraph;
    model()->setTable(widgets::arenaTable(shown.loaded->model, subgraph, m_timeline, current().model));
    m_plot->setTimeline(shown.loaded->model, subgraph, m_timeline);
    const QString facts = comparison();
    m_facts->setFullText(facts);
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
            return table()->showSourceRow(int(row));
}

} // namespace app
