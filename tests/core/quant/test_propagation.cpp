// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// What TFLiteConverter's propagation of scales does not reach, and thus leaves in float.
#include "quant_support.h"

#include <map>

using model::BuiltinOperator;
using quant::Precision;
using support::addOp;
using support::floats;

class TestPropagation : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void secondReaderOfATiedInput();
    void neighbourWithoutIntegerForm();
    void unreadInputStaysFloat();
    void unreadResultDoesNotMatter();
    void castMovesBehindASmallerResult_data();
    void castMovesBehindASmallerResult();
    void reversedCodesKeepTheirMeaning();
};

namespace {

quant::OperatorPlan planned(
    const model::Model& model, const calib::Calibration& calibration, const quant::Recipe& recipe, std::size_t op) {
    base::Progress progress;
    const auto plan = quant::plan(model, recipe, &calibration, progress);
    return plan ? plan->subgraphs[0].operators[op] : quant::OperatorPlan{};
}

} // namespace

/// The input gets its parameters from MINIMUM's result when RESHAPE has been looked at already.
void TestPropagation::secondReaderOfATiedInput() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto y = graph.tensor({1, 2});
    const auto z = graph.tensor({2});
    const auto shape = graph.constant<std::int32_t>({1}, model::TensorType::Int32, {2});
    addOp(graph, BuiltinOperator::MINIMUM, {x, floats(graph, {2}, {-2, 0.5F})}, {y}, "MaximumMinimumOptions");
    addOp(graph, BuiltinOperator::RESHAPE, {x, shape}, {z}, "ReshapeOptions");
    graph.outputs({y, z});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-2, 1}}, {z, {-1, 1}}});
    auto recipe = support::recipeOf("int8");
    const auto plan = planned(graph.model(), calibration, recipe, 1);
    QCOMPARE(plan.precision, Precision::Float32);
    QVERIFY(plan.reason.find("gives") != std::string::npos);
    QVERIFY(!plan.cure.empty());
    recipe.beyondUpstream = true;
    QCOMPARE(planned(graph.model(), calibration, recipe, 1).precision, Precision::Int8);
    VERIFY_OK(support::convert(graph.model(), support::recipeOf("int8-only"), &calibration));
}

/// What NEG writes would get CONCATENATION's parameters, but NEG has no integer form that could write them.
void TestPropagation::neighbourWithoutIntegerForm() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto n = graph.tensor({1, 2});
    const auto y = graph.tensor({1, 4});
    addOp(graph, BuiltinOperator::NEG, {x}, {n}, "NegOptions");
    addOp(graph, BuiltinOperator::CONCATENATION, {n, n}, {y}, "ConcatenationOptions");
    graph.graph().operators.back().options.set("axis", std::int64_t{1});
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {n, {-1, 1}}, {y, {-1, 1}}});
    auto recipe = support::recipeOf("int8");
    QCOMPARE(planned(graph.model(), calibration, recipe, 1).precision, Precision::Float32);
    recipe.beyondUpstream = true;
    QCOMPARE(planned(graph.model(), calibration, recipe, 1).precision, Precision::Int8);
}

void TestPropagation::unreadInputStaysFloat() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto unread = graph.input({1, 2});
    const auto y = graph.tensor({1, 2});
    addOp(graph, BuiltinOperator::ADD, {x, x}, {y}, "AddOptions");
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {unread, {-1, 1}}, {y, {-2, 2}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8", model::TensorType::Int8), &calibration);
    VERIFY_OK(made);
    const auto& inputs = (*made)->subgraphs[0].inputs;
    QCOMPARE(support::tensorOf(**made, inputs[0]).type, model::TensorType::Int8);
    QCOMPARE(support::tensorOf(**made, inputs[1]).type, model::TensorType::Float32);
    const auto strict = support::convert(graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(strict);
    QCOMPARE(support::tensorOf(**strict, (*strict)->subgraphs[0].inputs[1]).type, model::TensorType::Int8);
}

/// TFLiteConverter quantizes such an operator in one run and leaves it in float in the next.
void TestPropagation::unreadResultDoesNotMatter() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto unread = graph.tensor({1, 1});
    const auto y = graph.tensor({1, 1});
    const auto axis = graph.constant<std::int32_t>({}, model::TensorType::Int32, {1});
    addOp(graph, BuiltinOperator::SPLIT, {axis, x}, {unread, y}, "SplitOptions");
    graph.graph().operators.back().options.set("num_splits", std::int64_t{2});
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {unread, {0, 1}}, {y, {-1, 1}}});
    QCOMPARE(planned(graph.model(), calibration, support::recipeOf("int8"), 0).precision, Precision::Int8);
}

