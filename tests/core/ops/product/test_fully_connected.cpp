// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_case.h"

#include "support/test_main.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace {

using model::Activation;
using model::TensorType;
using support::OpCase;
using support::OperandType;
using support::Random;

struct Case {
    int rows = 1;
    int depth = 1;
    int units = 1;
    OperandType input = {};
    OperandType weight = {};
    OperandType bias = {};
    OperandType output = {};
    Activation activation = Activation::None;
    bool hasBias = true;
    bool isAsymmetric = false; ///< hybrid
};

} // namespace
Q_DECLARE_METATYPE(Case)

class TestFullyConnected : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void integers_data();
    void integers();
    void floats_data();
    void floats();
    void hybrid_data();
    void hybrid();
    void int4And2Weights();
    void doubleRoundsOnce();
    void hugeSumsStayInRange();
    void shapes_data();
    void shapes();
    void refuses_data();
    void refuses();
    void versions();
};

namespace {

std::vector<std::int64_t> seeded(Random& random, TensorType type, std::size_t count) {
    const auto range = *model::integerRange(type);
    return random.integers<std::int64_t>(count, range.lowest, range.highest);
}

void addInput(
    OpCase& op, const OperandType& type, model::Shape shape, const std::vector<std::int64_t>& values, bool isConstant) {
    if (type.type == TensorType::Int16)
        op.input(type, std::move(shape), std::vector<std::int16_t>(values.begin(), values.end()), isConstant);
    else if (type.type == TensorType::Int32)
        op.input(type, std::move(shape), std::vector<std::int32_t>(values.begin(), values.end()), isConstant);
    else if (type.type == TensorType::Int64)
        op.input(type, std::move(shape), values, isConstant);
    else
        op.input(type, std::move(shape), std::vector<std::uint8_t>(values.begin(), values.end()), isConstant);
}

std::vector<std::int64_t> outputsOf(const OpCase& op, TensorType type) {
    const auto widened = [](const auto& values) { return std::vector<std::int64_t>(values.begin(), values.end()); };
    if (type == TensorType::Int16)
        return widened(op.values<std::int16_t>());
    return type == TensorType::Int8 ? widened(op.values<std::int8_t>()) : widened(op.values<std::uint8_t>());
}

float weightScale(const Case& c, int unit) {
    return c.weight.scale.size() == 1 ? c.weight.scale[0] : c.weight.scale[std::size_t(unit)];
}

/// int16 weights: a 15-bit multiplier, ties up.
std::int64_t multipliedShort(std::int64_t sum, double scale) {
    int exponent = 0;
    const auto multiplier = std::int64_t(std::round(std::frexp(scale, &exponent) * 2147483648.0));
    const std::int64_t reduced = multiplier < 0x7FFF0000 ? (multiplier + 0x8000) >> 16 : 0x7FFF;
    return (sum * reduced + (std::int64_t{1} << (14 - exponent))) >> (15 - exponent);
}

std::int64_t scaled(const Case& c, std::int64_t sum, int unit) {
    const double input = c.input.scale[0];
    const double weight = weightScale(c, unit);
    const double output = c.output.scale[0];
    if (c.weight.type != TensorType::Int16)
        return std::llround(double(sum) * (input * weight / output));
    const float both = c.input.scale[0] * weightScale(c, unit);
    return multipliedShort(sum, (c.weight.scale.size() == 1 ? double(both) : input * weight) / output);
}

std::int64_t bounded(const Case& c, std::int64_t value) {
    const auto range = *model::integerRange(c.output.type);
    const auto zero = c.output.zeroPoint[0];
    const auto six = zero + std::llround(6.0F / c.output.scale[0]);
    const bool isRelu = c.activation == Activation::Relu || c.activation == Activation::Relu6;
    const auto low = isRelu ? std::max<std::int64_t>(range.lowest, zero) : range.lowest;
    const auto high = c.activation == Activation::Relu6 ? std::min<std::int64_t>(range.highest, six) : range.highest;
    return std::clamp(value, low, high);
}

struct Values {
    std::vector<std::int64_t> input;
    std::vector<std::int64_t> weights;
    std::vector<std::int64_t> bias;
};

std::vector<std::int64_t> expectedOf(const Case& c, const Values& v) {
    std::vector<std::int64_t> result;
    const auto weightZero = c.weight.scale.size() == 1 ? c.weight.zeroPoint[0] : 0;
    for (int row = 0; row < c.rows; ++row) {
        for (int unit = 0; unit < c.units; ++unit) {
            std::int64_t sum = c.hasBias ? v.bias[std::size_t(unit)] : 0;
            for (int k = 0; k < c.depth; ++k)
                sum += (v.input[std::size_t(row * c.depth + k)] - c.input.zeroPoint[0]) *
                       (v.weights[std::size_t(unit * c.depth + k)] - weightZero);
            result.push_back(bounded(c, scaled(c, sum, unit) + c.output.zeroPoint[0]));
        }
    }
    return result;
}

std::unique_ptr<OpCase> makeOp(const Case& c) {
    auto op = std::make_unique<OpCase>(model::BuiltinOperator::FULLY_CONNECTED);
    op->options.set("fused_activation_function", std::int64_t(c.activation));
    op->options.set("asymmetric_quantize_inputs", c.isAsymmetric);
    return op;
}

OperandType int8Weights(int units, Random& random) {
    OperandType type{TensorType::Int8, {}, {}, 0};
    for (int unit = 0; unit < units; ++unit) {
        type.scale.push_back(random.real(0.002F, 0.02F));
        type.zeroPoint.push_back(0);
    }
    return type;
}

} // namespace

