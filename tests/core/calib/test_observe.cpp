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
    void extremesOfAnyLength();
    void negativeZeroIsZero();
    void findsNotFiniteAnywhere();
    void leavesOutWhatIsNotFinite();
    void laterSamplesStandBehind();
};

void TestObserve::extremesOfAnyLength() {
    std::mt19937 random(3);
    QVERIFY(*calib::extremesOfFinite({}) == calib::Extremes());
    for (std::size_t size = 1; size < 70; ++size) {
        std::vector<float> values(size);
        for (float& value : values)
            value = static_cast<float>(static_cast<std::int32_t>(random() % 2001) - 1000);
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        const auto extremes = calib::extremesOfFinite(values);
        QVERIFY(extremes.has_value());
        QCOMPARE(extremes->min, *low);
        QCOMPARE(extremes->max, *high);
    }
}

void TestObserve::negativeZeroIsZero() {
    const std::vector<float> values(5, -0.0F);
    const auto extremes = calib::extremesOfFinite(values);
    QVERIFY(!std::signbit(extremes->min));
    QVERIFY(!std::signbit(extremes->max));
}

void TestObserve::findsNotFiniteAnywhere() {
    for (const float bad :
        {std::nanf(""), std::numeric_limits<float>::infinity(), -std::numeric_limits<float>::infinity()})
        for (std::size_t at = 0; at < 37; ++at) {
            std::vector<float> values(37, 1.0F);
            values[at] = bad;
            QVERIFY(!calib::extremesOfFinite(values));
        }
}

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
