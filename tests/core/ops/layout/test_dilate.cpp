// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestDilate : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void spreads();
    void spreadsOneAxis();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

} // namespace

void TestDilate::spreads() {
    OpCase op(BuiltinOperator::DILATE);
    op.input(support::int32, {2, 2}, Integers{1, 2, 3, 4})
        .constant(support::int32, {2}, Integers{2, 3})
        .input(support::int32, {}, Integers{-1})
        .output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 4}));
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{1, -1, -1, 2, -1, -1, -1, -1, 3, -1, -1, 4});
}

void TestDilate::spreadsOneAxis() {
    OpCase op(BuiltinOperator::DILATE);
    op.input(support::float32, {2, 1, 2}, Floats{1, 2, 3, 4})
        .constant(support::int32, {3}, Integers{2, 1000, 1})
        .input(support::float32, {1}, Floats{0})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 1, 2}));
    VERIFY_VALUES(op.values<float>(), Floats{1, 2, 0, 0, 3, 4});
}

void TestDilate::refuses() {
    for (const auto& [factors, code] : {std::pair(Integers{1, 0}, Code::ValueOutOfRange),
             std::pair(Integers{INT32_MAX, INT32_MAX}, Code::ShapeOverflow),
             std::pair(Integers{1}, Code::BadOperator)}) {
        OpCase op(BuiltinOperator::DILATE);
        op.input(support::int32, {2, 2}, Integers(4))
            .constant(support::int32, {static_cast<std::int32_t>(factors.size())}, factors)
            .input(support::int32, {}, Integers{0})
            .output(support::int32);
        VERIFY_REFUSES(op, code);
    }
}

HALFSTEP_TEST(TestDilate)
#include "test_dilate.moc"
