// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/graph/rules_panel.h"

#include "app/common/icons.h"
#include "app/graph/style_rules.h"

#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/palette_roles.h"
#include "widgets/graph/graph_query.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace app {
namespace {

using Rules = std::vector<widgets::GraphRule>;

constexpr int mostRows = 6; ///< that are seen at once

QIcon swatch(const QWidget& widget, int colour) {
    const double ratio = widget.devicePixelRatioF();
    const int side = widgets::em(&widget, 0.9);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(widgets::ruleColour(widgets::PaletteRoles(widget.palette()), colour));
    return pixmap;
}

} // namespace

RulesPanel::RulesPanel(std::function<int(const QString&)> countOf, QWidget* parent)
    : QWidget(parent), m_countOf(std::move(countOf)), m_table(new QTableWidget(0, ColumnCount, this)),
      m_empty(new QLabel(tr("No rules yet. Add one here, or colour what a search finds."), this)) {
    setObjectName(QStringLiteral("graphRules"));
    m_table->setObjectName(QStringLiteral("graphRulesTable"));
    m_table->setAccessibleName(tr("Style rules"));
    m_table->setHorizontalHeaderLabels({tr("Operators that the search finds"), tr("Found")});
    m_table->horizontalHeaderItem(Query)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(Found)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Query, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Found, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::SelectedClicked | QAbstractItemView::AnyKeyPressed);
    m_table->installEventFilter(this);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);

    auto* layout = new QVBoxLayout(this);
    const int gap = widgets::em(this, 0.25);
    layout->setContentsMargins(gap, 0, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(makeBar());
    layout->addWidget(m_empty);
    layout->addWidget(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, &RulesPanel::read);
    connect(m_table, &QTableWidget::currentCellChanged, this, &RulesPanel::updateButtons);
    fill();
}

QWidget* RulesPanel::makeBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(widgets::em(this, 0.25));
    auto* title = new QLabel(tr("Style rules"), bar);
    title->setToolTip(tr("Operators that a rule finds have its colour. The first rule that fits counts."));
    row->addWidget(title);
    row->addStretch(1);
    const auto button = [&](const char* name, const QString& text, const QString& tip) {
        auto* made = new QToolButton(bar);
        made->setObjectName(QLatin1String(name));
        made->setText(text);
        made->setToolTip(tip);
        made->setAutoRaise(true);
        row->addWidget(made);
        return made;
    };
    const auto withMenu = [](QToolButton* made, QMenu* menu) {
        made->setMenu(menu);
        made->setPopupMode(QToolButton::InstantPopup);
    };
    withMenu(button("ruleAdd", tr("Add"), tr("Add a rule; what it finds is written as in the search")), makeAddMenu());
    m_colour = button("ruleColour", tr("Colour"), tr("The colour of the chosen rule"));
    withMenu(m_colour, makeColourMenu());
    m_up = button("ruleUp", tr("Up"), tr("Let the chosen rule go before the one above (Alt+Up)"));
    m_down = button("ruleDown", tr("Down"), tr("Let the one below go before the chosen rule (Alt+Down)"));
    m_remove = button("ruleRemove", tr("Remove"), tr("Take the chosen rule away (Del)"));
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QToolButton::clicked, this, &RulesPanel::remove);
    connect(button("ruleLoad", tr("Load…"), tr("Read the rules from a file, in place of these")), &QToolButton::clicked,
        this, &RulesPanel::loadRequested);
    m_save = button("ruleSave", tr("Save…"), tr("Write the rules to a file"));
    connect(m_save, &QToolButton::clicked, this, &RulesPanel::saveRequested);
    auto* done = button("rulesClose", {}, tr("Close the style rules"));
    done->setIcon(icon("process-stop"));
    done->setAccessibleName(done->toolTip());
    connect(done, &QToolButton::clicked, this, &RulesPanel::closed);
    return bar;
}

QMenu* RulesPanel::makeAddMenu() {
    auto* menu = new QMenu(this);
    const auto entry = [&](const char* name, const QString& text, const QStringList& queries) {
        auto* action = menu->addAction(text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, [this, queries] { add(queries); });
    };
    const auto only = [](const char* query) { return QStringList{QLatin1String(query)}; };
    entry("ruleAddOwn", tr("A rule of one's &own"), only("op:"));
    menu->addSeparator();
    entry("ruleAddPrecisions", tr("By &precision"),
        {QStringLiteral("type:float32"), QStringLiteral("type:float16"), QStringLiteral("type:int16"),
            QStringLiteral("type:int8")});
    entry("ruleAddProducts", tr("&Convolutions and products"),
        {QStringLiteral("op:conv"), QStringLiteral("op:fully_connected"), QStringLiteral("op:matmul")});
    entry("ruleAddCasts", tr("C&asts"), only("op:quantize|^cast$"));
    entry("ruleAddLarge", tr("More than a million &MACs"), only("macs>1e6"));
    entry("ruleAddErrors", tr("SQNR &below 20 dB"), only("sqnr<20"));
    entry("ruleAddDynamic", tr("Shapes that are not &known"), only("shape:?"));
    return menu;
}

