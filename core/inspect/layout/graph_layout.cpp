// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
/// A level is laid out for each open group, the inmost first; an edge that crosses the rim of a group is a piece in
/// each level on its way, and the pieces meet in ports on the rim.
#include "inspect/layout/graph_layout.h"

#include "inspect/layout/layout_fold.h"
#include "inspect/layout/layout_level.h"

#include "base/error_text.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace inspect {
namespace {

constexpr std::int32_t root = -1;

std::size_t at(std::int32_t index) {
    return static_cast<std::size_t>(index);
}

void transpose(std::vector<NodeSize>& sizes) {
    for (auto& size : sizes)
        std::swap(size.width, size.height);
}

void transpose(GraphLayout& layout) {
    std::swap(layout.width, layout.height);
    for (auto& node : layout.nodes) {
        std::swap(node.centre.x, node.centre.y);
        std::swap(node.size.width, node.size.height);
    }
    for (auto& edge : layout.edges)
        for (auto& point : edge.points)
            std::swap(point.x, point.y);
}

enum class Way { In, Out };

/// What lies directly in one open group, or in none.
struct Level {
    struct PortKey {
        std::int32_t tensor;
        Way way;
        auto operator<=>(const PortKey&) const = default;
    };
    struct EdgeKey {
        std::int32_t from;
        std::int32_t to;
        std::int32_t tensor;
        auto operator<=>(const EdgeKey&) const = default;
    };
    std::vector<std::int32_t> nodes; ///< of the content; local numbers are places in it, ports come behind
    std::map<PortKey, std::int32_t> ports;
    std::vector<Way> ways; ///< by port
    std::vector<FlowEdge> edges;
    std::vector<bool> isReversed; ///< by edge: it leads back to an earlier node
    std::map<EdgeKey, std::int32_t> edgeOf;
    GraphLayout layout;
    Point origin; ///< of its layout in that of the group around it, later in the whole
};

/// A piece of an edge: which edge of which level.
struct Piece {
    std::int32_t level;
    std::int32_t edge;
};

class Nesting {
public:
    Nesting(const GraphContent& content, std::vector<NodeSize> sizes, const LayoutOptions& options)
        : m_content(content), m_sizes(std::move(sizes)), m_options(options), m_local(content.nodes.size(), 0),
          m_depth(content.nodes.size(), 0), m_levelOf(content.nodes.size(), root) {}

    base::Result<GraphLayout> run(base::Progress& progress) {
        makeLevels();
        for (const auto& edge : m_content.edges)
            m_ways.push_back(wayOf(edge));
        // Levels of inner groups have higher numbers.
        const std::size_t count = m_levels.size();
        for (std::size_t level = count; level-- > 0;) {
            progress.update(count - level - 1, count, CORE_TEXT("base::Progress", "Arranging the graph"));
            TRY(place(level, progress));
        }
        progress.update(count, count, CORE_TEXT("base::Progress", "Arranging the graph"));
        return assemble();
    }

private:
    const ContentNode& node(std::int32_t index) const { return m_content.nodes[at(index)]; }
    /// The level in which a node lies.
    std::int32_t levelAround(std::int32_t index) const {
        const auto parent = node(index).parent;
        return parent < 0 ? 0 : m_levelOf[at(parent)];
    }

    void makeLevels() {
        m_levels.emplace_back();
        m_groupOfLevel.push_back(root);
        std::vector<std::int32_t> open;
        for (std::int32_t index = 0; at(index) < m_content.nodes.size(); ++index) {
            for (auto around = node(index).parent; around >= 0; around = node(around).parent)
                ++m_depth[at(index)];
            if (node(index).isOpen)
                open.push_back(index);
        }
        std::stable_sort(open.begin(), open.end(), [this](auto a, auto b) { return m_depth[at(a)] < m_depth[at(b)]; });
        for (const auto group : open) {
            m_levelOf[at(group)] = static_cast<std::int32_t>(m_levels.size());
            m_levels.emplace_back();
            m_groupOfLevel.push_back(group);
        }
        for (const auto index : m_content.order) {
            auto& level = m_levels[at(levelAround(index))];
            m_local[at(index)] = static_cast<std::int32_t>(level.nodes.size());
            level.nodes.push_back(index);
        }
    }

    std::int32_t port(std::int32_t level, Level::PortKey key) {
        auto& of = m_levels[at(level)];
        const auto next = static_cast<std::int32_t>(of.nodes.size() + of.ways.size());
        const auto [entry, isNew] = of.ports.emplace(key, next);
        if (isNew)
            of.ways.push_back(key.way);
        return entry->second;
    }

