// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_flow.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inspect {
namespace {

constexpr int sortingSweeps = 8;
constexpr int settlingSweeps = 4;
constexpr int straighteningSteps = 6;

enum class Look { Up, Down, Both };

class Placer {
public:
    Placer(const Flow& flow, const std::vector<std::int32_t>& layer, const std::vector<NodeSize>& sizes, double gap)
        : m_flow(flow), m_layer(layer), m_sizes(sizes), m_gap(gap) {
        const auto count = layer.empty() ? 0 : *std::max_element(layer.begin(), layer.end()) + 1;
        m_result.layers.resize(static_cast<std::size_t>(count));
        m_result.x.resize(flow.nodeCount, 0);
        for (const auto node : flow.order)
            m_result.layers[static_cast<std::size_t>(layer[static_cast<std::size_t>(node)])].push_back(node);
        for (auto& nodes : m_result.layers)
            settle(nodes, std::vector<Wish>(nodes.size()));
    }

    void sweep(Look look, bool isSorting) {
        auto& layers = m_result.layers;
        if (look == Look::Down)
            for (auto nodes = layers.rbegin(); nodes != layers.rend(); ++nodes)
                place(*nodes, look, isSorting);
        else
            for (auto& nodes : layers)
                place(nodes, look, isSorting);
    }

    /// Nodes that follow each other from layer to layer come to stand exactly above each other.
    void straighten() {
        const auto column = columns();
        const auto nodes = m_flow.nodeCount;
        std::vector<double> sum(nodes);
        std::vector<double> count(nodes);
        for (int step = 0; step < straighteningSteps; ++step) {
            std::fill(sum.begin(), sum.end(), 0.0);
            std::fill(count.begin(), count.end(), 0.0);
            for (std::size_t node = 0; node < nodes; ++node) {
                sum[column[node]] += m_result.x[node];
                count[column[node]] += 1;
            }
            for (const auto& layer : m_result.layers) {
                std::vector<Wish> wishes;
                for (const auto node : layer) {
                    const auto of = column[static_cast<std::size_t>(node)];
                    // Long columns stay, short ones step aside.
                    wishes.push_back({sum[of] / count[of], std::pow(count[of], 3)});
                }
                settle(layer, wishes);
            }
        }
    }

    LayerPlacement take() { return std::move(m_result); }

private:
    /// Where a node would like to be, and how much it matters.
    struct Wish {
        double x = 0;
        double weight = 1e-3;
    };

    /// The first node of the column of each node. A column goes on where a maker and a reader in neighbouring layers
    /// are the middle one for each other.
    std::vector<std::size_t> columns() const {
        std::vector<std::size_t> column(m_flow.nodeCount);
        std::iota(column.begin(), column.end(), std::size_t(0));
        for (const auto node : m_flow.order) {
            const auto at = static_cast<std::size_t>(node);
            const auto maker = middleNeighbour(at, m_flow.in[at], -1);
            if (maker < 0)
                continue;
            const auto above = static_cast<std::size_t>(maker);
            if (middleNeighbour(above, m_flow.out[above], 1) == node)
                column[at] = column[above];
        }
        return column;
    }

    /// Of the neighbours one layer on (`direction` 1) or back (−1) the middle one from left to right; -1: none.
    std::int32_t middleNeighbour(std::size_t node, const std::vector<std::int32_t>& edges, int direction) const {
        std::vector<std::int32_t> neighbours;
        for (const auto edge : edges) {
            const auto other = direction > 0 ? m_flow.edge(edge).to : m_flow.edge(edge).from;
            if (m_layer[static_cast<std::size_t>(other)] == m_layer[node] + direction)
                neighbours.push_back(other);
        }
        if (neighbours.empty())
            return -1;
        const auto middle = neighbours.begin() + static_cast<std::ptrdiff_t>((neighbours.size() - 1) / 2);
        std::nth_element(neighbours.begin(), middle, neighbours.end(), [this](std::int32_t a, std::int32_t b) {
            const double left = m_result.x[static_cast<std::size_t>(a)];
            const double right = m_result.x[static_cast<std::size_t>(b)];
            return left != right ? left < right : a < b;
        });
        return *middle;
    }

