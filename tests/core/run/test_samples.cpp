// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/profile.h"
#include "run/samples.h"

#include "format/reader.h"
#include "run/random_input.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <set>

using base::Code;
using model::BuiltinOperator;
using model::TensorType;

class TestSamples : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sameResultsForAnyWorkers_data();
    void sameResultsForAnyWorkers();
    void variablesBeginAnew();
    void differentBatches();
    void progressReachesTheEnd();
    void cancelStops();
    void errorStops();
    void workersFitIntoMemory();
    void noSamples();
    void feedChecksItsValues();
    void benchMeasures();
    void profileTimesEachOperator();
    void benchCanBeCancelled();
    void anotherBackendRuns();
    void benchTakesTheTimeOfTheBackend();
    void randomInputsDependOnTheSeed();
};

namespace {

using Values = std::vector<float>;

/// y = x + state; state = x · 1: the state shows whether a run began anew.
GraphBuilder withState() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto state = graph.tensor({1, 4});
    graph.at(state).isVariable = true;
    const auto y = graph.tensor({1, 4});
    const auto one = graph.constant<float>({1}, TensorType::Float32, {1});
    graph.op(BuiltinOperator::ADD, {x, state}, {y});
    graph.op(BuiltinOperator::MUL, {x, one}, {state});
    graph.outputs({y});
    return graph;
}

base::Status feedNumber(std::size_t sample, run::Interpreter& interpreter, std::int32_t batch = 1) {
    const Values values(static_cast<std::size_t>(4 * batch), static_cast<float>(sample) + 0.5F);
    const run::InputValue value{{batch, 4}, std::as_bytes(std::span(values))};
    return run::feedInputs(interpreter, {&value, 1});
}

Values outputOf(const run::Interpreter& interpreter) {
    const auto bytes = interpreter.output(0);
    Values values(bytes.size() / sizeof(float));
    std::copy(bytes.begin(), bytes.end(), std::as_writable_bytes(std::span(values)).begin());
    return values;
}

/// The own engine under a clock of its own: every run takes a quarter of a second.
class Elsewhere : public run::Interpreter {
public:
    explicit Elsewhere(std::unique_ptr<run::Interpreter> inner) : m_inner(std::move(inner)) {}
    base::Status resizeInput(std::size_t input, const model::Shape& shape) override {
        return m_inner->resizeInput(input, shape);
    }
    base::Status allocate() override { return m_inner->allocate(); }
    std::span<std::byte> input(std::size_t input) override { return m_inner->input(input); }
    std::span<const std::byte> output(std::size_t output) const override { return m_inner->output(output); }
    const ops::TensorInfo& tensor(std::size_t index) const override { return m_inner->tensor(index); }
    void resetVariables() override { m_inner->resetVariables(); }
    base::Status invoke(const run::Tap& tap, base::Progress* progress) override {
        return m_inner->invoke(tap, progress);
    }
    std::optional<double> measuredSeconds() const override { return 0.25; }
    run::MemoryUse memory() const override { return m_inner->memory(); }
    const base::Diagnostics& diagnostics() const override { return m_inner->diagnostics(); }
    const model::Subgraph& subgraph() const override { return m_inner->subgraph(); }

private:
    std::unique_ptr<run::Interpreter> m_inner;
};

run::Backend countingBackend(std::atomic<int>& made) {
    run::Backend backend;
    backend.create = [&made](auto model, std::size_t subgraph, const run::Options& options,
                         auto packed) -> base::Result<std::unique_ptr<run::Interpreter>> {
        ++made;
        TRY_ASSIGN(auto inner, run::Interpreter::create(std::move(model), subgraph, options, std::move(packed)));
        return std::unique_ptr<run::Interpreter>(std::make_unique<Elsewhere>(std::move(inner)));
    };
    return backend;
}

run::SampleLoop loopOf(const GraphBuilder& graph, int workers) {
    run::SampleLoop loop;
    loop.model = graph.build();
    loop.workers = workers;
    return loop;
}

} // namespace

void TestSamples::sameResultsForAnyWorkers_data() {
    QTest::addColumn<int>("workers");
    for (const int workers : {0, 1, 2, 3, 8, 100})
        QTest::addRow("%d workers", workers) << workers;
}

void TestSamples::sameResultsForAnyWorkers() {
    QFETCH(const int, workers);
    constexpr std::size_t count = 50;
    std::vector<Values> results(count);
    std::vector<int> taps(count);
    run::SampleSteps steps;
    steps.feed = [](std::size_t sample, run::Interpreter& interpreter) { return feedNumber(sample, interpreter); };
    steps.tap = [&taps](std::size_t sample) {
        return [&taps, sample](const run::TapPoint&, const ops::TensorInfo&, std::span<const std::byte>) {
            ++taps[sample];
            return base::Status();
        };
    };
    steps.collect = [&results](std::size_t sample, run::Interpreter& interpreter) {
        results[sample] = outputOf(interpreter);
        return base::Status();
    };
    base::Progress progress;
    QVERIFY(run::forEachSample(loopOf(withState(), workers), count, steps, progress));
    for (std::size_t sample = 0; sample < count; ++sample) {
        QCOMPARE(results[sample], Values(4, static_cast<float>(sample) + 0.5F));
        QCOMPARE(taps[sample], 4); // x, y, the state as it is read and as it is written
    }
}

