// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestQuantize : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void roundsBeforeTheZeroPoint();
    void saturates();
    void perAxis();
    void halfBytes();
    void requantizesAllCodes();
    void flipsTheSign();
    void requantizesWords();
    void dequantizesAllCodes();
    void dequantizesPerAxis();
    void dequantizesHalf();
    void dequantizesPacked();
    void refuses();
};

void TestQuantize::roundsBeforeTheZeroPoint() {
    OpCase op(BuiltinOperator::QUANTIZE);
    op.input(support::float32, {6}, std::vector<float>{1.25F, -1.25F, 0.25F, 0.24999999F, -0.25F, 0.75F})
        .output(support::int8(0.5F, -1));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{2, -4, 0, -1, -2, 1});
}

void TestQuantize::saturates() {
    const float infinity = std::numeric_limits<float>::infinity();
    OpCase op(BuiltinOperator::QUANTIZE);
    op.input(support::float32, {5},
          std::vector<float>{1e30F, -1e30F, infinity, -infinity, std::numeric_limits<float>::quiet_NaN()})
        .output(support::uint8(0.5F, 3));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), std::vector<std::uint8_t>{255, 0, 255, 0, 0});
}

void TestQuantize::perAxis() {
    OpCase op(BuiltinOperator::QUANTIZE);
    op.input(support::float32, {2, 3}, std::vector<float>{1, 1, 1, -2, -2, -2})
        .output({model::TensorType::Int8, {1, 0.5F, 0.25F}, {0, 1, 2}, 1});
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{1, 3, 6, -2, -3, -6});
}

void TestQuantize::halfBytes() {
    OpCase op(BuiltinOperator::QUANTIZE);
    op.input(support::float32, {3}, std::vector<float>{1, -9, 7}).output({model::TensorType::Int4, {1}, {0}});
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::uint8_t>(), std::vector<std::uint8_t>{0x81, 0x07});
}

void TestQuantize::requantizesAllCodes() {
    OpCase op(BuiltinOperator::QUANTIZE);
    const auto codes = support::allCodes<std::int8_t>();
    op.input(support::int8(0.37F, -11), {256}, codes).output(support::int8(0.61F, 5));
    VERIFY_RUNS(op);
    std::vector<std::int8_t> expected;
    for (const int code : codes)
        expected.push_back(static_cast<std::int8_t>(
            std::clamp(std::lround((code + 11) * (double{0.37F} / double{0.61F})) + 5, -128L, 127L)));
    VERIFY_VALUES(op.values<std::int8_t>(), expected);
}

void TestQuantize::flipsTheSign() {
    OpCase op(BuiltinOperator::QUANTIZE);
    op.input(support::uint8(0.1F, 128), {256}, support::allCodes<std::uint8_t>()).output(support::int8(0.1F, 0));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), support::allCodes<std::int8_t>());
}

void TestQuantize::requantizesWords() {
    OpCase op(BuiltinOperator::QUANTIZE);
    op.input(support::int16(0.01F), {4}, std::vector<std::int16_t>{0, 1000, -32768, 32767})
        .output(support::int8(0.5F, 10));
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{10, 30, -128, 127});
    OpCase wide(BuiltinOperator::QUANTIZE);
    wide.input({model::TensorType::Int32, {0.001F}, {0}}, {3}, std::vector<std::int32_t>{0, 100000, INT32_MIN})
        .output(support::int16(0.01F));
    VERIFY_RUNS(wide);
    VERIFY_VALUES(wide.values<std::int16_t>(), std::vector<std::int16_t>{0, 10000, -32768});
}

void TestQuantize::dequantizesAllCodes() {
    OpCase op(BuiltinOperator::DEQUANTIZE);
    const auto codes = support::allCodes<std::uint8_t>();
    op.input(support::uint8(0.037F, 77), {256}, codes).output(support::float32);
    VERIFY_RUNS(op);
    std::vector<float> expected;
    for (const int code : codes)
        expected.push_back(static_cast<float>(double{0.037F} * (code - 77)));
    VERIFY_VALUES(op.values<float>(), expected);
}

void TestQuantize::dequantizesPerAxis() {
    OpCase op(BuiltinOperator::DEQUANTIZE);
    op.input({model::TensorType::Int8, {1, 0.5F}, {0, 2}, 0}, {2, 2}, std::vector<std::int8_t>{1, 2, 3, 4})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{1, 2, 0.5F, 1});
}

void TestQuantize::dequantizesHalf() {
    OpCase op(BuiltinOperator::DEQUANTIZE);
    op.input({model::TensorType::Float16}, {5}, std::vector<std::uint16_t>{0x3C00, 0xC000, 0x0001, 0x7BFF, 0x7C00})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(),
        std::vector<float>{1, -2, std::ldexp(1.0F, -24), 65504, std::numeric_limits<float>::infinity()});
}

void TestQuantize::dequantizesPacked() {
    OpCase op(BuiltinOperator::DEQUANTIZE);
    op.input({model::TensorType::Int4, {0.5F}, {0}}, {3}, std::vector<std::uint8_t>{0x81, 0x07})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{0.5F, -4, 3.5F});
    OpCase two(BuiltinOperator::DEQUANTIZE);
    two.input({model::TensorType::Int2, {1}, {0}}, {5}, std::vector<std::uint8_t>{0b11100100, 0b10})
        .output(support::float32);
    VERIFY_RUNS(two);
    VERIFY_VALUES(two.values<float>(), std::vector<float>{0, 1, -2, -1, -2});
}

void TestQuantize::refuses() {
    OpCase plain(BuiltinOperator::QUANTIZE);
    plain.input(support::float32, {1}, std::vector<float>(1)).output({model::TensorType::Int8});
    VERIFY_REFUSES(plain, base::Code::BadOperator);
    OpCase scales(BuiltinOperator::DEQUANTIZE);
    scales.input({model::TensorType::Int8, {1, 1, 1}, {0}, 0}, {2}, std::vector<std::int8_t>(2))
        .output(support::float32);
    VERIFY_REFUSES(scales, base::Code::BadOperator);
    OpCase axis(BuiltinOperator::DEQUANTIZE);
    axis.input({model::TensorType::Int8, {1, 1}, {0}, 4}, {2}, std::vector<std::int8_t>(2)).output(support::float32);
    VERIFY_REFUSES(axis, base::Code::BadOperator);
    OpCase pair(BuiltinOperator::QUANTIZE);
    pair.input(support::int16(1), {1}, std::vector<std::int16_t>(1)).output(support::uint8(1));
    VERIFY_REFUSES(pair, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestQuantize)
#include "test_quantize.moc"
