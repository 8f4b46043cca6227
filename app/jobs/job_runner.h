// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jobs/job.h"

#include "base/result.h"

#include <QFuture>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <exception>
#include <functional>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace app {

/// Runs stages of the core off the GUI thread. For each kind of job only the latest counts: starting another cancels
/// the older one, and what that still gives is dropped.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    /// Cancels what runs and waits for it; call cancelAll() and wait for idle() where a window is still shown.
    ~JobRunner() override;

    /// Runs `stage(progress)` (it gives a base::Result) and hands its result to `done` in the GUI thread, unless a
    /// later job of the kind was started or `context` is gone by then. The job lives as long as the runner.
    template<class Stage, class Done>
    Job* start(const QString& kind, const QString& title, QObject* context, Stage stage, Done done);

    /// Cancels the running job of that kind; its result (Cancelled) is still handed over.
    void cancel(const QString& kind);
    void cancelAll();
    bool isRunning(const QString& kind) const { return running(kind) != nullptr; }
    bool isIdle() const;
    const std::vector<Job*>& jobs() const { return m_jobs; }

Q_SIGNALS:
    void started(app::Job* job);
    void finished(app::Job* job);
    /// The last running job has ended.
    void idle();

private:
    Job* begin(const QString& kind, const QString& title);
    /// True when the job was the latest of its kind.
    bool end(Job* job, const base::Error* error);
    Job* running(const QString& kind) const;
    void forgetOld();

    QThreadPool m_pool;
    std::vector<Job*> m_jobs; ///< oldest first
};

/// Calls a stage; what it throws (memory) becomes an Error.
template<class Stage>
std::invoke_result_t<Stage, base::Progress&> guarded(const Stage& stage, base::Progress& progress) {
    try {
        return stage(progress);
    } catch (const std::bad_alloc&) {
        return base::Error{base::Code::OutOfMemory, {}, {}};
    } catch (const std::exception& exception) {
        return base::Error{base::Code::Internal, {}, exception.what()};
    }
}

template<class Stage, class Done>
Job* JobRunner::start(const QString& kind, const QString& title, QObject* context, Stage stage, Done done) {
    using Outcome = std::invoke_result_t<Stage, base::Progress&>;
    Job* job = begin(kind, title);
    const QPointer<QObject> receiver(context);
    // The continuation is there before the stage begins: one that is done at once would otherwise be answered inside
    // this call, before the caller knows of the job.
    const auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    promise->future().then(this, [this, job, receiver, done](const Outcome& outcome) {
        const bool isLatest = end(job, outcome ? nullptr : &outcome.error());
        if (isLatest && receiver)
            done(outcome);
        forgetOld();
    });
    m_pool.start([promise, stage, progress = job->progress()] {
        promise->addResult(guarded(stage, *progress));
        promise->finish();
    });
    return job;
}

} // namespace app
