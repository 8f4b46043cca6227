// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/problems_panel.h"

#include "app/document/session.h"
#include "app/document/table_export.h"
#include "app/panels/muted_rules.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/tables/filter_proxy.h"
#include "widgets/tables/problem_model.h"
#include "widgets/tables/table_panel.h"

#include "inspect/lint.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QTextBrowser>
#include <QToolButton>

#include <algorithm>

namespace app {

ProblemsPanel::ProblemsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new widgets::ProblemModel(this)),
      m_table(new widgets::TablePanel(this)), m_explanation(new QTextBrowser(this)), m_least(new QComboBox(this)),
      m_target(new QToolButton(this)), m_muted(new QToolButton(this)),
      m_mute(new QAction(tr("&Mute this rule for this file"), this)) {
    m_table->setObjectName(QStringLiteral("problemTable"));
    m_table->setAccessibleName(tr("Problems"));
    m_table->setSourceModel(m_model);
    m_table->setEmptyText(tr("Nothing to remark about this model."));
    m_table->restoreState(session.settings.value(Settings::Key::ProblemTable).toByteArray());
    m_explanation->setObjectName(QStringLiteral("problemExplanation"));
    m_explanation->setFrameShape(QFrame::NoFrame);
    m_explanation->setAccessibleName(tr("What the remark means"));
    m_explanation->setPlaceholderText(tr("Choose a row to read why it matters and what can be done."));
    makeControls();
    makeTargets();

    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    const int gap = widgets::em(this, 0.25);
    column->setContentsMargins(gap, gap, gap, 0);
    column->setSpacing(gap);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(m_least, 1);
    row->addWidget(m_target);
    row->addWidget(m_muted);
    column->addLayout(row);
    column->addWidget(m_explanation, 1);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_table);
    split->addWidget(side);
    split->setStretchFactor(0, 5);
    split->setStretchFactor(1, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(split);
    setFocusProxy(m_table);

    saveWhenAsked(m_table, session.operations);
    connect(m_table, &widgets::TablePanel::rowChosen, this, &ProblemsPanel::choose);
    connect(&session.document, &Document::modelChanged, this, &ProblemsPanel::refresh);
    connect(&session.document, &Document::problemsChanged, this, &ProblemsPanel::refresh);
    connect(&session.document, &Document::planChanged, this, &ProblemsPanel::refresh);
    connect(&session.document, &Document::calibrationChanged, this, &ProblemsPanel::refresh);
    connect(&session.document, &Document::comparisonChanged, this, &ProblemsPanel::refresh);
    connect(&session.selection, &widgets::Selection::changed, this, [this](const widgets::Selected& selected) {
        if (selected.model != m_slot)
            refresh();
    });
    refresh();
}

void ProblemsPanel::makeControls() {
    m_least->setObjectName(QStringLiteral("leastSeverity"));
    m_least->setAccessibleName(tr("Which remarks are shown"));
    m_least->addItem(tr("All remarks"), int(base::Severity::Note));
    m_least->addItem(tr("Warnings and problems"), int(base::Severity::Warning));
    m_least->addItem(tr("Problems only"), int(base::Severity::Problem));
    m_least->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_least, &QComboBox::currentIndexChanged, this, &ProblemsPanel::refresh);

    m_mute->setObjectName(QStringLiteral("muteRule"));
    m_mute->setEnabled(false);
    connect(m_mute, &QAction::triggered, this, &ProblemsPanel::muteCurrent);
    m_table->table()->addAction(m_mute);
    m_muted->setObjectName(QStringLiteral("mutedRules"));
    m_muted->setPopupMode(QToolButton::InstantPopup);
    m_muted->setAutoRaise(true);
    m_muted->setToolTip(tr("Mute the rule of the current row for this file, or hear of a muted one again"));
    auto* menu = new QMenu(m_muted);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        menu->addAction(m_mute);
        menu->addSeparator();
        const QStringList muted = mutedRules(m_session.settings, path());
        for (const auto* rule : inspect::lintRules()) {
            const QString id = widgets::toQt(rule->id);
            if (!muted.contains(id))
                continue;
            menu->addAction(
                tr("Show again: %1").arg(widgets::coreText("inspect::Lint", rule->title)), this, [this, id] {
                    setRuleMuted(m_session.settings, path(), id, false);
                    refresh();
                });
        }
    });
    m_muted->setMenu(menu);
}

