// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "compare/clipping.h"

#include <algorithm>

namespace compare {

std::uint64_t countClipped(
    std::span<const float> values, model::TensorType type, const model::QuantizationParameters* quantization) {
    const auto range = model::integerRange(type);
    if (!range || !quantization || quantization->scale.size() != 1)
        return 0;
    const auto scale = static_cast<double>(quantization->scale[0]);
    const auto zero = static_cast<double>(quantization->zeroPointOf());
    const double low = scale * (static_cast<double>(range->lowest) - zero - 0.5);
    const double high = scale * (static_cast<double>(range->highest) - zero + 0.5);
    return static_cast<std::uint64_t>(std::ranges::count_if(
        values, [&](float value) { return static_cast<double>(value) < low || static_cast<double>(value) > high; }));
}

std::vector<const model::Tensor*> storedInputs(const model::Model& model, std::size_t subgraph) {
    const auto& graph = model.subgraphs[subgraph];
    std::vector<const model::Tensor*> stored;
    for (const auto input : graph.inputs) {
        const auto& tensor = graph.tensors[static_cast<std::size_t>(input)];
        stored.push_back(tensor.isQuantized() ? &tensor : nullptr);
        for (const auto& op : graph.operators)
            if (!stored.back() && !op.inputs.empty() && !op.outputs.empty() &&
                model.codeOf(op).builtin == model::BuiltinOperator::QUANTIZE && op.inputs[0] == input)
                stored.back() = &graph.tensors[static_cast<std::size_t>(op.outputs[0])];
    }
    return stored;
}

} // namespace compare
