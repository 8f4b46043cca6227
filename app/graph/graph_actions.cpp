// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/graph_actions.h"

#include "app/common/icons.h"
#include "app/common/mnemonic.h"
#include "app/graph/graph_page.h"
#include "app/graph/rules_panel.h"

#include "widgets/common/em.h"

#include <QAction>
#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace app {

using widgets::ColourBy;
using widgets::EdgeText;
using widgets::GraphDisplay;
using widgets::GraphView;

GraphActions::GraphActions(GraphPage& page) : QObject(&page), m_page(page) {
    makeGroupMenu();
    makeArrangeMenu();
    makeShowMenu();
    makeColourMenu();
    makeGoMenu();
    connect(page.m_view, &GraphView::bookmarksChanged, this, &GraphActions::fillBookmarks);
    connect(page.m_view, &GraphView::pictureChanged, this, &GraphActions::update);
    fillBookmarks();
}

QMenu* GraphActions::addMenu(const char* name, const QString& title) {
    auto* menu = m_page.m_menu->addMenu(title);
    menu->setObjectName(QLatin1String(name));
    menu->setToolTipsVisible(true);
    m_menus.push_back(menu);
    return menu;
}

QAction* GraphActions::add(
    QMenu* menu, const char* name, const QString& text, const QString& tip, const QKeySequence& key) {
    auto* action = menu->addAction(text);
    action->setObjectName(QLatin1String(name));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page.addAction(action);
    return action;
}

void GraphActions::addChoice(QMenu* menu, QActionGroup* group, const char* name, const QString& text,
    const QString& tip, const std::function<void(GraphChoices&)>& set,
    const std::function<bool(const GraphChoices&)>& is, const QKeySequence& key) {
    auto* action = add(menu, name, text, tip, key);
    action->setCheckable(true);
    action->setActionGroup(group);
    connect(action, &QAction::triggered, this, [this, set] {
        auto choices = m_page.choices();
        set(choices);
        m_page.setChoices(choices);
        update();
    });
    m_toggles.push_back({action, [this, is] { return is(m_page.choices()); }});
}

void GraphActions::addDisplay(QMenu* menu, QActionGroup* group, const char* name, const QString& text,
    const QString& tip, const std::function<void(GraphDisplay&)>& set,
    const std::function<bool(const GraphDisplay&)>& is) {
    auto* action = add(menu, name, text, tip);
    action->setCheckable(true);
    action->setActionGroup(group);
    connect(action, &QAction::triggered, this, [this, set] {
        auto display = m_page.m_view->display();
        set(display);
        m_page.m_view->setDisplay(display);
        update();
    });
    m_toggles.push_back({action, [this, is] { return is(m_page.m_view->display()); }});
}

void GraphActions::makeGroupMenu() {
    auto* menu = addMenu("graphGroupMenu", tr("&Groups"));
    auto* group = new QActionGroup(menu);
    const auto choice = [&](const char* name, const QString& text, const QString& tip, Grouping grouping) {
        addChoice(
            menu, group, name, text, tip, [grouping](GraphChoices& choices) { choices.grouping = grouping; },
            [grouping](const GraphChoices& choices) { return choices.grouping == grouping; });
    };
    choice("graph_group_none", tr("&No groups"), tr("Show every operator by itself"), Grouping::None);
    choice("graph_group_names", tr("By &names"), tr("Boxes for what the names have before a slash"), Grouping::Names);
    choice("graph_group_structure", tr("By &structure"),
        tr("Boxes for what lies between the places where the graph is narrow"), Grouping::Structure);
    menu->addSeparator();
    m_openAll = add(menu, "graph_open_all", tr("&Open all"), tr("Show what is in every group"));
    m_closeAll = add(menu, "graph_close_all", tr("&Close all"), tr("Show only the outermost groups"));
    connect(m_openAll, &QAction::triggered, this, [this] { m_page.setAllOpen(true); });
    connect(m_closeAll, &QAction::triggered, this, [this] { m_page.setAllOpen(false); });
}

