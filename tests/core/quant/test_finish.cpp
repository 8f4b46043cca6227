// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/finish/finish.h"
#include "quant_support.h"

#include "ops/runtime_version.h"

using model::BuiltinOperator;
using model::TensorType;
using support::addOp;
using support::floats;

class TestFinish : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalConstantsShareABuffer();
    void constantsThatDifferInTheMiddleShareNothing();
    void variablesAndOutputsShareNothing();
    void unusedThingsGo();
    void blockwiseScalesStay();
    void releasesAreCompared();
    void minimumRuntimeIsComputed();
    void controlDependenciesFollow();
    void unreadableDependenciesGo();
};

namespace {

std::string textOf(const base::Bytes& bytes) {
    const auto chars = bytes.as<char>();
    return {chars.begin(), chars.end()};
}

void addMetadata(model::Model& model, const char* name, const std::vector<std::uint8_t>& content) {
    model.buffers.push_back(base::Bytes::copyOf<std::uint8_t>(content));
    model.metadata.push_back({name, static_cast<std::uint32_t>(model.buffers.size() - 1)});
}

} // namespace

void TestFinish::equalConstantsShareABuffer() {
    GraphBuilder graph;
    const auto a = floats(graph, {2}, {1, 2});
    const auto b = floats(graph, {2}, {1, 2});
    const auto c = floats(graph, {2}, {1, 3});
    quant::dedupBuffers(graph.model());
    QCOMPARE(graph.at(a).buffer, graph.at(b).buffer);
    QVERIFY(graph.at(a).buffer != graph.at(c).buffer);
}

void TestFinish::constantsThatDifferInTheMiddleShareNothing() {
    GraphBuilder graph;
    std::vector<float> values(10'000, 1);
    const auto a = floats(graph, {10'000}, values);
    values[5000] = 2;
    const auto b = floats(graph, {10'000}, values);
    const auto c = floats(graph, {10'000}, values);
    quant::dedupBuffers(graph.model());
    QVERIFY(graph.at(a).buffer != graph.at(b).buffer);
    QCOMPARE(graph.at(b).buffer, graph.at(c).buffer);
}

void TestFinish::variablesAndOutputsShareNothing() {
    GraphBuilder graph;
    const auto a = floats(graph, {2}, {1, 2});
    const auto b = floats(graph, {2}, {1, 2});
    graph.outputs({b});
    quant::dedupBuffers(graph.model());
    QVERIFY(graph.at(a).buffer != graph.at(b).buffer);
}

void TestFinish::unusedThingsGo() {
    GraphBuilder graph;
    const auto unused = floats(graph, {2}, {1, 2});
    const auto x = graph.input({2});
    const auto c = floats(graph, {2}, {3, 4});
    const auto y = graph.tensor({2});
    addOp(graph, BuiltinOperator::ADD, {x, c}, {y}, "AddOptions");
    graph.outputs({y});
    graph.model().signatures.push_back({"s", 0, {{"in", std::uint32_t(x)}}, {{"out", std::uint32_t(y)}}});
    graph.at(unused).name = "unused";
    auto& model = graph.model();
    quant::prune(model);
    QCOMPARE(model.subgraphs[0].tensors.size(), std::size_t(3));
    QCOMPARE(model.buffers.size(), std::size_t(2));
    QCOMPARE(model.subgraphs[0].inputs, (std::vector<std::int32_t>{0}));
    QCOMPARE(support::opOf(model, 0).inputs, (std::vector<std::int32_t>{0, 1}));
    QCOMPARE(model.signatures[0].outputs[0].tensor, 2U);
    QCOMPARE(model.dataOf(support::inputOf(model, 0, 1)).as<float>()[0], 3.0F);
}

void TestFinish::blockwiseScalesStay() {
    GraphBuilder graph;
    const auto scales = floats(graph, {2}, {1, 2});
    const auto w = floats(graph, {2}, {3, 4});
    model::QuantizationParameters parameters;
    parameters.details = model::BlockwiseQuantization{scales, -1, 32};
    graph.at(w).quantization = parameters;
    graph.outputs({w});
    quant::prune(graph.model());
    QCOMPARE(graph.graph().tensors.size(), std::size_t(2));
}

void TestFinish::releasesAreCompared() {
    QVERIFY(ops::isOlder("1.9.0", "1.14.0"));
    QVERIFY(ops::isOlder("1.14.0", "2.3"));
    QVERIFY(!ops::isOlder("2.17.0", "2.17.0"));
    QVERIFY(ops::isOlder("", "1.5.0"));
    QCOMPARE(ops::firstRuntime(BuiltinOperator::FULLY_CONNECTED, 12), std::string_view("2.17.0"));
    QCOMPARE(ops::firstRuntime(BuiltinOperator::CONV_2D, 3), std::string_view("1.14.0"));
    QVERIFY(ops::firstRuntime(BuiltinOperator::CONV_2D, 99).empty());
}

void TestFinish::minimumRuntimeIsComputed() {
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto y = graph.tensor({2});
    addOp(graph, BuiltinOperator::ADD, {x, x}, {y}, "AddOptions");
    graph.outputs({y});
    graph.model().operatorCodes[0].version = 4;
    addMetadata(graph.model(), "min_runtime_version", {'1', '.', '5', '.', '0', 0});
    addMetadata(graph.model(), "another", {1, 2, 3});
    quant::updateMetadata(graph.model(), {{0}});
    const auto& model = graph.model();
    QCOMPARE(textOf(model.buffers[model.metadata[0].buffer]), std::string("2.6.0\0\0\0\0\0\0\0\0\0\0\0", 16));
    QCOMPARE(model.buffers[model.metadata[1].buffer].size(), std::size_t(3));
}

void TestFinish::controlDependenciesFollow() {
    GraphBuilder graph;
    auto& model = graph.model();
    // Version 1, one subgraph, two pairs: (0, 2) and (-1, 100); numbers are zigzag-encoded.
    addMetadata(model, "model_control_dependencies", {1, 1, 2, 0, 4, 1, 200, 1});
    quant::updateMetadata(model, {{3, 4, 70}});
    const auto bytes = model.buffers[model.metadata[0].buffer].as<std::uint8_t>();
    QCOMPARE((std::vector<std::uint8_t>{bytes.begin(), bytes.end()}),
        (std::vector<std::uint8_t>{1, 1, 2, 6, 140, 1, 1, 200, 1}));
}

void TestFinish::unreadableDependenciesGo() {
    for (const auto& content : {std::vector<std::uint8_t>{}, {2}, {1, 1, 200}, {1, 1, 0, 7}, {1, 2, 0, 0}}) {
        GraphBuilder graph;
        addMetadata(graph.model(), "model_control_dependencies", content);
        quant::updateMetadata(graph.model(), {{0}});
        QVERIFY(graph.model().metadata.empty());
    }
}

HALFSTEP_TEST(TestFinish)
#include "test_finish.moc"
