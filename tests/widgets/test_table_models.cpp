// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/tables/cell.h"
#include "widgets/tables/filter_proxy.h"
#include "widgets/tables/layer_error_model.h"
#include "widgets/tables/operator_model.h"
#include "widgets/tables/outline_model.h"
#include "widgets/tables/plan_model.h"
#include "widgets/tables/problem_model.h"
#include "widgets/tables/tensor_model.h"

#include "inspect/lint.h"

#include <QAbstractItemModelTester>
#include <QLocale>

#include <limits>

class TestTableModels : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }
    void tensorModel();
    void tensorCells();
    void scalesThatAreNoNumbers();
    void operatorModel();
    void operatorCells();
    void layerErrorModel();
    void layerErrorRows();
    void planModel();
    void problemModel();
    void problemPlacesSortAsNumbers();
    void outlineModel();
    void outlineFinds();
    void sortsRawNumbers();
    void sortsMissingLast();
    void filters();
    void followsTheRowsThatStay();
    void everyHeaderHasAName();

private:
    samples::Sample m_float;
    samples::Sample m_int8;
};

namespace {

/// A model and its proxy under the eyes of testers, empty, full, reset to another, empty again.
template<class Model, class Fill, class Clear>
void check(Model& model, const Fill& fill, const Clear& clear, int rows) {
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.sort(0);
    QCOMPARE(model.rowCount(), 0);
    fill();
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(proxy.rowCount(), rows);
    proxy.sort(1, Qt::DescendingOrder);
    proxy.setFilterText(QStringLiteral("e"));
    QVERIFY(proxy.rowCount() <= rows);
    fill();
    proxy.setFilterText({});
    QCOMPARE(proxy.rowCount(), rows);
    clear();
    QCOMPARE(proxy.rowCount(), 0);
}

QString text(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

int rowOfName(const QAbstractItemModel& model, int column, const QString& name) {
    for (int row = 0; row < model.rowCount(); ++row)
        if (text(model, row, column).contains(name))
            return row;
    return -1;
}

std::shared_ptr<const quant::Plan> planFor(const model::Model& model) {
    auto plan = std::make_shared<quant::Plan>();
    for (const auto& graph : model.subgraphs) {
        quant::SubgraphPlan part;
        part.operators.resize(graph.operators.size());
        for (auto& op : part.operators)
            op.precision = quant::Precision::Int8;
        plan->subgraphs.push_back(part);
    }
    auto& second = plan->subgraphs[0].operators[1];
    second.precision = quant::Precision::Float32;
    second.reason = "It has no integer form.";
    second.cure = "Leave it float.";
    return plan;
}

} // namespace

void TestTableModels::initTestCase() {
    QLocale::setDefault(QLocale(QLocale::English));
    m_float = samples::fixture(QStringLiteral("residual_add.float"));
    m_int8 = samples::fixture(QStringLiteral("residual_add.int8"));
}

void TestTableModels::tensorModel() {
    widgets::TensorModel model;
    check(
        model, [&] { model.setModel(m_int8.model(), 0); }, [&] { model.setModel(nullptr, 0); },
        int(m_int8.model()->subgraphs[0].tensors.size()));
}

void TestTableModels::tensorCells() {
    using widgets::TensorModel;
    TensorModel model;
    model.setModel(m_int8.model(), 0);
    const auto& graph = m_int8.model()->subgraphs[0];
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& tensor = graph.tensors[std::size_t(row)];
        QCOMPARE(text(model, row, TensorModel::Name).toStdString(), tensor.name);
        QCOMPARE(model.index(row, TensorModel::Index).data(TensorModel::SortRole).toInt(), row);
        if (!tensor.isQuantized())
            continue;
        const float largest = *std::max_element(tensor.quantization->scale.begin(), tensor.quantization->scale.end());
        QCOMPARE(model.index(row, TensorModel::Scale).data(TensorModel::SortRole).toDouble(), double(largest));
        const bool isPerAxis = tensor.quantization->isPerAxis();
        QCOMPARE(text(model, row, TensorModel::Scale).contains(QStringLiteral(" … ")), isPerAxis);
        if (isPerAxis)
            QCOMPARE(text(model, row, TensorModel::Channels).toULongLong(), tensor.quantization->scale.size());
        const QVariant spread = model.index(row, TensorModel::Spread).data(TensorModel::SortRole);
        QCOMPARE(spread.isValid(), isPerAxis);
        if (isPerAxis) {
            const auto& scales = tensor.quantization->scale;
            const double ratio = double(largest) / double(*std::min_element(scales.begin(), scales.end()));
            QCOMPARE(spread.toDouble(), ratio);
            QVERIFY(text(model, row, TensorModel::Spread).endsWith(QChar(0x00D7)));
        } else
            QCOMPARE(model.index(row, TensorModel::Scale).data(TensorModel::ExactRole).toDouble(), double(largest));
    }
    const int input = graph.inputs[0];
    QCOMPARE(text(model, input, TensorModel::Role), QStringLiteral("input"));
    QCOMPARE(text(model, input, TensorModel::Producer), QString());
    QVERIFY(text(model, input, TensorModel::Consumers).contains(QStringLiteral("Op#")));
    QCOMPARE(text(model, graph.outputs[0], TensorModel::Role), QStringLiteral("output"));
    QVERIFY(text(model, graph.outputs[0], TensorModel::Producer).startsWith(QStringLiteral("Op#")));
    const auto alignment = [&](int column) {
        return model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    };
    QVERIFY(alignment(TensorModel::Bytes) & Qt::AlignRight);
    QVERIFY(alignment(TensorModel::Name) & Qt::AlignLeft);
    QVERIFY(model.index(0, TensorModel::Type).data(widgets::KindRole).isValid());
    QVERIFY(!model.index(0, TensorModel::Name).data(widgets::KindRole).isValid());
}

