// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestBatchMatmul : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats_data();
    void floats();
    void packedFloats();
    void broadcastsBatches();
    void bytesAreNearReal();
    void wordsAreNearReal_data();
    void wordsAreNearReal();
    void rawBytes();
    void hybrid_data();
    void hybrid();
    void refuses();
};

namespace {

constexpr int rows = 3;
constexpr int depth = 5;
constexpr int columns = 4;

/// Element [row, k] of a matrix that may lie transposed.
template<class T>
double element(const std::vector<T>& matrix, int row, int k, int rowCount, int width, bool isTransposed) {
    return static_cast<double>(matrix[static_cast<std::size_t>(isTransposed ? k * rowCount + row : row * width + k)]);
}

/// Plain product of [rows, depth] and [depth, columns], of values minus zero points.
template<class A, class B>
std::vector<double> productOf(
    const std::vector<A>& a, const std::vector<B>& b, bool turnA, bool turnB, double zeroA = 0, double zeroB = 0) {
    std::vector<double> result;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            double sum = 0;
            for (int k = 0; k < depth; ++k)
                sum += (element(a, row, k, rows, depth, turnA) - zeroA) *
                       (element(b, k, column, depth, columns, turnB) - zeroB);
            result.push_back(sum);
        }
    }
    return result;
}

void addTurnRows() {
    QTest::addColumn<bool>("turnA");
    QTest::addColumn<bool>("turnB");
    QTest::newRow("plain") << false << false;
    QTest::newRow("first") << true << false;
    QTest::newRow("second") << false << true;
    QTest::newRow("both") << true << true;
}

model::Shape shapeOf(int first, int second, bool isTurned) {
    return isTurned ? model::Shape{second, first} : model::Shape{first, second};
}

void setTurns(OpCase& op, bool turnA, bool turnB) {
    op.options.set("adj_x", turnA);
    op.options.set("adj_y", turnB);
}

} // namespace

void TestBatchMatmul::floats_data() {
    addTurnRows();
}

/// Large enough for panels of columns; the second matrix is the same for two of the first.
void TestBatchMatmul::packedFloats() {
    constexpr int m = 9;
    constexpr int k = 140;
    constexpr int n = 37;
    support::Random random(32);
    const auto a = random.reals(2 * m * k, -2, 2);
    const auto b = random.reals(k * n, -2, 2);
    for (const bool isTurned : {false, true}) {
        std::vector<float> expected;
        for (int row = 0; row < 2 * m; ++row) {
            for (int column = 0; column < n; ++column) {
                double sum = 0;
                for (int at = 0; at < k; ++at)
                    sum += double(a[std::size_t(row * k + at)]) *
                           b[std::size_t(isTurned ? column * k + at : at * n + column)];
                expected.push_back(static_cast<float>(sum));
            }
        }
        for (const auto path : support::cpuPaths()) {
            for (const int threads : {1, 2}) {
                OpCase op(BuiltinOperator::BATCH_MATMUL);
                op.threads = threads;
                setTurns(op, false, isTurned);
                op.input(support::float32, {2, m, k}, a)
                    .input(support::float32, isTurned ? model::Shape{1, n, k} : model::Shape{1, k, n}, b)
                    .output(support::float32);
                QVERIFY(op.run(path));
                VERIFY_VALUES(op.values<float>(), expected, 1e-4);
            }
        }
    }
}

void TestBatchMatmul::floats() {
    QFETCH(bool, turnA);
    QFETCH(bool, turnB);
    support::Random random(31);
    const auto a = random.reals(rows * depth, -2, 2);
    const auto b = random.reals(depth * columns, -2, 2);
    OpCase op(BuiltinOperator::BATCH_MATMUL);
    setTurns(op, turnA, turnB);
    op.input(support::float32, shapeOf(rows, depth, turnA), a)
        .input(support::float32, shapeOf(depth, columns, turnB), b)
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{rows, columns}));
    const auto expected = productOf(a, b, turnA, turnB);
    VERIFY_VALUES(op.values<float>(), std::vector<float>(expected.begin(), expected.end()), 1e-5);
    QCOMPARE(ops::find(BuiltinOperator::BATCH_MATMUL)->cost(op.node()).macs, std::uint64_t(rows * depth * columns));
}

void TestBatchMatmul::broadcastsBatches() {
    OpCase op(BuiltinOperator::BATCH_MATMUL);
    op.input(support::float32, {2, 1, 1, 2}, std::vector<float>{1, 2, 3, 4})
        .input(support::float32, {3, 2, 1}, std::vector<float>{1, 0, 0, 1, 1, 1})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 3, 1, 1}));
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1, 2, 3, 3, 4, 7});
}

