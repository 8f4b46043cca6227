// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/operand_roles.h"
#include "support/test_main.h"

class TestOperandRoles : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void namesOperands_data();
    void namesOperands();
};

void TestOperandRoles::namesOperands_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("role");
    const auto row = [](const char* name, model::BuiltinOperator code, int position, const char* role) {
        QTest::newRow(name) << int(code) << position << QString::fromLatin1(role);
    };
    row("filter", model::BuiltinOperator::CONV_2D, 1, "filter");
    row("bias", model::BuiltinOperator::DEPTHWISE_CONV_2D, 2, "bias");
    row("transposed input", model::BuiltinOperator::TRANSPOSE_CONV, 2, "input");
    row("lstm", model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM, 18, "output state");
    row("beyond the list", model::BuiltinOperator::CONCATENATION, 7, "input");
    row("unknown", model::BuiltinOperator::CUSTOM, 0, "input");
}

void TestOperandRoles::namesOperands() {
    QFETCH(const int, code);
    QFETCH(const int, position);
    QFETCH(const QString, role);
    const model::OperatorCode operatorCode{model::BuiltinOperator(code), {}, 1};
    QCOMPARE(QString::fromStdString(inspect::inputRole(operatorCode, std::size_t(position))), role);
    QVERIFY(!inspect::outputRole(operatorCode, 0).empty());
}

HALFSTEP_TEST(TestOperandRoles)
#include "test_operand_roles.moc"
