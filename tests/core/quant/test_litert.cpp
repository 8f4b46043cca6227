// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// The flavour litert-quantizer against files of that package (tests/data/make_litert_fixtures.py), and its recipes.
#include "model_difference.h"
#include "quant_support.h"

#include "format/reader.h"
#include "quant/litert/litert_recipe.h"
#include "quant/litert/litert_scale.h"
#include "quant/plan.h"
#include "run/interpreter.h"

#include <algorithm>

using model::BuiltinOperator;
using model::TensorType;
using quant::Precision;
using support::floats;

class TestLitert : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsThePackage_data();
    void equalsThePackage();
    void scalesActivations();
    void roundsTiesToEven();
    void asymmetricWeights_data();
    void asymmetricWeights();
    void asymmetricRecipeRuns();
    void readsItsRecipe();
    void recipeGoesThroughJson();
    void laterEntriesTakePlaces();
    void blocksOfBytesCountForNone();
    void floatOperatorsGetItsScales();
    void paddingTakesTheInputsScale_data();
    void paddingTakesTheInputsScale();
    void productsHaveScalesByColumn_data();
    void productsHaveScalesByColumn();
    void tablesOfFourBits();
    void divides16Bits();
    void leavesCompositesFloat_data();
    void leavesCompositesFloat();
    void refuses_data();
    void refuses();
};

namespace {

/// The package leaves the versions of operators as they were.
model::Model withoutVersions(model::Model model) {
    for (auto& code : model.operatorCodes)
        code.version = 1;
    return model;
}

constexpr const char* itsRecipe = R"([
  {"regex": ".*", "operation": "*", "algorithm_key": "min_max_uniform_quantize", "op_config": {
     "activation_tensor_config": {"num_bits": 8, "symmetric": false, "granularity": "TENSORWISE", "dtype": "INT"},
     "weight_tensor_config": {"num_bits": 8, "symmetric": true, "granularity": "CHANNELWISE", "dtype": "INT"},
     "compute_precision": "INTEGER", "explicit_dequantize": false, "skip_checks": false, "min_weight_elements": 0}},
  {"regex": "head.*", "operation": "FULLY_CONNECTED", "algorithm_key": "min_max_uniform_quantize", "op_config": {
     "weight_tensor_config": {"num_bits": 4, "symmetric": true, "granularity": "TENSORWISE", "dtype": "INT"},
     "compute_precision": "FLOAT", "explicit_dequantize": true, "min_weight_elements": 7}},
  {"regex": "tail", "operation": "CONV_2D_TRANSPOSE", "algorithm_key": "no_quantize", "op_config": {}}])";

/// All operators in one precision; whole tensors of inputs and outputs in its type.
quant::Recipe staticRecipe(Precision precision) {
    quant::Recipe recipe;
    recipe.mode = "mixed";
    recipe.flavour = quant::Flavour::LitertQuantizer;
    recipe.leastWeightElements = 0;
    recipe.operators = {{.which = {}, .precision = precision}};
    if (precision == Precision::Int8)
        recipe.io = TensorType::Int8;
    if (precision == Precision::Int16x8)
        recipe.io = TensorType::Int16;
    return recipe;
}

} // namespace

void TestLitert::equalsThePackage_data() {
    QTest::addColumn<QString>("file");
    for (const auto* net : {"tiny_conv", "residual_add", "two_input"})
        for (const auto* kind : {"a8", "a16", "dynamic", "weight_only"})
            QTest::addRow("%s %s", net, kind)
                << QStringLiteral("%1.litert_%2").arg(QLatin1String(net), QLatin1String(kind));
}

void TestLitert::equalsThePackage() {
    QFETCH(QString, file);
    const auto path = "models/" + file.toStdString();
    const auto source =
        format::read(support::testData("models/" + file.split(QLatin1Char('.'))[0].toStdString() + ".float.tflite"));
    const auto expected = format::read(support::testData(path + ".tflite"));
    const auto recipe = quant::readRecipe(support::testData(path + ".recipe.json"));
    VERIFY_OK(source);
    VERIFY_OK(expected);
    VERIFY_OK(recipe);
    const auto made = support::convert(*source->model, *recipe, nullptr);
    VERIFY_OK(made);
    QCOMPARE(
        QString::fromStdString(differenceOf(withoutVersions(**made), withoutVersions(*expected->model))), QString());
}

