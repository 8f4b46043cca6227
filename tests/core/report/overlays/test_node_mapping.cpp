// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "report/overlays/node_mapping.h"
#include "support/test_main.h"

#include <nlohmann/json.hpp>

using inspect::OperatorPin;

class TestNodeMapping : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack();
    void readsPairs();
    void readsEntries();
    void refused_data();
    void refused();

private:
    static model::Loaded open(const char* name) {
        return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name);
    }
    const model::Loaded m_a = open("residual_add.float.tflite");
    const model::Loaded m_b = open("residual_add.int8_floatio.tflite");
};

void TestNodeMapping::thereAndBack() {
    base::Progress progress;
    const auto diff = *inspect::diffModels(*m_a.model, *m_b.model, {}, progress);
    const std::string json = report::nodeMappingJson(diff);
    QVERIFY(report::isNodeMapping(json));
    QCOMPARE(nlohmann::json::parse(json)["type"].get<std::string>(), std::string("sync_navigation"));
    const auto mapping = *report::readNodeMapping(json, *m_a.model, *m_b.model, "f");
    QCOMPARE(mapping.unmatched, std::size_t{0});
    QVERIFY(!mapping.matchesOthers);
    QVERIFY(mapping.pins.size() >= 3);
    inspect::DiffOptions options;
    options.pins = mapping.pins;
    options.matchesOthers = mapping.matchesOthers;
    const auto again = *inspect::diffModels(*m_a.model, *m_b.model, options, progress);
    QCOMPARE(report::nodeMappingJson(again), json);
}

void TestNodeMapping::readsPairs() {
    const auto& graph = m_a.model->subgraphs[0];
    const std::string name = graph.tensors[std::size_t(graph.operators[1].outputs[0])].name;
    const std::string json =
        R"({"mapping":{"0":"2",")" + name + R"(":"1","GraphInputs":"GraphInputs","77":"0","2":3}})";
    const auto mapping = *report::readNodeMapping(json, *m_a.model, *m_b.model, "f");
    QCOMPARE(mapping.pins.size(), std::size_t{2});
    QVERIFY(std::count(mapping.pins.begin(), mapping.pins.end(), OperatorPin{0, 2}) == 1);
    QVERIFY(std::count(mapping.pins.begin(), mapping.pins.end(), OperatorPin{1, 1}) == 1);
    QCOMPARE(mapping.unmatched, std::size_t{1});
    QVERIFY(mapping.matchesOthers);
}

void TestNodeMapping::readsEntries() {
    const char* json = R"({"mapping":{"0":"0"},"disableMappingFallback":true,"mappingEntries":[
        {"leftNodeIds":["0","1"],"rightNodeIds":["1","2","0"]}, 7, {"leftNodeIds":["2"]}]})";
    const auto mapping = *report::readNodeMapping(json, *m_a.model, *m_b.model, "f");
    QCOMPARE(mapping.pins, (std::vector<OperatorPin>{{0, 1}, {1, 2}}));
    QVERIFY(!mapping.matchesOthers);
}

void TestNodeMapping::refused_data() {
    QTest::addColumn<QByteArray>("json");
    for (const char* json : {"", "{", "[]", "{}", R"({"mapping":7})", R"({"mappingEntries":{}})"})
        QTest::newRow(*json ? json : "nothing") << QByteArray(json);
}

void TestNodeMapping::refused() {
    QFETCH(const QByteArray, json);
    const auto mapping = report::readNodeMapping(json.toStdString(), *m_a.model, *m_b.model, "f");
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().code, base::Code::CorruptData);
}

HALFSTEP_TEST(TestNodeMapping)
#include "test_node_mapping.moc"
