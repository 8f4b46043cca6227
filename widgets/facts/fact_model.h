// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace widgets {

/// A column of a FactTable. The functions are given a row and only look up and format.
struct FactColumn {
    QString title;
    std::function<QString(int row)> text;
    std::function<QVariant(int row)> number = {}; ///< the raw number, for sorting and copying; null: a column of texts
    std::function<QString(int row)> full = {};    ///< tool tip; null: the text
    QString toolTip = {};                         ///< of the header
};

/// Rows of facts about something that is kept alive by the functions.
struct FactTable {
    int rows = 0;
    std::vector<FactColumn> columns;
    std::function<std::optional<Selected>(int row)> target = {}; ///< where a row leads; null: nowhere
};

/// A table whose cells are made when they are looked at: a million rows cost nothing until then.
class FactModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit FactModel(QObject* parent = nullptr);
    void setTable(FactTable table);
    const FactTable& table() const { return m_table; }
    std::optional<Selected> target(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    FactTable m_table;
};

} // namespace widgets
