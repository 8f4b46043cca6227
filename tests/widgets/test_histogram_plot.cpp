// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/plots/bins.h"
#include "widgets/plots/custom_plot.h"
#include "widgets/plots/grid_ticks.h"
#include "widgets/plots/histogram_plot.h"

#include <QLocale>
#include <cmath>

using widgets::HistogramPlot;

class TestHistogramPlot : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void binsOfHistogram();
    void binShares();
    void highestStepKeepsClearOfTexts();
    void histogramOfWeights();
    void histogramOfOneValue();
    void histogramOfCodes();
    void gridIsThinned();
};

namespace {

QStringList lines(const QString& text) {
    return text.split(u'\n', Qt::SkipEmptyParts);
}

void showBig(QWidget& widget) {
    widget.resize(600, 400);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

void TestHistogramPlot::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestHistogramPlot::binsOfHistogram() {
    calib::Histogram histogram;
    std::vector<float> values;
    for (int i = 0; i < 10000; ++i)
        values.push_back(std::sin(float(i)));
    histogram.add(values);
    const auto bins = widgets::binsOf(histogram, 64);
    QVERIFY(bins.counts.size() <= 64 && bins.counts.size() > 16);
    QCOMPARE(bins.total(), 10000.0);
    QVERIFY(bins.low <= -0.9999 && bins.low >= -1.1);
    QVERIFY(bins.high() >= 0.9999 && bins.high() <= 1.1);
    QVERIFY(widgets::binsOf(calib::Histogram()).counts.empty());
}

void TestHistogramPlot::binShares() {
    const widgets::Bins bins{0, 1, {1, 1, 2}};
    QCOMPARE(bins.shareBelow(0), 0.0);
    QCOMPARE(bins.shareBelow(1), 0.25);
    QCOMPARE(bins.shareBelow(1.5), 0.375);
    QCOMPARE(bins.shareAbove(2), 0.5);
    QCOMPARE(bins.shareBelow(99), 1.0);
    QCOMPARE(bins.shareAbove(-1), 1.0);
    QCOMPARE(widgets::Bins().shareBelow(1), 0.0);
}

/// What stands at the top never lies on the highest step, however low the plot becomes.
void TestHistogramPlot::highestStepKeepsClearOfTexts() {
    HistogramPlot plot;
    model::QuantizationParameters grid;
    grid.scale = {0.02F};
    grid.zeroPoint = {0};
    showBig(plot);
    plot.setWeights(samples::normalStats(), grid, model::TensorType::Int8);
    const auto& bins = samples::normalStats().bins;
    const auto highest = double(*std::max_element(bins.begin(), bins.end()));
    const auto room = [&] {
        const auto* y = plot.plot()->yAxis;
        return y->coordToPixel(highest) - y->coordToPixel(y->range().upper);
    };
    for (const int height : {400, 200, 160}) {
        plot.resize(300, height);
        QTRY_VERIFY2(room() >= plot.plot()->fontMetrics().height(), qPrintable(QString::number(room())));
    }
    // A range that the user chose stays.
    plot.plot()->yAxis->setRange(0, 3);
    plot.resize(300, 300);
    plot.plot()->replot();
    QCOMPARE(plot.plot()->yAxis->range().upper, 3.0);
}

void TestHistogramPlot::histogramOfWeights() {
    HistogramPlot plot;
    model::QuantizationParameters grid;
    grid.scale = {0.004F};
    grid.zeroPoint = {0};
    plot.setTitle(QStringLiteral("Weights"));
    plot.setWeights(samples::normalStats(), grid, model::TensorType::Int8);
    QCOMPARE(plot.accessibleName(), QStringLiteral("Weights"));
    QVERIFY(plot.valueText().contains(QStringLiteral("int8")));
    const auto csv = lines(plot.toCsv());
    QCOMPARE(csv.size(), 101);
    QCOMPARE(csv[0], QStringLiteral("from,to,count"));
    QCOMPARE(csv[50].split(u',')[2].toULongLong(), samples::normalStats().bins[49]);
    // 128 steps of 0.004 reach 0.512: what is farther out is named at both limits.
    showBig(plot);
    QTRY_VERIFY(plot.plot()->axisRect()->width() > 400);
    plot.setWeights(samples::normalStats(), grid, model::TensorType::Int8);
    int outside = 0;
    for (int i = 0; i < plot.plot()->itemCount(); ++i)
        if (const auto* text = qobject_cast<QCPItemText*>(plot.plot()->item(i)))
            outside += text->text().contains(QStringLiteral("outside")) ? 1 : 0;
    QCOMPARE(outside, 2);
    // A grid for every channel is none to draw.
    grid.scale = {0.1F, 0.2F};
    grid.zeroPoint = {0, 0};
    plot.setWeights(samples::normalStats(), grid, model::TensorType::Int8);
    QCOMPARE(plot.plot()->itemCount(), 0);
    QVERIFY(plot.valueText().contains(QStringLiteral("channel")));
}

void TestHistogramPlot::histogramOfOneValue() {
    inspect::TensorStats stats;
    stats.bins.assign(16, 0);
    stats.bins[0] = 9;
    stats.count = 9;
    stats.binLow = stats.binHigh = 0;
    HistogramPlot plot;
    plot.setWeights(stats, std::nullopt, model::TensorType::Int8);
    QCOMPARE(plot.emptyText(), QString());
    QVERIFY(plot.plot()->xAxis->range().size() > 0);
    calib::TensorStatistics none;
    plot.setActivations(none, std::nullopt, model::TensorType::Int8, false);
    QVERIFY(!plot.emptyText().isEmpty());
}

/// One bin for each code, whatever the bins are that they were counted in: 1 value of the first, 2 of the second, …
void TestHistogramPlot::histogramOfCodes() {
    constexpr float scale = 0.0321F;
    constexpr int codes = 40;
    const auto real = [](int code) { return scale * float(code - 128 - 7); };
    calib::TensorStatistics statistics;
    std::vector<float> values;
    for (int code = 0; code < codes; ++code)
        values.insert(values.end(), std::size_t(code) + 1, real(code));
    statistics.histogram.add(values);
    statistics.count = values.size();
    statistics.min = real(0);
    statistics.max = real(codes - 1);
    const auto bins = widgets::binsOfCodes(statistics.histogram, double(scale));
    QCOMPARE(bins.counts.size(), std::size_t(codes));
    for (int code = 0; code < codes; ++code)
        QCOMPARE(bins.counts[std::size_t(code)], code + 1.0);
    QVERIFY(std::abs(bins.low - double(real(0)) + 0.5 * double(scale)) < 1e-6);
    QCOMPARE(widgets::binsOfCodes(statistics.histogram, 1e-6).counts, widgets::binsOf(statistics.histogram).counts);

    model::QuantizationParameters grid;
    grid.scale = {scale};
    grid.zeroPoint = {7};
    HistogramPlot plot;
    plot.setActivations(statistics, grid, model::TensorType::Int8, true);
    // One of 820 values has the lowest code, none the highest; no value is "outside".
    const QString text = plot.valueText().replace(QChar::Nbsp, QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("at the ends 0.1 % and 0.0 %")), qPrintable(text));
    for (int item = 0; item < plot.plot()->itemCount(); ++item)
        if (const auto* label = qobject_cast<QCPItemText*>(plot.plot()->item(item)))
            QVERIFY2(!label->text().contains(QLatin1Char('%')), qPrintable(label->text()));
}

void TestHistogramPlot::gridIsThinned() {
    QCOMPARE(widgets::GridTicks::stride(10, 4), 1);
    QCOMPARE(widgets::GridTicks::stride(1, 4), 4);
    QCOMPARE(widgets::GridTicks::stride(0.01, 4), 512);
    QCOMPARE(widgets::GridTicks::stride(0, 4), 1);
}

HALFSTEP_TEST(TestHistogramPlot)
#include "test_histogram_plot.moc"
