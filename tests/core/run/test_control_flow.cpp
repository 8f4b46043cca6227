// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run_case.h"
#include "support/test_main.h"

#include <chrono>
#include <map>
#include <thread>

using base::Code;
using model::BuiltinOperator;
using model::TensorType;
using runcase::fill;
using runcase::make;
using runcase::makeStatus;
using runcase::output;
using runcase::Values;

class TestControlFlow : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void branchByCondition();
    void branchesOfDifferentShapes();
    void loopTurns_data();
    void loopTurns();
    void loopSwapsAndKeeps();
    void loopThatGrows();
    void loopInALoop();
    void tapSeesEveryTurn();
    void endlessLoopIsStopped();
    void endlessLoopIsCancelled();
    void decompositionInADecomposition();
    void constantsGoIntoABranch();
    void recursionIsRefused();
    void doublingCallsEnd();
    void manyShapesOfOneSubgraph();
    void unsupportedInABranchIsNamed();
    void operandsAreChecked();
    void memoryIsCounted();
    void sameBytesOnAnyThreads();
};

namespace {

/// y = x + x
GraphBuilder doubled(std::int32_t size = 2) {
    GraphBuilder graph;
    const auto x = graph.input({size});
    const auto y = graph.tensor({size});
    graph.op(BuiltinOperator::ADD, {x, x}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder rectified(std::int32_t size = 2) {
    GraphBuilder graph;
    const auto x = graph.input({size});
    const auto y = graph.tensor({size});
    graph.relu(x, y);
    graph.outputs({y});
    return graph;
}

/// x, twice as long
GraphBuilder repeated(std::int32_t size) {
    GraphBuilder graph;
    const auto x = graph.input({size});
    const auto y = graph.tensor({2 * size});
    graph.op(BuiltinOperator::CONCATENATION, {x, x}, {y});
    graph.outputs({y});
    return graph;
}

GraphBuilder conditional(const GraphBuilder& then, const GraphBuilder& otherwise, std::int32_t size = 2) {
    GraphBuilder graph;
    const auto condition = graph.input({1}, TensorType::Bool);
    const auto x = graph.input({size});
    const auto y = graph.tensor({size});
    graph.outputs({y});
    const auto first = graph.add(then);
    const auto second = graph.add(otherwise);
    graph.call(
        BuiltinOperator::IF, {condition, x}, {y}, {{"then_subgraph_index", first}, {"else_subgraph_index", second}});
    return graph;
}

/// i < limit, with `others` more values that it does not look at.
GraphBuilder isBelow(std::int32_t limit, const std::vector<model::Shape>& others) {
    GraphBuilder graph;
    const auto i = graph.input({}, TensorType::Int32);
    for (const auto& shape : others)
        graph.input(shape);
    const auto most = graph.constant<std::int32_t>({}, TensorType::Int32, {limit});
    const auto answer = graph.tensor({}, TensorType::Bool);
    graph.op(BuiltinOperator::LESS, {i, most}, {answer});
    graph.outputs({answer});
    return graph;
}

/// The beginning of a body: i and i + 1.
std::pair<std::int32_t, std::int32_t> counter(GraphBuilder& graph) {
    const auto i = graph.input({}, TensorType::Int32);
    const auto one = graph.constant<std::int32_t>({}, TensorType::Int32, {1});
    const auto next = graph.tensor({}, TensorType::Int32);
    graph.op(BuiltinOperator::ADD, {i, one}, {next});
    return {i, next};
}

/// A loop over (i, values...) from inputs of these shapes to outputs.
GraphBuilder loop(const GraphBuilder& condition, const GraphBuilder& body, const std::vector<model::Shape>& shapes) {
    GraphBuilder graph;
    std::vector<std::int32_t> inputs{graph.input({}, TensorType::Int32)};
    for (const auto& shape : shapes)
        inputs.push_back(graph.input(shape));
    std::vector<std::int32_t> outputs{graph.tensor({}, TensorType::Int32)};
    for (const auto& shape : shapes)
        outputs.push_back(graph.tensor(shape));
    graph.outputs(outputs);
    const auto first = graph.add(condition);
    const auto second = graph.add(body);
    graph.call(
        BuiltinOperator::WHILE, inputs, outputs, {{"cond_subgraph_index", first}, {"body_subgraph_index", second}});
    return graph;
}

/// x doubles in each turn below `limit`.
GraphBuilder doublingLoop(std::int32_t limit, std::int32_t size = 2) {
    GraphBuilder body;
    const auto [i, next] = counter(body);
    const auto x = body.input({size});
    const auto y = body.tensor({size});
    body.op(BuiltinOperator::ADD, {x, x}, {y});
    body.outputs({next, y});
    return loop(isBelow(limit, {{size}}), body, {{size}});
}

GraphBuilder endlessLoop() {
    GraphBuilder condition;
    condition.input({2});
    const auto yes = condition.constant<std::uint8_t>({1}, TensorType::Bool, {1});
    condition.outputs({yes});
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto y = graph.tensor({2});
    graph.outputs({y});
    const auto first = graph.add(condition);
    const auto second = graph.add(doubled());
    graph.call(BuiltinOperator::WHILE, {x}, {y}, {{"cond_subgraph_index", first}, {"body_subgraph_index", second}});
    return graph;
}

} // namespace

void TestControlFlow::branchByCondition() {
    const auto interpreter = make(conditional(doubled(), rectified()));
    QVERIFY(interpreter);
    fill<float>(*interpreter, 1, {3, -4});
    for (const bool isTrue : {true, false, true}) {
        fill<std::uint8_t>(*interpreter, 0, {static_cast<std::uint8_t>(isTrue)});
        std::map<std::size_t, int> taps;
        QVERIFY(
            interpreter->invoke([&taps](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte>) {
                ++taps[at.subgraph];
                return base::Status();
            }));
        QCOMPARE(output(*interpreter), isTrue ? (Values{6, -8}) : (Values{3, 0}));
        QCOMPARE(taps, (std::map<std::size_t, int>{{0, 3}, {isTrue ? 1 : 2, 2}}));
    }
}

void TestControlFlow::branchesOfDifferentShapes() {
    auto graph = conditional(doubled(), repeated(2));
    const auto longer = graph.tensor({1});
    graph.relu(2, longer); // something reads what is known only while running
    graph.outputs({2, longer});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<float>(*interpreter, 1, {3, -4});
    for (const bool isTrue : {true, false, true, false}) {
        fill<std::uint8_t>(*interpreter, 0, {static_cast<std::uint8_t>(isTrue)});
        QVERIFY(interpreter->invoke());
        QCOMPARE(output(*interpreter), isTrue ? (Values{6, -8}) : (Values{3, -4, 3, -4}));
        QCOMPARE(output(*interpreter, 1), isTrue ? (Values{6, 0}) : (Values{3, 0, 3, 0}));
        QCOMPARE(interpreter->tensor(2).shape, (model::Shape{isTrue ? 2 : 4}));
    }
}

void TestControlFlow::loopTurns_data() {
    QTest::addColumn<int>("turns");
    for (const int turns : {0, 1, 2, 3, 4, 10})
        QTest::addRow("%d", turns) << turns;
}

void TestControlFlow::loopTurns() {
    QFETCH(const int, turns);
    const auto interpreter = make(doublingLoop(7));
    QVERIFY(interpreter);
    for (int again = 0; again < 2; ++again) {
        fill<std::int32_t>(*interpreter, 0, {7 - turns});
        fill<float>(*interpreter, 1, {1, -3});
        QVERIFY(interpreter->invoke());
        const auto factor = static_cast<float>(1 << turns);
        QCOMPARE(output<std::int32_t>(*interpreter), (std::vector<std::int32_t>{7}));
        QCOMPARE(output(*interpreter, 1), (Values{factor, -3 * factor}));
    }
    QCOMPARE(interpreter->memory().heap, std::size_t{0}); // all of it is planned
}

void TestControlFlow::loopSwapsAndKeeps() {
    // (i, a, b, c) -> (i + 1, b, a, c)
    GraphBuilder body;
    const auto [i, next] = counter(body);
    const auto a = body.input({2});
    const auto b = body.input({2});
    const auto c = body.input({3});
    body.outputs({next, b, a, c});
    const auto graph = loop(isBelow(3, {{2}, {2}, {3}}), body, {{2}, {2}, {3}});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    for (int start = 0; start <= 3; ++start) {
        fill<std::int32_t>(*interpreter, 0, {start});
        fill<float>(*interpreter, 1, {1, 2});
        fill<float>(*interpreter, 2, {3, 4});
        fill<float>(*interpreter, 3, {5, 6, 7});
        QVERIFY(interpreter->invoke());
        const bool isSwapped = (3 - start) % 2 == 1;
        QCOMPARE(output(*interpreter, 1), isSwapped ? (Values{3, 4}) : (Values{1, 2}));
        QCOMPARE(output(*interpreter, 2), isSwapped ? (Values{1, 2}) : (Values{3, 4}));
        QCOMPARE(output(*interpreter, 3), (Values{5, 6, 7}));
        QCOMPARE(interpreter->memory().heap, std::size_t{0});
    }
}

void TestControlFlow::loopThatGrows() {
    // x becomes twice as long in each turn, z = -x in front of it does not matter
    GraphBuilder body;
    const auto [i, next] = counter(body);
    const auto x = body.input({1});
    const auto y = body.tensor({2});
    body.op(BuiltinOperator::CONCATENATION, {x, x}, {y});
    body.outputs({next, y});
    const auto interpreter = make(loop(isBelow(4, {{1}}), body, {{1}}));
    QVERIFY(interpreter);
    for (int start = 4; start >= 0; --start) {
        fill<std::int32_t>(*interpreter, 0, {start});
        fill<float>(*interpreter, 1, {5});
        QVERIFY(interpreter->invoke());
        QCOMPARE(output(*interpreter, 1), Values(std::size_t{1} << (4 - start), 5));
        QCOMPARE(interpreter->tensor(3).shape, (model::Shape{1 << (4 - start)}));
    }
}

void TestControlFlow::loopInALoop() {
    // Each turn runs a loop of 3 turns: x * 8.
    auto inner = doublingLoop(3);
    GraphBuilder body;
    const auto [i, next] = counter(body);
    const auto x = body.input({2});
    const auto start = body.constant<std::int32_t>({}, TensorType::Int32, {0});
    const auto innerCount = body.tensor({}, TensorType::Int32);
    const auto y = body.tensor({2});
    body.call(
        BuiltinOperator::WHILE, {start, x}, {innerCount, y}, {{"cond_subgraph_index", 3}, {"body_subgraph_index", 4}});
    body.outputs({next, y});
    auto graph = loop(isBelow(2, {{2}}), body, {{2}});
    for (const std::size_t part : {1, 2}) {
        GraphBuilder single;
        single.model() = inner.model();
        single.graph() = inner.model().subgraphs[part];
        graph.add(single);
    }
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<std::int32_t>(*interpreter, 0, {0});
    fill<float>(*interpreter, 1, {1, -1});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter, 1), (Values{64, -64}));
}

