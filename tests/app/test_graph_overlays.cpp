// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "graph_support.h"

#include "app/common/dialogs.h"
#include "app/graph/graph_page.h"
#include "app/graph/graph_search_bar.h"
#include "app/graph/rules_panel.h"

#include "widgets/common/message_bar.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTableWidget>
#include <QToolButton>
#include <memory>

using support::child;
using support::openModel;
using support::page;
using support::RunningProgram;
using support::trigger;
using support::view;

/// Numbers, edges and rules that colour the graph.
class TestGraphOverlays : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void coloursByMeasuredTimes();
    void readsValues();
    void choosesAmongMetrics();
    void listsStyleRules();
    void takesTheColoursOfAFile();
    void drawsTheEdgesOfAFile();
};

namespace {

/// Writes a file and opens it as if it had been dropped.
void drop(RunningProgram& program, const char* name, const QByteArray& json) {
    const QString path = program.path(QLatin1String(name));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
    file.close();
    program.window().openPaths({path});
}

} // namespace

void TestGraphOverlays::coloursByMeasuredTimes() {
    RunningProgram program;
    QVERIFY(openModel(program, support::testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    QVERIFY(!child<QAction>(page(program), "graph_colour_values")->isEnabled());
    trigger(program, "graph_measure_times");
    QTRY_VERIFY_WITH_TIMEOUT(!view(program).measures().values.empty(), 20000);
    QCOMPARE(view(program).display().colourBy, widgets::ColourBy::Values);
    const auto& values = view(program).measures().values;
    QCOMPARE(values.size(), program.document().model(0).loaded->model->subgraphs[0].operators.size());
    for (const double milliseconds : values)
        QVERIFY(milliseconds > 0);
    QVERIFY(child<QAction>(page(program), "graph_colour_values")->isEnabled());
}

void TestGraphOverlays::readsValues() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    const auto write = [&](const char* name, const QByteArray& content) {
        QFile file(program.path(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    };
    auto* message = page(program).findChild<widgets::MessageBar*>();
    write("latency.json", R"({"main": {"results": {"0": {"value": 1.5}, "1": {"value": 4}}}})");
    write("broken.json", "{");
    write("other.json", R"({"main": {"results": {"999": {"value": 4}}}})");
    app::dialogs::setNextFileName(program.path(QStringLiteral("broken.json")));
    trigger(program, "graph_load_values");
    QVERIFY(message->isVisible());
    app::dialogs::setNextFileName(program.path(QStringLiteral("other.json")));
    trigger(program, "graph_load_values");
    QVERIFY(message->text().contains(QStringLiteral("other.json")));
    app::dialogs::setNextFileName(program.path(QStringLiteral("latency.json")));
    trigger(program, "graph_load_values");
    QCOMPARE(int(view(program).display().colourBy), int(widgets::ColourBy::Values));
    QCOMPARE(view(program).measures().values[1], 4.0);
    QVERIFY(view(program).legend().low.contains(QStringLiteral("latency")));
}

/// Node data may say its own colours: one for a node, steps, or a gradient. Dropped on the window, they are shown.
/// All of the numbers of a file can be looked at, and the measured times beside them.
void TestGraphOverlays::choosesAmongMetrics() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    auto* choice = child<QComboBox>(page(program), "graphMetric");
    QVERIFY(choice->isHidden());
    const QString path = program.path(QStringLiteral("metrics.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"signature": "netron:attachment", "metrics": [
        {"kind": "node", "name": "latency", "identifier": "0", "value": "1.5"},
        {"kind": "node", "name": "energy", "identifier": "0", "value": "7"},
        {"kind": "node", "name": "energy", "identifier": "2", "value": "9"}]})");
    file.close();
    page(program).readValues(path);
    QCOMPARE(page(program).metrics().size(), std::size_t(2));
    QVERIFY(!choice->isHidden());
    QCOMPARE(choice->currentText(), QStringLiteral("latency"));
    QCOMPARE(view(program).measures().values[0], 1.5);
    QCOMPARE(view(program).look().notes[0], QStringLiteral("1.5"));
    choice->setCurrentIndex(1);
    Q_EMIT choice->activated(1);
    QCOMPARE(view(program).measures().values[0], 7.0);
    QCOMPARE(view(program).measures().values[2], 9.0);
    QVERIFY(view(program).legend().low.contains(QStringLiteral("energy")));
    // The search follows.
    auto* line = child<QLineEdit>(*page(program).search(), "graphSearchLine");
    line->setText(QStringLiteral("value>8"));
    QTRY_COMPARE(child<QListView>(*page(program).search(), "graphSearchList")->model()->rowCount(), 1);
    trigger(program, "graph_measure_times");
    QTRY_COMPARE_WITH_TIMEOUT(page(program).metrics().size(), std::size_t(3), 20000);
    QCOMPARE(choice->currentIndex(), 2);
    page(program).readValues(path); // read again, it is not there twice
    QCOMPARE(choice->count(), 3);
    QCOMPARE(choice->currentText(), QStringLiteral("latency"));
    program.document().setModel(0, {});
    QVERIFY(page(program).metrics().empty());
}

/// Rules have an order, can be changed, switched off and taken away, and are remembered and kept in files.
void TestGraphOverlays::listsStyleRules() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    auto& rules = *page(program).rules();
    QVERIFY(rules.isHidden());
    trigger(program, "graph_rules");
    QVERIFY(!rules.isHidden());
    auto* table = rules.table();
    child<QAction>(rules, "ruleAddProducts")->trigger();
    QCOMPARE(table->rowCount(), 3);
    const auto& shown = view(program).display().rules;
    QCOMPARE(shown.size(), std::size_t(3));
    QCOMPARE(table->item(0, 1)->text().toInt(), view(program).countOf(QStringLiteral("op:conv")));
    QVERIFY(view(program).countOf(QStringLiteral("op:conv")) > 2);
    const auto fill = [&](int op) {
        const auto& marks = view(program).look().marks;
        return marks.empty() ? QColor() : marks[std::size_t(op)];
    };
    const auto colour = [&](int row) {
        return widgets::ruleColour(view(program).look().roles, shown[std::size_t(row)].colour);
    };
    QCOMPARE(fill(0), colour(0));
    // The first that fits counts.
    table->item(1, 0)->setText(QStringLiteral("type:float32"));
    QCOMPARE(fill(0), colour(0));
    QVERIFY(table->item(1, 1)->text().toInt() > table->item(0, 1)->text().toInt());
    table->setCurrentCell(1, 0);
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(shown[0].query, QStringLiteral("type:float32"));
    QCOMPARE(fill(0), colour(0));
    table->item(0, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(!shown[0].isOn);
    QCOMPARE(fill(0), colour(1));
    QCOMPARE(int(view(program).legend().entries.size()), 2); // the rule that finds something, and the precision
    table->setCurrentCell(2, 0);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(shown.size(), std::size_t(2));
    // A wrong expression is told, and finds nothing.
    table->item(1, 0)->setText(QStringLiteral("conv ["));
    QVERIFY(!table->item(1, 0)->toolTip().isEmpty());
    QVERIFY(!fill(0).isValid());
    table->item(1, 0)->setText(QStringLiteral("op:conv"));
    // To a file and back.
    const QString path = program.path(QStringLiteral("rules.json"));
    const auto before = shown;
    app::dialogs::setNextFileName(path);
    child<QToolButton>(rules, "ruleSave")->click();
    trigger(program, "graph_clear_rules");
    QCOMPARE(table->rowCount(), 0);
    QVERIFY(view(program).look().marks.empty());
    app::dialogs::setNextFileName(path);
    child<QToolButton>(rules, "ruleLoad")->click();
    QVERIFY(shown == before);
    app::dialogs::setNextFileName(support::sample(QStringLiteral("digits.tflite")));
    child<QToolButton>(rules, "ruleLoad")->click();
    QVERIFY(page(program).findChild<widgets::MessageBar*>()->isVisibleTo(&page(program)));
    QVERIFY(shown == before);
    // The next window has them.
    program.tabs().saveTables();
    const app::Settings& settings = *program.settings;
    trigger(program, "graph_clear_rules");
    page(program).restoreRules(settings.value(app::Settings::Key::GraphRules).toByteArray());
    QVERIFY(shown == before);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(rules.isHidden());
}

void TestGraphOverlays::takesTheColoursOfAFile() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    program.tabs().showPage(app::CentralTabs::Tensors);
    const auto take = [&program](const QByteArray& json) { drop(program, "latency.json", json); };
    take(R"({"main":{"name":"ms","results":{"0":{"value":1},"1":{"value":5},"2":{"value":9,"bgColor":"#102030"}},
        "thresholds":[{"value":2,"bgColor":"#00ff00"},{"value":6,"bgColor":"#ff0000"}]}})");
    QCOMPARE(program.tabs().currentIndex(), int(app::CentralTabs::Graph));
    const auto fill = [&](int op) {
        return view(program).look().fills[std::size_t(view(program).picture()->nodeOfOperator(op))];
    };
    QCOMPARE(fill(0), QColor(Qt::green));
    QCOMPARE(fill(1), QColor(Qt::red));
    QCOMPARE(fill(2), QColor(0x10, 0x20, 0x30));
    QCOMPARE(view(program).legend().entries.size(), std::size_t(2));
    QCOMPARE(view(program).legend().entries.front().text, QStringLiteral("ms 1"));
    take(R"({"main":{"results":{"0":{"value":0},"1":{"value":5},"2":{"value":10}},
        "gradient":[{"stop":0,"bgColor":"#000000"},{"stop":1,"bgColor":"#ffffff"}]}})");
    QCOMPARE(fill(0), QColor(Qt::black));
    QCOMPARE(fill(2), QColor(Qt::white));
    QVERIFY(std::abs(fill(1).red() - 128) <= 1);
    take(R"({"main":{"results":{"0":{"value":1},"1":{"value":5}}}})");
    QVERIFY(view(program).legend().entries.empty()); // the ramp of the program
    QVERIFY(!view(program).legend().high.isEmpty());
}

