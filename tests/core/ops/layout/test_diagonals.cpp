// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestDiagonals : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void makesMatrices();
    void setsDiagonals();
    void setsDiagonalsOfWideMatrices();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

} // namespace

void TestDiagonals::makesMatrices() {
    OpCase op(BuiltinOperator::MATRIX_DIAG);
    op.input(support::int32, {2, 2}, Integers{1, 2, 3, 4}).output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 2, 2}));
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{1, 0, 0, 2, 3, 0, 0, 4});
}

void TestDiagonals::setsDiagonals() {
    OpCase op(BuiltinOperator::MATRIX_SET_DIAG);
    op.input(support::float32, {3, 2}, Floats{1, 2, 3, 4, 5, 6})
        .input(support::float32, {2}, Floats{-1, -2})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), Floats{-1, 2, 3, -2, 5, 6});
}

void TestDiagonals::setsDiagonalsOfWideMatrices() {
    OpCase op(BuiltinOperator::MATRIX_SET_DIAG);
    op.input(support::int8(1), {2, 1, 3}, std::vector<std::int8_t>{1, 2, 3, 4, 5, 6})
        .input(support::int8(1), {2, 1}, std::vector<std::int8_t>{-1, -2})
        .output(support::int8(1));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-1, 2, 3, -2, 5, 6});
}

void TestDiagonals::refuses() {
    OpCase number(BuiltinOperator::MATRIX_DIAG);
    number.input(support::int32, {}, Integers{1}).output(support::int32);
    QVERIFY(!number.run());
    OpCase longer(BuiltinOperator::MATRIX_SET_DIAG);
    longer.input(support::int32, {2, 2}, Integers(4)).input(support::int32, {3}, Integers(3)).output(support::int32);
    VERIFY_REFUSES(longer, Code::ShapeMismatch);
    OpCase mixed(BuiltinOperator::MATRIX_SET_DIAG);
    mixed.input(support::int32, {2, 2}, Integers(4)).input(support::float32, {2}, Floats(2)).output(support::int32);
    VERIFY_REFUSES(mixed, Code::UnsupportedType);
}

HALFSTEP_TEST(TestDiagonals)
#include "test_diagonals.moc"
