// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestArithmetic : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void broadcasts_data();
    void broadcasts();
    void clampsByActivation();
    void wrapsIntegers();
    void productOfShortIntegersIsDefined();
    void quantizedIsNearReal_data();
    void quantizedIsNearReal();
    void goldenInt8();
    void allPathsStoreTheSameBytes_data();
    void allPathsStoreTheSameBytes();
    void shortRowsAreGathered();
    void differencesOfNoRange();
    void shiftsPowersOfTwo();
    void refuses();
    void versions();
};

namespace {

double apply(BuiltinOperator code, double a, double b) {
    return code == BuiltinOperator::ADD ? a + b : code == BuiltinOperator::SUB ? a - b : a * b;
}

/// Position of an operand's element for an element of the output.
std::size_t operandAt(std::size_t at, const model::Shape& output, const model::Shape& operand) {
    std::size_t result = 0;
    std::size_t step = 1;
    for (std::size_t back = 1; back <= output.size(); ++back) {
        const auto size = static_cast<std::size_t>(output[output.size() - back]);
        if (back <= operand.size()) {
            const auto own = static_cast<std::size_t>(operand[operand.size() - back]);
            result += own == 1 ? 0 : at % size * step;
            step *= own;
        }
        at /= size;
    }
    return result;
}

std::size_t countOf(const model::Shape& shape) {
    return *model::elementCount(shape);
}

struct Broadcast {
    BuiltinOperator code;
    model::Shape a;
    model::Shape b;
    model::Shape out;
};

} // namespace
Q_DECLARE_METATYPE(Broadcast)

void TestArithmetic::broadcasts_data() {
    QTest::addColumn<Broadcast>("row");
    const auto add = [](const char* name, const Broadcast& row) { QTest::newRow(name) << row; };
    add("same", {BuiltinOperator::ADD, {2, 3, 4}, {2, 3, 4}, {2, 3, 4}});
    add("scalar right", {BuiltinOperator::SUB, {5}, {}, {5}});
    add("scalar left", {BuiltinOperator::SUB, {}, {2, 5}, {2, 5}});
    add("one element", {BuiltinOperator::MUL, {1}, {3, 2}, {3, 2}});
    add("channel", {BuiltinOperator::ADD, {2, 3, 3, 4}, {4}, {2, 3, 3, 4}});
    add("spatial", {BuiltinOperator::MUL, {2, 3, 3, 4}, {2, 1, 1, 4}, {2, 3, 3, 4}});
    add("both stretch", {BuiltinOperator::SUB, {3, 1, 2, 1}, {1, 4, 1, 5}, {3, 4, 2, 5}});
    add("middle", {BuiltinOperator::ADD, {2, 1, 3}, {2, 4, 3}, {2, 4, 3}});
    add("rank 6", {BuiltinOperator::SUB, {2, 1, 2, 1, 2, 1}, {1, 3, 1, 2, 1, 2}, {2, 3, 2, 2, 2, 2}});
    add("rank 8", {BuiltinOperator::ADD, {2, 1, 2, 1, 2, 1, 2, 1}, {2, 2}, {2, 1, 2, 1, 2, 1, 2, 2}});
    add("nothing", {BuiltinOperator::ADD, {0, 3}, {1, 3}, {0, 3}});
    // So many elements that XNNPACK computes them.
    add("many", {BuiltinOperator::ADD, {2, 9, 9, 7}, {2, 9, 9, 7}, {2, 9, 9, 7}});
    add("many, channel", {BuiltinOperator::MUL, {2, 9, 9, 7}, {7}, {2, 9, 9, 7}});
    add("many, stretched left", {BuiltinOperator::SUB, {9, 1, 7}, {2, 9, 9, 7}, {2, 9, 9, 7}});
    add("many, both stretch", {BuiltinOperator::SUB, {3, 1, 20, 1}, {1, 4, 1, 5}, {3, 4, 20, 5}});
    add("many, rank 6", {BuiltinOperator::SUB, {2, 1, 2, 1, 2, 8}, {1, 3, 1, 2, 1, 8}, {2, 3, 2, 2, 2, 8}});
}

