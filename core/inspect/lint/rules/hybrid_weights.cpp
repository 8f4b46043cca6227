// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/summary.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    std::size_t hybrid = 0;
    std::size_t stored = 0;
    forEachOperator(model, [&](std::size_t subgraph, std::size_t, const model::Operator& op) {
        const model::Subgraph& graph = model.subgraphs[subgraph];
        hybrid += computeKind(model, graph, op) == ComputeKind::Hybrid ? 1 : 0;
        const model::Tensor* input = operandOf(graph, op.inputs, 0);
        const bool isDequantize = model.codeOf(op).builtin == model::BuiltinOperator::DEQUANTIZE;
        stored += isDequantize && input && model.isConstant(*input) && input->type == model::TensorType::Int8 ? 1 : 0;
    });
    if (hybrid > 0)
        context.remarkModel(base::phrase(
            CORE_TEXT("base::Diagnostic", "%1 operators read int8 weights and compute in float."), hybrid));
    if (stored > 0)
        context.remarkModel(
            base::phrase(CORE_TEXT("base::Diagnostic", "%1 constants are stored as int8 and used as float."), stored));
}

} // namespace

const LintRule& hybridWeightsRule() {
    static const LintRule rule{.id = "hybrid-weights",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "A float model has int8 weights"),
        .why = CORE_TEXT("inspect::Lint", "It was quantized for dynamic range or for size: activations stay float, "
                                          "and integer-only targets cannot run it."),
        .cure = CORE_TEXT("inspect::Lint",
            "Nothing, where that is meant; else start from the float model and quantize with samples."),
        .check = check};
    return rule;
}

} // namespace inspect
