// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include "ops/numerics/fixed_point.h"

#include <algorithm>
#include <deque>

using support::OpCase;

class TestSvdf : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void floatFollowsTheFormula();
    void hybridIsNearFloat();
    void integerFollowsTheFormula();
    void stateSaturates();
    void versions();
    void refuses_data();
    void refuses();
};

namespace {

constexpr int batches = 2;
constexpr int inputs = 5;
constexpr int rank = 2;
constexpr int units = 3;
constexpr int filters = units * rank;
constexpr int memory = 4;
constexpr int runs = 6;

/// Remembers the products of all runs and weighs the last `memory` of them, without any shifted state.
class Formula {
public:
    /// The next products [batch][filter]; gives the sums [batch][unit].
    std::vector<double> next(const std::vector<double>& products, const std::vector<double>& timeWeights) {
        m_past.push_front(products);
        std::vector<double> sums(batches * units);
        for (std::size_t age = 0; age < std::min<std::size_t>(memory, m_past.size()); ++age) {
            for (std::size_t k = 0; k < batches * filters; ++k) {
                const auto filter = k % filters;
                sums[k / rank] += m_past[age][k] * timeWeights[filter * memory + memory - 1 - age];
            }
        }
        return sums;
    }

private:
    std::deque<std::vector<double>> m_past;
};

template<class T>
std::vector<double> wide(const std::vector<T>& values) {
    return {values.begin(), values.end()};
}

template<class In, class Weight>
std::vector<double> products(const std::vector<In>& input, const std::vector<Weight>& weights, double zeroPoint = 0) {
    std::vector<double> result(batches * filters);
    for (std::size_t k = 0; k < result.size(); ++k) {
        for (std::size_t i = 0; i < inputs; ++i)
            result[k] += (static_cast<double>(input[k / filters * inputs + i]) - zeroPoint) *
                         static_cast<double>(weights[k % filters * inputs + i]);
    }
    return result;
}

struct RealCase {
    std::vector<float> feature;
    std::vector<float> time;
    std::vector<float> bias;
    std::vector<std::vector<float>> input;
};

RealCase seeded() {
    support::Random random(3);
    RealCase made{{}, {}, random.reals(units, -1, 1), {}};
    for (int k = 0; k < filters * inputs; ++k)
        made.feature.push_back(static_cast<float>(random.integer(-100, 100)) / 64);
    for (int k = 0; k < filters * memory; ++k)
        made.time.push_back(static_cast<float>(random.integer(-100, 100)) / 64);
    for (int run = 0; run < runs; ++run)
        made.input.push_back(random.reals(batches * inputs, -1, 1));
    return made;
}

template<class T>
void setInput(OpCase& op, const std::vector<T>& values) {
    const auto bytes = std::as_bytes(std::span(values));
    std::copy(bytes.begin(), bytes.end(), op.inputBytes(0).begin());
}

/// The largest distance from the formula over all runs.
double worst(OpCase& op, const RealCase& made) {
    Formula formula;
    double most = 0;
    for (int run = 0; run < runs; ++run) {
        setInput(op, made.input[std::size_t(run)]);
        if (!(run == 0 ? op.run() : op.runAgain()))
            return 1e9;
        const auto sums = formula.next(products(made.input[std::size_t(run)], made.feature), wide(made.time));
        for (std::size_t k = 0; k < sums.size(); ++k)
            most = std::max(most, std::abs(op.values<float>()[k] - (sums[k] + double{made.bias[k % units]})));
    }
    return most;
}

void setOptions(OpCase& op, std::int64_t activation) {
    op.options.set("rank", std::int64_t{rank});
    op.options.set("fused_activation_function", activation);
}

std::vector<std::int8_t> stored(const std::vector<float>& values) {
    std::vector<std::int8_t> result;
    for (const float value : values)
        result.push_back(static_cast<std::int8_t>(value * 64));
    return result;
}

} // namespace

void TestSvdf::floatFollowsTheFormula() {
    const auto made = seeded();
    OpCase op(model::BuiltinOperator::SVDF);
    setOptions(op, 0);
    op.input(support::float32, {batches, inputs}, made.input[0])
        .constant(support::float32, {filters, inputs}, made.feature)
        .constant(support::float32, {filters, memory}, made.time)
        .constant(support::float32, {units}, made.bias)
        .variable(support::float32, {batches, filters * memory}, std::vector<float>(batches * filters * memory))
        .output(support::float32);
    const double distance = worst(op, made);
    QVERIFY2(distance < 2e-5, qPrintable(QString::number(distance)));
    QCOMPARE(op.outputShape(), (model::Shape{batches, units}));
}

void TestSvdf::hybridIsNearFloat() {
    const auto made = seeded();
    OpCase op(model::BuiltinOperator::SVDF);
    setOptions(op, 0);
    op.input(support::float32, {batches, inputs}, made.input[0])
        .constant(support::int8(1.0F / 64), {filters, inputs}, stored(made.feature))
        .constant(support::int8(1.0F / 64), {filters, memory}, stored(made.time))
        .constant(support::float32, {units}, made.bias)
        .variable(support::float32, {batches, filters * memory}, std::vector<float>(batches * filters * memory))
        .output(support::float32);
    const double distance = worst(op, made);
    QVERIFY2(distance < 0.1, qPrintable(QString::number(distance)));
    QVERIFY2(distance > 1e-5, "the input was not quantized");
}

