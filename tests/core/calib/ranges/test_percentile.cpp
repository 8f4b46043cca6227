// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "range_cases.h"

using calib::RangeChoice;
using calib::ValueRange;
using support::isNear;

class TestPercentile : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void isWithinOneBinOfTheQuantiles_data() { support::addRangeCases(); }
    void isWithinOneBinOfTheQuantiles();
    void cutsMagnitudesForSymmetricTargets_data() { support::addRangeCases(); }
    void cutsMagnitudesForSymmetricTargets();
    void allValuesAreTheExtremes_data() { support::addRangeCases(); }
    void allValuesAreTheExtremes();

private:
    static double toleranceFor(const calib::TensorStatistics& statistics, double expected);
};

/// A bin, and the gap between neighbouring values, over which numpy interpolates.
double TestPercentile::toleranceFor(const calib::TensorStatistics& statistics, double expected) {
    const auto counts = statistics.histogram.counts();
    const double width = statistics.histogram.binWidth();
    const auto bin = static_cast<std::ptrdiff_t>((expected - statistics.histogram.lowEdge()) / width);
    const auto isEmpty = [&](std::ptrdiff_t k) {
        return k >= 0 && k < static_cast<std::ptrdiff_t>(counts.size()) && counts[static_cast<std::size_t>(k)] == 0;
    };
    std::ptrdiff_t below = bin - 1;
    while (isEmpty(below))
        --below;
    std::ptrdiff_t above = bin + 1;
    while (isEmpty(above))
        ++above;
    return static_cast<double>(above - below) * width;
}

void TestPercentile::isWithinOneBinOfTheQuantiles() {
    QFETCH(std::string, name);
    const auto statistics = support::statisticsOfCase(name);
    const auto expected = support::rangeArray<double>(name + "/percentile");
    const std::array shares = {99.0, 99.9, 99.999};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const auto range = calib::rangeOf(statistics, {.method = "percentile", .percentile = shares[i]});
        VERIFY_OK(range);
        QVERIFY(isNear(range->min, expected[2 * i], toleranceFor(statistics, expected[2 * i])));
        QVERIFY(isNear(range->max, expected[2 * i + 1], toleranceFor(statistics, expected[2 * i + 1])));
    }
}

void TestPercentile::cutsMagnitudesForSymmetricTargets() {
    QFETCH(std::string, name);
    const auto statistics = support::statisticsOfCase(name);
    const auto expected = support::rangeArray<double>(name + "/percentile_symmetric");
    const auto range =
        calib::rangeOf(statistics, {.method = "percentile", .percentile = 99}, {.bits = 16, .isSymmetric = true});
    VERIFY_OK(range);
    // What is clamped to the values seen still has the quantile as its larger end.
    const double end = std::max(std::abs(range->min), std::abs(range->max));
    if (statistics.min <= 0)
        QVERIFY(isNear(end, expected[0], 0.02 * expected[0]));
}

void TestPercentile::allValuesAreTheExtremes() {
    QFETCH(std::string, name);
    const auto statistics = support::statisticsOfCase(name);
    const auto range = calib::rangeOf(statistics, {.method = "percentile", .percentile = 100});
    QVERIFY((*range == ValueRange{statistics.min, statistics.max}));
}

HALFSTEP_TEST(TestPercentile)
#include "test_percentile.moc"
