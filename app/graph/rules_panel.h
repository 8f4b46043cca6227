// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_colours.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QTableWidget;
class QTableWidgetItem;
class QToolButton;

namespace app {

/// The list of rules that give operators colours: order, query, colour, on or off; the first that fits counts.
class RulesPanel : public QWidget {
    Q_OBJECT
public:
    /// `countOf`: how many operators of the graph a query finds, -1 while that is not known.
    explicit RulesPanel(std::function<int(const QString& query)> countOf, QWidget* parent = nullptr);

    const std::vector<widgets::GraphRule>& rules() const { return m_rules; }
    void setRules(std::vector<widgets::GraphRule> rules);
    /// The graph is another one.
    void updateCounts();
    QTableWidget* table() const { return m_table; }

Q_SIGNALS:
    void rulesChanged(const std::vector<widgets::GraphRule>& rules);
    void loadRequested();
    void saveRequested();
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum Columns { Query, Found, ColumnCount };
    QWidget* makeBar();
    QMenu* makeAddMenu();
    QMenu* makeColourMenu();
    void fill();
    void fitHeight();
    void fillRow(int row);
    void read(const QTableWidgetItem* item);
    void add(const QStringList& queries);
    void remove();
    void move(int way);
    void colour(int index);
    void change(std::vector<widgets::GraphRule> rules, int current);
    void updateButtons();

    std::function<int(const QString&)> m_countOf;
    std::vector<widgets::GraphRule> m_rules;
    QTableWidget* m_table;
    QLabel* m_empty;
    QToolButton* m_remove = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QToolButton* m_colour = nullptr;
    QToolButton* m_save = nullptr;
    bool m_isFilling = false;
};

} // namespace app
