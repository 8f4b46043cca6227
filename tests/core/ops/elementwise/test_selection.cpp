// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestSelection : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void extremes();
    void squaredDifferences();
    void squaredDifferencesStored();
    void powers();
    void powersThatOverflow();
    void addsAll();
    void selects_data();
    void selects();
    void selectsBroadcast();
    void keepsTheShapeOfOneElement();
    void refuses();
};

namespace {

using Flags = std::vector<std::uint8_t>;

} // namespace

void TestSelection::extremes() {
    const auto nan = std::numeric_limits<float>::quiet_NaN();
    OpCase most(BuiltinOperator::MAXIMUM);
    most.input(support::float32, {2, 2}, std::vector<float>{1, nan, -3, 8})
        .input(support::float32, {2}, std::vector<float>{0, 4})
        .output(support::float32);
    VERIFY_RUNS(most);
    VERIFY_VALUES(most.values<float>(), std::vector<float>{1, 4, 0, 8});
    OpCase least(BuiltinOperator::MINIMUM);
    least.input(support::int8(1, 3), {2}, std::vector<std::int8_t>{-5, 7})
        .input(support::int8(1, 3), {1}, std::vector<std::int8_t>{2})
        .output(support::int8(1, 3));
    VERIFY_RUNS(least);
    VERIFY_VALUES(least.values<std::int8_t>(), std::vector<std::int8_t>{-5, 2});
}

void TestSelection::squaredDifferences() {
    OpCase op(BuiltinOperator::SQUARED_DIFFERENCE);
    op.input(support::int32, {3}, std::vector<std::int32_t>{1, -4, 9})
        .input(support::int32, {1}, std::vector<std::int32_t>{2})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), std::vector<std::int32_t>{1, 36, 49});
}

void TestSelection::squaredDifferencesStored() {
    support::Random random(12);
    const auto x = random.integers<std::int8_t>(1000, -128, 127);
    const auto y = random.integers<std::int8_t>(1000, -128, 127);
    OpCase op(BuiltinOperator::SQUARED_DIFFERENCE);
    op.input(support::int8(0.02F, -3), {1000}, x)
        .input(support::int8(0.015F, 4), {1000}, y)
        .output(support::int8(0.08F, -128));
    VERIFY_RUNS(op);
    for (std::size_t k = 0; k < x.size(); ++k) {
        const double difference = 0.02 * (x[k] + 3) - 0.015 * (y[k] - 4);
        const double stored = std::clamp(difference * difference / 0.08 - 128, -128.0, 127.0);
        QVERIFY(std::abs(stored - op.values<std::int8_t>()[k]) < 1.3);
    }
}

void TestSelection::powers() {
    OpCase floats(BuiltinOperator::POW);
    floats.input(support::float32, {3}, std::vector<float>{2, 9, 4})
        .input(support::float32, {3}, std::vector<float>{10, 0.5F, -1})
        .output(support::float32);
    VERIFY_RUNS(floats);
    VERIFY_VALUES(floats.values<float>(), std::vector<float>{1024, 3, 0.25F}, 1e-4);
    OpCase integers(BuiltinOperator::POW);
    integers.input(support::int32, {3}, std::vector<std::int32_t>{-3, 7, 2})
        .input(support::int32, {3}, std::vector<std::int32_t>{3, 0, 31})
        .output(support::int32);
    VERIFY_RUNS(integers);
    VERIFY_VALUES(integers.values<std::int32_t>(), std::vector<std::int32_t>{-27, 1, INT32_MIN});
    OpCase negative(BuiltinOperator::POW);
    negative.input(support::int32, {1}, std::vector<std::int32_t>{2})
        .input(support::int32, {1}, std::vector<std::int32_t>{-1})
        .output(support::int32);
    VERIFY_REFUSES(negative, base::Code::ValueOutOfRange);
}

/// As the reference: through double, where what does not fit becomes the lowest integer.
void TestSelection::powersThatOverflow() {
    OpCase op(BuiltinOperator::POW);
    op.input(support::int32, {6}, std::vector<std::int32_t>{-2, -2, 3, 46341, 46340, 0})
        .input(support::int32, {6}, std::vector<std::int32_t>{31, 33, 21, 2, 2, 0})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(),
        std::vector<std::int32_t>{INT32_MIN, INT32_MIN, INT32_MIN, INT32_MIN, 2147395600, 1});
}

void TestSelection::addsAll() {
    OpCase op(BuiltinOperator::ADD_N);
    for (const float value : {1.0F, 10.0F, 100.0F})
        op.input(support::float32, {2}, std::vector<float>{value, -value});
    op.output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{111, -111});
}

void TestSelection::selects_data() {
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Flags>("condition");
    QTest::addColumn<std::vector<float>>("expected");
    QTest::newRow("each") << model::Shape{2, 2} << Flags{1, 0, 0, 1} << std::vector<float>{1, -2, -3, 4};
    QTest::newRow("rows") << model::Shape{2} << Flags{0, 1} << std::vector<float>{-1, -2, 3, 4};
    QTest::newRow("scalar") << model::Shape{} << Flags{1} << std::vector<float>{1, 2, 3, 4};
}

void TestSelection::selects() {
    QFETCH(model::Shape, shape);
    QFETCH(Flags, condition);
    QFETCH(std::vector<float>, expected);
    OpCase op(BuiltinOperator::SELECT);
    op.input(support::boolean, shape, condition)
        .input(support::float32, {2, 2}, std::vector<float>{1, 2, 3, 4})
        .input(support::float32, {2, 2}, std::vector<float>{-1, -2, -3, -4})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), expected);
}

void TestSelection::selectsBroadcast() {
    OpCase op(BuiltinOperator::SELECT_V2);
    op.input(support::boolean, {2, 1}, Flags{1, 0})
        .input(support::int8(1), {3}, std::vector<std::int8_t>{1, 2, 3})
        .input(support::int8(1), {}, std::vector<std::int8_t>{-7})
        .output(support::int8(1));
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 3}));
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{1, 2, 3, -7, -7, -7});
}

/// As the reference: where each operand is one number, the file says whether the output is a scalar or a list.
void TestSelection::keepsTheShapeOfOneElement() {
    for (const auto code : {BuiltinOperator::SELECT, BuiltinOperator::SELECT_V2}) {
        OpCase op(code);
        op.input(support::boolean, {}, Flags{1})
            .input(support::float32, {1, 1}, std::vector<float>{3})
            .input(support::float32, {1, 1}, std::vector<float>{4})
            .output(support::float32);
        VERIFY_RUNS(op);
        QCOMPARE(op.outputShape(), model::Shape());
        VERIFY_VALUES(op.values<float>(), std::vector<float>{3});
    }
}

void TestSelection::refuses() {
    OpCase op(BuiltinOperator::SELECT);
    op.input(support::boolean, {3}, Flags(3))
        .input(support::float32, {2}, std::vector<float>(2))
        .input(support::float32, {2}, std::vector<float>(2))
        .output(support::float32);
    VERIFY_REFUSES(op, base::Code::ShapeMismatch);
    OpCase sums(BuiltinOperator::ADD_N);
    sums.input(support::float32, {3}, std::vector<float>(3)).input(support::float32, {2}, std::vector<float>(2));
    sums.output(support::float32);
    VERIFY_REFUSES(sums, base::Code::ShapeMismatch);
}

HALFSTEP_TEST(TestSelection)
#include "test_selection.moc"
