// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/table_panel.h"

#include "widgets/common/em.h"
#include "widgets/common/number_text.h"
#include "widgets/tables/cell_text.h"
#include "widgets/tables/chip_delegate.h"
#include "widgets/tables/filter_proxy.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProxyStyle>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <algorithm>

namespace widgets {
namespace {

/// Columns are measured over this many rows; texts get no less than this many em.
constexpr int measuredRows = 200;
constexpr double narrowestColumn = 8;
constexpr double readableColumn = 16;
constexpr char fittedWidths[] = "fitted:"; ///< before a state in which no width is the user's
constexpr int filterDelay = 120;           // ms, between two keys of a person who types
constexpr int longestBlock = 30;           // ms, that a key waits for the texts of the rows
constexpr int longestReading = 8;          // ms, of every turn of the event loop while they are read

/// Cells and headers with a little air between the columns, the same in both so that they stand above each other.
class CellStyle : public QProxyStyle {
public:
    explicit CellStyle(QObject* parent) { setParent(parent); }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        const bool isGap = metric == PM_FocusFrameHMargin || metric == PM_HeaderMargin;
        return isGap && widget ? em(widget, 0.4) : QProxyStyle::pixelMetric(metric, option, widget);
    }
};

QLabel* makeEmptyLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setMargin(em(parent, 2));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBackgroundRole(QPalette::Base);
    label->setAutoFillBackground(true);
    return label;
}

} // namespace

TablePanel::TablePanel(QWidget* parent)
    : QWidget(parent), m_filter(new QLineEdit(this)), m_table(new QTableView(this)), m_proxy(new FilterProxy(this)),
      m_stack(new QStackedWidget(this)), m_empty(makeEmptyLabel(this)), m_menuButton(new QToolButton(this)),
      m_filterTimer(new QTimer(this)), m_textTimer(new QTimer(this)) {
    makeActions();
    setUpFilter();
    setUpTable();

    auto* top = new QHBoxLayout;
    top->setContentsMargins(em(this, 0.25), em(this, 0.25), em(this, 0.25), 0);
    top->setSpacing(em(this, 0.25));
    top->addWidget(m_filter, 1);
    top->addWidget(m_count);
    top->addWidget(m_menuButton);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(em(this, 0.25));
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_table);
    updateEmptyState();
}

void TablePanel::setUpFilter() {
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the rows"));
    m_filter->setToolTip(tr("Shows the rows that hold all of these words"));
    m_filter->setClearButtonEnabled(true);
    m_filterTimer->setSingleShot(true);
    m_filterTimer->setInterval(filterDelay);
    connect(m_filter, &QLineEdit::textChanged, m_filterTimer, qOverload<>(&QTimer::start));
    connect(m_filter, &QLineEdit::returnPressed, this, &TablePanel::applyFilter);
    connect(m_filterTimer, &QTimer::timeout, this, &TablePanel::applyFilter);
    connect(m_textTimer, &QTimer::timeout, this, &TablePanel::readOn);
    m_filter->installEventFilter(this);

    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_menuButton->setObjectName(QStringLiteral("tableMenu"));
    m_menuButton->setAutoRaise(true);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setText(tr("Columns"));
    m_menuButton->setToolTip(tr("Choose columns, copy, export"));
    m_menuButton->setAccessibleName(tr("Choose columns, copy, export"));
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_menuButton);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        addColumnActions(menu);
        menu->addSeparator();
        menu->addActions({m_copyAction, m_exportAction});
    });
    m_menuButton->setMenu(menu);
}

void TablePanel::setUpTable() {
    m_table->setObjectName(QStringLiteral("table"));
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new ChipDelegate(m_table));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    auto* cells = new CellStyle(m_table);
    m_table->setStyle(cells);
    m_table->horizontalHeader()->setStyle(cells);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setResizeContentsPrecision(measuredRows);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    applyFont();
    m_table->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &TablePanel::noteUserWidth);
    connect(header, &QHeaderView::sectionClicked, m_table, &QTableView::scrollToTop); // the first of the new order
    connect(header, &QWidget::customContextMenuRequested, this, &TablePanel::showHeaderMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePanel::tellCurrent);
    connect(m_table, &QAbstractItemView::activated, this,
        [this](const QModelIndex& index) { Q_EMIT rowActivated(m_proxy->mapToSource(index).row()); });
    connect(m_proxy, &QAbstractItemModel::modelReset, this, &TablePanel::updateEmptyState);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_copyAction, m_exportAction});
}

