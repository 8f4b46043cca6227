// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

namespace base {

/// Threads that help one caller with its loops. The caller takes indices too, and waits only for helpers that have
/// begun: one that gets no processor in time finds the loop closed. So a loop on a busy machine costs no more than on
/// one thread. Helpers look out for the next loop for some ten microseconds before they sleep.
class LoopHelpers {
public:
    /// Starts `count` threads, or as many as there are to be had.
    explicit LoopHelpers(int count);
    ~LoopHelpers();
    LoopHelpers(const LoopHelpers&) = delete;
    LoopHelpers& operator=(const LoopHelpers&) = delete;

    /// Calls `call(context, index)` for every index below `count`; returns when all are done. One loop at a time.
    /// `call` must not throw.
    void run(std::size_t count, void (*call)(void*, std::size_t), void* context);

private:
    void help();
    void takeIndices();

    std::atomic<std::uint32_t> m_state = 0; ///< is a loop open, how many helpers are inside, number of the loop
    std::atomic<std::size_t> m_next = 0;    ///< the index to be taken next
    std::size_t m_count = 0;
    void (*m_call)(void*, std::size_t) = nullptr;
    void* m_context = nullptr;
    std::atomic<bool> m_isEnding = false;
    std::vector<std::jthread> m_threads;
};

} // namespace base
