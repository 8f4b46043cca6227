// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/graph/graph_minimap.h"
#include "widgets/graph/graph_painter.h"
#include "widgets/graph/graph_trace.h"
#include "widgets/graph/graph_view.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
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
    void walksToTheRight();
    void beginsReadable();
    void zooms();
    void wheelMovesOnRequest();
    void errorsColour();
    void measuresColourAndTell();
    void rulesColour();
    void otherModelsSelectNothing();
    void edgesAreSmooth();
    void groupsOpenAndClose();
    void keepsItsPlace();
    void tracesAndMarks();
    void bookmarksLeadBack();
    void minimapLeadsElsewhere();
    void farAndNearShowTheSame();
    void saves_data();
    void saves();
    void savesWhatIsVisible();
    void largeGraphsStayQuick();

private:
    void setUp(GraphView& view, const samples::Sample& sample);
    samples::Sample m_sample;
};

namespace {

QPoint onScreen(const GraphView& view, int node) {
    return view.camera().toView(view.picture()->nodeRect(node).center()).toPoint();
}

QColor colourAt(GraphView& view, const QPointF& inGraph) {
    const auto image = view.grab().toImage();
    return image.pixelColor((view.camera().toView(inGraph) * image.devicePixelRatio()).toPoint());
}

/// Right of the texts, inside of the rim.
QPointF emptyPlace(const GraphView& view, int node) {
    const QRectF box = view.picture()->nodeRect(node);
    return {box.right() - 6, box.center().y()};
}

int firstBox(const GraphView& view) {
    int box = 0;
    while (view.picture()->texts[std::size_t(box)].shape != widgets::NodeShape::Box)
        ++box;
    return box;
}

} // namespace

void TestGraphView::setUp(GraphView& view, const samples::Sample& sample) {
    view.resize(800, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setPicture(samples::picture(view, sample.model()), 0);
}

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
    setUp(view, m_sample);
    QVERIFY(view.picture());
    view.clear();
    QVERIFY(!view.picture());
    QVERIFY(!view.grab().isNull());
}

void TestGraphView::hasANodeForEachPart() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    const auto& graph = m_sample.model()->subgraphs[0];
    QCOMPARE(view.picture()->content.nodes.size(), graph.operators.size() + graph.inputs.size() + graph.outputs.size());
    for (const auto& node : view.picture()->content.nodes)
        QVERIFY(!widgets::nodeToolTip(*m_sample.model(), 0, node, {}).isEmpty());
}

void TestGraphView::castsAreLozenges() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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
    setUp(view, m_sample);
    bool hasFilter = false;
    for (const auto& text : view.picture()->texts)
        hasFilter =
            hasFilter || (text.name == QStringLiteral("CONV_2D") && text.detail.startsWith(QStringLiteral("3×3")));
    QVERIFY(hasFilter);
}

void TestGraphView::clickSelects() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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
    setUp(view, m_sample);
    const auto& edge = view.picture()->layout.edges.front();
    const QPointF middle = widgets::edgePath(edge, inspect::Direction::Down).pointAtPercent(0.8);
    view.setCamera(middle, 1);
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.camera().toView(middle).toPoint());
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
    QTRY_VERIFY(view.rect().contains(onScreen(view, 3)));
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
    const bool isLeft = onScreen(view, first).x() < onScreen(view, first + 1).x();
    QTest::keyClick(&view, isLeft ? Qt::Key_Right : Qt::Key_Left);
    QCOMPARE(view.currentNode(), first + 1);
    QTest::keyClick(&view, isLeft ? Qt::Key_Left : Qt::Key_Right);
    QCOMPARE(view.currentNode(), first);
}

void TestGraphView::walksToTheRight() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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
void TestGraphView::beginsReadable() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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

void TestGraphView::wheelMovesOnRequest() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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

void TestGraphView::errorsColour() {
    Selection selection;
    GraphView view(&selection);
    view.setPalette(widgets::darkPalette());
    setUp(view, m_sample);
    const int box = firstBox(view);
    view.setCamera(view.picture()->nodeRect(box).center(), 1);
    widgets::GraphMeasures measures;
    measures.errors.assign(m_sample.model()->subgraphs[0].operators.size(), 0);
    measures.errors[std::size_t(box)] = 1;
    widgets::GraphDisplay display;
    display.colourBy = widgets::ColourBy::Error;
    view.setMeasures(measures);
    view.setDisplay(display);
    QCOMPARE(colourAt(view, emptyPlace(view, box)), widgets::PaletteRoles(view.palette()).error(1));
    view.setDisplay({});
    QVERIFY(colourAt(view, emptyPlace(view, box)) != widgets::PaletteRoles(view.palette()).error(1));
}

