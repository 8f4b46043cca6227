// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/layout_flow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace inspect {
namespace {

/// Outermost x taken so far in each layer; asks for the outermost of a range of layers and raises a range, both in the
/// logarithm of their number.
class Outline {
public:
    explicit Outline(const std::vector<double>& values) {
        while (m_leaves < values.size())
            m_leaves *= 2;
        m_largest.assign(2 * m_leaves, std::numeric_limits<double>::lowest());
        m_raised = m_largest;
        std::copy(values.begin(), values.end(), m_largest.begin() + static_cast<std::ptrdiff_t>(m_leaves));
        for (std::size_t node = m_leaves; node-- > 1;)
            m_largest[node] = std::max(m_largest[2 * node], m_largest[2 * node + 1]);
    }
    /// Layers first … last.
    double outermost(std::size_t first, std::size_t last) const { return ask(1, 0, m_leaves, first, last + 1); }
    void raise(std::size_t first, std::size_t last, double value) { raise(1, 0, m_leaves, first, last + 1, value); }

private:
    double ask(std::size_t node, std::size_t begin, std::size_t end, std::size_t first, std::size_t last) const {
        if (last <= begin || end <= first)
            return std::numeric_limits<double>::lowest();
        if (first <= begin && end <= last)
            return m_largest[node];
        const std::size_t middle = (begin + end) / 2;
        return std::max(
            {m_raised[node], ask(2 * node, begin, middle, first, last), ask(2 * node + 1, middle, end, first, last)});
    }
    void raise(
        std::size_t node, std::size_t begin, std::size_t end, std::size_t first, std::size_t last, double value) {
        if (last <= begin || end <= first)
            return;
        m_largest[node] = std::max(m_largest[node], value);
        if (first <= begin && end <= last) {
            m_raised[node] = std::max(m_raised[node], value);
            return;
        }
        const std::size_t middle = (begin + end) / 2;
        raise(2 * node, begin, middle, first, last, value);
        raise(2 * node + 1, middle, end, first, last, value);
    }

    std::size_t m_leaves = 1;
    std::vector<double> m_largest;
    std::vector<double> m_raised; ///< for the whole range of a node
};

/// Outermost edge of the nodes by layer, at the right (`sign` 1) or, mirrored, at the left (−1).
Outline outlineOf(const LayerPlacement& placement, const std::vector<NodeSize>& sizes, double sign) {
    std::vector<double> values;
    for (const auto& nodes : placement.layers) {
        double outermost = std::numeric_limits<double>::lowest();
        for (const auto node : nodes) {
            const auto at = static_cast<std::size_t>(node);
            outermost = std::max(outermost, sign * placement.x[at] + sizes[at].width / 2);
        }
        values.push_back(outermost);
    }
    return Outline(values);
}

/// The long edges of one tensor.
struct Bundle {
    std::vector<std::int32_t> edges;
    std::size_t first = 0; ///< layers that it passes
    std::size_t last = 0;
    double wish = 0; ///< mean x of its ends
};

std::vector<Bundle> bundlesOf(
    const Flow& flow, const std::vector<std::int32_t>& layer, const LayerPlacement& placement) {
    std::vector<Bundle> bundles;
    std::array<std::vector<std::int32_t>, 2> bundleOfTensor; // of edges forwards and back
    for (std::size_t index = 0; index < flow.edges.size(); ++index) {
        const auto& edge = flow.edges[index];
        const auto from = static_cast<std::size_t>(edge.from);
        const auto to = static_cast<std::size_t>(edge.to);
        if (layer[to] - layer[from] < 2 && !edge.isBack)
            continue;
        const auto tensor = static_cast<std::size_t>(edge.tensor);
        auto& known = bundleOfTensor[edge.isBack ? 1 : 0];
        if (tensor >= known.size())
            known.resize(tensor + 1, -1);
        // One that leads back passes both of its ends too.
        const std::size_t inside = edge.isBack ? 0 : 1;
        const std::size_t first = static_cast<std::size_t>(layer[from]) + inside;
        if (known[tensor] < 0) {
            known[tensor] = static_cast<std::int32_t>(bundles.size());
            bundles.push_back({{}, first, 0, placement.x[from]});
        }
        auto& bundle = bundles[static_cast<std::size_t>(known[tensor])];
        bundle.edges.push_back(static_cast<std::int32_t>(index));
        bundle.first = std::min(bundle.first, first);
        bundle.last = std::max(bundle.last, static_cast<std::size_t>(layer[to]) - inside);
        bundle.wish += placement.x[to];
    }
    for (auto& bundle : bundles)
        bundle.wish /= static_cast<double>(bundle.edges.size() + 1);
    return bundles;
}

} // namespace

std::vector<double> assignLanes(const Flow& flow, const std::vector<std::int32_t>& layer,
    const std::vector<NodeSize>& sizes, const LayerPlacement& placement, double laneGap) {
    std::vector<double> lanes(flow.edges.size(), std::numeric_limits<double>::quiet_NaN());
    auto bundles = bundlesOf(flow, layer, placement);
    // Short ones lie inside, long ones around them.
    std::stable_sort(bundles.begin(), bundles.end(),
        [](const Bundle& a, const Bundle& b) { return a.last - a.first < b.last - b.first; });
    auto right = outlineOf(placement, sizes, 1);
    auto left = outlineOf(placement, sizes, -1);
    for (const auto& bundle : bundles) {
        const double rightLane = right.outermost(bundle.first, bundle.last) + laneGap;
        const double leftLane = left.outermost(bundle.first, bundle.last) + laneGap;
        const bool isRight = std::abs(rightLane - bundle.wish) <= std::abs(-leftLane - bundle.wish);
        (isRight ? right : left).raise(bundle.first, bundle.last, isRight ? rightLane : leftLane);
        for (const auto edge : bundle.edges)
            lanes[static_cast<std::size_t>(edge)] = isRight ? rightLane : -leftLane;
    }
    return lanes;
}

} // namespace inspect
