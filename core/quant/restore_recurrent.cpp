// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/restore_recurrent.h"

#include "quant/passes/parameters/recurrent.h"

#include "calib/inner_values.h"
#include "ops/registry.h"

#include <algorithm>
#include <array>

namespace quant {
namespace {

using model::BuiltinOperator;
using model::TensorType;
using ops::OperandForm;

constexpr std::size_t mostIntermediates = 5; // the other integer LSTM, with 8-bit gates, has twelve

bool hasState(BuiltinOperator code) {
    using enum BuiltinOperator;
    constexpr std::array recurrent = {LSTM, RNN, SVDF, UNIDIRECTIONAL_SEQUENCE_LSTM, UNIDIRECTIONAL_SEQUENCE_RNN,
        BIDIRECTIONAL_SEQUENCE_LSTM, BIDIRECTIONAL_SEQUENCE_RNN};
    return std::ranges::find(recurrent, code) != recurrent.end();
}

/// Is the operand stored as the integer form wants it?
bool hasForm(const model::Tensor& tensor, bool isConstant, OperandForm form, TensorType activation) {
    const auto is = [&](TensorType type, bool constant) { return tensor.type == type && isConstant == constant; };
    switch (form) {
    case OperandForm::Weight8:
        return is(TensorType::Int8, true);
    case OperandForm::Constant16:
    case OperandForm::TenBitWeight:
        return is(TensorType::Int16, true);
    case OperandForm::Bias:
        return is(TensorType::Int32, true);
    case OperandForm::OutputState:
        return is(activation, false);
    case OperandForm::CellState:
    case OperandForm::State16:
        return is(TensorType::Int16, false);
    }
    return false;
}

/// The range that symmetric int16 or int8 codes hold.
GivenRange rangeOf(const model::Tensor& tensor) {
    const bool isWide = tensor.type == TensorType::Int16;
    const float scale = tensor.quantization->scale[0];
    const auto zero = static_cast<float>(tensor.quantization->zeroPointOf());
    return {scale * ((isWide ? -32767.0F : -128.0F) - zero), scale * ((isWide ? 32767.0F : 127.0F) - zero)};
}

} // namespace

bool isRestorable(const model::Model& model, const model::Subgraph& subgraph, const model::Operator& op) {
    if (!hasState(model.codeOf(op).builtin))
        return true;
    const auto tensorAt = [&](std::int32_t index) -> const model::Tensor& {
        return subgraph.tensors[static_cast<std::size_t>(index)];
    };
    if (op.inputs.empty() || op.inputs[0] < 0)
        return false;
    const auto& input = tensorAt(op.inputs[0]);
    if (!input.isQuantized())
        return true; // only its weights are stored as integers
    const auto* definition = ops::find(model.codeOf(op));
    if (!definition || definition->quantization.operands.empty() || op.intermediates.size() > mostIntermediates)
        return false;
    for (std::size_t k = 1; k < op.inputs.size(); ++k) {
        if (op.inputs[k] < 0)
            continue;
        const auto& tensor = tensorAt(op.inputs[k]);
        const auto* rule = operandRule(definition->quantization, k);
        if (!rule || !tensor.isQuantized() || !hasForm(tensor, model.isConstant(tensor), rule->form, input.type))
            return false;
    }
    return true;
}

std::vector<InnerRange> takeIntermediates(model::Model& model, std::size_t subgraph) {
    std::vector<InnerRange> ranges;
    auto& graph = model.subgraphs[subgraph];
    for (std::size_t k = 0; k < graph.operators.size(); ++k) {
        auto& op = graph.operators[k];
        const auto* definition = ops::find(model.codeOf(op));
        const auto tensorAt = [&](std::int32_t index) -> const model::Tensor& {
            return graph.tensors[static_cast<std::size_t>(index)];
        };
        if (!definition || op.inputs.empty() || op.inputs[0] < 0 || !tensorAt(op.inputs[0]).isQuantized())
            continue;
        for (const auto& rule : definition->quantization.operands) {
            const auto slot = static_cast<std::size_t>(rule.intermediate);
            if (!calib::needsInner(rule, op) || slot >= op.intermediates.size() || op.intermediates[slot] < 0)
                continue;
            const auto& tensor = tensorAt(op.intermediates[slot]);
            if (tensor.isQuantized())
                ranges.push_back({k, rule.intermediate, rangeOf(tensor)});
        }
        op.intermediates.clear();
    }
    return ranges;
}

} // namespace quant
