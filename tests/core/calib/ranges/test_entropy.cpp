// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "range_cases.h"

using calib::RangeChoice;
using calib::ValueRange;
using support::isNear;

class TestEntropy : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheLoopOverCandidates_data() { support::addRangeCases(); }
    void equalsTheLoopOverCandidates();
    void sixteenBitsKeepAll();
};

void TestEntropy::equalsTheLoopOverCandidates() {
    QFETCH(std::string, name);
    const auto statistics = support::statisticsOfCase(name);
    const auto expected = support::rangeArray<double>(name + "/entropy");
    for (const std::size_t i : {0U, 1U}) {
        const auto range = calib::rangeOf(statistics, {.method = "entropy"}, {.bits = 8, .isSymmetric = i == 1});
        VERIFY_OK(range);
        if (std::isnan(expected[i])) {
            QVERIFY((*range == ValueRange{statistics.min, statistics.max}));
            continue;
        }
        const auto end = static_cast<float>(expected[i]);
        QCOMPARE(range->min, std::clamp(-end, statistics.min, statistics.max));
        QCOMPARE(range->max, std::clamp(end, statistics.min, statistics.max));
    }
}

void TestEntropy::sixteenBitsKeepAll() {
    const auto statistics = support::statisticsOfCase("laplace");
    const auto range = calib::rangeOf(statistics, {.method = "entropy"}, {.bits = 16});
    QVERIFY((*range == ValueRange{statistics.min, statistics.max}));
}

HALFSTEP_TEST(TestEntropy)
#include "test_entropy.moc"
