// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inspect/tensor_blocks.h"
#include "model/model.h"

#include "base/result.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace widgets {

/// The values of a constant as a grid: two of its dimensions down and across, the others held fixed. Values are read
/// from the file when they come into sight.
class ValueModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Form { Real, Stored, Hex };
    enum Roles { SortRole = Qt::UserRole, ExactRole };
    /// Dimensions -1: none (a scalar, a list). `at` holds an index for every dimension; those of the two shown ones do
    /// not count.
    struct Slice {
        int down = -1;
        int across = -1;
        std::vector<int> at;
    };

    explicit ValueModel(QObject* parent = nullptr);
    ~ValueModel() override;
    /// Shows the last two dimensions at index 0 of the others. Errors: those of inspect::TensorBlocks::open.
    base::Status setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor);
    void clear();
    void setSlice(const Slice& slice);
    const Slice& slice() const { return m_slice; }
    void setForm(Form form);
    Form form() const { return m_form; }
    /// "[0, 3, 2, 1]": the index of a cell in the tensor.
    QString indexText(int row, int column) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Block;
    const model::Tensor& tensor() const;
    std::size_t placeOf(int row, int column) const;
    const Block& blockOf(std::size_t place) const;
    QVariant valueAt(std::size_t place) const;
    QString hexAt(std::size_t place) const;

    std::shared_ptr<const model::Model> m_model;
    int m_subgraph = 0;
    int m_tensor = -1;
    std::optional<inspect::TensorBlocks> m_blocks;
    Slice m_slice;
    Form m_form = Form::Real;
    mutable std::vector<Block> m_cache; ///< a few, the one used last in front
};

} // namespace widgets
