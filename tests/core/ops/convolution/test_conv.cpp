// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "convolution_case.h"
#include "op_case.h"

#include "base/error.h"
#include "support/test_main.h"

#include <limits>

class TestConv : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheLoops_data();
    void equalsTheLoops() { support::runConvolutionRow(); }
    void tiesAreStoredExactly();
    void refusesShapes_data();
    void refusesShapes();
    void windowsWithoutPlace();
    void refusesTypes_data();
    void refusesTypes();
    void hugePaddingTakesNoMemory();
    void hybridOfZerosIsTheBias();
    void infinityIsClamped();
    void hugeBiasWraps();
    void versions_data();
    void versions();
    void cost();
};

namespace {

using base::Code;
using model::Activation;
using model::Padding;
using model::TensorType;
using support::Arithmetic;
using support::OpCase;
using support::OperandType;

const std::vector<support::ConvolutionShape> shapes{
    {.name = "3x3 same"},
    {.name = "one channel in, 17 out", .input = {1, 6, 7, 1}, .outputs = 17},
    {.name = "pointwise", .input = {2, 5, 4, 19}, .filterHeight = 1, .filterWidth = 1, .outputs = 33},
    {.name = "pointwise strided",
        .input = {1, 8, 8, 16},
        .filterHeight = 1,
        .filterWidth = 1,
        .outputs = 32,
        .strideHeight = 2,
        .strideWidth = 2},
    {.name = "wide, 64 rows and more", .input = {1, 10, 13, 16}, .outputs = 49, .activation = Activation::Relu},
    {.name = "strided, odd padding",
        .input = {2, 9, 8, 4},
        .filterHeight = 4,
        .filterWidth = 2,
        .outputs = 8,
        .strideHeight = 2,
        .strideWidth = 3,
        .activation = Activation::Relu6},
    {.name = "valid",
        .input = {1, 9, 8, 5},
        .filterHeight = 5,
        .filterWidth = 3,
        .outputs = 6,
        .padding = Padding::Valid,
        .strideHeight = 2,
        .activation = Activation::ReluN1To1},
    {.name = "dilated", .input = {1, 9, 11, 6}, .outputs = 5, .dilationHeight = 2, .dilationWidth = 3},
    {.name = "dilated down only", .input = {1, 9, 5, 6}, .outputs = 5, .dilationHeight = 3},
    {.name = "grouped", .input = {1, 6, 6, 12}, .outputs = 24, .groups = 3},
    {.name = "grouped, one channel each", .input = {1, 6, 6, 12}, .outputs = 24, .groups = 12},
    {.name = "without bias", .input = {3, 4, 4, 3}, .outputs = 16, .hasBias = false},
    {.name = "filter as large as the image",
        .input = {1, 5, 5, 8},
        .filterHeight = 5,
        .filterWidth = 5,
        .outputs = 10,
        .padding = Padding::Valid},
    {.name = "filter larger than the image", .input = {1, 2, 3, 8}, .filterHeight = 5, .filterWidth = 7, .outputs = 10},
};

OperandType floats() {
    return {};
}

/// A float convolution of 1x4x4x2 with 3x3 filters, to be spoiled.
struct Plain {
    model::Shape input{1, 4, 4, 2};
    model::Shape filter{2, 3, 3, 2};
    model::Shape bias{2};
    model::Options options;
};

std::unique_ptr<OpCase> makeOp(const Plain& plain) {
    const auto zeros = [](const model::Shape& shape) {
        return std::vector<float>(model::elementCount(shape).value_or(0));
    };
    auto op = std::make_unique<OpCase>(model::BuiltinOperator::CONV_2D);
    op->input(floats(), plain.input, zeros(plain.input)).constant(floats(), plain.filter, zeros(plain.filter));
    op->constant(floats(), plain.bias, zeros(plain.bias)).output(floats());
    op->options = plain.options;
    return op;
}

Plain withOption(const char* name, std::int64_t value) {
    Plain plain;
    plain.options.set("padding", std::int64_t{1});
    plain.options.set(name, value);
    return plain;
}

/// Scales that are powers of two: every second or fourth sum is a tie. Bytes run through all values.
std::vector<std::uint8_t> withTies(model::Shape filter, std::size_t channels, ops::CpuPath path) {
    std::vector<std::int8_t> image(7 * 9 * 5);
    for (std::size_t k = 0; k < image.size(); ++k)
        image[k] = static_cast<std::int8_t>(k * 37 + k / 256);
    std::vector<std::int8_t> weights(*model::elementCount(filter));
    for (std::size_t k = 0; k < weights.size(); ++k)
        weights[k] = static_cast<std::int8_t>(k * 29 + 128);
    OpCase op(model::BuiltinOperator::CONV_2D);
    op.input({TensorType::Int8, {0.5F}, {-3}}, {1, 7, 9, 5}, image);
    op.constant({TensorType::Int8, {0.25F}, {0}}, std::move(filter), weights);
    op.constant({TensorType::Int32, {0.125F}, {0}}, {int(channels)}, std::vector<std::int32_t>(channels, 77));
    op.output({TensorType::Int8, {32.0F}, {4}});
    return op.run(path) ? op.values<std::uint8_t>() : std::vector<std::uint8_t>();
}

} // namespace

