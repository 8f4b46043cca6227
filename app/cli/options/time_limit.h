// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace cli {

/// A bound on the time of work with made-up data, so that nobody waits for a hostile model. From its making on it stops
/// the work between operators when the time is over; where one operator alone does not come back, the process ends a
/// second later with the exit code of LimitExceeded. Without a limit it only passes everything on.
class TimeLimit : public base::Progress {
public:
    /// `limit` zero: none.
    TimeLimit(base::Progress& inner, std::chrono::seconds limit);
    ~TimeLimit() override;
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;

    void update(std::size_t done, std::size_t total, std::string_view what) override {
        m_inner.update(done, total, what);
    }
    bool isCancelled() const override;
    /// Call when the work is done and output begins: from then on nothing is cut off.
    void lift();
    /// The status; where the time limit was the reason of Cancelled, LimitExceeded.
    base::Status explained(base::Status status) const;

private:
    void watch(std::chrono::steady_clock::time_point end);
    base::Error error() const;

    base::Progress& m_inner;
    const std::chrono::seconds m_limit;
    const std::chrono::steady_clock::time_point m_end;
    mutable std::atomic<bool> m_isOver = false;
    std::mutex m_mutex;
    std::condition_variable m_lifted;
    bool m_isLifted = false;
    std::thread m_watch;
};

} // namespace cli
