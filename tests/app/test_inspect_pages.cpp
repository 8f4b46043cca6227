// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"

#include "app_support.h"

#include "app/common/dialogs.h"
#include "app/document/model_report.h"
#include "app/inspect/cost_page.h"
#include "app/inspect/extremes_panel.h"
#include "app/inspect/file_page.h"
#include "app/inspect/memory_page.h"
#include "app/inspect/tensor_page.h"
#include "app/inspect/value_panel.h"
#include "app/panels/muted_rules.h"
#include "app/panels/plots_panel.h"
#include "app/panels/problems_panel.h"

#include "widgets/facts/fact_model.h"
#include "widgets/plots/boxes/arena_plot.h"
#include "widgets/plots/boxes/treemap_plot.h"
#include "widgets/plots/heat_map_plot.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/per_axis_plot.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/value_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using app::CentralTabs;
using support::child;
using support::RunningProgram;
using support::testModel;

/// The central pages about a model, in the whole window.
class TestInspectPages : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void filePartsFollowTheModel();
    void fileRowsLeadToTheirPlaces();
    void showsMetadataNotes();
    void plansTheMemory();
    void addsUpTheCosts();
    void showsTheValuesOfAnOperator();
    void comparesChannels();
    void plotsAreNotShownTwice();
    void comparesModels();
    void saysWhyThereIsNothing();
    void listsExtremeValues();
    void exportsValues();
    void exportsTables_data();
    void exportsTables();
    void savesReports_data();
    void savesReports();
    void savedNamesFollowTheirFilter();
    void judgesForATarget();
    void mutesRules();
    void filtersBySeverity();
};

namespace {

const QString tinyDynamic = QStringLiteral("tiny_conv.dynamic.tflite");
const QString tinyInt8 = QStringLiteral("tiny_conv.int8.tflite");

int operatorNamed(const model::Model& model, const char* name) {
    const auto& operators = model.subgraphs[0].operators;
    for (std::size_t i = 0; i < operators.size(); ++i)
        if (model::nameOf(model.codeOf(operators[i])) == name)
            return int(i);
    return -1;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A page that shows a constant has read it.
bool waitForValues(RunningProgram& program) {
    return QTest::qWaitFor(
        [&] {
            return !program.tabs().values()->histogram()->valueText().isEmpty() &&
                   program.tabs().values()->histogram()->emptyText().isEmpty();
        },
        5000);
}

} // namespace

void TestInspectPages::filePartsFollowTheModel() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.trigger("view_file");
    auto* page = program.tabs().file();
    const auto& model = *program.document().model(0).loaded->model;
    QCOMPARE(page->table(app::FilePage::Subgraphs)->proxy()->rowCount(), int(model.subgraphs.size()));
    QCOMPARE(page->table(app::FilePage::Buffers)->proxy()->rowCount(), 0); // not looked at yet
    page->showPart(app::FilePage::Buffers);
    QCOMPARE(page->table(app::FilePage::Buffers)->proxy()->rowCount(), int(model.buffers.size()));
    page->showPart(app::FilePage::OperatorCodes);
    QCOMPARE(page->table(app::FilePage::OperatorCodes)->proxy()->rowCount(), int(model.operatorCodes.size()));
    program.trigger("file_close");
    QTRY_COMPARE(program.document().model(0).path(), QString());
}

void TestInspectPages::fileRowsLeadToTheirPlaces() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.trigger("view_file");
    auto* page = program.tabs().file();
    page->showPart(app::FilePage::OperatorCodes);
    auto* view = page->table(app::FilePage::OperatorCodes)->table();
    view->setCurrentIndex(view->model()->index(1, 0));
    const int op = program.selection().current().op;
    QVERIFY(op >= 0);
    QCOMPARE(int(program.document().model(0).loaded->model->subgraphs[0].operators[std::size_t(op)].code), 1);
    QCOMPARE(program.tabs().currentIndex(), int(CentralTabs::File));
    Q_EMIT view->activated(view->currentIndex());
    QCOMPARE(program.tabs().currentIndex(), int(CentralTabs::Graph));
}

