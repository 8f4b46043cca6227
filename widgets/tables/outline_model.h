// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include <QStandardItemModel>

#include <memory>
#include <vector>

namespace widgets {

/// Subgraphs, their inputs, outputs and operators as a tree; signatures above them.
class OutlineModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum Roles { SubgraphRole = Qt::UserRole + 1, OperatorRole, TensorRole };

    explicit OutlineModel(QObject* parent = nullptr);
    void setModel(std::shared_ptr<const model::Model> model);
    QModelIndex indexOfOperator(int subgraph, int op) const;
    QModelIndex indexOfTensor(int subgraph, int tensor) const; ///< graph inputs and outputs only

private:
    void addSignatures(const model::Model& model);
    void addSubgraph(const model::Model& model, int subgraph);

    struct Ends {
        QStandardItem* inputs;
        QStandardItem* outputs;
    };
    std::vector<QStandardItem*> m_operators; ///< by subgraph: their parent
    std::vector<Ends> m_tensors;
};

} // namespace widgets
