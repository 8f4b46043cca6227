// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractProxyModel>

#include <vector>

namespace widgets {

/// Rows of a flat table by SortRole (missing values last in either order), and of these the ones in which every word of
/// the filter occurs in some column. QSortFilterProxyModel asks the model at each comparison, which takes a second with
/// 100,000 rows; this one asks once for each row. The text of a row is made once and kept until the model changes.
class FilterProxy : public QAbstractProxyModel {
    Q_OBJECT
public:
    explicit FilterProxy(QObject* parent = nullptr);
    void setSourceModel(QAbstractItemModel* model) override;
    void setFilterText(const QString& text);
    /// Makes texts of rows for at most that time; true when all are made, and so setFilterText() is quick.
    bool prepareTexts(int milliseconds);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QModelIndex mapToSource(const QModelIndex& index) const override;
    QModelIndex mapFromSource(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void follow(QAbstractItemModel* model);
    void forget();
    void beginAgain();
    void sortRows();
    void filterRows();
    template<class Change>
    void rearrange(Change change);
    bool accepts(int row);
    const QString& textOf(int row);

    QStringList m_words;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    std::vector<int> m_sorted;    ///< source rows in their order, all of them
    std::vector<int> m_rows;      ///< source row by row
    std::vector<int> m_places;    ///< row by source row; -1: filtered out
    std::vector<QString> m_texts; ///< by source row; null: not made yet
    std::size_t m_prepared = 0;   ///< texts from the first row on
};

} // namespace widgets
