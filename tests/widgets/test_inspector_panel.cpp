// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "samples.h"
#include "support/test_main.h"

#include "widgets/panels/inspector_panel.h"

#include "inspect/operand_roles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTreeWidget>

using widgets::InspectorPanel;
using widgets::Selection;

class TestInspectorPanel : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_sample = samples::fixture(QStringLiteral("residual_add.int8")); }
    void emptyState();
    void showsTheModel();
    void showsAnOperator();
    void showsATensor();
    void operandsLead();
    void namesTheModelWhereThereAreTwo();
    void selectionsElsewhere();
    void copies();
    void everythingOfRealModels_data();
    void everythingOfRealModels();

private:
    samples::Sample m_sample;
};

namespace {

QTreeWidgetItem* find(QTreeWidget& tree, const QString& name, const QString& value = {}) {
    for (auto* item : tree.findItems(name, Qt::MatchExactly | Qt::MatchRecursive, 0))
        if (value.isEmpty() || item->text(1).contains(value))
            return item;
    return nullptr;
}

QTreeWidget& treeOf(const InspectorPanel& panel) {
    return *panel.findChild<QTreeWidget*>(QStringLiteral("inspectorTree"));
}

int operatorNamed(const model::Model& model, const char* name) {
    const auto& operators = model.subgraphs[0].operators;
    for (std::size_t op = 0; op < operators.size(); ++op)
        if (model::nameOf(model.codeOf(operators[op])) == name)
            return int(op);
    return -1;
}

} // namespace

void TestInspectorPanel::emptyState() {
    Selection selection;
    InspectorPanel panel(&selection);
    QVERIFY(!treeOf(panel).isVisibleTo(&panel));
    QCOMPARE(panel.toText(), QString());
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    QVERIFY(treeOf(panel).isVisibleTo(&panel));
    panel.setModel(0, nullptr, nullptr);
    QVERIFY(!treeOf(panel).isVisibleTo(&panel));
}

void TestInspectorPanel::showsTheModel() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    QCOMPARE(find(treeOf(panel), QStringLiteral("File"))->text(1), QStringLiteral("residual_add.int8.tflite"));
    QCOMPARE(find(treeOf(panel), QStringLiteral("Precision"))->text(1).toStdString(), m_sample.summary->precision);
    QVERIFY(find(treeOf(panel), QStringLiteral("Size"))->toolTip(1).endsWith(QStringLiteral("bytes")));
}

void TestInspectorPanel::showsAnOperator() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    const int conv = operatorNamed(*m_sample.model(), "CONV_2D");
    selection.selectOperator(0, 0, conv);
    auto& tree = treeOf(panel);
    QCOMPARE(find(tree, QStringLiteral("Operator"))->text(1), QStringLiteral("CONV_2D"));
    QCOMPARE(find(tree, QStringLiteral("padding"))->text(1), QStringLiteral("SAME"));
    QVERIFY(find(tree, QStringLiteral("MACs")));
    QVERIFY(panel.toText().startsWith(QStringLiteral("Op#%1 CONV_2D\n").arg(conv)));
}

void TestInspectorPanel::showsATensor() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    const int input = m_sample.model()->subgraphs[0].inputs[0];
    const auto& tensor = m_sample.model()->subgraphs[0].tensors[std::size_t(input)];
    selection.selectTensor(0, 0, input);
    auto& tree = treeOf(panel);
    QCOMPARE(find(tree, QStringLiteral("Name"))->text(1).toStdString(), tensor.name);
    QCOMPARE(find(tree, QStringLiteral("Zero point"))->text(1).toLongLong(), tensor.quantization->zeroPointOf());
    QVERIFY(find(tree, QStringLiteral("Range")));
    QVERIFY(find(tree, QStringLiteral("Read by")));
    QVERIFY(!find(tree, QStringLiteral("Made by")));
}

