// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/bench/bench_dialog.h"
#include "app/common/dialogs.h"
#include "app/data/calibration_box.h"
#include "app/data/samples_dialog.h"
#include "app/export/export_dialog.h"
#include "app/panels/plot_targets.h"

#include "calib/calibration.h"
#include "data/dataset.h"

#include "widgets/common/message_bar.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/tables/table_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>

using support::child;
using support::RunningProgram;

/// Dialogs that write for other programs or measure.
class TestProgramDialogs : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void exportsWhatWasChosen();
    void goldenInputsFromTheData();
    void replacesNothingUnasked();
    void measuresTheOwnEngine();
    void runsTheShownModelOverSamples();
    void greysAnAbsentRuntime();
    void putsPartsOfACalibrationTogether();
};

namespace {

/// The export's dialog on an int8 model, writing to `folder`.
struct Export {
    explicit Export(const QString& model, const app::DataChoice& data = {}) {
        if (!program.open(support::testModel(model)))
            return;
        program.program->session().document.setData(data);
        program.trigger("file_export_programs");
        dialog = child<app::ExportDialog>(program.window(), "exportDialog");
        child<QLineEdit>(*dialog, "exportFolder")->setText(program.folder.path());
        child<QLineEdit>(*dialog, "exportName")->setText(QStringLiteral("net"));
    }
    void start() { child<QPushButton>(*dialog, "exportStart")->click(); }
    QStringList files() { return QDir(program.folder.path()).entryList({QStringLiteral("net*")}, QDir::Files); }

    RunningProgram program;
    app::ExportDialog* dialog = nullptr;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestProgramDialogs::exportsWhatWasChosen() {
    Export setup(QStringLiteral("tiny_conv.int8.tflite"));
    QVERIFY(setup.dialog);
    for (const char* part : {"exportConversions", "exportGolden", "exportConverter"})
        child<QCheckBox>(*setup.dialog, part)->setChecked(true);
    auto* recipe = child<QComboBox>(*setup.dialog, "exportRecipe");
    QVERIFY(recipe->count() >= 8);
    setup.start();
    QTRY_VERIFY(setup.program.window().messageBar()->isVisible());
    QVERIFY(setup.program.window().messageBar()->text().contains(QStringLiteral("net_convert.py")));
    const QStringList expected = {QStringLiteral("net.c"), QStringLiteral("net.h"), QStringLiteral("net_convert.py"),
        QStringLiteral("net_golden.c"), QStringLiteral("net_golden.h"), QStringLiteral("net_input0.npy"),
        QStringLiteral("net_io.h"), QStringLiteral("net_output0.npy")};
    QCOMPARE(setup.files(), expected);
    QVERIFY(contentOf(setup.program.path(QStringLiteral("net_convert.py"))).contains("TFLiteConverter"));
    QVERIFY(contentOf(setup.program.path(QStringLiteral("net.h"))).contains("net_size"));
}

void TestProgramDialogs::goldenInputsFromTheData() {
    {
        Export setup(QStringLiteral("tiny_conv.int8.tflite"));
        QCOMPARE(child<QComboBox>(*setup.dialog, "exportInputs")->count(), 1); // no data are open
    }
    app::DataChoice choice;
    choice.kind = app::SourceKind::Npz;
    choice.path = support::testModel(QStringLiteral("tiny_conv.calib.npz"));
    Export setup(QStringLiteral("tiny_conv.int8.tflite"), choice);
    child<QCheckBox>(*setup.dialog, "exportGolden")->setChecked(true);
    auto* inputs = child<QComboBox>(*setup.dialog, "exportInputs");
    QCOMPARE(inputs->count(), 2);
    inputs->setCurrentIndex(1);
    auto* number = child<QSpinBox>(*setup.dialog, "exportNumber");
    number->setValue(12); // of 12, counted from 0
    setup.start();
    auto* message = setup.dialog->findChild<widgets::MessageBar*>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("12 samples")), qPrintable(message->text()));
    number->setValue(11);
    setup.start();
    QTRY_VERIFY(setup.files().contains(QStringLiteral("net_input0.npy")));
}

void TestProgramDialogs::replacesNothingUnasked() {
    Export setup(QStringLiteral("tiny_conv.float.tflite"));
    QVERIFY(!child<QCheckBox>(*setup.dialog, "exportConversions")->isEnabled()); // nothing is quantized
    const QString path = setup.program.path(QStringLiteral("net.h"));
    QFile mine(path);
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    auto* start = child<QPushButton>(*setup.dialog, "exportStart");
    app::dialogs::setNextAnswer(false);
    setup.start();
    QTRY_VERIFY(start->isEnabled());
    QCOMPARE(contentOf(path), QByteArray("mine"));
    QCOMPARE(setup.files(), QStringList{QStringLiteral("net.h")});
    app::dialogs::setNextAnswer(true);
    setup.start();
    QTRY_COMPARE(setup.files().size(), 2);
    QTRY_VERIFY(contentOf(path).contains("net_size"));
    QTRY_VERIFY(setup.program.program->session().jobs.isIdle());
}