void TestFullyConnected::integers_data() {
    QTest::addColumn<Case>("product");
    Random random(5);
    const OperandType int8{TensorType::Int8, {0.0371F}, {-13}};
    const OperandType int8Out{TensorType::Int8, {0.213F}, {4}};
    const OperandType byte{TensorType::UInt8, {0.0371F}, {101}};
    const OperandType byteWeight{TensorType::UInt8, {0.0119F}, {140}};
    const OperandType int16{TensorType::Int16, {0.000371F}, {0}};
    const OperandType int16Out{TensorType::Int16, {0.00213F}, {0}};
    const OperandType oneScale{TensorType::Int8, {0.0119F}, {0}};
    const OperandType int32{TensorType::Int32, {1e-4F}, {0}};
    const OperandType int64{TensorType::Int64, {1e-4F}, {0}};
    const OperandType int16Weight{TensorType::Int16, {0.000119F}, {0}};
    QTest::newRow("int8") << Case{3, 100, 10, int8, oneScale, int32, int8Out};
    QTest::newRow("int8 per axis") << Case{1, 64, 33, int8, int8Weights(33, random), int32, int8Out};
    QTest::newRow("int8 many rows") << Case{
        70, 31, 17, int8, int8Weights(17, random), int32, int8Out, Activation::Relu6};
    QTest::newRow("int8 weight zero point")
        << Case{5, 40, 20, int8, {TensorType::Int8, {0.0119F}, {9}}, int32, int8Out, Activation::Relu};
    QTest::newRow("int8 no bias") << Case{2, 7, 5, int8, oneScale, int32, int8Out, Activation::None, false};
    QTest::newRow("uint8") << Case{3, 100, 10, byte, byteWeight, int32, {TensorType::UInt8, {0.3F}, {120}}};
    QTest::newRow("uint8 to int16") << Case{2, 50, 6, byte, byteWeight, int32, int16Out};
    QTest::newRow("int16, int64 bias") << Case{2, 60, 9, int16, int8Weights(9, random), int64, int16Out};
    QTest::newRow("int16, int32 bias") << Case{2, 60, 9, int16, oneScale, int32, int16Out, Activation::Relu};
    QTest::newRow("int16 weights") << Case{2, 60, 9, int16, int16Weight, int64, int16Out};
    QTest::newRow("int16 weights, int32 bias") << Case{2, 60, 9, int16, int16Weight, int32, int16Out};
}

