// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/graph/graph_page.h"
#include "app/panels/model_row_delegate.h"
#include "app/panels/models_panel.h"

#include "widgets/common/message_bar.h"
#include "widgets/graph/graph_view.h"
#include "widgets/tables/table_panel.h"

#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>

using app::Document;
using support::child;
using support::RunningProgram;
using support::testModel;

/// More models than A and B: the list of them, what becomes A and B, and that a closed one is gone.
class TestOpenModels : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void opensAllThatIsDropped();
    void opensAFolder();
    void listsTheModelsOfABundle();
    void keepsWhatIsOpen();
    void readsAnOpenFileAgainInItsPlace();
    void namesWhatCannotBeOpened();
    void showsTheCurrentRow();
    void choosesAAndBByKeyboard();
    void keepsTheComparisonWhileLookingAtOthers();
    void keepsTheComparisonWhenNothingChanged();
    void forgetsDataForOtherInputs();
    void closesByKeyboard();
    void closesAllOthers();
    void releasesWhatIsClosed();
    void goesBackAcrossModels();
    void quantizesWhatIsShown();
    void survivesAnotherLanguage();
};

namespace {

/// Made when a test runs: before main() the working folder is another one.
const QStringList& fourModels() {
    static const QStringList paths = {testModel(QStringLiteral("tiny_conv.float.tflite")),
        testModel(QStringLiteral("tiny_conv.int8.tflite")), testModel(QStringLiteral("residual_add.float.tflite")),
        testModel(QStringLiteral("tiny_conv.float16.tflite"))};
    return paths;
}

bool openAll(RunningProgram& program, const QStringList& paths = fourModels()) {
    program.window().openPaths(paths);
    return QTest::qWaitFor([&] { return program.document().openSlots().size() == std::size_t(paths.size()); }, 20000);
}

QListWidget* list(RunningProgram& program) {
    return program.window().workbench()->models()->list();
}

QString badge(RunningProgram& program, int row) {
    return list(program)->item(row)->data(app::ModelRowDelegate::BadgeRole).toString();
}

void press(QListWidget* list, Qt::Key key) {
    list->window()->activateWindow();
    list->setFocus();
    QTest::keyClick(list, key);
}

} // namespace

void TestOpenModels::opensAllThatIsDropped() {
    RunningProgram program;
    QVERIFY(openAll(program));
    QCOMPARE(list(program)->count(), 4);
    for (int slot = 0; slot < 4; ++slot)
        QCOMPARE(program.document().model(slot).path(), fourModels()[slot]);
    QCOMPARE(badge(program, 0), QStringLiteral("A"));
    QCOMPARE(badge(program, 1), QStringLiteral("B"));
    QCOMPARE(badge(program, 2), QString());
    QCOMPARE(program.selection().current().model, 0);
    QCOMPARE(program.settings->recentFiles().front(), fourModels()[0]);
}

void TestOpenModels::opensAFolder() {
    RunningProgram program;
    QVERIFY(QDir(program.folder.path()).mkdir(QStringLiteral("models")));
    for (int i = 0; i < 12; ++i)
        QVERIFY(QFile::copy(
            fourModels()[i % 4], program.path(QStringLiteral("models/m%1.tflite").arg(i, 2, 10, QChar(u'0')))));
    program.window().openPaths({program.path(QStringLiteral("models"))});
    QTRY_COMPARE(program.document().openSlots().size(), std::size_t(12));
    QCOMPARE(program.document().model(11).name(), QStringLiteral("m11.tflite"));
}

/// Of a file with several models each can be opened; which there are is offered.
void TestOpenModels::listsTheModelsOfABundle() {
    RunningProgram program;
    auto* menu = child<QMenu>(program.window(), "siblingMenu");
    QVERIFY(program.open(fourModels()[0]));
    QVERIFY(!menu->isEnabled());
    const QString bundle = program.path(QStringLiteral("bundle.litertlm"));
    QVERIFY(QFile::copy(support::testModel(QStringLiteral("bundle.litertlm")), bundle));
    program.window().openPaths({bundle});
    QTRY_COMPARE(program.document().openSlots().size(), std::size_t(2));
    QVERIFY(menu->isEnabled());
    QVERIFY(menu->actions().first()->isChecked());
    QVERIFY(menu->actions().at(1)->text().contains(QStringLiteral("tf_lite_prefill_decode")));
    QVERIFY(program.window().messageBar()->isVisible());
    menu->actions().at(1)->trigger();
    QTRY_COMPARE(program.document().openSlots().size(), std::size_t(3));
    const int slot = program.selection().current().model;
    QCOMPARE(program.document().model(slot).name(), QStringLiteral("bundle.litertlm#2"));
    QCOMPARE(program.settings->recentFiles().front(), bundle + QStringLiteral("#2"));
    QVERIFY(menu->actions().at(1)->isChecked());
    // Both are read again when the file changes.
    QSignalSpy again(&program.program->session().operations, &app::Operations::modelReloaded);
    QFile file(bundle);
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(again.count(), 2, 10000);
}

