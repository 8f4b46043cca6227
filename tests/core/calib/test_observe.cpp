// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/observe.h"
#include "support/test_main.h"

#include <algorithm>
#include <cmath>
#include <random>

class TestObserve : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void leavesOutWhatIsNotFinite();
    void laterSamplesStandBehind();
};

void TestObserve::leavesOutWhatIsNotFinite() {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    calib::TensorStatistics statistics;
    std::vector<float> scratch;
    const std::vector<float> values{3, std::nanf(""), -2, infinity, -infinity, std::nanf("")};
    const auto extremes = calib::observe(values, true, statistics, scratch);
    QVERIFY((extremes == calib::Extremes{-2, 3}));
    QCOMPARE(statistics.count, 2U);
    QCOMPARE(statistics.nanCount, 2U);
    QCOMPARE(statistics.infiniteCount, 2U);
    QCOMPARE(statistics.histogram.total(), 2U);
    const std::vector<float> none{std::nanf("")};
    QVERIFY(calib::observe(none, true, statistics, scratch) == calib::Extremes());
    QCOMPARE(statistics.count, 2U);
    QCOMPARE(statistics.min, -2.0F);
}

void TestObserve::laterSamplesStandBehind() {
    constexpr calib::Extremes none;
    calib::TensorStatistics never;
    calib::TensorStatistics seen;
    seen.min = -1;
    seen.max = 2;
    seen.count = 5;
    seen.sampleMin = {-1};
    seen.sampleMax = {2};
    calib::addLater(never, 2, seen, 1); // nothing in the first two samples
    QCOMPARE(never.sampleMin, (std::vector<float>{none.min, none.min, -1}));
    QCOMPARE(never.sampleMax, (std::vector<float>{none.max, none.max, 2}));
    calib::addLater(never, 3, {}, 1); // and nothing in the fourth
    QCOMPARE(never.sampleMin, (std::vector<float>{none.min, none.min, -1, none.min}));
    QCOMPARE(never.count, 5U);
}

HALFSTEP_TEST(TestObserve)
#include "test_observe.moc"