void TestInspectPages::showsMetadataNotes() {
    const QString path = QStringLiteral(HALFSTEP_SHARED_DIR "/models/coral/tf2_mobilenet_v2_1.0_224_ptq.tflite");
    if (!QFile::exists(path))
        QSKIP("the shared models are not here");
    RunningProgram program;
    QVERIFY(program.open(path));
    program.trigger("view_file");
    program.tabs().file()->showPart(app::FilePage::Metadata);
    QTRY_VERIFY2(program.tabs().file()->notes().contains(QStringLiteral("Normalization, mean:")),
        qPrintable(program.tabs().file()->notes()));
    const QString notes = program.tabs().file()->notes();
    QVERIFY2(notes.contains(QStringLiteral("labels of an axis")), qPrintable(notes));
    QVERIFY2(notes.contains(QStringLiteral("more line")), qPrintable(notes)); // the labels themselves lie in the file
}

void TestInspectPages::plansTheMemory() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.trigger("view_memory");
    auto* page = program.tabs().memory();
    QTRY_VERIFY(page->timeline());
    const auto byTfLite = page->timeline();
    QCOMPARE(page->table()->proxy()->rowCount(), int(byTfLite->tenants.size()));
    QVERIFY(page->plot()->emptyText().isEmpty());
    auto* planner = child<QComboBox>(*page, "arenaPlanner");
    planner->setCurrentIndex(1);
    QTRY_VERIFY(page->timeline() != byTfLite);
    const auto byMicro =
        inspect::arenaTimeline(*program.document().model(0).loaded->model, 0, inspect::ArenaPlanner::Micro);
    QCOMPARE(page->timeline()->arenaBytes, byMicro.arenaBytes);
    // The selection and the page follow each other.
    program.selection().selectTensor(0, 0, byMicro.tenants.back().tensor);
    QCOMPARE(page->table()->currentSourceRow(), int(byMicro.tenants.size()) - 1);
    auto* view = page->table()->table();
    view->setCurrentIndex(view->model()->index(0, 0));
    QCOMPARE(program.selection().current().tensor, byMicro.tenants.front().tensor);
}

void TestInspectPages::addsUpTheCosts() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.int8_floatio.tflite"))));
    program.trigger("view_cost");
    auto* page = program.tabs().cost();
    QTRY_VERIFY(page->table(app::CostPage::ByOperator)->proxy()->rowCount() > 0);
    QVERIFY(page->plot()->emptyText().isEmpty());
    QVERIFY2(page->facts().contains(QStringLiteral("MACs")), qPrintable(page->facts()));
    QCOMPARE(page->table(app::CostPage::Conversions)->proxy()->rowCount(), 2);
    auto* constants = page->table(app::CostPage::Constants)->table();
    constants->setCurrentIndex(constants->model()->index(0, 0));
    const auto selected = program.selection().current();
    QVERIFY(selected.tensor >= 0);
    const auto& model = *program.document().model(0).loaded->model;
    std::size_t largest = 0;
    for (const auto& buffer : model.buffers)
        largest = std::max(largest, buffer.size());
    QCOMPARE(model.dataOf(model.subgraphs[0].tensors[std::size_t(selected.tensor)]).size(), largest);
    for (int grouping = 0; grouping < 3; ++grouping)
        child<QComboBox>(*page, "costGroups")->setCurrentIndex(grouping);
    QVERIFY(page->plot()->toCsv().contains(QStringLiteral("Subgraph 0")));
}

void TestInspectPages::showsTheValuesOfAnOperator() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    const auto& model = *program.document().model(0).loaded->model;
    const int op = operatorNamed(model, "CONV_2D");
    program.selection().selectOperator(0, 0, op);
    program.trigger("view_values");
    QVERIFY(waitForValues(program));
    auto* page = program.tabs().values();
    const int filter = model.subgraphs[0].operators[std::size_t(op)].inputs[1];
    QCOMPARE(page->shownTensor(), filter);
    const auto& tensor = model.subgraphs[0].tensors[std::size_t(filter)];
    const int channels = int(tensor.quantization->scale.size());
    QCOMPARE(page->channels()->proxy()->rowCount(), channels);
    QVERIFY(page->perAxis()->emptyText().isEmpty());
    QVERIFY(page->heatMap()->emptyText().isEmpty());
    QVERIFY2(page->facts().contains(QStringLiteral("with one scale for all channels")), qPrintable(page->facts()));
    QCOMPARE(page->values()->model()->columnCount(), tensor.shape.back());
}

