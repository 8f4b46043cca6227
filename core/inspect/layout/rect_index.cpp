// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/layout/rect_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace inspect {

RectIndex::RectIndex(const std::vector<Box>& boxes) : m_order(boxes.size()) {
    if (boxes.empty())
        return;
    const auto box = [&](std::int32_t index) -> const Box& { return boxes[static_cast<std::size_t>(index)]; };
    std::iota(m_order.begin(), m_order.end(), 0);
    std::sort(m_order.begin(), m_order.end(),
        [&](std::int32_t a, std::int32_t b) { return box(a).top + box(a).bottom < box(b).top + box(b).bottom; });
    // Strips of about as many leaves as there are strips, each sorted from left to right.
    const auto leaves = static_cast<double>(boxes.size()) / fan;
    const auto strip = static_cast<std::size_t>(std::ceil(std::sqrt(leaves))) * fan;
    for (std::size_t first = 0; first < m_order.size(); first += strip) {
        const auto begin = m_order.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end = m_order.begin() + static_cast<std::ptrdiff_t>(std::min(first + strip, m_order.size()));
        std::sort(begin, end,
            [&](std::int32_t a, std::int32_t b) { return box(a).left + box(a).right < box(b).left + box(b).right; });
    }
    auto& lowest = m_levels.emplace_back();
    lowest.reserve(boxes.size());
    for (const auto index : m_order)
        lowest.push_back(box(index));
    while (m_levels.back().size() > fan) {
        std::vector<Box> above;
        const auto& below = m_levels.back();
        for (std::size_t first = 0; first < below.size(); first += fan) {
            Box all = below[first];
            for (std::size_t each = first; each < std::min(first + fan, below.size()); ++each)
                all = {std::min(all.left, below[each].left), std::min(all.top, below[each].top),
                    std::max(all.right, below[each].right), std::max(all.bottom, below[each].bottom)};
            above.push_back(all);
        }
        m_levels.push_back(std::move(above));
    }
}

} // namespace inspect
