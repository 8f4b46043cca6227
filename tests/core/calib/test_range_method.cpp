// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/range_method.h"
#include "support/test_main.h"

#include <cmath>
#include <limits>

class TestRangeMethod : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void findsEachById();
    void refusesBadChoices_data();
    void refusesBadChoices();
    void refusesTensorsWithoutValues();
    void namesWhatTheCalibrationLacks();
    void refusesBadBits();
};

void TestRangeMethod::findsEachById() {
    for (const calib::RangeMethod& method : calib::rangeMethods()) {
        QCOMPARE(calib::findRangeMethod(method.id), &method);
        QVERIFY(method.label && *method.label && method.description && *method.description && method.range);
        QVERIFY(calib::checkRangeChoice({.method = std::string(method.id)}));
    }
    QVERIFY(!calib::findRangeMethod("minmax"));
}

void TestRangeMethod::refusesBadChoices_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("percentile");
    QTest::addColumn<double>("decay");
    QTest::newRow("unknown method") << "best" << 99.0 << 0.9;
    QTest::newRow("percentile too small") << "min-max" << 50.0 << 0.9;
    QTest::newRow("percentile too large") << "min-max" << 100.5 << 0.9;
    QTest::newRow("percentile is no number") << "min-max" << std::nan("") << 0.9;
    QTest::newRow("decay of one") << "min-max" << 99.0 << 1.0;
    QTest::newRow("negative decay") << "min-max" << 99.0 << -0.1;
    QTest::newRow("decay is no number") << "min-max" << 99.0 << std::nan("");
}

void TestRangeMethod::refusesBadChoices() {
    QFETCH(QString, method);
    QFETCH(double, percentile);
    QFETCH(double, decay);
    const calib::RangeChoice choice{method.toStdString(), percentile, decay};
    const auto status = calib::checkRangeChoice(choice);
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::Code::BadRecipe);
    calib::TensorStatistics statistics;
    statistics.count = 1;
    QVERIFY(!calib::rangeOf(statistics, choice));
}

void TestRangeMethod::refusesTensorsWithoutValues() {
    for (const calib::RangeMethod& method : calib::rangeMethods()) {
        const auto range = calib::rangeOf({}, {.method = std::string(method.id)});
        QVERIFY(!range);
        QCOMPARE(range.error().code, base::Code::BadCalibration);
    }
}

void TestRangeMethod::namesWhatTheCalibrationLacks() {
    calib::TensorStatistics statistics; // extremes only
    statistics.max = 1;
    statistics.count = 2;
    for (const calib::RangeMethod& method : calib::rangeMethods()) {
        const auto range = calib::rangeOf(statistics, {.method = std::string(method.id)});
        QCOMPARE(bool(range), method.source == calib::RangeSource::Extremes);
        if (range)
            continue;
        QCOMPARE(range.error().code, base::Code::BadCalibration);
        const bool isHistogram = method.source == calib::RangeSource::Histogram;
        QVERIFY(range.error().detail.find(isHistogram ? "histograms" : "by sample") != std::string::npos);
    }
}

void TestRangeMethod::refusesBadBits() {
    calib::TensorStatistics statistics;
    statistics.count = 1;
    for (const int bits : {-1, 0, 1, 17, std::numeric_limits<int>::max()}) {
        const auto range = calib::rangeOf(statistics, {}, {.bits = bits});
        QVERIFY(!range);
        QCOMPARE(range.error().code, base::Code::Usage);
    }
}

HALFSTEP_TEST(TestRangeMethod)
#include "test_range_method.moc"