void TestFullyConnected::integers() {
    QFETCH(const Case, product);
    Random random(77);
    const Values values{seeded(random, product.input.type, std::size_t(product.rows * product.depth)),
        seeded(random, product.weight.type, std::size_t(product.units * product.depth)),
        random.integers<std::int64_t>(std::size_t(product.units), -5000, 5000)};
    for (const auto path : support::cpuPaths()) {
        for (const bool isConstant : {true, false}) {
            const auto op = makeOp(product);
            op->threads = isConstant ? 2 : 1;
            addInput(*op, product.input, {product.rows, product.depth}, values.input, false);
            addInput(*op, product.weight, {product.units, product.depth}, values.weights, isConstant);
            if (product.hasBias)
                addInput(*op, product.bias, {product.units}, values.bias, true);
            op->output(product.output);
            const auto status = op->run(path);
            QVERIFY2(status, status ? "" : status.error().detail.c_str());
            QCOMPARE(op->outputShape(), (model::Shape{product.rows, product.units}));
            QCOMPARE(outputsOf(*op, product.output.type), expectedOf(product, values));
        }
    }
}

void TestFullyConnected::floats_data() {
    QTest::addColumn<Case>("product");
    QTest::newRow("one row") << Case{.rows = 1, .depth = 64, .units = 10};
    QTest::newRow("small") << Case{.rows = 2, .depth = 16, .units = 16};
    QTest::newRow("rows, relu") << Case{.rows = 7, .depth = 33, .units = 21, .activation = Activation::Relu};
    QTest::newRow("no bias, relu6") << Case{
        .rows = 2, .depth = 5, .units = 3, .activation = Activation::Relu6, .hasBias = false};
    QTest::newRow("no depth") << Case{.rows = 3, .depth = 0, .units = 4};
    QTest::newRow("one row, many panels")
        << Case{.rows = 1, .depth = 100, .units = 203, .activation = Activation::Relu};
    QTest::newRow("many rows, many panels") << Case{.rows = 71, .depth = 40, .units = 101};
}

void TestFullyConnected::floats() {
    QFETCH(const Case, product);
    Random random(78);
    const auto input = random.reals(std::size_t(product.rows * product.depth), -1, 1);
    const auto weights = random.reals(std::size_t(product.units * product.depth), -1, 1);
    const auto bias = random.reals(std::size_t(product.units), -1, 1);
    auto paths = support::cpuPaths();
    paths.push_back(ops::CpuPath::Automatic); // and weights that are no constant
    for (const auto path : paths) {
        const bool isConstant = path != ops::CpuPath::Automatic;
        const auto op = makeOp(product);
        op->threads = isConstant ? 2 : 1;
        op->input({}, {product.rows, product.depth}, input);
        op->input({}, {product.units, product.depth}, weights, isConstant);
        if (product.hasBias)
            op->constant({}, {product.units}, bias);
        op->output({});
        QVERIFY(op->run(path));
        const auto actual = op->values<float>();
        QCOMPARE(actual.size(), std::size_t(product.rows * product.units));
        for (int k = 0; k < product.rows * product.units; ++k) {
            const int row = k / product.units;
            const int unit = k % product.units;
            double sum = product.hasBias ? double(bias[std::size_t(unit)]) : 0.0;
            for (int d = 0; d < product.depth; ++d)
                sum += double(input[std::size_t(row * product.depth + d)]) *
                       double(weights[std::size_t(unit * product.depth + d)]);
            if (product.activation != Activation::None)
                sum = std::max(sum, 0.0);
            if (product.activation == Activation::Relu6)
                sum = std::min(sum, 6.0);
            QVERIFY(std::abs(double(actual[std::size_t(k)]) - sum) < 1e-5);
        }
    }
}

