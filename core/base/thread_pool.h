// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.h"
#include "base/result.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace base {

class LoopHelpers;

/// Worker threads for loops. One call at a time: a pool belongs to one caller.
class ThreadPool {
public:
    /// `threads` 0: as many as the machine has cores.
    explicit ThreadPool(int threads);
    ~ThreadPool();
    ThreadPool(ThreadPool&&) noexcept;
    ThreadPool& operator=(ThreadPool&&) noexcept;

    int threads() const { return m_threads; }

    /// From now on forEach() leaves out what is left as soon as this is cancelled; null: nothing. The results of such a
    /// call are incomplete: whoever watches asks again behind it. Must outlive its use.
    void watch(const Progress* progress) { m_watched = progress; }
    /// Is what is watched cancelled? For work that takes long without forEach(), which may stop half done then.
    bool isCancelled() const { return m_watched && m_watched->isCancelled(); }

    /// Calls `body(index)` for every index below `count`, in any order, and returns when all are done.
    void forEach(std::size_t count, const std::function<void(std::size_t)>& body) const;

private:
    int m_threads = 1;
    std::unique_ptr<LoopHelpers> m_helpers;
    const Progress* m_watched = nullptr;
};

/// Number of usable cores, at least 1.
int coreCount();

/// Calls `body(index, worker)` for every index below `count` on up to `threads` threads of its own, `worker` below
/// `threads` telling them apart. Stops early at the first error and returns the one with the lowest index.
Status parallelFor(std::size_t count, int threads, const std::function<Status(std::size_t index, int worker)>& body);

} // namespace base
