// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/window/shortcut_sheet.h"

#include "widgets/common/message_bar.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/tables/operator_model.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/tensor_model.h"

#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QTreeWidget>
#include <QUrl>

using app::Document;
using app::Settings;
using support::child;
using support::RunningProgram;
using support::sample;
using support::testModel;

class TestMainWindow : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheStartPage();
    void opensAModelByDialog();
    void fillsTheTables();
    void linksTheSelection();
    void goesBackAndForward();
    void goesToANumber();
    void keepsWhatWasThereWhenOpeningFails();
    void opensWhatIsDropped();
    void offersASecondModel();
    void takesDroppedData();
    void listsRecentFiles();
    void opensTheSample();
    void comparesTwoNamedModels();
    void swapsAndCloses();
    void everyCommandIsDescribed();
    void runsACommandByItsName();
    void resetsTheLayout();
    void keepsLayoutAndColumns();
    void changesTheTheme();
    void changesTheLanguage();
    void exportsATable();
    void waitsForJobsBeforeClosing();
};

namespace {

const QString tinyFloat = QStringLiteral("tiny_conv.float.tflite");
const QString tinyInt8 = QStringLiteral("tiny_conv.int8.tflite");

void drop(QWidget& window, const QStringList& paths) {
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls.append(QUrl::fromLocalFile(path));
    mime.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

bool isStartPageShown(RunningProgram& program) {
    return child<QWidget>(program.window(), "startPage")->isVisible();
}

} // namespace

void TestMainWindow::beginsWithTheStartPage() {
    RunningProgram program;
    QVERIFY(isStartPageShown(program));
    for (const char* name :
        {"start_file_open", "start_file_open_sample", "start_model_quantize", "start_model_compare"})
        QVERIFY2(child<QWidget>(program.window(), name), name);
    QVERIFY(!program.window().actions().action("file_close")->isEnabled());
    QVERIFY(program.window().messageBar()->isHidden());
}

void TestMainWindow::opensAModelByDialog() {
    RunningProgram program;
    app::dialogs::setNextFileName(testModel(tinyFloat));
    program.trigger("file_open");
    QTRY_VERIFY(program.document().model(0));
    QVERIFY(!isStartPageShown(program));
    QVERIFY(program.window().windowTitle().contains(tinyFloat));
}

void TestMainWindow::fillsTheTables() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    const auto& subgraph = program.document().model(0).loaded->model->subgraphs.front();
    QCOMPARE(program.tabs().tensors()->proxy()->rowCount(), int(subgraph.tensors.size()));
    QCOMPARE(program.tabs().operators()->proxy()->rowCount(), int(subgraph.operators.size()));
    QVERIFY(child<QTreeView>(program.window(), "outlineTree")->model()->rowCount() > 0);
    QVERIFY(program.window().workbench()->inspector()->toText().size() > 50); // the model's summary
}

void TestMainWindow::linksTheSelection() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.tabs().showPage(app::CentralTabs::Operators);
    auto* view = program.tabs().operators()->table();
    view->setCurrentIndex(view->model()->index(1, 0));
    QCOMPARE(program.selection().current().op, 1);
    const auto& model = *program.document().model(0).loaded->model;
    const QString inspected = program.window().workbench()->inspector()->toText();
    const auto name = model::nameOf(model.codeOf(model.subgraphs.front().operators[1]));
    QVERIFY2(inspected.contains(QString::fromStdString(name)), qPrintable(inspected));
    QVERIFY(child<QTreeView>(program.window(), "outlineTree")
                ->currentIndex()
                .data()
                .toString()
                .contains(QString::fromStdString(name)));

    program.selection().selectTensor(0, 0, 3);
    QCOMPARE(program.tabs().tensors()->currentSourceRow(), 3);
}

void TestMainWindow::goesBackAndForward() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.selection().selectOperator(0, 0, 1);
    program.selection().selectTensor(0, 0, 2);
    QVERIFY(!program.window().actions().action("go_forward")->isEnabled());
    program.trigger("go_back");
    QCOMPARE(program.selection().current().op, 1);
    QCOMPARE(program.tabs().operators()->currentSourceRow(), 1);
    program.trigger("go_forward");
    QCOMPARE(program.selection().current().tensor, 2);
}

void TestMainWindow::goesToANumber() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    const auto go = [&program](const QString& text) {
        program.trigger("go_to");
        auto* dialog = program.window().findChild<QInputDialog*>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>()->setText(text);
        dialog->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    go(QStringLiteral("T#2"));
    QCOMPARE(program.selection().current().tensor, 2);
    go(QStringLiteral("op 1"));
    QCOMPARE(program.selection().current().op, 1);
    go(QStringLiteral("T#99999"));
    QCOMPARE(program.selection().current().op, 1);
    QVERIFY(program.window().messageBar()->isVisible());
}

