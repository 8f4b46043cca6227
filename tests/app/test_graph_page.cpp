// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "graph_support.h"

#include "app/graph/breadcrumbs.h"
#include "app/graph/graph_page.h"
#include "app/graph/graph_search_bar.h"

#include "widgets/common/message_bar.h"

#include "inspect/layout/graph_structure.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>
#include <memory>

using app::Grouping;
using support::child;
using support::isArranged;
using support::openModel;
using support::page;
using support::RunningProgram;
using support::trigger;
using support::view;

class TestGraphPage : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void keepsItsPlaceAcrossAReload();
    void arrangesAsAsked();
    void foldsWhatIsLong();
    void modelsStandAlike();
    void groupsOpen();
    void stepsIntoSubgraphs();
    void showsAPartAlone();
    void searches();
    void typingWaitsForNoSearch();
    void colours();
    void nodesSayWhatIsAsked();
    void copiesNames();
    void hitsKeepTheRules();
    void largeGraphsShowBlocksFirst();
    void stops();
    void walksByKeysAlone();
};

namespace {

QString testData(const char* name) {
    return QStringLiteral(HALFSTEP_TEST_DATA_DIR "/") + QLatin1String(name);
}

QStringList steps(RunningProgram& program) {
    return child<app::Breadcrumbs>(page(program), "breadcrumbs")->steps();
}

/// Opens a large graph and stops its layout as soon as the blocks are there; false where it was done before that.
bool stoppedInTime(RunningProgram& program, const QString& path) {
    auto& jobs = program.program->session().jobs;
    const auto connection = QObject::connect(&view(program), &widgets::GraphView::pictureChanged, &view(program), [&] {
        QMetaObject::invokeMethod(
            &view(program), [&jobs] { jobs.cancel(QStringLiteral("layout")); }, Qt::QueuedConnection);
    });
    const auto* message = page(program).findChild<widgets::MessageBar*>();
    const auto isDone = [&] {
        return view(program).picture() && view(program).picture()->content.nodes.size() > 10000;
    };
    const bool isOver = openModel(program, path) && QTest::qWaitFor([&] { return message->isVisible() || isDone(); });
    QObject::disconnect(connection);
    return isOver && message->isVisible();
}

} // namespace

/// Another program wrote the file again: what was looked at is still there, as large as before.
void TestGraphPage::keepsItsPlaceAcrossAReload() {
    RunningProgram program;
    const QString path = program.path(QStringLiteral("model.tflite"));
    QVERIFY(QFile::copy(support::testModel(QStringLiteral("tiny_conv.int8.tflite")), path));
    QVERIFY(openModel(program, path));
    program.selection().selectOperator(0, 0, 3);
    const auto& picture = *view(program).picture();
    view(program).setCamera(picture.nodeRect(picture.nodeOfOperator(3)).center(), 1.75);
    const auto camera = view(program).camera();
    const auto before = program.document().model(0).loaded->model;
    program.trigger("file_reload");
    QTRY_VERIFY(program.document().model(0).loaded->model != before);
    QTRY_VERIFY(view(program).picture() && view(program).picture()->model != before);
    QCOMPARE(view(program).camera().zoom, camera.zoom);
    QCOMPARE(view(program).camera().centre, camera.centre);
    QCOMPARE(program.selection().current().op, 3);
    // Another file is met at its beginning.
    program.document().setModel(0, {});
    QVERIFY(openModel(program, support::testModel(QStringLiteral("residual_add.int8.tflite"))));
    QVERIFY(view(program).isFitted());
}

void TestGraphPage::arrangesAsAsked() {
    RunningProgram program;
    QVERIFY(openModel(program, support::testModel(QStringLiteral("residual_add.int8_floatio.tflite"))));
    const auto nodes = view(program).picture()->content.nodes.size();
    trigger(program, "graph_right");
    QVERIFY(isArranged(program));
    QCOMPARE(view(program).picture()->direction, inspect::Direction::Right);
    trigger(program, "graph_hide_casts");
    QVERIFY(isArranged(program));
    QCOMPARE(view(program).picture()->content.nodes.size(), nodes - 2);
    trigger(program, "graph_constants");
    QVERIFY(isArranged(program));
    QVERIFY(view(program).picture()->content.nodes.size() > nodes);
    trigger(program, "graph_fold");
    QVERIFY(isArranged(program));
    QCOMPARE(page(program).choices().folding, widgets::Folding::Always);
    trigger(program, "graph_right");
    QVERIFY(isArranged(program));
    QCOMPARE(view(program).picture()->direction, inspect::Direction::Down);
    trigger(program, "graph_wheel");
    QVERIFY(!view(program).wheelZooms());
    // The next run finds it so.
    const QString state = page(program).saveState();
    QCOMPARE(state, QStringLiteral("columns constants no-casts wheel-moves"));
    const auto choices = page(program).choices();
    page(program).restoreState({});
    QVERIFY(page(program).choices() == app::GraphChoices());
    QVERIFY(view(program).wheelZooms());
    page(program).restoreState(state);
    QVERIFY(page(program).choices() == choices);
    QVERIFY(!child<QAction>(page(program), "graph_wheel")->isChecked());
    QVERIFY(isArranged(program));
}

