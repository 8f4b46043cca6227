// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/process.h"
#include "litert/worker_script.h"
#include "litert_support.h"
#include "support/test_main.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using base::Code;
using std::chrono::milliseconds;

/// A process that behaves in any way: we never crash, never wait for long, and say what happened.
class TestProcess : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void badEnds_data();
    void badEnds();
    void largeMessages();
    void cancelEndsTheWait();
    void noSuchProgram();
    void goesAwayWithItsOwner();
    void outputUntilEnd();
    void pythonSaysWhatIsMissing();
};

namespace {

std::unique_ptr<litert::Process> shell(const std::string& script) {
    auto process = litert::Process::start({"sh", "-c", script});
    return process ? *std::move(process) : nullptr;
}

litert::Message request() {
    litert::Message message;
    message.header = {{"command", "run"}};
    return message;
}

} // namespace

void TestProcess::answers() {
    const auto process = shell(R"(while read line; do printf '{"blobs":[2,1],"seconds":3}\nabc'; done)");
    QVERIFY(process);
    for (int k = 0; k < 3; ++k) {
        const auto answer = process->ask(request(), milliseconds(20'000), nullptr);
        QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
        QCOMPARE(answer->blobs.size(), std::size_t{2});
        QCOMPARE(answer->blobs[0], (std::vector<std::byte>{std::byte{'a'}, std::byte{'b'}}));
        QCOMPARE(answer->blobs[1], (std::vector<std::byte>{std::byte{'c'}}));
    }
}

void TestProcess::badEnds_data() {
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("words");
    QTest::newRow("crash") << "read line; echo some words >&2; echo the last words >&2; kill -SEGV $$"
                           << "ended by signal 11 (Segmentation fault); it said: the last words";
    QTest::newRow("exit") << "read line; exit 7"
                          << "ended with code 7";
    QTest::newRow("at once") << "exit 3"
                             << "ended with code 3";
    QTest::newRow("in the middle") << R"(read line; printf '{"blobs":[100]}\nabc')"
                                   << "ended with code 0";
    QTest::newRow("nonsense") << "read line; echo hello"
                              << "no message";
    QTest::newRow("error") << R"(read line; echo '{"error":"it is tired"}'; sleep 100)"
                           << "it is tired";
    QTest::newRow("silence") << "sleep 100"
                             << "does not answer";
    QTest::newRow("half an answer") << R"(read line; printf '{"blo'; sleep 100)"
                                    << "does not answer";
    QTest::newRow("many words") << "read line; yes words | head -c 3000000 >&2; exit 1"
                                << "it said: words";
}

void TestProcess::badEnds() {
    QFETCH(const QString, script);
    QFETCH(const QString, words);
    const auto process = shell(script.toStdString());
    QVERIFY(process);
    QElapsedTimer timer;
    timer.start();
    const auto answer =
        process->ask(request(), milliseconds(words.contains(QLatin1String("not answer")) ? 300 : 20'000), nullptr);
    QVERIFY(!answer);
    QVERIFY(answer.error().code == base::Code::RuntimeFailed);
    QVERIFY2(QString::fromStdString(answer.error().detail).contains(words), answer.error().detail.c_str());
    QVERIFY(timer.elapsed() < 30'000);
}

/// Neither side waits for the other with its buffers full, also while it talks on standard error.
void TestProcess::largeMessages() {
    const auto process = shell(
        R"(read line; yes noise | head -c 1000000 >&2; head -c 5000000 | wc -c >/dev/null; printf '{"blobs":[5000000]}\n'; head -c 5000000 /dev/zero; sleep 100)");
    QVERIFY(process);
    auto message = request();
    message.blobs.emplace_back(5'000'000);
    const auto answer = process->ask(message, milliseconds(60'000), nullptr);
    QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
    QCOMPARE(answer->blobs[0].size(), std::size_t{5'000'000});
}

void TestProcess::cancelEndsTheWait() {
    const auto process = shell("sleep 100");
    QVERIFY(process);
    base::Progress progress;
    std::thread later([&progress] {
        std::this_thread::sleep_for(milliseconds(100));
        progress.cancel();
    });
    QElapsedTimer timer;
    timer.start();
    const auto answer = process->ask(request(), milliseconds(0), &progress);
    later.join();
    QVERIFY(!answer);
    QVERIFY(answer.error().code == Code::Cancelled);
    QVERIFY(timer.elapsed() < 20'000);
    const auto again = process->ask(request(), milliseconds(0), nullptr);
    QVERIFY(!again && again.error().code == base::Code::RuntimeFailed);
}

void TestProcess::noSuchProgram() {
    const auto process = litert::Process::start({"/no/such/program"});
    QVERIFY(!process);
    QVERIFY(process.error().code == base::Code::RuntimeFailed);
    QVERIFY(process.error().detail.find("/no/such/program") != std::string::npos);
}

/// Also a process that hangs, and without leaving a zombie.
void TestProcess::goesAwayWithItsOwner() {
    auto process = shell(R"(read line; printf '{"id":%d}\n' $$; exec sleep 1000)");
    QVERIFY(process);
    const auto answer = process->ask(request(), milliseconds(20'000), nullptr);
    QVERIFY(answer);
    const std::string folder = "/proc/" + std::to_string(litert::integerOf(answer->header, "id"));
    const bool isSeen = std::filesystem::exists(folder);
    process.reset();
    QVERIFY(isSeen);
    QVERIFY(!std::filesystem::exists(folder));
}

void TestProcess::outputUntilEnd() {
    const auto output = shell("echo one; echo two")->outputUntilEnd(milliseconds(20'000), nullptr);
    QVERIFY(output);
    QCOMPARE(*output, std::string("one\ntwo\n"));
    const auto late = shell("echo one; sleep 100")->outputUntilEnd(milliseconds(300), nullptr);
    QVERIFY(!late && late.error().code == base::Code::RuntimeFailed);
}

/// The script that is shipped is sound Python, and an interpreter without the package is an answer.
void TestProcess::pythonSaysWhatIsMissing() {
    auto process = litert::Process::start({"python3", "-S", "-c", std::string(litert::workerScript())});
    if (!process)
        QSKIP("no python3 on this machine");
    litert::Message open;
    open.header = {{"command", "open"}};
    const auto answer = (*process)->ask(open, milliseconds(60'000), nullptr);
    QVERIFY(!answer);
    QVERIFY2(answer.error().detail.find("No module named 'ai_edge_litert'") != std::string::npos,
        answer.error().detail.c_str());
}

HALFSTEP_TEST(TestProcess)
#include "test_process.moc"