void TestLitert::scalesActivations() {
    const auto int8 = quant::litert::activationScale({0.5, 2.55}, false);
    QCOMPARE(int8.scale, 2.55F / 255);
    QCOMPARE(int8.zeroPoint, std::int64_t(-128));
    QCOMPARE(quant::litert::activationScale({0, 0}, false).scale, 1e-9F / 255);
    const auto int16 = quant::litert::activationScale({-2, 1}, true);
    QCOMPARE(int16.scale, 2.0F / 32767);
    QCOMPARE(int16.zeroPoint, std::int64_t(0));
}

void TestLitert::roundsTiesToEven() {
    const std::vector<float> values = {0.5F, 1.5F, 2.5F, -0.5F, -1.5F, 1000};
    const std::vector<float> scales = {1};
    QCOMPARE(
        quant::litert::quantizeWeights(values, {6}, scales, -1, 8), (std::vector<std::int8_t>{0, 2, 2, 0, -2, 127}));
    QCOMPARE(quant::litert::quantizeWeights({{-1000.0F}}, {1}, scales, -1, 4), (std::vector<std::int8_t>{-8}));
    QCOMPARE(quant::litert::quantizeBias(values, scales), (std::vector<std::int32_t>{0, 2, 2, 0, -2, 1000}));
}

void TestLitert::asymmetricWeights_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<int>("lowest");
    QTest::addColumn<int>("zeroPoint");
    QTest::newRow("8 bits") << 8 << -128 << -43;
    QTest::newRow("4 bits") << 4 << -8 << -3;
}

/// Every code is used: the lowest value of a channel has the lowest one, the highest the highest.
void TestLitert::asymmetricWeights() {
    QFETCH(int, bits);
    QFETCH(int, lowest);
    QFETCH(int, zeroPoint);
    const std::vector<float> values = {0, 1, 2, 3, -1, 0, 1, 2};
    const auto parameters = quant::litert::asymmetricWeightParameters(values, {2, 4}, 0, bits);
    QCOMPARE(parameters.scale, std::vector<float>(2, 3.0F / static_cast<float>((1 << bits) - 1)));
    QCOMPARE(parameters.zeroPoint, (std::vector<std::int64_t>{lowest, zeroPoint}));
    const auto stored = quant::litert::quantizeAsymmetricWeights(values, {2, 4}, parameters, bits);
    for (const std::size_t row : {0U, 4U}) {
        QCOMPARE(int(stored[row]), lowest);
        QCOMPARE(int(stored[row + 3]), -lowest - 1);
    }
}

void TestLitert::asymmetricRecipeRuns() {
    const auto source = format::read(support::testData("models/tiny_conv.float.tflite"));
    const auto recipe = quant::recipeFromJson(R"([{"regex": ".*", "operation": "*",
        "algorithm_key": "min_max_uniform_quantize", "op_config": {"weight_tensor_config": {"num_bits": 4,
        "symmetric": false, "granularity": "CHANNELWISE", "dtype": "INT"}, "compute_precision": "FLOAT",
        "explicit_dequantize": true, "skip_checks": false, "min_weight_elements": 0}}])",
        "test");
    VERIFY_OK(recipe);
    QVERIFY(recipe->operators[0].symmetricWeights == false);
    QVERIFY(quant::litert::toJson(*recipe).find("\"symmetric\": false") != std::string::npos);
    const auto made = support::convert(*source->model, *recipe, nullptr);
    VERIFY_OK(made);
    const auto& weights = support::inputOf(**made, 0, 0);
    QVERIFY(weights.type == TensorType::Int4 && weights.quantization->isPerAxis());
    QVERIFY(std::ranges::any_of(weights.quantization->zeroPoint, [](auto zeroPoint) { return zeroPoint != 0; }));
    const auto interpreter = run::Interpreter::create(*made, 0, {});
    VERIFY_OK(interpreter);
    VERIFY_OK((*interpreter)->allocate());
}

