// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/interpreter.h"

#include "ops/string_values.h"
#include "run/samples.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>

using base::Code;
using model::BuiltinOperator;
using model::TensorType;

class TestInterpreter : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void addsTwoInputs();
    void inputTwice();
    void outputIsInputOrConstant();
    void tapSeesEveryTensorOnce();
    void tapErrorStopsTheRun();
    void tappedValuesAreThoseOfTheRun();
    void resizesTheBatch();
    void resizeRefusesAnotherRank();
    void constantsAreComputedAhead();
    void shapesKnownOnlyAtRun();
    void impossibleShapeAtRun();
    void variablesLiveOn();
    void quantizedVariablesStartAtZeroPoint();
    void namesAllUnsupported();
    void preparesNoKernelAfterARefusedShape();
    void sparseConstantsBecomeDense();
    void unusableScalesAreNamed_data();
    void unusableScalesAreNamed();
    void fileShapesAreCompared();
    void manyTensorsBeyondTheLimit();
    void arenaIsSmallerThanTheSum();
    void stopsWhenCancelled();
    void misalignedConstants();
    void constantsStayWhereTheyAre();
    void packedWeightsAreShared();
    void inputWithValuesInTheFile();
    void notAllocated();
    void holdsStrings();
    void typesAreCheckedWhereShapesAreNotKnown();
};

namespace {

using Values = std::vector<float>;

std::unique_ptr<run::Interpreter> make(const GraphBuilder& builder, const run::Options& options = {}) {
    auto interpreter = run::Interpreter::create(builder.build(), 0, options);
    return interpreter && (*interpreter)->allocate() ? *std::move(interpreter) : nullptr;
}

template<class T>
void fill(run::Interpreter& interpreter, std::size_t input, const std::vector<T>& values) {
    const auto bytes = std::as_bytes(std::span(values));
    QCOMPARE(interpreter.input(input).size(), bytes.size());
    std::copy(bytes.begin(), bytes.end(), interpreter.input(input).begin());
}

template<class T = float>
std::vector<T> valuesOf(std::span<const std::byte> bytes) {
    std::vector<T> values(bytes.size() / sizeof(T));
    std::copy(bytes.begin(), bytes.end(), std::as_writable_bytes(std::span(values)).begin());
    return values;
}

Values output(const run::Interpreter& interpreter, std::size_t k = 0) {
    return valuesOf(interpreter.output(k));
}

/// y = relu(x + x) over one dimension.
GraphBuilder twoOperators(std::int32_t size = 4) {
    GraphBuilder graph;
    const auto x = graph.input({1, size});
    const auto sum = graph.tensor({1, size});
    const auto y = graph.tensor({1, size});
    graph.op(BuiltinOperator::ADD, {x, x}, {sum});
    graph.relu(sum, y);
    graph.outputs({y});
    return graph;
}

} // namespace

void TestInterpreter::addsTwoInputs() {
    GraphBuilder graph;
    const auto a = graph.input({1, 3});
    const auto b = graph.input({1, 3});
    const auto y = graph.tensor({1, 3});
    graph.op(BuiltinOperator::ADD, {a, b}, {y});
    graph.outputs({y});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<float>(*interpreter, 0, {1, 2, 3});
    fill<float>(*interpreter, 1, {10, 20, 30});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{11, 22, 33}));
    QCOMPARE(interpreter->tensor(2).shape, (model::Shape{1, 3}));
}

void TestInterpreter::inputTwice() {
    auto graph = twoOperators();
    graph.graph().inputs = {0, 0};
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(interpreter->input(0).data(), interpreter->input(1).data());
    fill<float>(*interpreter, 1, {1, -2, 3, -4});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{2, 0, 6, 0}));
    QVERIFY(interpreter->resizeInput(0, {2, 4}));
    QVERIFY(interpreter->allocate());
    QCOMPARE(interpreter->input(1).size(), std::size_t{32});
}

