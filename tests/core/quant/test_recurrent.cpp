// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// The int8 form of LSTM and SVDF: operands, states and inner tensors.
#include "model_difference.h"
#include "quant_support.h"

#include "quant/dequantize.h"
#include "quant/plan_file.h"

#include <cmath>

using model::BuiltinOperator;
using model::TensorType;
using quant::Precision;
using support::floats;

class TestRecurrent : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void operandsGetTheirForms();
    void innerTensorsAreAdded();
    void cellStateEndsAtAPowerOfTwo_data();
    void cellStateEndsAtAPowerOfTwo();
    void staysFloatWithoutInnerRanges_data();
    void staysFloatWithoutInnerRanges();
    void innerRangesGiveScales();
    void coupledAndNormalizedStaysFloat();
    void planKeepsInnerRanges();
    void basicKernelKeepsFloatWeights();
    void goesBackAndForth_data();
    void goesBackAndForth();
    void svdfGoesBackAndForth_data();
    void svdfGoesBackAndForth();
};

namespace {

enum Operand {
    Input = 0,
    Weights = 1,
    Recurrent = 5,
    Bias = 12,
    Projection = 16,
    OutputState = 18,
    CellState = 19,
    Norm = 20
};

/// x[1, 3, 2] through an LSTM of two cells. All weights end at ±1, all biases are 0.5.
struct Lstm {
    GraphBuilder graph;
    std::vector<std::int32_t> inputs = std::vector<std::int32_t>(24, -1);
    std::int32_t y;

    Lstm() {
        inputs[Input] = graph.input({1, 3, 2});
        for (int gate = 0; gate < 4; ++gate) {
            inputs[static_cast<std::size_t>(Weights + gate)] = matrix();
            inputs[static_cast<std::size_t>(Recurrent + gate)] = matrix();
            inputs[static_cast<std::size_t>(Bias + gate)] = floats(graph, {2}, {0.5F, -0.5F});
        }
        inputs[OutputState] = state();
        inputs[CellState] = state();
        y = graph.tensor({1, 3, 2});
    }

    std::int32_t matrix() { return floats(graph, {2, 2}, {1, -0.5F, 0.25F, -1}); }
    std::int32_t state() {
        const auto tensor = graph.tensor({1, 2});
        graph.graph().tensors[static_cast<std::size_t>(tensor)].isVariable = true;
        return tensor;
    }
    void addNormalizationAndProjection() {
        for (int gate = 0; gate < 4; ++gate)
            inputs[static_cast<std::size_t>(Norm + gate)] = floats(graph, {2}, {1, 0.5F});
        inputs[Projection] = matrix();
        inputs[Projection + 1] = floats(graph, {2}, {0.5F, -0.5F});
    }
    model::Model& finished() {
        support::addOp(
            graph, BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM, inputs, {y}, "UnidirectionalSequenceLSTMOptions");
        // The only activation for which there is an integer kernel.
        graph.graph().operators.back().options.set("fused_activation_function", std::int64_t{4}, "TANH");
        graph.outputs({y});
        return graph.model();
    }
    /// Gate k is normalized from ±(k + 1); the projection reads [-0.25, 0.75].
    calib::Calibration innerCalibration() {
        auto seen = calibration(1.5F);
        for (int gate = 0; gate < 4; ++gate)
            seen.tensors[0].push_back(rangeOf(-static_cast<float>(gate + 1), 0));
        seen.tensors[0].push_back(rangeOf(-0.25F, 0.75F));
        return seen;
    }
    static calib::TensorStatistics rangeOf(float min, float max) {
        calib::TensorStatistics statistics;
        statistics.min = min;
        statistics.max = max;
        statistics.count = 1;
        return statistics;
    }
    calib::Calibration calibration(float cell) {
        return support::calibrationOf(graph.model(), {{inputs[Input], {-1, 2}}, {inputs[OutputState], {-0.25F, 0.5F}},
                                                         {inputs[CellState], {-0.25F, cell}}, {y, {-0.5F, 0.75F}}});
    }
};

/// x[1, 3] through an SVDF of two filters that remember four products each. Largest weights are ±1.
struct Svdf {
    GraphBuilder graph;
    std::int32_t x;
    std::int32_t state;
    std::int32_t y;