    Piece piece(std::int32_t level, std::int32_t from, std::int32_t to, std::int32_t tensor) {
        auto& of = m_levels[at(level)];
        const auto [entry, isNew] =
            of.edgeOf.emplace(Level::EdgeKey{from, to, tensor}, static_cast<std::int32_t>(of.edges.size()));
        return isNew ? newPiece(level, from, to, tensor) : Piece{level, entry->second};
    }

    Piece newPiece(std::int32_t level, std::int32_t from, std::int32_t to, std::int32_t tensor) {
        auto& of = m_levels[at(level)];
        const auto nodes = static_cast<std::int32_t>(of.nodes.size());
        // Nodes of a level stand in their order; ports are before or behind all of them.
        const bool isBack = from < nodes && to < nodes && from > to;
        of.isReversed.push_back(isBack);
        of.edges.push_back({isBack ? to : from, isBack ? from : to, tensor, 0, 0, isBack});
        return {level, static_cast<std::int32_t>(of.edges.size()) - 1};
    }

    /// The pieces of an edge, from its maker to its reader.
    std::vector<Piece> wayOf(const ContentEdge& edge) {
        std::int32_t from = edge.from;
        std::int32_t to = edge.to;
        if (levelAround(from) == levelAround(to))
            return {newPiece(levelAround(from), m_local[at(from)], m_local[at(to)], edge.tensor)};
        std::vector<Piece> outwards;
        std::vector<Piece> inwards;
        while (node(from).parent != node(to).parent) {
            if (m_depth[at(from)] >= m_depth[at(to)]) {
                const auto level = levelAround(from);
                outwards.push_back(piece(level, m_local[at(from)], port(level, {edge.tensor, Way::Out}), edge.tensor));
                from = node(from).parent;
            } else {
                const auto level = levelAround(to);
                inwards.push_back(piece(level, port(level, {edge.tensor, Way::In}), m_local[at(to)], edge.tensor));
                to = node(to).parent;
            }
        }
        outwards.push_back(piece(levelAround(from), m_local[at(from)], m_local[at(to)], edge.tensor));
        outwards.insert(outwards.end(), inwards.rbegin(), inwards.rend());
        return outwards;
    }

    /// Where an edge meets a node: at a port of an open group, else in its middle.
    double offset(std::int32_t index, std::int32_t tensor, Way way) const {
        if (!node(index).isOpen)
            return 0;
        const auto& inner = m_levels[at(m_levelOf[at(index)])];
        const auto port = inner.ports.find({tensor, way});
        return port == inner.ports.end()
                   ? 0
                   : inner.layout.nodes[at(port->second)].centre.x + inner.origin.x - m_sizes[at(index)].width / 2;
    }

    base::Status place(std::size_t number, base::Progress& progress) {
        auto& level = m_levels[number];
        const std::size_t nodes = level.nodes.size();
        std::vector<std::int32_t> order;
        std::vector<NodeSize> sizes;
        for (std::size_t local = 0; local < nodes; ++local)
            sizes.push_back(m_sizes[at(level.nodes[local])]);
        sizes.resize(nodes + level.ways.size());
        for (const Way way : {Way::In, Way::Out}) {
            for (std::size_t port = 0; port < level.ways.size(); ++port)
                if (level.ways[port] == way)
                    order.push_back(static_cast<std::int32_t>(nodes + port));
            for (std::size_t local = 0; way == Way::In && local < nodes; ++local)
                order.push_back(static_cast<std::int32_t>(local));
        }
        for (std::size_t index = 0; index < level.edges.size(); ++index)
            setOffsets(level, level.edges[index], level.isReversed[index]);
        Flow flow(std::move(order), level.edges);
        for (std::size_t local = 0; local < nodes; ++local)
            flow.isSource[local] = node(level.nodes[local]).kind == NodeKind::Input;
        for (std::size_t port = 0; port < level.ways.size(); ++port)
            (level.ways[port] == Way::In ? flow.isSource : flow.isSink)[nodes + port] = true;
        TRY_ASSIGN(level.layout, layoutLevel(flow, sizes, m_options, progress));
        if (number > 0)
            setGroupSize(level, m_groupOfLevel[number]);
        return {};
    }

