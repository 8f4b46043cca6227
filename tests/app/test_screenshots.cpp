// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "support/test_main.h"
#include "widgets/common/message_bar.h"

#include "app_support.h"

#include "app/compare/compare_view.h"
#include "app/data/data_form.h"
#include "app/data/samples_dialog.h"
#include "app/differences/diff_page.h"
#include "app/graph/graph_page.h"
#include "app/inspect/file_page.h"
#include "app/inspect/tensor_page.h"
#include "app/panels/problems_panel.h"
#include "app/quantize/decision_tree_view.h"
#include "app/quantize/quantize_dialog.h"
#include "app/quantize/stages.h"

#include "data/arrays/npy.h"

#include "base/file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>

#include <cmath>

using app::Leaf;
using support::child;
using support::RunningProgram;
using support::sample;

/// Pictures of the window in its key states, to be looked at; never compared. Written where HALFSTEP_SCREENSHOTS names
/// a folder; QT_SCALE_FACTOR=2 gives those of a fine screen.
class TestScreenshots : public support::TestCase {
    Q_OBJECT
private Q_SLOTS:
    void takes_data();
    void takes();

private:
    void save(QWidget& widget, const QString& name);
    void takePages(RunningProgram& program);
    void takeRequantizing(RunningProgram& program);
    void takeWizard(RunningProgram& program);
    void takeOtherLeaves(app::QuantizeDialog& dialog);
    void takeDialogs(RunningProgram& program);
    void takeComparison(RunningProgram& program);
    void takeGraphs(RunningProgram& program);
    void takeNamedModels(RunningProgram& program);

    app::DataChoice oddData() const;

    QString m_suffix;
    QTemporaryDir m_folder;
};

void TestScreenshots::save(QWidget& widget, const QString& name) {
    QTest::qWait(250); // plots are drawn with the next events
    const QString path = QStringLiteral("%1/%2_%3_%4x.png")
                             .arg(qEnvironmentVariable("HALFSTEP_SCREENSHOTS"), name, m_suffix)
                             .arg(widget.devicePixelRatioF());
    QVERIFY(widget.grab().save(path));
}

void TestScreenshots::takes_data() {
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << "light"
                           << "en";
    QTest::newRow("dark") << "dark"
                          << "en";
    QTest::newRow("japanese") << "light"
                              << "ja";
}

/// The pages about a model, with a published one where it is there.
void TestScreenshots::takePages(RunningProgram& program) {
    const QString published = QStringLiteral(HALFSTEP_SHARED_DIR "/models/coral/tf2_mobilenet_v2_1.0_224_ptq.tflite");
    QVERIFY(program.open(
        QFile::exists(published) ? published : support::testModel(QStringLiteral("tiny_conv.int8.tflite"))));
    const auto rest = [&] {
        QVERIFY(QTest::qWaitFor([&] { return program.program->session().jobs.isIdle(); }, 20000));
    };
    program.tabs().showPage(app::CentralTabs::File);
    for (int part = 0; part < app::FilePage::PartCount; ++part) {
        program.tabs().file()->showPart(app::FilePage::Part(part));
        rest();
        save(program.window(), QStringLiteral("file%1").arg(part));
    }
    program.selection().selectOperator(0, 0, 1);
    program.tabs().showPage(app::CentralTabs::Values);
    rest();
    save(program.window(), QStringLiteral("values_channels"));
    auto* page = program.tabs().values();
    child<QSpinBox>(*page, "channel")->setValue(3);
    child<QCheckBox>(*page, "sortChannels")->setChecked(true);
    child<QComboBox>(*page, "histogramOver")->setCurrentIndex(1);
    child<QTabWidget>(*page, "tensorTabs")->setCurrentIndex(1);
    save(program.window(), QStringLiteral("values_heat"));
    child<QComboBox>(*page, "histogramForm")->setCurrentIndex(1);
    child<QTabWidget>(*page, "tensorTabs")->setCurrentIndex(2);
    save(program.window(), QStringLiteral("values_grid"));
    child<QTabWidget>(*page, "tensorTabs")->setCurrentIndex(3);
    rest();
    save(program.window(), QStringLiteral("values_extremes"));
    program.tabs().showPage(app::CentralTabs::Memory);
    rest();
    save(program.window(), QStringLiteral("memory"));
    program.tabs().showPage(app::CentralTabs::Cost);
    rest();
    program.window().workbench()->raiseDock(QStringLiteral("problemsDock"));
    program.window().workbench()->problems()->step(1);
    save(program.window(), QStringLiteral("cost_problems"));
    program.window().workbench()->raiseDock(QStringLiteral("plotsDock"));
    program.tabs().showPage(app::CentralTabs::Graph);
    program.trigger("model_observe");
    auto* samples = child<app::SamplesDialog>(program.window(), "samplesDialog");
    app::DataChoice random;
    random.kind = app::SourceKind::Random;
    random.dummySamples = 4;
    samples->setChoice(random);
    rest();
    save(*samples, QStringLiteral("observe"));
    child<QPushButton>(*samples, "samplesAdd")->click();
    rest();
    program.selection().selectOperator(0, 0, 3);
    rest();
    save(program.window(), QStringLiteral("observed"));
    takeRequantizing(program);
}

