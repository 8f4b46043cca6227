// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/numerics/fixed_point_functions.h"
#include "ops/numerics/lookup_table.h"
#include "ops/operands.h"
#include "ops/registry.h"
#include "ops/xnnpack_kernel.h"

#include "base/checked.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>

/// SOFTMAX and LOG_SOFTMAX along the last axis.
namespace ops {
namespace {

using model::TensorType;

struct Rows {
    std::size_t count = 0;
    std::size_t depth = 0;
};

Rows rowsOf(const TensorInfo& tensor) {
    const auto depth = static_cast<std::size_t>(tensor.shape.back());
    return {depth == 0 ? 0 : tensor.elements() / depth, depth};
}

/// Calls `row(firstElement)` for each row; stops at an error, and when the run is cancelled.
template<class Row>
base::Status forEachRow(const KernelArguments& a, Rows rows, Row row) {
    for (std::size_t k = 0; k < rows.count && !a.isCancelled(); ++k)
        TRY(row(k * rows.depth));
    return {};
}

/// Exponentials are summed as float, and stored between as the output is.
template<class T>
void softmaxRow(const T* in, T* out, std::size_t depth, float beta) {
    const auto top = static_cast<float>(*std::max_element(in, in + depth));
    float sum = 0;
    for (std::size_t k = 0; k < depth; ++k) {
        const float exponential = std::exp((static_cast<float>(in[k]) - top) * beta);
        out[k] = static_cast<T>(exponential);
        sum += exponential;
    }
    for (std::size_t k = 0; k < depth; ++k)
        out[k] = static_cast<T>(static_cast<float>(out[k]) / sum);
}

void logSoftmaxRow(const float* in, float* out, std::size_t depth) {
    const float top = *std::max_element(in, in + depth);
    float sum = 0;
    for (std::size_t k = 0; k < depth; ++k)
        sum += std::exp(in[k] - top);
    const float log = std::log(sum);
    for (std::size_t k = 0; k < depth; ++k)
        out[k] = in[k] - top - log;
}

// 8-bit inputs: everything depends on how far a value lies below the largest of its row, so tables of 256 distances
// hold the exponentials.

constexpr int differenceBits = 5; ///< integer bits of a scaled difference
constexpr int sumBits = 12;       ///< integer bits of the sum of exponentials

struct ExponentialTable {
    QuantizedMultiplier scale;
    std::int32_t farthest = 0;                   ///< distances beyond count as nothing
    std::array<std::int32_t, 256> difference{};  ///< scaled, differenceBits
    std::array<std::int32_t, 256> exponential{}; ///< no integer bits
    std::array<std::int32_t, 256> summand{};     ///< sumBits

