// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/problems_panel.h"

#include "app/document/document.h"

#include "widgets/tables/problem_model.h"
#include "widgets/tables/table_panel.h"

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

ProblemsPanel::ProblemsPanel(Document& document, widgets::Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new widgets::ProblemModel(this)),
      m_table(new widgets::TablePanel(this)) {
    m_table->setObjectName(QStringLiteral("problemTable"));
    m_table->setSourceModel(m_model);
    m_table->setEmptyText(tr("Nothing to remark about this model."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    connect(m_table, &widgets::TablePanel::rowChosen, this, &ProblemsPanel::choose);
    connect(&document, &Document::modelChanged, this, &ProblemsPanel::refresh);
    connect(&document, &Document::planChanged, this, &ProblemsPanel::refresh);
    connect(&document, &Document::calibrationChanged, this, &ProblemsPanel::refresh);
    connect(&document, &Document::comparisonChanged, this, &ProblemsPanel::refresh);
    connect(&selection, &widgets::Selection::changed, this, [this](const widgets::Selected& selected) {
        if (selected.model != m_slot)
            refresh();
    });
    refresh();
}

void ProblemsPanel::refresh() {
    m_slot = m_selection.current().model;
    base::Diagnostics all = m_document.model(m_slot).problems;
    const auto append = [&all](const base::Diagnostics& more) { all.insert(all.end(), more.begin(), more.end()); };
    if (m_slot == Document::slotA && m_document.calibration())
        append(m_document.calibration()->diagnostics);
    if (m_slot == Document::slotA && m_document.plan())
        append(m_document.plan()->diagnostics);
    if (const auto& comparison = m_document.compared().comparison)
        append(comparison->diagnostics);
    const int count = int(all.size());
    m_model->setDiagnostics(std::move(all));
    Q_EMIT countChanged(count);
}

void ProblemsPanel::choose(int row) {
    const base::Diagnostic& problem = m_model->diagnostic(row);
    if (problem.subgraph < 0)
        return;
    m_selection.select({m_slot, problem.subgraph, problem.op, problem.tensor});
}

void ProblemsPanel::step(int by) {
    const auto* proxy = m_table->proxy();
    const int rows = proxy->rowCount();
    if (rows == 0)
        return;
    const QModelIndex current = m_table->table()->currentIndex();
    const int row = current.isValid() ? (current.row() + by + rows) % rows : (by > 0 ? 0 : rows - 1);
    const int source = proxy->mapToSource(proxy->index(row, 0)).row();
    m_table->showSourceRow(source);
    choose(source);
}

} // namespace app
