// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "lstm_case.h"
#include "op_checks.h"

#include <cmath>
#include <cstring>

using support::LstmArithmetic;
using support::LstmCase;
Q_DECLARE_METATYPE(LstmCase)

class TestLstm : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void followsTheFormula_data();
    void followsTheFormula();
    void statesLiveOn();
    void allPathsGiveTheSameBytes();
    void zeroInputLeavesOutTheProduct();
    void diagonalRecurrentWeights();
    void integerPeepholeCountsOutputs();
    void shapes();
    void versions();
    void refuses_data();
    void refuses();
};

namespace {

/// Outputs as real numbers.
std::vector<double> realOutputs(const support::OpCase& op, LstmArithmetic arithmetic) {
    std::vector<double> real;
    if (arithmetic != LstmArithmetic::Integer) {
        const auto values = op.values<float>();
        return {values.begin(), values.end()};
    }
    for (const auto stored : op.values<std::int8_t>())
        real.push_back((stored - 5) * double{support::lstmOutputScale});
    return real;
}

} // namespace

void TestLstm::followsTheFormula_data() {
    QTest::addColumn<LstmCase>("form");
    QTest::newRow("batch-major") << LstmCase{};
    QTest::newRow("time-major") << LstmCase{.isTimeMajor = true};
    QTest::newRow("one step") << LstmCase{.isSequence = false};
    QTest::newRow("coupled gates") << LstmCase{.hasInputGate = false};
    QTest::newRow("peephole") << LstmCase{.hasPeephole = true};
    QTest::newRow("normalization") << LstmCase{.hasNormalization = true, .cells = 8, .outputs = 8};
    QTest::newRow("projection") << LstmCase{.hasProjection = true, .outputs = 3};
    QTest::newRow("clipped") << LstmCase{
        .hasProjection = true, .cellClip = 0.25F, .projectionClip = 0.125F, .outputs = 3};
    QTest::newRow("all of it") << LstmCase{.isTimeMajor = true,
        .hasInputGate = false,
        .hasPeephole = true,
        .hasNormalization = true,
        .times = 3,
        .batches = 3,
        .inputs = 9,
        .cells = 32,
        .outputs = 32};
}

void TestLstm::followsTheFormula() {
    QFETCH(const LstmCase, form);
    const auto operands = support::lstmOperands(form);
    const auto expected = support::lstmFormula(form, operands);
    const std::pair<LstmArithmetic, double> bounds[] = {
        {LstmArithmetic::Float, 2e-6}, {LstmArithmetic::Hybrid, 0.03}, {LstmArithmetic::Integer, 0.04}};
    for (const auto& [arithmetic, bound] : bounds) {
        const auto op = support::lstmOp(form, operands, arithmetic);
        VERIFY_RUNS(*op);
        VERIFY_VALUES(realOutputs(*op, arithmetic), expected, bound);
    }
}

/// Two runs of a sequence of one are a sequence of two.
void TestLstm::statesLiveOn() {
    LstmCase form{.isTimeMajor = true, .hasPeephole = true, .times = 2, .batches = 1};
    const auto operands = support::lstmOperands(form);
    form.times = 1;
    auto first = operands;
    first[0]->resize(std::size_t(form.inputs));
    for (const auto arithmetic : {LstmArithmetic::Float, LstmArithmetic::Hybrid, LstmArithmetic::Integer}) {
        const auto both =
            support::lstmOp({.isTimeMajor = true, .hasPeephole = true, .times = 2, .batches = 1}, operands, arithmetic);
        VERIFY_RUNS(*both);
        const auto one = support::lstmOp(form, first, arithmetic);
        VERIFY_RUNS(*one);
        // The second half of the input in place of the first.
        const auto bytes = one->inputBytes(0);
        std::memcpy(bytes.data(), both->inputBytes(0).data() + bytes.size(), bytes.size());
        QVERIFY(one->runAgain());
        const auto expected = realOutputs(*both, arithmetic);
        const std::vector<double> last(expected.begin() + form.outputs, expected.end());
        VERIFY_VALUES(realOutputs(*one, arithmetic), last);
    }
}

void TestLstm::allPathsGiveTheSameBytes() {
    const LstmCase form{.hasProjection = true, .batches = 3, .inputs = 37, .cells = 21, .outputs = 17};
    const auto operands = support::lstmOperands(form);
    const auto plain = support::lstmOp(form, operands, LstmArithmetic::Integer);
    QVERIFY(plain->run(ops::CpuPath::Portable));
    for (const auto path : support::cpuPaths()) {
        const auto op = support::lstmOp(form, operands, LstmArithmetic::Integer);
        QVERIFY(op->run(path));
        VERIFY_VALUES(op->values<std::int8_t>(), plain->values<std::int8_t>());
    }
}

/// As the reference: infinite weights do no harm to an input of zeros.
void TestLstm::zeroInputLeavesOutTheProduct() {
    const LstmCase form{};
    auto operands = support::lstmOperands(form);
    std::fill(operands[0]->begin(), operands[0]->end(), 0.0F);
    const auto expected = support::lstmFormula(form, operands);
    (*operands[3])[0] = std::numeric_limits<float>::infinity();
    const auto op = support::lstmOp(form, operands, LstmArithmetic::Float);
    VERIFY_RUNS(*op);
    VERIFY_VALUES(realOutputs(*op, LstmArithmetic::Float), expected, 2e-6);
}