void TestOpenModels::keepsWhatIsOpen() {
    RunningProgram program;
    QVERIFY(program.open(fourModels()[0]));
    app::dialogs::setNextFileName(fourModels()[2]);
    program.trigger("file_open");
    QTRY_COMPARE(program.selection().current().model, 2);
    QCOMPARE(program.document().model(0).path(), fourModels()[0]);
    // What B was stays open too.
    QVERIFY(program.open(fourModels()[1], Document::slotB));
    QVERIFY(program.open(fourModels()[3], Document::slotB));
    QCOMPARE(program.document().openSlots().size(), std::size_t(4));
    QCOMPARE(program.document().model(3).path(), fourModels()[1]);
}

void TestOpenModels::readsAnOpenFileAgainInItsPlace() {
    RunningProgram program;
    auto paths = fourModels();
    const QString changing = program.path(QStringLiteral("changing.tflite"));
    QVERIFY(QFile::copy(paths[2], changing));
    paths[2] = changing;
    QVERIFY(openAll(program, paths));
    const auto before = program.document().model(2).loaded;
    QSignalSpy opened(&program.program->session().operations, &app::Operations::modelOpened);
    program.window().openPaths({changing});
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(program.document().model(2).loaded, before); // it is as it was
    QVERIFY(QFile::remove(changing) && QFile::copy(paths[3], changing));
    program.window().openPaths({changing});
    QTRY_VERIFY(program.document().model(2).loaded != before);
    QCOMPARE(program.document().openSlots().size(), std::size_t(4));
    QCOMPARE(program.selection().current().model, 2);
}

