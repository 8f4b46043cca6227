// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant_support.h"

#include <limits>

using model::BuiltinOperator;
using model::TensorType;
using quant::Precision;
using support::addOp;
using support::floats;

class TestPlan : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void refusesBadRequests_data();
    void refusesBadRequests();
    void refusesACalibrationOfAnotherModel();
    void tellsWhyAnOperatorStaysFloat_data();
    void tellsWhyAnOperatorStaysFloat();
    void strictListsEveryOperator();
    void ioTypes_data();
    void ioTypes();
    void floatBetweenIntegersIsConverted();
    void passersTakeTheirInputsParameters();
    void operandsTakeTheResultsParameters();
    void fixedResultsAreRescaled();
    void oneSignConstantHoldsZero();
    void sharedConstantGetsAFormForEachReader();
    void floatReadersKeepTheFloatConstant();
    void nothingToQuantize();
    void refusesUnusableScales();
    void refusesQuantizedModels();
    void keepsQuantizedParts();
    void bodiesKeepFloatEnds();
    void stopsWhenCancelled();
    void half();
    void halvesComeBehindInitializers();
    void dynamicRange_data();
    void dynamicRange();
    void dynamicSharesOneTable();
};

namespace {

/// y = a + b, then z = max-pool of y. Tensors: a, b, y, z.
struct SumThenPool {
    GraphBuilder graph;
    std::int32_t a, b, y, z;

    SumThenPool() {
        a = graph.input({1, 2, 2, 1});
        b = graph.input({1, 2, 2, 1});
        y = graph.tensor({1, 2, 2, 1});
        z = graph.tensor({1, 1, 1, 1});
        addOp(graph, BuiltinOperator::ADD, {a, b}, {y}, "AddOptions");
        addOp(graph, BuiltinOperator::MAX_POOL_2D, {y}, {z}, "Pool2DOptions");
        auto& pool = graph.graph().operators.back().options;
        for (const char* field : {"filter_width", "filter_height", "stride_w", "stride_h"})
            pool.set(field, std::int64_t{2});
        graph.outputs({z});
    }
    calib::Calibration calibration() {
        return support::calibrationOf(graph.model(), {{a, {-1, 1}}, {b, {0, 2}}, {y, {-1, 3}}, {z, {0, 3}}});
    }
};

base::Result<quant::Plan> planOf(
    const model::Model& model, const quant::Recipe& recipe, const calib::Calibration* calibration) {
    base::Progress progress;
    return quant::plan(model, recipe, calibration, progress);
}

} // namespace

void TestPlan::refusesBadRequests_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("io");
    QTest::addColumn<QString>("code");
    QTest::newRow("unknown mode") << "int3" << -1 << "BadRecipe";
    QTest::newRow("io of a float mode") << "dynamic" << int(TensorType::Int8) << "BadRecipe";
    QTest::newRow("io of an odd type") << "int8" << int(TensorType::Int64) << "BadRecipe";
    QTest::newRow("no calibration") << "int8" << -1 << "CalibrationMissing";
}

void TestPlan::refusesBadRequests() {
    QFETCH(QString, mode);
    QFETCH(int, io);
    QFETCH(QString, code);
    SumThenPool net;
    auto recipe = support::recipeOf(mode.toStdString());
    if (io >= 0)
        recipe.io = static_cast<TensorType>(io);
    QCOMPARE(support::codeOf(planOf(net.graph.model(), recipe, nullptr)), code.toStdString());
}

void TestPlan::refusesACalibrationOfAnotherModel() {
    SumThenPool net;
    auto calibration = net.calibration();
    calibration.modelFingerprint ^= 1U;
    const auto plan = planOf(net.graph.model(), support::recipeOf("int8"), &calibration);
    QCOMPARE(support::codeOf(plan), std::string("BadCalibration"));
}

