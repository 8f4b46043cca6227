// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/fact_page.h"

#include "app/document/plot_export.h"
#include "app/document/session.h"
#include "app/document/table_export.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/em.h"
#include "widgets/facts/fact_model.h"
#include "widgets/plots/plot.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTabWidget>

namespace app {

FactPage::FactPage(Session& session, const char* name, QWidget* parent) : ModelPage(session, parent) {
    setObjectName(QLatin1String(name));
}

void FactPage::addTable(
    const char* name, const QString& title, const QString& emptyText, std::optional<Settings::Key> state) {
    const std::size_t part = m_parts.size();
    auto* panel = new widgets::TablePanel(this);
    auto* facts = new widgets::FactModel(this);
    m_parts.push_back({facts, panel, state});
    panel->setObjectName(QLatin1String(name));
    panel->setAccessibleName(title);
    panel->setEmptyText(emptyText);
    panel->setSourceModel(facts);
    if (state)
        panel->restoreState(session().settings.value(*state).toByteArray());
    saveWhenAsked(panel, session().operations);
    connect(panel, &widgets::TablePanel::rowChosen, this, [this, part](int row) { follow(part, row); });
    connect(panel, &widgets::TablePanel::rowActivated, this, [this, part](int row) {
        if (follow(part, row))
            Q_EMIT placeActivated();
    });
}

bool FactPage::follow(std::size_t part, int row) {
    const auto target = m_parts[part].model->target(row);
    if (target)
        session().selection.select(*target);
    return target.has_value();
}

QTabWidget* FactPage::makeTabs(const char* name) {
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QLatin1String(name));
    m_tabs->setDocumentMode(true);
    m_tabs->setTabPosition(QTabWidget::South);
    return m_tabs;
}

void FactPage::layOut(QComboBox* choice, widgets::ElidedLabel* facts, widgets::Plot* plot, QWidget* tables) {
    facts->setFacts(QStringLiteral(" · "), 2);
    const int gap = widgets::em(this, 0.5);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(gap, gap / 2, gap, gap / 2);
    top->setSpacing(gap);
    top->addWidget(choice);
    top->addWidget(facts, 1);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(plot);
    split->addWidget(tables);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    connect(plot, &widgets::Plot::saveRequested, this, [this, plot] { savePlot(plot, session().operations); });
}

widgets::TablePanel* FactPage::currentTable() const {
    return table(m_tabs ? m_tabs->currentIndex() : 0);
}

void FactPage::exportPage() {
    currentTable()->exportCsv();
}

void FactPage::focusFilter() {
    currentTable()->focusFilter();
}

void FactPage::saveTables() {
    for (const auto& part : m_parts)
        if (part.state)
            session().settings.setValue(*part.state, part.table->saveState());
}

} // namespace app
