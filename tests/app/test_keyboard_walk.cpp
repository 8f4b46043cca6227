// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/inspect/memory_page.h"
#include "app/panels/problems_panel.h"
#include "app/window/shortcut_sheet.h"

#include "widgets/plots/boxes/arena_plot.h"
#include "widgets/plots/custom_plot.h"

#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QTableView>

using support::RunningProgram;

/// The whole window without a mouse: from the start page over all pages and panels to the closed model.
class TestKeyboardWalk : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void walks();

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, keys);
    }
    /// Tab by Tab, as far as it takes.
    template<class Is>
    static bool tabTo(const Is& is) {
        for (int step = 0; step < 60; ++step) {
            if (is(QApplication::focusWidget()))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    /// From panel to panel until the keyboard is in the page.
    static bool goInto(QWidget* page) {
        for (int step = 0; step < 10; ++step) {
            if (page->isAncestorOf(QApplication::focusWidget()))
                return true;
            press(Qt::Key_F6);
        }
        return false;
    }
    static bool goToTable(QWidget* page) {
        return goInto(page) &&
               tabTo([page](QWidget* at) { return qobject_cast<QTableView*>(at) && page->isAncestorOf(at); });
    }
    static QString dockOf(QWidget* widget) {
        for (; widget; widget = widget->parentWidget())
            if (qobject_cast<QDockWidget*>(widget))
                return widget->objectName();
        return {};
    }
};

void TestKeyboardWalk::walks() {
    RunningProgram program;
    auto& window = program.window();
    window.resize(1280, 800);
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto& tabs = program.tabs();
    QTest::keyClick(&window, Qt::Key_Tab);
    QVERIFY(tabTo([](QWidget* at) { return at->objectName() == QLatin1String("start_file_open_sample"); }));
    press(Qt::Key_Space);
    QTRY_VERIFY(program.document().model(0));
    QTRY_VERIFY(program.program->session().jobs.isIdle());

    QTest::keyClick(&window, Qt::Key_3, Qt::AltModifier);
    QCOMPARE(tabs.currentIndex(), int(app::CentralTabs::Operators));
    QVERIFY(goToTable(tabs.currentWidget()));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(program.selection().current().op >= 0);
    press(Qt::Key_Return);
    QCOMPARE(tabs.currentIndex(), int(app::CentralTabs::Graph));
    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QCOMPARE(tabs.currentIndex(), int(app::CentralTabs::Tensors));
    QVERIFY(goToTable(tabs.currentWidget()));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QVERIFY(program.selection().current().tensor >= 0);

    for (const auto key : {Qt::Key_4, Qt::Key_7}) {
        QTest::keyClick(&window, key, Qt::AltModifier);
        QTRY_VERIFY(program.program->session().jobs.isIdle());
        QVERIFY(goToTable(tabs.currentWidget()));
    }
    QTest::keyClick(&window, Qt::Key_5, Qt::AltModifier);
    QVERIFY(goInto(tabs.currentWidget()));
    QTest::keyClick(&window, Qt::Key_6, Qt::AltModifier);
    QTRY_VERIFY(tabs.memory()->timeline());
    auto* plot = tabs.memory()->plot();
    QVERIFY(goInto(tabs.memory()));
    QVERIFY(tabTo([plot](QWidget* at) { return at == plot->plot(); }));
    const QString before = plot->valueText();
    press(Qt::Key_Right);
    QVERIFY(plot->valueText() != before);

    QStringList docks;
    for (int step = 0; step < 6; ++step) {
        press(Qt::Key_F6);
        docks.append(dockOf(QApplication::focusWidget()));
    }
    docks.removeDuplicates();
    QVERIFY2(docks.size() >= 4, qPrintable(docks.join(u' ')));

    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto* sheet = window.findChild<app::ShortcutSheet*>();
    QVERIFY(sheet);
    QVERIFY(QTest::qWaitForWindowActive(sheet));
    QTest::keyClicks(sheet->findChild<QLineEdit*>(), QStringLiteral("close model"));
    QTest::keyClick(sheet->findChild<QLineEdit*>(), Qt::Key_Return);
    QTRY_VERIFY(!program.document().model(0));
}

HALFSTEP_TEST(TestKeyboardWalk)
#include "test_keyboard_walk.moc"
