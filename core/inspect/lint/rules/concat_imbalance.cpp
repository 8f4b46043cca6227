// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "base/text.h"

namespace inspect {

namespace {

constexpr double remarkableRatio = 8; ///< costs the smallest input three bits

void check(LintContext& context) {
    const model::Model& model = context.model();
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const model::Tensor* output = operandOf(model.subgraphs[subgraph], op.outputs, 0);
        if (model.codeOf(op).builtin != model::BuiltinOperator::CONCATENATION || !output || !output->isQuantized())
            return;
        for (int i = 0; i < static_cast<int>(op.inputs.size()); ++i) {
            // The converter brings an input to the common scale by a QUANTIZE; its input has the range of the values.
            const model::Operator* maker = makerOf(context, subgraph, op.inputs, i);
            if (!maker || model.codeOf(*maker).builtin != model::BuiltinOperator::QUANTIZE)
                continue;
            const model::Tensor* source = operandOf(model.subgraphs[subgraph], maker->inputs, 0);
            if (!source || !source->isQuantized() || source->type != output->type)
                continue;
            const double ratio = static_cast<double>(output->quantization->scale[0]) /
                                 static_cast<double>(source->quantization->scale[0]);
            if (ratio >= remarkableRatio)
                context.remarkOperator(subgraph, index,
                    base::phrase(CORE_TEXT("base::Diagnostic",
                                     "Its steps are %1 times as wide as those of the values of input %2."),
                        base::format("%.0f", ratio), i));
        }
    });
}

} // namespace

const LintRule& concatImbalanceRule() {
    static const LintRule rule{.id = "concat-imbalance",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "A concatenation joins inputs of very different ranges"),
        .why = CORE_TEXT(
            "inspect::Lint", "All inputs share the scale of the largest one; small ones keep only few codes."),
        .cure = CORE_TEXT(
            "inspect::Lint", "Keep the concatenation in float, or scale the inputs to similar ranges in training."),
        .check = check};
    return rule;
}

} // namespace inspect