/// Some rules judge by where the model shall run.
void ProblemsPanel::makeTargets() {
    m_target->setObjectName(QStringLiteral("lintTarget"));
    m_target->setAccessibleName(tr("Where the model shall run"));
    m_target->setToolTip(tr("Where the model shall run: what this target has no kernel for is a problem"));
    m_target->setPopupMode(QToolButton::InstantPopup);
    m_target->setAutoRaise(true);
    auto* menu = new QMenu(m_target);
    auto* group = new QActionGroup(menu);
    for (const auto& [target, text] :
        {std::pair(inspect::Target::Any, tr("Any target")), std::pair(inspect::Target::Cpu, tr("CPU")),
            std::pair(inspect::Target::Gpu, tr("GPU delegate")), std::pair(inspect::Target::EdgeTpu, tr("Edge TPU")),
            std::pair(inspect::Target::Micro, tr("Microcontrollers"))}) {
        const QString name = widgets::toQt(inspect::targetName(target));
        auto* action = group->addAction(menu->addAction(text));
        action->setObjectName(QStringLiteral("target_") + name);
        action->setData(name);
        action->setCheckable(true);
        connect(action, &QAction::triggered, this, [this, name] {
            m_session.settings.setValue(Settings::Key::LintTarget, name);
            showTarget();
        });
    }
    m_target->setMenu(menu);
    showTarget();
}

void ProblemsPanel::showTarget() {
    for (auto* action : m_target->menu()->actions()) {
        action->setChecked(action->data() == m_session.settings.value(Settings::Key::LintTarget));
        if (action->isChecked())
            m_target->setText(action == m_target->menu()->actions().first() ? tr("Target") : action->text());
    }
}

QString ProblemsPanel::path() const {
    return m_session.document.model(m_slot).path();
}

void ProblemsPanel::refresh() {
    m_slot = m_session.selection.current().model;
    const auto& document = m_session.document;
    std::vector<widgets::Problem> all = document.model(m_slot).problems;
    const auto append = [&all](const base::Diagnostics& more) {
        for (const auto& remark : more)
            all.push_back({remark, nullptr, {}});
    };
    if (m_slot == Document::slotA && document.calibration())
        append(document.calibration()->diagnostics);
    if (m_slot == Document::slotA && document.plan())
        append(document.plan()->diagnostics);
    if (const auto& comparison = document.compared().comparison; comparison && Document::isCompared(m_slot))
        append(comparison->diagnostics);
    const QStringList muted = mutedRules(m_session.settings, path());
    const auto least = base::Severity(m_least->currentData().toInt());
    std::erase_if(all, [&](const widgets::Problem& problem) {
        return problem.diagnostic.severity < least || (problem.rule && muted.contains(widgets::toQt(problem.rule->id)));
    });
    std::stable_sort(all.begin(), all.end(), [](const widgets::Problem& a, const widgets::Problem& b) {
        return a.diagnostic.severity > b.diagnostic.severity;
    });
    const int count = int(all.size());
    m_model->setProblems(std::move(all));
    m_muted->setText(muted.isEmpty() ? tr("Mute") : tr("%n muted", nullptr, int(muted.size())));
    explain(-1);
    Q_EMIT countChanged(count);
}

void ProblemsPanel::setLeastSeverity(base::Severity severity) {
    m_least->setCurrentIndex(m_least->findData(int(severity)));
}

void ProblemsPanel::explain(int row) {
    m_mute->setEnabled(row >= 0 && m_model->problem(row).rule);
    if (row < 0)
        m_explanation->clear();
    else
        m_explanation->setHtml(m_model->explanation(row));
}

QString ProblemsPanel::explanation() const {
    return m_explanation->toPlainText();
}

void ProblemsPanel::muteCurrent() {
    const int row = m_table->currentSourceRow();
    if (row < 0 || !m_model->problem(row).rule)
        return;
    setRuleMuted(m_session.settings, path(), widgets::toQt(m_model->problem(row).rule->id), true);
    refresh();
}

void ProblemsPanel::choose(int row) {
    // The table makes its first row the current one when it gets the keyboard: nobody chose that.
    const auto* table = m_table->table();
    if (!table->selectionModel()->isRowSelected(table->currentIndex().row(), QModelIndex()))
        return;
    explain(row);
    const base::Diagnostic& problem = m_model->problem(row).diagnostic;
    if (problem.subgraph < 0)
        return;
    m_session.selection.select({m_slot, problem.subgraph, problem.op, problem.tensor});
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

void ProblemsPanel::saveTable() {
    m_session.settings.setValue(Settings::Key::ProblemTable, m_table->saveState());
}

} // namespace app
