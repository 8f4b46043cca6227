// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/plots/custom_plot.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/layer_error_plot.h"
#include "widgets/plots/per_axis_plot.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <cmath>

using widgets::HistogramPlot;
using widgets::LayerErrorPlot;
using widgets::PerAxisPlot;

class TestPlots : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void emptyTexts();
    void longNamesAreElided();
    void lowPlotsKeepTheirSentence();
    void labelsOfOutliersKeepApart();
    void perAxisCsv();
    void perAxisFindsDeadAndOutliers();
    void perAxisShowsUnusableScales();
    void perAxisSentence();
    void perAxisStrip();
    void layerErrors();
    void layerErrorsChoose();
    void readsUnderThePointer();
    void readsByKeyboard();
    void zoomsAndResets();
    void logAxis();
    void saves_data();
    void saves();
    void refusesOtherFiles();
    void copies();
    void followsTheTheme();

private:
    samples::Sample m_float;
    samples::Sample m_int8;
    int m_perAxis = -1; ///< a constant with several scales
};

namespace {

/// A tensor of `channels` channels of two int8 values each, scales 0.01, but for those given.
std::shared_ptr<const model::Model> channels(std::size_t count, const std::map<std::size_t, float>& scales = {},
    std::size_t dead = SIZE_MAX, std::vector<std::int64_t> zeroPoints = {}) {
    auto result = std::make_shared<model::Model>();
    std::vector<std::byte> values(count * 2, std::byte(5));
    if (dead < count)
        values[dead * 2] = values[dead * 2 + 1] = std::byte(0);
    result->buffers = {{}, base::Bytes::own(values)};
    model::Tensor tensor;
    tensor.name = "weights";
    tensor.type = model::TensorType::Int8;
    tensor.shape = {std::int32_t(count), 2};
    tensor.buffer = 1;
    tensor.quantization.emplace();
    tensor.quantization->scale.assign(count, 0.01F);
    for (const auto& [channel, scale] : scales)
        tensor.quantization->scale[channel] = scale;
    tensor.quantization->zeroPoint = zeroPoints.empty() ? std::vector<std::int64_t>(count, 0) : zeroPoints;
    result->subgraphs.resize(1);
    result->subgraphs[0].tensors = {tensor};
    return result;
}

QStringList lines(const QString& text) {
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QColor cornerOf(QWidget& widget) {
    return widget.grab().toImage().pixelColor(2, 2);
}

void showBig(QWidget& widget) {
    widget.resize(600, 400);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

void TestPlots::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
    m_float = samples::fixture(QStringLiteral("residual_add.float"));
    m_int8 = samples::fixture(QStringLiteral("residual_add.int8"));
    const auto& tensors = m_int8.model()->subgraphs[0].tensors;
    for (std::size_t tensor = 0; tensor < tensors.size(); ++tensor)
        if (tensors[tensor].isQuantized() && tensors[tensor].quantization->isPerAxis())
            m_perAxis = int(tensor);
    QVERIFY(m_perAxis >= 0);
}

void TestPlots::emptyTexts() {
    PerAxisPlot scales;
    HistogramPlot histogram;
    LayerErrorPlot errors;
    for (const widgets::Plot* plot : std::initializer_list<const widgets::Plot*>{&scales, &histogram, &errors}) {
        QVERIFY(!plot->emptyText().isEmpty());
        QVERIFY(!plot->plot()->isVisibleTo(plot));
        QCOMPARE(plot->accessibleDescription(), plot->emptyText());
    }
    histogram.clear(QStringLiteral("Calibrate to see activations."));
    QCOMPARE(histogram.emptyText(), QStringLiteral("Calibrate to see activations."));
    errors.setComparison(std::make_shared<const compare::Comparison>());
    QVERIFY(!errors.emptyText().isEmpty());
}

void TestPlots::longNamesAreElided() {
    auto model = std::make_shared<model::Model>(*channels(1));
    model->subgraphs[0].tensors[0].name = std::string(400, 'w');
    PerAxisPlot plot;
    plot.setTensor(model, 0, 0);
    showBig(plot);
    QVERIFY(plot.emptyText().contains(QString(400, u'w')));
    const auto labels = plot.findChildren<QLabel*>();
    const auto shown = std::find_if(
        labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains(QChar(0x2026)); });
    QVERIFY(shown != labels.end());
    QVERIFY((*shown)->text().size() < 250);
    QVERIFY((*shown)->text().endsWith(plot.emptyText().section(u'\n', -1)));
    QVERIFY((*shown)->sizeHint().width() <= plot.width());
}

void TestPlots::lowPlotsKeepTheirSentence() {
    PerAxisPlot plot;
    plot.setTensor(channels(40), 0, 0);
    plot.resize(240, 140);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    // The sentence has two lines, for which the axis gives up its title; a picture of the plot has it.
    const auto* values = plot.findChild<QLabel*>(QStringLiteral("values"));
    QVERIFY(values->height() >= 2 * values->fontMetrics().lineSpacing());
    QVERIFY(plot.plot()->xAxis->label().isEmpty());
    QTemporaryDir folder;
    QVERIFY(plot.saveAs(folder.filePath(QStringLiteral("plot.svg"))));
    QFile file(folder.filePath(QStringLiteral("plot.svg")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("Channel along axis"));
    QVERIFY(plot.plot()->xAxis->label().isEmpty());
    plot.resize(600, 400);
    QTRY_VERIFY(plot.plot()->xAxis->label().contains(QStringLiteral("Channel")));
}

void TestPlots::labelsOfOutliersKeepApart() {
    std::map<std::size_t, float> scales;
    for (std::size_t channel = 100; channel < 120; ++channel)
        scales[channel] = 0.5F + 0.01F * float(channel % 3);
    PerAxisPlot plot;
    plot.setTensor(channels(200, scales), 0, 0);
    showBig(plot);
    plot.plot()->replot();
    std::vector<QRectF> places;
    for (int i = 0; i < plot.plot()->itemCount(); ++i)
        if (auto* label = qobject_cast<QCPItemText*>(plot.plot()->item(i)); label && label->visible()) {
            const auto padding = label->padding();
            places.push_back(QRectF(label->topLeft->pixelPosition(), label->bottomRight->pixelPosition())
                                 .adjusted(padding.left(), padding.top(), -padding.right(), -padding.bottom()));
        }
    QVERIFY(places.size() >= 2 && places.size() < scales.size());
    for (std::size_t a = 0; a < places.size(); ++a)
        for (std::size_t b = a + 1; b < places.size(); ++b)
            QVERIFY(!places[a].intersects(places[b]));
}

void TestPlots::perAxisCsv() {
    PerAxisPlot plot;
    plot.setTensor(m_int8.model(), 0, m_perAxis);
    QCOMPARE(plot.emptyText(), QString());
    const auto& parameters = *m_int8.model()->subgraphs[0].tensors[std::size_t(m_perAxis)].quantization;
    const auto csv = lines(plot.toCsv());
    QCOMPARE(csv[0], QStringLiteral("channel,scale,zero_point,dead"));
    QCOMPARE(std::size_t(csv.size()), parameters.scale.size() + 1);
    for (std::size_t channel = 0; channel < parameters.scale.size(); ++channel) {
        const auto cells = csv[qsizetype(channel) + 1].split(u',');
        QCOMPARE(cells[0].toULongLong(), channel);
        QCOMPARE(cells[1].toDouble(), double(parameters.scale[channel]));
        QCOMPARE(cells[2].toLongLong(), parameters.zeroPointOf(channel));
    }
    plot.clear();
    QCOMPARE(lines(plot.toCsv()).size(), 1);
}

void TestPlots::perAxisFindsDeadAndOutliers() {
    const auto model = channels(32, {{7, 0.5F}, {9, 0.011F}, {20, 1e-6F}}, 3);
    const auto found = widgets::channelScales(*model, model->subgraphs[0].tensors[0]);
    QCOMPARE(found.deadCount(), std::size_t(1));
    QVERIFY(found.dead[3]);
    QCOMPARE(found.outliers, (std::vector<std::size_t>{20, 7}));
    PerAxisPlot plot;
    plot.setTensor(model, 0, 0);
    QVERIFY(plot.valueText().contains(QStringLiteral("dead")));
    QVERIFY(lines(plot.toCsv())[4].endsWith(QStringLiteral(",1")));
}

void TestPlots::perAxisShowsUnusableScales() {
    constexpr auto infinite = std::numeric_limits<float>::infinity();
    const auto model = channels(6, {{1, infinite}, {2, std::numeric_limits<float>::quiet_NaN()}, {4, 0.02F}});
    const auto found = widgets::channelScales(*model, model->subgraphs[0].tensors[0]);
    QCOMPARE(found.outliers, (std::vector<std::size_t>{1, 2}));
    QCOMPARE(float(found.highest()), 0.02F);
    PerAxisPlot plot;
    plot.setTensor(model, 0, 0);
    plot.setSorted(true);
    showBig(plot);
    QCOMPARE(lines(plot.toCsv()).size(), 7);
}

void TestPlots::perAxisSentence() {
    PerAxisPlot plot;
    const auto& tensors = m_int8.model()->subgraphs[0].tensors;
    plot.setTensor(m_int8.model(), 0, m_int8.model()->subgraphs[0].inputs[0]);
    const auto& input = tensors[std::size_t(m_int8.model()->subgraphs[0].inputs[0])];
    QVERIFY(input.isQuantized());
    QVERIFY(plot.emptyText().contains(QStringLiteral("One scale")));
    QVERIFY(plot.emptyText().contains(QString::number(input.quantization->zeroPointOf())));
    plot.setTensor(m_float.model(), 0, 0);
    QVERIFY(plot.emptyText().contains(QStringLiteral("not quantized")));
}

void TestPlots::perAxisStrip() {
    PerAxisPlot plot;
    plot.setTensor(channels(4), 0, 0);
    QCOMPARE(plot.plot()->axisRectCount(), 1);
    plot.setTensor(channels(4, {}, SIZE_MAX, {0, 3, 0, -2}), 0, 0);
    QCOMPARE(plot.plot()->axisRectCount(), 2);
    plot.setTensor(channels(4), 0, 0);
    QCOMPARE(plot.plot()->axisRectCount(), 1);
}

void TestPlots::layerErrors() {
    LayerErrorPlot plot;
    const auto comparison = samples::comparison(*m_float.model(), *m_int8.model());
    plot.setComparison(comparison);
    showBig(plot);
    const auto csv = lines(plot.toCsv());
    QCOMPARE(std::size_t(csv.size()), comparison->layers.size() + 1);
    QCOMPARE(csv[1].split(u',')[4], QStringLiteral("inf"));
    for (std::size_t row = 0; row < comparison->layers.size(); ++row) {
        const auto cells = csv[qsizetype(row) + 1].split(u',');
        QCOMPARE(cells[6].toDouble(), comparison->layers[row].sums.maxError);
    }
    QVERIFY(plot.valueText().contains(QStringLiteral("50 sample")));
    QVERIFY(plot.valueText().contains(QStringLiteral("worst")));
    // A layer without any error stands inside of the plot, above all others, with a line of its own.
    QVERIFY(std::isfinite(plot.plot()->yAxis->range().upper));
    const auto saysEqual = [&plot] {
        for (int item = 0; item < plot.plot()->itemCount(); ++item)
            if (const auto* text = qobject_cast<QCPItemText*>(plot.plot()->item(item)))
                if (text->text().contains(QStringLiteral("B equals A")))
                    return text->position->value();
        return 0.0;
    };
    QVERIFY(saysEqual() > 20 && saysEqual() < plot.plot()->yAxis->range().upper);
    auto exact = std::make_shared<compare::Comparison>(*comparison);
    for (auto& layer : exact->layers)
        layer.sums.noise = 0;
    plot.setComparison(exact);
    QVERIFY(saysEqual() > 100); // dB: nothing like a bad layer
    QVERIFY(plot.valueText().contains(QStringLiteral("no layer differs")));
    plot.setComparison(comparison);
    for (const auto measure : {LayerErrorPlot::Measure::MaxError, LayerErrorPlot::Measure::MeanAbsoluteError,
             LayerErrorPlot::Measure::Cosine, LayerErrorPlot::Measure::Sqnr}) {
        plot.setMeasure(measure);
        QVERIFY(plot.plot()->yAxis->range().size() > 0);
        QVERIFY(!plot.plot()->yAxis->label().isEmpty());
    }
    // Its axis has the operators' numbers, as the table, the graph and the labels have them.
    QVector<double> places;
    QVector<QString> names;
    auto* x = plot.plot()->xAxis;
    x->ticker()->generate(x->range(), plot.locale(), u'g', 6, places, nullptr, &names);
    QVERIFY(!places.isEmpty());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto row = std::size_t(std::llround(places[i]) - 1);
        if (row >= comparison->layers.size())
            continue;
        const auto op = comparison->layers[row].tensors.opA;
        QCOMPARE(names[i], op < 0 ? QStringLiteral("input") : QString::number(op));
    }
    plot.setCurrent(2);
    plot.setCurrent(1000);
    plot.setCurrent(-1);
}

void TestPlots::layerErrorsChoose() {
    LayerErrorPlot plot;
    plot.setComparison(samples::comparison(*m_float.model(), *m_int8.model()));
    showBig(plot);
    QSignalSpy chosen(&plot, &LayerErrorPlot::layerChosen);
    const auto* inner = plot.plot();
    const QPoint third(int(inner->xAxis->coordToPixel(3)), inner->axisRect()->center().y());
    QTest::mouseClick(plot.plot(), Qt::LeftButton, {}, third);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 2);
    // A drag pans.
    QTest::mousePress(plot.plot(), Qt::LeftButton, {}, third);
    QTest::mouseRelease(plot.plot(), Qt::LeftButton, {}, third + QPoint(80, 0));
    QCOMPARE(chosen.count(), 1);
}

