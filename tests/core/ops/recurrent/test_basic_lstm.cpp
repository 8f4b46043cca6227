// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <cmath>

using model::BuiltinOperator;
using model::TensorType;
using support::OpCase;

/// The LSTM of five operands.
class TestBasicLstm : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void real();
    void keepsItsState();
    void goldenBytes();
    void refuses();
};

namespace {

/// One input, one cell. Weights of the gates (input, new input, forget, output) are 1, 2, 3, 4 for the input and 0.5
/// for the last output.
void addReal(OpCase& op) {
    op.options.set("kernel_type", std::int64_t{1});
    op.input(support::float32, {1, 1}, std::vector<float>{0.5F})
        .variable(support::float32, {1, 1}, std::vector<float>{-1})
        .constant(support::float32, {4, 2}, std::vector<float>{1, 0.5F, 2, 0.5F, 3, 0.5F, 4, 0.5F})
        .constant(support::float32, {4}, std::vector<float>{0, 0.1F, 0, 0})
        .variable(support::float32, {1, 1}, std::vector<float>{2});
    for (int k = 0; k < 4; ++k)
        op.output(support::float32);
}

/// Two cells, as the runtime's tests have them: state with 4 integer bits.
void addStored(OpCase& op, float stateScale) {
    const auto near = support::uint8(1.0F / 128, 128);
    std::vector<std::uint8_t> weights(32);
    std::vector<std::int32_t> bias(8);
    for (std::size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<std::uint8_t>(k * 37 % 251);
    for (std::size_t k = 0; k < bias.size(); ++k)
        bias[k] = static_cast<std::int32_t>(k) * 1000 - 3500;
    op.options.set("kernel_type", std::int64_t{1});
    op.input(near, {1, 2}, std::vector<std::uint8_t>{200, 30})
        .variable(near, {1, 2}, std::vector<std::uint8_t>{90, 140})
        .constant(support::uint8(0.01F, 120), {8, 4}, weights)
        .constant({TensorType::Int32, {0.01F / 128}, {0}}, {8}, bias)
        .variable(support::int16(stateScale), {1, 2}, std::vector<std::int16_t>{1200, -3000});
    op.output(near).output(support::int16(stateScale)).output(near).output(support::int16(1.0F / 4096));
}

double logistic(double x) {
    return 1 / (1 + std::exp(-x));
}

} // namespace

void TestBasicLstm::real() {
    OpCase op(BuiltinOperator::LSTM);
    addReal(op);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(3), std::vector<float>{0, 0.6F, 1, 1.5F}, 1e-6);
    VERIFY_VALUES(op.values<float>(2), std::vector<float>{0.5F, -1});
    const double state = logistic(0) * std::tanh(0.6) + logistic(1) * 2;
    VERIFY_VALUES(op.values<float>(1), std::vector<float>{static_cast<float>(state)}, 1e-6);
    VERIFY_VALUES(op.values<float>(0), std::vector<float>{static_cast<float>(logistic(1.5) * std::tanh(state))}, 1e-6);
}

void TestBasicLstm::keepsItsState() {
    OpCase op(BuiltinOperator::LSTM);
    addReal(op);
    VERIFY_RUNS(op);
    const auto output = op.values<std::uint8_t>(0);
    QVERIFY(std::ranges::equal(op.inputBytes(1), std::as_bytes(std::span(output))));
    const auto state = op.values<std::uint8_t>(1);
    QVERIFY(std::ranges::equal(op.inputBytes(4), std::as_bytes(std::span(state))));
}

/// The numbers are the reference kernel's.
void TestBasicLstm::goldenBytes() {
    OpCase op(BuiltinOperator::LSTM);
    addStored(op, 1.0F / 2048);
    VERIFY_RUNS(op);
    VERIFY_VALUES(
        op.values<std::int16_t>(3), std::vector<std::int16_t>{-757, -3863, -866, -920, -974, 6842, -1083, 951});
    VERIFY_VALUES(op.values<std::int16_t>(1), std::vector<std::int16_t>{335, -2652});
    VERIFY_VALUES(op.values<std::uint8_t>(0), std::vector<std::uint8_t>{137, 67});
}

void TestBasicLstm::refuses() {
    OpCase scale(BuiltinOperator::LSTM);
    addStored(scale, 1.0F / 4096);
    VERIFY_REFUSES(scale, base::Code::UnsupportedOptions);
    OpCase shape(BuiltinOperator::LSTM);
    addReal(shape);
    shape.tensor(2).shape = {2, 4};
    VERIFY_REFUSES(shape, base::Code::BadOperator);
    OpCase types(BuiltinOperator::LSTM);
    addReal(types);
    types.tensor(3).type = TensorType::Int32;
    VERIFY_REFUSES(types, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestBasicLstm)
#include "test_basic_lstm.moc"
