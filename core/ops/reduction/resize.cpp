// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/numerics/element_kernels.h"
#include "ops/operands.h"
#include "ops/pieces.h"
#include "ops/registry.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

/// RESIZE_BILINEAR and RESIZE_NEAREST_NEIGHBOR of [batch, height, width, channels]. Integers are resized as stored.
namespace ops {
namespace {

using model::TensorType;

struct ResizeShape {
    std::int64_t batches = 0;
    std::int64_t inputRows = 0;
    std::int64_t inputColumns = 0;
    std::int64_t outputRows = 0;
    std::int64_t outputColumns = 0;
    std::int64_t channels = 0;
};

/// Nothing while the size is not known.
base::Result<std::optional<ResizeShape>> resizeShape(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    const auto& input = node.inputs[0]->shape;
    TRY(requireRank(node, *node.inputs[0], 4));
    const auto size = knownIntegers(*node.inputs[1]);
    if (!size)
        return std::optional<ResizeShape>();
    if (size->size() != 2 || (*size)[0] <= 0 || (*size)[1] <= 0)
        return valueOutOfRange(node, "the new size is not two positive numbers");
    if (input[1] == 0 || input[2] == 0)
        return badOperator(node, "an image without pixels");
    return std::optional(ResizeShape{input[0], input[1], input[2], (*size)[0], (*size)[1], input[3]});
}

base::Result<OutputShapes> resizeShapes(const Node& node) {
    TRY_ASSIGN(const auto resize, resizeShape(node));
    if (!resize)
        return OutputShapes{.outputs = {}, .needsValues = true};
    TRY_ASSIGN(
        auto shape, checkedShape(node, {resize->batches, resize->outputRows, resize->outputColumns, resize->channels}));
    return OutputShapes{.outputs = {std::move(shape)}, .needsValues = false};
}

struct Alignment {
    bool corners;    ///< the centres of the corner pixels fall together
    bool halfPixels; ///< a pixel's centre lies at one half

    explicit Alignment(const Node& node)
        : corners(node.options().flag("align_corners")), halfPixels(node.options().flag("half_pixel_centers")) {}
};

/// Two neighbours along an axis and how far from the first the sample lies.
template<class Weight>
struct Neighbours {
    std::int64_t low = 0;
    std::int64_t high = 0;
    Weight distance{};
};

std::vector<Neighbours<float>> floatNeighbours(std::int64_t input, std::int64_t output, Alignment alignment) {
    const float scale = alignment.corners && output > 1 ? static_cast<float>(input - 1) / static_cast<float>(output - 1)
                                                        : static_cast<float>(input) / static_cast<float>(output);
    std::vector<Neighbours<float>> result;
    for (std::int64_t k = 0; k < output; ++k) {
        const auto at = static_cast<float>(k);
        const float place = alignment.halfPixels ? (at + 0.5F) * scale - 0.5F : at * scale;
        const auto low = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(place)), 0, input - 1);
        const auto high = std::clamp<std::int64_t>(static_cast<std::int64_t>(std::ceil(place)), 0, input - 1);
        result.push_back({low, high, place - static_cast<float>(low)});
    }
    return result;
}

/// On a grid of 1/1024 pixel.
std::vector<Neighbours<std::int64_t>> gridNeighbours(std::int64_t input, std::int64_t output, Alignment alignment) {
    const auto scale = alignment.corners && output > 1 ? (1024 * (input - 1) + (output - 1) / 2) / (output - 1)
                                                       : (1024 * input + output / 2) / output;
    std::vector<Neighbours<std::int64_t>> result;
    for (std::int64_t k = 0; k < output; ++k) {
        const auto place = k * scale + (alignment.halfPixels ? scale / 2 - 512 : 0);
        const auto low = std::clamp<std::int64_t>(place / 1024, 0, input - 1);
        const auto high = std::clamp<std::int64_t>((place + 1023) / 1024, 0, input - 1);
        result.push_back({low, high, place - 1024 * low});
    }
    return result;
}

