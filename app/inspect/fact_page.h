// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/settings.h"
#include "app/inspect/model_page.h"

#include <optional>
#include <vector>

class QComboBox;
class QTabWidget;

namespace widgets {
class ElidedLabel;
class FactModel;
class Plot;
class TablePanel;
} // namespace widgets

namespace app {

/// A page of one or several tables of facts, whose rows lead to their places; above them perhaps a plot with a choice.
class FactPage : public ModelPage {
    Q_OBJECT
public:
    explicit FactPage(Session& session, const char* name, QWidget* parent = nullptr);
    widgets::TablePanel* table(int part = 0) const { return m_parts[std::size_t(part)].table; }

    void exportPage() override;
    void focusFilter() override;
    void saveTables() override;

Q_SIGNALS:
    /// A row was double-clicked: its place is selected already.
    void placeActivated();

protected:
    /// The next table. `state` keeps its columns and sorting from run to run.
    void addTable(const char* name, const QString& title, const QString& emptyText,
        std::optional<Settings::Key> state = std::nullopt);
    widgets::FactModel* model(int part = 0) const { return m_parts[std::size_t(part)].model; }
    int parts() const { return int(m_parts.size()); }
    /// Tabs for several tables; the page puts them in.
    QTabWidget* makeTabs(const char* name);
    /// Choice and facts in one line above the plot, below it the tables.
    void layOut(QComboBox* choice, widgets::ElidedLabel* facts, widgets::Plot* plot, QWidget* tables);

private:
    struct Part {
        widgets::FactModel* model;
        widgets::TablePanel* table;
        std::optional<Settings::Key> state;
    };
    widgets::TablePanel* currentTable() const;
    bool follow(std::size_t part, int row);

    std::vector<Part> m_parts;
    QTabWidget* m_tabs = nullptr;
};

} // namespace app