void TestInterpreter::outputIsInputOrConstant() {
    auto graph = twoOperators();
    const auto constant = graph.constant<float>({2}, TensorType::Float32, {5, 6});
    graph.outputs({0, constant, 2, 2});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<float>(*interpreter, 0, {1, 2, 3, 4});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter, 0), (Values{1, 2, 3, 4}));
    QCOMPARE(output(*interpreter, 1), (Values{5, 6}));
    QCOMPARE(output(*interpreter, 2), (Values{2, 4, 6, 8}));
    QCOMPARE(output(*interpreter, 3), (Values{2, 4, 6, 8}));
}

void TestInterpreter::tapSeesEveryTensorOnce() {
    const auto interpreter = make(twoOperators());
    QVERIFY(interpreter);
    std::vector<std::pair<int, int>> seen;
    QVERIFY(interpreter->invoke([&seen](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte>) {
        seen.emplace_back(at.op, at.tensor);
        return base::Status();
    }));
    QCOMPARE(seen, (std::vector<std::pair<int, int>>{{-1, 0}, {0, 1}, {1, 2}}));
}

void TestInterpreter::tapErrorStopsTheRun() {
    const auto interpreter = make(twoOperators());
    QVERIFY(interpreter);
    int calls = 0;
    const auto status = interpreter->invoke(
        [&calls](const run::TapPoint&, const ops::TensorInfo&, std::span<const std::byte>) -> base::Status {
            ++calls;
            return base::Error{Code::ValueOutOfRange, "mine", {}};
        });
    QVERIFY(!status);
    QCOMPARE(status.error().subject, std::string("mine"));
    QCOMPARE(calls, 1);
}

void TestInterpreter::tappedValuesAreThoseOfTheRun() {
    const auto interpreter = make(twoOperators());
    QVERIFY(interpreter);
    fill<float>(*interpreter, 0, {1, -2, 3, -4});
    std::map<int, Values> seen;
    QVERIFY(interpreter->invoke([&seen](const run::TapPoint& at, const ops::TensorInfo& info,
                                    std::span<const std::byte> bytes) -> base::Status {
        if (info.bytes() != bytes.size())
            return base::Error{};
        seen[at.tensor] = valuesOf(bytes);
        return {};
    }));
    QCOMPARE(seen, (std::map<int, Values>{{0, {1, -2, 3, -4}}, {1, {2, -4, 6, -8}}, {2, {2, 0, 6, 0}}}));
}

void TestInterpreter::resizesTheBatch() {
    const auto interpreter = make(twoOperators(2));
    QVERIFY(interpreter);
    for (const std::int32_t batch : {3, 1, 5}) {
        QVERIFY(interpreter->resizeInput(0, {batch, 2}));
        QVERIFY(interpreter->allocate());
        Values x;
        Values wanted;
        for (std::int32_t i = 0; i < batch * 2; ++i) {
            x.push_back(static_cast<float>(i) - 2);
            wanted.push_back(std::max(0.0F, 2 * x.back()));
        }
        fill(*interpreter, 0, x);
        QVERIFY(interpreter->invoke());
        QCOMPARE(output(*interpreter), wanted);
        QCOMPARE(interpreter->tensor(2).shape, (model::Shape{batch, 2}));
    }
}

void TestInterpreter::resizeRefusesAnotherRank() {
    const auto interpreter = make(twoOperators());
    QVERIFY(interpreter);
    const auto status = interpreter->resizeInput(0, {4});
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::ShapeMismatch);
    QVERIFY(!interpreter->resizeInput(0, {-1, 4}));
    QVERIFY(!interpreter->resizeInput(1, {1, 4}));
    QVERIFY(interpreter->invoke()); // still as it was
}

