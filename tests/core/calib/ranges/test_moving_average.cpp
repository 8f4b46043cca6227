// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "range_cases.h"

using calib::RangeChoice;
using calib::ValueRange;
using support::isNear;

class TestMovingAverage : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsLitertQuantizer_data() { support::addRangeCases(); }
    void equalsLitertQuantizer();
    void dependsOnTheOrder();
    void leavesOutSamplesWithoutValues();
    void decayOfZeroIsTheLastSample();
};

void TestMovingAverage::equalsLitertQuantizer() {
    QFETCH(std::string, name);
    const auto expected = support::rangeArray<float>(name + "/moving");
    const auto range = calib::rangeOf(support::statisticsOfCase(name), {.method = "moving-average"});
    VERIFY_OK(range);
    QCOMPARE(range->min, expected[0]);
    QCOMPARE(range->max, expected[1]);
}

void TestMovingAverage::dependsOnTheOrder() {
    QVERIFY(calib::findRangeMethod("moving-average")->dependsOnOrder);
    auto statistics = support::statisticsOfCase("outlier");
    const auto before = calib::rangeOf(statistics, {.method = "moving-average"});
    std::reverse(statistics.sampleMax.begin(), statistics.sampleMax.end());
    const auto after = calib::rangeOf(statistics, {.method = "moving-average"});
    QVERIFY(before->max != after->max);
}

void TestMovingAverage::leavesOutSamplesWithoutValues() {
    auto statistics = support::statisticsOf({1, 2, 3, 4}, 2);
    const auto expected = *calib::rangeOf(statistics, {.method = "moving-average"});
    constexpr float infinity = std::numeric_limits<float>::infinity();
    statistics.sampleMin.insert(statistics.sampleMin.begin(), infinity);
    statistics.sampleMax.insert(statistics.sampleMax.begin(), -infinity);
    QVERIFY(*calib::rangeOf(statistics, {.method = "moving-average"}) == expected);
}

void TestMovingAverage::decayOfZeroIsTheLastSample() {
    const auto statistics = support::statisticsOf({-4, 9, -1, 5}, 2);
    const auto range = calib::rangeOf(statistics, {.method = "moving-average", .decay = 0});
    QVERIFY((*range == ValueRange{-1, 5}));
}

HALFSTEP_TEST(TestMovingAverage)
#include "test_moving_average.moc"
