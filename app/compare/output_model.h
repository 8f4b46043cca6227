// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace app {

/// The values of one output of A and B for one sample, side by side.
class OutputModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Index, A, B, Difference, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit OutputModel(QObject* parent = nullptr);
    void setValues(const std::vector<float>& a, const std::vector<float>& b);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    double value(int row, int column) const;

    std::vector<float> m_a;
    std::vector<float> m_b;
};

} // namespace app
