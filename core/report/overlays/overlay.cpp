// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// Model Explorer's node data: {graph: {"name": text, "results": {node: {"value": number, "bgColor": text}},
// "thresholds": [{"value", "bgColor"}], "gradient": [{"stop": 0 … 1, "bgColor"}]}}. Netron's attachment:
// {"signature": "netron:attachment", "metrics": [{"kind": "node", "identifier": text, "name", "value"}]}.
#include "report/overlays/overlay.h"

#include "report/json_parts.h"
#include "report/overlays/overlay_names.h"
#include "report/text_table.h"

#include "base/text.h"

#include <map>

namespace report {

namespace {

Json colorsJson(const std::vector<OverlayColor>& colors, const char* key) {
    Json list = Json::array();
    for (const OverlayColor& color : colors)
        list.push_back({{key, number(color.value)}, {"bgColor", color.background}});
    return list;
}

} // namespace

std::vector<OverlayColor> costColors() {
    return {{0, "#fff7ec"}, {0.5, "#fdbb84"}, {1, "#d7301f"}};
}

std::string overlayGraphName(const model::Model& model, std::size_t subgraph) {
    if (!model.subgraphs[subgraph].name.empty())
        return model.subgraphs[subgraph].name;
    for (const model::Signature& signature : model.signatures)
        if (signature.subgraph == subgraph && !signature.key.empty())
            return signature.key;
    return subgraph == 0 ? "main" : "subgraph_" + std::to_string(subgraph);
}

std::vector<Overlay> costOverlays(const model::Model& model, const inspect::Summary& summary) {
    Overlay macs{"MACs", {}, {}, costColors()};
    Overlay constants{"constant bytes", {}, {}, costColors()};
    Overlay activations{"activation bytes", {}, {}, costColors()};
    for (std::size_t graph = 0; graph < model.subgraphs.size(); ++graph)
        for (std::size_t op = 0; op < model.subgraphs[graph].operators.size(); ++op) {
            const inspect::OperatorCost& cost = summary.subgraphs[graph].costs[op];
            const auto add = [&](Overlay& overlay, double value) {
                overlay.values.push_back({static_cast<std::int32_t>(graph), static_cast<std::int32_t>(op), value, {}});
            };
            if (cost.isKnown)
                add(macs, static_cast<double>(cost.cost.macs));
            add(constants, static_cast<double>(cost.constantBytes));
            add(activations, static_cast<double>(cost.activationBytes));
        }
    return {macs, constants, activations};
}

std::string nodeDataJson(const model::Model& model, const Overlay& overlay) {
    Json json = Json::object();
    for (const OverlayValue& value : overlay.values) {
        Json& graph = json[overlayGraphName(model, static_cast<std::size_t>(value.subgraph))];
        if (graph.is_null()) {
            graph = {{"name", overlay.name}, {"results", Json::object()}};
            if (!overlay.thresholds.empty())
                graph["thresholds"] = colorsJson(overlay.thresholds, "value");
            if (!overlay.gradient.empty())
                graph["gradient"] = colorsJson(overlay.gradient, "stop");
        }
        Json entry{{"value", number(value.value)}};
        if (!value.background.empty())
            entry["bgColor"] = value.background;
        graph["results"][std::to_string(value.op)] = std::move(entry);
    }
    return dumped(json);
}

std::string attachmentJson(std::span<const Overlay> overlays, std::int32_t subgraph) {
    Json metrics = Json::array();
    for (const Overlay& overlay : overlays)
        for (const OverlayValue& value : overlay.values)
            if (value.subgraph == subgraph)
                metrics.push_back({{"kind", "node"}, {"identifier", std::to_string(value.op)}, {"name", overlay.name},
                    {"type", "attribute"}, {"value", number(value.value)}});
    return dumped({{"signature", "netron:attachment"}, {"metadata", Json::array()}, {"metrics", std::move(metrics)}});
}

std::string overlayText(const model::Model& model, std::span<const Overlay> overlays) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::vector<std::string>> rows;
    std::vector<TextTable::Column> columns{{"operator", TextTable::Align::Left, 48}};
    for (std::size_t i = 0; i < overlays.size(); ++i) {
        columns.push_back({overlays[i].name, TextTable::Align::Right});
        for (const OverlayValue& value : overlays[i].values) {
            auto& row = rows[{value.subgraph, value.op}];
            row.resize(overlays.size());
            row[i] = base::numberText(value.value, 9);
        }
    }
    TextTable table(std::move(columns));
    for (const auto& [place, cells] : rows) {
        std::vector<std::string> row{
            model::placeOf(model, static_cast<std::size_t>(place.first), static_cast<std::size_t>(place.second))};
        row.insert(row.end(), cells.begin(), cells.end());
        table.add(std::move(row));
    }
    std::string text = table.text();
    for (const Overlay& overlay : overlays)
        if (overlay.unmatched > 0)
            text += base::format(
                "%zu entries of \"%s\" name no operator of the model.\n", overlay.unmatched, overlay.name.c_str());
    return text;
}

} // namespace report
