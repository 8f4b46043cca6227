// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestGather : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void gathers_data();
    void gathers();
    void gathersPlaces_data();
    void gathersPlaces();
    void scatters();
    void scattersTruthValues();
    void refusesIndices_data();
    void refusesIndices();
    void refusesShapes();
};

namespace {

using Numbers = std::vector<std::int32_t>;
const Numbers twelve{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};

} // namespace

void TestGather::gathers_data() {
    QTest::addColumn<qint64>("axis");
    QTest::addColumn<qint64>("batch");
    QTest::addColumn<model::Shape>("indexShape");
    QTest::addColumn<Numbers>("indices");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    // of [2, 3, 2]
    const auto row = [](const char* name, qint64 axis, qint64 batch, const model::Shape& indexShape,
                         const Numbers& indices, const model::Shape& shape, const Numbers& expected) {
        QTest::newRow(name) << axis << batch << indexShape << indices << shape << expected;
    };
    row("first axis", 0, 0, {2}, {1, 0}, {2, 3, 2}, {6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5});
    row("middle axis", 1, 0, {2}, {2, 0}, {2, 2, 2}, {4, 5, 0, 1, 10, 11, 6, 7});
    row("last axis", -1, 0, {1}, {1}, {2, 3, 1}, {1, 3, 5, 7, 9, 11});
    row("scalar", 1, 0, {}, {1}, {2, 2}, {2, 3, 8, 9});
    row("matrix", 1, 0, {1, 2}, {0, 1}, {2, 1, 2, 2}, {0, 1, 2, 3, 6, 7, 8, 9});
    row("batches", 1, 1, {2, 1}, {2, 0}, {2, 1, 2}, {4, 5, 6, 7});
    row("nothing", 0, 0, {0}, {}, {0, 3, 2}, {});
}

void TestGather::gathers() {
    QFETCH(qint64, axis);
    QFETCH(qint64, batch);
    QFETCH(model::Shape, indexShape);
    QFETCH(Numbers, indices);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::GATHER);
    op.options.set("axis", std::int64_t{axis});
    op.options.set("batch_dims", std::int64_t{batch});
    op.input(support::int32, {2, 3, 2}, twelve).input(support::int32, indexShape, indices).output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestGather::gathersPlaces_data() {
    QTest::addColumn<model::Shape>("indexShape");
    QTest::addColumn<Numbers>("indices");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("elements") << model::Shape{2, 3} << Numbers{1, 2, 1, 0, 0, 0} << model::Shape{2} << Numbers{11, 0};
    QTest::newRow("rows") << model::Shape{2, 2} << Numbers{0, 2, 1, 1} << model::Shape{2, 2} << Numbers{4, 5, 8, 9};
    QTest::newRow("all") << model::Shape{1, 0} << Numbers{} << model::Shape{1, 2, 3, 2} << twelve;
}

void TestGather::gathersPlaces() {
    QFETCH(model::Shape, indexShape);
    QFETCH(Numbers, indices);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::GATHER_ND);
    op.input(support::int32, {2, 3, 2}, twelve).input(support::int32, indexShape, indices).output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestGather::scattersTruthValues() {
    OpCase op(BuiltinOperator::SCATTER_ND);
    op.input(support::int32, {3, 1}, Numbers{2, 2, 0})
        .input(support::boolean, {3}, std::vector<std::uint8_t>{1, 1, 0})
        .constant(support::int32, {1}, Numbers{3})
        .output(support::boolean);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), std::vector<std::uint8_t>{0, 0, 1});
}

void TestGather::scatters() {
    OpCase op(BuiltinOperator::SCATTER_ND);
    op.input(support::int32, {3, 1}, Numbers{2, 0, 2})
        .input(support::float32, {3, 2}, std::vector<float>{1, 2, 3, 4, 10, 20})
        .constant(support::int32, {2}, Numbers{3, 2})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{3, 4, 0, 0, 11, 22});
}

void TestGather::refusesIndices_data() {
    QTest::addColumn<int>("index");
    QTest::newRow("negative") << -1;
    QTest::newRow("beyond") << 2;
    QTest::newRow("far") << INT32_MAX;
}

void TestGather::refusesIndices() {
    QFETCH(int, index);
    const std::vector<float> data{1, 2, 3, 4};
    OpCase gather(BuiltinOperator::GATHER);
    gather.input(support::float32, {2, 2}, data).input(support::int32, {1}, Numbers{index}).output(support::float32);
    VERIFY_REFUSES(gather, base::Code::ValueOutOfRange);
    OpCase places(BuiltinOperator::GATHER_ND);
    places.input(support::float32, {2, 2}, data).input(support::int32, {1, 1}, Numbers{index}).output(support::float32);
    VERIFY_REFUSES(places, base::Code::ValueOutOfRange);
    OpCase lookup(BuiltinOperator::EMBEDDING_LOOKUP);
    lookup.input(support::int32, {1}, Numbers{index}).input(support::float32, {2, 2}, data).output(support::float32);
    VERIFY_REFUSES(lookup, base::Code::ValueOutOfRange);
    OpCase scatter(BuiltinOperator::SCATTER_ND);
    scatter.input(support::int32, {1, 1}, Numbers{index})
        .input(support::float32, {1}, std::vector<float>{1})
        .constant(support::int32, {1}, Numbers{2})
        .output(support::float32);
    VERIFY_REFUSES(scatter, base::Code::ValueOutOfRange);
}

void TestGather::refusesShapes() {
    OpCase batch(BuiltinOperator::GATHER);
    batch.options.set("axis", std::int64_t{1});
    batch.options.set("batch_dims", std::int64_t{1});
    batch.input(support::float32, {2, 2}, std::vector<float>(4)).input(support::int32, {3, 1}, Numbers(3));
    batch.output(support::float32);
    VERIFY_REFUSES(batch, base::Code::ShapeMismatch);
    OpCase deep(BuiltinOperator::GATHER_ND);
    deep.input(support::float32, {2}, std::vector<float>(2)).input(support::int32, {1, 2}, Numbers(2));
    deep.output(support::float32);
    VERIFY_REFUSES(deep, base::Code::BadOperator);
    OpCase updates(BuiltinOperator::SCATTER_ND);
    updates.input(support::int32, {1, 1}, Numbers{0})
        .input(support::float32, {2}, std::vector<float>(2))
        .constant(support::int32, {1}, Numbers{4})
        .output(support::float32);
    VERIFY_REFUSES(updates, base::Code::ShapeMismatch);
}

HALFSTEP_TEST(TestGather)
#include "test_gather.moc"