void TestArithmetic::broadcasts() {
    QFETCH(Broadcast, row);
    support::Random random(7);
    const auto a = random.reals(countOf(row.a), -3, 3);
    const auto b = random.reals(countOf(row.b), -3, 3);
    OpCase op(row.code);
    op.input(support::float32, row.a, a).input(support::float32, row.b, b).output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), row.out);
    std::vector<float> expected;
    for (std::size_t k = 0; k < countOf(row.out); ++k)
        expected.push_back(
            static_cast<float>(apply(row.code, a[operandAt(k, row.out, row.a)], b[operandAt(k, row.out, row.b)])));
    VERIFY_VALUES(op.values<float>(), expected);
}

void TestArithmetic::clampsByActivation() {
    OpCase op(BuiltinOperator::ADD);
    op.options.set("fused_activation_function", std::int64_t{3});
    op.input(support::float32, {4}, std::vector<float>{-2, 1, 3, 9})
        .input(support::float32, {4}, std::vector<float>{1, 1, 3.5F, 9})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0, 2, 6, 6});
}

void TestArithmetic::wrapsIntegers() {
    OpCase add(BuiltinOperator::ADD);
    add.input(support::int32, {2}, std::vector<std::int32_t>{INT32_MAX, 5})
        .input(support::int32, {2}, std::vector<std::int32_t>{1, -7})
        .output(support::int32);
    VERIFY_RUNS(add);
    VERIFY_VALUES(add.values<std::int32_t>(), std::vector<std::int32_t>{INT32_MIN, -2});
    OpCase multiply(BuiltinOperator::MUL);
    multiply.input(support::int64, {2}, std::vector<std::int64_t>{1LL << 40, -3})
        .input(support::int64, {1}, std::vector<std::int64_t>{4})
        .output(support::int64);
    VERIFY_RUNS(multiply);
    VERIFY_VALUES(multiply.values<std::int64_t>(), std::vector<std::int64_t>{1LL << 42, -12});
}

void TestArithmetic::productOfShortIntegersIsDefined() {
    const support::OperandType plainInt16{model::TensorType::Int16};
    OpCase multiply(BuiltinOperator::MUL);
    multiply.input(plainInt16, {2}, std::vector<std::int16_t>{-205, 300})
        .input(plainInt16, {2}, std::vector<std::int16_t>{-603, 300})
        .output(plainInt16);
    VERIFY_RUNS(multiply);
    VERIFY_VALUES(multiply.values<std::int16_t>(), std::vector<std::int16_t>{-7457, 24464});
}

void TestArithmetic::quantizedIsNearReal_data() {
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("type");
    for (const auto code : {BuiltinOperator::ADD, BuiltinOperator::SUB, BuiltinOperator::MUL}) {
        for (const auto type : {model::TensorType::Int8, model::TensorType::UInt8, model::TensorType::Int16})
            QTest::addRow("%s %s", model::operatorName(code)->data(), model::typeName(type).data())
                << static_cast<int>(code) << static_cast<int>(type);
    }
}

namespace {

/// Runs on random stored values and gives the largest distance from the rounded real result, in stored units.
template<class T>
double worstStep(BuiltinOperator code, const support::OperandType& a, const support::OperandType& b,
    const support::OperandType& out) {
    constexpr std::size_t count = 4096;
    support::Random random(11);
    constexpr auto low = std::numeric_limits<T>::min();
    constexpr auto high = std::numeric_limits<T>::max();
    const auto x = random.integers<T>(count, low, high);
    const auto y = random.integers<T>(count, low, high);
    OpCase op(code);
    op.options.set("pot_scale_int16", false);
    op.input(a, {count}, x).input(b, {count}, y).output(out);
    if (!op.run())
        return 1e9;
    const auto values = op.values<T>();
    double worst = 0;
    for (std::size_t k = 0; k < count; ++k) {
        const double real = apply(code, static_cast<double>(a.scale[0]) * static_cast<double>(x[k] - a.zeroPoint[0]),
            static_cast<double>(b.scale[0]) * static_cast<double>(y[k] - b.zeroPoint[0]));
        const double stored = real / static_cast<double>(out.scale[0]) + static_cast<double>(out.zeroPoint[0]);
        const double exact = std::clamp<double>(stored, low, high);
        worst = std::max(worst, std::abs(exact - static_cast<double>(values[k])));
    }
    return worst;
}

} // namespace

