// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <string_view>

namespace base {

/// Told by a stage how far it is; asked by it whether to stop. A stage that is told to stop returns Code::Cancelled
/// within 100 ms and leaves nothing half-written. All members may be called from any thread.
class Progress {
public:
    virtual ~Progress() = default;

    /// `done` of `total` steps are finished; `what` names the current work ("Calibrating"). `total` 0: unknown.
    virtual void update(std::size_t done, std::size_t total, std::string_view what) {
        (void)done, (void)total, (void)what;
    }

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    virtual bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled = false;
};

} // namespace base