void TestPlan::tellsWhyAnOperatorStaysFloat_data() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("reason");
    QTest::newRow("never executed") << 0 << "'t0' had no value during calibration";
    QTest::newRow("infinite") << 1 << "'t0' became infinite during calibration";
    QTest::newRow("only NaN") << 2 << "'t0' was never a number during calibration";
    QTest::newRow("too wide") << 3 << "'t0' has a range that float32 cannot hold";
    QTest::newRow("constant NaN") << 4 << "holds NaN or infinity";
    QTest::newRow("unknown operator") << 5 << "STABLEHLO_CUSTOM_CALL";
    QTest::newRow("variable") << 6 << "is a variable";
}

void TestPlan::tellsWhyAnOperatorStaysFloat() {
    QFETCH(int, fault);
    QFETCH(QString, reason);
    constexpr float infinity = std::numeric_limits<float>::infinity();
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto c = floats(graph, {2}, {1.0F, fault == 4 ? -infinity : 2.0F});
    const auto y = graph.tensor({2});
    if (fault == 6) {
        graph.graph().inputs.clear();
        graph.at(x).isVariable = true;
    }
    graph.op(fault == 5 ? BuiltinOperator::STABLEHLO_CUSTOM_CALL : BuiltinOperator::ADD, {x, c}, {y});
    graph.outputs({y});
    auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-1, 1}}});
    auto& statistics = calibration.tensors[0][static_cast<std::size_t>(x)];
    if (fault == 0 || fault == 2)
        statistics.count = 0;
    statistics.nanCount = fault == 2 ? 1 : 0;
    statistics.infiniteCount = fault == 1 ? 1 : 0;
    if (fault == 3) {
        statistics.min = std::numeric_limits<float>::lowest();
        statistics.max = std::numeric_limits<float>::max();
    }
    const auto plan = planOf(graph.model(), support::recipeOf("int8"), &calibration);
    VERIFY_OK(plan);
    const auto& op = plan->subgraphs[0].operators[0];
    QVERIFY(op.precision == Precision::Float32);
    VERIFY_CONTAINS(op.reason, reason.toStdString());
    QVERIFY(!op.cure.empty());
    QCOMPARE(plan->floatOperators, std::size_t(1));
    QVERIFY(plan->changesNothing);
    QCOMPARE(plan->sizeAfter, plan->sizeBefore);

    const auto strict = planOf(graph.model(), support::recipeOf("int8-only"), &calibration);
    QCOMPARE(support::codeOf(strict), std::string("NotQuantizable"));
    VERIFY_CONTAINS(support::textOf(strict), reason.toStdString());
}

void TestPlan::strictListsEveryOperator() {
    GraphBuilder graph;
    const auto x = graph.input({4});
    const auto y = graph.tensor({4});
    const auto z = graph.tensor({4});
    graph.op(BuiltinOperator::STABLEHLO_CUSTOM_CALL, {x}, {y});
    graph.op(BuiltinOperator::STABLEHLO_CUSTOM_CALL, {y}, {z});
    graph.outputs({z});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-1, 1}}, {z, {-1, 1}}});
    const auto plan = planOf(graph.model(), support::recipeOf("int8-only"), &calibration);
    const auto text = support::textOf(plan);
    VERIFY_CONTAINS(text, "Op#0 STABLEHLO_CUSTOM_CALL");
    VERIFY_CONTAINS(text, "Op#1 STABLEHLO_CUSTOM_CALL");
    VERIFY_CONTAINS(text, "Quantization not yet supported for op: 'STABLEHLO_CUSTOM_CALL'.");
}

void TestPlan::ioTypes_data() {
    QTest::addColumn<QString>("mode");
    QTest::addColumn<int>("io");
    QTest::addColumn<QString>("operators");
    QTest::addColumn<int>("type");
    const auto row = [](const char* name, const char* mode, int io, const char* operators, TensorType type) {
        QTest::newRow(name) << mode << io << operators << int(type);
    };
    row("default", "int8", -1, "QUANTIZE QUANTIZE ADD MAX_POOL_2D DEQUANTIZE", TensorType::Float32);
    row("int8", "int8", int(TensorType::Int8), "ADD MAX_POOL_2D", TensorType::Int8);
    row("uint8", "int8", int(TensorType::UInt8), "QUANTIZE QUANTIZE ADD MAX_POOL_2D QUANTIZE", TensorType::UInt8);
    row("int16", "int8", int(TensorType::Int16), "QUANTIZE QUANTIZE ADD MAX_POOL_2D QUANTIZE", TensorType::Int16);
    row("strict default", "int8-only", -1, "ADD MAX_POOL_2D", TensorType::Int8);
    row("strict float", "int8-only", int(TensorType::Float32), "QUANTIZE QUANTIZE ADD MAX_POOL_2D DEQUANTIZE",
        TensorType::Float32);
}

