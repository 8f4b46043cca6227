// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestGenerators : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void shapeAndRank();
    void fills();
    void zeros();
    void counts_data();
    void counts();
    void countsFloats();
    void oneHot_data();
    void oneHot();
    void tiles();
    void stretches();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

std::int32_t sizeOf(const Numbers& numbers) {
    return static_cast<std::int32_t>(numbers.size());
}

} // namespace

void TestGenerators::shapeAndRank() {
    OpCase shape(BuiltinOperator::SHAPE);
    shape.input(support::float32, {2, 3, 1}, std::vector<float>(6)).output(support::int64);
    VERIFY_RUNS(shape);
    VERIFY_VALUES(shape.values<std::int64_t>(), std::vector<std::int64_t>{2, 3, 1});
    OpCase rank(BuiltinOperator::RANK);
    rank.input(support::float32, {2, 3, 1}, std::vector<float>(6)).output(support::int32);
    VERIFY_RUNS(rank);
    VERIFY_VALUES(rank.values<std::int32_t>(), Numbers{3});
    QVERIFY(ops::find(BuiltinOperator::SHAPE)->readsShapesOnly);
}

void TestGenerators::fills() {
    OpCase op(BuiltinOperator::FILL);
    op.constant(support::int32, {2}, Numbers{2, 2})
        .input(support::float32, {}, std::vector<float>{1.5F})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 2}));
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1.5F, 1.5F, 1.5F, 1.5F});
}

void TestGenerators::zeros() {
    OpCase op(BuiltinOperator::ZEROS_LIKE);
    op.input(support::int32, {3}, Numbers{1, 2, 3}).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Numbers{0, 0, 0});
}

void TestGenerators::counts_data() {
    QTest::addColumn<Numbers>("range");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("up") << Numbers{1, 8, 3} << Numbers{1, 4, 7};
    QTest::newRow("exactly") << Numbers{1, 7, 3} << Numbers{1, 4};
    QTest::newRow("down") << Numbers{3, -2, -2} << Numbers{3, 1, -1};
    QTest::newRow("nothing") << Numbers{3, 3, 1} << Numbers{};
    QTest::newRow("from end to end") << Numbers{INT32_MIN, INT32_MAX, INT32_MAX}
                                     << Numbers{INT32_MIN, -1, INT32_MAX - 1};
}

void TestGenerators::counts() {
    QFETCH(Numbers, range);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::RANGE);
    for (const auto number : range)
        op.constant(support::int32, {}, Numbers{number});
    op.output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestGenerators::countsFloats() {
    OpCase op(BuiltinOperator::RANGE);
    for (const float number : {0.0F, 1.0F, 0.3F})
        op.constant(support::float32, {}, std::vector<float>{number});
    op.output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0, 0.3F, 0.3F + 0.3F, 0.3F + 0.3F + 0.3F});
}

void TestGenerators::oneHot_data() {
    QTest::addColumn<qint64>("axis");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("last") << qint64(-1) << model::Shape{3, 2} << Numbers{5, 9, 9, 9, 9, 5};
    QTest::newRow("first") << qint64(0) << model::Shape{2, 3} << Numbers{5, 9, 9, 9, 9, 5};
}

void TestGenerators::oneHot() {
    QFETCH(qint64, axis);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::ONE_HOT);
    op.options.set("axis", std::int64_t{axis});
    op.input(support::int32, {3}, Numbers{0, 7, 1}) // 7: nothing is hot
        .constant(support::int32, {}, Numbers{2})
        .input(support::int32, {}, Numbers{5})
        .input(support::int32, {}, Numbers{9})
        .output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestGenerators::tiles() {
    OpCase op(BuiltinOperator::TILE);
    op.input(support::int8(1, 3), {2, 2}, std::vector<std::int8_t>{1, 2, 3, 4})
        .constant(support::int32, {2}, Numbers{2, 3})
        .output(support::int8(1, 3));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, //
                                                1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4});
}

void TestGenerators::stretches() {
    OpCase op(BuiltinOperator::BROADCAST_TO);
    op.input(support::float32, {2, 1}, std::vector<float>{1, 2})
        .constant(support::int32, {3}, Numbers{2, 2, 3})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2});
}

void TestGenerators::refuses() {
    const auto shapeError = [](BuiltinOperator code, const Numbers& sizes) {
        OpCase op(code);
        if (code == BuiltinOperator::FILL)
            op.constant(support::int32, {sizeOf(sizes)}, sizes).input(support::float32, {}, std::vector<float>(1));
        else
            op.input(support::float32, {2}, std::vector<float>(2)).constant(support::int32, {sizeOf(sizes)}, sizes);
        op.output(support::float32);
        const auto shapes = op.shapes();
        return shapes ? base::Code::Internal : shapes.error().code;
    };
    QCOMPARE(shapeError(BuiltinOperator::FILL, {-1}), base::Code::ShapeOverflow);
    QCOMPARE(shapeError(BuiltinOperator::FILL, {INT32_MAX, INT32_MAX, INT32_MAX}), base::Code::ShapeOverflow);
    QCOMPARE(shapeError(BuiltinOperator::TILE, {-1}), base::Code::ValueOutOfRange);
    QCOMPARE(shapeError(BuiltinOperator::TILE, {INT32_MAX}), base::Code::ShapeOverflow);
    QCOMPARE(shapeError(BuiltinOperator::TILE, {1, 1}), base::Code::BadOperator);
    QCOMPARE(shapeError(BuiltinOperator::BROADCAST_TO, {3}), base::Code::ShapeMismatch);
    QCOMPARE(shapeError(BuiltinOperator::BROADCAST_TO, {}), base::Code::ShapeMismatch);
    const auto rangeError = [](const Numbers& range) {
        OpCase op(BuiltinOperator::RANGE);
        for (const auto number : range)
            op.constant(support::int32, {}, Numbers{number});
        op.output(support::int32);
        const auto shapes = op.shapes();
        return shapes ? base::Code::Internal : shapes.error().code;
    };
    QCOMPARE(rangeError({0, 5, 0}), base::Code::ValueOutOfRange);
    QCOMPARE(rangeError({0, 5, -1}), base::Code::ValueOutOfRange);
    QCOMPARE(rangeError({INT32_MIN, INT32_MAX, 1}), base::Code::ShapeOverflow);
}

HALFSTEP_TEST(TestGenerators)
#include "test_generators.moc"
