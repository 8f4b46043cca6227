// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/forms/forms.h"

#include <algorithm>

namespace quant {

TensorPlan formOf(const IntegerScheme& scheme, const model::Operator& op, const Use& use, const Value& value) {
    using model::TensorType;
    switch (value.payload) {
    case Payload::Bias:
        return {scheme.biasOf(op), value.parameters, value.payload};
    case Payload::Weight:
    case Payload::Int16Weight:
    case Payload::DynamicWeight:
    case Payload::AsymmetricWeight:
    case Payload::BlockScales:
        return {value.stored, value.parameters, value.payload};
    case Payload::BlockWeight:
        return {value.stored, value.parameters, value.payload, value.block};
    case Payload::ShortConstant:
        return {TensorType::Int16, value.parameters, value.payload};
    case Payload::ShortState:
        return {TensorType::Int16, value.parameters, Payload::Keep};
    case Payload::OutputState:
        return {scheme.activation, value.parameters, Payload::Keep};
    case Payload::Half:
        return {TensorType::Float16, value.parameters, value.payload};
    case Payload::Constant:
        return {scheme.activation, value.parameters, value.payload};
    case Payload::Keep:
        break;
    }
    return {scheme.activation, value.readBy(use), value.payload};
}

void setWideOptions(model::Operator& op, model::TensorType bias) {
    if (op.options.find("pot_scale_int16"))
        op.options.set("pot_scale_int16", false);
    if (op.options.find("quantized_bias_type"))
        op.options.set("quantized_bias_type", static_cast<std::int64_t>(bias),
            bias == model::TensorType::Int64 ? "INT64" : "INT32");
}

void addNeed(
    std::vector<Need>& needs, const TensorPlan& form, const Use& use, std::optional<std::int32_t> restoredBefore) {
    auto found = std::ranges::find_if(needs, [&](const Need& need) {
        return need.form == form && need.restoredBefore.has_value() == restoredBefore.has_value();
    });
    if (found == needs.end())
        found = needs.insert(needs.end(), {form, {}, restoredBefore});
    found->uses.push_back(use);
    if (restoredBefore)
        found->restoredBefore = std::min(*found->restoredBefore, *restoredBefore);
}

void useForm(Draft& draft, const Need& need, std::int32_t tensor) {
    for (const auto& [op, operand] : need.uses)
        draft.plan.operators[op].inputs[operand] = tensor;
}

void Forms::own(const TensorPlan& form) {
    m_draft.plan.tensors[static_cast<std::size_t>(m_tensor)] = withScales(form);
    m_known.emplace_back(form, m_tensor);
}

std::int32_t Forms::idOf(const TensorPlan& form) {
    const auto known = std::ranges::find(m_known, form, &std::pair<TensorPlan, std::int32_t>::first);
    if (known != m_known.end())
        return known->second;
    const auto id = another(form);
    m_known.emplace_back(form, id);
    return id;
}

std::int32_t Forms::another(const TensorPlan& form) {
    const auto stored = withScales(form);
    auto& plan = m_draft.plan;
    const auto id = static_cast<std::int32_t>(plan.tensors.size() + plan.added.size());
    const auto type = form.type.value_or(model::TensorType::Float32);
    plan.added.push_back({m_tensor, stored, "_" + std::string(model::typeName(type))});
    return id;
}

TensorPlan Forms::withScales(TensorPlan form) {
    if (form.payload != Payload::BlockWeight)
        return form;
    auto& plan = m_draft.plan;
    const auto scales = static_cast<std::int32_t>(plan.tensors.size() + plan.added.size());
    plan.added.push_back({m_tensor, {model::TensorType::Float16, {}, Payload::BlockScales, form.block}, "_scales"});
    form.quantization.emplace().details = model::BlockwiseQuantization{scales, -1, form.block};
    return form;
}

namespace {

/// A tensor with the float values of the stored ones, and the DEQUANTIZE that makes it.
std::int32_t restore(Draft& draft, std::int32_t tensor, std::int32_t stored, const Need& need) {
    auto& plan = draft.plan;
    const auto id = static_cast<std::int32_t>(plan.tensors.size() + plan.added.size());
    plan.added.push_back({tensor, {model::TensorType::Float32, {}, Payload::Keep}, "_float32"});
    plan.casts.push_back({.isQuantize = false,
        .tensor = tensor,
        .before = *need.restoredBefore,
        .from = *need.form.type,
        .to = model::TensorType::Float32,
        .source = stored,
        .result = id});
    return id;
}

} // namespace

void placeConstant(Draft& draft, std::int32_t tensor, const std::vector<Need>& needs) {
    const bool staysFloat = needs.empty() || draft.isInput(tensor) || draft.isOutput(tensor) ||
                            std::ranges::find(needs, TensorPlan{}, &Need::form) != needs.end();
    Forms forms(draft, tensor);
    forms.own(staysFloat ? TensorPlan{} : needs.front().form);
    for (const auto& need : needs) {
        const auto stored = forms.idOf(need.form);
        useForm(draft, need, need.restoredBefore ? restore(draft, tensor, stored, need) : stored);
    }
}

} // namespace quant
