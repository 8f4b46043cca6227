// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/filter_proxy.h"

#include "widgets/tables/sort_keys.h"

#include <QElapsedTimer>
#include <algorithm>

namespace widgets {
namespace {

constexpr std::size_t rowsBetweenLooks = 64; // at the clock

QString textOfRow(const QAbstractItemModel& model, int row) {
    QString text;
    for (int column = 0; column < model.columnCount(); ++column)
        text += model.index(row, column).data(Qt::DisplayRole).toString() + u'\n';
    return text.toCaseFolded();
}

} // namespace

FilterProxy::FilterProxy(QObject* parent) : QAbstractProxyModel(parent) {}

void FilterProxy::setSourceModel(QAbstractItemModel* model) {
    beginResetModel();
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QAbstractProxyModel::setSourceModel(model);
    if (model)
        follow(model);
    forget();
    endResetModel();
}

void FilterProxy::follow(QAbstractItemModel* model) {
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        forget();
        endResetModel();
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, change, this, &FilterProxy::beginAgain);
    connect(model, &QAbstractItemModel::layoutChanged, this, &FilterProxy::beginAgain);
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        rearrange([this] { forget(); });
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

/// Other rows: what views know of the old ones is gone.
void FilterProxy::beginAgain() {
    beginResetModel();
    forget();
    endResetModel();
}

/// Nothing that was read of the model before holds any more.
void FilterProxy::forget() {
    m_texts.clear();
    m_prepared = 0;
    sortRows();
    filterRows();
}

void FilterProxy::sortRows() {
    m_sorted = sourceModel() ? sortedRows(*sourceModel(), m_sortColumn, m_sortOrder) : std::vector<int>();
}

void FilterProxy::filterRows() {
    m_rows.clear();
    if (m_words.isEmpty())
        m_rows = m_sorted;
    else
        std::copy_if(
            m_sorted.begin(), m_sorted.end(), std::back_inserter(m_rows), [this](int row) { return accepts(row); });
    m_places.assign(m_sorted.size(), -1);
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        m_places[std::size_t(m_rows[place])] = int(place);
}

template<class Change>
void FilterProxy::rearrange(Change change) {
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList kept;
    for (const auto& each : before)
        kept.append(mapToSource(each));
    change();
    for (auto& each : kept)
        each = mapFromSource(each);
    changePersistentIndexList(before, kept);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void FilterProxy::sort(int column, Qt::SortOrder order) {
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange([this] {
        sortRows();
        filterRows();
    });
}

void FilterProxy::setFilterText(const QString& text) {
    const auto words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    rearrange([this] { filterRows(); });
}

bool FilterProxy::prepareTexts(int milliseconds) {
    QElapsedTimer clock;
    clock.start();
    for (; m_prepared < m_sorted.size(); ++m_prepared) {
        textOf(int(m_prepared));
        if (m_prepared % rowsBetweenLooks == 0 && clock.hasExpired(milliseconds))
            return false;
    }
    return true;
}

const QString& FilterProxy::textOf(int row) {
    m_texts.resize(m_sorted.size());
    QString& text = m_texts[std::size_t(row)];
    if (text.isNull())
        text = textOfRow(*sourceModel(), row);
    return text;
}

bool FilterProxy::accepts(int row) {
    const QString& text = textOf(row);
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) { return text.contains(word); });
}

QModelIndex FilterProxy::index(int row, int column, const QModelIndex& parent) const {
    const bool isInside = !parent.isValid() && row >= 0 && row < rowCount() && column >= 0 && column < columnCount();
    return isInside ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilterProxy::parent(const QModelIndex&) const {
    return {};
}

int FilterProxy::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FilterProxy::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QModelIndex FilterProxy::mapToSource(const QModelIndex& index) const {
    if (!index.isValid() || std::size_t(index.row()) >= m_rows.size())
        return {};
    return sourceModel()->index(m_rows[std::size_t(index.row())], index.column());
}

QModelIndex FilterProxy::mapFromSource(const QModelIndex& index) const {
    if (!index.isValid() || std::size_t(index.row()) >= m_places.size())
        return {};
    return this->index(m_places[std::size_t(index.row())], index.column());
}

QVariant FilterProxy::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && sourceModel())
        return sourceModel()->headerData(section, orientation, role);
    return QAbstractProxyModel::headerData(section, orientation, role);
}

} // namespace widgets
