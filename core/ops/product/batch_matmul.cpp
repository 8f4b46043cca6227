// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/elementwise/broadcast.h"
#include "ops/function_kernel.h"
#include "ops/numerics/fixed_point.h"
#include "ops/operands.h"
#include "ops/product/hybrid_input.h"
#include "ops/product/real_batch_product.h"
#include "ops/registry.h"

#include <algorithm>
#include <span>
#include <utility>

/// BATCH_MATMUL: [.., M, K] times [.., K, N], the leading dimensions broadcast; either matrix may lie transposed.
namespace ops {
namespace {

using model::TensorType;

struct Product {
    model::Shape firstBatches;
    model::Shape secondBatches;
    model::Shape output;
    std::size_t rows = 0;    ///< M
    std::size_t depth = 0;   ///< K
    std::size_t columns = 0; ///< N
    bool isFirstTransposed = false;
    bool isSecondTransposed = false;
};

base::Result<Product> productOf(const Node& node) {
    TRY(requireOperands(node, 2, 2));
    for (const auto* input : node.inputs)
        TRY(requireRankBetween(node, *input, 2, 8));
    const auto split = [](const model::Shape& shape) {
        return std::pair(model::Shape(shape.begin(), shape.end() - 2), model::Shape(shape.end() - 2, shape.end()));
    };
    auto [firstBatches, first] = split(node.inputs[0]->shape);
    auto [secondBatches, second] = split(node.inputs[1]->shape);
    Product product{std::move(firstBatches), std::move(secondBatches), {}};
    product.isFirstTransposed = node.options().flag("adj_x");
    product.isSecondTransposed = node.options().flag("adj_y");
    if (product.isFirstTransposed)
        std::swap(first[0], first[1]);
    if (product.isSecondTransposed)
        std::swap(second[0], second[1]);
    if (first[1] != second[0])
        return shapeMismatch(node,
            shapeText(node.inputs[0]->shape) + " and " + shapeText(node.inputs[1]->shape) + " cannot be multiplied");
    product.rows = static_cast<std::size_t>(first[0]);
    product.depth = static_cast<std::size_t>(first[1]);
    product.columns = static_cast<std::size_t>(second[1]);
    TensorInfo firstInfo;
    TensorInfo secondInfo;
    firstInfo.shape = product.firstBatches;
    secondInfo.shape = product.secondBatches;
    const TensorInfo* const batches[] = {&firstInfo, &secondInfo};
    TRY_ASSIGN(product.output, broadcastShape(node, batches));
    product.output.push_back(first[0]);
    product.output.push_back(second[1]);
    TRY(requireCountable(node, product.output));
    return product;
}

base::Result<OutputShapes> productShapes(const Node& node) {
    TRY_ASSIGN(auto product, productOf(node));
    return OutputShapes{.outputs = {std::move(product.output)}, .needsValues = false};
}

Cost productCost(const Node& node) {
    const auto depth = node.inputs[0]->shape[node.inputs[0]->shape.size() - (node.options().flag("adj_x") ? 2 : 1)];
    return {.macs = static_cast<std::uint64_t>(depth) * node.outputs[0]->elements(), .operations = 0};
}

/// The transposed matrix of `rows` times `columns` elements.
template<class T>
void transpose(const T* from, std::size_t rows, std::size_t columns, T* to) {
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column)
            to[column * rows + row] = from[row * columns + column];
    }
}

/// Walks over the pairs of matrices. `body(first, second, output)` gets the second as [K, N] and the first as it lies.
template<class First, class Second, class Out, class Body>
void forEachPair(
    const Product& product, const BroadcastLoop& loop, const KernelArguments& a, Second* turned, Body body) {
    const auto firstSize = static_cast<std::ptrdiff_t>(product.rows * product.depth);
    const auto secondSize = static_cast<std::ptrdiff_t>(product.depth * product.columns);
    const Second* lastTurned = nullptr;
    loop.forEachRow([&](std::size_t at, const BroadcastLoop::Steps& offsets) {
        for (std::size_t k = 0; k < loop.rowSize() && !a.isCancelled(); ++k) {
            const auto step = static_cast<std::ptrdiff_t>(k);
            const First* first = a.input<First>(0) + (offsets[0] + step * loop.rowSteps()[0]) * firstSize;
            const Second* second = a.input<Second>(1) + (offsets[1] + step * loop.rowSteps()[1]) * secondSize;
            if (product.isSecondTransposed) {
                if (second != lastTurned)
                    transpose(second, product.columns, product.depth, turned);
                lastTurned = second;
                second = turned;
            }
            body(first, second, a.output<Out>() + (at + k) * product.rows * product.columns);
        }
    });
}

