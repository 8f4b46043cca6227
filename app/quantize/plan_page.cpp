// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quantize/plan_page.h"

#include "app/compare/summary_cards.h"
#include "app/data/calibration_box.h"
#include "app/jobs/job.h"
#include "app/quantize/plan_cards.h"
#include "app/quantize/precision_menu.h"
#include "app/quantize/stages.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/tables/filter_proxy.h"
#include "widgets/tables/plan_model.h"
#include "widgets/tables/table_panel.h"

#include "quant/open_shapes.h"

#include <QAction>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace app {

using widgets::em;
using State = QuantizeStages::State;

PlanPage::PlanPage(ChoicesEditor& editor, QuantizeStages& stages, JobRunner& jobs, QWidget* parent)
    : WizardPage(parent), m_editor(editor), m_stages(stages), m_jobs(jobs), m_pages(new QStackedWidget(this)),
      m_message(new widgets::MessageBar(this)), m_cards(new SummaryCards(this)), m_model(new widgets::PlanModel(this)),
      m_table(new widgets::TablePanel(this)), m_fixShapes(new QAction(tr("Fix the shapes"), this)) {
    m_message->hide();
    m_table->setObjectName(QStringLiteral("planTable"));
    m_table->setSourceModel(m_model);
    m_pages->addWidget(makeWait());
    m_pages->addWidget(makePlan());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_message);
    layout->addWidget(m_pages, 1);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &PlanPage::showProgress);
    connect(&stages, &QuantizeStages::changed, this, &PlanPage::refresh);
    m_fixShapes->setObjectName(QStringLiteral("fixShapesNow"));
    connect(m_fixShapes, &QAction::triggered, this, [this] {
        Choices next = m_editor.choices();
        next.fixesShapes = true;
        m_editor.change(tr("Fix the shapes"), next);
    });
    refresh();
}

QWidget* PlanPage::makeWait() {
    auto* page = new QWidget(this);
    m_step = new QLabel(page);
    m_step->setObjectName(QStringLiteral("planStep"));
    m_step->setAlignment(Qt::AlignCenter);
    m_step->setWordWrap(true);
    m_step->setMinimumWidth(em(this, 36)); // wrapped text asks for a narrow column otherwise
    m_bar = new QProgressBar(page);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(em(this, 24));
    const auto add = [page](const QString& text, const char* name) {
        auto* button = new QPushButton(text, page);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_cancel = add(tr("Cancel calibration"), "cancelCalibration");
    m_again = add(tr("Calibrate again"), "calibrateAgain");
    m_use = add(tr("Plan with these samples"), "usePartial");
    m_save = add(tr("Save them…"), "savePartial");
    connect(m_cancel, &QPushButton::clicked, &m_stages, &QuantizeStages::cancel);
    connect(m_again, &QPushButton::clicked, this, &PlanPage::enter);
    connect(m_use, &QPushButton::clicked, &m_stages, &QuantizeStages::usePartial);
    connect(m_save, &QPushButton::clicked, this, &PlanPage::savePartial);
    auto* layout = new QVBoxLayout(page);
    layout->addStretch();
    layout->addWidget(m_step, 0, Qt::AlignHCenter);
    layout->addWidget(m_bar, 0, Qt::AlignHCenter);
    layout->addWidget(m_cancel, 0, Qt::AlignHCenter);
    for (auto* button : {m_again, m_use, m_save})
        layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch();
    return page;
}

QWidget* PlanPage::makePlan() {
    auto* page = new QWidget(this);
    m_precisions = new PrecisionMenu(this);
    m_edit = new QPushButton(tr("Precision of selected operators"), page);
    m_edit->setObjectName(QStringLiteral("editPrecision"));
    m_edit->setToolTip(tr("Gives the selected operators another precision; the plan is made anew. Can be undone."));
    m_edit->setAutoDefault(false);
    m_edit->setMenu(m_precisions);
    connect(m_precisions, &PrecisionMenu::chosen, this, &PlanPage::changePrecision);
    connect(m_table->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlanPage::updateEditing);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(m_cards);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_edit, 0, Qt::AlignLeft);
    return page;
}

void PlanPage::updateEditing() {
    m_edit->setEnabled(m_stages.plan() && m_table->table()->selectionModel()->hasSelection());
    const Choices& choices = m_editor.choices();
    m_precisions->setHasRanges(choices.keepsRanges || (m_stages.calibration() && usesData(choices)));
}

void PlanPage::changePrecision(std::optional<Treatment> treatment) {
    std::vector<std::pair<int, int>> places;
    for (const auto& index : m_table->table()->selectionModel()->selectedRows())
        places.push_back(m_model->placeAt(m_table->proxy()->mapToSource(index).row()));
    m_editor.change(tr("Change precision of %n operator(s)", nullptr, int(places.size())),
        withTreatment(m_editor.choices(), places, treatment));
}

void PlanPage::enter() {
    m_stages.update(m_editor.choices());
    refresh();
}

