// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_case.h"
#include "support/test_main.h"

#include "base/error.h"

using model::BuiltinOperator;
using model::TensorType;
using support::OpCase;

class TestVariables : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void operandsAreCounted();
    void interpreterRunsThem();
};

void TestVariables::operandsAreCounted() {
    const support::OperandType handle{TensorType::Int32};
    const std::vector<std::int32_t> number{0};
    OpCase read(BuiltinOperator::READ_VARIABLE);
    read.input(handle, {1}, number).output({});
    QVERIFY(read.shapes());
    OpCase many(BuiltinOperator::READ_VARIABLE);
    many.input(handle, {1}, number).input(handle, {1}, number).output({});
    QVERIFY(many.shapes().error().code == base::Code::BadOperator);
    OpCase assign(BuiltinOperator::ASSIGN_VARIABLE);
    assign.input(handle, {1}, number).input(handle, {1}, number);
    QVERIFY(assign.shapes()->outputs.empty());
    OpCase without(BuiltinOperator::ASSIGN_VARIABLE);
    without.input(handle, {1}, number);
    QVERIFY(!without.shapes());
    OpCase nameless(BuiltinOperator::VAR_HANDLE);
    QVERIFY(!nameless.shapes());
}

void TestVariables::interpreterRunsThem() {
    for (const auto code :
        {BuiltinOperator::VAR_HANDLE, BuiltinOperator::READ_VARIABLE, BuiltinOperator::ASSIGN_VARIABLE}) {
        const auto* definition = ops::find(code);
        QVERIFY(definition && definition->canRun() && !definition->prepare && !definition->isPure);
    }
}

HALFSTEP_TEST(TestVariables)
#include "test_variables.moc"