void TestLitert::readsItsRecipe() {
    const auto recipe = quant::recipeFromJson(itsRecipe, "test");
    VERIFY_OK(recipe);
    QVERIFY(recipe->flavour == quant::Flavour::LitertQuantizer);
    QVERIFY(recipe->io == TensorType::Int8);
    QCOMPARE(recipe->operators.size(), std::size_t(3));
    QVERIFY(recipe->operators[0].precision == Precision::Int8 && recipe->operators[0].which.regex.empty());
    QVERIFY(recipe->operators[1].precision == Precision::WeightOnly);
    QVERIFY(recipe->operators[1].weightBits == 4 && recipe->operators[1].perChannel == false);
    QVERIFY(recipe->operators[1].leastWeightElements == std::size_t(7));
    QCOMPARE(recipe->operators[1].which.regex, std::string("head.*"));
    QCOMPARE(recipe->operators[2].which.type, std::string("TRANSPOSE_CONV"));
    QVERIFY(recipe->operators[2].precision == Precision::Float32);
}

void TestLitert::recipeGoesThroughJson() {
    const auto recipe = quant::recipeFromJson(itsRecipe, "test");
    VERIFY_OK(recipe);
    const auto back = quant::recipeFromJson(quant::litert::toJson(*recipe), "test");
    VERIFY_OK(back);
    QVERIFY(*back == *recipe);
}

/// As its RecipeManager keeps them: by regular expression, in the order in which those first stood.
void TestLitert::laterEntriesTakePlaces() {
    const auto entry = [](const std::string& regex, const std::string& operation, int bits) {
        return R"({"regex": ")" + regex + R"(", "operation": ")" + operation +
               R"(", "algorithm_key": "min_max_uniform_quantize", "op_config": {"weight_tensor_config": {"num_bits": )" +
               std::to_string(bits) + R"(}, "compute_precision": "INTEGER"}})";
    };
    const auto recipe = quant::recipeFromJson("[" + entry("a", "CONV_2D", 8) + "," + entry("b", "*", 4) + "," +
                                                  entry("a", "FULLY_CONNECTED", 8) + "," + entry("a", "CONV_2D", 4) +
                                                  "," + entry("b", "*", 8) + "]",
        "test");
    VERIFY_OK(recipe);
    std::string text;
    for (const auto& rule : recipe->operators)
        text += rule.which.regex + " " + rule.which.type + " " + std::to_string(*rule.weightBits) + "; ";
    QCOMPARE(text, std::string("a CONV_2D 4; a FULLY_CONNECTED 8; b  8; "));
    const auto cleared = quant::recipeFromJson("[" + entry("a", "CONV_2D", 8) + "," + entry("a", "*", 4) + "]", "test");
    VERIFY_OK(cleared);
    QCOMPARE(cleared->operators.size(), std::size_t(1));
    QVERIFY(cleared->operators[0].which.type.empty());
}

/// The package has no such form and leaves all operators as they are; the plan says why.
void TestLitert::blocksOfBytesCountForNone() {
    const auto source = format::read(support::testData("models/tiny_conv.float.tflite"));
    VERIFY_OK(source);
    const auto recipe = quant::recipeFromJson(R"([{"regex": ".*", "operation": "*",
        "algorithm_key": "min_max_uniform_quantize", "op_config": {"weight_tensor_config": {"num_bits": 8,
        "granularity": "BLOCKWISE_32"}, "compute_precision": "INTEGER"}}])",
        "test");
    VERIFY_OK(recipe);
    base::Progress progress;
    const auto plan = quant::plan(*source->model, *recipe, nullptr, progress);
    VERIFY_OK(plan);
    QVERIFY(plan->changesNothing);
    QCOMPARE(plan->subgraphs[0].operators[0].reason, std::string("litert-quantizer has no such form of this operator"));
    const auto back = quant::recipeFromJson(quant::litert::toJson(*recipe), "test");
    VERIFY_OK(back);
    QVERIFY(*back == *recipe);
}

