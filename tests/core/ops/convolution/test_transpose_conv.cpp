// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "op_checks.h"

using model::BuiltinOperator;
using support::OpCase;

class TestTransposeConv : public support::TestCase {
    Q_OBJECT

private Q_SLOTS:
    void convolves_data();
    void convolves();
    void phasesGiveTheSameBytes_data();
    void phasesGiveTheSameBytes();
    void activates();
    void refuses();
};

namespace {

using Numbers = std::vector<std::int32_t>;

constexpr int height = 4;
constexpr int width = 3;
constexpr int depth = 2;
constexpr int channels = 3;

struct Layout {
    int filter;
    int stride;
    bool isSame;

    int output(int input) const { return isSame ? input * stride : (input - 1) * stride + filter; }
    int before(int input) const { return isSame ? std::max(0, (input - 1) * stride + filter - output(input)) / 2 : 0; }
};

/// The definition: every input pixel is spread over the output through the filter.
std::vector<double> spread(const std::vector<double>& input, const std::vector<double>& filter, const Layout& layout) {
    const int rows = layout.output(height);
    const int columns = layout.output(width);
    std::vector<double> output(static_cast<std::size_t>(rows * columns * channels));
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int fy = 0; fy < layout.filter; ++fy)
                for (int fx = 0; fx < layout.filter; ++fx)
                    for (int oc = 0; oc < channels; ++oc)
                        for (int ic = 0; ic < depth; ++ic) {
                            const int oy = y * layout.stride - layout.before(height) + fy;
                            const int ox = x * layout.stride - layout.before(width) + fx;
                            if (oy < 0 || oy >= rows || ox < 0 || ox >= columns)
                                continue;
                            output[static_cast<std::size_t>((oy * columns + ox) * channels + oc)] +=
                                input[static_cast<std::size_t>((y * width + x) * depth + ic)] *
                                filter[static_cast<std::size_t>(
                                    ((oc * layout.filter + fy) * layout.filter + fx) * depth + ic)];
                        }
    return output;
}

template<class T>
std::vector<double> realOf(const std::vector<T>& stored, double scale, double zeroPoint) {
    std::vector<double> real;
    for (const auto value : stored)
        real.push_back(scale * (static_cast<double>(value) - zeroPoint));
    return real;
}

struct Types {
    support::OperandType input;
    support::OperandType filter;
    support::OperandType output;
};

template<class In, class W, class Bias>
QString worst(const Layout& layout, const Types& types, const support::OperandType& biasType,
    const std::vector<In>& input, const std::vector<W>& filter, const std::vector<Bias>& bias, double tolerance) {
    OpCase op(BuiltinOperator::TRANSPOSE_CONV);
    op.options.set("stride_h", std::int64_t{layout.stride});
    op.options.set("stride_w", std::int64_t{layout.stride});
    op.options.set("padding", std::int64_t{layout.isSame ? 0 : 1});
    op.constant(support::int32, {4}, Numbers{1, layout.output(height), layout.output(width), channels})
        .constant(types.filter, {channels, layout.filter, layout.filter, depth}, filter)
        .input(types.input, {1, height, width, depth}, input)
        .constant(biasType, {channels}, bias)
        .output(types.output);
    if (const auto status = op.run(); !status)
        return support::errorOf(status);
    const auto scaleOf = [](const support::OperandType& type) {
        return type.scale.empty() ? 1.0 : static_cast<double>(type.scale[0]);
    };
    const auto zeroOf = [](const support::OperandType& type) {
        return type.zeroPoint.empty() ? 0.0 : static_cast<double>(type.zeroPoint[0]);
    };
    const auto sums = spread(realOf(input, scaleOf(types.input), zeroOf(types.input)),
        realOf(filter, scaleOf(types.filter), zeroOf(types.filter)), layout);
    const double biasScale = types.input.scale.empty() ? 1.0 : scaleOf(types.input) * scaleOf(types.filter);
    std::vector<double> expected;
    for (std::size_t k = 0; k < sums.size(); ++k) {
        const double real = sums[k] + biasScale * static_cast<double>(bias[k % channels]);
        expected.push_back(real / scaleOf(types.output) + zeroOf(types.output));
    }
    const auto values = op.values<In>();
    return support::difference(std::vector<double>(values.begin(), values.end()), expected, tolerance);
}

} // namespace

void TestTransposeConv::convolves_data() {
    QTest::addColumn<int>("filter");
    QTest::addColumn<int>("stride");
    QTest::addColumn<bool>("same");
    QTest::newRow("3/1 same") << 3 << 1 << true;
    QTest::newRow("3/2 same") << 3 << 2 << true;
    QTest::newRow("2/2 valid") << 2 << 2 << false;
    QTest::newRow("4/3 valid") << 4 << 3 << false;
    QTest::newRow("5/2 same") << 5 << 2 << true;
    QTest::newRow("5/4 same") << 5 << 4 << true;
    QTest::newRow("1/2 same: gaps") << 1 << 2 << true;
}

