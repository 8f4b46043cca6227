// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/numerics/fixed_point16.h"
#include "support/test_main.h"

#include <algorithm>
#include <cmath>

class TestFixedPoint16 : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void logisticIsNearTheFunction();
    void tanhIsNearTheFunction();
    void ends();
    void tableHoldsTheFunction();
};

void TestFixedPoint16::logisticIsNearTheFunction() {
    double worst = 0;
    for (int raw = INT16_MIN; raw <= INT16_MAX; ++raw) {
        const double real = 1 / (1 + std::exp(-raw / 4096.0));
        worst = std::max(worst, std::abs(ops::fixedLogistic16(static_cast<std::int16_t>(raw)) - real * 32768));
    }
    QVERIFY2(worst > 1 && worst < 16, qPrintable(QString::number(worst)));
}

void TestFixedPoint16::tanhIsNearTheFunction() {
    for (int integerBits = 0; integerBits <= 6; ++integerBits) {
        double worst = 0;
        for (int raw = INT16_MIN; raw <= INT16_MAX; ++raw) {
            const double real = std::tanh(std::ldexp(raw, integerBits - 15));
            const auto fixed = ops::fixedTanh16(static_cast<std::int16_t>(raw), integerBits);
            worst = std::max(worst, std::abs(fixed - real * 32768));
        }
        QVERIFY2(worst < 48, qPrintable(QStringLiteral("%1 integer bits: %2").arg(integerBits).arg(worst)));
    }
}

void TestFixedPoint16::ends() {
    QCOMPARE(ops::fixedLogistic16(0), std::int16_t{16384});
    QCOMPARE(ops::fixedTanh16(0, 3), std::int16_t{0});
    for (int integerBits = 0; integerBits <= 6; ++integerBits)
        QCOMPARE(ops::fixedTanh16(-1234, integerBits), static_cast<std::int16_t>(-ops::fixedTanh16(1234, integerBits)));
}

void TestFixedPoint16::tableHoldsTheFunction() {
    const ops::WordTable table([](std::int16_t value) { return static_cast<std::int16_t>(~value); });
    QCOMPARE(table(-32768), std::int16_t{32767});
    QCOMPARE(table(32767), std::int16_t{-32768});
    QCOMPARE(table(-1), std::int16_t{0});
    QCOMPARE(table.bytes(), std::size_t{131072});
}

HALFSTEP_TEST(TestFixedPoint16)
#include "test_fixed_point16.moc"
