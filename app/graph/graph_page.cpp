// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_page.h"

#include "app/graph/breadcrumbs.h"
#include "app/graph/graph_actions.h"
#include "app/graph/graph_search_bar.h"
#include "app/graph/graph_words.h"
#include "app/graph/rules_panel.h"
#include "app/graph/style_rules.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/tensor_text.h"

#include "inspect/layout/graph_structure.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace app {

using Picture = std::shared_ptr<const widgets::GraphPicture>;
using Search = std::shared_ptr<const widgets::GraphSearch>;

namespace {

const QString layoutJob = QStringLiteral("layout");
const QString searchJob = QStringLiteral("graphSearch");
/// Larger graphs are shown as their blocks first.
constexpr std::size_t mostAtOnce = 5000;

} // namespace

GraphPage::GraphPage(widgets::Selection& selection, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_jobs(jobs), m_view(new widgets::GraphView(&selection, this)),
      m_crumbs(new Breadcrumbs(this)), m_search(new GraphSearchBar(this)),
      m_rules(new RulesPanel([this](const QString& query) { return m_view->countOf(query); }, this)),
      m_message(new widgets::MessageBar(this)), m_menu(new QMenu(tr("Gra&ph"), this)),
      m_actions(new GraphActions(*this)) {
    setFocusProxy(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_actions->makeBar(m_crumbs));
    layout->addWidget(m_message);
    layout->addWidget(m_search);
    layout->addWidget(m_rules);
    layout->addWidget(m_view, 1);
    m_message->hide();
    m_search->hide();
    m_rules->hide();
    connectView();
    connect(m_crumbs, &Breadcrumbs::chosen, this, [this](int step) { goTo(std::size_t(step)); });
    connect(m_search, &GraphSearchBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_search, &GraphSearchBar::colourRequested, this, &GraphPage::addRule);
    connect(m_rules, &RulesPanel::rulesChanged, this, &GraphPage::setRules);
    connect(m_rules, &RulesPanel::loadRequested, this, &GraphPage::loadRules);
    connect(m_rules, &RulesPanel::saveRequested, this, &GraphPage::storeRules);
    connect(m_rules, &RulesPanel::closed, this, [this] {
        showRules(false);
        m_view->setFocus();
    });
    connect(m_search, &GraphSearchBar::chosen, this, [this](const widgets::Hit& hit) {
        m_selection.select({m_slot, int(m_path.back().subgraph), hit.op, hit.tensor});
    });
    connect(&m_selection, &widgets::Selection::changed, this, &GraphPage::leavePartFor);
}

void GraphPage::connectView() {
    using widgets::GraphView;
    connect(m_view, &GraphView::saveRequested, this, &GraphPage::saveRequested);
    connect(m_view, &GraphView::groupToggled, this, &GraphPage::toggleGroup);
    connect(m_view, &GraphView::stepInRequested, this, &GraphPage::stepIn);
    connect(m_view, &GraphView::upRequested, this, &GraphPage::goUp);
    connect(m_view, &GraphView::partRequested, this, &GraphPage::showPart);
}

void GraphPage::showGraph(std::shared_ptr<const model::Model> model, std::shared_ptr<const inspect::Summary> summary,
    int slot, std::size_t subgraph, bool isAgain) {
    const bool isOther = model != m_model;
    const int kept = isOther && model && slot != m_slot ? columnsLike(*model, subgraph) : 0;
    const bool isElsewhere = isOther || m_path.empty() || m_path.back().subgraph != subgraph;
    m_model = std::move(model);
    m_summary = std::move(summary);
    m_slot = slot;
    m_message->hide();
    if (isElsewhere) {
        m_metrics.clear();
        m_metric = -1;
        m_view->setFileEdges({});
    }
    if (!m_model) {
        updateMeasures();
        m_jobs.cancel(layoutJob);
        m_path.clear();
        m_crumbs->setSteps({});
        m_search->setSearch(nullptr, 0, nullptr);
        return m_view->clear();
    }
    if (isOther) {
        m_path.clear();
        m_kept.reset();
        if (!isAgain)
            m_view->clear();
        else if (m_view->picture() && !m_view->isFitted())
            m_kept = m_view->camera();
    }
    updatePath(subgraph);
    m_isOpen.clear();
    if (isElsewhere)
        m_columns = kept;
    updateMeasures();
    m_search->setSearch(nullptr, 0, nullptr);
    m_view->setSearch(nullptr);
    indexForSearch();
    arrange();
}

/// Of the graph that is shown, where another model's is about as large: two models that are compared stand alike,
/// though one of them alone would just not be cut. 0: it is another graph altogether, or the user chose.
int GraphPage::columnsLike(const model::Model& model, std::size_t subgraph) const {
    const auto& shown = m_view->picture();
    if (!shown || m_choices.folding != widgets::Folding::WhereLong || m_path.empty() || m_path.back().only ||
        subgraph >= model.subgraphs.size())
        return 0;
    const auto before = shown->graph().operators.size();
    const auto now = model.subgraphs[subgraph].operators.size();
    return now <= 2 * before && before <= 2 * now ? shown->layout.columns : 0;
}

/// A subgraph that the last step calls is a step further; one on the way a step back; any other begins anew.
void GraphPage::updatePath(std::size_t subgraph) {
    for (std::size_t step = 0; step < m_path.size(); ++step)
        if (m_path[step] == GraphPlace{subgraph, {}}) {
            m_path.resize(step + 1);
            return;
        }
    bool isCalled = false;
    if (!m_path.empty())
        for (const auto& op : m_model->subgraphs[m_path.back().subgraph].operators)
            for (const auto& call : inspect::subgraphCalls(*m_model, op))
                isCalled = isCalled || std::size_t(call.subgraph) == subgraph;
    if (!isCalled)
        m_path.clear();
    m_path.push_back({subgraph, {}});
}

QString GraphPage::stepName(const GraphPlace& place) const {
    if (place.only)
        return tr("%n operator(s)", nullptr, int(place.only->size()));
    const QString name = widgets::toQt(m_model->subgraphs[place.subgraph].name);
    return name.isEmpty() ? tr("Subgraph %1").arg(place.subgraph) : name;
}

void GraphPage::arrange() {
    if (!m_model)
        return;
    QStringList steps;
    for (const auto& place : m_path)
        steps.append(stepName(place));
    m_crumbs->setSteps(steps);
    m_actions->update();
    const auto& place = m_path.back();
    const std::size_t operators = place.only ? place.only->size() : m_model->subgraphs[place.subgraph].operators.size();
    // Before the window is laid out a view may have any size.
    const double aspect = std::clamp(double(m_view->width()) / std::max(1, m_view->height()), 0.5, 2.5);
    const GraphStage stage{m_model, place, m_choices, m_isOpen, aspect, m_view->fonts(), m_columns};
    const auto& shown = m_view->picture();
    const bool isShown = shown && shown->model == m_model && shown->subgraph == place.subgraph;
    if (operators <= mostAtOnce || m_choices.grouping != Grouping::None || isShown)
        return start(stage, false);
    showWaiting(operators);
    GraphStage overview = stage;
    overview.choices.grouping = Grouping::Structure;
    overview.choices.folding = widgets::Folding::Never;
    overview.columns = 0;
    start(overview, true);
}

void GraphPage::start(const GraphStage& stage, bool isOverview) {
    m_jobs.start(
        layoutJob, tr("Lay out the graph"), this, [stage](base::Progress& progress) { return stage.run(progress); },
        [this, stage, isOverview](const base::Result<Picture>& result) {
            if (!result)
                return showProblem(result.error());
            m_view->setPicture(*result, m_slot);
            if (!isOverview && m_kept)
                m_view->setCamera(m_kept->centre, m_kept->zoom);
            if (!isOverview) {
                m_kept.reset();
                m_isOpen.resize((*result)->groups.size());
                return m_message->hide();
            }
            GraphStage whole = stage;
            whole.choices = m_choices;
            whole.columns = m_columns;
            start(whole, false);
        });
}

void GraphPage::showWaiting(std::size_t operators) {
    auto* stop = new QAction(tr("Stop"), m_message);
    connect(stop, &QAction::triggered, this, [this] { m_jobs.cancel(layoutJob); });
    m_message->showMessage(widgets::MessageBar::Kind::Information,
        tr("Arranging %n operator(s); the graph's blocks are shown meanwhile.", nullptr, int(operators)), {stop});
}

void GraphPage::showProblem(const base::Error& error) {
    if (error.code != base::Code::Cancelled)
        return m_message->showError(error);
    auto* again = new QAction(tr("Arrange"), m_message);
    connect(again, &QAction::triggered, this, [this] {
        m_view->clear();
        arrange();
    });
    m_message->showMessage(
        widgets::MessageBar::Kind::Information, tr("The graph was not arranged to the end."), {again});
}

void GraphPage::setChoices(const GraphChoices& choices) {
    if (choices == m_choices)
        return;
    if (choices.grouping != m_choices.grouping)
        m_isOpen.clear();
    // What is written in the nodes makes them larger, but another arrangement is not what was asked for.
    auto others = choices;
    others.detail = m_choices.detail;
    m_columns = others == m_choices && m_view->picture() ? columnsLike(*m_model, m_path.back().subgraph) : 0;
    m_choices = choices;
    arrange();
}

QString GraphPage::saveState() const {
    GraphState state{m_choices, m_view->display(), m_view->wheelZooms()};
    state.display.colourBy = m_colourBy;
    return toWords(state);
}

void GraphPage::restoreState(const QString& words) {
    auto state = fromWords(words);
    state.display.rules = m_view->display().rules;
    m_view->setWheelZooms(state.wheelZooms);
    m_view->setDisplay(state.display);
    setChoices(state.choices);
    setColourBy(state.display.colourBy);
}

void GraphPage::setAllOpen(bool isOpen) {
    m_isOpen.assign(m_isOpen.size(), isOpen);
    arrange();
}

void GraphPage::toggleGroup(int group, bool withInner) {
    if (std::size_t(group) >= m_isOpen.size())
        return;
    const bool isOpen = !m_isOpen[std::size_t(group)];
    m_isOpen[std::size_t(group)] = isOpen;
    const auto& groups = m_view->picture()->groups;
    for (std::size_t inner = std::size_t(group) + 1; withInner && inner < groups.size(); ++inner)
        for (auto around = groups[inner].parent; around >= group; around = groups[std::size_t(around)].parent)
            if (around == group)
                m_isOpen[inner] = isOpen;
    arrange();
}

void GraphPage::goTo(std::size_t step) {
    if (step + 1 >= m_path.size())
        return;
    const bool isSameSubgraph = m_path[step].subgraph == m_path.back().subgraph;
    m_path.resize(step + 1);
    m_isOpen.clear();
    if (!isSameSubgraph)
        return m_selection.select({m_slot, int(m_path.back().subgraph), -1, -1}); // and so all views
    arrange();
}

void GraphPage::goUp() {
    if (m_path.size() > 1)
        goTo(m_path.size() - 2);
}

void GraphPage::stepIn(int op) {
    const auto& graph = m_model->subgraphs[m_path.back().subgraph];
    const auto calls = inspect::subgraphCalls(*m_model, graph.operators[std::size_t(op)]);
    const auto go = [this](int subgraph) { m_selection.select({m_slot, subgraph, -1, -1}); };
    if (calls.size() == 1)
        return go(calls.front().subgraph);
    QList<QAction*> choices;
    for (const auto& call : calls) {
        const QString name = stepName({std::size_t(call.subgraph), {}});
        choices.append(new QAction(QStringLiteral("%1: %2").arg(widgets::toQt(call.role), name), m_message));
        connect(choices.last(), &QAction::triggered, this, [go, call] { go(call.subgraph); });
    }
    m_message->showMessage(widgets::MessageBar::Kind::Information,
        tr("%1 runs several subgraphs. Show which one?")
            .arg(widgets::operatorTextOf(*m_model, m_path.back().subgraph, op)),
        choices);
    for (auto* button : m_message->findChildren<QToolButton*>())
        if (button->defaultAction() == choices.first())
            button->setFocus(Qt::OtherFocusReason);
}

void GraphPage::showPart(const std::vector<int>& operators) {
    m_path.push_back({m_path.back().subgraph, std::vector<std::int32_t>(operators.begin(), operators.end())});
    m_isOpen.clear();
    m_columns = 0;
    arrange();
}

/// What is selected elsewhere is always to be seen.
void GraphPage::leavePartFor(const widgets::Selected& selected) {
    if (m_path.empty() || !m_path.back().only || selected.model != m_slot || selected.op < 0 ||
        std::size_t(selected.subgraph) != m_path.back().subgraph)
        return;
    const auto& only = *m_path.back().only;
    if (!std::binary_search(only.begin(), only.end(), selected.op))
        goUp();
}

void GraphPage::updateMeasures() {
    widgets::GraphMeasures measures;
    const auto subgraph = m_path.empty() ? std::size_t(0) : m_path.back().subgraph;
    if (m_summary && subgraph < m_summary->subgraphs.size())
        for (const auto& cost : m_summary->subgraphs[subgraph].costs) {
            measures.bytes.push_back(double(cost.constantBytes));
            measures.macs.push_back(cost.isKnown ? double(cost.cost.macs) : std::numeric_limits<double>::quiet_NaN());
        }
    measures.sqnr = m_sqnr;
    if (m_metric >= 0) {
        const auto& metric = m_metrics[std::size_t(m_metric)];
        measures.values = metric.values.values;
        measures.valueColours = metric.values.colours;
        measures.valuesName = metric.name;
    }
    m_view->setMeasures(std::move(measures));
    applyColours();
}

void GraphPage::setErrors(std::vector<double> sqnr) {
    if (sqnr.empty() && m_sqnr.empty())
        return;
    m_sqnr = std::move(sqnr);
    updateMeasures();
    if (m_model)
        indexForSearch();
}

void GraphPage::setColourBy(widgets::ColourBy by) {
    if (by == m_colourBy)
        return m_actions->update();
    if (by == widgets::ColourBy::Error)
        m_colourBefore = m_colourBy;
    m_colourBy = by;
    applyColours();
    Q_EMIT colourByChanged(by);
}

void GraphPage::setColouredByError(bool byError) {
    if (byError)
        setColourBy(widgets::ColourBy::Error);
    else if (m_colourBy == widgets::ColourBy::Error)
        setColourBy(m_colourBefore);
}

void GraphPage::applyColours() {
    using widgets::ColourBy;
    auto display = m_view->display();
    const bool isKnown = m_colourBy == ColourBy::Precision || m_colourBy == ColourBy::OperatorType ||
                         !m_view->measures().of(m_colourBy).empty();
    const auto by = isKnown ? m_colourBy : ColourBy::Precision;
    if (by != display.colourBy) {
        display.colourBy = by;
        m_view->setDisplay(display);
    }
    m_actions->update();
}

void GraphPage::indexForSearch() {
    const auto subgraph = m_path.back().subgraph;
    const widgets::SearchNumbers numbers{m_view->measures().macs, m_sqnr, m_view->measures().values};
    m_jobs.start(
        searchJob, tr("Prepare the search"), this,
        [model = m_model, subgraph, numbers](base::Progress&) -> base::Result<Search> {
            return std::make_shared<const widgets::GraphSearch>(*model, subgraph, numbers);
        },
        [this, model = m_model, subgraph](const base::Result<Search>& search) {
            if (!search || model != m_model)
                return;
            m_search->setSearch(model, subgraph, *search);
            m_view->setSearch(*search);
            m_rules->updateCounts();
        });
}

void GraphPage::focusSearch() {
    m_search->open();
}

void GraphPage::addRule(const QString& query) {
    auto rules = m_view->display().rules;
    rules.push_back({query, freeColour(rules)});
    setRules(rules);
}

void GraphPage::setRules(const std::vector<widgets::GraphRule>& rules) {
    auto display = m_view->display();
    display.rules = rules;
    m_view->setDisplay(display);
    m_rules->setRules(rules);
    m_actions->update();
}

void GraphPage::showRules(bool areShown) {
    m_rules->setVisible(areShown);
    m_rules->updateCounts();
    if (areShown)
        m_rules->setFocus(Qt::OtherFocusReason);
    m_actions->update();
}

QByteArray GraphPage::saveRules() const {
    return toJson(m_view->display().rules);
}

void GraphPage::restoreRules(const QByteArray& json) {
    if (const auto rules = readStyleRules(json, {}))
        setRules(*rules);
}

} // namespace app
