// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/open_shapes.h"
#include "quant_support.h"
#include "support/test_main.h"

#include "format/reader.h"
#include "run/interpreter.h"

#include <algorithm>

using base::Code;
using model::BuiltinOperator;
using model::TensorType;
using support::addOp;
using support::operatorsOf;

class TestOpenShapes : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void batchOfAPublishedModelIsFixed_data();
    void batchOfAPublishedModelIsFixed();
    void computedSizesBecomeConstants();
    void calledGraphsFollow();
    void shapesOfTwoSignatures();
    void whatDependsOnValuesStaysOpen();
    void whatIsFixedStaysAsItIs();
    void aWrongShapeIsRefused_data();
    void aWrongShapeIsRefused();
    void aPlanFixesShapes();
    void strictModesRemarkOpenShapes();
    void recipeKeepsShapes();
    void textBecomesAShape();
};

namespace {

using Shapes = std::vector<quant::InputShape>;

std::size_t openTensors(const model::Model& model) {
    std::size_t open = 0;
    for (const auto& subgraph : model.subgraphs)
        open += static_cast<std::size_t>(std::ranges::count_if(
            subgraph.tensors, [](const model::Tensor& tensor) { return tensor.shapeSignature.has_value(); }));
    return open;
}

/// An input of any batch, flattened by what TFLiteConverter writes: SHAPE, STRIDED_SLICE, PACK, RESHAPE.
GraphBuilder flattened() {
    GraphBuilder graph;
    const auto x = graph.input({1, 2, 3});
    graph.at(x).shapeSignature = model::Shape{-1, 2, 3};
    const auto list = [&](std::int32_t value) { return graph.constant<std::int32_t>({1}, TensorType::Int32, {value}); };
    const auto shape = graph.tensor({3}, TensorType::Int32);
    const auto batch = graph.tensor({}, TensorType::Int32);
    graph.at(batch).hasRank = true;
    const auto packed = graph.tensor({2}, TensorType::Int32);
    const auto y = graph.tensor({1, 6});
    graph.at(y).shapeSignature = model::Shape{-1, 6};
    addOp(graph, BuiltinOperator::SHAPE, {x}, {shape}, "ShapeOptions");
    auto slice = format::defaultOptions("StridedSliceOptions");
    slice.set("shrink_axis_mask", std::int64_t{1});
    graph.op(BuiltinOperator::STRIDED_SLICE, {shape, list(0), list(1), list(1)}, {batch}, slice);
    auto pack = format::defaultOptions("PackOptions");
    pack.set("values_count", std::int64_t{2});
    const auto rest = graph.constant<std::int32_t>({}, TensorType::Int32, {6});
    graph.at(rest).hasRank = true;
    graph.op(BuiltinOperator::PACK, {batch, rest}, {packed}, pack);
    addOp(graph, BuiltinOperator::RESHAPE, {x, packed}, {y}, "ReshapeOptions");
    graph.outputs({y});
    return graph;
}

/// The answer to counting values.
std::vector<std::byte> answer(const std::shared_ptr<const model::Model>& model, const model::Shape& shape) {
    auto interpreter = run::Interpreter::create(model, 0, {});
    if (!interpreter || !(*interpreter)->resizeInput(0, shape) || !(*interpreter)->allocate())
        return {};
    std::vector<float> values(*model::elementCount(shape));
    for (std::size_t k = 0; k < values.size(); ++k)
        values[k] = static_cast<float>(k % 37) - 18;
    if (!(*interpreter)->setInput(0, std::as_bytes(std::span(values))) || !(*interpreter)->invoke())
        return {};
    const auto bytes = (*interpreter)->output(0);
    return {bytes.begin(), bytes.end()};
}

} // namespace

void TestOpenShapes::batchOfAPublishedModelIsFixed_data() {
    QTest::addColumn<int>("batch");
    QTest::newRow("1") << 1;
    QTest::newRow("4") << 4;
}

void TestOpenShapes::batchOfAPublishedModelIsFixed() {
    QFETCH(int, batch);
    const auto path = support::shared("models/mlperf_tiny/kws_float.tflite");
    if (!std::filesystem::exists(path))
        QSKIP("no published models");
    const auto loaded = format::read(path);
    QVERIFY(bool(loaded));
    QCOMPARE(quant::openInputs(*loaded->model).size(), std::size_t{1});
    const model::Shape wanted{batch, 49, 10, 1};
    const auto fixed = quant::withFixedShapes(*loaded->model, batch == 1 ? Shapes() : Shapes{{"input_1", wanted}});
    QVERIFY2(bool(fixed), fixed ? "" : fixed.error().detail.c_str());
    QCOMPARE(openTensors(**fixed), std::size_t{0});
    QVERIFY(quant::openInputs(**fixed).empty());
    QCOMPARE((*fixed)->subgraphs[0].tensors[static_cast<std::size_t>((*fixed)->subgraphs[0].inputs[0])].shape, wanted);
    QCOMPARE((*fixed)->subgraphs[0].tensors[static_cast<std::size_t>((*fixed)->subgraphs[0].outputs[0])].shape,
        (model::Shape{batch, 12}));
    QVERIFY((*fixed)->signatures == loaded->model->signatures);
    const auto before = answer(loaded->model, wanted);
    QVERIFY(!before.empty());
    QVERIFY(answer(*fixed, wanted) == before);
}

