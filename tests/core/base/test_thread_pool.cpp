// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/thread_pool.h"
#include "support/test_main.h"

#include <array>
#include <atomic>
#include <chrono>
#include <new>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

/// Lets the others go on for a while. Few times: on a busy machine each one lasts as long as all others' turns.
void letOthersRun() {
    for (int i = 0; i < 10; ++i)
        std::this_thread::yield();
}

} // namespace

class TestThreadPool : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexOnce_data() { threadCounts(); }
    void everyIndexOnce();
    void lowestErrorWins_data() { threadCounts(); }
    void lowestErrorWins();
    void laterErrorChangesNothing();
    void stopsEarly_data() { threadCounts(); }
    void stopsEarly();
    void workersAreDistinct();
    void nothingToDo();
    void oddThreadCounts();
    void exceptionsBecomeErrors_data() { threadCounts(); }
    void exceptionsBecomeErrors();
    void poolEveryIndexOnce_data() { threadCounts(); }
    void poolEveryIndexOnce();
    void poolManyShortLoops_data() { threadCounts(); }
    void poolManyShortLoops();
    void poolPassesExceptionsOn_data() { threadCounts(); }
    void poolPassesExceptionsOn();
    void poolSleepsAndWakes();
    void poolMoves();

private:
    static void threadCounts();
};

void TestThreadPool::threadCounts() {
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 8})
        QTest::addRow("%d threads", threads) << threads;
}

void TestThreadPool::everyIndexOnce() {
    QFETCH(const int, threads);
    for (const std::size_t count : {1, 2, 7, 1000}) {
        std::vector<std::atomic<int>> calls(count);
        std::atomic<bool> isWorkerInRange = true;
        const auto status = base::parallelFor(count, threads, [&](std::size_t index, int worker) {
            ++calls[index];
            if (worker < 0 || worker >= threads)
                isWorkerInRange = false;
            return base::Status();
        });
        QVERIFY(status);
        QVERIFY(isWorkerInRange);
        for (const auto& number : calls)
            QCOMPARE(number.load(), 1);
    }
}

void TestThreadPool::lowestErrorWins() {
    QFETCH(const int, threads);
    for (int round = 0; round < 50; ++round) {
        // The lowest failing index is also the slowest one: it fails last.
        const auto status = base::parallelFor(200, threads, [](std::size_t index, int) -> base::Status {
            if (index == 40)
                letOthersRun();
            if (index >= 40)
                return base::Error{base::Code::CorruptData, std::to_string(index), ""};
            return {};
        });
        QVERIFY(!status);
        QCOMPARE(status.error().subject, std::string("40"));
    }
}

void TestThreadPool::laterErrorChangesNothing() {
    for (int round = 0; round < 50; ++round) {
        // Both run at once, and the higher index fails after the lower one.
        std::atomic<bool> isHigherRunning = false;
        const auto status = base::parallelFor(2, 2, [&isHigherRunning](std::size_t index, int) -> base::Status {
            if (index == 1)
                isHigherRunning = true;
            while (!isHigherRunning)
                std::this_thread::yield();
            if (index == 1)
                letOthersRun();
            return base::Error{base::Code::CorruptData, std::to_string(index), ""};
        });
        QVERIFY(!status);
        QCOMPARE(status.error().subject, std::string("0"));
    }
}

void TestThreadPool::stopsEarly() {
    QFETCH(const int, threads);
    std::atomic<std::size_t> calls = 0;
    const auto status = base::parallelFor(1'000'000, threads, [&](std::size_t, int) -> base::Status {
        ++calls;
        return base::Error{base::Code::Cancelled, "", ""};
    });
    QVERIFY(!status);
    QVERIFY(calls <= static_cast<std::size_t>(threads));
}

void TestThreadPool::workersAreDistinct() {
    // Two calls of the same worker number never overlap.
    std::vector<std::atomic<int>> busy(8);
    std::atomic<bool> isOverlapping = false;
    const auto status = base::parallelFor(2000, 8, [&](std::size_t, int worker) {
        if (++busy[static_cast<std::size_t>(worker)] != 1)
            isOverlapping = true;
        std::this_thread::yield();
        --busy[static_cast<std::size_t>(worker)];
        return base::Status();
    });
    QVERIFY(status);
    QVERIFY(!isOverlapping);
}

