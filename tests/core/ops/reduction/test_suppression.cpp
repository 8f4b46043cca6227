// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestSuppression : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutOverlaps();
    void lowersScores();
    void choosesBoxesWithoutAreaAgain();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

/// Overlaps from 0.5, scores above 0.1.
void give(OpCase& op, const Floats& boxes, const Floats& scores, std::int32_t most) {
    op.input(support::float32, {static_cast<std::int32_t>(boxes.size() / 4), 4}, boxes)
        .input(support::float32, {static_cast<std::int32_t>(scores.size())}, scores)
        .constant(support::int32, {}, Integers{most})
        .input(support::float32, {}, Floats{0.5F})
        .input(support::float32, {}, Floats{0.1F});
}

} // namespace

void TestSuppression::leavesOutOverlaps() {
    OpCase op(BuiltinOperator::NON_MAX_SUPPRESSION_V4);
    give(op, {0, 0, 1, 1, 1, 1.1F, 0, 0.1F, 5, 5, 6, 6}, {0.8F, 0.9F, 0.7F}, 4);
    op.output(support::int32).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(0), Integers{1, 2, 0, 0});
    QCOMPARE(op.outputShape(1), model::Shape());
    VERIFY_VALUES(op.values<std::int32_t>(1), Integers{2});
}

void TestSuppression::lowersScores() {
    OpCase op(BuiltinOperator::NON_MAX_SUPPRESSION_V5);
    give(op, {0, 0, 1, 1, 0, 0.8F, 1, 1.8F, 5, 5, 6, 6}, {0.8F, 0.9F, 0.7F}, 3);
    op.input(support::float32, {}, Floats{0.5F});
    op.output(support::int32).output(support::float32).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(0), Integers{1, 0, 2});
    const float overlap = 0.2F / 1.8F;
    VERIFY_VALUES(op.values<float>(1), Floats{0.9F, 0.8F * std::exp(-overlap * overlap), 0.7F}, 1e-6);
    VERIFY_VALUES(op.values<std::int32_t>(2), Integers{3});
}

/// A chosen box is asked again and overlaps itself, which one without area does not: so the reference answers.
void TestSuppression::choosesBoxesWithoutAreaAgain() {
    OpCase op(BuiltinOperator::NON_MAX_SUPPRESSION_V4);
    give(op, {0, 0, 0, 1, 5, 5, 6, 6}, {0.9F, 0.8F}, 2);
    op.output(support::int32).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(0), Integers{0, 0});
}

void TestSuppression::refuses() {
    OpCase boxes(BuiltinOperator::NON_MAX_SUPPRESSION_V4);
    give(boxes, {0, 0, 1, 1}, {0.8F, 0.9F}, 4);
    boxes.output(support::int32).output(support::int32);
    VERIFY_REFUSES(boxes, Code::ShapeMismatch);
    OpCase most(BuiltinOperator::NON_MAX_SUPPRESSION_V4);
    give(most, {0, 0, 1, 1}, {0.8F}, -1);
    most.output(support::int32).output(support::int32);
    QVERIFY(!most.run());
    OpCase sigma(BuiltinOperator::NON_MAX_SUPPRESSION_V5);
    give(sigma, {0, 0, 1, 1}, {0.8F}, 1);
    sigma.input(support::float32, {}, Floats{-1});
    sigma.output(support::int32).output(support::float32).output(support::int32);
    VERIFY_REFUSES(sigma, Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestSuppression)
#include "test_suppression.moc"
