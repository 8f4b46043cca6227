// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/tensor_text.h"

#include "model/model.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace widgets {

/// The tensors of one subgraph. DisplayRole: localised text; SortRole: the raw number; ToolTipRole: full text.
class TensorModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns {
        Index,
        Name,
        Role,
        Type,
        Shape,
        Bytes,
        Scale,
        ZeroPoint,
        Axis,
        Channels,
        Producer,
        Consumers,
        Spread,
        ColumnCount
    };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit TensorModel(QObject* parent = nullptr);
    ~TensorModel() override;
    void setModel(std::shared_ptr<const model::Model> model, std::size_t subgraph);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const model::Tensor& tensorAt(int row) const;
    void listParts();
    QString headerToolTip(int section) const;
    QVariant sortValue(int row, int column) const;
    QVariant exactValue(int row, int column) const;
    QString text(int row, int column, bool exact) const;

    std::shared_ptr<const model::Model> m_model;
    std::size_t m_subgraph = 0;
    std::unique_ptr<model::GraphIndex> m_index;
    std::vector<TensorPart> m_parts; ///< by tensor
};

} // namespace widgets
