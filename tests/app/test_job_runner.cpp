// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app/jobs/job_runner.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <optional>
#include <semaphore>
#include <stdexcept>

using app::Job;
using app::JobRunner;
using Number = base::Result<int>;

class TestJobRunner : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void givesTheResultInTheGuiThread();
    void neverAnswersInsideTheCall();
    void tellsProgress();
    void cancels();
    void onlyTheLatestCounts();
    void dropsResultsForOneWhoIsGone();
    void turnsExceptionsIntoErrors_data();
    void turnsExceptionsIntoErrors();
    void waitsWhenItGoes();
    void forgetsOldJobs();
};

namespace {

/// Runs until it is told to stop.
Number untilCancelled(base::Progress& progress) {
    while (!progress.isCancelled())
        QThread::msleep(1);
    return base::Error{base::Code::Cancelled, {}, {}};
}

const QString kind = QStringLiteral("kind");
const QString title = QStringLiteral("title");

} // namespace

void TestJobRunner::givesTheResultInTheGuiThread() {
    JobRunner runner;
    QSignalSpy idle(&runner, &JobRunner::idle);
    QThread* stageThread = nullptr;
    QThread* doneThread = nullptr;
    int value = 0;
    auto* job = runner.start(
        kind, title, this,
        [&stageThread](base::Progress&) -> Number {
            stageThread = QThread::currentThread();
            return 7;
        },
        [&](const Number& result) {
            doneThread = QThread::currentThread();
            value = *result;
        });
    QVERIFY(runner.isRunning(kind));
    QTRY_COMPARE(idle.count(), 1);
    QCOMPARE(value, 7);
    QCOMPARE(doneThread, thread());
    QVERIFY(stageThread != thread());
    QCOMPARE(job->state(), Job::State::Done);
    QVERIFY(!runner.isRunning(kind));
}

void TestJobRunner::neverAnswersInsideTheCall() {
    JobRunner runner;
    for (int i = 0; i < 200; ++i) {
        bool isInside = true;
        bool wasAnswered = false;
        runner.start(
            kind, title, this, [](base::Progress&) -> Number { return 1; },
            [&](const Number&) {
                QVERIFY(!isInside);
                wasAnswered = true;
            });
        isInside = false;
        QTRY_VERIFY(wasAnswered);
    }
}

void TestJobRunner::tellsProgress() {
    JobRunner runner;
    std::binary_semaphore go(0);
    auto* job = runner.start(
        kind, title, this,
        [&go](base::Progress& progress) -> Number {
            progress.update(3, 12, "Calibrating");
            go.acquire();
            return 1;
        },
        [](const Number&) {});
    QCOMPARE(job->progress()->state().total == 0 || job->permille() == 250, true);
    QTRY_COMPARE(job->permille(), 250);
    QCOMPARE(job->step(), QStringLiteral("Calibrating: 3 of 12"));
    go.release();
    QTRY_COMPARE(job->state(), Job::State::Done);
}

void TestJobRunner::cancels() {
    JobRunner runner;
    std::optional<base::Code> code;
    auto* job =
        runner.start(kind, title, this, untilCancelled, [&code](const Number& result) { code = result.error().code; });
    job->cancel();
    QTRY_COMPARE(job->state(), Job::State::Cancelled);
    QCOMPARE(code, base::Code::Cancelled);
}

void TestJobRunner::onlyTheLatestCounts() {
    JobRunner runner;
    int first = 0;
    int second = 0;
    auto* older = runner.start(kind, title, this, untilCancelled, [&first](const Number&) { ++first; });
    runner.start(
        kind, title, this, [](base::Progress&) -> Number { return 5; },
        [&second](const Number& result) { second = *result; });
    QTRY_VERIFY(runner.isIdle());
    QCOMPARE(older->state(), Job::State::Cancelled);
    QCOMPARE(first, 0);
    QCOMPARE(second, 5);
}

void TestJobRunner::dropsResultsForOneWhoIsGone() {
    JobRunner runner;
    std::binary_semaphore go(0);
    auto receiver = std::make_unique<QObject>();
    bool wasCalled = false;
    runner.start(
        kind, title, receiver.get(),
        [&go](base::Progress&) -> Number {
            go.acquire();
            return 1;
        },
        [&wasCalled](const Number&) { wasCalled = true; });
    receiver.reset();
    go.release();
    QTRY_VERIFY(runner.isIdle());
    QVERIFY(!wasCalled);
}

void TestJobRunner::turnsExceptionsIntoErrors_data() {
    QTest::addColumn<bool>("isMemory");
    QTest::addColumn<int>("code");
    QTest::newRow("memory") << true << int(base::Code::OutOfMemory);
    QTest::newRow("other") << false << int(base::Code::Internal);
}

void TestJobRunner::turnsExceptionsIntoErrors() {
    QFETCH(bool, isMemory);
    QFETCH(int, code);
    JobRunner runner;
    std::optional<base::Error> error;
    runner.start(
        kind, title, this,
        [isMemory](base::Progress&) -> Number {
            if (isMemory)
                throw std::bad_alloc();
            throw std::runtime_error("broken");
        },
        [&error](const Number& result) { error = result.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(int(error->code), code);
}

void TestJobRunner::waitsWhenItGoes() {
    std::atomic<bool> hasEnded = false;
    {
        JobRunner runner;
        runner.start(
            kind, title, this,
            [&hasEnded](base::Progress& progress) {
                auto result = untilCancelled(progress);
                hasEnded = true;
                return result;
            },
            [](const Number&) {});
    }
    QVERIFY(hasEnded);
}

void TestJobRunner::forgetsOldJobs() {
    JobRunner runner;
    for (int i = 0; i < 50; ++i)
        runner.start(
            QString::number(i), title, this, [](base::Progress&) -> Number { return 1; }, [](const Number&) {});
    QTRY_VERIFY(runner.isIdle());
    QTRY_COMPARE(runner.jobs().size(), std::size_t(30));
}

HALFSTEP_TEST(TestJobRunner)
#include "test_job_runner.moc"
