// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/convolution/padding.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

/// CONV_3D and CONV_3D_TRANSPOSE on [batches, depth, height, width, channels]; float only. Filters are
/// [depth, height, width, input channels, channels], those of the transposed one [.., channels, input channels].
namespace ops {
namespace {

using base::Result;
using model::TensorType;

constexpr std::array<std::string_view, 3> strideNames{"stride_d", "stride_h", "stride_w"};
constexpr std::array<std::string_view, 3> dilationNames{"dilation_d_factor", "dilation_h_factor", "dilation_w_factor"};

/// One of depth, height and width. `wide` is the side of the strides: the input of CONV_3D, the output of the other.
struct Axis {
    std::int64_t wide = 0;
    std::int64_t narrow = 0;
    std::int64_t filter = 0;
    std::int64_t stride = 1;
    std::int64_t dilation = 1;
    std::int64_t before = 0;

    /// Where a tap of a narrow position lies on the wide side; −1 outside.
    std::int64_t at(std::int64_t narrowAt, std::int64_t tap) const {
        const auto position = narrowAt * stride - before + tap * dilation;
        return position < 0 || position >= wide ? -1 : position;
    }
};

struct Volume {
    std::int64_t batches = 0;
    std::int64_t inputChannels = 0;
    std::int64_t channels = 0;
    std::array<Axis, 3> axes;
    ValueRange<float> range;

    std::int64_t wideSize() const { return axes[0].wide * axes[1].wide * axes[2].wide; }
    std::int64_t narrowSize() const { return axes[0].narrow * axes[1].narrow * axes[2].narrow; }
    std::int64_t taps() const { return axes[0].filter * axes[1].filter * axes[2].filter; }

