// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/job_status.h"

#include "app/common/icons.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/em.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QProgressBar>
#include <QToolButton>

namespace app {

JobStatus::JobStatus(JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_text(new QLabel(this)), m_bar(new QProgressBar(this)),
      m_cancel(new QToolButton(this)) {
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(widgets::em(this, 10));
    m_bar->setMaximumHeight(widgets::em(this, 1));
    m_cancel->setIcon(icon("process-stop"));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Cancel this job"));
    m_cancel->setAccessibleName(tr("Cancel this job"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (Job* job = shownJob())
            job->cancel();
    });
    connect(&jobs, &JobRunner::started, this, [this] { m_timer.start(); });
    connect(&jobs, &JobRunner::finished, this, &JobStatus::refresh);
    connect(&m_timer, &QTimer::timeout, this, &JobStatus::refresh);
    m_timer.setInterval(100);
    refresh();
}

void JobStatus::mouseReleaseEvent(QMouseEvent*) {
    Q_EMIT clicked();
}

Job* JobStatus::shownJob() const {
    constexpr double shownAfterSeconds = 0.5;
    for (Job* job : m_jobs.jobs())
        if (job->state() == Job::State::Running && job->seconds() >= shownAfterSeconds)
            return job;
    return nullptr;
}

void JobStatus::refresh() {
    if (m_jobs.isIdle())
        m_timer.stop();
    const Job* job = shownJob();
    setVisible(job != nullptr);
    if (!job)
        return;
    const QString step = job->step();
    m_text->setText(step.isEmpty() ? job->title() : tr("%1 – %2", "job – step").arg(job->title(), step));
    const int permille = job->permille();
    m_bar->setRange(0, permille < 0 ? 0 : 1000);
    m_bar->setValue(permille);
}

} // namespace app
