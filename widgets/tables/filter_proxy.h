// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

#include <vector>

namespace widgets {

/// Sorts by SortRole (missing values last in either order) and keeps the rows in which every word of the filter occurs
/// in some column. The text of a row is made once and kept until the model changes.
class FilterProxy : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FilterProxy(QObject* parent = nullptr);
    void setSourceModel(QAbstractItemModel* model) override;
    void setFilterText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    void forgetTexts();

    QStringList m_words;
    mutable std::vector<QString> m_texts; ///< by source row; null: not made yet
};

} // namespace widgets
