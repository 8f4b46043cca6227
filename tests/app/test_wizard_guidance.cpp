// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "app/data/data_form.h"
#include "app/quantize/plan_cards.h"
#include "app/quantize/stages.h"
#include "app_support.h"
#include "support/test_main.h"
#include "widgets/common/message_bar.h"
#include "widgets/tables/table_panel.h"
#include "wizard.h"

#include <QAbstractItemModel>
#include <QAction>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using app::Leaf;
using support::child;
using support::sample;
using support::Wizard;
using State = app::QuantizeStages::State;

/// What the wizard says and proposes on the way.
class TestWizardGuidance : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void saysWhyOneCannotGoOn();
    void namesTheNewFile_data();
    void namesTheNewFile();
    void replacesNothingUnasked();
    void tellsWhatWasWritten();
    void comparesWithTheModelThatIsOpen();
    void remarksAndFixesOpenShapes();
    void refusesAShapeThatTheInputCannotHave();
    void proposesDataForTheComparison();
    void theComparisonAloneProposesThemToo();
};

namespace {

QString missing(Wizard& wizard) {
    return child<QLabel>(*wizard.dialog, "wizardMissing")->text();
}

/// Up to the last page, without data for a comparison.
bool goToTheEnd(Wizard& wizard, Leaf leaf) {
    wizard.choose(leaf);
    return wizard.goOn() && wizard.goOn() &&
           QTest::qWaitFor([&] { return wizard.dialog->stages().state() == State::Ready; }, 20000) && wizard.goOn();
}

} // namespace

void TestWizardGuidance::saysWhyOneCannotGoOn() {
    Wizard wizard;
    QCOMPARE(missing(wizard), QStringLiteral("Choose a method to go on."));
    QCOMPARE(wizard.next().toolTip(), missing(wizard));
    wizard.choose(Leaf::Int8Only);
    QCOMPARE(missing(wizard), QString());
    QVERIFY(wizard.goOn());
    QVERIFY(missing(wizard).contains(QStringLiteral("representative data")));
    wizard.setData(app::choiceOfPath(QStringLiteral("/nowhere/data.npz")));
    QVERIFY(missing(wizard).contains(QStringLiteral("cannot be used")));
    wizard.setData(support::calibrationData());
    QVERIFY(missing(wizard).contains(QStringLiteral("looked at")));
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    child<app::DataForm>(*wizard.dialog, "comparisonData")->setChoice({});
    QTRY_VERIFY(missing(wizard).contains(QStringLiteral("switch the comparison off")));
    child<QLineEdit>(*wizard.dialog, "outputPath")->setText(QStringLiteral("/nowhere/x.tflite"));
    QVERIFY(missing(wizard).contains(QStringLiteral("path of the new file")));
}

void TestWizardGuidance::namesTheNewFile_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("leaf");
    QTest::addColumn<int>("io");
    QTest::addColumn<QString>("wanted");
    constexpr int usual = -1;
    QTest::newRow("float") << "kws_float" << int(Leaf::Float16) << usual << "kws_float16.tflite";
    QTest::newRow("plain") << "kws" << int(Leaf::DynamicRange) << usual << "kws_dynamic.tflite";
    QTest::newRow("of int8") << "kws_int8" << int(Leaf::Int8Only) << usual << "kws_int8_only.tflite";
    QTest::newRow("once more") << "kws_int8_only_2" << int(Leaf::Int8) << usual << "kws_int8.tflite";
    QTest::newRow("float ends") << "kws" << int(Leaf::Int8Only) << int(model::TensorType::Float32)
                                << "kws_int8_float_io.tflite";
    QTest::newRow("uint8 ends") << "kws_int8_float_io" << int(Leaf::Int8) << int(model::TensorType::UInt8)
                                << "kws_int8_uint8_io.tflite";
    QTest::newRow("no more than a precision") << "int8" << int(Leaf::Float16) << usual << "int8_float16.tflite";
}