void TestLstm::diagonalRecurrentWeights() {
    const LstmCase form{};
    auto operands = support::lstmOperands(form);
    const auto cells = std::size_t(form.cells);
    auto narrow = operands;
    for (std::size_t k = 5; k <= 8; ++k) {
        std::vector<float> diagonal;
        for (std::size_t row = 0; row < cells; ++row) {
            for (std::size_t column = 0; column < cells; ++column)
                (*operands[k])[row * cells + column] *= row == column ? 1.0F : 0.0F;
            diagonal.push_back((*operands[k])[row * cells + row]);
        }
        narrow[k] = diagonal;
        narrow[k]->resize(cells * cells); // the bytes; the shape is cut below
    }
    const auto op = support::lstmOp(form, narrow, LstmArithmetic::Float);
    for (std::size_t k = 5; k <= 8; ++k)
        op->tensor(k).shape = {form.cells};
    VERIFY_RUNS(*op);
    VERIFY_VALUES(realOutputs(*op, LstmArithmetic::Float), support::lstmFormula(form, operands), 2e-6);
    QCOMPARE(ops::find(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM)->version(op->node()), 4);
}

/// The reference takes the number of outputs for that of cells: behind a projection the last cells have no peephole.
void TestLstm::integerPeepholeCountsOutputs() {
    const LstmCase form{.hasPeephole = true, .hasProjection = true, .times = 6, .batches = 1, .outputs = 3};
    const auto operands = support::lstmOperands(form);
    auto cut = operands;
    for (std::size_t k = 9; k <= 11; ++k)
        std::fill(cut[k]->begin() + form.outputs, cut[k]->end(), 0.0F);
    const auto whole = support::lstmOp(form, operands, LstmArithmetic::Integer);
    const auto partly = support::lstmOp(form, cut, LstmArithmetic::Integer);
    VERIFY_RUNS(*whole);
    VERIFY_RUNS(*partly);
    VERIFY_VALUES(whole->values<std::int8_t>(), partly->values<std::int8_t>());
}

void TestLstm::shapes() {
    const LstmCase form{.hasProjection = true, .outputs = 3};
    const auto op = support::lstmOp(form, support::lstmOperands(form), LstmArithmetic::Float);
    const auto shapes = op->shapes();
    QVERIFY(shapes);
    QCOMPARE(shapes->outputs[0], (model::Shape{2, 4, 3}));
    const auto cost = ops::find(model::BuiltinOperator::UNIDIRECTIONAL_SEQUENCE_LSTM)->cost(op->node());
    QCOMPARE(cost.macs, std::uint64_t(8 * (4 * 7 * (5 + 3) + 7 * 3)));
}

void TestLstm::versions() {
    const auto versionOf = [](bool isSequence, LstmArithmetic arithmetic, bool isAsymmetric) {
        const LstmCase form{.isSequence = isSequence};
        const auto op = support::lstmOp(form, support::lstmOperands(form), arithmetic);
        op->options.set("asymmetric_quantize_inputs", isAsymmetric);
        return ops::find(op->node().code)->version(op->node());
    };
    QCOMPARE(versionOf(true, LstmArithmetic::Float, false), 1);
    QCOMPARE(versionOf(true, LstmArithmetic::Integer, false), 1);
    QCOMPARE(versionOf(true, LstmArithmetic::Hybrid, false), 2);
    QCOMPARE(versionOf(true, LstmArithmetic::Hybrid, true), 3);
    QCOMPARE(versionOf(false, LstmArithmetic::Hybrid, false), 3);
    QCOMPARE(versionOf(false, LstmArithmetic::Hybrid, true), 4);
}

void TestLstm::refuses_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    const auto bad = static_cast<int>(base::Code::BadOperator);
    const auto options = static_cast<int>(base::Code::UnsupportedOptions);
    const auto types = static_cast<int>(base::Code::UnsupportedType);
    QTest::newRow("state is no variable") << 0 << bad;
    QTest::newRow("state of another batch") << 1 << bad;
    QTest::newRow("weights of another shape") << 2 << bad;
    QTest::newRow("cell scale is no power of two") << 3 << options;
    QTest::newRow("cell scale too coarse") << 4 << options;
    QTest::newRow("negative clip") << 6 << bad;
    QTest::newRow("another activation") << 7 << options;
    QTest::newRow("bias of another type") << 8 << types;
}

void TestLstm::refuses() {
    QFETCH(const int, which);
    QFETCH(const int, code);
    const LstmCase form{};
    const auto op = support::lstmOp(form, support::lstmOperands(form), LstmArithmetic::Integer);
    model::QuantizationParameters scale;
    scale.scale = {which == 3 ? 0.0003F : 1.0F / 256};
    switch (which) {
    case 0:
        op->tensor(18).isVariable = false;
        break;
    case 1:
        op->tensor(19).shape = {1, form.cells};
        break;
    case 2:
        op->tensor(3).shape = {form.inputs, form.cells};
        break;
    case 3:
    case 4:
        op->tensor(19).quantization = &scale;
        break;
    case 6:
        op->options.set("cell_clip", -1.0);
        break;
    case 7:
        op->options.set("fused_activation_function", std::int64_t{1});
        break;
    default:
        op->tensor(14).type = model::TensorType::Int64;
    }
    VERIFY_REFUSES(*op, static_cast<base::Code>(code));
}

HALFSTEP_TEST(TestLstm)
#include "test_lstm.moc"