void TestTableModels::scalesThatAreNoNumbers() {
    using widgets::TensorModel;
    auto changed = *m_int8.model();
    auto& tensors = changed.subgraphs[0].tensors;
    const auto input = std::size_t(changed.subgraphs[0].inputs[0]);
    tensors[input].quantization->scale[0] = std::numeric_limits<float>::quiet_NaN();
    const auto perAxis = std::find_if(tensors.begin(), tensors.end(),
        [](const auto& tensor) { return tensor.isQuantized() && tensor.quantization->isPerAxis(); });
    QVERIFY(perAxis != tensors.end());
    perAxis->quantization->scale[0] = std::numeric_limits<float>::quiet_NaN();
    TensorModel model;
    model.setModel(std::make_shared<const model::Model>(changed), 0);
    QCOMPARE(text(model, int(input), TensorModel::Scale), QStringLiteral("no number"));
    QVERIFY(!model.index(int(input), TensorModel::Scale).data(TensorModel::SortRole).isValid());
    const QString range = text(model, int(perAxis - tensors.begin()), TensorModel::Scale);
    QVERIFY2(range.contains(QStringLiteral(" … ")) && range.endsWith(QStringLiteral(", no number")), qPrintable(range));
}

void TestTableModels::operatorModel() {
    widgets::OperatorModel model;
    check(
        model, [&] { model.setModel(m_int8.model(), m_int8.summary, 0); }, [&] { model.setModel(nullptr, nullptr, 0); },
        int(m_int8.model()->subgraphs[0].operators.size()));
    model.setModel(m_int8.model(), nullptr, 0);
    QCOMPARE(text(model, 0, widgets::OperatorModel::Macs), QString());
}

void TestTableModels::operatorCells() {
    using widgets::OperatorModel;
    OperatorModel model;
    model.setModel(m_float.model(), m_float.summary, 0);
    const int conv = rowOfName(model, OperatorModel::Name, QStringLiteral("CONV_2D"));
    QVERIFY(conv >= 0);
    QCOMPARE(text(model, conv, OperatorModel::Precision), QStringLiteral("float32"));
    QVERIFY(model.index(conv, OperatorModel::Macs).data(OperatorModel::SortRole).toULongLong() > 0);
    QVERIFY(text(model, conv, OperatorModel::Attributes).contains(QStringLiteral("SAME")));
    QVERIFY(model.index(conv, OperatorModel::ConstantBytes)
                .data(Qt::ToolTipRole)
                .toString()
                .endsWith(QStringLiteral("bytes")));
    QCOMPARE(model.index(conv, OperatorModel::Precision).data(OperatorModel::KindRole).toInt(),
        int(inspect::ComputeKind::Float32));
}

void TestTableModels::layerErrorModel() {
    widgets::LayerErrorModel model;
    const auto comparison = samples::comparison(*m_float.model(), *m_int8.model());
    QVERIFY(comparison->layers.size() > 3);
    check(
        model, [&] { model.setComparison(comparison); }, [&] { model.setComparison(nullptr); },
        int(comparison->layers.size()));
}

