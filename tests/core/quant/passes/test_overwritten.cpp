// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant_support.h"

#include <cmath>

using model::BuiltinOperator;
using support::addOp;

/// Where the runtime writes a sum over its operand, its converter takes the sum for values of the operand.
class TestOverwritten : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void operandHoldsTheSum();
    void keepsTheOperandsOwnRange_data();
    void keepsTheOperandsOwnRange();
};

namespace {

/// h = tanh(x); r = h as another shape; s = r + c; y = tanh(s). The sum may lie where r does.
struct Residual {
    GraphBuilder graph;
    std::int32_t x, h, r, s, y;

    Residual() {
        x = graph.input({1, 4});
        h = graph.tensor({1, 4});
        r = graph.tensor({4});
        s = graph.tensor({4});
        y = graph.tensor({4});
        const auto shape = graph.constant<std::int32_t>({1}, model::TensorType::Int32, {4});
        const auto c = support::floats(graph, {4}, {1, 2, 3, 4});
        addOp(graph, BuiltinOperator::ABS, {x}, {h}, "");
        addOp(graph, BuiltinOperator::RESHAPE, {h, shape}, {r}, "ReshapeOptions");
        addOp(graph, BuiltinOperator::ADD, {r, c}, {s}, "AddOptions");
        addOp(graph, BuiltinOperator::ABS, {s}, {y}, "");
        graph.outputs({y});
    }

    /// Of what ADD reads: the scale times 255 is the width of the range.
    float widthOfOperand(const quant::Recipe& recipe) {
        auto calibration =
            support::calibrationOf(graph.model(), {{x, {-1, 1}}, {h, {0, 1}}, {r, {0, 1}}, {s, {1, 5}}, {y, {1, 5}}});
        for (auto& statistics : calibration.tensors[0]) {
            statistics.sampleMin = {statistics.min};
            statistics.sampleMax = {statistics.max};
        }
        const auto made = support::convert(graph.model(), recipe, &calibration);
        if (!made)
            return NAN;
        const auto& operators = (*made)->subgraphs[0].operators;
        for (std::size_t k = 0; k < operators.size(); ++k) {
            if (model::nameOf((*made)->codeOf(operators[k])) == "ADD")
                return support::inputOf(**made, k, 0).quantization->scale[0] * 255;
        }
        return NAN;
    }
};

} // namespace

/// r is tied to h, which nothing overwrites: RESHAPE only hands its bytes on. So the sum counts for r alone, and r's
/// range is set aside for h's.
void TestOverwritten::operandHoldsTheSum() {
    Residual net;
    QCOMPARE(net.widthOfOperand(support::recipeOf("int8")), 1.0F);
    // Without RESHAPE in between the operand is h itself.
    auto& operators = net.graph.graph().operators;
    operators[2].inputs[0] = net.h;
    net.graph.graph().tensors[static_cast<std::size_t>(net.h)].shape = {4};
    operators.erase(operators.begin() + 1);
    QCOMPARE(net.widthOfOperand(support::recipeOf("int8")), 5.0F);
}

void TestOverwritten::keepsTheOperandsOwnRange_data() {
    QTest::addColumn<int>("what");
    QTest::newRow("read again") << 0;
    QTest::newRow("sum handed out") << 1;
    QTest::newRow("operand handed out") << 2;
    QTest::newRow("given from outside") << 3;
    QTest::newRow("beyond upstream") << 4;
    QTest::newRow("another range method") << 5;
}

void TestOverwritten::keepsTheOperandsOwnRange() {
    QFETCH(int, what);
    Residual net;
    auto& graph = net.graph.graph();
    graph.operators[2].inputs[0] = net.h;
    graph.tensors[static_cast<std::size_t>(net.h)].shape = {4};
    graph.operators.erase(graph.operators.begin() + 1);
    auto recipe = support::recipeOf("int8");
    if (what == 0)
        graph.operators[1].inputs[1] = net.h;
    if (what == 1)
        graph.outputs = {net.s};
    if (what == 2)
        graph.outputs.push_back(net.h);
    if (what == 3) {
        graph.operators.erase(graph.operators.begin());
        graph.inputs = {net.h};
    }
    recipe.beyondUpstream = what == 4;
    if (what == 5)
        recipe.range.method = "sample-mean";
    QCOMPARE(net.widthOfOperand(recipe), 1.0F);
}

HALFSTEP_TEST(TestOverwritten)
#include "test_overwritten.moc"
