// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <numeric>

using model::BuiltinOperator;
using support::OpCase;

class TestSlice : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void slices_data();
    void slices();
    void strides_data();
    void strides();
    void reverses();
    void updates_data();
    void updates();
    void refuses();
    void refusesStrides_data();
    void refusesStrides();
};

namespace {

using Numbers = std::vector<std::int32_t>;

std::int32_t sizeOf(const Numbers& numbers) {
    return static_cast<std::int32_t>(numbers.size());
}

/// 0, 1, 2 … under a shape
OpCase& counted(OpCase& op, const model::Shape& shape) {
    Numbers values(*model::elementCount(shape));
    std::iota(values.begin(), values.end(), 0);
    return op.input(support::int32, shape, values);
}

struct Strided {
    Numbers begin;
    Numbers end;
    Numbers strides;
    std::vector<std::pair<const char*, std::int64_t>> masks;
};

OpCase& strided(OpCase& op, const Strided& spec) {
    counted(op, {2, 3, 4});
    for (const auto& [name, bits] : spec.masks)
        op.options.set(name, bits);
    return op.constant(support::int32, {sizeOf(spec.begin)}, spec.begin)
        .constant(support::int32, {sizeOf(spec.end)}, spec.end)
        .constant(support::int32, {sizeOf(spec.strides)}, spec.strides)
        .output(support::int32);
}

} // namespace
Q_DECLARE_METATYPE(Strided)

void TestSlice::slices_data() {
    QTest::addColumn<Numbers>("begin");
    QTest::addColumn<Numbers>("size");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("inside") << Numbers{1, 1, 1} << Numbers{1, 2, 2} << model::Shape{1, 2, 2} << Numbers{17, 18, 21, 22};
    QTest::newRow("to the end") << Numbers{1, 2, 0} << Numbers{-1, -1, -1} << model::Shape{1, 1, 4}
                                << Numbers{20, 21, 22, 23};
    QTest::newRow("nothing") << Numbers{0, 3, 0} << Numbers{2, 0, 4} << model::Shape{2, 0, 4} << Numbers{};
}

void TestSlice::slices() {
    QFETCH(Numbers, begin);
    QFETCH(Numbers, size);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::SLICE);
    counted(op, {2, 3, 4}).constant(support::int32, {3}, begin).constant(support::int32, {3}, size);
    op.output(support::int32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestSlice::strides_data() {
    QTest::addColumn<Strided>("spec");
    QTest::addColumn<model::Shape>("shape");
    QTest::addColumn<Numbers>("expected");
    const auto row = [](const char* name, const Strided& spec, const model::Shape& shape, const Numbers& expected) {
        QTest::newRow(name) << spec << shape << expected;
    };
    row("steps", {{0, 0, 0}, {2, 3, 4}, {1, 2, 3}, {}}, {2, 2, 2}, {0, 3, 8, 11, 12, 15, 20, 23});
    row("backwards", {{1, 2, -1}, {0, 0, -5}, {-1, -1, -2}, {}}, {1, 2, 2}, {23, 21, 19, 17});
    row("masks", {{1, 1, 1}, {1, 1, 3}, {1, 1, 1}, {{"begin_mask", 3}, {"end_mask", 3}}}, {2, 3, 2},
        {1, 2, 5, 6, 9, 10, 13, 14, 17, 18, 21, 22});
    row("masks backwards", {{0, 0, 0}, {1, 1, 0}, {1, 1, -1}, {{"begin_mask", 4}, {"end_mask", 4}}}, {1, 1, 4},
        {3, 2, 1, 0});
    row("dropped", {{-1, 1, 0}, {0, 0, 4}, {1, 1, 2}, {{"shrink_axis_mask", 3}}}, {2}, {16, 18});
    row("added", {{0, 0, 0}, {0, 1, 2}, {1, 1, 1}, {{"new_axis_mask", 1}}}, {1, 1, 2, 4}, {0, 1, 2, 3, 4, 5, 6, 7});
    row("ellipsis", {{0, 1}, {0, 2}, {1, 1}, {{"ellipsis_mask", 1}}}, {2, 3, 1}, {1, 5, 9, 13, 17, 21});
    row("ellipsis that stands for nothing", {{1, 0, 2, 3}, {2, 0, 3, 4}, {1, 1, 1, 1}, {{"ellipsis_mask", 2}}},
        {1, 1, 1}, {23});
    row("first axes only", {{1}, {2}, {1}, {}}, {1, 3, 4}, {12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23});
    row("beyond the ends", {{0, -9, 2}, {9, 9, 99}, {1, 2, 1}, {}}, {2, 2, 2}, {2, 3, 10, 11, 14, 15, 22, 23});
    row("surplus indices", {{1, 0, 1, 5, -7}, {2, 1, 3, 9, 4}, {1, 1, 1, 2, 0}, {{"shrink_axis_mask", 8}}}, {1, 1, 2},
        {13, 14});
    row("empty", {{1, 0, 0}, {1, 3, 4}, {1, 1, 1}, {}}, {0, 3, 4}, {});
}

void TestSlice::strides() {
    QFETCH(Strided, spec);
    QFETCH(model::Shape, shape);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::STRIDED_SLICE);
    strided(op, spec);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), shape);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestSlice::reverses() {
    OpCase op(BuiltinOperator::REVERSE_V2);
    counted(op, {2, 1, 3}).constant(support::int32, {2}, Numbers{0, -1}).output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Numbers{5, 4, 3, 2, 1, 0});
}

