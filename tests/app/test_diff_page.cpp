// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/differences/diff_page.h"

#include "widgets/common/message_bar.h"
#include "widgets/tables/table_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QHeaderView>
#include <QTableView>

using support::RunningProgram;

class TestDiffPage : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void comparesStructures();
    void findsNoDifference();
    void followsAMapping();
    void matchesByHand();
    void keepsTheArrangement();
};

void TestDiffPage::comparesStructures() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite"))));
    program.tabs().showPage(app::CentralTabs::Differences);
    auto& diff = *program.tabs().differences();
    QVERIFY(diff.summary().isEmpty());
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.int8_floatio.tflite")), app::Document::slotB));
    QTRY_VERIFY(diff.view(0)->picture() && diff.view(1)->picture());
    QVERIFY(!diff.summary().isEmpty());
    auto* rows = diff.table()->proxy();
    QVERIFY(rows->rowCount() > 3);
    const QAbstractItemModelTester tester(rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    // The casts are only in B, and coloured there.
    const auto& b = *program.document().model(1).loaded->model;
    int cast = 0;
    while (model::nameOf(b.codeOf(b.subgraphs[0].operators[std::size_t(cast)])) != "QUANTIZE")
        ++cast;
    QVERIFY(diff.view(1)->look().fills[std::size_t(cast)].isValid());
    QCOMPARE(diff.view(1)->look().notes[std::size_t(cast)], QStringLiteral("only in B"));
    // Selected in one graph, its partner is current in the other.
    int conv = 0;
    const auto& a = *program.document().model(0).loaded->model;
    while (model::nameOf(a.codeOf(a.subgraphs[0].operators[std::size_t(conv)])) != "CONV_2D")
        ++conv;
    program.selection().selectOperator(0, 0, conv);
    QCOMPARE(diff.view(0)->currentNode(), conv);
    const int partner = diff.view(1)->currentNode();
    QVERIFY(partner >= 0);
    QCOMPARE(model::nameOf(b.codeOf(b.subgraphs[0].operators[std::size_t(partner)])), std::string("CONV_2D"));
    // They move together.
    diff.view(0)->setCamera(diff.view(0)->picture()->nodeRect(conv).center(), 2);
    QCOMPARE(diff.view(1)->zoom(), 2.0);
    const QPointF way = diff.view(1)->camera().centre - diff.view(1)->picture()->nodeRect(partner).center();
    QVERIFY(way.manhattanLength() < 1);
    // A line of the table leads to its place.
    for (int row = 0; row < rows->rowCount(); ++row)
        if (rows->index(row, 0).data().toString() == QStringLiteral("only in B")) {
            Q_EMIT diff.table()->rowChosen(rows->mapToSource(rows->index(row, 0)).row());
            break;
        }
    QCOMPARE(program.selection().current().model, 1);
    QVERIFY(!diff.grab().isNull());
    // What changed is in sight, however long the names are.
    const auto* table = diff.table()->table();
    QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width() + 2);
}

void TestDiffPage::findsNoDifference() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite"))));
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite")), app::Document::slotB));
    program.trigger("view_differences");
    auto& diff = *program.tabs().differences();
    QTRY_VERIFY(diff.view(0)->picture() && diff.view(1)->picture());
    QCOMPARE(diff.table()->proxy()->rowCount(), 0);
    QVERIFY(diff.view(0)->display().rules.empty());
    program.document().setModel(app::Document::slotB, {});
    QVERIFY(diff.summary().isEmpty());
    QVERIFY(!diff.view(0)->picture());
}

/// A mapping of Model Explorer that is dropped on the window says which operators belong together.
void TestDiffPage::followsAMapping() {
    RunningProgram program;
    const QString path = program.path(QStringLiteral("mapping.json"));
    const auto write = [&](const QByteArray& json) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    };
    write(R"({"type":"sync_navigation","mapping":{"0":"1","77":"0"}})");
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite"))));
    program.window().openPaths({path});
    auto& diff = *program.tabs().differences();
    QCOMPARE(program.tabs().currentIndex(), int(app::CentralTabs::Differences));
    QVERIFY(diff.findChild<widgets::MessageBar*>()->isVisible()); // there is no B yet
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite")), app::Document::slotB));
    const auto isShown = [&] {
        return diff.view(0)->picture() && diff.view(1)->picture() && program.program->session().jobs.isIdle();
    };
    QTRY_VERIFY(isShown());
    QCOMPARE(diff.table()->proxy()->rowCount(), 0);
    auto* forget = support::child<QAction>(diff, "diffForgetMapping");
    QVERIFY(!forget->isEnabled());
    program.window().openPaths({path});
    QTRY_VERIFY(isShown() && diff.table()->proxy()->rowCount() > 0);
    QVERIFY(forget->isEnabled());
    program.selection().selectOperator(0, 0, 0);
    QCOMPARE(diff.view(1)->currentNode(), 1);
    const QString saved = program.path(QStringLiteral("saved.json"));
    app::dialogs::setNextFileName(saved);
    support::child<QAction>(diff, "diffSaveMapping")->trigger();
    QTRY_VERIFY(QFile::exists(saved));
    forget->trigger();
    QTRY_VERIFY(isShown());
    QCOMPARE(diff.table()->proxy()->rowCount(), 0);
    QVERIFY(!forget->isEnabled());
}

