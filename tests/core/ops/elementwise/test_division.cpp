// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestDivision : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats();
    void integers_data();
    void integers();
    void storedIsNearReal();
    void goldenSmallQuotients();
    void floatRemainders();
    void refusesZero_data();
    void refusesZero();
};

void TestDivision::floats() {
    OpCase op(BuiltinOperator::DIV);
    op.options.set("fused_activation_function", std::int64_t{1});
    op.input(support::float32, {2, 2}, std::vector<float>{1, -2, 3, 8})
        .input(support::float32, {2}, std::vector<float>{2, 4})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0.5F, 0, 1.5F, 2});
}

void TestDivision::integers_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<std::vector<std::int32_t>>("expected");
    using Numbers = std::vector<std::int32_t>;
    QTest::newRow("to zero") << static_cast<int>(BuiltinOperator::DIV) << Numbers{2, -2, -2, 2, INT32_MIN};
    QTest::newRow("down") << static_cast<int>(BuiltinOperator::FLOOR_DIV) << Numbers{2, -3, -3, 2, INT32_MIN};
    QTest::newRow("remainder") << static_cast<int>(BuiltinOperator::FLOOR_MOD) << Numbers{1, 2, -2, -1, 0};
}

void TestDivision::integers() {
    QFETCH(int, code);
    QFETCH(std::vector<std::int32_t>, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(support::int32, {5}, std::vector<std::int32_t>{7, -7, 7, -7, INT32_MIN})
        .input(support::int32, {5}, std::vector<std::int32_t>{3, 3, -3, -3, 1})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestDivision::storedIsNearReal() {
    support::Random random(8);
    const auto x = random.integers<std::int8_t>(2000, -128, 127);
    auto y = random.integers<std::int8_t>(2000, -128, 127);
    for (auto& value : y)
        value = value == 4 ? std::int8_t{5} : value;
    OpCase op(BuiltinOperator::DIV);
    op.input(support::int8(0.02F, -3), {2000}, x)
        .input(support::int8(0.03F, 4), {2000}, y)
        .output(support::int8(0.05F, 1));
    VERIFY_RUNS(op);
    for (std::size_t k = 0; k < x.size(); ++k) {
        const double real = 0.02 * (x[k] + 3) / (0.03 * (y[k] - 4));
        const double stored = std::clamp(real / 0.05 + 1, -128.0, 127.0);
        if (std::abs(x[k] + 3) > 4) // the others: goldenSmallQuotients
            QVERIFY(std::abs(stored - op.values<std::int8_t>()[k]) < 0.76);
    }
}

void TestDivision::goldenSmallQuotients() {
    // From the reference kernels: where the shift of the quotient exceeds 31 bits, 0 becomes one step and a small
    // positive number the highest value.
    OpCase op(BuiltinOperator::DIV);
    op.input(support::int8(0.04071691259741783F, -7), {9}, std::vector<std::int8_t>{-8, -8, -7, -7, -6, -6, -6, -5, -4})
        .input(support::int8(0.013687193393707275F, -128), {9},
            std::vector<std::int8_t>{-28, 127, -127, -28, -127, -28, 72, 72, -28})
        .output(support::int8(0.1119675412774086F, -128));
    op.options.set("fused_activation_function", std::int64_t{1});
    VERIFY_RUNS(op);
    VERIFY_VALUES(
        op.values<std::int8_t>(), std::vector<std::int8_t>{-128, -128, -128, -127, -101, -128, 127, -128, -127});
}

void TestDivision::floatRemainders() {
    OpCase op(BuiltinOperator::FLOOR_MOD);
    op.input(support::float32, {4}, std::vector<float>{5.5F, -5.5F, 5.5F, -6})
        .input(support::float32, {4}, std::vector<float>{2, 2, -2, 3})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1.5F, 0.5F, -0.5F, 0});
}

void TestDivision::refusesZero_data() {
    QTest::addColumn<int>("code");
    for (const auto code : {BuiltinOperator::DIV, BuiltinOperator::FLOOR_DIV, BuiltinOperator::FLOOR_MOD})
        QTest::addRow("%s", model::operatorName(code)->data()) << static_cast<int>(code);
}

void TestDivision::refusesZero() {
    QFETCH(int, code);
    OpCase integers(static_cast<BuiltinOperator>(code));
    integers.input(support::int32, {2}, std::vector<std::int32_t>{1, 2})
        .input(support::int32, {2}, std::vector<std::int32_t>{1, 0})
        .output(support::int32);
    VERIFY_REFUSES(integers, base::Code::ValueOutOfRange);
    if (static_cast<BuiltinOperator>(code) != BuiltinOperator::DIV)
        return;
    OpCase stored(BuiltinOperator::DIV);
    stored.input(support::int8(1, 0), {1}, std::vector<std::int8_t>{1})
        .input(support::int8(1, -9), {1}, std::vector<std::int8_t>{-9})
        .output(support::int8(1, 0));
    VERIFY_REFUSES(stored, base::Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestDivision)
#include "test_division.moc"