/// A chain that would be a thread stands in columns; where many edges run along it, it does not.
void TestGraphPage::foldsWhatIsLong() {
    const QString chain = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/residual_1000.tflite");
    if (!QFile::exists(chain))
        QSKIP("the shared models are absent");
    RunningProgram program;
    QVERIFY(openModel(program, chain));
    QCOMPARE(page(program).choices().folding, widgets::Folding::WhereLong);
    auto bounds = view(program).picture()->bounds();
    QVERIFY(bounds.width() > bounds.height() / 2);
    // It begins where it can be read, with its first operator in sight.
    const auto& camera = view(program).camera();
    QVERIFY(camera.zoom > 0.5);
    QVERIFY(camera.area().contains(view(program).picture()->nodeRect(view(program).picture()->nodeOfOperator(0))));
    trigger(program, "graph_fold_never");
    QVERIFY(isArranged(program));
    QTRY_VERIFY(view(program).picture()->bounds().height() > view(program).picture()->bounds().width() * 50);
    QCOMPARE(page(program).saveState(), QStringLiteral("one-column"));
    trigger(program, "graph_fold_long");
    QVERIFY(isArranged(program));
    QVERIFY(openModel(program, QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/rnn_2000.tflite")));
    bounds = view(program).picture()->bounds();
    QVERIFY(bounds.height() > bounds.width() * 10);
}

/// The graph of B stands as that of A does, though the window has another shape by now.
void TestGraphPage::modelsStandAlike() {
    const QString folder = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/");
    if (!QFile::exists(folder))
        QSKIP("the shared models are absent");
    RunningProgram program;
    QVERIFY(openModel(program, folder + QStringLiteral("residual_1000.tflite")));
    const int columns = view(program).picture()->layout.columns;
    QVERIFY(columns > 2);
    program.window().resize(program.window().width(), program.window().height() * 3 / 4);
    QVERIFY(program.open(folder + QStringLiteral("residual_1000_int8.tflite"), app::Document::slotB));
    QTRY_COMPARE(view(program).modelIndex(), int(app::Document::slotB));
    QVERIFY(isArranged(program));
    QCOMPARE(view(program).picture()->layout.columns, columns);
    program.selection().select({app::Document::slotA, 0, -1, -1});
    QTRY_COMPARE(view(program).modelIndex(), int(app::Document::slotA));
    QVERIFY(isArranged(program));
    QCOMPARE(view(program).picture()->layout.columns, columns);
    // Asked again, it is found out for the window as it is.
    trigger(program, "graph_fold_never");
    QTRY_COMPARE(view(program).picture()->layout.columns, 1);
    trigger(program, "graph_fold_long");
    QTRY_VERIFY(view(program).picture()->layout.columns > 1);
    QVERIFY(view(program).picture()->layout.columns != columns);
    // Another graph has its own shape.
    QVERIFY(program.open(folder + QStringLiteral("unet_2000.tflite")));
    QTRY_VERIFY(view(program).picture() && view(program).picture()->graph().operators.size() == 2000);
    QCOMPARE(view(program).picture()->layout.columns, 1);
}

void TestGraphPage::groupsOpen() {
    RunningProgram program;
    const QString path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/residual_1000.tflite");
    if (!QFile::exists(path))
        QSKIP("the real models are not there");
    QVERIFY(openModel(program, path));
    for (const char* action : {"graph_group_names", "graph_group_structure"}) {
        trigger(program, action);
        QVERIFY(isArranged(program));
        const auto closed = view(program).picture()->content.nodes.size();
        QVERIFY(closed < 100);
        trigger(program, "graph_open_all");
        QVERIFY(isArranged(program));
        QVERIFY(view(program).picture()->content.nodes.size() > 1000);
        trigger(program, "graph_close_all");
        QVERIFY(isArranged(program));
        QCOMPARE(view(program).picture()->content.nodes.size(), closed);
        // One group by the keyboard, and back.
        view(program).setCurrentNode(view(program).picture()->nodeOfOperator(500));
        QTest::keyClick(&view(program), Qt::Key_Return);
        QVERIFY(isArranged(program));
        QVERIFY(view(program).picture()->content.nodes.size() > closed);
    }
    trigger(program, "graph_group_none");
    QVERIFY(isArranged(program));
    QVERIFY(view(program).picture()->groups.empty());
}

void TestGraphPage::stepsIntoSubgraphs() {
    RunningProgram program;
    QVERIFY(openModel(program, testData("analyzer/while_counted.tflite")));
    QCOMPARE(steps(program).size(), 1);
    const auto& model = *program.document().model(0).loaded->model;
    int loop = 0;
    while (inspect::subgraphCalls(model, model.subgraphs[0].operators[std::size_t(loop)]).empty())
        ++loop;
    program.selection().selectOperator(0, 0, loop);
    QTest::keyClick(&view(program), Qt::Key_Return);
    auto* message = page(program).findChild<widgets::MessageBar*>();
    QVERIFY(message->isVisible());
    const auto choices = message->findChildren<QAction*>();
    QCOMPARE(choices.size(), 2); // condition and body
    choices[1]->trigger();
    QTRY_COMPARE(view(program).picture()->subgraph, std::size_t(2));
    QCOMPARE(steps(program).size(), 2);
    QCOMPARE(program.selection().current().subgraph, 2);
    QVERIFY(!message->isVisible());
    QTest::keyClick(&view(program), Qt::Key_Backspace);
    QTRY_COMPARE(view(program).picture()->subgraph, std::size_t(0));
    QCOMPARE(steps(program).size(), 1);
    // Back and forward go the same way.
    program.trigger("go_back");
    QTRY_COMPARE(view(program).picture()->subgraph, std::size_t(2));
    QCOMPARE(steps(program).size(), 2);
    auto* crumbs = child<app::Breadcrumbs>(page(program), "breadcrumbs");
    QCOMPARE(crumbs->findChildren<QToolButton*>().size(), 1); // where we are is no button
    Q_EMIT crumbs->chosen(0);
    QTRY_COMPARE(view(program).picture()->subgraph, std::size_t(0));
    // A subgraph that is chosen elsewhere, though nothing on the way calls it, is a way of its own.
    program.selection().select({0, 1, -1, -1});
    QTRY_COMPARE(view(program).picture()->subgraph, std::size_t(1));
}

void TestGraphPage::showsAPartAlone() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    const auto all = view(program).picture()->content.nodeOfOperator.size();
    program.selection().selectOperator(0, 0, 1);
    QTest::keyClick(&view(program), Qt::Key_M);
    program.selection().selectOperator(0, 0, 2);
    QTest::keyClick(&view(program), Qt::Key_M);
    child<QAction>(view(program), "showPart")->trigger();
    QVERIFY(isArranged(program));
    QCOMPARE(steps(program).size(), 2);
    const auto& nodes = view(program).picture()->nodeOfOperator(0);
    QCOMPARE(nodes, -1);
    QVERIFY(view(program).picture()->nodeOfOperator(2) >= 0);
    // What is selected elsewhere is always to be seen.
    program.selection().selectOperator(0, 0, int(all) - 1);
    QVERIFY(isArranged(program));
    QCOMPARE(steps(program).size(), 1);
    QVERIFY(view(program).currentNode() >= 0);
}

void TestGraphPage::searches() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    program.tabs().showPage(app::CentralTabs::Graph);
    program.trigger("go_find");
    auto* bar = page(program).search();
    auto* line = child<QLineEdit>(*bar, "graphSearchLine");
    auto* list = child<QListView>(*bar, "graphSearchList");
    QVERIFY(bar->isVisible());
    QTest::keyClicks(line, QStringLiteral("op:conv"));
    QTRY_VERIFY(list->model()->rowCount() > 0);
    QTest::keyClick(line, Qt::Key_Down);
    const int first = program.selection().current().op;
    QVERIFY(first >= 0);
    QVERIFY(list->currentIndex().data().toString().startsWith(QStringLiteral("Op#%1 ").arg(first)));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(list->model()->rowCount() == 1 || program.selection().current().op != first);
    QTest::keyClick(line, Qt::Key_Up);
    QCOMPARE(program.selection().current().op, first);
    // The search gives its operators a colour.
    child<QToolButton>(*bar, "graphSearchColour")->click();
    QCOMPARE(view(program).display().rules.size(), std::size_t(1));
    QVERIFY(view(program).look().fills[std::size_t(first)].isValid());
    trigger(program, "graph_clear_rules");
    QVERIFY(view(program).display().rules.empty());
    line->setText(QStringLiteral("["));
    QVERIFY(!child<QLabel>(*bar, "graphSearchCount")->text().isEmpty());
    QCOMPARE(list->model()->rowCount(), 0);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

/// A key takes no longer than a frame, whatever the expression; what is found later comes by itself.
void TestGraphPage::typingWaitsForNoSearch() {
    const QString large = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/residual_10000.tflite");
    if (!QFile::exists(large))
        QSKIP("the shared models are absent");
    RunningProgram program;
    QVERIFY(openModel(program, large));
    QTRY_VERIFY_WITH_TIMEOUT(program.program->session().jobs.isIdle(), 30000);
    page(program).focusSearch();
    auto* line = child<QLineEdit>(*page(program).search(), "graphSearchLine");
    auto* count = child<QLabel>(*page(program).search(), "graphSearchCount");
    const auto* list = child<QListView>(*page(program).search(), "graphSearchList");
    for (const char* query : {"conv", ".*_.*_.*q", "[a-z]+_[0-9]+x", "(\\w+)+[/]q", "[0-9]+$"}) {
        QElapsedTimer timer;
        timer.start();
        line->setText(QString::fromLatin1(query));
        const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
        qInfo("%s: %.1f ms, %s", query, milliseconds, qPrintable(count->text()));
        QVERIFY(milliseconds < 100); // 16, but for what else the machine does
        QTRY_VERIFY_WITH_TIMEOUT(!count->text().contains(QStringLiteral("so far")), 20000);
        const auto all = widgets::GraphSearch(*program.document().model(0).loaded->model, 0, {})
                             .find(widgets::GraphQuery(QString::fromLatin1(query)), 1000);
        QCOMPARE(list->model()->rowCount(), int(all.size()));
    }
}

void TestGraphPage::colours() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    for (const char* action : {"graph_colour_type", "graph_colour_bytes", "graph_colour_macs"}) {
        trigger(program, action);
        QVERIFY(child<QAction>(page(program), action)->isChecked());
        QVERIFY(view(program).look().fills.front().isValid());
        QVERIFY(!view(program).grab().isNull());
    }
    QVERIFY(!view(program).look().notes.empty()); // what the colour says, in numbers
    trigger(program, "graph_notes");
    QVERIFY(view(program).look().notes.empty());
    trigger(program, "graph_edge_width");
    QVERIFY(!view(program).look().edgeWidths.empty());
    trigger(program, "graph_edge_none");
    QCOMPARE(view(program).display().edgeText, widgets::EdgeText::None);
    QVERIFY(!child<QAction>(page(program), "graph_colour_error")->isEnabled());
    trigger(program, "graph_colour_precision");
    QVERIFY(!view(program).look().fills.front().isValid());
    // Bookmarks appear in the menu.
    view(program).addBookmark();
    QCOMPARE(child<QMenu>(page(program), "graphBookmarks")->actions().size(), 1);
}

