// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestReduce : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floats_data();
    void floats();
    void sumsOfLongRows();
    void integers();
    void logical();
    void quantizedMean();
    void quantizedSum();
    void sumOfInfiniteScale();
    void quantizedProduct();
    void extremesCompareStored();
    void emptyInputs();
    void refuses();
};

namespace {

using Axes = std::vector<std::int32_t>;

std::unique_ptr<OpCase> reduction(BuiltinOperator code, bool keepDims) {
    auto op = std::make_unique<OpCase>(code);
    op->options.set("keep_dims", keepDims);
    return op;
}

template<class T>
OpCase& withOperands(OpCase& op, const support::OperandType& in, model::Shape shape, const std::vector<T>& values,
    const Axes& axes, const support::OperandType& out) {
    return op.input(in, std::move(shape), values)
        .constant(support::int32, {static_cast<std::int32_t>(axes.size())}, axes)
        .output(out);
}

} // namespace

void TestReduce::floats_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<Axes>("axes");
    QTest::addColumn<bool>("keep");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<std::vector<float>>("expected");
    // of [2, 3, 2]: 1 … 12
    const auto row = [](const char* name, BuiltinOperator code, const Axes& axes, bool keep, const model::Shape& shape,
                         const std::vector<float>& expected) {
        QTest::newRow(name) << static_cast<int>(code) << axes << keep << shape << expected;
    };
    row("mean last", BuiltinOperator::MEAN, {2}, false, {2, 3}, {1.5F, 3.5F, 5.5F, 7.5F, 9.5F, 11.5F});
    row("mean middle, kept", BuiltinOperator::MEAN, {1}, true, {2, 1, 2}, {3, 4, 9, 10});
    row("mean two, negative, twice", BuiltinOperator::MEAN, {-1, 1, 2}, false, {2}, {3.5F, 9.5F});
    row("sum first", BuiltinOperator::SUM, {0}, false, {3, 2}, {8, 10, 12, 14, 16, 18});
    row("sum all", BuiltinOperator::SUM, {0, 1, 2}, false, {}, {78});
    row("sum outer", BuiltinOperator::SUM, {0, 2}, false, {3}, {18, 26, 34});
    row("sum of none", BuiltinOperator::SUM, {}, false, {2, 3, 2}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
    row("product", BuiltinOperator::REDUCE_PROD, {1, 2}, true, {2, 1, 1}, {720, 665280});
    row("largest", BuiltinOperator::REDUCE_MAX, {1}, false, {2, 2}, {5, 6, 11, 12});
    row("smallest", BuiltinOperator::REDUCE_MIN, {0, 1}, false, {2}, {1, 2});
}

void TestReduce::floats() {
    QFETCH(int, code);
    QFETCH(Axes, axes);
    QFETCH(bool, keep);
    QFETCH(model::Shape, shape);
    QFETCH(std::vector<float>, expected);
    const auto op = reduction(static_cast<BuiltinOperator>(code), keep);
    std::vector<float> values;
    for (int k = 1; k <= 12; ++k)
        values.push_back(static_cast<float>(k));
    withOperands(*op, support::float32, {2, 3, 2}, values, axes, support::float32);
    VERIFY_RUNS(*op);
    QCOMPARE(op->outputShape(), shape);
    VERIFY_VALUES(op->values<float>(), expected);
}

/// Sums along the last axis, whose order is the same on every path.
void TestReduce::sumsOfLongRows() {
    constexpr std::size_t rows = 70;
    for (const std::size_t size : {16, 17, 31, 64, 1000}) {
        const auto values = support::Random(5).reals(rows * size, -1, 1);
        std::vector<double> expected;
        for (std::size_t row = 0; row < rows; ++row) {
            double sum = 0;
            for (std::size_t k = 0; k < size; ++k)
                sum += double{values[row * size + k]};
            expected.push_back(sum / static_cast<double>(size));
        }
        std::vector<float> first;
        for (const auto path : support::cpuPaths()) {
            OpCase op(BuiltinOperator::MEAN);
            op.input(support::float32, {7, 10, static_cast<std::int32_t>(size)}, values)
                .constant(support::int32, {1}, std::vector<std::int32_t>{2})
                .output(support::float32);
            QVERIFY(op.run(path));
            const auto means = op.values<float>();
            VERIFY_VALUES(std::vector<double>(means.begin(), means.end()), expected, 1e-7);
            if (first.empty())
                first = means;
            VERIFY_VALUES(means, first);
        }
    }
}

