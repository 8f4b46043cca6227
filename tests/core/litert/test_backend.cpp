// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/backend.h"

#include "format/reader.h"
#include "litert_support.h"
#include "run/random_input.h"
#include "run/samples.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cmath>
#include <cstring>
#include <map>
#include <thread>

using base::Code;
using litert::Kernels;

/// The other runtime behind run::Interpreter: a fake that computes with our engine, and the real one where
/// HALFSTEP_TEST_LITERT names its place.
class TestBackend : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void names();
    void selfTest_data();
    void selfTest();
    void unusableLibraries_data();
    void unusableLibraries();
    void equalsOurEngine_data();
    void equalsOurEngine();
    void resizes();
    void variablesBeginAnew();
    void outputsThatNobodyWrites();
    void crashIsAnError();
    void cancelEndsARunThatHangs();
    void refusedModel();
    void runsSamplesAndBench();
    void fakePython();
    void realRuntime_data();
    void realRuntime();
};

namespace {

using Tensors = std::map<int, std::vector<std::byte>>;

std::shared_ptr<const model::Model> modelOf(const std::string& name) {
    return format::read(HALFSTEP_TEST_DATA_DIR "/models/" + name + ".tflite")->model;
}

base::Result<std::unique_ptr<run::Interpreter>> create(const std::string& kind,
    std::shared_ptr<const model::Model> model, std::size_t subgraph = 0, Kernels kernels = Kernels::Builtin) {
    return litert::createInterpreter(std::move(model), subgraph, {}, support::fake(kind), kernels, support::launch());
}

void fill(run::Interpreter& interpreter) {
    for (std::size_t k = 0; k < interpreter.subgraph().inputs.size(); ++k)
        run::fillRandom(interpreter.tensor(static_cast<std::size_t>(interpreter.subgraph().inputs[k])),
            interpreter.input(k), 3 + k);
}

std::vector<std::byte> copyOf(std::span<const std::byte> bytes) {
    return {bytes.begin(), bytes.end()};
}

/// All tensors that a run shows; outputs are checked to be the same without a tap.
base::Result<Tensors> tensorsOf(run::Interpreter& interpreter) {
    Tensors tensors;
    TRY(interpreter.allocate());
    fill(interpreter);
    interpreter.resetVariables();
    TRY(interpreter.invoke([&](const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) {
        tensors[at.tensor] = copyOf(bytes.first(info.bytes()));
        return base::Status();
    }));
    interpreter.resetVariables();
    TRY(interpreter.invoke());
    const auto& outputs = interpreter.subgraph().outputs;
    for (std::size_t k = 0; k < outputs.size(); ++k)
        if (copyOf(interpreter.output(k)) != tensors[outputs[k]])
            return base::Error{Code::Internal, {}, "an output differs with and without a tap"};
    return tensors;
}

#define VERIFY_RESULT(result) QVERIFY2(result, result ? "" : support::wordsOf((result).error()).c_str())

} // namespace

void TestBackend::names() {
    QCOMPARE(litert::backendId(Kernels::Xnnpack), std::string_view("litert-xnnpack"));
    QVERIFY(litert::kernelsFromId("litert-reference") == Kernels::Reference);
    QVERIFY(!litert::kernelsFromId("builtin-engine"));
    auto installation = support::fake("good");
    QCOMPARE(litert::numericsText(installation, Kernels::Builtin), std::string("LiteRT 2.3.0, built-in kernels"));
    installation.isTested = false;
    QCOMPARE(litert::numericsText(installation, Kernels::Xnnpack),
        std::string("LiteRT 2.3.0 (untested version), XNNPACK kernels"));
}

void TestBackend::selfTest_data() {
    QTest::addColumn<QString>("words"); // empty: it passes
    QTest::newRow("good") << "";
    QTest::newRow("crash_later") << "";
    QTest::newRow("wrong") << "wrong answer";
    QTest::newRow("crash") << "ended by signal 11 (Segmentation fault); it said: about to fall";
    QTest::newRow("old") << "older than version 2.1.6";
    QTest::newRow("without_run") << "it lacks LiteRtRunCompiledModel";
}

