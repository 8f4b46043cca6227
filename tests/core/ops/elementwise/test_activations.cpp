// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestActivations : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats_data();
    void floats();
    void storedIsNearReal_data();
    void storedIsNearReal();
    void keepsNanAndMinusZero();
    void leaksWithNegativeSlope();
    void clampsWithoutScale();
    void slopes();
    void slopesStored();
    void slopesOfWords();
    void hardSwishOfTinySteps();
    void hardSwishStored_data();
    void hardSwishStored();
    void refuses();
};

namespace {

double clampReal(BuiltinOperator code, double x) {
    switch (code) {
    case BuiltinOperator::RELU:
        return std::max(x, 0.0);
    case BuiltinOperator::RELU6:
        return std::clamp(x, 0.0, 6.0);
    case BuiltinOperator::RELU_N1_TO_1:
        return std::clamp(x, -1.0, 1.0);
    case BuiltinOperator::RELU_0_TO_1:
        return std::clamp(x, 0.0, 1.0);
    default:
        return x < 0 ? x * 0.3 : x;
    }
}

constexpr BuiltinOperator clamps[] = {BuiltinOperator::RELU, BuiltinOperator::RELU6, BuiltinOperator::RELU_N1_TO_1,
    BuiltinOperator::RELU_0_TO_1, BuiltinOperator::LEAKY_RELU};

void addClampRows() {
    QTest::addColumn<int>("code");
    for (const auto code : clamps)
        QTest::addRow("%s", model::operatorName(code)->data()) << static_cast<int>(code);
}

} // namespace

void TestActivations::floats_data() {
    addClampRows();
    QTest::addRow("HARD_SWISH") << static_cast<int>(BuiltinOperator::HARD_SWISH);
}

void TestActivations::floats() {
    QFETCH(int, code);
    const auto which = static_cast<BuiltinOperator>(code);
    const std::vector<float> values{-8, -3, -1.5F, -0.25F, 0, 0.5F, 1, 4, 6.5F, 100};
    OpCase op(which);
    op.options.set("alpha", static_cast<double>(0.3F));
    op.input(support::float32, {2, 5}, values).output(support::float32);
    VERIFY_RUNS(op);
    std::vector<float> expected;
    for (const double x : values)
        expected.push_back(static_cast<float>(
            which == BuiltinOperator::HARD_SWISH ? x * std::clamp(x + 3, 0.0, 6.0) / 6 : clampReal(which, x)));
    VERIFY_VALUES(op.values<float>(), expected, 1e-6);
}

void TestActivations::storedIsNearReal_data() {
    addClampRows();
}

void TestActivations::storedIsNearReal() {
    QFETCH(int, code);
    const auto which = static_cast<BuiltinOperator>(code);
    const auto make = [&] {
        auto op = std::make_unique<OpCase>(which);
        op->options.set("alpha", static_cast<double>(0.3F));
        return op;
    };
    const auto real = [&](double x) { return clampReal(which, x); };
    // Two roundings: up to a quarter of a step beyond the half one
    QCOMPARE(
        support::stepsFromReal<std::int8_t>(*make(), support::int8(0.07F, 9), support::int8(0.05F, -30), real, 0.76),
        QString());
    QCOMPARE(
        support::stepsFromReal<std::int8_t>(*make(), support::int8(0.01F, 0), support::int8(0.05F, -128), real, 0.76),
        QString());
    QCOMPARE(support::stepsFromReal<std::uint8_t>(
                 *make(), support::uint8(0.07F, 90), support::uint8(0.03F, 120), real, 0.76),
        QString());
    const auto word =
        support::stepsFromReal<std::int16_t>(*make(), support::int16(0.0003F), support::int16(0.0002F), real, 0.76);
    const bool hasWords = which != BuiltinOperator::RELU_N1_TO_1 && which != BuiltinOperator::RELU_0_TO_1;
    QCOMPARE(word.isEmpty(), hasWords);
}

void TestActivations::keepsNanAndMinusZero() {
    OpCase op(BuiltinOperator::RELU6);
    op.input(support::float32, {2}, std::vector<float>{std::numeric_limits<float>::quiet_NaN(), -0.0F})
        .output(support::float32);
    VERIFY_RUNS(op);
    QVERIFY(std::isnan(op.values<float>()[0]));
    QVERIFY(std::signbit(op.values<float>()[1]));
}

void TestActivations::leaksWithNegativeSlope() {
    OpCase op(BuiltinOperator::LEAKY_RELU);
    op.options.set("alpha", -0.5);
    QCOMPARE(
        support::stepsFromReal<std::int8_t>(
            op, support::int8(0.1F, 3), support::int8(0.1F, -3), [](double x) { return x < 0 ? x * -0.5 : x; }, 0.76),
        QString());
}