/// Inputs and outputs of an operator that has no 16-bit form there.
void TestLitert::floatOperatorsGetItsScales() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    graph.op(BuiltinOperator::HARD_SWISH, {x}, {y});
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-2, 1}}, {y, {-0.5F, 1}}});
    const auto made = support::convert(graph.model(), staticRecipe(Precision::Int16x8), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("DEQUANTIZE HARD_SWISH QUANTIZE"));
    QCOMPARE(support::inputOf(**made, 0, 0).type, TensorType::Int16);
    QCOMPARE(support::inputOf(**made, 0, 0).quantization->scale[0], 2.0F / 32767);
}

void TestLitert::paddingTakesTheInputsScale_data() {
    QTest::addColumn<float>("value");
    QTest::addColumn<QString>("operators");
    QTest::newRow("-infinity as a number: it saturates") << -3.3e38F << "PADV2";
    QTest::newRow("a value of use") << -3.0F << "QUANTIZE PADV2";
}

/// The first stands in front of MAX_POOL_2D.
void TestLitert::paddingTakesTheInputsScale() {
    QFETCH(float, value);
    QFETCH(QString, operators);
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 5});
    const auto paddings = graph.constant<std::int32_t>({2, 2}, TensorType::Int32, {0, 0, 0, 1});
    support::addOp(graph, BuiltinOperator::PADV2, {x, paddings, floats(graph, {}, {value})}, {y}, "PadV2Options");
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {value, 1}}});
    const auto made = support::convert(graph.model(), staticRecipe(Precision::Int8), &calibration);
    VERIFY_OK(made);
    QCOMPARE(QString::fromStdString(support::operatorsOf(**made)), operators);
    const auto pad = (*made)->subgraphs[0].operators.size() - 1;
    QVERIFY(support::outputOf(**made, pad).quantization == support::inputOf(**made, pad, 0).quantization);
    const auto& stored = support::inputOf(**made, pad, 2);
    QVERIFY(stored.quantization == support::inputOf(**made, pad, 0).quantization);
    QCOMPARE(int((*made)->dataOf(stored).as<std::int8_t>()[0]), -128);
}

void TestLitert::productsHaveScalesByColumn_data() {
    QTest::addColumn<int>("precision");
    QTest::addColumn<bool>("transposed");
    QTest::addColumn<int>("axis");
    QTest::newRow("dynamic") << int(Precision::DynamicRange) << false << 2;
    QTest::newRow("dynamic, transposed") << int(Precision::DynamicRange) << true << 1;
    QTest::newRow("weight-only") << int(Precision::WeightOnly) << false << 2;
    QTest::newRow("static: one scale, for its kernel reads no more") << int(Precision::Int8) << false << -1;
}

void TestLitert::productsHaveScalesByColumn() {
    QFETCH(int, precision);
    QFETCH(bool, transposed);
    QFETCH(int, axis);
    GraphBuilder graph;
    const auto x = graph.input({1, 2, 2});
    const auto y = graph.tensor({1, 2, 2});
    const auto weights = floats(graph, {1, 2, 2}, {1, 2, 3, 4});
    support::addOp(graph, BuiltinOperator::BATCH_MATMUL, {x, weights}, {y}, "BatchMatMulOptions");
    graph.graph().operators.back().options.set("adj_y", transposed);
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-1, 1}}});
    const auto made = support::convert(graph.model(), staticRecipe(static_cast<Precision>(precision)), &calibration);
    VERIFY_OK(made);
    const auto* stored = &support::inputOf(**made, 0, 0);
    if (precision != int(Precision::WeightOnly)) // a DEQUANTIZE stands in front
        stored = &support::inputOf(**made, 0, 1);
    QCOMPARE(stored->type, TensorType::Int8);
    QCOMPARE(stored->quantization->isPerAxis(), axis >= 0);
    if (axis >= 0)
        QCOMPARE(stored->quantization->quantizedDimension, axis);
}

void TestLitert::tablesOfFourBits() {
    GraphBuilder graph;
    const auto rows = graph.input({1}, TensorType::Int32);
    const auto y = graph.tensor({1, 2});
    graph.op(BuiltinOperator::EMBEDDING_LOOKUP, {rows, floats(graph, {2, 2}, {1, 2, 3, 4})}, {y});
    graph.outputs({y});
    auto recipe = staticRecipe(Precision::DynamicRange);
    recipe.operators[0].weightBits = 4;
    const auto made = support::convert(graph.model(), recipe, nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::inputOf(**made, 0, 1).type, TensorType::Int4);
}