void TestOpenModels::namesWhatCannotBeOpened() {
    RunningProgram program;
    QStringList paths = {fourModels()[0]};
    for (const char* name : {"one.tflite", "two.tflite"}) {
        QFile file(program.path(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no model");
        paths.append(file.fileName());
    }
    program.window().openPaths(paths);
    QTRY_VERIFY(program.window().messageBar()->isVisible());
    const QString told = program.window().messageBar()->text();
    QVERIFY2(told.contains(QStringLiteral("one.tflite, two.tflite")), qPrintable(told));
    QCOMPARE(program.document().openSlots(), std::vector<int>{0});
}

void TestOpenModels::showsTheCurrentRow() {
    RunningProgram program;
    QVERIFY(openAll(program));
    list(program)->setCurrentRow(2);
    QCOMPARE(program.selection().current().model, 2);
    const auto& graph = program.document().model(2).loaded->model->subgraphs.front();
    QCOMPARE(program.tabs().tensors()->proxy()->rowCount(), int(graph.tensors.size()));
    QTRY_VERIFY(program.tabs().graph()->view()->picture());
    QVERIFY(program.window().windowTitle().contains(QStringLiteral("residual_add.float.tflite")));
    program.trigger("model_other");
    QCOMPARE(list(program)->currentRow(), 3);
    program.trigger("model_other");
    QCOMPARE(list(program)->currentRow(), 0);
}

void TestOpenModels::choosesAAndBByKeyboard() {
    RunningProgram program;
    QVERIFY(openAll(program));
    press(list(program), Qt::Key_Down);
    press(list(program), Qt::Key_Down);
    QCOMPARE(program.selection().current().model, 2);
    press(list(program), Qt::Key_A);
    QCOMPARE(program.document().model(0).path(), fourModels()[2]);
    QCOMPARE(program.document().model(2).path(), fourModels()[0]);
    QCOMPARE(program.selection().current().model, 0); // what is shown stays shown
    QCOMPARE(list(program)->currentRow(), 0);
    list(program)->setCurrentRow(3);
    press(list(program), Qt::Key_B);
    QCOMPARE(program.document().model(1).path(), fourModels()[3]);
    QCOMPARE(badge(program, list(program)->currentRow()), QStringLiteral("B"));
}

void TestOpenModels::keepsTheComparisonWhileLookingAtOthers() {
    RunningProgram program;
    QVERIFY(openAll(program, fourModels().mid(0, 3)));
    program.document().setCompared({{}, std::make_shared<const compare::Comparison>(), nullptr});
    list(program)->setCurrentRow(2);
    program.window().openPaths({fourModels()[3]});
    QTRY_COMPARE(program.document().openSlots().size(), std::size_t(4));
    QVERIFY(program.document().compared().comparison);
    program.document().setModel(3, {});
    QVERIFY(program.document().compared().comparison);
    program.document().swapModels(2, Document::slotB);
    QVERIFY(!program.document().compared().comparison);
}

/// The same file once more, and swapping there and back.
void TestOpenModels::keepsTheComparisonWhenNothingChanged() {
    RunningProgram program;
    QVERIFY(program.open(fourModels()[0]));
    QVERIFY(program.open(fourModels()[1], Document::slotB));
    auto& document = program.document();
    document.setCompared({{}, std::make_shared<const compare::Comparison>(), nullptr});
    const auto comparison = document.compared().comparison;
    QSignalSpy opened(&program.program->session().operations, &app::Operations::modelOpened);
    program.window().openPaths({fourModels()[0]});
    QTRY_COMPARE(opened.count(), 1);
    QCOMPARE(document.compared().comparison, comparison);
    document.swapModels();
    QVERIFY(!document.compared().comparison); // it tells of A and B the other way round
    document.swapModels();
    QCOMPARE(document.compared().comparison, comparison);
    document.swapModels();
    document.setModel(Document::slotB, {});
    document.swapModels();
    QVERIFY(!document.compared().comparison);
}

void TestOpenModels::forgetsDataForOtherInputs() {
    RunningProgram program;
    QVERIFY(program.open(fourModels()[0]));
    app::DataChoice choice;
    choice.kind = app::SourceKind::Npz;
    choice.path = testModel(QStringLiteral("tiny_conv.calib.npz"));
    program.document().setData(choice);
    QVERIFY(program.open(fourModels()[3])); // the same net
    QCOMPARE(program.document().data(), choice);
    QVERIFY(program.open(testModel(QStringLiteral("autoencoder.float.tflite"))));
    QVERIFY(!program.document().data().isChosen());
}

void TestOpenModels::closesByKeyboard() {
    RunningProgram program;
    QVERIFY(openAll(program));
    list(program)->setCurrentRow(2);
    press(list(program), Qt::Key_Delete);
    QCOMPARE(list(program)->count(), 3);
    QVERIFY(!program.document().model(2));
    QCOMPARE(program.selection().current().model, 3); // the one behind
    program.window().openPaths({fourModels()[2]});
    QTRY_COMPARE(program.document().model(2).path(), fourModels()[2]); // takes the free place
}

void TestOpenModels::closesAllOthers() {
    RunningProgram program;
    QVERIFY(openAll(program));
    list(program)->setCurrentRow(1);
    child<QAction>(*list(program), "modelCloseOthers")->trigger();
    QCOMPARE(program.document().openSlots(), std::vector<int>{1});
    QCOMPARE(program.selection().current().model, 1);
    program.trigger("file_close_all"); // for several only
    QCOMPARE(program.document().openSlots().size(), std::size_t(1));
    QVERIFY(openAll(program));
    program.trigger("file_close_all");
    QVERIFY(program.document().openSlots().empty());
    QVERIFY(child<QWidget>(program.window(), "startPage")->isVisible());
}

void TestOpenModels::releasesWhatIsClosed() {
    RunningProgram program;
    QVERIFY(openAll(program));
    std::vector<std::weak_ptr<const model::Model>> models;
    for (int slot = 0; slot < 4; ++slot) {
        models.push_back(program.document().model(slot).loaded->model);
        list(program)->setCurrentRow(slot);
        for (int page = 0; page < program.tabs().count(); ++page) {
            program.tabs().setCurrentIndex(page);
            program.selection().selectOperator(slot, 0, 0);
            QTRY_VERIFY(program.program->session().jobs.isIdle());
        }
    }
    for (int slot : {3, 0, 2, 1}) {
        program.document().setModel(slot, {});
        QTRY_VERIFY(program.program->session().jobs.isIdle());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_VERIFY2(models[std::size_t(slot)].expired(), qPrintable(QString::number(slot)));
    }
}

void TestOpenModels::goesBackAcrossModels() {
    RunningProgram program;
    QVERIFY(openAll(program));
    program.selection().selectOperator(0, 0, 0);
    program.selection().selectOperator(2, 0, 1);
    program.selection().selectOperator(3, 0, 0);
    program.trigger("go_back");
    QCOMPARE(program.selection().current(), (widgets::Selected{2, 0, 1, -1}));
    program.document().swapModels(2, Document::slotB);
    QCOMPARE(program.selection().current(), (widgets::Selected{1, 0, 1, -1}));
    program.trigger("file_close");
    QCOMPARE(program.selection().current().model, 2);
    while (program.selection().canGoBack()) {
        program.trigger("go_back");
        QVERIFY(program.document().model(program.selection().current().model));
    }
}

void TestOpenModels::quantizesWhatIsShown() {
    RunningProgram program;
    QVERIFY(openAll(program, fourModels().mid(0, 3)));
    list(program)->setCurrentRow(2);
    program.trigger("model_quantize");
    QCOMPARE(program.document().model(0).path(), fourModels()[2]);
    QCOMPARE(program.document().openSlots().size(), std::size_t(3));
}

void TestOpenModels::survivesAnotherLanguage() {
    RunningProgram program;
    QVERIFY(openAll(program));
    list(program)->setCurrentRow(3);
    auto* old = &program.window();
    child<QAction>(*old, "language_es")->trigger();
    QTRY_VERIFY(&program.window() != old);
    QCOMPARE(list(program)->count(), 4);
    QCOMPARE(list(program)->currentRow(), 3);
}

HALFSTEP_TEST(TestOpenModels)
#include "test_open_models.moc"
