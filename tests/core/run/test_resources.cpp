// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run_case.h"
#include "support/test_main.h"

using base::Code;
using model::BuiltinOperator;
using model::TensorType;
using runcase::fill;
using runcase::make;
using runcase::makeStatus;
using runcase::output;
using runcase::Values;

class TestResources : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void variablesLiveOn();
    void calledOnce();
    void sharedBetweenSignatures();
    void readBeforeAssigned();
    void assignedWithAnotherShape();
    void shapesKnownOnlyAtRun();
    void handlesGoIntoSubgraphs();
    void oldValueSurvivesTheAssignment();
};

namespace {

std::int32_t handle(GraphBuilder& graph, const std::string& name = "sum") {
    const auto tensor = graph.tensor({}, TensorType::Resource);
    graph.op(BuiltinOperator::VAR_HANDLE, {}, {tensor});
    graph.graph().operators.back().options.set("container", std::string());
    graph.graph().operators.back().options.set("shared_name", name);
    return tensor;
}

/// Sets the variable to these values.
GraphBuilder assigning(const Values& values) {
    GraphBuilder graph;
    const auto variable = handle(graph);
    const auto constant =
        graph.constant<float>({static_cast<std::int32_t>(values.size())}, TensorType::Float32, values);
    graph.op(BuiltinOperator::ASSIGN_VARIABLE, {variable, constant}, {});
    return graph;
}

/// sum = sum + x, y = sum; `first` begins with subgraph 1.
GraphBuilder summing(bool hasBeginning) {
    GraphBuilder graph;
    const auto x = graph.input({2});
    if (hasBeginning)
        graph.call(BuiltinOperator::CALL_ONCE, {}, {}, {{"init_subgraph_index", 1}});
    const auto variable = handle(graph);
    const auto before = graph.tensor({2});
    const auto after = graph.tensor({2});
    const auto y = graph.tensor({2});
    graph.op(BuiltinOperator::READ_VARIABLE, {variable}, {before});
    graph.op(BuiltinOperator::ADD, {before, x}, {after});
    graph.op(BuiltinOperator::ASSIGN_VARIABLE, {variable, after}, {});
    graph.op(BuiltinOperator::READ_VARIABLE, {variable}, {y});
    graph.outputs({y});
    graph.add(assigning({100, 200}));
    return graph;
}

Values runWith(run::Interpreter& interpreter, const Values& x) {
    fill(interpreter, 0, x);
    return interpreter.invoke() ? output(interpreter) : Values();
}

} // namespace

void TestResources::variablesLiveOn() {
    const auto interpreter = make(summing(true));
    QVERIFY(interpreter);
    QVERIFY(interpreter->hasResources());
    QCOMPARE(runWith(*interpreter, {1, 2}), (Values{101, 202}));
    QCOMPARE(runWith(*interpreter, {1, 2}), (Values{102, 204}));
    interpreter->resetVariables(); // those are others
    QCOMPARE(runWith(*interpreter, {1, 2}), (Values{103, 206}));
    QCOMPARE(interpreter->memory().variables, std::size_t{8});
    interpreter->resetResources();
    QCOMPARE(interpreter->memory().variables, std::size_t{0});
    QCOMPARE(runWith(*interpreter, {1, 2}), (Values{101, 202}));
}

void TestResources::calledOnce() {
    const auto interpreter = make(summing(true));
    QVERIFY(interpreter);
    int taps = 0;
    const auto count = [&taps](const run::TapPoint& at, const ops::TensorInfo&, std::span<const std::byte>) {
        taps += at.op >= 0 ? 1 : 0;
        return base::Status();
    };
    QVERIFY(interpreter->invoke(count));
    QCOMPARE(taps, 3); // no handles
    interpreter->resetResources();
    QVERIFY(interpreter->invoke(count));
}