void TestTransposeConv::convolves() {
    QFETCH(int, filter);
    QFETCH(int, stride);
    QFETCH(bool, same);
    const Layout layout{filter, stride, same};
    support::Random random(41);
    const auto inputSize = std::size_t(height * width * depth);
    const auto filterSize = std::size_t(channels * filter * filter * depth);
    const auto floats = random.reals(inputSize, -1, 1);
    QCOMPARE(worst(layout, {support::float32, support::float32, support::float32}, support::float32, floats,
                 random.reals(filterSize, -1, 1), std::vector<float>{0.5F, -0.25F, 2}, 1e-5),
        QString());
    const auto bytes = random.integers<std::int8_t>(inputSize, -60, 60);
    const auto weights = random.integers<std::int8_t>(filterSize, -60, 60);
    const auto int32Type = support::OperandType{model::TensorType::Int32, {0.0005F}, {0}};
    const Numbers bias{100, -200, 300};
    QCOMPARE(worst(layout, {support::int8(0.05F, 3), support::int8(0.01F), support::int8(0.2F, -5)}, int32Type, bytes,
                 weights, bias, 0.76),
        QString());
    std::vector<std::uint8_t> unsignedBytes;
    std::vector<std::uint8_t> unsignedWeights;
    for (const int value : bytes)
        unsignedBytes.push_back(static_cast<std::uint8_t>(value + 128));
    for (const int value : weights)
        unsignedWeights.push_back(static_cast<std::uint8_t>(value + 120));
    QCOMPARE(worst(layout, {support::uint8(0.05F, 131), support::uint8(0.01F, 119), support::uint8(0.2F, 123)},
                 int32Type, unsignedBytes, unsignedWeights, bias, 0.76),
        QString());
    const std::vector<std::int16_t> words(bytes.begin(), bytes.end());
    const auto int64Type = support::OperandType{model::TensorType::Int64, {0.0005F}, {0}};
    QCOMPARE(worst(layout, {support::int16(0.05F), support::int8(0.01F), support::int16(0.02F)}, int64Type, words,
                 weights, std::vector<std::int64_t>{100, -200, 300}, 0.6),
        QString());
    QCOMPARE(worst(layout, {support::int16(0.05F), support::int8(0.01F), support::int16(0.02F)}, int32Type, words,
                 weights, bias, 0.76),
        QString());
    // hybrid: the input in 255 steps of 2/255
    QCOMPARE(worst(layout, {support::float32, support::int8(0.01F), support::float32}, support::float32, floats,
                 weights, std::vector<float>{0.5F, -0.25F, 2}, 0.51 * 2 / 255 * 0.6 * depth * filter * filter),
        QString());
}

