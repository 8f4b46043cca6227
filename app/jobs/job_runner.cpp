// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job_runner.h"

#include <algorithm>

namespace app {
namespace {

/// Ended jobs that are kept for the list.
constexpr std::size_t keptJobs = 30;

bool isEnded(const Job* job) {
    return job->state() != Job::State::Running;
}

} // namespace

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    // A stage has its own threads; here it only waits for them, so a few at a time are no burden.
    m_pool.setMaxThreadCount(std::max(8, QThread::idealThreadCount()));
}

JobRunner::~JobRunner() {
    cancelAll();
    m_pool.waitForDone();
}

Job* JobRunner::begin(const QString& kind, const QString& title) {
    cancel(kind);
    auto* job = new Job(kind, title, this);
    m_jobs.push_back(job);
    Q_EMIT started(job);
    return job;
}

bool JobRunner::end(Job* job, const base::Error* error) {
    const auto isNewer = [job](const Job* other) { return other->kind() == job->kind(); };
    const auto place = std::find(m_jobs.begin(), m_jobs.end(), job);
    const bool isLatest = std::none_of(std::next(place), m_jobs.end(), isNewer);
    job->finish(error);
    Q_EMIT finished(job);
    if (isIdle())
        Q_EMIT idle();
    return isLatest;
}

void JobRunner::forgetOld() {
    while (m_jobs.size() > keptJobs) {
        const auto oldest = std::find_if(m_jobs.begin(), m_jobs.end(), isEnded);
        if (oldest == m_jobs.end())
            return;
        (*oldest)->deleteLater();
        m_jobs.erase(oldest);
    }
}

Job* JobRunner::running(const QString& kind) const {
    for (auto job = m_jobs.rbegin(); job != m_jobs.rend(); ++job)
        if ((*job)->kind() == kind && !isEnded(*job))
            return *job;
    return nullptr;
}

void JobRunner::cancel(const QString& kind) {
    for (Job* job : m_jobs)
        if (job->kind() == kind && !isEnded(job))
            job->cancel();
}

void JobRunner::cancelAll() {
    for (Job* job : m_jobs)
        if (!isEnded(job))
            job->cancel();
}

bool JobRunner::isIdle() const {
    return std::all_of(m_jobs.begin(), m_jobs.end(), isEnded);
}

} // namespace app
