// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "run/random_input.h"
#include "run/samples.h"
#include "run_case.h"
#include "support/data_support.h"
#include "support/test_main.h"

#include "base/file.h"
#include "base/progress.h"

#include <filesystem>

using model::TensorType;

/// The same bytes in every tensor, on any number of threads and with any number of samples side by side.
class TestThreads : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void models_data();
    void models();
    void kernelsOnSeveralThreads();
    void refusalsOnSeveralThreads();

private:
    static std::vector<std::uint64_t> tensorsOf(const model::Loaded& loaded, int threads, int workers);
};

void TestThreads::models_data() {
    QTest::addColumn<QString>("path");
    const auto add = [](const char* name, const std::filesystem::path& path) {
        QTest::newRow(name) << QString::fromStdString(path.string());
    };
    for (const char* name : {"tiny_conv.int8", "tiny_conv.int16x8", "residual_add.float", "wide_channels.int8",
             "autoencoder.dynamic", "shape_ops.float"})
        add(name, support::testData(std::string("models/") + name + ".tflite"));
    for (const char* name : {"mlperf_tiny/resnet8_float", "mlperf_tiny/resnet8_int8",
             "mlperf_tiny/kws_dynamic_upstream", "mlperf_tiny/ad01_float", "tflm/mnist_lstm_int8",
             "coral/tf2_mobilenet_v2_1.0_224_ptq", "ai_edge_quantizer/sdpa_composite"})
        add(name, support::shared(std::string("models/") + name + ".tflite"));
}

/// Fingerprints of all tensors of three samples.
std::vector<std::uint64_t> TestThreads::tensorsOf(const model::Loaded& loaded, int threads, int workers) {
    constexpr std::size_t samples = 3;
    std::vector<std::vector<std::uint64_t>> seen(samples);
    run::SampleLoop loop;
    loop.model = loaded.model;
    loop.options.threads = threads;
    loop.workers = workers;
    const run::SampleSteps steps{
        .feed =
            [](std::size_t sample, run::Interpreter& interpreter) {
                const auto& inputs = interpreter.subgraph().inputs;
                for (std::size_t k = 0; k < inputs.size(); ++k)
                    run::fillRandom(
                        interpreter.tensor(static_cast<std::size_t>(inputs[k])), interpreter.input(k), sample * 10 + k);
                return base::Status();
            },
        .tap =
            [&seen](std::size_t sample) {
                return [&own = seen[sample]](
                           const run::TapPoint&, const ops::TensorInfo&, std::span<const std::byte> bytes) {
                    own.push_back(base::fingerprint(bytes));
                    return base::Status();
                };
            },
        .collect = {},
    };
    base::Progress progress;
    std::vector<std::uint64_t> all;
    if (!run::forEachSample(loop, samples, steps, progress))
        return all;
    for (const auto& sample : seen)
        all.insert(all.end(), sample.begin(), sample.end());
    return all;
}

void TestThreads::models() {
    QFETCH(const QString, path);
    const auto loaded = format::read(path.toStdString());
    if (!loaded)
        QSKIP("The model is not there: see HALFSTEP_SHARED_DIR.");
    const auto wanted = tensorsOf(*loaded, 1, 1);
    QVERIFY(!wanted.empty());
    QVERIFY(tensorsOf(*loaded, 2, 1) == wanted);
    QVERIFY(tensorsOf(*loaded, 3, 1) == wanted);
    QVERIFY(tensorsOf(*loaded, 1, 2) == wanted);
    QVERIFY(tensorsOf(*loaded, 2, 3) == wanted);
}

namespace {

/// Products one after the other, with more weights than are prepared on one thread.
GraphBuilder manyProducts(TensorType between) {
    constexpr std::int32_t size = 300;
    constexpr int products = 6;
    GraphBuilder graph;
    auto x = graph.input({1, size});
    for (int k = 0; k < products; ++k) {
        std::vector<float> weights(std::size_t(size) * size);
        for (std::size_t i = 0; i < weights.size(); ++i)
            weights[i] = static_cast<float>((i * 31 + static_cast<std::size_t>(k) * 7) % 101) * 0.001F - 0.05F;
        const auto constant = graph.constant<float>({size, size}, TensorType::Float32, weights);
        const auto y = graph.tensor({1, size}, k % 2 == 0 ? between : TensorType::Float32);
        graph.op(model::BuiltinOperator::FULLY_CONNECTED, {x, constant, -1}, {y});
        x = y;
    }
    graph.outputs({x});
    return graph;
}

run::Options preparedBy(int threads) {
    run::Options options;
    options.preparingThreads = threads;
    return options;
}

} // namespace

void TestThreads::kernelsOnSeveralThreads() {
    const auto graph = manyProducts(TensorType::Float32);
    std::vector<std::vector<std::byte>> outputs;
    std::vector<std::size_t> packed;
    for (const int threads : {1, 2, 5}) {
        const auto interpreter = runcase::make(graph, preparedBy(threads));
        QVERIFY(interpreter);
        run::fillRandom(interpreter->tensor(0), interpreter->input(0), 1);
        QVERIFY(interpreter->invoke());
        const auto output = interpreter->output(0);
        outputs.emplace_back(output.begin(), output.end());
        packed.push_back(interpreter->memory().shared);
    }
    QVERIFY(outputs[1] == outputs[0] && outputs[2] == outputs[0]);
    QVERIFY(packed[0] > 0 && packed[1] == packed[0] && packed[2] == packed[0]);
}

/// The same operators are named, in the same order.
void TestThreads::refusalsOnSeveralThreads() {
    const auto graph = manyProducts(TensorType::Int16);
    const auto wanted = runcase::makeStatus(graph, preparedBy(1));
    QVERIFY(!wanted);
    QVERIFY(QString::fromStdString(wanted.error().detail).contains(QStringLiteral("Op#0, Op#2, Op#4")));
    for (int turn = 0; turn < 10; ++turn)
        QVERIFY(runcase::makeStatus(graph, preparedBy(4)).error().detail == wanted.error().detail);
}

HALFSTEP_TEST(TestThreads)
#include "test_threads.moc"