void TestGraphPage::nodesSayWhatIsAsked() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    const auto detail = [&](int op) {
        const auto& picture = *view(program).picture();
        return picture.texts[std::size_t(picture.nodeOfOperator(op))].detail;
    };
    const QString telling = detail(0);
    const auto choose = [&](const char* action) {
        trigger(program, action);
        return QTest::qWaitFor([&] { return isArranged(program); }, 20000);
    };
    QVERIFY(choose("graph_node_number"));
    QTRY_COMPARE(detail(0), QStringLiteral("Op#0"));
    QVERIFY(choose("graph_node_shape"));
    QTRY_VERIFY(detail(0).startsWith(u'?') && detail(0).count(u'×') == 3);
    QVERIFY(choose("graph_node_name"));
    QTRY_VERIFY(detail(0).contains(QStringLiteral("functional")));
    QVERIFY(choose("graph_node_operands"));
    QTRY_VERIFY(detail(0).contains(QStringLiteral("filter: float32")));
    const double before = view(program).picture()->nodeRect(0).height();
    QVERIFY(choose("graph_node_attributes"));
    QTRY_VERIFY(detail(0).contains(QStringLiteral("stride_w 1")));
    QVERIFY(view(program).picture()->nodeRect(0).height() > before); // a line for each
    QVERIFY(!view(program).grab().isNull());
    // Kept, and taken back by the same key.
    const QString state = page(program).saveState();
    QVERIFY(choose("graph_node_attributes"));
    QTRY_COMPARE(detail(0), telling);
    page(program).restoreState(state);
    QTRY_VERIFY(detail(0).contains(QStringLiteral("stride_w 1")));
    trigger(program, "graph_edge_quantization");
    QCOMPARE(view(program).display().edgeText, widgets::EdgeText::Quantization);
}