    /// Nothing where the sum needs more integer bits.
    template<class T>
    std::optional<std::int32_t> sum(const T* in, std::size_t depth, T top) const {
        std::int64_t sum = 0;
        for (std::size_t k = 0; k < depth; ++k)
            sum += summand[static_cast<std::uint8_t>(top - in[k])];
        return base::checkedCast<std::int32_t>(sum);
    }
};

base::Result<ExponentialTable> exponentialTable(const Node& node, double beta) {
    const double scaled = beta * double{node.inputs[0]->scale()} * static_cast<double>(1 << (31 - differenceBits));
    if (!(scaled > 1))
        return unsupportedOptions(node, "scale and beta of the input are too small");
    ExponentialTable table;
    table.scale = quantizeMultiplier(std::min(scaled, 2147483647.0));
    table.farthest = std::min(inputRadius(differenceBits, table.scale.shift), 255);
    for (std::int32_t distance = 0; distance <= table.farthest; ++distance) {
        const auto at = static_cast<std::size_t>(distance);
        table.difference[at] = multiplyByQuantizedMultiplier(-distance, table.scale);
        table.exponential[at] = expOfNegative(table.difference[at], differenceBits);
        table.summand[at] = rescaleFixed(table.exponential[at], -sumBits);
    }
    return table;
}

base::Error sumTooLarge(const Node& node) {
    return valueOutOfRange(node, "the sum of the exponentials is too large");
}

template<class In, class Out>
PreparedKernel prepareSoftmax8(const Node& node) {
    TRY_ASSIGN(const auto table, exponentialTable(node, node.options().real("beta")));
    return makeKernel([table, rows = rowsOf(*node.inputs[0]), node = node](const KernelArguments& a) {
        return forEachRow(a, rows, [&](std::size_t first) -> base::Status {
            const In* in = a.input<In>(0) + first;
            const In top = *std::max_element(in, in + rows.depth);
            const auto sum = table.sum(in, rows.depth, top);
            if (!sum)
                return sumTooLarge(node);
            const auto reciprocal = reciprocalOf(*sum, sumBits);
            const int exponent = reciprocal.bitsOverUnit + 31 - static_cast<int>(sizeof(Out) * 8);
            assert(exponent >= 0 && exponent <= 31);
            constexpr std::int32_t low = std::numeric_limits<Out>::min();
            constexpr std::int32_t high = std::numeric_limits<Out>::max();
            for (std::size_t k = 0; k < rows.depth; ++k) {
                const auto distance = top - in[k];
                const auto share = saturatingRoundingDoublingHighMul(
                    reciprocal.value, table.exponential[static_cast<std::size_t>(distance)]);
                const auto stored = roundingDivideByPowerOfTwo(share, exponent) + low;
                a.output<Out>()[first + k] =
                    static_cast<Out>(distance > table.farthest ? low : std::clamp(stored, low, high));
            }
            return {};
        });
    });
}

// 16-bit inputs: two tables of 512 straight pieces

struct Softmax16 {
    QuantizedMultiplier scale;
    Int16Table exponential;    ///< exp(x) of −10 … 0
    Int16Table oneOverOnePlus; ///< 1 / (1 + x) of 0 … 1

