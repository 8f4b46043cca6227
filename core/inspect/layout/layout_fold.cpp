// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_fold.h"

#include <algorithm>
#include <cmath>

namespace inspect {

namespace {

/// Fewer columns, or more edges from one to the next, and a fold hides more than it shows.
constexpr double leastChainColumns = 3;
constexpr std::ptrdiff_t mostCutEdges = 6;

struct Span {
    double top = 0;
    double bottom = 0;
};

class Folding {
public:
    Folding(GraphLayout layout, const FoldOptions& options)
        : m_layout(std::move(layout)), m_gap(options.gap), m_onlyChains(options.onlyChains) {
        findLayers();
        const double wanted = std::sqrt(m_layout.height * options.aspect / (m_layout.width + m_gap));
        const auto most = static_cast<double>(std::max<std::size_t>(m_layers.size(), 1));
        m_wanted =
            std::clamp(options.columns > 0 ? static_cast<double>(options.columns) : std::floor(wanted), 1.0, most);
    }

    GraphLayout run() {
        if (m_wanted < (m_onlyChains ? leastChainColumns : 2))
            return std::move(m_layout);
        cutColumns();
        if (m_onlyChains && cutEdges() > mostCutEdges * (static_cast<std::ptrdiff_t>(m_columns.size()) - 1))
            return std::move(m_layout);
        for (PlacedEdge& edge : m_layout.edges)
            edge.points = moved(edge.points);
        for (PlacedNode& node : m_layout.nodes)
            node.centre = moved(node.centre, m_columnOf[static_cast<std::size_t>(node.layer)]);
        double height = 0;
        for (const Span& column : m_columns)
            height = std::max(height, column.bottom - column.top);
        m_layout.width += static_cast<double>(m_columns.size() - 1) * (m_layout.width + m_gap);
        m_layout.height = height + m_gap;
        m_layout.columns = static_cast<int>(m_columns.size());
        return std::move(m_layout);
    }

private:
    void findLayers() {
        for (const PlacedNode& node : m_layout.nodes) {
            const auto layer = static_cast<std::size_t>(node.layer);
            if (layer >= m_layers.size())
                m_layers.resize(layer + 1, {m_layout.height, 0});
            m_layers[layer].top = std::min(m_layers[layer].top, node.centre.y - node.size.height / 2);
            m_layers[layer].bottom = std::max(m_layers[layer].bottom, node.centre.y + node.size.height / 2);
        }
    }

    /// Columns end between layers, so what is left over would make one more: they grow until it fits in.
    void cutColumns() {
        double height = m_layout.height / m_wanted;
        do {
            m_columns.clear();
            m_columnOf.clear();
            cutColumns(height);
            height *= 1.03;
        } while (static_cast<double>(m_columns.size()) > m_wanted);
    }

    void cutColumns(double height) {
        for (const Span& layer : m_layers) {
            if (m_columns.empty() || layer.bottom - m_columns.back().top > std::max(height, layer.bottom - layer.top))
                m_columns.push_back(layer);
            m_columns.back().bottom = std::max(m_columns.back().bottom, layer.bottom);
            m_columnOf.push_back(m_columns.size() - 1);
        }
    }

    /// How often edges go from one column to the next.
    std::ptrdiff_t cutEdges() const {
        const auto column = [this](std::int32_t node) {
            const auto layer = static_cast<std::size_t>(m_layout.nodes[static_cast<std::size_t>(node)].layer);
            return static_cast<std::ptrdiff_t>(m_columnOf[layer]);
        };
        std::ptrdiff_t cuts = 0;
        for (const PlacedEdge& edge : m_layout.edges)
            cuts += std::abs(column(edge.to) - column(edge.from));
        return cuts;
    }

    /// The column whose layers are at this height; between two columns, the upper one.
    std::size_t columnAt(double y) const {
        const auto next = std::upper_bound(m_columns.begin() + 1, m_columns.end(), y,
            [](double value, const Span& column) { return value < column.top; });
        return static_cast<std::size_t>(next - m_columns.begin()) - 1;
    }

    Point moved(Point point, std::size_t column) const {
        return {point.x + static_cast<double>(column) * (m_layout.width + m_gap),
            point.y - m_columns[column].top + m_gap / 2};
    }

    /// Edges run downwards. At the end of a column they go up in the gap beside it and along the top to the other one.
    std::vector<Point> moved(const std::vector<Point>& points) const {
        std::vector<Point> way;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const std::size_t column = columnAt(points[i].y);
            if (i > 0) {
                const std::size_t before = columnAt(points[i - 1].y);
                if (before != column) {
                    const double gutter = static_cast<double>(before + 1) * (m_layout.width + m_gap) - m_gap / 2;
                    const double below = m_columns[before].bottom - m_columns[before].top + m_gap * 0.75;
                    // What bends between the two layers may do so further down: a stub would hang there.
                    while (way.size() > 1 && way[way.size() - 2].y >= below)
                        way.pop_back();
                    way.back().y = std::min(way.back().y, below);
                    way.push_back({way.back().x, below});
                    way.push_back({gutter, below});
                    way.push_back({gutter, m_gap / 4});
                    way.push_back({moved(points[i], column).x, m_gap / 4});
                }
            }
            way.push_back(moved(points[i], column));
        }
        return way;
    }

    GraphLayout m_layout;
    double m_gap;
    bool m_onlyChains;
    double m_wanted = 1;
    std::vector<Span> m_layers;
    std::vector<Span> m_columns;
    std::vector<std::size_t> m_columnOf; ///< by layer
};

} // namespace

GraphLayout folded(GraphLayout layout, const FoldOptions& options) {
    if (layout.nodes.empty())
        return layout;
    return Folding(std::move(layout), options).run();
}

} // namespace inspect