void TestTableModels::layerErrorRows() {
    using widgets::LayerErrorModel;
    LayerErrorModel model;
    const auto comparison = samples::comparison(*m_float.model(), *m_int8.model());
    model.setComparison(comparison);
    QCOMPARE(text(model, 0, LayerErrorModel::Sqnr), QStringLiteral("∞"));
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& pair = comparison->layers[std::size_t(row)].tensors;
        QCOMPARE(model.rowOfTensor(0, pair.tensorA), row);
        QCOMPARE(model.rowOfTensor(1, pair.tensorB), row);
        QCOMPARE(model.index(row, LayerErrorModel::MaxError).data(LayerErrorModel::SortRole).toDouble(),
            comparison->layers[std::size_t(row)].sums.maxError);
    }
    QCOMPARE(model.rowOfTensor(0, -1), -1);
    QCOMPARE(model.rowOfTensor(0, 100000), -1);
    QCOMPARE(text(model, 3, LayerErrorModel::Clipped), QStringLiteral("1.5\u00a0%"));
}

void TestTableModels::planModel() {
    using widgets::PlanModel;
    PlanModel model;
    const auto plan = planFor(*m_float.model());
    check(
        model, [&] { model.setPlan(m_float.model(), plan); }, [&] { model.setPlan(nullptr, nullptr); },
        int(m_float.model()->subgraphs[0].operators.size()));
    model.setPlan(m_float.model(), plan);
    QCOMPARE(text(model, 0, PlanModel::Now), QStringLiteral("float32"));
    QCOMPARE(text(model, 0, PlanModel::Precision), QStringLiteral("int8"));
    QCOMPARE(text(model, 1, PlanModel::Precision), QStringLiteral("stays float"));
    QCOMPARE(text(model, 1, PlanModel::Reason), QStringLiteral("It has no integer form."));
    QCOMPARE(text(model, 1, PlanModel::Cure), QStringLiteral("Leave it float."));
}

void TestTableModels::problemModel() {
    widgets::ProblemModel model;
    const auto* rule = inspect::lintRules().front();
    const std::vector<widgets::Problem> some = {
        {{base::Severity::Warning, "Op#3", "Here is a remark.", 0, 3, -1}, nullptr},
        {{base::Severity::Problem, "T#1", "There <too>.", 0, -1, 1}, rule}};
    check(
        model, [&] { model.setProblems(some); }, [&] { model.setProblems({}); }, 2);
    model.setProblems(some);
    QCOMPARE(model.problem(1).diagnostic.tensor, 1);
    QCOMPARE(text(model, 0, widgets::ProblemModel::Severity), QStringLiteral("Warning"));
    QVERIFY(text(model, 0, widgets::ProblemModel::Cure).isEmpty());
    QCOMPARE(text(model, 1, widgets::ProblemModel::Title), QString::fromLatin1(rule->title));
    QCOMPARE(text(model, 1, widgets::ProblemModel::Cure), QString::fromLatin1(rule->cure));
    QVERIFY(model.explanation(1).contains(QString::fromLatin1(rule->why).toHtmlEscaped()));
    QVERIFY(model.explanation(1).contains(QStringLiteral("There &lt;too&gt;.")));
}

void TestTableModels::problemPlacesSortAsNumbers() {
    widgets::ProblemModel model;
    model.setProblems({{{base::Severity::Note, "Op#10", "", 0, 10, -1}, nullptr},
        {{base::Severity::Note, "Op#9", "", 0, 9, -1}, nullptr}});
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(widgets::ProblemModel::Place);
    QCOMPARE(text(proxy, 0, widgets::ProblemModel::Place), QStringLiteral("Op#9"));
}