void TestFullyConnected::hybrid_data() {
    QTest::addColumn<Case>("product");
    Random random(6);
    const OperandType oneScale{TensorType::Int8, {0.0119F}, {0}};
    QTest::newRow("symmetric") << Case{3, 40, 18, {}, oneScale};
    QTest::newRow("asymmetric per axis") << Case{
        3, 40, 18, {}, int8Weights(18, random), {}, {}, Activation::Relu, true, true};
    QTest::newRow("tanh") << Case{1, 9, 4, {}, oneScale, {}, {}, Activation::Tanh, true, true};
    QTest::newRow("sign bit, no bias") << Case{1, 9, 4, {}, oneScale, {}, {}, Activation::SignBit, false, false};
}

void TestFullyConnected::hybrid() {
    QFETCH(const Case, product);
    Random random(79);
    const auto depth = std::size_t(product.depth);
    auto input = random.reals(std::size_t(product.rows) * depth, -0.3F, 1);
    std::fill_n(input.begin() + std::ptrdiff_t(product.rows - 1) * product.depth, product.rows > 1 ? depth : 0, 0.0F);
    const auto weights = random.integers<std::int8_t>(std::size_t(product.units) * depth, -127, 127);
    const auto bias = random.reals(std::size_t(product.units), -0.2F, 0.2F);
    std::vector<float> expected;
    for (int row = 0; row < product.rows; ++row) {
        const std::vector<float> values(input.begin() + row * product.depth, input.begin() + (row + 1) * product.depth);
        const float least = std::min(0.0F, *std::min_element(values.begin(), values.end()));
        const float most = std::max(0.0F, *std::max_element(values.begin(), values.end()));
        float scale = std::max(-least, most) / 127;
        float zeroPoint = 0;
        float factor = 127 / std::max(-least, most);
        if (product.isAsymmetric && most > least) {
            const float range = most - least;
            const double wide = range / 255.0;
            const bool isLeast = 128 + std::abs(least / wide) < 127 + std::abs(most / wide);
            zeroPoint = float(std::clamp(std::round(isLeast ? -128 - least / wide : 127 - most / wide), -128.0, 127.0));
            scale = float(wide);
            factor = 1.0F / scale;
        }
        for (int unit = 0; unit < product.units; ++unit) {
            std::int64_t sum = 0;
            for (std::size_t k = 0; k < depth && most > least; ++k) {
                const float shifted = values[k] * factor;
                const auto q = std::clamp<std::int64_t>(std::llround(shifted) + std::int64_t(zeroPoint), -128, 127);
                sum += (q - std::int64_t(zeroPoint)) * weights[std::size_t(unit) * depth + k];
            }
            const float both = scale * weightScale(product, unit);
            const float scaledSum = most > least ? float(sum) * both : 0.0F;
            const float value = (product.hasBias ? bias[std::size_t(unit)] : 0.0F) + scaledSum;
            expected.push_back(product.activation == Activation::Relu      ? std::max(0.0F, value)
                               : product.activation == Activation::Tanh    ? std::tanh(value)
                               : product.activation == Activation::SignBit ? float(std::signbit(value))
                                                                           : value);
        }
    }
    for (const auto path : support::cpuPaths()) {
        const auto op = makeOp(product);
        op->input({}, {product.rows, product.depth}, input);
        op->constant(product.weight, {product.units, product.depth}, weights);
        if (product.hasBias)
            op->constant({}, {product.units}, bias);
        op->output({});
        QVERIFY(op->run(path));
        QCOMPARE(op->values<float>(), expected);
    }
}

void TestFullyConnected::int4And2Weights() {
    const OperandType int8{TensorType::Int8, {1.0F}, {0}};
    const std::vector<std::int8_t> input{1, 2, 3};
    OpCase nibbles(model::BuiltinOperator::FULLY_CONNECTED);
    // [-8, 7, 1] and [-1, 0, 2]
    nibbles.input(int8, {1, 3}, input);
    nibbles.constant({TensorType::Int4, {1.0F}, {0}}, {2, 3}, std::vector<std::uint8_t>{0x78, 0xF1, 0x20});
    nibbles.output(int8);
    QVERIFY(nibbles.run());
    QCOMPARE(nibbles.values<std::int8_t>(), (std::vector<std::int8_t>{-8 + 14 + 3, -1 + 6}));

    OpCase crumbs(model::BuiltinOperator::FULLY_CONNECTED);
    // [-2, 1, 0] and [-1, 1, -2], lowest bits first
    crumbs.input(int8, {1, 3}, input);
    crumbs.constant({TensorType::Int2, {1.0F}, {0}}, {2, 3}, std::vector<std::uint8_t>{0b11000110, 0b00001001});
    crumbs.output(int8);
    QVERIFY(crumbs.run());
    QCOMPARE(crumbs.values<std::int8_t>(), (std::vector<std::int8_t>{-2 + 2, -1 + 2 - 6}));
}

