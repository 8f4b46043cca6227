// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include "quant/passes/parameters/values.h"

#include <algorithm>

/// Parameters of values, where operators tie those of their operands and results together.
///
/// First, ranges that will not be used are set aside: those of results whose operator has a fixed output range, or
/// passes its one operand's parameters on; and those of operands of an operator whose operands must all have the
/// result's parameters, back through the operators that only pass parameters on. What is left is immutable. Then
/// operators are taken from a stack, the last one first, and give their parameters to neighbours that have none. Where
/// two claims meet, the value keeps the first and the other reader gets a rescaled copy. This order decides which claim
/// is first, so it is TFLiteConverter's. It goes through the operators once: a second reader of an input of the graph
/// may come before the neighbour that gives that input its parameters, and then never again.
namespace quant {
namespace {

using Parameters = model::QuantizationParameters;

class Assignment {
public:
    Assignment(const Draft& draft, const IntegerScheme& scheme)
        : m_draft(draft), m_scheme(scheme), m_values(listValues(draft, scheme)) {}

    Values run() {
        giveRanges();
        const auto count = m_draft.subgraph.operators.size();
        m_done.assign(count, false);
        bool again = true;
        while (again) {
            for (std::size_t op = 0; op < count; ++op) {
                if (isCandidate(op) && !m_done[op])
                    m_stack.push_back(op);
            }
            again = workOff() && !m_scheme.leavesFloat;
        }
        if (m_scheme.leavesFloat)
            forgetUnwritten();
        bringToMoved();
        foldRescales();
        return std::move(m_values);
    }

private:
    bool isCandidate(std::size_t op) const { return m_draft.isInteger(op, m_scheme.precision); }
    bool isSameScale(std::int32_t op) const {
        return op >= 0 && isCandidate(static_cast<std::size_t>(op)) &&
               tieOf(static_cast<std::size_t>(op)) != ops::SameScale::No;
    }
    /// TFLiteConverter gives what REVERSE_V2 makes a range of its own, although it only moves codes.
    bool movesAlone(std::size_t op) const {
        return m_draft.definitions[op] && m_draft.definitions[op]->code == model::BuiltinOperator::REVERSE_V2;
    }
    ops::SameScale tieOf(std::size_t op) const {
        return movesAlone(op) ? ops::SameScale::No : m_draft.rule(op).sameScale;
    }
    std::size_t dataOperands(std::size_t op) const {
        std::size_t count = 0;
        for (const auto index : m_values.operands[op])
            count += index >= 0 ? 1 : 0;
        return count;
    }

    // Ranges

    bool resultIsTied(std::int32_t op) const {
        if (op < 0 || !isCandidate(static_cast<std::size_t>(op)))
            return false;
        const auto slot = static_cast<std::size_t>(op);
        if (m_scheme.fixedOutput(m_draft.rule(slot)))
            return true;
        if (!isSameScale(op) || dataOperands(slot) != 1)
            return false;
        const auto& operands = m_values.operands[slot];
        const auto data = std::ranges::find_if(operands, [](std::int32_t index) { return index >= 0; });
        const auto tensor = m_values.find(*data)->tensor;
        return !m_draft.isConstant(tensor) && rangeOf(m_draft, tensor).has_value();
    }

    /// Ties the operands of an operator, and through those that only pass parameters on what lies before them.
    void tieOperandsOf(std::int32_t first, std::vector<bool>& tied) {
        std::vector<std::int32_t> open = {first};
        while (!open.empty()) {
            const auto op = static_cast<std::size_t>(open.back());
            open.pop_back();
            for (const auto index : m_values.operands[op]) {
                const auto* value = m_values.find(index);
                if (!value || value->payload != Payload::Keep || tied[static_cast<std::size_t>(value->tensor)])
                    continue;
                tied[static_cast<std::size_t>(value->tensor)] = true;
                const auto producer = m_draft.index.producer[static_cast<std::size_t>(value->tensor)];
                if (isSameScale(producer))
                    open.push_back(producer);
            }
        }
    }