/// The dock leaves out what the page beside it shows.
void TestInspectPages::plotsAreNotShownTwice() {
    RunningProgram program;
    QVERIFY(program.open(support::testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    program.selection().selectOperator(0, 0, 1);
    const auto& plots = *program.window().workbench()->plots();
    program.tabs().showPage(app::CentralTabs::Graph);
    QVERIFY(plots.perAxis()->isVisibleTo(&plots) && plots.weights()->isVisibleTo(&plots));
    program.tabs().showPage(app::CentralTabs::Values);
    QVERIFY(!plots.perAxis()->isVisibleTo(&plots) && !plots.weights()->isVisibleTo(&plots));
    QVERIFY(plots.activation()->isVisibleTo(&plots));
    program.tabs().showPage(app::CentralTabs::Compare);
    QVERIFY(plots.weights()->isVisibleTo(&plots));
}

void TestInspectPages::comparesChannels() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.selection().selectOperator(0, 0, operatorNamed(*program.document().model(0).loaded->model, "CONV_2D"));
    program.trigger("view_values");
    QVERIFY(waitForValues(program));
    auto* page = program.tabs().values();
    auto* rows = page->channels()->table();
    rows->setCurrentIndex(rows->model()->index(2, 0));
    QCOMPARE(child<QSpinBox>(*page, "channel")->value(), 2);
    const QString one = page->histogram()->valueText();
    QVERIFY2(one.contains(QStringLiteral("int8 grid")), qPrintable(one)); // its own, not "every channel has one"
    child<QComboBox>(*page, "histogramOver")->setCurrentIndex(2);
    child<QSpinBox>(*page, "overChannel")->setValue(1);
    QVERIFY2(page->histogram()->valueText().contains(QStringLiteral("outline: channel 1")),
        qPrintable(page->histogram()->valueText()));
    child<QComboBox>(*page, "histogramForm")->setCurrentIndex(1);
    QVERIFY(page->histogram()->toCsv().contains(QStringLiteral(".5,")));
    child<QCheckBox>(*page, "sortChannels")->setChecked(true);
    Q_EMIT page->perAxis()->channelChosen(0);
    QCOMPARE(child<QSpinBox>(*page, "channel")->value(), 0);
    QCOMPARE(page->channels()->currentSourceRow(), 0);
}

void TestInspectPages::comparesModels() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.float.tflite"))));
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.float16.tflite")), app::Document::slotB));
    program.selection().selectOperator(0, 0, operatorNamed(*program.document().model(0).loaded->model, "CONV_2D"));
    program.trigger("view_values");
    QVERIFY(waitForValues(program));
    auto* page = program.tabs().values();
    // Weights that are not quantized show the scales that int8 would give them.
    QVERIFY(page->perAxis()->emptyText().isEmpty());
    QVERIFY(!page->perAxis()->channels().scales.empty());
    child<QComboBox>(*page, "histogramOver")->setCurrentIndex(3);
    QVERIFY(!page->histogram()->toCsv().isEmpty());
}

void TestInspectPages::saysWhyThereIsNothing() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.trigger("view_values");
    auto* page = program.tabs().values();
    QVERIFY(!page->histogram()->emptyText().isEmpty());
    program.selection().selectTensor(0, 0, program.document().model(0).loaded->model->subgraphs[0].inputs[0]);
    QVERIFY2(page->facts().contains(QStringLiteral("activation")), qPrintable(page->facts()));
    QCOMPARE(page->values()->model()->rowCount(), 0);
}

