// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include <algorithm>

namespace inspect {

namespace {

void check(LintContext& context) {
    for (const Weight& weight : weightsOf(context.model())) {
        const model::Tensor& tensor = context.model().subgraphs[weight.subgraph].tensors[weight.tensor];
        if (tensor.type != model::TensorType::Int8 || !tensor.isQuantized())
            continue;
        const auto& points = tensor.quantization->zeroPoint;
        const auto found = std::find_if(points.begin(), points.end(), [](std::int64_t point) { return point != 0; });
        if (found != points.end())
            context.remarkTensor(weight.subgraph, weight.tensor,
                base::phrase(CORE_TEXT("base::Diagnostic", "It has zero point %1."), *found));
    }
}

} // namespace

const LintRule& asymmetricWeightsRule() {
    static const LintRule rule{.id = "asymmetric-weights",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "Int8 weights have a zero point that is not 0"),
        .why = CORE_TEXT("inspect::Lint",
            "Integer kernels and accelerators take the zero point of int8 weights as 0 and ignore the stored one."),
        .cure = CORE_TEXT("inspect::Lint", "Quantize the weights symmetrically."),
        .check = check};
    return rule;
}

} // namespace inspect
