// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_case.h"
#include "ops/control/called_subgraphs.h"
#include "support/test_main.h"

#include "base/error.h"

#include <vector>

using model::BuiltinOperator;
using support::OpCase;

class TestCalls : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void namesItsSubgraphs_data();
    void namesItsSubgraphs();
    void decompositionIsInTheSecondOptions();
    void missingSubgraph();
    void interpreterRunsThem();
};

void TestCalls::namesItsSubgraphs_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("names");
    QTest::addRow("if") << static_cast<int>(BuiltinOperator::IF)
                        << QStringList{QStringLiteral("then_subgraph_index"), QStringLiteral("else_subgraph_index")};
    QTest::addRow("while") << static_cast<int>(BuiltinOperator::WHILE)
                           << QStringList{QStringLiteral("cond_subgraph_index"), QStringLiteral("body_subgraph_index")};
    QTest::addRow("call once") << static_cast<int>(BuiltinOperator::CALL_ONCE)
                               << QStringList{QStringLiteral("init_subgraph_index")};
    QTest::addRow("another") << static_cast<int>(BuiltinOperator::ADD) << QStringList();
}

void TestCalls::namesItsSubgraphs() {
    QFETCH(const int, code);
    QFETCH(const QStringList, names);
    OpCase item(static_cast<BuiltinOperator>(code));
    std::vector<std::size_t> wanted;
    for (const auto& name : names) {
        wanted.push_back(wanted.size() + 3);
        item.options.set(name.toStdString(), static_cast<std::int64_t>(wanted.back()));
    }
    const auto called = ops::calledSubgraphs(item.node());
    QVERIFY(called);
    QVERIFY(*called == wanted);
}

void TestCalls::decompositionIsInTheSecondOptions() {
    model::Operator op;
    op.options2.set("decomposition_subgraph_index", std::int64_t{7});
    ops::Node node;
    node.op = &op;
    node.code = BuiltinOperator::STABLEHLO_COMPOSITE;
    QVERIFY(*ops::calledSubgraphs(node) == std::vector<std::size_t>{7});
}

void TestCalls::missingSubgraph() {
    OpCase item(BuiltinOperator::WHILE);
    item.options.set("cond_subgraph_index", std::int64_t{1});
    QVERIFY(ops::calledSubgraphs(item.node()).error().code == base::Code::BadOperator);
    item.options.set("body_subgraph_index", std::int64_t{-1});
    QVERIFY(!ops::calledSubgraphs(item.node()));
}

void TestCalls::interpreterRunsThem() {
    for (const auto code : {BuiltinOperator::IF, BuiltinOperator::WHILE, BuiltinOperator::CALL_ONCE,
             BuiltinOperator::STABLEHLO_COMPOSITE}) {
        const auto* definition = ops::find(code);
        QVERIFY(definition && definition->canRun() && !definition->prepare && !definition->isPure);
    }
}

HALFSTEP_TEST(TestCalls)
#include "test_calls.moc"