void TestInterpreter::constantsAreComputedAhead() {
    // y = x + dequantize(float16 constant), and the unpacked constant is an output too.
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto half = graph.constant<std::uint16_t>({1, 2}, TensorType::Float16, {0x3C00, 0xC000}); // 1, -2
    const auto unpacked = graph.tensor({1, 2});
    const auto y = graph.tensor({1, 2});
    graph.op(BuiltinOperator::DEQUANTIZE, {half}, {unpacked});
    graph.op(BuiltinOperator::ADD, {x, unpacked}, {y});
    graph.outputs({y, unpacked});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<float>(*interpreter, 0, {10, 20});
    std::set<int> seen;
    QVERIFY(
        interpreter->invoke([&seen](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte> bytes) {
            if (!bytes.empty())
                seen.insert(at.tensor);
            return base::Status();
        }));
    QCOMPARE(seen, (std::set<int>{0, 2, 3}));
    QCOMPARE(output(*interpreter), (Values{11, 18}));
    QCOMPARE(output(*interpreter, 1), (Values{1, -2}));
    QVERIFY(interpreter->tensor(2).isConstant);
}

void TestInterpreter::shapesKnownOnlyAtRun() {
    // y = relu(reshape(x, shape)), the shape is an input.
    GraphBuilder graph;
    const auto x = graph.input({2, 3});
    const auto shape = graph.input({2}, TensorType::Int32);
    const auto reshaped = graph.tensor({1, 6});
    const auto y = graph.tensor({1, 6});
    graph.op(BuiltinOperator::RESHAPE, {x, shape}, {reshaped});
    graph.relu(reshaped, y);
    graph.outputs({y});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<float>(*interpreter, 0, {1, -2, 3, -4, 5, -6});
    for (const auto& wanted : {model::Shape{3, 2}, model::Shape{6, 1}, model::Shape{1, 6}}) {
        fill<std::int32_t>(*interpreter, 1, wanted);
        QVERIFY(interpreter->invoke());
        QCOMPARE(interpreter->tensor(3).shape, wanted);
        QCOMPARE(output(*interpreter), (Values{1, 0, 3, 0, 5, 0}));
    }
    QVERIFY(interpreter->memory().heap > 0);
}

void TestInterpreter::impossibleShapeAtRun() {
    GraphBuilder graph;
    const auto x = graph.input({2, 3});
    const auto shape = graph.input({2}, TensorType::Int32);
    const auto y = graph.tensor({1, 6});
    graph.op(BuiltinOperator::RESHAPE, {x, shape}, {y});
    graph.outputs({y});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    for (const auto& wrong : {model::Shape{4, 2}, model::Shape{-3, -2}, model::Shape{2147483647, 2147483647}}) {
        fill<std::int32_t>(*interpreter, 1, wrong);
        QVERIFY(!interpreter->invoke());
    }
    fill<std::int32_t>(*interpreter, 1, {6, 1});
    QVERIFY(interpreter->invoke());
}

void TestInterpreter::variablesLiveOn() {
    // y = x + state; state = relu(y)
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto state = graph.tensor({1, 2});
    graph.at(state).isVariable = true;
    const auto y = graph.tensor({1, 2});
    graph.op(BuiltinOperator::ADD, {x, state}, {y});
    graph.relu(y, state);
    graph.outputs({y});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(interpreter->memory().variables, std::size_t{8});
    fill<float>(*interpreter, 0, {1, -1});
    for (const float times : {1.0F, 2.0F, 3.0F}) {
        QVERIFY(interpreter->invoke());
        QCOMPARE(output(*interpreter), (Values{times, -1}));
    }
    interpreter->resetVariables();
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{1, -1}));
}

void TestInterpreter::quantizedVariablesStartAtZeroPoint() {
    GraphBuilder graph;
    const auto state = graph.quantized({1, 3}, 0.5F, -7);
    graph.at(state).isVariable = true;
    const auto y = graph.tensor({1, 3});
    graph.op(BuiltinOperator::DEQUANTIZE, {state}, {y});
    graph.outputs({y, state});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{0, 0, 0}));
    QCOMPARE(valuesOf<std::int8_t>(interpreter->output(1)), (std::vector<std::int8_t>{-7, -7, -7}));
}

