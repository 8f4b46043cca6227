// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/plots/boxes/arena_plot.h"
#include "widgets/plots/boxes/treemap.h"
#include "widgets/plots/boxes/treemap_plot.h"
#include "widgets/plots/custom_plot.h"
#include "widgets/plots/heat_map_plot.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/per_axis_plot.h"

#include <QSignalSpy>

class TestBoxes : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void treemapFillsItsArea();
    void treemapRectsDoNotOverlap();
    void treemapPlotTellsSizes();
    void arenaPlotFindsTensors();
    void heatMapTellsChannels();
    void perAxisSortsAndMarks();
    void histogramOfOneChannel();
};

namespace {

/// Clicks at a place given in the plot's coordinates.
void click(widgets::Plot& plot, double x, double y) {
    auto* canvas = plot.plot();
    const QPoint at(int(canvas->xAxis->coordToPixel(x)), int(canvas->yAxis->coordToPixel(y)));
    QTest::mouseClick(canvas, Qt::LeftButton, {}, at);
}

void showPlot(widgets::Plot& plot) {
    plot.resize(700, 420);
    plot.show();
    QVERIFY(QTest::qWaitForWindowExposed(&plot));
    QTest::qWait(50); // drawn with the next events
}

int perAxisTensor(const model::Model& model) {
    const auto& tensors = model.subgraphs[0].tensors;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (tensors[i].isQuantized() && tensors[i].quantization->isPerAxis() &&
            tensors[i].type == model::TensorType::Int8)
            return int(i);
    return -1;
}

} // namespace

void TestBoxes::treemapFillsItsArea() {
    const QRectF area(10, 20, 300, 200);
    const std::vector<double> sizes = {60, 40, 30, 20, 10, 5, 1, 0};
    const auto rects = widgets::treemap(sizes, area);
    QCOMPARE(rects.size(), sizes.size());
    double covered = 0;
    for (std::size_t i = 0; i < rects.size(); ++i) {
        covered += rects[i].width() * rects[i].height();
        QVERIFY(std::abs(rects[i].width() * rects[i].height() - sizes[i] / 166 * 60000) < 1e-6);
        if (sizes[i] > 0)
            QVERIFY(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(rects[i]));
    }
    QVERIFY(std::abs(covered - 60000) < 1e-6);
    QVERIFY(widgets::treemap({}, area).empty());
    QVERIFY(widgets::treemap({0, 0}, area)[1].isEmpty());
}

void TestBoxes::treemapRectsDoNotOverlap() {
    std::vector<double> sizes;
    for (int i = 100; i > 0; --i)
        sizes.push_back(i * i);
    const auto rects = widgets::treemap(sizes, QRectF(0, 0, 640, 480));
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b) {
            const auto common = rects[a].intersected(rects[b]);
            QVERIFY(common.width() * common.height() < 1e-6);
        }
}

void TestBoxes::treemapPlotTellsSizes() {
    widgets::TreemapPlot plot;
    QVERIFY(!plot.emptyText().isEmpty());
    plot.setItems(
        {{QStringLiteral("CONV_2D"), QStringLiteral("large"), 3072, inspect::ComputeKind::Int8},
            {QStringLiteral("ADD"), QStringLiteral("small, \"quoted\""), 1024, inspect::ComputeKind::Float32}},
        QStringLiteral("Constants"));
    showPlot(plot);
    QVERIFY(plot.valueText().contains(QStringLiteral("4")));
    QSignalSpy chosen(&plot, &widgets::TreemapPlot::itemChosen);
    const auto range = plot.plot()->xAxis->range();
    click(plot, range.lower + range.size() * 0.3, plot.plot()->yAxis->range().center());
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 0);
    QCOMPARE(
        plot.toCsv(), QStringLiteral("group,name,bytes\nCONV_2D,large,3072\nADD,\"small, \"\"quoted\"\"\",1024\n"));
    plot.setItems({}, QStringLiteral("Constants"));
    QVERIFY(!plot.emptyText().isEmpty());
}

