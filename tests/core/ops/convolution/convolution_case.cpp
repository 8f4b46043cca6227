// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "convolution_case.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace support {
namespace {

using model::TensorType;

bool isHybrid(Arithmetic arithmetic) {
    return arithmetic == Arithmetic::Hybrid || arithmetic == Arithmetic::HybridOneScale;
}

const char* nameOf(Arithmetic arithmetic) {
    switch (arithmetic) {
    case Arithmetic::Float:
        return "float";
    case Arithmetic::Byte:
        return "uint8";
    case Arithmetic::Int8:
        return "int8 per axis";
    case Arithmetic::Int8OneScale:
        return "int8";
    case Arithmetic::Int4:
        return "int4 weights";
    case Arithmetic::Int16Wide:
        return "int16, int64 bias";
    case Arithmetic::Int16Narrow:
        return "int16, int32 bias";
    case Arithmetic::Hybrid:
        return "hybrid per axis";
    case Arithmetic::HybridOneScale:
        return "hybrid";
    }
    return "";
}

/// One convolution in stored numbers, 64 bits wide, and what the loops make of it.
struct Problem {
    ConvolutionShape shape;
    Arithmetic arithmetic = Arithmetic::Float;
    int height = 0; ///< of the output
    int width = 0;
    int padTop = 0;
    int padLeft = 0;
    int filterDepth = 0;
    std::vector<std::int64_t> input; ///< integer arithmetics
    std::vector<std::int64_t> filter;
    std::vector<std::int64_t> bias;
    std::vector<float> floatInput; ///< float and hybrid
    std::vector<float> floatFilter;
    std::vector<float> floatBias;
    OperandType inputType;
    OperandType filterType;
    OperandType biasType;
    OperandType outputType;

