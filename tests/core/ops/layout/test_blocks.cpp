// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <numeric>

using model::BuiltinOperator;
using support::OpCase;

class TestBlocks : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void depth_data();
    void depth();
    void spaceToBatch();
    void padsWithZeroPoint();
    void batchToSpaceIsTheInverse_data();
    void batchToSpaceIsTheInverse();
    void crops();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

Numbers counted(std::size_t count) {
    Numbers values(count);
    std::iota(values.begin(), values.end(), 0);
    return values;
}

std::int32_t sizeOf(const Numbers& numbers) {
    return static_cast<std::int32_t>(numbers.size());
}

OpCase& withBlocks(OpCase& op, const Numbers& block, const Numbers& edges) {
    return op.constant(support::int32, {sizeOf(block)}, block)
        .constant(support::int32, {sizeOf(block), 2}, edges)
        .output(support::int32);
}

} // namespace

void TestBlocks::depth_data() {
    QTest::addColumn<int>("block");
    QTest::newRow("1") << 1;
    QTest::newRow("2") << 2;
    QTest::newRow("3") << 3;
}

void TestBlocks::depth() {
    QFETCH(int, block);
    const model::Shape space{2, 2 * block, 3 * block, 2};
    const auto values = counted(*model::elementCount(space));
    OpCase toDepth(BuiltinOperator::SPACE_TO_DEPTH);
    toDepth.options.set("block_size", std::int64_t{block});
    toDepth.input(support::int32, space, values).output(support::int32);
    VERIFY_RUNS(toDepth);
    QCOMPARE(toDepth.outputShape(), (model::Shape{2, 2, 3, 2 * block * block}));
    Numbers expected;
    for (int b = 0; b < 2; ++b)
        for (int y = 0; y < 2; ++y)
            for (int x = 0; x < 3; ++x)
                for (int dy = 0; dy < block; ++dy)
                    for (int dx = 0; dx < block; ++dx)
                        for (int c = 0; c < 2; ++c)
                            expected.push_back(((b * 2 * block + y * block + dy) * 3 * block + x * block + dx) * 2 + c);
    VERIFY_VALUES(toDepth.values<std::int32_t>(), expected);
    OpCase back(BuiltinOperator::DEPTH_TO_SPACE);
    back.options.set("block_size", std::int64_t{block});
    back.input(support::int32, toDepth.outputShape(), expected).output(support::int32);
    VERIFY_RUNS(back);
    QCOMPARE(back.outputShape(), space);
    VERIFY_VALUES(back.values<std::int32_t>(), values);
}

void TestBlocks::spaceToBatch() {
    OpCase op(BuiltinOperator::SPACE_TO_BATCH_ND);
    op.input(support::int32, {1, 2, 4, 1}, Numbers{1, 2, 3, 4, 5, 6, 7, 8});
    withBlocks(op, {2, 2}, {0, 0, 2, 0});
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{4, 1, 3, 1}));
    VERIFY_VALUES(op.values<std::int32_t>(), Numbers{0, 1, 3, 0, 2, 4, 0, 5, 7, 0, 6, 8});
}

void TestBlocks::padsWithZeroPoint() {
    OpCase op(BuiltinOperator::SPACE_TO_BATCH_ND);
    op.input(support::int8(1, -9), {1, 3, 1}, std::vector<std::int8_t>{1, 2, 3})
        .constant(support::int32, {1}, Numbers{2})
        .constant(support::int32, {1, 2}, Numbers{1, 0})
        .output(support::int8(1, -9));
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{2, 2, 1}));
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-9, 2, 1, 3});
}

void TestBlocks::batchToSpaceIsTheInverse_data() {
    QTest::addColumn<Numbers>("block");
    QTest::addColumn<Numbers>("edges");
    QTest::newRow("plain") << Numbers{2, 2} << Numbers{0, 0, 0, 0};
    QTest::newRow("edges") << Numbers{2, 3} << Numbers{1, 1, 2, 1};
    QTest::newRow("edges wider than a block") << Numbers{2, 3} << Numbers{4, 2, 5, 1};
}

