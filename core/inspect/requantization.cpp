// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/requantization.h"

#include "ops/numerics/fixed_point.h"
#include "ops/product/output_stage.h"

#include <algorithm>

namespace inspect {
namespace {

using model::BuiltinOperator;
using model::Tensor;

bool isQuantizedInteger(const Tensor* tensor) {
    return tensor && tensor->isQuantized() && model::integerRange(tensor->type).has_value();
}

const Tensor* operand(const model::Subgraph& graph, const std::vector<std::int32_t>& operands, std::size_t position) {
    if (position >= operands.size() || operands[position] < 0)
        return nullptr;
    return &graph.tensors[static_cast<std::size_t>(operands[position])];
}

float scaleOf(const Tensor& tensor, std::size_t channel = 0) {
    const auto& scales = tensor.quantization->scale;
    return scales[channel < scales.size() ? channel : 0];
}

Requantization stepOf(std::string of, int channel, double real) {
    const auto fixed = ops::quantizeMultiplier(real);
    return {std::move(of), channel, real, fixed.multiplier, fixed.shift};
}

/// input · weight / output for each channel. Unsigned convolutions multiply the scales as floats.
std::vector<Requantization> products(const Tensor& input, const Tensor& weight, const Tensor& output, bool isFloat) {
    std::vector<Requantization> steps;
    const auto product = isFloat ? ops::ScaleProduct::Float : ops::ScaleProduct::Double;
    const bool isPerAxis = weight.quantization->isPerAxis();
    for (std::size_t channel = 0; channel < weight.quantization->scale.size(); ++channel)
        steps.push_back(stepOf({}, isPerAxis ? static_cast<int>(channel) : -1,
            ops::realMultiplier(scaleOf(input), scaleOf(weight, channel), scaleOf(output), product)));
    return steps;
}

/// Both operands come to twice the larger scale, with room for `extraBits` more; the sum then to the output's.
std::vector<Requantization> sums(const Tensor& left, const Tensor& right, const Tensor& output) {
    const float a = scaleOf(left);
    const float b = scaleOf(right);
    const int extraBits = output.type == model::TensorType::Int16 ? 15 : 20;
    const double twice = 2.0 * static_cast<double>(std::max(a, b));
    const double unit = static_cast<double>(scaleOf(output)) * (1 << extraBits);
    return {stepOf("left", -1, static_cast<double>(a) / twice), stepOf("right", -1, static_cast<double>(b) / twice),
        stepOf("output", -1, twice / unit)};
}

} // namespace

std::vector<Requantization> requantizations(const model::Model& model, std::size_t subgraph, std::size_t op) {
    const auto& graph = model.subgraphs[subgraph];
    const auto& value = graph.operators[op];
    const auto code = model.codeOf(value).builtin;
    const Tensor* first = operand(graph, value.inputs, 0);
    const Tensor* second = operand(graph, value.inputs, 1);
    const Tensor* output = operand(graph, value.outputs, 0);
    if (code == BuiltinOperator::TRANSPOSE_CONV)
        first = operand(graph, value.inputs, 2);
    if (!isQuantizedInteger(first) || !isQuantizedInteger(output))
        return {};
    if (code == BuiltinOperator::QUANTIZE)
        return {stepOf({}, -1, static_cast<double>(scaleOf(*first)) / static_cast<double>(scaleOf(*output)))};
    if (!isQuantizedInteger(second))
        return {};
    switch (code) {
    case BuiltinOperator::CONV_2D:
    case BuiltinOperator::DEPTHWISE_CONV_2D:
    case BuiltinOperator::TRANSPOSE_CONV:
        return products(*first, *second, *output, first->type == model::TensorType::UInt8);
    case BuiltinOperator::FULLY_CONNECTED:
        return products(*first, *second, *output, false);
    case BuiltinOperator::BATCH_MATMUL:
    case BuiltinOperator::MUL:
        return products(*first, *second, *output, true);
    case BuiltinOperator::ADD:
    case BuiltinOperator::SUB:
        return sums(*first, *second, *output);
    default:
        return {};
    }
}

} // namespace inspect
