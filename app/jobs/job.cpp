// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/job.h"

#include "widgets/common/core_text.h"

#include <QLocale>

#include <algorithm>

namespace app {

void JobProgress::update(std::size_t done, std::size_t total, std::string_view what) {
    const std::lock_guard lock(m_mutex);
    m_state.done = done;
    m_state.total = total;
    if (m_state.what != what)
        m_state.what = what;
}

JobProgress::State JobProgress::state() const {
    const std::lock_guard lock(m_mutex);
    return m_state;
}

Job::Job(QString kind, QString title, QObject* parent)
    : QObject(parent), m_kind(std::move(kind)), m_title(std::move(title)), m_progress(std::make_shared<JobProgress>()) {
    m_clock.start();
}

QString Job::step() const {
    if (m_state == State::Running && m_progress->isCancelled())
        return tr("Stopping");
    const auto state = m_progress->state();
    const QString what = widgets::coreText("base::Progress", state.what);
    if (state.total == 0)
        return what;
    const QLocale locale;
    return tr("%1: %2 of %3", "what is done: done of total")
        .arg(what, locale.toString(qulonglong(state.done)), locale.toString(qulonglong(state.total)));
}

int Job::permille() const {
    const auto state = m_progress->state();
    if (state.total == 0)
        return -1;
    return int(1000 * std::min(1.0, double(state.done) / double(state.total)));
}

double Job::seconds() const {
    return m_state == State::Running ? double(m_clock.nsecsElapsed()) * 1e-9 : m_seconds;
}

void Job::cancel() {
    m_progress->cancel();
}

void Job::finish(const base::Error* error) {
    m_seconds = seconds();
    m_state = State::Done;
    if (error) {
        m_state = error->code == base::Code::Cancelled ? State::Cancelled : State::Failed;
        m_error = *error;
    }
    Q_EMIT finished();
}

} // namespace app