void TestInspectPages::listsExtremeValues() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.selection().selectOperator(0, 0, operatorNamed(*program.document().model(0).loaded->model, "CONV_2D"));
    program.trigger("view_values");
    QVERIFY(waitForValues(program));
    auto* page = program.tabs().values();
    auto* panel = page->extremes();
    auto* tabs = child<QTabWidget>(*page, "tensorTabs");
    auto* rows = panel->table()->proxy();
    QCOMPARE(rows->rowCount(), 0); // nothing is read before it is looked at
    tabs->setCurrentWidget(panel);
    QTRY_COMPARE(rows->rowCount(), 100);
    child<QSpinBox>(*panel, "extremesCount")->setValue(1000);
    QTRY_COMPARE(rows->rowCount(), 216); // all there are
    child<QComboBox>(*panel, "extremesOrder")->setCurrentIndex(1);
    QTRY_COMPARE(panel->table()->table()->model()->index(0, 4).data().toString(), QStringLiteral("127"));
    child<QSpinBox>(*page, "channel")->setValue(2);
    QTRY_COMPARE(rows->rowCount(), 27);
    // A row leads to its value among the others.
    Q_EMIT panel->table()->rowActivated(0);
    QCOMPARE(tabs->currentWidget(), page->values());
    const QModelIndex cell = child<QTableView>(*page, "valueGrid")->currentIndex();
    QVERIFY(cell.isValid());
    QCOMPARE(cell.data().toString(), panel->table()->table()->model()->index(0, 2).data().toString());
    program.selection().selectTensor(0, 0, program.document().model(0).loaded->model->subgraphs[0].inputs[0]);
    QCOMPARE(rows->rowCount(), 0);
}

void TestInspectPages::exportsValues() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.selection().selectOperator(0, 0, operatorNamed(*program.document().model(0).loaded->model, "CONV_2D"));
    program.trigger("view_values");
    QVERIFY(waitForValues(program));
    auto* panel = program.tabs().values()->values();
    const QString npy = program.path(QStringLiteral("values.npy"));
    app::dialogs::setNextFileName(npy);
    panel->exportValues();
    QTRY_VERIFY(QFile::exists(npy));
    QVERIFY(contentOf(npy).startsWith("\x93NUMPY"));
    QVERIFY(contentOf(npy).contains("<f4"));
    child<QComboBox>(*panel, "valueForm")->setCurrentIndex(1);
    const QString csv = program.path(QStringLiteral("values.csv"));
    app::dialogs::setNextFileName(csv);
    panel->exportValues();
    QTRY_VERIFY(contentOf(csv).startsWith("index,value"));
    // Where nothing can be written the message bar says so.
    app::dialogs::setNextFileName(QStringLiteral("/no/such/folder/values.npy"));
    panel->exportValues();
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    QTRY_VERIFY(!QFile::exists(QStringLiteral("/no/such/folder/values.npy")));
}

void TestInspectPages::exportsTables_data() {
    QTest::addColumn<QString>("action");
    for (const char* action : {"view_file", "view_memory", "view_cost", "view_values"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestInspectPages::exportsTables() {
    QFETCH(const QString, action);
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyInt8)));
    program.selection().selectOperator(0, 0, operatorNamed(*program.document().model(0).loaded->model, "CONV_2D"));
    program.trigger(action.toLatin1().constData());
    QTRY_VERIFY(program.program->session().jobs.isIdle());
    const QString path = program.path(QStringLiteral("table.csv"));
    app::dialogs::setNextFileName(path);
    program.trigger("file_export");
    QTRY_VERIFY(contentOf(path).contains(','));
    QVERIFY(contentOf(path).count('\n') > 1);
    program.trigger("go_find"); // each of the pages has a filter
}

void TestInspectPages::savesReports_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("page") << "report.html" << QByteArray("<!DOCTYPE html");
    QTest::newRow("text") << "report.txt" << QByteArray("operator type");
    QTest::newRow("json") << "report.json" << QByteArray("halfstep-inspection-1");
    QTest::newRow("table") << "report.csv" << QByteArray("serving_default");
    QTest::newRow("model analyzer") << "report.analyzer.txt" << QByteArray("Your TFLite model has '1' subgraph(s)");
    QTest::newRow("model explorer") << "report.nodedata.json" << QByteArray("\"results\"");
    QTest::newRow("netron") << "report.netron.json" << QByteArray("netron:attachment");
}

void TestInspectPages::savesReports() {
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    RunningProgram program;
    QVERIFY(!program.window().actions().action("file_report")->isEnabled());
    QVERIFY(program.open(testModel(tinyInt8)));
    app::dialogs::setNextFileName(program.path(name));
    program.trigger("file_report");
    QTRY_VERIFY(contentOf(program.path(name)).contains(content));
}

