// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "core/report/json_schema.h"
#include "format/reader.h"
#include "report/json.h"
#include "report/text.h"
#include "support/test_main.h"

#include <QFile>
#include <algorithm>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

class TestInspectionReport : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void jsonHoldsEveryTensorAndOperator_data();
    void jsonHoldsEveryTensorAndOperator();
    void jsonFitsItsSchema_data();
    void jsonFitsItsSchema();
    void textShowsQuantization();
    void csvHasALineForEachTensor();
    void htmlEscapesNames();
    void namesThatAreNoUtf8();
    void scalesThatAreNoNumbers();

private:
    static model::Loaded open(const QString& name) {
        return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name.toStdString() + ".tflite");
    }
};

void TestInspectionReport::jsonHoldsEveryTensorAndOperator_data() {
    QTest::addColumn<QString>("name");
    for (const char* name : {"tiny_conv.float", "tiny_conv.int8", "two_signatures.int8", "shape_ops.float16"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestInspectionReport::jsonHoldsEveryTensorAndOperator() {
    QFETCH(QString, name);
    const model::Loaded loaded = open(name);
    const auto json = nlohmann::json::parse(report::inspectionJson(loaded, inspect::summarize(loaded)));
    const auto& graph = loaded.model->subgraphs[0];
    QCOMPARE(json["file_bytes"].get<std::size_t>(), loaded.fileSize);
    QCOMPARE(json["subgraphs"].size(), loaded.model->subgraphs.size());
    const auto& tensors = json["subgraphs"][0]["tensors"];
    QCOMPARE(tensors.size(), graph.tensors.size());
    for (std::size_t i = 0; i < graph.tensors.size(); ++i) {
        QCOMPARE(tensors[i]["shape"].get<std::vector<std::int32_t>>(), graph.tensors[i].shape);
        QCOMPARE(tensors[i].contains("quantization_parameters"), graph.tensors[i].isQuantized());
        if (graph.tensors[i].isQuantized())
            QCOMPARE(tensors[i]["quantization_parameters"]["scales"].get<std::vector<float>>(),
                graph.tensors[i].quantization->scale);
    }
    const auto& operators = json["subgraphs"][0]["operators"];
    QCOMPARE(operators.size(), graph.operators.size());
    QCOMPARE(operators[0]["inputs"].get<std::vector<std::int32_t>>(), graph.operators[0].inputs);
    QCOMPARE(json["signatures"].size(), loaded.model->signatures.size());
}

void TestInspectionReport::scalesThatAreNoNumbers() {
    QFile file(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/../../resources/schemas/inspection.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const JsonSchema schema(nlohmann::json::parse(file.readAll().toStdString()));
    for (const float bad : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), -0.5F}) {
        model::Loaded loaded = open(QStringLiteral("tiny_conv.int8"));
        auto model = *loaded.model;
        auto& tensors = model.subgraphs[0].tensors;
        const auto perAxis = std::find_if(tensors.begin(), tensors.end(),
            [](const auto& tensor) { return tensor.isQuantized() && tensor.quantization->isPerAxis(); });
        QVERIFY(perAxis != tensors.end());
        perAxis->name = "by_channel";
        perAxis->quantization->scale[0] = bad;
        auto& input = tensors[std::size_t(model.subgraphs[0].inputs[0])];
        input.name = "whole";
        input.quantization->scale[0] = bad;
        loaded.model = std::make_shared<const model::Model>(std::move(model));
        const auto summary = inspect::summarize(loaded);
        const auto json = nlohmann::json::parse(report::inspectionJson(loaded, summary));
        QCOMPARE(schema.check(json), std::string());
        const auto& scale = json["subgraphs"][0]["tensors"][0]["quantization_parameters"]["scales"][0];
        QCOMPARE(scale.is_null(), !std::isfinite(bad));
        // No range of such a tensor, and the range of the other channels stays to be seen.
        const QString text = QString::fromStdString(report::inspectionText(loaded, summary));
        const QString whole = text.section(QStringLiteral(" whole "), 1).section(u'\n', 0, 0);
        QVERIFY2(!whole.contains(u'['), qPrintable(whole));
        const QString line = text.section(QStringLiteral(" by_channel "), 1).section(u'\n', 0, 0);
        QVERIFY2(line.contains(QStringLiteral(" … ")) && !line.contains(QStringLiteral("nan …")), qPrintable(line));
        QVERIFY(!report::inspectionHtml(loaded, summary).empty());
        QVERIFY(!report::tensorsCsv(*loaded.model).empty());
    }
}

void TestInspectionReport::jsonFitsItsSchema_data() {
    jsonHoldsEveryTensorAndOperator_data();
}

void TestInspectionReport::jsonFitsItsSchema() {
    QFETCH(QString, name);
    QFile file(QStringLiteral(HALFSTEP_TEST_DATA_DIR "/../../resources/schemas/inspection.schema.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const JsonSchema schema(nlohmann::json::parse(file.readAll().toStdString()));
    const model::Loaded loaded = open(name);
    auto json = nlohmann::json::parse(report::inspectionJson(loaded, inspect::summarize(loaded)));
    QCOMPARE(schema.check(json), std::string());
    json["subgraphs"][0]["tensors"][0]["shape"] = "1x2";
    QCOMPARE(schema.check(json), std::string("$.subgraphs[0].tensors[0].shape: wrong type"));
}

void TestInspectionReport::csvHasALineForEachTensor() {
    model::Loaded loaded = open(QStringLiteral("two_signatures.int8"));
    model::Model copy = *loaded.model;
    copy.subgraphs[0].tensors[0].name = "a,\"b\"";
    const std::string csv = report::tensorsCsv(copy);
    QCOMPARE(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')),
        1 + copy.subgraphs[0].tensors.size() + copy.subgraphs[1].tensors.size());
    QVERIFY(csv.find("0,0,\"a,\"\"b\"\"\",") != std::string::npos);
    const std::string operators = report::operatorsCsv(*loaded.model, inspect::summarize(loaded));
    QCOMPARE(static_cast<std::size_t>(std::count(operators.begin(), operators.end(), '\n')),
        1 + copy.subgraphs[0].operators.size() + copy.subgraphs[1].operators.size());
}

void TestInspectionReport::htmlEscapesNames() {
    model::Loaded loaded = open(QStringLiteral("tiny_conv.int8"));
    model::Model copy = *loaded.model;
    copy.subgraphs[0].tensors[0].name = "<script>&";
    loaded.model = std::make_shared<const model::Model>(copy);
    const std::string html = report::inspectionHtml(loaded, inspect::summarize(loaded));
    QVERIFY(html.find("&lt;script&gt;&amp;") != std::string::npos);
    QVERIFY(html.find("<script") == std::string::npos);
    QVERIFY(html.find("http") == std::string::npos);
}

void TestInspectionReport::textShowsQuantization() {
    const model::Loaded loaded = open(QStringLiteral("tiny_conv.int8"));
    const std::string text = report::inspectionText(loaded, inspect::summarize(loaded));
    QVERIFY(text.find("CONV_2D") != std::string::npos);
    QVERIFY(text.find("zero point") != std::string::npos);
    QVERIFY(text.find("Signature 'serving_default'") != std::string::npos);
    QVERIFY(text.find("0.00390625") != std::string::npos); // the softmax's scale
    QVERIFY(text.find("-128") != std::string::npos);
}

void TestInspectionReport::namesThatAreNoUtf8() {
    model::Loaded loaded = open(QStringLiteral("tiny_conv.float"));
    model::Model copy = *loaded.model;
    copy.subgraphs[0].tensors[0].name = "\xff\xfe";
    loaded.model = std::make_shared<const model::Model>(copy);
    QVERIFY(nlohmann::json::accept(report::inspectionJson(loaded, inspect::summarize(loaded))));
}

HALFSTEP_TEST(TestInspectionReport)
#include "test_inspection_report.moc"
