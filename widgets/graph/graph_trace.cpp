// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_trace.h"

#include <algorithm>
#include <cmath>

namespace widgets {
namespace {

const inspect::PlacedNode& placed(const GraphPicture& picture, std::int32_t node) {
    return picture.layout.nodes[static_cast<std::size_t>(node)];
}

/// Along the edges from node to node and across them.
double across(const GraphPicture& picture, const inspect::Point& point) {
    return picture.direction == inspect::Direction::Down ? point.x : point.y;
}
double along(const GraphPicture& picture, const inspect::Point& point) {
    return picture.direction == inspect::Direction::Down ? point.y : point.x;
}

void follow(
    const GraphPicture& picture, std::int32_t start, bool isForward, std::vector<bool>& isSeen, GraphTrace& found) {
    std::vector<std::int32_t> open{start};
    std::vector<bool> isDone(picture.content.nodes.size(), false);
    isDone[static_cast<std::size_t>(start)] = true;
    while (!open.empty()) {
        const auto node = open.back();
        open.pop_back();
        for (const auto edge : picture.edgesOfNode[static_cast<std::size_t>(node)]) {
            const auto& way = picture.layout.edges[static_cast<std::size_t>(edge)];
            if ((isForward ? way.from : way.to) != node)
                continue;
            found.edges.push_back(edge);
            const auto other = isForward ? way.to : way.from;
            if (isDone[static_cast<std::size_t>(other)])
                continue;
            isDone[static_cast<std::size_t>(other)] = true;
            open.push_back(other);
            if (!isSeen[static_cast<std::size_t>(other)])
                found.nodes.push_back(other);
            isSeen[static_cast<std::size_t>(other)] = true;
        }
    }
}

std::int32_t alongEdge(const GraphPicture& picture, std::int32_t node, bool isForward) {
    std::int32_t best = -1;
    std::pair<double, double> least{};
    const auto& from = placed(picture, node);
    for (const auto edge : picture.edgesOfNode[static_cast<std::size_t>(node)]) {
        const auto& way = picture.layout.edges[static_cast<std::size_t>(edge)];
        const auto other = isForward ? way.to : way.from;
        if (other == node)
            continue;
        const auto& to = placed(picture, other);
        // In columns neighbouring layers may be far from each other.
        const std::pair<double, double> distance{
            std::abs(to.layer - from.layer), std::abs(across(picture, to.centre) - across(picture, from.centre))};
        if (best < 0 || distance < least) {
            best = other;
            least = distance;
        }
    }
    return best;
}

/// In the same layer and group.
std::int32_t beside(const GraphPicture& picture, std::int32_t node, double side) {
    std::int32_t best = -1;
    const auto& from = placed(picture, node);
    const auto parent = picture.content.nodes[static_cast<std::size_t>(node)].parent;
    const auto place = [&](std::int32_t of) { return across(picture, placed(picture, of).centre); };
    for (std::int32_t other = 0; other < static_cast<std::int32_t>(picture.content.nodes.size()); ++other) {
        const auto& to = placed(picture, other);
        const bool isLevel = std::abs(along(picture, to.centre) - along(picture, from.centre)) < 1;
        if (other == node || to.layer != from.layer || !isLevel || (place(other) - place(node)) * side <= 0 ||
            picture.content.nodes[static_cast<std::size_t>(other)].parent != parent)
            continue;
        if (best < 0 || (place(other) - place(best)) * side < 0)
            best = other;
    }
    return best;
}

} // namespace

GraphTrace trace(const GraphPicture& picture, std::int32_t node, bool toInputs, bool toOutputs) {
    GraphTrace found;
    std::vector<bool> isSeen(picture.content.nodes.size(), false);
    isSeen[static_cast<std::size_t>(node)] = true;
    found.nodes.push_back(node);
    if (toInputs)
        follow(picture, node, false, isSeen, found);
    if (toOutputs)
        follow(picture, node, true, isSeen, found);
    return found;
}

std::int32_t neighbour(const GraphPicture& picture, std::int32_t node, Step step) {
    switch (step) {
    case Step::Forward:
        return alongEdge(picture, node, true);
    case Step::Back:
        return alongEdge(picture, node, false);
    case Step::Before:
        return beside(picture, node, -1);
    case Step::Behind:
        return beside(picture, node, 1);
    }
    return -1;
}

std::int32_t firstNode(const GraphPicture& picture) {
    std::int32_t best = -1;
    for (const auto node : picture.content.order) {
        const auto& of = picture.content.nodes[static_cast<std::size_t>(node)];
        if (of.kind == inspect::NodeKind::Input)
            return node;
        if (best < 0 && !of.isOpen && of.kind != inspect::NodeKind::Constant)
            best = node;
    }
    return best;
}

} // namespace widgets
