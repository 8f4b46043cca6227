// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "quant/passes/parameters/values.h"

#include <algorithm>

/// Parameters of values with 16-bit activations, as the runtime's converter gives them: each activation has those of
/// its own range; then the operators are visited in their order. One that passes its operand on gives the result that
/// operand's parameters, and one whose operands must all have the result's gets rescaled copies of those that differ.
/// No operator before it changes for that, but for litert-quantizer, which folds rescaling into the maker.
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
        if (m_scheme.isLitert())
            foldRescales();
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
            if (operand->parameters) {
                setResults(op, *operand->parameters);
                giveConstants(op, *operand->parameters);
            }
            return;
        }
    }

    /// The value of a padding is stored as the data is.
    void giveConstants(std::size_t op, const model::QuantizationParameters& parameters) {
        for (const auto index : m_values.operands[op]) {
            auto* operand = at(index);
            if (operand && operand->payload == Payload::Constant && !operand->parameters)
                operand->parameters = parameters;
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

    /// litert-quantizer writes a value that all its readers want rescaled alike in that way at once, where its maker
    /// has a scale of its own.
    void foldRescales() {
        for (auto& value : m_values.all) {
            if (value.payload != Payload::Keep || value.rescaled.empty() || m_draft.isOutput(value.tensor))
                continue;
            const auto producer = m_draft.index.producer[static_cast<std::size_t>(value.tensor)];
            if (producer < 0 || !m_draft.isInteger(static_cast<std::size_t>(producer), m_scheme.precision))
                continue;
            const auto& rule = m_draft.rule(static_cast<std::size_t>(producer));
            const auto wanted = value.rescaled.front().second;
            const auto isSame = [&](const auto& reader) { return reader.second == wanted; };
            if (rule.sameScale != ops::SameScale::No || m_scheme.fixedOutput(rule) ||
                value.rescaled.size() != readsOf(value.tensor) || !std::ranges::all_of(value.rescaled, isSame))
                continue;
            value.parameters = wanted;
            value.rescaled.clear();
        }
    }

    std::size_t readsOf(std::int32_t tensor) const {
        std::size_t count = 0;
        for (const auto reader : m_draft.index.consumers[static_cast<std::size_t>(tensor)])
            count += static_cast<std::size_t>(
                std::ranges::count(m_draft.op(static_cast<std::size_t>(reader)).inputs, tensor));
        return count;
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
