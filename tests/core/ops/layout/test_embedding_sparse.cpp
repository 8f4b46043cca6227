// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using base::Code;
using model::BuiltinOperator;
using support::OpCase;

class TestEmbeddingSparse : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void combines_data();
    void combines();
    void refuses();
};

namespace {

using Integers = std::vector<std::int32_t>;
using Floats = std::vector<float>;

/// Into a tensor [3][2], from the rows (0, 1), (2, 3), (8/3, 11/3).
void give(OpCase& op, const Integers& rows, const Integers& places) {
    op.input(support::int32, {3}, rows)
        .input(support::int32, {3, 2}, places)
        .constant(support::int32, {2}, Integers{3, 2})
        .input(support::float32, {3}, Floats{1, 3, 3})
        .input(support::float32, {3, 2}, Floats{0, 1, 2, 3, 8.0F / 3, 11.0F / 3})
        .output(support::float32);
}

} // namespace

void TestEmbeddingSparse::combines_data() {
    QTest::addColumn<int>("combiner");
    QTest::addColumn<Floats>("expected");
    QTest::newRow("sum") << 0 << Floats{10, 14, 0, 0, 6, 9};
    QTest::newRow("mean") << 1 << Floats{2.5F, 3.5F, 0, 0, 2, 3};
    QTest::newRow("square root") << 2 << Floats{10 / std::sqrt(10.0F), 14 / std::sqrt(10.0F), 0, 0, 2, 3};
}

/// Rows 1 and 2 with weights 1 and 3 make the first sum, row 1 with weight 3 the last one.
void TestEmbeddingSparse::combines() {
    QFETCH(const int, combiner);
    QFETCH(const Floats, expected);
    OpCase op(BuiltinOperator::EMBEDDING_LOOKUP_SPARSE);
    op.options.set("combiner", std::int64_t{combiner});
    give(op, {1, 2, 1}, {0, 0, 0, 1, 2, 0});
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 2}));
    VERIFY_VALUES(op.values<float>(), expected, 1e-6);
}

void TestEmbeddingSparse::refuses() {
    OpCase row(BuiltinOperator::EMBEDDING_LOOKUP_SPARSE);
    give(row, {1, 3, 1}, {0, 0, 0, 1, 2, 0});
    VERIFY_REFUSES(row, Code::ValueOutOfRange);
    OpCase place(BuiltinOperator::EMBEDDING_LOOKUP_SPARSE);
    give(place, {1, 2, 1}, {0, 0, 0, 1, 3, 0});
    VERIFY_REFUSES(place, Code::ValueOutOfRange);
    OpCase combiner(BuiltinOperator::EMBEDDING_LOOKUP_SPARSE);
    combiner.options.set("combiner", std::int64_t{3});
    give(combiner, {1, 2, 1}, {0, 0, 0, 1, 2, 0});
    VERIFY_REFUSES(combiner, Code::UnsupportedOptions);
}

HALFSTEP_TEST(TestEmbeddingSparse)
#include "test_embedding_sparse.moc"
