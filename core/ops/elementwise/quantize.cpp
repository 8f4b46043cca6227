// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/unary.h"
#include "ops/function_kernel.h"
#include "ops/numerics/fixed_point.h"
#include "ops/numerics/lookup_table.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <Eigen/Core>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace ops {
namespace {

using model::TensorType;

/// Nearest integer, ties away from zero, of a value below 2^30; what is larger or no number becomes ±2^30.
std::int32_t nearest(float value) {
    constexpr float limit = 1 << 30;
    const float bounded = value > -limit ? std::min(value, limit) : -limit;
    // The largest float below one half: with one half itself, 0.49999997 would become 1.
    return static_cast<std::int32_t>(bounded + std::copysign(0.49999997F, bounded));
}

struct StoredRange {
    std::int32_t low;
    std::int32_t high;
};

template<class T>
constexpr StoredRange rangeOf() {
    return {std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
}

/// How a tensor with parameters per axis falls into runs of one channel.
struct ChannelRuns {
    std::size_t channels = 1;
    std::size_t runLength = 0;
    std::size_t repeats = 1; ///< how often all channels follow each other
};

base::Result<ChannelRuns> channelRuns(const Node& node, const TensorInfo& tensor) {
    ChannelRuns runs{1, tensor.elements(), 1};
    if (!tensor.isPerAxis())
        return runs;
    TRY_ASSIGN(const auto axis, resolveAxis(node, tensor.quantization->quantizedDimension, tensor.shape.size()));
    runs.channels = static_cast<std::size_t>(tensor.shape[axis]);
    if (runs.channels != tensor.quantization->scale.size())
        return badOperator(node, "as many scales as channels are expected");
    runs.runLength = 1;
    for (std::size_t k = axis + 1; k < tensor.shape.size(); ++k)
        runs.runLength *= static_cast<std::size_t>(tensor.shape[k]);
    for (std::size_t k = 0; k < axis; ++k)
        runs.repeats *= static_cast<std::size_t>(tensor.shape[k]);
    return runs;
}

/// Calls `body(channel, firstElement, count)` for every run or pieces of it, until the run of the model is cancelled.
template<class Body>
void forEachRun(const KernelArguments& a, const ChannelRuns& runs, Body body) {
    for (std::size_t repeat = 0; repeat < runs.repeats; ++repeat) {
        for (std::size_t channel = 0; channel < runs.channels; ++channel) {
            const auto start = (repeat * runs.channels + channel) * runs.runLength;
            forEachPieceOnThreads(a, runs.runLength, 1,
                [&](std::size_t first, std::size_t count) { body(channel, start + first, count); });
        }
    }
}

// QUANTIZE

template<class T>
PreparedKernel quantizeTo(const Node& node, const PrepareContext& context) {
    const auto& output = *node.outputs[0];
    TRY_ASSIGN(const auto runs, channelRuns(node, output));
    const auto* quantization = output.quantization;
    const auto quantizeRun = elementKernels(context.path).stored<T>().quantize;
    return makeKernel(
        [runs, quantizeRun, scales = quantization->scale, parameters = *quantization](const KernelArguments& a) {
            forEachRun(a, runs, [&](std::size_t channel, std::size_t first, std::size_t count) {
                quantizeRun(a.input<float>(0) + first, a.output<T>() + first, count, scales[channel],
                    static_cast<std::int32_t>(parameters.zeroPointOf(channel)));
            });
        });
}

/// Elements of four bits, two to a byte, the low half first.
PreparedKernel quantizeToHalfBytes(const Node& node, StoredRange range) {
    const auto& output = *node.outputs[0];
    if (output.isPerAxis())
        return unsupportedTypes(node);
    return makeKernel([range, count = output.elements(), scale = output.scale(), zeroPoint = output.zeroPoint()](
                          const KernelArguments& a) {
        std::fill_n(a.output<std::uint8_t>(), (count + 1) / 2, std::uint8_t{0});
        forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
            for (std::size_t k = first; k < first + size; ++k) {
                const auto stored =
                    std::clamp(nearest(a.input<float>(0)[k] / scale) + zeroPoint, range.low, range.high);
                a.output<std::uint8_t>()[k / 2] |= static_cast<std::uint8_t>((stored & 0xF) << (k % 2 * 4));
            }
        });
    });
}