void TestPropagation::castMovesBehindASmallerResult_data() {
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("readers");
    QTest::addColumn<QString>("operators");
    QTest::newRow("smaller") << 1 << 1 << "MINIMUM SLICE";
    QTest::newRow("as large") << 2 << 1 << "DEQUANTIZE MINIMUM SLICE QUANTIZE";
    QTest::newRow("two readers") << 1 << 2 << "DEQUANTIZE MINIMUM SLICE QUANTIZE SLICE QUANTIZE";
}

/// The slice comes before MINIMUM gives the input its scale, and would read it as float.
void TestPropagation::castMovesBehindASmallerResult() {
    QFETCH(int, size);
    QFETCH(int, readers);
    QFETCH(QString, operators);
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto y = graph.tensor({1, 2});
    std::map<std::int32_t, std::pair<float, float>> ranges = {{x, {-1, 1}}, {y, {-2, 1}}};
    std::vector<std::int32_t> outputs = {y};
    const auto first = graph.constant<std::int32_t>({2}, model::TensorType::Int32, {0, 0});
    const auto count = graph.constant<std::int32_t>({2}, model::TensorType::Int32, {1, size});
    addOp(graph, BuiltinOperator::MINIMUM, {x, floats(graph, {2}, {-2, 0.5F})}, {y}, "MaximumMinimumOptions");
    for (int k = 0; k < readers; ++k) {
        outputs.push_back(graph.tensor({1, size}));
        ranges[outputs.back()] = {-1, 1};
        addOp(graph, BuiltinOperator::SLICE, {x, first, count}, {outputs.back()}, "SliceOptions");
    }
    graph.outputs(outputs);
    const auto calibration = support::calibrationOf(graph.model(), ranges);
    const auto made = support::convert(graph.model(), support::recipeOf("int8", model::TensorType::Int8), &calibration);
    VERIFY_OK(made);
    QCOMPARE(QString::fromStdString(support::operatorsOf(**made)), operators);
    if (size == 1 && readers == 1)
        QVERIFY(support::outputOf(**made, 1).quantization == support::inputOf(**made, 1, 0).quantization);
}

/// TFLiteConverter gives the result the range of MAXIMUM and leaves the operand its own: codes that mean other values.
void TestPropagation::reversedCodesKeepTheirMeaning() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto reversed = graph.tensor({1, 2});
    const auto y = graph.tensor({1, 2});
    const auto axis = graph.constant<std::int32_t>({1}, model::TensorType::Int32, {1});
    addOp(graph, BuiltinOperator::REVERSE_V2, {x, axis}, {reversed}, "ReverseV2Options");
    addOp(graph, BuiltinOperator::MAXIMUM, {reversed, floats(graph, {1}, {0})}, {y}, "MaximumMinimumOptions");
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {reversed, {-1, 1}}, {y, {0, 1}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8", model::TensorType::Int8), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("QUANTIZE REVERSE_V2 MAXIMUM"));
    QCOMPARE(support::tensorOf(**made, (*made)->subgraphs[0].inputs[0]).quantization->scale[0], 2.0F / 255);
    QVERIFY(support::inputOf(**made, 1, 0).quantization == support::outputOf(**made, 1).quantization);
    QCOMPARE(support::outputOf(**made, 1).quantization->scale[0], 1.0F / 255);
}

HALFSTEP_TEST(TestPropagation)
#include "test_propagation.moc"
