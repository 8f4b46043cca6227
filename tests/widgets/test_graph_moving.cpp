// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "graph_case.h"
#include "support/test_main.h"

#include "widgets/graph/graph_minimap.h"

using samples::onScreen;
using samples::showIn;
using widgets::GraphView;
using widgets::Selection;

/// Moving about in the graph: keys, wheel, camera, bookmarks, the map.
class TestGraphMoving : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_sample = samples::fixture(QStringLiteral("residual_add.int8_floatio")); }
    void walksByKeyboard();
    void walksToTheRight();
    void beginsReadable();
    void zooms();
    void wheelMovesOnRequest();
    void keepsItsPlace();
    void bookmarksLeadBack();
    void minimapLeadsElsewhere();

private:
    samples::Sample m_sample;
};

void TestGraphMoving::walksByKeyboard() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
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
    showIn(view, two);
    selection.selectTensor(0, 0, two.model()->subgraphs[0].inputs[0]);
    const int first = view.currentNode();
    const bool isLeft = onScreen(view, first).x() < onScreen(view, first + 1).x();
    QTest::keyClick(&view, isLeft ? Qt::Key_Right : Qt::Key_Left);
    QCOMPARE(view.currentNode(), first + 1);
    QTest::keyClick(&view, isLeft ? Qt::Key_Left : Qt::Key_Right);
    QCOMPARE(view.currentNode(), first);
}

void TestGraphMoving::walksToTheRight() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    widgets::GraphRequest request;
    request.direction = inspect::Direction::Right;
    view.setPicture(samples::picture(view, m_sample.model(), 0, request), 0);
    const auto& graph = m_sample.model()->subgraphs[0];
    const int output = int(graph.operators.size() + graph.inputs.size());
    for (int steps = 0; view.currentNode() != output && steps < 50; ++steps)
        QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.currentNode(), output);
    QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(view.currentNode() != output);
}

/// A graph too tall to be read whole is met where it begins, and stays there when the view changes its size.
void TestGraphMoving::beginsReadable() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    view.setPicture(samples::picture(view, samples::deepNet(1000)), 0);
    QCOMPARE(view.zoom(), 0.8);
    QVERIFY(view.rect().contains(onScreen(view, view.picture()->nodeOfOperator(0))));
    view.resize(view.width() + 100, view.height() - 50);
    QCOMPARE(view.zoom(), 0.8);
    QVERIFY(view.rect().contains(onScreen(view, view.picture()->nodeOfOperator(0))));
    view.fit();
    QVERIFY(view.zoom() < 0.1);
    // Another arrangement of the same graph is seen whole too, once that was asked for.
    view.setPicture(samples::picture(view, samples::deepNet(1000)), 0);
    QVERIFY(view.zoom() < 0.1);
}

void TestGraphMoving::zooms() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
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
    view.setFocus();
    view.fit();
    QCOMPARE(view.zoom(), fitted);
    // The wheel keeps what is under the pointer.
    view.actualSize();
    const QPoint at = view.rect().center() + QPoint(0, 40);
    const QPointF before = view.camera().toGraph(at);
    QWheelEvent wheel(at, view.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&view, &wheel);
    QVERIFY(view.zoom() > 1);
    QVERIFY((view.camera().toGraph(at) - before).manhattanLength() < 1e-6);
    // A fitted graph follows the view's size; the whole of it is to be seen.
    view.fit();
    view.resize(300, 300);
    const QRectF seen = view.camera().area();
    QVERIFY(seen.contains(view.picture()->bounds()));
}

