// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestUnique : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void numbersElements();
    void takesNothing();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

} // namespace

void TestUnique::numbersElements() {
    OpCase op(BuiltinOperator::UNIQUE);
    op.constant(support::float32, {6}, Floats{3, 1, 3, -0.0F, 0, 1}).output(support::float32).output(support::int64);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(0), Floats{3, 1, -0.0F});
    VERIFY_VALUES(op.values<std::int64_t>(1), std::vector<std::int64_t>{0, 1, 0, 2, 2, 1});
}

void TestUnique::takesNothing() {
    OpCase op(BuiltinOperator::UNIQUE);
    op.constant(support::int32, {0}, Integers{}).output(support::int32).output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(0), model::Shape{0});
}

void TestUnique::refuses() {
    OpCase table(BuiltinOperator::UNIQUE);
    table.constant(support::int32, {2, 2}, Integers(4)).output(support::int32).output(support::int32);
    VERIFY_REFUSES(table, Code::BadOperator);
    OpCase flags(BuiltinOperator::UNIQUE);
    flags.constant(support::boolean, {2}, std::vector<std::uint8_t>(2)).output(support::boolean).output(support::int32);
    VERIFY_REFUSES(flags, Code::UnsupportedType);
}

HALFSTEP_TEST(TestUnique)
#include "test_unique.moc"
