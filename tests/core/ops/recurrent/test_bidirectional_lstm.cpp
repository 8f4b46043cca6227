// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <algorithm>
#include <cmath>

using model::BuiltinOperator;
using support::OpCase;

class TestBidirectionalLstm : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void isTwoLstms_data();
    void isTwoLstms();
    void readsTheOtherInputBackward();
    void readsAnAuxiliaryInput();
    void hybridReadsAnAuxiliaryInput();
    void refuses();
};

namespace {

using Floats = std::vector<float>;

constexpr int times = 3;
constexpr int batches = 2;
constexpr int inputs = 4;
constexpr int cells = 5;

Floats seeded(std::uint32_t seed, int count) {
    return support::Random(seed).reals(static_cast<std::size_t>(count), -1, 1);
}

/// Real weights, or int8 codes that are nearly the same.
void addWeights(OpCase& op, std::uint32_t seed, const model::Shape& shape, bool isHybrid) {
    const auto reals = seeded(seed, shape[0] * shape[1]);
    if (!isHybrid) {
        op.constant(support::float32, shape, reals);
        return;
    }
    std::vector<std::int8_t> codes;
    for (const float real : reals)
        codes.push_back(static_cast<std::int8_t>(std::lround(real * 127)));
    op.constant(support::int8(1.0F / 127), shape, codes);
}

/// The weights and biases of a way, without peephole and projection.
void addWay(OpCase& op, std::uint32_t seed, bool isHybrid = false) {
    for (std::uint32_t gate = 0; gate < 4; ++gate)
        addWeights(op, seed + gate, {cells, inputs}, isHybrid);
    for (std::uint32_t gate = 0; gate < 4; ++gate)
        addWeights(op, seed + 10 + gate, {cells, cells}, isHybrid);
    op.absentInput().absentInput().absentInput();
    for (std::uint32_t gate = 0; gate < 4; ++gate)
        op.constant(support::float32, {cells}, seeded(seed + 20 + gate, cells));
    op.absentInput().absentInput();
}

void addStates(OpCase& op) {
    for (int state = 0; state < 2; ++state)
        op.variable(support::float32, {batches, cells}, Floats(batches * cells));
}

void setOptions(OpCase& op, bool isTimeMajor) {
    op.options.set("fused_activation_function", std::int64_t{4});
    op.options.set("time_major", isTimeMajor);
}

model::Shape inputShape(bool isTimeMajor) {
    return isTimeMajor ? model::Shape{times, batches, inputs} : model::Shape{batches, times, inputs};
}

/// Rows of a sequence, the last time first.
Floats turned(const Floats& values, bool isTimeMajor) {
    const auto length = values.size() / (times * batches);
    Floats result(values.size());
    for (std::size_t row = 0; row < times * batches; ++row) {
        const auto time = isTimeMajor ? row / batches : row % times;
        const auto other = times - 1 - time;
        const auto from = isTimeMajor ? other * batches + row % batches : row / times * times + other;
        std::copy_n(values.begin() + static_cast<std::ptrdiff_t>(from * length), length,
            result.begin() + static_cast<std::ptrdiff_t>(row * length));
    }
    return result;
}

/// The outputs of a way on a sequence that it reads from the beginning.
Floats oneWay(const Floats& input, std::uint32_t seed, bool isTimeMajor) {
    OpCase op(BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM);
    setOptions(op, isTimeMajor);
    op.input(support::float32, inputShape(isTimeMajor), input);
    addWay(op, seed);
    addStates(op);
    op.output(support::float32);
    return op.run() ? op.values<float>() : Floats();
}

void addBothWays(OpCase& op, const Floats& input, bool isTimeMajor, bool isHybrid = false) {
    setOptions(op, isTimeMajor);
    op.input(support::float32, inputShape(isTimeMajor), input);
    addWay(op, 100, isHybrid);
    addWay(op, 200, isHybrid);
    addStates(op);
    addStates(op);
}

void addAuxiliaryCase(OpCase& op, const Floats& input, const Floats& other, bool isHybrid) {
    op.options.set("merge_outputs", false);
    addBothWays(op, input, true, isHybrid);
    op.input(support::float32, inputShape(true), other);
    for (const std::uint32_t seed : {100U, 200U})
        for (std::uint32_t gate = 0; gate < 4; ++gate)
            addWeights(op, seed + gate, {cells, inputs}, isHybrid);
    op.output(support::float32).output(support::float32);
}

} // namespace

void TestBidirectionalLstm::isTwoLstms_data() {
    QTest::addColumn<bool>("isTimeMajor");
    QTest::addColumn<bool>("isMerged");
    QTest::newRow("time-major, merged") << true << true;
    QTest::newRow("time-major, apart") << true << false;
    QTest::newRow("batch-major, merged") << false << true;
    QTest::newRow("batch-major, apart") << false << false;
}

