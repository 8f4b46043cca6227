// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/data/data_form.h"
#include "app/quantize/data_page.h"
#include "app/quantize/decision_tree_view.h"
#include "app/quantize/quantize_dialog.h"
#include "app/quantize/stages.h"

#include "format/reader.h"
#include "format/writer.h"

#include "widgets/tables/table_panel.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using app::Document;
using app::Leaf;
using app::QuantizeDialog;
using State = app::QuantizeStages::State;
using support::child;
using support::RunningProgram;
using support::sample;

class TestQuantizeDialog : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void asksForAModelFirst();
    void convertsAndCompares();
    void needsNoDataForFloat16();
    void refusesTheInputAsOutput();
    void replacesAFileOnlyWhenAsked();
    void recalculatesThePlan();
    void undoesChoices();
    void cancelsACalibration();
    void showsWhyIntegersOnlyCannotBe();
    void greysAQuantizedModel();
    void reusesASavedCalibration();
};

namespace {

/// The wizard on a copy of the sample.
struct Wizard {
    explicit Wizard(const QString& model = sample(QStringLiteral("digits.tflite"))) {
        input = program.path(QStringLiteral("model.tflite"));
        QFile::copy(model, input);
        if (!program.open(input))
            return;
        program.trigger("model_quantize");
        dialog = child<QuantizeDialog>(program.window(), "quantizeDialog");
    }
    QPushButton& next() { return *child<QPushButton>(*dialog, "wizardNext"); }
    void choose(Leaf leaf) {
        child<app::LeafButton>(*dialog, ("leaf" + QByteArray::number(int(leaf))).constData())->click();
    }
    void setData(const app::DataChoice& data) {
        auto choices = dialog->editor().choices();
        choices.data = data;
        dialog->editor().change(QStringLiteral("data"), choices);
    }
    bool goOn() {
        if (!QTest::qWaitFor([&] { return next().isEnabled(); }, 15000))
            return false;
        next().click();
        return true;
    }
    QStringList files() { return QDir(program.folder.path()).entryList({QStringLiteral("*.tflite*")}, QDir::Files); }

    RunningProgram program;
    QString input;
    QuantizeDialog* dialog = nullptr;
};

/// The sample with a COS behind it, which has no integer form.
bool writeModelWithCosine(const QString& path) {
    const auto loaded = format::read(sample(QStringLiteral("digits.tflite")).toStdString());
    if (!loaded)
        return false;
    model::Model changed = *loaded->model;
    auto& subgraph = changed.subgraphs.front();
    const auto old = subgraph.outputs.front();
    model::Tensor result = subgraph.tensors[std::size_t(old)];
    result.name = "cosine";
    const auto added = std::int32_t(subgraph.tensors.size());
    subgraph.tensors.push_back(result);
    subgraph.outputs.front() = added;
    model::Operator cosine;
    cosine.code = std::uint32_t(changed.operatorCodes.size());
    cosine.inputs = {old};
    cosine.outputs = {added};
    changed.operatorCodes.push_back({model::BuiltinOperator::COS, {}, 1});
    subgraph.operators.push_back(cosine);
    changed.signatures.clear();
    return bool(format::write(changed, path.toStdString()));
}

app::DataChoice calibrationData() {
    return app::choiceOfPath(sample(QStringLiteral("digits_calibration.npz")));
}

app::DataChoice randomData(int samples) {
    app::DataChoice choice;
    choice.kind = app::SourceKind::Random;
    choice.dummySamples = samples;
    return choice;
}

} // namespace

void TestQuantizeDialog::asksForAModelFirst() {
    RunningProgram program;
    app::dialogs::setNextFileName(sample(QStringLiteral("digits.tflite")));
    program.trigger("model_quantize");
    QTRY_VERIFY(child<QuantizeDialog>(program.window(), "quantizeDialog"));
}

