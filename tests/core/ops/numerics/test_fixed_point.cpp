// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/fixed_point.h"
#include "ops/numerics/real_rounding.h"
#include "support/test_main.h"

#include <cstdint>
#include <limits>

class TestFixedPoint : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void highMul_data();
    void highMul();
    void divideByPowerOfTwo_data();
    void divideByPowerOfTwo();
    void multiply_data();
    void multiply();
    void multiplierOf_data();
    void multiplierOf();
    void multiply64_data();
    void multiply64();
    void anyArgumentIsDefined();
    void productOfAnyScale();
};

namespace {

constexpr auto lowest = std::numeric_limits<std::int32_t>::min();
constexpr auto highest = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t half = 1 << 30;

} // namespace

void TestFixedPoint::highMul_data() {
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<int>("product");
    QTest::newRow("tie goes up") << half << 1 << 1;
    QTest::newRow("negative tie goes up") << -half << 1 << 0;
    QTest::newRow("saturates") << lowest << lowest << highest;
    QTest::newRow("a half of a half") << half << half << (1 << 29);
    QTest::newRow("largest") << highest << highest << highest - 1;
}

void TestFixedPoint::highMul() {
    QFETCH(int, a);
    QFETCH(int, b);
    QTEST(ops::saturatingRoundingDoublingHighMul(a, b), "product");
}

void TestFixedPoint::divideByPowerOfTwo_data() {
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<int>("quotient");
    QTest::newRow("2.5") << 5 << 1 << 3;
    QTest::newRow("-2.5") << -5 << 1 << -3;
    QTest::newRow("1.5") << 6 << 2 << 2;
    QTest::newRow("-1.5") << -6 << 2 << -2;
    QTest::newRow("-0.5") << -1 << 1 << -1;
    QTest::newRow("0.5") << 1 << 1 << 1;
    QTest::newRow("by one") << -7 << 0 << -7;
    QTest::newRow("no overflow inside") << highest << 31 << 1;
    QTest::newRow("no overflow below") << lowest << 1 << -half;
}

void TestFixedPoint::divideByPowerOfTwo() {
    QFETCH(int, x);
    QFETCH(int, exponent);
    QTEST(ops::roundingDivideByPowerOfTwo(x, exponent), "quotient");
}

void TestFixedPoint::multiply_data() {
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("multiplier");
    QTest::addColumn<int>("shift");
    QTest::addColumn<int>("product");
    QTest::newRow("1.5 up") << 3 << half << 0 << 2;
    QTest::newRow("-1.5 up") << -3 << half << 0 << -1;
    QTest::newRow("1.5 away from zero") << 6 << half << -1 << 2;
    QTest::newRow("-1.5 away from zero") << -6 << half << -1 << -2;
    QTest::newRow("rounded twice") << 5 << half << -1 << 2;
    QTest::newRow("left shift wraps") << (1 << 30) + 3 << half << 2 << 6;
    QTest::newRow("zero") << 12345 << 0 << 0 << 0;
}

void TestFixedPoint::multiply() {
    QFETCH(int, x);
    QFETCH(int, multiplier);
    QFETCH(int, shift);
    QTEST(ops::multiplyByQuantizedMultiplier(x, {multiplier, shift}), "product");
}

void TestFixedPoint::multiplierOf_data() {
    QTest::addColumn<double>("real");
    QTest::addColumn<int>("multiplier");
    QTest::addColumn<int>("shift");
    QTest::newRow("1") << 1.0 << half << 1;
    QTest::newRow("0.5") << 0.5 << half << 0;
    QTest::newRow("0.75") << 0.75 << 1610612736 << 0;
    QTest::newRow("-0.75") << -0.75 << -1610612736 << 0;
    QTest::newRow("2^-40") << 0x1p-40 << 0 << 0;
    QTest::newRow("2^-32") << 0x1p-32 << half << -31;
    QTest::newRow("0") << 0.0 << 0 << 0;
    QTest::newRow("rounds up to the next power") << 1.0 - 0x1p-40 << half << 1;
    QTest::newRow("not finite") << std::numeric_limits<double>::infinity() << 0 << 0;
}

void TestFixedPoint::multiplierOf() {
    QFETCH(double, real);
    const auto quantized = ops::quantizeMultiplier(real);
    QTEST(quantized.multiplier, "multiplier");
    QTEST(quantized.shift, "shift");
}

void TestFixedPoint::multiply64_data() {
    QTest::addColumn<qint64>("x");
    QTest::addColumn<int>("multiplier");
    QTest::addColumn<int>("shift");
    QTest::addColumn<int>("product");
    QTest::newRow("a half of 3: tie up") << qint64{3} << half << 0 << 2;
    QTest::newRow("a half of -3: tie up") << qint64{-3} << half << 0 << -1;
    // 0x7FFF8000 becomes 0x7FFF, not 0x8000: 2^20 · 0x7FFF / 2^15
    QTest::newRow("multiplier cut to 15 bits") << (qint64{1} << 20) << 0x7FFF8000 << 0 << 0x7FFF * 32;
    QTest::newRow("0x40000000 is 0x4000") << (qint64{1} << 40) << 0x40000000 << -20 << (1 << 19);
}

void TestFixedPoint::multiply64() {
    QFETCH(qint64, x);
    QFETCH(int, multiplier);
    QFETCH(int, shift);
    QTEST(ops::multiplyByQuantizedMultiplier64(x, {multiplier, shift}), "product");
}

void TestFixedPoint::anyArgumentIsDefined() {
    // A sanitizer would stop here; the values themselves mean nothing.
    for (const auto x : {lowest, -1, 0, 1, highest}) {
        for (const auto multiplier : {lowest, 0, highest}) {
            for (const auto shift : {-31, 0, 30, 31, 32, 1000}) {
                ops::multiplyByQuantizedMultiplier(x, {multiplier, shift});
                ops::multiplyByQuantizedMultiplier64(std::int64_t{x} << 31, {multiplier, shift});
            }
        }
    }
    QCOMPARE(ops::wrappingShiftLeft(1, 32), 0);
    QCOMPARE(ops::wrappingShiftLeft(-1, 31), lowest);
}

void TestFixedPoint::productOfAnyScale() {
    constexpr auto infinite = std::numeric_limits<double>::infinity();
    QCOMPARE(ops::roundedProduct(3, 0.5, 10), 12);
    QCOMPARE(ops::roundedProduct(-3, 0.5, 10), 8);
    QCOMPARE(ops::roundedProduct(1, infinite, 0), highest);
    QCOMPARE(ops::roundedProduct(-1, infinite, 0), lowest);
    QCOMPARE(ops::roundedProduct(0, infinite, 0), lowest); // no number
}

HALFSTEP_TEST(TestFixedPoint)
#include "test_fixed_point.moc"