void TestMainWindow::keepsWhatWasThereWhenOpeningFails() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    const QString broken = program.path(QStringLiteral("broken.tflite"));
    QFile file(broken);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no model");
    file.close();
    app::dialogs::setNextFileName(broken);
    program.trigger("file_open");
    QTRY_VERIFY(program.window().messageBar()->isVisible());
    QVERIFY(program.window().messageBar()->text().contains(QStringLiteral("broken.tflite")));
    QCOMPARE(program.document().model(0).path(), testModel(tinyFloat));
    QVERIFY(!program.settings->recentFiles().contains(broken));
}

void TestMainWindow::opensWhatIsDropped() {
    RunningProgram program;
    drop(program.window(), {testModel(tinyFloat), testModel(tinyInt8)});
    QTRY_VERIFY(program.document().model(0) && program.document().model(1));
    QCOMPARE(program.document().model(0).path(), testModel(tinyFloat));
    QCOMPARE(program.document().model(1).path(), testModel(tinyInt8));
}

void TestMainWindow::offersASecondModel() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    drop(program.window(), {testModel(tinyInt8)});
    QTRY_VERIFY(child<QAction>(*program.window().messageBar(), "notice_compare"));
    QCOMPARE(program.document().model(2).path(), testModel(tinyInt8)); // open at any rate
    QCOMPARE(program.selection().current().model, 2);
    child<QAction>(*program.window().messageBar(), "notice_compare")->trigger();
    QCOMPARE(program.document().model(1).path(), testModel(tinyInt8));
    QCOMPARE(program.selection().current().model, 1);
    QTRY_VERIFY(child<QDialog>(program.window(), "compareDialog"));
    QCOMPARE(program.document().model(0).path(), testModel(tinyFloat));
}

void TestMainWindow::takesDroppedData() {
    RunningProgram program;
    drop(program.window(), {sample(QStringLiteral("digits_test.npz"))});
    QVERIFY(program.window().messageBar()->isVisible()); // first a model
    QVERIFY(!program.document().data().isChosen());
    QVERIFY(program.open(sample(QStringLiteral("digits.tflite"))));
    drop(program.window(), {sample(QStringLiteral("digits_test.npz"))});
    QTRY_VERIFY(program.document().data().isChosen());
    QCOMPARE(program.document().data().kind, app::SourceKind::Npz);
    QTRY_VERIFY(program.window().messageBar()->text().contains(QStringLiteral("450")));
}

void TestMainWindow::listsRecentFiles() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    QCOMPARE(program.settings->recentFiles(), QStringList{testModel(tinyFloat)});
    program.trigger("file_close");
    QVERIFY(isStartPageShown(program));
    auto* list = child<QListWidget>(program.window(), "recentList");
    QCOMPARE(list->count(), 1);
    Q_EMIT list->itemClicked(list->item(0));
    QTRY_VERIFY(program.document().model(0));
}

void TestMainWindow::opensTheSample() {
    RunningProgram program;
    program.trigger("file_open_sample");
    QTRY_VERIFY(program.document().model(0));
    QCOMPARE(program.document().model(0).name(), QStringLiteral("digits.tflite"));
}

void TestMainWindow::comparesTwoNamedModels() {
    RunningProgram program;
    program.window().openPaths({testModel(tinyFloat), testModel(tinyInt8)});
    QTRY_VERIFY(program.document().model(0) && program.document().model(1));
    program.trigger("model_compare");
    auto* dialog = child<QDialog>(program.window(), "compareDialog");
    QVERIFY(dialog);
    auto* start = child<QPushButton>(*dialog, "compareStart");
    QVERIFY(!start->isEnabled()); // no data yet
}

void TestMainWindow::swapsAndCloses() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    QVERIFY(program.open(testModel(tinyInt8), Document::slotB));
    program.trigger("model_swap");
    QCOMPARE(program.document().model(0).path(), testModel(tinyInt8));
    program.trigger("file_close");
    program.trigger("file_close");
    QVERIFY(!program.document().model(0) && !program.document().model(1));
    QVERIFY(isStartPageShown(program));
}

void TestMainWindow::everyCommandIsDescribed() {
    const RunningProgram program;
    QSet<QKeySequence> keys;
    for (const QAction* action : program.program->window()->actions().actions()) {
        const auto name = action->objectName().toLatin1();
        QVERIFY2(!action->objectName().isEmpty(), name);
        QVERIFY2(!action->text().isEmpty(), name);
        QVERIFY2(!action->statusTip().isEmpty(), name);
        for (const QKeySequence& key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), name); // no key means two things
            keys.insert(key);
        }
    }
}

