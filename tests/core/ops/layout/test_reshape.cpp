// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestReshape : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void reshapes_data();
    void reshapes();
    void takesOptions();
    void waitsForValues();
    void squeezes_data();
    void squeezes();
    void expands_data();
    void expands();
    void castsBits_data();
    void castsBits();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

OpCase& reshapedTo(OpCase& op, const Numbers& shape) {
    return op.input(support::float32, {2, 3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        .constant(support::int32, {static_cast<std::int32_t>(shape.size())}, shape)
        .output(support::float32);
}

} // namespace

void TestReshape::reshapes_data() {
    QTest::addColumn<Numbers>("wanted");
    QTest::addColumn<model::Shape>("shape");
    QTest::newRow("given") << Numbers{4, 3} << model::Shape{4, 3};
    QTest::newRow("open") << Numbers{-1, 2} << model::Shape{6, 2};
    QTest::newRow("flat") << Numbers{-1} << model::Shape{12};
    QTest::newRow("ones") << Numbers{1, -1, 1} << model::Shape{1, 12, 1};
}

void TestReshape::reshapes() {
    QFETCH(Numbers, wanted);
    QFETCH(model::Shape, shape);
    OpCase op(BuiltinOperator::RESHAPE);
    reshapedTo(op, wanted);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12});
}

void TestReshape::takesOptions() {
    OpCase op(BuiltinOperator::RESHAPE);
    op.options.set("new_shape", std::vector<std::int64_t>{-1, 3});
    op.input(support::int8(1), {6}, std::vector<std::int8_t>{1, 2, 3, 4, 5, 6}).output(support::int8(1));
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 3}));
    OpCase scalar(BuiltinOperator::RESHAPE);
    scalar.options.set("new_shape", std::vector<std::int64_t>{0});
    scalar.input(support::float32, {1}, std::vector<float>{4}).output(support::float32);
    VERIFY_RUNS(scalar);
    QCOMPARE(scalar.outputShape(), model::Shape());
    VERIFY_VALUES(scalar.values<float>(), std::vector<float>{4});
}

void TestReshape::waitsForValues() {
    OpCase op(BuiltinOperator::RESHAPE);
    op.input(support::float32, {2}, std::vector<float>(2))
        .input(support::int32, {2}, Numbers{1, 2})
        .output(support::float32);
    QVERIFY(op.shapes()->needsValues);
}

void TestReshape::squeezes_data() {
    QTest::addColumn<std::vector<std::int64_t>>("dimensions");
    QTest::addColumn<model::Shape>("shape");
    QTest::newRow("all") << std::vector<std::int64_t>{} << model::Shape{2};
    QTest::newRow("first") << std::vector<std::int64_t>{0} << model::Shape{2, 1};
    QTest::newRow("last, twice") << std::vector<std::int64_t>{-1, 2} << model::Shape{1, 2};
}

void TestReshape::squeezes() {
    QFETCH(std::vector<std::int64_t>, dimensions);
    QFETCH(model::Shape, shape);
    OpCase op(BuiltinOperator::SQUEEZE);
    op.options.set("squeeze_dims", dimensions);
    op.input(support::float32, {1, 2, 1}, std::vector<float>{5, 6}).output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{5, 6});
}

void TestReshape::expands_data() {
    QTest::addColumn<int>("axis");
    QTest::addColumn<model::Shape>("shape");
    QTest::newRow("front") << 0 << model::Shape{1, 2, 3};
    QTest::newRow("behind") << 2 << model::Shape{2, 3, 1};
    QTest::newRow("from the end") << -1 << model::Shape{2, 3, 1};
    QTest::newRow("first from the end") << -3 << model::Shape{1, 2, 3};
}

void TestReshape::expands() {
    QFETCH(int, axis);
    QFETCH(model::Shape, shape);
    OpCase op(BuiltinOperator::EXPAND_DIMS);
    op.input(support::float32, {2, 3}, std::vector<float>(6)).constant(support::int32, {}, Numbers{axis});
    op.output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
}

void TestReshape::castsBits_data() {
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<model::Shape>("expected"); // one of no elements: refused
    const auto row = [](const char* name, model::TensorType from, model::TensorType to, const model::Shape& shape,
                         const model::Shape& expected) {
        QTest::newRow(name) << static_cast<int>(from) << static_cast<int>(to) << shape << expected;
    };
    using model::TensorType;
    row("same size", TensorType::Float32, TensorType::Int32, {2, 3}, {2, 3});
    row("smaller", TensorType::Int32, TensorType::Int8, {2, 3}, {2, 3, 4});
    row("larger", TensorType::Int16, TensorType::Float32, {3, 2}, {3});
    row("larger, other size", TensorType::Int16, TensorType::Float32, {2, 3}, {0});
    row("half a byte", TensorType::Int4, TensorType::UInt4, {3, 3}, {3, 3});
    row("half a byte to a byte", TensorType::Int4, TensorType::Int8, {2, 3}, {0});
}

void TestReshape::castsBits() {
    QFETCH(const int, from);
    QFETCH(const int, to);
    QFETCH(const model::Shape, shape);
    QFETCH(const model::Shape, expected);
    const auto type = static_cast<model::TensorType>(from);
    const auto bytes = model::byteSize(type, *model::elementCount(shape)).value();
    const auto values = support::Random(3).integers<std::uint8_t>(bytes, 0, 255);
    OpCase op(BuiltinOperator::BITCAST);
    op.input({type}, shape, values).output({static_cast<model::TensorType>(to)});
    if (expected == model::Shape{0}) {
        QVERIFY(!op.run());
        return;
    }
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), expected);
    VERIFY_VALUES(op.values<std::uint8_t>(), values);
}

void TestReshape::refuses() {
    const auto refuses = [](const Numbers& shape) {
        OpCase op(BuiltinOperator::RESHAPE);
        reshapedTo(op, shape);
        return op.shapes() ? base::Code::Internal : op.shapes().error().code;
    };
    QCOMPARE(refuses({5, 2}), base::Code::ShapeMismatch); // as after a resized batch that the constant does not follow
    QCOMPARE(refuses({-1, 5}), base::Code::ShapeMismatch);
    QCOMPARE(refuses({-1, 0}), base::Code::ShapeMismatch);
    QCOMPARE(refuses({-1, -1}), base::Code::BadOperator);
    QCOMPARE(refuses({-2, 6}), base::Code::ShapeOverflow);
    QCOMPARE(refuses({INT32_MAX, INT32_MAX, INT32_MAX}), base::Code::ShapeOverflow);
    OpCase squeeze(BuiltinOperator::SQUEEZE);
    squeeze.options.set("squeeze_dims", std::vector<std::int64_t>{0});
    squeeze.input(support::float32, {2}, std::vector<float>(2)).output(support::float32);
    VERIFY_REFUSES(squeeze, base::Code::BadOperator);
    OpCase expand(BuiltinOperator::EXPAND_DIMS);
    expand.input(support::float32, {2}, std::vector<float>(2)).constant(support::int32, {}, Numbers{2});
    expand.output(support::float32);
    VERIFY_REFUSES(expand, base::Code::BadOperator);
}

HALFSTEP_TEST(TestReshape)
#include "test_reshape.moc"
