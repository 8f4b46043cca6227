// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/graph/graph_edges.h"
#include "widgets/graph/graph_node.h"
#include "widgets/graph/graph_view.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGraphicsScene>
#include <QImage>
#include <QSvgRenderer>
#include <QTemporaryDir>

using widgets::GraphView;
using widgets::Selection;

class TestGraphView : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = samples::fixture(QStringLiteral("residual_add.int8_floatio")); }
    void isEmptyAtFirst();
    void hasANodeForEachPart();
    void castsAreLozenges();
    void detailsTellTheMost();
    void clickSelects();
    void clickOnAnEdgeSelectsItsTensor();
    void followsTheSelection();
    void walksByKeyboard();
    void zooms();
    void errorsColour();
    void otherModelsSelectNothing();
    void edgesAreSmooth();
    void saves_data();
    void saves();
    void largeGraphsStayQuick();

private:
    void setUp(GraphView& view, const samples::Sample& sample);
    samples::Sample m_sample;
};

namespace {

std::vector<widgets::GraphNode*> nodesOf(const GraphView& view) {
    std::vector<widgets::GraphNode*> nodes;
    for (auto* item : view.scene()->items())
        if (auto* node = qgraphicsitem_cast<widgets::GraphNode*>(item))
            nodes.push_back(node);
    std::sort(nodes.begin(), nodes.end(), [](auto* a, auto* b) { return a->index() < b->index(); });
    return nodes;
}

QPoint onScreen(const GraphView& view, int node) {
    return view.mapFromScene(nodesOf(view)[std::size_t(node)]->pos());
}

} // namespace

void TestGraphView::setUp(GraphView& view, const samples::Sample& sample) {
    view.resize(800, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto layout = samples::layout(*sample.model(), view.nodeSizes(*sample.model(), 0), view.layoutOptions());
    view.setGraph(sample.model(), 0, 0, layout);
}

void TestGraphView::isEmptyAtFirst() {
    Selection selection;
    GraphView view(&selection);
    view.resize(300, 200);
    QVERIFY(!view.grab().isNull());
    view.fit();
    view.zoomIn();
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentNode(), -1);
    QVERIFY(!view.saveAs(QStringLiteral("/nowhere.png")));
    setUp(view, m_sample);
    QVERIFY(!nodesOf(view).empty());
    view.clear();
    QVERIFY(nodesOf(view).empty());
}

void TestGraphView::hasANodeForEachPart() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    const auto& graph = m_sample.model()->subgraphs[0];
    QCOMPARE(nodesOf(view).size(), graph.operators.size() + graph.inputs.size() + graph.outputs.size());
    for (const auto* node : nodesOf(view))
        QVERIFY(!widgets::nodeToolTip(*m_sample.model(), 0, node->index()).isEmpty());
}

void TestGraphView::castsAreLozenges() {
    const auto texts = widgets::nodeTexts(*m_sample.model(), 0);
    const auto& graph = m_sample.model()->subgraphs[0];
    int casts = 0;
    for (std::size_t op = 0; op < graph.operators.size(); ++op) {
        const auto name = model::nameOf(m_sample.model()->codeOf(graph.operators[op]));
        const bool isCast = name == "QUANTIZE" || name == "DEQUANTIZE";
        QCOMPARE(texts[op].shape == widgets::NodeShape::Lozenge, isCast);
        casts += isCast ? 1 : 0;
    }
    QCOMPARE(casts, 2);
    QVERIFY(texts.back().shape == widgets::NodeShape::End);
}

void TestGraphView::detailsTellTheMost() {
    const auto texts = widgets::nodeTexts(*m_sample.model(), 0);
    bool hasFilter = false;
    for (const auto& text : texts)
        hasFilter =
            hasFilter || (text.name == QStringLiteral("CONV_2D") && text.detail.startsWith(QStringLiteral("3×3")));
    QVERIFY(hasFilter);
}

