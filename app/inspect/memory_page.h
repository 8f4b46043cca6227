// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/fact_page.h"

#include "inspect/arena_timeline.h"

#include <memory>

namespace widgets {
class ArenaPlot;
class ElidedLabel;
} // namespace widgets

namespace app {

/// Who holds the memory of the activations, and when: the arena as a picture and as a table, by the rules of either
/// planner.
class MemoryPage : public FactPage {
    Q_OBJECT
public:
    explicit MemoryPage(Session& session, QWidget* parent = nullptr);
    widgets::ArenaPlot* plot() const { return m_plot; }
    std::shared_ptr<const inspect::ArenaTimeline> timeline() const { return m_timeline; }

protected:
    void showModel(const OpenModel& open, const widgets::Selected& selected) override;
    void showSelected(const widgets::Selected& selected) override;

private:
    void plan();
    void showTimeline(std::shared_ptr<const inspect::ArenaTimeline> timeline);
    QString comparison() const;

    QComboBox* m_planner;
    widgets::ElidedLabel* m_facts;
    widgets::ArenaPlot* m_plot;
    std::shared_ptr<const inspect::ArenaTimeline> m_timeline;
};

} // namespace app
