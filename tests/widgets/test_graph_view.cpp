// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "graph_case.h"
#include "support/test_main.h"

#include "widgets/graph/graph_painter.h"
#include "widgets/graph/graph_trace.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using samples::onScreen;
using samples::showIn;
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
    void otherModelsSelectNothing();
    void edgesAreSmooth();
    void groupsOpenAndClose();
    void alikeGroupsAreLit();
    void tracesAndMarks();
    void largeGraphsStayQuick();

private:
    samples::Sample m_sample;
};

void TestGraphView::isEmptyAtFirst() {
    Selection selection;
    GraphView view(&selection);
    view.resize(300, 200);
    QVERIFY(!view.grab().isNull());
    view.fit();
    view.zoomIn();
    view.addBookmark();
    view.traceToInputs();
    view.clearTrace();
    view.centreCurrent();
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::mouseDClick(&view, Qt::LeftButton);
    QCOMPARE(view.currentNode(), -1);
    QVERIFY(!view.saveAs(QStringLiteral("/nowhere.png")));
    showIn(view, m_sample);
    QVERIFY(view.picture());
    view.clear();
    QVERIFY(!view.picture());
    QVERIFY(!view.grab().isNull());
}

void TestGraphView::hasANodeForEachPart() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto& graph = m_sample.model()->subgraphs[0];
    QCOMPARE(view.picture()->content.nodes.size(), graph.operators.size() + graph.inputs.size() + graph.outputs.size());
    for (const auto& node : view.picture()->content.nodes)
        QVERIFY(!widgets::nodeToolTip(*m_sample.model(), 0, node, {}, {}).isEmpty());
}

void TestGraphView::castsAreLozenges() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto& texts = view.picture()->texts;
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
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    bool hasFilter = false;
    for (const auto& text : view.picture()->texts)
        hasFilter =
            hasFilter || (text.name == QStringLiteral("CONV_2D") && text.detail.startsWith(QStringLiteral("3×3")));
    QVERIFY(hasFilter);
}

void TestGraphView::clickSelects() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    QTest::mouseClick(&view, Qt::LeftButton, {}, onScreen(view, 2));
    QCOMPARE(selection.current().op, 2);
    QCOMPARE(view.currentNode(), 2);
    const auto& graph = m_sample.model()->subgraphs[0];
    QTest::mouseClick(&view, Qt::LeftButton, {}, onScreen(view, int(graph.operators.size())));
    QCOMPARE(selection.current().tensor, graph.inputs[0]);
    QCOMPARE(selection.current().op, -1);
    // A drag pans and selects nothing.
    const QPoint from = onScreen(view, 2);
    const QPointF before = view.camera().toGraph(from);
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    QTest::mouseMove(&view, from + QPoint(50, 0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from + QPoint(50, 0));
    QCOMPARE(selection.current().op, -1);
    QVERIFY((view.camera().toGraph(from + QPoint(50, 0)) - before).manhattanLength() < 2);
}

void TestGraphView::clickOnAnEdgeSelectsItsTensor() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto& edge = view.picture()->layout.edges.front();
    const QPointF middle = widgets::edgePath(edge, inspect::Direction::Down).pointAtPercent(0.8);
    view.setCamera(middle, 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.camera().toView(middle).toPoint());
    QCOMPARE(selection.current().tensor, edge.tensor);
}

void TestGraphView::followsTheSelection() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    view.actualSize();
    selection.selectOperator(0, 0, 3);
    QCOMPARE(view.currentNode(), 3);
    QVERIFY(view.accessibleDescription().startsWith(QStringLiteral("Op#3 ")));
    QTRY_VERIFY(view.rect().contains(onScreen(view, 3)));
    const auto& graph = m_sample.model()->subgraphs[0];
    selection.selectTensor(0, 0, graph.outputs[0]);
    QCOMPARE(view.currentNode(), int(graph.operators.size() + graph.inputs.size()));
    selection.goBack();
    QCOMPARE(view.currentNode(), 3);
    selection.reset();
    QCOMPARE(view.currentNode(), -1);
}

