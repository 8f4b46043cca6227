// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace run {

/// Something that needs memory from one operator to another, both included.
struct ArenaItem {
    static constexpr std::int32_t end = std::numeric_limits<std::int32_t>::max();
    static constexpr std::int32_t never = -1;

    std::size_t bytes = 0;
    std::int32_t first = 0; ///< the operator that writes it; 0 for inputs of the graph
    std::int32_t last = 0;  ///< the last operator that reads it; `end`: never given back

    bool isWholeLife() const { return first <= 0 && last == end; }
    bool overlaps(const ArenaItem& other) const { return first <= other.last && other.first <= last; }
};

struct ArenaPlan {
    std::vector<std::size_t> offsets; ///< by item, then by scratch item, each a multiple of `arenaAlignment`
    std::size_t size = 0;             ///< of the items
    std::size_t scratch = 0;          ///< bytes that scratch takes behind them
};

inline constexpr std::size_t arenaAlignment = 64;

/// Places the items as TensorFlow Lite's planner does: those that live all the time first, then by size (the largest
/// first, equal ones by their first operator), each into the smallest gap that fits, else behind everything that lives
/// at the same time. Then `scratch`, of which no two items live at the same time, goes into gaps that are left, or
/// behind: so it never makes the plan of the items larger. Nothing where the sum does not fit into std::size_t.
std::optional<ArenaPlan> planArena(std::span<const ArenaItem> items, std::span<const ArenaItem> scratch = {});

/// The largest sum of what lives at one operator: no plan is smaller. Saturates.
std::size_t peakBytes(std::span<const ArenaItem> items);

} // namespace run
