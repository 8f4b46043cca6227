// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data/data_check.h"

#include <QWidget>

class QLabel;

namespace widgets {
class FactModel;
class TablePanel;
} // namespace widgets

namespace app {

class JobRunner;

/// What is odd about samples: a line that sums it up and, where there is something, a table.
class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(JobRunner& jobs, QWidget* parent = nullptr);
    /// Reads the samples in a job; null: shows nothing.
    void look(std::shared_ptr<const data::Dataset> dataset, std::shared_ptr<const model::Model> model);
    widgets::TablePanel* table() const { return m_table; }

private:
    void show(const base::Result<DataCheck>& check);
    void clear();

    JobRunner& m_jobs;
    std::shared_ptr<const data::Dataset> m_dataset;
    QLabel* m_summary;
    widgets::FactModel* m_model;
    widgets::TablePanel* m_table;
};

} // namespace app