void TestBackend::selfTest() {
    QFETCH(const QString, words);
    for (const Kernels kernels : {Kernels::Builtin, Kernels::Xnnpack}) {
        base::Progress progress;
        const auto status =
            litert::selfTest(support::fake(QTest::currentDataTag()), kernels, support::launch(), progress);
        if (words.isEmpty()) {
            VERIFY_RESULT(status);
            continue;
        }
        QVERIFY(!status);
        QVERIFY(status.error().code == base::Code::NoRuntime);
        QVERIFY2(QString::fromStdString(support::wordsOf(status.error())).contains(words),
            support::wordsOf(status.error()).c_str());
    }
}

void TestBackend::unusableLibraries_data() {
    QTest::addColumn<QByteArray>("content"); // empty: there is no file
    QTest::newRow("no file") << QByteArray();
    QTest::newRow("no library") << QByteArray("this is text");
}

void TestBackend::unusableLibraries() {
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    auto installation = support::fake("good");
    installation.library = folder.filePath(QStringLiteral("libLiteRt.so")).toStdString();
    if (!content.isEmpty()) {
        QFile file(QString::fromStdString(installation.library.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    base::Progress progress;
    const auto backend = litert::makeBackend(installation, Kernels::Builtin, support::launch(), progress);
    QVERIFY(!backend);
    QVERIFY(backend.error().code == base::Code::NoRuntime);
    QVERIFY(support::wordsOf(backend.error()).find("libLiteRt.so") != std::string::npos);
}

void TestBackend::equalsOurEngine_data() {
    QTest::addColumn<int>("subgraph");
    for (const char* name :
        {"tiny_conv.int8", "two_input.float", "shape_ops.uint8io", "residual_add.dynamic", "two_signatures.float"})
        QTest::newRow(name) << 0;
    QTest::newRow("two_signatures.int8") << 1;
}

void TestBackend::equalsOurEngine() {
    QFETCH(const int, subgraph);
    const auto model = modelOf(QTest::currentDataTag());
    const auto theirs = create("good", model, static_cast<std::size_t>(subgraph));
    VERIFY_RESULT(theirs);
    const auto ours = run::Interpreter::create(model, static_cast<std::size_t>(subgraph), {});
    QVERIFY(ours);
    const auto wanted = tensorsOf(**ours);
    const auto got = tensorsOf(**theirs);
    QVERIFY(wanted);
    VERIFY_RESULT(got);
    QCOMPARE(got->size(), wanted->size());
    QVERIFY(*got == *wanted);
    QVERIFY((*theirs)->measuredSeconds().value_or(0) > 0);
}

void TestBackend::resizes() {
    const auto model = modelOf("dynamic_batch.int8");
    const auto theirs = create("good", model);
    VERIFY_RESULT(theirs);
    const auto ours = run::Interpreter::create(model, 0, {});
    QVERIFY(ours);
    for (const std::int32_t batch : {4, 1, 3}) {
        auto shape = (*ours)->tensor(static_cast<std::size_t>(model->subgraphs[0].inputs[0])).shape;
        shape[0] = batch;
        QVERIFY((*ours)->resizeInput(0, shape));
        QVERIFY((*theirs)->resizeInput(0, shape));
        const auto wanted = tensorsOf(**ours);
        const auto got = tensorsOf(**theirs);
        QVERIFY(wanted);
        VERIFY_RESULT(got);
        QVERIFY(*got == *wanted);
        QCOMPARE((*theirs)->tensor(static_cast<std::size_t>(model->subgraphs[0].outputs[0])).shape[0], batch);
    }
    QVERIFY(!(*theirs)->resizeInput(0, {1, 2}));
    QVERIFY(!(*theirs)->resizeInput(9, {1}));
    QVERIFY(!(*theirs)->resizeInput(0, {-1, 8, 8, 1}));
}

void TestBackend::variablesBeginAnew() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto state = graph.tensor({1, 4});
    graph.at(state).isVariable = true;
    const auto y = graph.tensor({1, 4});
    const auto one = graph.constant<float>({1}, model::TensorType::Float32, {1});
    graph.op(model::BuiltinOperator::ADD, {x, state}, {y});
    graph.op(model::BuiltinOperator::MUL, {x, one}, {state});
    graph.outputs({y});
    const auto interpreter = create("good", graph.build());
    VERIFY_RESULT(interpreter);
    QVERIFY((*interpreter)->allocate());
    const float two = 2;
    for (std::size_t k = 0; k < 4; ++k)
        std::memcpy((*interpreter)->input(0).data() + k * sizeof two, &two, sizeof two);
    const auto first = [&] {
        float value = 0;
        std::memcpy(&value, (*interpreter)->output(0).data(), sizeof value);
        return value;
    };
    QVERIFY((*interpreter)->invoke());
    QCOMPARE(first(), 2.0F);
    QVERIFY((*interpreter)->invoke());
    QCOMPARE(first(), 4.0F); // the state of the run before
    (*interpreter)->resetVariables();
    QVERIFY((*interpreter)->invoke());
    QCOMPARE(first(), 2.0F);
}

void TestBackend::outputsThatNobodyWrites() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    graph.relu(x, y);
    graph.outputs({x, y, y, 2}); // an input, a tensor twice, a constant
    const auto interpreter = create("good", graph.build());
    VERIFY_RESULT(interpreter);
    QVERIFY((*interpreter)->allocate());
    fill(**interpreter);
    VERIFY_RESULT((*interpreter)->invoke());
    QVERIFY(copyOf((*interpreter)->output(0)) == copyOf((*interpreter)->input(0)));
    QVERIFY(copyOf((*interpreter)->output(1)) == copyOf((*interpreter)->output(2)));
    QCOMPARE((*interpreter)->output(3).size(), sizeof(float));
}

void TestBackend::crashIsAnError() {
    const auto interpreter = create("crash_later", modelOf("tiny_conv.int8"));
    VERIFY_RESULT(interpreter);
    QVERIFY((*interpreter)->allocate());
    fill(**interpreter);
    for (int k = 0; k < 2; ++k) {
        const auto status = (*interpreter)->invoke();
        QVERIFY(!status);
        QVERIFY(status.error().code == base::Code::RuntimeFailed);
        QCOMPARE(status.error().subject, std::string("LiteRT 2.3.0, built-in kernels"));
        QVERIFY2(status.error().detail.find(k == 0 ? "signal 6" : "not there any more") != std::string::npos,
            status.error().detail.c_str());
    }
}

void TestBackend::cancelEndsARunThatHangs() {
    const auto interpreter = create("hang", modelOf("tiny_conv.int8"));
    VERIFY_RESULT(interpreter);
    QVERIFY((*interpreter)->allocate());
    base::Progress progress;
    std::thread later([&progress] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        progress.cancel();
    });
    QElapsedTimer timer;
    timer.start();
    const auto status = (*interpreter)->invoke({}, &progress);
    later.join();
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::Cancelled);
    QVERIFY(timer.elapsed() < 20'000);
}