    std::int16_t exponentialOf(std::int32_t difference) const {
        const auto scaled = std::int64_t{multiplyByQuantizedMultiplier(difference, scale)} + 32767;
        return exponential(static_cast<std::int16_t>(std::clamp<std::int64_t>(scaled, -32768, 32767)));
    }
    bool row(const std::int16_t* in, std::int16_t* out, std::size_t depth) const {
        const std::int32_t top = *std::max_element(in, in + depth);
        std::int64_t sum = 0;
        for (std::size_t k = 0; k < depth; ++k) {
            out[k] = exponentialOf(in[k] - top);
            sum += out[k];
        }
        if (sum < 2 || sum > INT32_MAX)
            return false;
        const int headroom = std::countl_zero(static_cast<std::uint32_t>(sum));
        const auto fraction = ((sum << (headroom - 1)) + (1 << 13)) >> 14;
        const auto centred = static_cast<std::int16_t>(std::clamp<std::int64_t>(fraction - 98304, -32768, 32767));
        const std::int64_t reciprocal = oneOverOnePlus(centred);
        const int shift = 31 - headroom;
        for (std::size_t k = 0; k < depth; ++k) {
            const auto share = (out[k] * reciprocal + (std::int64_t{1} << (shift - 1))) >> shift;
            out[k] = static_cast<std::int16_t>(std::clamp<std::int64_t>(share, 0, 32767));
        }
        return true;
    }
};

PreparedKernel prepareSoftmax16(const Node& node) {
    TRY(requireZeroPoint(node, *node.inputs[0], 0));
    constexpr double range = 65535;
    const float scaled = node.inputs[0]->scale() * static_cast<float>(node.options().real("beta"));
    const Softmax16 softmax{quantizeMultiplier(double{scaled} / (10.0 / range)),
        Int16Table::make<double>({10.0 / range, 32767}, {2.0 / range, 0}, [](double x) { return std::exp(x); }),
        Int16Table::make<double>({1.0 / range, -32768}, {2.0 / range, 0}, [](double x) { return 1.0 / (1.0 + x); })};
    return makeKernel([softmax, rows = rowsOf(*node.inputs[0]), node = node](const KernelArguments& a) {
        return forEachRow(a, rows, [&](std::size_t first) -> base::Status {
            if (!softmax.row(a.input<std::int16_t>(0) + first, a.output<std::int16_t>() + first, rows.depth))
                return sumTooLarge(node);
            return {};
        });
    });
}

base::Status requireOutput(const Node& node, float scale, std::int32_t zeroPoint) {
    TRY(requireZeroPoint(node, *node.outputs[0], zeroPoint));
    if (std::abs(node.outputs[0]->scale() - scale) > 0.001F * scale)
        return badOperator(node, "the output has not the scale that belongs to the operator");
    return {};
}

base::Status requireRows(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    TRY(requireRankBetween(node, *node.inputs[0], 1, 8));
    if (!model::isFloat(node.inputs[0]->type))
        TRY(requireQuantized(node, *node.inputs[0]));
    return {};
}

std::unique_ptr<Kernel> makeXnnpackSoftmax(const Rows& rows) {
    XnnpackSteps steps;
    steps.create = [depth = rows.depth](
                       xnn_operator_t* made) { return xnn_create_softmax_nc_f32(depth, depth, depth, 0, made); };
    const XnnpackSplit split(rows.count, rows.depth * XnnpackSplit::elementWork);
    steps.calls = split.calls();
    steps.setUp = [split, depth = rows.depth](
                      xnn_operator_t made, std::size_t call, const KernelArguments& a, pthreadpool_t threads) {
        const auto first = split.first(call) * depth;
        return xnn_setup_softmax_nc_f32(
            made, split.countOf(call), a.input<float>(0) + first, a.output<float>() + first, threads);
    };
    return makeXnnpackKernel({std::move(steps)});
}

template<class T>
PreparedKernel prepareRowSoftmax(const Node& node) {
    return makeKernel([beta = static_cast<float>(node.options().real("beta")), rows = rowsOf(*node.inputs[0])](
                          const KernelArguments& a) {
        for (std::size_t at = 0; at < rows.count * rows.depth && !a.isCancelled(); at += rows.depth)
            softmaxRow(a.input<T>(0) + at, a.output<T>() + at, rows.depth, beta);
    });
}

PreparedKernel prepareFloatSoftmax(const Node& node) {
    const auto beta = static_cast<float>(node.options().real("beta"));
    const auto rows = rowsOf(*node.inputs[0]);
    if (beta == 1 && !node.inputs[0]->isConstant && rows.count > 0 && rows.depth > 0) {
        if (auto kernel = makeXnnpackSoftmax(rows))
            return kernel;
    }
    return prepareRowSoftmax<float>(node);
}

PreparedKernel prepareSoftmax(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireRows(node));
    const auto in = node.inputs[0]->type;
    const auto out = node.outputs[0]->type;
    if (in == TensorType::Float32 && out == in)
        return prepareFloatSoftmax(node);
    if (in == TensorType::Float16 && out == in)
        return prepareRowSoftmax<Eigen::half>(node);
    if (in == TensorType::Int8 && out == in) {
        TRY(requireOutput(node, 1.0F / 256, -128));
        return prepareSoftmax8<std::int8_t, std::int8_t>(node);
    }
    if (in == TensorType::UInt8 && out == in)
        return prepareSoftmax8<std::uint8_t, std::uint8_t>(node);
    if (in == TensorType::Int8 && out == TensorType::Int16)
        return prepareSoftmax8<std::int8_t, std::int16_t>(node);
    if (in == TensorType::UInt8 && out == TensorType::Int16)
        return prepareSoftmax8<std::uint8_t, std::int16_t>(node);
    if (in == TensorType::Int16 && out == in) {
        TRY(requireOutput(node, 1.0F / 32768, 0));
        return prepareSoftmax16(node);
    }
    return unsupportedTypes(node);
}

// LOG_SOFTMAX with 8 bits: the output's scale is 16/256, its zero point the type's highest value.

template<class T>
struct LogSoftmax8 {
    ExponentialTable table;
    QuantizedMultiplier back; ///< from a scaled difference to stored values

