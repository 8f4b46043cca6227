// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/grid_ticks.h"

#include <cmath>

namespace widgets {

void GridTicks::setGrid(double offset, double step, int count) {
    m_offset = offset;
    m_step = step;
    m_count = count;
}

void GridTicks::setLook(const QPen& pen, double length, double leastGap) {
    m_pen = pen;
    m_length = length;
    m_leastGap = leastGap;
}

int GridTicks::stride(double pixelsPerStep, double leastGap) {
    int stride = 1;
    while (pixelsPerStep > 0 && pixelsPerStep * stride < leastGap && stride < (1 << 24))
        stride *= 2;
    return stride;
}

void GridTicks::draw(QCPPainter* painter) {
    const auto* axis = parentPlot()->xAxis;
    const auto* rect = parentPlot()->axisRect();
    if (m_count < 2 || m_step <= 0)
        return;
    const int every = stride(std::abs(axis->coordToPixel(m_step) - axis->coordToPixel(0)), m_leastGap);
    const auto range = axis->range();
    const double first = std::max(0.0, std::floor((range.lower - m_offset) / m_step / every)) * every;
    const double last = std::min(double(m_count - 1), std::ceil((range.upper - m_offset) / m_step));
    painter->setPen(m_pen);
    const double top = rect->bottom() + 1;
    const auto drawTick = [&](double index) {
        const double x = axis->coordToPixel(m_offset + m_step * index);
        if (x >= rect->left() && x <= rect->right() + 1)
            painter->drawLine(QLineF(x, top, x, top + m_length));
    };
    for (double index = first; index <= last; index += every)
        drawTick(index);
    drawTick(m_count - 1);
}

} // namespace widgets
