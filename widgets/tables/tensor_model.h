// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include <QAbstractTableModel>

#include <memory>

namespace widgets {

/// The tensors of one subgraph. DisplayRole: localised text; SortRole: the raw number; ToolTipRole: full text.
class TensorModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { Index, Name, Role, Type, Shape, Bytes, Scale, ZeroPoint, Axis, Channels, Producer, Consumers, ColumnCount };
    enum Roles { SortRole = Qt::UserRole, ExactRole };

    explicit TensorModel(QObject* parent = nullptr);
    void setModel(std::shared_ptr<const model::Model> model, std::size_t subgraph);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant sortValue(int row, int column) const;
    QString text(int row, int column, bool exact) const;

    std::shared_ptr<const model::Model> m_model;
    std::size_t m_subgraph = 0;
    std::unique_ptr<model::GraphIndex> m_index;
};

} // namespace widgets
