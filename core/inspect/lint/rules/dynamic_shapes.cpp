// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include <algorithm>

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    const bool isNeeded = context.target() == Target::EdgeTpu || context.target() == Target::Micro;
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (const auto* ends : {&model.subgraphs[graph].inputs, &model.subgraphs[graph].outputs})
            for (const std::int32_t end : *ends) {
                const auto index = static_cast<std::size_t>(end);
                const auto& signature = model.subgraphs[graph].tensors[index].shapeSignature;
                if (signature && std::any_of(signature->begin(), signature->end(), [](auto size) { return size < 0; }))
                    context.remarkTensor(isNeeded ? base::Severity::Problem : base::Severity::Note, graph, index,
                        isNeeded
                            ? base::phrase(CORE_TEXT("base::Diagnostic", "Its shape is open; %1 needs fixed shapes."),
                                  targetName(context.target()))
                            : base::phrase(CORE_TEXT("base::Diagnostic", "Its shape is open.")));
            }
}

} // namespace

const LintRule& dynamicShapesRule() {
    static const LintRule rule{.id = "dynamic-shapes",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "A shape is open"),
        .why = CORE_TEXT(
            "inspect::Lint", "Memory cannot be planned ahead; accelerators and microcontrollers need fixed shapes."),
        .cure = CORE_TEXT("inspect::Lint",
            "Give the inputs fixed shapes: the wizard and quantize --fix-shapes do that, or convert the model again."),
        .check = check};
    return rule;
}

} // namespace inspect