void TestWizardGuidance::namesTheNewFile() {
    QFETCH(QString, source);
    QFETCH(int, leaf);
    QFETCH(int, io);
    QFETCH(QString, wanted);
    Wizard wizard(sample(QStringLiteral("digits.tflite")), source + QStringLiteral(".tflite"));
    QVERIFY(wizard.dialog);
    auto choices = wizard.dialog->editor().choices();
    choices.answers = app::answersFor(Leaf(leaf));
    if (io >= 0)
        choices.io = model::TensorType(io);
    wizard.dialog->editor().change(QStringLiteral("method"), choices);
    QCOMPARE(child<QLineEdit>(*wizard.dialog, "outputPath")->text(), wizard.program.path(wanted));
}

void TestWizardGuidance::replacesNothingUnasked() {
    Wizard wizard;
    QFile old(wizard.program.path(QStringLiteral("model_float16.tflite")));
    QVERIFY(old.open(QIODevice::WriteOnly));
    wizard.choose(Leaf::Float16);
    QCOMPARE(child<QLineEdit>(*wizard.dialog, "outputPath")->text(),
        wizard.program.path(QStringLiteral("model_float16_2.tflite")));
}

void TestWizardGuidance::tellsWhatWasWritten() {
    Wizard wizard;
    QVERIFY(goToTheEnd(wizard, Leaf::Float16));
    child<QAbstractButton>(*wizard.dialog, "compareAfterwards")->setChecked(false);
    QVERIFY(wizard.goOn());
    QTRY_VERIFY(wizard.program.document().model(app::Document::slotB));
    auto* message = wizard.program.window().messageBar();
    QVERIFY(message->isVisible());
    QVERIFY2(
        message->text().startsWith(QStringLiteral("model_float16.tflite is written (")), qPrintable(message->text()));
    QVERIFY(message->text().contains(wizard.program.folder.path()));
    QStringList buttons;
    for (const auto* button : message->findChildren<QAbstractButton*>())
        buttons.append(button->text());
    QVERIFY(buttons.contains(QStringLiteral("Show in folder")));
    QVERIFY(buttons.contains(QStringLiteral("Compare…")));
}

/// The integers of an int8 model go through float; that is no change for who opened it.
void TestWizardGuidance::comparesWithTheModelThatIsOpen() {
    Wizard wizard(support::testModel(QStringLiteral("tiny_conv.int8.tflite")));
    QVERIFY(wizard.dialog);
    wizard.choose(Leaf::Int8Only);
    QVERIFY(wizard.goOn());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    const auto& stages = wizard.dialog->stages();
    const auto& model = *stages.model().loaded->model;
    const auto operators = model.subgraphs[0].operators.size();
    auto cards = app::planCards(model, *stages.plan(), stages.source().origin, false);
    QCOMPARE(cards[0].value, QStringLiteral("0 of %1 change").arg(operators));
    const auto* table = child<widgets::TablePanel>(*wizard.dialog, "planTable")->table()->model();
    QCOMPARE(table->index(0, 2).data().toString(), QStringLiteral("int8")); // now
    QCOMPARE(table->index(0, 3).data().toString(), QStringLiteral("int8")); // becomes
    auto choices = wizard.dialog->editor().choices();
    choices.answers = app::answersFor(Leaf::Float16);
    wizard.dialog->editor().change(QStringLiteral("method"), choices);
    QTRY_VERIFY(stages.state() == State::Ready && stages.plan()->recipe.mode == "float16");
    cards = app::planCards(model, *stages.plan(), stages.source().origin, false);
    QVERIFY(!cards[0].value.startsWith(QLatin1Char('0')));
}