void TestInterpreter::namesAllUnsupported() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    std::vector<std::int32_t> t;
    for (int i = 0; i < 4; ++i)
        t.push_back(graph.tensor({1, 4}));
    const auto text = graph.tensor({1, 4}, TensorType::Complex64);
    graph.op(BuiltinOperator::LSH_PROJECTION, {x}, {t[0]});
    graph.relu(t[0], t[1]);
    graph.op(BuiltinOperator::LSH_PROJECTION, {t[1]}, {t[2]});
    graph.op(BuiltinOperator::CUSTOM, {t[2]}, {t[3]});
    graph.op(BuiltinOperator::ADD, {text, text}, {text});
    graph.model().operatorCodes[2].version = 1;
    graph.model().operatorCodes[3].customCode = "MyOperator";
    graph.model().operatorCodes[3].version = 5;
    graph.outputs({t[3]});
    const auto interpreter = run::Interpreter::create(graph.build(), 0, {});
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == Code::UnsupportedOperator);
    const auto detail = QString::fromStdString(interpreter.error().detail);
    QVERIFY2(detail.contains(QStringLiteral("LSH_PROJECTION version 1 (float32 -> float32) at Op#0, Op#2")),
        qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("MyOperator version 5 (float32 -> float32) at Op#3")), qPrintable(detail));
    QVERIFY2(detail.contains(QStringLiteral("ADD version 1 (complex64, complex64 -> complex64) at Op#4")),
        qPrintable(detail));
    QVERIFY2(!detail.contains(QStringLiteral("Op#1")), qPrintable(detail));
}

/// A missing operator does not stop the search for others; kernels are not made of operands that the rule refused.
void TestInterpreter::preparesNoKernelAfterARefusedShape() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    const auto condition = graph.constant<std::uint8_t>({1}, TensorType::Bool, {1});
    const auto chosen = graph.tensor({1, 4});
    graph.op(BuiltinOperator::LSH_PROJECTION, {x}, {y});
    graph.op(BuiltinOperator::SELECT, {condition}, {chosen}); // constants alone: computed ahead
    graph.outputs({y, chosen});
    const auto interpreter = run::Interpreter::create(graph.build(), 0, {});
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == Code::UnsupportedOperator);
}

/// For every operator, where there is memory for them.
void TestInterpreter::sparseConstantsBecomeDense() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto sparse = graph.constant<float>({1, 4}, TensorType::Float32, {5});
    graph.at(sparse).sparsity = model::Sparsity{
        {0, 1}, {}, {{false, 1, {}, {}}, {true, 0, {32, {0, 1}}, {32, {2}}}}}; // one value, in the third column
    const auto y = graph.tensor({1, 4});
    graph.op(BuiltinOperator::ADD, {x, sparse}, {y});
    graph.outputs({y});
    const auto model = graph.build();
    const auto dense = run::Interpreter::create(model, 0, {});
    QVERIFY(dense);
    QVERIFY((*dense)->allocate());
    const std::vector<float> values{1, 2, 3, 4};
    std::ranges::copy(std::as_bytes(std::span(values)), (*dense)->input(0).begin());
    QVERIFY((*dense)->invoke({}));
    const auto bytes = (*dense)->output(0);
    const std::vector<float> expected{1, 2, 8, 4};
    QVERIFY(std::ranges::equal(bytes, std::as_bytes(std::span(expected))));
}

void TestInterpreter::unusableScalesAreNamed_data() {
    QTest::addColumn<float>("scale");
    QTest::addColumn<bool>("isInput");
    constexpr auto infinite = std::numeric_limits<float>::infinity();
    QTest::newRow("infinite input") << infinite << true;
    QTest::newRow("infinite output") << infinite << false;
    QTest::newRow("no number") << std::numeric_limits<float>::quiet_NaN() << false;
    QTest::newRow("negative") << -0.5F << true;
}

/// Such a file opens; what cannot be computed is said before anything runs.
void TestInterpreter::unusableScalesAreNamed() {
    QFETCH(float, scale);
    QFETCH(bool, isInput);
    GraphBuilder graph;
    const auto x = graph.quantized({1, 4}, isInput ? scale : 0.5F, 0);
    const auto y = graph.quantized({1, 4}, isInput ? 0.5F : scale, 0);
    graph.op(BuiltinOperator::RELU, {x}, {y});
    graph.graph().inputs = {x};
    graph.outputs({y});
    const auto interpreter = run::Interpreter::create(graph.build(), 0, {});
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == Code::UnsupportedType);
    const auto named = QString::fromStdString(interpreter.error().detail);
    QVERIFY2(named.contains(QStringLiteral("tensor %1 has the scale").arg(isInput ? x : y)), qPrintable(named));
}

