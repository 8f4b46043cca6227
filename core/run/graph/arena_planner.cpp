// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/arena_planner.h"

#include "base/checked.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace run {
namespace {

constexpr std::size_t noGap = std::numeric_limits<std::size_t>::max();

std::size_t aligned(std::size_t offset) {
    return (offset + arenaAlignment - 1) / arenaAlignment * arenaAlignment;
}

std::vector<std::size_t> placementOrder(std::span<const ArenaItem> items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto rank = [&items](std::size_t i) {
        const auto& item = items[i];
        return item.isWholeLife() ? std::tuple(0, std::size_t{0}, 0, i) : std::tuple(1, ~item.bytes, item.first, i);
    };
    std::sort(order.begin(), order.end(), [&rank](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return order;
}

struct Placed {
    std::size_t offset;
    ArenaItem item;
};

/// Where the item goes among those placed already, which are ordered by offset.
std::size_t findOffset(const std::vector<Placed>& placed, const ArenaItem& item) {
    std::size_t best = noGap;
    std::size_t bestGap = noGap;
    std::size_t end = 0; // of what was looked at so far
    for (const auto& other : placed) {
        if (!other.item.overlaps(item))
            continue;
        const std::size_t start = aligned(end);
        if (start + item.bytes <= other.offset && other.offset - start < bestGap) {
            best = start;
            bestGap = other.offset - start;
        }
        end = std::max(end, other.offset + other.item.bytes);
    }
    return best != noGap ? best : aligned(end);
}

/// Does the sum with `total` fit? It is added up there.
bool fits(std::span<const ArenaItem> items, std::size_t& total) {
    for (const auto& item : items) {
        const auto sum = base::checkedAdd(total, item.bytes);
        const auto padded = sum ? base::checkedAdd(*sum, arenaAlignment) : std::nullopt;
        if (!padded)
            return false;
        total = *padded;
    }
    return true;
}

} // namespace

std::optional<ArenaPlan> planArena(std::span<const ArenaItem> items, std::span<const ArenaItem> scratch) {
    std::size_t total = 0;
    if (!fits(items, total) || !fits(scratch, total))
        return std::nullopt;
    ArenaPlan plan{std::vector<std::size_t>(items.size() + scratch.size(), 0)};
    std::vector<Placed> placed;
    placed.reserve(items.size());
    for (const std::size_t index : placementOrder(items)) {
        const auto& item = items[index];
        if (item.bytes == 0)
            continue;
        const std::size_t offset = findOffset(placed, item);
        plan.offsets[index] = offset;
        plan.size = std::max(plan.size, offset + item.bytes);
        const auto behind = std::upper_bound(placed.begin(), placed.end(), offset,
            [](std::size_t value, const Placed& other) { return value < other.offset; });
        placed.insert(behind, Placed{offset, item});
    }
    for (std::size_t k = 0; k < scratch.size(); ++k) {
        if (scratch[k].bytes == 0)
            continue;
        const std::size_t offset = findOffset(placed, scratch[k]);
        const std::size_t end = offset + scratch[k].bytes;
        plan.offsets[items.size() + k] = offset;
        plan.scratch = std::max(plan.scratch, end > plan.size ? end - plan.size : 0);
    }
    return plan;
}

std::size_t peakBytes(std::span<const ArenaItem> items) {
    struct Change {
        std::size_t begins = 0;
        std::size_t ends = 0;
    };
    constexpr auto add = [](std::size_t a, std::size_t b) { return base::checkedAdd(a, b).value_or(noGap); };
    std::map<std::int64_t, Change> changes;
    for (const auto& item : items) {
        auto& begin = changes[item.first].begins;
        begin = add(begin, item.bytes);
        auto& end = changes[std::int64_t{item.last} + 1].ends;
        end = add(end, item.bytes);
    }
    std::size_t live = 0;
    std::size_t peak = 0;
    for (const auto& [op, change] : changes) {
        live = add(live == noGap ? noGap : live - std::min(live, change.ends), change.begins);
        peak = std::max(peak, live);
    }
    return peak;
}

} // namespace run
