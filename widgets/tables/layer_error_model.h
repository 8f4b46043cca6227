// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"

#include <QAbstractTableModel>

#include <memory>

namespace widgets {

/// Per-layer error of a comparison, by A's order of execution.
class LayerErrorModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Order, Operator, Tensor, TypeB, Sqnr, Cosine, MaxError, MeanAbsoluteError, Clipped, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit LayerErrorModel(QObject* parent = nullptr);
    void setComparison(std::shared_ptr<const compare::Comparison> comparison);
    /// Row of a tensor of A (model 0) or B (1), -1: none.
    int rowOfTensor(int model, int tensor) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const compare::LayerError& layer, int row, int column, bool exact) const;
    QString headerToolTip(int section) const;

    std::shared_ptr<const compare::Comparison> m_comparison;
};

} // namespace widgets