PreparedKernel prepareFromFloat(const Node& node, const PrepareContext& context) {
    switch (node.outputs[0]->type) {
    case TensorType::Int8:
        return quantizeTo<std::int8_t>(node, context);
    case TensorType::UInt8:
        return quantizeTo<std::uint8_t>(node, context);
    case TensorType::Int16:
        return quantizeTo<std::int16_t>(node, context);
    case TensorType::Int4:
        return quantizeToHalfBytes(node, {-8, 7});
    case TensorType::UInt4:
        return quantizeToHalfBytes(node, {0, 15});
    default:
        return unsupportedTypes(node);
    }
}

struct Requantization {
    QuantizedMultiplier multiplier;
    std::int32_t inputZeroPoint;
    std::int32_t outputZeroPoint;

    template<class Out>
    Out apply(std::int32_t stored) const {
        constexpr auto range = rangeOf<Out>();
        const auto difference =
            static_cast<std::int32_t>(static_cast<std::uint32_t>(stored) - static_cast<std::uint32_t>(inputZeroPoint));
        const std::int64_t scaled =
            std::int64_t{multiplyByQuantizedMultiplier(difference, multiplier)} + outputZeroPoint;
        return static_cast<Out>(std::clamp<std::int64_t>(scaled, range.low, range.high));
    }
};

template<class In, class Out>
PreparedKernel requantize(const Node& node, const PrepareContext& context) {
    const auto& input = *node.inputs[0];
    const auto& output = *node.outputs[0];
    const Requantization rule{
        quantizeMultiplier(double{input.scale()} / double{output.scale()}), input.zeroPoint(), output.zeroPoint()};
    const auto count = output.elements();
    if constexpr (sizeof(In) == 1) {
        const auto table = tabulate<In, Out>([&](std::int32_t stored) { return rule.apply<Out>(stored); });
        if constexpr (sizeof(Out) == 1)
            return mapByTable(node, context, table);
        return makeKernel([table, count](const KernelArguments& a) {
            forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
                lookUp(table, a.input<std::uint8_t>(0) + first, a.output<Out>() + first, size);
            });
        });
    } else {
        return makeKernel([rule, count](const KernelArguments& a) {
            forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
                for (std::size_t k = first; k < first + size; ++k)
                    a.output<Out>()[k] = rule.template apply<Out>(a.input<In>(0)[k]);
            });
        });
    }
}

template<class In>
PreparedKernel prepareRequantize(const Node& node, const PrepareContext& context) {
    const auto type = node.outputs[0]->type;
    if (type == TensorType::Int8)
        return requantize<In, std::int8_t>(node, context);
    if (type == TensorType::Int16)
        return requantize<In, std::int16_t>(node, context);
    if (type == TensorType::UInt8 && sizeof(In) == 1)
        return requantize<In, std::uint8_t>(node, context);
    if (type == TensorType::Int32 && sizeof(In) == 2)
        return requantize<In, std::int32_t>(node, context);
    return unsupportedTypes(node);
}

PreparedKernel prepareQuantize(const Node& node, const PrepareContext& context) {
    TRY(requireOperands(node, 1, 1));
    TRY(requireQuantized(node, *node.outputs[0]));
    if (node.inputs[0]->type == TensorType::Float32)
        return prepareFromFloat(node, context);
    TRY(requireQuantized(node, *node.inputs[0]));
    switch (node.inputs[0]->type) {
    case TensorType::Int8:
        return prepareRequantize<std::int8_t>(node, context);
    case TensorType::UInt8:
        return prepareRequantize<std::uint8_t>(node, context);
    case TensorType::Int16:
        return prepareRequantize<std::int16_t>(node, context);
    case TensorType::Int32:
        return prepareRequantize<std::int32_t>(node, context);
    default:
        return unsupportedTypes(node);
    }
}

int quantizeVersion(const Node& node) {
    const auto& output = *node.outputs[0];
    if (output.type == TensorType::Int4 || output.type == TensorType::UInt4)
        return 4;
    if (output.isPerAxis())
        return 3;
    return output.type == TensorType::Int16 ? 2 : 1;
}

// DEQUANTIZE

