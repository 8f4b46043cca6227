// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestOrder : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void extremes_data();
    void extremes();
    void firstOfEqualWins();
    void noNumberLoses();
    void longRows();
    void top();
    void topOfBytes();
    void where();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

} // namespace

void TestOrder::extremes_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("axis");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("most, last") << static_cast<int>(BuiltinOperator::ARG_MAX) << -1 << Numbers{1, 2};
    QTest::newRow("most, first") << static_cast<int>(BuiltinOperator::ARG_MAX) << 0 << Numbers{0, 0, 1};
    QTest::newRow("least, last") << static_cast<int>(BuiltinOperator::ARG_MIN) << 1 << Numbers{2, 0};
}

void TestOrder::extremes() {
    QFETCH(int, code);
    QFETCH(int, axis);
    QFETCH(Numbers, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(support::float32, {2, 3}, std::vector<float>{1, 5, -2, -1, 0, 3})
        .constant(support::int32, {1}, Numbers{axis})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestOrder::firstOfEqualWins() {
    OpCase op(BuiltinOperator::ARG_MAX);
    op.input(support::int8(1), {4}, std::vector<std::int8_t>{-5, 7, 7, -5})
        .constant(support::int64, {}, std::vector<std::int64_t>{0})
        .output(support::int64);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), model::Shape());
    VERIFY_VALUES(op.values<std::int64_t>(), std::vector<std::int64_t>{1});
}

/// NaN wins against nothing but NaN.
void TestOrder::noNumberLoses() {
    const std::vector<float> values{NAN, 2, NAN, 1, NAN, NAN};
    for (const auto& [code, expected] : {std::pair{BuiltinOperator::ARG_MAX, 1}, {BuiltinOperator::ARG_MIN, 3}}) {
        OpCase op(code);
        op.input(support::float32, {6}, values).constant(support::int32, {}, std::vector<std::int32_t>{0});
        op.output(support::int32);
        VERIFY_RUNS(op);
        VERIFY_VALUES(op.values<std::int32_t>(), std::vector<std::int32_t>{expected});
    }
}

/// Floats in rows of many vectors and what is left of them: with equal ones, NaN and infinities, on every path.
void TestOrder::longRows() {
    constexpr std::size_t rows = 24;
    support::Random random(7);
    for (const std::size_t size : {1, 15, 16, 17, 64, 100}) {
        std::vector<float> values;
        for (std::size_t k = 0; k < rows * size; ++k)
            values.push_back(static_cast<float>(random.integer(-40, 40)));
        for (std::size_t k = 0; k < values.size(); k += 5)
            values[k] = notANumber;
        std::fill_n(values.begin(), size, notANumber);
        std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(size), size, -INFINITY);
        values[size] = notANumber;
        for (const auto code : {BuiltinOperator::ARG_MAX, BuiltinOperator::ARG_MIN}) {
            Numbers expected;
            for (std::size_t row = 0; row < rows; ++row) {
                std::size_t best = 0;
                for (std::size_t k = 0; k < size; ++k) {
                    const float value = values[row * size + k];
                    const float found = values[row * size + best];
                    if (!std::isnan(value) &&
                        (std::isnan(found) || (code == BuiltinOperator::ARG_MAX ? value > found : value < found)))
                        best = k;
                }
                expected.push_back(static_cast<std::int32_t>(best));
            }
            for (const auto path : support::cpuPaths()) {
                OpCase op(code);
                op.input(support::float32, {rows, static_cast<std::int32_t>(size)}, values)
                    .constant(support::int32, {}, Numbers{1})
                    .output(support::int32);
                QVERIFY(op.run(path));
                VERIFY_VALUES(op.values<std::int32_t>(), expected);
            }
        }
    }
}

void TestOrder::top() {
    OpCase op(BuiltinOperator::TOPK_V2);
    op.input(support::float32, {2, 4}, std::vector<float>{1, 3, 3, 2, notANumber, -1, -2, 5})
        .constant(support::int32, {}, Numbers{3})
        .output(support::float32)
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(0), std::vector<float>{3, 3, 2, 5, -1, -2});
    VERIFY_VALUES(op.values<std::int32_t>(1), Numbers{1, 2, 3, 3, 1, 2});
}

void TestOrder::topOfBytes() {
    OpCase op(BuiltinOperator::TOPK_V2);
    op.input(support::uint8(1), {3}, std::vector<std::uint8_t>{1, 255, 9})
        .constant(support::int32, {}, Numbers{2})
        .output(support::uint8(1))
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(0), std::vector<std::uint8_t>{255, 9});
    VERIFY_VALUES(op.values<std::int32_t>(1), Numbers{1, 2});
}

void TestOrder::where() {
    OpCase op(BuiltinOperator::WHERE);
    op.constant(support::boolean, {2, 3}, std::vector<std::uint8_t>{0, 1, 0, 1, 0, 1}).output(support::int64);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 2}));
    VERIFY_VALUES(op.values<std::int64_t>(), std::vector<std::int64_t>{0, 1, 1, 0, 1, 2});
    OpCase floats(BuiltinOperator::WHERE);
    floats.constant(support::float32, {3}, std::vector<float>{0, -0.0F, 0.5F}).output(support::int64);
    VERIFY_RUNS(floats);
    VERIFY_VALUES(floats.values<std::int64_t>(), std::vector<std::int64_t>{2});
    OpCase open(BuiltinOperator::WHERE);
    open.input(support::boolean, {1}, std::vector<std::uint8_t>{1}).output(support::int64);
    QVERIFY(open.shapes()->needsValues);
}

void TestOrder::refuses() {
    OpCase axis(BuiltinOperator::ARG_MAX);
    axis.input(support::float32, {2}, std::vector<float>(2)).constant(support::int32, {}, Numbers{1});
    axis.output(support::int32);
    VERIFY_REFUSES(axis, base::Code::BadOperator);
    OpCase empty(BuiltinOperator::ARG_MAX);
    empty.input(support::float32, {2, 0}, std::vector<float>()).constant(support::int32, {}, Numbers{1});
    empty.output(support::int32);
    VERIFY_REFUSES(empty, base::Code::BadOperator);
    OpCase many(BuiltinOperator::TOPK_V2);
    many.input(support::float32, {2}, std::vector<float>(2)).constant(support::int32, {}, Numbers{3});
    many.output(support::float32).output(support::int32);
    VERIFY_REFUSES(many, base::Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestOrder)
#include "test_order.moc"
