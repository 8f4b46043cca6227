// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quant/origin.h"

#include <QAbstractTableModel>

#include <memory>
#include <utility>
#include <vector>

namespace widgets {

/// What a plan does with each operator of all subgraphs: precision, reason, cure.
class PlanModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Index, Name, Now, Precision, Reason, Cure, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit PlanModel(QObject* parent = nullptr);
    /// With `origin` the precision now is that of the file which `model` was restored from.
    void setPlan(std::shared_ptr<const model::Model> model, std::shared_ptr<const quant::Plan> plan,
        const quant::Origin& origin = {});

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Subgraph and operator of a row.
    std::pair<int, int> placeAt(int row) const;

    static QString precisionText(quant::Precision precision);

private:
    const quant::OperatorPlan& planAt(int row) const;
    inspect::ComputeKind kindNow(int row) const;
    QString text(int row, int column) const;

    struct Row {
        int subgraph;
        int op;
    };
    std::shared_ptr<const model::Model> m_model;
    std::shared_ptr<const quant::Plan> m_plan;
    quant::Origin m_origin;
    std::vector<Row> m_rows;
};

} // namespace widgets
