// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/jobs_panel.h"

#include "app/common/icons.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {
namespace {

/// Below this a job comes and goes unseen.
constexpr double shownAfterSeconds = 0.5;

} // namespace

JobRow::JobRow(Job* job, QWidget* parent)
    : QWidget(parent), m_job(job), m_title(new QLabel(job->title(), this)), m_step(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this)) {
    using widgets::em;
    m_title->setTextFormat(Qt::PlainText);
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(em(this, 14));
    m_cancel->setIcon(icon("process-stop"));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel this job"));
    m_cancel->setAccessibleName(tr("Cancel %1").arg(job->title()));
    connect(m_cancel, &QToolButton::clicked, job, &Job::cancel);
    connect(job, &Job::finished, this, &JobRow::showEnd);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(em(this, 0.5), em(this, 0.25), em(this, 0.5), em(this, 0.25));
    layout->addWidget(m_title);
    layout->addWidget(m_step, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    refresh();
    if (job->state() != Job::State::Running)
        showEnd();
}

void JobRow::refresh() {
    if (m_job->state() != Job::State::Running)
        return;
    const int permille = m_job->permille();
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(permille);
    m_step->setText(m_job->step());
    setVisible(m_job->seconds() >= shownAfterSeconds);
}

void JobRow::showEnd() {
    m_bar->hide();
    m_cancel->hide();
    setVisible(m_job->seconds() >= shownAfterSeconds);
    switch (m_job->state()) {
    case Job::State::Running:
        break;
    case Job::State::Done:
        m_step->setText(tr("Done in %1").arg(widgets::secondsText(m_job->seconds())));
        break;
    case Job::State::Cancelled:
        m_step->setText(tr("Cancelled"));
        break;
    case Job::State::Failed:
        m_step->setText(widgets::errorText(*m_job->error()));
        setVisible(true);
        break;
    }
}

JobsPanel::JobsPanel(JobRunner* runner, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_rows(new QVBoxLayout), m_empty(new QLabel(this)) {
    using widgets::em;
    m_empty->setText(tr("Long work (calibration, conversion, comparison) shows its progress here."));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setEnabled(false);
    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins({});
    inner->addLayout(m_rows);
    inner->addWidget(m_empty);
    inner->addStretch();
    m_rows->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);

    connect(runner, &JobRunner::started, this, &JobsPanel::addRow);
    connect(runner, &JobRunner::finished, this, &JobsPanel::refresh);
    connect(&m_timer, &QTimer::timeout, this, &JobsPanel::refresh);
    m_timer.setInterval(100);
    for (Job* job : runner->jobs())
        addRow(job);
}

void JobsPanel::addRow(Job* job) {
    auto* row = new JobRow(job, this);
    m_rows->insertWidget(0, row);
    m_rowOf.insert(job, row);
    connect(job, &QObject::destroyed, this, [this, job] { removeRow(job); });
    m_timer.start();
    refresh();
}

void JobsPanel::removeRow(Job* job) {
    delete m_rowOf.take(job);
}

void JobsPanel::refresh() {
    int running = 0;
    bool isAnyShown = false;
    for (auto row = m_rowOf.cbegin(); row != m_rowOf.cend(); ++row) {
        row.value()->refresh();
        const bool isShown = !row.value()->isHidden();
        isAnyShown = isAnyShown || isShown;
        running += isShown && row.key()->state() == Job::State::Running ? 1 : 0;
    }
    m_empty->setVisible(!isAnyShown);
    if (m_runner->isIdle())
        m_timer.stop();
    Q_EMIT runningChanged(running);
}

} // namespace app
