// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/numerics/activation_range.h"
#include "ops/pieces.h"
#include "ops/product/real_matrix.h"

#include <array>

namespace ops {
namespace {

/// In the order of the reference; for weights that the model computes.
class PlainFloatProduct : public Kernel {
public:
    PlainFloatProduct(const MatrixProduct& product, ValueRange<float> range) : m_product(product), m_range(range) {}

    base::Status run(const KernelArguments& arguments) override {
        const auto depth = std::size_t(m_product.depth);
        const auto units = std::size_t(m_product.units);
        const auto* bias = arguments.input<float>(2);
        forEachOn(arguments.threads, m_product.rows, [&](std::size_t row) {
            const auto* values = arguments.input<float>(0) + row * depth;
            const auto* weights = arguments.input<float>(1);
            auto* output = arguments.output<float>() + row * units;
            for (std::size_t unit = 0; unit < units; ++unit, weights += depth) {
                float sum = 0;
                for (std::size_t k = 0; k < depth; ++k)
                    sum += values[k] * weights[k];
                output[unit] = m_range.clamp(sum + (bias ? bias[unit] : 0.0F));
            }
        });
        return {};
    }

private:
    MatrixProduct m_product;
    ValueRange<float> m_range;
};

/// So little that the order of the reference costs nothing and gives its very bits.
bool isSmall(const MatrixProduct& product) {
    return std::size_t(product.depth) * product.units <= 512;
}

/// With packed weights.
class RealFullyConnected : public Kernel {
public:
    RealFullyConnected(const MatrixProduct& product, ValueRange<float> range, std::shared_ptr<const RealMatrix> matrix,
        const simd::RealKernels& kernels)
        : m_product(product), m_range(range), m_matrix(std::move(matrix)), m_kernels(kernels) {}

    std::size_t scratchBytes() const override { return biasRoom() * sizeof(float); }

    base::Status run(const KernelArguments& arguments) override {
        const auto units = std::size_t(m_product.units);
        const auto depth = std::size_t(m_product.depth);
        const std::span filled(reinterpret_cast<float*>(arguments.scratch.data()), biasRoom());
        const auto* bias = fillBias(arguments.input<float>(2), units, filled);
        const auto* values = arguments.input<float>(0);
        const ProductSplit split(m_product.rows, m_matrix->panels(), m_matrix->blocks.size(), arguments.threads);
        forEachOn(split.threads(), split.tasks(), [&](std::size_t index) {
            const auto task = split.task(index);
            std::array<const float*, productRowBlock> rows;
            for (std::size_t row = 0; row < task.rows; ++row)
                rows[row] = values + (task.firstRow + row) * depth;
            constexpr std::array<std::ptrdiff_t, 1> oneSegment{0};
            multiplyReals(m_kernels, *m_matrix,
                {.rows = std::span(rows).first(task.rows),
                    .segmentOffsets = oneSegment,
                    .output = arguments.output<float>() + task.firstRow * units,
                    .outputStride = units,
                    .bias = bias,
                    .low = m_range.low,
                    .high = m_range.high},
                task.panels);
        });
        return {};
    }

private:
    std::size_t biasRoom() const { return std::size_t(m_matrix->panels()) * simd::realPanelChannels; }

    MatrixProduct m_product;
    ValueRange<float> m_range;
    std::shared_ptr<const RealMatrix> m_matrix;
    const simd::RealKernels& m_kernels;
};

} // namespace

base::Result<std::unique_ptr<Kernel>> makeFloatFullyConnected(
    const Node& node, const MatrixProduct& product, const PrepareContext& context) {
    if (const auto* bias = node.input(2))
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    const auto& weight = *node.inputs[1];
    const auto range = floatActivationRange(model::activationOf(node.options()));
    if (isSmall(product) || !isReadyConstant(weight))
        return std::unique_ptr<Kernel>(std::make_unique<PlainFloatProduct>(product, range));
    const auto* values = reinterpret_cast<const float*>(weight.values.data());
    const MatrixShape shape{.channels = product.units, .segmentDepth = product.depth};
    const auto name = "real matrix " + std::to_string(product.units) + " " + std::to_string(product.depth);
    auto matrix = context.packed->get<RealMatrix>(values, name, [&] {
        return packRealMatrix({values, std::size_t(product.depth)}, shape);
    });
    return std::unique_ptr<Kernel>(
        std::make_unique<RealFullyConnected>(product, range, std::move(matrix), realKernels(context.path)));
}

} // namespace ops