/// The bounds 0 / 0 and -1 / 0 are no codes.
void TestActivations::clampsWithoutScale() {
    for (const auto code : {BuiltinOperator::RELU, BuiltinOperator::RELU_N1_TO_1}) {
        OpCase op(code);
        op.input(support::int8(1, 0), {2}, std::vector<std::int8_t>{-3, 4}).output(support::int8(0, -7));
        VERIFY_RUNS(op);
        const auto isRelu = code == BuiltinOperator::RELU;
        VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>(2, isRelu ? 127 : -7));
    }
}

void TestActivations::slopes() {
    OpCase op(BuiltinOperator::PRELU);
    op.input(support::float32, {1, 2, 2}, std::vector<float>{-2, -2, 3, -4})
        .constant(support::float32, {1, 1, 2}, std::vector<float>{0.5F, 2})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{-1, -4, 3, -8});
}

void TestActivations::slopesOfWords() {
    OpCase op(BuiltinOperator::PRELU);
    op.input(support::int16(0.001F), {4}, std::vector<std::int16_t>{-32768, -1000, 0, 30000})
        .constant(support::int16(0.0001F), {1}, std::vector<std::int16_t>{-20000})
        .output(support::int16(0.002F));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int16_t>(), std::vector<std::int16_t>{32767, 1000, 0, 15000}, 1);
}

/// The input's steps are so small beside the output's that the reference's shift loses its mask.
void TestActivations::hardSwishOfTinySteps() {
    OpCase op(BuiltinOperator::HARD_SWISH);
    op.input(support::int8(0.003F), {4}, std::vector<std::int8_t>{-100, -1, 0, 100}).output(support::int8(2.8F, 5));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{4, 4, 6, 6});
}

void TestActivations::slopesStored() {
    const auto codes = support::allCodes<std::int8_t>();
    OpCase op(BuiltinOperator::PRELU);
    op.input(support::int8(0.1F, 5), {128, 2}, codes)
        .constant(support::int8(0.01F, 0), {2}, std::vector<std::int8_t>{25, -90})
        .output(support::int8(0.08F, -10));
    VERIFY_RUNS(op);
    const auto values = op.values<std::int8_t>();
    for (std::size_t k = 0; k < codes.size(); ++k) {
        const double x = 0.1 * (codes[k] - 5);
        const double y = x >= 0 ? x : x * (k % 2 == 0 ? 0.25 : -0.9);
        QVERIFY(std::abs(std::clamp(y / 0.08 - 10, -128.0, 127.0) - values[k]) < 0.76);
    }
}

void TestActivations::hardSwishStored_data() {
    QTest::addColumn<double>("in");
    QTest::addColumn<double>("out");
    QTest::newRow("narrow") << 0.01 << 0.012;
    QTest::newRow("usual") << 0.05 << 0.04;
    QTest::newRow("wide") << 0.2 << 0.2;
}

void TestActivations::hardSwishStored() {
    QFETCH(double, in);
    QFETCH(double, out);
    const auto real = [](double x) { return x * std::clamp(x + 3, 0.0, 6.0) / 6; };
    OpCase op(BuiltinOperator::HARD_SWISH);
    QCOMPARE(support::stepsFromReal<std::int8_t>(op, support::int8(static_cast<float>(in), 4),
                 support::int8(static_cast<float>(out), -100), real, 1.01),
        QString());
    OpCase unsignedOp(BuiltinOperator::HARD_SWISH);
    QCOMPARE(support::stepsFromReal<std::uint8_t>(unsignedOp, support::uint8(static_cast<float>(in), 130),
                 support::uint8(static_cast<float>(out), 20), real, 1.01),
        QString());
}

void TestActivations::refuses() {
    OpCase types(BuiltinOperator::RELU);
    types.input(support::float32, {1}, std::vector<float>(1)).output(support::int8(1));
    VERIFY_REFUSES(types, base::Code::UnsupportedType);
    OpCase plain(BuiltinOperator::RELU);
    plain.input({model::TensorType::Int8}, {1}, std::vector<std::int8_t>(1)).output(support::int8(1));
    VERIFY_REFUSES(plain, base::Code::BadOperator);
    OpCase slopes(BuiltinOperator::PRELU);
    slopes.input(support::float32, {2}, std::vector<float>(2))
        .input(support::float32, {2, 2}, std::vector<float>(4))
        .output(support::float32);
    VERIFY_REFUSES(slopes, base::Code::ShapeMismatch);
    OpCase none(BuiltinOperator::RELU);
    none.output(support::float32);
    VERIFY_REFUSES(none, base::Code::BadOperator);
}

HALFSTEP_TEST(TestActivations)
#include "test_activations.moc"
