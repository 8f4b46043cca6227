// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <cmath>

using support::OpCase;

class TestRnn : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormula_data();
    void followsTheFormula();
    void goesBothWays_data();
    void goesBothWays();
    void readsAnAuxiliaryInput();
    void hybridByHand();
    void hybridReadsAnAuxiliaryInput();
    void versions();
    void refuses();
};

namespace {

constexpr int times = 3;
constexpr int batches = 2;
constexpr int inputs = 4;
constexpr int units = 5;

struct Values {
    std::vector<float> input;
    std::vector<float> weights;
    std::vector<float> recurrent;
    std::vector<float> bias;
};

Values seeded() {
    support::Random random(7);
    return {random.reals(times * batches * inputs, -1, 1), random.reals(units * inputs, -1, 1),
        random.reals(units * units, -0.5F, 0.5F), random.reals(units, -1, 1)};
}

/// In double, for rows of time-major or batch-major order.
std::vector<double> formula(const Values& values, bool isTimeMajor, bool isBackward = false) {
    std::vector<double> result(std::size_t(times * batches * units));
    for (int batch = 0; batch < batches; ++batch) {
        std::vector<double> state(units);
        for (int step = 0; step < times; ++step) {
            const int time = isBackward ? times - 1 - step : step;
            const int row = isTimeMajor ? time * batches + batch : batch * times + time;
            const auto before = state;
            for (int unit = 0; unit < units; ++unit) {
                double sum = double{values.bias[std::size_t(unit)]};
                for (int k = 0; k < inputs; ++k)
                    sum += double{values.weights[std::size_t(unit * inputs + k)]} *
                           double{values.input[std::size_t(row * inputs + k)]};
                for (int k = 0; k < units; ++k)
                    sum += double{values.recurrent[std::size_t(unit * units + k)]} * before[std::size_t(k)];
                state[std::size_t(unit)] = std::tanh(sum);
                result[std::size_t(row * units + unit)] = state[std::size_t(unit)];
            }
        }
    }
    return result;
}

} // namespace

void TestRnn::followsTheFormula_data() {
    QTest::addColumn<bool>("isTimeMajor");
    QTest::newRow("time-major") << true;
    QTest::newRow("batch-major") << false;
}

void TestRnn::followsTheFormula() {
    QFETCH(const bool, isTimeMajor);
    const auto values = seeded();
    OpCase op(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_RNN);
    op.options.set("fused_activation_function", std::int64_t{4});
    op.options.set("time_major", isTimeMajor);
    const model::Shape shape =
        isTimeMajor ? model::Shape{times, batches, inputs} : model::Shape{batches, times, inputs};
    op.input(support::float32, shape, values.input)
        .constant(support::float32, {units, inputs}, values.weights)
        .constant(support::float32, {units, units}, values.recurrent)
        .constant(support::float32, {units}, values.bias)
        .variable(support::float32, {batches, units}, std::vector<float>(batches * units))
        .output(support::float32);
    VERIFY_RUNS(op);
    const auto outputs = op.values<float>();
    VERIFY_VALUES(std::vector<double>(outputs.begin(), outputs.end()), formula(values, isTimeMajor), 1e-6);
}

void TestRnn::goesBothWays_data() {
    QTest::addColumn<bool>("isTimeMajor");
    QTest::addColumn<bool>("isMerged");
    QTest::newRow("time-major, merged") << true << true;
    QTest::newRow("time-major, apart") << true << false;
    QTest::newRow("batch-major, merged") << false << true;
    QTest::newRow("batch-major, apart") << false << false;
}