    bool row(const T* in, T* out, std::size_t depth) const {
        constexpr int outputBits = 4;
        constexpr std::int32_t low = std::numeric_limits<T>::min();
        constexpr std::int32_t high = std::numeric_limits<T>::max();
        const T top = *std::max_element(in, in + depth);
        const auto sum = table.sum(in, depth, top);
        if (!sum)
            return false;
        const auto log = logOfAtLeastOne(*sum);
        const auto shiftedLog = static_cast<std::int32_t>(static_cast<std::uint32_t>(log) + (1U << 31));
        const auto lowest = std::max(-table.farthest - 1, multiplyByQuantizedMultiplier(shiftedLog, back));
        for (std::size_t k = 0; k < depth; ++k) {
            const std::int32_t distance = top - in[k];
            const auto difference = std::int64_t{table.difference[static_cast<std::size_t>(distance)]} - log;
            const auto stored = roundingDivideByPowerOfTwo(difference, 31 - differenceBits - outputBits) + high;
            out[k] = static_cast<T>(-distance > lowest ? std::clamp<std::int64_t>(stored, low, high) : low);
        }
        return true;
    }
};

template<class T>
PreparedKernel prepareLogSoftmax8(const Node& node) {
    TRY(requireOutput(node, 16.0F / 256, std::numeric_limits<T>::max()));
    TRY_ASSIGN(auto table, exponentialTable(node, 1.0));
    const double divisor = std::ldexp(1.0, 31 - table.scale.shift) / table.scale.multiplier;
    const LogSoftmax8<T> softmax{std::move(table), quantizeMultiplier(divisor)};
    return makeKernel([softmax, rows = rowsOf(*node.inputs[0]), node = node](const KernelArguments& a) {
        return forEachRow(a, rows, [&](std::size_t first) -> base::Status {
            if (!softmax.row(a.input<T>(0) + first, a.output<T>() + first, rows.depth))
                return sumTooLarge(node);
            return {};
        });
    });
}

PreparedKernel prepareLogSoftmax(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireRows(node));
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return makeKernel([rows = rowsOf(*node.inputs[0])](const KernelArguments& a) {
            for (std::size_t at = 0; at < rows.count * rows.depth && !a.isCancelled(); at += rows.depth)
                logSoftmaxRow(a.input<float>(0) + at, a.output<float>() + at, rows.depth);
        });
    case TensorType::Int8:
        return prepareLogSoftmax8<std::int8_t>(node);
    case TensorType::UInt8:
        return prepareLogSoftmax8<std::uint8_t>(node);
    default:
        return unsupportedTypes(node);
    }
}

int softmaxVersion(const Node& node) {
    return node.inputs[0]->type == TensorType::Float16 ? 4 : versionByType<2, 3>(node);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::SOFTMAX,
        .quantization = {.int8 = true,
            .int16x8 = true,
            .fixedInt8 = FixedParameters{1.0F / 256, -128},
            .fixedInt16 = FixedParameters{1.0F / 32768, 0},
            .overwrites = 1},
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<4>,
        .version = softmaxVersion,
        .prepare = prepareSoftmax},
    {.code = model::BuiltinOperator::LOG_SOFTMAX,
        .quantization = {.int8 = true, .fixedInt8 = FixedParameters{16.0F / 256, 127}},
        .mayWriteOver = 1,
        .shapes = keepShape,
        .cost = costPerOutput<4>,
        .version = versionByType<2, 1>,
        .prepare = prepareLogSoftmax},
};

} // namespace

std::span<const OpDefinition> softmaxDefinitions() {
    return definitions;
}

} // namespace ops