BroadcastLoop batchLoop(const Product& product) {
    const model::Shape batches(product.output.begin(), product.output.end() - 2);
    return {batches, std::array{product.firstBatches, product.secondBatches}};
}

constexpr std::size_t alignment = 64;

std::size_t aligned(std::size_t bytes) {
    return (bytes + alignment - 1) / alignment * alignment;
}

template<class Second>
std::size_t turnedBytes(const Product& product) {
    return product.isSecondTransposed ? aligned(product.depth * product.columns * sizeof(Second)) : 0;
}

/// Arithmetic of one combination of types: `sum` begins at Sum{0} and takes `add` for each element along K in order.
template<class First, class Second, class Sum, class Out, class Arithmetic>
PreparedKernel multiply(const Product& product, Arithmetic arithmetic) {
    const auto turned = turnedBytes<Second>(product);
    return makeKernel(
        [product, loop = batchLoop(product), arithmetic, turned](const KernelArguments& a) {
            auto* sums = reinterpret_cast<Sum*>(a.scratch.data() + turned);
            auto* turnedSecond = reinterpret_cast<Second*>(a.scratch.data());
            const std::size_t rowStep = product.isFirstTransposed ? 1 : product.depth;
            const std::size_t depthStep = product.isFirstTransposed ? product.rows : 1;
            forEachPair<First, Second, Out>(
                product, loop, a, turnedSecond, [&](const First* first, const Second* second, Out* out) {
                    for (std::size_t row = 0; row < product.rows && !a.isCancelled(); ++row, out += product.columns) {
                        std::fill_n(sums, product.columns, Sum{0});
                        for (std::size_t k = 0; k < product.depth; ++k) {
                            const auto x = arithmetic.first(first[row * rowStep + k * depthStep]);
                            const Second* y = second + k * product.columns;
                            for (std::size_t n = 0; n < product.columns; ++n)
                                sums[n] += static_cast<Sum>(x * arithmetic.second(y[n]));
                        }
                        for (std::size_t n = 0; n < product.columns; ++n)
                            out[n] = arithmetic.finish(sums[n]);
                    }
                });
        },
        turned + product.columns * sizeof(Sum));
}

struct FloatArithmetic {
    float first(float x) const { return x; }
    float second(float y) const { return y; }
    float finish(float sum) const { return sum; }
};

/// In panels, as the weights of a layer.
PreparedKernel multiplyReals(const Product& product, CpuPath path) {
    const RealBatchProduct::Shape shape{product.rows, product.depth, product.columns, product.isSecondTransposed};
    if (product.isFirstTransposed || !RealBatchProduct::isWorthPacking(shape))
        return multiply<float, float, float, float>(product, FloatArithmetic());
    auto plain = product;
    plain.isSecondTransposed = false; // packing does it
    const RealBatchProduct packed(shape, path);
    return makeKernel(
        [plain, packed, loop = batchLoop(product)](const KernelArguments& a) {
            const float* last = nullptr;
            forEachPair<float, float, float>(
                plain, loop, a, nullptr, [&](const float* first, const float* second, float* out) {
                    if (second != last)
                        packed.pack(second, a.scratch);
                    last = second;
                    packed.multiply(first, a.scratch, out, a.threads);
                });
        },
        packed.scratchBytes());
}

struct StoredArithmetic8 {
    std::int32_t firstZero;
    std::int32_t secondZero;
    std::int32_t outputZero;
    QuantizedMultiplier scale;

    std::int32_t first(std::int8_t x) const { return x - firstZero; }
    std::int32_t second(std::int8_t y) const { return y - secondZero; }
    std::int8_t finish(std::int32_t sum) const {
        const auto stored = std::int64_t{multiplyByQuantizedMultiplier(sum, scale)} + outputZero;
        return static_cast<std::int8_t>(std::clamp<std::int64_t>(stored, INT8_MIN, INT8_MAX));
    }
};