void TestControlFlow::tapSeesEveryTurn() {
    const auto interpreter = make(doublingLoop(3));
    QVERIFY(interpreter);
    fill<std::int32_t>(*interpreter, 0, {0});
    fill<float>(*interpreter, 1, {1, 2});
    std::vector<Values> bodies;
    std::map<std::size_t, int> taps;
    QVERIFY(interpreter->invoke(
        [&](const run::TapPoint& at, const ops::TensorInfo& info, std::span<const std::byte> bytes) -> base::Status {
            ++taps[at.subgraph];
            if (at.subgraph == 2 && info.type == TensorType::Float32 && at.op >= 0)
                bodies.push_back(runcase::valuesOf(bytes));
            return {};
        }));
    QCOMPARE(bodies, (std::vector<Values>{{2, 4}, {4, 8}, {8, 16}}));
    // Inputs and outputs; the condition once more than the body.
    QCOMPARE(taps, (std::map<std::size_t, int>{{0, 4}, {1, 4 * 3}, {2, 3 * 4}}));
}

void TestControlFlow::endlessLoopIsStopped() {
    run::Options options;
    options.limits.whileSteps = 1000;
    const auto interpreter = make(endlessLoop(), options);
    QVERIFY(interpreter);
    const auto status = interpreter->invoke();
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::LimitExceeded);
    QVERIFY(status.error().detail.find("1000") != std::string::npos);
    QVERIFY(status.error().subject.find("WHILE") != std::string::npos);
}