void TestFullyConnected::doubleRoundsOnce() {
    // 5 · 0.25 = 1.25: one rounding gives 1, an integer multiplier with two would give 2.
    const OperandType int8{TensorType::Int8, {1.0F}, {0}};
    OpCase op(model::BuiltinOperator::FULLY_CONNECTED);
    op.input(int8, {1, 1}, std::vector<std::int8_t>{5});
    op.constant({TensorType::Int8, {0.25F}, {0}}, {1, 1}, std::vector<std::int8_t>{1}).output(int8);
    QVERIFY(op.run());
    QCOMPARE(op.values<std::int8_t>(), std::vector<std::int8_t>{1});
}

void TestFullyConnected::hugeSumsStayInRange() {
    const OperandType int8{TensorType::Int8, {1e30F}, {0}};
    for (const int sign : {-1, 1}) {
        OpCase op(model::BuiltinOperator::FULLY_CONNECTED);
        op.input(int8, {1, 1}, std::vector<std::int8_t>{127});
        op.constant(int8, {1, 1}, std::vector<std::int8_t>{std::int8_t(sign * 127)});
        op.output({TensorType::Int8, {1e-30F}, {5}});
        QVERIFY(op.run());
        QCOMPARE(op.values<std::int8_t>(), std::vector<std::int8_t>{std::int8_t(sign < 0 ? -128 : 127)});
    }
}

void TestFullyConnected::shapes_data() {
    QTest::addColumn<QVector<int>>("input");
    QTest::addColumn<QVector<int>>("weights");
    QTest::addColumn<bool>("keepsRank");
    QTest::addColumn<QVector<int>>("output");
    QTest::newRow("matrix") << QVector<int>{3, 8} << QVector<int>{5, 8} << false << QVector<int>{3, 5};
    QTest::newRow("flattened") << QVector<int>{2, 3, 4} << QVector<int>{5, 12} << false << QVector<int>{2, 5};
    QTest::newRow("rank kept") << QVector<int>{2, 3, 4} << QVector<int>{5, 4} << true << QVector<int>{2, 3, 5};
    QTest::newRow("vector") << QVector<int>{8} << QVector<int>{5, 8} << false << QVector<int>{1, 5};
    QTest::newRow("no rows") << QVector<int>{0, 8} << QVector<int>{5, 8} << false << QVector<int>{0, 5};
    QTest::newRow("no depth") << QVector<int>{2, 3, 0} << QVector<int>{5, 0} << false << QVector<int>{6, 5};
}

void TestFullyConnected::shapes() {
    QFETCH(const QVector<int>, input);
    QFETCH(const QVector<int>, weights);
    QFETCH(const bool, keepsRank);
    QFETCH(const QVector<int>, output);
    const std::vector<float> zeros(100);
    OpCase op(model::BuiltinOperator::FULLY_CONNECTED);
    op.input({}, {input.begin(), input.end()}, zeros).constant({}, {weights.begin(), weights.end()}, zeros).output({});
    op.options.set("keep_num_dims", keepsRank);
    QVERIFY(op.run());
    QCOMPARE(op.outputShape(), model::Shape(output.begin(), output.end()));
}

