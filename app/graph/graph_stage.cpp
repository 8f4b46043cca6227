// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_stage.h"

namespace app {

base::Result<std::shared_ptr<const widgets::GraphPicture>> GraphStage::run(base::Progress& progress) const {
    widgets::GraphRequest request;
    request.model = model;
    request.subgraph = place.subgraph;
    request.content.showsConstants = choices.showsConstants;
    request.content.hidesCasts = choices.hidesCasts;
    request.content.only = place.only;
    request.content.isOpen = isOpen;
    const auto& graph = model->subgraphs[place.subgraph];
    if (choices.grouping == Grouping::Names)
        request.content.groups = inspect::nameScopes(graph);
    else if (choices.grouping == Grouping::Structure)
        request.content.groups = inspect::structureGroups(graph);
    request.direction = choices.direction;
    request.folding = choices.folding;
    request.aspect = aspect;
    request.columns = columns;
    request.detail = choices.detail;
    request.fonts = fonts;
    return widgets::makePicture(request, progress);
}

} // namespace app
