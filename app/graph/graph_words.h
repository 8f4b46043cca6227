// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/graph/graph_stage.h"

#include "widgets/graph/graph_colours.h"

namespace app {

/// How graphs are arranged and shown, as words to be kept from run to run; without the rules.
struct GraphState {
    GraphChoices choices;
    widgets::GraphDisplay display;
    bool wheelZooms = true;
};

/// Only what is not as at the first start.
QString toWords(const GraphState& state);
GraphState fromWords(const QString& words);

} // namespace app
