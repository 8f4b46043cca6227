// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"
#include "string_bytes.h"

#include <Eigen/Core>

using model::BuiltinOperator;
using model::TensorType;
using support::OpCase;

/// float16 and bfloat16 in elementwise operators, and elements smaller than a byte in CAST.
class TestShortFloats : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void infinityIsClamped();
    void functions_data();
    void functions();
    void functionsOfBfloat_data();
    void functionsOfBfloat();
    void compares();
    void casts();
    void castsPackedIntegers();
    void refuses();
};

namespace {

using Half = Eigen::half;
const support::OperandType half{TensorType::Float16};
const support::OperandType bfloat{TensorType::BFloat16};

QString differs(OpCase& op, const std::vector<float>& expected, double tolerance) {
    std::vector<float> values;
    for (const auto value : op.values<Half>())
        values.push_back(static_cast<float>(value));
    return support::difference(values, expected, tolerance);
}

} // namespace

void TestShortFloats::pairs_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<float>("expected"); // of 1.5 and 0.25
    QTest::newRow("add") << int(BuiltinOperator::ADD) << 1.75F;
    QTest::newRow("mul") << int(BuiltinOperator::MUL) << 0.375F;
    QTest::newRow("maximum") << int(BuiltinOperator::MAXIMUM) << 1.5F;
    QTest::newRow("minimum") << int(BuiltinOperator::MINIMUM) << 0.25F;
}

void TestShortFloats::pairs() {
    QFETCH(const int, code);
    QFETCH(const float, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(half, {1}, std::vector{Half(1.5F)}).input(half, {1}, std::vector{Half(0.25F)}).output(half);
    VERIFY_RUNS(op);
    const auto words = differs(op, {expected}, 0);
    QVERIFY2(words.isEmpty(), qPrintable(words));
}

void TestShortFloats::infinityIsClamped() {
    OpCase op(BuiltinOperator::ADD);
    op.input(half, {1}, std::vector{Half(60000.0F)}).input(half, {1}, std::vector{Half(60000.0F)}).output(half);
    VERIFY_RUNS(op);
    const auto words = differs(op, {65504}, 0);
    QVERIFY2(words.isEmpty(), qPrintable(words));
}

void TestShortFloats::functions_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<float>("expected"); // of -0.75
    QTest::newRow("floor") << int(BuiltinOperator::FLOOR) << -1.0F;
    QTest::newRow("round") << int(BuiltinOperator::ROUND) << -1.0F;
    QTest::newRow("neg") << int(BuiltinOperator::NEG) << 0.75F;
    QTest::newRow("sin") << int(BuiltinOperator::SIN) << std::sin(-0.75F);
    QTest::newRow("cos") << int(BuiltinOperator::COS) << std::cos(-0.75F);
    QTest::newRow("tanh") << int(BuiltinOperator::TANH) << std::tanh(-0.75F);
    QTest::newRow("logistic") << int(BuiltinOperator::LOGISTIC) << 1 / (1 + std::exp(0.75F));
    QTest::newRow("gelu") << int(BuiltinOperator::GELU) << -0.375F * std::erfc(0.75F * 0.70710678F);
}