    void place(std::vector<std::int32_t>& nodes, Look look, bool isSorting) {
        std::vector<Wish> wishes;
        wishes.reserve(nodes.size());
        for (const auto node : nodes)
            wishes.push_back(wishOf(static_cast<std::size_t>(node), look));
        if (isSorting && nodes.size() > 1)
            sortBy(wishes, nodes);
        settle(nodes, wishes);
    }

    Wish wishOf(std::size_t node, Look look) const {
        Wish wish{0, 0};
        const auto add = [&](std::size_t neighbour, double offset) {
            // Long edges count as much as short ones: the two ends of a skip stay above each other, and a deep graph
            // does not drift sideways block by block.
            wish.x += m_result.x[neighbour] + offset;
            wish.weight += 1;
        };
        if (look != Look::Down)
            for (const auto index : m_flow.in[node]) {
                const auto& edge = m_flow.edge(index);
                add(static_cast<std::size_t>(edge.from), edge.fromOffset - edge.toOffset);
            }
        if (look != Look::Up)
            for (const auto index : m_flow.out[node]) {
                const auto& edge = m_flow.edge(index);
                add(static_cast<std::size_t>(edge.to), edge.toOffset - edge.fromOffset);
            }
        if (wish.weight == 0)
            return {m_result.x[node], 1e-3};
        return {wish.x / wish.weight, wish.weight};
    }

    static void sortBy(std::vector<Wish>& wishes, std::vector<std::int32_t>& nodes) {
        std::vector<std::size_t> order(nodes.size());
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::stable_sort(
            order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wishes[a].x < wishes[b].x; });
        std::vector<Wish> sortedWishes(wishes.size());
        std::vector<std::int32_t> sortedNodes(nodes.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            sortedWishes[i] = wishes[order[i]];
            sortedNodes[i] = nodes[order[i]];
        }
        wishes.swap(sortedWishes);
        nodes.swap(sortedNodes);
    }

    /// Least squares of the wishes under the order and the gaps: with sᵢ the least distance of node i from the first,
    /// x − s must not decrease, which pooling adjacent violators solves exactly.
    void settle(const std::vector<std::int32_t>& nodes, const std::vector<Wish>& wishes) {
        struct Block {
            double sum;
            double weight;
            std::size_t end;
            double mean() const { return sum / weight; }
        };
        std::vector<double> least(nodes.size(), 0);
        for (std::size_t i = 1; i < nodes.size(); ++i)
            least[i] = least[i - 1] + (width(nodes[i - 1]) + width(nodes[i])) / 2 + m_gap;
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            blocks.push_back({(wishes[i].x - least[i]) * wishes[i].weight, wishes[i].weight, i + 1});
            while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
                auto& before = blocks[blocks.size() - 2];
                before = {before.sum + blocks.back().sum, before.weight + blocks.back().weight, blocks.back().end};
                blocks.pop_back();
            }
        }
        std::size_t i = 0;
        for (const auto& block : blocks)
            for (; i < block.end; ++i)
                m_result.x[static_cast<std::size_t>(nodes[i])] = block.mean() + least[i];
    }

    double width(std::int32_t node) const { return m_sizes[static_cast<std::size_t>(node)].width; }

    const Flow& m_flow;
    const std::vector<std::int32_t>& m_layer;
    const std::vector<NodeSize>& m_sizes;
    double m_gap;
    LayerPlacement m_result;
};

} // namespace

base::Result<LayerPlacement> placeInLayers(const Flow& flow, const std::vector<std::int32_t>& layer,
    const std::vector<NodeSize>& sizes, double nodeGap, base::Progress& progress) {
    Placer placer(flow, layer, sizes, nodeGap);
    for (int sweep = 0; sweep < sortingSweeps + settlingSweeps; ++sweep) {
        if (progress.isCancelled())
            return base::Error{base::Code::Cancelled, "graph layout", ""};
        const bool isSorting = sweep < sortingSweeps;
        const bool isLast = sweep >= sortingSweeps + settlingSweeps / 2;
        placer.sweep(isLast ? Look::Both : sweep % 2 == 0 ? Look::Up : Look::Down, isSorting);
    }
    placer.straighten();
    return placer.take();
}

} // namespace inspect
