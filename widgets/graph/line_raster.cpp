// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/line_raster.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace widgets {

LineRaster::LineRaster(QImage& image)
    : m_pixels(reinterpret_cast<QRgb*>(image.bits())), m_stride(image.bytesPerLine() / 4), m_width(image.width()),
      m_height(image.height()) {}

void LineRaster::line(QPointF from, QPointF to, QRgb colour) {
    if (m_width == 0 || m_height == 0 || !clip(from, to))
        return;
    // The ends lie inside, by more than roundings add up to, so every point between does: nothing is checked on the
    // way.
    const auto inside = [](double value, int most) { return std::clamp(value, 0.01, most - 0.01); };
    const QPointF start(inside(from.x(), m_width), inside(from.y(), m_height));
    const QPointF way = QPointF(inside(to.x(), m_width), inside(to.y(), m_height)) - start;
    if (int(start.y()) == int(start.y() + way.y())) {
        QRgb* row = m_pixels + int(start.y()) * m_stride;
        const auto [left, right] = std::minmax({int(start.x()), int(start.x() + way.x())});
        return std::fill(row + left, row + right + 1, colour);
    }
    const int steps = int(std::max(std::abs(way.x()), std::abs(way.y()))) + 1;
    constexpr double one = 4294967296.0; // places in 32 bits behind the point
    auto x = std::int64_t(start.x() * one);
    auto y = std::int64_t(start.y() * one);
    const auto stepX = std::int64_t(way.x() / steps * one);
    const auto stepY = std::int64_t(way.y() / steps * one);
    for (int i = 0; i <= steps; ++i, x += stepX, y += stepY)
        m_pixels[(y >> 32) * m_stride + (x >> 32)] = colour;
}

/// Cuts a line to the picture (Liang and Barsky); false where it passes outside.
bool LineRaster::clip(QPointF& from, QPointF& to) const {
    const auto isInside = [this](const QPointF& point) {
        return point.x() >= 0 && point.x() <= m_width && point.y() >= 0 && point.y() <= m_height;
    };
    if (isInside(from) && isInside(to))
        return true;
    double begin = 0;
    double end = 1;
    const QPointF way = to - from;
    const auto cut = [&](double direction, double room) {
        if (direction == 0)
            return room >= 0;
        const double share = room / direction;
        if (direction < 0)
            begin = std::max(begin, share);
        else
            end = std::min(end, share);
        return begin <= end;
    };
    if (!cut(-way.x(), from.x()) || !cut(way.x(), m_width - from.x()) || !cut(-way.y(), from.y()) ||
        !cut(way.y(), m_height - from.y()))
        return false;
    to = from + way * end;
    from += way * begin;
    return true;
}

} // namespace widgets
