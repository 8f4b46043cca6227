// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/recipe.h"
#include "support/data_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

class TestRecipe : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void goesThroughJson();
    void takesDefaults();
    void refuses_data();
    void refuses();
    void listsModes();
    void schemaNamesEveryKeyAndMode();
};

void TestRecipe::goesThroughJson() {
    quant::Recipe recipe;
    recipe.mode = "int8-only";
    recipe.perChannel = false;
    recipe.io = model::TensorType::UInt8;
    recipe.leastWeightElements = 7;
    recipe.weightBits = 4;
    recipe.symmetricWeights = false;
    recipe.range.percentile = 99.5;
    recipe.bias = model::TensorType::Int32;
    recipe.beyondUpstream = true;
    recipe.operators = {{.which = {.type = "CONV_2D", .subgraph = 0, .indices = {1, 2}},
                            .precision = quant::Precision::Int16x8,
                            .weightBits = 8,
                            .symmetricWeights = true},
        {.which = {.name = "a*", .regex = "b+"}, .perChannel = true, .leastWeightElements = 0}};
    recipe.tensors = {{.which = {.name = "in*"}, .range = quant::GivenRange{-0.1F, 3.4e38F}}};
    const auto back = quant::recipeFromJson(quant::toJson(recipe), "test");
    VERIFY_OK(back);
    QVERIFY(*back == recipe);
    const quant::Recipe plain;
    QVERIFY(*quant::recipeFromJson(quant::toJson(plain), "test") == plain);
}

void TestRecipe::takesDefaults() {
    const auto recipe = quant::recipeFromJson(R"({"mode": "dynamic"})", "test");
    VERIFY_OK(recipe);
    QVERIFY(recipe->perChannel && !recipe->io);
    QCOMPARE(recipe->leastWeightElements, std::size_t(1024));
}

void TestRecipe::refuses_data() {
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("part");
    QTest::newRow("no JSON") << "{"
                             << "is no JSON";
    QTest::newRow("no object") << "1"
                               << "is no JSON object";
    QTest::newRow("empty list") << "[]"
                                << "is an empty list";
    QTest::newRow("no mode") << "{}"
                             << "has no \"mode\"";
    QTest::newRow("unknown mode") << R"({"mode": "int3"})"
                                  << "names no mode; did you mean \"int8\"?";
    QTest::newRow("unknown key") << R"({"mode": "int8", "speed": 1})"
                                 << "unknown key \"speed\"";
    QTest::newRow("misspelt key") << R"({"mode": "int8", "per_chanel": true})"
                                  << "did you mean \"per_channel\"?";
    QTest::newRow("bits") << R"({"mode": "int8", "weight_bits": 5})"
                          << "neither 8 nor 4";
    QTest::newRow("key of a rule") << R"({"mode": "int8", "operators": [{}, {"typ": "ADD"}]})"
                                   << "operators[1] has the unknown key \"typ\"; did you mean \"type\"?";
    QTest::newRow("operator") << R"({"mode": "int8", "operators": [{"type": "CONV_2"}]})"
                              << "did you mean \"CONV_2D\"?";
    QTest::newRow("precision") << R"({"mode": "int8", "operators": [{"precision": "int16"}]})"
                               << "names no precision; did you mean";
    QTest::newRow("expression") << R"({"mode": "int8", "operators": [{"regex": "a("}]})"
                                << "is no regular expression";
    QTest::newRow("long expression")
        << QStringLiteral(R"({"mode": "int8", "operators": [{"regex": "%1"}]})").arg(QString(300, QLatin1Char('a')))
        << "too long";
    QTest::newRow("index") << R"({"mode": "int8", "operators": [{"index": [1, -1]}]})"
                           << "\"index\" is no index";
    QTest::newRow("no range") << R"({"mode": "int8", "tensors": [{"name": "a"}]})"
                              << "has no \"range\"";
    QTest::newRow("reversed range") << R"({"mode": "int8", "tensors": [{"range": [1, 0]}]})"
                                    << "ends before it begins";
    QTest::newRow("infinite range") << R"({"mode": "int8", "tensors": [{"range": [0, 1e40]}]})"
                                    << "of two numbers";
    QTest::newRow("no list") << R"({"mode": "int8", "operators": {}})"
                             << "is no list";
    QTest::newRow("type") << R"({"mode": "int8", "io": "int64"})"
                          << "\"io\" is none of";
    QTest::newRow("flag") << R"({"mode": "int8", "per_channel": 1})"
                          << "\"per_channel\"";
    QTest::newRow("count") << R"({"mode": "int8", "least_weight_elements": -1})"
                           << "\"least_weight_elements\"";
}

void TestRecipe::refuses() {
    QFETCH(QString, json);
    QFETCH(QString, part);
    const auto recipe = quant::recipeFromJson(json.toStdString(), "test");
    QCOMPARE(support::codeOf(recipe), std::string("BadRecipe"));
    VERIFY_CONTAINS(support::textOf(recipe), part.toStdString());
}

void TestRecipe::listsModes() {
    std::vector<std::string> ids;
    for (const auto& mode : quant::modes()) {
        ids.emplace_back(mode.id);
        QVERIFY(mode.label && *mode.label && mode.description && *mode.description);
        QCOMPARE(quant::findMode(mode.id)->id, mode.id);
    }
    QCOMPARE(ids, (std::vector<std::string>{
                      "int8", "int8-only", "int16x8", "int16x8-only", "dynamic", "weight-only", "float16", "mixed"}));
    QVERIFY(quant::findMode("int8-only")->isStrict);
    QVERIFY(quant::findMode("int8-only")->defaultIo == model::TensorType::Int8);
    QVERIFY(!quant::findMode("float16")->needsCalibration);
    QVERIFY(!quant::findMode("int3"));
}

void TestRecipe::schemaNamesEveryKeyAndMode() {
    QFile file(QString::fromStdString(support::testData("../../resources/schemas/recipe.schema.json").string()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto properties = QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("properties")].toObject();
    quant::Recipe recipe;
    recipe.io = model::TensorType::Int8;
    recipe.bias = model::TensorType::Int32;
    recipe.beyondUpstream = true;
    recipe.weightBlock = 32;
    recipe.symmetricWeights = false;
    recipe.fixesShapes = true;
    recipe.shapes = {{"x", {1, 2}}};
    const auto written = QJsonDocument::fromJson(QByteArray::fromStdString(quant::toJson(recipe))).object();
    QCOMPARE(properties.keys(), written.keys());
    const auto ids = properties[QStringLiteral("mode")].toObject()[QStringLiteral("enum")].toArray();
    QCOMPARE(std::size_t(ids.size()), quant::modes().size());
    for (const auto& id : ids)
        QVERIFY(quant::findMode(id.toString().toStdString()));
}

HALFSTEP_TEST(TestRecipe)
#include "test_recipe.moc"