void TestPlan::ioTypes() {
    QFETCH(QString, mode);
    QFETCH(int, io);
    QFETCH(QString, operators);
    QFETCH(int, type);
    SumThenPool net;
    const auto calibration = net.calibration();
    auto recipe = support::recipeOf(mode.toStdString());
    if (io >= 0)
        recipe.io = static_cast<TensorType>(io);
    const auto made = support::convert(net.graph.model(), recipe, &calibration);
    VERIFY_OK(made);
    const auto& model = **made;
    QCOMPARE(support::operatorsOf(model), operators.toStdString());
    const auto& input = support::tensorOf(model, model.subgraphs[0].inputs[0]);
    const auto& output = support::tensorOf(model, model.subgraphs[0].outputs[0]);
    QVERIFY(int(input.type) == type && int(output.type) == type);
    QCOMPARE(input.name, std::string("t0"));
    QCOMPARE(output.name, std::string("t3"));
    if (type == int(TensorType::UInt8)) {
        QCOMPARE(input.quantization->scale[0], 2.0F / 255.0F);
        QCOMPARE(input.quantization->zeroPoint[0], std::int64_t(127) /* 128 more than int8's -1 */);
    }
    if (type == int(TensorType::Int16)) {
        // Wide enough for every int8 value.
        QCOMPARE(input.quantization->zeroPoint[0], std::int64_t(0));
        QVERIFY(input.quantization->scale[0] * 32767.0F >= 1.0F);
    }
}

void TestPlan::floatBetweenIntegersIsConverted() {
    // ADD, something unknown, ADD: casts stand right behind what makes the value.
    GraphBuilder graph;
    const auto x = graph.input({4});
    const auto y = graph.tensor({4});
    const auto z = graph.tensor({4});
    const auto out = graph.tensor({4});
    addOp(graph, BuiltinOperator::ADD, {x, x}, {y}, "AddOptions");
    graph.op(BuiltinOperator::STABLEHLO_CUSTOM_CALL, {y}, {z});
    addOp(graph, BuiltinOperator::ADD, {z, y}, {out}, "AddOptions");
    graph.outputs({out});
    const auto calibration =
        support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-2, 2}}, {z, {0, 1}}, {out, {0, 3}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8"), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made),
        std::string("QUANTIZE ADD DEQUANTIZE STABLEHLO_CUSTOM_CALL QUANTIZE ADD DEQUANTIZE"));
    QVERIFY(support::inputOf(**made, 3, 0).type == TensorType::Float32);
    QVERIFY(support::inputOf(**made, 5, 1).type == TensorType::Int8);
    QCOMPARE(support::opOf(**made, 5).inputs[1], support::opOf(**made, 1).outputs[0]);
}

