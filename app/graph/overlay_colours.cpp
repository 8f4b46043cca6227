// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/overlay_colours.h"

#include "widgets/common/contrast.h"
#include "widgets/common/core_text.h"
#include "widgets/graph/graph_colours.h"

#include <algorithm>
#include <limits>

namespace app {
namespace {

QColor colourOf(const std::string& css) {
    return QColor::fromString(widgets::toQt(css));
}

/// Between the stops around a share of the way from the least to the largest value.
QColor onGradient(const std::vector<report::OverlayColor>& stops, double share) {
    const auto above = std::find_if(stops.begin(), stops.end(), [&](const auto& stop) { return stop.value >= share; });
    if (above == stops.begin())
        return colourOf(stops.front().background);
    if (above == stops.end())
        return colourOf(stops.back().background);
    const auto& below = *(above - 1);
    const double width = above->value - below.value;
    return widgets::mixed(
        colourOf(below.background), colourOf(above->background), width > 0 ? (share - below.value) / width : 1);
}

/// Its own colour first, then the gradient, then the first threshold that it does not exceed.
QColor colourFor(const report::Overlay& overlay, const report::OverlayValue& value, double least, double largest) {
    if (!value.background.empty())
        return colourOf(value.background);
    if (!overlay.gradient.empty())
        return onGradient(overlay.gradient, largest > least ? (value.value - least) / (largest - least) : 0);
    for (const auto& threshold : overlay.thresholds)
        if (value.value <= threshold.value)
            return colourOf(threshold.background);
    return {};
}

} // namespace

OperatorValues operatorValues(const report::Overlay& overlay, std::size_t subgraph, std::size_t operators) {
    OperatorValues result;
    result.values.assign(operators, std::numeric_limits<double>::quiet_NaN());
    double least = std::numeric_limits<double>::infinity();
    double largest = -least;
    for (const auto& value : overlay.values)
        if (std::size_t(value.subgraph) == subgraph) {
            result.values[std::size_t(value.op)] = value.value;
            least = std::min(least, value.value);
            largest = std::max(largest, value.value);
        }
    std::vector<QColor> colours(operators);
    bool hasColour = false;
    for (const auto& value : overlay.values)
        if (std::size_t(value.subgraph) == subgraph) {
            colours[std::size_t(value.op)] = colourFor(overlay, value, least, largest);
            hasColour = hasColour || colours[std::size_t(value.op)].isValid();
        }
    if (hasColour)
        result.colours = std::move(colours);
    return result;
}

std::vector<widgets::FileEdges> fileEdges(
    const std::vector<report::EdgeOverlay>& overlays, const widgets::PaletteRoles& roles) {
    std::vector<widgets::FileEdges> all;
    for (const auto& overlay : overlays) {
        if (overlay.edges.empty())
            continue;
        const QColor asked = colourOf(overlay.color);
        widgets::FileEdges edges{widgets::toQt(overlay.name),
            asked.isValid() ? asked : widgets::ruleColour(roles, int(all.size())), overlay.width, overlay.hops, {}};
        for (const auto& edge : overlay.edges)
            edges.edges.push_back({edge.from, edge.to, widgets::toQt(edge.label)});
        all.push_back(std::move(edges));
    }
    return all;
}

} // namespace app
