// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/custom_plot.h"

namespace widgets {

/// The quantization grid as short ticks just below the horizontal axis: values offset + step · i for i = 0 … count − 1.
/// Where they lie closer than `leastGap` pixels, every 2nd, 4th, … is drawn; the ends always.
class GridTicks : public QCPAbstractItem {
public:
    explicit GridTicks(QCustomPlot* plot) : QCPAbstractItem(plot) { setClipToAxisRect(false); }
    void setGrid(double offset, double step, int count);
    void setLook(const QPen& pen, double length, double leastGap);
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
    /// The distance between drawn ticks, in steps, at this many pixels a step.
    static int stride(double pixelsPerStep, double leastGap);

protected:
    void draw(QCPPainter* painter) override;

private:
    double m_offset = 0;
    double m_step = 0;
    int m_count = 0;
    QPen m_pen;
    double m_length = 0;
    double m_leastGap = 0;
};

} // namespace widgets