void TestTableModels::outlineModel() {
    widgets::OutlineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setModel(m_int8.model());
    QVERIFY(model.rowCount() >= 1);
    const auto two = samples::fixture(QStringLiteral("two_signatures.float"));
    model.setModel(two.model());
    QCOMPARE(text(model, 0, 0), QStringLiteral("Signatures"));
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    model.setModel(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestTableModels::outlineFinds() {
    using widgets::OutlineModel;
    OutlineModel model;
    model.setModel(m_int8.model());
    const auto& graph = m_int8.model()->subgraphs[0];
    const auto op = model.indexOfOperator(0, 2);
    QCOMPARE(op.data(OutlineModel::OperatorRole).toInt(), 2);
    QCOMPARE(op.data(OutlineModel::SubgraphRole).toInt(), 0);
    QVERIFY(op.data().toString().startsWith(QStringLiteral("Op#2 ")));
    QCOMPARE(model.indexOfTensor(0, graph.outputs[0]).data(OutlineModel::TensorRole).toInt(), graph.outputs[0]);
    QVERIFY(!model.indexOfOperator(0, 1000).isValid());
    QVERIFY(!model.indexOfOperator(7, 0).isValid());
    QVERIFY(!model.indexOfTensor(0, -1).isValid());
}

void TestTableModels::sortsRawNumbers() {
    using widgets::TensorModel;
    TensorModel model;
    model.setModel(m_int8.model(), 0);
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.sort(TensorModel::Bytes);
    for (int row = 1; row < proxy.rowCount(); ++row) {
        const auto bytes = [&](int at) {
            return proxy.index(at, TensorModel::Bytes).data(TensorModel::SortRole).toULongLong();
        };
        QVERIFY(bytes(row - 1) <= bytes(row));
    }
    // As text T#10 would stand before T#2.
    proxy.sort(TensorModel::Index, Qt::DescendingOrder);
    QCOMPARE(text(proxy, 0, TensorModel::Index), QStringLiteral("T#%1").arg(model.rowCount() - 1));
    QCOMPARE(text(proxy, model.rowCount() - 1, TensorModel::Index), QStringLiteral("T#0"));
}

void TestTableModels::sortsMissingLast() {
    using widgets::TensorModel;
    TensorModel model;
    const auto sample = samples::fixture(QStringLiteral("residual_add.int8_floatio"));
    model.setModel(sample.model(), 0);
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        proxy.sort(TensorModel::Scale, order);
        QVERIFY(proxy.index(0, TensorModel::Scale).data(TensorModel::SortRole).isValid());
        QVERIFY(!proxy.index(proxy.rowCount() - 1, TensorModel::Scale).data(TensorModel::SortRole).isValid());
    }
}

void TestTableModels::filters() {
    using widgets::TensorModel;
    TensorModel model;
    model.setModel(m_int8.model(), 0);
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    proxy.setFilterText(QStringLiteral("INT32 constant"));
    QVERIFY(proxy.rowCount() > 0);
    QVERIFY(proxy.rowCount() < model.rowCount());
    for (int row = 0; row < proxy.rowCount(); ++row)
        QCOMPARE(text(proxy, row, TensorModel::Type), QStringLiteral("int32"));
    proxy.setFilterText(QStringLiteral("nothing has this"));
    QCOMPARE(proxy.rowCount(), 0);
    // Another model: the kept texts of the old one are gone.
    proxy.setFilterText(QStringLiteral("float32"));
    QCOMPARE(proxy.rowCount(), 0);
    model.setModel(m_float.model(), 0);
    QVERIFY(proxy.rowCount() > 0);
}

/// What is selected stays so through sorting and filtering, and is nothing once it is filtered out.
void TestTableModels::followsTheRowsThatStay() {
    using widgets::TensorModel;
    TensorModel model;
    model.setModel(m_int8.model(), 0);
    widgets::FilterProxy proxy;
    proxy.setSourceModel(&model);
    const QPersistentModelIndex third(proxy.index(3, TensorModel::Name));
    proxy.sort(TensorModel::Index, Qt::DescendingOrder);
    QCOMPARE(third.row(), model.rowCount() - 4);
    QCOMPARE(proxy.mapToSource(third).row(), 3);
    QCOMPARE(proxy.mapFromSource(model.index(3, 0)).row(), third.row());
    proxy.setFilterText(model.index(3, TensorModel::Name).data().toString());
    QVERIFY(third.isValid());
    QCOMPARE(proxy.mapToSource(third).row(), 3);
    proxy.setFilterText(QStringLiteral("nothing has this"));
    QVERIFY(!third.isValid());
    QVERIFY(!proxy.mapFromSource(model.index(3, 0)).isValid());
    // Equal keys keep their order, either way round.
    proxy.setFilterText({});
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        proxy.sort(TensorModel::Role, order);
        for (int row = 1; row < proxy.rowCount(); ++row)
            if (text(proxy, row, TensorModel::Role) == text(proxy, row - 1, TensorModel::Role))
                QVERIFY(
                    proxy.mapToSource(proxy.index(row - 1, 0)).row() < proxy.mapToSource(proxy.index(row, 0)).row());
    }
}

void TestTableModels::everyHeaderHasAName() {
    widgets::TensorModel tensors;
    widgets::OperatorModel operators;
    widgets::LayerErrorModel errors;
    widgets::PlanModel plan;
    widgets::ProblemModel problems;
    for (const QAbstractItemModel* model :
        std::initializer_list<const QAbstractItemModel*>{&tensors, &operators, &errors, &plan, &problems}) {
        QStringList names;
        for (int column = 0; column < model->columnCount(); ++column)
            names.append(model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        QVERIFY(!names.contains(QString()));
        QCOMPARE(names.removeDuplicates(), 0);
        QVERIFY(!model->headerData(model->columnCount(), Qt::Horizontal, Qt::DisplayRole).isValid());
    }
}

HALFSTEP_TEST(TestTableModels)
#include "test_table_models.moc"