void TestGraphView::otherModelsSelectNothing() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    selection.selectOperator(1, 0, 2);
    QCOMPARE(view.currentNode(), -1);
    selection.selectOperator(0, 3, 2);
    QCOMPARE(view.currentNode(), -1);
    selection.selectOperator(0, 0, 100000);
    QCOMPARE(view.currentNode(), -1);
}

void TestGraphView::edgesAreSmooth() {
    inspect::PlacedEdge edge;
    QVERIFY(widgets::edgePath(edge, inspect::Direction::Down).isEmpty());
    edge.points = {{0, 0}, {30, 40}, {30, 100}, {0, 140}};
    const auto path = widgets::edgePath(edge, inspect::Direction::Down);
    double before = -1;
    for (int step = 0; step <= 100; ++step) {
        const auto point = path.pointAtPercent(step / 100.0);
        QVERIFY(point.y() >= before);
        before = point.y();
        QVERIFY(point.x() >= -1e-9 && point.x() <= 30 + 1e-9);
    }
}

void TestGraphView::groupsOpenAndClose() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto model = samples::deepNet(40);
    widgets::GraphRequest request;
    request.content.groups = inspect::nameScopes(model->subgraphs[0]);
    view.setPicture(samples::picture(view, model, 0, request), 0);
    QSignalSpy toggled(&view, &GraphView::groupToggled);
    const int group = view.picture()->nodeOfOperator(1);
    QVERIFY(view.picture()->texts[std::size_t(group)].shape == widgets::NodeShape::Group);
    QTest::mouseDClick(&view, Qt::LeftButton, {}, onScreen(view, group));
    QCOMPARE(toggled.size(), 1);
    const int index = toggled[0][0].toInt();
    request.content.isOpen.assign(request.content.groups.size(), false);
    request.content.isOpen[std::size_t(index)] = true;
    view.setPicture(samples::picture(view, model, 0, request), 0);
    QVERIFY(view.picture()->content.nodes[std::size_t(view.picture()->nodeOfOperator(1))].kind ==
            inspect::NodeKind::Operator);
    // Chosen, it is chosen with what it holds.
    view.setCurrentNode(view.picture()->boxes.front());
    QCOMPARE(view.look().of(view.picture()->nodeOfOperator(1)), widgets::Emphasis::Lit);
    QCOMPARE(view.look().of(view.picture()->nodeOfOperator(9)), widgets::Emphasis::Alike); // in another, closed one
    // Its title closes it; so does Backspace from inside.
    const QRectF box = view.picture()->nodeRect(view.picture()->boxes.front());
    QTest::mouseDClick(
        &view, Qt::LeftButton, {}, view.camera().toView(QPointF(box.left() + 4, box.top() + 4)).toPoint());
    QCOMPARE(toggled.size(), 2);
    selection.selectOperator(0, 0, 1);
    QTest::keyClick(&view, Qt::Key_Backspace);
    QCOMPARE(toggled.size(), 3);
    // Keys alone: to the group, Enter.
    view.setCurrentNode(view.picture()->nodeOfOperator(9));
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(toggled.size(), 4);
    QSignalSpy up(&view, &GraphView::upRequested);
    QTest::keyClick(&view, Qt::Key_Backspace);
    QCOMPARE(up.size(), 1);
}

