// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/selection.h"

#include "inspect/layout/graph_layout.h"
#include "model/model.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace widgets {
class GraphView;
}

namespace app {

class JobRunner;

/// The graph view together with the job that lays it out.
class GraphPage : public QWidget {
    Q_OBJECT
public:
    GraphPage(widgets::Selection& selection, JobRunner& jobs, QWidget* parent = nullptr);
    widgets::GraphView* view() const { return m_view; }
    void showGraph(std::shared_ptr<const model::Model> model, int slot, std::size_t subgraph);

private:
    JobRunner& m_jobs;
    widgets::GraphView* m_view;
    QLabel* m_wait;
};

} // namespace app