void TestArithmetic::quantizedIsNearReal() {
    QFETCH(int, code);
    QFETCH(int, type);
    const auto op = static_cast<BuiltinOperator>(code);
    switch (static_cast<model::TensorType>(type)) {
    case model::TensorType::Int8:
        QVERIFY(worstStep<std::int8_t>(
                    op, support::int8(0.031F, -5), support::int8(0.017F, 12), support::int8(0.043F, 7)) < 0.51);
        break;
    case model::TensorType::UInt8:
        QVERIFY(worstStep<std::uint8_t>(
                    op, support::uint8(0.031F, 120), support::uint8(0.017F, 131), support::uint8(0.043F, 100)) < 0.51);
        break;
    default:
        QVERIFY(worstStep<std::int16_t>(
                    op, support::int16(0.00031F), support::int16(0.00017F), support::int16(0.00043F)) < 1.01);
    }
}

void TestArithmetic::goldenInt8() {
    // From the reference kernels: scales 0.5 and 0.25 to 0.5, zero points 1, −2, 3.
    const std::vector<std::int8_t> a{-128, -1, 0, 1, 2, 50, 127};
    const std::vector<std::int8_t> b{127, -3, -2, -1, 0, 51, 127};
    OpCase op(BuiltinOperator::ADD);
    op.input(support::int8(0.5F, 1), {7}, a).input(support::int8(0.25F, -2), {7}, b).output(support::int8(0.5F, 3));
    VERIFY_RUNS(op);
    // −61.5, −0.5, 2, 3.5, 5, 78.5, 193.5: halves go away from zero before the zero point is added
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-62, 0, 2, 4, 5, 79, 127});
}

namespace {

/// Two operands of bytes; scales of first, second and output.
struct BytePairs {
    std::vector<float> scales;
    std::vector<std::int64_t> zeroPoints;
    model::Shape a;
    model::Shape b;
};

/// The operator on bytes of one type, on a path.
std::vector<std::uint8_t> storedBytes(
    BuiltinOperator code, model::TensorType type, const BytePairs& pairs, ops::CpuPath path, bool& isRun) {
    const auto bytes = [](std::size_t count, std::size_t stretch) {
        std::vector<std::uint8_t> values(count);
        for (std::size_t k = 0; k < count; ++k)
            values[k] = static_cast<std::uint8_t>(k / stretch);
        return values;
    };
    const std::int64_t higher = type == model::TensorType::UInt8 ? 128 : 0;
    const auto operand = [&](std::size_t k) {
        return support::OperandType{type, {pairs.scales[k]}, {pairs.zeroPoints[k] + higher}};
    };
    OpCase op(code);
    op.threads = 2;
    op.input(operand(0), pairs.a, bytes(countOf(pairs.a), 256)).input(operand(1), pairs.b, bytes(countOf(pairs.b), 1));
    op.output(operand(2));
    isRun = static_cast<bool>(op.run(path));
    return op.values<std::uint8_t>();
}

} // namespace
Q_DECLARE_METATYPE(BytePairs)

