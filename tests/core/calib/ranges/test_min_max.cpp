// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/range_method.h"
#include "support/test_main.h"

class TestMinMax : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void isTheExtremesWhateverElseIsKnown();
    void isTheDefault();
};

void TestMinMax::isTheExtremesWhateverElseIsKnown() {
    calib::TensorStatistics statistics;
    statistics.min = -1.5F;
    statistics.max = 8.25F;
    statistics.count = 3;
    for (const int bits : {4, 8, 16}) {
        const auto range = calib::rangeOf(statistics, {}, {.bits = bits, .isSymmetric = bits == 16});
        QVERIFY(range);
        QCOMPARE(range->min, -1.5F);
        QCOMPARE(range->max, 8.25F);
    }
    statistics.min = 2.0F; // zero is not put in: the scale does that
    QCOMPARE(calib::rangeOf(statistics, {})->min, 2.0F);
}

void TestMinMax::isTheDefault() {
    QCOMPARE(calib::RangeChoice().method, std::string("min-max"));
    QCOMPARE(std::string(calib::rangeMethods().front().id), std::string("min-max"));
    QVERIFY(!calib::rangeMethods().front().dependsOnOrder);
}

HALFSTEP_TEST(TestMinMax)
#include "test_min_max.moc"
