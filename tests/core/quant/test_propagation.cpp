// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// What TFLiteConverter's propagation of scales does not reach, and thus leaves in float.
#include "quant_support.h"

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

HALFSTEP_TEST(TestPropagation)
#include "test_propagation.moc"