/// Edge overlays of Model Explorer: drawn with their colour, named in the legend, some only around the selection.
void TestGraphOverlays::drawsTheEdgesOfAFile() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    const auto take = [&program](const QByteArray& json) { drop(program, "edges.json", json); };
    take(R"({"type":"edge_overlays","name":"s","overlays":[{"name":"near","edgeColor":"#ff00be",
        "showEdgesConnectedToSelectedNodeOnly":true,"edges":[{"sourceNodeId":"0","targetNodeId":"2","label":"a"},
        {"sourceNodeId":"2","targetNodeId":"3"}]},
        {"name":"all","edges":[{"sourceNodeId":"1","targetNodeId":"3"},{"sourceNodeId":"9999","targetNodeId":"3"}]}]})");
    auto& graph = view(program);
    QCOMPARE(graph.look().lines.size(), std::size_t{1});
    QCOMPARE(graph.legend().entries.back().text, QStringLiteral("all"));
    program.selection().selectOperator(0, 0, 0);
    QCOMPARE(graph.look().lines.size(), std::size_t{2});
    QCOMPARE(graph.look().lines[0].colour, QColor(0xff, 0x00, 0xbe));
    program.selection().selectOperator(0, 0, 2);
    QCOMPARE(graph.look().lines.size(), std::size_t{3});
    // Far out, and with everything in one group, there is nothing to stumble over.
    graph.setCamera(graph.camera().centre, 0.1);
    QVERIFY(!graph.grab().isNull());
    trigger(program, "graph_right");
    QTRY_COMPARE(int(graph.picture()->direction), int(inspect::Direction::Right));
    graph.setCamera(graph.camera().centre, 1);
    QVERIFY(!graph.grab().isNull());
    trigger(program, "graph_clear_edges");
    QVERIFY(graph.look().lines.empty());
    take(R"({"overlays":[{"edges":[{"sourceNodeId":"9999","targetNodeId":"3"}]}]})");
    QVERIFY(page(program).findChild<widgets::MessageBar*>()->text().contains(QStringLiteral("edges.json")));
}

HALFSTEP_TEST(TestGraphOverlays)
#include "test_graph_overlays.moc"