void TestBackend::refusedModel() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    graph.op(static_cast<model::BuiltinOperator>(127), {x}, {y}); // the placeholder of larger codes
    graph.outputs({y});
    const auto interpreter = create("good", graph.build());
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == base::Code::RuntimeFailed);
    QVERIFY(!create("good", modelOf("tiny_conv.int8"), 5));
}

void TestBackend::runsSamplesAndBench() {
    base::Progress progress;
    const auto backend = litert::makeBackend(support::fake("good"), Kernels::Xnnpack, support::launch(), progress);
    VERIFY_RESULT(backend);
    QCOMPARE(backend->numerics, std::string("LiteRT 2.3.0, XNNPACK kernels"));
    run::BenchOptions options;
    options.seconds = 0.02;
    options.backend = *backend;
    const auto latency = run::bench(modelOf("tiny_conv.int8"), 0, options, progress);
    VERIFY_RESULT(latency);
    QVERIFY(latency->median > 0 && latency->runs >= 5);
}

/// The process of the reference kernels is whatever that Python says it is.
void TestBackend::fakePython() {
    const QTemporaryDir folder;
    QFile script(folder.filePath(QStringLiteral("python3")));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(
        "#!/bin/sh\ncase \"$2\" in *BUILTIN_REF*) exec " HALFSTEP_WORKER_PROGRAM " --litert-worker;; esac\nexit 1\n");
    script.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    script.close();
    auto installation = support::fake("good");
    base::Progress progress;
    const auto none = litert::makeBackend(installation, Kernels::Reference, support::launch(), progress);
    QVERIFY(!none && none.error().code == base::Code::NoRuntime);
    installation.python = script.fileName().toStdString();
    const auto backend = litert::makeBackend(installation, Kernels::Reference, support::launch(), progress);
    VERIFY_RESULT(backend);
    QCOMPARE(backend->numerics, std::string("LiteRT 2.3.0, reference kernels"));
}