void TestConv::tiesAreStoredExactly() {
    for (const int channels : {1, 16, 19, 48, 70}) {
        const model::Shape filter{channels, 3, 3, 5};
        const auto plain = withTies(filter, std::size_t(channels), ops::CpuPath::Portable);
        QVERIFY(!plain.empty());
        for (const auto path : support::cpuPaths())
            QCOMPARE(withTies(filter, std::size_t(channels), path), plain);
    }
}

Q_DECLARE_METATYPE(Plain)
Q_DECLARE_METATYPE(base::Code)
Q_DECLARE_METATYPE(support::OperandType)

void TestConv::equalsTheLoops_data() {
    support::addConvolutionRows(
        shapes, {Arithmetic::Float, Arithmetic::Byte, Arithmetic::Int8, Arithmetic::Int8OneScale, Arithmetic::Int4,
                    Arithmetic::Int16Wide, Arithmetic::Int16Narrow, Arithmetic::Hybrid, Arithmetic::HybridOneScale});
}

void TestConv::refusesShapes_data() {
    QTest::addColumn<Plain>("plain");
    constexpr auto huge = std::numeric_limits<std::int64_t>::max();
    QTest::newRow("input of rank 3") << Plain{.input = {4, 4, 2}, .options = {}};
    QTest::newRow("filter of rank 2") << Plain{.filter = {2, 2}, .options = {}};
    QTest::newRow("channels do not divide") << Plain{.filter = {2, 3, 3, 3}, .options = {}};
    QTest::newRow("groups do not divide the outputs") << Plain{.filter = {3, 3, 3, 1}, .bias = {3}, .options = {}};
    QTest::newRow("no input channels") << Plain{.input = {1, 4, 4, 0}, .options = {}};
    QTest::newRow("no filter channels") << Plain{.filter = {2, 3, 3, 0}, .options = {}};
    QTest::newRow("no filters") << Plain{.filter = {0, 3, 3, 2}, .bias = {0}, .options = {}};
    QTest::newRow("bias of another size") << Plain{.bias = {3}, .options = {}};
    QTest::newRow("valid, filter too tall") << [] {
        auto plain = withOption("stride_h", 1);
        plain.filter = {2, 6, 3, 2};
        return plain;
    }();
    QTest::newRow("stride 0") << withOption("stride_h", 0);
    QTest::newRow("stride negative") << withOption("stride_w", -1);
    QTest::newRow("stride huge") << withOption("stride_w", huge);
    QTest::newRow("dilation 0") << withOption("dilation_h_factor", 0);
    QTest::newRow("dilation too far") << withOption("dilation_w_factor", 3);
    QTest::newRow("dilation huge") << withOption("dilation_w_factor", huge);
    QTest::newRow("padding unknown") << withOption("padding", 7);
}

void TestConv::refusesShapes() {
    QFETCH(const Plain, plain);
    const auto status = makeOp(plain)->run();
    QVERIFY(!status);
    QCOMPARE(status.error().code, Code::BadOperator);
    QCOMPARE(status.error().subject, std::string("Op#0 CONV_2D"));
    QVERIFY(!status.error().detail.empty());
}

/// A window that is larger by less than a stride has no place, and the output no element, as in the reference.
void TestConv::windowsWithoutPlace() {
    Plain tall = withOption("stride_h", 1);
    tall.filter = {2, 5, 3, 2};
    for (const Plain& plain : {tall, withOption("dilation_w_factor", 2)}) {
        const auto op = makeOp(plain);
        QVERIFY(op->run());
        QCOMPARE(op->outputShape(), plain.filter[1] == 5 ? model::Shape({1, 0, 2, 2}) : model::Shape({1, 2, 0, 2}));
    }
}

