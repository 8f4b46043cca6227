// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/lint/rule.h"

#include <map>
#include <string_view>

namespace inspect {

namespace {

void check(LintContext& context) {
    const model::Model& model = context.model();
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph) {
        std::map<std::string_view, std::size_t> first;
        std::size_t unnamed = 0;
        for (std::size_t i = 0; i < model.subgraphs[graph].tensors.size(); ++i) {
            const std::string& name = model.subgraphs[graph].tensors[i].name;
            unnamed += name.empty() ? 1 : 0;
            const auto [entry, isNew] = first.emplace(name, i);
            if (!isNew && !name.empty())
                context.remarkTensor(graph, i,
                    base::phrase(CORE_TEXT("base::Diagnostic",
                                     "T#%1 has the same name; tools that go by names take one for the other."),
                        entry->second));
        }
        if (unnamed > 0)
            context.remarkModel(
                base::phrase(CORE_TEXT("base::Diagnostic", "%1 tensors of subgraph %2 have no name."), unnamed, graph));
    }
}

} // namespace

const LintRule& tensorNamesRule() {
    static const LintRule rule{.id = "tensor-names",
        .severity = base::Severity::Note,
        .title = CORE_TEXT("inspect::Lint", "Tensors have no name or one that others have too"),
        .why = CORE_TEXT(
            "inspect::Lint", "Tools that go by names (comparison, overlays, recipes) take one for the other."),
        .cure = CORE_TEXT("inspect::Lint", "Give each tensor a name of its own."),
        .check = check};
    return rule;
}

} // namespace inspect
