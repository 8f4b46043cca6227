// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/summary.h"
#include "model/model.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace widgets {

/// The operators of one subgraph, in execution order.
class OperatorModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Index, Name, Precision, Output, OutputShape, Macs, ConstantBytes, Version, Attributes, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole, KindRole };

    explicit OperatorModel(QObject* parent = nullptr);
    /// `summary` belongs to the same model (costs by operator).
    void setModel(std::shared_ptr<const model::Model> model, std::shared_ptr<const inspect::Summary> summary,
        std::size_t subgraph);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const model::Subgraph& graph() const;
    const model::Operator& operatorAt(int row) const;
    const inspect::OperatorCost* costAt(int row) const;
    QVariant sortValue(int row, int column) const;
    QString text(int row, int column, bool exact) const;

    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const inspect::Summary> m_summary;
    std::size_t m_subgraph = 0;
    std::vector<inspect::ComputeKind> m_kinds; ///< by operator
};

} // namespace widgets