    void setOffsets(const Level& level, FlowEdge& edge, bool isReversed) const {
        const auto nodes = level.nodes.size();
        if (at(edge.from) < nodes)
            edge.fromOffset = offset(level.nodes[at(edge.from)], edge.tensor, isReversed ? Way::In : Way::Out);
        if (at(edge.to) < nodes)
            edge.toOffset = offset(level.nodes[at(edge.to)], edge.tensor, isReversed ? Way::Out : Way::In);
    }

    void setGroupSize(Level& level, std::int32_t group) {
        const double gap = m_options.groupGap;
        const NodeSize title = m_sizes[at(group)];
        // Sizes are transposed already where the graph runs to the right; the title stays at the top.
        const bool isDown = m_options.direction == Direction::Down;
        const double along = isDown ? title.width : title.height;
        const double before = isDown ? title.height : 0;
        const double beside = isDown ? 0 : title.width;
        NodeSize size{level.layout.width + 2 * gap + beside, level.layout.height + 2 * gap + before};
        level.origin = {gap + beside, gap + before};
        auto& length = isDown ? size.width : size.height;
        if (length < along + 2 * gap) {
            (isDown ? level.origin.x : level.origin.y) += (along + 2 * gap - length) / 2;
            length = along + 2 * gap;
        }
        m_sizes[at(group)] = size;
    }

    GraphLayout assemble() {
        GraphLayout whole;
        whole.width = m_levels[0].layout.width;
        whole.height = m_levels[0].layout.height;
        whole.nodes.resize(m_content.nodes.size());
        for (std::size_t number = 0; number < m_levels.size(); ++number) {
            auto& level = m_levels[number];
            std::int32_t layer = -1;
            if (number > 0) {
                const auto& box = whole.nodes[at(m_groupOfLevel[number])];
                level.origin.x += box.centre.x - box.size.width / 2;
                level.origin.y += box.centre.y - box.size.height / 2;
                layer = box.layer;
            }
            for (std::size_t local = 0; local < level.nodes.size(); ++local) {
                auto placed = level.layout.nodes[local];
                placed.centre.x += level.origin.x;
                placed.centre.y += level.origin.y;
                // Of the outermost level: where a graph may be folded.
                if (layer >= 0)
                    placed.layer = layer;
                whole.nodes[at(level.nodes[local])] = placed;
            }
        }
        for (std::size_t index = 0; index < m_content.edges.size(); ++index) {
            const auto& edge = m_content.edges[index];
            whole.edges.push_back({edge.from, edge.to, edge.tensor, joined(m_ways[index])});
        }
        return whole;
    }

    std::vector<Point> joined(const std::vector<Piece>& pieces) const {
        std::vector<Point> way;
        for (const auto& piece : pieces) {
            const auto& level = m_levels[at(piece.level)];
            auto points = level.layout.edges[at(piece.edge)].points;
            if (level.isReversed[at(piece.edge)])
                std::reverse(points.begin(), points.end());
            for (const auto& point : points)
                way.push_back({point.x + level.origin.x, point.y + level.origin.y});
        }
        return way;
    }

    const GraphContent& m_content;
    std::vector<NodeSize> m_sizes;
    const LayoutOptions& m_options;
    std::vector<std::int32_t> m_local; ///< by node: its number in its level
    std::vector<std::int32_t> m_depth;
    std::vector<std::int32_t> m_levelOf; ///< by open group: the level inside
    std::vector<Level> m_levels;         ///< 0: the whole
    std::vector<std::int32_t> m_groupOfLevel;
    std::vector<std::vector<Piece>> m_ways; ///< by edge
};

} // namespace

base::Result<GraphLayout> layoutGraph(const GraphContent& content, const std::vector<NodeSize>& sizes,
    const LayoutOptions& options, base::Progress& progress) {
    assert(sizes.size() == content.nodes.size());
    auto turned = sizes;
    const bool isRight = options.direction == Direction::Right;
    if (isRight)
        transpose(turned);
    TRY_ASSIGN(auto layout, Nesting(content, std::move(turned), options).run(progress));
    if (options.columns != 1)
        layout = folded(std::move(layout), {isRight ? 1 / options.aspect : options.aspect, 2 * options.layerGap,
                                               options.columns, options.foldsOnlyChains});
    if (isRight)
        transpose(layout);
    return layout;
}

base::Result<GraphLayout> layoutGraph(const model::Model& model, std::size_t subgraph,
    const std::vector<NodeSize>& sizes, const LayoutOptions& options, base::Progress& progress) {
    return layoutGraph(graphContent(model, subgraph), sizes, options, progress);
}

} // namespace inspect
