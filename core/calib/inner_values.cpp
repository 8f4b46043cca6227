// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/inner_values.h"

#include "ops/registry.h"

#include <algorithm>

namespace calib {

bool needsInner(const ops::OperandRule& rule, const model::Operator& op) {
    const auto isPresent = [&](int operand) {
        return operand >= 0 && static_cast<std::size_t>(operand) < op.inputs.size() &&
               op.inputs[static_cast<std::size_t>(operand)] >= 0;
    };
    return rule.intermediate >= 0 && isPresent(rule.input < 0 ? rule.weight : rule.coefficient);
}

InnerValues::InnerValues(const model::Model& model, std::size_t subgraph)
    : m_size(model.subgraphs[subgraph].tensors.size()) {
    const auto& operators = model.subgraphs[subgraph].operators;
    for (std::size_t k = 0; k < operators.size(); ++k) {
        const auto* definition = ops::find(model.codeOf(operators[k]));
        if (!definition || std::ranges::none_of(definition->quantization.operands,
                               [&](const ops::OperandRule& rule) { return needsInner(rule, operators[k]); }))
            continue;
        m_first[k] = m_size;
        m_size += definition->quantization.innerValues;
    }
}

std::optional<std::size_t> InnerValues::of(std::size_t op) const {
    const auto found = m_first.find(op);
    return found == m_first.end() ? std::nullopt : std::optional(found->second);
}

} // namespace calib
