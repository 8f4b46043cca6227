// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestSegments : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void unsorted_data();
    void unsorted();
    void leavesOutNegativeNumbers();
    void wraps();
    void sortedSums();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

} // namespace

void TestSegments::unsorted_data() {
    QTest::addColumn<BuiltinOperator>("code");
    QTest::addColumn<Integers>("expected");
    constexpr auto least = INT32_MIN;
    constexpr auto most = INT32_MAX;
    QTest::newRow("sum") << BuiltinOperator::UNSORTED_SEGMENT_SUM << Integers{6, 8, 0, 0, 3, 4};
    QTest::newRow("product") << BuiltinOperator::UNSORTED_SEGMENT_PROD << Integers{5, 12, 1, 1, 3, 4};
    QTest::newRow("largest") << BuiltinOperator::UNSORTED_SEGMENT_MAX << Integers{5, 6, least, least, 3, 4};
    QTest::newRow("smallest") << BuiltinOperator::UNSORTED_SEGMENT_MIN << Integers{1, 2, most, most, 3, 4};
}

void TestSegments::unsorted() {
    QFETCH(const BuiltinOperator, code);
    QFETCH(const Integers, expected);
    OpCase op(code);
    op.input(support::int32, {3, 2}, Integers{1, 2, 3, 4, 5, 6})
        .input(support::int32, {3}, Integers{0, 2, 0})
        .constant(support::int32, {}, Integers{3})
        .output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 2}));
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestSegments::leavesOutNegativeNumbers() {
    OpCase op(BuiltinOperator::UNSORTED_SEGMENT_SUM);
    op.input(support::float32, {2, 2}, Floats{1, 2, 4, 8})
        .input(support::int32, {2, 2}, Integers{0, -1, 0, -3})
        .constant(support::int32, {1}, Integers{1})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), Floats{5});
}

void TestSegments::wraps() {
    OpCase op(BuiltinOperator::UNSORTED_SEGMENT_SUM);
    op.input(support::int32, {2}, Integers{INT32_MAX, 1})
        .input(support::int32, {2}, Integers{0, 0})
        .constant(support::int32, {}, Integers{1})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{INT32_MIN});
}

void TestSegments::sortedSums() {
    OpCase op(BuiltinOperator::SEGMENT_SUM);
    op.input(support::float32, {3, 2}, Floats{1, 2, 3, 4, 5, 6})
        .constant(support::int32, {3}, Integers{0, 0, 1})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 2}));
    VERIFY_VALUES(op.values<float>(), Floats{4, 6, 5, 6});
}

void TestSegments::refuses() {
    OpCase outside(BuiltinOperator::UNSORTED_SEGMENT_MAX);
    outside.input(support::float32, {2}, Floats{1, 2})
        .input(support::int32, {2}, Integers{0, 2})
        .constant(support::int32, {}, Integers{2})
        .output(support::float32);
    VERIFY_REFUSES(outside, Code::ValueOutOfRange);
    OpCase other(BuiltinOperator::UNSORTED_SEGMENT_MAX);
    other.input(support::float32, {2}, Floats{1, 2})
        .input(support::int32, {3}, Integers{0, 0, 0})
        .constant(support::int32, {}, Integers{2})
        .output(support::float32);
    VERIFY_REFUSES(other, Code::ShapeMismatch);
    for (const auto& numbers : {Integers{0, 2}, Integers{1, 0}, Integers{-1, 0}, Integers{1, 1}}) {
        OpCase gaps(BuiltinOperator::SEGMENT_SUM);
        gaps.input(support::float32, {2}, Floats{1, 2}).constant(support::int32, {2}, numbers).output(support::float32);
        VERIFY_REFUSES(gaps, Code::ValueOutOfRange);
    }
}

HALFSTEP_TEST(TestSegments)
#include "test_segments.moc"
