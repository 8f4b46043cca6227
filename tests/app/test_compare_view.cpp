// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/compare/compare_view.h"
#include "app/compare/layers_panel.h"
#include "app/compare/output_model.h"
#include "app/compare/sample_model.h"
#include "app/compare/sample_view.h"
#include "app/graph/graph_page.h"

#include "widgets/plots/layer_error_plot.h"
#include "widgets/tables/table_panel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTableView>

using app::CompareView;
using app::SampleModel;
using support::child;
using support::RunningProgram;
using support::sample;
using support::testModel;

class TestCompareView : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsMissing();
    void showsAResult();
    void keepsItsWordsInALowWindow();
    void selectsALayerEverywhere();
    void followsTheSelection();
    void filtersSamples();
    void showsAPicture();
    void exportsTheResult_data();
    void exportsTheResult();
    void forgetsTheResultWithTheModel();
    void sampleModelKeepsTheRules();
    void outputModelKeepsTheRules();
    void coloursTheGraphByError();
};

namespace {

/// The sample compared with itself: fast, and every figure is known.
struct Compared {
    Compared() {
        const QString digits = sample(QStringLiteral("digits.tflite"));
        program.open(digits);
        program.open(digits, app::Document::slotB);
        program.program->session().operations.compare(app::choiceOfPath(sample(QStringLiteral("digits_test.npz"))));
        isReady = QTest::qWaitFor([this] { return program.document().compared().comparison != nullptr; }, 30000);
    }
    CompareView& view() { return *program.tabs().compare(); }
    RunningProgram program;
    bool isReady = false;
};

} // namespace

void TestCompareView::saysWhatIsMissing() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.float.tflite"))));
    program.tabs().showPage(app::CentralTabs::Compare);
    QVERIFY(child<QWidget>(program.window(), "compareButton")->isVisible());
}

void TestCompareView::showsAResult() {
    Compared compared;
    QVERIFY(compared.isReady);
    const QString verdict = child<QLabel>(compared.view(), "verdict")->text();
    QVERIFY2(verdict.contains(QStringLiteral("99.6")), qPrintable(verdict)); // 448 of 450
    QVERIFY(verdict.contains(QStringLiteral("450")));
    QCOMPARE(compared.view().samples()->proxy()->rowCount(), 450);
    const auto& comparison = *compared.program.document().compared().comparison;
    QCOMPARE(compared.view().layers()->table()->proxy()->rowCount(), int(comparison.layers.size()));
    QVERIFY(compared.view().findChildren<QFrame*>(QStringLiteral("card")).size() >= 4);
}

/// 1024×640 is the smallest window that has to do.
void TestCompareView::keepsItsWordsInALowWindow() {
    Compared compared;
    QVERIFY(compared.isReady);
    compared.program.tabs().showPage(app::CentralTabs::Compare);
    compared.program.window().resize(1024, 640);
    auto* verdict = child<QLabel>(compared.view(), "verdict");
    verdict->setText(verdict->text().repeated(5));
    QTRY_VERIFY(compared.view().isVisible() && verdict->width() < 800);
    QTRY_VERIFY2(verdict->height() >= verdict->heightForWidth(verdict->width()),
        qPrintable(QStringLiteral("%1 of %2").arg(verdict->height()).arg(verdict->heightForWidth(verdict->width()))));
    const int row = compared.view().samples()->table()->verticalHeader()->defaultSectionSize();
    QVERIFY(compared.view().samples()->table()->viewport()->height() >= 2 * row);
}

void TestCompareView::selectsALayerEverywhere() {
    Compared compared;
    QVERIFY(compared.isReady);
    Q_EMIT compared.view().layers()->plot()->layerChosen(3);
    const auto& pair = compared.program.document().compared().comparison->layers[3].tensors;
    QCOMPARE(compared.program.selection().current().op, pair.opA);
    QCOMPARE(compared.program.tabs().operators()->currentSourceRow(), pair.opA);
    QCOMPARE(compared.view().layers()->table()->currentSourceRow(), 3);
}

void TestCompareView::followsTheSelection() {
    Compared compared;
    QVERIFY(compared.isReady);
    const auto& layers = compared.program.document().compared().comparison->layers;
    compared.program.selection().selectTensor(0, 0, layers[2].tensors.tensorA);
    QCOMPARE(compared.view().layers()->table()->currentSourceRow(), 2);
    compared.program.selection().selectTensor(1, 0, layers[4].tensors.tensorB);
    QCOMPARE(compared.view().layers()->table()->currentSourceRow(), 4);
}