template<class T>
PreparedKernel dequantizeFrom(const Node& node, const PrepareContext& context) {
    const auto& input = *node.inputs[0];
    TRY_ASSIGN(const auto runs, channelRuns(node, input));
    const auto dequantizeRun = elementKernels(context.path).stored<T>().dequantize;
    return makeKernel([runs, dequantizeRun, parameters = *input.quantization](const KernelArguments& a) {
        forEachRun(a, runs, [&](std::size_t channel, std::size_t first, std::size_t count) {
            dequantizeRun(a.input<T>(0) + first, a.output<float>() + first, count, parameters.scale[channel],
                static_cast<std::int32_t>(parameters.zeroPointOf(channel)));
        });
    });
}

/// Elements of four or two bits, the lowest bits of a byte first.
PreparedKernel dequantizePacked(const Node& node, bool isSigned) {
    const auto& input = *node.inputs[0];
    TRY_ASSIGN(const auto runs, channelRuns(node, input));
    const auto bits = static_cast<std::size_t>(model::bitWidth(input.type));
    return makeKernel([runs, bits, isSigned, parameters = *input.quantization](const KernelArguments& a) {
        const auto mask = (1 << bits) - 1;
        const auto sign = isSigned ? 1 << (bits - 1) : 0;
        forEachRun(a, runs, [&](std::size_t channel, std::size_t first, std::size_t count) {
            const auto zeroPoint = static_cast<std::int32_t>(parameters.zeroPointOf(channel));
            for (std::size_t k = first; k < first + count; ++k) {
                const auto raw = (a.input<std::uint8_t>(0)[k * bits / 8] >> (k * bits % 8)) & mask;
                a.output<float>()[k] = parameters.scale[channel] * static_cast<float>((raw ^ sign) - sign - zeroPoint);
            }
        });
    });
}

template<class Widen>
PreparedKernel widen16(const Node& node, Widen widen) {
    return makeKernel([widen, count = node.outputs[0]->elements()](const KernelArguments& a) {
        const auto* in = a.input<std::uint16_t>(0);
        forEachPieceOnThreads(a, count, 1, [&](std::size_t first, std::size_t size) {
            std::transform(in + first, in + first + size, a.output<float>() + first, widen);
        });
    });
}

PreparedKernel prepareDequantize(const Node& node, const PrepareContext& context) {
    TRY(requireOperands(node, 1, 1));
    const auto& input = *node.inputs[0];
    TRY(requireType(node, *node.outputs[0], {TensorType::Float32}));
    if (input.type == TensorType::Float16)
        return widen16(node, [](std::uint16_t bits) { return static_cast<float>(std::bit_cast<Eigen::half>(bits)); });
    if (input.type == TensorType::BFloat16)
        return widen16(node, [](std::uint16_t bits) { return std::bit_cast<float>(std::uint32_t{bits} << 16); });
    TRY(requireQuantized(node, input));
    switch (input.type) {
    case TensorType::Int8:
        return dequantizeFrom<std::int8_t>(node, context);
    case TensorType::UInt8:
        return dequantizeFrom<std::uint8_t>(node, context);
    case TensorType::Int16:
        TRY(requireZeroPoint(node, input, 0));
        return dequantizeFrom<std::int16_t>(node, context);
    case TensorType::Int4:
    case TensorType::Int2:
        return dequantizePacked(node, true);
    case TensorType::UInt4:
        return dequantizePacked(node, false);
    default:
        return unsupportedTypes(node);
    }
}

int dequantizeVersion(const Node& node) {
    const auto& input = *node.inputs[0];
    if (input.type == TensorType::Int4 || input.type == TensorType::UInt4 || input.type == TensorType::Int2)
        return 6;
    if (input.isPerAxis())
        return 5;
    if (input.type == TensorType::Int16 || input.type == TensorType::Float16)
        return 3;
    return input.type == TensorType::Int8 ? 2 : 1;
}

constexpr std::string_view boundary = CORE_TEXT("quant::Plan", "converts between real and stored numbers itself");

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::QUANTIZE,
        .quantization = {.whyFloat = boundary},
        .shapes = keepShape,
        .cost = costPerOutput<2>,
        .version = quantizeVersion,
        .prepare = prepareQuantize},
    {.code = model::BuiltinOperator::DEQUANTIZE,
        .quantization = {.whyFloat = boundary},
        .shapes = keepShape,
        .cost = costPerOutput<2>,
        .version = dequantizeVersion,
        .prepare = prepareDequantize},
};

} // namespace

std::span<const OpDefinition> quantizeDefinitions() {
    return definitions;
}

} // namespace ops
