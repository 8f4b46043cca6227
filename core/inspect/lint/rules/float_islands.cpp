// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "inspect/summary.h"

#include "base/error_text.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    const auto isCode = [&](const model::Operator& op, model::BuiltinOperator code) {
        return model.codeOf(op).builtin == code;
    };
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const model::Subgraph& graph = model.subgraphs[subgraph];
        if (isCode(op, model::BuiltinOperator::QUANTIZE) || isCode(op, model::BuiltinOperator::DEQUANTIZE) ||
            computeKind(model, graph, op) != ComputeKind::Float32)
            return;
        bool isMade = false;
        for (int i = 0; i < static_cast<int>(op.inputs.size()); ++i) {
            const model::Operator* maker = makerOf(context, subgraph, op.inputs, i);
            const model::Tensor* source = maker ? operandOf(graph, maker->inputs, 0) : nullptr;
            isMade =
                isMade || (source && !model.isConstant(*source) && isCode(*maker, model::BuiltinOperator::DEQUANTIZE));
        }
        bool isRead = false;
        for (const std::int32_t output : op.outputs)
            for (const std::int32_t reader : context.index(subgraph).consumers[static_cast<std::size_t>(output)])
                isRead = isRead ||
                         isCode(graph.operators[static_cast<std::size_t>(reader)], model::BuiltinOperator::QUANTIZE);
        if (isMade && isRead)
            context.remarkOperator(subgraph, index,
                base::phrase(CORE_TEXT("base::Diagnostic", "It computes in float between integer operators.")));
    });
}

} // namespace

const LintRule& floatIslandsRule() {
    static const LintRule rule{.id = "float-islands",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "An operator computes in float between integer ones"),
        .why = CORE_TEXT("inspect::Lint", "It is slow on integer hardware and needs a cast in front and one behind."),
        .cure =
            CORE_TEXT("inspect::Lint", "Use an operator that has an integer form, or a runtime that has one for this."),
        .check = check};
    return rule;
}

} // namespace inspect