void TestGraphView::measuresColourAndTell() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    widgets::GraphMeasures measures;
    for (std::size_t op = 0; op < m_sample.model()->subgraphs[0].operators.size(); ++op)
        measures.bytes.push_back(double(op) * 1024);
    widgets::GraphDisplay display;
    display.colourBy = widgets::ColourBy::Bytes;
    display.hasNotes = true;
    display.hasWeightedEdges = true;
    view.setMeasures(measures);
    view.setDisplay(display);
    const auto last = m_sample.model()->subgraphs[0].operators.size() - 1;
    QCOMPARE(view.look().notes[last], widgets::measureText(widgets::ColourBy::Bytes, double(last) * 1024));
    QCOMPARE(view.look().fills[last], view.look().roles.error(1));
    QVERIFY(!view.legend().high.isEmpty());
    QCOMPARE(view.look().edgeWidths.size(), view.picture()->layout.edges.size());
    display.colourBy = widgets::ColourBy::OperatorType;
    for (const auto text :
        {widgets::EdgeText::None, widgets::EdgeText::Type, widgets::EdgeText::Bytes, widgets::EdgeText::Name}) {
        display.edgeText = text;
        view.setDisplay(display);
        QVERIFY(!view.grab().isNull());
    }
    QVERIFY(view.legend().entries.size() >= 3);
}

void TestGraphView::rulesColour() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    const auto& model = *m_sample.model();
    view.setSearch(std::make_shared<widgets::GraphSearch>(model, 0, std::vector<double>()));
    widgets::GraphDisplay display;
    display.rules = {{QStringLiteral("op:conv"), 2}, {QStringLiteral("["), 3}};
    view.setDisplay(display);
    QCOMPARE(view.legend().entries.front().text, QStringLiteral("op:conv"));
    for (std::size_t op = 0; op < model.subgraphs[0].operators.size(); ++op) {
        const bool isConv =
            model::nameOf(model.codeOf(model.subgraphs[0].operators[op])).find("CONV") != std::string::npos;
        QCOMPARE(view.look().fills[op].isValid(), isConv);
    }
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
    setUp(view, m_sample);
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

void TestGraphView::keepsItsPlace() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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

void TestGraphView::tracesAndMarks() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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

void TestGraphView::bookmarksLeadBack() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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

void TestGraphView::minimapLeadsElsewhere() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
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
    view.fit();
    QVERIFY(!minimap->isVisible());
}

/// The fast painter puts nodes where the exact one does, in their colours.
void TestGraphView::farAndNearShowTheSame() {
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    view.setPicture(samples::picture(view, samples::deepNet(300)), 0);
    const auto& picture = *view.picture();
    const widgets::GraphCamera camera{picture.nodeRect(150).center(), 0.1, QSizeF(500, 400)};
    const QImage far = widgets::paintFar(picture, view.look(), camera, 1);
    int inside = 0;
    for (std::int32_t node = 0; node < std::int32_t(picture.content.nodes.size()); ++node) {
        const QPoint at = camera.toView(picture.nodeRect(node).center()).toPoint();
        if (!far.rect().contains(at))
            continue;
        ++inside;
        QCOMPARE(far.pixelColor(at), view.look().mark(picture, node));
    }
    QVERIFY(inside > 10);
    QCOMPARE(far.pixelColor(1, 1), view.look().roles.base());
    const QImage fine = widgets::paintFar(picture, view.look(), camera, 2);
    QCOMPARE(fine.size(), QSize(1000, 800));
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

void TestGraphView::savesWhatIsVisible() {
    const QTemporaryDir folder;
    Selection selection;
    GraphView view(&selection);
    setUp(view, m_sample);
    view.setPicture(samples::picture(view, samples::deepNet(5000)), 0);
    view.setCamera(view.picture()->nodeRect(100).center(), 1);
    const QString path = folder.filePath(QStringLiteral("part.png"));
    QVERIFY(view.saveAs(path, GraphView::Extent::Visible));
    QCOMPARE(QImage(path).size(), view.size() * 2);
    // The whole is far taller than a picture may be, and is made smaller.
    QVERIFY(view.saveAs(path));
    QVERIFY(QImage(path).height() > 10000);
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