void TestInspectorPanel::operandsLead() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    const auto& op = m_sample.model()->subgraphs[0].operators[1];
    selection.selectOperator(0, 0, 1);
    auto& tree = treeOf(panel);
    const auto& code = m_sample.model()->codeOf(op);
    auto* operand =
        find(tree, QString::fromStdString(inspect::inputRole(code, 0)), QStringLiteral("T#%1").arg(op.inputs[0]));
    QVERIFY(operand);
    Q_EMIT tree.itemActivated(operand, 1);
    QCOMPARE(selection.current().tensor, op.inputs[0]);
    auto* maker = find(tree, QStringLiteral("Made by"));
    QVERIFY(maker);
    Q_EMIT tree.itemClicked(maker, 1);
    QVERIFY(selection.current().op >= 0);
    selection.goBack();
    QCOMPARE(selection.current().tensor, op.inputs[0]);
    // A plain fact leads nowhere.
    Q_EMIT tree.itemClicked(find(tree, QStringLiteral("Type")), 1);
    QCOMPARE(selection.current().tensor, op.inputs[0]);
}

void TestInspectorPanel::namesTheModelWhereThereAreTwo() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    panel.setModel(1, m_sample.loaded, m_sample.summary);
    selection.selectOperator(1, 0, 0);
    QVERIFY(panel.toText().startsWith(QStringLiteral("B: Op#0 ")));
    selection.selectOperator(0, 0, 0);
    QVERIFY(panel.toText().startsWith(QStringLiteral("A: Op#0 ")));
}

void TestInspectorPanel::selectionsElsewhere() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    selection.selectOperator(1, 0, 0);
    QCOMPARE(panel.toText(), QString());
    selection.selectOperator(0, 5, 0);
    QCOMPARE(panel.toText(), QString());
    selection.selectOperator(0, 0, 100000);
    QCOMPARE(panel.toText(), QString());
    selection.selectOperator(0, 0, 0);
    QVERIFY(!panel.toText().isEmpty());
}

void TestInspectorPanel::copies() {
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, m_sample.loaded, m_sample.summary);
    const int input = m_sample.model()->subgraphs[0].inputs[0];
    selection.selectTensor(0, 0, input);
    panel.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text(), panel.toText());
    auto& tree = treeOf(panel);
    tree.setCurrentItem(find(tree, QStringLiteral("Scale")));
    panel.copySelection();
    const auto& tensor = m_sample.model()->subgraphs[0].tensors[std::size_t(input)];
    QCOMPARE(QGuiApplication::clipboard()->text().toDouble(), double(tensor.quantization->scale[0]));
}

void TestInspectorPanel::everythingOfRealModels_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"mlperf_tiny/resnet8_int8", "tflm/mnist_lstm_int8", "coral/mobilenet_v1_0.25_128_quant",
             "ai_edge_quantizer/sdpa_composite", "ai_edge_quantizer/toy_model_with_kv_cache_multi_signature"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestInspectorPanel::everythingOfRealModels() {
    QFETCH(const QString, name);
    const auto sample = samples::real(name);
    if (!sample)
        QSKIP("the real models are not there");
    Selection selection;
    InspectorPanel panel(&selection);
    panel.setModel(0, sample.loaded, sample.summary);
    QVERIFY(panel.toText().contains(QStringLiteral("Precision")));
    const auto& subgraphs = sample.model()->subgraphs;
    for (int subgraph = 0; subgraph < int(subgraphs.size()); ++subgraph) {
        const auto& graph = subgraphs[std::size_t(subgraph)];
        for (int op = 0; op < int(graph.operators.size()); ++op) {
            selection.selectOperator(0, subgraph, op);
            QVERIFY(panel.toText().contains(QStringLiteral("Inputs")));
        }
        for (int tensor = 0; tensor < int(graph.tensors.size()); ++tensor) {
            selection.selectTensor(0, subgraph, tensor);
            QVERIFY(panel.toText().contains(QStringLiteral("Shape")));
        }
    }
}

HALFSTEP_TEST(TestInspectorPanel)
#include "test_inspector_panel.moc"
