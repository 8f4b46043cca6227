// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "quant/passes/values.h"

#include <algorithm>

/// Parameters of values with 16-bit activations, as the runtime's converter gives them: each activation has those of
/// its own range; then the operators are visited in their order. One that passes its operand on gives the result that
/// operand's parameters, and one whose operands must all have the result's gets rescaled copies of those that differ.
/// No operator before it changes for that.
namespace quant {
namespace {

void giveOwnRange(const Draft& draft, const IntegerScheme& scheme, Value& value) {
    const auto range = rangeOf(draft, value.tensor);
    if (!range)
        return;
    const auto scale = scheme.activationScale(*range);
    if (!scale.isUsable())
        return;
    value.parameters = parametersOf(scale);
    value.isImmutable = true;
}

class InOrder {
public:
    InOrder(const Draft& draft, const IntegerScheme& scheme)
        : m_draft(draft), m_scheme(scheme), m_values(listValues(draft, scheme)) {}

    Values run() {
        for (auto& value : m_values.all) {
            if (value.payload == Payload::Keep)
                giveOwnRange(m_draft, m_scheme, value);
        }
        for (std::size_t op = 0; op < m_draft.subgraph.operators.size(); ++op) {
            if (m_draft.isInteger(op, m_scheme.precision))
                follow(op);
        }
        return std::move(m_values);
    }

private:
    Value* at(std::int32_t index) { return index < 0 ? nullptr : &m_values.all[static_cast<std::size_t>(index)]; }

    void follow(std::size_t op) {
        const auto& rule = m_draft.rule(op);
        if (const auto& fixed = m_scheme.fixedOutput(rule))
            setResults(op, parametersOf({fixed->scale, fixed->zeroPoint}));
        if (rule.sameScale == ops::SameScale::OutputIsInput)
            passOn(op);
        if (rule.sameScale == ops::SameScale::InputsAreOutput)
            bringToResult(op);
    }

    void setResults(std::size_t op, const model::QuantizationParameters& parameters) {
        for (const auto index : m_values.results[op]) {
            if (auto* result = at(index))
                result->parameters = parameters;
        }
    }

    void passOn(std::size_t op) {
        for (const auto index : m_values.operands[op]) {
            auto* operand = at(index);
            if (!operand)
                continue;
            if (!operand->parameters && operand->payload == Payload::Constant) {
                const auto scale = m_scheme.activationScale(constantRange(m_draft.values(operand->tensor)));
                operand->parameters = parametersOf(scale);
            }
            if (operand->parameters)
                setResults(op, *operand->parameters);
            return;
        }
    }

    void bringToResult(std::size_t op) {
        const auto* result = m_values.results[op].empty() ? nullptr : at(m_values.results[op].front());
        if (!result || !result->parameters)
            return;
        for (std::size_t k = 0; k < m_values.operands[op].size(); ++k) {
            auto* operand = at(m_values.operands[op][k]);
            if (!operand)
                continue;
            if (operand->payload == Payload::Constant)
                operand->parameters = result->parameters;
            else if (operand->parameters && *operand->parameters != *result->parameters)
                operand->rescaled.emplace_back(Use{op, k}, *result->parameters);
        }
    }

    const Draft& m_draft;
    const IntegerScheme& m_scheme;
    Values m_values;
};

} // namespace

Values assignInOrder(const Draft& draft, const IntegerScheme& scheme) {
    return InOrder(draft, scheme).run();
}

} // namespace quant