void TestResources::sharedBetweenSignatures() {
    const auto model = summing(false).build();
    run::Options options;
    options.resources = run::makeResources();
    const auto set = run::Interpreter::create(model, 1, options);
    const auto add = run::Interpreter::create(model, 0, options);
    QVERIFY(set && add && (*set)->allocate() && (*add)->allocate());
    QVERIFY((*set)->invoke());
    QCOMPARE(runWith(**add, {1, 2}), (Values{101, 202}));
    const auto alone = run::Interpreter::create(model, 0, {});
    QVERIFY(alone);
    QVERIFY(!(*alone)->invoke());
}

void TestResources::readBeforeAssigned() {
    const auto interpreter = make(summing(false));
    QVERIFY(interpreter);
    const auto status = interpreter->invoke();
    QVERIFY(status.error().code == Code::ValueOutOfRange);
    QVERIFY(status.error().detail.find("\"sum\"") != std::string::npos);
    QVERIFY(status.error().subject.find("READ_VARIABLE") != std::string::npos);
}

void TestResources::assignedWithAnotherShape() {
    auto graph = summing(true);
    graph.model().subgraphs[1].tensors[1].shape = {1};
    graph.model().buffers[graph.model().subgraphs[1].tensors[1].buffer] =
        base::Bytes::copyOf(std::span<const float>(Values{1}));
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QVERIFY(interpreter->invoke().error().code == Code::ShapeMismatch);
}

void TestResources::shapesKnownOnlyAtRun() {
    // y = relu(variable), of whatever shape it is.
    GraphBuilder graph;
    const auto x = graph.input({3});
    const auto variable = handle(graph);
    const auto read = graph.tensor({});
    const auto y = graph.tensor({});
    graph.op(BuiltinOperator::ASSIGN_VARIABLE, {variable, x}, {});
    graph.op(BuiltinOperator::READ_VARIABLE, {variable}, {read});
    graph.relu(read, y);
    graph.outputs({y});
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(runWith(*interpreter, {1, -2, 3}), (Values{1, 0, 3}));
    QVERIFY(interpreter->resizeInput(0, {4}));
    QVERIFY(interpreter->allocate());
    QCOMPARE(runWith(*interpreter, {1, -2, 3, 4}), (Values{1, 0, 3, 4}));
    QCOMPARE(interpreter->tensor(static_cast<std::size_t>(y)).shape, (model::Shape{4}));
}

void TestResources::handlesGoIntoSubgraphs() {
    GraphBuilder reading;
    const auto given = reading.input({}, TensorType::Resource);
    const auto value = reading.tensor({2});
    reading.op(BuiltinOperator::READ_VARIABLE, {given}, {value});
    reading.outputs({value});
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto variable = handle(graph);
    const auto y = graph.tensor({2});
    graph.op(BuiltinOperator::ASSIGN_VARIABLE, {variable, x}, {});
    graph.op(BuiltinOperator::STABLEHLO_COMPOSITE, {variable}, {y});
    graph.graph().operators.back().options2.set("decomposition_subgraph_index", std::int64_t{1});
    graph.outputs({y});
    graph.add(reading);
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(runWith(*interpreter, {4, 5}), (Values{4, 5}));
}

void TestResources::oldValueSurvivesTheAssignment() {
    // before = v; v = x; y = before
    GraphBuilder graph;
    const auto x = graph.input({2});
    graph.call(BuiltinOperator::CALL_ONCE, {}, {}, {{"init_subgraph_index", 1}});
    const auto variable = handle(graph);
    const auto before = graph.tensor({2});
    const auto y = graph.tensor({2});
    graph.op(BuiltinOperator::READ_VARIABLE, {variable}, {before});
    graph.op(BuiltinOperator::ASSIGN_VARIABLE, {variable, x}, {});
    graph.relu(before, y);
    graph.outputs({y});
    graph.add(assigning({7, 8}));
    const auto interpreter = make(graph);
    QVERIFY(interpreter);
    QCOMPARE(runWith(*interpreter, {1, 2}), (Values{7, 8}));
    QCOMPARE(runWith(*interpreter, {3, 4}), (Values{1, 2}));
}

HALFSTEP_TEST(TestResources)
#include "test_resources.moc"
