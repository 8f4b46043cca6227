// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_page.h"

#include "app/common/dialogs.h"
#include "app/graph/breadcrumbs.h"
#include "app/graph/graph_actions.h"
#include "app/graph/graph_search_bar.h"
#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/tensor_text.h"

#include "base/file.h"
#include "inspect/layout/graph_structure.h"
#include "report/edge_overlay.h"
#include "report/overlay.h"
#include "run/profile.h"

#include <QAction>
#include <QFileInfo>
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
const QString timesJob = QStringLiteral("graphTimes");
const QString searchJob = QStringLiteral("graphSearch");
/// Larger graphs are shown as their blocks first.
constexpr std::size_t mostAtOnce = 5000;

// Words of the saved state.
constexpr const char* byNames = "names";
constexpr const char* byStructure = "structure";
constexpr const char* toTheRight = "right";
constexpr const char* inColumns = "columns";
constexpr const char* inOneColumn = "one-column";
constexpr const char* withConstants = "constants";
constexpr const char* withoutCasts = "no-casts";
constexpr std::pair<widgets::NodeDetail, const char*> detailWords[] = {{widgets::NodeDetail::Shape, "node-shape"},
    {widgets::NodeDetail::Name, "node-name"}, {widgets::NodeDetail::Number, "node-number"},
    {widgets::NodeDetail::Attributes, "node-attributes"}, {widgets::NodeDetail::Operands, "node-operands"}};
constexpr const char* wheelMoves = "wheel-moves";

} // namespace

GraphPage::GraphPage(widgets::Selection& selection, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_jobs(jobs), m_view(new widgets::GraphView(&selection, this)),
      m_crumbs(new Breadcrumbs(this)), m_search(new GraphSearchBar(this)), m_message(new widgets::MessageBar(this)),
      m_menu(new QMenu(tr("Gra&ph"), this)), m_actions(new GraphActions(*this)) {
    setFocusProxy(m_view);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_actions->makeBar(m_crumbs));
    layout->addWidget(m_message);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    m_message->hide();
    m_search->hide();
    connectView();
    connect(m_crumbs, &Breadcrumbs::chosen, this, [this](int step) { goTo(std::size_t(step)); });
    connect(m_search, &GraphSearchBar::closed, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_search, &GraphSearchBar::colourRequested, this, &GraphPage::addRule);
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
    const bool isElsewhere = isOther || m_path.empty() || m_path.back().subgraph != subgraph;
    m_model = std::move(model);
    m_summary = std::move(summary);
    m_slot = slot;
    m_message->hide();
    if (!m_model) {
        m_jobs.cancel(layoutJob);
        m_path.clear();
        m_crumbs->setSteps({});
        m_search->setSearch(nullptr, 0, nullptr);
        return m_view->clear();
    }
    if (isElsewhere) {
        m_values = {};
        m_view->setFileEdges({});
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
    updateMeasures();
    m_search->setSearch(nullptr, 0, nullptr);
    m_view->setSearch(nullptr);
    indexForSearch();
    arrange();
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
    const GraphStage stage{m_model, place, m_choices, m_isOpen, aspect, m_view->fonts()};
    const auto& shown = m_view->picture();
    const bool isShown = shown && shown->model == m_model && shown->subgraph == place.subgraph;
    if (operators <= mostAtOnce || m_choices.grouping != Grouping::None || isShown)
        return start(stage, false);
    showWaiting(operators);
    GraphStage overview = stage;
    overview.choices.grouping = Grouping::Structure;
    overview.choices.folding = widgets::Folding::Never;
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
    m_choices = choices;
    arrange();
}

QString GraphPage::saveState() const {
    QStringList words;
    const auto add = [&](bool isSo, const char* word) {
        if (isSo)
            words.append(QLatin1String(word));
    };
    add(m_choices.grouping == Grouping::Names, byNames);
    add(m_choices.grouping == Grouping::Structure, byStructure);
    add(m_choices.direction == inspect::Direction::Right, toTheRight);
    add(m_choices.folding == widgets::Folding::Always, inColumns);
    add(m_choices.folding == widgets::Folding::Never, inOneColumn);
    add(m_choices.showsConstants, withConstants);
    add(m_choices.hidesCasts, withoutCasts);
    for (const auto& [detail, word] : detailWords)
        add(m_choices.detail == detail, word);
    add(!m_view->wheelZooms(), wheelMoves);
    return words.join(u' ');
}

void GraphPage::restoreState(const QString& state) {
    const QStringList words = state.split(u' ');
    const auto has = [&](const char* word) { return words.contains(QLatin1String(word)); };
    GraphChoices choices;
    choices.grouping = has(byNames) ? Grouping::Names : has(byStructure) ? Grouping::Structure : Grouping::None;
    choices.direction = has(toTheRight) ? inspect::Direction::Right : inspect::Direction::Down;
    choices.folding = has(inColumns)     ? widgets::Folding::Always
                      : has(inOneColumn) ? widgets::Folding::Never
                                         : widgets::Folding::WhereLong;
    choices.showsConstants = has(withConstants);
    choices.hidesCasts = has(withoutCasts);
    for (const auto& [detail, word] : detailWords)
        if (has(word))
            choices.detail = detail;
    m_view->setWheelZooms(!has(wheelMoves));
    setChoices(choices);
    m_actions->update();
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
    measures.errors = m_errors.shares;
    measures.bestSqnr = m_errors.best;
    measures.worstSqnr = m_errors.worst;
    measures.values = m_values.values;
    measures.valueColours = m_values.colours;
    measures.valuesName = m_valuesName;
    m_view->setMeasures(std::move(measures));
    m_actions->update();
}

void GraphPage::setErrors(OperatorErrors errors) {
    const bool had = !m_errors.shares.empty();
    m_errors = std::move(errors);
    const bool has = !m_errors.shares.empty();
    auto display = m_view->display();
    if (!had && has)
        m_colourBefore = display.colourBy;
    if (had != has) {
        display.colourBy = !has ? m_colourBefore : widgets::ColourBy::Error;
        m_view->setDisplay(display);
    }
    updateMeasures();
    if (m_model && (had || has))
        indexForSearch();
}

widgets::SearchNumbers GraphPage::searchNumbers() const {
    widgets::SearchNumbers numbers{m_view->measures().macs, {}, m_values.values};
    for (const double share : m_errors.shares)
        numbers.sqnr.push_back(m_errors.best + share * (m_errors.worst - m_errors.best));
    return numbers;
}

void GraphPage::indexForSearch() {
    const auto subgraph = m_path.back().subgraph;
    const widgets::SearchNumbers numbers = searchNumbers();
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
        });
}

