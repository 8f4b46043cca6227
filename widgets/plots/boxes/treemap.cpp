// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/boxes/treemap.h"

#include <algorithm>
#include <numeric>

namespace widgets {
namespace {

/// The worst ratio of sides in a row of these areas along a side of this length.
double worstRatio(double least, double largest, double sum, double side) {
    return std::max(side * side * largest / (sum * sum), sum * sum / (side * side * least));
}

} // namespace

std::vector<QRectF> treemap(const std::vector<double>& sizes, const QRectF& area) {
    std::vector<QRectF> rects(sizes.size());
    const double total = std::accumulate(sizes.begin(), sizes.end(), 0.0);
    if (total <= 0 || area.isEmpty())
        return rects;
    const double factor = area.width() * area.height() / total;
    QRectF room = area;
    for (std::size_t first = 0; first < sizes.size() && sizes[first] > 0;) {
        const double side = std::min(room.width(), room.height());
        double sum = 0;
        double ratio = 0;
        std::size_t end = first;
        for (; end < sizes.size() && sizes[end] > 0; ++end) {
            const double size = sizes[end] * factor;
            const double next = worstRatio(size, sizes[first] * factor, sum + size, side);
            if (end > first && next > ratio)
                break;
            ratio = next;
            sum += size;
        }
        const bool isColumn = room.width() >= room.height(); // the row stands along the shorter side
        const double thickness = side > 0 ? sum / side : 0;
        double at = 0;
        for (std::size_t i = first; i < end; ++i) {
            const double length = sum > 0 ? sizes[i] * factor / sum * side : 0;
            rects[i] = isColumn ? QRectF(room.left(), room.top() + at, thickness, length)
                                : QRectF(room.left() + at, room.top(), length, thickness);
            at += length;
        }
        if (isColumn)
            room.setLeft(std::min(room.right(), room.left() + thickness));
        else
            room.setTop(std::min(room.bottom(), room.top() + thickness));
        first = end;
    }
    return rects;
}

} // namespace widgets