QMenu* RulesPanel::makeColourMenu() {
    auto* menu = new QMenu(this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (int index = 0; index < widgets::ruleColours; ++index) {
            auto* action = menu->addAction(swatch(*this, index), tr("Colour &%1").arg(index + 1));
            connect(action, &QAction::triggered, this, [this, index] { colour(index); });
        }
    });
    return menu;
}

void RulesPanel::setRules(Rules rules) {
    if (rules == m_rules)
        return;
    m_rules = std::move(rules);
    fill();
}

void RulesPanel::fill() {
    const QScopedValueRollback filling(m_isFilling, true);
    m_table->setRowCount(int(m_rules.size()));
    for (int row = 0; row < int(m_rules.size()); ++row)
        fillRow(row);
    m_table->setVisible(!m_rules.empty());
    m_empty->setVisible(m_rules.empty());
    fitHeight();
    updateButtons();
}

void RulesPanel::fitHeight() {
    const int rows = std::clamp(int(m_rules.size()), 1, mostRows);
    const int height = std::max(widgets::em(this, 1.6), m_table->fontMetrics().height() + widgets::em(this, 0.25));
    m_table->verticalHeader()->setMinimumSectionSize(height);
    m_table->verticalHeader()->setDefaultSectionSize(height);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * height);
}

void RulesPanel::fillRow(int row) {
    const auto& rule = m_rules[std::size_t(row)];
    auto* query = new QTableWidgetItem(swatch(*this, rule.colour), rule.query);
    query->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    query->setCheckState(rule.isOn ? Qt::Checked : Qt::Unchecked);
    const QString problem = widgets::GraphQuery(rule.query).problem();
    if (!problem.isEmpty()) {
        query->setForeground(widgets::PaletteRoles(palette()).wrong());
        query->setToolTip(tr("No regular expression: %1").arg(problem));
    }
    m_table->setItem(row, Query, query);
    const int count = m_countOf(rule.query);
    auto* found = new QTableWidgetItem(count < 0 ? QString() : widgets::countText(quint64(count)));
    found->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    found->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, Found, found);
}

void RulesPanel::updateCounts() {
    if (isVisible())
        fill();
}

/// The user edited a query, or switched a rule on or off.
void RulesPanel::read(const QTableWidgetItem* item) {
    if (m_isFilling || item->column() != Query)
        return;
    Rules rules = m_rules;
    auto& rule = rules[std::size_t(item->row())];
    rule.isOn = item->checkState() == Qt::Checked;
    if (const QString query = item->text().trimmed(); !query.isEmpty())
        rule.query = query;
    change(std::move(rules), item->row());
}

void RulesPanel::add(const QStringList& queries) {
    Rules rules = m_rules;
    for (const QString& query : queries)
        rules.push_back({query, freeColour(rules)});
    change(std::move(rules), int(m_rules.size()));
    m_table->setFocus(Qt::OtherFocusReason);
    if (queries.size() == 1 && queries.front().endsWith(u':'))
        m_table->editItem(m_table->item(m_table->currentRow(), Query));
}

void RulesPanel::remove() {
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    Rules rules = m_rules;
    rules.erase(rules.begin() + row);
    change(std::move(rules), std::min(row, int(m_rules.size()) - 2));
}

void RulesPanel::move(int way) {
    const int row = m_table->currentRow();
    const int other = row + way;
    if (row < 0 || other < 0 || other >= int(m_rules.size()))
        return;
    Rules rules = m_rules;
    std::swap(rules[std::size_t(row)], rules[std::size_t(other)]);
    change(std::move(rules), other);
}

void RulesPanel::colour(int index) {
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    Rules rules = m_rules;
    rules[std::size_t(row)].colour = index;
    change(std::move(rules), row);
}

/// The graph first: it knows then how many the rules find.
void RulesPanel::change(Rules rules, int current) {
    m_rules = std::move(rules);
    Q_EMIT rulesChanged(m_rules);
    fill();
    m_table->setCurrentCell(current, Query);
    updateButtons();
}

void RulesPanel::updateButtons() {
    const int row = m_table->currentRow();
    const bool isChosen = row >= 0 && row < int(m_rules.size());
    m_remove->setEnabled(isChosen);
    m_colour->setEnabled(isChosen);
    m_up->setEnabled(isChosen && row > 0);
    m_down->setEnabled(isChosen && row + 1 < int(m_rules.size()));
    m_save->setEnabled(!m_rules.empty());
}

void RulesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (m_save && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        fill(); // not before there is all of it
}

bool RulesPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool isAlt = key->modifiers() & Qt::AltModifier;
    if (key->key() == Qt::Key_Delete)
        remove();
    else if (isAlt && key->key() == Qt::Key_Up)
        move(-1);
    else if (isAlt && key->key() == Qt::Key_Down)
        move(1);
    else if (key->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace app
