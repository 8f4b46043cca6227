// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/overlays/node_mapping.h"

#include "report/overlays/operator_names.h"

#include <algorithm>

namespace report {
namespace {

constexpr const char* kind = "sync_navigation";

/// Model Explorer's own nodes for the ends of a graph.
bool isEnd(const std::string& node) {
    return node == "GraphInputs" || node == "GraphOutputs";
}

std::vector<std::string> textsOf(const Json& object, const char* key) {
    std::vector<std::string> texts;
    if (const auto list = object.find(key); list != object.end() && list->is_array())
        for (const Json& each : *list)
            if (each.is_string())
                texts.push_back(each.get<std::string>());
    return texts;
}

class Reader {
public:
    Reader(const model::Model& a, const model::Model& b) : m_a(a.subgraphs.front()), m_b(b.subgraphs.front()) {}

    void add(const std::string& left, const std::string& right) {
        if (isEnd(left) || isEnd(right))
            return;
        const auto a = m_a.find(left);
        const auto b = m_b.find(right);
        if (a && b)
            mapping.pins.push_back({*a, *b});
        else
            ++mapping.unmatched;
    }

    NodeMapping mapping;

private:
    OperatorNames m_a;
    OperatorNames m_b;
};

} // namespace

bool isNodeMapping(std::string_view json) {
    const Json parsed = Json::parse(json, nullptr, false);
    return parsed.is_object() &&
           (textOf(parsed, "type") == kind || parsed.contains("mapping") || parsed.contains("mappingEntries"));
}

base::Result<NodeMapping> readNodeMapping(
    std::string_view json, const model::Model& a, const model::Model& b, const std::string& name) {
    const Json parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_object())
        return base::Error{base::Code::CorruptData, name, "it is no JSON object"};
    const auto entries = parsed.find("mappingEntries");
    const auto pairs = parsed.find("mapping");
    const bool hasEntries = entries != parsed.end() && entries->is_array();
    if (!hasEntries && (pairs == parsed.end() || !pairs->is_object()))
        return base::Error{base::Code::CorruptData, name, "it has neither \"mapping\" nor \"mappingEntries\""};
    Reader reader(a, b);
    if (hasEntries) { // they supersede the plain mapping
        for (const Json& entry : *entries) {
            if (!entry.is_object())
                continue;
            const auto left = textsOf(entry, "leftNodeIds");
            const auto right = textsOf(entry, "rightNodeIds");
            for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i)
                reader.add(left[i], right[i]);
        }
    } else {
        for (const auto& [left, right] : pairs->items())
            if (right.is_string())
                reader.add(left, right.get<std::string>());
    }
    reader.mapping.matchesOthers = !flagOf(parsed, "disableMappingFallback");
    return std::move(reader.mapping);
}

std::string nodeMappingJson(const inspect::ModelDiff& diff) {
    Json pairs = Json::object();
    for (const auto& subgraph : diff.subgraphs)
        if (subgraph.a == 0 && subgraph.b == 0)
            for (const auto& pair : subgraph.operators)
                if (pair.a >= 0 && pair.b >= 0)
                    pairs[std::to_string(pair.a)] = std::to_string(pair.b);
    return dumped({{"type", kind}, {"mapping", pairs}, {"disableMappingFallback", true}});
}

} // namespace report
