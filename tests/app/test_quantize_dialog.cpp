// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"
#include "wizard.h"

#include "app/common/dialogs.h"
#include "app/data/data_form.h"
#include "app/jobs/job.h"
#include "app/quantize/data_page.h"
#include "app/quantize/decision_tree_view.h"
#include "app/quantize/quantize_dialog.h"
#include "app/quantize/stages.h"

#include "data/arrays/npy.h"
#include "format/reader.h"
#include "format/writer.h"

#include "widgets/common/message_bar.h"
#include "widgets/tables/table_panel.h"

#include "base/file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>

using app::Document;
using app::Leaf;
using app::QuantizeDialog;
using support::calibrationData;
using support::Wizard;
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
    void choosesRangesAndArithmetic();
    void undoesChoices();
    void cancelsACalibration();
    void showsWhyIntegersOnlyCannotBe();
    void reusesASavedCalibration();
    void storesWeightsAloneInFourBits();
    void mixesByRuleAndByHand();
    void asksForOtherDataToCompare();
    void goesOnWithAStoppedCalibration();
    void listsWhatIsOddAboutTheData();
};

namespace {

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

/// The way from data to ranges is changed without another calibration, and the new plan has other scales.
void TestQuantizeDialog::choosesRangesAndArithmetic() {
    Wizard wizard;
    wizard.choose(Leaf::Int8);
    wizard.setData(calibrationData());
    QVERIFY(wizard.goOn());
    auto* ranges = child<QComboBox>(*wizard.dialog, "rangeMethod");
    QCOMPARE(ranges->count(), int(calib::rangeMethods().size()));
    QCOMPARE(ranges->currentData().toString(), QStringLiteral("min-max"));
    auto* percentile = child<QDoubleSpinBox>(*wizard.dialog, "percentile");
    QVERIFY(!percentile->isVisible());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    const auto calibration = wizard.dialog->stages().calibration();
    const auto scales = [&] {
        std::vector<float> found;
        for (const auto& tensor : wizard.dialog->stages().plan()->subgraphs[0].tensors)
            found.push_back(tensor.quantization ? tensor.quantization->scale[0] : 0);
        return found;
    };
    const auto before = scales();
    wizard.dialog->showPage(1);
    ranges->setCurrentIndex(ranges->findData(QStringLiteral("percentile")));
    Q_EMIT ranges->activated(ranges->currentIndex());
    QVERIFY(percentile->isVisible());
    percentile->setValue(98);
    QCOMPARE(wizard.dialog->editor().choices().range.percentile, 98.0);
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    QCOMPARE(wizard.dialog->stages().calibration(), calibration);
    QVERIFY(scales() != before);
    QCOMPARE(wizard.dialog->stages().plan()->recipe.range.method, std::string("percentile"));
    auto* flavour = child<QComboBox>(*wizard.dialog, "flavour");
    flavour->setCurrentIndex(1);
    Q_EMIT flavour->activated(1);
    child<QCheckBox>(*wizard.dialog, "beyondUpstream")->click();
    const auto recipe = app::recipeOf(wizard.dialog->editor().choices());
    QVERIFY(recipe.flavour == quant::Flavour::LitertQuantizer && recipe.beyondUpstream);
    wizard.choose(Leaf::DynamicRange);
    QVERIFY(!app::recipeOf(wizard.dialog->editor().choices()).beyondUpstream); // it has no such kernels
    QCOMPARE(app::recipeOf(wizard.dialog->editor().choices()).range.method, std::string("min-max"));
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
    app::dialogs::setNextAnswer(true); // leave without what was seen
    wizard.dialog->reject();
    QTRY_VERIFY(wizard.program.program->session().jobs.isIdle());
    QCOMPARE(wizard.files(), QStringList{QStringLiteral("model.tflite")});
    QTRY_VERIFY(!child<QuantizeDialog>(wizard.program.window(), "quantizeDialog"));
    app::dialogs::setNextAnswer(true);
    app::dialogs::askDecision(nullptr, {}, [](bool) {}); // nothing was asked where nothing was seen
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
    // Random data are to be said as well, but not in the place of this.
    const auto bars = wizard.dialog->findChildren<widgets::MessageBar*>();
    QVERIFY(std::any_of(bars.begin(), bars.end(), [](const widgets::MessageBar* bar) {
        return bar->isVisible() && bar->text().contains(QStringLiteral("Nothing will be written: 1 operator"));
    }));
    QCOMPARE(child<widgets::TablePanel>(*wizard.dialog, "planTable")->proxy()->rowCount(), int(operators.size()));
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

void TestQuantizeDialog::storesWeightsAloneInFourBits() {
    Wizard wizard;
    wizard.choose(Leaf::WeightOnly);
    QVERIFY(wizard.goOn());
    auto* bits = child<QComboBox>(*wizard.dialog, "weightBits");
    QVERIFY(bits->isVisible());
    QVERIFY(child<QComboBox>(*wizard.dialog, "symmetricWeights")->isVisible());
    bits->setFocus();
    QTest::keyClick(bits, Qt::Key_Down);
    QCOMPARE(wizard.dialog->editor().choices().weightBits, 4);
    auto* block = child<QComboBox>(*wizard.dialog, "weightBlock");
    QVERIFY(block->isVisible());
    block->setFocus();
    QTest::keyClick(block, Qt::Key_Down);
    QCOMPARE(wizard.dialog->editor().choices().weightBlock, 32);
    QTest::keyClick(block, Qt::Key_Up);
    auto* elements = child<QSpinBox>(*wizard.dialog, "leastElements");
    elements->setValue(16);
    QVERIFY(wizard.goOn());
    QTRY_COMPARE(wizard.dialog->stages().state(), State::Ready);
    const auto plan = wizard.dialog->stages().plan();
    QCOMPARE(plan->recipe.mode, std::string("weight-only"));
    QVERIFY(plan->sizeAfter < plan->sizeBefore / 2);
    QVERIFY(plan->castCount() > 0); // DEQUANTIZE
    QVERIFY(wizard.goOn());
    QVERIFY(
        child<QLineEdit>(*wizard.dialog, "outputPath")->text().endsWith(QStringLiteral("_weight_only_int4.tflite")));
    child<QAbstractButton>(*wizard.dialog, "compareAfterwards")->setChecked(false);
    QVERIFY(wizard.goOn());
    QTRY_VERIFY(wizard.program.document().model(Document::slotB));
}

void TestQuantizeDialog::mixesByRuleAndByHand() {
    Wizard wizard;
    wizard.choose(Leaf::Mixed);
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.next().isEnabled()); // data is not needed yet
    QTest::keyClick(child<QPushButton>(*wizard.dialog, "addRule"), Qt::Key_Space);
    QVERIFY(!wizard.next().isEnabled()); // int8 needs ranges
    auto* type = child<QComboBox>(*wizard.dialog, "ruleType");
    type->setCurrentIndex(type->findData(QStringLiteral("CONV_2D")));
    Q_EMIT type->activated(type->currentIndex());
    QCOMPARE(wizard.dialog->editor().choices().rules.front().which.type, std::string("CONV_2D"));
    wizard.setData(calibrationData());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    const auto counted = [&](quant::Precision precision) {
        int count = 0;
        for (const auto& op : wizard.dialog->stages().plan()->subgraphs.front().operators)
            count += op.precision == precision ? 1 : 0;
        return count;
    };
    const int byRule = counted(quant::Precision::Int8);
    QVERIFY(byRule > 0);
    auto* table = child<widgets::TablePanel>(*wizard.dialog, "planTable");
    int row = 0;
    const auto& model = *wizard.program.document().model(0).loaded->model;
    while (model::nameOf(model.codeOf(model.subgraphs[0].operators[std::size_t(row)])) != "FULLY_CONNECTED")
        ++row;
    table->showSourceRow(row);
    const auto before = wizard.dialog->stages().plan();
    child<QAction>(*wizard.dialog, "become_int16x8")->trigger();
    QTRY_VERIFY(wizard.dialog->stages().plan() && wizard.dialog->stages().plan() != before);
    QCOMPARE(counted(quant::Precision::Int8), byRule);
    QCOMPARE(counted(quant::Precision::Int16x8), 1);
    wizard.dialog->editor().history()->undo();
    QTRY_VERIFY(wizard.dialog->stages().plan() && counted(quant::Precision::Int16x8) == 0);
    wizard.dialog->showPage(1);
    child<QAbstractButton>(*wizard.dialog, "removeRule")->click();
    QVERIFY(wizard.dialog->editor().choices().rules.empty());
    wizard.dialog->editor().history()->undo();
    QCOMPARE(wizard.dialog->editor().choices().rules.size(), 1U);
}

void TestQuantizeDialog::asksForOtherDataToCompare() {
    Wizard wizard;
    wizard.choose(Leaf::Int8);
    wizard.setData(calibrationData());
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QVERIFY(child<QRadioButton>(*wizard.dialog, "otherData")->isChecked());
    auto* notice = child<QLabel>(*wizard.dialog, "sameDataNotice");
    QVERIFY(!notice->isVisible());
    child<app::DataForm>(*wizard.dialog, "comparisonData")->setChoice({}); // what lies beside the other was proposed
    QTRY_VERIFY(!wizard.next().isEnabled());                               // it is asked for
    child<QRadioButton>(*wizard.dialog, "sameData")->click();
    QVERIFY(notice->isVisible());
    QVERIFY(wizard.next().isEnabled());
    child<QRadioButton>(*wizard.dialog, "otherData")->click();
    auto* form = child<app::DataForm>(*wizard.dialog, "comparisonData");
    form->setChoice(calibrationData());
    QTRY_VERIFY(form->preview());
    QVERIFY(notice->isVisible()); // the same by another way
}

void TestQuantizeDialog::goesOnWithAStoppedCalibration() {
    Wizard wizard;
    wizard.choose(Leaf::Int8);
    wizard.setData(randomData(8000));
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    auto& stages = wizard.dialog->stages();
    QTRY_VERIFY_WITH_TIMEOUT(stages.job() && stages.job()->permille() > 20, 20000);
    child<QPushButton>(*wizard.dialog, "cancelCalibration")->click();
    QTRY_COMPARE_WITH_TIMEOUT(stages.state(), State::Failed, 2000);
    QVERIFY(stages.partial() && stages.partial()->part);
    const QString saved = wizard.program.path(QStringLiteral("part.hscal"));
    app::dialogs::setNextFileName(saved);
    child<QPushButton>(*wizard.dialog, "savePartial")->click();
    QTRY_VERIFY(QFile::exists(saved));
    child<QPushButton>(*wizard.dialog, "usePartial")->click();
    QTRY_COMPARE_WITH_TIMEOUT(stages.state(), State::Ready, 20000);
    QVERIFY(stages.calibration()->samples < 8000);
    // As data the file says what it is, and gets the missing samples.
    wizard.dialog->showPage(1);
    wizard.setData(app::choiceOfPath(saved));
    auto* text = child<QLabel>(*wizard.dialog, "calibrationText");
    QTRY_VERIFY(text->isVisible());
    QVERIFY(text->text().contains(QStringLiteral("a part")));
    child<QPushButton>(*wizard.dialog, "calibrationAdd")->click();
    auto* samples = child<QDialog>(*wizard.dialog, "samplesDialog");
    QVERIFY(samples);
    auto* form = samples->findChild<app::DataForm*>();
    form->setChoice(randomData(8000));
    QTRY_VERIFY(form->preview());
    const QString whole = wizard.program.path(QStringLiteral("whole.hscal"));
    app::dialogs::setNextFileName(whole);
    child<QPushButton>(*samples, "samplesAdd")->click();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(whole), 60000);
    QTRY_COMPARE(wizard.dialog->editor().choices().data.path, whole);
    QTRY_VERIFY(text->text().startsWith(QStringLiteral("8000 samples")));
}

