// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include "ops/numerics/fixed_point_functions.h"

using model::BuiltinOperator;
using support::OpCase;

class TestSoftmax : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats();
    void goldenFloat16();
    void fixedPointFunctions();
    void int8IsNear_data();
    void int8IsNear();
    void goldenInt8();
    void int16IsNear();
    void logFloats();
    void logInt8IsNear();
    void refuses();
};

namespace {

std::vector<double> softmaxOf(const std::vector<double>& row) {
    double top = row[0];
    for (const auto value : row)
        top = std::max(top, value);
    double sum = 0;
    std::vector<double> result;
    for (const auto value : row)
        sum += std::exp(value - top);
    for (const auto value : row)
        result.push_back(std::exp(value - top) / sum);
    return result;
}

} // namespace

void TestSoftmax::floats() {
    support::Random random(2);
    const auto values = random.reals(21, -4, 4);
    OpCase op(BuiltinOperator::SOFTMAX);
    op.options.set("beta", 0.7);
    op.input(support::float32, {3, 7}, values).output(support::float32);
    VERIFY_RUNS(op);
    std::vector<float> expected;
    for (std::size_t row = 0; row < 3; ++row) {
        std::vector<double> real;
        for (std::size_t k = 0; k < 7; ++k)
            real.push_back(0.7 * static_cast<double>(values[row * 7 + k]));
        for (const auto share : softmaxOf(real))
            expected.push_back(static_cast<float>(share));
    }
    VERIFY_VALUES(op.values<float>(), expected, 1e-6);
}

/// The answer of the reference, as stored bits.
void TestSoftmax::goldenFloat16() {
    const support::OperandType half{model::TensorType::Float16};
    OpCase op(BuiltinOperator::SOFTMAX);
    op.options.set("beta", 1.0);
    op.input(half, {1, 4}, std::vector<std::uint16_t>{0xC100, 0xBA00, 0x3800, 0x3E00}).output(half); // -2.5 to 1.5
    VERIFY_RUNS(op);
    QCOMPARE(op.values<std::uint16_t>(), (std::vector<std::uint16_t>{0x2249, 0x2C86, 0x33E5, 0x395D}));
    QCOMPARE(ops::find(BuiltinOperator::SOFTMAX)->version(op.node()), 4);
}

void TestSoftmax::fixedPointFunctions() {
    const double unit = std::ldexp(1.0, 31);
    for (int k = 0; k <= 100; ++k) {
        const double x = -15.9 * k / 100;
        const auto raw = static_cast<std::int32_t>(std::ldexp(x, 26));
        QVERIFY(std::abs(ops::expOfNegative(raw, 5) / unit - std::exp(std::ldexp(raw, -26))) < 2e-7);
        const auto fraction = static_cast<std::int32_t>(2147483647.0 * k / 100);
        QVERIFY(std::abs(ops::oneOverOnePlus(fraction) / unit - 1 / (1 + fraction / unit)) < 1e-8);
        const auto above = static_cast<std::int32_t>(std::ldexp(1 + 40.9 * k, 19));
        QVERIFY(std::abs(std::ldexp(ops::logOfAtLeastOne(above), -26) - std::log(std::ldexp(above, -19))) < 1e-6);
        const auto root = ops::inverseSquareRoot(1 + k * k * k);
        QVERIFY(std::abs(std::ldexp(root.multiplier, root.shift - 31) * std::sqrt(1 + k * k * k) - 1) < 1e-5);
    }
    QCOMPARE(ops::expOfNegative(0, 5), INT32_MAX);
    QCOMPARE(ops::inputRadius(5, 0), std::int32_t(31 * (1 << 26)));
    QCOMPARE(ops::inputRadius(5, 23), 248);
    QCOMPARE(ops::inverseSquareRoot(0), (ops::QuantizedMultiplier{INT32_MAX, 0}));
}

void TestSoftmax::int8IsNear_data() {
    QTest::addColumn<double>("scale");
    QTest::newRow("narrow") << 0.01;
    QTest::newRow("usual") << 0.09;
    QTest::newRow("wide") << 0.8;
}

