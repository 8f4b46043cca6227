// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "quant/passes/parameters/recurrent.h"

#include "base/error_text.h"

#include <algorithm>

/// Which operators may become integer. What speaks against one is said in words that name the tensor.
namespace quant {
namespace {

constexpr const char* fallbackCure =
    CORE_TEXT("quant::Plan", "Leave it in float with the mode that allows fallback, or replace it in the model.");

constexpr const char* beyondCure =
    CORE_TEXT("quant::Plan", "Allow integer kernels beyond the converter's (beyond_upstream).");

struct Objection {
    std::string reason;
    std::string cure;
};

bool touchesFloat(const Draft& draft, std::size_t op) {
    const auto isFloat = [&](std::int32_t tensor) { return tensor >= 0 && model::isFloat(draft.tensor(tensor).type); };
    const auto& node = draft.op(op);
    return std::ranges::any_of(node.inputs, isFloat) || std::ranges::any_of(node.outputs, isFloat);
}

bool touchesQuantized(const Draft& draft, std::size_t op) {
    const auto isQuantized = [&](std::int32_t tensor) { return tensor >= 0 && draft.tensor(tensor).isQuantized(); };
    const auto& node = draft.op(op);
    return std::ranges::any_of(node.inputs, isQuantized) || std::ranges::any_of(node.outputs, isQuantized);
}

std::optional<Objection> objectionToOperator(const Draft& draft, std::size_t op, const IntegerScheme& scheme) {
    const auto name = model::nameOf(draft.model.codeOf(draft.op(op)));
    if (!draft.definitions[op])
        return Objection{name + " is unknown to this program", fallbackCure};
    const auto& rule = draft.rule(op);
    if (!scheme.supports(rule) && (scheme.isWide() ? rule.int16x8Beyond : rule.int8Beyond))
        return Objection{
            CORE_TEXT("quant::Plan", "the runtime's converter leaves it in float, although there is an integer kernel"),
            beyondCure};
    if (!rule.whyFloat.empty() && !scheme.supports(rule))
        return Objection{std::string(rule.whyFloat), fallbackCure};
    if (!scheme.supports(rule))
        return Objection{
            name + (scheme.isWide() ? " has no form with 16-bit activations" : " has no integer form"), fallbackCure};
    if (auto objection = recurrentObjection(draft, op))
        return Objection{std::move(*objection), fallbackCure};
    return std::nullopt;
}

std::optional<Objection> objectionToConstant(const Draft& draft, std::int32_t tensor) {
    if (draft.tensor(tensor).sparsity)
        return Objection{draft.nameOf(tensor) + " is stored sparsely", CORE_TEXT("quant::Plan", "Store it densely.")};
    const auto values = draft.values(tensor);
    if (values.empty() || !allFinite(values))
        return Objection{draft.nameOf(tensor) + " holds NaN or infinity",
            CORE_TEXT("quant::Plan", "Mend the constant in the model.")};
    return std::nullopt;
}

std::optional<Objection> objectionToOperand(const Draft& draft, std::size_t op, std::size_t operand) {
    const auto tensor = draft.op(op).inputs[operand];
    if (tensor < 0 || draft.rule(op).isRaw(static_cast<int>(operand)))
        return std::nullopt;
    if (model::isFloat(draft.tensor(tensor).type) && !draft.isFloat(tensor))
        return Objection{
            draft.nameOf(tensor) + " is " + std::string(model::typeName(draft.tensor(tensor).type)), fallbackCure};
    if (!draft.isFloat(tensor))
        return std::nullopt;
    if (operandRule(draft.rule(op), operand) && !draft.isConstant(tensor))
        return std::nullopt; // a state
    if (draft.tensor(tensor).isVariable)
        return Objection{draft.nameOf(tensor) + " is a variable; variables stay float", fallbackCure};
    if (draft.isConstant(tensor))
        return objectionToConstant(draft, tensor);
    const auto k = static_cast<int>(operand);
    if (k == draft.rule(op).weight)
        return Objection{"its weights " + draft.nameOf(tensor) + " are computed while the model runs",
            CORE_TEXT("quant::Plan", "Make the weights a constant.")};
    if (k == draft.rule(op).bias)
        return Objection{"its bias " + draft.nameOf(tensor) + " is computed while the model runs",
            CORE_TEXT("quant::Plan", "Make the bias a constant.")};
    return std::nullopt;
}

std::optional<Objection> objectionTo(const Draft& draft, std::size_t op, const IntegerScheme& scheme) {
    if (auto objection = objectionToOperator(draft, op, scheme))
        return objection;
    for (std::size_t k = 0; k < draft.op(op).inputs.size(); ++k) {
        if (auto objection = objectionToOperand(draft, op, k))
            return objection;
    }
    return std::nullopt;
}

bool isAssigned(const Values& values, std::int32_t index) {
    const auto* value = values.find(index);
    return !value || value->parameters || value->payload == Payload::Bias || value->payload == Payload::OutputState;
}

/// The first tensor of an operator that got no parameters, or -1.
std::int32_t unassignedTensor(const Draft& draft, const Values& values, std::size_t op) {
    const auto& node = draft.op(op);
    for (std::size_t k = 0; k < node.inputs.size(); ++k) {
        if (!isAssigned(values, values.operands[op][k]))
            return node.inputs[k];
    }
    for (std::size_t k = 0; k < node.outputs.size(); ++k) {
        if (!isAssigned(values, values.results[op][k]))
            return node.outputs[k];
    }
    return -1;
}

} // namespace

void findCandidates(Draft& draft, const IntegerScheme& scheme) {
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (draft.wanted(op) != scheme.precision || !touchesFloat(draft, op))
            continue;
        if (touchesQuantized(draft, op)) {
            draft.plan.operators[op].reason = CORE_TEXT("quant::Plan", "was quantized before");
            continue;
        }
        if (auto objection = objectionTo(draft, op, scheme))
            draft.keepFloat(op, std::move(objection->reason), std::move(objection->cure));
        else
            draft.plan.operators[op].precision = scheme.precision;
    }
}

bool dropUnassigned(Draft& draft, const IntegerScheme& scheme, const Values& values) {
    bool found = false;
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (!draft.isInteger(op, scheme.precision))
            continue;
        const auto tensor = unassignedTensor(draft, values, op);
        if (tensor < 0)
            continue;
        std::string why = draft.nameOf(tensor) + " got no range";
        const char* cure = CORE_TEXT("quant::Plan", "Calibrate with samples that give this tensor ordinary values.");
        if (rangeOf(draft, tensor, &why) && scheme.leavesFloat) {
            why =
                "the runtime's converter gives " + draft.nameOf(tensor) + " no scale, although its neighbours have one";
            cure = beyondCure;
            draft.unreached[op] = true;
        }
        draft.keepFloat(op, std::move(why), cure);
        found = true;
    }
    return found && !scheme.leavesFloat;
}

} // namespace quant