void TestInspectPages::savedNamesFollowTheirFilter() {
    const QStringList filters = app::reportFilter().split(QStringLiteral(";;"));
    QCOMPARE(app::dialogs::withEndingOf(filters[2], QStringLiteral("net.html"), filters), QStringLiteral("net.json"));
    QCOMPARE(app::dialogs::withEndingOf(filters[5], QStringLiteral("net.json"), filters),
        QStringLiteral("net.nodedata.json"));
    QCOMPARE(app::dialogs::withEndingOf(filters[1], QStringLiteral("net.v2.nodedata.json"), filters),
        QStringLiteral("net.v2.txt"));
    QCOMPARE(app::dialogs::withEndingOf(QStringLiteral("All files (*)"), QStringLiteral("net.v2"), filters),
        QStringLiteral("net.v2"));
}

/// What a target cannot run is a problem for it alone.
void TestInspectPages::judgesForATarget() {
    RunningProgram program;
    QVERIFY(program.open(testModel(QStringLiteral("tiny_conv.float.tflite"))));
    auto* panel = program.window().workbench()->problems();
    const auto finds = [&](const QString& text) {
        if (!QTest::qWaitFor([&] { return program.program->session().jobs.isIdle(); }, 20000))
            return false;
        const auto* proxy = panel->table()->proxy();
        for (int row = 0; row < proxy->rowCount(); ++row)
            for (int column = 0; column < proxy->columnCount(); ++column)
                if (proxy->index(row, column).data().toString().contains(text))
                    return true;
        return false;
    };
    const auto choose = [&](const char* target) {
        child<QAction>(*panel, (std::string("target_") + target).c_str())->trigger();
        return QTest::qWaitFor([&] { return program.program->session().jobs.isIdle(); }, 20000);
    };
    QVERIFY(!finds(QStringLiteral("8 bits only")));
    const int before = panel->table()->proxy()->rowCount();
    QVERIFY(choose("edgetpu"));
    QVERIFY(finds(QStringLiteral("8 bits only")));
    QCOMPARE(child<QToolButton>(*panel, "lintTarget")->text(), QStringLiteral("Edge TPU"));
    QVERIFY(choose("any"));
    QVERIFY(!finds(QStringLiteral("8 bits only")));
    QCOMPARE(panel->table()->proxy()->rowCount(), before);
}

void TestInspectPages::mutesRules() {
    RunningProgram program;
    const QString path = testModel(tinyDynamic);
    QVERIFY(program.open(path));
    auto* panel = program.window().workbench()->problems();
    const int all = panel->table()->proxy()->rowCount();
    QVERIFY(all > 0);
    panel->step(1);
    QVERIFY2(panel->explanation().contains(QStringLiteral("Why it matters:")), qPrintable(panel->explanation()));
    panel->muteCurrent();
    const int left = panel->table()->proxy()->rowCount();
    QVERIFY(left < all);
    const QStringList muted = app::mutedRules(*program.settings, path);
    QCOMPARE(muted.size(), 1);
    // Remembered: opened again, it stays silent; another file is not concerned.
    QVERIFY(program.open(testModel(tinyInt8)));
    QVERIFY(app::mutedRules(*program.settings, testModel(tinyInt8)).isEmpty());
    QVERIFY(program.open(path));
    QCOMPARE(panel->table()->proxy()->rowCount(), left);
    app::setRuleMuted(*program.settings, path, muted.front(), false);
    QVERIFY(app::mutedRules(*program.settings, path).isEmpty());
}

void TestInspectPages::filtersBySeverity() {
    RunningProgram program;
    QVERIFY(program.open(testModel(tinyDynamic)));
    auto* panel = program.window().workbench()->problems();
    const int all = panel->table()->proxy()->rowCount();
    panel->setLeastSeverity(base::Severity::Problem);
    QVERIFY(panel->table()->proxy()->rowCount() < all);
    panel->setLeastSeverity(base::Severity::Note);
    QCOMPARE(panel->table()->proxy()->rowCount(), all);
    const QString path = program.path(QStringLiteral("problems.csv"));
    app::dialogs::setNextFileName(path);
    panel->table()->exportCsv();
    QTRY_VERIFY(contentOf(path).startsWith("Severity,What,Place"));
}

HALFSTEP_TEST(TestInspectPages)
#include "test_inspect_pages.moc"
