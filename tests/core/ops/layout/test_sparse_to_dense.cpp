// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestSparseToDense : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void placesValues();
    void placesOneValue();
    void takesPlacesOfOneAxis();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

} // namespace

void TestSparseToDense::placesValues() {
    OpCase op(BuiltinOperator::SPARSE_TO_DENSE);
    op.input(support::int32, {3, 2}, Integers{0, 1, 1, 0, 0, 1})
        .constant(support::int32, {2}, Integers{2, 2})
        .input(support::float32, {3}, Floats{5, 6, 7})
        .input(support::float32, {}, Floats{-1})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 2}));
    VERIFY_VALUES(op.values<float>(), Floats{-1, 7, 6, -1}); // the last one of a place counts
}

void TestSparseToDense::placesOneValue() {
    OpCase op(BuiltinOperator::SPARSE_TO_DENSE);
    op.input(support::int64, {2, 1}, std::vector<std::int64_t>{3, 1})
        .constant(support::int64, {1}, std::vector<std::int64_t>{4})
        .input(support::int32, {}, Integers{9})
        .input(support::int32, {}, Integers{0})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), Integers{0, 9, 0, 9});
}

void TestSparseToDense::takesPlacesOfOneAxis() {
    OpCase op(BuiltinOperator::SPARSE_TO_DENSE);
    op.input(support::int32, {}, Integers{1})
        .constant(support::int32, {1}, Integers{2})
        .input(support::int8(1), {}, std::vector<std::int8_t>{9})
        .input(support::int8(1), {}, std::vector<std::int8_t>{0})
        .output(support::int8(1));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{0, 9});
}

void TestSparseToDense::refuses() {
    for (const auto& [places, sizes, code] : {std::tuple(Integers{0, 2}, Integers{2, 2}, Code::ValueOutOfRange),
             std::tuple(Integers{-1, 0}, Integers{2, 2}, Code::ValueOutOfRange),
             std::tuple(Integers{0, 0}, Integers{2, 2, 2}, Code::BadOperator),
             std::tuple(Integers{0, 0}, Integers{-2, 2}, Code::ShapeOverflow)}) {
        OpCase op(BuiltinOperator::SPARSE_TO_DENSE);
        op.input(support::int32, {1, 2}, places)
            .constant(support::int32, {static_cast<std::int32_t>(sizes.size())}, sizes)
            .input(support::int32, {1}, Integers{1})
            .input(support::int32, {}, Integers{0})
            .output(support::int32);
        VERIFY_REFUSES(op, code);
    }
}

HALFSTEP_TEST(TestSparseToDense)
#include "test_sparse_to_dense.moc"
