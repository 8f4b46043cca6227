// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/layout/graph_layout.h"
#include "support/test_main.h"

#include <QElapsedTimer>
#include <QFile>
#include <cmath>
#include <map>

class TestGraphLayout : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void emptyGraph();
    void chainStandsInAColumn();
    void longEdgesPassBeside();
    void properties_data();
    void properties();
    void isQuick_data();
    void isQuick();
    void cancels();
};

namespace {

/// Operators of one kind; tensor i is made by operator i − 1, tensor 0 is the input.
model::Model graphOf(const std::vector<std::vector<std::int32_t>>& inputs) {
    model::Model model;
    model.buffers.resize(1);
    model.operatorCodes.resize(1);
    model.subgraphs.resize(1);
    auto& graph = model.subgraphs[0];
    graph.tensors.resize(inputs.size() + 1);
    graph.inputs = {0};
    for (std::size_t op = 0; op < inputs.size(); ++op) {
        model::Operator value;
        value.inputs = inputs[op];
        value.outputs = {std::int32_t(op + 1)};
        graph.operators.push_back(value);
    }
    graph.outputs = {std::int32_t(inputs.size())};
    return model;
}

/// Different widths and heights, as texts give them.
std::vector<inspect::NodeSize> sizesFor(const model::Model& model) {
    const auto& graph = model.subgraphs[0];
    std::vector<inspect::NodeSize> sizes;
    for (std::size_t node = 0; node < graph.operators.size() + graph.inputs.size() + graph.outputs.size(); ++node)
        sizes.push_back({60.0 + double(node * 37 % 90), node % 5 == 0 ? 24.0 : 40.0});
    return sizes;
}

inspect::GraphLayout layoutOf(const model::Model& model) {
    base::Progress progress;
    auto made = inspect::layoutGraph(model, 0, sizesFor(model), {}, progress);
    if (!made)
        qFatal("no layout");
    return *std::move(made);
}

bool isSame(const inspect::GraphLayout& a, const inspect::GraphLayout& b) {
    for (std::size_t node = 0; node < a.nodes.size(); ++node)
        if (a.nodes[node].centre.x != b.nodes[node].centre.x || a.nodes[node].centre.y != b.nodes[node].centre.y)
            return false;
    for (std::size_t edge = 0; edge < a.edges.size(); ++edge) {
        const auto& left = a.edges[edge].points;
        const auto& right = b.edges[edge].points;
        if (left.size() != right.size())
            return false;
        for (std::size_t point = 0; point < left.size(); ++point)
            if (left[point].x != right[point].x || left[point].y != right[point].y)
                return false;
    }
    return true;
}

/// Nodes of a layer from left to right.
std::map<std::int32_t, std::vector<inspect::PlacedNode>> layersOf(const inspect::GraphLayout& layout) {
    std::map<std::int32_t, std::vector<inspect::PlacedNode>> layers;
    for (const auto& node : layout.nodes)
        layers[node.layer].push_back(node);
    for (auto& [layer, nodes] : layers)
        std::sort(nodes.begin(), nodes.end(), [](const auto& a, const auto& b) { return a.centre.x < b.centre.x; });
    return layers;
}

void checkNodes(const inspect::GraphLayout& layout) {
    double bottom = -1;
    for (const auto& [layer, nodes] : layersOf(layout)) {
        double top = 1e300;
        double lowest = 0;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            top = std::min(top, nodes[i].centre.y - nodes[i].size.height / 2);
            lowest = std::max(lowest, nodes[i].centre.y + nodes[i].size.height / 2);
            QVERIFY(nodes[i].centre.x - nodes[i].size.width / 2 >= -1e-6);
            QVERIFY(nodes[i].centre.x + nodes[i].size.width / 2 <= layout.width + 1e-6);
            if (i > 0)
                QVERIFY(
                    nodes[i].centre.x - nodes[i].size.width / 2 >= nodes[i - 1].centre.x + nodes[i - 1].size.width / 2);
        }
        QVERIFY(top > bottom);
        bottom = lowest;
    }
    QVERIFY(bottom <= layout.height + 1e-6);
}

void checkEdge(const inspect::GraphLayout& layout, const inspect::PlacedEdge& edge) {
    const auto& from = layout.nodes[std::size_t(edge.from)];
    const auto& to = layout.nodes[std::size_t(edge.to)];
    QVERIFY(from.layer < to.layer);
    QVERIFY(edge.points.size() >= 2);
    QCOMPARE(edge.points.front().x, from.centre.x);
    QCOMPARE(edge.points.front().y, from.centre.y + from.size.height / 2);
    QCOMPARE(edge.points.back().x, to.centre.x);
    QCOMPARE(edge.points.back().y, to.centre.y - to.size.height / 2);
    for (std::size_t point = 1; point < edge.points.size(); ++point)
        QVERIFY(edge.points[point].y >= edge.points[point - 1].y);
}

