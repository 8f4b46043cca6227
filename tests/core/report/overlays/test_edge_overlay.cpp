// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "report/overlays/edge_overlay.h"
#include "support/test_main.h"

class TestEdgeOverlay : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatModelExplorerWrites();
    void takesListsAndNames();
    void belongsToItsGraph();
    void refused_data();
    void refused();

private:
    static model::Loaded open(const char* name) {
        return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name);
    }
    const model::Loaded m_loaded = open("tiny_conv.int8.tflite");
    const model::Model& m_model = *m_loaded.model;
};

void TestEdgeOverlay::readsWhatModelExplorerWrites() {
    const char* json = R"({"type":"edge_overlays","name":"Set","overlays":[
        {"name":"Weights","edgeColor":"#ff00be","edgeWidth":3,"showEdgesConnectedToSelectedNodeOnly":true,
         "visibleEdgeHops":2,"edges":[{"sourceNodeId":"0","targetNodeId":"2","label":"shared"},
         {"sourceNodeId":"1","targetNodeId":"999"}]},
        {"name":"Plain","edges":[{"sourceNodeId":"1","targetNodeId":"0"}]}]})";
    QVERIFY(report::isEdgeOverlay(json));
    const auto overlays = *report::readEdgeOverlays(json, m_model, 0, "f");
    QCOMPARE(overlays.size(), std::size_t{2});
    QCOMPARE(overlays[0].name, std::string("Weights"));
    QCOMPARE(overlays[0].color, std::string("#ff00be"));
    QCOMPARE(overlays[0].width, 3.0);
    QCOMPARE(overlays[0].hops, 2);
    QCOMPARE(overlays[0].unmatched, std::size_t{1});
    QCOMPARE(overlays[0].edges.size(), std::size_t{1});
    QCOMPARE(overlays[0].edges[0].to, std::int32_t{2});
    QCOMPARE(overlays[0].edges[0].label, std::string("shared"));
    QCOMPARE(overlays[1].width, 2.0);
    QCOMPARE(overlays[1].hops, 0);
}

void TestEdgeOverlay::takesListsAndNames() {
    const auto& graph = m_model.subgraphs[0];
    const std::string name = graph.tensors[std::size_t(graph.operators[1].outputs[0])].name;
    const std::string json =
        R"([{"overlays":[{"edgeWidth":1e9,"edges":[{"sourceNodeId":")" + name + R"(","targetNodeId":2}, 7]}, 7]}, 7])";
    QVERIFY(report::isEdgeOverlay(json));
    const auto overlays = *report::readEdgeOverlays(json, m_model, 0, "f");
    QCOMPARE(overlays.size(), std::size_t{1});
    QCOMPARE(overlays[0].edges.size(), std::size_t{1});
    QCOMPARE(overlays[0].edges[0].from, std::int32_t{1});
    QCOMPARE(overlays[0].edges[0].to, std::int32_t{2});
    QVERIFY(overlays[0].width <= 40);
}

void TestEdgeOverlay::belongsToItsGraph() {
    const auto two = open("two_signatures.float.tflite");
    QVERIFY(two.model->subgraphs.size() > 1);
    const std::string json =
        R"({"graphName":"nobody","overlays":[{"edges":[{"sourceNodeId":"0","targetNodeId":"0"}]}]})";
    QVERIFY(report::readEdgeOverlays(json, *two.model, 0, "f")->empty());
    // With one graph only there is no other that could be meant.
    QCOMPARE(report::readEdgeOverlays(json, m_model, 0, "f")->size(), std::size_t{1});
}

void TestEdgeOverlay::refused_data() {
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {"", "{", "[]", "7", "{}", R"({"overlays":7})", R"([7, {"overlays":{}}])"})
        QTest::newRow(*json ? json : "nothing") << QByteArray(json);
}

void TestEdgeOverlay::refused() {
    QFETCH(const QByteArray, json);
    const auto overlays = report::readEdgeOverlays(json.toStdString(), m_model, 0, "f");
    QVERIFY(!overlays);
    QCOMPARE(overlays.error().code, base::Code::CorruptData);
    QVERIFY(!report::isEdgeOverlay(json.toStdString()));
}

HALFSTEP_TEST(TestEdgeOverlay)
#include "test_edge_overlay.moc"