namespace {

struct Sizes {
    std::int32_t batches;
    std::int32_t height;
    std::int32_t width;
    std::int32_t depth;
    std::int32_t channels;
    std::int32_t filterHeight;
    std::int32_t filterWidth;
    std::int32_t strideHeight;
    std::int32_t strideWidth;
    bool isSame;
};

/// With a constant filter, whose phases are convolutions, or one that is known at run time only.
template<class T>
std::vector<T> outputOf(const Sizes& s, const Types& types, bool isConstant, ops::CpuPath path, int threads) {
    const auto output = [&](std::int32_t input, std::int32_t filter, std::int32_t stride) {
        return s.isSame ? input * stride : (input - 1) * stride + filter;
    };
    support::Random random(9);
    const auto inputs = static_cast<std::size_t>(s.batches * s.height * s.width * s.depth);
    const auto weights = static_cast<std::size_t>(s.channels * s.filterHeight * s.filterWidth * s.depth);
    constexpr bool isFloat = std::is_same_v<T, float>;
    const auto values = [&](std::size_t count) {
        if constexpr (isFloat)
            return random.reals(count, -1, 1);
        else
            return random.integers<T>(count, std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
    };
    OpCase op(BuiltinOperator::TRANSPOSE_CONV);
    op.threads = threads;
    op.options.set("stride_h", std::int64_t{s.strideHeight});
    op.options.set("stride_w", std::int64_t{s.strideWidth});
    op.options.set("padding", std::int64_t{s.isSame ? 0 : 1});
    op.constant(support::int32, {4},
          Numbers{s.batches, output(s.height, s.filterHeight, s.strideHeight),
              output(s.width, s.filterWidth, s.strideWidth), s.channels})
        .input(types.filter, {s.channels, s.filterHeight, s.filterWidth, s.depth}, values(weights), isConstant)
        .input(types.input, {s.batches, s.height, s.width, s.depth}, values(inputs));
    if (isFloat)
        op.constant(support::float32, {s.channels}, random.reals(static_cast<std::size_t>(s.channels), -1, 1));
    else
        op.constant(support::int32, {s.channels},
            random.integers<std::int32_t>(static_cast<std::size_t>(s.channels), -3000, 3000));
    op.output(types.output);
    return op.run(path) ? op.values<T>() : std::vector<T>();
}

} // namespace

void TestTransposeConv::phasesGiveTheSameBytes_data() {
    QTest::addColumn<Sizes>("sizes");
    QTest::newRow("3/2 same") << Sizes{2, 5, 6, 20, 17, 3, 3, 2, 2, true};
    QTest::newRow("3/2 valid") << Sizes{1, 5, 6, 20, 17, 3, 3, 2, 2, false};
    QTest::newRow("4/2 same") << Sizes{2, 7, 5, 33, 40, 4, 4, 2, 2, true};
    QTest::newRow("2/2, many rows") << Sizes{1, 40, 30, 8, 32, 2, 2, 2, 2, true};
    QTest::newRow("no stride") << Sizes{2, 6, 6, 5, 3, 3, 3, 1, 1, true};
    QTest::newRow("no stride, valid") << Sizes{2, 6, 6, 5, 3, 3, 3, 1, 1, false};
    QTest::newRow("unlike axes") << Sizes{2, 6, 4, 5, 3, 5, 3, 3, 1, true};
    QTest::newRow("other unlike axes") << Sizes{2, 6, 4, 5, 3, 2, 7, 1, 4, false};
    QTest::newRow("gaps") << Sizes{1, 6, 4, 5, 3, 2, 3, 3, 2, true};
    QTest::newRow("one pixel") << Sizes{1, 1, 1, 64, 32, 3, 3, 2, 2, true};
}

void TestTransposeConv::phasesGiveTheSameBytes() {
    QFETCH(const Sizes, sizes);
    const Types bytes{support::int8(0.05F, 3), support::int8(0.01F), support::int8(0.4F, -5)};
    const Types unsignedBytes{support::uint8(0.05F, 131), support::uint8(0.01F, 119), support::uint8(0.4F, 123)};
    const Types floats{support::float32, support::float32, support::float32};
    const auto portable = ops::CpuPath::Portable;
    const auto expectedBytes = outputOf<std::int8_t>(sizes, bytes, false, portable, 1);
    const auto expectedUnsigned = outputOf<std::uint8_t>(sizes, unsignedBytes, false, portable, 1);
    const auto expectedFloats = outputOf<float>(sizes, floats, false, portable, 1);
    QVERIFY(!expectedBytes.empty() && !expectedUnsigned.empty() && !expectedFloats.empty());
    for (const auto path : support::cpuPaths()) {
        const auto alone = outputOf<float>(sizes, floats, true, path, 1);
        VERIFY_VALUES(alone, expectedFloats, 1e-5 * sizes.depth);
        for (const int threads : {1, 3}) {
            VERIFY_VALUES(outputOf<std::int8_t>(sizes, bytes, true, path, threads), expectedBytes);
            VERIFY_VALUES(outputOf<std::uint8_t>(sizes, unsignedBytes, true, path, threads), expectedUnsigned);
            VERIFY_VALUES(outputOf<float>(sizes, floats, true, path, threads), alone);
        }
    }
}

void TestTransposeConv::activates() {
    OpCase op(BuiltinOperator::TRANSPOSE_CONV);
    op.options.set("stride_h", std::int64_t{1});
    op.options.set("stride_w", std::int64_t{1});
    op.options.set("fused_activation_function", std::int64_t{1});
    op.constant(support::int32, {4}, Numbers{1, 1, 1, 2})
        .constant(support::float32, {2, 1, 1, 1}, std::vector<float>{1, -1})
        .input(support::float32, {1, 1, 1, 1}, std::vector<float>{3})
        .output(support::float32);
    VERIFY_RUNS(op);
    VERIFY_VALUES(op.values<float>(), std::vector<float>{3, 0});
    QCOMPARE(ops::find(BuiltinOperator::TRANSPOSE_CONV)->version(op.node()), 4);
}

void TestTransposeConv::refuses() {
    const auto error = [](const Numbers& shape, std::int64_t stride, std::int32_t filterDepth) {
        OpCase op(BuiltinOperator::TRANSPOSE_CONV);
        op.options.set("stride_h", stride);
        op.options.set("stride_w", stride);
        op.constant(support::int32, {static_cast<std::int32_t>(shape.size())}, shape)
            .constant(support::float32, {1, 1, 1, filterDepth}, std::vector<float>(2))
            .input(support::float32, {1, 2, 2, 1}, std::vector<float>(4))
            .output(support::float32);
        const auto shapes = op.shapes();
        return shapes ? base::Code::Internal : shapes.error().code;
    };
    QCOMPARE(error({1, 2, 2, 1}, 1, 1), base::Code::Internal); // fits
    QCOMPARE(error({1, 3, 2, 1}, 1, 1), base::Code::ShapeMismatch);
    QCOMPARE(error({2, 2, 2, 1}, 1, 1), base::Code::ShapeMismatch);
    QCOMPARE(error({1, 2, 2, 1}, 1, 2), base::Code::ShapeMismatch);
    QCOMPARE(error({1, 2, 2, 1}, 0, 1), base::Code::ShapeMismatch);
    QCOMPARE(error({1, -2, 2, 1}, 1, 1), base::Code::ShapeMismatch);
    QCOMPARE(error({1, 2, 2}, 1, 1), base::Code::BadOperator);
}

HALFSTEP_TEST(TestTransposeConv)
#include "test_transpose_conv.moc"