    int channels() const { return shape.input[3]; }
    std::size_t taps() const { return std::size_t(shape.filterHeight) * std::size_t(shape.filterWidth); }
    std::size_t filterSize() const { return taps() * std::size_t(shape.outputs) * std::size_t(filterDepth); }
    std::size_t inputSize() const {
        return std::size_t(shape.input[0]) * shape.input[1] * shape.input[2] * shape.input[3];
    }
    float filterScale(int channel) const {
        return filterType.scale.size() == 1 ? filterType.scale[0] : filterType.scale[std::size_t(channel)];
    }
};

void placeWindow(Problem& problem) {
    const auto& s = problem.shape;
    const int tall = (s.filterHeight - 1) * s.dilationHeight + 1;
    const int broad = (s.filterWidth - 1) * s.dilationWidth + 1;
    if (s.padding == model::Padding::Valid) {
        problem.height = (s.input[1] + s.strideHeight - tall) / s.strideHeight;
        problem.width = (s.input[2] + s.strideWidth - broad) / s.strideWidth;
        return;
    }
    problem.height = (s.input[1] + s.strideHeight - 1) / s.strideHeight;
    problem.width = (s.input[2] + s.strideWidth - 1) / s.strideWidth;
    problem.padTop = std::max(0, (problem.height - 1) * s.strideHeight + tall - s.input[1]) / 2;
    problem.padLeft = std::max(0, (problem.width - 1) * s.strideWidth + broad - s.input[2]) / 2;
}

/// Σ over the taps inside of the image of value(input index, filter index).
template<class Sum, class Value>
Sum sumTaps(const Problem& p, int batch, int y, int x, int out, const Value& value) {
    const auto& s = p.shape;
    Sum sum = 0;
    for (int fy = 0; fy < s.filterHeight; ++fy) {
        for (int fx = 0; fx < s.filterWidth; ++fx) {
            const int row = y * s.strideHeight - p.padTop + fy * s.dilationHeight;
            const int column = x * s.strideWidth - p.padLeft + fx * s.dilationWidth;
            if (row < 0 || row >= s.input[1] || column < 0 || column >= s.input[2])
                continue;
            const int pixel = ((batch * s.input[1] + row) * s.input[2] + column) * p.channels();
            const int tap = fy * s.filterWidth + fx;
            if (s.isDepthwise) {
                const int in = out / (s.outputs / p.channels());
                sum += value(pixel + in, tap * s.outputs + out);
                continue;
            }
            const int group = out / (s.outputs / s.groups);
            for (int k = 0; k < p.filterDepth; ++k)
                sum += value(pixel + group * p.filterDepth + k, (out * int(p.taps()) + tap) * p.filterDepth + k);
        }
    }
    return sum;
}

/// Rounded twice: the doubling high multiplication with ties up, then the shift with ties away from zero.
std::int64_t multiplied(std::int64_t sum, double scale) {
    int exponent = 0;
    const double fraction = std::frexp(scale, &exponent);
    auto multiplier = std::int64_t(std::round(fraction * 2147483648.0));
    if (multiplier == std::int64_t{1} << 31) {
        multiplier /= 2;
        ++exponent;
    }
    if (exponent < -31)
        return 0;
    const std::int64_t shifted = exponent > 0 ? sum * (std::int64_t{1} << exponent) : sum;
    const std::int64_t high = (shifted * multiplier + (std::int64_t{1} << 30)) >> 31;
    if (exponent >= 0)
        return high;
    const double quotient = std::ldexp(double(high), exponent);
    return std::int64_t(std::round(quotient)); // exact, and std::round goes away from zero
}

/// One rounding, ties up, with a multiplier of 15 bits.
std::int64_t multipliedShort(std::int64_t sum, double scale) {
    int exponent = 0;
    const double fraction = std::frexp(scale, &exponent);
    const auto multiplier = std::int64_t(std::round(fraction * 2147483648.0));
    const std::int64_t reduced = multiplier < 0x7FFF0000 ? (multiplier + 0x8000) >> 16 : 0x7FFF;
    const int shift = 15 - exponent;
    return (sum * reduced + (std::int64_t{1} << (shift - 1))) >> shift;
}

struct Bounds {
    std::int64_t low;
    std::int64_t high;
};

Bounds boundsOf(const Problem& p) {
    const auto type = *model::integerRange(p.outputType.type);
    const auto quantized = [&](float value) {
        return p.outputType.zeroPoint[0] + std::int64_t(std::round(value / p.outputType.scale[0]));
    };
    switch (p.shape.activation) {
    case model::Activation::Relu:
        return {std::max(type.lowest, quantized(0)), type.highest};
    case model::Activation::Relu6:
        return {std::max(type.lowest, quantized(0)), std::min(type.highest, quantized(6))};
    case model::Activation::ReluN1To1:
        return {std::max(type.lowest, quantized(-1)), std::min(type.highest, quantized(1))};
    default:
        return {type.lowest, type.highest};
    }
}

float activated(const Problem& p, float value) {
    switch (p.shape.activation) {
    case model::Activation::Relu:
        return std::max(value, 0.0F);
    case model::Activation::Relu6:
        return std::min(std::max(value, 0.0F), 6.0F);
    case model::Activation::ReluN1To1:
        return std::min(std::max(value, -1.0F), 1.0F);
    default:
        return value;
    }
}

/// Calls `make(batch, y, x, channel)` for each output in order.
template<class Output, class Make>
std::vector<Output> outputs(const Problem& p, const Make& make) {
    std::vector<Output> result;
    for (int batch = 0; batch < p.shape.input[0]; ++batch) {
        for (int y = 0; y < p.height; ++y) {
            for (int x = 0; x < p.width; ++x) {
                for (int channel = 0; channel < p.shape.outputs; ++channel)
                    result.push_back(make(batch, y, x, channel));
            }
        }
    }
    return result;
}

std::vector<std::int64_t> integerOutputs(const Problem& p) {
    const auto bounds = boundsOf(p);
    const auto inputZero = p.inputType.zeroPoint[0];
    const auto filterZero = p.filterType.zeroPoint[0];
    return outputs<std::int64_t>(p, [&](int batch, int y, int x, int channel) {
        auto sum = sumTaps<std::int64_t>(p, batch, y, x, channel, [&](int in, int weight) {
            return (p.input[std::size_t(in)] - inputZero) * (p.filter[std::size_t(weight)] - filterZero);
        });
        if (p.shape.hasBias)
            sum += p.bias[std::size_t(channel)];
        const float both = p.inputType.scale[0] * p.filterScale(channel);
        const double wide = double(p.inputType.scale[0]) * double(p.filterScale(channel));
        const bool isByte = p.arithmetic == Arithmetic::Byte;
        const double scale = (isByte ? double(both) : wide) / double(p.outputType.scale[0]);
        const bool isShort =
            p.arithmetic == Arithmetic::Int16Wide || (p.shape.isDepthwise && p.inputType.type == TensorType::Int16);
        const auto scaled = isShort ? multipliedShort(sum, scale) : multiplied(sum, scale);
        return std::clamp(scaled + p.outputType.zeroPoint[0], bounds.low, bounds.high);
    });
}

std::vector<float> floatOutputs(const Problem& p) {
    return outputs<float>(p, [&](int batch, int y, int x, int channel) {
        const float sum = sumTaps<float>(p, batch, y, x, channel, [&](int in, int weight) {
            const float product = p.floatInput[std::size_t(in)] * p.floatFilter[std::size_t(weight)];
            return product;
        });
        return activated(p, sum + (p.shape.hasBias ? p.floatBias[std::size_t(channel)] : 0.0F));
    });
}

struct Quantized {
    std::vector<std::int64_t> values;
    float scale = 1;
    std::int64_t zeroPoint = 0;
};

Quantized symmetric(const std::vector<float>& values) {
    float range = 0;
    for (const float value : values)
        range = std::max(range, std::abs(value));
    Quantized result{{}, range / 127, 0};
    const float factor = 127 / range;
    for (const float value : values)
        result.values.push_back(std::clamp<std::int64_t>(std::llround(value * factor), -127, 127));
    return result;
}

Quantized asymmetric(const std::vector<float>& values) {
    const double least = std::min(0.0F, *std::min_element(values.begin(), values.end()));
    const double most = std::max(0.0F, *std::max_element(values.begin(), values.end()));
    const float range = float(most) - float(least);
    const double scale = range / 255.0;
    const bool isLeast = 128 + std::abs(least / scale) < 127 + std::abs(most / scale);
    const double zeroPoint = std::clamp(std::round(isLeast ? -128 - least / scale : 127 - most / scale), -128.0, 127.0);
    Quantized result{{}, float(scale), std::int64_t(zeroPoint)};
    const float factor = 1.0F / result.scale;
    for (const float value : values) {
        const float scaled = value * factor;
        result.values.push_back(std::clamp<std::int64_t>(std::llround(scaled) + result.zeroPoint, -128, 127));
    }
    return result;
}

std::vector<float> hybridOutputs(const Problem& p) {
    const auto imageSize = p.inputSize() / std::size_t(p.shape.input[0]);
    const bool isOneScale = p.filterType.scale.size() == 1;
    const bool isSymmetric = isOneScale && !p.shape.isDepthwise && p.shape.groups == 1;
    std::vector<Quantized> images;
    for (int batch = 0; batch < p.shape.input[0]; ++batch) {
        const auto* first = p.floatInput.data() + std::size_t(batch) * imageSize;
        const std::vector<float> image(first, first + imageSize);
        images.push_back(isSymmetric ? symmetric(image) : asymmetric(image));
    }
    return outputs<float>(p, [&](int batch, int y, int x, int channel) {
        const auto& image = images[std::size_t(batch)];
        const auto sum = sumTaps<std::int64_t>(p, batch, y, x, channel, [&](int in, int weight) {
            const auto value = image.values[std::size_t(in) - std::size_t(batch) * imageSize];
            return (value - image.zeroPoint) * p.filter[std::size_t(weight)];
        });
        const float both = p.filterScale(channel) * image.scale;
        const float weighted = float(sum) * p.filterScale(channel);
        const bool isWeightFirst = !p.shape.isDepthwise && !isSymmetric;
        const float scaled = isWeightFirst ? weighted * image.scale : float(sum) * both;
        return activated(p, p.shape.hasBias ? scaled + p.floatBias[std::size_t(channel)] : scaled);
    });
}

void chooseTypes(Problem& p, Random& random) {
    const auto perAxis = [&] {
        std::vector<float> scales;
        for (int channel = 0; channel < p.shape.outputs; ++channel)
            scales.push_back(random.real(0.003F, 0.02F));
        return OperandType{
            TensorType::Int8, scales, std::vector<std::int64_t>(scales.size(), 0), p.shape.isDepthwise ? 3 : 0};
    };
    const OperandType oneScale{TensorType::Int8, {0.0123F}, {0}};
    p.biasType = {TensorType::Int32, {0.001F}, {0}};
    switch (p.arithmetic) {
    case Arithmetic::Float:
        p.inputType = p.filterType = p.biasType = p.outputType = {};
        return;
    case Arithmetic::Hybrid:
    case Arithmetic::HybridOneScale:
        p.inputType = p.biasType = p.outputType = {};
        p.filterType = p.arithmetic == Arithmetic::Hybrid ? perAxis() : oneScale;
        return;
    case Arithmetic::Byte:
        p.inputType = {TensorType::UInt8, {0.0473F}, {131}};
        p.filterType = {TensorType::UInt8, {0.0123F}, {117}};
        p.outputType = {TensorType::UInt8, {0.0517F}, {19}};
        return;
    case Arithmetic::Int8:
    case Arithmetic::Int8OneScale:
    case Arithmetic::Int4:
        p.inputType = {TensorType::Int8, {0.0473F}, {-7}};
        p.filterType = p.arithmetic == Arithmetic::Int8OneScale ? oneScale : perAxis();
        p.outputType = {TensorType::Int8, {0.0517F}, {11}};
        return;
    case Arithmetic::Int16Wide:
    case Arithmetic::Int16Narrow:
        p.inputType = {TensorType::Int16, {0.000473F}, {0}};
        p.filterType = perAxis();
        p.outputType = {TensorType::Int16, {0.000517F}, {0}};
        if (p.arithmetic == Arithmetic::Int16Wide || p.shape.isDepthwise)
            p.biasType.type = TensorType::Int64;
        return;
    }
}

void chooseValues(Problem& p, Random& random) {
    const bool isFloatIn = p.inputType.type == TensorType::Float32;
    const auto biasSize = std::size_t(p.shape.outputs);
    if (isFloatIn) {
        p.floatInput = random.reals(p.inputSize(), -2, 3);
        p.floatFilter = random.reals(p.filterSize(), -1, 1);
        p.floatBias = random.reals(biasSize, -1, 1);
    } else {
        const auto range = *model::integerRange(p.inputType.type);
        p.input = random.integers<std::int64_t>(p.inputSize(), range.lowest, range.highest);
        p.bias = random.integers<std::int64_t>(biasSize, -2000, 2000);
    }
    if (p.filterType.type == TensorType::UInt8)
        p.filter = random.integers<std::int64_t>(p.filterSize(), 0, 255);
    else if (p.arithmetic == Arithmetic::Int4)
        p.filter = random.integers<std::int64_t>(p.filterSize(), -8, 7);
    else if (p.filterType.type == TensorType::Int8)
        p.filter = random.integers<std::int64_t>(p.filterSize(), -128, 127);
}

Problem makeProblem(const ConvolutionCase& which) {
    Problem p;
    p.shape = which.shape;
    p.arithmetic = which.arithmetic;
    p.filterDepth = p.shape.isDepthwise ? 1 : p.shape.input[3] / p.shape.groups;
    placeWindow(p);
    Random random(which.seed);
    chooseTypes(p, random);
    chooseValues(p, random);
    return p;
}

template<class T>
std::vector<T> as(const std::vector<std::int64_t>& values) {
    return {values.begin(), values.end()};
}

std::vector<std::uint8_t> packedNibbles(const std::vector<std::int64_t>& values) {
    std::vector<std::uint8_t> packed((values.size() + 1) / 2);
    for (std::size_t k = 0; k < values.size(); ++k)
        packed[k / 2] = std::uint8_t(packed[k / 2] | (values[k] & 15) << (k % 2 * 4));
    return packed;
}

void addInput(OpCase& op, const Problem& p) {
    const auto& type = p.inputType;
    const model::Shape shape(p.shape.input.begin(), p.shape.input.end());
    if (type.type == TensorType::Float32)
        op.input(type, shape, p.floatInput);
    else if (type.type == TensorType::Int16)
        op.input(type, shape, as<std::int16_t>(p.input));
    else
        op.input(type, shape, as<std::uint8_t>(p.input));
}

void addFilter(OpCase& op, const Problem& p, bool isConstant) {
    const auto& s = p.shape;
    const model::Shape shape = s.isDepthwise ? model::Shape{1, s.filterHeight, s.filterWidth, s.outputs}
                                             : model::Shape{s.outputs, s.filterHeight, s.filterWidth, p.filterDepth};
    auto type = p.filterType;
    if (p.arithmetic == Arithmetic::Int4) {
        type.type = TensorType::Int4;
        op.constant(type, shape, packedNibbles(p.filter));
    } else if (type.type == TensorType::Float32) {
        op.input(type, shape, p.floatFilter, isConstant);
    } else {
        op.input(type, shape, as<std::uint8_t>(p.filter), isConstant);
    }
}

void addBias(OpCase& op, const Problem& p) {
    const model::Shape shape{p.shape.outputs};
    if (!p.shape.hasBias)
        op.absentInput();
    else if (p.biasType.type == TensorType::Float32)
        op.constant(p.biasType, shape, p.floatBias);
    else if (p.biasType.type == TensorType::Int64)
        op.constant(p.biasType, shape, p.bias);
    else
        op.constant(p.biasType, shape, as<std::int32_t>(p.bias));
}

std::unique_ptr<OpCase> makeOp(const Problem& p, bool isConstantFilter) {
    const auto& s = p.shape;
    auto op = std::make_unique<OpCase>(
        s.isDepthwise ? model::BuiltinOperator::DEPTHWISE_CONV_2D : model::BuiltinOperator::CONV_2D);
    addInput(*op, p);
    addFilter(*op, p, isConstantFilter);
    addBias(*op, p);
    op->output(p.outputType);
    op->options.set("padding", std::int64_t(s.padding));
    op->options.set("stride_h", std::int64_t{s.strideHeight});
    op->options.set("stride_w", std::int64_t{s.strideWidth});
    op->options.set("dilation_h_factor", std::int64_t{s.dilationHeight});
    op->options.set("dilation_w_factor", std::int64_t{s.dilationWidth});
    op->options.set("fused_activation_function", std::int64_t(s.activation));
    // Says nothing true, as in some files: shapes decide.
    op->options.set("depth_multiplier", std::int64_t{0});
    if (p.arithmetic == Arithmetic::Int16Narrow && !s.isDepthwise && !s.hasBias)
        op->options.set("quantized_bias_type", std::int64_t(TensorType::Int32));
    return op;
}

std::vector<std::int64_t> storedOutputs(const OpCase& op, TensorType type) {
    const auto widened = [](const auto& values) { return std::vector<std::int64_t>(values.begin(), values.end()); };
    if (type == TensorType::Int16)
        return widened(op.values<std::int16_t>());
    return type == TensorType::Int8 ? widened(op.values<std::int8_t>()) : widened(op.values<std::uint8_t>());
}

/// The largest difference, relative to the largest expected value.
double relativeError(const std::vector<float>& actual, const std::vector<float>& expected) {
    double largest = 1e-6;
    double difference = 0;
    for (std::size_t k = 0; k < expected.size(); ++k) {
        largest = std::max(largest, std::abs(double(expected[k])));
        difference = std::max(difference, std::abs(double(actual[k]) - double(expected[k])));
    }
    return difference / largest;
}

void checkOutputs(const Problem& p, const OpCase& op) {
    const model::Shape shape{p.shape.input[0], p.height, p.width, p.shape.outputs};
    QCOMPARE(op.outputShape(), shape);
    if (p.arithmetic == Arithmetic::Float) {
        const auto expected = floatOutputs(p);
        const auto actual = op.values<float>();
        QCOMPARE(actual.size(), expected.size());
        const auto error = relativeError(actual, expected);
        QVERIFY2(error < 1e-5, qPrintable(QString::number(error)));
    } else if (isHybrid(p.arithmetic)) {
        QCOMPARE(op.values<float>(), hybridOutputs(p));
    } else {
        QCOMPARE(storedOutputs(op, p.outputType.type), integerOutputs(p));
    }
}

} // namespace

void addConvolutionRows(const std::vector<ConvolutionShape>& shapes, const std::vector<Arithmetic>& arithmetics) {
    QTest::addColumn<ConvolutionCase>("convolution");
    std::uint32_t seed = 100;
    for (const auto& shape : shapes) {
        for (const auto arithmetic : arithmetics)
            QTest::addRow("%s: %s", nameOf(arithmetic), shape.name) << ConvolutionCase{shape, arithmetic, ++seed};
    }
}

void runConvolutionRow() {
    QFETCH(const ConvolutionCase, convolution);
    const auto problem = makeProblem(convolution);
    for (const auto path : cpuPaths()) {
        for (const int threads : {1, 2}) {
            const auto op = makeOp(problem, true);
            op->threads = threads;
            const auto status = op->run(path);
            QVERIFY2(status, status ? "" : status.error().detail.c_str());
            checkOutputs(problem, *op);
        }
    }
    if (problem.arithmetic == Arithmetic::Int4)
        return;
    const auto computed = makeOp(problem, false); // weights that the model computes are known at run time only
    QVERIFY(computed->run());
    checkOutputs(problem, *computed);
}

} // namespace support
