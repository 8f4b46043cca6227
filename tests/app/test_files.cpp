// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/convert/converter_dialog.h"
#include "app/convert/foreign_file.h"
#include "app/start_page/thumbnails.h"
#include "app/window/dropped_files.h"

#include "widgets/common/message_bar.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>

using app::ConverterDialog;
using support::child;
using support::RunningProgram;
using support::testModel;

/// How files come in: folders, several at once, other formats, files that change while they are open.
class TestFiles : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void foldersStandForTheirModels();
    void opensAllOfMany();
    void knowsOtherFormats_data();
    void knowsOtherFormats();
    void offersTheConverter();
    void convertsAndOpens();
    void tellsHowAConverterFailed();
    void stopsAConverter();
    void placeholdersNeedNoQuotes();
    void recentFilesHavePictures();
    void readsAChangedFileAgain();
    void leavesAChangedFileWhenToldSo();
};

namespace {

const QString tinyFloat = QStringLiteral("tiny_conv.float.tflite");
const QString tinyInt8 = QStringLiteral("tiny_conv.int8.tflite");

void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// As programs do that write with care: another file takes the name.
void replaceFile(const QString& path, const QString& by) {
    QVERIFY(QFile::copy(by, path + QStringLiteral(".new")));
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(path + QStringLiteral(".new"), path));
}

} // namespace

void TestFiles::foldersStandForTheirModels() {
    QTemporaryDir folder;
    QVERIFY(QFile::copy(testModel(tinyFloat), folder.filePath(QStringLiteral("b.tflite"))));
    QVERIFY(QFile::copy(testModel(tinyInt8), folder.filePath(QStringLiteral("a.tflite"))));
    const auto sorted = app::sortedFiles({folder.path()});
    QCOMPARE(sorted.models,
        (QStringList{folder.filePath(QStringLiteral("a.tflite")), folder.filePath(QStringLiteral("b.tflite"))}));
    QVERIFY(sorted.data.isEmpty());
    QTemporaryDir images;
    QCOMPARE(app::sortedFiles({images.path()}).data, images.path());
}

void TestFiles::opensAllOfMany() {
    RunningProgram program;
    const QString third = testModel(QStringLiteral("residual_add.int8.tflite"));
    program.window().openPaths({testModel(tinyFloat), testModel(tinyInt8), third});
    QTRY_COMPARE(program.document().model(2).path(), third);
    QCOMPARE(program.settings->recentFiles().front(), testModel(tinyFloat));
    QVERIFY(!program.window().messageBar()->isVisible());
}

void TestFiles::knowsOtherFormats_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("hasConverter");
    QTest::newRow("onnx") << "net.onnx" << QByteArray("\x08\x07") << "ONNX" << true;
    QTest::newRow("keras") << "net.keras" << QByteArray("PK\x03\x04") << "Keras" << true;
    QTest::newRow("hdf5 under any name") << "net.model" << QByteArray("\x89HDF\r\n\x1a\n") << "Keras (HDF5)" << true;
    QTest::newRow("exported program") << "net.pt2" << QByteArray("PK\x03\x04") << "PyTorch (exported program)" << true;
    QTest::newRow("checkpoint") << "net.pt" << QByteArray("PK\x03\x04") << "PyTorch" << false;
    QTest::newRow("weights") << "net.safetensors" << QByteArray("{}") << "safetensors" << false;
    QTest::newRow("llama") << "net.bin" << QByteArray("GGUF\x03") << "GGUF" << false;
    QTest::newRow("frozen graph") << "net.pb" << QByteArray("\n") << "TensorFlow" << false;
    QTest::newRow("tflite under another name") << "net.onnx" << QByteArray("\x1c\0\0\0TFL3", 8) << "" << false;
    QTest::newRow("unknown") << "net.xyz" << QByteArray("?") << "" << false;
}

void TestFiles::knowsOtherFormats() {
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, kind);
    QFETCH(const bool, hasConverter);
    QTemporaryDir folder;
    write(folder.filePath(name), content);
    const auto found = app::foreignFile(folder.filePath(name));
    QCOMPARE(found.has_value(), !kind.isEmpty());
    if (!found)
        return;
    QCOMPARE(found->kind, kind);
    QCOMPARE(!found->command.isEmpty(), hasConverter);
    QVERIFY(!found->sentence.isEmpty());
}

void TestFiles::offersTheConverter() {
    RunningProgram program;
    const QString folder = program.path(QStringLiteral("saved"));
    QVERIFY(QDir().mkpath(folder));
    write(folder + QStringLiteral("/saved_model.pb"), "\x08");
    program.window().openPaths({folder});
    QVERIFY(program.window().messageBar()->isVisible());
    QVERIFY(program.window().messageBar()->text().contains(QStringLiteral("SavedModel")));
    child<QAction>(*program.window().messageBar(), "notice_convert")->trigger();
    auto* dialog = child<ConverterDialog>(program.window(), "converterDialog");
    QVERIFY(dialog);
    QVERIFY(child<QLineEdit>(*dialog, "converterCommand")->text().contains(QStringLiteral("--saved_model_dir=%1")));
    QCOMPARE(child<QLineEdit>(*dialog, "converterOutput")->text(), program.path(QStringLiteral("saved.tflite")));
    dialog->reject();
    // A kind without a converter: a sentence, and nothing is opened.
    write(program.path(QStringLiteral("weights.pt")), "PK");
    program.window().openPaths({program.path(QStringLiteral("weights.pt"))});
    QVERIFY(program.window().messageBar()->text().contains(QStringLiteral(".pt2")));
    QVERIFY(!program.document().model(0));
}

