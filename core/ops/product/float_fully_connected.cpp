// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/product/fully_connected_kernels.h"

#include "ops/check.h"
#include "ops/convolution/padded_image.h"
#include "ops/numerics/activation_range.h"
#include "ops/xnnpack_kernel.h"

#include <vector>

namespace ops {
namespace {

/// In the order of the reference; for weights that the model computes, and for what XNNPACK refuses.
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

bool isReadyConstant(const TensorInfo& tensor) {
    return tensor.isConstant && !tensor.values.empty() && tensor.values.size() >= tensor.bytes();
}

/// One operator, or several for parts of the units where a single row has too much work for one call.
std::vector<XnnpackSteps> xnnpackSteps(
    const MatrixProduct& product, const float* weights, const float* bias, ValueRange<float> range) {
    const auto depth = std::size_t(product.depth);
    const auto units = std::size_t(product.units);
    // One row is bound by reading the weights.
    const XnnpackSplit parts(units, depth * XnnpackSplit::elementWork);
    std::vector<XnnpackSteps> operators;
    for (std::size_t part = 0; part < parts.calls(); ++part) {
        const auto first = parts.first(part);
        const auto count = parts.countOf(part);
        auto& steps = operators.emplace_back();
        steps.create = [=](xnn_operator_t* made) {
            return xnn_create_fully_connected_nc_f32(depth, count, depth, units, weights + first * depth,
                bias ? bias + first : nullptr, range.low, range.high, 0, made);
        };
        const XnnpackSplit split(product.rows, depth * count);
        steps.calls = split.calls();
        steps.setUp = [=](xnn_operator_t made, std::size_t call, const KernelArguments& a, pthreadpool_t threads) {
            return xnn_setup_fully_connected_nc_f32(made, split.countOf(call), a.input<float>(0) + split.first(call) * depth,
                a.output<float>() + split.first(call) * units + first, threads);
        };
    }
    return operators;
}

} // namespace

base::Result<std::unique_ptr<Kernel>> makeFloatFullyConnected(const Node& node, const MatrixProduct& product) {
    const auto* bias = node.input(2);
    if (bias)
        TRY(requireType(node, *bias, {model::TensorType::Float32}));
    const auto& weight = *node.inputs[1];
    const auto range = floatActivationRange(model::activationOf(node.options()));
    const bool isBiasReady = !bias || isReadyConstant(*bias);
    if (!isSmall(product) && isReadyConstant(weight) && isBiasReady && !node.inputs[0]->isConstant &&
        product.rows > 0) {
        const auto* biasValues = bias ? reinterpret_cast<const float*>(bias->values.data()) : nullptr;
        const auto* weights = reinterpret_cast<const float*>(weight.values.data());
        if (auto kernel = makeXnnpackKernel(xnnpackSteps(product, weights, biasValues, range)))
            return kernel;
    }
    return std::unique_ptr<Kernel>(std::make_unique<PlainFloatProduct>(product, range));
}

} // namespace ops
