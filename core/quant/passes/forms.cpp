// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/forms.h"

#include <algorithm>

namespace quant {

void addNeed(std::vector<Need>& needs, const TensorPlan& form, const Use& use) {
    auto found = std::ranges::find(needs, form, &Need::form);
    if (found == needs.end())
        found = needs.insert(needs.end(), {form, {}});
    found->uses.push_back(use);
}

void useForm(Draft& draft, const Need& need, std::int32_t tensor) {
    for (const auto& [op, operand] : need.uses)
        draft.plan.operators[op].inputs[operand] = tensor;
}

void Forms::own(const TensorPlan& form) {
    m_draft.plan.tensors[static_cast<std::size_t>(m_tensor)] = form;
    m_known.emplace_back(form, m_tensor);
}

std::int32_t Forms::idOf(const TensorPlan& form) {
    const auto known = std::ranges::find(m_known, form, &std::pair<TensorPlan, std::int32_t>::first);
    if (known != m_known.end())
        return known->second;
    auto& plan = m_draft.plan;
    const auto id = static_cast<std::int32_t>(plan.tensors.size() + plan.added.size());
    const auto type = form.type.value_or(model::TensorType::Float32);
    plan.added.push_back({m_tensor, form, "_" + std::string(model::typeName(type))});
    m_known.emplace_back(form, id);
    return id;
}

void placeConstant(Draft& draft, std::int32_t tensor, const std::vector<Need>& needs) {
    const bool staysFloat = needs.empty() || draft.isInput(tensor) || draft.isOutput(tensor) ||
                            std::ranges::find(needs, TensorPlan{}, &Need::form) != needs.end();
    Forms forms(draft, tensor);
    forms.own(staysFloat ? TensorPlan{} : needs.front().form);
    for (const auto& need : needs)
        useForm(draft, need, forms.idOf(need.form));
}

} // namespace quant
