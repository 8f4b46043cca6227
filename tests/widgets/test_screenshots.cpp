// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
/// Pictures of every widget with real models, to be looked at. Run with HALFSTEP_SCREENSHOTS=<folder>, and again with
/// QT_SCALE_FACTOR=2.
#include "samples.h"
#include "support/test_main.h"

#include "widgets/common/message_bar.h"
#include "widgets/common/palette_roles.h"
#include "widgets/graph/graph_view.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/plots/histogram_plot.h"
#include "widgets/plots/layer_error_plot.h"
#include "widgets/plots/per_axis_plot.h"
#include "widgets/tables/layer_error_model.h"
#include "widgets/tables/operator_model.h"
#include "widgets/tables/outline_model.h"
#include "widgets/tables/problem_model.h"
#include "widgets/tables/table_panel.h"
#include "widgets/tables/tensor_model.h"

#include "inspect/lint.h"
#include "inspect/tensor_stats.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QLocale>
#include <QSplitter>
#include <QStyleFactory>
#include <QTreeView>

using samples::Sample;

class TestScreenshots : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void write_data();
    void write();
    void cleanupTestCase();

private:
    void grab(QWidget& widget, const char* name, QSize size);
    void grabTables();
    void grabPlots();
    void grabGraph();
    void grabGraphOf(widgets::GraphView& view, widgets::Selection& selection,
        const std::shared_ptr<const model::Model>& model, const QByteArray& file);
    void grabPanels();

    QString m_folder;
    QString m_suffix;
    Sample m_float;
    Sample m_int8;
};

void TestScreenshots::initTestCase() {
    m_folder = qEnvironmentVariable("HALFSTEP_SCREENSHOTS");
    if (m_folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(m_folder));
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    m_float = samples::real(QStringLiteral("mlperf_tiny/resnet8_float"));
    m_int8 = samples::real(QStringLiteral("mlperf_tiny/resnet8_int8"));
}

void TestScreenshots::write_data() {
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("light-en") << false << QLocale(QLocale::English);
    QTest::newRow("dark-en") << true << QLocale(QLocale::English);
    QTest::newRow("light-ja") << false << QLocale(QLocale::Japanese);
    QTest::newRow("dark-ja") << true << QLocale(QLocale::Japanese);
}

void TestScreenshots::write() {
    QFETCH(const bool, isDark);
    QFETCH(const QLocale, locale);
    // Not in initTestCase(): a skip there would skip the classes behind this one as well.
    if (m_folder.isEmpty())
        QSKIP("HALFSTEP_SCREENSHOTS names no folder to write to");
    if (!m_float || !m_int8)
        QSKIP("the real models are not there");
    QLocale::setDefault(locale);
    QApplication::setPalette(isDark ? widgets::darkPalette() : widgets::lightPalette());
    m_suffix = QString::fromLatin1(QTest::currentDataTag());
    grabTables();
    grabPlots();
    grabGraph();
    grabPanels();
}

void TestScreenshots::cleanupTestCase() {
    QLocale::setDefault(QLocale::c());
    QApplication::setPalette(QPalette());
}

void TestScreenshots::grab(QWidget& widget, const char* name, QSize size) {
    widget.resize(size);
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QTest::qWait(200); // the camera of the graph
    const auto picture = widget.grab();
    const QString path = QStringLiteral("%1/%2-%3@%4x.png")
                             .arg(m_folder, QString::fromLatin1(name), m_suffix)
                             .arg(qRound(picture.devicePixelRatio()));
    QVERIFY(picture.save(path));
}

void TestScreenshots::grabTables() {
    widgets::TensorModel tensors;
    tensors.setModel(m_int8.model(), 0);
    widgets::TablePanel panel;
    panel.setSourceModel(&tensors);
    panel.showSourceRow(3);
    grab(panel, "tensors", {1000, 420});

    widgets::OperatorModel operators;
    operators.setModel(m_int8.model(), m_int8.summary, 0);
    panel.setSourceModel(&operators);
    grab(panel, "operators", {1000, 420});

    widgets::LayerErrorModel errors;
    errors.setComparison(samples::comparison(*m_float.model(), *m_int8.model()));
    panel.setSourceModel(&errors);
    grab(panel, "layer-errors", {1000, 420});

    widgets::TablePanel empty;
    widgets::ProblemModel problems;
    empty.setSourceModel(&problems);
    empty.setEmptyText(QStringLiteral("No problems: the model reads cleanly."));
    grab(empty, "empty-table", {500, 200});
    std::vector<widgets::Problem> found;
    for (auto& finding : inspect::findings(*m_int8.model()))
        found.push_back({std::move(finding.diagnostic), finding.rule, std::move(finding.fact)});
    problems.setProblems(std::move(found));
    grab(empty, "problems", {800, 240});
}

