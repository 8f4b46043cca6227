// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/convolution/padding.h"
#include "ops/convolution/phase_convolution.h"
#include "ops/convolution/transposed_geometry.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point.h"
#include "ops/numerics/wrapping.h"
#include "ops/operands.h"
#include "ops/product/hybrid_input.h"
#include "ops/product/output_stage.h"
#include "ops/registry.h"

#include <algorithm>
#include <limits>
#include <optional>

/// TRANSPOSE_CONV: output shape, filter [channels, height, width, input channels], input, bias. Each output pixel
/// gathers what the reference scatters to it, in the same order.
namespace ops {
namespace {

using model::TensorType;

namespace operand = transposed_input;
using Geometry = TransposedGeometry;

base::Result<TransposedAxis> spatialAxis(
    const Node& node, std::int64_t input, std::int64_t output, std::int64_t filter, std::string_view strideName) {
    const auto stride = node.options().integer(strideName);
    const auto padded = padAxis(model::paddingOf(node.options()), {output, filter, stride, 1});
    if (!padded || padded->output != input)
        return shapeMismatch(node,
            "an output of " + std::to_string(output) + " does not belong to an input of " + std::to_string(input));
    return TransposedAxis{input, output, filter, stride, padded->before};
}

/// Nothing while the output's shape is not known.
base::Result<std::optional<Geometry>> geometryOf(const Node& node) {
    TRY(requireOperands(node, 3, 4));
    TRY(requireRank(node, *node.inputs[operand::filter], 4)); // the cost rule counts with them
    TRY(requireRank(node, *node.inputs[operand::data], 4));
    const auto shape = knownIntegers(*node.inputs[operand::shape]);
    if (!shape)
        return std::optional<Geometry>();
    const auto& filter = node.inputs[operand::filter]->shape;
    const auto& input = node.inputs[operand::data]->shape;
    if (shape->size() != 4)
        return badOperator(node, "the output's shape has not four dimensions");
    if ((*shape)[0] != input[0] || (*shape)[3] != filter[0] || filter[3] != input[3])
        return shapeMismatch(node, "output, filter and input do not fit each other");
    TRY_ASSIGN(const auto rows, spatialAxis(node, input[1], (*shape)[1], filter[1], "stride_h"));
    TRY_ASSIGN(const auto columns, spatialAxis(node, input[2], (*shape)[2], filter[2], "stride_w"));
    return std::optional(Geometry{input[0], input[3], filter[0], rows, columns});
}

base::Result<OutputShapes> transposeConvShapes(const Node& node) {
    TRY_ASSIGN(const auto geometry, geometryOf(node));
    if (!geometry)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(auto shape,
        checkedShape(node, {geometry->batches, geometry->rows.output, geometry->columns.output, geometry->channels}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

Cost transposeConvCost(const Node& node) {
    const auto& filter = node.inputs[operand::filter]->shape;
    const auto taps = static_cast<std::uint64_t>(filter[0]) * static_cast<std::uint64_t>(filter[1]) *
                      static_cast<std::uint64_t>(filter[2]);
    return {.macs = node.inputs[operand::data]->elements() * taps, .operations = 0};
}

/// [channels][taps · input channels] to [taps · input channels][channels]
template<class T>
std::vector<T> turnedFilter(const T* filter, const Geometry& geometry) {
    const auto channels = static_cast<std::size_t>(geometry.channels);
    const auto depth = channels == 0 ? 0 : geometry.filterSize() / channels;
    std::vector<T> turned(geometry.filterSize());
    for (std::size_t channel = 0; channel < channels; ++channel) {
        for (std::size_t k = 0; k < depth; ++k)
            turned[k * channels + channel] = filter[channel * depth + k];
    }
    return turned;
}

/// The turned filter, made once for a constant, else in every run.
template<class T>
class Filter {
public:
    Filter(const Node& node, const Geometry& geometry, const PrepareContext& context) : m_geometry(geometry) {
        const auto& filter = *node.inputs[operand::filter];
        if (filter.isConstant && filter.values.size() >= geometry.filterSize() * sizeof(T)) {
            const auto* values = reinterpret_cast<const T*>(filter.values.data());
            m_constant = context.packed->get<std::vector<T>>(
                filter.values.data(), "turned filter", [&] { return turnedFilter(values, geometry); });
        }
    }
    const T* at(const KernelArguments& a) {
        if (m_constant)
            return m_constant->data();
        m_own = turnedFilter(a.input<T>(operand::filter), m_geometry);
        return m_own.data();
    }

private:
    Geometry m_geometry;
    std::shared_ptr<const std::vector<T>> m_constant;
    std::vector<T> m_own;
};

/// Calls `body(input pixel, filter of the tap)` for every tap on an output pixel, in the order of the input.
template<class In, class W, class Body>
void forEachTap(const Geometry& g, const In* image, const W* filter, std::int64_t y, std::int64_t x, Body body) {
    for (auto row = g.rows.first(y); row < g.rows.last(y); ++row) {
        for (auto column = g.columns.first(x); column < g.columns.last(x); ++column) {
            const auto tap = g.rows.tap(y, row) * g.columns.filter + g.columns.tap(x, column);
            body(image + (row * g.columns.input + column) * g.inputDepth, filter + tap * g.inputDepth * g.channels);
        }
    }
}

template<class Body>
void forEachPixel(const KernelArguments& a, const Geometry& g, Body body) {
    std::int64_t pixel = 0;
    for (std::int64_t y = 0; y < g.rows.output; ++y) {
        for (std::int64_t x = 0; x < g.columns.output && !a.isCancelled(); ++x, ++pixel)
            body(y, x, static_cast<std::size_t>(pixel * g.channels));
    }
}

/// `Stage` has inputOffset(), weightOffset() and finish(sum, channel) with the bias in it.
template<class In, class W, class Sum, class Out, class Stage>
PreparedKernel makeTransposeConv(
    const Node& node, const Geometry& geometry, const PrepareContext& context, Stage stage) {
    const auto channels = static_cast<std::size_t>(geometry.channels);
    return makeKernel(
        [geometry, channels, stage, filter = Filter<W>(node, geometry, context)](const KernelArguments& a) mutable {
            const W* weights = filter.at(a);
            auto* sums = reinterpret_cast<Sum*>(a.scratch.data());
            const auto outputSize = static_cast<std::size_t>(geometry.rows.output * geometry.columns.output) * channels;
            for (std::int64_t batch = 0; batch < geometry.batches; ++batch) {
                const In* image = a.input<In>(operand::data) + static_cast<std::size_t>(batch) * geometry.imageSize();
                Out* out = a.output<Out>() + static_cast<std::size_t>(batch) * outputSize;
                forEachPixel(a, geometry, [&](std::int64_t y, std::int64_t x, std::size_t at) {
                    std::fill_n(sums, channels, Sum{0});
                    forEachTap(geometry, image, weights, y, x, [&](const In* pixel, const W* tap) {
                        for (std::int64_t ic = 0; ic < geometry.inputDepth; ++ic, tap += channels) {
                            const auto value = stage.input(pixel[ic]);
                            for (std::size_t oc = 0; oc < channels; ++oc)
                                sums[oc] += static_cast<Sum>(value * stage.weight(tap[oc]));
                        }
                    });
                    for (std::size_t oc = 0; oc < channels; ++oc)
                        out[at + oc] = stage.finish(sums[oc], oc, a);
                });
            }
        },
        channels * sizeof(Sum));
}

struct FloatStage {
    ValueRange<float> range;
    bool hasBias;

    float input(float value) const { return value; }
    float weight(float value) const { return value; }
    float finish(float sum, std::size_t channel, const KernelArguments& a) const {
        return range.clamp(hasBias ? sum + a.input<float>(operand::bias)[channel] : sum);
    }
};

template<class Out, class Sum, class Bias>
struct StoredStage {
    std::int32_t inputZeroPoint;
    std::int32_t weightZeroPoint;
    std::int32_t outputZeroPoint;
    ValueRange<std::int32_t> range;
    std::vector<QuantizedMultiplier> multipliers; ///< of each channel
    bool hasBias;

    std::int32_t input(std::int32_t value) const { return value - inputZeroPoint; }
    std::int32_t weight(std::int32_t value) const { return value - weightZeroPoint; }
    Out finish(Sum sum, std::size_t channel, const KernelArguments& a) const {
        if (hasBias)
            sum = wrappingSum(sum, static_cast<Sum>(a.input<Bias>(operand::bias)[channel]));
        std::int32_t scaled = 0;
        if constexpr (sizeof(Sum) == 8)
            scaled = multiplyByQuantizedMultiplier64(sum, multipliers[channel]);
        else
            scaled = multiplyByQuantizedMultiplier(sum, multipliers[channel]);
        const auto stored = std::int64_t{scaled} + outputZeroPoint;
        return static_cast<Out>(std::clamp<std::int64_t>(stored, range.low, range.high));
    }
};

template<class In, class W, class Sum, class Bias>
PreparedKernel prepareStored(
    const Node& node, const Geometry& geometry, const PrepareContext& context, ScaleProduct product) {
    const auto& input = *node.inputs[operand::data];
    const auto& filter = *node.inputs[operand::filter];
    const auto& output = *node.outputs[0];
    TRY(requireQuantized(node, input));
    TRY(requireWeightScales(node, filter, static_cast<std::int32_t>(geometry.channels), 0));
    TRY_ASSIGN(const auto range, quantizedActivationRange(node, model::activationOf(node.options()), output));
    StoredStage<In, Sum, Bias> stage{input.zeroPoint(), std::is_unsigned_v<W> ? filter.zeroPoint() : 0,
        output.zeroPoint(), range, {}, node.input(operand::bias) != nullptr};
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(geometry.channels); ++channel)
        stage.multipliers.push_back(
            quantizeMultiplier(realMultiplier(input.scale(), filter.scale(channel), output.scale(), product)));
    return makeTransposeConv<In, W, Sum, In>(node, geometry, context, stage);
}

/// int16 sums are 64 bits wide, but 32 where the bias is.
PreparedKernel prepareWords(const Node& node, const Geometry& geometry, const PrepareContext& context) {
    for (const auto* tensor : {node.inputs[operand::data], node.outputs[0]})
        TRY(requireZeroPoint(node, *tensor, 0));
    const auto* bias = node.input(operand::bias);
    if (bias && bias->type == TensorType::Int32)
        return prepareStored<std::int16_t, std::int8_t, std::int32_t, std::int32_t>(
            node, geometry, context, ScaleProduct::Double);
    if (bias)
        TRY(requireType(node, *bias, {TensorType::Int64}));
    return prepareStored<std::int16_t, std::int8_t, std::int64_t, std::int64_t>(
        node, geometry, context, ScaleProduct::Double);
}

// Hybrid: each image is quantized while the kernel runs; every product is scaled before it is added.

PreparedKernel prepareHybrid(const Node& node, const Geometry& geometry, const PrepareContext& context) {
    const auto& filter = *node.inputs[operand::filter];
    TRY(requireWeightScales(node, filter, static_cast<std::int32_t>(geometry.channels), 0));
    std::vector<float> scales;
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(geometry.channels); ++channel)
        scales.push_back(filter.scale(channel));
    const auto stage =
        FloatStage{floatActivationRange(model::activationOf(node.options())), node.input(operand::bias) != nullptr};
    return makeKernel(
        [geometry, scales, stage, weights = Filter<std::int8_t>(node, geometry, context)](
            const KernelArguments& a) mutable {
            const auto* turned = weights.at(a);
            auto* quantized = reinterpret_cast<std::int8_t*>(a.scratch.data());
            float* out = a.output<float>();
            const auto channels = scales.size();
            for (std::int64_t batch = 0; batch < geometry.batches; ++batch) {
                const std::span image(
                    a.input<float>(operand::data) + static_cast<std::size_t>(batch) * geometry.imageSize(),
                    geometry.imageSize());
                const auto parameters = quantizeAsymmetric(image, quantized);
                forEachPixel(a, geometry, [&](std::int64_t y, std::int64_t x, std::size_t at) {
                    float* sums = out + at;
                    std::fill_n(sums, channels, 0.0F);
                    forEachTap(
                        geometry, quantized, turned, y, x, [&](const std::int8_t* pixel, const std::int8_t* tap) {
                            for (std::int64_t ic = 0; ic < geometry.inputDepth; ++ic, tap += channels) {
                                const std::int32_t value = pixel[ic] - parameters.zeroPoint;
                                for (std::size_t oc = 0; oc < channels; ++oc)
                                    sums[oc] += static_cast<float>(value * tap[oc]) * scales[oc] * parameters.scale;
                            }
                        });
                    for (std::size_t oc = 0; oc < channels; ++oc)
                        sums[oc] = stage.finish(sums[oc], oc, a);
                });
                out += static_cast<std::size_t>(geometry.rows.output * geometry.columns.output) * channels;
            }
        },
        geometry.imageSize());
}

base::Status requireBias(const Node& node, const Geometry& geometry, TensorType inputType) {
    const auto* bias = node.input(operand::bias);
    if (!bias)
        return {};
    if (bias->elements() != static_cast<std::size_t>(geometry.channels))
        return badOperator(node, "the bias has not one element for each channel");
    if (inputType == TensorType::Int16)
        return {};
    return requireType(node, *bias, {inputType == TensorType::Float32 ? TensorType::Float32 : TensorType::Int32});
}

PreparedKernel prepareTransposeConv(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto geometry, geometryOf(node));
    if (!geometry)
        return badOperator(node, "the output's shape is not known");
    const auto type = node.inputs[operand::data]->type;
    const auto filter = node.inputs[operand::filter]->type;
    if (node.outputs[0]->type != type)
        return unsupportedTypes(node);
    TRY(requireBias(node, *geometry, type));
    if (filter == type && type != TensorType::Int16) {
        TRY_ASSIGN(auto kernel, makePhaseConvolution(node, *geometry, context));
        if (kernel)
            return kernel;
    }
    if (type == TensorType::Float32 && filter == type) {
        const FloatStage stage{
            floatActivationRange(model::activationOf(node.options())), node.input(operand::bias) != nullptr};
        return makeTransposeConv<float, float, float, float>(node, *geometry, context, stage);
    }
    if (type == TensorType::Float32 && filter == TensorType::Int8)
        return prepareHybrid(node, *geometry, context);
    if (type == TensorType::Int8 && filter == type)
        return prepareStored<std::int8_t, std::int8_t, std::int32_t, std::int32_t>(
            node, *geometry, context, ScaleProduct::Double);
    if (type == TensorType::UInt8 && filter == type)
        return prepareStored<std::uint8_t, std::uint8_t, std::int32_t, std::int32_t>(
            node, *geometry, context, ScaleProduct::Float);
    if (type == TensorType::Int16 && filter == TensorType::Int8)
        return prepareWords(node, *geometry, context);
    return unsupportedTypes(node);
}

int transposeConvVersion(const Node& node) {
    if (model::activationOf(node.options()) != model::Activation::None)
        return 4;
    if (node.input(operand::bias))
        return 3;
    return node.inputs[operand::filter]->type == TensorType::Int8 ? 2 : 1;
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::TRANSPOSE_CONV,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .weight = operand::filter,
            .weightAxis = 0,
            .bias = operand::bias,
            .biasInput = operand::data,
            .rawInputs = 1U << operand::shape,
            .dynamicRange = true,
            .int16Version = 3},
        .shapes = transposeConvShapes,
        .cost = transposeConvCost,
        .version = transposeConvVersion,
        .prepare = prepareTransposeConv},
};

} // namespace

std::span<const OpDefinition> transposeConvDefinitions() {
    return definitions;
}

} // namespace ops
