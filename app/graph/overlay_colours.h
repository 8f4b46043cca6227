// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_lines.h"

#include "report/overlays/edge_overlay.h"
#include "report/overlays/overlay.h"

#include <QColor>

#include <vector>

namespace app {

/// The numbers of a file for the operators of one subgraph, NaN where it has none, and the colours that the file asks
/// for; no colours: the program's own.
struct OperatorValues {
    std::vector<double> values;
    std::vector<QColor> colours;
};
OperatorValues operatorValues(const report::Overlay& overlay, std::size_t subgraph, std::size_t operators);

/// The edges of a file, each kind in its own colour, or in one of ours; kinds without an edge are left out.
std::vector<widgets::FileEdges> fileEdges(
    const std::vector<report::EdgeOverlay>& overlays, const widgets::PaletteRoles& roles);

} // namespace app