void TestSamples::variablesBeginAnew() {
    base::Progress progress;
    run::SampleSteps steps;
    steps.feed = [](std::size_t sample, run::Interpreter& interpreter) { return feedNumber(sample, interpreter); };
    std::vector<float> firsts(5);
    steps.collect = [&firsts](std::size_t sample, run::Interpreter& interpreter) {
        firsts[sample] = outputOf(interpreter).front();
        return base::Status();
    };
    QVERIFY(run::forEachSample(loopOf(withState(), 1), firsts.size(), steps, progress));
    QCOMPARE(firsts, (Values{0.5, 1.5, 2.5, 3.5, 4.5}));
}

void TestSamples::differentBatches() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    graph.at(x).shapeSignature = model::Shape{-1, 4};
    const auto y = graph.tensor({1, 4});
    graph.op(BuiltinOperator::ADD, {x, x}, {y});
    graph.outputs({y});
    std::vector<std::size_t> sizes(9);
    run::SampleSteps steps;
    steps.feed = [](std::size_t sample, run::Interpreter& interpreter) {
        return feedNumber(sample, interpreter, static_cast<std::int32_t>(sample % 3) + 1);
    };
    steps.collect = [&sizes](std::size_t sample, run::Interpreter& interpreter) {
        sizes[sample] = interpreter.output(0).size();
        return base::Status();
    };
    base::Progress progress;
    QVERIFY(run::forEachSample(loopOf(graph, 2), sizes.size(), steps, progress));
    QCOMPARE(sizes, (std::vector<std::size_t>{16, 32, 48, 16, 32, 48, 16, 32, 48}));
}

void TestSamples::progressReachesTheEnd() {
    struct Recorder : base::Progress {
        void update(std::size_t done, std::size_t total, std::string_view what) override {
            const std::scoped_lock lock(mutex);
            seen.insert(done);
            isNamed = isNamed && total == 20 && what == "Calibrating";
        }
        std::mutex mutex;
        std::set<std::size_t> seen;
        bool isNamed = true;
    } progress;
    run::SampleSteps steps;
    steps.feed = [](std::size_t sample, run::Interpreter& interpreter) { return feedNumber(sample, interpreter); };
    auto loop = loopOf(withState(), 2);
    loop.what = "Calibrating";
    QVERIFY(run::forEachSample(loop, 20, steps, progress));
    QVERIFY(progress.isNamed);
    QCOMPARE(*progress.seen.rbegin(), std::size_t{20});
}

void TestSamples::cancelStops() {
    base::Progress progress;
    std::atomic<int> fed = 0;
    run::SampleSteps steps;
    steps.feed = [&](std::size_t sample, run::Interpreter& interpreter) {
        if (++fed == 3)
            progress.cancel();
        return feedNumber(sample, interpreter);
    };
    const auto status = run::forEachSample(loopOf(withState(), 1), 1000, steps, progress);
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::Cancelled);
    QCOMPARE(fed.load(), 3);
}

void TestSamples::errorStops() {
    base::Progress progress;
    std::atomic<int> fed = 0;
    run::SampleSteps steps;
    steps.feed = [&](std::size_t sample, run::Interpreter& interpreter) -> base::Status {
        ++fed;
        if (sample == 5)
            return base::Error{Code::CorruptData, "sample 5", {}};
        return feedNumber(sample, interpreter);
    };
    const auto status = run::forEachSample(loopOf(withState(), 2), 1000, steps, progress);
    QVERIFY(!status);
    QCOMPARE(status.error().subject, std::string("sample 5"));
    QVERIFY(fed < 100);
}

void TestSamples::workersFitIntoMemory() {
    auto loop = loopOf(withState(), 8);
    auto one = run::Interpreter::create(loop.model, 0, loop.options);
    QVERIFY(one && (*one)->allocate());
    const std::size_t each = (*one)->memory().each();
    QVERIFY(each >= 48); // of x, y and the state
    loop.options.limits.memory = 2 * each + each / 2;
    std::mutex mutex;
    std::set<const run::Interpreter*> interpreters;
    run::SampleSteps steps;
    steps.feed = [&](std::size_t sample, run::Interpreter& interpreter) {
        const std::scoped_lock lock(mutex);
        interpreters.insert(&interpreter);
        return feedNumber(sample, interpreter);
    };
    base::Progress progress;
    QVERIFY(run::forEachSample(loop, 200, steps, progress));
    QVERIFY2(interpreters.size() <= 2, qPrintable(QString::number(interpreters.size())));
    QVERIFY(!interpreters.empty());
}