void TestGraphView::alikeGroupsAreLit() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto model = samples::deepNet(400);
    widgets::GraphRequest request;
    request.content.groups = inspect::nameScopes(model->subgraphs[0]);
    view.setPicture(samples::picture(view, model, 0, request), 0);
    const auto& picture = *view.picture();
    std::vector<std::int32_t> alike;
    int group = -1;
    for (int node = 0; node < int(picture.content.nodes.size()) && alike.empty(); ++node) {
        alike = picture.nodesLike(node);
        group = node;
    }
    QVERIFY(!alike.empty());
    QVERIFY(picture.texts[std::size_t(group)].detail.contains(QStringLiteral("%1 alike").arg(alike.size() + 1)));
    view.setCurrentNode(group);
    QCOMPARE(view.look().of(group), widgets::Emphasis::Current);
    for (const auto node : alike)
        QCOMPARE(view.look().of(node), widgets::Emphasis::Alike);
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("same operators")));
    // The key goes around all of them.
    for (const auto node : alike) {
        QTest::keyClick(&view, Qt::Key_L);
        QCOMPARE(view.currentNode(), node);
    }
    QTest::keyClick(&view, Qt::Key_L);
    QCOMPARE(view.currentNode(), group);
    // From far too: each has a rim of its own.
    view.setCamera(picture.nodeRect(alike.front()).center(), 0.2);
    QVERIFY(view.camera().zoom < widgets::leastDetailedZoom);
    const auto marks = [&] {
        const QImage image = view.grab().toImage().convertToFormat(QImage::Format_RGB32);
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == view.look().roles.mark().rgb() ? 1 : 0;
        return count;
    };
    const int lit = marks();
    view.setCurrentNode(-1);
    const int plain = marks();
    QVERIFY2(lit > plain, qPrintable(QStringLiteral("%1 and %2").arg(lit).arg(plain)));
}

void TestGraphView::tracesAndMarks() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto model = samples::deepNet(12);
    view.setPicture(samples::picture(view, model), 0);
    selection.selectOperator(0, 0, 5);
    view.traceToInputs();
    QCOMPARE(view.look().of(0), widgets::Emphasis::Lit);
    QCOMPARE(view.look().of(6), widgets::Emphasis::None);
    view.traceToOutputs();
    QCOMPARE(view.look().of(11), widgets::Emphasis::Lit);
    QCOMPARE(view.look().of(0), widgets::Emphasis::None);
    const auto both = widgets::trace(*view.picture(), 5, true, true);
    QCOMPARE(both.nodes.size(), view.picture()->content.nodes.size());
    // Marked by clicks and by a drag; Escape forgets them.
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ShiftModifier, onScreen(view, 1));
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ShiftModifier, onScreen(view, 3));
    QCOMPARE(view.markedOperators(), (std::vector<std::int32_t>{1, 3}));
    QTest::mouseClick(&view, Qt::LeftButton, Qt::ShiftModifier, onScreen(view, 1));
    QCOMPARE(view.markedOperators(), (std::vector<std::int32_t>{3}));
    QSignalSpy part(&view, &GraphView::partRequested);
    for (auto* action : view.actions())
        if (action->objectName() == QStringLiteral("showPart"))
            action->trigger();
    QCOMPARE(part.size(), 1);
    const QPoint corner(2, 2);
    const QPoint other = view.rect().bottomRight() - QPoint(2, 2);
    QTest::mousePress(&view, Qt::LeftButton, Qt::ShiftModifier, corner);
    QMouseEvent drag(
        QEvent::MouseMove, other, view.mapToGlobal(other), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QCoreApplication::sendEvent(&view, &drag);
    QVERIFY(!view.grab().isNull());
    QTest::mouseRelease(&view, Qt::LeftButton, Qt::ShiftModifier, other);
    QCOMPARE(view.markedOperators().size(), std::size_t(12));
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(view.markedOperators().empty());
}

void TestGraphView::largeGraphsStayQuick() {
    const auto model = samples::deepNet(10000);
    Selection selection;
    GraphView view(&selection);
    view.resize(1200, 900);
    view.show();
    QElapsedTimer timer;
    timer.start();
    view.setPicture(samples::picture(view, model), 0);
    const auto built = timer.restart();
    QVERIFY(!view.grab().isNull());
    const auto far = timer.restart();
    view.actualSize();
    QVERIFY(!view.grab().isNull());
    const auto near = timer.restart();
    selection.selectOperator(0, 0, 5000);
    QVERIFY(!view.grab().isNull());
    const auto selected = timer.restart();
    qInfo("10,000 operators: picture %lld ms, far out %lld ms, near %lld ms, selection %lld ms", built, far, near,
        selected);
    QCOMPARE(view.currentNode(), 5000);
}

HALFSTEP_TEST(TestGraphView)
#include "test_graph_view.moc"
