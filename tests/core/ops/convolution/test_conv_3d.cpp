// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using support::OpCase;

class TestConv3d : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void byHand();
    void strideDilationAndPadding();
    void transposedByHand();
    void transposedIsTheAdjoint();
    void refuses();
};

namespace {

void setOptions(OpCase& op, std::int64_t padding, std::int64_t stride, std::int64_t activation = 0) {
    op.options.set("padding", padding);
    for (const auto* name : {"stride_d", "stride_h", "stride_w"})
        op.options.set(name, stride);
    op.options.set("fused_activation_function", activation);
}

} // namespace

void TestConv3d::byHand() {
    OpCase op(model::BuiltinOperator::CONV_3D);
    setOptions(op, 1, 1, 1);
    // Two channels in, one out: channel 0 of both taps along the width times 1, channel 1 times −2.
    op.input(support::float32, {1, 1, 1, 3, 2}, std::vector<float>{1, 2, 3, 4, 50, 6})
        .constant(support::float32, {1, 1, 2, 2, 1}, std::vector<float>{1, -2, 1, -2})
        .constant(support::float32, {1}, std::vector<float>{0.5F})
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{1, 1, 1, 2, 1}));
    VERIFY_VALUES(op.values<float>(), {0.0F, 33.5F});
    QCOMPARE(ops::find(model::BuiltinOperator::CONV_3D)->cost(op.node()).macs, std::uint64_t{8});
}

/// Against a sum over all taps, written position by position.
void TestConv3d::strideDilationAndPadding() {
    support::Random random(4);
    const auto input = random.reals(5 * 6 * 7, -1, 1);
    const auto filter = random.reals(2 * 3 * 2, -1, 1);
    OpCase op(model::BuiltinOperator::CONV_3D);
    setOptions(op, 0, 2);
    op.options.set("dilation_d_factor", std::int64_t{2});
    op.input(support::float32, {1, 5, 6, 7, 1}, input)
        .constant(support::float32, {2, 3, 2, 1, 1}, filter)
        .output(support::float32);
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{1, 3, 3, 4, 1}));
    // Padding in front: depth (2·2 + 3 − 5) / 2 = 1, height (2·2 + 3 − 6) / 2 = 0, width (3·2 + 2 − 7) / 2 = 0.
    std::vector<float> expected;
    for (int z = 0; z < 3; ++z) {
        for (int y = 0; y < 3; ++y) {
            for (int x = 0; x < 4; ++x) {
                float sum = 0;
                for (int tap = 0; tap < 12; ++tap) {
                    const int d = z * 2 - 1 + tap / 6 * 2;
                    const int h = y * 2 + tap / 2 % 3;
                    const int w = x * 2 + tap % 2;
                    if (d >= 0 && d < 5 && h < 6 && w < 7)
                        sum += input[std::size_t((d * 6 + h) * 7 + w)] * filter[std::size_t(tap)];
                }
                expected.push_back(sum);
            }
        }
    }
    VERIFY_VALUES(op.values<float>(), expected, 1e-6);
}

void TestConv3d::transposedByHand() {
    OpCase op(model::BuiltinOperator::CONV_3D_TRANSPOSE);
    setOptions(op, 1, 2);
    op.constant(support::int32, {5}, std::vector<std::int32_t>{1, 1, 1, 5, 1})
        .constant(support::float32, {1, 1, 3, 1, 1}, std::vector<float>{1, 10, 100})
        .input(support::float32, {1, 1, 1, 2, 1}, std::vector<float>{2, 3})
        .constant(support::float32, {1}, std::vector<float>{1000})
        .output(support::float32);
    op.options.set("stride_d", std::int64_t{1});
    op.options.set("stride_h", std::int64_t{1});
    VERIFY_RUNS(op);
    QCOMPARE(op.outputShape(), (model::Shape{1, 1, 1, 5, 1}));
    VERIFY_VALUES(op.values<float>(), {1002.0F, 1020.0F, 1203.0F, 1030.0F, 1300.0F});
}

/// <conv(x), y> = <x, transposed(y)> for the filter with its channels swapped.
void TestConv3d::transposedIsTheAdjoint() {
    support::Random random(9);
    const auto x = random.reals(2 * 4 * 5 * 6 * 2, -1, 1);
    const auto filter = random.reals(2 * 2 * 3 * 2 * 3, -1, 1);
    OpCase forward(model::BuiltinOperator::CONV_3D);
    setOptions(forward, 0, 2);
    forward.input(support::float32, {2, 4, 5, 6, 2}, x)
        .constant(support::float32, {2, 2, 3, 2, 3}, filter)
        .output(support::float32);
    VERIFY_RUNS(forward);
    const auto ahead = forward.values<float>();
    const auto y = random.reals(ahead.size(), -1, 1);
    OpCase back(model::BuiltinOperator::CONV_3D_TRANSPOSE);
    setOptions(back, 0, 2);
    back.constant(support::int32, {5}, std::vector<std::int32_t>{2, 4, 5, 6, 2})
        .constant(support::float32, {2, 2, 3, 2, 3}, filter)
        .input(support::float32, forward.outputShape(), y)
        .output(support::float32);
    VERIFY_RUNS(back);
    const auto behind = back.values<float>();
    double left = 0;
    double right = 0;
    for (std::size_t k = 0; k < y.size(); ++k)
        left += double{ahead[k]} * double{y[k]};
    for (std::size_t k = 0; k < x.size(); ++k)
        right += double{behind[k]} * double{x[k]};
    QVERIFY2(std::abs(left - right) < 1e-4, qPrintable(QStringLiteral("%1 and %2").arg(left).arg(right)));
}

void TestConv3d::refuses() {
    OpCase depth(model::BuiltinOperator::CONV_3D);
    setOptions(depth, 1, 1);
    depth.input(support::float32, {1, 1, 1, 3, 2}, std::vector<float>(6))
        .constant(support::float32, {1, 1, 1, 3, 1}, std::vector<float>(3))
        .output(support::float32);
    VERIFY_REFUSES(depth, base::Code::BadOperator);
    OpCase type(model::BuiltinOperator::CONV_3D);
    setOptions(type, 1, 1);
    type.input(support::int8(1), {1, 1, 1, 1, 1}, std::vector<std::int8_t>(1))
        .constant(support::int8(1), {1, 1, 1, 1, 1}, std::vector<std::int8_t>(1))
        .output(support::int8(1));
    VERIFY_REFUSES(type, base::Code::UnsupportedType);
    OpCase size(model::BuiltinOperator::CONV_3D_TRANSPOSE);
    setOptions(size, 1, 1);
    size.constant(support::int32, {5}, std::vector<std::int32_t>{1, 1, 1, 9, 1})
        .constant(support::float32, {1, 1, 3, 1, 1}, std::vector<float>(3))
        .input(support::float32, {1, 1, 1, 2, 1}, std::vector<float>(2))
        .output(support::float32);
    VERIFY_REFUSES(size, base::Code::ShapeMismatch);
}

HALFSTEP_TEST(TestConv3d)
#include "test_conv_3d.moc"
