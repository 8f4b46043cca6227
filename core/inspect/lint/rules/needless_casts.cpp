// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "base/error_text.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        if (model.codeOf(op).builtin != model::BuiltinOperator::QUANTIZE)
            return;
        const model::Subgraph& graph = model.subgraphs[subgraph];
        const model::Operator* maker = makerOf(context, subgraph, op.inputs, 0);
        if (!maker || model.codeOf(*maker).builtin != model::BuiltinOperator::DEQUANTIZE)
            return;
        const model::Tensor* from = operandOf(graph, maker->inputs, 0);
        const model::Tensor* to = operandOf(graph, op.outputs, 0);
        if (from && to && from->type == to->type && from->quantization == to->quantization)
            context.remarkOperator(subgraph, index,
                base::phrase(CORE_TEXT("base::Diagnostic", "It undoes the DEQUANTIZE in front of it: both can go.")));
        else if (from && to)
            context.remarkOperator(subgraph, index,
                base::phrase(
                    CORE_TEXT("base::Diagnostic", "With the DEQUANTIZE in front of it, it could be one QUANTIZE.")));
    });
}

} // namespace

const LintRule& needlessCastsRule() {
    static const LintRule rule{.id = "needless-casts",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "A QUANTIZE undoes a DEQUANTIZE"),
        .why = CORE_TEXT("inspect::Lint", "Each pair costs two passes over the values and may round them once more."),
        .cure = CORE_TEXT("inspect::Lint", "Take both out, or join them to one QUANTIZE where the parameters differ."),
        .check = check};
    return rule;
}

} // namespace inspect