void TestPlan::passersTakeTheirInputsParameters() {
    SumThenPool net;
    const auto calibration = net.calibration();
    const auto made = support::convert(net.graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    QVERIFY(*support::outputOf(**made, 1).quantization == *support::inputOf(**made, 1, 0).quantization);
    QCOMPARE(support::outputOf(**made, 1).quantization->scale[0], 4.0F / 255.0F); // that of the sum, -1 to 3
}

void TestPlan::operandsTakeTheResultsParameters() {
    // The padding value and what is padded have the result's parameters; the producer writes them straight.
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto sum = graph.tensor({1, 2});
    const auto pads = graph.constant<std::int32_t>({2, 2}, TensorType::Int32, {0, 0, 1, 1});
    const auto value = floats(graph, {1}, {-5.0F});
    const auto out = graph.tensor({1, 4});
    addOp(graph, BuiltinOperator::ADD, {x, x}, {sum}, "AddOptions");
    addOp(graph, BuiltinOperator::PADV2, {sum, pads, value}, {out}, "PadV2Options");
    graph.outputs({out});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {sum, {-2, 2}}, {out, {-5, 2}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("ADD PADV2"));
    const auto& result = *support::outputOf(**made, 1).quantization;
    QCOMPARE(result.scale[0], 7.0F / 255.0F);
    QVERIFY(*support::inputOf(**made, 1, 0).quantization == result);
    QVERIFY(*support::inputOf(**made, 1, 2).quantization == result);
    QCOMPARE((*made)->dataOf(support::inputOf(**made, 1, 2)).as<std::int8_t>()[0], std::int8_t(-128));
    QVERIFY(support::inputOf(**made, 1, 1).type == TensorType::Int32);
}

void TestPlan::fixedResultsAreRescaled() {
    // SOFTMAX always gives 1/256; PADV2 wants its result's parameters on both sides.
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto soft = graph.tensor({1, 2});
    const auto pads = graph.constant<std::int32_t>({2, 2}, TensorType::Int32, {0, 0, 1, 1});
    const auto value = floats(graph, {1}, {-5.0F});
    const auto out = graph.tensor({1, 4});
    addOp(graph, BuiltinOperator::SOFTMAX, {x}, {soft}, "SoftmaxOptions");
    graph.graph().operators.back().options.set("beta", 1.0);
    addOp(graph, BuiltinOperator::PADV2, {soft, pads, value}, {out}, "PadV2Options");
    graph.outputs({out});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {soft, {0, 1}}, {out, {-5, 1}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("SOFTMAX QUANTIZE PADV2"));
    QCOMPARE(support::outputOf(**made, 0).quantization->scale[0], 1.0F / 256.0F);
    QVERIFY(*support::outputOf(**made, 1).quantization == *support::outputOf(**made, 2).quantization);
}

void TestPlan::oneSignConstantHoldsZero() {
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto c = floats(graph, {2}, {1.0F, 3.0F});
    const auto y = graph.tensor({2});
    addOp(graph, BuiltinOperator::MUL, {x, c}, {y}, "MulOptions");
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-3, 3}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    const auto& tensor = support::inputOf(**made, 0, 1);
    QCOMPARE(tensor.quantization->scale[0], 3.0F / 255.0F);
    QCOMPARE((*made)->dataOf(tensor).as<std::int8_t>()[1], std::int8_t(127));
}

