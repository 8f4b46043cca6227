// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/arena_timeline.h"
#include "inspect/diff/diff.h"
#include "json_schema.h"
#include "report/diff_report.h"
#include "report/graph_report.h"
#include "report/inspection/lint_report.h"
#include "report/inspection/memory_report.h"
#include "report/inspection/tensor_report.h"
#include "support/test_main.h"

#include <QFile>
#include <limits>
#include <sstream>

/// Reports on the parts of a model: difference, graph, lint, memory, a tensor.
class TestStructureReports : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void differenceFitsItsSchema();
    void detailsFitTheirSchemas();
    void differenceAsText();
    void graphAsSvgAndJson();
    void lintNamesRuleReasonAndCure();
    void memoryOfEveryTensor();
    void memoryOfLongNames();
    void storedAndRealValues();
    void narrowTypesBecomeBytes();
    void infiniteGainIsNull();

private:
    static JsonSchema schema(const char* name) {
        QFile file(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/../../resources/schemas/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no schema %s", name);
        return JsonSchema(nlohmann::json::parse(file.readAll().toStdString()));
    }
    static model::Model open(const std::string& name) {
        return *format::read(HALFSTEP_TEST_DATA_DIR "/" + name + ".tflite")->model;
    }
};

void TestStructureReports::differenceFitsItsSchema() {
    const JsonSchema schema = TestStructureReports::schema("diff.schema.json");
    base::Progress progress;
    const auto a = open("models/two_signatures.float");
    for (const char* other : {"models/two_signatures.int8", "models/tiny_conv.float", "analyzer/while_counted"}) {
        const auto b = open(other);
        const auto diff = *inspect::diffModels(a, b, {}, progress);
        QCOMPARE(schema.check(nlohmann::json::parse(report::diffJson(a, b, diff))), std::string());
    }
}

void TestStructureReports::detailsFitTheirSchemas() {
    base::Progress progress;
    const auto tensors = schema("tensor.schema.json");
    const auto extremes = schema("extremes.schema.json");
    const auto memory = schema("memory.schema.json");
    const auto lint = schema("lint.schema.json");
    const auto drawn = schema("graph.schema.json");
    for (const char* name : {"models/tiny_conv.int8", "models/residual_add.float", "analyzer/while_counted"}) {
        const auto model = open(name);
        for (std::size_t tensor = 0; tensor < model.subgraphs[0].tensors.size(); ++tensor) {
            const auto stats = inspect::tensorStats(model, 0, tensor, {.perAxisGain = true}, progress);
            if (stats)
                QCOMPARE(
                    tensors.check(nlohmann::json::parse(report::tensorJson(model, 0, tensor, *stats))), std::string());
            if (const auto values = inspect::extremeValues(model, 0, tensor, {}, progress))
                QCOMPARE(extremes.check(nlohmann::json::parse(report::extremesJson(model, 0, tensor, *values))),
                    std::string());
        }
        for (const auto planner : {inspect::ArenaPlanner::TfLite, inspect::ArenaPlanner::Micro})
            QCOMPARE(memory.check(nlohmann::json::parse(
                         report::memoryJson(model, 0, inspect::arenaTimeline(model, 0, planner)))),
                std::string());
        QCOMPARE(lint.check(nlohmann::json::parse(report::lintJson(inspect::findings(model)))), std::string());
        std::vector<report::DrawnGraph> graphs;
        for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
            graphs.push_back({i, *inspect::layoutGraph(model, i, report::nodeSizes(model, i), {}, progress)});
        QCOMPARE(drawn.check(nlohmann::json::parse(report::graphJson(model, graphs))), std::string());
    }
}

void TestStructureReports::differenceAsText() {
    base::Progress progress;
    const auto a = open("models/tiny_conv.float");
    auto b = a;
    b.subgraphs[0].operators[0].options.set("stride_w", std::int64_t{7});
    const std::string text = report::diffText(a, b, *inspect::diffModels(a, b, {}, progress));
    QVERIFY(text.find("1 changed") != std::string::npos);
    QVERIFY(text.find("stride_w: 2 -> 7") != std::string::npos);
    QCOMPARE(
        report::diffText(a, a, *inspect::diffModels(a, a, {}, progress)), std::string("The models are the same.\n"));
}

void TestStructureReports::graphAsSvgAndJson() {
    auto model = open("analyzer/while_counted");
    model.subgraphs[0].tensors[0].name = "<&>";
    base::Progress progress;
    std::vector<report::DrawnGraph> graphs;
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
        graphs.push_back({i, *inspect::layoutGraph(model, i, report::nodeSizes(model, i), {}, progress)});
    const std::string svg = report::graphSvg(model, graphs);
    QVERIFY(svg.find("WHILE cond#1 body#2") != std::string::npos);
    QVERIFY(svg.find("<&>") == std::string::npos);
    const auto json = nlohmann::json::parse(report::graphJson(model, graphs));
    QCOMPARE(json["subgraphs"].size(), std::size_t{3});
    const auto& main = json["subgraphs"][0];
    QCOMPARE(main["nodes"].size(),
        model.subgraphs[0].operators.size() + model.subgraphs[0].inputs.size() + model.subgraphs[0].outputs.size());
    QCOMPARE(main["nodes"][0]["calls"].size(), std::size_t{2});
    QVERIFY(!main["edges"].empty());
}