void GraphActions::makeArrangeMenu() {
    auto* menu = addMenu("graphArrangeMenu", tr("&Arrange"));
    addChoice(
        menu, nullptr, "graph_right", tr("Left to &right"), tr("Let the graph run to the right and not downwards"),
        [](GraphChoices& choices) {
            const bool isDown = choices.direction == inspect::Direction::Down;
            choices.direction = isDown ? inspect::Direction::Right : inspect::Direction::Down;
        },
        [](const GraphChoices& choices) { return choices.direction == inspect::Direction::Right; },
        QKeySequence(Qt::CTRL | Qt::Key_K));
    menu->addSeparator();
    makeFoldChoices(menu);
    menu->addSeparator();
    addChoice(
        menu, nullptr, "graph_constants", tr("Show &constants"), tr("Show weights and other constants as nodes"),
        [](GraphChoices& choices) { choices.showsConstants = !choices.showsConstants; },
        [](const GraphChoices& choices) { return choices.showsConstants; }, QKeySequence(Qt::CTRL | Qt::Key_I));
    addChoice(
        menu, nullptr, "graph_hide_casts", tr("&Hide QUANTIZE and DEQUANTIZE"),
        tr("Leave out the casts; what they join is joined"),
        [](GraphChoices& choices) { choices.hidesCasts = !choices.hidesCasts; },
        [](const GraphChoices& choices) { return choices.hidesCasts; }, QKeySequence(Qt::CTRL | Qt::Key_U));
    menu->addSeparator();
    auto* wheel = add(menu, "graph_wheel", tr("&Wheel zooms"), tr("The wheel zooms; off: it moves the graph"),
        QKeySequence(Qt::CTRL | Qt::Key_M));
    wheel->setCheckable(true);
    m_toggles.push_back({wheel, [this] { return m_page.m_view->wheelZooms(); }});
    connect(wheel, &QAction::toggled, m_page.m_view, &GraphView::setWheelZooms);
}