    explicit Svdf(bool biased) : x(graph.input({1, 3})), state(graph.tensor({1, 8})), y(graph.tensor({1, 2})) {
        graph.at(state).isVariable = true;
        const auto feature = floats(graph, {2, 3}, {1, -0.5F, 0.3F, 0.2F, -1, 0.7F});
        const auto time = floats(graph, {2, 4}, {0.1F, 0.4F, -0.3F, 1, -0.9F, 0.6F, 0.25F, -1});
        const auto bias = biased ? floats(graph, {2}, {0.5F, -0.25F}) : -1;
        support::addOp(graph, BuiltinOperator::SVDF, {x, feature, time, bias, state}, {y}, "SVDFOptions");
        graph.graph().operators.back().options.set("rank", std::int64_t{1});
        graph.graph().operators.back().options.set("fused_activation_function", std::int64_t{1}, "RELU");
        graph.outputs({y});
    }
    calib::Calibration calibration() {
        return support::calibrationOf(graph.model(), {{x, {-1, 2}}, {state, {-1.5F, 1.25F}}, {y, {0, 3}}});
    }
};

} // namespace

void TestRecurrent::operandsGetTheirForms() {
    Lstm net;
    const auto& model = net.finished();
    const auto calibration = net.calibration(1.5F);
    const auto made = support::convert(model, support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("UNIDIRECTIONAL_SEQUENCE_LSTM"));
    QCOMPARE((*made)->codeOf(support::opOf(**made, 0)).version, 1);
    const auto& input = support::inputOf(**made, 0, Input);
    const auto& weights = support::inputOf(**made, 0, Weights + 2);
    QCOMPARE(weights.type, TensorType::Int8);
    QCOMPARE(weights.quantization->scale, std::vector<float>{1.0F / 127});
    const auto& bias = support::inputOf(**made, 0, Bias + 2);
    QCOMPARE(bias.type, TensorType::Int32);
    QCOMPARE(bias.quantization->scale[0], input.quantization->scale[0] * (1.0F / 127));
    const auto& output = support::outputOf(**made, 0);
    const auto& state = support::inputOf(**made, 0, OutputState);
    QVERIFY(state.isVariable && !(*made)->isConstant(state));
    QCOMPARE(state.type, TensorType::Int8);
    QVERIFY(state.quantization == output.quantization);
    QCOMPARE(support::inputOf(**made, 0, CellState).type, TensorType::Int16);
}

void TestRecurrent::innerTensorsAreAdded() {
    Lstm net;
    const auto& model = net.finished();
    const auto calibration = net.calibration(1.5F);
    const auto made = support::convert(model, support::recipeOf("int8"), &calibration);
    VERIFY_OK(made);
    const auto& op = support::opOf(**made, 1);
    QCOMPARE(op.intermediates.size(), std::size_t{5});
    for (std::size_t k = 0; k < 4; ++k)
        QCOMPARE(support::tensorOf(**made, op.intermediates[k]).type, TensorType::Float32);
    const auto& hidden = support::tensorOf(**made, op.intermediates[4]);
    QCOMPARE(hidden.type, TensorType::Int8);
    QVERIFY(hidden.quantization == support::outputOf(**made, 1).quantization);
    QCOMPARE(hidden.name, std::string("effective_hidden_scale_intermediate"));
}

void TestRecurrent::cellStateEndsAtAPowerOfTwo_data() {
    QTest::addColumn<float>("largest");
    QTest::addColumn<float>("bound");
    QTest::newRow("above one") << 1.5F << 2.0F;
    QTest::newRow("a power of two") << 4.0F << 4.0F;
    QTest::newRow("below one") << 0.3F << 1.0F; // the kernel takes no finer one
}

