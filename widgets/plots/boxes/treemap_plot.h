// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/boxes/box_layer.h"
#include "widgets/plots/plot.h"

#include "inspect/summary.h"

#include <vector>

namespace widgets {

/// One thing with a size, inside a group.
struct TreemapItem {
    QString group;
    QString name;
    double size = 0;
    inspect::ComputeKind kind = inspect::ComputeKind::Other;
};

/// Sizes as areas: groups, and things in them, coloured by precision.
class TreemapPlot : public Plot {
    Q_OBJECT
public:
    explicit TreemapPlot(QWidget* parent = nullptr);
    /// `what` names the whole: "Constants of the model".
    void setItems(std::vector<TreemapItem> items, const QString& what);
    void clear(const QString& emptyText);
    /// -1: none.
    void markItem(int item);
    QString toCsv() const override;

Q_SIGNALS:
    void itemChosen(int item);

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    void chooseAt(double x, double y) override;

private:
    void layOut();
    double total() const;

    std::vector<TreemapItem> m_items;
    std::vector<QRectF> m_rects; ///< by item
    std::vector<Box> m_boxes;    ///< groups, then items in their order
    std::vector<QString> m_groups;
    std::vector<QRectF> m_groupRects;
    int m_marked = -1;
};

} // namespace widgets