void GraphPage::focusSearch() {
    m_search->open();
}

void GraphPage::addRule(const QString& query) {
    auto display = m_view->display();
    display.rules.push_back({query, int(display.rules.size())});
    m_view->setDisplay(display);
    m_actions->update();
}

/// Node data of Model Explorer or an attachment of Netron: latencies of a profiler, mostly.
void GraphPage::loadValues() {
    const FileQuestion question{tr("Values of operators, or edges"), tr("Node data and edges (*.json)"), {}};
    dialogs::openFile(window(), question, [this](const QString& path) { readValues(path); });
}

void GraphPage::readValues(const QString& path) {
    if (!m_model)
        return;
    const auto bytes = base::mapFile(path.toStdString());
    if (!bytes)
        return m_message->showError(bytes.error());
    const std::string_view text(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    if (report::isEdgeOverlay(text))
        return showEdges(text, path);
    const auto overlays = report::readOverlays(text, *m_model, QFileInfo(path).completeBaseName().toStdString());
    if (!overlays)
        return m_message->showError(overlays.error());
    const auto subgraph = m_path.back().subgraph;
    const auto isHere = [subgraph](const auto& value) { return std::size_t(value.subgraph) == subgraph; };
    const auto overlay = std::find_if(overlays->begin(), overlays->end(),
        [&](const auto& each) { return std::any_of(each.values.begin(), each.values.end(), isHere); });
    if (overlay == overlays->end())
        return m_message->showMessage(widgets::MessageBar::Kind::Warning,
            tr("%1 has no values for operators of this graph.").arg(QFileInfo(path).fileName()));
    showValues(operatorValues(*overlay, subgraph, m_model->subgraphs[subgraph].operators.size()),
        widgets::toQt(overlay->name));
}

void GraphPage::showEdges(std::string_view json, const QString& path) {
    const QString name = QFileInfo(path).fileName();
    const auto overlays = report::readEdgeOverlays(json, *m_model, m_path.back().subgraph, name.toStdString());
    if (!overlays)
        return m_message->showError(overlays.error());
    auto edges = fileEdges(*overlays, widgets::PaletteRoles(palette()));
    if (edges.empty())
        return m_message->showMessage(
            widgets::MessageBar::Kind::Warning, tr("%1 has no edges between operators of this graph.").arg(name));
    m_message->hide();
    m_view->setFileEdges(std::move(edges));
    m_actions->update();
}

void GraphPage::showValues(OperatorValues values, const QString& name) {
    m_values = std::move(values);
    m_valuesName = name;
    updateMeasures();
    indexForSearch();
    auto display = m_view->display();
    display.colourBy = widgets::ColourBy::Values;
    m_view->setDisplay(display);
    m_actions->update();
}

/// The time of each operator on this machine, on made-up inputs.
void GraphPage::measureTimes() {
    if (!m_model)
        return;
    const auto subgraph = m_path.back().subgraph;
    const auto stage = [model = m_model, subgraph](base::Progress& progress) {
        return run::profile(model, subgraph, run::BenchOptions(), progress);
    };
    m_jobs.start(timesJob, tr("Measure the operators"), this, stage,
        [this, model = m_model, subgraph](const base::Result<run::Profile>& profile) {
            if (!profile) {
                if (profile.error().code != base::Code::Cancelled)
                    m_message->showError(profile.error());
                return;
            }
            if (model != m_model || m_path.empty() || subgraph != m_path.back().subgraph)
                return; // another graph is shown by now
            std::vector<double> milliseconds;
            for (const double seconds : profile->operators)
                milliseconds.push_back(seconds * 1e3);
            showValues({std::move(milliseconds), {}}, tr("Time, ms"));
        });
}

} // namespace app
