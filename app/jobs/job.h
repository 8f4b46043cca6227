// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/progress.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace app {

/// What a stage says about its progress: written from any thread, read by the GUI thread when it likes to.
class JobProgress : public base::Progress {
public:
    struct State {
        std::size_t done = 0;
        std::size_t total = 0; ///< 0: unknown
        std::string what;
    };
    void update(std::size_t done, std::size_t total, std::string_view what) override;
    State state() const;

private:
    mutable std::mutex m_mutex;
    State m_state;
};

/// A stage that runs, or ran, off the GUI thread. Belongs to its JobRunner.
class Job : public QObject {
    Q_OBJECT
public:
    enum class State { Running, Done, Failed, Cancelled };

    Job(QString kind, QString title, QObject* parent);

    const QString& kind() const { return m_kind; }
    const QString& title() const { return m_title; }
    State state() const { return m_state; }
    const std::shared_ptr<JobProgress>& progress() const { return m_progress; }
    /// What it is doing, in the user's language; with the count where it is known.
    QString step() const;
    /// 0 … 1000, or -1 where the stage does not know.
    int permille() const;
    double seconds() const;
    /// Why it failed.
    const std::optional<base::Error>& error() const { return m_error; }

    void finish(const base::Error* error); ///< by the runner

public Q_SLOTS:
    void cancel();

Q_SIGNALS:
    void finished();

private:
    QString m_kind;
    QString m_title;
    State m_state = State::Running;
    std::shared_ptr<JobProgress> m_progress;
    std::optional<base::Error> m_error;
    QElapsedTimer m_clock;
    double m_seconds = 0;
};

} // namespace app
