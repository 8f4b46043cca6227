// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <thread>
#include <vector>

namespace base {

/// Threads that help one caller with its loops. Each begins with its own part of the indices, the same in every loop of
/// so many (what the last loop left in its cache is often what the next one needs), and then takes what others have not
/// come to. The caller waits only for helpers that have begun: one that gets no processor in time finds the loop
/// closed. So a loop on a busy machine costs no more than on one thread. Helpers look out for the next loop for about
/// a hundred microseconds before they sleep, most of them giving way to threads that have work.
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
    /// Indices of one thread; in cache lines of their own.
    struct alignas(64) Part {
        std::atomic<std::size_t> next = 0; ///< the index to be taken next
        std::size_t end = 0;
    };

    void help(std::size_t thread);
    void takeIndices(std::size_t thread);

    alignas(64) std::atomic<std::uint32_t> m_state = 0; ///< is a loop open, how many helpers inside, number of the loop
    std::atomic<int> m_sleepers = 0;                    ///< that nobody has woken yet
    void (*m_call)(void*, std::size_t) = nullptr;
    void* m_context = nullptr;
    std::atomic<bool> m_isEnding = false;
    std::vector<Part> m_parts; ///< of the caller, then of the helpers
    std::vector<std::jthread> m_threads;
};

} // namespace base