void TestBoxes::arenaPlotFindsTensors() {
    const auto sample = samples::fixture(QStringLiteral("residual_add.int8"));
    const auto timeline = std::make_shared<const inspect::ArenaTimeline>(
        inspect::arenaTimeline(*sample.model(), 0, inspect::ArenaPlanner::Micro));
    widgets::ArenaPlot plot;
    plot.setTimeline(sample.model(), 0, timeline);
    showPlot(plot);
    // The peak is named above all boxes.
    const auto* y = plot.plot()->yAxis;
    QVERIFY(y->coordToPixel(double(timeline->arenaBytes)) - y->coordToPixel(y->range().upper) >=
            plot.fontMetrics().height());
    const auto& tenant = timeline->tenants.front();
    QSignalSpy tensors(&plot, &widgets::ArenaPlot::tensorChosen);
    QSignalSpy operators(&plot, &widgets::ArenaPlot::operatorChosen);
    click(plot, (tenant.first + tenant.last) / 2.0, double(tenant.offset) + double(tenant.bytes) / 2);
    QCOMPARE(tensors.count(), 1);
    QCOMPARE(tensors.first().first().toInt(), tenant.tensor);
    click(plot, 0, double(timeline->arenaBytes) * 1.07); // above all boxes
    QCOMPARE(operators.count(), 1);
    QCOMPARE(plot.toCsv().count(QLatin1Char('\n')), int(timeline->tenants.size()) + 1);
    plot.markTensor(tenant.tensor);
    plot.clear(QStringLiteral("nothing"));
    QCOMPARE(plot.emptyText(), QStringLiteral("nothing"));
}

void TestBoxes::heatMapTellsChannels() {
    const auto sample = samples::fixture(QStringLiteral("tiny_conv.int8"));
    base::Progress progress;
    const auto bins =
        inspect::channelBins(*sample.model(), 0, std::size_t(perAxisTensor(*sample.model())), {.bins = 32}, progress);
    QVERIFY(bins);
    widgets::HeatMapPlot plot;
    plot.setBins(std::make_shared<const inspect::ChannelBins>(*bins), QStringLiteral("Histograms"));
    showPlot(plot);
    QSignalSpy chosen(&plot, &widgets::HeatMapPlot::channelChosen);
    click(plot, 2, (bins->low + bins->high) / 2);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toInt(), 2);
    QCOMPARE(plot.toCsv().count(QLatin1Char('\n')), int(bins->channels()) + 1);
}

void TestBoxes::perAxisSortsAndMarks() {
    const auto sample = samples::fixture(QStringLiteral("tiny_conv.int8"));
    widgets::PerAxisPlot plot;
    plot.setTensor(sample.model(), 0, perAxisTensor(*sample.model()));
    showPlot(plot);
    const auto& scales = plot.channels().scales;
    const auto smallest = int(std::min_element(scales.begin(), scales.end()) - scales.begin());
    QSignalSpy chosen(&plot, &widgets::PerAxisPlot::channelChosen);
    click(plot, 0, scales[0]);
    QCOMPARE(chosen.takeFirst().first().toInt(), 0);
    plot.setSorted(true);
    QTest::qWait(50);
    click(plot, 0, scales[std::size_t(smallest)]);
    QCOMPARE(chosen.takeFirst().first().toInt(), smallest);
    plot.markChannel(1);
}

void TestBoxes::histogramOfOneChannel() {
    const auto sample = samples::fixture(QStringLiteral("tiny_conv.int8"));
    const int index = perAxisTensor(*sample.model());
    const auto& tensor = sample.model()->subgraphs[0].tensors[std::size_t(index)];
    base::Progress progress;
    const auto bins = inspect::channelBins(*sample.model(), 0, std::size_t(index), {.isStored = true}, progress);
    QVERIFY(bins);
    widgets::HistogramPlot plot;
    plot.setChannel(*bins, 0, tensor.quantization, tensor.type, true);
    showPlot(plot);
    QCOMPARE(plot.plot()->xAxis->label(), QStringLiteral("Stored value"));
    const auto each = *model::elementCount(tensor.shape) / tensor.quantization->scale.size();
    QVERIFY(plot.valueText().startsWith(QString::number(each)));
    const int before = plot.plot()->graphCount();
    plot.setOverlay(widgets::binsOf(*bins, -1), QStringLiteral("the whole tensor"));
    QCOMPARE(plot.plot()->graphCount(), before + 1);
    QVERIFY(plot.valueText().contains(QStringLiteral("the whole tensor")));
}

HALFSTEP_TEST(TestBoxes)
#include "test_boxes.moc"
