// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/document.h"

#include <QAbstractTableModel>

#include <vector>

namespace app {

/// The samples of a comparison: what A and B answered, where they differ.
class SampleModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Name, Label, TopA, TopB, Same, Sqnr, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit SampleModel(QObject* parent = nullptr);
    void setCompared(const ComparedModels& compared);
    /// Only samples for which A and B give different classes.
    void setOnlyDifferent(bool onlyDifferent);
    std::size_t sampleOfRow(int row) const { return m_rows[std::size_t(row)].sample; }
    int rowOfSample(std::size_t sample) const; ///< -1: not shown
    /// "7", or the class's name.
    QString className(int index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        std::size_t sample = 0;
        int label = -1;
        int topA = -1;
        int topB = -1;
    };
    void fill();
    QString text(const Row& row, int column) const;
    QVariant sortValue(const Row& row, int column) const;

    ComparedModels m_compared;
    bool m_onlyDifferent = false;
    std::vector<Row> m_rows;
};

} // namespace app
