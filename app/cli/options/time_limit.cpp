// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "options/time_limit.h"

#include "base/error_text.h"
#include "base/text.h"

#include <cstdio>
#include <cstdlib>

namespace cli {
namespace {

using Clock = std::chrono::steady_clock;

} // namespace

TimeLimit::TimeLimit(base::Progress& inner, std::chrono::seconds limit)
    : m_inner(inner), m_limit(limit), m_end(limit.count() > 0 ? Clock::now() + limit : Clock::time_point::max()) {
    if (limit.count() > 0)
        m_watch = std::thread([this] { watch(m_end + std::chrono::seconds(1)); });
}

TimeLimit::~TimeLimit() {
    lift();
}

void TimeLimit::lift() {
    {
        const std::scoped_lock lock(m_mutex);
        m_isLifted = true;
    }
    m_lifted.notify_all();
    if (m_watch.joinable())
        m_watch.join();
}

void TimeLimit::watch(Clock::time_point end) {
    std::unique_lock lock(m_mutex);
    if (m_lifted.wait_until(lock, end, [this] { return m_isLifted; }))
        return;
    std::fprintf(stderr, "halfstep-cli: %s\n", base::errorText(error()).c_str());
    std::_Exit(base::exitCode(error()));
}

bool TimeLimit::isCancelled() const {
    if (m_limit.count() > 0 && Clock::now() >= m_end)
        m_isOver = true;
    return m_isOver || m_inner.isCancelled();
}

base::Status TimeLimit::explained(base::Status status) const {
    const bool isCut = !status && status.error().code == base::Code::Cancelled && m_isOver && !m_inner.isCancelled();
    return isCut ? error() : std::move(status);
}

base::Error TimeLimit::error() const {
    return {base::Code::LimitExceeded, {},
        base::format("made-up inputs may take %lld seconds", static_cast<long long>(m_limit.count()))};
}

} // namespace cli
