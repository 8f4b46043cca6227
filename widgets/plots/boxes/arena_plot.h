// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/boxes/box_layer.h"
#include "widgets/plots/plot.h"

#include "inspect/arena_timeline.h"
#include "model/model.h"

#include <memory>

namespace widgets {

/// Who holds which bytes of the arena while which operators run: a box for each tensor, the sum as a line, the peak
/// marked. What takes over another tensor's memory is outlined.
class ArenaPlot : public Plot {
    Q_OBJECT
public:
    explicit ArenaPlot(QWidget* parent = nullptr);
    void setTimeline(std::shared_ptr<const model::Model> model, int subgraph,
        std::shared_ptr<const inspect::ArenaTimeline> timeline);
    void clear(const QString& emptyText);
    /// -1: none.
    void markTensor(int tensor);
    QString toCsv() const override;

Q_SIGNALS:
    void tensorChosen(int tensor);
    void operatorChosen(int op);

protected:
    void applyTheme(const PaletteRoles& roles) override;
    void showAll() override;
    QString textAt(double x, double y) const override;
    double cursorStep() const override { return 1; }
    void chooseAt(double x, double y) override;
    void choose(double x) override;

private:
    void drawPeak(const PaletteRoles& roles);
    int operatorAt(double x) const;
    QString summary() const;

    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const inspect::ArenaTimeline> m_timeline;
    int m_subgraph = 0;
    int m_marked = -1;
    std::vector<Box> m_boxes; ///< by tenant
};

} // namespace widgets
