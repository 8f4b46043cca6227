// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run_case.h"
#include "support/sanitizer.h"
#include "support/test_main.h"

#include "base/progress.h"

#include <atomic>
#include <ctime>
#include <pthread.h>
#include <thread>

using base::Code;
using model::BuiltinOperator;
using model::TensorType;

/// How soon a run ends that is cancelled inside one large operator. Measured in processor time of the thread that runs
/// it, so that other work on the machine does not count.
class TestCancel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void insideOneOperator_data();
    void insideOneOperator();
    void insideALoop();
};

namespace {

/// Seconds from asking to stopping; checked code is ten times slower.
constexpr double longest = support::isSanitized ? 1 : 0.1;

double secondsOf(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

struct Stopped {
    base::Status status;
    double latency = 0; ///< seconds of the running thread from cancel() to the end
};

/// Runs on a thread of its own and cancels after `after` seconds of work.
Stopped cancelled(run::Interpreter& interpreter, double after) {
    Stopped stopped;
    base::Progress progress;
    std::atomic<bool> hasEnded = false;
    double atEnd = 0;
    std::atomic<bool> mayGo = false; // the clock of a thread that has ended cannot be read
    std::thread worker([&] {
        stopped.status = interpreter.invoke({}, &progress);
        atEnd = secondsOf(CLOCK_THREAD_CPUTIME_ID);
        hasEnded = true;
        while (!mayGo)
            std::this_thread::yield();
    });
    clockid_t clock{};
    pthread_getcpuclockid(worker.native_handle(), &clock);
    const double begin = secondsOf(clock);
    while (!hasEnded && secondsOf(clock) < begin + after)
        std::this_thread::yield();
    const double atCancel = secondsOf(clock);
    progress.cancel();
    while (!hasEnded)
        std::this_thread::yield();
    mayGo = true;
    worker.join();
    stopped.latency = atEnd - atCancel;
    return stopped;
}

std::int32_t filled(GraphBuilder& graph, model::Shape shape) {
    const auto count = model::elementCount(shape).value_or(0);
    return graph.constant<float>(std::move(shape), TensorType::Float32, std::vector<float>(count, 0.5F));
}

std::int32_t filledBytes(GraphBuilder& graph, model::Shape shape) {
    const auto tensor = graph.quantized(shape, 0.01F, 0);
    graph.model().buffers.push_back(base::Bytes::copyOf(
        std::span<const std::int8_t>(std::vector<std::int8_t>(model::elementCount(shape).value_or(0), 3))));
    graph.at(tensor).buffer = static_cast<std::uint32_t>(graph.model().buffers.size() - 1);
    return tensor;
}

std::int32_t quantizedInput(GraphBuilder& graph, model::Shape shape) {
    const auto tensor = graph.quantized(std::move(shape), 0.02F, 1);
    graph.graph().inputs.push_back(tensor);
    return tensor;
}

model::Options window(std::int64_t stride = 1) {
    model::Options options;
    options.set("padding", std::int64_t{0});
    for (const char* name : {"stride_h", "stride_w"})
        options.set(name, stride);
    for (const char* name : {"dilation_h_factor", "dilation_w_factor", "depth_multiplier"})
        options.set(name, std::int64_t{1});
    return options;
}

GraphBuilder floatConvolution() {
    GraphBuilder graph;
    const auto x = graph.input({1, 512, 512, 64});
    const auto y = graph.tensor({1, 512, 512, 128});
    graph.op(BuiltinOperator::CONV_2D, {x, filled(graph, {128, 3, 3, 64})}, {y}, window());
    graph.outputs({y});
    return graph;
}

GraphBuilder floatProduct() {
    GraphBuilder graph;
    const auto x = graph.input({4096, 2048});
    const auto y = graph.tensor({4096, 2048});
    graph.op(BuiltinOperator::FULLY_CONNECTED, {x, filled(graph, {2048, 2048})}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder byteConvolution() {
    GraphBuilder graph;
    const auto x = quantizedInput(graph, {1, 1024, 1024, 64});
    const auto y = graph.quantized({1, 1024, 1024, 128}, 0.1F, 0);
    graph.op(BuiltinOperator::CONV_2D, {x, filledBytes(graph, {128, 3, 3, 64})}, {y}, window());
    graph.outputs({y});
    return graph;
}

GraphBuilder byteDepthwise() {
    GraphBuilder graph;
    const auto x = quantizedInput(graph, {1, 1024, 1024, 64});
    const auto y = graph.quantized({1, 1024, 1024, 64}, 0.1F, 0);
    graph.op(BuiltinOperator::DEPTHWISE_CONV_2D, {x, filledBytes(graph, {1, 11, 11, 64})}, {y}, window());
    graph.outputs({y});
    return graph;
}

GraphBuilder matrixProduct() {
    GraphBuilder graph;
    const auto x = graph.input({1, 1500, 1500});
    const auto y = graph.tensor({1, 1500, 1500});
    graph.op(BuiltinOperator::BATCH_MATMUL, {x, x}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder transposedConvolution() {
    GraphBuilder graph;
    const auto x = graph.input({1, 256, 256, 128});
    const auto shape = graph.constant<std::int32_t>({4}, TensorType::Int32, {1, 512, 512, 128});
    const auto y = graph.tensor({1, 512, 512, 128});
    graph.op(BuiltinOperator::TRANSPOSE_CONV, {shape, filled(graph, {128, 3, 3, 128}), x}, {y}, window(2));
    graph.outputs({y});
    return graph;
}

GraphBuilder exponentials() {
    GraphBuilder graph;
    const auto x = graph.input({40'000'000});
    const auto y = graph.tensor({40'000'000});
    graph.op(BuiltinOperator::SIN, {x}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder powers() {
    GraphBuilder graph;
    const auto x = graph.input({20'000'000});
    const auto y = graph.tensor({20'000'000});
    graph.op(BuiltinOperator::POW, {x, x}, {y});
    graph.outputs({y});
    return graph;
}

model::Options with(const std::vector<std::pair<const char*, std::int64_t>>& values) {
    model::Options options;
    for (const auto& [name, value] : values)
        options.set(name, value);
    return options;
}

/// An operator that only moves elements: a large input, integers, a larger output.
GraphBuilder mover(
    BuiltinOperator code, const model::Shape& from, const std::vector<std::int32_t>& integers, const model::Shape& to) {
    GraphBuilder graph;
    const auto x = graph.input(from);
    const auto rows = static_cast<std::int32_t>(from.size());
    const bool arePairs = integers.size() == 2 * from.size();
    const auto shape = arePairs ? model::Shape{rows, 2} : model::Shape{static_cast<std::int32_t>(integers.size())};
    const auto numbers = graph.constant<std::int32_t>(shape, TensorType::Int32, integers);
    const auto y = graph.tensor(to);
    graph.op(code, {x, numbers}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder joining() {
    GraphBuilder graph;
    const auto x = graph.input({20'000'000, 1});
    const auto y = graph.tensor({20'000'000, 8});
    graph.op(BuiltinOperator::CONCATENATION, std::vector<std::int32_t>(8, x), {y}, with({{"axis", 1}}));
    graph.outputs({y});
    return graph;
}

GraphBuilder picking() {
    GraphBuilder graph;
    const auto x = graph.input({64, 4});
    const auto rows =
        graph.constant<std::int32_t>({30'000'000}, TensorType::Int32, std::vector<std::int32_t>(30'000'000, 63));
    const auto y = graph.tensor({30'000'000, 4});
    graph.op(BuiltinOperator::GATHER, {x, rows}, {y}, with({{"axis", 0}, {"batch_dims", 0}}));
    graph.outputs({y});
    return graph;
}

GraphBuilder slicing() {
    GraphBuilder graph;
    const auto x = graph.input({60'000'000, 2});
    const auto list = [&graph](const std::vector<std::int32_t>& values) {
        return graph.constant<std::int32_t>({2}, TensorType::Int32, values);
    };
    const auto y = graph.tensor({60'000'000, 1});
    graph.op(BuiltinOperator::STRIDED_SLICE, {x, list({0, 0}), list({60'000'000, 1}), list({1, 1})}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder remembering() {
    GraphBuilder graph;
    const auto x = graph.input({4096, 2048});
    const auto feature = filled(graph, {2048, 2048});
    const auto time = filled(graph, {2048, 2});
    const auto state = graph.tensor({4096, 4096});
    graph.at(state).isVariable = true;
    const auto y = graph.tensor({4096, 2048});
    graph.op(BuiltinOperator::SVDF, {x, feature, time, -1, state}, {y}, with({{"rank", 1}}));
    graph.outputs({y});
    return graph;
}

GraphBuilder recurring() {
    GraphBuilder graph;
    const auto x = graph.input({8192, 1024});
    const auto state = graph.tensor({8192, 2048});
    graph.at(state).isVariable = true;
    const auto y = graph.tensor({8192, 2048});
    graph.op(BuiltinOperator::RNN,
        {x, filled(graph, {2048, 1024}), filled(graph, {2048, 2048}), filled(graph, {2048}), state}, {y});
    graph.outputs({y});
    return graph;
}

} // namespace

void TestCancel::insideOneOperator_data() {
    QTest::addColumn<GraphBuilder>("graph");
    QTest::newRow("CONV_2D by XNNPACK") << floatConvolution();
    QTest::newRow("FULLY_CONNECTED by XNNPACK") << floatProduct();
    QTest::newRow("CONV_2D of int8") << byteConvolution();
    QTest::newRow("DEPTHWISE_CONV_2D of int8") << byteDepthwise();
    QTest::newRow("BATCH_MATMUL") << matrixProduct();
    QTest::newRow("TRANSPOSE_CONV") << transposedConvolution();
    QTest::newRow("SIN") << exponentials();
    QTest::newRow("POW") << powers();
    QTest::newRow("CONCATENATION") << joining();
    QTest::newRow("TRANSPOSE") << mover(BuiltinOperator::TRANSPOSE, {10000, 10000}, {1, 0}, {10000, 10000});
    QTest::newRow("PAD") << mover(BuiltinOperator::PAD, {20'000'000, 2}, {0, 0, 1, 3}, {20'000'000, 6});
    QTest::newRow("TILE") << mover(BuiltinOperator::TILE, {1, 3}, {40'000'000, 1}, {40'000'000, 3});
    QTest::newRow("BROADCAST_TO") << mover(
        BuiltinOperator::BROADCAST_TO, {100'000, 1}, {100'000, 1500}, {100'000, 1500});
    QTest::newRow("GATHER") << picking();
    QTest::newRow("STRIDED_SLICE") << slicing();
    QTest::newRow("SVDF") << remembering();
    QTest::newRow("RNN") << recurring();
}

void TestCancel::insideOneOperator() {
    QFETCH(const GraphBuilder, graph);
    const auto interpreter = runcase::make(graph);
    QVERIFY(interpreter);
    const auto stopped = cancelled(*interpreter, 0.03);
    QVERIFY2(!stopped.status, "it ended before it was cancelled");
    QVERIFY(stopped.status.error().code == Code::Cancelled);
    qInfo("%.1f ms", stopped.latency * 1e3);
    QVERIFY2(stopped.latency < longest, qPrintable(QString::number(stopped.latency)));
}

/// A loop that would not end, with next to nothing in its body.
void TestCancel::insideALoop() {
    GraphBuilder condition;
    condition.input({1});
    condition.outputs({condition.constant<std::uint8_t>({1}, TensorType::Bool, {1})});
    GraphBuilder body;
    const auto before = body.input({1});
    const auto after = body.tensor({1});
    body.relu(before, after);
    body.outputs({after});
    GraphBuilder graph;
    const auto x = graph.input({1});
    const auto y = graph.tensor({1});
    graph.call(BuiltinOperator::WHILE, {x}, {y}, {{"cond_subgraph_index", 1}, {"body_subgraph_index", 2}});
    graph.outputs({y});
    graph.add(condition);
    graph.add(body);
    run::Options options;
    options.limits.whileSteps = std::int64_t{1} << 60;
    const auto interpreter = runcase::make(graph, options);
    QVERIFY(interpreter);
    const auto stopped = cancelled(*interpreter, 0.03);
    QVERIFY(!stopped.status && stopped.status.error().code == Code::Cancelled);
    QVERIFY2(stopped.latency < longest, qPrintable(QString::number(stopped.latency)));
}

HALFSTEP_TEST(TestCancel)
#include "test_cancel.moc"
