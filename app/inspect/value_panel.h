// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/model.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QSpinBox;
class QTableView;

namespace widgets {
class ValueModel;
}

namespace app {

class Operations;

/// The values of a constant as a grid with a choice of the two dimensions that are shown, the place in the others, and
/// how numbers are written; export as .npy or CSV.
class ValuePanel : public QWidget {
    Q_OBJECT
public:
    explicit ValuePanel(Operations& operations, QWidget* parent = nullptr);
    void setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor);
    void clear(const QString& why);
    /// The value at a place (row-major) becomes current and visible.
    void showPlace(std::size_t place);
    widgets::ValueModel* model() const { return m_values; }

public Q_SLOTS:
    void exportValues();
    void copySelection();

private:
    void fillAxes();
    void applySlice();

    Operations& m_operations;
    std::shared_ptr<const model::Model> m_model;
    int m_subgraph = 0;
    int m_tensor = -1;
    QComboBox* m_form;
    QComboBox* m_down;
    QComboBox* m_across;
    QHBoxLayout* m_places;
    std::vector<QSpinBox*> m_at; ///< by dimension
    std::vector<QLabel*> m_names;
    QTableView* m_table;
    QLabel* m_empty;
    widgets::ValueModel* m_values;
};

} // namespace app