void TestQuantizeDialog::convertsAndCompares() {
    Wizard wizard;
    QVERIFY(wizard.dialog);
    QVERIFY(!wizard.next().isEnabled()); // no question is answered
    child<QPushButton>(*wizard.dialog, "answer0No")->click();
    child<QPushButton>(*wizard.dialog, "answer1Yes")->click();
    child<QPushButton>(*wizard.dialog, "answer2Yes")->click();
    QVERIFY(child<QLabel>(*wizard.dialog, "why")->text().contains(QStringLiteral("integers")));
    QVERIFY(wizard.goOn());
    QVERIFY(!wizard.next().isEnabled()); // no data yet
    wizard.setData(calibrationData());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    const auto plan = wizard.dialog->stages().plan();
    QVERIFY(plan->sizeAfter < plan->sizeBefore / 2);
    QCOMPARE(child<widgets::TablePanel>(*wizard.dialog, "planTable")->proxy()->rowCount(), 15);
    QVERIFY(wizard.program.document().calibration()); // the plots show what was seen

    QVERIFY(wizard.goOn());
    child<QRadioButton>(*wizard.dialog, "otherData")->setChecked(true);
    auto* form = child<app::DataForm>(*wizard.dialog, "comparisonData");
    form->setChoice(app::choiceOfPath(sample(QStringLiteral("digits_test.npz"))));
    QTRY_VERIFY(form->preview());
    QCOMPARE(wizard.next().text(), QStringLiteral("Convert"));
    const QString output = child<QLineEdit>(*wizard.dialog, "outputPath")->text();
    QVERIFY(output.endsWith(QStringLiteral("model_int8_only.tflite")));
    QVERIFY(wizard.goOn());

    auto& document = wizard.program.document();
    QTRY_VERIFY_WITH_TIMEOUT(document.compared().comparison, 30000);
    QVERIFY(QFile::exists(output));
    QCOMPARE(qint64(plan->sizeAfter), QFile(output).size()); // the preview's size is exact
    const auto& comparison = *document.compared().comparison;
    QCOMPARE(comparison.samples, std::size_t(450));
    QVERIFY(comparison.outputs.front().accuracyB->value() > 0.98);
    QVERIFY(comparison.outputs.front().agreement.value() > 0.98);
    QCOMPARE(document.model(Document::slotB).path(), output);
    QCOMPARE(wizard.program.tabs().currentIndex(), int(app::CentralTabs::Compare));
}

void TestQuantizeDialog::needsNoDataForFloat16() {
    Wizard wizard;
    wizard.choose(Leaf::Float16);
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE(wizard.dialog->stages().state(), State::Ready);
    QVERIFY(wizard.goOn());
    child<QAbstractButton>(*wizard.dialog, "compareAfterwards")->setChecked(false);
    QVERIFY(wizard.goOn());
    QTRY_VERIFY(wizard.program.document().model(Document::slotB));
    QCOMPARE(wizard.files().size(), 2);
}

void TestQuantizeDialog::refusesTheInputAsOutput() {
    Wizard wizard;
    wizard.choose(Leaf::Float16);
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    child<QAbstractButton>(*wizard.dialog, "compareAfterwards")->setChecked(false);
    auto* path = child<QLineEdit>(*wizard.dialog, "outputPath");
    path->setText(wizard.input);
    QVERIFY(!wizard.next().isEnabled());
    path->setText(wizard.program.path(QStringLiteral("nowhere/x.tflite")));
    QVERIFY(!wizard.next().isEnabled());
    path->clear();
    QVERIFY(!wizard.next().isEnabled());
    path->setText(wizard.program.path(QStringLiteral("x.tflite")));
    QVERIFY(wizard.next().isEnabled());
}

void TestQuantizeDialog::replacesAFileOnlyWhenAsked() {
    Wizard wizard;
    wizard.choose(Leaf::Float16);
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    child<QAbstractButton>(*wizard.dialog, "compareAfterwards")->setChecked(false);
    const QString output = wizard.program.path(QStringLiteral("old.tflite"));
    QFile old(output);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    child<QLineEdit>(*wizard.dialog, "outputPath")->setText(output);
    QCOMPARE(wizard.next().text(), QStringLiteral("Replace file"));
    QVERIFY(wizard.goOn());
    QTRY_VERIFY(wizard.program.document().model(Document::slotB));
    QVERIFY(QFile(output).size() > 1000);
}

void TestQuantizeDialog::recalculatesThePlan() {
    Wizard wizard;
    wizard.choose(Leaf::Int8);
    wizard.setData(calibrationData());
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    const auto first = wizard.dialog->stages().plan();
    const auto calibration = wizard.dialog->stages().calibration();
    auto choices = wizard.dialog->editor().choices();
    choices.perChannel = false;
    wizard.dialog->editor().change(QStringLiteral("per tensor"), choices);
    QTRY_VERIFY(wizard.dialog->stages().plan() && wizard.dialog->stages().plan() != first);
    QVERIFY(!wizard.dialog->stages().plan()->recipe.perChannel);
    QCOMPARE(wizard.dialog->stages().calibration(), calibration); // not made again
}

