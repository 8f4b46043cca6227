// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/summary.h"
#include "support/graph_builder.h"
#include "support/test_main.h"

#include <filesystem>

class TestSummary : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void precision_data();
    void precision();
    void computeKinds_data();
    void computeKinds();
    void sharedConstantsCountOnce();
    void knownModels();
    void costOfTransposeConvWithoutRank();
};

namespace {

model::Loaded open(const QString& name) {
    return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name.toStdString() + ".tflite");
}

} // namespace

void TestSummary::precision_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("float") << QStringLiteral("tiny_conv.float") << QStringLiteral("float32");
    QTest::newRow("int8") << QStringLiteral("tiny_conv.int8") << QStringLiteral("int8");
    QTest::newRow("int8, float at the ends") << QStringLiteral("tiny_conv.int8_floatio") << QStringLiteral("int8");
    QTest::newRow("dynamic range") << QStringLiteral("wide_channels.dynamic") << QStringLiteral("dynamic range int8");
    QTest::newRow("float16") << QStringLiteral("tiny_conv.float16") << QStringLiteral("float16 weights");
}

void TestSummary::precision() {
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(inspect::summarize(open(name)).precision), expected);
}

void TestSummary::computeKinds_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("op");
    QTest::addColumn<QString>("expected");
    QTest::newRow("float conv") << QStringLiteral("tiny_conv.float") << QStringLiteral("CONV_2D")
                                << QStringLiteral("float32");
    QTest::newRow("int8 conv") << QStringLiteral("tiny_conv.int8") << QStringLiteral("CONV_2D")
                               << QStringLiteral("int8");
    QTest::newRow("hybrid") << QStringLiteral("wide_channels.dynamic") << QStringLiteral("CONV_2D")
                            << QStringLiteral("hybrid");
    QTest::newRow("float beside float16")
        << QStringLiteral("tiny_conv.float16") << QStringLiteral("CONV_2D") << QStringLiteral("float32");
    QTest::newRow("float16 source") << QStringLiteral("tiny_conv.float16") << QStringLiteral("DEQUANTIZE")
                                    << QStringLiteral("float16");
}

void TestSummary::computeKinds() {
    QFETCH(QString, name);
    QFETCH(QString, op);
    QFETCH(QString, expected);
    const model::Loaded loaded = open(name);
    const model::Subgraph& graph = loaded.model->subgraphs[0];
    QStringList kinds;
    for (const model::Operator& candidate : graph.operators)
        if (model::nameOf(loaded.model->codeOf(candidate)) == op.toStdString())
            kinds += QString::fromUtf8(
                inspect::computeKindName(inspect::computeKind(*loaded.model, graph, candidate)).data());
    QVERIFY(kinds.contains(expected));
}

void TestSummary::sharedConstantsCountOnce() {
    model::Loaded loaded = open(QStringLiteral("tiny_conv.float"));
    const std::size_t before = inspect::summarize(loaded).constantBytes;
    model::Model copy = *loaded.model;
    for (const model::Tensor& tensor : loaded.model->subgraphs[0].tensors)
        if (loaded.model->isConstant(tensor))
            copy.subgraphs[0].tensors.push_back(tensor);
    loaded.model = std::make_shared<const model::Model>(copy);
    QCOMPARE(inspect::summarize(loaded).constantBytes, before);
}

void TestSummary::knownModels() {
    const std::string folder = HALFSTEP_SHARED_DIR "/models/mlperf_tiny/";
    if (!std::filesystem::exists(folder))
        QSKIP("the shared models are not here");
    const auto summary = inspect::summarize(*format::read(folder + "resnet8_float.tflite"));
    QCOMPARE(summary.subgraphs[0].operators, std::size_t{16});
    QCOMPARE(summary.subgraphs[0].operatorCounts.at("CONV_2D"), std::size_t{9});
    // 12.5 M: what the benchmark's authors state for this network.
    QCOMPARE(summary.subgraphs[0].macs, 12501632U);
}

/// Its output shape is not known from constants, and its filter has too few dimensions to count with.
void TestSummary::costOfTransposeConvWithoutRank() {
    GraphBuilder graph;
    const auto shape = graph.input({4}, model::TensorType::Int32);
    const auto filter = graph.input({2});
    const auto x = graph.input({1, 4, 4, 2});
    const auto y = graph.tensor({1, 8, 8, 2});
    graph.op(model::BuiltinOperator::TRANSPOSE_CONV, {shape, filter, x}, {y});
    graph.outputs({y});
    model::Loaded loaded;
    loaded.model = graph.build();
    const auto summary = inspect::summarize(loaded);
    QVERIFY(!summary.subgraphs[0].costs[0].isKnown);
    QCOMPARE(summary.subgraphs[0].macs, std::uint64_t{0});
}

HALFSTEP_TEST(TestSummary)
#include "test_summary.moc"