void TestGraphView::clickSelects() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onScreen(view, 2));
    QCOMPARE(selection.current().op, 2);
    QCOMPARE(view.currentNode(), 2);
    const auto& graph = m_sample.model()->subgraphs[0];
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, onScreen(view, int(graph.operators.size())));
    QCOMPARE(selection.current().tensor, graph.inputs[0]);
    QCOMPARE(selection.current().op, -1);
    // A drag pans and selects nothing.
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, onScreen(view, 2));
    QTest::mouseMove(view.viewport(), onScreen(view, 2) + QPoint(50, 0));
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, onScreen(view, 2) + QPoint(50, 0));
    QCOMPARE(selection.current().op, -1);
}

void TestGraphView::clickOnAnEdgeSelectsItsTensor() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    view.actualSize();
    const auto layout = samples::layout(*m_sample.model(), view.nodeSizes(*m_sample.model(), 0), view.layoutOptions());
    const auto& edge = layout->edges.front();
    const QPointF middle = widgets::edgePath(edge).pointAtPercent(0.8);
    view.centerOn(middle);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.mapFromScene(middle));
    QCOMPARE(selection.current().tensor, edge.tensor);
}

void TestGraphView::followsTheSelection() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    view.actualSize();
    selection.selectOperator(0, 0, 3);
    QCOMPARE(view.currentNode(), 3);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("Op#3 ")));
    QTRY_VERIFY(view.viewport()->rect().contains(onScreen(view, 3)));
    const auto& graph = m_sample.model()->subgraphs[0];
    selection.selectTensor(0, 0, graph.outputs[0]);
    QCOMPARE(view.currentNode(), int(graph.operators.size() + graph.inputs.size()));
    selection.goBack();
    QCOMPARE(view.currentNode(), 3);
    selection.reset();
    QCOMPARE(view.currentNode(), -1);
}

void TestGraphView::walksByKeyboard() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    const auto& graph = m_sample.model()->subgraphs[0];
    const int input = int(graph.operators.size());
    const int output = input + int(graph.inputs.size());
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentNode(), input);
    int steps = 0;
    while (view.currentNode() != output && ++steps < 50)
        QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentNode(), output);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentNode(), output);
    while (view.currentNode() != input && ++steps < 100)
        QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.currentNode(), input);
    // Siblings: there and back.
    const auto two = samples::fixture(QStringLiteral("two_input.int8"));
    setUp(view, two);
    selection.selectTensor(0, 0, two.model()->subgraphs[0].inputs[0]);
    const int first = view.currentNode();
    const bool isLeft = nodesOf(view)[std::size_t(first)]->x() < nodesOf(view)[std::size_t(first) + 1]->x();
    QTest::keyClick(&view, isLeft ? Qt::Key_Right : Qt::Key_Left);
    QCOMPARE(view.currentNode(), first + 1);
    QTest::keyClick(&view, isLeft ? Qt::Key_Left : Qt::Key_Right);
    QCOMPARE(view.currentNode(), first);
}

void TestGraphView::zooms() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    const double fitted = view.zoom();
    QVERIFY(fitted <= 1);
    view.zoomIn();
    QVERIFY(view.zoom() > fitted);
    for (int i = 0; i < 100; ++i)
        view.zoomIn();
    QVERIFY(view.zoom() < 10);
    for (int i = 0; i < 200; ++i)
        view.zoomOut();
    QVERIFY(view.zoom() > fitted / 4);
    view.actualSize();
    QCOMPARE(view.zoom(), 1.0);
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.zoom(), fitted);
    // The wheel keeps what is under the pointer.
    view.actualSize();
    const QPoint at = view.viewport()->rect().center() + QPoint(0, 40);
    QTest::mouseMove(view.viewport(), at);
    const QPointF before = view.mapToScene(at);
    QWheelEvent wheel(
        at, view.viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view.viewport(), &wheel);
    QVERIFY(view.zoom() > 1);
    QVERIFY(std::abs(view.mapToScene(at).y() - before.y()) < 20);
}

