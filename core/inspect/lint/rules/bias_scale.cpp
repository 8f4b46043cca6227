// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "ops/registry.h"

#include <cmath>

namespace inspect {

namespace {

constexpr double allowedDeviation = 0.02; ///< what the kernels' own check allows, relative to the output's scale

double scaleOf(const model::Tensor& tensor, std::size_t channel) {
    const auto& scales = tensor.quantization->scale;
    return static_cast<double>(scales[channel < scales.size() ? channel : 0]);
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const model::Subgraph& graph = model.subgraphs[subgraph];
        const ops::OpDefinition* definition = ops::find(model.codeOf(op));
        if (!definition || definition->quantization.bias < 0)
            return;
        const ops::QuantizationRule& rule = definition->quantization;
        const model::Tensor* bias = operandOf(graph, op.inputs, rule.bias);
        const model::Tensor* input = operandOf(graph, op.inputs, rule.biasInput);
        const model::Tensor* weight = operandOf(graph, op.inputs, rule.weight);
        const model::Tensor* output = operandOf(graph, op.outputs, 0);
        for (const model::Tensor* tensor : {bias, input, weight, output})
            if (!tensor || !tensor->isQuantized())
                return;
        for (std::size_t channel = 0; channel < bias->quantization->scale.size(); ++channel) {
            const double wanted = scaleOf(*input, 0) * scaleOf(*weight, channel);
            const double found = scaleOf(*bias, channel);
            if (std::abs(found - wanted) > allowedDeviation * scaleOf(*output, channel)) {
                context.remarkOperator(subgraph, index,
                    base::phrase(
                        CORE_TEXT("base::Diagnostic", "Its bias has scale %1 in channel %2, input times weight is %3."),
                        found, channel, wanted));
                return;
            }
        }
    });
}

} // namespace

const LintRule& biasScaleRule() {
    static const LintRule rule{.id = "bias-scale",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "The scale of a bias is not input scale times weight scale"),
        .why = CORE_TEXT("inspect::Lint", "Kernels add the stored integers of the bias straight to the "
                                          "accumulator; another scale shifts every output."),
        .cure = CORE_TEXT("inspect::Lint", "Quantize the bias with the product of both scales."),
        .check = check};
    return rule;
}

} // namespace inspect