void TestGraphPage::copiesNames() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    program.selection().selectOperator(0, 0, 1);
    view(program).copyNames();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Op#1 DEPTHWISE_CONV_2D ")));
    QTest::keyClick(&view(program), Qt::Key_M);
    program.selection().selectOperator(0, 0, 2);
    QTest::keyClick(&view(program), Qt::Key_M);
    view(program).copyNames();
    QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 2);
}

void TestGraphPage::hitsKeepTheRules() {
    app::HitModel hits;
    const QAbstractItemModelTester tester(&hits, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RunningProgram program;
    QVERIFY(program.open(support::sample(QStringLiteral("digits.tflite"))));
    const auto model = program.document().model(0).loaded->model;
    hits.setHits(model, 0, {{0, -1}, {-1, 3}});
    QCOMPARE(hits.rowCount(), 2);
    hits.setHits(model, 0, {});
    QCOMPARE(hits.rowCount(), 0);
}

void TestGraphPage::largeGraphsShowBlocksFirst() {
    const QString path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/residual_10000.tflite");
    if (!QFile::exists(path))
        QSKIP("the real models are not there");
    RunningProgram program;
    std::vector<std::size_t> sizes;
    connect(&view(program), &widgets::GraphView::pictureChanged, &view(program), [&] {
        if (view(program).picture())
            sizes.push_back(view(program).picture()->content.nodes.size());
    });
    QVERIFY(openModel(program, path));
    QTRY_COMPARE(sizes.size(), std::size_t(2));
    QVERIFY(sizes[0] < 100);
    QVERIFY(sizes[1] > 10000);
    QVERIFY(!page(program).findChild<widgets::MessageBar*>()->isVisible());
}

void TestGraphPage::stops() {
    const QString path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/residual_10000.tflite");
    if (!QFile::exists(path))
        QSKIP("the real models are not there");
    // The layout takes a fiftieth of a second: on a busy machine the window may come too late.
    std::unique_ptr<RunningProgram> program;
    bool isStopped = false;
    for (int attempt = 0; attempt < 10 && !isStopped; ++attempt) {
        program = std::make_unique<RunningProgram>();
        isStopped = stoppedInTime(*program, path);
    }
    QVERIFY(isStopped);
    QVERIFY(view(*program).picture()->content.nodes.size() < 100);
    QVERIFY(page(*program).findChild<widgets::MessageBar*>()->findChild<QToolButton*>()); // to go on
}

/// From the open file to a part of a subgraph, without the mouse.
void TestGraphPage::walksByKeysAlone() {
    RunningProgram program;
    QVERIFY(openModel(program, support::sample(QStringLiteral("digits.tflite"))));
    auto& window = program.window();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_1, Qt::AltModifier);
    view(program).setFocus();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(window.focusWidget(), key, keys);
    };
    press(Qt::Key_Down);
    QVERIFY(program.selection().current().tensor >= 0); // the input
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const int op = program.selection().current().op;
    QVERIFY(op >= 0);
    press(Qt::Key_B); // a bookmark
    press(Qt::Key_I); // trace to the inputs
    QVERIFY(view(program).look().litEdges.size() >= 2);
    press(Qt::Key_Escape);
    press(Qt::Key_Plus);
    press(Qt::Key_Home);
    press(Qt::Key_K, Qt::ControlModifier); // to the right
    QVERIFY(isArranged(program));
    QCOMPARE(view(program).picture()->direction, inspect::Direction::Right);
    QCOMPARE(program.selection().current().op, op);
    press(Qt::Key_Right);
    QVERIFY(program.selection().current().op != op);
    press(Qt::Key_Left);
    QCOMPARE(program.selection().current().op, op);
    press(Qt::Key_M);
    press(Qt::Key_V); // alone
    QVERIFY(isArranged(program));
    QCOMPARE(steps(program).size(), 2);
    press(Qt::Key_Backspace);
    QVERIFY(isArranged(program));
    QCOMPARE(steps(program).size(), 1);
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(page(program).search()->isVisible());
    QTest::keyClicks(window.focusWidget(), QStringLiteral("softmax"));
    press(Qt::Key_Return);
    press(Qt::Key_Escape);
    QCOMPARE(window.focusWidget(), &view(program));
    press(Qt::Key_Left, Qt::AltModifier); // back to what was selected before
    QCOMPARE(program.selection().current().op, op);
}

HALFSTEP_TEST(TestGraphPage)
#include "test_graph_page.moc"