void TestControlFlow::endlessLoopIsCancelled() {
    run::Options options;
    options.limits.whileSteps = std::numeric_limits<std::int64_t>::max();
    const auto interpreter = make(endlessLoop(), options);
    QVERIFY(interpreter);
    base::Progress progress;
    std::chrono::steady_clock::time_point asked;
    std::jthread other([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        asked = std::chrono::steady_clock::now();
        progress.cancel();
    });
    const auto status = interpreter->invoke({}, &progress);
    other.join();
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::milliseconds(100));
}

void TestControlFlow::decompositionInADecomposition() {
    const auto composite = [](GraphBuilder& graph, std::size_t subgraph) {
        const auto x = graph.input({2});
        const auto y = graph.tensor({2});
        graph.op(BuiltinOperator::STABLEHLO_COMPOSITE, {x}, {y});
        graph.graph().operators.back().options2.set(
            "decomposition_subgraph_index", static_cast<std::int64_t>(subgraph));
        graph.outputs({y});
    };
    GraphBuilder graph;
    composite(graph, 1);
    GraphBuilder middle;
    composite(middle, 2);
    graph.add(middle);
    graph.add(doubled());
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<float>(*interpreter, 0, {3, 4});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{6, 8}));
    QCOMPARE(interpreter->memory().arena, std::size_t{64 + 8}); // what is called writes where the caller wants it
}

