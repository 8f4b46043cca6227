// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/facts/file_tables.h"

#include "inspect/arena_timeline.h"
#include "inspect/breakdown.h"

namespace widgets {

/// Who lies where in the arena, and from when to when; rows lead to their tensors.
FactTable arenaTable(
    const SharedModel& model, int subgraph, const std::shared_ptr<const inspect::ArenaTimeline>& timeline, int slot);

/// What kinds of operators cost. `what` heads the first column: "Operator", "Precision".
FactTable costTable(std::vector<inspect::CostShare> shares, const QString& what);

/// From which type (rows) to which (columns) activations are converted: how often, and how many bytes.
FactTable transitionTable(const std::vector<inspect::PrecisionTransition>& transitions);

/// A constant that is stored once, with the operator that reads it first.
struct StoredConstant {
    int subgraph = 0;
    int tensor = 0;
    int reader = -1;
    std::size_t bytes = 0;
};
/// Every buffer with values once, the largest first.
std::vector<StoredConstant> storedConstants(const model::Model& model);
FactTable constantTable(
    const SharedModel& model, const std::shared_ptr<const std::vector<StoredConstant>>& constants, int slot);

} // namespace widgets
