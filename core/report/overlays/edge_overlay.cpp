// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/overlays/edge_overlay.h"

#include "report/overlays/operator_names.h"
#include "report/overlays/overlay_names.h"

#include <algorithm>

namespace report {
namespace {

constexpr const char* kind = "edge_overlays";

bool isOverlays(const Json& json) {
    if (!json.is_object())
        return false;
    const auto overlays = json.find("overlays");
    return overlays != json.end() && overlays->is_array();
}

/// The name, or the number, of a node.
std::string nodeOf(const Json& edge, const char* key) {
    const auto field = edge.find(key);
    if (field != edge.end() && field->is_number_integer())
        return std::to_string(field->get<std::int64_t>());
    return textOf(edge, key);
}

EdgeOverlay overlayOf(const Json& json, const OperatorNames& names) {
    EdgeOverlay overlay;
    overlay.name = textOf(json, "name");
    overlay.color = textOf(json, "edgeColor");
    overlay.width = std::clamp(numberOf(json, "edgeWidth").value_or(2), 0.1, 40.0);
    if (flagOf(json, "showEdgesConnectedToSelectedNodeOnly"))
        overlay.hops = static_cast<int>(std::clamp(numberOf(json, "visibleEdgeHops").value_or(1), 1.0, 1e6));
    const auto edges = json.find("edges");
    if (edges == json.end() || !edges->is_array())
        return overlay;
    for (const Json& edge : *edges) {
        const auto from = edge.is_object() ? names.find(nodeOf(edge, "sourceNodeId")) : std::nullopt;
        const auto to = edge.is_object() ? names.find(nodeOf(edge, "targetNodeId")) : std::nullopt;
        if (from && to)
            overlay.edges.push_back({*from, *to, textOf(edge, "label")});
        else
            ++overlay.unmatched;
    }
    return overlay;
}

} // namespace

bool isEdgeOverlay(std::string_view json) {
    const Json parsed = Json::parse(json, nullptr, false);
    const Json& first = parsed.is_array() && !parsed.empty() ? parsed.front() : parsed;
    return first.is_object() && (textOf(first, "type") == kind || isOverlays(first));
}

base::Result<std::vector<EdgeOverlay>> readEdgeOverlays(
    std::string_view json, const model::Model& model, std::size_t subgraph, const std::string& name) {
    Json parsed = Json::parse(json, nullptr, false);
    if (parsed.is_object())
        parsed = Json::array({parsed});
    if (!parsed.is_array() || !std::any_of(parsed.begin(), parsed.end(), isOverlays))
        return base::Error{base::Code::CorruptData, name, "it has no edge overlays of Model Explorer"};
    const OperatorNames names(model.subgraphs[subgraph]);
    std::vector<EdgeOverlay> found;
    for (const Json& set : parsed) {
        if (!isOverlays(set))
            continue;
        const std::string graph = textOf(set, "graphName");
        if (!graph.empty() && model.subgraphs.size() > 1 && graph != overlayGraphName(model, subgraph))
            continue;
        for (const Json& each : set["overlays"])
            if (each.is_object())
                found.push_back(overlayOf(each, names));
    }
    return found;
}

} // namespace report