void TestControlFlow::constantsGoIntoABranch() {
    auto graph = conditional(doubled(), rectified());
    const auto constant = graph.constant<float>({2}, TensorType::Float32, {-1, 8});
    graph.graph().operators[0].inputs[1] = constant;
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    fill<std::uint8_t>(*interpreter, 0, {0});
    QVERIFY(interpreter->invoke());
    QCOMPARE(output(*interpreter), (Values{0, 8}));
}

void TestControlFlow::recursionIsRefused() {
    GraphBuilder itself;
    itself.call(BuiltinOperator::CALL_ONCE, {}, {}, {{"init_subgraph_index", 0}});
    const auto status = makeStatus(itself);
    QVERIFY(!status);
    QVERIFY(status.error().code == Code::SubgraphRecursion);
    QVERIFY(status.error().subject.find("CALL_ONCE") != std::string::npos);

    GraphBuilder first;
    first.call(BuiltinOperator::CALL_ONCE, {}, {}, {{"init_subgraph_index", 1}});
    GraphBuilder second;
    second.call(BuiltinOperator::CALL_ONCE, {}, {}, {{"init_subgraph_index", 0}});
    first.add(second);
    QVERIFY(makeStatus(first).error().code == Code::SubgraphRecursion);
}

void TestControlFlow::doublingCallsEnd() {
    // 60 levels that call the next one twice: 2^60 calls, but 61 graphs to prepare.
    GraphBuilder graph;
    for (std::size_t level = 0; level < 60; ++level) {
        GraphBuilder part;
        for (int twice = 0; twice < 2; ++twice) {
            part.op(BuiltinOperator::STABLEHLO_COMPOSITE, {}, {});
            part.graph().operators.back().options2.set(
                "decomposition_subgraph_index", static_cast<std::int64_t>(level + 1));
        }
        if (level == 0)
            graph = part;
        else
            graph.add(part);
    }
    graph.add(GraphBuilder());
    run::Options options;
    options.limits.whileSteps = 100'000;
    const auto interpreter = make(graph, options);
    QVERIFY(interpreter);
    QVERIFY(interpreter->invoke().error().code == Code::LimitExceeded);
}

void TestControlFlow::manyShapesOfOneSubgraph() {
    // One subgraph for inputs of 20 sizes: some prepared for their shape, the rest for any.
    GraphBuilder graph;
    std::vector<std::int32_t> outputs;
    for (std::int32_t size = 1; size <= 20; ++size) {
        const auto x = graph.input({size});
        outputs.push_back(graph.tensor({size}));
        graph.op(BuiltinOperator::STABLEHLO_COMPOSITE, {x}, {outputs.back()});
        graph.graph().operators.back().options2.set("decomposition_subgraph_index", std::int64_t{1});
    }
    graph.outputs(outputs);
    graph.add(doubled(1));
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    for (std::size_t k = 0; k < 20; ++k)
        fill(*interpreter, k, Values(k + 1, static_cast<float>(k)));
    for (int again = 0; again < 2; ++again) {
        QVERIFY(interpreter->invoke());
        for (std::size_t k = 0; k < 20; ++k)
            QCOMPARE(output(*interpreter, k), Values(k + 1, 2 * static_cast<float>(k)));
    }
}