void TestSamples::noSamples() {
    base::Progress progress;
    QVERIFY(run::forEachSample(loopOf(withState(), 2), 0, {}, progress));
}

void TestSamples::feedChecksItsValues() {
    const auto interpreter = run::Interpreter::create(withState().build(), 0, {});
    QVERIFY(interpreter);
    QVERIFY(run::feedInputs(**interpreter, {}).error().code == Code::MissingInput);
    const Values values(3);
    const run::InputValue tooShort{{1, 4}, std::as_bytes(std::span(values))};
    QVERIFY(run::feedInputs(**interpreter, {&tooShort, 1}).error().code == Code::ShapeMismatch);
    const run::InputValue wrongRank{{3}, std::as_bytes(std::span(values))};
    QVERIFY(run::feedInputs(**interpreter, {&wrongRank, 1}).error().code == Code::ShapeMismatch);
}

void TestSamples::profileTimesEachOperator() {
    const auto loaded = format::read(HALFSTEP_TEST_DATA_DIR "/models/tiny_conv.float.tflite");
    run::BenchOptions options;
    options.seconds = 0.02;
    base::Progress progress;
    const auto profile = run::profile(loaded->model, 0, options, progress);
    QVERIFY(profile);
    QVERIFY(profile->runs >= options.leastRuns);
    QCOMPARE(profile->operators.size(), loaded->model->subgraphs[0].operators.size());
    double sum = 0;
    for (const double seconds : profile->operators) {
        QVERIFY(seconds > 0);
        sum += seconds;
    }
    const auto latency = run::bench(loaded->model, 0, options, progress);
    QVERIFY2(sum < 20 * latency->median, "the operators together take about as long as the model");
    progress.cancel();
    QCOMPARE(run::profile(loaded->model, 0, options, progress).error().code, base::Code::Cancelled);
}

void TestSamples::benchMeasures() {
    run::BenchOptions options;
    options.seconds = 0.01;
    base::Progress progress;
    const auto latency = run::bench(withState().build(), 0, options, progress);
    QVERIFY(latency);
    QVERIFY(latency->runs >= options.leastRuns);
    QVERIFY(latency->low > 0);
    QVERIFY(latency->low <= latency->median);
    QVERIFY(latency->median <= latency->high);
}

void TestSamples::benchCanBeCancelled() {
    base::Progress progress;
    progress.cancel();
    const auto latency = run::bench(withState().build(), 0, {}, progress);
    QVERIFY(!latency);
    QVERIFY(latency.error().code == Code::Cancelled);
}

void TestSamples::anotherBackendRuns() {
    std::atomic<int> made = 0;
    auto loop = loopOf(withState(), 3);
    loop.backend = countingBackend(made);
    std::vector<Values> results(20);
    run::SampleSteps steps;
    steps.feed = [](std::size_t sample, run::Interpreter& interpreter) { return feedNumber(sample, interpreter); };
    steps.collect = [&results](std::size_t sample, run::Interpreter& interpreter) {
        results[sample] = outputOf(interpreter);
        return base::Status();
    };
    base::Progress progress;
    QVERIFY(run::forEachSample(loop, results.size(), steps, progress));
    QVERIFY(made >= 1 && made <= 3);
    for (std::size_t sample = 0; sample < results.size(); ++sample)
        QCOMPARE(results[sample], Values(4, static_cast<float>(sample) + 0.5F));
}

void TestSamples::benchTakesTheTimeOfTheBackend() {
    std::atomic<int> made = 0;
    run::BenchOptions options;
    options.seconds = 0.001;
    options.backend = countingBackend(made);
    base::Progress progress;
    const auto latency = run::bench(withState().build(), 0, options, progress);
    QVERIFY(latency);
    QCOMPARE(made, 1);
    QCOMPARE(latency->median, 0.25);
    QVERIFY(latency->runs >= options.leastRuns);
}

void TestSamples::randomInputsDependOnTheSeed() {
    ops::TensorInfo info;
    info.shape = {1000};
    const auto draw = [&info](std::uint64_t seed) {
        Values values(1000);
        run::fillRandom(info, std::as_writable_bytes(std::span(values)), seed);
        return values;
    };
    QCOMPARE(draw(1), draw(1));
    QVERIFY(draw(1) != draw(2));
    const auto values = draw(3);
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    QVERIFY(*low >= -1 && *low < -0.9F);
    QVERIFY(*high < 1 && *high > 0.9F);
    std::vector<std::int64_t> integers(100);
    info.type = TensorType::Int64;
    run::fillRandom(info, std::as_writable_bytes(std::span(integers)), 0);
    QCOMPARE(std::set<std::int64_t>(integers.begin(), integers.end()), (std::set<std::int64_t>{0, 1}));
}

HALFSTEP_TEST(TestSamples)
#include "test_samples.moc"
