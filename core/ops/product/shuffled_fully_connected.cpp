// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/numerics/activation_range.h"
#include "ops/numerics/fixed_point.h"

#include <algorithm>

/// Weights in blocks of 4 units and 16 inputs with flipped signs (SHUFFLED4x16INT8). Input and weights have the zero
/// point 128, which the flip takes away. (tflite/kernels/internal/reference/fully_connected.h: ShuffledFullyConnected)
namespace ops {
namespace {

using model::TensorType;

constexpr std::int32_t blockUnits = 4;
constexpr std::int32_t blockDepth = 16;

std::uint8_t flipped(std::uint8_t value) {
    return value ^ 0x80U;
}

/// The input with flipped signs; of four rows 16 values each in turn.
void shuffle(const MatrixProduct& product, const std::uint8_t* input, std::uint8_t* shuffled) {
    const auto depth = std::size_t(product.depth);
    for (std::size_t first = 0; first < depth; first += blockDepth)
        for (std::size_t row = 0; row < product.rows; ++row)
            for (std::size_t k = first; k < first + blockDepth; ++k)
                *shuffled++ = flipped(input[row * depth + k]);
}

std::int32_t sumOf(const MatrixProduct& product, const std::uint8_t* input, const std::int8_t* weights, std::size_t row,
    std::size_t unit) {
    const auto depth = std::size_t(product.depth);
    const auto* block = weights + unit / blockUnits * blockUnits * depth + unit % blockUnits * blockDepth;
    std::int32_t sum = 0;
    for (std::size_t k = 0; k < depth; ++k) {
        const auto weight = block[k / blockDepth * blockUnits * blockDepth + k % blockDepth];
        sum += weight * static_cast<std::int8_t>(flipped(input[row * depth + k]));
    }
    return sum;
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeShuffledFullyConnected(const Node& node, const MatrixProduct& product) {
    const auto* bias = node.input(2);
    const auto& output = *node.outputs[0];
    if (node.inputs[0]->type != TensorType::UInt8 || node.inputs[1]->type != TensorType::UInt8 ||
        output.type != TensorType::Int16 || !bias || bias->type != TensorType::Int32)
        return unsupportedTypes(node);
    for (const auto* tensor : {node.inputs[0], node.inputs[1], node.outputs[0]})
        TRY(requireQuantized(node, *tensor));
    if (product.depth % blockDepth != 0 || product.units % blockUnits != 0 || (product.rows != 1 && product.rows != 4))
        return unsupportedOptions(node, "shuffled weights that are no blocks of 4 by 16, or not 1 or 4 rows");
    const double scale = double{node.inputs[0]->scale() * node.inputs[1]->scale()} / double{output.scale()};
    TRY_ASSIGN(const auto range, quantizedActivationRange(node, model::activationOf(node.options()), output));
    return makeKernel([product, by = quantizeMultiplier(scale), range](const KernelArguments& a) {
        shuffle(product, a.input<std::uint8_t>(0), a.output<std::uint8_t>(1));
        const auto units = std::size_t(product.units);
        for (std::size_t row = 0; row < product.rows; ++row) {
            for (std::size_t unit = 0; unit < units; ++unit) {
                const auto sum = sumOf(product, a.input<std::uint8_t>(0), a.input<std::int8_t>(1), row, unit) +
                                 a.input<std::int32_t>(2)[unit];
                const auto scaled = std::clamp(multiplyByQuantizedMultiplier(sum, by), range.low, range.high);
                a.output<std::int16_t>()[row * units + unit] = static_cast<std::int16_t>(scaled);
            }
        }
    });
}

} // namespace ops
