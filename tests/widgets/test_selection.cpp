// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "widgets/common/selection.h"

#include <QSignalSpy>

using widgets::Selected;
using widgets::Selection;

class TestSelection : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void tellsOnce();
    void goesBackAndForward();
    void choosingForgetsForward();
    void resets();
    void historyIsBounded();
};

void TestSelection::tellsOnce() {
    Selection selection;
    QSignalSpy changed(&selection, &Selection::changed);
    selection.selectOperator(0, 0, 3);
    selection.selectOperator(0, 0, 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().value<Selected>().op, 3);
    selection.selectTensor(1, 0, 3);
    QCOMPARE(changed.count(), 2);
    QVERIFY(selection.current() == (Selected{1, 0, -1, 3}));
}

void TestSelection::goesBackAndForward() {
    Selection selection;
    QVERIFY(!selection.canGoBack());
    for (int op = 0; op < 3; ++op)
        selection.selectOperator(0, 0, op);
    QVERIFY(selection.canGoBack());
    QVERIFY(!selection.canGoForward());
    selection.goBack();
    QCOMPARE(selection.current().op, 1);
    selection.goBack();
    QCOMPARE(selection.current().op, 0);
    QVERIFY(!selection.canGoBack());
    selection.goBack();
    QCOMPARE(selection.current().op, 0);
    selection.goForward();
    selection.goForward();
    QCOMPARE(selection.current().op, 2);
    selection.goForward();
    QCOMPARE(selection.current().op, 2);
}

void TestSelection::choosingForgetsForward() {
    Selection selection;
    for (int op = 0; op < 3; ++op)
        selection.selectOperator(0, 0, op);
    selection.goBack();
    selection.goBack();
    selection.selectTensor(0, 0, 9);
    QVERIFY(!selection.canGoForward());
    selection.goBack();
    QCOMPARE(selection.current().op, 0);
}

void TestSelection::resets() {
    Selection selection;
    selection.selectOperator(0, 0, 1);
    selection.selectOperator(0, 0, 2);
    QSignalSpy changed(&selection, &Selection::changed);
    QSignalSpy history(&selection, &Selection::historyChanged);
    selection.reset();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(history.count(), 1);
    QVERIFY(selection.current() == Selected());
    QVERIFY(!selection.canGoBack());
    selection.selectOperator(0, 0, 2);
    QVERIFY(!selection.canGoBack());
}

void TestSelection::historyIsBounded() {
    Selection selection;
    for (int op = 0; op < 2000; ++op)
        selection.selectOperator(0, 0, op);
    int steps = 0;
    while (selection.canGoBack()) {
        selection.goBack();
        ++steps;
    }
    QVERIFY(steps >= 100 && steps < 1000);
    QCOMPARE(selection.current().op, 1999 - steps);
}

HALFSTEP_TEST(TestSelection)
#include "test_selection.moc"
