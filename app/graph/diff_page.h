// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/graph/diff_model.h"

#include "widgets/common/selection.h"
#include "widgets/graph/graph_view.h"

#include "report/node_mapping.h"

#include <QWidget>

#include <array>

class QAction;
class QLabel;
class QSplitter;

namespace base {
struct Error;
}
namespace widgets {
class MessageBar;
class TablePanel;
} // namespace widgets

namespace app {

struct Session;

/// What models A and B differ in: the table of differences and, above it, both graphs side by side with the differing
/// operators coloured. The graphs move together and follow the selection, each to the operator that belongs to it.
/// Worked out when the page is first seen.
class DiffPage : public QWidget {
    Q_OBJECT
public:
    explicit DiffPage(Session& session, QWidget* parent = nullptr);

    widgets::GraphView* view(int slot) const { return m_views[std::size_t(slot)]; }
    widgets::TablePanel* table() const { return m_table; }
    QString summary() const;
    /// Saves the table.
    void exportResult();
    /// Which operators belong together, as a mapping file of Model Explorer says it; goes before what is found out.
    void readMapping(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void forget();
    void refresh();
    void showDiff(std::shared_ptr<const StructureDiff> diff);
    void showSubgraph(int subgraph);
    void arrange(int slot, std::size_t subgraph);
    void colour(int slot);
    void choose(int row);
    void follow(int slot);
    void showPartner(const widgets::Selected& selected);
    /// The operator of the other model that belongs to one of model `slot`, in the shown subgraph; -1: none.
    std::int32_t partner(int slot, std::int32_t op) const;
    void showProblem(const base::Error& error);
    QWidget* makeTop();
    void loadMapping();
    void saveMapping();
    void setMapping(report::NodeMapping mapping);
    void unmap();
    void updateActions();

    Session& m_session;
    std::shared_ptr<const StructureDiff> m_diff;
    int m_subgraph = -1;                                 ///< of the diff
    std::array<std::vector<std::int32_t>, 2> m_partners; ///< by operator
    bool m_isFollowing = false;
    report::NodeMapping m_mapping; ///< of A to B; forgotten with either
    QLabel* m_summary;
    QWidget* m_top = nullptr;
    QAction* m_saveMapping = nullptr;
    QAction* m_forgetMapping = nullptr;
    widgets::MessageBar* m_message;
    QSplitter* m_parts;
    std::array<widgets::GraphView*, 2> m_views;
    DiffModel* m_model;
    widgets::TablePanel* m_table;
};

} // namespace app
