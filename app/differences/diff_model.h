// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/diff/diff.h"
#include "model/model.h"

#include <QAbstractTableModel>

#include <memory>

namespace app {

/// Two models and what differs between them.
struct StructureDiff {
    std::shared_ptr<const model::Model> a;
    std::shared_ptr<const model::Model> b;
    inspect::ModelDiff diff;
    std::vector<inspect::OperatorPin> pins; ///< that were given
};

/// What differs, a line for each: facts of the model, then operators and tensors that changed or are in one model only.
class DiffModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Columns { State, InA, InB, Changes, ColumnCount };
    struct Row {
        int subgraph = -1; ///< of the diff; -1: a fact of the model
        bool isTensor = false;
        int index = 0; ///< of the subgraph's operators or tensors; of the model's changes
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setDiff(std::shared_ptr<const StructureDiff> diff);
    const Row& row(int index) const { return m_rows[std::size_t(index)]; }
    const inspect::DiffPair& pair(const Row& row) const;
    /// The row of an operator of model A (`slot` 0) or B in a subgraph of the diff; -1: it does not differ.
    int rowOf(int subgraph, int slot, int op) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Row& row, int column) const;
    QString stateText(const Row& row) const;
    QString placeText(const Row& row, bool isA) const;
    QString changesText(const std::vector<inspect::FieldChange>& changes) const;

    std::shared_ptr<const StructureDiff> m_diff;
    std::vector<Row> m_rows;
};

} // namespace app
