// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/differences/diff_page.h"

#include "app/document/session.h"
#include "app/graph/graph_words.h"

#include "widgets/common/em.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/number_text.h"
#include "widgets/tables/table_panel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

using Diff = std::shared_ptr<const StructureDiff>;
using Picture = std::shared_ptr<const widgets::GraphPicture>;

namespace {

const QString diffJob = QStringLiteral("structureDiff");
constexpr int changedColour = 2;
constexpr int versionColour = -1; ///< as every operator of another type of number has it
constexpr int aloneColour = 1;    ///< the same in both graphs: which model it is says the place

QString layoutJob(int slot) {
    return QStringLiteral("diffLayout%1").arg(slot);
}

} // namespace

DiffPage::DiffPage(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(new QLabel(this)), m_message(new widgets::MessageBar(this)),
      m_parts(new QSplitter(Qt::Vertical, this)), m_views{new widgets::GraphView(&session.selection),
                                                      new widgets::GraphView(&session.selection)},
      m_model(new DiffModel(this)), m_table(new widgets::TablePanel) {
    m_choices = fromWords(session.settings.text(Settings::Key::PairArrangement)).choices;
    m_summary->setObjectName(QStringLiteral("diffSummary"));
    m_summary->setWordWrap(true);
    m_message->hide();
    auto* graphs = new QSplitter(Qt::Horizontal);
    m_views[0]->setAccessibleName(tr("Graph of A"));
    m_views[1]->setAccessibleName(tr("Graph of B"));
    for (auto* each : m_views)
        graphs->addWidget(each);
    m_table->setObjectName(QStringLiteral("diffTable"));
    m_table->setEmptyText(tr("Open a second model (B) to see what differs."));
    m_table->setSourceModel(m_model);
    m_parts->addWidget(graphs);
    m_parts->addWidget(m_table);
    m_parts->setChildrenCollapsible(false);
    m_parts->setSizes({widgets::em(this, 30), widgets::em(this, 20)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(m_message);
    layout->addWidget(m_parts, 1);
    setFocusProxy(m_table);

    connect(m_table, &widgets::TablePanel::rowChosen, this, &DiffPage::choose);
    for (const int slot : {0, 1})
        connect(m_views[std::size_t(slot)], &widgets::GraphView::cameraChanged, this, [this, slot] { follow(slot); });
    connect(&session.selection, &widgets::Selection::changed, this, &DiffPage::showPartner);
    connect(&session.document, &Document::modelChanged, this, [this](int slot) {
        if (!Document::isCompared(slot))
            return;
        m_mapping = {};
        m_before.clear();
        m_pinFrom.reset();
        forget();
    });
    forget();
}

/// The summary, and the commands for matches and the arrangement.
QWidget* DiffPage::makeTop() {
    m_top = new QWidget(this);
    const int gap = widgets::em(this, 0.5);
    auto* row = new QHBoxLayout(m_top);
    row->setContentsMargins(gap, gap / 2, gap, gap / 2);
    row->addWidget(m_summary, 1);
    const auto add = [&](const char* name, const QString& text, const QString& tip, QMenu* menu) {
        auto* button = new QToolButton(m_top);
        button->setObjectName(QLatin1String(name));
        button->setText(text);
        button->setToolTip(tip);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAutoRaise(true);
        row->addWidget(button);
    };
    add("diffArrange", tr("Arrange"), tr("How both graphs stand"), makeArrangeMenu());
    add("diffMapping", tr("Mapping"), tr("Which operators of A and B belong together"), makeMappingMenu());
    return m_top;
}

void DiffPage::addArrangement(QMenu& menu, const char* name, const QString& text, const QString& tip,
    std::function<bool(const GraphChoices&)> is, std::function<void(GraphChoices&, bool)> set) {
    auto* action = menu.addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    action->setCheckable(true);
    action->setChecked(is(m_choices));
    connect(action, &QAction::toggled, this, [this, set = std::move(set)](bool isOn) {
        set(m_choices, isOn);
        arrange();
    });
}

QMenu* DiffPage::makeArrangeMenu() {
    auto* menu = new QMenu(m_top);
    menu->setToolTipsVisible(true);
    addArrangement(
        *menu, "diffRight", tr("Left to &right"), tr("Let the graphs run to the right and not downwards"),
        [](const GraphChoices& choices) { return choices.direction == inspect::Direction::Right; },
        [](GraphChoices& choices, bool isOn) {
            choices.direction = isOn ? inspect::Direction::Right : inspect::Direction::Down;
        });
    addArrangement(
        *menu, "diffColumns", tr("Fold into &columns"), tr("Put long graphs into columns, as many in both"),
        [](const GraphChoices& choices) { return choices.folding == widgets::Folding::Always; },
        [](GraphChoices& choices, bool isOn) {
            choices.folding = isOn ? widgets::Folding::Always : widgets::Folding::Never;
        });
    addArrangement(
        *menu, "diffHideCasts", tr("&Hide QUANTIZE and DEQUANTIZE"),
        tr("Leave out the casts; what they join is joined"),
        [](const GraphChoices& choices) { return choices.hidesCasts; },
        [](GraphChoices& choices, bool isOn) { choices.hidesCasts = isOn; });
    return menu;
}

QString DiffPage::saveState() const {
    return toWords({m_choices, {}, true});
}

void DiffPage::updateActions() {
    m_top->setVisible(m_diff != nullptr);
    m_saveMapping->setEnabled(m_diff != nullptr);
    m_forgetMapping->setEnabled(!m_mapping.pins.empty());
    m_undoPin->setEnabled(!m_before.empty());
    const widgets::Selected& selected = m_session.selection.current();
    m_pin->setEnabled(
        isMainShown() && selected.op >= 0 && selected.subgraph == 0 && Document::isCompared(selected.model));
    m_unpin->setEnabled(pinOf(selected) >= 0);
}

QString DiffPage::summary() const {
    return m_summary->text();
}

void DiffPage::exportResult() {
    m_table->exportCsv();
}

void DiffPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void DiffPage::forget() {
    m_session.jobs.cancel(diffJob);
    m_diff.reset();
    m_subgraph = -1;
    m_model->setDiff(nullptr);
    for (auto* each : m_views)
        each->clear();
    m_message->hide();
    m_table->setEmptyText(tr("Open a second model (B) to see what differs."));
    m_summary->clear();
    updateActions();
    if (isVisible())
        refresh();
}

void DiffPage::refresh() {
    if (!m_diff && !m_session.jobs.isRunning(diffJob))
        compare();
}

void DiffPage::compare() {
    const OpenModel& a = m_session.document.model(Document::slotA);
    const OpenModel& b = m_session.document.model(Document::slotB);
    if (!a || !b)
        return;
    inspect::DiffOptions options;
    options.pins = m_mapping.pins;
    options.matchesOthers = m_mapping.matchesOthers;
    m_session.jobs.start(
        diffJob, tr("Compare structures"), this,
        [a = a.loaded->model, b = b.loaded->model, options](base::Progress& progress) -> base::Result<Diff> {
            TRY_ASSIGN(auto diff, inspect::diffModels(*a, *b, options, progress));
            return std::make_shared<const StructureDiff>(StructureDiff{a, b, std::move(diff), options.pins});
        },
        [this](const base::Result<Diff>& diff) {
            if (!diff)
                return showProblem(diff.error());
            showDiff(*diff);
        });
}

void DiffPage::showProblem(const base::Error& error) {
    if (error.code != base::Code::Cancelled)
        m_message->showError(error);
}

void DiffPage::showDiff(Diff diff) {
    const bool isAgain = m_diff && m_diff->a == diff->a && m_diff->b == diff->b;
    m_diff = std::move(diff);
    m_table->setEmptyText(tr("The two models do not differ."));
    m_model->setDiff(m_diff);
    const auto operators = m_diff->diff.operators();
    const auto tensors = m_diff->diff.tensors();
    QString text = tr("Operators: %1 same, %2 changed, %3 only in A, %4 only in B. Tensors: %5 changed.")
                       .arg(widgets::countText(operators.same), widgets::countText(operators.changed),
                           widgets::countText(operators.removed), widgets::countText(operators.added),
                           widgets::countText(tensors.changed));
    if (!m_mapping.pins.empty())
        text += u' ' + tr("%n matched by hand.", nullptr, int(m_mapping.pins.size()));
    m_summary->setText(text);
    updateActions();
    if (!isAgain || m_subgraph < 0)
        return showSubgraph(0);
    // Other pairs of the same graphs: they stay where they are.
    findPartners();
    for (const int slot : {0, 1})
        if (view(slot)->picture())
            colour(slot);
    showPartner(m_session.selection.current());
}

void DiffPage::showSubgraph(int subgraph) {
    if (subgraph == m_subgraph || std::size_t(subgraph) >= m_diff->diff.subgraphs.size())
        return;
    m_subgraph = subgraph;
    findPartners();
    for (auto* each : m_views)
        each->clear();
    arrange();
    updateActions();
}

void DiffPage::findPartners() {
    const auto& of = m_diff->diff.subgraphs[std::size_t(m_subgraph)];
    for (const int slot : {0, 1}) {
        auto& partners = m_partners[std::size_t(slot)];
        const auto& model = slot == 0 ? *m_diff->a : *m_diff->b;
        const auto index = slot == 0 ? of.a : of.b;
        partners.assign(index < 0 ? 0 : model.subgraphs[std::size_t(index)].operators.size(), -1);
        for (const auto& pair : of.operators)
            if (const auto op = slot == 0 ? pair.a : pair.b; op >= 0)
                partners[std::size_t(op)] = slot == 0 ? pair.b : pair.a;
    }
}

/// In columns the second graph has as many as the first: else the two would be cut at different places.
void DiffPage::arrange() {
    if (!m_diff || m_subgraph < 0)
        return;
    const auto& of = m_diff->diff.subgraphs[std::size_t(m_subgraph)];
    if (of.a >= 0)
        arrange(0, 0);
    else
        arrange(1, 0);
}

void DiffPage::arrange(int slot, int columns) {
    auto* to = view(slot);
    const auto& of = m_diff->diff.subgraphs[std::size_t(m_subgraph)];
    const auto subgraph = std::size_t(slot == 0 ? of.a : of.b);
    const double aspect = std::clamp(double(to->width()) / std::max(1, to->height()), 0.5, 2.5);
    const GraphStage stage{
        slot == 0 ? m_diff->a : m_diff->b, {subgraph, {}}, m_choices, {}, aspect, to->fonts(), columns};
    m_session.jobs.start(
        layoutJob(slot), tr("Lay out the graph"), this,
        [stage](base::Progress& progress) { return stage.run(progress); },
        [this, slot, to, hasOther = slot == 0 && of.b >= 0](const base::Result<Picture>& picture) {
            if (!picture)
                return showProblem(picture.error());
            to->setPicture(*picture, slot);
            colour(slot);
            if (hasOther)
                return arrange(1, (*picture)->layout.columns);
            showPartner(m_session.selection.current());
        });
}

void DiffPage::colour(int slot) {
    widgets::GraphRule changed{tr("changed"), changedColour, {}};
    widgets::GraphRule version{tr("version"), versionColour, {}};
    widgets::GraphRule alone{slot == 0 ? tr("only in A") : tr("only in B"), aloneColour, {}};
    for (const auto& pair : m_diff->diff.subgraphs[std::size_t(m_subgraph)].operators) {
        const auto op = slot == 0 ? pair.a : pair.b;
        if (op < 0 || pair.isSame())
            continue;
        const bool isVersion = pair.changes.size() == 1 && pair.changes.front().field == "version";
        auto& rule = pair.isAdded() || pair.isRemoved() ? alone : isVersion ? version : changed;
        rule.operators.push_back(op);
    }
    widgets::GraphDisplay display;
    for (auto* rule : {&changed, &version, &alone}) {
        std::sort(rule->operators.begin(), rule->operators.end());
        if (!rule->operators.empty())
            display.rules.push_back(*rule);
    }
    view(slot)->setDisplay(display);
}

void DiffPage::choose(int row) {
    const auto& of = m_model->row(row);
    if (of.subgraph < 0)
        return;
    showSubgraph(of.subgraph);
    const auto& pair = m_model->pair(of);
    const auto& subgraph = m_diff->diff.subgraphs[std::size_t(of.subgraph)];
    const int slot = pair.a >= 0 ? 0 : 1;
    const int index = slot == 0 ? pair.a : pair.b;
    const int graph = slot == 0 ? subgraph.a : subgraph.b;
    m_session.selection.select({slot, graph, of.isTensor ? -1 : index, of.isTensor ? index : -1});
}

std::int32_t DiffPage::partner(int slot, std::int32_t op) const {
    const auto& partners = m_partners[std::size_t(slot)];
    return op >= 0 && std::size_t(op) < partners.size() ? partners[std::size_t(op)] : -1;
}

void DiffPage::showPartner(const widgets::Selected& selected) {
    updateActions();
    if (pinTo(selected))
        return; // all of it comes anew
    if (!m_diff || m_subgraph < 0 || selected.op < 0 || !isVisible() || !Document::isCompared(selected.model))
        return;
    const auto& of = m_diff->diff.subgraphs[std::size_t(m_subgraph)];
    if (selected.subgraph != (selected.model == 0 ? of.a : of.b))
        return;
    m_table->showSourceRow(m_model->rowOf(m_subgraph, selected.model, selected.op));
    auto* other = m_views[std::size_t(1 - selected.model)];
    if (other->picture())
        other->setCurrentNode(other->picture()->nodeOfOperator(partner(selected.model, selected.op)));
}

/// The other graph shows what belongs to the middle of this one, as large.
void DiffPage::follow(int slot) {
    auto* from = m_views[std::size_t(slot)];
    auto* to = m_views[std::size_t(1 - slot)];
    if (m_isFollowing || !m_diff || !from->picture() || !to->picture())
        return;
    std::int32_t nearest = -1;
    double least = 0;
    const QPointF centre = from->camera().centre;
    const auto place = [](const widgets::GraphView* view, std::int32_t op) {
        return view->picture()->nodeRect(view->picture()->nodeOfOperator(op)).center();
    };
    for (std::int32_t op = 0; std::size_t(op) < m_partners[std::size_t(slot)].size(); ++op) {
        if (partner(slot, op) < 0)
            continue;
        const QPointF way = place(from, op) - centre;
        const double distance = QPointF::dotProduct(way, way);
        if (nearest < 0 || distance < least) {
            nearest = op;
            least = distance;
        }
    }
    if (nearest < 0)
        return;
    m_isFollowing = true;
    to->setCamera(place(to, partner(slot, nearest)) + centre - place(from, nearest), from->zoom());
    m_isFollowing = false;
}

} // namespace app
