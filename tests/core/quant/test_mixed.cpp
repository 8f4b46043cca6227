// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// Operators of different precisions side by side, and weights that are stored in few bits for float arithmetic.
#include "quant_support.h"

#include "format/reader.h"
#include "quant/plan_file.h"
#include "run/interpreter.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

using model::BuiltinOperator;
using model::TensorType;
using quant::Precision;

class TestMixed : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void castsBetweenPrecisions();
    void everyNeighbourhoodRuns_data();
    void everyNeighbourhoodRuns();
    void mergesCasts();
    void integersMeetAtTheBorder();
    void weightOnly_data();
    void weightOnly();
    void takesGivenRanges();
    void sameBytesOnAnyNumberOfThreads();
};

namespace {

/// Three FULLY_CONNECTED in a row, 8 -> 16 -> 16 -> 4; tensors: activations 0, 3, 6, 9.
struct Net {
    GraphBuilder graph;
    std::vector<std::int32_t> activations;

    Net() {
        activations.push_back(graph.input({1, 8}));
        std::mt19937 random(7);
        std::uniform_real_distribution<float> uniform(-1, 1);
        const auto make = [&](model::Shape shape) {
            std::vector<float> values(model::elementCount(shape).value_or(0));
            std::ranges::generate(values, [&] { return uniform(random); });
            return support::floats(graph, std::move(shape), values);
        };
        int width = 8;
        for (const int next : {16, 16, 4}) {
            const auto weights = make({next, width});
            const auto bias = make({next});
            const auto out = graph.tensor({1, next});
            support::addOp(graph, BuiltinOperator::FULLY_CONNECTED, {activations.back(), weights, bias}, {out},
                "FullyConnectedOptions");
            activations.push_back(out);
            width = next;
        }
        graph.outputs({activations.back()});
    }

    calib::Calibration calibration() {
        return support::calibrationOf(graph.model(), {{activations[0], {-1, 1}}, {activations[1], {-4, 4}},
                                                         {activations[2], {-9, 9}}, {activations[3], {-20, 20}}});
    }
};

quant::Recipe mixed(const std::vector<Precision>& precisions) {
    auto recipe = support::recipeOf("mixed");
    recipe.leastWeightElements = 0;
    for (std::size_t op = 0; op < precisions.size(); ++op)
        recipe = quant::withPrecision(std::move(recipe), 0, op, precisions[op]);
    return recipe;
}

base::Result<std::vector<float>> outputOf(const model::Model& model, const std::vector<float>& input) {
    TRY_ASSIGN(auto interpreter, run::Interpreter::create(std::make_shared<const model::Model>(model), 0, {}));
    TRY(interpreter->allocate());
    const auto bytes = std::as_bytes(std::span(input));
    std::ranges::copy(bytes, interpreter->input(0).begin());
    TRY(interpreter->invoke());
    const auto out = interpreter->output(0);
    std::vector<float> values(out.size() / sizeof(float));
    std::memcpy(values.data(), out.data(), out.size());
    return values;
}

} // namespace

void TestMixed::castsBetweenPrecisions() {
    Net net;
    const auto calibration = net.calibration();
    const auto model = support::convert(
        net.graph.model(), mixed({Precision::Int8, Precision::Int16x8, Precision::DynamicRange}), &calibration);
    VERIFY_OK(model);
    QCOMPARE(support::operatorsOf(**model),
        std::string("QUANTIZE FULLY_CONNECTED QUANTIZE FULLY_CONNECTED DEQUANTIZE FULLY_CONNECTED"));
    QVERIFY(support::inputOf(**model, 2, 0).type == TensorType::Int8);
    QVERIFY(support::outputOf(**model, 2).type == TensorType::Int16);
    QVERIFY(support::inputOf(**model, 5, 0).type == TensorType::Float32);
    QVERIFY(support::inputOf(**model, 5, 1).type == TensorType::Int8);
    QCOMPARE(support::outputOf(**model, 2).quantization->scale[0], 4.0F / 32767);
}

void TestMixed::everyNeighbourhoodRuns_data() {
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    for (const auto& first : quant::precisionNames())
        for (const auto& second : quant::precisionNames())
            QTest::newRow((first + " " + second).c_str())
                << int(*quant::precisionFromName(first)) << int(*quant::precisionFromName(second));
}

/// Reads back, runs, and stays near the float model.
void TestMixed::everyNeighbourhoodRuns() {
    QFETCH(int, first);
    QFETCH(int, second);
    Net net;
    const auto calibration = net.calibration();
    base::Progress progress;
    const auto plan = quant::plan(
        net.graph.model(), mixed({Precision(first), Precision(second), Precision(first)}), &calibration, progress);
    VERIFY_OK(plan);
    QVERIFY(plan->subgraphs[0].operators[0].precision == Precision(first));
    QVERIFY(plan->subgraphs[0].operators[1].precision == Precision(second));
    const auto model = quant::apply(net.graph.model(), *plan, progress);
    VERIFY_OK(model);
    const auto bytes = format::toBytes(**model);
    VERIFY_OK(bytes);
    QCOMPARE(bytes->size(), plan->sizeAfter);
    const std::vector<float> input = {0.5F, -0.25F, 1, -1, 0.1F, 0.7F, -0.6F, 0.3F};
    const auto wanted = outputOf(net.graph.model(), input);
    const auto got = outputOf(**model, input);
    VERIFY_OK(wanted);
    VERIFY_OK(got);
    for (std::size_t k = 0; k < wanted->size(); ++k)
        QVERIFY2(std::fabs((*got)[k] - (*wanted)[k]) < 0.8F, "far from the float model");
}

