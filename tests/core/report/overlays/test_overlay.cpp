// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "report/overlays/overlay.h"
#include "support/test_main.h"

#include <nlohmann/json.hpp>

class TestOverlay : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void nodeDataThereAndBack();
    void attachmentThereAndBack();
    void keysAreNumbersOrOutputs();
    void withoutTheNameOfAGraph();
    void refused_data();
    void refused();

private:
    const model::Loaded m_loaded = *format::read(HALFSTEP_TEST_DATA_DIR "/models/two_signatures.float.tflite");
    const model::Model& m_model = *m_loaded.model;
};

void TestOverlay::nodeDataThereAndBack() {
    auto overlays = report::costOverlays(m_model, inspect::summarize(m_loaded));
    QCOMPARE(overlays.size(), std::size_t{3});
    overlays[0].values[1].background = "red";
    overlays[0].thresholds = {{10, "blue"}};
    const std::string text = report::nodeDataJson(m_model, overlays[0]);
    QCOMPARE(nlohmann::json::parse(text).size(), m_model.subgraphs.size());
    const auto read = *report::readOverlays(text, m_model, "f");
    QCOMPARE(read.size(), std::size_t{1});
    QCOMPARE(read[0].name, overlays[0].name);
    QCOMPARE(read[0].values.size(), overlays[0].values.size());
    QCOMPARE(read[0].unmatched, std::size_t{0});
    for (std::size_t i = 0; i < read[0].values.size(); ++i) {
        QCOMPARE(read[0].values[i].subgraph, overlays[0].values[i].subgraph);
        QCOMPARE(read[0].values[i].op, overlays[0].values[i].op);
        QCOMPARE(read[0].values[i].value, overlays[0].values[i].value);
        QCOMPARE(read[0].values[i].background, overlays[0].values[i].background);
    }
    QCOMPARE(read[0].thresholds.size(), std::size_t{1});
    QCOMPARE(read[0].gradient.size(), overlays[0].gradient.size());
    QCOMPARE(read[0].gradient[1].background, overlays[0].gradient[1].background);
}

void TestOverlay::attachmentThereAndBack() {
    const auto overlays = report::costOverlays(m_model, inspect::summarize(m_loaded));
    const std::string text = report::attachmentJson(overlays, 0);
    QCOMPARE(nlohmann::json::parse(text)["signature"].get<std::string>(), std::string("netron:attachment"));
    const auto read = *report::readOverlays(text, m_model, "f");
    QCOMPARE(read.size(), overlays.size());
    QCOMPARE(read[1].name, overlays[1].name);
    QCOMPARE(read[1].values.size(), m_model.subgraphs[0].operators.size());
    QCOMPARE(read[1].values[0].value, overlays[1].values[0].value);
    QVERIFY(report::overlayText(m_model, read).find("constant bytes") != std::string::npos);
}

void TestOverlay::keysAreNumbersOrOutputs() {
    const auto& graph = m_model.subgraphs[1];
    const std::string output = graph.tensors[static_cast<std::size_t>(graph.operators[0].outputs[0])].name;
    const nlohmann::json json{
        {graph.name, {{"results", {{output, {{"value", 2.5}}}, {"99", {{"value", 1}}}, {"nobody", {{"value", 1}}},
                                      {"0x", {{"value", "text"}}}}}}}};
    const auto read = *report::readOverlays(json.dump(), m_model, "from file");
    QCOMPARE(read[0].name, std::string("from file"));
    QCOMPARE(read[0].values.size(), std::size_t{1});
    QCOMPARE(read[0].values[0].subgraph, 1);
    QCOMPARE(read[0].values[0].op, 0);
    QCOMPARE(read[0].unmatched, std::size_t{3});
}

void TestOverlay::withoutTheNameOfAGraph() {
    const auto read = *report::readOverlays(R"({"results":{"0":{"value":7}},"name":"n"})", m_model, "f");
    QCOMPARE(read[0].name, std::string("n"));
    QCOMPARE(read[0].values[0].value, 7.0);
}

void TestOverlay::refused_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[1]");
    QTest::newRow("cut") << QByteArray("{\"a\":");
    QTest::newRow("something else") << QByteArray("{\"a\":{\"b\":1}}");
    QTest::newRow("metrics that are no list") << QByteArray(R"({"signature":"netron:attachment","metrics":{}})");
    QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100000, '[');
}

void TestOverlay::refused() {
    QFETCH(QByteArray, text);
    const auto read = report::readOverlays(text.toStdString(), m_model, "f");
    QVERIFY(!read);
    QCOMPARE(read.error().code, base::Code::CorruptData);
}

HALFSTEP_TEST(TestOverlay)
#include "test_overlay.moc"
