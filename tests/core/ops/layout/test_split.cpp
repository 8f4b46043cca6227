// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestSplit : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void splitsEqually();
    void splitsBySizes();
    void unpacks();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;
const Numbers sixNumbers{1, 2, 3, 4, 5, 6};

} // namespace

void TestSplit::splitsEqually() {
    OpCase op(BuiltinOperator::SPLIT);
    op.options.set("num_splits", std::int64_t{3});
    op.constant(support::int32, {}, Numbers{-1}).input(support::int32, {2, 3}, sixNumbers);
    for (int k = 0; k < 3; ++k)
        op.output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(2), (model::Shape{2, 1}));
    VERIFY_VALUES(op.values<std::int32_t>(0), Numbers{1, 4});
    VERIFY_VALUES(op.values<std::int32_t>(2), Numbers{3, 6});
}

void TestSplit::splitsBySizes() {
    OpCase op(BuiltinOperator::SPLIT_V);
    op.input(support::int8(1, 5), {6}, std::vector<std::int8_t>{1, 2, 3, 4, 5, 6})
        .constant(support::int32, {3}, Numbers{2, -1, 1})
        .constant(support::int32, {1}, Numbers{0});
    for (int k = 0; k < 3; ++k)
        op.output(support::int8(1, 5));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(0), std::vector<std::int8_t>{1, 2});
    VERIFY_VALUES(op.values<std::int8_t>(1), std::vector<std::int8_t>{3, 4, 5});
    VERIFY_VALUES(op.values<std::int8_t>(2), std::vector<std::int8_t>{6});
}

void TestSplit::unpacks() {
    OpCase op(BuiltinOperator::UNPACK);
    op.options.set("axis", std::int64_t{1});
    op.options.set("num", std::int64_t{3});
    op.input(support::int32, {2, 3}, sixNumbers);
    for (int k = 0; k < 3; ++k)
        op.output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(1), model::Shape{2});
    VERIFY_VALUES(op.values<std::int32_t>(1), Numbers{2, 5});
}

void TestSplit::refuses() {
    OpCase parts(BuiltinOperator::SPLIT);
    parts.options.set("num_splits", std::int64_t{2});
    parts.constant(support::int32, {}, Numbers{1}).input(support::int32, {2, 3}, sixNumbers);
    parts.output(support::int32).output(support::int32);
    VERIFY_REFUSES(parts, base::Code::BadOperator);
    const auto bySizes = [](const Numbers& sizes) {
        OpCase op(BuiltinOperator::SPLIT_V);
        op.input(support::int32, {6}, sixNumbers)
            .constant(support::int32, {2}, sizes)
            .constant(support::int32, {1}, Numbers{0})
            .output(support::int32)
            .output(support::int32);
        const auto shapes = op.shapes();
        return shapes ? base::Code::Internal : shapes.error().code;
    };
    QCOMPARE(bySizes({2, 4}), base::Code::Internal); // fits
    QCOMPARE(bySizes({2, 3}), base::Code::ValueOutOfRange);
    QCOMPARE(bySizes({5, 4}), base::Code::ValueOutOfRange);
    QCOMPARE(bySizes({-2, 4}), base::Code::ValueOutOfRange);
    QCOMPARE(bySizes({-1, -1}), base::Code::BadOperator);
    OpCase unpack(BuiltinOperator::UNPACK);
    unpack.options.set("axis", std::int64_t{0});
    unpack.input(support::int32, {2, 3}, sixNumbers).output(support::int32);
    VERIFY_REFUSES(unpack, base::Code::BadOperator);
}

HALFSTEP_TEST(TestSplit)
#include "test_split.moc"