/// The wizard on a model that is quantized already.
void TestScreenshots::takeRequantizing(RunningProgram& program) {
    program.trigger("model_quantize");
    QTRY_VERIFY_WITH_TIMEOUT(program.window().findChild<app::QuantizeDialog*>(), 20000);
    auto* dialog = program.window().findChild<app::QuantizeDialog*>();
    child<app::LeafButton>(*dialog, "leaf3")->click();
    save(*dialog, QStringLiteral("wizard1_requantize"));
    dialog->showPage(1);
    save(*dialog, QStringLiteral("wizard2_requantize"));
    dialog->reject();
}

void TestScreenshots::takeWizard(RunningProgram& program) {
    program.trigger("model_quantize");
    auto* dialog = child<app::QuantizeDialog>(program.window(), "quantizeDialog");
    QVERIFY(dialog);
    save(*dialog, QStringLiteral("wizard0_open"));
    child<app::LeafButton>(*dialog, "leaf3")->click();
    save(*dialog, QStringLiteral("wizard1_method"));
    takeOtherLeaves(*dialog);
    child<app::LeafButton>(*dialog, "leaf3")->click();
    auto choices = dialog->editor().choices();
    choices.data = app::choiceOfPath(sample(QStringLiteral("digits_calibration.npz")));
    dialog->editor().change({}, choices);
    auto* next = child<QPushButton>(*dialog, "wizardNext");
    const auto goOn = [next] { return QTest::qWaitFor([next] { return next->isEnabled(); }, 20000); };
    next->click();
    QVERIFY(goOn());
    save(*dialog, QStringLiteral("wizard2_data"));
    next->click();
    QVERIFY(goOn());
    save(*dialog, QStringLiteral("wizard3_plan"));
    next->click();
    child<QRadioButton>(*dialog, "otherData")->setChecked(true);
    child<app::DataForm>(*dialog, "comparisonData")
        ->setChoice(app::choiceOfPath(sample(QStringLiteral("digits_test.npz"))));
    QVERIFY(goOn());
    save(*dialog, QStringLiteral("wizard4_convert"));
    next->click();
    QVERIFY(QTest::qWaitFor([&] { return program.document().compared().comparison != nullptr; }, 30000));
}

/// 40 samples for the digits: some of them the same, one of zeros, one far beyond the others, one with NaN.
app::DataChoice TestScreenshots::oddData() const {
    constexpr int samples = 40;
    constexpr int size = 64;
    std::vector<float> values;
    for (int i = 0; i < samples; ++i)
        for (int k = 0; k < size; ++k)
            values.push_back(i == 3 ? 0.0F : float((std::min(i, 30) * 7 + k) % 17) * (i == 5 ? 100.0F : 1.0F));
    values[size * 9] = std::nanf("");
    const auto npy = data::toNpy(
        {model::TensorType::Float32, {samples, 8, 8, 1}, base::Bytes::copyOf(std::span<const float>(values))});
    const QString path = m_folder.filePath(QStringLiteral("odd.npy"));
    return base::writeAtomically(path.toStdString(), npy) ? app::choiceOfPath(path) : app::DataChoice();
}

/// The data page of the leaves beside the figure, and with odd data.
void TestScreenshots::takeOtherLeaves(app::QuantizeDialog& dialog) {
    const auto take = [&](const char* leaf, const QString& name) {
        child<app::LeafButton>(dialog, leaf)->click();
        save(dialog, name + QStringLiteral("_tree"));
        dialog.showPage(1);
        save(dialog, name);
        dialog.showPage(0);
    };
    take("leaf5", QStringLiteral("wizard2_weight_only"));
    child<app::LeafButton>(dialog, "leaf6")->click();
    child<QPushButton>(dialog, "addRule")->click();
    child<QPushButton>(dialog, "addRule")->click();
    auto choices = dialog.editor().choices();
    choices.data = app::choiceOfPath(sample(QStringLiteral("digits_test.npz")));
    dialog.editor().change({}, choices);
    QTest::qWait(1500);
    take("leaf6", QStringLiteral("wizard2_mixed"));
    dialog.showPage(1);
    app::DataChoice images;
    images.path = QStringLiteral(HALFSTEP_SHARED_DIR "/nowhere");
    choices.data = images;
    choices.answers = app::answersFor(Leaf::Int8);
    dialog.editor().change({}, choices);
    save(dialog, QStringLiteral("wizard2_missing"));
    choices.data = oddData();
    dialog.editor().change({}, choices);
    QTest::qWait(1500);
    save(dialog, QStringLiteral("wizard2_odd"));
    dialog.showPage(0);
}