void TestCompareView::filtersSamples() {
    Compared compared;
    QVERIFY(compared.isReady);
    child<QCheckBox>(compared.view(), "onlyDifferent")->setChecked(true);
    QCOMPARE(compared.view().samples()->proxy()->rowCount(), 0); // a model agrees with itself
    QVERIFY(child<QLabel>(compared.view(), "samplePicture")->isHidden());
    child<QCheckBox>(compared.view(), "onlyDifferent")->setChecked(false);
    QCOMPARE(compared.view().samples()->proxy()->rowCount(), 450);
}

void TestCompareView::showsAPicture() {
    Compared compared;
    QVERIFY(compared.isReady);
    auto* table = compared.view().samples()->table();
    table->setCurrentIndex(table->model()->index(7, 0));
    QTRY_VERIFY(!child<QLabel>(compared.view(), "samplePicture")->pixmap().isNull());
}

void TestCompareView::exportsTheResult_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("json") << "c.json";
    QTest::newRow("csv") << "c.csv";
    QTest::newRow("text") << "c.txt";
}

void TestCompareView::exportsTheResult() {
    QFETCH(QString, name);
    Compared compared;
    QVERIFY(compared.isReady);
    const QString path = compared.program.path(name);
    app::dialogs::setNextFileName(path);
    compared.view().exportResult();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.size() > 100);
    if (name.endsWith(QStringLiteral("json")))
        QVERIFY(QJsonDocument::fromJson(content).isObject());
}

void TestCompareView::forgetsTheResultWithTheModel() {
    Compared compared;
    QVERIFY(compared.isReady);
    compared.program.document().setModel(app::Document::slotB, {});
    QVERIFY(!compared.program.document().compared().comparison);
    QCOMPARE(compared.view().samples()->proxy()->rowCount(), 0);
}

void TestCompareView::outputModelKeepsTheRules() {
    app::OutputModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setValues({1, 2, 3}, {1, 2.5F, 3});
    QCOMPARE(model.rowCount(), 3);
    model.setValues({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestCompareView::sampleModelKeepsTheRules() {
    Compared compared;
    QVERIFY(compared.isReady);
    SampleModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCompared(compared.program.document().compared());
    QCOMPARE(model.rowCount(), 450);
    QCOMPARE(model.rowOfSample(17), 17);
    QCOMPARE(model.index(0, SampleModel::Same).data().toString(), QStringLiteral("yes"));
    model.setOnlyDifferent(true);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOfSample(17), -1);
    model.setCompared({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCompareView::coloursTheGraphByError() {
    Compared compared;
    QVERIFY(compared.isReady);
    auto* action = compared.program.window().actions().action("graph_errors");
    QVERIFY(action->isEnabled());
    // The page's own menu offers it as soon as there is a comparison, and the two agree.
    auto& page = *compared.program.tabs().graph();
    auto* byError = child<QAction>(page, "graph_colour_error");
    auto* byMacs = child<QAction>(page, "graph_colour_macs");
    QVERIFY(byError->isEnabled());
    QVERIFY(!byError->isChecked());
    QTRY_VERIFY(page.view()->picture());
    byMacs->trigger();
    byError->trigger();
    QVERIFY(action->isChecked());
    QCOMPARE(page.view()->display().colourBy, widgets::ColourBy::Error);
    QCOMPARE(page.view()->look().notes[0], QStringLiteral("no error")); // the two are the same
    action->setChecked(false);
    QVERIFY(byMacs->isChecked());
    action->setChecked(true);
    QVERIFY(byError->isChecked());
    byMacs->trigger();
    QVERIFY(!action->isChecked());
    action->setChecked(true);
    // B's graph has the same errors.
    compared.program.selection().select({app::Document::slotB, 0, -1, -1});
    QTRY_COMPARE(page.view()->modelIndex(), int(app::Document::slotB));
    QCOMPARE(page.view()->display().colourBy, widgets::ColourBy::Error);
    compared.program.selection().select({app::Document::slotA, 0, -1, -1});
    compared.program.document().setModel(app::Document::slotB, {});
    QVERIFY(!action->isEnabled());
    QVERIFY(!byError->isEnabled());
    QCOMPARE(page.view()->display().colourBy, widgets::ColourBy::Precision);
}

HALFSTEP_TEST(TestCompareView)
#include "test_compare_view.moc"