void TestFullyConnected::refuses_data() {
    QTest::addColumn<QVector<int>>("input");
    QTest::addColumn<QVector<int>>("weights");
    QTest::addColumn<QVector<int>>("bias");
    QTest::addColumn<QString>("option");
    QTest::newRow("depth does not divide") << QVector<int>{3, 8} << QVector<int>{5, 7} << QVector<int>{5} << "";
    QTest::newRow("rank kept, other depth")
        << QVector<int>{4, 6} << QVector<int>{5, 12} << QVector<int>{5} << "keep_num_dims";
    QTest::newRow("weights of rank 3") << QVector<int>{3, 8} << QVector<int>{5, 8, 1} << QVector<int>{5} << "";
    QTest::newRow("scalar input") << QVector<int>{} << QVector<int>{5, 1} << QVector<int>{5} << "";
    QTest::newRow("bias of another size") << QVector<int>{3, 8} << QVector<int>{5, 8} << QVector<int>{4} << "";
    QTest::newRow("no depth, but values") << QVector<int>{3, 8} << QVector<int>{5, 0} << QVector<int>{5} << "";
    QTest::newRow("shuffled without a place to shuffle") << QVector<int>{3, 8} << QVector<int>{5, 8} << QVector<int>{5} << "weights_format";
    QTest::newRow("tanh in float") << QVector<int>{3, 8} << QVector<int>{5, 8} << QVector<int>{5}
                                   << "fused_activation_function";
}

void TestFullyConnected::refuses() {
    QFETCH(const QVector<int>, input);
    QFETCH(const QVector<int>, weights);
    QFETCH(const QVector<int>, bias);
    QFETCH(const QString, option);
    const std::vector<float> zeros(100);
    OpCase op(model::BuiltinOperator::FULLY_CONNECTED);
    op.input({}, {input.begin(), input.end()}, zeros).constant({}, {weights.begin(), weights.end()}, zeros);
    op.constant({}, {bias.begin(), bias.end()}, zeros).output({});
    if (option == QLatin1String("keep_num_dims"))
        op.options.set("keep_num_dims", true);
    else if (!option.isEmpty())
        op.options.set(option.toStdString(), std::int64_t(option.startsWith(u'w') ? 1 : 4));
    const auto status = op.run();
    QVERIFY(!status);
    QCOMPARE(status.error().subject, std::string("Op#0 FULLY_CONNECTED"));
    QCOMPARE(status.error().code, option.startsWith(u'f') ? base::Code::UnsupportedOptions : base::Code::BadOperator);
}

void TestFullyConnected::versions() {
    struct Row {
        OperandType input;
        OperandType weight;
        bool hasBias;
        const char* flag;
        int version;
    };
    const OperandType int8{TensorType::Int8, {0.1F}, {0}};
    const OperandType int16{TensorType::Int16, {0.1F}, {0}};
    const OperandType perAxis{TensorType::Int8, {0.1F, 0.2F}, {0, 0}, 0};
    const std::vector<Row> rows{
        {{}, {}, true, "", 1},
        {{}, int8, true, "", 3},
        {int8, perAxis, true, "", 4},
        {int8, perAxis, true, "keep_num_dims", 5},
        {int8, perAxis, false, "", 6},
        {int16, int16, true, "", 7},
        {{}, int8, true, "asymmetric_quantize_inputs", 9},
        {int8, {TensorType::Int4, {0.1F}, {0}}, true, "", 10},
        {int16, perAxis, true, "", 11},
        {{}, perAxis, true, "asymmetric_quantize_inputs", 12},
        {int16, {TensorType::Int4, {0.1F}, {0}}, true, "", 13},
        {int8, {TensorType::Int2, {0.1F}, {0}}, true, "", 14},
    };
    const std::vector<std::uint8_t> bytes(100);
    for (const auto& row : rows) {
        OpCase op(model::BuiltinOperator::FULLY_CONNECTED);
        op.input(row.input, {1, 2}, bytes).constant(row.weight, {2, 2}, bytes);
        if (row.hasBias)
            op.constant({TensorType::Int32}, {2}, bytes);
        op.output(row.input);
        if (*row.flag)
            op.options.set(row.flag, true);
        QCOMPARE(ops::find(model::BuiltinOperator::FULLY_CONNECTED)->version(op.node()), row.version);
    }
}

HALFSTEP_TEST(TestFullyConnected)
#include "test_fully_connected.moc"
