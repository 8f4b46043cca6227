// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "range_cases.h"

using calib::RangeChoice;
using calib::ValueRange;
using support::isNear;

class TestSampleMean : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheMeanOfTheExtremes_data() { support::addRangeCases(); }
    void equalsTheMeanOfTheExtremes();
    void knowsNoOrder();
    void holdsTheLargestFloats();
};

void TestSampleMean::equalsTheMeanOfTheExtremes() {
    QFETCH(std::string, name);
    const auto expected = support::rangeArray<double>(name + "/mean");
    const auto range = calib::rangeOf(support::statisticsOfCase(name), {.method = "sample-mean"});
    VERIFY_OK(range);
    QCOMPARE(range->min, static_cast<float>(expected[0]));
    QCOMPARE(range->max, static_cast<float>(expected[1]));
}

void TestSampleMean::knowsNoOrder() {
    auto statistics = support::statisticsOfCase("outlier");
    const auto before = *calib::rangeOf(statistics, {.method = "sample-mean"});
    std::reverse(statistics.sampleMax.begin(), statistics.sampleMax.end());
    QVERIFY(isNear(calib::rangeOf(statistics, {.method = "sample-mean"})->max, before.max, 1e-6));
    QVERIFY(!calib::findRangeMethod("sample-mean")->dependsOnOrder);
}

void TestSampleMean::holdsTheLargestFloats() {
    constexpr float most = std::numeric_limits<float>::max();
    const auto range = calib::rangeOf(support::statisticsOf({-most, most, -most, most}, 2), {.method = "sample-mean"});
    QVERIFY((*range == ValueRange{-most, most}));
}

HALFSTEP_TEST(TestSampleMean)
#include "test_sample_mean.moc"
