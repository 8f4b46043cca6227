// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/rewrite.h"

#include "format/reader.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

using model::BuiltinOperator;

class TestRewrite : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheGraph();
    void everyTensor();
    void repeatedAndForeignOutputs();
    void nothingWritten();
    void anotherSubgraph();
    void state();
};

namespace {

/// y = relu(x), z = relu(y)
GraphBuilder chain() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    const auto z = graph.tensor({1, 4});
    graph.relu(x, y);
    graph.relu(y, z);
    graph.outputs({z});
    return graph;
}

model::Model readAgain(const litert::Rewritten& rewritten) {
    const auto loaded = format::readBytes(base::Bytes::own(rewritten.bytes), "copy");
    return loaded ? *loaded->model : model::Model();
}

} // namespace

void TestRewrite::keepsTheGraph() {
    const auto model = chain().build();
    const auto rewritten = litert::rewrite(*model, 0, false);
    QVERIFY(rewritten);
    QCOMPARE(rewritten->inputs, (std::vector<std::int32_t>{0}));
    QCOMPARE(rewritten->outputs, (std::vector<std::int32_t>{2}));
    auto again = readAgain(*rewritten);
    QCOMPARE(again.signatures.size(), std::size_t{1});
    QCOMPARE(again.signatures[0].inputs[0].name, std::string("i000000"));
    QCOMPARE(again.signatures[0].outputs[0].tensor, 2U);
    const auto operators = [](const model::Model& of) { return of.subgraphs[0].operators.size(); };
    QCOMPARE(operators(again), operators(*model));
    QCOMPARE(again.subgraphs[0].tensors, model->subgraphs[0].tensors);
}

void TestRewrite::everyTensor() {
    const auto rewritten = litert::rewrite(*chain().build(), 0, true);
    QVERIFY(rewritten);
    QCOMPARE(rewritten->outputs, (std::vector<std::int32_t>{1, 2}));
    QCOMPARE(readAgain(*rewritten).subgraphs[0].outputs, (std::vector<std::int32_t>{1, 2}));
}

/// Outputs that are inputs, constants or named twice: the runtime is asked for none of them twice or in vain.
void TestRewrite::repeatedAndForeignOutputs() {
    auto graph = chain();
    graph.outputs({2, 0, 2, 3}); // 3 is the first relu's constant
    const auto rewritten = litert::rewrite(*graph.build(), 0, false);
    QVERIFY(rewritten);
    QCOMPARE(rewritten->outputs, (std::vector<std::int32_t>{2}));
}

void TestRewrite::nothingWritten() {
    auto graph = chain();
    graph.outputs({0});
    const auto rewritten = litert::rewrite(*graph.build(), 0, false);
    QVERIFY(!rewritten);
    QVERIFY(rewritten.error().code == base::Code::RuntimeFailed);
}

void TestRewrite::anotherSubgraph() {
    auto graph = chain();
    graph.model().subgraphs.push_back(graph.graph());
    const auto rewritten = litert::rewrite(*graph.build(), 1, true);
    QVERIFY(rewritten);
    const auto again = readAgain(*rewritten);
    QCOMPARE(again.signatures[0].subgraph, 1U);
    QCOMPARE(again.subgraphs[0].outputs, (std::vector<std::int32_t>{2}));
    QCOMPARE(again.subgraphs[1].outputs, (std::vector<std::int32_t>{1, 2}));
}

void TestRewrite::state() {
    auto graph = chain();
    QVERIFY(!litert::hasState(*graph.build()));
    graph.at(graph.tensor({1, 4})).isVariable = true;
    QVERIFY(litert::hasState(*graph.build()));
}

HALFSTEP_TEST(TestRewrite)
#include "test_rewrite.moc"
