// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "inspect/arena_timeline.h"
#include "model/model.h"

#include <string>

namespace report {

/// The arena of a subgraph: its size, who holds it at the peak, a map of operators (down) and offsets (across), the
/// places of all tensors.
std::string memoryText(const model::Model& model, std::size_t subgraph, const inspect::ArenaTimeline& timeline);
/// Schema: resources/schemas/memory.schema.json.
std::string memoryJson(const model::Model& model, std::size_t subgraph, const inspect::ArenaTimeline& timeline);

} // namespace report
