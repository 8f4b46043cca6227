// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using model::TensorType;
using support::OpCase;

/// FULLY_CONNECTED with weights whose scales belong to blocks, and with shuffled ones.
class TestWeightForms : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void blocks();
    void refusesBlocks();
    void goldenShuffled();
    void shuffledRows();
    void refusesShuffled();
};

namespace {

constexpr std::uint16_t oneHalf = 0x3800; // in float16
constexpr std::uint16_t two = 0x4000;

model::QuantizationParameters blocksOf(std::int32_t size) {
    model::QuantizationParameters parameters;
    parameters.details = model::BlockwiseQuantization{.scales = 0, .zeroPoints = -1, .blockSize = size};
    return parameters;
}

/// [1, 4] by one unit.
void addBlockwise(OpCase& op) {
    op.input(support::float32, {1, 4}, std::vector<float>{-1.28F, 1.27F, 0.5F, 0})
        .constant({TensorType::Int4}, {1, 4}, std::vector<std::uint8_t>{0x21, 0xF7})
        .constant(support::float32, {1}, std::vector<float>{10})
        .output(support::float32);
}

/// `rows` of 16 numbers by four units.
void addShuffled(OpCase& op, std::int32_t rows) {
    std::vector<std::uint8_t> input(static_cast<std::size_t>(rows) * 16);
    std::vector<std::uint8_t> weights(64);
    for (std::size_t k = 0; k < input.size(); ++k)
        input[k] = static_cast<std::uint8_t>(k % 16 * 19 % 256);
    for (std::size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<std::uint8_t>(k * 41 % 256);
    op.options.set("weights_format", std::int64_t{1});
    op.input(support::uint8(0.02F, 128), {rows, 16}, input)
        .constant(support::uint8(0.01F, 128), {4, 16}, weights)
        .constant({TensorType::Int32, {0.0002F}, {0}}, {4}, std::vector<std::int32_t>{100, -200, 3000, -4000})
        .output(support::int16(0.001F))
        .output({TensorType::UInt8});
}

} // namespace

void TestWeightForms::blocks() {
    const std::vector<std::uint16_t> scales{oneHalf, two};
    const auto parameters = blocksOf(2);
    OpCase op(BuiltinOperator::FULLY_CONNECTED);
    addBlockwise(op);
    op.tensor(1).quantization = &parameters;
    op.tensor(1).blockScales = std::as_bytes(std::span(scales));
    VERIFY_RUNS(op);
    // (-1.28 · 1 + 1.27 · 2) · 0.5 + (0.5 · 7 + 0 · -1) · 2 + 10
    VERIFY_VALUES(op.values<float>(), std::vector<float>{17.63F}, 1e-5);
}

void TestWeightForms::refusesBlocks() {
    const auto parameters = blocksOf(3);
    OpCase size(BuiltinOperator::FULLY_CONNECTED);
    addBlockwise(size);
    size.tensor(1).quantization = &parameters;
    VERIFY_REFUSES(size, base::Code::BadOperator);
    const auto pairs = blocksOf(2);
    OpCase scales(BuiltinOperator::FULLY_CONNECTED);
    addBlockwise(scales);
    scales.tensor(1).quantization = &pairs;
    VERIFY_REFUSES(scales, base::Code::BadOperator);
}

/// The numbers are the reference kernel's.
void TestWeightForms::goldenShuffled() {
    OpCase op(BuiltinOperator::FULLY_CONNECTED);
    addShuffled(op, 1);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int16_t>(), std::vector<std::int16_t>{-7083, 7219, -1792, -453});
    QCOMPARE(op.values<std::uint8_t>(1)[1], std::uint8_t{19 ^ 0x80});
}

void TestWeightForms::shuffledRows() {
    OpCase op(BuiltinOperator::FULLY_CONNECTED);
    addShuffled(op, 4);
    VERIFY_RUNS(op);
    const auto values = op.values<std::int16_t>();
    QCOMPARE(values.size(), std::size_t{16});
    VERIFY_VALUES(std::vector(values.begin() + 12, values.end()), std::vector<std::int16_t>{-7083, 7219, -1792, -453});
}

void TestWeightForms::refusesShuffled() {
    OpCase rows(BuiltinOperator::FULLY_CONNECTED);
    addShuffled(rows, 2);
    VERIFY_REFUSES(rows, base::Code::UnsupportedOptions);
    OpCase format(BuiltinOperator::FULLY_CONNECTED);
    addBlockwise(format);
    format.options.set("weights_format", std::int64_t{2});
    VERIFY_REFUSES(format, base::Code::UnsupportedOptions);
}

HALFSTEP_TEST(TestWeightForms)
#include "test_weight_forms.moc"