void TestPlots::readsUnderThePointer() {
    PerAxisPlot plot;
    plot.setTensor(channels(16, {{5, 0.25F}}), 0, 0);
    showBig(plot);
    const QString summary = plot.valueText();
    const auto* inner = plot.plot();
    const int y = inner->axisRect()->center().y();
    QTest::mouseMove(plot.plot(), QPoint(int(inner->xAxis->coordToPixel(5)), y));
    QCOMPARE(plot.valueText(), QStringLiteral("Channel 5: scale 0.25, zero point 0"));
    QTest::mouseMove(plot.plot(), QPoint(int(inner->xAxis->coordToPixel(-0.9)), y));
    QCOMPARE(plot.valueText(), summary);
}

void TestPlots::readsByKeyboard() {
    LayerErrorPlot plot;
    plot.setComparison(samples::comparison(*m_float.model(), *m_int8.model()));
    showBig(plot);
    QSignalSpy chosen(&plot, &LayerErrorPlot::layerChosen);
    const QString summary = plot.valueText();
    QTest::keyClick(plot.plot(), Qt::Key_Right);
    QVERIFY(plot.valueText() != summary);
    QVERIFY(plot.valueText().startsWith(QStringLiteral("input: ")));
    QTest::keyClick(plot.plot(), Qt::Key_Right);
    QVERIFY(plot.valueText().startsWith(QStringLiteral("Op#0 ")));
    QCOMPARE(plot.accessibleDescription(), plot.valueText());
    QTest::keyClick(plot.plot(), Qt::Key_Left);
    QTest::keyClick(plot.plot(), Qt::Key_Left);
    QVERIFY(plot.valueText().startsWith(QStringLiteral("input: ")));
    QTest::keyClick(plot.plot(), Qt::Key_Return);
    QCOMPARE(chosen.last().first().toInt(), 0);
}

