// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/convolution/padding.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/element_kernels.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"
#include "ops/xnnpack_kernel.h"

#include "base/checked.h"
#include "base/error_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

/// AVERAGE_POOL_2D, MAX_POOL_2D and L2_POOL_2D over [batch, height, width, channels]. Integers are pooled as stored.
namespace ops {
namespace {

using model::TensorType;

struct PoolAxis {
    std::int64_t input = 0;
    std::int64_t output = 0;
    std::int64_t filter = 0;
    std::int64_t stride = 0;
    std::int64_t before = 0;

    /// First tap of a window that lies in the image, and the one behind the last.
    std::int64_t first(std::int64_t at) const { return std::max<std::int64_t>(0, at * stride - before); }
    std::int64_t last(std::int64_t at) const { return std::min(input, at * stride - before + filter); }
};

struct PoolShape {
    std::int64_t batches = 0;
    std::int64_t channels = 0;
    PoolAxis rows;
    PoolAxis columns;
};

base::Result<PoolAxis> poolAxis(
    const Node& node, std::int32_t size, std::string_view filterName, std::string_view strideName) {
    const auto& options = node.options();
    WindowAxis window{size, options.integer(filterName), options.integer(strideName), 1};
    if (model::paddingOf(options) == model::Padding::Valid && window.filter > size)
        window.input = 0; // nothing comes out, however large the window is
    const auto padded = padAxis(model::paddingOf(options), window);
    if (!padded)
        return badOperator(node, "window or stride do not fit a size of " + std::to_string(size));
    return PoolAxis{size, padded->output, window.filter, window.stride, padded->before};
}

base::Result<PoolShape> poolShape(const Node& node) {
    TRY(requireOperands(node, 1, 1));
    const auto& input = *node.inputs[0];
    TRY(requireRank(node, input, 4));
    TRY_ASSIGN(auto rows, poolAxis(node, input.shape[1], "filter_height", "stride_h"));
    TRY_ASSIGN(const auto columns, poolAxis(node, input.shape[2], "filter_width", "stride_w"));
    // The reference looks at the width first, and leaves the height at 0 where the window is that much too wide.
    if (model::paddingOf(node.options()) == model::Padding::Valid &&
        columns.filter - columns.input >= 2 * columns.stride)
        rows.output = 0;
    return PoolShape{input.shape[0], input.shape[3], rows, columns};
}

base::Result<OutputShapes> poolShapes(const Node& node) {
    TRY_ASSIGN(const auto pool, poolShape(node));
    TRY_ASSIGN(auto shape, checkedShape(node, {pool.batches, pool.rows.output, pool.columns.output, pool.channels}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

Cost poolCost(const Node& node) {
    const auto& options = node.options();
    const auto taps = options.integer("filter_height") * options.integer("filter_width");
    return {.macs = 0, .operations = static_cast<std::uint64_t>(taps) * node.outputs[0]->elements()};
}

template<class T>
using Sum = std::conditional_t<std::is_integral_v<T>, std::int32_t, float>;

/// How taps are gathered and what is made of them. `Bound` is the type of the activation's bounds.
template<class T>
struct Average {
    using Value = Sum<T>;
    static constexpr Value start = 0;
    static Value add(Value sum, Value tap) {
        if constexpr (std::is_integral_v<T>) // wraps with windows of more than 2^15 int16 taps
            return static_cast<Value>(static_cast<std::uint32_t>(sum) + static_cast<std::uint32_t>(tap));
        else
            return sum + tap;
    }
    static Value finish(Value sum, std::int32_t count) {
        if constexpr (std::is_integral_v<T>)
            return sum > 0 || std::is_unsigned_v<T> ? add(sum, count / 2) / count : add(sum, -(count / 2)) / count;
        else
            return sum / static_cast<float>(count);
    }
};

template<class T>
struct Maximum {
    using Value = T;
    static constexpr Value start = std::numeric_limits<T>::lowest();
    static Value add(Value best, T tap) { return std::max(best, tap); }
    static Value finish(Value best, std::int32_t /*count*/) { return best; }
};

struct SquareMean {
    using Value = float;
    static constexpr Value start = 0;
    static Value add(Value sum, float tap) { return sum + tap * tap; }
    static Value finish(Value sum, std::int32_t count) { return std::sqrt(sum / static_cast<float>(count)); }
};

template<class T, class Pool>
struct PoolPixel {
    PoolShape shape;
    ValueRange<Sum<T>> range;

    /// One output pixel with all its channels; `image` is the batch's, `gathered` as long as the channels.
    void run(const T* image, std::int64_t y, std::int64_t x, typename Pool::Value* gathered, T* out) const {
        std::fill_n(gathered, shape.channels, Pool::start);
        for (auto row = shape.rows.first(y); row < shape.rows.last(y); ++row) {
            for (auto column = shape.columns.first(x); column < shape.columns.last(x); ++column) {
                const T* tap = image + (row * shape.columns.input + column) * shape.channels;
                for (std::int64_t c = 0; c < shape.channels; ++c)
                    gathered[c] = Pool::add(gathered[c], tap[c]);
            }
        }
        const auto count =
            (shape.rows.last(y) - shape.rows.first(y)) * (shape.columns.last(x) - shape.columns.first(x));
        for (std::int64_t c = 0; c < shape.channels; ++c)
            out[c] = static_cast<T>(range.clamp(Pool::finish(gathered[c], static_cast<std::int32_t>(count))));
    }
};

template<class T, class Pool>
PreparedKernel makePool(const PoolShape& shape, ValueRange<Sum<T>> range) {
    const PoolPixel<T, Pool> pixel{shape, range};
    const auto scratch = static_cast<std::size_t>(shape.channels) * sizeof(typename Pool::Value);
    return makeKernel(
        [pixel](const KernelArguments& a) {
            const auto& pool = pixel.shape;
            auto* gathered = reinterpret_cast<typename Pool::Value*>(a.scratch.data());
            T* out = a.output<T>();
            const auto imageSize = pool.rows.input * pool.columns.input * pool.channels;
            for (std::int64_t batch = 0; batch < pool.batches; ++batch) {
                const T* image = a.input<T>(0) + batch * imageSize;
                for (std::int64_t y = 0; y < pool.rows.output && !a.isCancelled(); ++y) {
                    for (std::int64_t x = 0; x < pool.columns.output; ++x, out += pool.channels)
                        pixel.run(image, y, x, gathered, out);
                }
            }
        },
        scratch);
}

template<class T>
using WindowLoop = void (*)(const simd::PoolWindow<T>&);

/// Windows of up to this many taps go through the loops of the processor.
constexpr std::int64_t mostTaps = 256;

template<class T>
struct WindowPool {
    PoolShape shape;
    ValueRange<std::int32_t> range;
    WindowLoop<T> loop;

    void runRow(const T* image, std::int64_t y, T* out) const {
        std::array<const T*, mostTaps> taps;
        for (std::int64_t x = 0; x < shape.columns.output; ++x, out += shape.channels) {
            std::size_t count = 0;
            for (auto row = shape.rows.first(y); row < shape.rows.last(y); ++row) {
                for (auto column = shape.columns.first(x); column < shape.columns.last(x); ++column)
                    taps[count++] = image + (row * shape.columns.input + column) * shape.channels;
            }
            loop({taps.data(), count, static_cast<std::size_t>(shape.channels), static_cast<T>(range.low),
                static_cast<T>(range.high), out});
        }
    }
    void run(const KernelArguments& a) const {
        constexpr std::int64_t leastElements = 1 << 13; // that are worth a second thread
        const auto rows = shape.batches * shape.rows.output;
        const auto rowSize = shape.columns.output * shape.channels;
        const auto imageSize = shape.rows.input * shape.columns.input * shape.channels;
        forEachOn(rows * rowSize >= leastElements ? a.threads : nullptr, static_cast<std::size_t>(rows),
            [&](std::size_t index) {
                const auto row = static_cast<std::int64_t>(index);
                if (!a.isCancelled())
                    runRow(a.input<T>(0) + row / shape.rows.output * imageSize, row % shape.rows.output,
                        a.output<T>() + row * rowSize);
            });
    }
};

/// The loop for windows of these sizes; null: there is none.
template<template<class> class Pool, class T>
WindowLoop<T> windowLoop(const PoolShape& shape, CpuPath path) {
    constexpr bool isMean = std::is_same_v<Pool<T>, Average<T>>;
    const auto most = isMean ? std::min(mostTaps, static_cast<std::int64_t>(simd::mostMeanTaps<T>)) : mostTaps;
    if (shape.rows.filter > most || shape.columns.filter > most || shape.rows.filter * shape.columns.filter > most)
        return nullptr;
    const auto& kernels = elementKernels(path);
    return isMean ? kernels.stored<T>().mean : kernels.of<T>().largest;
}

template<template<class> class Pool, class T>
PreparedKernel prepareIntegerPool(const Node& node, const PoolShape& shape, CpuPath path) {
    auto range = ValueRange<std::int32_t>{std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
    const auto activation = model::activationOf(node.options());
    if (activation != model::Activation::None) {
        TRY(requireQuantized(node, *node.outputs[0]));
        TRY_ASSIGN(range, quantizedActivationRange(node, activation, *node.outputs[0]));
    }
    if (const auto loop = windowLoop<Pool, T>(shape, path))
        return makeKernel([pool = WindowPool<T>{shape, range, loop}](const KernelArguments& a) { pool.run(a); });
    return makePool<T, Pool<T>>(shape, range);
}

std::uint32_t paddingBehind(const PoolAxis& axis) {
    const auto reach = (axis.output - 1) * axis.stride + axis.filter - axis.input;
    return static_cast<std::uint32_t>(std::max<std::int64_t>(0, reach - axis.before));
}

/// Of one image, for XnnpackSplit; saturates.
std::size_t poolWork(const PoolShape& shape) {
    std::size_t work = 1;
    for (const auto factor :
        {shape.rows.output, shape.columns.output, shape.channels, shape.rows.filter, shape.columns.filter})
        work = base::checkedMultiply(work, static_cast<std::size_t>(factor)).value_or(SIZE_MAX);
    return work;
}

/// By XNNPACK; null where it refuses, such as windows of one pixel.
template<bool isAverage>
std::unique_ptr<Kernel> makeXnnpackPool(const PoolShape& shape, ValueRange<float> range) {
    const auto whole = [](std::int64_t value) { return static_cast<std::uint32_t>(value); };
    const auto& rows = shape.rows;
    const auto& columns = shape.columns;
    const auto channels = static_cast<std::size_t>(shape.channels);
    XnnpackSteps steps;
    steps.create = [=](xnn_operator_t* made) {
        if constexpr (isAverage)
            return xnn_create_average_pooling2d_nhwc_f32(whole(rows.before), paddingBehind(columns),
                paddingBehind(rows), whole(columns.before), whole(rows.filter), whole(columns.filter),
                whole(rows.stride), whole(columns.stride), channels, channels, channels, range.low, range.high, 0,
                made);
        else
            return xnn_create_max_pooling2d_nhwc_f32(whole(rows.before), paddingBehind(columns), paddingBehind(rows),
                whole(columns.before), whole(rows.filter), whole(columns.filter), whole(rows.stride),
                whole(columns.stride), 1, 1, channels, channels, channels, range.low, range.high, 0, made);
    };
    const XnnpackSplit split(static_cast<std::size_t>(shape.batches), poolWork(shape));
    steps.calls = split.calls();
    steps.setUp = [shape, split, channels](
                      xnn_operator_t made, std::size_t call, const KernelArguments& a, pthreadpool_t threads) {
        const auto setUp = isAverage ? xnn_setup_average_pooling2d_nhwc_f32 : xnn_setup_max_pooling2d_nhwc_f32;
        const auto image = [&shape, channels](auto side) {
            return static_cast<std::size_t>(shape.rows.*side * shape.columns.*side) * channels;
        };
        return setUp(made, split.countOf(call), static_cast<std::size_t>(shape.rows.input),
            static_cast<std::size_t>(shape.columns.input),
            a.input<float>(0) + split.first(call) * image(&PoolAxis::input),
            a.output<float>() + split.first(call) * image(&PoolAxis::output), threads);
    };
    return makeXnnpackKernel({std::move(steps)});
}

template<template<class> class Pool>
PreparedKernel prepareFloatPool(const Node& node, const PoolShape& shape) {
    const auto range = floatActivationRange(model::activationOf(node.options()));
    // XNNPACK could not be stopped inside a huge image; the plain loop can.
    const bool isStoppable = poolWork(shape) <= 8 * XnnpackSplit::mostWork;
    if (!node.inputs[0]->isConstant && node.outputs[0]->elements() > 0 && isStoppable) {
        constexpr bool isAverage = std::is_same_v<Pool<float>, Average<float>>;
        if (auto kernel = makeXnnpackPool<isAverage>(shape, range))
            return kernel;
    }
    return makePool<float, Pool<float>>(shape, range);
}

template<template<class> class Pool>
PreparedKernel preparePool(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto shape, poolShape(node));
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    switch (node.inputs[0]->type) {
    case TensorType::Float32:
        return prepareFloatPool<Pool>(node, shape);
    case TensorType::Int8:
        return prepareIntegerPool<Pool, std::int8_t>(node, shape, context.path);
    case TensorType::UInt8:
        return prepareIntegerPool<Pool, std::uint8_t>(node, shape, context.path);
    case TensorType::Int16:
        return prepareIntegerPool<Pool, std::int16_t>(node, shape, context.path);
    default:
        return unsupportedTypes(node);
    }
}

PreparedKernel prepareL2Pool(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto shape, poolShape(node));
    TRY(requireType(node, *node.inputs[0], {TensorType::Float32}));
    return makePool<float, SquareMean>(shape, floatActivationRange(model::activationOf(node.options())));
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::AVERAGE_POOL_2D,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput},
        .shapes = poolShapes,
        .cost = poolCost,
        .version = versionByType<2, 3>,
        .prepare = preparePool<Average>},
    {.code = model::BuiltinOperator::MAX_POOL_2D,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput},
        .shapes = poolShapes,
        .cost = poolCost,
        .version = versionByType<2, 3>,
        .prepare = preparePool<Maximum>},
    {.code = model::BuiltinOperator::L2_POOL_2D,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has no integer kernel for it")},
        .shapes = poolShapes,
        .cost = poolCost,
        .version = versionOne,
        .prepare = prepareL2Pool},
};

} // namespace

std::span<const OpDefinition> poolingDefinitions() {
    return definitions;
}

} // namespace ops
