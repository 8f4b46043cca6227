// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/inspector_panel.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace widgets {
namespace {

constexpr int targetRole = Qt::UserRole;
constexpr int exactRole = Qt::UserRole + 1;
constexpr double widestName = 14; // em
constexpr int mostExpanded = 16;  // children; longer lists wait to be opened
constexpr double rowHeight = 1.5; // em

/// Rows with a little air.
class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return size.expandedTo({0, qRound(QFontInfo(option.font).pixelSize() * rowHeight)});
    }
};

} // namespace

InspectorPanel::InspectorPanel(Selection* selection, QWidget* parent)
    : QWidget(parent), m_selection(selection), m_title(new QLabel(this)), m_empty(new QLabel(this)),
      m_tree(new QTreeWidget(this)) {
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(em(this, 0.5), em(this, 0.25), em(this, 0.5), em(this, 0.25));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_empty->setText(tr("Open a model to see its parts here."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    setUpTree();
    makeActions();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    setFocusProxy(m_tree);
    connect(m_selection, &Selection::changed, this, &InspectorPanel::showSelected);
    showSelected(m_selection->current());
}

void InspectorPanel::setUpTree() {
    m_tree->setObjectName(QStringLiteral("inspectorTree"));
    m_tree->setAccessibleName(tr("Inspector"));
    m_tree->setColumnCount(2);
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RowDelegate(m_tree));
    m_tree->setIndentation(em(this, 1));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setMinimumSectionSize(em(this, 3));
    connect(m_tree, &QTreeWidget::itemClicked, this, &InspectorPanel::follow);
    connect(m_tree, &QTreeWidget::itemActivated, this, &InspectorPanel::follow);
}

void InspectorPanel::makeActions() {
    auto* copy = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &InspectorPanel::copySelection);
    auto* copyAll = new QAction(tr("Copy &everything"), this);
    connect(copyAll, &QAction::triggered, this, &InspectorPanel::copyAll);
    m_tree->addActions({copy, copyAll});
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void InspectorPanel::setModel(
    int model, std::shared_ptr<const model::Loaded> loaded, std::shared_ptr<const inspect::Summary> summary) {
    const auto at = std::size_t(model);
    if (at >= m_entries.size())
        m_entries.resize(at + 1);
    m_entries[at] = {std::move(loaded), std::move(summary)};
    showSelected(m_selection->current());
}

void InspectorPanel::setMeasured(const Selected& of, InspectorEntry section) {
    m_measuredOf = of;
    m_measured = std::move(section);
    if (of == m_selection->current())
        showSelected(of);
}

bool InspectorPanel::isInside(const Entry& entry, const Selected& selected) const {
    if (!entry.loaded)
        return false;
    const auto& subgraphs = entry.loaded->model->subgraphs;
    if (selected.subgraph < 0 || static_cast<std::size_t>(selected.subgraph) >= subgraphs.size())
        return false;
    const auto& graph = subgraphs[static_cast<std::size_t>(selected.subgraph)];
    return selected.op < static_cast<int>(graph.operators.size()) &&
           selected.tensor < static_cast<int>(graph.tensors.size());
}

void InspectorPanel::showSelected(const Selected& selected) {
    const auto at = std::size_t(selected.model);
    const Entry entry = at < m_entries.size() ? m_entries[at] : Entry();
    if (!isInside(entry, selected))
        return showEntries({}, {});
    const Inspected inspected{*entry.loaded, entry.summary.get()};
    const auto& model = *entry.loaded->model;
    const auto subgraph = static_cast<std::size_t>(selected.subgraph);
    // Which model only matters where there are two; further ones have no letter.
    const bool hasTwo = m_entries[0].loaded && m_entries[1].loaded && at < 2;
    const QString prefix = !hasTwo ? QString() : at == 0 ? tr("A: ") : tr("B: ");
    if (selected.op >= 0) {
        showEntries(prefix + operatorTextOf(model, subgraph, selected.op), operatorEntries(inspected, selected));
    } else if (selected.tensor >= 0) {
        auto entries = tensorEntries(inspected, selected);
        if (selected == m_measuredOf && !m_measured.children.empty())
            entries.push_back(m_measured);
        showEntries(prefix + operandText(model.subgraphs[subgraph], selected.tensor), std::move(entries));
    } else {
        showEntries(prefix + tr("Model"), modelEntries(inspected, selected));
    }
}

void InspectorPanel::showEntries(const QString& title, InspectorEntries entries) {
    m_shown = std::move(entries);
    m_titleText = title;
    m_title->setToolTip(title);
    elideTitle();
    m_title->setVisible(!m_shown.empty());
    m_tree->setVisible(!m_shown.empty());
    m_empty->setVisible(m_shown.empty());
    m_tree->clear();
    addItems(m_shown, m_tree->invisibleRootItem());
    m_tree->expandAll();
    for (QTreeWidgetItemIterator next(m_tree); *next; ++next)
        if ((*next)->childCount() > mostExpanded)
            (*next)->setExpanded(false);
    colourItems();
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, std::min(m_tree->columnWidth(0) + em(this, 0.5), em(this, widestName)));
}

void InspectorPanel::elideTitle() {
    m_title->setText(m_title->fontMetrics().elidedText(m_titleText, Qt::ElideMiddle, width() - em(this, 1)));
}

void InspectorPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    elideTitle();
}

void InspectorPanel::addItems(const InspectorEntries& entries, QTreeWidgetItem* parent) {
    for (const auto& entry : entries) {
        auto* item = new QTreeWidgetItem(parent, {entry.name, entry.value});
        item->setToolTip(0, entry.name);
        item->setToolTip(1, entry.exact.isEmpty() ? entry.value : entry.exact);
        if (!entry.exact.isEmpty() && !entry.target)
            item->setData(1, exactRole, entry.exact);
        if (entry.target)
            item->setData(1, targetRole, QVariant::fromValue(*entry.target));
        addItems(entry.children, item);
    }
}

void InspectorPanel::colourItems() {
    QFont bold = font();
    bold.setBold(true);
    for (QTreeWidgetItemIterator next(m_tree); *next; ++next) {
        auto* item = *next;
        const bool isLink = item->data(1, targetRole).isValid();
        const bool isSection = !isLink && item->childCount() > 0;
        item->setForeground(0, palette().brush(isSection ? QPalette::Text : QPalette::PlaceholderText));
        item->setForeground(1, palette().brush(isLink ? QPalette::Link : QPalette::Text));
        if (isSection) {
            item->setFont(0, bold);
            item->setFirstColumnSpanned(true);
        }
    }
}

void InspectorPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourItems();
}

void InspectorPanel::follow(QTreeWidgetItem* item) {
    const QVariant target = item->data(1, targetRole);
    if (target.isValid())
        m_selection->select(target.value<Selected>());
}

QString InspectorPanel::toText() const {
    return m_shown.empty() ? QString() : m_titleText + u'\n' + entriesToText(m_shown);
}

void InspectorPanel::copyAll() {
    QGuiApplication::clipboard()->setText(toText());
}

void InspectorPanel::copySelection() {
    QStringList lines;
    for (QTreeWidgetItemIterator next(m_tree); *next; ++next) {
        const auto* item = *next;
        if (!item->isSelected())
            continue;
        const QString exact = item->data(1, exactRole).toString();
        lines.append(exact.isEmpty() ? item->text(1) : exact);
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace widgets