void TestArithmetic::allPathsStoreTheSameBytes_data() {
    QTest::addColumn<BytePairs>("pairs");
    const model::Shape all{256, 256};
    const auto add = [](const char* name, const BytePairs& pairs) { QTest::newRow(name) << pairs; };
    add("every pair", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, all, all});
    add("ties", {{0.5F, 0.25F, 1.0F}, {0, 0, 0}, all, all});
    add("ties with zero points", {{0.25F, 0.25F, 0.5F}, {-128, 127, 5}, all, all});
    add("far scales", {{0.9F, 0.0001F, 1.1F}, {-20, 100, -128}, all, all});
    add("largest quick scales", {{0.5F, 0.5F, 0.5F}, {127, -128, -1}, all, all});
    add("large factors", {{0.5F, 0.25F, 0.125F}, {5, -4, 3}, all, all});
    add("small output scale", {{0.5F, 0.7F, 0.04F}, {1, 2, 3}, all, all});
    add("one value", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {1}, {1}});
    add("tail", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {5, 47}, {5, 47}});
    add("single left", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {}, {129}});
    add("single right", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {2, 33}, {1}});
    add("single left of many", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {}, {5001}});
    add("single right of many", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {5001}, {}});
    add("channels right", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {97, 41, 3}, {3}});
    add("channels left", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {17}, {300, 17}});
    add("column", {{0.05F, 0.031F, 0.07F}, {3, -7, 11}, {30, 1}, {30, 70}});
}

void TestArithmetic::allPathsStoreTheSameBytes() {
    QFETCH(const BytePairs, pairs);
    for (const auto code : {BuiltinOperator::ADD, BuiltinOperator::SUB, BuiltinOperator::MUL}) {
        for (const auto type : {model::TensorType::Int8, model::TensorType::UInt8}) {
            bool isRun = false;
            const auto plain = storedBytes(code, type, pairs, ops::CpuPath::Portable, isRun);
            for (const auto path : support::cpuPaths()) {
                bool isRunToo = false;
                QCOMPARE(storedBytes(code, type, pairs, path, isRunToo), plain);
                QCOMPARE(isRunToo, isRun);
            }
        }
    }
}

/// As if both operands had been repeated before.
void TestArithmetic::shortRowsAreGathered() {
    constexpr std::size_t rows = 200;
    constexpr std::size_t columns = 17;
    support::Random random(8);
    const auto column = random.integers<std::int8_t>(rows, -128, 127);
    const auto row = random.integers<std::int8_t>(2 * columns, -128, 127);
    std::vector<std::int8_t> columnRepeated;
    std::vector<std::int8_t> rowRepeated;
    for (std::size_t k = 0; k < 2 * rows * columns; ++k) {
        columnRepeated.push_back(column[k / columns % rows]);
        rowRepeated.push_back(row[k / (rows * columns) * columns + k % columns]);
    }
    const model::Shape whole{2, int(rows), int(columns)};
    for (const int threads : {1, 2}) {
        OpCase short8(BuiltinOperator::SUB);
        short8.threads = threads;
        short8.input(support::int8(0.05F, 3), {int(rows), 1}, column)
            .input(support::int8(0.03F, -4), {2, 1, int(columns)}, row)
            .output(support::int8(0.07F, 5));
        VERIFY_RUNS(short8);
        QCOMPARE(short8.outputShape(), whole);
        OpCase repeated(BuiltinOperator::SUB);
        repeated.input(support::int8(0.05F, 3), whole, columnRepeated)
            .input(support::int8(0.03F, -4), whole, rowRepeated)
            .output(support::int8(0.07F, 5));
        VERIFY_RUNS(repeated);
        QCOMPARE(short8.values<std::int8_t>(), repeated.values<std::int8_t>());
    }
}

