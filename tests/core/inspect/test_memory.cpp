// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/summary.h"
#include "support/test_main.h"

namespace {

/// input[100] -> RELU -> a[100] -> RELU -> b[100] -> RELU -> output[100], float32: 400 bytes each.
model::Model chain(int operators) {
    model::Model model;
    model.buffers.resize(1);
    model.operatorCodes.push_back({model::BuiltinOperator::RELU, {}, 1});
    model::Subgraph graph;
    for (std::int32_t i = 0; i <= operators; ++i) {
        model::Tensor tensor;
        tensor.shape = {100};
        graph.tensors.push_back(tensor);
        if (i > 0) {
            model::Operator op;
            op.inputs = {i - 1};
            op.outputs = {i};
            graph.operators.push_back(op);
        }
    }
    graph.inputs = {0};
    graph.outputs = {operators};
    model.subgraphs.push_back(graph);
    return model;
}

} // namespace

class TestMemory : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void chainNeedsFourAtMost();
    void variablesCountApart();
    void emptyGraph();
    void planHoldsThePeak_data();
    void planHoldsThePeak();
};

void TestMemory::chainNeedsFourAtMost() {
    const auto report = inspect::memoryReport(chain(5), 0);
    // The input stays; beside it one tensor that is read and one that is written; the output is the last written.
    QCOMPARE(report.liveBytes, (std::vector<std::size_t>{800, 1200, 1200, 1200, 1200}));
    QCOMPARE(report.peakBytes, std::size_t{1200});
    QCOMPARE(report.peakOperator, std::size_t{1});
    QVERIFY(report.arenaBytes >= report.peakBytes && report.arenaBytes <= report.peakBytes + 3 * 64);
}

void TestMemory::variablesCountApart() {
    auto model = chain(2);
    model::Tensor variable;
    variable.shape = {7};
    variable.isVariable = true;
    model.subgraphs[0].tensors.push_back(variable);
    model.subgraphs[0].operators[0].inputs.push_back(3);
    const auto report = inspect::memoryReport(model, 0);
    QCOMPARE(report.variableBytes, std::size_t{28});
    QCOMPARE(report.liveBytes[0], std::size_t{800});
}

void TestMemory::emptyGraph() {
    const auto report = inspect::memoryReport(chain(0), 0);
    QVERIFY(report.liveBytes.empty());
    QCOMPARE(report.peakBytes, std::size_t{0});
}

void TestMemory::planHoldsThePeak_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"tiny_conv.float", "residual_add.int8", "shape_ops.uint8io", "two_input.float"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestMemory::planHoldsThePeak() {
    QFETCH(QString, name);
    const auto loaded = format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name.toStdString() + ".tflite");
    const auto report = inspect::memoryReport(*loaded->model, 0);
    QCOMPARE(report.liveBytes.size(), loaded->model->subgraphs[0].operators.size());
    QVERIFY(report.peakBytes > 0);
    QVERIFY(report.arenaBytes >= report.peakBytes);
}

HALFSTEP_TEST(TestMemory)
#include "test_memory.moc"