void TestBatchMatmul::bytesAreNearReal() {
    support::Random random(32);
    const auto a = random.integers<std::int8_t>(rows * depth, -128, 127);
    const auto b = random.integers<std::int8_t>(depth * columns, -128, 127);
    OpCase op(BuiltinOperator::BATCH_MATMUL);
    setTurns(op, false, true);
    op.input(support::int8(0.05F, 3), {rows, depth}, a)
        .input(support::int8(0.02F, -7), {columns, depth}, b)
        .output(support::int8(0.3F, 5));
    VERIFY_RUNS(op);
    const auto sums = productOf(a, b, false, true, 3, -7);
    for (std::size_t k = 0; k < sums.size(); ++k) {
        const double stored = std::clamp(sums[k] * 0.05 * 0.02 / 0.3 + 5, -128.0, 127.0);
        QVERIFY(std::abs(stored - op.values<std::int8_t>()[k]) < 0.76);
    }
}

void TestBatchMatmul::wordsAreNearReal_data() {
    QTest::addColumn<bool>("byteWeights");
    QTest::newRow("int16") << false;
    QTest::newRow("int8") << true;
}

void TestBatchMatmul::wordsAreNearReal() {
    QFETCH(bool, byteWeights);
    support::Random random(33);
    const auto a = random.integers<std::int16_t>(rows * depth, -32768, 32767);
    const auto b = random.integers<std::int8_t>(depth * columns, -128, 127);
    OpCase op(BuiltinOperator::BATCH_MATMUL);
    op.input(support::int16(0.001F), {rows, depth}, a);
    if (byteWeights)
        op.input(support::int8(0.02F), {depth, columns}, b);
    else
        op.input(support::int16(0.02F), {depth, columns}, std::vector<std::int16_t>(b.begin(), b.end()));
    op.output(support::int16(0.01F));
    VERIFY_RUNS(op);
    const auto sums = productOf(a, b, false, false);
    for (std::size_t k = 0; k < sums.size(); ++k) {
        const double stored = std::clamp(sums[k] * 0.001 * 0.02 / 0.01, -32768.0, 32767.0);
        // the multiplier has 15 bits
        QVERIFY(std::abs(stored - op.values<std::int16_t>()[k]) < 0.51 + std::abs(stored) / 32768);
    }
}

void TestBatchMatmul::rawBytes() {
    OpCase op(BuiltinOperator::BATCH_MATMUL);
    op.input(support::int8(0.05F, 3), {1, 2}, std::vector<std::int8_t>{2, -3})
        .input(support::int8(0.05F, 9), {2, 1}, std::vector<std::int8_t>{5, 7})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), std::vector<std::int32_t>{-11});
}

void TestBatchMatmul::hybrid_data() {
    addTurnRows();
}

void TestBatchMatmul::hybrid() {
    QFETCH(bool, turnA);
    QFETCH(bool, turnB);
    support::Random random(34);
    const auto a = random.reals(rows * depth, -2, 3);
    const auto b = random.integers<std::int8_t>(depth * columns, -127, 127);
    const auto sums = productOf(a, b, turnA, turnB);
    for (const bool isAsymmetric : {false, true}) {
        for (const bool isPerColumn : {false, true}) {
            OpCase op(BuiltinOperator::BATCH_MATMUL);
            setTurns(op, turnA, turnB);
            op.options.set("asymmetric_quantize_inputs", isAsymmetric);
            support::OperandType weights = support::int8(0.01F);
            if (isPerColumn)
                weights = {model::TensorType::Int8, {0.01F, 0.02F, 0.03F, 0.04F}, {0}, turnB ? 0 : 1};
            op.input(support::float32, shapeOf(rows, depth, turnA), a)
                .constant(weights, shapeOf(depth, columns, turnB), b)
                .output(support::float32);
            VERIFY_RUNS(op);
            for (std::size_t k = 0; k < sums.size(); ++k) {
                const double scale = static_cast<double>(weights.scale[isPerColumn ? k % columns : 0]);
                // Half a step of the quantized row times all weights
                QVERIFY(std::abs(sums[k] * scale - static_cast<double>(op.values<float>()[k])) <
                        0.51 * 3 / 127 * depth * 127 * scale);
            }
        }
    }
}

void TestBatchMatmul::refuses() {
    OpCase depths(BuiltinOperator::BATCH_MATMUL);
    depths.input(support::float32, {2, 3}, std::vector<float>(6))
        .input(support::float32, {2, 3}, std::vector<float>(6));
    depths.output(support::float32);
    VERIFY_REFUSES(depths, base::Code::ShapeMismatch);
    OpCase rank(BuiltinOperator::BATCH_MATMUL);
    rank.input(support::float32, {2}, std::vector<float>(2)).input(support::float32, {2, 1}, std::vector<float>(2));
    rank.output(support::float32);
    VERIFY_REFUSES(rank, base::Code::BadOperator);
    OpCase zero(BuiltinOperator::BATCH_MATMUL);
    zero.input(support::int16(1), {1, 1}, std::vector<std::int16_t>(1))
        .input(support::int8(1, 3), {1, 1}, std::vector<std::int8_t>(1))
        .output(support::int16(1));
    VERIFY_REFUSES(zero, base::Code::BadOperator);
}

HALFSTEP_TEST(TestBatchMatmul)
#include "test_batch_matmul.moc"