void TestSoftmax::int8IsNear() {
    QFETCH(double, scale);
    support::Random random(4);
    const auto values = random.integers<std::int8_t>(5 * 10, -128, 127);
    OpCase op(BuiltinOperator::SOFTMAX);
    op.options.set("beta", 1.0);
    op.input(support::int8(static_cast<float>(scale), 5), {5, 10}, values).output(support::int8(1.0F / 256, -128));
    VERIFY_RUNS(op);
    for (std::size_t row = 0; row < 5; ++row) {
        std::vector<double> real;
        for (std::size_t k = 0; k < 10; ++k)
            real.push_back(scale * values[row * 10 + k]);
        const auto shares = softmaxOf(real);
        for (std::size_t k = 0; k < 10; ++k)
            QVERIFY(std::abs(std::min(shares[k] * 256, 255.0) - 128 - op.values<std::int8_t>()[row * 10 + k]) < 0.52);
    }
}

void TestSoftmax::goldenInt8() {
    OpCase op(BuiltinOperator::SOFTMAX);
    op.options.set("beta", 1.0);
    op.input(support::int8(0.1F, 0), {1, 4}, std::vector<std::int8_t>{0, 0, 0, 0})
        .output(support::int8(1.0F / 256, -128));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-64, -64, -64, -64});
}

void TestSoftmax::int16IsNear() {
    support::Random random(6);
    const auto values = random.integers<std::int16_t>(8, -32768, 32767);
    OpCase op(BuiltinOperator::SOFTMAX);
    op.options.set("beta", 1.0);
    op.input(support::int16(10.0F / 65536), {8}, values).output(support::int16(1.0F / 32768));
    VERIFY_RUNS(op);
    std::vector<double> real;
    for (const auto value : values)
        real.push_back(value * 10.0 / 65536);
    const auto shares = softmaxOf(real);
    for (std::size_t k = 0; k < 8; ++k)
        QVERIFY(std::abs(shares[k] * 32768 - op.values<std::int16_t>()[k]) < 8);
}

void TestSoftmax::logFloats() {
    OpCase op(BuiltinOperator::LOG_SOFTMAX);
    op.input(support::float32, {2, 2}, std::vector<float>{0, 0, 1, 3}).output(support::float32);
    VERIFY_RUNS(op);
    const float log2 = -0.693147181F;
    VERIFY_VALUES(op.values<float>(), std::vector<float>{log2, log2, -2.126928F, -0.126928F}, 1e-6);
}

void TestSoftmax::logInt8IsNear() {
    support::Random random(9);
    const auto values = random.integers<std::int8_t>(4 * 6, -128, 127);
    OpCase op(BuiltinOperator::LOG_SOFTMAX);
    op.input(support::int8(0.05F, -3), {4, 6}, values).output(support::int8(16.0F / 256, 127));
    VERIFY_RUNS(op);
    for (std::size_t row = 0; row < 4; ++row) {
        std::vector<double> real;
        for (std::size_t k = 0; k < 6; ++k)
            real.push_back(double{0.05F} * values[row * 6 + k]);
        const auto shares = softmaxOf(real);
        for (std::size_t k = 0; k < 6; ++k) {
            const double exact = std::max(std::log(shares[k]) * 16 + 127, -128.0);
            QVERIFY(std::abs(exact - op.values<std::int8_t>()[row * 6 + k]) < 0.52);
        }
    }
}

void TestSoftmax::refuses() {
    OpCase scale(BuiltinOperator::SOFTMAX);
    scale.options.set("beta", 1.0);
    scale.input(support::int8(0.1F), {2}, std::vector<std::int8_t>(2)).output(support::int8(0.1F, -128));
    VERIFY_REFUSES(scale, base::Code::BadOperator);
    OpCase beta(BuiltinOperator::SOFTMAX);
    beta.options.set("beta", -1.0);
    beta.input(support::int8(0.1F), {2}, std::vector<std::int8_t>(2)).output(support::int8(1.0F / 256, -128));
    VERIFY_REFUSES(beta, base::Code::UnsupportedOptions);
    OpCase scalar(BuiltinOperator::SOFTMAX);
    scalar.input(support::float32, {}, std::vector<float>(1)).output(support::float32);
    VERIFY_REFUSES(scalar, base::Code::BadOperator);
    OpCase large(BuiltinOperator::SOFTMAX);
    large.options.set("beta", 1.0);
    large.input(support::int8(0.1F), {1 << 20}, std::vector<std::int8_t>(1 << 20))
        .output(support::int8(1.0F / 256, -128));
    VERIFY_REFUSES(large, base::Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestSoftmax)
#include "test_softmax.moc"