void TestQuantizeDialog::listsWhatIsOddAboutTheData() {
    Wizard wizard;
    wizard.choose(Leaf::Int8);
    const QString path = wizard.program.path(QStringLiteral("zeros.npy"));
    auto shape = data::inputsOfAllSignatures(*wizard.program.document().model(0).loaded->model).front().shape;
    shape[0] = 20;
    const std::vector<float> zeros(model::elementCount(shape).value(), 0.0F);
    const auto npy =
        data::toNpy({model::TensorType::Float32, shape, base::Bytes::copyOf(std::span<const float>(zeros))});
    QVERIFY(bool(base::writeAtomically(path.toStdString(), npy)));
    wizard.setData(app::choiceOfPath(path));
    QVERIFY(wizard.goOn());
    auto* table = child<widgets::TablePanel>(*wizard.dialog, "findingsTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->proxy()->rowCount(), 2); // 20 of zeros, 19 like the first
    table->table()->sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(table->proxy()->index(0, 1).data().toString(), QStringLiteral("19"));
    QVERIFY(table->toCsv().contains(QStringLiteral("and 18 more")));
    wizard.setData(calibrationData());
    QTRY_VERIFY(child<QLabel>(*wizard.dialog, "findingsSummary")->text().contains(QStringLiteral("150")));
    QVERIFY(!table->isVisible());
}

HALFSTEP_TEST(TestQuantizeDialog)
#include "test_quantize_dialog.moc"
