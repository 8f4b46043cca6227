// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "graph_case.h"
#include "support/test_main.h"

#include "widgets/graph/graph_painter.h"

#include <QImage>

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
    widgets::GraphMeasures measures;
    measures.errors.assign(m_sample.model()->subgraphs[0].operators.size(), 0);
    measures.errors[std::size_t(box)] = 1;
    widgets::GraphDisplay display;
    display.colourBy = widgets::ColourBy::Error;
    view.setMeasures(measures);
    view.setDisplay(display);
    QCOMPARE(colourAt(view, emptyPlace(view, box)), widgets::PaletteRoles(view.palette()).error(1));
    QCOMPARE(view.legend().high, QStringLiteral("largest error"));
    measures.bestSqnr = 60;
    measures.worstSqnr = 31.3;
    view.setMeasures(measures);
    QCOMPARE(view.legend().low, QStringLiteral("SQNR: 60 dB or more"));
    QCOMPARE(view.legend().high, QStringLiteral("31.3 dB"));
    view.setDisplay({});
    QVERIFY(colourAt(view, emptyPlace(view, box)) != widgets::PaletteRoles(view.palette()).error(1));
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
