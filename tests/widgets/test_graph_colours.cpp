// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "graph_case.h"
#include "support/test_main.h"

#include "widgets/graph/graph_painter.h"

#include <QImage>

#include <cmath>
#include <limits>

using samples::colourAt;
using samples::emptyPlace;
using samples::firstBox;
using samples::showIn;
using widgets::GraphView;
using widgets::Selection;

/// What colours nodes and edges, near by and far out.
class TestGraphColours : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_sample = samples::fixture(QStringLiteral("residual_add.int8_floatio")); }
    void errorsColour();
    void scaleSpansTheErrors();
    void leadsToTheWorst();
    void measuresColourAndTell();
    void rulesColour();
    void farAndNearShowTheSame();

private:
    samples::Sample m_sample;
};

void TestGraphColours::errorsColour() {
    Selection selection;
    GraphView view(&selection);
    view.setPalette(widgets::darkPalette());
    showIn(view, m_sample);
    const int box = firstBox(view);
    view.setCamera(view.picture()->nodeRect(box).center(), 1);
    const auto operators = m_sample.model()->subgraphs[0].operators.size();
    const double exact = std::numeric_limits<double>::infinity();
    widgets::GraphMeasures measures;
    measures.sqnr.assign(operators, exact);
    measures.sqnr[std::size_t(box)] = 31.3;
    widgets::GraphDisplay display;
    display.colourBy = widgets::ColourBy::Error;
    view.setMeasures(measures);
    view.setDisplay(display);
    const widgets::PaletteRoles roles(view.palette());
    QCOMPARE(colourAt(view, emptyPlace(view, box)), roles.error(1));
    QCOMPARE(view.legend().low, QStringLiteral("SQNR: 60.0 dB or more"));
    QCOMPARE(view.legend().high, QStringLiteral("31.3 dB"));
    QCOMPARE(view.look().notes[std::size_t(box)], QStringLiteral("31.3 dB"));
    // What another comparison has in the same colours.
    display.hasFixedErrorScale = true;
    view.setDisplay(display);
    QCOMPARE(view.legend().high, QStringLiteral("0.0 dB"));
    QVERIFY(colourAt(view, emptyPlace(view, box)) != roles.error(1));
    view.setDisplay({});
    QVERIFY(colourAt(view, emptyPlace(view, box)) != roles.error(1));
}

/// The ramp spans what there is, so that the worst are told from the merely bad.
void TestGraphColours::scaleSpansTheErrors() {
    const double unknown = std::numeric_limits<double>::quiet_NaN();
    const auto scale = widgets::errorScale({unknown, 24, 18, -3, unknown}, false);
    QCOMPARE(scale.best, 24.0);
    QCOMPARE(scale.worst, -3.0);
    QCOMPARE(scale.share(24), 0.0);
    QCOMPARE(scale.share(-3), 1.0);
    QVERIFY(std::abs(scale.share(18) - 6.0 / 27) < 1e-9);
    QVERIFY(!scale.hasBetter && !scale.hasWorse);
    // Beyond 60 dB an error is none to speak of.
    QCOMPARE(widgets::errorScale({130, 24}, false).best, 60.0);
    QVERIFY(widgets::errorScale({130, 24}, false).hasBetter);
    // Nearly the same looks nearly the same.
    QVERIFY(widgets::errorScale({40.1, 40}, false).share(40) < 0.1);
    QCOMPARE(widgets::errorScale({}, false).worst, 0.0);
    const auto fixed = widgets::errorScale({24, -3}, true);
    QCOMPARE(fixed.best, 60.0);
    QVERIFY(fixed.hasWorse && !fixed.hasBetter);
}

/// A choice dims no colour that says how much, and the worst are found by a key.
void TestGraphColours::leadsToTheWorst() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto operators = m_sample.model()->subgraphs[0].operators.size();
    widgets::GraphMeasures measures;
    for (std::size_t op = 0; op < operators; ++op)
        measures.sqnr.push_back(op == 0 ? std::numeric_limits<double>::quiet_NaN() : 40.0 - double(op));
    measures.sqnr[2] = 5;
    measures.sqnr[1] = 7;
    view.setMeasures(measures);
    QTest::keyClick(&view, Qt::Key_W); // the errors count though the colours say the precision
    QCOMPARE(selection.current().op, 2);
    QTest::keyClick(&view, Qt::Key_W);
    QCOMPARE(selection.current().op, 1);
    QTest::keyClick(&view, Qt::Key_W, Qt::ShiftModifier);
    QCOMPARE(selection.current().op, 2);
    selection.selectOperator(0, 0, 3);
    QTest::keyClick(&view, Qt::Key_W); // from anywhere to the worst
    QCOMPARE(selection.current().op, 2);
    QTest::keyClick(&view, Qt::Key_W, Qt::ShiftModifier); // around: not the one without an error
    QVERIFY(selection.current().op > 2);
    widgets::GraphDisplay display;
    display.colourBy = widgets::ColourBy::Error;
    view.setDisplay(display);
    selection.selectOperator(0, 0, 2);
    const int other = view.picture()->nodeOfOperator(int(operators) - 1);
    view.setCamera(view.picture()->nodeRect(other).center(), 1);
    QCOMPARE(colourAt(view, emptyPlace(view, other)).rgb(), view.look().fills[std::size_t(other)].rgb());
}

void TestGraphColours::measuresColourAndTell() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
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
    QCOMPARE(view.look().notes[last], measures.text(widgets::ColourBy::Bytes, double(last) * 1024));
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

void TestGraphColours::rulesColour() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
    const auto& model = *m_sample.model();
    view.setSearch(std::make_shared<widgets::GraphSearch>(model, 0, widgets::SearchNumbers()));
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

/// The fast painter puts nodes where the exact one does, in their colours.
void TestGraphColours::farAndNearShowTheSame() {
    Selection selection;
    GraphView view(&selection);
    showIn(view, m_sample);
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

HALFSTEP_TEST(TestGraphColours)
#include "test_graph_colours.moc"
