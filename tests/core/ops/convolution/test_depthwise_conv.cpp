// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "convolution_case.h"
#include "op_case.h"

#include "support/test_main.h"

class TestDepthwiseConv : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheLoops_data();
    void equalsTheLoops() { support::runConvolutionRow(); }
    void tiesAreStoredExactly();
    void largeMultipliersAreStoredExactly();
    void refuses_data();
    void refuses();
    void versions();
};

namespace {

using model::Activation;
using model::Padding;
using model::TensorType;
using support::Arithmetic;
using support::OpCase;
using support::OperandType;

const std::vector<support::ConvolutionShape> shapes{
    {.name = "3x3 same", .isDepthwise = true, .input = {1, 6, 7, 16}, .outputs = 16},
    {.name = "two panels and a bit",
        .isDepthwise = true,
        .input = {2, 9, 9, 37},
        .outputs = 37,
        .activation = Activation::Relu6},
    {.name = "rows as runs, three groups", .isDepthwise = true, .input = {2, 5, 9, 24}, .outputs = 24},
    {.name = "nine groups and a strided one",
        .isDepthwise = true,
        .input = {1, 6, 6, 144},
        .outputs = 144,
        .strideHeight = 2},
    {.name = "by pixel, two groups",
        .isDepthwise = true,
        .input = {1, 7, 7, 96},
        .outputs = 96,
        .strideHeight = 2,
        .strideWidth = 2},
    {.name = "five panels", .isDepthwise = true, .input = {1, 4, 4, 80}, .outputs = 80},
    {.name = "multiplier", .isDepthwise = true, .input = {1, 6, 5, 3}, .outputs = 12, .activation = Activation::Relu},
    {.name = "one channel to eight",
        .isDepthwise = true,
        .input = {1, 9, 7, 1},
        .filterHeight = 5,
        .filterWidth = 4,
        .outputs = 8,
        .strideHeight = 2,
        .strideWidth = 2},
    {.name = "strided, batch",
        .isDepthwise = true,
        .input = {2, 8, 9, 5},
        .outputs = 5,
        .strideHeight = 2,
        .strideWidth = 2},
    {.name = "valid",
        .isDepthwise = true,
        .input = {1, 8, 9, 18},
        .filterHeight = 2,
        .filterWidth = 4,
        .outputs = 18,
        .padding = Padding::Valid,
        .activation = Activation::ReluN1To1},
    {.name = "dilated",
        .isDepthwise = true,
        .input = {1, 9, 12, 8},
        .outputs = 8,
        .dilationHeight = 2,
        .dilationWidth = 3},
    {.name = "whole image, no bias",
        .isDepthwise = true,
        .input = {1, 7, 7, 20},
        .filterHeight = 7,
        .filterWidth = 7,
        .outputs = 20,
        .padding = Padding::Valid,
        .hasBias = false},
    {.name = "one tap",
        .isDepthwise = true,
        .input = {1, 3, 3, 16},
        .filterHeight = 1,
        .filterWidth = 1,
        .outputs = 16},
};

/// Scales that are powers of two: every second or fourth sum is a tie. Bytes run through all values.
std::vector<std::uint8_t> withTies(model::Shape filter, std::size_t channels, ops::CpuPath path) {
    std::vector<std::int8_t> image(7 * 9 * 5);
    for (std::size_t k = 0; k < image.size(); ++k)
        image[k] = static_cast<std::int8_t>(k * 37 + k / 256);
    std::vector<std::int8_t> weights(*model::elementCount(filter));
    for (std::size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<std::int8_t>(k * 29 + 128);
    OpCase op(model::BuiltinOperator::DEPTHWISE_CONV_2D);
    op.input({TensorType::Int8, {0.5F}, {-3}}, {1, 7, 9, 5}, image);
    op.constant({TensorType::Int8, {0.25F}, {0}}, std::move(filter), weights);
    op.constant({TensorType::Int32, {0.125F}, {0}}, {int(channels)}, std::vector<std::int32_t>(channels, 77));
    op.output({TensorType::Int8, {32.0F}, {4}});
    op.options.set("depth_multiplier", std::int64_t(channels / 5));
    return op.run(path) ? op.values<std::uint8_t>() : std::vector<std::uint8_t>();
}

} // namespace

void TestDepthwiseConv::tiesAreStoredExactly() {
    for (const int channels : {5, 20, 65, 80}) {
        const model::Shape filter{1, 3, 3, channels};
        const auto plain = withTies(filter, std::size_t(channels), ops::CpuPath::Portable);
        QVERIFY(!plain.empty());
        for (const auto path : support::cpuPaths())
            QCOMPARE(withTies(filter, std::size_t(channels), path), plain);
    }
}

/// Channels whose sums are shrunk, just kept and enlarged, side by side.
void TestDepthwiseConv::largeMultipliersAreStoredExactly() {
    constexpr std::size_t channels = 70;
    const std::vector<float> someScales{0.3F, 0.5F, 0.6F, 0.99F, 0.9999999F, 1.0F, 1.7F, 5.0F, 0.25F};
    std::vector<float> scales;
    for (std::size_t k = 0; k < channels; ++k)
        scales.push_back(someScales[k % someScales.size()]);
    support::Random random(3);
    const auto image = random.integers<std::int8_t>(9 * 8 * channels, -128, 127);
    const auto weights = random.integers<std::int8_t>(9 * channels, -3, 3);
    const auto bias = random.integers<std::int32_t>(channels, -100, 100);
    for (const auto code : {model::BuiltinOperator::DEPTHWISE_CONV_2D, model::BuiltinOperator::CONV_2D}) {
        const bool isDepthwise = code == model::BuiltinOperator::DEPTHWISE_CONV_2D;
        const model::Shape filter = isDepthwise ? model::Shape{1, 3, 3, channels} : model::Shape{channels, 1, 9, 1};
        const model::Shape shape = isDepthwise ? model::Shape{1, 9, 8, channels} : model::Shape{1, 9, 8 * channels, 1};
        std::vector<std::uint8_t> plain;
        for (const auto path : support::cpuPaths()) {
            OpCase op(code);
            op.input({TensorType::Int8, {1.0F}, {-3}}, shape, image);
            op.constant(
                {TensorType::Int8, scales, std::vector<std::int64_t>(channels), isDepthwise ? 3 : 0}, filter, weights);
            op.constant({TensorType::Int32, scales, std::vector<std::int64_t>(channels)}, {int(channels)}, bias);
            op.output({TensorType::Int8, {1.0F}, {4}});
            op.options.set("depth_multiplier", std::int64_t{1});
            QVERIFY(op.run(path));
            if (plain.empty())
                plain = op.values<std::uint8_t>();
            QCOMPARE(op.values<std::uint8_t>(), plain);
        }
    }
}

void TestDepthwiseConv::equalsTheLoops_data() {
    support::addConvolutionRows(
        shapes, {Arithmetic::Float, Arithmetic::Byte, Arithmetic::Int8, Arithmetic::Int8OneScale, Arithmetic::Int4,
                    Arithmetic::Int16Wide, Arithmetic::Hybrid});
}

void TestDepthwiseConv::refuses_data() {
    QTest::addColumn<QVector<int>>("input");
    QTest::addColumn<QVector<int>>("filter");
    QTest::newRow("first filter dimension") << QVector<int>{1, 4, 4, 2} << QVector<int>{2, 3, 3, 2};
    QTest::newRow("channels do not divide") << QVector<int>{1, 4, 4, 2} << QVector<int>{1, 3, 3, 3};
    QTest::newRow("fewer outputs than inputs") << QVector<int>{1, 4, 4, 4} << QVector<int>{1, 3, 3, 2};
    QTest::newRow("rank") << QVector<int>{4, 4, 2} << QVector<int>{1, 3, 3, 2};
    QTest::newRow("no channels") << QVector<int>{1, 4, 4, 0} << QVector<int>{1, 3, 3, 0};
}

void TestDepthwiseConv::refuses() {
    QFETCH(const QVector<int>, input);
    QFETCH(const QVector<int>, filter);
    const std::vector<float> zeros(100);
    OpCase op(model::BuiltinOperator::DEPTHWISE_CONV_2D);
    op.input({}, {input.begin(), input.end()}, zeros).constant({}, {filter.begin(), filter.end()}, zeros).output({});
    const auto status = op.run();
    QVERIFY(!status);
    QCOMPARE(status.error().code, base::Code::BadOperator);
}

void TestDepthwiseConv::versions() {
    const auto versionOf = [](const OperandType& input, const OperandType& filter, int dilation) {
        const std::vector<std::uint8_t> bytes(1000);
        OpCase op(model::BuiltinOperator::DEPTHWISE_CONV_2D);
        op.input(input, {1, 5, 5, 2}, bytes).constant(filter, {1, 3, 3, 2}, bytes).output(input);
        op.options.set("dilation_w_factor", std::int64_t{dilation});
        return ops::find(model::BuiltinOperator::DEPTHWISE_CONV_2D)->version(op.node());
    };
    const OperandType int8{TensorType::Int8, {0.1F}, {0}};
    const OperandType perAxis{TensorType::Int8, {0.1F, 0.2F}, {0, 0}, 3};
    QCOMPARE(versionOf({}, {}, 1), 1);
    QCOMPARE(versionOf({}, {}, 2), 2);
    QCOMPARE(versionOf(int8, perAxis, 2), 3);
    QCOMPARE(versionOf({}, int8, 1), 4);
    QCOMPARE(versionOf({TensorType::Int16, {0.1F}, {0}}, perAxis, 1), 5);
    QCOMPARE(versionOf({}, perAxis, 1), 6);
    QCOMPARE(versionOf(int8, {TensorType::Int4, {0.1F}, {0}}, 1), 7);
}

HALFSTEP_TEST(TestDepthwiseConv)
#include "test_depthwise_conv.moc"
