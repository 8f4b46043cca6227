// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/graph/graph_stage.h"
#include "app/graph/overlay_colours.h"

#include "widgets/common/selection.h"
#include "widgets/graph/graph_view.h"

#include "inspect/summary.h"

#include <QWidget>

class QMenu;

namespace base {
struct Error;
}
namespace widgets {
class MessageBar;
}

namespace app {

class Breadcrumbs;
class GraphActions;
class GraphSearchBar;
class JobRunner;
class RulesPanel;

/// Numbers of the operators, from a file or measured: one of several that the colours may say.
struct GraphMetric {
    QString name;
    OperatorValues values;
};

/// The graph view with what steers it: the way into subgraphs and parts, how it is arranged and coloured, the search.
/// Arranges off the GUI thread: a large graph is shown as its blocks at once, then whole.
class GraphPage : public QWidget {
    Q_OBJECT
public:
    GraphPage(widgets::Selection& selection, JobRunner& jobs, QWidget* parent = nullptr);

    widgets::GraphView* view() const { return m_view; }
    GraphSearchBar* search() const { return m_search; }
    RulesPanel* rules() const { return m_rules; }
    /// Commands of the page, for the window's menu.
    QMenu* menu() const { return m_menu; }
    /// `isAgain`: the model was read from the same file as the one before; what was looked at is to stay in sight.
    void showGraph(std::shared_ptr<const model::Model> model, std::shared_ptr<const inspect::Summary> summary, int slot,
        std::size_t subgraph, bool isAgain = false);
    /// SQNR by operator in dB, for the colours; empty: nothing was compared.
    void setErrors(std::vector<double> sqnr);
    /// What the colours shall say; while it is not known for the graph that is shown, they say the precision.
    void setColourBy(widgets::ColourBy by);
    widgets::ColourBy colourBy() const { return m_colourBy; }
    /// Colour by error, or as before that.
    void setColouredByError(bool byError);
    const GraphChoices& choices() const { return m_choices; }
    void setChoices(const GraphChoices& choices);
    /// The arrangement in words, to be kept from run to run.
    QString saveState() const;
    void restoreState(const QString& words);
    /// The style rules, the same way.
    QByteArray saveRules() const;
    void restoreRules(const QByteArray& json);
    void setRules(const std::vector<widgets::GraphRule>& rules);
    const std::vector<GraphPlace>& path() const { return m_path; }
    /// Opens or closes all groups.
    void setAllOpen(bool isOpen);
    void focusSearch();
    /// Colours the nodes by the numbers of a file: node data of Model Explorer or an attachment of Netron. Of edge
    /// overlays of Model Explorer draws the edges.
    void readValues(const QString& path);
    /// What there is to be shown by "values", and which of it is.
    const std::vector<GraphMetric>& metrics() const { return m_metrics; }
    int metric() const { return m_metric; }
    void setMetric(int metric);

Q_SIGNALS:
    void saveRequested(widgets::GraphView::Extent extent);
    void colourByChanged(widgets::ColourBy by);

private:
    friend class GraphActions;
    void connectView();
    void arrange();
    int columnsLike(const model::Model& model, std::size_t subgraph) const;
    void start(const GraphStage& stage, bool isOverview);
    void showWaiting(std::size_t operators);
    void showProblem(const base::Error& error);
    void goTo(std::size_t step);
    void goUp();
    void stepIn(int op);
    void showPart(const std::vector<int>& operators);
    void toggleGroup(int group, bool withInner);
    void leavePartFor(const widgets::Selected& selected);
    void updatePath(std::size_t subgraph);
    QString stepName(const GraphPlace& place) const;
    void updateMeasures();
    void applyColours();
    void indexForSearch();
    void loadValues();
    void showEdges(std::string_view json, const QString& path);
    void measureTimes();
    void addMetrics(std::vector<GraphMetric> metrics);
    void loadRules();
    void readRules(const QString& path);
    void storeRules();
    void showRules(bool areShown);
    void addRule(const QString& query);

    widgets::Selection& m_selection;
    JobRunner& m_jobs;
    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const inspect::Summary> m_summary;
    int m_slot = 0;
    std::optional<widgets::GraphCamera> m_kept; ///< across a file that was read again
    std::vector<GraphPlace> m_path;             ///< the last is shown
    std::vector<bool> m_isOpen;                 ///< by group
    int m_columns = 0;                          ///< as another model's graph stood there; 0: to be found out
    GraphChoices m_choices;
    std::vector<double> m_sqnr;                                      ///< by operator
    std::vector<GraphMetric> m_metrics;                              ///< of the subgraph that is shown
    int m_metric = -1;                                               ///< that is shown; -1: there is none
    widgets::ColourBy m_colourBy = widgets::ColourBy::Precision;     ///< as the user wants it
    widgets::ColourBy m_colourBefore = widgets::ColourBy::Precision; ///< before the errors
    widgets::GraphView* m_view;
    Breadcrumbs* m_crumbs;
    GraphSearchBar* m_search;
    RulesPanel* m_rules;
    widgets::MessageBar* m_message;
    QMenu* m_menu;
    GraphActions* m_actions;
};

} // namespace app
