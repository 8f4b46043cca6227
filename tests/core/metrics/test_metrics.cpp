// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "metrics/metrics.h"
#include "support/test_main.h"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

class TestMetrics : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void sumsOfAKnownDifference();
    void equalValuesHaveNoError();
    void emptyIsNotANumber();
    void allZeroReference();
    void leavesOutWhatIsNotFinite();
    void mergeEqualsOneRun();
    void wilsonInterval_data();
    void wilsonInterval();
    void topOne();
    void pairedTest_data();
    void pairedTest();
    void pairedDifference();
};

void TestMetrics::sumsOfAKnownDifference() {
    const std::array a{1.0F, -2.0F, 3.0F, 0.0F};
    const std::array b{1.5F, -2.0F, 2.0F, 0.5F};
    metrics::ErrorSums sums;
    sums.add(a, b);
    QCOMPARE(sums.count, 4U);
    QCOMPARE(sums.noise, 0.25 + 1 + 0.25);
    QCOMPARE(sums.sqnr(), 10 * std::log10(14.0 / 1.5));
    QCOMPARE(sums.maxError, 1.0);
    QCOMPARE(sums.meanError(), 0.0);
    QCOMPARE(sums.meanAbsoluteError(), 0.5);
    QCOMPARE(sums.rootMeanSquareError(), std::sqrt(1.5 / 4));
    QCOMPARE(sums.cosine(), (1.5 + 4 + 6) / std::sqrt(14.0 * (2.25 + 4 + 4 + 0.25)));
    QCOMPARE(sums.lowest, -2.0);
    QCOMPARE(sums.highest, 3.0);
}

void TestMetrics::equalValuesHaveNoError() {
    const std::array a{0.25F, 7.0F};
    metrics::ErrorSums sums;
    sums.add(a, a);
    QVERIFY(std::isinf(sums.sqnr()) && sums.sqnr() > 0);
    QCOMPARE(sums.cosine(), 1.0);
}

void TestMetrics::emptyIsNotANumber() {
    const metrics::ErrorSums sums;
    QVERIFY(std::isnan(sums.sqnr()));
    QVERIFY(std::isnan(sums.cosine()));
    QVERIFY(std::isnan(sums.meanError()));
    QVERIFY(std::isnan(metrics::Share().value()));
    QVERIFY(std::isnan(metrics::Share().low()));
}

void TestMetrics::allZeroReference() {
    const std::array zero{0.0F, 0.0F};
    const std::array other{0.0F, 1.0F};
    metrics::ErrorSums both;
    both.add(zero, zero);
    QCOMPARE(both.cosine(), 1.0);
    metrics::ErrorSums one;
    one.add(zero, other);
    QVERIFY(std::isnan(one.cosine()));
    QVERIFY(std::isinf(one.sqnr()) && one.sqnr() < 0);
}

void TestMetrics::leavesOutWhatIsNotFinite() {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    const std::array a{1.0F, std::nanf(""), 2.0F, infinity};
    const std::array b{1.0F, 1.0F, infinity, infinity};
    metrics::ErrorSums sums;
    sums.add(a, b);
    QCOMPARE(sums.count, 1U);
    QCOMPARE(sums.notFinite, 3U);
    QCOMPARE(sums.noise, 0.0);
}

void TestMetrics::mergeEqualsOneRun() {
    std::vector<float> a;
    std::vector<float> b;
    for (int i = 0; i < 64; ++i) {
        a.push_back(static_cast<float>(i - 20) / 8); // eighths: sums are exact in double
        b.push_back(a.back() + (i % 3 == 0 ? 0.125F : 0.0F));
    }
    metrics::ErrorSums whole;
    whole.add(a, b);
    metrics::ErrorSums first;
    metrics::ErrorSums second;
    first.add(std::span(a).first(17), std::span(b).first(17));
    second.add(std::span(a).subspan(17), std::span(b).subspan(17));
    first.merge(second);
    first.merge(metrics::ErrorSums());
    QCOMPARE(first.count, whole.count);
    QCOMPARE(first.noise, whole.noise);
    QCOMPARE(first.signal, whole.signal);
    QCOMPARE(first.product, whole.product);
    QCOMPARE(first.lowest, whole.lowest);
    QCOMPARE(first.highest, whole.highest);
    QCOMPARE(first.maxError, whole.maxError);
}

