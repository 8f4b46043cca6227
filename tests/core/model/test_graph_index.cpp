// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/model.h"
#include "support/test_main.h"

class TestGraphIndex : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void producersAndConsumers();
    void operatorThatReadsATensorTwice();
    void absentOperands();
};

using Indices = std::vector<std::int32_t>;

namespace {

model::Operator op(Indices inputs, Indices outputs) {
    model::Operator made;
    made.inputs = std::move(inputs);
    made.outputs = std::move(outputs);
    return made;
}

} // namespace

void TestGraphIndex::producersAndConsumers() {
    model::Subgraph graph;
    graph.tensors.resize(5);
    graph.operators = {op({0, 1}, {2}), op({2, 0}, {3, 4})};
    const model::GraphIndex index(graph);
    QCOMPARE(index.producer, (Indices{-1, -1, 0, 1, 1}));
    QCOMPARE(index.consumers, (std::vector<Indices>{{0, 1}, {0}, {1}, {}, {}}));
}

void TestGraphIndex::operatorThatReadsATensorTwice() {
    model::Subgraph graph;
    graph.tensors.resize(2);
    graph.operators = {op({0, 0}, {1})};
    QCOMPARE(model::GraphIndex(graph).consumers[0], (Indices{0}));
}

void TestGraphIndex::absentOperands() {
    model::Subgraph graph;
    graph.tensors.resize(2);
    graph.operators = {op({0, -1}, {1})};
    const model::GraphIndex index(graph);
    QCOMPARE(index.consumers, (std::vector<Indices>{{0}, {}}));
    QCOMPARE(index.producer, (Indices{-1, 0}));
}

HALFSTEP_TEST(TestGraphIndex)
#include "test_graph_index.moc"
