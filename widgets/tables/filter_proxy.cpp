// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/filter_proxy.h"

#include "widgets/tables/cell.h"

#include <algorithm>

namespace widgets {
namespace {

QString textOfRow(const QAbstractItemModel& model, int row) {
    QString text;
    for (int column = 0; column < model.columnCount(); ++column)
        text += model.index(row, column).data(Qt::DisplayRole).toString() + u'\n';
    return text.toCaseFolded();
}

} // namespace

FilterProxy::FilterProxy(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setRecursiveFilteringEnabled(true);
}

void FilterProxy::setSourceModel(QAbstractItemModel* model) {
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    m_texts.clear();
    if (model) {
        // Connected before the base class connects: the texts are gone before it filters again.
        connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &FilterProxy::forgetTexts);
        connect(model, &QAbstractItemModel::modelReset, this, &FilterProxy::forgetTexts);
        connect(model, &QAbstractItemModel::dataChanged, this, &FilterProxy::forgetTexts);
        connect(model, &QAbstractItemModel::rowsInserted, this, &FilterProxy::forgetTexts);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &FilterProxy::forgetTexts);
        connect(model, &QAbstractItemModel::layoutChanged, this, &FilterProxy::forgetTexts);
    }
    QSortFilterProxyModel::setSourceModel(model);
}

void FilterProxy::setFilterText(const QString& text) {
    const auto words = text.toCaseFolded().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

void FilterProxy::forgetTexts() {
    m_texts.clear();
}

bool FilterProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_words.isEmpty())
        return true;
    Q_ASSERT(!parent.isValid()); // tables only
    const auto index = static_cast<std::size_t>(row);
    if (index >= m_texts.size())
        m_texts.resize(static_cast<std::size_t>(sourceModel()->rowCount()));
    QString& text = m_texts[index];
    if (text.isNull())
        text = textOfRow(*sourceModel(), row);
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) { return text.contains(word); });
}

bool FilterProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const bool hasLeft = left.data(SortRole).isValid();
    const bool hasRight = right.data(SortRole).isValid();
    if (hasLeft && hasRight)
        return QSortFilterProxyModel::lessThan(left, right);
    // A descending order turns the answer around.
    return sortOrder() == Qt::AscendingOrder ? hasLeft && !hasRight : hasRight && !hasLeft;
}

} // namespace widgets