void TestInterpreter::fileShapesAreCompared() {
    auto graph = twoOperators();
    graph.at(2).shape = {4, 1};
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(interpreter->diagnostics().size(), std::size_t{1});
    const auto& diagnostic = interpreter->diagnostics().front();
    QCOMPARE(diagnostic.op, 1);
    QCOMPARE(diagnostic.tensor, 2);
    QVERIFY(make(twoOperators())->diagnostics().empty());
}

void TestInterpreter::manyTensorsBeyondTheLimit() {
    run::Options options;
    options.limits.memory = 1000;
    const auto small = run::Interpreter::create(twoOperators(32).build(), 0, options); // 128 bytes a tensor
    QVERIFY(small && (*small)->allocate());
    const auto large = run::Interpreter::create(twoOperators(200).build(), 0, options); // 800 bytes a tensor
    QVERIFY(large);
    const auto status = (*large)->allocate();
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::LimitExceeded);
    QVERIFY((*large)->resizeInput(0, {1, 10}));
    QVERIFY((*large)->allocate());
    QVERIFY((*large)->invoke());
}

void TestInterpreter::arenaIsSmallerThanTheSum() {
    GraphBuilder graph;
    auto last = graph.input({1, 256});
    for (int i = 0; i < 20; ++i) {
        const auto next = graph.tensor({1, 256});
        graph.relu(last, next);
        last = next;
    }
    graph.outputs({last});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    // The input stays; the chain is computed in one place.
    QCOMPARE(interpreter->memory().arena, std::size_t{2 * 1024});
}

void TestInterpreter::stopsWhenCancelled() {
    const auto interpreter = make(twoOperators());
    QVERIFY(interpreter);
    base::Progress progress;
    int taps = 0;
    const auto status = interpreter->invoke(
        [&](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte>) {
            ++taps;
            if (at.op == 0)
                progress.cancel();
            return base::Status();
        },
        &progress);
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::Cancelled);
    QCOMPARE(taps, 2); // the input and the first operator
}

void TestInterpreter::misalignedConstants() {
    for (std::size_t shift = 0; shift < 16; ++shift) {
        GraphBuilder graph;
        const auto x = graph.input({1, 2});
        const auto constant = graph.constant<float>({1, 2}, TensorType::Float32, {});
        std::vector<std::byte> bytes(shift + 8);
        const Values values{3, 4};
        std::copy_n(std::as_bytes(std::span(values)).begin(), 8, bytes.begin() + static_cast<std::ptrdiff_t>(shift));
        const auto whole = base::Bytes::own(std::move(bytes));
        graph.model().buffers.back() = whole.slice(shift, 8);
        const auto y = graph.tensor({1, 2});
        graph.op(BuiltinOperator::ADD, {x, constant}, {y});
        graph.outputs({y, constant});
        const auto interpreter = make(graph);
        QVERIFY(interpreter);
        fill<float>(*interpreter, 0, {1, 1});
        QVERIFY(interpreter->invoke());
        QCOMPARE(output(*interpreter), (Values{4, 5}));
        QCOMPARE(reinterpret_cast<std::uintptr_t>(interpreter->output(1).data()) % alignof(float), std::uintptr_t{0});
    }
}

/// Files of many converters have theirs at any multiple of 4: copies of large ones would double a model.
void TestInterpreter::constantsStayWhereTheyAre() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto constant = graph.constant<float>({1, 2}, TensorType::Float32, {0, 3, 4});
    graph.model().buffers.back() = graph.model().buffers.back().slice(sizeof(float), 2 * sizeof(float));
    const auto* place = graph.model().buffers.back().data();
    const auto y = graph.tensor({1, 2});
    graph.op(BuiltinOperator::ADD, {x, constant}, {y});
    graph.outputs({y, constant});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(interpreter->output(1).data(), place);
    QCOMPARE(interpreter->memory().shared, std::size_t{0});
}

