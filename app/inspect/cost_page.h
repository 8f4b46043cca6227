// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspect/model_page.h"

#include "inspect/breakdown.h"

#include <array>
#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QTabWidget;

namespace widgets {
class FactModel;
class TablePanel;
class TreemapPlot;
struct StoredConstant;
} // namespace widgets

namespace app {

/// Where a model's bytes and multiply-accumulates are: a treemap of the constants, tables by operator, precision and
/// constant, and the conversions between types.
class CostPage : public ModelPage {
    Q_OBJECT
public:
    enum Part { ByOperator, ByPrecision, Constants, Conversions, PartCount };

    explicit CostPage(Session& session, QWidget* parent = nullptr);
    widgets::TreemapPlot* plot() const { return m_plot; }
    widgets::TablePanel* table(Part part) const { return m_tables[part]; }
    QString facts() const;

    void exportPage() override;
    void focusFilter() override;

Q_SIGNALS:
    void placeActivated();

protected:
    void showModel(const OpenModel& open, const widgets::Selected& selected) override;
    void showSelected(const widgets::Selected& selected) override;

private:
    struct Costs;
    void addTable(Part part, const char* name, const QString& title, const QString& emptyText);
    void showCosts(std::shared_ptr<const Costs> costs);
    void drawTreemap();
    QString factsOf(const OpenModel& open, const inspect::BufferUse& use) const;

    QComboBox* m_groups;
    QLabel* m_facts;
    widgets::TreemapPlot* m_plot;
    QTabWidget* m_tabs;
    std::array<widgets::FactModel*, PartCount> m_models{};
    std::array<widgets::TablePanel*, PartCount> m_tables{};
    std::shared_ptr<const std::vector<widgets::StoredConstant>> m_constants;
};

} // namespace app