    void giveRanges() {
        std::vector<bool> tied(m_values.byTensor.size(), false);
        for (std::size_t tensor = 0; tensor < tied.size(); ++tensor)
            tied[tensor] = m_values.byTensor[tensor] >= 0 && resultIsTied(m_draft.index.producer[tensor]);
        const auto tiedForward = tied;
        std::vector<bool> tiedBackward(tied.size(), false);
        for (std::size_t tensor = 0; tensor < tied.size(); ++tensor) {
            const auto producer = m_draft.index.producer[tensor];
            if (m_values.byTensor[tensor] >= 0 && !tiedForward[tensor] && isSameScale(producer) &&
                rangeOf(m_draft, static_cast<std::int32_t>(tensor)))
                tieOperandsOf(producer, tiedBackward);
        }
        for (auto& value : m_values.all) {
            const auto tensor = static_cast<std::size_t>(value.tensor);
            if (value.payload != Payload::Keep || tied[tensor] || tiedBackward[tensor])
                continue;
            const auto range = rangeOf(m_draft, value.tensor);
            if (!range)
                continue;
            const auto scale = m_scheme.activationScale(*range);
            if (!scale.isUsable())
                continue;
            value.parameters = parametersOf(scale);
            value.isImmutable = true;
        }
    }

    // Propagation

    bool workOff() {
        bool progress = false;
        while (!m_stack.empty()) {
            const auto op = m_stack.back();
            m_stack.pop_back();
            if (m_done[op])
                continue;
            m_done[op] = true;
            const auto before = m_changes;
            if (!process(op))
                m_done[op] = false;
            progress = progress || before != m_changes;
        }
        return progress;
    }

    bool process(std::size_t op) {
        const auto& rule = m_draft.rule(op);
        if (tieOf(op) != ops::SameScale::No) {
            const auto chosen = sharedParameters(op);
            if (!chosen)
                return false;
            const Parameters parameters = *chosen; // the chosen one may move when values change
            for (std::size_t k = 0; k < m_values.operands[op].size(); ++k)
                setOperand({op, k}, parameters);
            for (const auto result : m_values.results[op])
                setResult(result, parameters);
        }
        if (const auto& fixed = m_scheme.fixedOutput(rule)) {
            for (const auto result : m_values.results[op])
                setResult(result, parametersOf({fixed->scale, fixed->zeroPoint}));
        }
        return true;
    }

    /// Who decides in a group of the same scale: an immutable single operand, an immutable single result, the first
    /// immutable one; then the same again among those that have parameters at all.
    std::optional<Parameters> sharedParameters(std::size_t op) const {
        const bool oneOperand = m_values.operands[op].size() == 1;
        const bool oneResult = m_values.results[op].size() == 1;
        for (const bool immutable : {true, false}) {
            const auto operands = assigned(m_values.operands[op], immutable);
            const auto results = assigned(m_values.results[op], immutable);
            if (oneOperand && operands.size() == 1)
                return operands.front()->parameters;
            if (oneResult && results.size() == 1)
                return results.front()->parameters;
            if (!operands.empty())
                return operands.front()->parameters;
            if (!results.empty())
                return results.front()->parameters;
        }
        return std::nullopt;
    }

    std::vector<const Value*> assigned(const std::vector<std::int32_t>& indices, bool immutable) const {
        std::vector<const Value*> found;
        for (const auto index : indices) {
            const auto* value = m_values.find(index);
            if (value && value->parameters && value->isImmutable == immutable)
                found.push_back(value);
        }
        return found;
    }

    Value* valueAt(std::int32_t index) { return index < 0 ? nullptr : &m_values.all[static_cast<std::size_t>(index)]; }

