// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "ops/registry.h"

namespace inspect {

namespace {

bool isSame(const model::Tensor& a, const model::Tensor& b) {
    return a.type != b.type || !a.isQuantized() || !b.isQuantized() || a.quantization->isPerAxis() ||
           b.quantization->isPerAxis() ||
           (a.quantization->scale == b.quantization->scale &&
               a.quantization->zeroPointOf() == b.quantization->zeroPointOf());
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    forEachOperator(model, [&](std::size_t subgraph, std::size_t index, const model::Operator& op) {
        const model::Subgraph& graph = model.subgraphs[subgraph];
        const ops::OpDefinition* definition = ops::find(model.codeOf(op));
        const model::Tensor* output = operandOf(graph, op.outputs, 0);
        if (!definition || !output || definition->quantization.sameScale == ops::SameScale::No ||
            output->type == model::TensorType::UInt8) // uint8 kernels requantize
            return;
        for (std::size_t i = 0; i < op.inputs.size(); ++i) {
            const model::Tensor* input = operandOf(graph, op.inputs, static_cast<int>(i));
            if (!input || definition->quantization.isRaw(static_cast<int>(i)) || isSame(*input, *output))
                continue;
            context.remarkOperator(subgraph, index,
                base::phrase(
                    CORE_TEXT("base::Diagnostic", "Input %1 has scale %2 and zero point %3, the output %4 and %5."), i,
                    static_cast<double>(input->quantization->scale[0]), input->quantization->zeroPointOf(),
                    static_cast<double>(output->quantization->scale[0]), output->quantization->zeroPointOf()));
            return;
        }
    });
}

} // namespace

const LintRule& sameScaleRule() {
    static const LintRule rule{.id = "same-scale",
        .severity = base::Severity::Warning,
        .title = CORE_TEXT("inspect::Lint", "An operator that only moves values changes their scale"),
        .why = CORE_TEXT("inspect::Lint", "Kernels of these operators copy or compare the stored integers; with "
                                          "other parameters behind than in front, all values are off."),
        .cure = CORE_TEXT(
            "inspect::Lint", "Give output and input the same scale and zero point, or put a QUANTIZE between them."),
        .check = check};
    return rule;
}

} // namespace inspect
