// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/fact_page.h"

#include "inspect/breakdown.h"

#include <memory>
#include <vector>

namespace widgets {
class ElidedLabel;
class TreemapPlot;
struct StoredConstant;
} // namespace widgets

namespace app {

/// Where a model's bytes and multiply-accumulates are: a treemap of the constants, tables by operator, precision and
/// constant, and the conversions between types.
class CostPage : public FactPage {
    Q_OBJECT
public:
    enum Part { ByOperator, ByPrecision, Constants, Conversions, PartCount };

    explicit CostPage(Session& session, QWidget* parent = nullptr);
    widgets::TreemapPlot* plot() const { return m_plot; }
    QString facts() const;

protected:
    void showModel(const OpenModel& open, const widgets::Selected& selected) override;
    void showSelected(const widgets::Selected& selected) override;

private:
    struct Costs;
    void showCosts(std::shared_ptr<const Costs> costs);
    void drawTreemap();
    QString factsOf(const OpenModel& open, const inspect::BufferUse& use) const;

    QComboBox* m_groups;
    widgets::ElidedLabel* m_facts;
    widgets::TreemapPlot* m_plot;
    std::shared_ptr<const std::vector<widgets::StoredConstant>> m_constants;
};

} // namespace app
