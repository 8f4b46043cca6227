// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QTabWidget>

namespace widgets {
class OperatorModel;
class TablePanel;
class TensorModel;
} // namespace widgets

namespace app {

class CompareView;
class CostPage;
class DiffPage;
class FilePage;
class GraphPage;
class MemoryPage;
class ModelPage;
class TensorPage;
struct Session;

/// The central views: each shows the selected model's selected subgraph and follows the selection.
class CentralTabs : public QTabWidget {
    Q_OBJECT
public:
    enum Page { Graph, Tensors, Operators, File, Values, Memory, Cost, Compare, Differences };

    explicit CentralTabs(Session& session, QWidget* parent = nullptr);

    void showPage(Page page) { setCurrentIndex(page); }
    GraphPage* graph() const { return m_graph; }
    widgets::TablePanel* tensors() const { return m_tensors; }
    widgets::TablePanel* operators() const { return m_operators; }
    FilePage* file() const { return m_file; }
    TensorPage* values() const { return m_values; }
    MemoryPage* memory() const { return m_memory; }
    CostPage* cost() const { return m_cost; }
    CompareView* compare() const { return m_compare; }
    DiffPage* differences() const { return m_differences; }
    /// Saves what the current page shows.
    void exportPage();
    /// False where the page has no filter.
    bool focusFilter();
    /// Remembers columns and sorting.
    void saveTables();

Q_SIGNALS:
    void compareRequested();

private:
    widgets::TablePanel* addTable(const QString& name, const QString& title, const QString& emptyText);
    void showSelected(const widgets::Selected& selected);
    void showModel(int slot, int subgraph);
    void updateGraphErrors();

    Session& m_session;
    GraphPage* m_graph;
    widgets::TensorModel* m_tensorModel;
    widgets::OperatorModel* m_operatorModel;
    widgets::TablePanel* m_tensors;
    widgets::TablePanel* m_operators;
    FilePage* m_file;
    TensorPage* m_values;
    MemoryPage* m_memory;
    CostPage* m_cost;
    CompareView* m_compare;
    DiffPage* m_differences;
    int m_slot = -1;
    int m_subgraph = -1;
    QString m_path; ///< of the graph that is shown
    int m_graphOf = -1;
};

} // namespace app
