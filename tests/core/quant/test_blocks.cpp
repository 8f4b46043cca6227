// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// Weights with a scale for each block of a row.
#include "quant_support.h"

#include "quant/dequantize.h"
#include "quant/litert/litert_recipe.h"
#include "quant/litert/litert_scale.h"
#include "run/interpreter.h"

#include <cmath>

using model::BuiltinOperator;
using model::TensorType;
using quant::Precision;
using support::floats;

class TestBlocks : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void scalesAreShortFloats();
    void roundsInItsBlock();
    void writesScalesBesideTheWeights_data();
    void writesScalesBesideTheWeights();
    void fallsBackToChannels_data();
    void fallsBackToChannels();
    void sharedWeightsHaveOneTensorOfScales();
    void goesThroughJson();
    void itsRecipeNamesBlocks();
    void becomesFloatAgain();
    void depthwiseKeepsEightBits();
};

namespace {

constexpr int units = 4;

std::vector<float> ramp(int depth, float largest) {
    std::vector<float> values;
    for (int k = 0; k < units * depth; ++k)
        values.push_back(largest * static_cast<float>(k % 61 - 30) / 30);
    return values;
}

/// x[1, depth] through a FULLY_CONNECTED of 4 units, or two that share their weights.
struct Dense {
    GraphBuilder graph;
    std::int32_t weights;

    explicit Dense(int depth, float largest = 1, int readers = 1) {
        weights = floats(graph, {units, depth}, ramp(depth, largest));
        std::vector<std::int32_t> outputs;
        const auto x = graph.input({1, depth});
        for (int k = 0; k < readers; ++k) {
            outputs.push_back(graph.tensor({1, units}));
            support::addOp(
                graph, BuiltinOperator::FULLY_CONNECTED, {x, weights, -1}, {outputs.back()}, "FullyConnectedOptions");
        }
        graph.outputs(outputs);
    }
};

quant::Recipe blocks(const char* mode, int block = 32) {
    auto recipe = support::recipeOf(mode);
    recipe.weightBits = 4;
    recipe.weightBlock = block;
    recipe.leastWeightElements = 0;
    return recipe;
}

const model::BlockwiseQuantization& detailsOf(const model::Tensor& tensor) {
    return std::get<model::BlockwiseQuantization>(tensor.quantization->details);
}

} // namespace

void TestBlocks::scalesAreShortFloats() {
    const std::vector<float> values = {7, -3.5F, 1, 0, 0, 0, 0, 0, 0.1F, -0.7001F, 0, 0};
    const auto scales = quant::litert::blockScales(values, 4);
    QCOMPARE(scales, (std::vector<std::uint16_t>{0x3C00, 0, 0x2E68})); // 1; next to nothing; 0.10003 with 8 bits
    QCOMPARE(quant::fromFloat16(scales[2]), 0.10009765625F);
}

void TestBlocks::roundsInItsBlock() {
    const std::vector<float> values = {7, -3.5F, 2.5F, -100, 0, 0, 0, 0};
    const std::vector<std::uint16_t> scales = {0x3C00, 0};
    QCOMPARE(quant::litert::quantizeBlocks(values, 4, scales), (std::vector<std::int8_t>{7, -4, 2, -8, 0, 0, 0, 0}));
}

void TestBlocks::writesScalesBesideTheWeights_data() {
    QTest::addColumn<QString>("mode");
    QTest::newRow("dynamic") << "dynamic";
    QTest::newRow("weight-only") << "weight-only";
}

/// Also without hybrid arithmetic: DEQUANTIZE reads no blocks.
void TestBlocks::writesScalesBesideTheWeights() {
    QFETCH(QString, mode);
    Dense net(64);
    const auto made = support::convert(net.graph.model(), blocks(mode.toLatin1().constData()), nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("FULLY_CONNECTED"));
    const auto& weights = support::inputOf(**made, 0, 1);
    QVERIFY(weights.type == TensorType::Int4 && !weights.isQuantized());
    QCOMPARE((*made)->dataOf(weights).size(), std::size_t(units * 64 / 2));
    QCOMPARE(detailsOf(weights).blockSize, 32);
    const auto& scales = support::tensorOf(**made, detailsOf(weights).scales);
    QVERIFY(scales.type == TensorType::Float16 && !scales.quantization);
    QCOMPARE(scales.shape, (model::Shape{units, 2}));
    QCOMPARE((*made)->dataOf(scales).size(), std::size_t(units * 2 * 2));
    const auto interpreter = run::Interpreter::create(*made, 0, {});
    VERIFY_OK(interpreter);
    VERIFY_OK((*interpreter)->allocate());
}

void TestBlocks::fallsBackToChannels_data() {
    QTest::addColumn<int>("depth");
    QTest::addColumn<float>("largest");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no whole blocks") << 40 << 1.0F << "rows of 40";
    QTest::newRow("scales beyond float16") << 64 << 1e6F << "too large";
}

