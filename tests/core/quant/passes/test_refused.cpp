// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant_support.h"

#include "run/interpreter.h"

using model::BuiltinOperator;
using quant::Precision;
using support::addOp;

class TestRefused : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void softmaxOfNextToNothingStaysFloat();
    void strictModesNameIt();
    void sumFarFinerThanItsOperandsStaysFloat_data();
    void sumFarFinerThanItsOperandsStaysFloat();
    void scalesMayBePowersOfTwo();
};

namespace {

/// y = softmax(x), with logits that were all next to zero.
struct FlatLogits {
    GraphBuilder graph;
    calib::Calibration calibration;

    FlatLogits() {
        const auto x = graph.input({1, 4});
        const auto logits = graph.tensor({1, 4});
        const auto y = graph.tensor({1, 4});
        addOp(graph, BuiltinOperator::ABS, {x}, {logits}, "");
        addOp(graph, BuiltinOperator::SOFTMAX, {logits}, {y}, "SoftmaxOptions");
        graph.graph().operators.back().options.set("beta", 1.0);
        graph.outputs({y});
        calibration = support::calibrationOf(graph.model(), {{x, {0, 0}}, {logits, {0, 0}}, {y, {0.25F, 0.25F}}});
    }
};

/// y = a + b (or a - b), which cancels out.
struct Cancelling {
    GraphBuilder graph;
    calib::Calibration calibration;

    explicit Cancelling(BuiltinOperator code = BuiltinOperator::ADD) {
        const auto a = graph.input({1, 4});
        const auto b = graph.input({1, 4});
        const auto y = graph.tensor({1, 4});
        addOp(graph, code, {a, b}, {y}, code == BuiltinOperator::ADD ? "AddOptions" : "SubOptions");
        graph.outputs({y});
        calibration = support::calibrationOf(graph.model(), {{a, {-1, 1}}, {b, {-1, 1}}, {y, {0, 1e-8F}}});
    }
};

base::Status runs(const std::shared_ptr<const model::Model>& model) {
    TRY_ASSIGN(const auto interpreter, run::Interpreter::create(model, 0, {}));
    return interpreter->allocate();
}

} // namespace

void TestRefused::softmaxOfNextToNothingStaysFloat() {
    FlatLogits net;
    base::Progress progress;
    const auto plan = quant::plan(net.graph.model(), support::recipeOf("int8"), &net.calibration, progress);
    VERIFY_OK(plan);
    const auto& operators = plan->subgraphs[0].operators;
    QVERIFY(operators[1].precision == Precision::Float32);
    QVERIFY(operators[1].reason.find("too small") != std::string::npos);
    QVERIFY(!operators[1].cure.empty());
    const auto made = quant::apply(net.graph.model(), *plan, progress);
    VERIFY_OK(made);
    VERIFY_OK(runs(*made));
}

void TestRefused::strictModesNameIt() {
    FlatLogits net;
    base::Progress progress;
    const auto plan = quant::plan(net.graph.model(), support::recipeOf("int8-only"), &net.calibration, progress);
    QCOMPARE(support::codeOf(plan), std::string("NotQuantizable"));
    QVERIFY(plan.error().detail.find("'SOFTMAX'") != std::string::npos);
}

void TestRefused::sumFarFinerThanItsOperandsStaysFloat_data() {
    QTest::addColumn<BuiltinOperator>("code");
    QTest::addColumn<QString>("mode");
    QTest::newRow("sum, int8") << BuiltinOperator::ADD << "int8";
    QTest::newRow("sum, int16x8") << BuiltinOperator::ADD << "int16x8";
    QTest::newRow("difference, int16x8") << BuiltinOperator::SUB << "int16x8";
}

void TestRefused::sumFarFinerThanItsOperandsStaysFloat() {
    QFETCH(const BuiltinOperator, code);
    QFETCH(const QString, mode);
    Cancelling net(code);
    const auto recipe = support::recipeOf(mode.toStdString());
    const auto made = support::convert(net.graph.model(), recipe, &net.calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string(code == BuiltinOperator::ADD ? "ADD" : "SUB"));
    VERIFY_OK(runs(*made));
    // The least range that it holds: a hundredth more than the kernel's fixed point needs.
    const float least = 2.02F / (mode == QLatin1String("int8") ? 1 << 20 : 1 << 15);
    const auto ordinary = support::calibrationOf(net.graph.model(), {{0, {-1, 1}}, {1, {-1, 1}}, {2, {-least, least}}});
    const auto integer = support::convert(net.graph.model(), recipe, &ordinary);
    VERIFY_OK(integer);
    QVERIFY(support::operatorsOf(**integer).find("QUANTIZE") != std::string::npos);
    VERIFY_OK(runs(*integer));
}

/// The older int16 sum wants the output's scale in an input where all are powers of two; the option says it is not
/// asked.
void TestRefused::scalesMayBePowersOfTwo() {
    Cancelling net;
    constexpr float whole = 32767.0F / 32768;
    const auto calibration = support::calibrationOf(
        net.graph.model(), {{0, {-2 * whole, whole}}, {1, {-2 * whole, whole}}, {2, {-whole, whole}}});
    const auto made =
        support::convert(net.graph.model(), support::recipeOf("int16x8-only", model::TensorType::Int16), &calibration);
    VERIFY_OK(made);
    QCOMPARE(support::operatorsOf(**made), std::string("ADD"));
    VERIFY_OK(runs(*made));
}

HALFSTEP_TEST(TestRefused)
#include "test_refused.moc"