/// Two operators that the program would not match, matched by hand, and back.
void TestDiffPage::matchesByHand() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite"))));
    QVERIFY(program.open(support::testModel(QStringLiteral("residual_add.float.tflite")), app::Document::slotB));
    program.trigger("view_differences");
    auto& diff = *program.tabs().differences();
    const auto isIdle = [&] {
        return diff.view(0)->picture() && diff.view(1)->picture() && program.program->session().jobs.isIdle();
    };
    QTRY_VERIFY(isIdle());
    auto* pin = support::child<QAction>(diff, "diffPin");
    auto* unpin = support::child<QAction>(diff, "diffUnpin");
    auto* undo = support::child<QAction>(diff, "diffUndoPin");
    QVERIFY(!pin->isEnabled() && !undo->isEnabled());
    program.selection().selectOperator(0, 0, 1);
    QVERIFY(pin->isEnabled() && !unpin->isEnabled());
    QCOMPARE(diff.view(1)->currentNode(), 1);
    pin->trigger();
    auto* message = diff.findChild<widgets::MessageBar*>();
    QVERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("Op#1")));
    program.selection().selectOperator(0, 0, 0); // another one after all
    QVERIFY(message->text().contains(QStringLiteral("Op#0")));
    diff.view(1)->setCamera(diff.view(1)->picture()->bounds().center(), 0.9);
    const auto picture = diff.view(1)->picture();
    program.selection().selectOperator(1, 0, 2);
    QTRY_VERIFY(isIdle() && diff.table()->proxy()->rowCount() > 0);
    QVERIFY(!message->isVisible());
    QCOMPARE(diff.pins().size(), std::size_t(1));
    QVERIFY(diff.pins().front() == (inspect::OperatorPin{0, 2}));
    QVERIFY(diff.summary().contains(QStringLiteral("1 matched by hand")));
    QVERIFY(diff.view(1)->picture() == picture); // where it was
    program.selection().selectOperator(0, 0, 0);
    QCOMPARE(diff.view(1)->currentNode(), 2);
    bool isTold = false;
    for (int row = 0; row < diff.table()->proxy()->rowCount(); ++row)
        isTold = isTold || diff.table()->proxy()->index(row, 0).data().toString().contains(QStringLiteral("by hand"));
    QVERIFY(isTold);
    // Another partner takes the place of the first; that is undone, and taken back altogether.
    diff.pin(0, 1);
    QTRY_VERIFY(isIdle());
    QCOMPARE(diff.pins().size(), std::size_t(1));
    program.selection().selectOperator(0, 0, 0);
    QCOMPARE(diff.view(1)->currentNode(), 1);
    undo->trigger();
    QTRY_VERIFY(isIdle());
    QVERIFY(diff.pins().front() == (inspect::OperatorPin{0, 2}));
    QVERIFY(unpin->isEnabled());
    unpin->trigger();
    QTRY_VERIFY(isIdle() && diff.table()->proxy()->rowCount() == 0);
    QVERIFY(diff.pins().empty());
    undo->trigger();
    undo->trigger();
    QVERIFY(!undo->isEnabled());
    QTRY_VERIFY(isIdle() && diff.table()->proxy()->rowCount() == 0);
    pin->trigger();
    program.document().setModel(app::Document::slotB, {}); // whom it was about is gone
    QVERIFY(!message->isVisible());
    QVERIFY(diff.pins().empty());
}

/// The arrangement is the user's: both graphs alike, and remembered.
void TestDiffPage::keepsTheArrangement() {
    const QString folder = QStringLiteral(HALFSTEP_SHARED_DIR "/models/graphs/");
    if (!QFile::exists(folder))
        QSKIP("the shared models are absent");
    RunningProgram program;
    QVERIFY(program.open(folder + QStringLiteral("residual_1000.tflite")));
    QVERIFY(program.open(folder + QStringLiteral("residual_1000_int8.tflite"), app::Document::slotB));
    program.trigger("view_differences");
    auto& diff = *program.tabs().differences();
    const auto columns = [&](int slot) {
        return diff.view(slot)->picture() ? diff.view(slot)->picture()->layout.columns : 0;
    };
    QTRY_COMPARE(columns(0), 1);
    QTRY_COMPARE(columns(1), 1);
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    support::child<QAction>(diff, "diffColumns")->toggle();
    QTRY_VERIFY(columns(0) > 1 && columns(1) == columns(0));
    program.selection().select({app::Document::slotB, 0, -1, -1});
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    QVERIFY(columns(1) > 1 && columns(1) == columns(0));
    support::child<QAction>(diff, "diffRight")->toggle();
    QTRY_COMPARE(diff.view(1)->picture()->direction, inspect::Direction::Right);
    program.tabs().saveTables();
    QCOMPARE(program.settings->text(app::Settings::Key::PairArrangement), QStringLiteral("right columns"));
}

HALFSTEP_TEST(TestDiffPage)
#include "test_diff_page.moc"