void TestControlFlow::unsupportedInABranchIsNamed() {
    GraphBuilder branch;
    const auto x = branch.input({2});
    const auto y = branch.tensor({2});
    branch.op(BuiltinOperator::LSH_PROJECTION, {x}, {y});
    branch.outputs({y});
    const auto interpreter = run::Interpreter::create(conditional(doubled(), branch).build(), 0, {});
    QVERIFY(!interpreter);
    QVERIFY(interpreter.error().code == Code::UnsupportedOperator);
    QVERIFY(interpreter.error().detail.find("subgraph 2 Op#0") != std::string::npos);
}

void TestControlFlow::operandsAreChecked() {
    auto wrongType = conditional(doubled(), rectified());
    wrongType.at(0).type = TensorType::Int32;
    QVERIFY(makeStatus(wrongType).error().code == Code::BadOperator);
    auto manyConditions = conditional(doubled(), rectified());
    manyConditions.at(0).shape = {2};
    QVERIFY(makeStatus(manyConditions).error().code == Code::BadOperator);
    auto otherType = conditional(doubled(), rectified());
    otherType.at(1).type = TensorType::Int32;
    QVERIFY(makeStatus(otherType).error().code == Code::BadOperator);
    auto absent = conditional(doubled(), rectified());
    absent.graph().operators[0].inputs[1] = -1;
    QVERIFY(makeStatus(absent).error().code == Code::BadOperator);
    auto many = conditional(doubled(), rectified());
    many.graph().operators[0].inputs.push_back(1);
    QVERIFY(makeStatus(many).error().code == Code::BadOperator);
    auto nowhere = conditional(doubled(), rectified());
    nowhere.graph().operators[0].options.set("then_subgraph_index", std::int64_t{9});
    QVERIFY(makeStatus(nowhere).error().code == Code::SubgraphIndexOutOfRange);
    // A condition that gives two values.
    auto two = endlessLoop();
    two.model().subgraphs[1].tensors[1].shape = {2};
    two.model().buffers[two.model().subgraphs[1].tensors[1].buffer] = base::Bytes::own({std::byte{1}, std::byte{1}});
    QVERIFY(makeStatus(two).error().code == Code::BadOperator);
}

void TestControlFlow::memoryIsCounted() {
    // The loop keeps one more copy of what changes, nothing else.
    const auto interpreter = make(doublingLoop(3, 1024));
    QVERIFY(interpreter);
    // i and x, the outputs, the second buffers, each aligned; condition and body have nothing of their
    // own.
    QCOMPARE(interpreter->memory().arena, std::size_t{2 * (64 + 4096)});
    QCOMPARE(interpreter->memory().scratch, std::size_t{64 + 4096});
    run::Options options;
    options.limits.memory = interpreter->memory().total();
    QVERIFY(make(doublingLoop(3, 1024), options));
    options.limits.memory -= 1;
    QVERIFY(makeStatus(doublingLoop(3, 1024), options).error().code == Code::LimitExceeded);
}

void TestControlFlow::sameBytesOnAnyThreads() {
    std::vector<Values> answers;
    for (const int threads : {1, 2, 5}) {
        run::Options options;
        options.threads = threads;
        const auto interpreter = make(doublingLoop(5, 1000), options);
        QVERIFY(interpreter);
        fill<std::int32_t>(*interpreter, 0, {0});
        Values x;
        for (int k = 0; k < 1000; ++k)
            x.push_back(static_cast<float>(k) / 7);
        fill(*interpreter, 1, x);
        QVERIFY(interpreter->invoke());
        answers.push_back(output(*interpreter, 1));
    }
    QCOMPARE(answers[1], answers[0]);
    QCOMPARE(answers[2], answers[0]);
}

HALFSTEP_TEST(TestControlFlow)
#include "test_control_flow.moc"