void TestSvdf::integerFollowsTheFormula() {
    support::Random random(5);
    const auto feature = random.integers<std::int8_t>(filters * inputs, -127, 127);
    const auto time = random.integers<std::int16_t>(filters * memory, -512, 512);
    const auto bias = random.integers<std::int32_t>(units, -5000, 5000);
    OpCase op(model::BuiltinOperator::SVDF);
    setOptions(op, 1);
    op.input(support::int8(0.02F, 7), {batches, inputs}, std::vector<std::int8_t>(batches * inputs))
        .constant(support::int8(0.01F), {filters, inputs}, feature)
        .constant({model::TensorType::Int16, {0.002F}, {0}}, {filters, memory}, time)
        .constant(support::int32, {units}, bias)
        .variable(
            support::int16(0.001F), {batches, filters * memory}, std::vector<std::int16_t>(batches * filters * memory))
        .output(support::int8(0.05F, -20));
    Formula formula;
    for (int run = 0; run < runs; ++run) {
        const auto input = random.integers<std::int8_t>(batches * inputs, -128, 127);
        setInput(op, input);
        if (run == 0)
            VERIFY_RUNS(op);
        QVERIFY(run == 0 || op.runAgain());
        auto columns = products(input, feature, 7);
        const auto toState = ops::quantizeMultiplier(double{0.02F * 0.01F / 0.001F});
        for (auto& value : columns)
            value = ops::multiplyByQuantizedMultiplier(static_cast<std::int32_t>(value), toState);
        const auto sums = formula.next(columns, wide(time));
        const auto toOutput = ops::quantizeMultiplier(double{0.001F * 0.002F / 0.05F});
        std::vector<std::int8_t> expected;
        for (std::size_t k = 0; k < sums.size(); ++k) {
            const auto sum = static_cast<std::int32_t>(sums[k]) + bias[k % units];
            const auto value = ops::multiplyByQuantizedMultiplier(sum, toOutput) - 20;
            expected.push_back(static_cast<std::int8_t>(std::clamp(value, -128, 127)));
        }
        VERIFY_VALUES(op.values<std::int8_t>(), expected);
    }
}

void TestSvdf::stateSaturates() {
    OpCase op(model::BuiltinOperator::SVDF);
    op.options.set("rank", std::int64_t{1});
    op.options.set("fused_activation_function", std::int64_t{1});
    op.input(support::int8(1), {1, 1}, std::vector<std::int8_t>{-128})
        .constant(support::int8(1), {1, 1}, std::vector<std::int8_t>{127})
        .constant(support::int16(1), {1, 1}, std::vector<std::int16_t>{1})
        .absentInput()
        .variable(support::int16(0.01F), {1, 1}, std::vector<std::int16_t>{0})
        .output(support::int8(4));
    VERIFY_RUNS(op);
    QCOMPARE(*reinterpret_cast<const std::int16_t*>(op.inputBytes(4).data()), std::int16_t{-32768});
    VERIFY_VALUES(op.values<std::int8_t>(), {std::int8_t{-82}}); // −327.68 / 4
}

void TestSvdf::versions() {
    OpCase op(model::BuiltinOperator::SVDF);
    op.input(support::float32, {1, 1}, std::vector<float>{0})
        .constant(support::int8(1), {1, 1}, std::vector<std::int8_t>{1});
    const auto* definition = ops::find(model::BuiltinOperator::SVDF);
    QCOMPARE(definition->version(op.node()), 2);
    op.options.set("asymmetric_quantize_inputs", true);
    QCOMPARE(definition->version(op.node()), 4);
    op.tensor(0).type = model::TensorType::Int8;
    QCOMPARE(definition->version(op.node()), 3);
    op.tensor(0).type = op.tensor(1).type = model::TensorType::Float32;
    QCOMPARE(definition->version(op.node()), 1);
}

void TestSvdf::refuses_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<int>("code");
    QTest::newRow("no variable") << 0 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("rank 0") << 1 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("rank divides no filters") << 2 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("another state") << 3 << static_cast<int>(base::Code::BadOperator);
    QTest::newRow("mixed weights") << 4 << static_cast<int>(base::Code::UnsupportedType);
}

void TestSvdf::refuses() {
    QFETCH(const int, which);
    QFETCH(const int, code);
    const auto made = seeded();
    OpCase op(model::BuiltinOperator::SVDF);
    setOptions(op, 0);
    op.input(support::float32, {batches, inputs}, made.input[0])
        .constant(support::float32, {filters, inputs}, made.feature)
        .constant(support::float32, {filters, memory}, made.time)
        .absentInput()
        .variable(support::float32, {batches, filters * memory}, std::vector<float>(batches * filters * memory))
        .output(support::float32);
    if (which == 0)
        op.tensor(4).isVariable = false;
    else if (which == 3)
        op.tensor(4).shape = {batches, filters};
    else if (which == 4)
        op.tensor(2).type = model::TensorType::Int8;
    else
        op.options.set("rank", std::int64_t{which == 1 ? 0 : 4});
    VERIFY_REFUSES(op, static_cast<base::Code>(code));
}

HALFSTEP_TEST(TestSvdf)
#include "test_svdf.moc"