void TestShortFloats::functions() {
    QFETCH(const int, code);
    QFETCH(const float, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(half, {1}, std::vector{Half(-0.75F)}).output(half);
    VERIFY_RUNS(op);
    const auto words = differs(op, {expected}, 1e-3);
    QVERIFY2(words.isEmpty(), qPrintable(words));
}

/// Answers of the reference to -2.5, -0.75, 0.5 and 1.5, as stored bits.
void TestShortFloats::functionsOfBfloat_data() {
    using Bits = std::vector<std::uint16_t>;
    QTest::addColumn<int>("code");
    QTest::addColumn<Bits>("expected");
    QTest::newRow("floor") << int(BuiltinOperator::FLOOR) << Bits{0xC040, 0xBF80, 0x0000, 0x3F80};
    QTest::newRow("round") << int(BuiltinOperator::ROUND) << Bits{0xC000, 0xBF80, 0x0000, 0x4000};
    QTest::newRow("tanh") << int(BuiltinOperator::TANH) << Bits{0xBF7D, 0xBF23, 0x3EED, 0x3F68};
    QTest::newRow("logistic") << int(BuiltinOperator::LOGISTIC) << Bits{0x3D9B, 0x3EA4, 0x3F1F, 0x3F51};
    QTest::newRow("neg") << int(BuiltinOperator::NEG) << Bits{0x4020, 0x3F40, 0xBF00, 0xBFC0};
}

void TestShortFloats::functionsOfBfloat() {
    QFETCH(const int, code);
    QFETCH(const std::vector<std::uint16_t>, expected);
    OpCase op(static_cast<BuiltinOperator>(code));
    op.input(bfloat, {4}, std::vector<std::uint16_t>{0xC020, 0xBF40, 0x3F00, 0x3FC0}).output(bfloat);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint16_t>(), expected);
}

void TestShortFloats::compares() {
    OpCase op(BuiltinOperator::LESS_EQUAL);
    op.input(half, {2}, std::vector{Half(1.0F), Half(2.0F)}).input(half, {1}, std::vector{Half(1.0F)});
    op.output(support::boolean);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint8_t>(), (std::vector<std::uint8_t>{1, 0}));
    OpCase strings(BuiltinOperator::NOT_EQUAL);
    strings.input({TensorType::String}, {2}, support::stringBytes({"a", "bc"}))
        .input({TensorType::String}, {1}, support::stringBytes({"bc"}))
        .output(support::boolean);
    VERIFY_RUNS(strings);
    QCOMPARE(strings.values<std::uint8_t>(), (std::vector<std::uint8_t>{1, 0}));
}

void TestShortFloats::casts() {
    OpCase op(BuiltinOperator::CAST);
    op.input(support::float32, {2}, std::vector<float>{1.00390625F, -3}).output(bfloat);
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint16_t>(), (std::vector<std::uint16_t>{0x3F80, 0xC040})); // a tie goes to even
    OpCase back(BuiltinOperator::CAST);
    back.input(bfloat, {2}, std::vector<std::uint16_t>{0xC040, 0x7FC0}).output(support::int32);
    VERIFY_RUNS(back);
    VERIFY_VALUES(back.values<std::int32_t>(), std::vector<std::int32_t>{-3, INT32_MAX});
}

void TestShortFloats::castsPackedIntegers() {
    OpCase to(BuiltinOperator::CAST);
    to.input(support::float32, {5}, std::vector<float>{-9, 3.9F, NAN, -0.5F, 7}).output({TensorType::Int4});
    VERIFY_RUNS(to);
    QCOMPARE(to.values<std::uint8_t>(), (std::vector<std::uint8_t>{0x38, 0x07, 0x07}));
    OpCase from(BuiltinOperator::CAST);
    from.input({TensorType::Int2}, {5}, std::vector<std::uint8_t>{0xE4, 0x03}).output(support::float32);
    VERIFY_RUNS(from);
    VERIFY_VALUES(from.values<float>(), std::vector<float>{0, 1, -2, -1, -1});
    OpCase plain(BuiltinOperator::CAST);
    plain.input({TensorType::UInt4}, {2}, std::vector<std::uint8_t>{0xF1}).output(support::float32);
    VERIFY_RUNS(plain);
    VERIFY_VALUES(plain.values<float>(), std::vector<float>{1, 15});
}

void TestShortFloats::refuses() {
    OpCase difference(BuiltinOperator::SUB);
    difference.input(half, {1}, std::vector{Half(1.0F)}).input(half, {1}, std::vector{Half(1.0F)}).output(half);
    VERIFY_REFUSES(difference, base::Code::UnsupportedType);
    OpCase packed(BuiltinOperator::CAST);
    packed.input(support::int32, {1}, std::vector<std::int32_t>{1}).output({TensorType::Int4});
    VERIFY_REFUSES(packed, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestShortFloats)
#include "test_short_floats.moc"
