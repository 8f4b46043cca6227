// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/diff/diff.h"
#include "model/model.h"

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

/// Which operators of two models belong together, as Model Explorer's files for the navigation in two panes say it:
///   {"type": "sync_navigation", "mapping": {"LEFT": "RIGHT", …}, "disableMappingFallback": true}
/// or, in place of the mapping, "mappingEntries": [{"leftNodeIds": ["…"], "rightNodeIds": ["…"]}, …]. A node is named
/// by the operator's number or, as only we understand, by the name of its output.
namespace report {

struct NodeMapping {
    std::vector<inspect::OperatorPin> pins;
    bool matchesOthers = true; ///< nodes that it does not name may be matched otherwise
    std::size_t unmatched = 0; ///< entries that name no operator of the models
};

/// Is it a file of that kind? The text may be anything.
bool isNodeMapping(std::string_view json);

/// For the main subgraphs. Of entries with several nodes the first of each side belong together, then the second, and
/// so on. Errors: CorruptData.
base::Result<NodeMapping> readNodeMapping(
    std::string_view json, const model::Model& a, const model::Model& b, const std::string& name);

/// What diffModels() found for the main subgraphs.
std::string nodeMappingJson(const inspect::ModelDiff& diff);

} // namespace report