void TestPlan::sharedConstantGetsAFormForEachReader() {
    // Read by MUL with a range of its own and by PADV2 with the result's.
    GraphBuilder graph;
    const auto x = graph.input({1, 2});
    const auto c = floats(graph, {1}, {2.0F});
    const auto product = graph.tensor({1, 2});
    const auto pads = graph.constant<std::int32_t>({2, 2}, TensorType::Int32, {0, 0, 1, 1});
    const auto out = graph.tensor({1, 4});
    addOp(graph, BuiltinOperator::MUL, {x, c}, {product}, "MulOptions");
    addOp(graph, BuiltinOperator::PADV2, {product, pads, c}, {out}, "PadV2Options");
    graph.outputs({out});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {product, {-2, 2}}, {out, {-2, 2}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    const auto& own = support::inputOf(**made, 0, 1);
    const auto& tied = support::inputOf(**made, 1, 2);
    QCOMPARE(own.quantization->scale[0], 2.0F / 255.0F);
    QCOMPARE(tied.quantization->scale[0], 4.0F / 255.0F);
    QVERIFY(own.type == TensorType::Int8 && tied.type == TensorType::Int8);
    QVERIFY(own.name != tied.name);
    QCOMPARE((*made)->dataOf(own).as<std::int8_t>()[0], std::int8_t(127));
    QCOMPARE((*made)->dataOf(tied).as<std::int8_t>()[0], std::int8_t(126)); // half of 255 steps, less zero point -1
}

void TestPlan::floatReadersKeepTheFloatConstant() {
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto c = floats(graph, {2}, {1.0F, -1.0F});
    const auto y = graph.tensor({2});
    const auto z = graph.tensor({2});
    addOp(graph, BuiltinOperator::ADD, {x, c}, {y}, "AddOptions");
    graph.op(BuiltinOperator::STABLEHLO_CUSTOM_CALL, {c}, {z});
    graph.outputs({y, z});
    const auto calibration = support::calibrationOf(graph.model(), {{x, {-1, 1}}, {y, {-2, 2}}});
    const auto made = support::convert(graph.model(), support::recipeOf("int8"), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("QUANTIZE ADD DEQUANTIZE STABLEHLO_CUSTOM_CALL"));
    QVERIFY(support::inputOf(**made, 1, 1).type == TensorType::Int8);
    const auto& kept = support::inputOf(**made, 3, 0);
    QVERIFY(kept.type == TensorType::Float32);
    QVERIFY((*made)->dataOf(kept) == graph.model().dataOf(graph.at(c)));
}

void TestPlan::nothingToQuantize() {
    GraphBuilder graph;
    const auto x = graph.input({2}, TensorType::Int32);
    const auto y = graph.tensor({2}, TensorType::Int32);
    addOp(graph, BuiltinOperator::ADD, {x, x}, {y}, "AddOptions");
    graph.outputs({y});
    const auto calibration = support::calibrationOf(graph.model(), {});
    for (const auto& mode : quant::modes()) {
        base::Progress progress;
        const auto plan = planOf(graph.model(), support::recipeOf(std::string(mode.id)), &calibration);
        VERIFY_OK(plan);
        QVERIFY(plan->changesNothing);
        QCOMPARE(plan->castCount(), std::size_t(0));
        const auto applied = quant::apply(graph.model(), *plan, progress);
        VERIFY_OK(applied);
        if (mode.precision == Precision::Int16x8) {
            // As TFLiteConverter: versions and options are those of 16-bit models all the same.
            QVERIFY((*applied)->subgraphs[0].tensors == graph.model().subgraphs[0].tensors);
            QVERIFY(!(*applied)->subgraphs[0].operators[0].options.flag("pot_scale_int16", true));
        } else {
            QCOMPARE(plan->sizeAfter, plan->sizeBefore);
            QVERIFY(**applied == graph.model());
        }
        QVERIFY(plan->subgraphs[0].operators[0].precision == Precision::Unchanged);
    }
}

void TestPlan::refusesUnusableScales() {
    SumThenPool net;
    const auto calibration = net.calibration();
    net.graph.quantized({1}, std::numeric_limits<float>::quiet_NaN(), 0);
    for (const auto& mode : quant::modes()) {
        const auto refused = planOf(net.graph.model(), support::recipeOf(std::string(mode.id)), &calibration);
        QCOMPARE(support::codeOf(refused), std::string("ScaleNotFinite"));
    }
}

void TestPlan::refusesQuantizedModels() {
    SumThenPool net;
    const auto calibration = net.calibration();
    const auto made = support::convert(net.graph.model(), support::recipeOf("int8-only"), &calibration);
    VERIFY_OK(made);
    const auto half = support::convert(net.graph.model(), support::recipeOf("float16"), nullptr);
    VERIFY_OK(half);
    QCOMPARE(**half, net.graph.model()); // it has no constants
    for (const auto& mode : quant::modes()) {
        const auto again = planOf(**made, support::recipeOf(std::string(mode.id)), &calibration);
        QCOMPARE(support::codeOf(again), std::string("AlreadyQuantized"));
    }
}

void TestPlan::keepsQuantizedParts() {
    // int8 ADD, DEQUANTIZE, float ADD: only the last one is converted.
    GraphBuilder graph;
    const auto x = graph.quantized({2}, 0.1F, 0);
    graph.graph().inputs.push_back(x);
    const auto y = graph.quantized({2}, 0.2F, 0);
    const auto z = graph.tensor({2});
    const auto out = graph.tensor({2});
    addOp(graph, BuiltinOperator::ADD, {x, x}, {y}, "AddOptions");
    addOp(graph, BuiltinOperator::DEQUANTIZE, {y}, {z}, "DequantizeOptions");
    addOp(graph, BuiltinOperator::ADD, {z, z}, {out}, "AddOptions");
    graph.outputs({out});
    const auto calibration = support::calibrationOf(graph.model(), {{z, {-1, 1}}, {out, {-2, 2}}});
    const auto plan = planOf(graph.model(), support::recipeOf("int8"), &calibration);
    VERIFY_OK(plan);
    QCOMPARE(plan->diagnostics.size(), std::size_t(1));
    QVERIFY(plan->subgraphs[0].operators[1].precision == Precision::Unchanged);
    base::Progress progress;
    const auto made = quant::apply(graph.model(), *plan, progress);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("ADD DEQUANTIZE QUANTIZE ADD DEQUANTIZE"));
}

