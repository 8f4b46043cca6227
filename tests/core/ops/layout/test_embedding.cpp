// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestEmbedding : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void looksUpRows();
    void looksUpRealRows();
    void looksUpNarrowRows();
    void looksUpBlocks();
    void looksUpHalves();
    void refusesRows();
};

namespace {

using Numbers = std::vector<std::int32_t>;
constexpr std::uint16_t oneHalf = 0x3800; // in float16
constexpr std::uint16_t two = 0x4000;

} // namespace

void TestEmbedding::looksUpRows() {
    OpCase op(BuiltinOperator::EMBEDDING_LOOKUP);
    op.input(support::int32, {3}, Numbers{2, 0, 2})
        .constant(support::float32, {3, 2}, std::vector<float>{1, 2, 3, 4, 5, 6})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{3, 2}));
    VERIFY_VALUES(op.values<float>(), std::vector<float>{5, 6, 1, 2, 5, 6});
}

/// Rows of three int4 values fill one and a half bytes: the second begins with the byte in which it begins in the
/// table, so that it repeats a value of the first, as in the reference.
void TestEmbedding::looksUpNarrowRows() {
    OpCase op(BuiltinOperator::EMBEDDING_LOOKUP);
    op.input(support::int32, {1}, Numbers{1})
        .constant({model::TensorType::Int4, {0.5F}, {0}}, {2, 3}, std::vector<std::uint8_t>{0x21, 0x83, 0x7F})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1.5F, -4, -0.5F});
    OpCase old(BuiltinOperator::EMBEDDING_LOOKUP);
    old.input(support::int32, {1}, Numbers{0})
        .constant(support::uint8(2), {1, 2}, std::vector<std::uint8_t>{0xFF, 3})
        .output(support::float32);
    VERIFY_RUNS(old);
    VERIFY_VALUES(old.values<float>(), std::vector<float>{-2, 6});
}

void TestEmbedding::looksUpRealRows() {
    for (const bool isPerRow : {false, true}) {
        OpCase op(BuiltinOperator::EMBEDDING_LOOKUP);
        support::OperandType table{model::TensorType::Int8, {0.5F}, {0}, 0};
        if (isPerRow)
            table.scale = {0.5F, 2};
        op.input(support::int32, {2}, Numbers{1, 0})
            .constant(table, {2, 2}, std::vector<std::int8_t>{1, 2, 3, -4})
            .output(support::float32);
        VERIFY_RUNS(op);
        VERIFY_VALUES(
            op.values<float>(), isPerRow ? std::vector<float>{6, -8, 0.5F, 1} : std::vector<float>{1.5F, -2, 0.5F, 1});
    }
}

/// Two float16 scales for each row.
void TestEmbedding::looksUpBlocks() {
    const std::vector<std::uint16_t> scales{oneHalf, two, two, oneHalf};
    OpCase op(BuiltinOperator::EMBEDDING_LOOKUP);
    op.input(support::int32, {1}, Numbers{1})
        .constant({model::TensorType::Int4}, {2, 4}, std::vector<std::uint8_t>{0x21, 0x43, 0xE1, 0x37})
        .output(support::float32);
    model::QuantizationParameters blocks;
    blocks.details = model::BlockwiseQuantization{.scales = 0, .zeroPoints = -1, .blockSize = 2};
    op.tensor(1).quantization = &blocks;
    op.tensor(1).blockScales = std::as_bytes(std::span(scales));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{2, -4, 3.5F, 1.5F});
    op.tensor(1).blockScales = {};
    VERIFY_REFUSES(op, base::Code::BadOperator);
}

void TestEmbedding::looksUpHalves() {
    OpCase op(BuiltinOperator::EMBEDDING_LOOKUP);
    op.input(support::int32, {1}, Numbers{0})
        .constant(support::int8(0.5F), {1, 2}, std::vector<std::int8_t>{1, 4})
        .output({model::TensorType::Float16});
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint16_t>(), std::vector<std::uint16_t>{oneHalf, two});
}

void TestEmbedding::refusesRows() {
    OpCase op(BuiltinOperator::EMBEDDING_LOOKUP);
    op.input(support::int32, {1}, Numbers{2})
        .constant(support::int8(1), {2, 1}, std::vector<std::int8_t>{1, 2})
        .output(support::float32);
    VERIFY_REFUSES(op, base::Code::ValueOutOfRange);
}

HALFSTEP_TEST(TestEmbedding)
#include "test_embedding.moc"