void TestGraphMoving::wheelMovesOnRequest() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    view.actualSize();
    view.setWheelZooms(false);
    const QPoint at = view.rect().center();
    const auto turn = [&](QPoint pixels, QPoint angle, Qt::KeyboardModifiers keys) {
        QWheelEvent wheel(at, view.mapToGlobal(at), pixels, angle, Qt::NoButton, keys, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &wheel);
    };
    const auto before = view.camera();
    turn({}, {0, -120}, Qt::NoModifier);
    QCOMPARE(view.zoom(), before.zoom);
    QVERIFY(view.camera().centre.y() > before.centre.y());
    turn({}, {0, -120}, Qt::ControlModifier);
    QVERIFY(view.zoom() < before.zoom);
    // A touchpad moves however the wheel is set.
    view.setWheelZooms(true);
    const auto middle = view.camera();
    turn({0, 20}, {0, 60}, Qt::NoModifier);
    QCOMPARE(view.zoom(), middle.zoom);
    QVERIFY(view.camera().centre.y() < middle.centre.y());
}

void TestGraphMoving::keepsItsPlace() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto model = samples::deepNet(400);
    view.setPicture(samples::picture(view, model), 0);
    view.setCamera(view.picture()->nodeRect(200).center(), 1);
    widgets::GraphRequest request;
    request.content.groups = inspect::structureGroups(model->subgraphs[0]);
    request.content.isOpen.assign(request.content.groups.size(), true);
    view.setPicture(samples::picture(view, model, 0, request), 0);
    QVERIFY((onScreen(view, view.picture()->nodeOfOperator(200)) - view.rect().center()).manhattanLength() < 3);
    QCOMPARE(view.zoom(), 1.0);
}

void TestGraphMoving::bookmarksLeadBack() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    view.setPicture(samples::picture(view, samples::deepNet(2000)), 0);
    selection.selectOperator(0, 0, 1000);
    view.setCamera(view.picture()->nodeRect(1000).center(), 1);
    view.addBookmark();
    view.fit();
    selection.selectOperator(0, 0, 3);
    QTest::keyClick(&view, Qt::Key_1);
    QCOMPARE(view.zoom(), 1.0);
    QCOMPARE(view.currentNode(), 1000);
    QCOMPARE(view.camera().centre, view.picture()->nodeRect(1000).center());
    QTest::keyClick(&view, Qt::Key_9); // there is none
    QCOMPARE(view.currentNode(), 1000);
    for (int i = 0; i < 12; ++i)
        view.addBookmark();
    QCOMPARE(view.bookmarkCount(), std::size_t(9));
}

void TestGraphMoving::minimapLeadsElsewhere() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    view.setPicture(samples::picture(view, samples::deepNet(1000)), 0);
    auto* minimap = view.findChild<widgets::GraphMinimap*>();
    QVERIFY(minimap);
    view.fit();
    QVERIFY(!minimap->isVisible()); // all is seen
    view.actualSize();
    QVERIFY(minimap->isVisible());
    QVERIFY(!minimap->grab().isNull());
    QTest::mouseClick(minimap, Qt::LeftButton, {}, QPoint(minimap->width() / 2, minimap->height() - 2));
    QVERIFY(view.camera().centre.y() > view.picture()->bounds().height() * 0.9);
    // What is chosen elsewhere does not lie under it.
    const auto onScreen = [&] {
        const QRectF node = view.picture()->nodeRect(view.picture()->nodeOfOperator(500));
        return QRectF(view.camera().toView(node.topLeft()), view.camera().toView(node.bottomRight()));
    };
    const QPointF way = QRectF(view.rect()).center() - QRectF(minimap->geometry()).center();
    view.setCamera(view.picture()->nodeRect(view.picture()->nodeOfOperator(500)).center() + way / 3, 3);
    QVERIFY(onScreen().intersects(minimap->geometry()));
    selection.selectOperator(0, 0, 500);
    QTRY_VERIFY(!onScreen().intersects(minimap->geometry()));
    QVERIFY(QRectF(view.rect()).contains(onScreen()));
    view.fit();
    QVERIFY(!minimap->isVisible());
}

HALFSTEP_TEST(TestGraphMoving)
#include "test_graph_moving.moc"