void TablePanel::makeActions() {
    m_copyAction = new QAction(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy rows"), this);
    m_copyAction->setShortcut(QKeySequence::Copy);
    m_copyAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_copyAction, &QAction::triggered, this, &TablePanel::copySelection);
    m_exportAction = new QAction(QIcon::fromTheme(QStringLiteral("document-save-as")), tr("&Export as CSV…"), this);
    connect(m_exportAction, &QAction::triggered, this, &TablePanel::exportCsv);
}

void TablePanel::applyFont() {
    // Scripts with tall glyphs need more than the plain 1.6 em.
    const int row = std::max(em(this, 1.6), m_table->fontMetrics().height() + em(this, 0.25));
    m_table->verticalHeader()->setMinimumSectionSize(row);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    m_table->horizontalHeader()->setMinimumSectionSize(em(this, 2));
}

void TablePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
}

void TablePanel::setSourceModel(QAbstractItemModel* model) {
    const QScopedValueRollback showing(m_isShowing, true);
    if (m_proxy->sourceModel())
        disconnect(m_proxy->sourceModel(), nullptr, this, nullptr);
    m_proxy->setSourceModel(model);
    if (model) {
        // A reset moves the current row, which is not the user's doing.
        connect(model, &QAbstractItemModel::modelReset, this, &TablePanel::fitColumns);
        connect(model, &QAbstractItemModel::modelReset, this, &TablePanel::updateEmptyState);
        connect(model, &QAbstractItemModel::rowsInserted, this, &TablePanel::updateEmptyState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TablePanel::updateEmptyState);
    }
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    fitColumns();
    updateEmptyState();
}

void TablePanel::fitColumns() {
    if (m_hasUserWidths || m_proxy->rowCount() == 0)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    m_table->resizeColumnsToContents();
    m_wide.clear();
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        const int width = m_table->columnWidth(column);
        if (!m_table->isColumnHidden(column) && !isNumber(column) && width > em(this, narrowestColumn))
            m_wide.push_back({column, width});
    }
    shareRoom();
}

bool TablePanel::isNumber(int column) const {
    const auto alignment = m_proxy->index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    return alignment.testFlag(Qt::AlignRight);
}

/// Columns of long texts share the room that the others leave: the shorter ones whole, the longer ones alike, so that
/// none pushes another out of sight. Where there is more than enough, the last column takes it. Numbers are never cut.
void TablePanel::shareRoom() {
    auto* header = m_table->horizontalHeader();
    if (m_hasUserWidths)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    header->setStretchLastSection(false);
    std::vector<WideColumn*> columns;
    int room = m_table->viewport()->width() - header->length();
    for (auto& wide : m_wide)
        if (!m_table->isColumnHidden(wide.column)) {
            columns.push_back(&wide);
            room += m_table->columnWidth(wide.column);
        }
    std::stable_sort(
        columns.begin(), columns.end(), [](const auto* a, const auto* b) { return a->wanted < b->wanted; });
    // Where the table has to scroll in any case, texts are rather read.
    const bool scrolls = room < int(columns.size()) * em(this, narrowestColumn);
    const int least = em(this, scrolls ? readableColumn : narrowestColumn);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto& wide = *columns[i];
        const int width = std::min(wide.wanted, std::max(room / int(columns.size() - i), least));
        room -= width;
        m_table->setColumnWidth(wide.column, width);
    }
    if (header->length() < m_table->viewport()->width())
        header->setStretchLastSection(true);
}

void TablePanel::setEmptyText(const QString& text) {
    m_emptyText = text;
    updateEmptyState();
}

void TablePanel::updateEmptyState() {
    const auto* source = m_proxy->sourceModel();
    const int all = source ? source->rowCount() : 0;
    const int shown = m_proxy->rowCount();
    m_empty->setText(all == 0 ? m_emptyText : tr("No row holds “%1”.").arg(m_filter->text()));
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    m_count->setText(all == 0      ? QString()
                     : shown < all ? tr("%1 of %2 rows").arg(countText(quint64(shown)), countText(quint64(all)))
                                   : tr("%n row(s)", nullptr, all));
    m_filter->setEnabled(all > 0);
    m_menuButton->setEnabled(all > 0);
}