/// Four pixels around each sample; `blend` works on all their channels.
template<class T, class Weight, class Distance>
PreparedKernel makeBilinear(const ResizeShape& shape, std::vector<Neighbours<Distance>> rows,
    std::vector<Neighbours<Distance>> columns, void (*blend)(const simd::BlendedPixel<T, Weight>&)) {
    return makeKernel([shape, rows = std::move(rows), columns = std::move(columns), blend](const KernelArguments& a) {
        constexpr std::int64_t leastElements = 1 << 13; // that are worth a second thread
        const auto rowSize = shape.inputColumns * shape.channels;
        const auto outputRow = shape.outputColumns * shape.channels;
        const auto all = shape.batches * shape.outputRows;
        forEachOn(all * outputRow >= leastElements ? a.threads : nullptr, static_cast<std::size_t>(all),
            [&](std::size_t index) {
                if (a.isCancelled())
                    return;
                const auto at = static_cast<std::int64_t>(index);
                const T* image = a.input<T>(0) + at / shape.outputRows * shape.inputRows * rowSize;
                const auto& row = rows[static_cast<std::size_t>(at % shape.outputRows)];
                const T* top = image + row.low * rowSize;
                const T* bottom = image + row.high * rowSize;
                T* out = a.output<T>() + at * outputRow;
                for (const auto& column : columns) {
                    const auto left = column.low * shape.channels;
                    const auto right = column.high * shape.channels;
                    blend({top + left, top + right, bottom + left, bottom + right, static_cast<Weight>(row.distance),
                        static_cast<Weight>(column.distance), static_cast<std::size_t>(shape.channels), out});
                    out += shape.channels;
                }
            });
    });
}

/// Do products of the distances with int8 fit 32 bits?
bool isNear(const std::vector<Neighbours<std::int64_t>>& neighbours) {
    return std::ranges::all_of(neighbours, [](const Neighbours<std::int64_t>& each) {
        return each.distance >= -simd::farthestBlend && each.distance <= 1024 + simd::farthestBlend;
    });
}

/// One sample after another in 64 bits, where a size is so large that the grid is far off.
void blendFar(const simd::BlendedPixel<std::int8_t, std::int64_t>& pixel) {
    constexpr std::int64_t one = 1 << 20;
    const auto ry = 1024 - pixel.dy;
    const auto rx = 1024 - pixel.dx;
    for (std::size_t c = 0; c < pixel.channels; ++c) {
        const auto sum = pixel.topLeft[c] * ry * rx + pixel.bottomLeft[c] * pixel.dy * rx +
                         pixel.topRight[c] * ry * pixel.dx + pixel.bottomRight[c] * pixel.dy * pixel.dx;
        pixel.output[c] = static_cast<std::int8_t>((sum + (sum > 0 ? one / 2 : -one / 2)) / one);
    }
}

base::Result<ResizeShape> knownResize(const Node& node) {
    TRY_ASSIGN(const auto shape, resizeShape(node));
    if (!shape)
        return badOperator(node, "the new size is not known");
    if (node.outputs[0]->type != node.inputs[0]->type)
        return unsupportedTypes(node);
    return *shape;
}

