// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/thread_pool.h"

#include "base/loop_helpers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <limits>
#include <mutex>
#include <new>
#include <sched.h>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace base {
namespace {

/// More threads than this only cost memory; a request for a million must not start a million.
constexpr int threadLimit = 256;

/// A loop of the pool: the body, and the first exception that left it. Exceptions must not pass through the C library.
struct Loop {
    const std::function<void(std::size_t)>& body;
    const Progress* watched;
    std::once_flag once = {};
    std::exception_ptr exception = nullptr;

    static void call(void* context, std::size_t index) {
        auto& loop = *static_cast<Loop*>(context);
        if (loop.watched && loop.watched->isCancelled())
            return;
        try {
            loop.body(index);
        } catch (...) {
            std::call_once(loop.once, [&loop] { loop.exception = std::current_exception(); });
        }
    }
};

using Body = std::function<Status(std::size_t index, int worker)>;

/// The call, with an exception turned into an error: one that leaves a thread would end the program.
Status guarded(const Body& body, std::size_t index, int worker) {
    try {
        return body(index, worker);
    } catch (const std::bad_alloc&) {
        return Error{Code::OutOfMemory, {}, {}};
    } catch (const std::exception& exception) {
        return Error{Code::Internal, {}, exception.what()};
    }
}

/// What the threads of one parallelFor share. Indices are handed out in rising order, so that every index below a
/// failing one has been started; each of them is finished, and the lowest failure is the same on any number of threads.
class SharedLoop {
public:
    SharedLoop(std::size_t count, const Body& body) : m_count(count), m_body(body) {}

    void work(int worker) {
        for (auto index = m_next.fetch_add(1); index < m_count && index < m_lowest.load();
             index = m_next.fetch_add(1)) {
            if (auto status = guarded(m_body, index, worker); !status)
                fail(index, std::move(status));
        }
    }
    Status takeStatus() { return std::move(m_status); }

private:
    void fail(std::size_t index, Status status) {
        const std::lock_guard lock(m_mutex);
        if (index >= m_lowest.load())
            return;
        m_lowest = index;
        m_status = std::move(status);
    }

    std::size_t m_count;
    const Body& m_body;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<std::size_t> m_lowest = std::numeric_limits<std::size_t>::max();
    std::mutex m_mutex;
    Status m_status;
};

} // namespace

ThreadPool::ThreadPool(int threads) : m_threads(std::min(threads > 0 ? threads : coreCount(), threadLimit)) {
    if (m_threads > 1)
        m_helpers = std::make_unique<LoopHelpers>(m_threads - 1);
}

ThreadPool::~ThreadPool() = default;

ThreadPool::ThreadPool(ThreadPool&& other) noexcept
    : m_threads(std::exchange(other.m_threads, 1)), m_helpers(std::move(other.m_helpers)), m_watched(other.m_watched) {}

ThreadPool& ThreadPool::operator=(ThreadPool&& other) noexcept {
    std::swap(m_threads, other.m_threads);
    std::swap(m_helpers, other.m_helpers);
    std::swap(m_watched, other.m_watched);
    return *this;
}

void ThreadPool::forEach(std::size_t count, const std::function<void(std::size_t)>& body) const {
    Loop loop{body, m_watched};
    if (m_helpers && count > 1) {
        m_helpers->run(count, &Loop::call, &loop);
    } else {
        for (std::size_t index = 0; index < count && !loop.exception; ++index)
            Loop::call(&loop, index);
    }
    if (loop.exception)
        std::rethrow_exception(loop.exception);
}

int coreCount() {
    cpu_set_t cores;
    if (::sched_getaffinity(0, sizeof cores, &cores) == 0)
        return std::max(1, CPU_COUNT(&cores));
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

Status parallelFor(std::size_t count, int threads, const Body& body) {
    SharedLoop loop(count, body);
    {
        const auto workers = std::min(count, static_cast<std::size_t>(std::clamp(threads, 1, threadLimit)));
        std::vector<std::jthread> others;
        try {
            for (std::size_t worker = 1; worker < workers; ++worker)
                others.emplace_back([&loop, worker] { loop.work(static_cast<int>(worker)); });
        } catch (const std::system_error&) {
            // No further thread to be had: those that run do the work.
        }
        loop.work(0);
    }
    return loop.takeStatus();
}

} // namespace base