    /// Calls visit(narrow position, wide position, tap) for all that meet, narrow positions outermost; until the run is
    /// cancelled.
    template<class Visit>
    void forEachMeeting(const KernelArguments& arguments, Visit visit) const {
        std::int64_t narrow = 0;
        for (std::int64_t z = 0; z < axes[0].narrow; ++z) {
            for (std::int64_t y = 0; y < axes[1].narrow; ++y) {
                for (std::int64_t x = 0; x < axes[2].narrow && !arguments.isCancelled(); ++x, ++narrow)
                    forEachTap({z, y, x}, [&](std::int64_t wide, std::int64_t tap) { visit(narrow, wide, tap); });
            }
        }
    }

private:
    template<class Visit>
    void forEachTap(std::array<std::int64_t, 3> narrow, Visit visit) const {
        std::int64_t tap = 0;
        for (std::int64_t d = 0; d < axes[0].filter; ++d) {
            for (std::int64_t h = 0; h < axes[1].filter; ++h) {
                for (std::int64_t w = 0; w < axes[2].filter; ++w, ++tap) {
                    const auto z = axes[0].at(narrow[0], d);
                    const auto y = axes[1].at(narrow[1], h);
                    const auto x = axes[2].at(narrow[2], w);
                    if (z >= 0 && y >= 0 && x >= 0)
                        visit((z * axes[1].wide + y) * axes[2].wide + x, tap);
                }
            }
        }
    }
};

base::Status requireBias(const Node& node, std::size_t input, std::int64_t channels) {
    const auto* bias = node.input(input);
    if (bias && bias->elements() != static_cast<std::size_t>(channels))
        return badOperator(node, "bias " + shapeText(bias->shape));
    return {};
}

Result<Axis> axisOf(const Node& node, std::size_t which, std::int64_t wide, std::int64_t filter) {
    const auto stride = node.options().integer(strideNames[which], 1);
    const auto dilation = node.options().integer(dilationNames[which], 1);
    const auto padded = padAxis(model::paddingOf(node.options()), {wide, filter, stride, dilation});
    if (!padded)
        return badOperator(node, "a size of " + std::to_string(wide) + " with a filter of " + std::to_string(filter));
    return Axis{wide, padded->output, filter, stride, dilation, padded->before};
}

Result<Volume> convolution(const Node& node) {
    TRY(requireOperands(node, 2, 3));
    const auto& input = node.inputs[0]->shape;
    const auto& filter = node.inputs[1]->shape;
    TRY(requireRank(node, *node.inputs[0], 5));
    TRY(requireRank(node, *node.inputs[1], 5));
    if (input[4] != filter[3] || input[4] <= 0 || filter[4] <= 0)
        return badOperator(node, "input " + shapeText(input) + ", filter " + shapeText(filter));
    TRY(requireBias(node, 2, filter[4]));
    Volume volume{input[0], input[4], filter[4], {}, floatActivationRange(model::activationOf(node.options()))};
    for (std::size_t k = 0; k < 3; ++k) {
        TRY_ASSIGN(volume.axes[k], axisOf(node, k, input[k + 1], filter[k]));
    }
    return volume;
}

/// Nothing while the output's shape is not known.
Result<std::optional<Volume>> transposed(const Node& node) {
    TRY(requireOperands(node, 3, 4));
    const auto& filter = node.inputs[1]->shape;
    const auto& input = node.inputs[2]->shape;
    TRY(requireRank(node, *node.inputs[1], 5));
    TRY(requireRank(node, *node.inputs[2], 5));
    const auto shape = knownIntegers(*node.inputs[0]);
    if (!shape)
        return std::optional<Volume>();
    if (shape->size() != 5 || (*shape)[0] != input[0] || (*shape)[4] != filter[3] || input[4] != filter[4])
        return badOperator(node, "input " + shapeText(input) + ", filter " + shapeText(filter));
    TRY(requireBias(node, 3, filter[3]));
    Volume volume{input[0], input[4], filter[3], {}, floatActivationRange(model::activationOf(node.options()))};
    for (std::size_t k = 0; k < 3; ++k) {
        TRY_ASSIGN(volume.axes[k], axisOf(node, k, (*shape)[k + 1], filter[k]));
        if (volume.axes[k].narrow != input[k + 1])
            return shapeMismatch(node, "an output of " + std::to_string((*shape)[k + 1]) + " from " + shapeText(input));
    }
    return std::optional(volume);
}

Result<OutputShapes> convolutionShapes(const Node& node) {
    TRY_ASSIGN(const auto volume, convolution(node));
    const auto& axes = volume.axes;
    TRY_ASSIGN(auto shape,
        checkedShape(node, {volume.batches, axes[0].narrow, axes[1].narrow, axes[2].narrow, volume.channels}));
    return OutputShapes{.outputs = {std::move(shape)}};
}

Result<OutputShapes> transposedShapes(const Node& node) {
    TRY_ASSIGN(const auto volume, transposed(node));
    if (!volume)
        return OutputShapes{.outputs = {}, .needsValues = true};
    const auto& axes = volume->axes;
    TRY_ASSIGN(
        auto shape, checkedShape(node, {volume->batches, axes[0].wide, axes[1].wide, axes[2].wide, volume->channels}));
    return OutputShapes{.outputs = {std::move(shape)}};
}

Cost costOf(const Volume& volume) {
    const auto positions = std::uint64_t(volume.batches) * std::uint64_t(volume.narrowSize());
    return {.macs = positions * std::uint64_t(volume.taps() * volume.inputChannels) * std::uint64_t(volume.channels)};
}
Cost convolutionCost(const Node& node) {
    const auto volume = convolution(node);
    return volume ? costOf(*volume) : Cost{};
}
Cost transposedCost(const Node& node) {
    const auto volume = transposed(node);
    return volume && *volume ? costOf(**volume) : Cost{};
}

void finish(const Volume& volume, float* output, std::int64_t positions, const float* bias) {
    for (std::int64_t k = 0; k < positions * volume.channels; ++k)
        output[k] = volume.range.clamp(output[k] + (bias ? bias[k % volume.channels] : 0.0F));
}

void convolve(const Volume& volume, const KernelArguments& arguments) {
    const auto* filter = arguments.input<float>(1);
    const auto outputs = volume.narrowSize() * volume.channels;
    for (std::int64_t batch = 0; batch < volume.batches; ++batch) {
        const auto* input = arguments.input<float>(0) + batch * volume.wideSize() * volume.inputChannels;
        auto* output = arguments.output<float>() + batch * outputs;
        std::fill_n(output, outputs, 0.0F);
        volume.forEachMeeting(arguments, [&](std::int64_t narrow, std::int64_t wide, std::int64_t tap) {
            auto* sums = output + narrow * volume.channels;
            const auto* weights = filter + tap * volume.inputChannels * volume.channels;
            for (std::int64_t in = 0; in < volume.inputChannels; ++in, weights += volume.channels) {
                const float value = input[wide * volume.inputChannels + in];
                for (std::int64_t channel = 0; channel < volume.channels; ++channel)
                    sums[channel] += value * weights[channel];
            }
        });
        finish(volume, output, volume.narrowSize(), arguments.input<float>(2));
    }
}

void convolveTransposed(const Volume& volume, const KernelArguments& arguments) {
    const auto* filter = arguments.input<float>(1);
    const auto outputs = volume.wideSize() * volume.channels;
    for (std::int64_t batch = 0; batch < volume.batches; ++batch) {
        const auto* input = arguments.input<float>(2) + batch * volume.narrowSize() * volume.inputChannels;
        auto* output = arguments.output<float>() + batch * outputs;
        std::fill_n(output, outputs, 0.0F);
        volume.forEachMeeting(arguments, [&](std::int64_t narrow, std::int64_t wide, std::int64_t tap) {
            auto* sums = output + wide * volume.channels;
            const auto* values = input + narrow * volume.inputChannels;
            const auto* weights = filter + tap * volume.inputChannels * volume.channels;
            for (std::int64_t channel = 0; channel < volume.channels; ++channel, weights += volume.inputChannels) {
                for (std::int64_t in = 0; in < volume.inputChannels; ++in)
                    sums[channel] += values[in] * weights[in];
            }
        });
        finish(volume, output, volume.wideSize(), arguments.input<float>(3));
    }
}

base::Status requireFloat(const Node& node, std::size_t first) {
    for (std::size_t k = first; k < node.inputs.size(); ++k) {
        if (node.inputs[k])
            TRY(requireType(node, *node.inputs[k], {TensorType::Float32}));
    }
    return requireType(node, *node.outputs[0], {TensorType::Float32});
}

PreparedKernel prepareConvolution(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto volume, convolution(node));
    TRY(requireFloat(node, 0));
    return makeKernel([volume](const KernelArguments& arguments) { convolve(volume, arguments); });
}

PreparedKernel prepareTransposed(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto volume, transposed(node));
    TRY(requireFloat(node, 1));
    if (!volume)
        return badOperator(node, "the output's shape is not known");
    return makeKernel([volume = *volume](const KernelArguments& arguments) { convolveTransposed(volume, arguments); });
}

constexpr QuantizationRule floatOnly(std::uint32_t rawInputs) {
    return {.rawInputs = rawInputs, .whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")};
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::CONV_3D,
        .quantization = floatOnly(0),
        .shapes = convolutionShapes,
        .cost = convolutionCost,
        .version = versionOne,
        .prepare = prepareConvolution},
    {.code = model::BuiltinOperator::CONV_3D_TRANSPOSE,
        .quantization = floatOnly(1),
        .shapes = transposedShapes,
        .cost = transposedCost,
        .version = versionOne,
        .prepare = prepareTransposed},
};

} // namespace

std::span<const OpDefinition> conv3dDefinitions() {
    return definitions;
}

} // namespace ops
