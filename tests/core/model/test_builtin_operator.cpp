// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "model/builtin_operator.h"
#include "support/test_main.h"

#include <string>

class TestBuiltinOperator : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void namesGoBothWays();
    void numbersOfTheFormat();
    void unknown();
};

using model::BuiltinOperator;

void TestBuiltinOperator::namesGoBothWays() {
    for (int i = 0; i <= 209; ++i) {
        const auto code = static_cast<BuiltinOperator>(i);
        const auto name = model::operatorName(code);
        QVERIFY(name);
        QCOMPARE(model::operatorFromName(*name).value(), code);
    }
}

void TestBuiltinOperator::numbersOfTheFormat() {
    QCOMPARE(std::string(*model::operatorName(static_cast<BuiltinOperator>(3))), std::string("CONV_2D"));
    QCOMPARE(std::string(*model::operatorName(static_cast<BuiltinOperator>(32))), std::string("CUSTOM"));
    QCOMPARE(std::string(*model::operatorName(static_cast<BuiltinOperator>(150))), std::string("GELU"));
    QCOMPARE(std::string(*model::operatorName(static_cast<BuiltinOperator>(209))), std::string("STABLEHLO_CASE"));
}

void TestBuiltinOperator::unknown() {
    QVERIFY(!model::operatorName(static_cast<BuiltinOperator>(-1)));
    QVERIFY(!model::operatorName(static_cast<BuiltinOperator>(210)));
    QVERIFY(!model::operatorFromName("conv_2d"));
}

HALFSTEP_TEST(TestBuiltinOperator)
#include "test_builtin_operator.moc"
