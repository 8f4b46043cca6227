// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/graph_layout.h"

#include "inspect/layout/layout_level.h"

#include <algorithm>
#include <cmath>

namespace inspect {
namespace {

/// Upper and lower edge of a layer: as high as its highest node.
struct Band {
    double top = 0;
    double bottom = 0;
};

std::vector<Band> bandsOf(const LayerPlacement& placement, const std::vector<NodeSize>& sizes, double layerGap) {
    std::vector<Band> bands;
    double y = 0;
    for (const auto& nodes : placement.layers) {
        double height = 0;
        for (const auto node : nodes)
            height = std::max(height, sizes[static_cast<std::size_t>(node)].height);
        bands.push_back({y, y + height});
        y += height + layerGap;
    }
    return bands;
}

void addPoint(std::vector<Point>& points, double x, double y) {
    if (points.empty() || points.back().x != x || points.back().y != y)
        points.push_back({x, y});
}

class Assembly {
public:
    Assembly(const Flow& flow, std::vector<Band> bands, double layerGap, GraphLayout& layout)
        : m_flow(flow), m_bands(std::move(bands)), m_turn(layerGap / 3), m_layout(layout) {}

    void placeNodes(
        const std::vector<std::int32_t>& layer, const std::vector<NodeSize>& sizes, const LayerPlacement& placement) {
        for (std::size_t node = 0; node < m_flow.nodeCount; ++node) {
            const auto& band = m_bands[static_cast<std::size_t>(layer[node])];
            m_layout.nodes.push_back({{placement.x[node], (band.top + band.bottom) / 2}, sizes[node], layer[node]});
        }
    }

    void placeEdges(const std::vector<double>& lanes) {
        for (std::size_t index = 0; index < m_flow.edges.size(); ++index) {
            const auto& edge = m_flow.edges[index];
            m_layout.edges.push_back({edge.from, edge.to, edge.tensor,
                edge.isBack ? wayBack(edge, lanes[index]) : wayOf(edge, lanes[index])});
        }
    }

    /// So that everything lies between 0 and width, 0 and height.
    void shift() {
        if (m_layout.nodes.empty())
            return;
        double left = m_layout.nodes.front().centre.x;
        double right = left;
        double top = 0;
        double bottom = m_bands.back().bottom;
        for (const auto& node : m_layout.nodes) {
            left = std::min(left, node.centre.x - node.size.width / 2);
            right = std::max(right, node.centre.x + node.size.width / 2);
        }
        for (const auto& edge : m_layout.edges)
            for (const auto& point : edge.points) {
                left = std::min(left, point.x);
                right = std::max(right, point.x);
                top = std::min(top, point.y);
                bottom = std::max(bottom, point.y);
            }
        const auto move = [left, top](Point& point) {
            point.x -= left;
            point.y -= top;
        };
        for (auto& node : m_layout.nodes)
            move(node.centre);
        for (auto& edge : m_layout.edges)
            for (auto& point : edge.points)
                move(point);
        m_layout.width = right - left;
        m_layout.height = bottom - top;
    }

private:
    const PlacedNode& node(std::int32_t index) const { return m_layout.nodes[static_cast<std::size_t>(index)]; }
    const Band& bandOf(std::int32_t layer) const { return m_bands[static_cast<std::size_t>(layer)]; }

    std::vector<Point> wayOf(const FlowEdge& edge, double lane) const {
        const auto& from = node(edge.from);
        const auto& to = node(edge.to);
        const double start = from.centre.x + edge.fromOffset;
        const double end = to.centre.x + edge.toOffset;
        std::vector<Point> points;
        addPoint(points, start, from.centre.y + from.size.height / 2);
        // Past its neighbours in the layer, which may be higher, before it turns.
        addPoint(points, start, bandOf(from.layer).bottom);
        if (!std::isnan(lane)) {
            addPoint(points, lane, bandOf(from.layer + 1).top);
            addPoint(points, lane, bandOf(to.layer - 1).bottom);
        }
        addPoint(points, end, bandOf(to.layer).top);
        addPoint(points, end, to.centre.y - to.size.height / 2);
        return points;
    }

    /// From the top of the reader around to the bottom of the maker, which stands further down: past the sides of both,
    /// so that it crosses no box.
    std::vector<Point> wayBack(const FlowEdge& edge, double lane) const {
        const auto& reader = node(edge.from);
        const auto& maker = node(edge.to);
        const double start = reader.centre.x + edge.fromOffset;
        const double end = maker.centre.x + edge.toOffset;
        const double above = bandOf(reader.layer).top - m_turn;
        const double below = bandOf(maker.layer).bottom + m_turn;
        std::vector<Point> points;
        addPoint(points, start, reader.centre.y - reader.size.height / 2);
        addPoint(points, start, above);
        addPoint(points, lane, above);
        addPoint(points, lane, below);
        addPoint(points, end, below);
        addPoint(points, end, maker.centre.y + maker.size.height / 2);
        return points;
    }

    const Flow& m_flow;
    std::vector<Band> m_bands;
    double m_turn; ///< how far from a layer an edge that leads back turns
    GraphLayout& m_layout;
};

} // namespace

base::Result<GraphLayout> layoutLevel(
    const Flow& flow, const std::vector<NodeSize>& sizes, const LayoutOptions& options, base::Progress& progress) {
    const auto layer = assignLayers(flow);
    TRY_ASSIGN(const auto placement, placeInLayers(flow, layer, sizes, options.nodeGap, progress));
    const auto lanes = assignLanes(flow, layer, sizes, placement, options.laneGap);
    GraphLayout layout;
    Assembly assembly(flow, bandsOf(placement, sizes, options.layerGap), options.layerGap, layout);
    assembly.placeNodes(layer, sizes, placement);
    assembly.placeEdges(lanes);
    assembly.shift();
    return layout;
}

} // namespace inspect