void TestRecurrent::cellStateEndsAtAPowerOfTwo() {
    QFETCH(float, largest);
    QFETCH(float, bound);
    Lstm net;
    const auto& model = net.finished();
    const auto calibration = net.calibration(largest);
    const auto made = support::convert(model, support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    const auto& cell = support::inputOf(**made, 0, CellState);
    QCOMPARE(cell.quantization->scale[0], bound / 32768);
    QCOMPARE(cell.quantization->zeroPoint[0], std::int64_t{0});
}

void TestRecurrent::staysFloatWithoutInnerRanges_data() {
    QTest::addColumn<int>("operand");
    QTest::addColumn<QString>("reason");
    QTest::newRow("projection") << int(Projection) << "inside";
    QTest::newRow("layer normalization") << int(Norm) << "inside";
}

void TestRecurrent::staysFloatWithoutInnerRanges() {
    QFETCH(int, operand);
    QFETCH(QString, reason);
    Lstm net;
    for (int k = operand; k < (operand == Norm ? operand + 4 : operand + 1); ++k)
        net.inputs[static_cast<std::size_t>(k)] = operand == Norm ? floats(net.graph, {2}, {1, 1}) : net.matrix();
    const auto& model = net.finished();
    const auto calibration = net.calibration(1.5F);
    base::Progress progress;
    const auto plan = quant::plan(model, support::recipeOf("int8"), &calibration, progress);
    VERIFY_OK(plan);
    QVERIFY(plan->subgraphs[0].operators[0].precision == Precision::Float32);
    VERIFY_CONTAINS(plan->subgraphs[0].operators[0].reason, reason.toStdString());
}

/// Layer normalization and a projection with bias: their scales come from what was seen inside.
void TestRecurrent::innerRangesGiveScales() {
    Lstm net;
    net.addNormalizationAndProjection();
    const auto& model = net.finished();
    const auto calibration = net.innerCalibration();
    const auto made = support::convert(model, support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    const auto& op = support::opOf(**made, 0);
    QCOMPARE(op.intermediates.size(), std::size_t{5});
    for (std::size_t gate = 0; gate < 4; ++gate) {
        const auto& inner = support::tensorOf(**made, op.intermediates[gate]);
        QCOMPARE(inner.type, TensorType::Int16);
        QCOMPARE(inner.quantization->scale[0], static_cast<float>(gate + 1) / 32767);
    }
    const auto& hidden = support::tensorOf(**made, op.intermediates[4]);
    QCOMPARE(hidden.type, TensorType::Int8);
    QCOMPARE(hidden.quantization->scale[0], 1.0F / 255);
    const auto& projectionBias = support::inputOf(**made, 0, Projection + 1);
    QCOMPARE(projectionBias.quantization->scale[0], hidden.quantization->scale[0] * (1.0F / 127));
    const auto& norm = support::inputOf(**made, 0, Norm + 3);
    QCOMPARE(norm.type, TensorType::Int16);
    QCOMPARE(support::inputOf(**made, 0, Bias + 3).quantization->scale[0], norm.quantization->scale[0] / 1024);
}

/// Its file would load, and give zeros in the runtime.
void TestRecurrent::coupledAndNormalizedStaysFloat() {
    Lstm net;
    net.addNormalizationAndProjection();
    for (const int operand : {int(Weights), int(Recurrent), int(Bias), int(Norm)})
        net.inputs[static_cast<std::size_t>(operand)] = -1;
    const auto& model = net.finished();
    const auto calibration = net.innerCalibration();
    base::Progress progress;
    const auto plan = quant::plan(model, support::recipeOf("int8"), &calibration, progress);
    VERIFY_OK(plan);
    QVERIFY(plan->subgraphs[0].operators[0].precision == Precision::Float32);
    VERIFY_CONTAINS(plan->subgraphs[0].operators[0].reason, "coupled");
}

void TestRecurrent::planKeepsInnerRanges() {
    Lstm net;
    net.addNormalizationAndProjection();
    const auto& model = net.finished();
    const auto calibration = net.innerCalibration();
    base::Progress progress;
    const auto plan = quant::plan(model, support::recipeOf("int8-only"), &calibration, progress);
    VERIFY_OK(plan);
    const auto again = quant::planFromJson(model, quant::toJson(model, *plan), "plan", progress);
    VERIFY_OK(again);
    QVERIFY(*again->measured == *plan->measured);
}

/// The LSTM of five operands has no hybrid kernel, and its bias lies where others have weights.
void TestRecurrent::basicKernelKeepsFloatWeights() {
    GraphBuilder graph;
    const auto x = graph.input({1, 30});
    const auto last = graph.input({1, 2});
    const auto state = graph.input({1, 2});
    const auto weights = floats(graph, {8, 32}, std::vector<float>(256, 0.5F));
    const auto bias = floats(graph, {8}, std::vector<float>(8, 0.5F));
    const std::vector<std::int32_t> outputs = {
        graph.tensor({1, 2}), graph.tensor({1, 2}), graph.tensor({1, 32}), graph.tensor({1, 8})};
    support::addOp(graph, BuiltinOperator::LSTM, {x, last, weights, bias, state}, outputs, "LSTMOptions");
    graph.graph().operators.back().options.set("kernel_type", std::int64_t{1}, "BASIC");
    graph.outputs(outputs);
    for (const auto* mode : {"dynamic", "weight-only"}) {
        auto recipe = support::recipeOf(mode);
        recipe.leastWeightElements = 0;
        base::Progress progress;
        const auto plan = quant::plan(graph.model(), recipe, nullptr, progress);
        VERIFY_OK(plan);
        QVERIFY(plan->subgraphs[0].operators[0].precision == Precision::Float32);
        VERIFY_CONTAINS(plan->subgraphs[0].operators[0].reason, "variant");
    }
}

void TestRecurrent::goesBackAndForth_data() {
    QTest::addColumn<bool>("normalized");
    QTest::addRow("plain") << false;
    QTest::addRow("normalization and projection") << true;
}

/// From integers to float and to the same integers again, without data.
void TestRecurrent::goesBackAndForth() {
    QFETCH(bool, normalized);
    Lstm net;
    if (normalized)
        net.addNormalizationAndProjection();
    const auto& model = net.finished();
    const auto calibration = normalized ? net.innerCalibration() : net.calibration(1.5F);
    const auto integers = support::convert(model, support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(integers);
    const auto restored = quant::dequantize(**integers);
    VERIFY_OK(restored);
    QCOMPARE(support::operatorsOf(*restored->model), std::string("UNIDIRECTIONAL_SEQUENCE_LSTM"));
    QVERIFY(support::opOf(*restored->model, 0).intermediates.empty());
    for (const auto& tensor : restored->model->subgraphs[0].tensors)
        QCOMPARE(tensor.type, TensorType::Float32);
    auto recipe = support::recipeOf("int8-only");
    recipe.tensors = restored->ranges;
    const auto again = support::convert(*restored->model, recipe, nullptr);
    VERIFY_OK(again);
    QCOMPARE(QString::fromStdString(differenceOf(**again, **integers)), QString());
}

void TestRecurrent::svdfGoesBackAndForth_data() {
    QTest::addColumn<bool>("biased");
    QTest::addRow("with a bias") << true;
    QTest::addRow("without") << false;
}

/// SVDF: weights of 8 bits, weights over time of ten, a state of 16; to float and to the same integers again.
void TestRecurrent::svdfGoesBackAndForth() {
    QFETCH(bool, biased);
    Svdf net(biased);
    const auto& model = net.graph.model();
    const auto calibration = net.calibration();
    const auto integers = support::convert(model, support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(integers);
    QCOMPARE(support::inputOf(**integers, 0, 1).type, TensorType::Int8);
    QCOMPARE(support::inputOf(**integers, 0, 2).type, TensorType::Int16);
    QCOMPARE(support::inputOf(**integers, 0, 4).type, TensorType::Int16);
    const auto restored = quant::dequantize(**integers);
    VERIFY_OK(restored);
    QCOMPARE(support::operatorsOf(*restored->model), std::string("SVDF"));
    for (const auto& tensor : restored->model->subgraphs[0].tensors)
        QVERIFY(tensor.type == TensorType::Float32 && !tensor.isQuantized());
    QVERIFY(support::inputOf(*restored->model, 0, 4).isVariable);
    // Stored with 127 steps, with 512, and with the fine ones of state and weight.
    for (const auto& [operand, step] : {std::pair{1U, 1.0F / 127}, {2U, 1.0F / 512}, {3U, 1e-4F}}) {
        if (operand == 3 && !biased)
            continue;
        const auto was = model.dataOf(support::inputOf(model, 0, operand)).as<float>();
        const auto is = restored->model->dataOf(support::inputOf(*restored->model, 0, operand)).as<float>();
        for (std::size_t k = 0; k < was.size(); ++k)
            QVERIFY(std::fabs(was[k] - is[k]) <= step / 2);
    }
    auto recipe = support::recipeOf("int8-only");
    recipe.tensors = restored->ranges;
    const auto again = support::convert(*restored->model, recipe, nullptr);
    VERIFY_OK(again);
    QCOMPARE(QString::fromStdString(differenceOf(**again, **integers)), QString());
}

HALFSTEP_TEST(TestRecurrent)
#include "test_recurrent.moc"