void TestProgramDialogs::measuresTheOwnEngine() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    program.trigger("model_bench");
    auto* dialog = child<app::BenchDialog>(program.window(), "benchDialog");
    QVERIFY(dialog);
    child<QDoubleSpinBox>(*dialog, "benchSeconds")->setValue(0.1);
    auto* start = child<QPushButton>(*dialog, "benchStart");
    start->click();
    QVERIFY(!start->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(dialog->measured(), 1, 20000);
    auto* table = child<widgets::TablePanel>(*dialog, "benchTable");
    QCOMPARE(table->proxy()->rowCount(), 1);
    QVERIFY(table->toCsv().contains(QStringLiteral("tiny_conv.int8.tflite")));
    child<QDoubleSpinBox>(*dialog, "benchSeconds")->setValue(600);
    start->click();
    child<QPushButton>(*dialog, "benchStop")->click();
    QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), 5000);
    QCOMPARE(dialog->measured(), 1);
}

/// A quantized model alone, without the float one: what its activations are.
void TestProgramDialogs::runsTheShownModelOverSamples() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    const auto& subgraph = program.document().model(0).loaded->model->subgraphs.front();
    const int tensor = subgraph.operators.front().outputs.front();
    program.selection().selectTensor(0, 0, tensor);
    QVERIFY(!app::activationOf(program.document(), 0, 0, tensor).statistics);
    program.trigger("model_observe");
    auto* dialog = child<app::SamplesDialog>(program.window(), "samplesDialog");
    QVERIFY(dialog);
    app::DataChoice choice;
    choice.kind = app::SourceKind::Npz;
    choice.path = support::testModel(QStringLiteral("tiny_conv.calib.npz"));
    dialog->setChoice(choice);
    auto* run = child<QPushButton>(*dialog, "samplesAdd");
    QTRY_VERIFY(run->isEnabled());
    run->click();
    QTRY_VERIFY(program.document().model(0).seen);
    const auto activation = app::activationOf(program.document(), 0, 0, tensor);
    QVERIFY(activation.statistics);
    QCOMPARE(activation.samples, std::size_t(12));
    auto* plot = child<widgets::HistogramPlot>(program.window(), "activationPlot");
    QTRY_VERIFY2(plot->accessibleDescription().contains(QStringLiteral("12 samples")),
        qPrintable(plot->accessibleDescription()));
    // The file is another one now: what was seen is of the old one.
    program.trigger("file_reload");
    QTRY_VERIFY(!program.document().model(0).seen);
}

void TestProgramDialogs::greysAnAbsentRuntime() {
    RunningProgram program;
    program.settings->setValue(app::Settings::Key::LitertPlace, program.folder.path()); // nothing is there
    program.settings->setValue(app::Settings::Key::BenchBackend, QStringLiteral("litert-xnnpack"));
    QVERIFY(program.open(support::testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    program.trigger("model_bench");
    auto* dialog = child<app::BenchDialog>(program.window(), "benchDialog");
    auto* hint = child<QLabel>(*dialog, "runtimeHint");
    QTRY_VERIFY_WITH_TIMEOUT(hint->text().contains(QStringLiteral("pip install ai-edge-litert")), 20000);
    auto* backend = child<QComboBox>(*dialog, "runtimeBackend");
    QCOMPARE(backend->currentIndex(), 0);
    for (int row = 1; row < 4; ++row)
        QVERIFY(!static_cast<QStandardItemModel*>(backend->model())->item(row)->isEnabled());
}

void TestProgramDialogs::putsPartsOfACalibrationTogether() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("tiny_conv.float.tflite"))));
    const auto model = program.document().model(0).loaded->model;
    const auto dataset = data::open(support::testModel(QStringLiteral("tiny_conv.calib.npz")).toStdString(),
        data::inputsOfAllSignatures(*model), {});
    QVERIFY(bool(dataset));
    QStringList parts;
    base::Progress progress;
    for (const std::size_t index : {1U, 0U}) {
        calib::Options options;
        options.shard = {index, 2};
        const auto part = calib::calibrate(model, **dataset, options, progress);
        parts.append(program.path(QStringLiteral("part%1.hscal").arg(index)));
        QVERIFY(bool(calib::save(*part, parts.back().toStdString())));
    }
    app::CalibrationBox box(program.program->session().jobs, model);
    QSignalSpy made(&box, &app::CalibrationBox::made);
    const QString all = program.path(QStringLiteral("all.hscal"));
    app::dialogs::setNextFileName(parts.join(QLatin1Char('\n')));
    app::dialogs::setNextFileName(all);
    child<QPushButton>(box, "calibrationMerge")->click();
    QTRY_COMPARE(made.count(), 1);
    const auto merged = calib::load(all.toStdString());
    QVERIFY(bool(merged));
    QVERIFY(!merged->part);
    QCOMPARE(merged->samples, std::size_t(12));
    app::dialogs::setNextFileName(parts.front() + QLatin1Char('\n') + parts.front());
    child<QPushButton>(box, "calibrationMerge")->click();
    auto* message = box.findChild<widgets::MessageBar*>();
    QTRY_VERIFY(!message->isHidden());
    QVERIFY(message->text().contains(QStringLiteral("twice")));
}

HALFSTEP_TEST(TestProgramDialogs)
#include "test_program_dialogs.moc"