/// Where the edge runs straight down, no node stands in its way.
int nodesInTheWay(const inspect::GraphLayout& layout, const inspect::PlacedEdge& edge,
    const std::map<std::int32_t, std::vector<inspect::PlacedNode>>& layers) {
    int found = 0;
    const auto first = layout.nodes[std::size_t(edge.from)].layer + 1;
    const auto last = layout.nodes[std::size_t(edge.to)].layer - 1;
    for (std::size_t point = 1; point < edge.points.size(); ++point) {
        const auto& a = edge.points[point - 1];
        const auto& b = edge.points[point];
        if (a.x != b.x)
            continue;
        for (auto layer = first; layer <= last; ++layer)
            for (const auto& node : layers.at(layer))
                if (std::abs(node.centre.x - a.x) < node.size.width / 2 && node.centre.y > a.y && node.centre.y < b.y)
                    ++found;
    }
    return found;
}

base::Result<model::Loaded> real(const QString& name) {
    return format::read(QStringLiteral(HALFSTEP_SHARED_DIR "/models/%1.tflite").arg(name).toStdString());
}

} // namespace

void TestGraphLayout::emptyGraph() {
    auto model = graphOf({});
    model.subgraphs[0].inputs.clear();
    model.subgraphs[0].outputs.clear();
    const auto layout = layoutOf(model);
    QVERIFY(layout.nodes.empty());
    QCOMPARE(layout.width, 0.0);
    QCOMPARE(layout.height, 0.0);
}

void TestGraphLayout::chainStandsInAColumn() {
    const auto layout = layoutOf(graphOf({{0}, {1}, {2}, {3}}));
    QCOMPARE(layout.nodes.size(), std::size_t(6));
    QCOMPARE(layout.edges.size(), std::size_t(5));
    for (const auto& node : layout.nodes)
        QVERIFY(std::abs(node.centre.x - layout.nodes[0].centre.x) < 0.01);
    QCOMPARE(layout.nodes[4].layer, 0); // the input
    QCOMPARE(layout.nodes[5].layer, 5); // the output
    // An operator that reads a tensor twice has one edge.
    QCOMPARE(layoutOf(graphOf({{0}, {1, 1}})).edges.size(), std::size_t(3));
}

void TestGraphLayout::longEdgesPassBeside() {
    // A skip from the input to the last operator, and one inside of it.
    const auto layout = layoutOf(graphOf({{0}, {1}, {2}, {3, 1}, {4, 0}}));
    const auto layers = layersOf(layout);
    std::vector<double> lanes;
    for (const auto& edge : layout.edges) {
        QCOMPARE(nodesInTheWay(layout, edge, layers), 0);
        if (edge.points.size() > 3)
            lanes.push_back(edge.points[1].x);
    }
    QCOMPARE(lanes.size(), std::size_t(2));
    QVERIFY(std::abs(lanes[0] - lanes[1]) >= inspect::LayoutOptions().laneGap - 1e-6);
}

void TestGraphLayout::properties_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"mlperf_tiny/resnet8_int8", "graphs/residual_1000", "graphs/rnn_2000", "graphs/unet_2000",
             "graphs/wide_2000", "graphs/transformer_10000", "coral/movenet_single_pose_lightning_ptq",
             "coral/deeplabv3_mnv2_dm05_pascal_quant", "ai_edge_quantizer/toy_model_with_kv_cache_multi_signature"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestGraphLayout::properties() {
    QFETCH(const QString, name);
    const auto loaded = real(name);
    if (!loaded)
        QSKIP("the real models are not there");
    const auto layout = layoutOf(*loaded->model);
    checkNodes(layout);
    const auto layers = layersOf(layout);
    for (const auto& edge : layout.edges) {
        checkEdge(layout, edge);
        QCOMPARE(nodesInTheWay(layout, edge, layers), 0);
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(isSame(layout, layoutOf(*loaded->model)));
}

void TestGraphLayout::isQuick_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"graphs/residual_1000", "graphs/residual_10000", "graphs/transformer_10000",
             "graphs/rnn_2000", "graphs/unet_2000", "graphs/wide_2000"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Says how long it takes; fails only where the time grows out of all proportion.
void TestGraphLayout::isQuick() {
    QFETCH(const QString, name);
    const auto loaded = real(name);
    if (!loaded)
        QSKIP("the real models are not there");
    QElapsedTimer timer;
    timer.start();
    const auto layout = layoutOf(*loaded->model);
    qInfo("%zu nodes, %zu edges: %lld ms", layout.nodes.size(), layout.edges.size(), timer.elapsed());
    QVERIFY(timer.elapsed() < 20000);
}

void TestGraphLayout::cancels() {
    const auto model = graphOf({{0}, {1}, {2}});
    base::Progress progress;
    progress.cancel();
    const auto result = inspect::layoutGraph(model, 0, sizesFor(model), {}, progress);
    QVERIFY(!result);
    QCOMPARE(int(result.error().code), int(base::Code::Cancelled));
}

HALFSTEP_TEST(TestGraphLayout)
#include "test_graph_layout.moc"
