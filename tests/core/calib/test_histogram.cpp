// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/histogram.h"
#include "support/test_main.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <numeric>
#include <random>
#include <vector>

using calib::Histogram;

class TestHistogram : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void emptyHasNoBins();
    void countsEveryValue_data();
    void countsEveryValue();
    void orderDoesNotMatter();
    void mergeEqualsOneRun();
    void readsItsPartsBack();
    void manyAtOnceEqualOneByOne_data();
    void manyAtOnceEqualOneByOne();

private:
    static std::vector<float> someValues(int count, unsigned seed, float spread);
    static std::uint64_t countBelow(const Histogram& histogram, double value);
};

std::vector<float> TestHistogram::someValues(int count, unsigned seed, float spread) {
    std::mt19937 random(seed);
    std::vector<float> values;
    for (int i = 0; i < count; ++i)
        values.push_back((static_cast<float>(random()) / 4294967296.0F - 0.3F) * spread);
    return values;
}

std::uint64_t TestHistogram::countBelow(const Histogram& histogram, double value) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < histogram.counts().size(); ++i)
        if (histogram.lowEdge() + static_cast<double>(i) * histogram.binWidth() < value)
            count += histogram.counts()[i];
    return count;
}

void TestHistogram::emptyHasNoBins() {
    const Histogram histogram;
    QVERIFY(histogram.empty());
    QCOMPARE(histogram.total(), 0U);
}

void TestHistogram::countsEveryValue_data() {
    QTest::addColumn<std::vector<float>>("values");
    QTest::newRow("one") << std::vector<float>{3.25F};
    QTest::newRow("zero") << std::vector<float>{0.0F, -0.0F};
    QTest::newRow("all range") << std::vector<float>{-FLT_MAX, 0.0F, FLT_MAX};
    QTest::newRow("smallest") << std::vector<float>{-FLT_TRUE_MIN, FLT_TRUE_MIN};
    QTest::newRow("close together, far from zero") << std::vector<float>{1e6F, 1e6F + 0.0625F, 1e6F + 1.0F};
    QTest::newRow("uniform") << someValues(10000, 1, 12.0F);
}

void TestHistogram::countsEveryValue() {
    QFETCH(std::vector<float>, values);
    Histogram histogram;
    for (const float value : values)
        histogram.add(std::span(&value, 1));
    QCOMPARE(histogram.total(), values.size());
    QCOMPARE(histogram.counts().size(), std::size_t{Histogram::binCount});
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    QCOMPARE(histogram.low(), *low);
    QCOMPARE(histogram.high(), *high);
    QVERIFY(histogram.lowEdge() <= static_cast<double>(*low));
    // No bin is wider than twice what 2,048 bins over the range need, but for what a float can tell apart.
    const double range = static_cast<double>(*high) - static_cast<double>(*low);
    const double resolution = static_cast<double>(std::max(std::abs(*low), std::abs(*high))) * 0x1p-23;
    if (range > 1e-30)
        QVERIFY(histogram.binWidth() <= std::max(2.01 * range / (Histogram::binCount - 1), resolution));
    // Counts below an edge are the values below it.
    const double edge = histogram.lowEdge() + 1000 * histogram.binWidth();
    const auto below = static_cast<std::uint64_t>(
        std::count_if(values.begin(), values.end(), [&](float v) { return static_cast<double>(v) < edge; }));
    QCOMPARE(countBelow(histogram, edge), below);
}

void TestHistogram::orderDoesNotMatter() {
    auto values = someValues(5000, 2, 100.0F);
    Histogram forward;
    for (std::size_t i = 0; i < values.size(); i += 100)
        forward.add(std::span(values).subspan(i, 100));
    std::sort(values.begin(), values.end());
    Histogram sorted;
    for (const float value : values)
        sorted.add(std::span(&value, 1));
    QVERIFY(forward == sorted);
}

void TestHistogram::mergeEqualsOneRun() {
    const auto small = someValues(1000, 3, 0.01F);
    const auto large = someValues(1000, 4, 5000.0F);
    Histogram one;
    one.add(small);
    one.add(large);
    Histogram a;
    a.add(small);
    Histogram b;
    b.add(large);
    Histogram ab = a;
    ab.merge(b);
    Histogram ba = b;
    ba.merge(a);
    ba.merge(Histogram());
    QVERIFY(ab == one);
    QVERIFY(ba == one);
}

void TestHistogram::readsItsPartsBack() {
    Histogram histogram;
    histogram.add(someValues(777, 5, 3.0F));
    const auto counts = histogram.counts();
    QVERIFY(Histogram::fromParts(histogram.low(), histogram.high(), {counts.begin(), counts.end()}) == histogram);
}

void TestHistogram::manyAtOnceEqualOneByOne_data() {
    QTest::addColumn<std::vector<float>>("values");
    QTest::newRow("both signs") << someValues(3000, 6, 8.0F);
    QTest::newRow("positive") << [] {
        auto values = someValues(3001, 7, 1.0F);
        for (float& value : values)
            value = std::max(value, 0.0F);
        return values;
    }();
    QTest::newRow("far from zero") << [] {
        auto values = someValues(2999, 8, 1.0F);
        for (float& value : values)
            value += 70000.0F;
        return values;
    }();
    QTest::newRow("tiny among large") << [] {
        auto values = someValues(4000, 9, 1e30F);
        for (std::size_t k = 0; k < values.size(); k += 3)
            values[k] = (k % 2 ? 1e-38F : -FLT_TRUE_MIN);
        return values;
    }();
    QTest::newRow("smallest") << someValues(1000, 10, 1e-40F);
    QTest::newRow("largest") << someValues(1000, 11, FLT_MAX);
}

void TestHistogram::manyAtOnceEqualOneByOne() {
    QFETCH(std::vector<float>, values);
    Histogram atOnce;
    atOnce.add(values);
    Histogram single;
    for (const float value : values)
        single.add(std::span(&value, 1));
    QVERIFY(atOnce == single);
}

HALFSTEP_TEST(TestHistogram)
#include "test_histogram.moc"