void TestMetrics::wilsonInterval_data() {
    QTest::addColumn<std::size_t>("hits");
    QTest::addColumn<std::size_t>("total");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // The formula's values, worked out apart from the code with 40 digits.
    QTest::newRow("half of 100") << std::size_t{50} << std::size_t{100} << 0.40383153036599563 << 0.59616846963400437;
    QTest::newRow("171 of 200") << std::size_t{171} << std::size_t{200} << 0.79951332469218476 << 0.89710649355995599;
    QTest::newRow("none of 10") << std::size_t{0} << std::size_t{10} << 0.0 << 0.27753279986288;
    QTest::newRow("all of 10") << std::size_t{10} << std::size_t{10} << 0.72246720013712 << 1.0;
}

void TestMetrics::wilsonInterval() {
    QFETCH(std::size_t, hits);
    QFETCH(std::size_t, total);
    QFETCH(double, low);
    QFETCH(double, high);
    const metrics::Share share{hits, total};
    QVERIFY2(std::abs(share.low() - low) < 1e-9, qPrintable(QString::number(share.low(), 'g', 15)));
    QVERIFY2(std::abs(share.high() - high) < 1e-9, qPrintable(QString::number(share.high(), 'g', 15)));
}

void TestMetrics::topOne() {
    QCOMPARE(metrics::topOne({}), -1);
    const std::array values{0.1F, 0.7F, 0.7F, std::nanf("")};
    QCOMPARE(metrics::topOne(values), 1);
    const std::array nothing{std::nanf("")};
    QCOMPARE(metrics::topOne(nothing), -1);
}

void TestMetrics::pairedTest_data() {
    QTest::addColumn<std::size_t>("onlyA");
    QTest::addColumn<std::size_t>("onlyB");
    QTest::addColumn<double>("p");
    QTest::newRow("none") << std::size_t{0} << std::size_t{0} << 1.0;
    QTest::newRow("0 and 1") << std::size_t{0} << std::size_t{1} << 1.0;
    QTest::newRow("0 and 5") << std::size_t{0} << std::size_t{5} << 2.0 / 32;
    QTest::newRow("2 and 8") << std::size_t{2} << std::size_t{8} << 2.0 * (1 + 10 + 45) / 1024;
    QTest::newRow("equal") << std::size_t{7} << std::size_t{7} << 1.0;
}

void TestMetrics::pairedTest() {
    QFETCH(std::size_t, onlyA);
    QFETCH(std::size_t, onlyB);
    QFETCH(double, p);
    QVERIFY(std::abs(metrics::pairedTest(onlyA, onlyB) - p) < 1e-9);
    QVERIFY(std::abs(metrics::pairedTest(onlyB, onlyA) - p) < 1e-9);
}

/// Bonett and Price's interval; the numbers by their formula, worked out apart.
void TestMetrics::pairedDifference() {
    const auto change = metrics::pairedDifference(9, 4, 200);
    QCOMPARE(change.value, -0.025);
    QVERIFY2(std::abs(change.low - -0.062175878) < 1e-9, qPrintable(QString::number(change.low, 'g', 12)));
    QVERIFY2(std::abs(change.high - 0.012670928) < 1e-9, qPrintable(QString::number(change.high, 'g', 12)));
    const auto none = metrics::pairedDifference(0, 0, 900);
    QCOMPARE(none.low, -none.high);
    QVERIFY(none.high > 0.003 && none.high < 0.0032); // no difference seen is no proof of none
    QCOMPARE(metrics::pairedDifference(0, 0, 0).low, -1.0);
    // With as many samples, of the same kind, the interval reaches just so far.
    const double needed = metrics::samplesFor(change, 0.01);
    QVERIFY(std::abs(1.959964 * std::sqrt(change.variance / needed) - 0.01) < 1e-4);
}

HALFSTEP_TEST(TestMetrics)
#include "test_metrics.moc"
