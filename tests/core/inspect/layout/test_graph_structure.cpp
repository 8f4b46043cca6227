// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/layout/graph_structure.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

class TestGraphStructure : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void calls();
    void callsOfNobody();
    void scopes();
};

void TestGraphStructure::calls() {
    const auto loop = *format::read(HALFSTEP_TEST_DATA_DIR "/analyzer/while_counted.tflite")->model;
    const auto branches = *format::read(HALFSTEP_TEST_DATA_DIR "/analyzer/if_two_branches.tflite")->model;
    std::vector<std::string> roles;
    for (const auto* model : {&loop, &branches})
        for (const model::Operator& op : model->subgraphs[0].operators)
            for (const auto& call : inspect::subgraphCalls(*model, op))
                roles.push_back(call.role + std::to_string(call.subgraph));
    QCOMPARE(roles, (std::vector<std::string>{"cond1", "body2", "then2", "else1"}));
}

void TestGraphStructure::callsOfNobody() {
    GraphBuilder builder;
    const auto x = builder.input({1});
    const auto y = builder.tensor({1});
    model::Options options;
    options.table = "IfOptions";
    options.set("then_subgraph_index", std::int64_t{5});
    options.set("else_subgraph_index", std::int64_t{-1});
    builder.op(model::BuiltinOperator::IF, {x}, {y}, options);
    QVERIFY(inspect::subgraphCalls(builder.model(), builder.graph().operators[0]).empty());
}

void TestGraphStructure::scopes() {
    GraphBuilder builder;
    const auto x = builder.input({1});
    const auto add = [&](const char* name) {
        const auto y = builder.tensor({1});
        builder.at(y).name = name;
        builder.op(model::BuiltinOperator::NEG, {x}, {y});
    };
    add("a/b/one;c/two");
    add("plain");
    add("a/three");
    add("a/b/four");
    const auto found = inspect::nameScopes(builder.graph());
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].name, std::string("a"));
    QCOMPARE(found[0].parent, -1);
    QCOMPARE(found[0].operators, (std::vector<std::int32_t>{2}));
    QCOMPARE(found[1].name, std::string("a/b"));
    QCOMPARE(found[1].parent, 0);
    QCOMPARE(found[1].operators, (std::vector<std::int32_t>{0, 3}));
}

HALFSTEP_TEST(TestGraphStructure)
#include "test_graph_structure.moc"
