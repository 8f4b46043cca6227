// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "report/graph_report.h"

#include "report/inspection/html_parts.h"
#include "report/inspection/inspection_cells.h"
#include "report/json_parts.h"

#include "inspect/layout/graph_structure.h"
#include "inspect/summary.h"

#include "base/text.h"

#include <algorithm>

namespace report {

namespace {

constexpr double letterWidth = 7.2; ///< of a monospaced letter at 12 pixels
constexpr double nodeHeight = 24;
constexpr double margin = 16;
constexpr double titleHeight = 28;
constexpr std::size_t mostLetters = 40;

enum class NodeKind { Operator, Input, Output };

struct NodeRef {
    NodeKind kind = NodeKind::Operator;
    std::size_t index = 0; ///< of the operator, or of the tensor
};

NodeRef refOf(const model::Subgraph& graph, std::size_t node) {
    if (node < graph.operators.size())
        return {NodeKind::Operator, node};
    node -= graph.operators.size();
    if (node < graph.inputs.size())
        return {NodeKind::Input, static_cast<std::size_t>(graph.inputs[node])};
    return {NodeKind::Output, static_cast<std::size_t>(graph.outputs[node - graph.inputs.size()])};
}

std::string_view kindName(NodeKind kind) {
    return kind == NodeKind::Operator ? "operator" : kind == NodeKind::Input ? "input" : "output";
}

/// Letters of UTF-8.
std::size_t letters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string cut(std::string text) {
    if (text.size() <= mostLetters)
        return text;
    std::size_t end = mostLetters - 3;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

/// The class of the node's colour: how the operator computes.
std::string nodeClass(const model::Model& model, const model::Subgraph& graph, const NodeRef& ref) {
    if (ref.kind != NodeKind::Operator)
        return "end";
    return std::string(inspect::computeKindName(inspect::computeKind(model, graph, graph.operators[ref.index])));
}

constexpr const char* style =
    "svg{background:#fff}rect{fill:#eee;stroke:#777;rx:4}text{font:12px monospace;text-anchor:middle;fill:#111}"
    ".t{text-anchor:start;font-weight:bold}polyline{fill:none;stroke:#999}.end{fill:#fff;stroke-dasharray:4 2}"
    ".int8,.uint8,.int4{fill:#cfe8cf}.int16x8{fill:#d8e4f5}.float32,.float16{fill:#f7e3c8}.hybrid{fill:#f0d7ea}";

void addNode(const model::Model& model, const DrawnGraph& graph, std::size_t node, double top, std::string& svg) {
    const inspect::PlacedNode& place = graph.layout.nodes[node];
    const model::Subgraph& subgraph = model.subgraphs[graph.subgraph];
    const NodeRef ref = refOf(subgraph, node);
    const std::string name = ref.kind == NodeKind::Operator ? model::placeOf(model, graph.subgraph, ref.index)
                                                            : model::placeOfTensor(model, graph.subgraph, ref.index);
    svg += base::format("<g><rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
        nodeClass(model, subgraph, ref).c_str(), place.centre.x - place.size.width / 2 + margin,
        place.centre.y - place.size.height / 2 + top, place.size.width, place.size.height);
    svg += base::format("<text x=\"%.1f\" y=\"%.1f\">", place.centre.x + margin, place.centre.y + top + 4) +
           escaped(nodeLabel(model, graph.subgraph, node)) + "</text><title>" + escaped(name) + "</title></g>\n";
}

void addEdge(const model::Subgraph& subgraph, const inspect::PlacedEdge& edge, double top, std::string& svg) {
    svg += "<polyline points=\"";
    for (const inspect::Point& point : edge.points)
        svg += base::format("%.1f,%.1f ", point.x + margin, point.y + top);
    const model::Tensor& tensor = subgraph.tensors[static_cast<std::size_t>(edge.tensor)];
    svg += "\"><title>" + base::format("T#%d ", edge.tensor) + escaped(tensor.name) + " " +
           std::string(model::typeName(tensor.type)) + " " + shapeOf(tensor) + "</title></polyline>\n";
}

Json nodeJson(const model::Model& model, const DrawnGraph& graph, std::size_t node) {
    const inspect::PlacedNode& place = graph.layout.nodes[node];
    const model::Subgraph& subgraph = model.subgraphs[graph.subgraph];
    const NodeRef ref = refOf(subgraph, node);
    Json json{{"kind", kindName(ref.kind)}, {"index", ref.index}, {"label", nodeLabel(model, graph.subgraph, node)},
        {"x", number(place.centre.x)}, {"y", number(place.centre.y)}, {"width", number(place.size.width)},
        {"height", number(place.size.height)}, {"layer", place.layer}};
    if (ref.kind != NodeKind::Operator)
        return json;
    const auto calls = inspect::subgraphCalls(model, subgraph.operators[ref.index]);
    for (const inspect::SubgraphCall& call : calls)
        json["calls"].push_back({{"role", call.role}, {"subgraph", call.subgraph}});
    return json;
}

Json drawnJson(const model::Model& model, const DrawnGraph& graph) {
    const model::Subgraph& subgraph = model.subgraphs[graph.subgraph];
    Json json{{"subgraph", graph.subgraph}, {"name", subgraph.name}, {"width", number(graph.layout.width)},
        {"height", number(graph.layout.height)}, {"nodes", Json::array()}, {"edges", Json::array()},
        {"scopes", Json::array()}};
    for (std::size_t node = 0; node < graph.layout.nodes.size(); ++node)
        json["nodes"].push_back(nodeJson(model, graph, node));
    for (const inspect::PlacedEdge& edge : graph.layout.edges) {
        Json points = Json::array();
        for (const inspect::Point& point : edge.points)
            points.push_back({number(point.x), number(point.y)});
        json["edges"].push_back(
            {{"from", edge.from}, {"to", edge.to}, {"tensor", edge.tensor}, {"points", std::move(points)}});
    }
    for (const inspect::NameScope& scope : inspect::nameScopes(subgraph))
        json["scopes"].push_back({{"name", scope.name},
            {"parent", scope.parent < 0 ? Json(nullptr) : Json(scope.parent)}, {"operators", scope.operators}});
    return json;
}

} // namespace

std::string nodeLabel(const model::Model& model, std::size_t subgraph, std::size_t node) {
    const model::Subgraph& graph = model.subgraphs[subgraph];
    const NodeRef ref = refOf(graph, node);
    if (ref.kind != NodeKind::Operator)
        return cut(
            graph.tensors[ref.index].name.empty() ? "T#" + std::to_string(ref.index) : graph.tensors[ref.index].name);
    const model::Operator& op = graph.operators[ref.index];
    std::string label = model::nameOf(model.codeOf(op));
    for (const inspect::SubgraphCall& call : inspect::subgraphCalls(model, op))
        label += " " + call.role + base::format("#%d", call.subgraph);
    return cut(std::move(label));
}

std::vector<inspect::NodeSize> nodeSizes(const model::Model& model, std::size_t subgraph) {
    const model::Subgraph& graph = model.subgraphs[subgraph];
    std::vector<inspect::NodeSize> sizes(graph.operators.size() + graph.inputs.size() + graph.outputs.size());
    for (std::size_t node = 0; node < sizes.size(); ++node)
        sizes[node] = {
            letterWidth * static_cast<double>(letters(nodeLabel(model, subgraph, node))) + 2 * 8, nodeHeight};
    return sizes;
}

std::string graphSvg(const model::Model& model, std::span<const DrawnGraph> graphs) {
    double width = 0;
    double height = 0;
    for (const DrawnGraph& graph : graphs) {
        width = std::max(width, graph.layout.width);
        height += graph.layout.height + titleHeight + margin;
    }
    std::string svg = base::format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" "
                                   "viewBox=\"0 0 %.0f %.0f\">\n<style>",
                          width + 2 * margin, height + margin, width + 2 * margin, height + margin) +
                      style + "</style>\n";
    double top = margin;
    for (const DrawnGraph& graph : graphs) {
        const model::Subgraph& subgraph = model.subgraphs[graph.subgraph];
        svg += base::format("<text class=\"t\" x=\"%.0f\" y=\"%.0f\">Subgraph#%zu ", margin, top + 12, graph.subgraph) +
               escaped(subgraph.name) + "</text>\n";
        top += titleHeight;
        for (const inspect::PlacedEdge& edge : graph.layout.edges)
            addEdge(subgraph, edge, top, svg);
        for (std::size_t node = 0; node < graph.layout.nodes.size(); ++node)
            addNode(model, graph, node, top, svg);
        top += graph.layout.height + margin;
    }
    return svg + "</svg>\n";
}

std::string graphJson(const model::Model& model, std::span<const DrawnGraph> graphs) {
    Json json{{"schema", "halfstep-graph-1"}, {"subgraphs", Json::array()}};
    for (const DrawnGraph& graph : graphs)
        json["subgraphs"].push_back(drawnJson(model, graph));
    return dumped(json);
}

} // namespace report