void TestInterpreter::packedWeightsAreShared() {
    GraphBuilder graph;
    const auto half = graph.constant<std::uint16_t>({64}, TensorType::Float16, std::vector<std::uint16_t>(64, 0x3C00));
    const auto unpacked = graph.tensor({64});
    graph.op(BuiltinOperator::DEQUANTIZE, {half}, {unpacked});
    graph.outputs({unpacked});
    const auto model = graph.build();
    const auto packed = std::make_shared<ops::PackedWeights>();
    const auto first = run::Interpreter::create(model, 0, {}, packed);
    const auto second = run::Interpreter::create(model, 0, {}, packed);
    QVERIFY(first && second);
    QCOMPARE((*first)->output(0).data(), (*second)->output(0).data());
    QCOMPARE((*second)->memory().shared, std::size_t{256});
}

void TestInterpreter::inputWithValuesInTheFile() {
    GraphBuilder graph;
    const auto x = graph.constant<float>({1, 2}, TensorType::Float32, {3, -4});
    const auto y = graph.tensor({1, 2});
    graph.graph().inputs = {x};
    graph.relu(x, y);
    graph.outputs({y});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{3, 0}));
    fill<float>(*interpreter, 0, {-5, 6});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{0, 6}));
}

void TestInterpreter::notAllocated() {
    const auto interpreter = make(twoOperators());
    QVERIFY(interpreter);
    QVERIFY(interpreter->resizeInput(0, {3, 4}));
    const auto status = interpreter->invoke();
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::NotAllocated);
    QVERIFY(!run::Interpreter::create(twoOperators().build(), 1, {}));
}

void TestInterpreter::holdsStrings() {
    GraphBuilder graph;
    const auto text = graph.input({2}, TensorType::String);
    graph.outputs({text});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(ops::stringsIn(interpreter->output(0))->size(), std::size_t{2}); // empty ones
    const std::vector<std::string_view> strings{"first", "the second"};
    std::vector<std::byte> bytes(ops::stringBytes(strings).value_or(0));
    ops::storeStrings(strings, bytes);
    QVERIFY(interpreter->setInput(0, bytes));
    QVERIFY(interpreter->invoke());
    QVERIFY(*ops::stringsIn(interpreter->output(0)) == strings);
    QCOMPARE(interpreter->memory().heap, bytes.size());
    QVERIFY(interpreter->setInput(0, std::span(bytes).first(10)).error().code == Code::CorruptData);
    QVERIFY(interpreter->resizeInput(0, {3}) && interpreter->allocate());
    QVERIFY(interpreter->setInput(0, bytes).error().code == Code::ShapeMismatch);
}

void TestInterpreter::typesAreCheckedWhereShapesAreNotKnown() {
    // Behind a shape that is an input: a RESHAPE to another type, and a function of a type that it does not take.
    GraphBuilder graph;
    const auto x = graph.input({2, 3});
    const auto shape = graph.input({2}, TensorType::Int32);
    const auto reshaped = graph.tensor({1, 6});
    const auto wrong = graph.tensor({1, 6}, TensorType::Int32);
    const auto y = graph.tensor({1, 6}, TensorType::Int32);
    graph.op(BuiltinOperator::RESHAPE, {x, shape}, {reshaped});
    graph.op(BuiltinOperator::RESHAPE, {x, shape}, {wrong});
    graph.op(BuiltinOperator::LOGISTIC, {wrong}, {y});
    graph.outputs({reshaped, y});
    const auto interpreter = run::Interpreter::create(graph.build(), 0, {});
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == Code::UnsupportedType);
    const auto detail = QString::fromStdString(interpreter.error().detail);
    QVERIFY2(
        detail.contains(QStringLiteral("Op#1")) && detail.contains(QStringLiteral("LOGISTIC")), qPrintable(detail));
    QVERIFY2(!detail.contains(QStringLiteral("Op#0")), qPrintable(detail));
}

HALFSTEP_TEST(TestInterpreter)
#include "test_interpreter.moc"