void TestScreenshots::takeDialogs(RunningProgram& program) {
    for (const auto& [action, name] : {std::pair("file_export_programs", "exportDialog"),
             std::pair("model_bench", "benchDialog"), std::pair("model_compare", "compareDialog")}) {
        program.trigger(action);
        auto* dialog = child<QDialog>(program.window(), name);
        QVERIFY(dialog);
        QTest::qWait(1500); // the data and the runtime are looked for
        save(*dialog, QLatin1String(name));
        dialog->close();
        QTest::qWait(50);
    }
}

void TestScreenshots::takeComparison(RunningProgram& program) {
    save(program.window(), QStringLiteral("comparison_written"));
    program.window().messageBar()->hide(); // what was written has been read
    program.tabs().showPage(app::CentralTabs::Compare);
    save(program.window(), QStringLiteral("comparison_samples"));
    child<QTabWidget>(program.window(), "compareDetails")->setCurrentIndex(1);
    program.selection().selectOperator(0, 0, 4);
    save(program.window(), QStringLiteral("comparison_layers"));
    program.tabs().showPage(app::CentralTabs::Graph);
    program.window().actions().action("graph_errors")->setChecked(true);
    auto* graph = program.tabs().graph()->view();
    QTest::keyClick(graph, Qt::Key_W);
    save(program.window(), QStringLiteral("graph_errors"));
    program.window().actions().action("graph_errors")->setChecked(false);
    program.selection().selectOperator(1, 0, 4);
    save(program.window(), QStringLiteral("graph_int8"));
    program.tabs().showPage(app::CentralTabs::Tensors);
    save(program.window(), QStringLiteral("tensors_int8"));
}

/// The graph page with a larger net, and two structures side by side.
void TestScreenshots::takeGraphs(RunningProgram& program) {
    const QString folder = QStringLiteral(HALFSTEP_SHARED_DIR "/models/");
    const QString net = folder + QStringLiteral("coral/movenet_single_pose_lightning_ptq.tflite");
    if (!QFile::exists(net))
        return;
    program.tabs().showPage(app::CentralTabs::Graph);
    auto& page = *program.tabs().graph();
    const auto trigger = [&](const char* action) {
        child<QAction>(page, action)->trigger();
        QTest::qWait(600);
    };
    QVERIFY(program.open(net));
    trigger("graph_fold");
    save(program.window(), QStringLiteral("graphpage_columns"));
    trigger("graph_fold");
    trigger("graph_group_structure");
    save(program.window(), QStringLiteral("graphpage_blocks"));
    trigger("graph_open_all");
    const auto& picture = *page.view()->picture();
    for (int node = 0; node < int(picture.content.nodes.size()) && page.view()->currentNode() < 0; ++node)
        if (!picture.nodesLike(node).empty())
            page.view()->setCurrentNode(node);
    save(program.window(), QStringLiteral("graphpage_alike"));
    page.view()->fit();
    save(program.window(), QStringLiteral("graphpage_alike_far"));
    trigger("graph_close_all");
    page.view()->actualSize();
    program.selection().selectOperator(0, 0, 60);
    page.view()->setCurrentNode(page.view()->picture()->nodeOfOperator(60));
    QTest::keyClick(page.view(), Qt::Key_Return);
    QTest::qWait(600);
    save(program.window(), QStringLiteral("graphpage_open_block"));
    trigger("graph_group_none");
    trigger("graph_node_attributes");
    page.view()->centreCurrent();
    save(program.window(), QStringLiteral("graphpage_attributes"));
    trigger("graph_node_operands");
    page.view()->centreCurrent();
    save(program.window(), QStringLiteral("graphpage_operands"));
    trigger("graph_node_telling");
    page.view()->setFileEdges({{QStringLiteral("shared weights"), QColor(0xff, 0x00, 0xbe), 2, 0,
        {{58, 62, QStringLiteral("first")}, {60, 61, {}}, {57, 64, QStringLiteral("second")}}}});
    page.view()->centreCurrent();
    save(program.window(), QStringLiteral("graphpage_edges"));
    page.view()->fit();
    save(program.window(), QStringLiteral("graphpage_edges_far"));
    page.view()->setFileEdges({});
    page.view()->actualSize();
    trigger("graph_colour_macs");
    page.focusSearch();
    child<QLineEdit>(page, "graphSearchLine")->setText(QStringLiteral("op:conv macs>1e7"));
    page.view()->centreCurrent();
    save(program.window(), QStringLiteral("graphpage_search"));
    child<QLineEdit>(page, "graphSearchLine")->clear();
    child<QLineEdit>(page, "graphSearchLine")->parentWidget()->hide();
    trigger("graph_colour_precision");
    trigger("graph_rules");
    child<QAction>(page, "ruleAddProducts")->trigger();
    child<QAction>(page, "ruleAddLarge")->trigger();
    save(program.window(), QStringLiteral("graphpage_rules"));
    trigger("graph_clear_rules");
    trigger("graph_rules");
    trigger("graph_measure_times");
    QVERIFY(QTest::qWaitFor([&] { return program.program->session().jobs.isIdle(); }, 20000));
    page.view()->fit();
    save(program.window(), QStringLiteral("graphpage_times"));
    trigger("graph_colour_precision");
    trigger("graph_group_names");
    trigger("graph_open_all");
    page.view()->fit();
    save(program.window(), QStringLiteral("graphpage_names"));
    trigger("graph_group_none");
    for (const char* path : {"tflm/mnist_lstm_int8", "graphs/rnn_2000", "graphs/residual_10000"}) {
        const QString name = QString::fromLatin1(path).section(u'/', 1);
        QVERIFY(program.open(folder + QLatin1String(path) + QStringLiteral(".tflite")));
        QVERIFY(QTest::qWaitFor([&] { return program.program->session().jobs.isIdle(); }, 60000));
        save(program.window(), QStringLiteral("graphpage_") + name);
        page.view()->fit();
        save(program.window(), QStringLiteral("graphpage_whole_") + name);
    }
    QVERIFY(program.open(folder + QStringLiteral("mlperf_tiny/resnet8_float.tflite")));
    QVERIFY(program.open(folder + QStringLiteral("mlperf_tiny/resnet8_int8.tflite"), app::Document::slotB));
    program.trigger("view_differences");
    QTest::qWait(800);
    program.selection().selectOperator(0, 0, 4);
    save(program.window(), QStringLiteral("differences"));
    auto& diff = *program.tabs().differences();
    child<QAction>(diff, "diffColumns")->trigger();
    QTest::qWait(800);
    child<QAction>(diff, "diffPin")->trigger();
    save(program.window(), QStringLiteral("differences_columns"));
    diff.pin(4, 6);
    QTest::qWait(800);
    save(program.window(), QStringLiteral("differences_pinned"));
    program.tabs().showPage(app::CentralTabs::Graph);
}