void TestStructureReports::lintNamesRuleReasonAndCure() {
    auto model = open("models/tiny_conv.float");
    QCOMPARE(report::lintText({}), std::string("Nothing to remark.\n"));
    model.metadata.clear();
    const auto found = inspect::findings(model);
    const std::string text = report::lintText(found);
    QVERIFY(text.find("minimum-runtime") != std::string::npos);
    QVERIFY(text.find("Why: ") != std::string::npos);
    const auto json = nlohmann::json::parse(report::lintJson(found));
    QCOMPARE(json.size(), found.size());
    QVERIFY(!json[0]["cure"].get<std::string>().empty());
    QVERIFY(report::lintRulesText().find("dead-channels") != std::string::npos);
}

/// Names of TFLiteConverter are as long as a page; the table keeps its width.
void TestStructureReports::memoryOfLongNames() {
    auto model = open("models/tiny_conv.int8");
    for (auto& tensor : model.subgraphs[0].tensors)
        tensor.name = std::string(300, 'n') + tensor.name;
    const auto text = report::memoryText(model, 0, inspect::arenaTimeline(model, 0, inspect::ArenaPlanner::Micro));
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        QVERIFY2(line.size() < 130, line.c_str());
}

void TestStructureReports::memoryOfEveryTensor() {
    const auto model = open("models/residual_add.int8");
    const auto timeline = inspect::arenaTimeline(model, 0, inspect::ArenaPlanner::TfLite);
    const auto json = nlohmann::json::parse(report::memoryJson(model, 0, timeline));
    QCOMPARE(json["tensors"].size(), timeline.tenants.size());
    QCOMPARE(json["arena_bytes"].get<std::size_t>(), timeline.arenaBytes);
    const std::string text = report::memoryText(model, 0, timeline);
    QVERIFY(text.find(" < Op#") != std::string::npos);
    QVERIFY(text.find("end") != std::string::npos);
}

void TestStructureReports::storedAndRealValues() {
    const auto model = open("models/tiny_conv.int8");
    const auto tensor = static_cast<std::size_t>(model.subgraphs[0].operators[0].inputs[1]);
    const auto stored = *report::tensorArray(model, 0, tensor, false);
    const auto real = *report::tensorArray(model, 0, tensor, true);
    QCOMPARE(stored.type, model::TensorType::Int8);
    QCOMPARE(stored.shape, model.subgraphs[0].tensors[tensor].shape);
    QCOMPARE(stored.bytes.size(), std::size_t{216});
    QCOMPARE(real.type, model::TensorType::Float32);
    const double scale = static_cast<double>(model.subgraphs[0].tensors[tensor].quantization->scale[0]);
    QCOMPARE(real.bytes.as<float>()[0], static_cast<float>(scale * stored.bytes.as<std::int8_t>()[0]));
    QVERIFY(report::tensorCsv(model, 0, tensor, false)->starts_with("index,value\r\n0,"));
    QVERIFY(!report::tensorCsv(model, 0, static_cast<std::size_t>(model.subgraphs[0].inputs[0]), false));
}

void TestStructureReports::narrowTypesBecomeBytes() {
    model::Model model;
    model.buffers = {{}, base::Bytes::own({std::byte{0x78}, std::byte{0x0F}})};
    model.subgraphs.resize(1);
    model::Tensor tensor;
    tensor.type = model::TensorType::Int4;
    tensor.shape = {3};
    tensor.buffer = 1;
    model.subgraphs[0].tensors.push_back(tensor);
    const auto array = *report::tensorArray(model, 0, 0, false);
    QCOMPARE(array.type, model::TensorType::Int8);
    const auto values = array.bytes.as<std::int8_t>();
    QCOMPARE(std::vector<int>(values.begin(), values.end()), (std::vector<int>{-8, 7, -1}));
}

void TestStructureReports::infiniteGainIsNull() {
    const auto model = open("models/tiny_conv.int8");
    inspect::TensorStats stats;
    stats.perAxisGain = {20, std::numeric_limits<double>::infinity()};
    const auto json = nlohmann::json::parse(report::tensorJson(model, 0, 0, stats));
    QCOMPARE(json["int8_sqnr_db"]["per_tensor"].get<double>(), 20.0);
    QVERIFY(json["int8_sqnr_db"]["per_axis"].is_null());
}

HALFSTEP_TEST(TestStructureReports)
#include "test_structure_reports.moc"
