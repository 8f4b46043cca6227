// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/differences/diff_model.h"
#include "app/graph/graph_stage.h"

#include "widgets/common/selection.h"
#include "widgets/graph/graph_view.h"

#include "report/overlays/node_mapping.h"

#include <QWidget>

#include <array>
#include <functional>
#include <optional>

class QAction;
class QLabel;
class QMenu;
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
    /// Operators of A and B (of the main subgraphs) belong together from now on, whatever was found out.
    void pin(int opA, int opB);
    const std::vector<inspect::OperatorPin>& pins() const { return m_mapping.pins; }
    /// Both graphs' arrangement, to be kept from run to run.
    QString saveState() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void forget();
    void refresh();
    void compare();
    void showDiff(std::shared_ptr<const StructureDiff> diff);
    void showSubgraph(int subgraph);
    void findPartners();
    void arrange();
    void arrange(int slot, int columns);
    void colour(int slot);
    void choose(int row);
    void follow(int slot);
    void showPartner(const widgets::Selected& selected);
    /// The operator of the other model that belongs to one of model `slot`, in the shown subgraph; -1: none.
    std::int32_t partner(int slot, std::int32_t op) const;
    void showProblem(const base::Error& error);
    QWidget* makeTop();
    QMenu* makeMappingMenu();
    QMenu* makeArrangeMenu();
    void addArrangement(QMenu& menu, const char* name, const QString& text, const QString& tip,
        std::function<bool(const GraphChoices&)> is, std::function<void(GraphChoices&, bool)> set);
    QAction* addCommand(
        QMenu& menu, const char* name, const QString& text, const QString& tip, void (DiffPage::*run)());
    void beginPin();
    void askForPartner();
    void endPin();
    bool pinTo(const widgets::Selected& selected);
    void unpin();
    void undoPin();
    void changeMapping(report::NodeMapping mapping);
    int pinOf(const widgets::Selected& selected) const;
    bool isMainShown() const;
    void loadMapping();
    void saveMapping();
    void unmap();
    void updateActions();

    Session& m_session;
    std::shared_ptr<const StructureDiff> m_diff;
    int m_subgraph = -1;                                 ///< of the diff
    std::array<std::vector<std::int32_t>, 2> m_partners; ///< by operator
    bool m_isFollowing = false;
    report::NodeMapping m_mapping;              ///< of A to B; forgotten with either
    std::vector<report::NodeMapping> m_before;  ///< as it was, the last change behind
    std::optional<widgets::Selected> m_pinFrom; ///< whose partner the user is about to choose
    GraphChoices m_choices;                     ///< of both graphs
    QLabel* m_summary;
    QWidget* m_top = nullptr;
    QAction* m_saveMapping = nullptr;
    QAction* m_forgetMapping = nullptr;
    QAction* m_pin = nullptr;
    QAction* m_unpin = nullptr;
    QAction* m_undoPin = nullptr;
    widgets::MessageBar* m_message;
    QSplitter* m_parts;
    std::array<widgets::GraphView*, 2> m_views;
    DiffModel* m_model;
    widgets::TablePanel* m_table;
};

} // namespace app
