// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/overlays/overlay.h"

#include "report/json_parts.h"
#include "report/overlays/operator_names.h"
#include "report/overlays/overlay_names.h"

#include <algorithm>
#include <map>
#include <optional>

namespace report {

namespace {

std::vector<OverlayColor> colorsOf(const Json& graph, const char* list, const char* key) {
    std::vector<OverlayColor> colors;
    if (const auto found = graph.find(list); found != graph.end() && found->is_array())
        for (const Json& entry : *found)
            if (const auto value = entry.is_object() ? numberOf(entry, key) : std::nullopt)
                colors.push_back({*value, textOf(entry, "bgColor")});
    std::stable_sort(
        colors.begin(), colors.end(), [](const OverlayColor& a, const OverlayColor& b) { return a.value < b.value; });
    return colors;
}

void addResults(const Json& results, const model::Model& model, std::size_t subgraph, Overlay& overlay) {
    const OperatorNames names(model.subgraphs[subgraph]);
    for (const auto& [key, result] : results.items()) {
        const auto op = names.find(key);
        const auto value = result.is_object() ? numberOf(result, "value") : std::nullopt;
        if (!op)
            ++overlay.unmatched;
        else if (value)
            overlay.values.push_back({static_cast<std::int32_t>(subgraph), *op, *value, textOf(result, "bgColor")});
    }
}

bool isGraphData(const Json& json) {
    if (!json.is_object())
        return false;
    const auto results = json.find("results");
    return results != json.end() && results->is_object();
}

std::optional<std::size_t> subgraphNamed(const model::Model& model, const std::string& name) {
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
        if (overlayGraphName(model, i) == name)
            return i;
    return {};
}

/// The overlays of a file by their names: graphs that have the same one belong together.
class OverlaySet {
public:
    Overlay& named(const std::string& name) {
        const auto [entry, isNew] = m_index.emplace(name, overlays.size());
        if (isNew)
            overlays.push_back({name, {}, {}, {}});
        return overlays[entry->second];
    }
    std::vector<Overlay> overlays;

private:
    std::map<std::string, std::size_t> m_index;
};

void addGraph(const Json& graph, const model::Model& model, std::optional<std::size_t> subgraph,
    const std::string& fileName, OverlaySet& overlays) {
    const std::string name = textOf(graph, "name");
    Overlay& overlay = overlays.named(name.empty() ? fileName : name);
    if (overlay.thresholds.empty())
        overlay.thresholds = colorsOf(graph, "thresholds", "value");
    if (overlay.gradient.empty())
        overlay.gradient = colorsOf(graph, "gradient", "stop");
    if (subgraph)
        addResults(graph["results"], model, *subgraph, overlay);
    else
        overlay.unmatched += graph["results"].size();
}

std::vector<Overlay> nodeData(const Json& json, const model::Model& model, const std::string& fileName) {
    OverlaySet overlays;
    if (isGraphData(json) && !isGraphData(json["results"])) { // without a graph's name: the main one
        addGraph(json, model, 0, fileName, overlays);
        return std::move(overlays.overlays);
    }
    for (const auto& [key, graph] : json.items()) {
        if (!isGraphData(graph))
            continue;
        auto subgraph = subgraphNamed(model, key);
        if (!subgraph && model.subgraphs.size() == 1 && json.size() == 1)
            subgraph = 0;
        addGraph(graph, model, subgraph, fileName, overlays);
    }
    return std::move(overlays.overlays);
}

std::vector<Overlay> attachment(const Json& json, const model::Model& model) {
    OverlaySet overlays;
    const OperatorNames names(model.subgraphs.front());
    const auto metrics = json.find("metrics");
    if (metrics == json.end() || !metrics->is_array())
        return {};
    for (const Json& metric : *metrics) {
        if (!metric.is_object() || textOf(metric, "kind") != "node")
            continue;
        const auto value = numberOf(metric, "value");
        if (!value)
            continue;
        Overlay& overlay = overlays.named(textOf(metric, "name"));
        const auto op = names.byNumber(textOf(metric, "identifier"));
        if (op)
            overlay.values.push_back({0, *op, *value, {}});
        else
            ++overlay.unmatched;
    }
    return std::move(overlays.overlays);
}

} // namespace

base::Result<std::vector<Overlay>> readOverlays(
    std::string_view json, const model::Model& model, const std::string& name) {
    const Json parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_object())
        return base::Error{base::Code::CorruptData, name, "it is no JSON object"};
    const bool isAttachment = textOf(parsed, "signature") == "netron:attachment";
    auto overlays = isAttachment ? attachment(parsed, model) : nodeData(parsed, model, name);
    if (overlays.empty())
        return base::Error{base::Code::CorruptData, name,
            "it has neither node data of Model Explorer nor metrics of nodes for Netron"};
    return overlays;
}

} // namespace report