/// Whoever goes to the filter is about to use it: the texts of many rows are read meanwhile.
bool TablePanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_filter && event->type() == QEvent::FocusIn)
        m_textTimer->start(0);
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        shareRoom();
    return QWidget::eventFilter(watched, event);
}

void TablePanel::readOn() {
    if (!m_proxy->prepareTexts(longestReading))
        return;
    m_textTimer->stop();
    if (m_isWaiting)
        applyFilter();
}

void TablePanel::applyFilter() {
    const QScopedValueRollback showing(m_isShowing, true);
    m_filterTimer->stop();
    m_isWaiting = !m_filter->text().isEmpty() && !m_proxy->prepareTexts(longestBlock);
    if (m_isWaiting)
        return m_textTimer->start(0); // and on from there
    m_proxy->setFilterText(m_filter->text());
    updateEmptyState();
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

int TablePanel::currentSourceRow() const {
    const auto index = m_proxy->mapToSource(m_table->currentIndex());
    return index.isValid() ? index.row() : -1;
}

void TablePanel::showSourceRow(int row) {
    const QScopedValueRollback showing(m_isShowing, true);
    const auto* source = m_proxy->sourceModel();
    const auto index =
        source && row >= 0 && row < source->rowCount() ? m_proxy->mapFromSource(source->index(row, 0)) : QModelIndex();
    if (!index.isValid()) {
        m_table->selectionModel()->clear();
        return;
    }
    if (index.row() == m_table->currentIndex().row())
        return;
    // The column stays, so that the table does not jump sideways.
    const int column = std::max(0, m_table->currentIndex().column());
    m_table->setCurrentIndex(index.siblingAtColumn(column));
    m_table->scrollTo(index.siblingAtColumn(column));
}

void TablePanel::tellCurrent(const QModelIndex& current) {
    if (!m_isShowing && current.isValid())
        Q_EMIT rowChosen(m_proxy->mapToSource(current).row());
}

QString TablePanel::toCsv() const {
    return csvOf(*m_table);
}

void TablePanel::copySelection() {
    auto rows = m_table->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(tsvOf(*m_table, rows));
}

void TablePanel::exportCsv() {
    const QString name = accessibleName().isEmpty() ? objectName() : accessibleName();
    Q_EMIT exportRequested(toCsv(), (name.isEmpty() ? tr("table") : name) + QStringLiteral(".csv"));
}

void TablePanel::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QByteArray TablePanel::saveState() const {
    const QByteArray state = m_table->horizontalHeader()->saveState();
    return m_hasUserWidths ? state : fittedWidths + state;
}

/// Widths that no user chose fit no other table, and no other window.
void TablePanel::restoreState(const QByteArray& state) {
    const QScopedValueRollback fitting(m_isFitting, true);
    const bool isFitted = state.startsWith(fittedWidths);
    const bool isKnown = m_table->horizontalHeader()->restoreState(isFitted ? state.mid(qstrlen(fittedWidths)) : state);
    m_hasUserWidths = isKnown && !isFitted;
    fitColumns();
}

/// The header resizes its last column by itself where that takes what room there is.
void TablePanel::noteUserWidth(int section) {
    const auto* header = m_table->horizontalHeader();
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last)))
        --last;
    if (!m_isFitting && m_proxy->rowCount() > 0 &&
        !(header->stretchLastSection() && section == header->logicalIndex(last)))
        m_hasUserWidths = true;
}

void TablePanel::addColumnActions(QMenu* menu) {
    const auto* header = m_table->horizontalHeader();
    const int shown = header->count() - header->hiddenSectionCount();
    for (int column = 0; column < m_proxy->columnCount(); ++column) {
        auto* action = menu->addAction(m_proxy->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const bool isShown = !m_table->isColumnHidden(column);
        action->setCheckable(true);
        action->setChecked(isShown);
        action->setEnabled(!isShown || shown > 1); // one column stays
        connect(action, &QAction::toggled, this, [this, column](bool show) { showColumn(column, show); });
    }
}

void TablePanel::showColumn(int column, bool show) {
    const QScopedValueRollback fitting(m_isFitting, true);
    m_table->setColumnHidden(column, !show);
    fitColumns();
}

void TablePanel::showHeaderMenu(const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addColumnActions(menu);
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

} // namespace widgets
