// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/checks/check_parts.h"

#include "base/text.h"

#include <algorithm>

namespace format {

namespace {

using base::Code;
using base::Status;

/// Who gives a tensor its values.
enum class Giver { Nobody, Constant, Variable, Input, Operator };

class OrderCheck {
public:
    OrderCheck(const CheckContext& context, std::size_t subgraph)
        : m_context(context), m_index(subgraph), m_subgraph(context.model.subgraphs[subgraph]),
          m_givers(m_subgraph.tensors.size(), Giver::Nobody) {}

    Status run() {
        giveWithoutOperators();
        for (std::size_t op = 0; op < m_subgraph.operators.size(); ++op) {
            TRY(checkReads(op));
            TRY(giveOutputs(op));
        }
        return checkOutputs();
    }

private:
    Giver& giver(std::int32_t tensor) { return m_givers[static_cast<std::size_t>(tensor)]; }

    std::string nameOf(std::int32_t tensor) const {
        return model::placeOfTensor(m_context.model, m_index, static_cast<std::size_t>(tensor));
    }

    Giver giverWithoutOperators(const model::Tensor& tensor) const {
        if (tensor.isVariable)
            return Giver::Variable;
        const bool hasValues = m_context.model.isConstant(tensor) || tensor.externalBuffer != 0 || tensor.sparsity;
        return hasValues ? Giver::Constant : Giver::Nobody;
    }

    void giveWithoutOperators() {
        for (std::size_t i = 0; i < m_givers.size(); ++i)
            m_givers[i] = giverWithoutOperators(m_subgraph.tensors[i]);
        for (const std::int32_t input : m_subgraph.inputs)
            giver(input) = Giver::Input;
    }

    /// Values that nobody gives are no values only where there are some.
    bool isDefined(std::int32_t tensor) {
        return giver(tensor) != Giver::Nobody ||
               model::byteSize(m_subgraph.tensors[static_cast<std::size_t>(tensor)]) == std::size_t{0};
    }

    Status checkReads(std::size_t op) {
        for (const std::int32_t input : m_subgraph.operators[op].inputs)
            if (input >= 0 && !isDefined(input))
                return m_context.opError(
                    Code::UseBeforeDefinition, m_index, op, "reads " + nameOf(input) + ", which is not given before");
        return {};
    }

    Status giveOutputs(std::size_t op) {
        for (const std::int32_t output : m_subgraph.operators[op].outputs) {
            // The converter to float16 lets an operator fill the state of an LSTM.
            if (giver(output) != Giver::Nobody && giver(output) != Giver::Variable)
                return m_context.opError(Code::TensorWrittenTwice, m_index, op,
                    "writes " + nameOf(output) + ", which has its values from elsewhere");
            giver(output) = Giver::Operator;
        }
        return {};
    }

    Status checkOutputs() {
        for (const std::int32_t output : m_subgraph.outputs)
            if (!isDefined(output))
                return base::Error{Code::UseBeforeDefinition, {},
                    base::format("subgraph %zu: nothing gives its output %s", m_index, nameOf(output).c_str())};
        return {};
    }

    const CheckContext& m_context;
    std::size_t m_index;
    const model::Subgraph& m_subgraph;
    std::vector<Giver> m_givers;
};

} // namespace

Status checkOrder(const CheckContext& context) {
    for (std::size_t i = 0; i < context.model.subgraphs.size(); ++i)
        TRY(OrderCheck(context, i).run());
    return {};
}

} // namespace format