void TestBackend::realRuntime_data() {
    QTest::addColumn<int>("kernels");
    QTest::addColumn<double>("most"); // difference of integers; negative: floats are compared
    for (const auto kernels : {Kernels::Reference, Kernels::Builtin, Kernels::Xnnpack})
        for (const char* name : {"tiny_conv.int8", "residual_add.int8", "two_input.int8", "tiny_conv.float",
                 "two_input.float", "shape_ops.int8", "two_signatures.int8", "dynamic_batch.int8"}) {
            const bool isFloat = std::string_view(name).find("float") != std::string_view::npos;
            QTest::addRow("%s %s", litert::backendId(kernels).data(), name)
                << static_cast<int>(kernels)
                << (isFloat                            ? 1e-4
                       : kernels == Kernels::Reference ? 0
                                                       : 12);
        }
}

void TestBackend::realRuntime() {
    const auto place = qEnvironmentVariable("HALFSTEP_TEST_LITERT");
    if (place.isEmpty())
        QSKIP("HALFSTEP_TEST_LITERT names no installed ai-edge-litert");
    QFETCH(const int, kernels);
    QFETCH(const double, most);
    base::Progress progress;
    const auto installation = litert::probe(place.toStdString(), "python3", support::launch(), progress);
    VERIFY_RESULT(installation);
    if (static_cast<Kernels>(kernels) == Kernels::Reference && installation->python.empty())
        QSKIP("no Python interpreter beside that package");
    const auto backend = litert::makeBackend(*installation, static_cast<Kernels>(kernels), support::launch(), progress);
    VERIFY_RESULT(backend);
    const std::string name = QString::fromLatin1(QTest::currentDataTag()).section(QLatin1Char(' '), 1).toStdString();
    const auto model = modelOf(name);
    const auto ours = run::Interpreter::create(model, 0, {});
    const auto theirs = backend->create(model, 0, {}, nullptr);
    QVERIFY(ours);
    VERIFY_RESULT(theirs);
    const auto wanted = tensorsOf(**ours);
    const auto got = tensorsOf(**theirs);
    QVERIFY(wanted);
    VERIFY_RESULT(got);
    for (const auto& [tensor, bytes] : *wanted) {
        QVERIFY(got->count(tensor) == 1);
        const auto& other = got->at(tensor);
        QCOMPARE(other.size(), bytes.size());
        const auto type = (*ours)->tensor(static_cast<std::size_t>(tensor)).type;
        for (std::size_t at = 0; at < bytes.size(); at += type == model::TensorType::Float32 ? 4 : 1) {
            double difference = 0;
            if (type == model::TensorType::Float32) {
                float a = 0;
                float b = 0;
                std::memcpy(&a, bytes.data() + at, 4);
                std::memcpy(&b, other.data() + at, 4);
                difference = std::fabs(static_cast<double>(a) - static_cast<double>(b));
            } else {
                difference = std::abs(static_cast<int>(bytes[at]) - static_cast<int>(other[at]));
                difference = std::min(difference, 256 - difference);
            }
            QVERIFY2(difference <= most, qPrintable(QStringLiteral("T#%1: %2").arg(tensor).arg(difference)));
        }
    }
}

HALFSTEP_TEST(TestBackend)
#include "test_backend.moc"
