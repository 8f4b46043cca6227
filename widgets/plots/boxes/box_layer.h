// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/custom_plot.h"

#include <vector>

namespace widgets {

/// A rectangle in plot coordinates with a name inside where that fits.
struct Box {
    double left = 0;
    double right = 0;
    double low = 0;
    double high = 0;
    QString name;
    QColor fill;
    QColor line;
    QColor text;
    bool isOutlined = false; ///< no filling, a dashed line: it lies on others
    bool isMarked = false;   ///< a thick line: it is selected

    bool contains(double x, double y) const { return x >= left && x <= right && y >= low && y <= high; }
};

/// Draws many boxes at once, only those that are in sight; no object for each.
class BoxLayer : public QCPAbstractItem {
public:
    explicit BoxLayer(QCustomPlot* plot) : QCPAbstractItem(plot) {}
    /// Later ones lie above. `lineWidth` in pixels.
    void setBoxes(std::vector<Box> boxes, double lineWidth);
    const std::vector<Box>& boxes() const { return m_boxes; }
    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override;

private:
    void drawBox(QCPPainter* painter, const Box& box, const QRectF& sight) const;

    std::vector<Box> m_boxes;
    double m_lineWidth = 1;
};

/// The uppermost box at that place, -1: none.
int boxAt(const std::vector<Box>& boxes, double x, double y);

} // namespace widgets