void PlanPage::showChoices(const Choices& choices) {
    if (isVisible())
        m_stages.update(choices);
}

bool PlanPage::isComplete() const {
    return m_stages.state() == State::Ready && m_stages.plan();
}

QString PlanPage::missing() const {
    switch (m_stages.state()) {
    case State::Calibrating:
        return tr("The ranges are being measured.");
    case State::Planning:
        return tr("The plan is being made.");
    case State::Failed:
        return m_stages.isBlocked() ? tr("Operators without an integer form stand in the way: go back and allow float.")
                                    : tr("There is no plan yet.");
    default:
        return {};
    }
}

void PlanPage::refresh() {
    m_message->hide();
    const bool isBusy = m_stages.state() == State::Calibrating || m_stages.state() == State::Planning;
    isBusy ? m_timer.start() : m_timer.stop();
    m_bar->setVisible(isBusy);
    m_cancel->setVisible(m_stages.state() == State::Calibrating);
    const bool isStopped = m_stages.state() == State::Failed && !m_stages.isBlocked();
    m_again->setVisible(isStopped);
    m_again->setText(m_stages.partial() ? tr("Continue calibrating") : tr("Calibrate again"));
    m_use->setVisible(isStopped && m_stages.partial());
    m_save->setVisible(isStopped && m_stages.partial());
    m_pages->setCurrentIndex(m_stages.plan() ? 1 : 0);
    if (isBusy)
        showProgress();
    m_model->setPlan(m_stages.model().loaded->model, m_stages.plan(), m_stages.source().origin);
    if (m_stages.plan())
        showPlan();
    if (m_stages.state() == State::Failed)
        showProblem(); // in the place of what the plan alone would say
    updateEditing();
    Q_EMIT completeChanged();
}

void PlanPage::showProgress() {
    const Job* job = m_stages.job();
    if (!job)
        return;
    const QString step = job->step();
    const QString otherwise = m_stages.state() == State::Planning ? tr("Planning") : tr("Calibrating");
    m_step->setText(step.isEmpty() ? otherwise : step);
    m_bar->setRange(0, job->permille() < 0 ? 0 : 1000);
    m_bar->setValue(job->permille());
}

void PlanPage::showPlan() {
    m_cards->setCards(
        planCards(*m_stages.model().loaded->model, *m_stages.plan(), m_stages.source().origin, m_stages.isBlocked()));
    const bool isMixed = m_editor.choices().leaf() == Leaf::Mixed;
    if (m_stages.plan()->changesNothing && isMixed)
        m_message->showMessage(widgets::MessageBar::Kind::Information,
            tr("Nothing changes yet. Select operators in the table and choose their precision below it, or go back and "
               "add a rule."));
    else if (m_stages.plan()->changesNothing && !m_stages.isBlocked())
        m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("Nothing to quantize: the new file would compute as this one does."));
    else if (m_stages.calibration() && m_stages.calibration()->isDummy && usesData(m_editor.choices()))
        m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("The ranges come from random data: right for size and speed, not for accuracy."));
    else if (hasOpenShapes())
        m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("The batch or another dimension of the inputs is open. The Edge TPU and TensorFlow Lite Micro need "
               "fixed "
               "shapes."),
            {m_fixShapes});
}

/// For methods whose models mostly go where memory is planned ahead.
bool PlanPage::hasOpenShapes() const {
    const auto& recipe = m_stages.plan()->recipe;
    return !recipe.fixesShapes && quant::findMode(recipe.mode)->isStrict &&
           !quant::openInputs(*m_stages.model().loaded->model).empty();
}

void PlanPage::showStopped() {
    QString text;
    if (m_stages.error()->code == base::Code::Cancelled)
        text = tr("The calibration was cancelled.");
    if (const auto& partial = m_stages.partial()) {
        const QString kept = tr("What was seen is kept: %1.").arg(calibrationText(*partial));
        text = text.isEmpty() ? kept : text + QLatin1Char('\n') + kept;
    }
    m_step->setText(text);
}

void PlanPage::savePartial() {
    saveCalibration(this, m_jobs, m_stages.partial(), QStringLiteral("calibration_part.hscal"),
        [this](const QString& path, const base::Status& status) {
            if (status)
                m_message->showMessage(widgets::MessageBar::Kind::Information,
                    tr("%1 is written. As data it can be gone on with later.").arg(QFileInfo(path).fileName()));
            else
                m_message->showError(status.error());
        });
}

void PlanPage::showProblem() {
    const base::Error& error = *m_stages.error();
    if (m_stages.isBlocked()) {
        m_message->showMessage(
            widgets::MessageBar::Kind::Problem, tr("Nothing will be written: %n operator(s) have no integer form. The "
                                                   "table says which and what can be done; "
                                                   "or go back and allow float where needed.",
                                                    nullptr, blockedOperators(*m_stages.plan())));
        return;
    }
    showStopped();
    if (error.code != base::Code::Cancelled)
        m_message->showError(error);
}

} // namespace app
