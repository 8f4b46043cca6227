// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "range_cases.h"

using calib::RangeChoice;
using calib::ValueRange;
using support::isNear;

/// Rounds each value to the codes of a range and sums up, without a histogram.
static double squaredError(const std::vector<float>& values, ValueRange range, const calib::RangeTarget& target) {
    const double low = std::min(static_cast<double>(range.min), 0.0);
    const double high = std::max(static_cast<double>(range.max), 0.0);
    double most = std::ldexp(1.0, target.bits) - 1;
    double step = (high - low) / most;
    double least = std::round(low / step);
    most += least;
    if (target.isSymmetric) {
        most = std::ldexp(1.0, target.bits - 1) - 1;
        least = -most;
        step = std::max(-low, high) / most;
    }
    double sum = 0;
    for (const float value : values) {
        const double error =
            static_cast<double>(value) - step * std::clamp(std::round(static_cast<double>(value) / step), least, most);
        sum += error * error;
    }
    return sum / static_cast<double>(values.size());
}

class TestMse : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void isAsGoodAsAFullSearch_data();
    void isAsGoodAsAFullSearch();
    void cutsAnOutlierAtFewBits();
    void keepsOneValue();
    void sixteenBitsKeepNearlyAll();
};

void TestMse::isAsGoodAsAFullSearch_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<int>("column");
    for (const char* name : {"normal", "relu", "laplace", "outlier", "uniform", "negative", "far", "relu6"})
        for (int column = 0; column < 4; ++column)
            QTest::addRow("%s %d bits %s", name, column % 2 ? 4 : 8, column < 2 ? "asymmetric" : "symmetric")
                << std::string(name) << column;
}

void TestMse::isAsGoodAsAFullSearch() {
    QFETCH(std::string, name);
    QFETCH(int, column);
    const calib::RangeTarget target{.bits = column % 2 ? 4 : 8, .isSymmetric = column >= 2};
    const auto values = support::rangeArray<float>(name + "/values");
    const auto range = calib::rangeOf(support::statisticsOfCase(name), {.method = "mse"}, target);
    VERIFY_OK(range);
    const double least = support::rangeArray<double>(name + "/mse")[static_cast<std::size_t>(column)];
    const double found = squaredError(values, *range, target);
    // A histogram cannot tell values inside of a bin apart: a few percent where the best is an accident of the values.
    if (found > 1.05 * least)
        qInfo("%g to %g: %g, best %g", static_cast<double>(range->min), static_cast<double>(range->max), found, least);
    QVERIFY(found <= 1.05 * least);
}

void TestMse::cutsAnOutlierAtFewBits() {
    std::vector<float> values = support::rangeArray<float>("normal/values");
    values[7] = 12;
    const auto range = calib::rangeOf(support::statisticsOf(values, 6), {.method = "mse"}, {.bits = 4});
    QVERIFY(range->max < 9);
}

void TestMse::keepsOneValue() {
    for (const char* name : {"constant", "zero"}) {
        const auto statistics = support::statisticsOfCase(name);
        const auto range = calib::rangeOf(statistics, {.method = "mse"});
        QVERIFY((*range == ValueRange{statistics.min, statistics.max}));
    }
}

void TestMse::sixteenBitsKeepNearlyAll() {
    const auto statistics = support::statisticsOfCase("laplace");
    const auto range = calib::rangeOf(statistics, {.method = "mse"}, {.bits = 16, .isSymmetric = true});
    QVERIFY(range->max >= 0.98F * statistics.max || range->min <= 0.98F * statistics.min);
}

HALFSTEP_TEST(TestMse)
#include "test_mse.moc"