/// Models that HALFSTEP_SCREENSHOT_MODELS names, with colons between them: as they open, and as a whole.
void TestScreenshots::takeNamedModels(RunningProgram& program) {
    const auto paths = qEnvironmentVariable("HALFSTEP_SCREENSHOT_MODELS").split(u':', Qt::SkipEmptyParts);
    for (const QString& path : paths) {
        const QString name = QStringLiteral("named_") + QFileInfo(path).completeBaseName();
        QVERIFY(program.open(path));
        QVERIFY(QTest::qWaitFor([&] { return program.program->session().jobs.isIdle(); }, 120000));
        save(program.window(), name);
        program.tabs().graph()->view()->fit();
        save(program.window(), name + QStringLiteral("_whole"));
        program.tabs().graph()->view()->actualSize();
        program.selection().selectOperator(0, 0, 5);
        save(program.window(), name + QStringLiteral("_selected"));
    }
}

void TestScreenshots::takes() {
    if (qEnvironmentVariableIsEmpty("HALFSTEP_SCREENSHOTS"))
        QSKIP("HALFSTEP_SCREENSHOTS names no folder");
    QFETCH(QString, theme);
    QFETCH(QString, language);
    QVERIFY(QDir().mkpath(qEnvironmentVariable("HALFSTEP_SCREENSHOTS")));
    m_suffix = theme + QLatin1Char('_') + language;
    RunningProgram program(theme, language);
    program.window().resize(1280, 800);
    save(program.window(), QStringLiteral("start"));
    takePages(program);
    const QString model = program.path(QStringLiteral("digits.tflite"));
    QVERIFY(QFile::copy(sample(QStringLiteral("digits.tflite")), model));
    QVERIFY(program.open(model));
    program.selection().selectOperator(0, 0, 1);
    save(program.window(), QStringLiteral("graph_float"));
    program.tabs().showPage(app::CentralTabs::Tensors);
    save(program.window(), QStringLiteral("tensors_float"));
    takeWizard(program);
    takeComparison(program);
    takeDialogs(program);
    takeGraphs(program);
    takeNamedModels(program);
}

HALFSTEP_TEST(TestScreenshots)
#include "test_screenshots.moc"
