// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_picture.h"

#include <optional>

namespace app {

enum class Grouping { None, Names, Structure };

/// How a graph is arranged; the same for all models.
struct GraphChoices {
    Grouping grouping = Grouping::None;
    inspect::Direction direction = inspect::Direction::Down;
    widgets::Folding folding = widgets::Folding::WhereLong;
    bool showsConstants = false;
    bool hidesCasts = false;
    widgets::NodeDetail detail = widgets::NodeDetail::Telling;
    bool operator==(const GraphChoices&) const = default;
};

/// What is looked at: a subgraph, or some of its operators.
struct GraphPlace {
    std::size_t subgraph = 0;
    std::optional<std::vector<std::int32_t>> only;
    bool operator==(const GraphPlace&) const = default;
};

/// One arrangement that a job makes.
struct GraphStage {
    std::shared_ptr<const model::Model> model;
    GraphPlace place;
    GraphChoices choices;
    std::vector<bool> isOpen; ///< by group
    double aspect = 1.6;
    widgets::GraphFonts fonts;
    int columns = 0; ///< 0: as the choices say

    /// Any thread. Errors: Cancelled.
    base::Result<std::shared_ptr<const widgets::GraphPicture>> run(base::Progress& progress) const;
};

} // namespace app