void TestPlots::zoomsAndResets() {
    PerAxisPlot plot;
    plot.setTensor(channels(64), 0, 0);
    showBig(plot);
    const auto whole = plot.plot()->xAxis->range();
    const auto height = plot.plot()->yAxis->range();
    const auto centre = plot.plot()->axisRect()->center();
    QWheelEvent wheel(
        centre, plot.plot()->mapToGlobal(centre), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(plot.plot(), &wheel);
    QVERIFY(plot.plot()->xAxis->range().size() < whole.size());
    QCOMPARE(plot.plot()->yAxis->range(), height);
    QTest::keyClick(plot.plot(), Qt::Key_Home);
    QCOMPARE(plot.plot()->xAxis->range(), whole);
    QTest::keyClick(plot.plot(), Qt::Key_Plus);
    QVERIFY(plot.plot()->xAxis->range().size() < whole.size());
    QTest::mouseDClick(plot.plot(), Qt::LeftButton, {}, centre);
    QCOMPARE(plot.plot()->xAxis->range(), whole);
}

void TestPlots::logAxis() {
    PerAxisPlot plot;
    plot.setTensor(channels(8, {{2, 0.4F}}), 0, 0);
    QVERIFY(plot.isLogarithmic());
    QCOMPARE(plot.plot()->yAxis->scaleType(), QCPAxis::stLogarithmic);
    // Marks between the labelled values say that it is one.
    auto* y = plot.plot()->yAxis;
    y->setRange(1e-6, 0.1);
    QVector<double> ticks;
    QVector<double> marks;
    showBig(plot);
    y->ticker()->generate(y->range(), plot.locale(), u'g', 6, ticks, &marks, nullptr);
    QVERIFY(marks.size() >= 20);
    QVERIFY(std::any_of(marks.begin(), marks.end(), [](double mark) { return qFuzzyCompare(mark, 3e-4); }));
    QVERIFY(y->subTickLengthIn() > 0 && y->subTickPen().style() != Qt::NoPen);
    plot.setLogarithmic(false);
    QCOMPARE(y->subTickPen().style(), Qt::NoPen);
    QCOMPARE(plot.plot()->yAxis->scaleType(), QCPAxis::stLinear);
    QCOMPARE(plot.plot()->yAxis->range().lower, 0.0);
    HistogramPlot histogram;
    histogram.setWeights(samples::normalStats(), std::nullopt, model::TensorType::Int8);
    QVERIFY(!histogram.isLogarithmic());
    histogram.setLogarithmic(true);
    QVERIFY(histogram.plot()->yAxis->range().lower > 0);
}

void TestPlots::saves_data() {
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("PNG") << QStringLiteral("png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("svg") << QByteArray("<?xml");
    QTest::newRow("PDF") << QStringLiteral("PDF") << QByteArray("%PDF-");
}

void TestPlots::saves() {
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, start);
    const QTemporaryDir folder;
    PerAxisPlot plot;
    plot.setTensor(channels(16), 0, 0);
    showBig(plot);
    const QString path = folder.filePath(QStringLiteral("plot.") + suffix);
    QVERIFY(plot.saveAs(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(start.size()) == start);
    if (suffix == QStringLiteral("png")) {
        const QImage image(path);
        QCOMPARE(image.width(), plot.plot()->width() * 2);
        QCOMPARE(image.height(), plot.plot()->height() * 2);
    }
    if (suffix == QStringLiteral("svg")) {
        QVERIFY(QSvgRenderer(path).isValid());
        file.seek(0);
        QVERIFY(file.readAll().contains("Scales of T#0 weights"));
    }
}

void TestPlots::refusesOtherFiles() {
    const QTemporaryDir folder;
    PerAxisPlot plot;
    plot.setTensor(channels(16), 0, 0);
    showBig(plot);
    QVERIFY(!plot.saveAs(folder.filePath(QStringLiteral("plot.xyz"))));
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("plot.xyz"))));
    QVERIFY(!plot.saveAs(folder.filePath(QStringLiteral("no/such/folder/plot.png"))));
}

void TestPlots::copies() {
    PerAxisPlot plot;
    plot.setTensor(channels(16), 0, 0);
    showBig(plot);
    plot.copyPicture();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
    plot.copyTable();
    QCOMPARE(QGuiApplication::clipboard()->text(), plot.toCsv());
}

void TestPlots::followsTheTheme() {
    PerAxisPlot plot;
    plot.setPalette(widgets::lightPalette());
    plot.setTensor(channels(16), 0, 0);
    showBig(plot);
    QCOMPARE(cornerOf(*plot.plot()), widgets::lightPalette().color(QPalette::Base));
    plot.setPalette(widgets::darkPalette());
    QTRY_COMPARE(cornerOf(*plot.plot()), widgets::darkPalette().color(QPalette::Base));
}

HALFSTEP_TEST(TestPlots)
#include "test_plots.moc"