void TestOpenShapes::computedSizesBecomeConstants() {
    const auto model = flattened().build();
    const auto fixed = quant::withFixedShapes(*model, {{"t0", {5, 2, 3}}});
    QVERIFY2(bool(fixed), fixed ? "" : fixed.error().detail.c_str());
    QCOMPARE(operatorsOf(**fixed), std::string("RESHAPE"));
    const auto& sizes = support::inputOf(**fixed, 0, 1);
    QVERIFY((*fixed)->isConstant(sizes));
    QVERIFY(std::ranges::equal((*fixed)->dataOf(sizes).as<std::int32_t>(), std::array{5, 6}));
    QCOMPARE(support::outputOf(**fixed, 0).shape, (model::Shape{5, 6}));
    QCOMPARE((*fixed)->subgraphs[0].tensors.size(), std::size_t{3});
    QVERIFY(answer(*fixed, {5, 2, 3}) == answer(model, {5, 2, 3}));
}

void TestOpenShapes::calledGraphsFollow() {
    const auto part = [] {
        GraphBuilder called;
        const auto x = called.input({1, 2});
        const auto y = called.tensor({1, 2});
        called.at(x).shapeSignature = called.at(y).shapeSignature = model::Shape{-1, 2};
        addOp(called, BuiltinOperator::ADD, {x, x}, {y}, "AddOptions");
        called.outputs({y});
        return called;
    };
    GraphBuilder graph;
    const auto condition = graph.input({1}, TensorType::Bool);
    const auto x = graph.input({1, 2});
    const auto y = graph.tensor({1, 2});
    graph.at(x).shapeSignature = graph.at(y).shapeSignature = model::Shape{-1, 2};
    graph.outputs({y});
    const auto first = graph.add(part());
    const auto second = graph.add(part());
    graph.call(
        BuiltinOperator::IF, {condition, x}, {y}, {{"then_subgraph_index", first}, {"else_subgraph_index", second}});
    const auto fixed = quant::withFixedShapes(graph.model(), {{"t1", {3, 2}}});
    QVERIFY2(bool(fixed), fixed ? "" : fixed.error().detail.c_str());
    QCOMPARE(openTensors(**fixed), std::size_t{0});
    for (const auto& subgraph : (*fixed)->subgraphs)
        QCOMPARE(subgraph.tensors[static_cast<std::size_t>(subgraph.outputs[0])].shape, (model::Shape{3, 2}));
}

void TestOpenShapes::shapesOfTwoSignatures() {
    const auto path = support::shared("models/ai_edge_quantizer/two_signatures.tflite");
    if (!std::filesystem::exists(path))
        QSKIP("no published models");
    const auto loaded = format::read(path);
    QVERIFY(bool(loaded));
    QCOMPARE(quant::openInputs(*loaded->model).size(), std::size_t{2});
    const auto fixed = quant::withFixedShapes(*loaded->model, {{"x", {7}}}); // both signatures call it so
    QVERIFY2(bool(fixed), fixed ? "" : fixed.error().detail.c_str());
    for (const auto& subgraph : (*fixed)->subgraphs)
        QCOMPARE(subgraph.tensors[static_cast<std::size_t>(subgraph.outputs[0])].shape, model::Shape{7});
}

/// The number of places that WHERE finds is known only while running.
void TestOpenShapes::whatDependsOnValuesStaysOpen() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4}, TensorType::Bool);
    graph.at(x).shapeSignature = model::Shape{-1, 4};
    const auto y = graph.tensor({1, 2}, TensorType::Int64);
    graph.at(y).shapeSignature = model::Shape{-1, 2};
    graph.op(BuiltinOperator::WHERE, {x}, {y});
    graph.outputs({y});
    const auto fixed = quant::withFixedShapes(graph.model(), {});
    QVERIFY2(bool(fixed), fixed ? "" : fixed.error().detail.c_str());
    QVERIFY(!(*fixed)->subgraphs[0].tensors[0].shapeSignature);
    QVERIFY((*fixed)->subgraphs[0].tensors[1].shapeSignature == (model::Shape{-1, 2}));
}