void TestPlan::bodiesKeepFloatEnds() {
    SumThenPool net;
    model::Model model = net.graph.model();
    model.subgraphs.push_back(model.subgraphs[0]); // no signature names it
    auto calibration =
        support::calibrationOf(model, {{net.a, {-1, 1}}, {net.b, {0, 2}}, {net.y, {-1, 3}}, {net.z, {0, 3}}});
    const auto recipe = support::recipeOf("int8", TensorType::Int8);
    auto plan = planOf(model, recipe, &calibration);
    VERIFY_OK(plan);
    QVERIFY(plan->subgraphs[0].operators[0].precision == Precision::Int8);
    QVERIFY(plan->subgraphs[1].operators[0].precision == Precision::Float32); // it never ran
    VERIFY_CONTAINS(plan->subgraphs[1].operators[0].reason, "had no value during calibration");
    calibration.tensors[1] = calibration.tensors[0];
    plan = planOf(model, recipe, &calibration);
    VERIFY_OK(plan);
    QVERIFY(plan->subgraphs[1].operators[0].precision == Precision::Int8);
    QCOMPARE(plan->subgraphs[0].casts.size(), std::size_t{0});
    QCOMPARE(plan->subgraphs[1].casts.size(), std::size_t{3});
    QVERIFY(!plan->subgraphs[1].tensors[static_cast<std::size_t>(net.a)].type);
    QVERIFY(!plan->subgraphs[1].tensors[static_cast<std::size_t>(net.z)].type);
}

void TestPlan::stopsWhenCancelled() {
    SumThenPool net;
    const auto calibration = net.calibration();
    base::Progress progress;
    progress.cancel();
    const auto recipe = support::recipeOf("int8");
    QCOMPARE(support::codeOf(quant::plan(net.graph.model(), recipe, &calibration, progress)), std::string("Cancelled"));
    const auto plan = planOf(net.graph.model(), recipe, &calibration);
    VERIFY_OK(plan);
    QCOMPARE(support::codeOf(quant::apply(net.graph.model(), *plan, progress)), std::string("Cancelled"));
}

void TestPlan::half() {
    // One DEQUANTIZE for all readers; an output keeps its float values, a variable stays.
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto c = floats(graph, {2}, {1.0F, 70000.0F});
    const auto y = graph.tensor({2});
    const auto z = graph.tensor({2});
    addOp(graph, BuiltinOperator::ADD, {x, c}, {y}, "AddOptions");
    addOp(graph, BuiltinOperator::MUL, {y, c}, {z}, "MulOptions");
    graph.outputs({z, c});
    const auto made = support::convert(graph.model(), support::recipeOf("float16"), nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("DEQUANTIZE ADD MUL"));
    QCOMPARE(support::opOf(**made, 1).inputs[1], support::opOf(**made, 2).inputs[1]);
    const auto& stored = support::inputOf(**made, 0, 0);
    QVERIFY(stored.type == TensorType::Float16);
    QCOMPARE((*made)->dataOf(stored).as<std::uint16_t>()[1], std::uint16_t(0x7BFF));
    QCOMPARE((*made)->codeOf(support::opOf(**made, 0)).version, 3);
    const auto& output = support::tensorOf(**made, (*made)->subgraphs[0].outputs[1]);
    QVERIFY(output.type == TensorType::Float32 && (*made)->dataOf(output) == graph.model().dataOf(graph.at(c)));
}

