// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include <algorithm>

/// TFLiteConverter's last pass moves a DEQUANTIZE behind its only reader where that one passes its operand's parameters
/// on and has a smaller result: fewer values to make real. So an operator that its propagation did not reach computes
/// in integers nevertheless, with its operand's scale, and perhaps the next one, too.
namespace quant {
namespace {

class CastOrder {
public:
    CastOrder(Draft& draft, const IntegerScheme& scheme, Values& values)
        : m_draft(draft), m_scheme(scheme), m_values(values) {}

    void run() {
        for (std::size_t op = 0; op < m_draft.unreached.size(); ++op) {
            if (!m_draft.unreached[op] || m_draft.rule(op).sameScale != ops::SameScale::OutputIsInput)
                continue;
            const auto data = dataOperand(op);
            if (data && comesBehind(op, m_draft.op(op).inputs[*data]))
                make(op, *data);
        }
    }

private:
    std::optional<std::size_t> dataOperand(std::size_t op) const {
        for (std::size_t k = 0; k < m_draft.op(op).inputs.size(); ++k) {
            if (m_draft.isDataOperand(op, k))
                return k;
        }
        return std::nullopt;
    }

    std::size_t elements(std::int32_t tensor) const {
        return model::elementCount(m_draft.tensor(tensor).shape).value_or(0);
    }

    /// Is the operator the only reader of a float copy of this tensor, and is its result smaller?
    bool comesBehind(std::size_t op, std::int32_t tensor) const {
        const auto& results = m_draft.op(op).outputs;
        const auto* value = m_values.find(m_values.byTensor[static_cast<std::size_t>(tensor)]);
        if (!value || !value->parameters || value->written || m_draft.isConstant(tensor) || m_draft.isOutput(tensor) ||
            results.size() != 1 || elements(results[0]) >= elements(tensor))
            return false;
        std::size_t floatReads = 0;
        for (const auto reader : m_draft.index.consumers[static_cast<std::size_t>(tensor)]) {
            const auto slot = static_cast<std::size_t>(reader);
            if (!m_draft.isInteger(slot, m_scheme.precision))
                floatReads += static_cast<std::size_t>(std::ranges::count(m_draft.op(slot).inputs, tensor));
        }
        return floatReads == 1;
    }

    void make(std::size_t op, std::size_t operand) {
        const auto source = m_values.byTensor[static_cast<std::size_t>(m_draft.op(op).inputs[operand])];
        const auto result = m_draft.op(op).outputs[0];
        auto& slot = m_values.byTensor[static_cast<std::size_t>(result)];
        if (slot < 0) {
            slot = static_cast<std::int32_t>(m_values.all.size());
            m_values.all.push_back({.tensor = result});
        }
        auto& value = m_values.all[static_cast<std::size_t>(slot)];
        const auto& parameters = m_values.all[static_cast<std::size_t>(source)].parameters;
        (value.parameters ? value.written : value.parameters) = parameters; // its readers may have others
        m_values.operands[op][operand] = source;
        m_values.results[op][0] = slot;
        auto& plan = m_draft.plan.operators[op];
        plan.precision = m_scheme.precision;
        plan.reason.clear();
        plan.cure.clear();
    }

    Draft& m_draft;
    const IntegerScheme& m_scheme;
    Values& m_values;
};

} // namespace

void castBehind(Draft& draft, const IntegerScheme& scheme, Values& values) {
    CastOrder(draft, scheme, values).run();
}

} // namespace quant
