// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/graph_structure.h"

#include <string_view>
#include <unordered_map>

namespace inspect {

namespace {

constexpr std::string_view ending = "subgraph_index";
constexpr int mostLevels = 32;

/// The first name where the converter joined several by semicolons.
std::string_view firstName(std::string_view name) {
    return name.substr(0, name.find(';'));
}

class ScopeTree {
public:
    std::int32_t find(std::string_view name) {
        std::int32_t scope = -1;
        std::size_t end = name.find('/');
        for (int level = 0; end != std::string_view::npos && level < mostLevels; ++level) {
            scope = child(scope, name.substr(0, end));
            end = name.find('/', end + 1);
        }
        return scope;
    }
    std::vector<NameScope> scopes;

private:
    std::int32_t child(std::int32_t parent, std::string_view name) {
        const auto [entry, isNew] = m_index.emplace(std::string(name), static_cast<std::int32_t>(scopes.size()));
        if (isNew)
            scopes.push_back({std::string(name), parent, {}});
        return entry->second;
    }

    std::unordered_map<std::string, std::int32_t> m_index;
};

} // namespace

std::vector<SubgraphCall> subgraphCalls(const model::Model& model, const model::Operator& op) {
    std::vector<SubgraphCall> calls;
    for (const model::Options* options : {&op.options, &op.options2})
        for (const model::Option& option : options->values) {
            const auto* index = std::get_if<std::int64_t>(&option.value);
            const bool isCall = options->table == "CallOptions" && option.name == "subgraph";
            if (!index || !(isCall || option.name.ends_with(ending)) || *index < 0 ||
                static_cast<std::size_t>(*index) >= model.subgraphs.size())
                continue;
            std::string role = isCall ? std::string() : option.name.substr(0, option.name.size() - ending.size());
            if (!role.empty() && role.back() == '_')
                role.pop_back();
            calls.push_back({std::move(role), static_cast<std::int32_t>(*index)});
        }
    return calls;
}

std::vector<NameScope> nameScopes(const model::Subgraph& subgraph) {
    ScopeTree tree;
    for (std::size_t i = 0; i < subgraph.operators.size(); ++i) {
        const auto& outputs = subgraph.operators[i].outputs;
        if (outputs.empty() || outputs[0] < 0)
            continue;
        const std::int32_t scope = tree.find(firstName(subgraph.tensors[static_cast<std::size_t>(outputs[0])].name));
        if (scope >= 0)
            tree.scopes[static_cast<std::size_t>(scope)].operators.push_back(static_cast<std::int32_t>(i));
    }
    return std::move(tree.scopes);
}

} // namespace inspect