/// Also where an operator is not known: its shapes are asked for only where one is open.
void TestOpenShapes::whatIsFixedStaysAsItIs() {
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto y = graph.tensor({1, 4});
    graph.op(BuiltinOperator::CUSTOM, {x}, {y});
    graph.model().operatorCodes.back().customCode = "Unheard";
    graph.outputs({y});
    const auto same = quant::withFixedShapes(graph.model(), {});
    QVERIFY2(bool(same), same ? "" : same.error().detail.c_str());
    QVERIFY((*same)->subgraphs == graph.model().subgraphs);
    graph.at(x).shapeSignature = model::Shape{-1, 4};
    const auto refused = quant::withFixedShapes(graph.model(), {});
    QVERIFY(!refused && refused.error().code == Code::UnsupportedOperator);
}

void TestOpenShapes::aWrongShapeIsRefused_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<QString>("reason");
    QTest::newRow("name") << "x" << QList<int>{1, 2, 3} << "its inputs: t0 (?×2×3)";
    QTest::newRow("rank") << "t0" << QList<int>{1, 6} << "2 dimensions";
    QTest::newRow("not open") << "t0" << QList<int>{1, 2, 4} << "is not open";
    QTest::newRow("nothing") << "t0" << QList<int>{0, 2, 3} << "1 or more";
}

void TestOpenShapes::aWrongShapeIsRefused() {
    QFETCH(QString, name);
    QFETCH(QList<int>, sizes);
    QFETCH(QString, reason);
    const auto fixed =
        quant::withFixedShapes(flattened().model(), {{name.toStdString(), {sizes.begin(), sizes.end()}}});
    QVERIFY(!fixed);
    const auto detail = QString::fromStdString(fixed.error().detail);
    QVERIFY2(detail.contains(reason), qPrintable(detail));
}

/// As the last step: the calibration of the open model fits, and the size that the plan says is exact.
void TestOpenShapes::aPlanFixesShapes() {
    auto graph = flattened();
    const auto calibration = support::calibrationOf(graph.model(), {{0, {-1, 1}}, {6, {-1, 1}}});
    auto recipe = support::recipeOf("int8-only");
    recipe.fixesShapes = true;
    recipe.shapes = {{"t0", {2, 2, 3}}};
    base::Progress progress;
    const auto plan = quant::plan(graph.model(), recipe, &calibration, progress);
    QVERIFY2(bool(plan), plan ? "" : plan.error().detail.c_str());
    const auto result = quant::apply(graph.model(), *plan, progress);
    QVERIFY(bool(result));
    QCOMPARE(operatorsOf(**result), std::string("RESHAPE"));
    QCOMPARE(openTensors(**result), std::size_t{0});
    QCOMPARE(support::outputOf(**result, 0).shape, (model::Shape{2, 6}));
    QCOMPARE(support::outputOf(**result, 0).type, TensorType::Int8);
    const auto size = format::fileSize(**result);
    QVERIFY(size && *size == plan->sizeAfter);
    recipe.shapes[0].input = "nobody";
    QVERIFY(!quant::plan(graph.model(), recipe, &calibration, progress));
}

void TestOpenShapes::strictModesRemarkOpenShapes() {
    auto graph = flattened();
    const auto calibration = support::calibrationOf(graph.model(), {{0, {-1, 1}}, {6, {-1, 1}}});
    base::Progress progress;
    const auto remarks = [&](const char* mode, bool fixesShapes) {
        auto recipe = support::recipeOf(mode);
        recipe.fixesShapes = fixesShapes;
        const auto plan = quant::plan(graph.model(), recipe, &calibration, progress);
        return plan ? static_cast<int>(plan->diagnostics.size()) : -1;
    };
    QCOMPARE(remarks("int8-only", false), 1);
    QCOMPARE(remarks("int8-only", true), 0);
    QCOMPARE(remarks("int8", false), 0);
}

void TestOpenShapes::recipeKeepsShapes() {
    auto recipe = support::recipeOf("int8");
    recipe.fixesShapes = true;
    recipe.shapes = {{"a", {1, 2}}, {"b", {3}}};
    const auto read = quant::recipeFromJson(quant::toJson(recipe), "recipe");
    QVERIFY(bool(read));
    QVERIFY(*read == recipe);
    const auto implied = quant::recipeFromJson(R"({"mode": "int8", "shapes": [{"input": "a", "shape": [1]}]})", "r");
    QVERIFY(implied && implied->fixesShapes);
    QVERIFY(!quant::recipeFromJson(R"({"mode": "int8", "shapes": [{"shape": [1]}]})", "r"));
}

void TestOpenShapes::textBecomesAShape() {
    const auto commas = quant::inputShapeFromText("a=b=1,49,10,1");
    QVERIFY(commas && *commas == (quant::InputShape{"a=b", {1, 49, 10, 1}}));
    const auto crosses = quant::inputShapeFromText("x=1x49");
    QVERIFY(crosses && *crosses == (quant::InputShape{"x", {1, 49}}));
    for (const char* wrong : {"1,2", "=1,2", "x=", "x=1,0", "x=1,-1", "x=one"})
        QVERIFY(!quant::inputShapeFromText(wrong));
}

HALFSTEP_TEST(TestOpenShapes)
#include "test_open_shapes.moc"
