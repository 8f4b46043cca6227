// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/lint.h"

#include "base/error_text.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace inspect {

/// What a rule looks at, and where it writes what it finds.
class LintContext {
public:
    LintContext(const model::Model& model, const LintOptions& options);

    const model::Model& model() const { return m_model; }
    Target target() const { return m_target; }
    const model::GraphIndex& index(std::size_t subgraph) const { return m_indices[subgraph]; }

    void begin(const LintRule& rule);
    /// `fact` says what is so, with the numbers; its pattern is marked for the context "base::Diagnostic". The severity is
    /// the rule's, or a milder one.
    void remarkOperator(std::size_t subgraph, std::size_t op, base::Phrase fact);
    void remarkTensor(std::size_t subgraph, std::size_t tensor, base::Phrase fact);
    void remarkModel(base::Phrase fact);
    void remarkTensor(base::Severity severity, std::size_t subgraph, std::size_t tensor, base::Phrase fact);

    std::vector<Finding> finish();

private:
    void add(base::Diagnostic diagnostic, base::Phrase fact);
    void closeRule();

    const model::Model& m_model;
    Target m_target;
    std::vector<model::GraphIndex> m_indices;
    const LintRule* m_rule = nullptr;
    std::size_t m_count = 0; ///< findings of the current rule, also those that are not kept
    std::vector<Finding> m_findings;
};

/// Calls `visit(subgraph, op, operator)` for every operator.
template<class Visit>
void forEachOperator(const model::Model& model, Visit visit) {
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t op = 0; op < model.subgraphs[graph].operators.size(); ++op)
            visit(graph, op, model.subgraphs[graph].operators[op]);
}
/// Calls `visit(subgraph, tensor index, tensor)` for every tensor.
template<class Visit>
void forEachTensor(const model::Model& model, Visit visit) {
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t i = 0; i < model.subgraphs[graph].tensors.size(); ++i)
            visit(graph, i, model.subgraphs[graph].tensors[i]);
}

/// The tensor of an operand, or null where there is none.
const model::Tensor* operandOf(const model::Subgraph& graph, const std::vector<std::int32_t>& operands, int position);
/// The operator that makes the tensor of an operand, or null.
const model::Operator* makerOf(
    const LintContext& context, std::size_t subgraph, const std::vector<std::int32_t>& operands, int position);

/// A constant that an operator uses as its weight, once for each buffer, with the axis of its output channels (-1:
/// none).
struct Weight {
    std::size_t subgraph = 0;
    std::size_t op = 0;
    std::size_t tensor = 0;
    int axis = -1;
};
std::vector<Weight> weightsOf(const model::Model& model);

} // namespace inspect