void TestConv::refusesTypes_data() {
    QTest::addColumn<support::OperandType>("input");
    QTest::addColumn<support::OperandType>("filter");
    QTest::addColumn<support::OperandType>("bias");
    QTest::addColumn<support::OperandType>("output");
    QTest::addColumn<base::Code>("code");
    const OperandType byte{TensorType::UInt8, {0.1F}, {3}};
    const OperandType int8{TensorType::Int8, {0.1F}, {0}};
    const OperandType int16{TensorType::Int16, {0.1F}, {0}};
    const OperandType int32{TensorType::Int32, {0.1F}, {0}};
    const OperandType twoScales{TensorType::Int8, {0.1F, 0.2F}, {0, 0}, 0};
    const OperandType threeScales{TensorType::Int8, {0.1F, 0.2F, 0.3F}, {0, 0, 0}, 0};
    const OperandType otherAxis{TensorType::Int8, {0.1F, 0.2F}, {0, 0}, 3};
    const OperandType byteTwoScales{TensorType::UInt8, {0.1F, 0.2F}, {0, 0}, 0};
    QTest::newRow("int32 input") << int32 << int32 << int32 << int32 << Code::UnsupportedType;
    QTest::newRow("output differs") << int8 << int8 << int32 << int16 << Code::UnsupportedType;
    QTest::newRow("uint8 with int8") << byte << int8 << int32 << byte << Code::UnsupportedType;
    QTest::newRow("float bias of int8") << int8 << int8 << floats() << int8 << Code::UnsupportedType;
    QTest::newRow("int32 bias of float") << floats() << floats() << int32 << floats() << Code::UnsupportedType;
    QTest::newRow("no input scale") << OperandType{TensorType::Int8} << int8 << int32 << int8 << Code::BadOperator;
    QTest::newRow("no weight scale") << int8 << OperandType{TensorType::Int8} << int32 << int8 << Code::BadOperator;
    QTest::newRow("no output scale") << int8 << int8 << int32 << OperandType{TensorType::Int8} << Code::BadOperator;
    QTest::newRow("hybrid, no weight scale")
        << floats() << OperandType{TensorType::Int8} << floats() << floats() << Code::BadOperator;
    QTest::newRow("weight zero point") << int8 << OperandType{TensorType::Int8, {0.1F}, {1}} << int32 << int8
                                       << Code::BadOperator;
    QTest::newRow("too many scales") << int8 << threeScales << int32 << int8 << Code::BadOperator;
    QTest::newRow("scales of another axis") << int8 << otherAxis << int32 << int8 << Code::BadOperator;
    QTest::newRow("uint8 per axis") << byte << byteTwoScales << int32 << byte << Code::BadOperator;
    QTest::newRow("int16 zero point") << OperandType{TensorType::Int16, {0.1F}, {5}} << int8 << int32 << int16
                                      << Code::BadOperator;
    QTest::newRow("output scale without bounds")
        << int8 << twoScales << int32 << OperandType{TensorType::Int8, {1e-45F}, {0}} << Code::BadOperator;
}

void TestConv::refusesTypes() {
    QFETCH(const support::OperandType, input);
    QFETCH(const support::OperandType, filter);
    QFETCH(const support::OperandType, bias);
    QFETCH(const support::OperandType, output);
    const std::vector<std::uint8_t> bytes(8 * 2 * 3 * 3 * 2);
    OpCase op(model::BuiltinOperator::CONV_2D);
    op.input(input, {1, 3, 3, 2}, bytes)
        .constant(filter, {2, 3, 3, 2}, bytes)
        .constant(bias, {2}, bytes)
        .output(output);
    op.options.set("fused_activation_function", std::int64_t(Activation::Relu6));
    const auto status = op.run();
    QVERIFY(!status);
    QTEST(status.error().code, "code");
}

void TestConv::hugePaddingTakesNoMemory() {
    OpCase op(model::BuiltinOperator::CONV_2D);
    const OperandType int8{TensorType::Int8, {0.5F}, {3}};
    const OperandType weights{TensorType::Int8, {0.5F}, {0}};
    op.input(int8, {1, 2, 2, 1}, std::vector<std::int8_t>{7, 1, 2, 5});
    op.constant(weights, {1, 3, 3, 1}, std::vector<std::int8_t>{1, 1, 1, 1, 2, 1, 1, 1, 1}).absentInput().output(int8);
    op.options.set("dilation_h_factor", std::int64_t{1'000'000});
    op.options.set("dilation_w_factor", std::int64_t{1'000'000});
    for (const auto path : support::cpuPaths()) {
        const auto status = op.run(path);
        QVERIFY(status);
        // Only the middle tap is inside: (x - 3) · 2 · 0.5 + 3
        QCOMPARE(op.values<std::int8_t>(), (std::vector<std::int8_t>{7, 1, 2, 5}));
    }
}

