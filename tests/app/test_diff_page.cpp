// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/graph/diff_page.h"

#include "widgets/tables/table_panel.h"

#include <QAbstractItemModelTester>

using support::RunningProgram;

class TestDiffPage : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void comparesStructures();
    void findsNoDifference();
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

HALFSTEP_TEST(TestDiffPage)
#include "test_diff_page.moc"