/// Products of stored values without zero points.
struct RawArithmetic {
    std::int32_t first(std::int8_t x) const { return x; }
    std::int32_t second(std::int8_t y) const { return y; }
    std::int32_t finish(std::int32_t sum) const { return sum; }
};

struct StoredArithmetic16 {
    QuantizedMultiplier scale;

    std::int32_t first(std::int16_t x) const { return x; }
    std::int32_t second(std::int16_t y) const { return y; }
    std::int16_t finish(std::int64_t sum) const {
        return static_cast<std::int16_t>(std::clamp(multiplyByQuantizedMultiplier64(sum, scale), -32768, 32767));
    }
};

base::Result<QuantizedMultiplier> outputScale(const Node& node) {
    for (const auto* tensor : {node.inputs[0], node.inputs[1], node.outputs[0]}) {
        TRY(requireQuantized(node, *tensor));
        if (tensor->isPerAxis())
            return unsupportedOptions(node, "scales per axis");
        if (node.inputs[0]->type == TensorType::Int16)
            TRY(requireZeroPoint(node, *tensor, 0));
    }
    const float both = node.inputs[0]->scale() * node.inputs[1]->scale();
    return quantizeMultiplier(double{both} / double{node.outputs[0]->scale()});
}

PreparedKernel multiplyBytes(const Node& node, const Product& product) {
    if (node.outputs[0]->type == TensorType::Int32)
        return multiply<std::int8_t, std::int8_t, std::int32_t, std::int32_t>(product, RawArithmetic());
    TRY(requireType(node, *node.outputs[0], {TensorType::Int8}));
    TRY_ASSIGN(const auto scale, outputScale(node));
    return multiply<std::int8_t, std::int8_t, std::int32_t, std::int8_t>(
        product, StoredArithmetic8{
                     node.inputs[0]->zeroPoint(), node.inputs[1]->zeroPoint(), node.outputs[0]->zeroPoint(), scale});
}

template<class Second>
PreparedKernel multiplyWords(const Node& node, const Product& product) {
    TRY(requireType(node, *node.outputs[0], {TensorType::Int16}));
    TRY_ASSIGN(const auto scale, outputScale(node));
    return multiply<std::int16_t, Second, std::int64_t, std::int16_t>(product, StoredArithmetic16{scale});
}

// Hybrid: rows of the first matrix are quantized while it runs.

struct HybridScratch {
    std::int8_t* turned;      ///< the second matrix as [K, N]
    std::int8_t* quantized;   ///< a row of the first
    float* row;               ///< the same before
    std::int32_t* sums;       ///< of a row of the output
    std::int32_t* columnSums; ///< of the second matrix
};

struct HybridProduct {
    Product product;
    std::vector<float> scales; ///< one, or one for each column
    bool isAsymmetric;

    std::size_t scratchBytes() const {
        return turnedBytes<std::int8_t>(product) + aligned(product.depth) + aligned(product.depth * sizeof(float)) +
               2 * aligned(product.columns * sizeof(std::int32_t));
    }
    HybridScratch carve(std::byte* scratch) const {
        auto take = [&scratch](std::size_t bytes) { return std::exchange(scratch, scratch + aligned(bytes)); };
        HybridScratch parts{};
        parts.turned = reinterpret_cast<std::int8_t*>(take(turnedBytes<std::int8_t>(product)));
        parts.quantized = reinterpret_cast<std::int8_t*>(take(product.depth));
        parts.row = reinterpret_cast<float*>(take(product.depth * sizeof(float)));
        parts.sums = reinterpret_cast<std::int32_t*>(take(product.columns * sizeof(std::int32_t)));
        parts.columnSums = reinterpret_cast<std::int32_t*>(take(product.columns * sizeof(std::int32_t)));
        return parts;
    }
    void multiplyPair(const KernelArguments& arguments, const float* first, const std::int8_t* second, float* out,
        const HybridScratch& scratch) const;
    void multiplyRow(const std::int8_t* second, float* out, const HybridScratch& scratch) const;
};