void TestQuantizeDialog::undoesChoices() {
    Wizard wizard;
    wizard.choose(Leaf::Float16);
    wizard.choose(Leaf::Int8);
    wizard.dialog->editor().history()->undo();
    QCOMPARE(wizard.dialog->editor().choices().leaf(), Leaf::Float16);
    QVERIFY(child<app::LeafButton>(*wizard.dialog, "leaf0")->isChecked());
    wizard.dialog->editor().history()->undo();
    QVERIFY(!wizard.next().isEnabled());
    wizard.dialog->editor().history()->redo();
    QVERIFY(wizard.next().isEnabled());
}

void TestQuantizeDialog::cancelsACalibration() {
    Wizard wizard;
    wizard.choose(Leaf::Int8);
    wizard.setData(randomData(100000));
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QCOMPARE(wizard.dialog->stages().state(), State::Calibrating);
    auto* cancel = child<QPushButton>(*wizard.dialog, "cancelCalibration");
    QVERIFY(cancel->isVisible());
    cancel->click();
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Failed, 2000);
    QCOMPARE(wizard.dialog->stages().error()->code, base::Code::Cancelled);
    QVERIFY(!wizard.next().isEnabled());
    QVERIFY(!wizard.program.document().calibration());
    QCOMPARE(wizard.files(), QStringList{QStringLiteral("model.tflite")}); // nothing half-written
    auto* again = child<QPushButton>(*wizard.dialog, "calibrateAgain");
    QVERIFY(again->isVisible());
    again->click();
    QCOMPARE(wizard.dialog->stages().state(), State::Calibrating);
    wizard.dialog->reject();
    QTRY_VERIFY(wizard.program.program->session().jobs.isIdle());
    QCOMPARE(wizard.files(), QStringList{QStringLiteral("model.tflite")});
}

void TestQuantizeDialog::showsWhyIntegersOnlyCannotBe() {
    const QTemporaryDir folder;
    const QString model = folder.filePath(QStringLiteral("cosine.tflite"));
    QVERIFY(writeModelWithCosine(model));
    Wizard wizard(model);
    QVERIFY(wizard.dialog);
    wizard.choose(Leaf::Int8Only);
    wizard.setData(randomData(2));
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Failed, 20000);
    QVERIFY(wizard.dialog->stages().isBlocked());
    QVERIFY(!wizard.next().isEnabled());
    // The plan with float fallback shows which operator stands in the way.
    const auto& operators = wizard.dialog->stages().plan()->subgraphs.front().operators;
    QCOMPARE(operators.back().precision, quant::Precision::Float32);
    QVERIFY(!operators.back().reason.empty());
    QCOMPARE(child<widgets::TablePanel>(*wizard.dialog, "planTable")->proxy()->rowCount(), int(operators.size()));
}

void TestQuantizeDialog::greysAQuantizedModel() {
    Wizard wizard(support::testModel(QStringLiteral("tiny_conv.int8.tflite")));
    QVERIFY(!child<app::LeafButton>(*wizard.dialog, "leaf2")->isEnabled());
    QVERIFY(child<app::LeafButton>(*wizard.dialog, "leaf2")->toolTip().contains(QStringLiteral("int8")));
    child<QPushButton>(*wizard.dialog, "answer0Yes")->click();
    QVERIFY(!wizard.next().isEnabled());
}

void TestQuantizeDialog::reusesASavedCalibration() {
    Wizard wizard;
    base::Progress progress;
    const auto data = app::openData(calibrationData(), *wizard.program.document().model(0).loaded->model);
    QVERIFY(bool(data));
    const auto calibration = calib::calibrate(wizard.program.document().model(0).loaded->model, **data, {}, progress);
    QVERIFY(bool(calibration));
    const QString path = wizard.program.path(QStringLiteral("saved.hscal"));
    QVERIFY(bool(calib::save(*calibration, path.toStdString())));
    wizard.choose(Leaf::Int8);
    wizard.setData(app::choiceOfPath(path));
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    QCOMPARE(wizard.dialog->stages().calibration()->samples, std::size_t(150));
    QVERIFY(wizard.goOn());
    QVERIFY(!child<QRadioButton>(*wizard.dialog, "sameData")->isEnabled()); // no samples in it
}

HALFSTEP_TEST(TestQuantizeDialog)
#include "test_quantize_dialog.moc"