/// The runtime's converter leaves it in float with 16-bit activations; this package and the runtime do not.
void TestLitert::divides16Bits() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.input({1, 4});
    const auto z = graph.tensor({1, 4});
    support::addOp(graph, BuiltinOperator::DIV, {x, y}, {z}, "DivOptions");
    graph.outputs({z});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {1, 2}}, {z, {-1, 1}}});
    auto recipe = staticRecipe(Precision::Int16x8);
    const auto made = support::convert(graph.model(), recipe, &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("DIV"));
    QCOMPARE(support::outputOf(**made, 0).type, TensorType::Int16);
    recipe.flavour = quant::Flavour::TfliteConverter;
    const auto upstream = support::convert(graph.model(), recipe, &calibration);
    VERIFY_OK(upstream);
    QCOMPARE(support::operatorsOf(**upstream), std::string("DEQUANTIZE DEQUANTIZE DIV QUANTIZE"));
}

void TestLitert::leavesCompositesFloat_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isInteger");
    QTest::newRow("any") << "odml.scaled_dot_product_attention" << false;
    QTest::newRow("one that it quantizes") << "odml.npu_call" << true;
}

void TestLitert::leavesCompositesFloat() {
    QFETCH(QString, name);
    QFETCH(bool, isInteger);
    GraphBuilder part;
    const auto inner = part.input({1, 4});
    const auto result = part.tensor({1, 4});
    part.op(BuiltinOperator::TANH, {inner}, {result});
    part.outputs({result});
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    const auto body = graph.add(part);
    graph.op(BuiltinOperator::STABLEHLO_COMPOSITE, {x}, {y});
    auto& options = graph.graph().operators.back().options2;
    options = format::defaultOptions("StableHLOCompositeOptions");
    options.set("name", name.toStdString());
    options.set("decomposition_subgraph_index", static_cast<std::int64_t>(body));
    graph.outputs({y});
    auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-1, 1}}});
    calibration.tensors[body] = calibration.tensors[0];
    base::Progress progress;
    const auto plan = quant::plan(graph.model(), staticRecipe(Precision::Int8), &calibration, progress);
    VERIFY_OK(plan);
    const auto& operators = plan->subgraphs[body].operators;
    QCOMPARE(operators[0].precision == Precision::Int8, isInteger);
    if (!isInteger)
        VERIFY_CONTAINS(operators[0].reason, "what a composite stands for");
}

void TestLitert::refuses_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("part");
    QTest::newRow("unknown blocks") << "CHANNELWISE"
                                    << "BLOCKWISE_48"
                                    << "asks for BLOCKWISE_48 weights";
    QTest::newRow("integer arithmetic on blocks")
        << "TENSORWISE\", \"dtype\": \"INT\"},\n     \"compute_precision\": \"FLOAT\""
        << "BLOCKWISE_32\", \"dtype\": \"INT\"},\n     \"compute_precision\": \"FLOAT\""
        << "asks for blocks in other weights";
    QTest::newRow("asymmetric") << "\"symmetric\": true"
                                << "\"symmetric\": false"
                                << "asks for asymmetric weights";
    QTest::newRow("algorithm") << "min_max_uniform_quantize"
                               << "GPTQ"
                               << "asks for the algorithm \"GPTQ\"";
    QTest::newRow("key") << "operation"
                         << "operatoin"
                         << "did you mean \"operation\"?";
    QTest::newRow("operator") << "FULLY_CONNECTED"
                              << "FC"
                              << "names no operator";
    QTest::newRow("bits") << "\"num_bits\": 4"
                          << "\"num_bits\": 2"
                          << "other sizes";
}

void TestLitert::refuses() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, part);
    auto json = QString::fromLatin1(itsRecipe);
    json.replace(from, to);
    const auto recipe = quant::recipeFromJson(json.toStdString(), "test");
    QCOMPARE(support::codeOf(recipe), std::string("BadRecipe"));
    VERIFY_CONTAINS(support::textOf(recipe), part.toStdString());
}

HALFSTEP_TEST(TestLitert)
#include "test_litert.moc"