/// Converters give x - x a scale of next to nothing; the runtime takes it.
void TestArithmetic::differencesOfNoRange() {
    OpCase bytes(BuiltinOperator::SUB);
    bytes.input(support::int8(0.5F, 3), {3}, std::vector<std::int8_t>{-128, 0, 127})
        .input(support::int8(0.5F, 3), {3}, std::vector<std::int8_t>{-128, 0, 126})
        .output(support::int8(1e-8F, -7));
    VERIFY_RUNS(bytes);
    VERIFY_VALUES(bytes.values<std::int8_t>(), std::vector<std::int8_t>{-7, -7, 127});
    OpCase words(BuiltinOperator::SUB);
    words.input(support::int16(0.3F), {3}, std::vector<std::int16_t>{-32768, 0, 32766})
        .input(support::int16(0.3F), {3}, std::vector<std::int16_t>{-32768, 0, 32767})
        .output(support::int16(1e-20F));
    VERIFY_RUNS(words);
    VERIFY_VALUES(words.values<std::int16_t>(), std::vector<std::int16_t>{0, 0, -32768});
}

void TestArithmetic::shiftsPowersOfTwo() {
    OpCase op(BuiltinOperator::SUB);
    op.options.set("pot_scale_int16", true);
    op.input(support::int16(1.0F / 4096), {4}, std::vector<std::int16_t>{100, -100, 32767, -32768})
        .input(support::int16(1.0F / 16384), {4}, std::vector<std::int16_t>{6, 6, -32768, 32767})
        .output(support::int16(1.0F / 4096));
    VERIFY_RUNS(op);
    // 6 / 4 becomes 2: ties away from zero
    VERIFY_VALUES(op.values<std::int16_t>(), std::vector<std::int16_t>{98, -102, 32767, -32768});
}

void TestArithmetic::refuses() {
    const std::vector<float> values(6);
    OpCase shapes(BuiltinOperator::ADD);
    shapes.input(support::float32, {2, 3}, values).input(support::float32, {3, 2}, values).output(support::float32);
    VERIFY_REFUSES(shapes, base::Code::ShapeMismatch);
    OpCase types(BuiltinOperator::ADD);
    types.input(support::float32, {6}, values)
        .input(support::int32, {6}, std::vector<std::int32_t>(6))
        .output(support::float32);
    VERIFY_REFUSES(types, base::Code::UnsupportedType);
    OpCase scale(BuiltinOperator::ADD);
    scale.input(support::int8(1e9F), {1}, std::vector<std::int8_t>(1))
        .input(support::int8(1), {1}, std::vector<std::int8_t>(1))
        .output(support::int8(1e-9F));
    VERIFY_REFUSES(scale, base::Code::UnsupportedOptions);
    OpCase huge(BuiltinOperator::MUL);
    huge.input(support::float32, {INT32_MAX, 1, 1}, values)
        .input(support::float32, {1, INT32_MAX, INT32_MAX}, values)
        .output(support::float32);
    QCOMPARE(huge.shapes().error().code, base::Code::ShapeOverflow);
}

void TestArithmetic::versions() {
    const auto version = [](BuiltinOperator code, const support::OperandType& in, const support::OperandType& out) {
        OpCase op(code);
        op.options.set("pot_scale_int16", false);
        op.input(in, {1}, std::vector<std::int64_t>(1)).input(in, {1}, std::vector<std::int64_t>(1)).output(out);
        return op.shapes() ? ops::find(code)->version(op.node()) : 0;
    };
    QCOMPARE(version(BuiltinOperator::ADD, support::float32, support::float32), 1);
    QCOMPARE(version(BuiltinOperator::ADD, support::int8(1), support::int8(1)), 2);
    QCOMPARE(version(BuiltinOperator::ADD, support::int16(1), support::int16(1)), 3);
    QCOMPARE(version(BuiltinOperator::SUB, support::int16(1), support::int16(1)), 5);
    QCOMPARE(version(BuiltinOperator::MUL, support::int8(0.5F), support::int8(1)), 2);
    QCOMPARE(version(BuiltinOperator::MUL, support::int8(2), support::int8(1)), 3);
    QCOMPARE(version(BuiltinOperator::MUL, support::int16(1), support::int16(1)), 4);
}

HALFSTEP_TEST(TestArithmetic)
#include "test_arithmetic.moc"