void TestBlocks::batchToSpaceIsTheInverse() {
    QFETCH(Numbers, block);
    QFETCH(Numbers, edges);
    const model::Shape space{2, 4, 6, 2};
    const auto values = counted(*model::elementCount(space));
    OpCase to(BuiltinOperator::SPACE_TO_BATCH_ND);
    withBlocks(to.input(support::int32, space, values), block, edges);
    VERIFY_RUNS(to);
    OpCase back(BuiltinOperator::BATCH_TO_SPACE_ND);
    withBlocks(back.input(support::int32, to.outputShape(), to.values<std::int32_t>()), block, edges);
    VERIFY_RUNS(back);
    QCOMPARE(back.outputShape(), space);
    VERIFY_VALUES(back.values<std::int32_t>(), values);
}

void TestBlocks::crops() {
    OpCase op(BuiltinOperator::BATCH_TO_SPACE_ND);
    op.input(support::int32, {4, 1, 2, 1}, Numbers{1, 3, 2, 4, 5, 7, 6, 8});
    withBlocks(op, {2, 2}, {0, 1, 1, 0});
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{1, 1, 3, 1}));
    VERIFY_VALUES(op.values<std::int32_t>(), Numbers{2, 3, 4});
}

void TestBlocks::refuses() {
    const auto depthRefuses = [](BuiltinOperator code, std::int64_t block) {
        OpCase op(code);
        op.options.set("block_size", block);
        op.input(support::int32, {1, 3, 4, 6}, Numbers(72)).output(support::int32);
        const auto shapes = op.shapes();
        return shapes ? base::Code::Internal : shapes.error().code;
    };
    QCOMPARE(depthRefuses(BuiltinOperator::SPACE_TO_DEPTH, 2), base::Code::BadOperator);
    QCOMPARE(depthRefuses(BuiltinOperator::SPACE_TO_DEPTH, 0), base::Code::BadOperator);
    QCOMPARE(depthRefuses(BuiltinOperator::DEPTH_TO_SPACE, 2), base::Code::BadOperator);
    const auto batchRefuses = [](BuiltinOperator code, const Numbers& block, const Numbers& edges) {
        OpCase op(code);
        withBlocks(op.input(support::int32, {4, 2, 2, 1}, Numbers(16)), block, edges);
        const auto shapes = op.shapes();
        return shapes ? base::Code::Internal : shapes.error().code;
    };
    QCOMPARE(batchRefuses(BuiltinOperator::SPACE_TO_BATCH_ND, {3, 1}, {0, 0, 0, 0}), base::Code::BadOperator);
    QCOMPARE(batchRefuses(BuiltinOperator::SPACE_TO_BATCH_ND, {2, 2}, {-1, 1, 0, 0}), base::Code::ValueOutOfRange);
    QCOMPARE(batchRefuses(BuiltinOperator::SPACE_TO_BATCH_ND, {0, 2}, {0, 0, 0, 0}), base::Code::ValueOutOfRange);
    QCOMPARE(
        batchRefuses(BuiltinOperator::SPACE_TO_BATCH_ND, {30000, 30000}, {0, 0, 0, 0}), base::Code::UnsupportedOptions);
    QCOMPARE(batchRefuses(BuiltinOperator::BATCH_TO_SPACE_ND, {3, 1}, {0, 0, 0, 0}), base::Code::BadOperator);
    QCOMPARE(batchRefuses(BuiltinOperator::BATCH_TO_SPACE_ND, {2, 2}, {3, 2, 0, 0}), base::Code::ValueOutOfRange);
    QCOMPARE(batchRefuses(BuiltinOperator::BATCH_TO_SPACE_ND, {2}, {0, 0}), base::Code::BadOperator);
}

HALFSTEP_TEST(TestBlocks)
#include "test_blocks.moc"