void TestSlice::updates_data() {
    QTest::addColumn<Numbers>("start");
    QTest::addColumn<Numbers>("expected");
    QTest::newRow("inside") << Numbers{1, 0} << Numbers{0, 1, 2, -1, -2, 5};
    QTest::newRow("moved inside") << Numbers{9, 9} << Numbers{0, 1, 2, 3, -1, -2};
    QTest::newRow("negative") << Numbers{-5, 1} << Numbers{0, -1, -2, 3, 4, 5};
}

void TestSlice::updates() {
    QFETCH(Numbers, start);
    QFETCH(Numbers, expected);
    OpCase op(BuiltinOperator::DYNAMIC_UPDATE_SLICE);
    counted(op, {2, 3})
        .input(support::int32, {1, 2}, Numbers{-1, -2})
        .input(support::int32, {2}, start)
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), expected);
}

void TestSlice::refuses() {
    const auto sliced = [](const Numbers& begin, const Numbers& size) {
        OpCase op(BuiltinOperator::SLICE);
        counted(op, {4})
            .constant(support::int32, {sizeOf(begin)}, begin)
            .constant(support::int32, {sizeOf(size)}, size);
        op.output(support::int32);
        const auto status = op.run();
        return status ? base::Code::Internal : status.error().code;
    };
    QCOMPARE(sliced({1}, {3}), base::Code::Internal); // runs
    QCOMPARE(sliced({1}, {4}), base::Code::ValueOutOfRange);
    QCOMPARE(sliced({-1}, {1}), base::Code::ValueOutOfRange);
    QCOMPARE(sliced({5}, {-1}), base::Code::ValueOutOfRange);
    QCOMPARE(sliced({1}, {INT32_MAX}), base::Code::ValueOutOfRange);
    QCOMPARE(sliced({1, 1}, {1, 1}), base::Code::BadOperator);
    OpCase update(BuiltinOperator::DYNAMIC_UPDATE_SLICE);
    counted(update, {2});
    counted(update, {3}).input(support::int32, {1}, Numbers{0}).output(support::int32);
    VERIFY_REFUSES(update, base::Code::ShapeMismatch);
}

void TestSlice::refusesStrides_data() {
    QTest::addColumn<Strided>("spec");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const Strided& spec, base::Code code) {
        QTest::newRow(name) << spec << static_cast<int>(code);
    };
    row("stride 0", {{0}, {1}, {0}, {}}, base::Code::ValueOutOfRange);
    row("lowest stride", {{0}, {1}, {INT32_MIN}, {}}, base::Code::ValueOutOfRange);
    row("index outside", {{2}, {3}, {1}, {{"shrink_axis_mask", 1}}}, base::Code::ValueOutOfRange);
    row("too many beside an ellipsis", {{0, 0, 0, 0, 0}, {1, 1, 1, 1, 1}, {1, 1, 1, 1, 1}, {{"ellipsis_mask", 1}}},
        base::Code::BadOperator);
    row("other sizes", {{0, 0}, {1}, {1}, {}}, base::Code::BadOperator);
}

void TestSlice::refusesStrides() {
    QFETCH(Strided, spec);
    QFETCH(int, code);
    OpCase op(BuiltinOperator::STRIDED_SLICE);
    strided(op, spec);
    VERIFY_REFUSES(op, static_cast<base::Code>(code));
}

HALFSTEP_TEST(TestSlice)
#include "test_slice.moc"