void TestGraphView::errorsColour() {
    Selection selection;
    GraphView view(&selection);
    view.setPalette(widgets::darkPalette());
    setUp(view, m_sample);
    view.actualSize();
    const auto centreColour = [&](int node) {
        view.centerOn(nodesOf(view)[std::size_t(node)]);
        const auto image = view.grab().toImage();
        // Right of the texts, inside of the rim.
        const auto box = nodesOf(view)[std::size_t(node)]->sceneBoundingRect();
        const QPoint inside = view.mapFromScene(QPointF(box.right() - 8, box.center().y()));
        return image.pixelColor(inside * image.devicePixelRatio());
    };
    int box = 0;
    while (widgets::nodeTexts(*m_sample.model(), 0)[std::size_t(box)].shape != widgets::NodeShape::Box)
        ++box;
    std::vector<double> shares(m_sample.model()->subgraphs[0].operators.size(), 0);
    shares[std::size_t(box)] = 1;
    view.setOperatorErrors(shares);
    QCOMPARE(centreColour(box), widgets::PaletteRoles(view.palette()).error(1));
    view.setOperatorErrors({});
    QVERIFY(centreColour(box) != widgets::PaletteRoles(view.palette()).error(1));
}

void TestGraphView::otherModelsSelectNothing() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    selection.selectOperator(1, 0, 2);
    QCOMPARE(view.currentNode(), -1);
    selection.selectOperator(0, 3, 2);
    QCOMPARE(view.currentNode(), -1);
    selection.selectOperator(0, 0, 100000);
    QCOMPARE(view.currentNode(), -1);
}

void TestGraphView::edgesAreSmooth() {
    inspect::PlacedEdge edge;
    QVERIFY(widgets::edgePath(edge).isEmpty());
    edge.points = {{0, 0}, {30, 40}, {30, 100}, {0, 140}};
    const auto path = widgets::edgePath(edge);
    double before = -1;
    for (int step = 0; step <= 100; ++step) {
        const auto point = path.pointAtPercent(step / 100.0);
        QVERIFY(point.y() >= before);
        before = point.y();
        QVERIFY(point.x() >= -1e-9 && point.x() <= 30 + 1e-9);
    }
}

void TestGraphView::saves_data() {
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("PNG") << QStringLiteral("png") << QByteArray("\x89PNG");
    QTest::newRow("SVG") << QStringLiteral("svg") << QByteArray("<?xml");
    QTest::newRow("PDF") << QStringLiteral("pdf") << QByteArray("%PDF-");
}

void TestGraphView::saves() {
    QFETCH(const QString, suffix);
    QFETCH(const QByteArray, start);
    const QTemporaryDir folder;
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    const QString path = folder.filePath(QStringLiteral("graph.") + suffix);
    QVERIFY(view.saveAs(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.startsWith(start));
    if (suffix == QStringLiteral("png"))
        QVERIFY(QImage(path).height() > 2 * 200);
    if (suffix == QStringLiteral("svg")) {
        QVERIFY(QSvgRenderer(path).isValid());
        QVERIFY(content.contains("CONV_2D"));
    }
    QVERIFY(!view.saveAs(folder.filePath(QStringLiteral("graph.txt"))));
}

void TestGraphView::largeGraphsStayQuick() {
    const auto sample = samples::real(QStringLiteral("graphs/residual_10000"));
    if (!sample)
        QSKIP("the real models are not there");
    Selection selection;
    GraphView view(&selection);
    view.resize(1200, 900);
    view.show();
    QElapsedTimer timer;
    timer.start();
    const auto sizes = view.nodeSizes(*sample.model(), 0);
    const auto measured = timer.restart();
    const auto layout = samples::layout(*sample.model(), sizes, view.layoutOptions());
    const auto laidOut = timer.restart();
    view.setGraph(sample.model(), 0, 0, layout);
    const auto built = timer.restart();
    QVERIFY(!view.viewport()->grab().isNull());
    const auto far = timer.restart();
    view.actualSize();
    QVERIFY(!view.viewport()->grab().isNull());
    const auto near = timer.restart();
    selection.selectOperator(0, 0, 5000);
    QVERIFY(!view.viewport()->grab().isNull());
    const auto selected = timer.restart();
    qInfo("10,000 operators: texts %lld ms, layout %lld ms, scene %lld ms, picture far out %lld ms, near %lld ms, "
          "selection %lld ms",
        measured, laidOut, built, far, near, selected);
    QCOMPARE(view.currentNode(), 5000);
}

HALFSTEP_TEST(TestGraphView)
#include "test_graph_view.moc"