void TestRnn::goesBothWays() {
    QFETCH(const bool, isTimeMajor);
    QFETCH(const bool, isMerged);
    const auto values = seeded();
    OpCase op(model::BuiltinOperator::BIDIRECTIONAL_SEQUENCE_RNN);
    op.options.set("fused_activation_function", std::int64_t{4});
    op.options.set("time_major", isTimeMajor);
    op.options.set("merge_outputs", isMerged);
    const model::Shape shape =
        isTimeMajor ? model::Shape{times, batches, inputs} : model::Shape{batches, times, inputs};
    op.input(support::float32, shape, values.input);
    for (int direction = 0; direction < 2; ++direction)
        op.constant(support::float32, {units, inputs}, values.weights)
            .constant(support::float32, {units, units}, values.recurrent)
            .constant(support::float32, {units}, values.bias)
            .variable(support::float32, {batches, units}, std::vector<float>(batches * units));
    op.absentInput().absentInput().absentInput().output(support::float32);
    if (!isMerged)
        op.output(support::float32);
    VERIFY_RUNS(op);
    for (const bool isBackward : {false, true}) {
        const auto outputs = op.values<float>(!isMerged && isBackward ? 1 : 0);
        const auto length = std::size_t(isMerged ? 2 * units : units);
        const auto column = std::size_t(isMerged && isBackward ? units : 0);
        std::vector<double> part;
        for (std::size_t row = 0; row < std::size_t(times * batches); ++row)
            for (std::size_t k = 0; k < std::size_t(units); ++k)
                part.push_back(double{outputs[row * length + column + k]});
        VERIFY_VALUES(part, formula(values, isTimeMajor, isBackward), 1e-6);
    }
}

/// A direction with an auxiliary input does what one does that reads both rows as one.
void TestRnn::readsAnAuxiliaryInput() {
    support::Random random(11);
    constexpr int rows = times * batches;
    const auto input = random.reals(rows * inputs, -1, 1);
    const auto other = random.reals(rows * inputs, -1, 1);
    const auto weights = random.reals(units * inputs, -1, 1);
    const auto auxiliary = random.reals(units * inputs, -1, 1);
    const auto recurrent = random.reals(units * units, -0.5F, 0.5F);
    const auto bias = random.reals(units, -1, 1);
    OpCase op(model::BuiltinOperator::BIDIRECTIONAL_SEQUENCE_RNN);
    op.options.set("fused_activation_function", std::int64_t{4});
    op.options.set("time_major", true);
    op.options.set("merge_outputs", false);
    op.input(support::float32, {times, batches, inputs}, input);
    for (int direction = 0; direction < 2; ++direction)
        op.constant(support::float32, {units, inputs}, weights)
            .constant(support::float32, {units, units}, recurrent)
            .constant(support::float32, {units}, bias)
            .variable(support::float32, {batches, units}, std::vector<float>(batches * units));
    op.input(support::float32, {times, batches, inputs}, other)
        .constant(support::float32, {units, inputs}, auxiliary)
        .constant(support::float32, {units, inputs}, auxiliary)
        .output(support::float32)
        .output(support::float32);
    VERIFY_RUNS(op);
    OpCase joined(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_RNN);
    const auto interleaved = [](const std::vector<float>& a, const std::vector<float>& b) {
        std::vector<float> both;
        for (std::size_t at = 0; at < a.size(); at += inputs) {
            both.insert(both.end(), a.begin() + static_cast<std::ptrdiff_t>(at),
                a.begin() + static_cast<std::ptrdiff_t>(at + inputs));
            both.insert(both.end(), b.begin() + static_cast<std::ptrdiff_t>(at),
                b.begin() + static_cast<std::ptrdiff_t>(at + inputs));
        }
        return both;
    };
    joined.options.set("fused_activation_function", std::int64_t{4});
    joined.options.set("time_major", true);
    joined.input(support::float32, {times, batches, 2 * inputs}, interleaved(input, other))
        .constant(support::float32, {units, 2 * inputs}, interleaved(weights, auxiliary))
        .constant(support::float32, {units, units}, recurrent)
        .constant(support::float32, {units}, bias)
        .variable(support::float32, {batches, units}, std::vector<float>(batches * units))
        .output(support::float32);
    VERIFY_RUNS(joined);
    VERIFY_VALUES(op.values<float>(0), joined.values<float>(), 1e-6);
    op.tensor(11).shape = {units, 1};
    VERIFY_REFUSES(op, base::Code::BadOperator);
}

/// The input becomes 127, −64 in steps of 2/127, the state 127 in steps of 3/127.
void TestRnn::hybridByHand() {
    OpCase op(model::BuiltinOperator::RNN);
    op.options.set("fused_activation_function", std::int64_t{1});
    op.input(support::float32, {1, 2}, std::vector<float>{2, -1})
        .constant(support::int8(0.5F), {1, 2}, std::vector<std::int8_t>{3, 1})
        .constant(support::int8(0.25F), {1, 1}, std::vector<std::int8_t>{-4})
        .constant(support::float32, {1}, std::vector<float>{10})
        .variable(support::float32, {1, 1}, std::vector<float>{3})
        .output(support::float32);
    VERIFY_RUNS(op);
    const double input = (3 * 127 - 64) * (2.0 / 127) * 0.5;
    const double state = -4 * 127 * (3.0 / 127) * 0.25;
    VERIFY_VALUES(op.values<float>(), {static_cast<float>(10 + input + state)}, 1e-6);
    const auto* stored = reinterpret_cast<const float*>(op.inputBytes(4).data());
    QCOMPARE(*stored, op.values<float>()[0]);
}

