// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/graph_page.h"

#include "app/jobs/job_runner.h"

#include "widgets/common/core_text.h"
#include "widgets/graph/graph_view.h"

#include <QLabel>
#include <QStackedLayout>

namespace app {

using Layout = std::shared_ptr<const inspect::GraphLayout>;

GraphPage::GraphPage(widgets::Selection& selection, JobRunner& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_view(new widgets::GraphView(&selection, this)), m_wait(new QLabel(this)) {
    m_wait->setAlignment(Qt::AlignCenter);
    m_wait->setWordWrap(true);
    auto* layout = new QStackedLayout(this);
    layout->addWidget(m_view);
    layout->addWidget(m_wait);
}

void GraphPage::showGraph(std::shared_ptr<const model::Model> model, int slot, std::size_t subgraph) {
    auto* stack = static_cast<QStackedLayout*>(layout());
    m_view->clear();
    if (!model) {
        m_jobs.cancel(QStringLiteral("layout"));
        return;
    }
    m_wait->setText(tr("Laying out %n operator(s)…", nullptr, int(model->subgraphs[subgraph].operators.size())));
    stack->setCurrentWidget(m_wait);
    const auto sizes = m_view->nodeSizes(*model, subgraph);
    const auto stage = [model, subgraph, sizes](base::Progress& progress) -> base::Result<Layout> {
        TRY_ASSIGN(auto layout, inspect::layoutGraph(*model, subgraph, sizes, {}, progress));
        return std::make_shared<const inspect::GraphLayout>(std::move(layout));
    };
    m_jobs.start(QStringLiteral("layout"), tr("Lay out the graph"), this, stage,
        [this, model, slot, subgraph, stack](const base::Result<Layout>& result) {
            if (!result) {
                m_wait->setText(widgets::errorText(result.error()));
                return;
            }
            m_view->setGraph(model, slot, subgraph, *result);
            stack->setCurrentWidget(m_view);
        });
}

} // namespace app