void TestFiles::convertsAndOpens() {
    RunningProgram program;
    const QString source = program.path(QStringLiteral("my net %2.onnx"));
    write(source, "\x08\x07");
    program.window().openPaths({source});
    child<QAction>(*program.window().messageBar(), "notice_convert")->trigger();
    auto* dialog = child<ConverterDialog>(program.window(), "converterDialog");
    auto* command = child<QLineEdit>(*dialog, "converterCommand");
    command->setText(QStringLiteral("cp -v \"%1\" %2").arg(testModel(tinyInt8), QStringLiteral("%2")));
    child<QPushButton>(*dialog, "converterStart")->click();
    QTRY_VERIFY(program.document().model(0));
    QCOMPARE(program.document().model(0).path(), program.path(QStringLiteral("my net %2.tflite")));
    QVERIFY(program.settings->text(app::Settings::Key::Converter).startsWith(QStringLiteral("ONNX\tcp -v")));
}

void TestFiles::tellsHowAConverterFailed() {
    RunningProgram program;
    const app::ForeignFile onnx{QStringLiteral("ONNX"), {}, QStringLiteral("sh -c \"echo no such layer; exit 3\"")};
    ConverterDialog dialog(*program.settings, program.path(QStringLiteral("net.onnx")), onnx);
    auto* state = child<QLabel>(dialog, "converterState");
    auto* start = child<QPushButton>(dialog, "converterStart");
    auto* command = child<QLineEdit>(dialog, "converterCommand");
    start->click();
    QTRY_VERIFY2(state->text().contains(QStringLiteral("exit code 3")), qPrintable(state->text()));
    QVERIFY(child<QPlainTextEdit>(dialog, "converterLog")->toPlainText().contains(QStringLiteral("no such layer")));
    command->setText(QStringLiteral("true"));
    start->click();
    QTRY_VERIFY2(state->text().contains(QStringLiteral("is not there")), qPrintable(state->text()));
    command->setText(QStringLiteral("no-such-converter %1"));
    start->click();
    QTRY_VERIFY2(state->text().contains(QStringLiteral("no-such-converter")), qPrintable(state->text()));
    command->setText(QString());
    start->click();
    QVERIFY(start->isEnabled());
}

void TestFiles::stopsAConverter() {
    RunningProgram program;
    const app::ForeignFile onnx{QStringLiteral("ONNX"), {}, QStringLiteral("sleep 600")};
    ConverterDialog dialog(*program.settings, program.path(QStringLiteral("net.onnx")), onnx);
    child<QPushButton>(dialog, "converterStart")->click();
    auto* stop = child<QPushButton>(dialog, "converterStop");
    QVERIFY(stop->isEnabled());
    QTRY_VERIFY(child<QLabel>(dialog, "converterState")->text().contains(QStringLiteral("runs")));
    stop->click();
    QTRY_VERIFY(child<QLabel>(dialog, "converterState")->text().contains(QStringLiteral("stopped")));
}

void TestFiles::placeholdersNeedNoQuotes() {
    QCOMPARE(ConverterDialog::wordsOf(QStringLiteral("tool --in=%1 \"a b\" %2.dir"), QStringLiteral("/x y/%2.onnx"),
                 QStringLiteral("/z.tflite")),
        (QStringList{QStringLiteral("tool"), QStringLiteral("--in=/x y/%2.onnx"), QStringLiteral("a b"),
            QStringLiteral("/z.tflite.dir")}));
}

void TestFiles::recentFilesHavePictures() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    const QString picture = app::thumbnailFile(*program.settings, testModel(tinyInt8));
    QTRY_VERIFY(QFile::exists(picture));
    QVERIFY(picture.startsWith(program.folder.path()));
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    program.trigger("file_close");
    auto* list = child<QListWidget>(program.window(), "recentList");
    QVERIFY(!list->item(0)->icon().isNull());
    // A model without constants has one as well.
    model::Model empty;
    empty.subgraphs.emplace_back();
    QCOMPARE(app::drawThumbnail(empty, 32).size(), QSize(32, 32));
}

void TestFiles::readsAChangedFileAgain() {
    RunningProgram program;
    const QString path = program.path(QStringLiteral("model.tflite"));
    QVERIFY(QFile::copy(testModel(tinyFloat), path));
    QVERIFY(program.open(path));
    const auto before = program.document().model(0).loaded->fingerprint;
    program.selection().selectOperator(0, 0, 2);
    program.tabs().showPage(app::CentralTabs::Operators);
    replaceFile(path, testModel(tinyInt8));
    QTRY_VERIFY_WITH_TIMEOUT(program.document().model(0).loaded->fingerprint != before, 10000);
    QCOMPARE(program.selection().current().op, 2);
    QCOMPARE(program.tabs().currentIndex(), int(app::CentralTabs::Operators));
    // Once more: the new file is watched as well.
    const auto second = program.document().model(0).loaded->fingerprint;
    replaceFile(path, testModel(QStringLiteral("residual_add.int8.tflite")));
    QTRY_VERIFY_WITH_TIMEOUT(program.document().model(0).loaded->fingerprint != second, 10000);
}

void TestFiles::leavesAChangedFileWhenToldSo() {
    RunningProgram program;
    const QString path = program.path(QStringLiteral("model.tflite"));
    QVERIFY(QFile::copy(testModel(tinyFloat), path));
    QVERIFY(program.open(path));
    program.trigger("file_watch");
    QVERIFY(!program.settings->flag(app::Settings::Key::WatchFiles));
    const auto before = program.document().model(0).loaded->fingerprint;
    replaceFile(path, testModel(tinyInt8));
    QTest::qWait(1500);
    QCOMPARE(program.document().model(0).loaded->fingerprint, before);
    program.trigger("file_reload");
    QTRY_VERIFY(program.document().model(0).loaded->fingerprint != before);
}

HALFSTEP_TEST(TestFiles)
#include "test_files.moc"
