// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/parameters/recurrent.h"
#include "quant/passes/parameters/values.h"

#include "quant/passes/weights/weights.h"

#include <map>
#include <tuple>

namespace quant {
namespace {

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
        if (operand == rule.weight)
            return weight(tensor, m_draft.choices[use.op], rule);
        return ownRange(tensor);
    }

    std::int32_t weight(std::int32_t tensor, const OperatorChoice& choice, const ops::QuantizationRule& rule) {
        const int axis = choice.perChannel ? rule.weightAxis : -1;
        const int bits = weightBits(choice, rule);
        const auto [slot, isNew] = m_own.try_emplace({tensor, bits, axis}, -1);
        if (isNew) {
            auto scales = m_scheme.weightScales(m_draft.values(tensor), m_draft.tensor(tensor).shape, axis, bits);
            slot->second = add({.tensor = tensor,
                .payload = m_scheme.isWide() ? Payload::Int16Weight : Payload::Weight,
                .stored = weightType(bits),
                .parameters = symmetricParameters(std::move(scales), axis)});
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
    std::map<std::tuple<std::int32_t, int, int>, std::int32_t> m_own; ///< by tensor, bits (0: a constant), axis
};

} // namespace

Values listValues(const Draft& draft, const IntegerScheme& scheme) {
    return Listing(draft, scheme).run();
}

} // namespace quant
