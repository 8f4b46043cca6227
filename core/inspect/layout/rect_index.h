// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace inspect {

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    bool touches(const Box& other) const {
        return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
    }
};

/// Finds the boxes that touch an area: a tree over boxes that are packed by place (sort-tile-recursive). Does not
/// change.
class RectIndex {
public:
    RectIndex() = default;
    explicit RectIndex(const std::vector<Box>& boxes);

    /// Calls `visit(index)` for each box that touches the area, in no particular order.
    template<class Visit>
    void visit(const Box& area, Visit&& visit) const {
        if (!m_levels.empty())
            descend(m_levels.size() - 1, 0, area, visit);
    }

private:
    static constexpr std::size_t fan = 16;

    template<class Visit>
    void descend(std::size_t level, std::size_t first, const Box& area, Visit& visit) const {
        const auto& boxes = m_levels[level];
        const std::size_t end = first + fan < boxes.size() ? first + fan : boxes.size();
        for (std::size_t each = first; each < end; ++each) {
            if (!boxes[each].touches(area))
                continue;
            if (level == 0)
                visit(m_order[each]);
            else
                descend(level - 1, each * fan, area, visit);
        }
    }

    std::vector<std::int32_t> m_order;      ///< boxes as the lowest level has them
    std::vector<std::vector<Box>> m_levels; ///< the lowest first; a box of a level holds `fan` of the one below
};

} // namespace inspect
