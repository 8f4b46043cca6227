// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QAbstractTableModel>

namespace widgets {

/// Diagnostics with their places; sortable, a row leads to its place.
class ProblemModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Severity, Place, Text, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit ProblemModel(QObject* parent = nullptr);
    void setDiagnostics(base::Diagnostics diagnostics);
    const base::Diagnostic& diagnostic(int row) const { return m_diagnostics[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    QVariant sortPlace(int row, int column) const;

    base::Diagnostics m_diagnostics;
};

} // namespace widgets
