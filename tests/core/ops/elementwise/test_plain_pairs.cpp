// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

#include <numbers>

using model::BuiltinOperator;
using support::OpCase;

class TestPlainPairs : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void angles();
    void exclusiveOr();
    void shifts();
    void refuses();
};

void TestPlainPairs::angles() {
    OpCase op(BuiltinOperator::ATAN2);
    op.input(support::float32, {2}, std::vector<float>{1, -1}).input(support::float32, {2}, std::vector<float>{1, 0});
    op.output(support::float32);
    VERIFY_RUNS(op);
    constexpr auto pi = std::numbers::pi_v<float>;
    VERIFY_VALUES(op.values<float>(), std::vector<float>{pi / 4, -pi / 2}, 1e-6);
    const support::OperandType half{model::TensorType::Float16};
    OpCase halves(BuiltinOperator::ATAN2);
    halves.input(half, {1}, std::vector<std::uint16_t>{0x3C00}).input(half, {1}, std::vector<std::uint16_t>{0});
    halves.output(half);
    VERIFY_RUNS(halves);
    VERIFY_VALUES(halves.values<std::uint16_t>(), std::vector<std::uint16_t>{0x3E48}); // 1.5703
}

void TestPlainPairs::exclusiveOr() {
    OpCase op(BuiltinOperator::BITWISE_XOR);
    op.input(support::int32, {2, 1}, std::vector<std::int32_t>{5, -1})
        .input(support::int32, {2}, std::vector<std::int32_t>{3, 0})
        .output(support::int32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int32_t>(), std::vector<std::int32_t>{6, 5, -4, -1});
}

/// By a number of bits between 0 and all but one; signs stay.
void TestPlainPairs::shifts() {
    const support::OperandType type{model::TensorType::Int8};
    OpCase op(BuiltinOperator::RIGHT_SHIFT);
    op.input(type, {4}, std::vector<std::int8_t>{-8, 7, -1, 64})
        .input(type, {4}, std::vector<std::int8_t>{1, 1, 100, -3})
        .output(type);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<std::int8_t>(), std::vector<std::int8_t>{-4, 3, -1, 64});
}

void TestPlainPairs::refuses() {
    OpCase shapes(BuiltinOperator::ATAN2);
    shapes.input(support::float32, {2}, std::vector<float>(2)).input(support::float32, {1}, std::vector<float>(1));
    shapes.output(support::float32);
    VERIFY_REFUSES(shapes, base::Code::ShapeMismatch);
    OpCase types(BuiltinOperator::BITWISE_XOR);
    types.input(support::int64, {1}, std::vector<std::int64_t>(1));
    types.input(support::int64, {1}, std::vector<std::int64_t>(1)).output(support::int64);
    VERIFY_REFUSES(types, base::Code::UnsupportedType);
}

HALFSTEP_TEST(TestPlainPairs)
#include "test_plain_pairs.moc"