void TestConv::hybridOfZerosIsTheBias() {
    OpCase op(model::BuiltinOperator::CONV_2D);
    op.input(floats(), {1, 2, 2, 1}, std::vector<float>(4));
    op.constant({TensorType::Int8, {0.5F}, {0}}, {1, 1, 1, 1}, std::vector<std::int8_t>{7});
    op.constant(floats(), {1}, std::vector<float>{1.5F}).output(floats());
    QVERIFY(op.run());
    QCOMPARE(op.values<float>(), std::vector<float>(4, 1.5F));
}

/// A bias of 64 bits may be anything; what a sum does beyond them is defined.
void TestConv::hugeBiasWraps() {
    OpCase op(model::BuiltinOperator::CONV_2D);
    const OperandType one{TensorType::Int16, {1.0F}, {0}};
    op.input(one, {1, 1, 1, 1}, std::vector<std::int16_t>{-100})
        .constant({TensorType::Int8, {1.0F}, {0}}, {1, 1, 1, 1}, std::vector<std::int8_t>{100})
        .constant({TensorType::Int64, {1.0F}, {0}}, {1}, std::vector<std::int64_t>{INT64_MIN + 2})
        .output(one);
    const auto status = op.run();
    QVERIFY(status);
    QCOMPARE(op.values<std::int16_t>().front(), std::int16_t{-9998});
}

void TestConv::infinityIsClamped() {
    OpCase op(model::BuiltinOperator::CONV_2D);
    op.input(floats(), {1, 1, 1, 1}, std::vector<float>{std::numeric_limits<float>::max()});
    op.constant(floats(), {1, 1, 1, 1}, std::vector<float>{10.0F}).absentInput().output(floats());
    QVERIFY(op.run());
    QCOMPARE(op.values<float>(), std::vector<float>{std::numeric_limits<float>::max()});
}

void TestConv::versions_data() {
    QTest::addColumn<support::OperandType>("input");
    QTest::addColumn<support::OperandType>("filter");
    QTest::addColumn<int>("filterChannels");
    QTest::addColumn<int>("version");
    const OperandType int8{TensorType::Int8, {0.1F}, {0}};
    const OperandType perAxis{TensorType::Int8, {0.1F, 0.2F}, {0, 0}, 0};
    QTest::newRow("float") << floats() << floats() << 2 << 1;
    QTest::newRow("uint8") << OperandType{TensorType::UInt8, {0.1F}, {0}} << OperandType{TensorType::UInt8, {0.1F}, {0}}
                           << 2 << 1;
    QTest::newRow("hybrid") << floats() << int8 << 2 << 2;
    QTest::newRow("int8") << int8 << perAxis << 2 << 3;
    QTest::newRow("hybrid per axis") << floats() << perAxis << 2 << 5;
    QTest::newRow("grouped") << int8 << perAxis << 1 << 6;
    QTest::newRow("int4") << int8 << OperandType{TensorType::Int4, {0.1F}, {0}} << 2 << 7;
    QTest::newRow("16x8") << OperandType{TensorType::Int16, {0.1F}, {0}} << perAxis << 2 << 8;
}

void TestConv::versions() {
    QFETCH(const support::OperandType, input);
    QFETCH(const support::OperandType, filter);
    QFETCH(const int, filterChannels);
    const std::vector<std::uint8_t> bytes(1000);
    OpCase op(model::BuiltinOperator::CONV_2D);
    op.input(input, {1, 3, 3, 2}, bytes).constant(filter, {2, 3, 3, filterChannels}, bytes).output(input);
    QTEST(ops::find(model::BuiltinOperator::CONV_2D)->version(op.node()), "version");
}

void TestConv::cost() {
    const auto op = makeOp({});
    QVERIFY(op->shapes());
    const auto cost = ops::find(model::BuiltinOperator::CONV_2D)->cost(op->node());
    QCOMPARE(cost.macs, std::uint64_t{4 * 4 * 2 * 3 * 3 * 2});
}

HALFSTEP_TEST(TestConv)
#include "test_conv.moc"
