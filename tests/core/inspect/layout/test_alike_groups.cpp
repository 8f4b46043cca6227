// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/alike_groups.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <QElapsedTimer>

using model::BuiltinOperator;

class TestAlikeGroups : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sameOperatorsTiedInTheSameWay();
    void otherTiesAttributesOrTypesAreOthers();
    void wrappersHaveNoKind();
    void fiftyThousandOperators();

private:
    /// A residual block: two operators in a row, and the sum with what went in.
    static std::int32_t block(GraphBuilder& builder, std::int32_t from, const std::string& name,
        BuiltinOperator first = BuiltinOperator::NEG, bool isResidual = true) {
        const auto named = [&](const char* part) {
            const auto tensor = builder.tensor({1, 4});
            builder.at(tensor).name = name + '/' + part;
            return tensor;
        };
        const auto a = named("a");
        const auto b = named("b");
        const auto sum = named("sum");
        builder.op(first, {from}, {a});
        builder.op(BuiltinOperator::ABS, {a}, {b});
        builder.op(BuiltinOperator::ADD, {isResidual ? from : a, b}, {sum});
        return sum;
    }
    static std::vector<std::int32_t> kinds(GraphBuilder& builder) {
        return inspect::alikeGroups(builder.model(), 0, inspect::nameScopes(builder.graph()));
    }
};

void TestAlikeGroups::sameOperatorsTiedInTheSameWay() {
    GraphBuilder builder;
    auto last = builder.input({1, 4});
    last = block(builder, last, "one");
    last = block(builder, last, "other", BuiltinOperator::EXP);
    last = block(builder, last, "two");
    last = block(builder, last, "another", BuiltinOperator::EXP);
    last = block(builder, last, "alone", BuiltinOperator::SIN);
    builder.at(last).shape = {7, 7}; // sizes do not count
    QCOMPARE(kinds(builder), (std::vector<std::int32_t>{0, 1, 0, 1, -1}));
    QVERIFY(inspect::alikeGroups(builder.model(), 0, {}).empty());
}

void TestAlikeGroups::otherTiesAttributesOrTypesAreOthers() {
    GraphBuilder builder;
    auto last = builder.input({1, 4});
    for (const char* name : {"one", "ties", "attribute", "type"})
        last = block(builder, last, name, BuiltinOperator::NEG, name != std::string("ties"));
    builder.graph().operators[8].options.set("fused_activation_function", std::int64_t{1}, "RELU");
    builder.at(last).type = model::TensorType::Float16;
    QCOMPARE(kinds(builder), (std::vector<std::int32_t>{-1, -1, -1, -1}));
}

void TestAlikeGroups::wrappersHaveNoKind() {
    GraphBuilder builder;
    auto last = builder.input({1, 4});
    last = block(builder, last, "one/inner");
    block(builder, last, "two/inner");
    QCOMPARE(kinds(builder), (std::vector<std::int32_t>{-1, 0, -1, 0}));
}

void TestAlikeGroups::fiftyThousandOperators() {
    GraphBuilder builder;
    auto last = builder.input({1, 4});
    for (int i = 0; i < 50000 / 3; ++i)
        last = block(builder, last, "stage" + std::to_string(i / 100) + "/block" + std::to_string(i));
    const auto groups = inspect::nameScopes(builder.graph());
    QElapsedTimer timer;
    timer.start();
    const auto found = inspect::alikeGroups(builder.model(), 0, groups);
    const auto time = timer.elapsed();
    QCOMPARE(found[0], 0); // the stages
    QCOMPARE(found[1], 1); // the blocks
    QCOMPARE(found[groups.size() - 2], 1);
    QVERIFY2(time < 2000, qPrintable(QString::number(time))); // some 20 ms; linear
}

HALFSTEP_TEST(TestAlikeGroups)
#include "test_alike_groups.moc"