PreparedKernel prepareBilinear(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto shape, knownResize(node));
    const Alignment alignment(node);
    if (alignment.corners && alignment.halfPixels)
        return unsupportedOptions(node, "align_corners together with half_pixel_centers");
    const auto& kernels = elementKernels(context.path);
    const auto type = node.inputs[0]->type;
    if (type == TensorType::Float32 || type == TensorType::UInt8) {
        auto rows = floatNeighbours(shape.inputRows, shape.outputRows, alignment);
        auto columns = floatNeighbours(shape.inputColumns, shape.outputColumns, alignment);
        return type == TensorType::UInt8
                   ? makeBilinear<std::uint8_t, float>(shape, std::move(rows), std::move(columns), kernels.blendUInt8)
                   : makeBilinear<float, float>(shape, std::move(rows), std::move(columns), kernels.blendReal);
    }
    TRY(requireType(node, *node.inputs[0], {TensorType::Int8, TensorType::Int16}));
    auto rows = gridNeighbours(shape.inputRows, shape.outputRows, alignment);
    auto columns = gridNeighbours(shape.inputColumns, shape.outputColumns, alignment);
    if (type == TensorType::Int16)
        return makeBilinear<std::int16_t, std::int64_t>(shape, std::move(rows), std::move(columns), kernels.blendInt16);
    if (isNear(rows) && isNear(columns))
        return makeBilinear<std::int8_t, std::int32_t>(shape, std::move(rows), std::move(columns), kernels.blendInt8);
    return makeBilinear<std::int8_t, std::int64_t>(shape, std::move(rows), std::move(columns), &blendFar);
}

std::vector<std::int64_t> nearestIndices(std::int64_t input, std::int64_t output, Alignment alignment) {
    const float scale = alignment.corners && output > 1 ? static_cast<float>(input - 1) / static_cast<float>(output - 1)
                                                        : static_cast<float>(input) / static_cast<float>(output);
    const float offset = alignment.halfPixels ? 0.5F : 0.0F;
    std::vector<std::int64_t> result;
    for (std::int64_t k = 0; k < output; ++k) {
        const float place = (static_cast<float>(k) + offset) * scale;
        const auto index = static_cast<std::int64_t>(alignment.corners ? std::round(place) : std::floor(place));
        result.push_back(std::clamp<std::int64_t>(index, 0, input - 1));
    }
    return result;
}

PreparedKernel prepareNearest(const Node& node, const PrepareContext& /*context*/) {
    TRY_ASSIGN(const auto shape, knownResize(node));
    TRY(requireType(
        node, *node.inputs[0], {TensorType::Float32, TensorType::Int8, TensorType::UInt8, TensorType::Int16}));
    const Alignment alignment(node);
    return makeKernel(
        [shape, pixel = static_cast<std::size_t>(shape.channels) * elementBytes(node.inputs[0]->type),
            rows = nearestIndices(shape.inputRows, shape.outputRows, alignment),
            columns = nearestIndices(shape.inputColumns, shape.outputColumns, alignment)](const KernelArguments& a) {
            std::byte* out = a.outputs[0].data();
            for (std::int64_t batch = 0; batch < shape.batches; ++batch) {
                for (const auto row : rows) {
                    if (a.isCancelled())
                        return;
                    const auto first = (batch * shape.inputRows + row) * shape.inputColumns;
                    for (const auto column : columns) {
                        std::memcpy(out, a.inputs[0].data() + static_cast<std::size_t>(first + column) * pixel, pixel);
                        out += pixel;
                    }
                }
            }
        });
}

int bilinearVersion(const Node& node) {
    if (node.inputs[0]->type != TensorType::Int16 && node.options().flag("half_pixel_centers"))
        return 3;
    return versionByType<2, 4>(node);
}

int nearestVersion(const Node& node) {
    const bool isAligned = node.options().flag("half_pixel_centers") || node.options().flag("align_corners");
    return node.inputs[0]->type != TensorType::Int16 && isAligned ? 3 : versionByType<2, 4>(node);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::RESIZE_BILINEAR,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1},
        .shapes = resizeShapes,
        .cost = costPerOutput<8>,
        .version = bilinearVersion,
        .prepare = prepareBilinear},
    {.code = model::BuiltinOperator::RESIZE_NEAREST_NEIGHBOR,
        .quantization = {.int8 = true, .int16x8 = true, .sameScale = SameScale::OutputIsInput, .rawInputs = 1U << 1},
        .shapes = resizeShapes,
        .cost = noArithmetic,
        .version = nearestVersion,
        .prepare = prepareNearest},
};

} // namespace

std::span<const OpDefinition> resizeDefinitions() {
    return definitions;
}

} // namespace ops