void TestReduce::integers() {
    OpCase mean(BuiltinOperator::MEAN);
    withOperands(
        mean, support::int32, {4}, std::vector<std::int32_t>{INT32_MAX, INT32_MAX, 1, -2}, {0}, support::int32);
    VERIFY_RUNS(mean);
    VERIFY_VALUES(mean.values<std::int32_t>(), std::vector<std::int32_t>{1073741823});
    OpCase sum(BuiltinOperator::SUM);
    withOperands(sum, support::int32, {2}, std::vector<std::int32_t>{INT32_MAX, 1}, {0}, support::int32);
    VERIFY_RUNS(sum);
    VERIFY_VALUES(sum.values<std::int32_t>(), std::vector<std::int32_t>{INT32_MIN});
}

void TestReduce::logical() {
    const std::vector<std::uint8_t> values{1, 1, 0, 1, 0, 0};
    OpCase any(BuiltinOperator::REDUCE_ANY);
    withOperands(any, support::boolean, {3, 2}, values, {1}, support::boolean);
    VERIFY_RUNS(any);
    VERIFY_VALUES(any.values<std::uint8_t>(), std::vector<std::uint8_t>{1, 1, 0});
    OpCase all(BuiltinOperator::REDUCE_ALL);
    withOperands(all, support::boolean, {3, 2}, values, {1}, support::boolean);
    VERIFY_RUNS(all);
    VERIFY_VALUES(all.values<std::uint8_t>(), std::vector<std::uint8_t>{1, 0, 0});
}

void TestReduce::quantizedMean() {
    support::Random random(3);
    const auto values = random.integers<std::int8_t>(7 * 9 * 5, -128, 127);
    OpCase op(BuiltinOperator::MEAN);
    withOperands(op, support::int8(0.05F, -3), {1, 7, 9, 5}, values, {1, 2}, support::int8(0.009F, 4));
    VERIFY_RUNS(op);
    const auto means = op.values<std::int8_t>();
    for (std::size_t c = 0; c < 5; ++c) {
        double sum = 0;
        for (std::size_t k = 0; k < 63; ++k)
            sum += values[k * 5 + c] + 3;
        const double exact = std::clamp(sum / 63 * 0.05 / 0.009 + 4, -128.0, 127.0);
        QVERIFY(std::abs(exact - means[c]) < 0.7); // rounds twice
    }
}

void TestReduce::quantizedSum() {
    OpCase op(BuiltinOperator::SUM);
    withOperands(op, support::int8(0.5F, 1), {2, 3}, std::vector<std::int8_t>{1, 2, 3, -4, 127, 127}, {1},
        support::int8(1, -10));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-8, 114});
}

/// The quotient of the scales is infinite, and zero times that no number, which has no integer.
void TestReduce::sumOfInfiniteScale() {
    OpCase op(BuiltinOperator::SUM);
    withOperands(op, support::int8(1e38F), {2}, std::vector<std::int8_t>{3, -3}, {0}, support::int8(1e-38F));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-128});
}

void TestReduce::quantizedProduct() {
    OpCase op(BuiltinOperator::REDUCE_PROD);
    withOperands(op, support::int8(0.1F, 0), {3}, std::vector<std::int8_t>{20, 30, -10}, {0}, support::int8(0.05F, 0));
    VERIFY_RUNS(op);
    // 2 · 3 · −1 = −6
    QVERIFY(std::abs(op.values<std::int8_t>()[0] + 120) <= 1);
}

void TestReduce::extremesCompareStored() {
    OpCase op(BuiltinOperator::REDUCE_MAX);
    withOperands(
        op, support::uint8(0.1F, 3), {2, 2}, std::vector<std::uint8_t>{3, 200, 0, 0}, {1}, support::uint8(0.1F, 3));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), std::vector<std::uint8_t>{200, 0});
}

void TestReduce::emptyInputs() {
    OpCase op(BuiltinOperator::SUM);
    withOperands(op, support::float32, {2, 0}, std::vector<float>{}, {1}, support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0, 0});
    OpCase mean(BuiltinOperator::MEAN);
    withOperands(mean, support::int32, {0}, std::vector<std::int32_t>{}, {0}, support::int32);
    VERIFY_RUNS(mean);
    VERIFY_VALUES(mean.values<std::int32_t>(), std::vector<std::int32_t>{0});
}

void TestReduce::refuses() {
    OpCase axis(BuiltinOperator::MEAN);
    withOperands(axis, support::float32, {2}, std::vector<float>(2), {1}, support::float32);
    VERIFY_REFUSES(axis, base::Code::BadOperator);
    OpCase scales(BuiltinOperator::REDUCE_MAX);
    withOperands(scales, support::int8(1), {2}, std::vector<std::int8_t>(2), {0}, support::int8(2));
    VERIFY_REFUSES(scales, base::Code::BadOperator);
    OpCase open(BuiltinOperator::MEAN);
    open.input(support::float32, {2}, std::vector<float>(2))
        .input(support::int32, {1}, std::vector<std::int32_t>{0})
        .output(support::float32);
    QVERIFY(open.shapes()->needsValues);
}

HALFSTEP_TEST(TestReduce)
#include "test_reduce.moc"