/// As by hand above; the auxiliary input becomes 127, 64 in steps of 1/127.
void TestRnn::hybridReadsAnAuxiliaryInput() {
    using Bytes = std::vector<std::int8_t>;
    OpCase op(model::BuiltinOperator::BIDIRECTIONAL_SEQUENCE_RNN);
    op.options.set("fused_activation_function", std::int64_t{1});
    op.options.set("time_major", true);
    op.options.set("merge_outputs", false);
    op.input(support::float32, {1, 1, 2}, std::vector<float>{2, -1});
    for (int direction = 0; direction < 2; ++direction)
        op.constant(support::int8(0.5F), {1, 2}, Bytes{3, 1})
            .constant(support::int8(0.25F), {1, 1}, Bytes{-4})
            .constant(support::float32, {1}, std::vector<float>{10})
            .variable(support::float32, {1, 1}, std::vector<float>{3});
    op.input(support::float32, {1, 1, 2}, std::vector<float>{1, 0.5F})
        .constant(support::int8(0.5F), {1, 2}, Bytes{2, 4})
        .constant(support::int8(0.5F), {1, 2}, Bytes{-2, 4})
        .output(support::float32)
        .output(support::float32);
    VERIFY_RUNS(op);
    const double input = (3 * 127 - 64) * (2.0 / 127) * 0.5;
    const double state = -4 * 127 * (3.0 / 127) * 0.25;
    const double forward = (2 * 127 + 4 * 64) * (1.0 / 127) * 0.5;
    const double backward = (-2 * 127 + 4 * 64) * (1.0 / 127) * 0.5;
    VERIFY_VALUES(op.values<float>(0), {static_cast<float>(10 + input + state + forward)}, 1e-6);
    VERIFY_VALUES(op.values<float>(1), {static_cast<float>(10 + input + state + backward)}, 1e-6);
}

void TestRnn::versions() {
    OpCase op(model::BuiltinOperator::RNN);
    op.input(support::float32, {1, 1}, std::vector<float>{0})
        .constant(support::int8(0.5F), {1, 1}, std::vector<std::int8_t>{1});
    const auto* definition = ops::find(model::BuiltinOperator::RNN);
    QCOMPARE(definition->version(op.node()), 2);
    op.options.set("asymmetric_quantize_inputs", true);
    QCOMPARE(definition->version(op.node()), 3);
    op.tensor(1).type = model::TensorType::Float32;
    QCOMPARE(definition->version(op.node()), 1);
}

void TestRnn::refuses() {
    const auto made = [](OpCase& op) {
        op.input(support::float32, {1, 2}, std::vector<float>(2))
            .constant(support::float32, {3, 2}, std::vector<float>(6))
            .constant(support::float32, {3, 3}, std::vector<float>(9))
            .constant(support::float32, {3}, std::vector<float>(3))
            .variable(support::float32, {1, 3}, std::vector<float>(3))
            .output(support::float32);
    };
    OpCase noVariable(model::BuiltinOperator::RNN);
    made(noVariable);
    noVariable.tensor(4).isVariable = false;
    VERIFY_REFUSES(noVariable, base::Code::BadOperator);
    OpCase otherShape(model::BuiltinOperator::RNN);
    made(otherShape);
    otherShape.tensor(2).shape = {9, 1};
    VERIFY_REFUSES(otherShape, base::Code::BadOperator);
    OpCase otherBatch(model::BuiltinOperator::RNN);
    made(otherBatch);
    otherBatch.tensor(0).shape = {2, 1};
    VERIFY_REFUSES(otherBatch, base::Code::BadOperator);
    OpCase integer(model::BuiltinOperator::RNN);
    made(integer);
    integer.tensor(0).type = model::TensorType::Int8;
    VERIFY_REFUSES(integer, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestRnn)
#include "test_rnn.moc"
