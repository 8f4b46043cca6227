// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/parameters/recurrent.h"
#include "quant/passes/parameters/values.h"

#include "quant/passes/weights/weights.h"

#include "base/thread_pool.h"

#include <map>
#include <tuple>

namespace quant {
namespace {

using WeightKey = std::tuple<std::int32_t, int, int>; ///< tensor, bits (0: a constant), axis

WeightKey weightKey(const Draft& draft, std::size_t op, std::int32_t tensor) {
    const auto& choice = draft.choices[op];
    return {tensor, weightBits(choice, draft.rule(op)), choice.perChannel ? draft.rule(op).weightAxis : -1};
}

/// Is this constant a weight with scales of its own?
bool isWeight(const Draft& draft, const Use& use) {
    const auto& rule = draft.rule(use.op);
    const auto operand = static_cast<int>(use.operand);
    return operand == rule.weight && operand != rule.bias && rule.sameScale == ops::SameScale::No;
}

class Listing {
public:
    Listing(const Draft& draft, const IntegerScheme& scheme) : m_draft(draft), m_scheme(scheme) {
        m_values.byTensor.assign(draft.subgraph.tensors.size(), -1);
        const auto count = draft.subgraph.operators.size();
        m_values.operands.resize(count);
        m_values.results.resize(count);
    }

    Values run() {
        for (std::size_t op = 0; op < m_values.operands.size(); ++op) {
            const auto& node = m_draft.op(op);
            m_values.operands[op].assign(node.inputs.size(), -1);
            m_values.results[op].assign(node.outputs.size(), -1);
            if (!m_draft.isInteger(op, m_scheme.precision))
                continue;
            for (std::size_t k = 0; k < node.inputs.size(); ++k) {
                if (m_draft.isDataOperand(op, k))
                    m_values.operands[op][k] = operandValue({op, k}, node.inputs[k]);
            }
            for (std::size_t k = 0; k < node.outputs.size(); ++k) {
                if (m_draft.isFloat(node.outputs[k]))
                    m_values.results[op][k] = activation(node.outputs[k]);
            }
        }
        return std::move(m_values);
    }

private:
    std::int32_t add(Value value) {
        m_values.all.push_back(std::move(value));
        return static_cast<std::int32_t>(m_values.all.size() - 1);
    }

    std::int32_t activation(std::int32_t tensor) {
        auto& slot = m_values.byTensor[static_cast<std::size_t>(tensor)];
        if (slot < 0)
            slot = add({.tensor = tensor});
        return slot;
    }

    std::int32_t operandValue(const Use& use, std::int32_t tensor) {
        if (const auto* own = operandRule(m_draft.rule(use.op), use.operand))
            return add(recurrentValue(m_draft, tensor, own->form));
        if (!m_draft.isConstant(tensor))
            return activation(tensor);
        const auto& rule = m_draft.rule(use.op);
        const auto operand = static_cast<int>(use.operand);
        if (operand == rule.bias)
            return add({.tensor = tensor, .payload = Payload::Bias});
        if (rule.sameScale != ops::SameScale::No)
            return add({.tensor = tensor, .payload = Payload::Constant});
        if (isWeight(m_draft, use))
            return weight(weightKey(m_draft, use.op, tensor));
        return ownRange(tensor);
    }

    std::int32_t weight(const WeightKey& key) {
        const auto [slot, isNew] = m_own.try_emplace(key, -1);
        if (isNew) {
            const auto [tensor, bits, axis] = key;
            slot->second = add({.tensor = tensor,
                .payload = m_scheme.isWide() ? Payload::Int16Weight : Payload::Weight,
                .stored = weightType(bits),
                .parameters = symmetricParameters(m_draft.weightScales.at(key), axis)});
        }
        return slot->second;
    }

    std::int32_t ownRange(std::int32_t tensor) {
        const auto [slot, isNew] = m_own.try_emplace({tensor, 0, -1}, -1);
        if (isNew) {
            const auto scale = m_scheme.activationScale(constantRange(m_draft.values(tensor)));
            slot->second = add({.tensor = tensor, .payload = Payload::Constant, .parameters = parametersOf(scale)});
        }
        return slot->second;
    }

    const Draft& m_draft;
    const IntegerScheme& m_scheme;
    Values m_values;
    std::map<WeightKey, std::int32_t> m_own;
};

} // namespace

void findWeightScales(Draft& draft, const IntegerScheme& scheme) {
    for (std::size_t op = 0; op < draft.subgraph.operators.size(); ++op) {
        if (!draft.isInteger(op, scheme.precision))
            continue;
        const auto& inputs = draft.op(op).inputs;
        for (std::size_t k = 0; k < inputs.size(); ++k) {
            if (draft.isDataOperand(op, k) && !operandRule(draft.rule(op), k) && draft.isConstant(inputs[k]) &&
                isWeight(draft, {op, k}))
                draft.weightScales.try_emplace(weightKey(draft, op, inputs[k]));
        }
    }
    std::vector<decltype(draft.weightScales)::iterator> wanted;
    for (auto entry = draft.weightScales.begin(); entry != draft.weightScales.end(); ++entry)
        wanted.push_back(entry);
    const auto status = base::parallelFor(wanted.size(), base::coreCount(), [&](std::size_t k, int) -> base::Status {
        const auto [tensor, bits, axis] = wanted[k]->first;
        wanted[k]->second = scheme.weightScales(draft.values(tensor), draft.tensor(tensor).shape, axis, bits);
        return {};
    });
    static_cast<void>(status); // the body has no errors
}

Values listValues(const Draft& draft, const IntegerScheme& scheme) {
    return Listing(draft, scheme).run();
}

} // namespace quant
