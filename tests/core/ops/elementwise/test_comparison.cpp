// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestComparison : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void comparesOnTheGrid();
    void coarseScalesLeaveSigns();
    void combines();
    void refuses();
};

namespace {

using Flags = std::vector<std::uint8_t>;

} // namespace

void TestComparison::compares_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<Flags>("expected");
    const auto row = [](BuiltinOperator code, const Flags& expected) {
        QTest::addRow("%s", model::operatorName(code)->data()) << static_cast<int>(code) << expected;
    };
    row(BuiltinOperator::EQUAL, {0, 1, 0});
    row(BuiltinOperator::NOT_EQUAL, {1, 0, 1});
    row(BuiltinOperator::LESS, {1, 0, 0});
    row(BuiltinOperator::LESS_EQUAL, {1, 1, 0});
    row(BuiltinOperator::GREATER, {0, 0, 1});
    row(BuiltinOperator::GREATER_EQUAL, {0, 1, 1});
}

void TestComparison::compares() {
    QFETCH(int, code);
    QFETCH(Flags, expected);
    const auto which = static_cast<BuiltinOperator>(code);
    OpCase floats(which);
    floats.input(support::float32, {3}, std::vector<float>{-1, 2, 5})
        .input(support::float32, {1}, std::vector<float>{2})
        .output(support::boolean);
    VERIFY_RUNS(floats);
    VERIFY_VALUES(floats.values<std::uint8_t>(), expected);
    OpCase wide(which);
    wide.input(support::int64, {3}, std::vector<std::int64_t>{-1, 1LL << 40, (1LL << 40) + 1})
        .input(support::int64, {}, std::vector<std::int64_t>{1LL << 40})
        .output(support::boolean);
    VERIFY_RUNS(wide);
    VERIFY_VALUES(wide.values<std::uint8_t>(), expected);
    OpCase bytes(which); // −2, 4, 10 against 4
    bytes.input(support::int8(0.25F, 1), {3}, std::vector<std::int8_t>{-7, 17, 41})
        .input(support::int8(0.5F, -8), {1}, std::vector<std::int8_t>{0})
        .output(support::boolean);
    VERIFY_RUNS(bytes);
    VERIFY_VALUES(bytes.values<std::uint8_t>(), expected);
    OpCase words(which); // those that put in order look at stored values alone
    const bool isEquality = which == BuiltinOperator::EQUAL || which == BuiltinOperator::NOT_EQUAL;
    words.input(support::int16(0.25F), {3}, std::vector<std::int16_t>{7, 8, 9})
        .input(support::int16(0.5F), {1}, std::vector<std::int16_t>{static_cast<std::int16_t>(isEquality ? 4 : 8)})
        .output(support::boolean);
    VERIFY_RUNS(words);
    VERIFY_VALUES(words.values<std::uint8_t>(), expected);
}

void TestComparison::comparesOnTheGrid() {
    // Units of 1/256: neighbours with a scale of 1/1024 fall together.
    OpCase op(BuiltinOperator::EQUAL);
    op.input(support::int8(1.0F / 1024), {4}, std::vector<std::int8_t>{0, 1, 2, 3})
        .input(support::int8(1.0F / 1024), {1}, std::vector<std::int8_t>{0})
        .output(support::boolean);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), Flags{1, 1, 0, 0});
}

/// Of scales above 1 the reference keeps whether a number lies below the zero point, and nothing more.
void TestComparison::coarseScalesLeaveSigns() {
    OpCase op(BuiltinOperator::EQUAL);
    op.input(support::uint8(2, 10), {4}, std::vector<std::uint8_t>{3, 10, 11, 9})
        .input(support::uint8(2, 10), {4}, std::vector<std::uint8_t>{5, 200, 9, 8})
        .output(support::boolean);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint8_t>(), (std::vector<std::uint8_t>{1, 1, 0, 1}));
}

void TestComparison::combines() {
    const Flags a{0, 0, 1, 1};
    const Flags b{0, 1, 0, 1};
    OpCase both(BuiltinOperator::LOGICAL_AND);
    both.input(support::boolean, {4}, a).input(support::boolean, {4}, b).output(support::boolean);
    VERIFY_RUNS(both);
    VERIFY_VALUES(both.values<std::uint8_t>(), Flags{0, 0, 0, 1});
    OpCase either(BuiltinOperator::LOGICAL_OR);
    either.input(support::boolean, {2, 2}, a).input(support::boolean, {2}, Flags{0, 1}).output(support::boolean);
    VERIFY_RUNS(either);
    VERIFY_VALUES(either.values<std::uint8_t>(), Flags{0, 1, 1, 1});
}

void TestComparison::refuses() {
    OpCase types(BuiltinOperator::LESS);
    types.input(support::boolean, {1}, Flags(1)).input(support::boolean, {1}, Flags(1)).output(support::boolean);
    VERIFY_REFUSES(types, base::Code::UnsupportedType);
    OpCase plain(BuiltinOperator::LESS);
    const support::OperandType noScale{model::TensorType::Int8};
    plain.input(noScale, {1}, std::vector<std::int8_t>(1)).input(noScale, {1}, std::vector<std::int8_t>(1));
    plain.output(support::boolean);
    VERIFY_REFUSES(plain, base::Code::BadOperator);
}

HALFSTEP_TEST(TestComparison)
#include "test_comparison.moc"