void HybridProduct::multiplyRow(const std::int8_t* second, float* out, const HybridScratch& scratch) const {
    const std::span<const float> row(scratch.row, product.depth);
    const auto parameters =
        isAsymmetric ? quantizeAsymmetric(row, scratch.quantized) : quantizeSymmetric(row, scratch.quantized);
    std::fill_n(scratch.sums, product.columns, 0);
    for (std::size_t k = 0; k < product.depth; ++k) {
        const std::int32_t x = scratch.quantized[k];
        const std::int8_t* y = second + k * product.columns;
        for (std::size_t n = 0; n < product.columns; ++n)
            scratch.sums[n] += x * y[n];
    }
    const float rowScale = scales.size() == 1 ? parameters.scale * scales[0] : parameters.scale;
    const auto zeroPoint = static_cast<float>(parameters.zeroPoint);
    for (std::size_t n = 0; n < product.columns; ++n) {
        // The reference subtracts in float, then cuts off.
        const auto total = static_cast<std::int32_t>(
            static_cast<float>(scratch.sums[n]) - static_cast<float>(scratch.columnSums[n]) * zeroPoint);
        out[n] = (scales.size() == 1 ? rowScale : rowScale * scales[n]) * static_cast<float>(total);
    }
}

void HybridProduct::multiplyPair(const KernelArguments& arguments, const float* first, const std::int8_t* second,
    float* out, const HybridScratch& scratch) const {
    std::fill_n(scratch.columnSums, product.columns, 0);
    for (std::size_t k = 0; k < product.depth; ++k) {
        for (std::size_t n = 0; n < product.columns; ++n)
            scratch.columnSums[n] += second[k * product.columns + n];
    }
    const std::size_t rowStep = product.isFirstTransposed ? 1 : product.depth;
    const std::size_t depthStep = product.isFirstTransposed ? product.rows : 1;
    for (std::size_t row = 0; row < product.rows && !arguments.isCancelled(); ++row, out += product.columns) {
        for (std::size_t k = 0; k < product.depth; ++k)
            scratch.row[k] = first[row * rowStep + k * depthStep];
        multiplyRow(second, out, scratch);
    }
}

PreparedKernel multiplyHybrid(const Node& node, const Product& product) {
    TRY(requireType(node, *node.outputs[0], {TensorType::Float32}));
    const auto& weight = *node.inputs[1];
    TRY(requireQuantized(node, weight));
    if (weight.isPerAxis() && weight.quantization->scale.size() != product.columns)
        return unsupportedOptions(node, "scales that do not belong to the columns");
    const HybridProduct hybrid{product, weight.quantization->scale, node.options().flag("asymmetric_quantize_inputs")};
    return makeKernel(
        [hybrid, loop = batchLoop(product)](const KernelArguments& a) {
            const auto scratch = hybrid.carve(a.scratch.data());
            forEachPair<float, std::int8_t, float>(hybrid.product, loop, a, scratch.turned,
                [&](const float* first, const std::int8_t* second, float* out) {
                    hybrid.multiplyPair(a, first, second, out, scratch);
                });
        },
        hybrid.scratchBytes());
}

PreparedKernel prepareProduct(const Node& node, const PrepareContext& context) {
    TRY_ASSIGN(const auto product, productOf(node));
    const auto first = node.inputs[0]->type;
    const auto second = node.inputs[1]->type;
    if (first == TensorType::Float32 && second == first && node.outputs[0]->type == first)
        return multiplyReals(product, context.path);
    if (first == TensorType::Float32 && second == TensorType::Int8)
        return multiplyHybrid(node, product);
    if (first == TensorType::Int8 && second == first)
        return multiplyBytes(node, product);
    if (first == TensorType::Int16 && second == first)
        return multiplyWords<std::int16_t>(node, product);
    if (first == TensorType::Int16 && second == TensorType::Int8)
        return multiplyWords<std::int8_t>(node, product);
    return unsupportedTypes(node);
}

int productVersion(const Node& node) {
    const bool isHybrid = node.inputs[0]->type == TensorType::Float32 && node.inputs[1]->type == TensorType::Int8;
    if (isHybrid && node.options().flag("asymmetric_quantize_inputs"))
        return 4;
    return versionByType<2, 3>(node);
}

const OpDefinition definitions[] = {
    {.code = model::BuiltinOperator::BATCH_MATMUL,
        .quantization = {.int8 = true, .int16x8 = true, .dynamicRange = true, .dynamicWeights = 1U << 1},
        .shapes = productShapes,
        .cost = productCost,
        .version = productVersion,
        .prepare = prepareProduct},
};

} // namespace

std::span<const OpDefinition> batchMatmulDefinitions() {
    return definitions;
}

} // namespace ops