void TestPlan::halvesComeBehindInitializers() {
    GraphBuilder graph;
    const auto x = graph.input({2});
    const auto c = floats(graph, {2}, {1.0F, 2.0F});
    const auto y = graph.tensor({2});
    addOp(graph, BuiltinOperator::CALL_ONCE, {}, {}, "CallOnceOptions");
    graph.graph().operators.back().options.set("init_subgraph_index", std::int64_t{1});
    addOp(graph, BuiltinOperator::ADD, {x, c}, {y}, "AddOptions");
    graph.outputs({y});
    graph.model().subgraphs.emplace_back();
    const auto made = support::convert(graph.model(), support::recipeOf("float16"), nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("CALL_ONCE DEQUANTIZE ADD"));
}

void TestPlan::dynamicRange_data() {
    QTest::addColumn<std::size_t>("least");
    QTest::addColumn<bool>("perChannel");
    QTest::addColumn<int>("scales"); // 0: stays float
    QTest::newRow("large enough") << std::size_t(8) << true << 2;
    QTest::newRow("per tensor") << std::size_t(8) << false << 1;
    QTest::newRow("too small") << std::size_t(9) << true << 0;
}

void TestPlan::dynamicRange() {
    QFETCH(std::size_t, least);
    QFETCH(bool, perChannel);
    QFETCH(int, scales);
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto w = floats(graph, {2, 4}, {1, 2, 3, 4, -8, 7, 6, 5});
    const auto b = floats(graph, {2}, {0.5F, 0.25F});
    const auto y = graph.tensor({1, 2});
    addOp(graph, BuiltinOperator::FULLY_CONNECTED, {x, w, b}, {y}, "FullyConnectedOptions");
    graph.outputs({y});
    auto recipe = support::recipeOf("dynamic");
    recipe.leastWeightElements = least;
    recipe.perChannel = perChannel;
    const auto plan = planOf(graph.model(), recipe, nullptr);
    VERIFY_OK(plan);
    QCOMPARE(plan->changesNothing, scales == 0);
    if (scales == 0) {
        VERIFY_CONTAINS(plan->subgraphs[0].operators[0].reason, "has 8 values, fewer than 9");
        return;
    }
    base::Progress progress;
    const auto made = quant::apply(graph.model(), *plan, progress);
    VERIFY_OK(made);
    const auto& weights = support::inputOf(**made, 0, 1);
    QVERIFY(weights.type == TensorType::Int8);
    QCOMPARE(int(weights.quantization->scale.size()), scales);
    QVERIFY(support::inputOf(**made, 0, 2).type == TensorType::Float32);
    QVERIFY(support::opOf(**made, 0).options.flag("asymmetric_quantize_inputs"));
    QCOMPARE((*made)->codeOf(support::opOf(**made, 0)).version, perChannel ? 12 : 9);
}

void TestPlan::dynamicSharesOneTable() {
    // Weights that ADD reads too: int8 for the product, float for the sum.
    GraphBuilder graph;
    const auto x = graph.input({1, 4});
    const auto w = floats(graph, {2, 4}, {1, 2, 3, 4, -8, 7, 6, 5});
    const auto y = graph.tensor({1, 2});
    const auto z = graph.tensor({1, 2});
    const auto sum = graph.tensor({2, 4});
    addOp(graph, BuiltinOperator::FULLY_CONNECTED, {x, w, -1}, {y}, "FullyConnectedOptions");
    addOp(graph, BuiltinOperator::FULLY_CONNECTED, {x, w, -1}, {z}, "FullyConnectedOptions");
    addOp(graph, BuiltinOperator::ADD, {x, w}, {sum}, "AddOptions");
    graph.outputs({y, z, sum});
    auto recipe = support::recipeOf("dynamic");
    recipe.leastWeightElements = 0;
    const auto made = support::convert(graph.model(), recipe, nullptr);
    VERIFY_OK(made);
    QCOMPARE(support::opOf(**made, 0).inputs[1], support::opOf(**made, 1).inputs[1]);
    QVERIFY(support::inputOf(**made, 0, 1).type == TensorType::Int8);
    QVERIFY(support::inputOf(**made, 2, 1).type == TensorType::Float32);
}

HALFSTEP_TEST(TestPlan)
#include "test_plan.moc"