void GraphActions::makeFoldChoices(QMenu* menu) {
    using widgets::Folding;
    auto* group = new QActionGroup(menu);
    const auto choice = [&](const char* name, const QString& text, const QString& tip, Folding folding,
                            const QKeySequence& key = {}) {
        addChoice(
            menu, group, name, text, tip, [folding](GraphChoices& choices) { choices.folding = folding; },
            [folding](const GraphChoices& choices) { return choices.folding == folding; }, key);
    };
    choice("graph_fold_long", tr("Columns where the graph is &long"),
        tr("Put a graph into columns side by side where it would be a thread and few edges run along it"),
        Folding::WhereLong);
    choice("graph_fold", tr("Fold into &columns"), tr("Put a long graph into columns side by side"), Folding::Always,
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    choice("graph_fold_never", tr("&One column"), tr("Let the graph run on, however long it is"), Folding::Never);
}

void GraphActions::makeDetailChoices(QMenu* menu) {
    using widgets::NodeDetail;
    auto* group = new QActionGroup(menu);
    const auto choice = [&](const char* name, const QString& text, NodeDetail detail, const QKeySequence& key = {}) {
        addChoice(
            menu, group, name, text, tr("What is written below an operator's name"),
            [detail](GraphChoices& choices) {
                // The key of what is chosen already takes it back.
                choices.detail = choices.detail == detail ? NodeDetail::Telling : detail;
            },
            [detail](const GraphChoices& choices) { return choices.detail == detail; }, key);
    };
    choice("graph_node_telling", tr("Nodes: what tells &most"), NodeDetail::Telling);
    choice("graph_node_shape", tr("Nodes: shape of the &result"), NodeDetail::Shape);
    choice("graph_node_name", tr("Nodes: n&ame of the result"), NodeDetail::Name);
    choice("graph_node_number", tr("Nodes: n&umber"), NodeDetail::Number);
    choice("graph_node_attributes", tr("Nodes: all attribut&es"), NodeDetail::Attributes,
        QKeySequence(Qt::CTRL | Qt::Key_D));
    choice("graph_node_operands", tr("Nodes: in&puts and outputs"), NodeDetail::Operands);
}

void GraphActions::makeShowMenu() {
    auto* menu = addMenu("graphShowMenu", tr("&Labels"));
    auto* group = new QActionGroup(menu);
    const auto edge = [&](const char* name, const QString& text, EdgeText kind) {
        addDisplay(
            menu, group, name, text, tr("What is written at the edges"),
            [kind](GraphDisplay& display) { display.edgeText = kind; },
            [kind](const GraphDisplay& display) { return display.edgeText == kind; });
    };
    edge("graph_edge_shape", tr("Edges: &shape"), EdgeText::Shape);
    edge("graph_edge_type", tr("Edges: &type"), EdgeText::Type);
    edge("graph_edge_bytes", tr("Edges: &bytes"), EdgeText::Bytes);
    edge("graph_edge_name", tr("Edges: &name"), EdgeText::Name);
    edge("graph_edge_quantization", tr("Edges: &quantization"), EdgeText::Quantization);
    edge("graph_edge_none", tr("Edges: n&othing"), EdgeText::None);
    menu->addSeparator();
    makeDetailChoices(menu);
    menu->addSeparator();
    addDisplay(
        menu, nullptr, "graph_edge_width", tr("&Thick where much flows"),
        tr("Draw edges thicker the more bytes their tensor has"),
        [](GraphDisplay& display) { display.hasWeightedEdges = !display.hasWeightedEdges; },
        [](const GraphDisplay& display) { return display.hasWeightedEdges; });
}

void GraphActions::makeColourMenu() {
    auto* menu = addMenu("graphColourMenu", tr("&Colours"));
    auto* group = new QActionGroup(menu);
    const auto by = [&](const char* name, const QString& text, const QString& tip, ColourBy measure) {
        auto* action = add(menu, name, text, tip);
        action->setCheckable(true);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, measure] { m_page.setColourBy(measure); });
        m_toggles.push_back({action, [this, measure] { return m_page.m_view->display().colourBy == measure; }});
        return action;
    };
    by("graph_colour_precision", tr("By &precision"), tr("The type in which an operator computes"),
        ColourBy::Precision);
    by("graph_colour_type", tr("By &operator"), tr("One colour for each kind of operator"), ColourBy::OperatorType);
    by("graph_colour_bytes", tr("By &size"), tr("Bytes of the constants that an operator reads"), ColourBy::Bytes);
    by("graph_colour_macs", tr("By &MACs"), tr("Multiply-accumulates of an operator"), ColourBy::Macs);
    m_byError = by("graph_colour_error", tr("By &error"), tr("The comparison's error"), ColourBy::Error);
    m_byValues = by("graph_colour_values", tr("By &values"),
        tr("Times that were measured, or numbers that were read from a file"), ColourBy::Values);
    menu->addSeparator();
    addDisplay(
        menu, nullptr, "graph_notes", tr("&Numbers in the nodes"),
        tr("Write the number that colours a node into it, in place of its detail"),
        [](GraphDisplay& display) { display.hasNotes = !display.hasNotes; },
        [](const GraphDisplay& display) { return display.hasNotes; });
    addDisplay(
        menu, nullptr, "graph_error_scale", tr("Errors from 60 to &0 dB"),
        tr("The same colours for the same error in every comparison; off: from the best to the worst of this one"),
        [](GraphDisplay& display) { display.hasFixedErrorScale = !display.hasFixedErrorScale; },
        [](const GraphDisplay& display) { return display.hasFixedErrorScale; });
    menu->addSeparator();
    auto* load = add(menu, "graph_load_values", tr("&Read values or edges…"),
        tr("Read numbers of operators or edges between them: node data and edge overlays of Model Explorer, "
           "attachments "
           "of Netron"));
    connect(load, &QAction::triggered, &m_page, &GraphPage::loadValues);
    m_measure = add(menu, "graph_measure_times", tr("Measure &times"),
        tr("Run the model on made-up inputs and colour its operators by the time they take here"));
    connect(m_measure, &QAction::triggered, &m_page, &GraphPage::measureTimes);
    m_clearEdges = add(menu, "graph_clear_edges", tr("Forget the file's e&dges"),
        tr("Take away the edges that were read from a file"));
    connect(m_clearEdges, &QAction::triggered, this, [this] {
        m_page.m_view->setFileEdges({});
        update();
    });
    menu->addSeparator();
    auto* rules = add(menu, "graph_rules", tr("St&yle rules"),
        tr("Give operators that a search finds a colour: by operator, type, size, error, time or expression"));
    rules->setCheckable(true);
    connect(rules, &QAction::triggered, &m_page, &GraphPage::showRules);
    m_toggles.push_back({rules, [this] { return !m_page.m_rules->isHidden(); }});
    m_clearRules = add(menu, "graph_clear_rules", tr("&Forget the rules"), tr("Take all style rules away"));
    connect(m_clearRules, &QAction::triggered, this, [this] { m_page.setRules({}); });
}