void TestThreadPool::nothingToDo() {
    bool isCalled = false;
    QVERIFY(base::parallelFor(0, 4, [&](std::size_t, int) {
        isCalled = true;
        return base::Status();
    }));
    base::ThreadPool(2).forEach(0, [&](std::size_t) { isCalled = true; });
    QVERIFY(!isCalled);
}

void TestThreadPool::oddThreadCounts() {
    QVERIFY(base::coreCount() >= 1);
    QCOMPARE(base::ThreadPool(0).threads(), base::coreCount());
    QVERIFY(base::ThreadPool(1'000'000).threads() <= 1024); // does not start a million threads
    for (const int threads : {-1, 0, 1'000'000}) {
        std::atomic<int> calls = 0;
        QVERIFY(base::parallelFor(10, threads, [&](std::size_t, int) {
            ++calls;
            return base::Status();
        }));
        QCOMPARE(calls.load(), 10);
    }
}

void TestThreadPool::exceptionsBecomeErrors() {
    QFETCH(const int, threads);
    const auto memory =
        base::parallelFor(10, threads, [](std::size_t, int) -> base::Status { throw std::bad_alloc(); });
    QVERIFY(!memory);
    QVERIFY(memory.error().code == base::Code::OutOfMemory);
    const auto other =
        base::parallelFor(10, threads, [](std::size_t, int) -> base::Status { throw std::runtime_error("broken"); });
    QVERIFY(!other);
    QVERIFY(other.error().code == base::Code::Internal);
    QCOMPARE(other.error().detail, std::string("broken"));
}

void TestThreadPool::poolEveryIndexOnce() {
    QFETCH(const int, threads);
    const base::ThreadPool pool(threads);
    QCOMPARE(pool.threads(), threads);
    for (const std::size_t count : {1, 3, 1000}) {
        std::vector<std::atomic<int>> calls(count);
        pool.forEach(count, [&](std::size_t index) { ++calls[index]; });
        for (const auto& number : calls)
            QCOMPARE(number.load(), 1);
    }
}

/// Helpers come late, or not at all: no index is lost or taken twice, and no loop sees another one's body.
void TestThreadPool::poolManyShortLoops() {
    QFETCH(const int, threads);
    const base::ThreadPool pool(threads);
    for (std::size_t loop = 0; loop < 70'000; ++loop) { // more than the number of a loop can count
        const std::size_t count = 2 + loop % 7;
        std::array<std::atomic<std::size_t>, 8> seen = {};
        pool.forEach(count, [&seen, loop](std::size_t index) { seen[index] += loop + 1; });
        for (std::size_t index = 0; index < seen.size(); ++index)
            QCOMPARE(seen[index].load(), index < count ? loop + 1 : 0);
        if (loop % 10'000 == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(2)); // until they sleep
    }
}

void TestThreadPool::poolPassesExceptionsOn() {
    QFETCH(const int, threads);
    const base::ThreadPool pool(threads);
    QVERIFY_THROWS_EXCEPTION(
        std::runtime_error, pool.forEach(100, [](std::size_t) { throw std::runtime_error("broken"); }));
    std::atomic<int> calls = 0;
    pool.forEach(100, [&](std::size_t) { ++calls; });
    QCOMPARE(calls.load(), 100);
}

void TestThreadPool::poolSleepsAndWakes() {
    // Long enough between two loops that helpers sleep: each loop has to be done all the same.
    const base::ThreadPool pool(3);
    for (int round = 0; round < 20; ++round) {
        std::array<std::atomic<int>, 50> calls = {};
        pool.forEach(calls.size(), [&](std::size_t index) { ++calls[index]; });
        for (const auto& number : calls)
            QCOMPARE(number.load(), 1);
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(2);
        while (std::chrono::steady_clock::now() < end)
            std::this_thread::yield();
    }
}

void TestThreadPool::poolMoves() {
    base::ThreadPool pool(2);
    base::ThreadPool other = std::move(pool);
    QCOMPARE(other.threads(), 2);
    base::ThreadPool third(1);
    third = std::move(other);
    std::atomic<int> calls = 0;
    third.forEach(10, [&](std::size_t) { ++calls; });
    QCOMPARE(calls.load(), 10);
}

HALFSTEP_TEST(TestThreadPool)
#include "test_thread_pool.moc"
