// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "quant/passes/draft.h"

#include <algorithm>
#include <numeric>

/// The memory plan of the runtime, as far as it puts a result on the bytes of an operand. It does so for the first
/// operand that the operator's kernel allows (QuantizationRule::overwrites), that nobody else reads, that is as large
/// as the result and larger than a pointer. What is given from outside or handed out keeps a place of its own.
namespace quant {
namespace {

constexpr std::size_t mostOperands = 3; // that the runtime looks at
constexpr std::size_t pointerBytes = 8;

class Sharing {
public:
    explicit Sharing(const Draft& draft)
        : m_draft(draft), m_reads(draft.subgraph.tensors.size()), m_home(m_reads.size()),
          m_overwritten(m_reads.size(), -1) {
        std::iota(m_home.begin(), m_home.end(), 0);
        for (const auto& op : draft.subgraph.operators)
            countReads(op.inputs);
        countReads(draft.subgraph.outputs);
    }

    std::vector<std::int32_t> run() {
        for (std::size_t op = 0; op < m_draft.subgraph.operators.size(); ++op) {
            const auto& outputs = m_draft.op(op).outputs;
            if (m_draft.definitions[op] && !outputs.empty() && outputs[0] >= 0 && !m_draft.isOutput(outputs[0]))
                visit(op, outputs[0]);
        }
        return std::move(m_overwritten);
    }

private:
    static std::size_t slot(std::int32_t tensor) { return static_cast<std::size_t>(tensor); }

    void countReads(const std::vector<std::int32_t>& tensors) {
        for (const auto tensor : tensors) {
            if (tensor >= 0)
                ++m_reads[slot(tensor)];
        }
    }

    bool isInArena(std::int32_t tensor) const {
        return !m_draft.isConstant(tensor) && !m_draft.tensor(tensor).isVariable && !m_draft.isInput(tensor) &&
               !m_draft.isOutput(tensor);
    }

    std::size_t bytes(std::int32_t tensor) const {
        const auto& info = m_draft.tensor(tensor);
        return model::byteSize(info.type, model::elementCount(info.shape).value_or(0)).value_or(0);
    }

    bool fits(std::int32_t operand, std::int32_t result) const {
        return m_reads[slot(operand)] <= 1 && bytes(operand) == bytes(result) && bytes(operand) > pointerBytes;
    }

    void visit(std::size_t op, std::int32_t result) {
        const auto& inputs = m_draft.op(op).inputs;
        const auto& rule = m_draft.rule(op);
        for (std::size_t k = 0; k < std::min(inputs.size(), mostOperands); ++k) {
            const bool overwrites = ((rule.overwrites >> k) & 1U) != 0;
            if (!(overwrites || (rule.keepsBytes && k == 0)) || inputs[k] < 0 || !isInArena(inputs[k]))
                continue;
            if (overwrites && !fits(inputs[k], result))
                continue;
            const auto home = m_home[slot(inputs[k])];
            if (overwrites && m_reads[slot(home)] > 1)
                return;
            m_home[slot(result)] = home;
            if (overwrites)
                m_overwritten[slot(inputs[k])] = result;
            return;
        }
    }

    const Draft& m_draft;
    std::vector<std::size_t> m_reads;
    std::vector<std::int32_t> m_home; ///< the tensor whose bytes these are
    std::vector<std::int32_t> m_overwritten;
};

} // namespace

std::vector<std::int32_t> overwrittenBy(const Draft& draft) {
    return Sharing(draft).run();
}

} // namespace quant