void TestScreenshots::grabPlots() {
    const auto& graph = m_int8.model()->subgraphs[0];
    int weights = -1;
    for (int tensor = 0; tensor < static_cast<int>(graph.tensors.size()); ++tensor) {
        const auto& value = graph.tensors[static_cast<std::size_t>(tensor)];
        if (value.isQuantized() && value.type == model::TensorType::Int8 && value.quantization->scale.size() >= 32 &&
            m_int8.model()->isConstant(value))
            weights = tensor;
    }
    QVERIFY(weights >= 0);
    widgets::PerAxisPlot scales;
    scales.setTensor(m_int8.model(), 0, weights);
    grab(scales, "per-axis", {640, 300});

    base::Progress progress;
    const auto stats = inspect::tensorStats(*m_int8.model(), 0, static_cast<std::size_t>(weights), {}, progress);
    QVERIFY(bool(stats));
    model::QuantizationParameters grid;
    grid.scale = {std::max(stats->max, -stats->min) / 160};
    grid.zeroPoint = {12};
    widgets::HistogramPlot histogram;
    histogram.setTitle(QStringLiteral("Weights of T#%1").arg(weights));
    histogram.setWeights(*stats, grid, model::TensorType::Int8);
    grab(histogram, "histogram", {640, 300});
    histogram.setLogarithmic(true);
    grab(histogram, "histogram-log", {640, 300});

    widgets::LayerErrorPlot errors;
    errors.setComparison(samples::comparison(*m_float.model(), *m_int8.model()));
    errors.setCurrent(6);
    grab(errors, "layer-error-plot", {640, 300});
    // As in a narrow dock.
    histogram.setLogarithmic(false);
    for (auto* plot : std::initializer_list<widgets::Plot*>{&scales, &histogram, &errors})
        grab(*plot, QByteArray("narrow-" + plot->objectName().toLatin1()).constData(), {240, 170});
    widgets::PerAxisPlot empty;
    grab(empty, "empty-plot", {400, 200});
}

void TestScreenshots::grabGraph() {
    widgets::Selection selection;
    widgets::GraphView view(&selection);
    view.setPicture(samples::picture(view, m_int8.model()), 0);
    grab(view, "graph-fit", {700, 900});
    selection.selectOperator(0, 0, 5);
    view.actualSize();
    grab(view, "graph-selected", {700, 600});
    widgets::GraphMeasures measures;
    for (std::size_t op = 0; op < m_int8.model()->subgraphs[0].operators.size(); ++op)
        measures.sqnr.push_back(60 - 3 * double(op));
    auto display = view.display();
    display.colourBy = widgets::ColourBy::Error;
    display.hasNotes = true;
    view.setDisplay(display);
    view.setMeasures(measures);
    selection.reset();
    view.fit();
    grab(view, "graph-errors", {700, 900});
    view.setDisplay({});
    for (const auto* name : {"graphs/residual_1000", "graphs/unet_2000", "coral/movenet_single_pose_lightning_ptq",
             "coral/tf2_mobilenet_v2_1.0_224_ptq", "tflm/mnist_lstm_float"}) {
        const auto sample = samples::real(QString::fromLatin1(name));
        if (!sample)
            continue;
        const auto file = QByteArray(name).replace('/', '-');
        grabGraphOf(view, selection, sample.model(), file);
    }
    grabGraphOf(view, selection, samples::deepNet(50000), "deep_50000");
}

/// As a whole, in columns, by structure with every second block open, and near by.
void TestScreenshots::grabGraphOf(widgets::GraphView& view, widgets::Selection& selection,
    const std::shared_ptr<const model::Model>& model, const QByteArray& file) {
    view.setPicture(samples::picture(view, model), 0);
    view.fit();
    grab(view, ("graph-" + file).constData(), {700, 700});
    widgets::GraphRequest request;
    request.folding = widgets::Folding::Always;
    request.aspect = 1.3;
    view.setPicture(samples::picture(view, model, 0, request), 0);
    view.resize(900, 700);
    view.fit();
    grab(view, ("graph-folded-" + file).constData(), {900, 700});
    request = {};
    request.content.groups = inspect::structureGroups(model->subgraphs[0]);
    for (std::size_t group = 0; group < request.content.groups.size(); ++group)
        request.content.isOpen.push_back(request.content.groups[group].parent < 0 && group % 2 == 0);
    view.setPicture(samples::picture(view, model, 0, request), 0);
    view.fit();
    grab(view, ("graph-blocks-" + file).constData(), {900, 700});
    view.setPicture(samples::picture(view, model), 0);
    selection.selectOperator(0, 0, int(model->subgraphs[0].operators.size()) / 2);
    view.actualSize();
    grab(view, ("graph-near-" + file).constData(), {900, 700});
    selection.reset();
}

void TestScreenshots::grabPanels() {
    widgets::Selection selection;
    widgets::InspectorPanel inspector(&selection);
    grab(inspector, "inspector-empty", {320, 200});
    inspector.setModel(0, m_int8.loaded, m_int8.summary);
    grab(inspector, "inspector-model", {320, 520});
    selection.selectOperator(0, 0, 2);
    grab(inspector, "inspector-operator", {320, 520});
    selection.selectTensor(0, 0, 3);
    grab(inspector, "inspector-tensor", {320, 420});

    widgets::OutlineModel outline;
    outline.setModel(m_int8.model());
    QTreeView tree;
    tree.setModel(&outline);
    tree.expandAll();
    grab(tree, "outline", {300, 420});

    QWidget bars;
    auto* layout = new QVBoxLayout(&bars);
    QAction retry(QStringLiteral("Choose another file"));
    for (const auto kind : {widgets::MessageBar::Kind::Information, widgets::MessageBar::Kind::Warning,
             widgets::MessageBar::Kind::Problem}) {
        auto* bar = new widgets::MessageBar;
        bar->showMessage(kind,
            QStringLiteral(
                "model.tflite: The file ends before all of its data. Get the file again. (12 of 4096 bytes)"),
            {&retry});
        layout->addWidget(bar);
    }
    layout->addStretch();
    grab(bars, "message-bars", {700, 200});
}

HALFSTEP_TEST(TestScreenshots)
#include "test_screenshots.moc"