void TestBlocks::fallsBackToChannels() {
    QFETCH(int, depth);
    QFETCH(float, largest);
    QFETCH(QString, reason);
    Dense net(depth, largest);
    base::Progress progress;
    const auto plan = quant::plan(net.graph.model(), blocks("dynamic"), nullptr, progress);
    VERIFY_OK(plan);
    const auto& op = plan->subgraphs[0].operators[0];
    QVERIFY(op.precision == Precision::DynamicRange);
    VERIFY_CONTAINS(op.reason, reason.toStdString());
    const auto& weights = support::inputOf(*plan->measured, 0, 1);
    QVERIFY(weights.type == TensorType::Int4 && weights.quantization->isPerAxis());
}

void TestBlocks::sharedWeightsHaveOneTensorOfScales() {
    Dense net(64, 1, 2);
    const auto made = support::convert(net.graph.model(), blocks("dynamic"), nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::opOf(**made, 0).inputs[1], support::opOf(**made, 1).inputs[1]);
    QCOMPARE((*made)->subgraphs[0].tensors.size(), std::size_t(5)); // x, two outputs, weights, scales
}

void TestBlocks::goesThroughJson() {
    auto recipe = blocks("dynamic", 128);
    recipe.operators.push_back({.which = {.type = "FULLY_CONNECTED"}, .weightBlock = 0});
    const auto back = quant::recipeFromJson(quant::toJson(recipe), "test");
    VERIFY_OK(back);
    QVERIFY(*back == recipe);
    QCOMPARE(support::codeOf(quant::recipeFromJson(R"({"mode": "dynamic", "weight_block": 48})", "test")),
        std::string("BadRecipe"));
    recipe.weightBlock = 48;
    Dense net(64);
    QCOMPARE(support::codeOf(support::convert(net.graph.model(), recipe, nullptr)), std::string("BadRecipe"));
}

/// A recipe of litert-quantizer, whose rule leaves alone what the package has no blocks for.
void TestBlocks::itsRecipeNamesBlocks() {
    const auto recipe = quant::recipeFromJson(R"([{"regex": ".*", "operation": "*",
        "algorithm_key": "min_max_uniform_quantize", "op_config": {"weight_tensor_config": {"num_bits": 4,
        "symmetric": true, "granularity": "BLOCKWISE_64", "dtype": "INT"}, "compute_precision": "INTEGER",
        "explicit_dequantize": false, "skip_checks": false, "min_weight_elements": 0}}])",
        "test");
    VERIFY_OK(recipe);
    QVERIFY(recipe->operators[0].weightBlock == 64);
    const auto back = quant::recipeFromJson(quant::litert::toJson(*recipe), "test");
    VERIFY_OK(back);
    QVERIFY(*back == *recipe);
    using quant::litert::supports;
    QVERIFY(supports(BuiltinOperator::EMBEDDING_LOOKUP, Precision::DynamicRange, 4, 64));
    QVERIFY(!supports(BuiltinOperator::CONV_2D, Precision::DynamicRange, 4, 64));
}

void TestBlocks::becomesFloatAgain() {
    Dense net(64);
    const auto made = support::convert(net.graph.model(), blocks("dynamic"), nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::codeOf(support::convert(**made, blocks("dynamic"), nullptr)), std::string("AlreadyQuantized"));
    const auto restored = quant::dequantize(**made);
    VERIFY_OK(restored);
    const auto& weights = support::inputOf(*restored->model, 0, 1);
    const auto wanted = ramp(64, 1);
    const auto values = restored->model->dataOf(weights).as<float>();
    QCOMPARE(values.size(), wanted.size());
    for (std::size_t k = 0; k < wanted.size(); ++k)
        QVERIFY(std::fabs(values[k] - wanted[k]) < 0.08F);
    QCOMPARE(restored->model->subgraphs[0].tensors.size(), std::size_t(3)); // the scales are gone
}

/// Its hybrid kernel in the runtime refuses int4, with blocks or without.
void TestBlocks::depthwiseKeepsEightBits() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2, 2, 4});
    const auto y = graph.tensor({1, 2, 2, 4});
    const auto weights = support::floats(graph, {1, 1, 1, 4}, {1, -0.5F, 0.25F, 2});
    support::addOp(graph, model::BuiltinOperator::DEPTHWISE_CONV_2D, {x, weights, -1}, {y}, "DepthwiseConv2DOptions");
    graph.graph().operators.back().options.set("depth_multiplier", std::int64_t{1});
    graph.graph().operators.back().options.set("stride_w", std::int64_t{1});
    graph.graph().operators.back().options.set("stride_h", std::int64_t{1});
    graph.outputs({y});
    auto recipe = support::recipeOf("dynamic");
    recipe.leastWeightElements = 0;
    recipe.weightBits = 4;
    const auto made = support::convert(graph.model(), recipe, nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::inputOf(**made, 0, 1).type, model::TensorType::Int8);
}

HALFSTEP_TEST(TestBlocks)
#include "test_blocks.moc"