/// Two integer readers of one float value share one QUANTIZE; two float readers one DEQUANTIZE.
void TestMixed::mergesCasts() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    std::vector<std::int32_t> out;
    for (int k = 0; k < 4; ++k) {
        out.push_back(graph.tensor({1, 4}));
        graph.op(BuiltinOperator::TANH, {k < 2 ? x : out[0]}, {out.back()});
    }
    graph.outputs({out[1], out[2], out[3]});
    const auto calibration = support::calibrationOf(
        graph.model(), {{x, {-1, 1}}, {out[0], {-1, 1}}, {out[1], {-1, 1}}, {out[2], {-1, 1}}, {out[3], {-1, 1}}});
    const auto model = support::convert(graph.model(), mixed({Precision::Int8, Precision::Int8}), &calibration);
    VERIFY_OK(model);
    const auto names = support::operatorsOf(**model);
    QCOMPARE(names, std::string("QUANTIZE TANH DEQUANTIZE TANH DEQUANTIZE TANH TANH"));
}

void TestMixed::integersMeetAtTheBorder() {
    Net net;
    const auto calibration = net.calibration();
    for (const auto io : {TensorType::Int8, TensorType::UInt8, TensorType::Int16}) {
        auto recipe = mixed({Precision::Int8, Precision::Float32, Precision::Int16x8});
        recipe.io = io;
        const auto model = support::convert(net.graph.model(), recipe, &calibration);
        VERIFY_OK(model);
        const auto& graph = (*model)->subgraphs[0];
        QVERIFY(support::tensorOf(**model, graph.inputs[0]).type == io);
        QVERIFY(support::tensorOf(**model, graph.outputs[0]).type == io);
        const auto interpreter = run::Interpreter::create(*model, 0, {});
        VERIFY_OK(interpreter);
        VERIFY_OK((*interpreter)->allocate());
    }
}

void TestMixed::weightOnly_data() {
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("perChannel");
    QTest::addColumn<float>("bound");
    QTest::newRow("int8 per axis") << 8 << true << 0.3F;
    QTest::newRow("int8 per tensor") << 8 << false << 0.3F;
    QTest::newRow("int4 per axis") << 4 << true << 4.0F;
    QTest::newRow("int4 per tensor") << 4 << false << 4.0F;
}

void TestMixed::weightOnly() {
    QFETCH(int, bits);
    QFETCH(bool, perChannel);
    QFETCH(float, bound);
    Net net;
    auto recipe = support::recipeOf("weight-only");
    recipe.weightBits = bits;
    recipe.perChannel = perChannel;
    recipe.leastWeightElements = 0;
    const auto model = support::convert(net.graph.model(), recipe, nullptr);
    VERIFY_OK(model);
    QCOMPARE(support::operatorsOf(**model),
        std::string("DEQUANTIZE FULLY_CONNECTED DEQUANTIZE FULLY_CONNECTED DEQUANTIZE FULLY_CONNECTED"));
    const auto& weights = support::inputOf(**model, 0, 0);
    QVERIFY(weights.type == (bits == 4 ? TensorType::Int4 : TensorType::Int8));
    QCOMPARE(weights.quantization->scale.size(), std::size_t(perChannel ? 16 : 1));
    QCOMPARE((*model)->dataOf(weights).size(), std::size_t(16 * 8 * bits / 8));
    const std::vector<float> input = {0.5F, -0.25F, 1, -1, 0.1F, 0.7F, -0.6F, 0.3F};
    const auto wanted = outputOf(net.graph.model(), input);
    const auto got = outputOf(**model, input);
    VERIFY_OK(got);
    for (std::size_t k = 0; k < wanted->size(); ++k)
        QVERIFY(std::fabs((*got)[k] - (*wanted)[k]) < bound);
}

void TestMixed::takesGivenRanges() {
    Net net;
    const auto calibration = net.calibration();
    auto recipe = support::recipeOf("int8");
    recipe.tensors = {{.which = {.indices = {net.activations[1]}}, .range = quant::GivenRange{0, 2.55F}}};
    const auto model = support::convert(net.graph.model(), recipe, &calibration);
    VERIFY_OK(model);
    QCOMPARE(support::outputOf(**model, 1).quantization->scale[0], 0.01F);
    QCOMPARE(support::outputOf(**model, 1).quantization->zeroPoint[0], std::int64_t(-128));
}

void TestMixed::sameBytesOnAnyNumberOfThreads() {
    const auto loaded = format::read(support::testData("models/two_input.float.tflite"));
    VERIFY_OK(loaded);
    const auto inputs = data::inputsOfAllSignatures(*loaded->model);
    const auto dataset = data::open(support::testData("models/two_input.calib.npz").string(), inputs, {});
    VERIFY_OK(dataset);
    std::optional<std::vector<std::byte>> first;
    for (const int workers : {1, 2, 5}) {
        base::Progress progress;
        calib::Options options;
        options.workers = workers;
        const auto calibration = calib::calibrate(loaded->model, **dataset, options, progress);
        VERIFY_OK(calibration);
        const auto model = support::convert(*loaded->model, support::recipeOf("int8"), &*calibration);
        VERIFY_OK(model);
        const auto bytes = format::toBytes(**model);
        VERIFY_OK(bytes);
        if (!first)
            first = *bytes;
        QVERIFY(*first == *bytes);
    }
}

HALFSTEP_TEST(TestMixed)
#include "test_mixed.moc"
