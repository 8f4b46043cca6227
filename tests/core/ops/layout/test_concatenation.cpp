// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestConcatenation : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void joins_data();
    void joins();
    void rescalesBytes();
    void joinsWithoutScale();
    void packs_data();
    void packs();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

} // namespace

void TestConcatenation::joins_data() {
    QTest::addColumn<qint64>("axis");
    QTest::addColumn<model::Shape>("second");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("rows") << qint64(0) << model::Shape{1, 2} << model::Shape{3, 2} << Numbers{1, 2, 3, 4, -1, -2};
    QTest::newRow("columns") << qint64(1) << model::Shape{2, 1} << model::Shape{2, 3} << Numbers{1, 2, -1, 3, 4, -2};
    QTest::newRow("last") << qint64(-1) << model::Shape{2, 1} << model::Shape{2, 3} << Numbers{1, 2, -1, 3, 4, -2};
    QTest::newRow("nothing") << qint64(0) << model::Shape{0, 2} << model::Shape{2, 2} << Numbers{1, 2, 3, 4};
}

void TestConcatenation::joins() {
    QFETCH(qint64, axis);
    QFETCH(model::Shape, second);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::CONCATENATION);
    op.options.set("axis", std::int64_t{axis});
    op.input(support::int32, {2, 2}, Numbers{1, 2, 3, 4})
        .input(support::int32, second, Numbers{-1, -2})
        .output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestConcatenation::rescalesBytes() {
    using Bytes = std::vector<std::uint8_t>;
    OpCase op(BuiltinOperator::CONCATENATION);
    op.options.set("axis", std::int64_t{0});
    op.input(support::uint8(0.5F, 10), {3}, Bytes{10, 12, 255})
        .input(support::uint8(1, 128), {2}, Bytes{128, 3})
        .output(support::uint8(1, 128));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), Bytes{128, 129, 251, 128, 3});
}

/// 0 / 0 is no number.
void TestConcatenation::joinsWithoutScale() {
    using Bytes = std::vector<std::uint8_t>;
    OpCase op(BuiltinOperator::CONCATENATION);
    op.options.set("axis", std::int64_t{0});
    op.input(support::uint8(0, 10), {2}, Bytes{10, 255}).output(support::uint8(0, 128));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), Bytes{0, 0});
}

void TestConcatenation::packs_data() {
    QTest::addColumn<qint64>("axis");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("front") << qint64(0) << model::Shape{2, 3} << Numbers{1, 2, 3, 4, 5, 6};
    QTest::newRow("behind") << qint64(-1) << model::Shape{3, 2} << Numbers{1, 4, 2, 5, 3, 6};
}

void TestConcatenation::packs() {
    QFETCH(qint64, axis);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::PACK);
    op.options.set("axis", std::int64_t{axis});
    op.input(support::int32, {3}, Numbers{1, 2, 3}).input(support::int32, {3}, Numbers{4, 5, 6}).output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestConcatenation::refuses() {
    const auto joined = [](model::Shape a, model::Shape b, std::int64_t axis, float scale) {
        OpCase op(BuiltinOperator::CONCATENATION);
        op.options.set("axis", axis);
        op.input(support::int8(1), std::move(a), std::vector<std::int8_t>(4))
            .input(support::int8(scale), std::move(b), std::vector<std::int8_t>(4))
            .output(support::int8(1));
        const auto status = op.run();
        return status ? base::Code::Internal : status.error().code;
    };
    QCOMPARE(joined({2, 2}, {2, 2}, 0, 1), base::Code::Internal); // runs
    QCOMPARE(joined({2, 2}, {2, 2}, 0, 2), base::Code::BadOperator);
    QCOMPARE(joined({2, 2}, {2, 2}, 2, 1), base::Code::BadOperator);
    QCOMPARE(joined({2, 2}, {4, 1}, 0, 1), base::Code::ShapeMismatch);
    QCOMPARE(joined({2, 2}, {4}, 0, 1), base::Code::ShapeMismatch);
    QCOMPARE(joined({INT32_MAX, 0}, {INT32_MAX, 0}, 0, 1), base::Code::ShapeOverflow);
    OpCase pack(BuiltinOperator::PACK);
    pack.input(support::float32, {2}, std::vector<float>(2)).input(support::float32, {1}, std::vector<float>(1));
    pack.output(support::float32);
    VERIFY_REFUSES(pack, base::Code::ShapeMismatch);
}

HALFSTEP_TEST(TestConcatenation)
#include "test_concatenation.moc"