    void setOperand(const Use& use, const Parameters& parameters) {
        auto* value = valueAt(m_values.operands[use.op][use.operand]);
        if (!value || (value->parameters && *value->parameters == parameters))
            return;
        if (value->parameters) {
            value->rescaled.emplace_back(use, parameters);
            return;
        }
        value->parameters = parameters;
        ++m_changes;
        const auto producer = m_draft.index.producer[static_cast<std::size_t>(value->tensor)];
        if (producer >= 0 && isCandidate(static_cast<std::size_t>(producer)))
            m_stack.push_back(static_cast<std::size_t>(producer));
    }

    void setResult(std::int32_t index, const Parameters& parameters) {
        auto* value = valueAt(index);
        if (!value || (value->parameters && *value->parameters == parameters))
            return;
        if (value->parameters) {
            value->written = parameters;
            return;
        }
        value->parameters = parameters;
        ++m_changes;
        for (const auto reader : m_draft.index.consumers[static_cast<std::size_t>(value->tensor)]) {
            if (isCandidate(static_cast<std::size_t>(reader)))
                m_stack.push_back(static_cast<std::size_t>(reader));
        }
    }

    /// TFLiteConverter gives a neighbour's parameters only to what an operator with an integer form writes.
    void forgetUnwritten() {
        for (auto& value : m_values.all) {
            const auto producer = m_draft.index.producer[static_cast<std::size_t>(value.tensor)];
            if (value.payload != Payload::Keep || value.isImmutable || producer < 0)
                continue;
            const auto op = static_cast<std::size_t>(producer);
            if (!m_draft.definitions[op] || !m_scheme.supports(m_draft.rule(op)))
                value.parameters.reset();
        }
    }

    /// So that the codes mean the same behind it, its operand is brought to the result's parameters.
    void bringToMoved() {
        for (std::size_t op = 0; op < m_values.operands.size(); ++op) {
            if (!isCandidate(op) || !movesAlone(op))
                continue;
            const auto* result = m_values.find(m_values.results[op].front());
            auto* operand = valueAt(m_values.operands[op].front());
            if (!result || !operand || !result->made())
                continue;
            if (!operand->parameters && operand->payload == Payload::Constant)
                operand->parameters = result->made();
            if (operand->parameters && *operand->parameters != *result->made())
                operand->rescaled.emplace_back(Use{op, 0}, *result->made());
        }
    }

    // Folding

    /// A value that all its readers need rescaled alike is written that way, where its maker is free to.
    void foldRescales() {
        for (auto& value : m_values.all) {
            if (value.payload != Payload::Keep || value.written || value.rescaled.empty() || !isFree(value))
                continue;
            const Parameters wanted = value.rescaled.front().second;
            const auto isSame = [&](const auto& reader) { return reader.second == wanted; };
            if (value.rescaled.size() != readersOf(value.tensor) || !std::ranges::all_of(value.rescaled, isSame))
                continue;
            value.parameters = wanted;
            value.rescaled.clear();
        }
    }

    bool isFree(const Value& value) const {
        const auto producer = m_draft.index.producer[static_cast<std::size_t>(value.tensor)];
        return producer >= 0 && isCandidate(static_cast<std::size_t>(producer)) && !isSameScale(producer) &&
               !m_scheme.fixedOutput(m_draft.rule(static_cast<std::size_t>(producer)));
    }

    std::size_t readersOf(std::int32_t tensor) const {
        std::size_t count = m_draft.isOutput(tensor) ? 1 : 0;
        for (const auto reader : m_draft.index.consumers[static_cast<std::size_t>(tensor)]) {
            const auto& inputs = m_draft.op(static_cast<std::size_t>(reader)).inputs;
            count += static_cast<std::size_t>(std::ranges::count(inputs, tensor));
        }
        return count;
    }

    const Draft& m_draft;
    const IntegerScheme& m_scheme;
    Values m_values;
    std::vector<bool> m_done;
    std::vector<std::size_t> m_stack;
    std::size_t m_changes = 0;
};

} // namespace

Values assignParameters(const Draft& draft, const IntegerScheme& scheme) {
    return Assignment(draft, scheme).run();
}

} // namespace quant
