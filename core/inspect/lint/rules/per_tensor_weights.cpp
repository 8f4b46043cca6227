// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "base/error_text.h"

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (const Weight& weight : weightsOf(model)) {
        const model::Subgraph& graph = model.subgraphs[weight.subgraph];
        const model::Tensor& tensor = graph.tensors[weight.tensor];
        if (!tensor.isQuantized() || tensor.quantization->isPerAxis() || weight.axis < 0 ||
            tensor.shape[static_cast<std::size_t>(weight.axis)] <= 1)
            continue;
        context.remarkOperator(weight.subgraph, weight.op,
            base::phrase(CORE_TEXT(
                "base::Diagnostic", "Its weights have one scale; scales per axis are usually more accurate.")));
    }
}

} // namespace

const LintRule& perTensorWeightsRule() {
    static const LintRule rule{.id = "per-tensor-weights",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "Weights have one scale where one per channel is possible"),
        .why = CORE_TEXT("inspect::Lint", "One scale serves the channel with the largest weights; the others use "
                                          "only a part of the 256 codes. Depthwise filters suffer most."),
        .cure = CORE_TEXT("inspect::Lint", "Quantize again per axis, unless the target wants one scale."),
        .check = check};
    return rule;
}

} // namespace inspect