/// The sample's batch is open.
void TestWizardGuidance::remarksAndFixesOpenShapes() {
    Wizard wizard;
    wizard.choose(Leaf::Int8Only);
    wizard.setData(support::calibrationData());
    QVERIFY(wizard.goOn());
    auto* fix = child<QCheckBox>(*wizard.dialog, "fixShapes");
    auto* shape = child<QLineEdit>(*wizard.dialog, "shape0");
    QVERIFY(fix->isVisible() && !fix->isChecked() && !shape->isEnabled());
    QVERIFY(wizard.goOn());
    QTRY_COMPARE_WITH_TIMEOUT(wizard.dialog->stages().state(), State::Ready, 20000);
    const auto warns = [&] {
        for (const auto* bar : wizard.dialog->findChildren<widgets::MessageBar*>())
            if (bar->isVisible() && bar->text().contains(QStringLiteral("fixed shapes")))
                return true;
        return false;
    };
    QTRY_VERIFY(warns());
    auto* now = wizard.dialog->findChild<QAction*>(QStringLiteral("fixShapesNow"));
    QVERIFY(now);
    now->trigger(); // the way out stands in the warning
    QTRY_VERIFY(wizard.dialog->stages().state() == State::Ready && wizard.dialog->stages().plan()->recipe.fixesShapes);
    QTRY_VERIFY(!warns());
    wizard.dialog->editor().history()->undo();
    QTRY_VERIFY(warns());
    wizard.dialog->showPage(1);
    fix->click();
    QCOMPARE(shape->text(), QStringLiteral("1, 8, 8, 1"));
    shape->setFocus();
    shape->selectAll();
    QTest::keyClicks(shape, QStringLiteral("3x8x8x1"));
    QVERIFY(wizard.goOn());
    QTRY_VERIFY(wizard.dialog->stages().state() == State::Ready && wizard.dialog->stages().plan()->recipe.fixesShapes);
    QTRY_VERIFY(!warns());
    const auto& made = *wizard.dialog->stages().plan()->measured;
    const auto& input = made.subgraphs[0].tensors[std::size_t(made.subgraphs[0].inputs[0])];
    QVERIFY(!input.shapeSignature);
    QCOMPARE(input.shape, (model::Shape{3, 8, 8, 1}));
}

void TestWizardGuidance::refusesAShapeThatTheInputCannotHave() {
    Wizard wizard;
    wizard.choose(Leaf::Float16);
    QVERIFY(wizard.goOn());
    child<QCheckBox>(*wizard.dialog, "fixShapes")->click();
    auto* shape = child<QLineEdit>(*wizard.dialog, "shape0");
    for (const auto* wrong : {"1, 8, 8", "1, 9, 8, 1", "one"}) {
        shape->selectAll();
        QTest::keyClicks(shape, QLatin1String(wrong));
        QVERIFY2(!wizard.next().isEnabled(), wrong);
        QCOMPARE(missing(wizard), QStringLiteral("Correct the shapes to go on."));
    }
    shape->selectAll();
    QTest::keyClicks(shape, QStringLiteral("2, 8, 8, 1"));
    QVERIFY(wizard.next().isEnabled());
}

/// test beside calibration, of the same kind; nothing has to be said twice.
void TestWizardGuidance::proposesDataForTheComparison() {
    Wizard wizard;
    wizard.setData(support::calibrationData());
    QVERIFY(goToTheEnd(wizard, Leaf::Int8));
    const auto* form = child<app::DataForm>(*wizard.dialog, "comparisonData");
    QCOMPARE(form->choice().kind, app::SourceKind::Npz);
    QVERIFY(form->choice().path.endsWith(QStringLiteral("digits_test.npz")));
    QTRY_VERIFY(wizard.next().isEnabled());
}

void TestWizardGuidance::theComparisonAloneProposesThemToo() {
    support::RunningProgram program;
    QVERIFY(program.open(sample(QStringLiteral("digits.tflite"))));
    program.document().setData(support::calibrationData());
    program.trigger("model_compare");
    const auto* dialog = child<QDialog>(program.window(), "compareDialog");
    QVERIFY(dialog);
    const auto* form = dialog->findChild<app::DataForm*>();
    QVERIFY(form->choice().path.endsWith(QStringLiteral("digits_test.npz")));
}

HALFSTEP_TEST(TestWizardGuidance)
#include "test_wizard_guidance.moc"
