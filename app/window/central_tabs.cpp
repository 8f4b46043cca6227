// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/central_tabs.h"

#include "app/compare/compare_view.h"
#include "app/differences/diff_page.h"
#include "app/document/plot_export.h"
#include "app/document/session.h"
#include "app/document/table_export.h"
#include "app/graph/graph_errors.h"
#include "app/graph/graph_page.h"
#include "app/inspect/cost_page.h"
#include "app/inspect/file_page.h"
#include "app/inspect/memory_page.h"
#include "app/inspect/tensor_page.h"

#include "widgets/graph/graph_view.h"
#include "widgets/tables/operator_model.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/tensor_model.h"

namespace app {

using widgets::TablePanel;

CentralTabs::CentralTabs(Session& session, QWidget* parent)
    : QTabWidget(parent), m_session(session), m_graph(new GraphPage(session.selection, session.jobs, this)),
      m_tensorModel(new widgets::TensorModel(this)), m_operatorModel(new widgets::OperatorModel(this)) {
    setDocumentMode(true);
    addTab(m_graph, tr("Graph"));
    m_tensors = addTable(QStringLiteral("tensorTable"), tr("Tensors"), tr("This subgraph has no tensors."));
    m_operators = addTable(QStringLiteral("operatorTable"), tr("Operators"), tr("This subgraph has no operators."));
    m_tensors->setSourceModel(m_tensorModel);
    m_operators->setSourceModel(m_operatorModel);
    m_graph->restoreState(session.settings.text(Settings::Key::GraphArrangement));
    m_graph->restoreRules(session.settings.value(Settings::Key::GraphRules).toByteArray());
    m_tensors->restoreState(session.settings.value(Settings::Key::TensorTable).toByteArray());
    m_operators->restoreState(session.settings.value(Settings::Key::OperatorTable).toByteArray());
    connect(m_graph, &GraphPage::saveRequested, this,
        [this](widgets::GraphView::Extent extent) { saveGraph(m_graph->view(), m_session.operations, extent); });
    m_file = new FilePage(session, this);
    m_values = new TensorPage(session, this);
    m_memory = new MemoryPage(session, this);
    m_cost = new CostPage(session, this);
    addTab(m_file, tr("File"));
    addTab(m_values, tr("Values"));
    addTab(m_memory, tr("Memory"));
    addTab(m_cost, tr("Cost"));
    m_compare = new CompareView(session, this);
    addTab(m_compare, tr("Compare"));
    m_differences = new DiffPage(session, this);
    addTab(m_differences, tr("Differences"));
    saveWhenAsked(m_differences->table(), session.operations);

    connect(m_compare, &CompareView::compareRequested, this, &CentralTabs::compareRequested);
    connect(m_tensors, &TablePanel::rowChosen, this,
        [this](int row) { m_session.selection.selectTensor(m_slot, m_subgraph, row); });
    connect(m_operators, &TablePanel::rowChosen, this,
        [this](int row) { m_session.selection.selectOperator(m_slot, m_subgraph, row); });
    const auto showGraph = [this] { showPage(Graph); };
    connect(m_tensors, &TablePanel::rowActivated, this, showGraph);
    connect(m_operators, &TablePanel::rowActivated, this, showGraph);
    connect(m_file, &FilePage::placeActivated, this, showGraph);
    connect(m_memory, &MemoryPage::placeActivated, this, showGraph);
    connect(m_cost, &CostPage::placeActivated, this, showGraph);
    connect(&session.selection, &widgets::Selection::changed, this, &CentralTabs::showSelected);
    connect(&session.document, &Document::modelChanged, this, [this](int slot) {
        if (slot != m_session.selection.current().model)
            return;
        m_slot = -1;
        showSelected(m_session.selection.current());
    });
    connect(&session.document, &Document::comparisonChanged, this, &CentralTabs::updateGraphErrors);
    showSelected(session.selection.current());
}

TablePanel* CentralTabs::addTable(const QString& name, const QString& title, const QString& emptyText) {
    auto* panel = new TablePanel(this);
    panel->setObjectName(name);
    panel->setEmptyText(emptyText);
    addTab(panel, title);
    saveWhenAsked(panel, m_session.operations);
    return panel;
}

void CentralTabs::showSelected(const widgets::Selected& selected) {
    if (selected.model != m_slot || selected.subgraph != m_subgraph)
        showModel(selected.model, selected.subgraph);
    if (selected.tensor >= 0)
        m_tensors->showSourceRow(selected.tensor);
    if (selected.op >= 0)
        m_operators->showSourceRow(selected.op);
}

void CentralTabs::showModel(int slot, int subgraph) {
    // A model that was just replaced may have fewer subgraphs than is still selected: the selection follows at once.
    if (const OpenModel& shown = m_session.document.model(slot);
        shown && std::size_t(subgraph) >= shown.loaded->model->subgraphs.size())
        subgraph = 0;
    m_slot = slot;
    m_subgraph = subgraph;
    const OpenModel& open = m_session.document.model(slot);
    const auto model = open ? open.loaded->model : nullptr;
    m_tensorModel->setModel(model, std::size_t(subgraph));
    m_operatorModel->setModel(model, open.summary, std::size_t(subgraph));
    const bool isAgain = open && open.path() == m_path && subgraph == m_graphOf;
    m_graph->showGraph(model, open.summary, slot, std::size_t(subgraph), isAgain);
    m_path = open.path();
    m_graphOf = subgraph;
    updateGraphErrors();
}

void CentralTabs::updateGraphErrors() {
    const auto& comparison = m_session.document.compared().comparison;
    const OpenModel& open = m_session.document.model(m_slot);
    const bool isKnown = comparison && open && m_subgraph == 0 && Document::isCompared(m_slot);
    m_graph->setErrors(isKnown
                           ? operatorSqnr(*comparison, m_slot, open.loaded->model->subgraphs.front().operators.size())
                           : std::vector<double>());
}

void CentralTabs::exportPage() {
    switch (currentIndex()) {
    case Graph:
        return saveGraph(m_graph->view(), m_session.operations, widgets::GraphView::Extent::Whole);
    case Tensors:
        return m_tensors->exportCsv();
    case Operators:
        return m_operators->exportCsv();
    case File:
    case Values:
    case Memory:
    case Cost:
        return static_cast<ModelPage*>(currentWidget())->exportPage();
    case Compare:
        return m_compare->exportResult();
    case Differences:
        return m_differences->exportResult();
    }
}

bool CentralTabs::focusFilter() {
    if (currentWidget() == m_graph) {
        m_graph->focusSearch();
        return true;
    }
    if (currentWidget() == m_differences) {
        m_differences->table()->focusFilter();
        return true;
    }
    if (auto* table = qobject_cast<TablePanel*>(currentWidget()))
        table->focusFilter();
    else if (auto* page = qobject_cast<ModelPage*>(currentWidget()))
        page->focusFilter();
    else
        return false;
    return true;
}

void CentralTabs::saveTables() {
    m_session.settings.setValue(Settings::Key::TensorTable, m_tensors->saveState());
    m_session.settings.setValue(Settings::Key::OperatorTable, m_operators->saveState());
    m_session.settings.setValue(Settings::Key::GraphArrangement, m_graph->saveState());
    m_session.settings.setValue(Settings::Key::GraphRules, m_graph->saveRules());
    m_session.settings.setValue(Settings::Key::PairArrangement, m_differences->saveState());
    m_file->saveTables();
    m_memory->saveTables();
    m_compare->saveTables();
}

} // namespace app