/// The sheet of commands: type, choose, Enter.
void TestMainWindow::runsACommandByItsName() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    program.tabs().showPage(app::CentralTabs::Graph);
    program.trigger("help_shortcuts");
    auto* sheet = program.window().findChild<app::ShortcutSheet*>();
    QVERIFY(sheet);
    auto* list = child<QTreeWidget>(*sheet, "commandList");
    auto* line = sheet->findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("tensors table"));
    QVERIFY(list->currentItem());
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(program.tabs().currentIndex(), int(app::CentralTabs::Tensors));
    // What cannot be done now is grey and does nothing.
    program.trigger("help_shortcuts");
    sheet = nullptr;
    for (auto* each : program.window().findChildren<app::ShortcutSheet*>())
        if (each->isVisible())
            sheet = each;
    QVERIFY(sheet);
    line = sheet->findChild<QLineEdit*>();
    line->setText(QStringLiteral("no such command"));
    QVERIFY(!child<QTreeWidget>(*sheet, "commandList")->currentItem());
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(sheet->isVisible());
}

void TestMainWindow::resetsTheLayout() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    for (auto* dock : program.window().workbench()->docks())
        dock->hide();
    program.trigger("view_reset_layout");
    for (auto* dock : program.window().workbench()->docks())
        QVERIFY2(!dock->isHidden(), qPrintable(dock->objectName()));
}

void TestMainWindow::keepsLayoutAndColumns() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    for (int start = 0; start < 2; ++start) {
        Settings settings(path);
        app::Program program(settings);
        program.show();
        program.session().operations.openModel(testModel(tinyInt8), 0);
        QTRY_VERIFY(program.session().document.model(0));
        auto* inspector = child<QDockWidget>(*program.window(), "inspectorDock");
        auto* table = program.window()->workbench()->tabs()->tensors()->table();
        QCOMPARE(inspector->isHidden(), start == 1);
        QCOMPARE(table->isColumnHidden(widgets::TensorModel::Producer), start == 1);
        inspector->hide();
        table->hideColumn(widgets::TensorModel::Producer);
        program.window()->close();
    }
}

void TestMainWindow::changesTheTheme() {
    RunningProgram program;
    const auto lightness = [] { return QApplication::palette().color(QPalette::Window).lightness(); };
    child<QAction>(program.window(), "theme_dark")->trigger();
    QVERIFY(lightness() < 128);
    QCOMPARE(program.settings->text(Settings::Key::Theme), QStringLiteral("dark"));
    child<QAction>(program.window(), "theme_light")->trigger();
    QVERIFY(lightness() > 128);
}

void TestMainWindow::changesTheLanguage() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyFloat)));
    auto* old = &program.window();
    child<QAction>(*old, "language_ja")->trigger();
    QTRY_VERIFY(&program.window() != old);
    QCOMPARE(QLocale().language(), QLocale::Japanese);
    QVERIFY(program.document().model(0)); // what was open stays open
    QVERIFY(program.tabs().tensors()->proxy()->rowCount() > 0);
    child<QAction>(program.window(), "language_en")->trigger();
    QTRY_COMPARE(QLocale().language(), QLocale::English);
}

void TestMainWindow::exportsATable() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.tabs().showPage(app::CentralTabs::Tensors);
    const QString path = program.path(QStringLiteral("tensors.csv"));
    app::dialogs::setNextFileName(path);
    program.trigger("file_export");
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = file.readAll().split('\n');
    const auto tensors = program.document().model(0).loaded->model->subgraphs.front().tensors.size();
    QVERIFY(lines.size() >= qsizetype(tensors) + 1);
}

void TestMainWindow::waitsForJobsBeforeClosing() {
    RunningProgram program;
    std::atomic<bool> hasEnded = false;
    program.program->session().jobs.start(
        QStringLiteral("long"), QStringLiteral("Long"), this,
        [&hasEnded](base::Progress& progress) -> base::Result<int> {
            while (!progress.isCancelled())
                QThread::msleep(1);
            QThread::msleep(50);
            hasEnded = true;
            return base::Error{base::Code::Cancelled, {}, {}};
        },
        [](const base::Result<int>&) {});
    QVERIFY(!program.window().close()); // not yet
    QVERIFY(program.window().isVisible());
    QTRY_VERIFY(!program.window().isVisible());
    QVERIFY(hasEnded);
}

HALFSTEP_TEST(TestMainWindow)
#include "test_main_window.moc"