void TestBidirectionalLstm::isTwoLstms() {
    QFETCH(const bool, isTimeMajor);
    QFETCH(const bool, isMerged);
    const auto input = seeded(1, times * batches * inputs);
    const auto forward = oneWay(input, 100, isTimeMajor);
    const auto backward = turned(oneWay(turned(input, isTimeMajor), 200, isTimeMajor), isTimeMajor);
    OpCase op(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    op.options.set("merge_outputs", isMerged);
    addBothWays(op, input, isTimeMajor);
    for (int k = 0; k < 9; ++k)
        op.absentInput();
    op.output(support::float32);
    if (!isMerged) {
        op.output(support::float32);
        VERIFY_RUNS(op);
        VERIFY_VALUES(op.values<float>(0), forward);
        VERIFY_VALUES(op.values<float>(1), backward);
        return;
    }
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape().back(), 2 * cells);
    Floats expected;
    for (std::size_t row = 0; row < times * batches; ++row)
        for (const auto* part : {&forward, &backward})
            expected.insert(expected.end(), part->begin() + static_cast<std::ptrdiff_t>(row * cells),
                part->begin() + static_cast<std::ptrdiff_t>((row + 1) * cells));
    VERIFY_VALUES(op.values<float>(), expected);
}

void TestBidirectionalLstm::readsTheOtherInputBackward() {
    const auto other = seeded(2, times * batches * inputs);
    OpCase op(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    op.options.set("merge_outputs", false);
    addBothWays(op, seeded(1, times * batches * inputs), true);
    op.input(support::float32, inputShape(true), other);
    for (int k = 0; k < 8; ++k)
        op.absentInput();
    op.output(support::float32).output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(1), turned(oneWay(turned(other, true), 200, true), true));
}

/// By the weights of the input: both together do what their sum does.
void TestBidirectionalLstm::readsAnAuxiliaryInput() {
    const auto input = seeded(1, times * batches * inputs);
    const auto other = seeded(2, times * batches * inputs);
    OpCase op(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    addAuxiliaryCase(op, input, other, false);
    VERIFY_RUNS(op);
    auto sum = input;
    for (std::size_t k = 0; k < sum.size(); ++k)
        sum[k] += other[k];
    VERIFY_VALUES(op.values<float>(0), oneWay(sum, 100, true), 1e-6);
    VERIFY_VALUES(op.values<float>(1), turned(oneWay(turned(sum, true), 200, true), true), 1e-6);
}

/// Steps of 1/127 of weights and inputs are all that it may differ by.
void TestBidirectionalLstm::hybridReadsAnAuxiliaryInput() {
    const auto input = seeded(1, times * batches * inputs);
    const auto other = seeded(2, times * batches * inputs);
    OpCase real(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    addAuxiliaryCase(real, input, other, false);
    VERIFY_RUNS(real);
    OpCase hybrid(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    addAuxiliaryCase(hybrid, input, other, true);
    VERIFY_RUNS(hybrid);
    OpCase alone(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    addAuxiliaryCase(alone, input, Floats(other.size()), true);
    VERIFY_RUNS(alone);
    for (std::size_t way = 0; way < 2; ++way) {
        VERIFY_VALUES(hybrid.values<float>(way), real.values<float>(way), 0.01);
        const auto with = hybrid.values<float>(way);
        const auto without = alone.values<float>(way);
        float farthest = 0;
        for (std::size_t k = 0; k < with.size(); ++k)
            farthest = std::max(farthest, std::abs(with[k] - without[k]));
        QVERIFY(farthest > 0.1F);
    }
}

void TestBidirectionalLstm::refuses() {
    OpCase few(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    few.options.set("merge_outputs", true);
    addBothWays(few, Floats(times * batches * inputs), true);
    few.output(support::float32);
    VERIFY_REFUSES(few, base::Code::BadOperator);
    OpCase weighed(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    weighed.options.set("merge_outputs", true);
    addBothWays(weighed, Floats(times * batches * inputs), true);
    weighed.input(support::float32, inputShape(true), Floats(times * batches * inputs));
    for (int k = 0; k < 7; ++k)
        weighed.constant(support::float32, {cells, inputs}, Floats(cells * inputs));
    weighed.absentInput().output(support::float32);
    VERIFY_REFUSES(weighed, base::Code::BadOperator);
    OpCase alone(BuiltinOperator::BIDIRECTIONAL_SEQUENCE_LSTM);
    alone.options.set("merge_outputs", true);
    addBothWays(alone, Floats(times * batches * inputs), true);
    alone.absentInput();
    for (int k = 0; k < 8; ++k)
        alone.constant(support::float32, {cells, inputs}, Floats(cells * inputs));
    alone.output(support::float32);
    VERIFY_REFUSES(alone, base::Code::BadOperator);
}

HALFSTEP_TEST(TestBidirectionalLstm)
#include "test_bidirectional_lstm.moc"
