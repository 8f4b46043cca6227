// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/reader.h"
#include "inspect/requantization.h"
#include "support/test_main.h"

#include <cmath>

class TestRequantization : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void oneForEachChannel();
    void sumsHaveThree();
    void floatsHaveNone();

private:
    static model::Loaded open(const char* name) {
        return *format::read(std::string(HALFSTEP_TEST_DATA_DIR "/models/") + name + ".tflite");
    }
    static int find(const model::Model& model, model::BuiltinOperator code) {
        const auto& operators = model.subgraphs[0].operators;
        for (std::size_t i = 0; i < operators.size(); ++i)
            if (model.codeOf(operators[i]).builtin == code)
                return int(i);
        return -1;
    }
};

namespace {

/// The stored numbers stand for the ratio of the scales to 31 bits.
bool isNear(const inspect::Requantization& step) {
    const double back = std::ldexp(double(step.multiplier), step.shift - 31);
    return std::abs(back - step.real) <= step.real * 1e-9;
}

} // namespace

void TestRequantization::oneForEachChannel() {
    const auto loaded = open("tiny_conv.int8");
    const auto& graph = loaded.model->subgraphs[0];
    const int op = find(*loaded.model, model::BuiltinOperator::CONV_2D);
    QVERIFY(op >= 0);
    const auto& operands = graph.operators[std::size_t(op)];
    const auto& weight = graph.tensors[std::size_t(operands.inputs[1])];
    const auto steps = inspect::requantizations(*loaded.model, 0, std::size_t(op));
    QCOMPARE(steps.size(), weight.quantization->scale.size());
    const double input = double(graph.tensors[std::size_t(operands.inputs[0])].quantization->scale[0]);
    const double output = double(graph.tensors[std::size_t(operands.outputs[0])].quantization->scale[0]);
    for (std::size_t channel = 0; channel < steps.size(); ++channel) {
        QCOMPARE(steps[channel].channel, int(channel));
        QCOMPARE(steps[channel].real, input * double(weight.quantization->scale[channel]) / output);
        QVERIFY(isNear(steps[channel]));
    }
}

void TestRequantization::sumsHaveThree() {
    const auto loaded = open("residual_add.int8");
    const int op = find(*loaded.model, model::BuiltinOperator::ADD);
    QVERIFY(op >= 0);
    const auto steps = inspect::requantizations(*loaded.model, 0, std::size_t(op));
    QCOMPARE(steps.size(), std::size_t{3});
    QCOMPARE(std::max(steps[0].real, steps[1].real), 0.5);
    for (const auto& step : steps)
        QVERIFY(isNear(step));
}

void TestRequantization::floatsHaveNone() {
    const auto loaded = open("tiny_conv.float");
    for (std::size_t op = 0; op < loaded.model->subgraphs[0].operators.size(); ++op)
        QVERIFY(inspect::requantizations(*loaded.model, 0, op).empty());
    const auto hybrid = open("tiny_conv.dynamic");
    for (std::size_t op = 0; op < hybrid.model->subgraphs[0].operators.size(); ++op)
        QVERIFY(inspect::requantizations(*hybrid.model, 0, op).empty());
}

HALFSTEP_TEST(TestRequantization)
#include "test_requantization.moc"