void GraphActions::makeGoMenu() {
    auto* menu = addMenu("graphGoMenu", tr("G&o"));
    m_up = add(menu, "graph_up", tr("&Up"), tr("To the graph that this one is a part of (Backspace)"));
    connect(m_up, &QAction::triggered, &m_page, &GraphPage::goUp);
    auto* centre = add(menu, "graph_centre", tr("To the &selected"), tr("Put the selected node into the middle"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_J));
    connect(centre, &QAction::triggered, m_page.m_view, &GraphView::centreCurrent);
    menu->addSeparator();
    for (auto* action : m_page.m_view->actions())
        menu->addAction(action);
    m_bookmarks = menu->addMenu(tr("Boo&kmarks"));
    m_bookmarks->setObjectName(QStringLiteral("graphBookmarks"));
}

/// Keys 1 to 9 go to them while the graph has the keyboard.
void GraphActions::fillBookmarks() {
    m_bookmarks->clear();
    const auto count = int(m_page.m_view->bookmarkCount());
    m_bookmarks->setEnabled(count > 0);
    for (int index = 0; index < count; ++index) {
        auto* action = m_bookmarks->addAction(tr("Bookmark &%1").arg(index + 1));
        connect(action, &QAction::triggered, this, [this, index] { m_page.m_view->goToBookmark(index); });
    }
}

QWidget* GraphActions::makeBar(QWidget* way) {
    auto* bar = new QWidget(&m_page);
    auto* row = new QHBoxLayout(bar);
    const int gap = widgets::em(bar, 0.25);
    row->setContentsMargins(gap, 0, gap, 0);
    row->setSpacing(gap);
    row->addWidget(way);
    row->addStretch(1);
    m_metric = new QComboBox(bar);
    m_metric->setObjectName(QStringLiteral("graphMetric"));
    m_metric->setAccessibleName(tr("Values that colour the graph"));
    m_metric->setToolTip(tr("Which of the values that were read or measured colour the graph"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_metric->setMaximumWidth(widgets::em(bar, 14));
    connect(m_metric, &QComboBox::activated, &m_page, &GraphPage::setMetric);
    row->addWidget(m_metric);
    for (auto* menu : m_menus) {
        auto* button = new QToolButton(bar);
        button->setText(withoutMnemonic(menu->title()));
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAutoRaise(true);
        row->addWidget(button);
    }
    auto* find = new QToolButton(bar);
    find->setIcon(icon("edit-find"));
    find->setToolTip(tr("Search in the graph (Ctrl+F)"));
    find->setAccessibleName(tr("Search in the graph"));
    find->setAutoRaise(true);
    connect(find, &QToolButton::clicked, &m_page, &GraphPage::focusSearch);
    row->addWidget(find);
    return bar;
}

/// One needs no choice.
void GraphActions::updateMetrics() {
    QStringList names;
    for (const auto& metric : m_page.metrics())
        names.append(metric.name);
    QStringList shown;
    for (int index = 0; index < m_metric->count(); ++index)
        shown.append(m_metric->itemText(index));
    if (names != shown) {
        m_metric->clear();
        m_metric->addItems(names);
    }
    m_metric->setCurrentIndex(m_page.metric());
    m_metric->setVisible(names.size() > 1);
}

void GraphActions::update() {
    for (const auto& [action, isOn] : m_toggles)
        action->setChecked(isOn());
    const auto& measures = m_page.m_view->measures();
    const bool hasGroups = m_page.choices().grouping != Grouping::None;
    m_byError->setEnabled(!measures.sqnr.empty());
    m_byValues->setEnabled(!measures.values.empty());
    updateMetrics();
    m_measure->setEnabled(m_page.m_model != nullptr);
    m_clearEdges->setEnabled(!m_page.m_view->fileEdges().empty());
    m_clearRules->setEnabled(!m_page.m_view->display().rules.empty());
    m_up->setEnabled(m_page.path().size() > 1);
    m_openAll->setEnabled(hasGroups);
    m_closeAll->setEnabled(hasGroups);
}

} // namespace app
