// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include "base/text.h"

#include <algorithm>

namespace inspect {

namespace {

/// Tensors of the subgraph that something names: an operator, an end, a signature, the scales of another one.
std::vector<bool> usedTensors(const model::Model& model, std::size_t subgraph) {
    const model::Subgraph& graph = model.subgraphs[subgraph];
    std::vector<bool> used(graph.tensors.size(), false);
    const auto use = [&](std::int64_t tensor) {
        if (tensor >= 0 && static_cast<std::size_t>(tensor) < used.size())
            used[static_cast<std::size_t>(tensor)] = true;
    };
    std::for_each(graph.inputs.begin(), graph.inputs.end(), use);
    std::for_each(graph.outputs.begin(), graph.outputs.end(), use);
    for (const model::Operator& op : graph.operators)
        for (const auto* operands : {&op.inputs, &op.outputs, &op.intermediates})
            std::for_each(operands->begin(), operands->end(), use);
    for (const model::Tensor& tensor : graph.tensors) {
        if (!tensor.quantization)
            continue;
        if (const auto* blocks = std::get_if<model::BlockwiseQuantization>(&tensor.quantization->details))
            use(blocks->scales), use(blocks->zeroPoints);
        if (const auto* axes = std::get_if<model::MultiAxisQuantization>(&tensor.quantization->details))
            use(axes->scales), use(axes->zeroPoints);
    }
    return used;
}

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph) {
        const auto used = usedTensors(model, graph);
        for (std::size_t i = 0; i < used.size(); ++i) {
            const model::Tensor& tensor = model.subgraphs[graph].tensors[i];
            if (used[i])
                continue;
            context.remarkTensor(graph, i,
                model.isConstant(tensor)
                    ? base::phrase(CORE_TEXT("base::Diagnostic", "No operator uses this constant (%1)."),
                          base::bytesText(model.dataOf(tensor).size()))
                    : base::phrase(CORE_TEXT("base::Diagnostic", "No operator makes or reads it.")));
        }
    }
}

} // namespace

const LintRule& unusedTensorsRule() {
    static const LintRule rule{.id = "unused-tensors",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "A tensor is used by nothing"),
        .why = CORE_TEXT("inspect::Lint", "It makes the file larger and the lists longer."),
        .cure = CORE_TEXT("inspect::Lint", "Take it out; a converter with dead-code elimination does."),
        .check = check};
    return rule;
}

} // namespace inspect
