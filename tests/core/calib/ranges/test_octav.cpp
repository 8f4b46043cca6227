// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "range_cases.h"

using calib::RangeChoice;
using calib::ValueRange;
using support::isNear;

class TestOctav : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsTheLeastCost_data();
    void findsTheLeastCost();
    void keepsOneValue();
    void mirrorsNegativeValues();
};

void TestOctav::findsTheLeastCost_data() {
    QTest::addColumn<std::string>("name");
    for (const char* name : {"normal", "relu", "laplace", "outlier", "uniform", "negative", "relu6"})
        QTest::newRow(name) << std::string(name);
}

void TestOctav::findsTheLeastCost() {
    QFETCH(std::string, name);
    const auto statistics = support::statisticsOfCase(name);
    const auto expected = support::rangeArray<double>(name + "/octav");
    for (const std::size_t i : {0U, 1U}) {
        const auto range = calib::rangeOf(statistics, {.method = "octav"}, {.bits = i == 0 ? 8 : 4});
        VERIFY_OK(range);
        const double end = std::max(std::abs(range->min), std::abs(range->max));
        QVERIFY(isNear(end, expected[i], 0.02 * expected[i]));
    }
}

void TestOctav::keepsOneValue() {
    const auto zero = calib::rangeOf(support::statisticsOfCase("zero"), {.method = "octav"});
    QVERIFY((*zero == ValueRange{0, 0}));
    const auto statistics = support::statisticsOfCase("constant");
    const auto constant = calib::rangeOf(statistics, {.method = "octav"});
    QVERIFY((*constant == ValueRange{statistics.min, statistics.max}));
}

void TestOctav::mirrorsNegativeValues() {
    auto values = support::rangeArray<float>("negative/values");
    const auto range = *calib::rangeOf(support::statisticsOf(values, 6), {.method = "octav"});
    for (float& value : values)
        value = -value;
    const auto mirrored = *calib::rangeOf(support::statisticsOf(values, 6), {.method = "octav"});
    QVERIFY(isNear(mirrored.max, -range.min, 0.01 * mirrored.max));
}

HALFSTEP_TEST(TestOctav)
#include "test_octav.moc"
