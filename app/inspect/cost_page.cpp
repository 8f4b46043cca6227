// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/cost_page.h"

#include "app/document/session.h"

#include "widgets/common/core_text.h"
#include "widgets/common/elided_label.h"
#include "widgets/common/number_text.h"
#include "widgets/common/tensor_text.h"
#include "widgets/facts/cost_tables.h"
#include "widgets/plots/boxes/treemap_plot.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QTabWidget>

namespace app {
namespace {

/// Smaller ones are put together: nobody could see them.
constexpr std::size_t mostBoxes = 2000;

enum Grouping { ByReader, ByType, BySubgraph };

} // namespace

struct CostPage::Costs {
    std::vector<inspect::CostShare> byOperator;
    std::vector<inspect::CostShare> byPrecision;
    std::vector<inspect::PrecisionTransition> transitions;
    inspect::BufferUse use;
    std::shared_ptr<const std::vector<widgets::StoredConstant>> constants;
};

CostPage::CostPage(Session& session, QWidget* parent)
    : FactPage(session, "costPage", parent), m_groups(new QComboBox(this)), m_facts(new widgets::ElidedLabel(this)),
      m_plot(new widgets::TreemapPlot(this)) {
    m_groups->setObjectName(QStringLiteral("costGroups"));
    m_groups->setAccessibleName(tr("What groups the constants"));
    m_groups->addItem(tr("Constants by operator"), ByReader);
    m_groups->addItem(tr("Constants by type"), ByType);
    m_groups->addItem(tr("Constants by subgraph"), BySubgraph);
    m_facts->setObjectName(QStringLiteral("costFacts"));
    addTable("costByOperator", tr("By operator"), tr("The model has no operator."));
    addTable("costByPrecision", tr("By precision"), tr("The model has no operator."));
    addTable("costConstants", tr("Constants"), tr("The model has no constants."));
    addTable("costConversions", tr("Conversions"), tr("Nothing is converted from type to type while the model runs."));
    auto* tabs = makeTabs("costParts");
    for (int part = 0; part < parts(); ++part)
        tabs->addTab(table(part), table(part)->accessibleName());
    layOut(m_groups, m_facts, m_plot, tabs);

    connect(m_groups, &QComboBox::currentIndexChanged, this, &CostPage::drawTreemap);
    connect(m_plot, &widgets::TreemapPlot::itemChosen, this, [this](int item) {
        if (const auto target = model(Constants)->target(item))
            this->session().selection.select(*target);
    });
}

void CostPage::showModel(const OpenModel& shown, const widgets::Selected&) {
    if (!shown) {
        session().jobs.cancel(QStringLiteral("costs"));
        return showCosts(nullptr);
    }
    const auto model = shown.loaded->model;
    const auto summary = shown.summary;
    session().jobs.start(
        QStringLiteral("costs"), tr("Add up the costs"), this,
        [model, summary](base::Progress&) -> base::Result<std::shared_ptr<const Costs>> {
            return std::make_shared<const Costs>(
                Costs{inspect::costByOperatorType(*model, *summary), inspect::costByPrecision(*model, *summary),
                    inspect::precisionTransitions(*model), inspect::bufferUse(*model),
                    std::make_shared<const std::vector<widgets::StoredConstant>>(widgets::storedConstants(*model))});
        },
        [this](const base::Result<std::shared_ptr<const Costs>>& costs) { showCosts(costs ? *costs : nullptr); });
}

void CostPage::showCosts(std::shared_ptr<const Costs> costs) {
    const OpenModel& shown = open();
    if (!costs || !shown) {
        m_constants.reset();
        m_facts->clear();
        for (int part = 0; part < parts(); ++part)
            model(part)->setTable({});
        return m_plot->clear(tr("Open a model to see where its bytes are."));
    }
    m_constants = costs->constants;
    model(ByOperator)->setTable(widgets::costTable(costs->byOperator, tr("Operator")));
    model(ByPrecision)->setTable(widgets::costTable(costs->byPrecision, tr("Precision")));
    model(Constants)->setTable(widgets::constantTable(shown.loaded->model, m_constants, current().model));
    model(Conversions)->setTable(widgets::transitionTable(costs->transitions));
    m_facts->setFullText(factsOf(shown, costs->use));
    drawTreemap();
    showSelected(current());
}

QString CostPage::facts() const {
    return m_facts->text();
}

QString CostPage::factsOf(const OpenModel& shown, const inspect::BufferUse& use) const {
    std::uint64_t macs = 0;
    for (const auto& graph : shown.summary->subgraphs)
        macs += graph.macs;
    const auto share = [&](std::size_t bytes) {
        return tr("%1 (%2)", "size (its share)")
            .arg(widgets::sizeText(bytes), widgets::percentText(use.bytes ? double(bytes) / double(use.bytes) : 0));
    };
    QStringList facts = {tr("File %1").arg(widgets::sizeText(shown.loaded->fileSize)),
        tr("buffers %1").arg(widgets::sizeText(use.bytes)), tr("all zero %1").arg(share(use.zeroBytes)),
        tr("%1 MACs").arg(widgets::countText(macs))};
    if (use.unusedBytes > 0)
        facts.append(tr("unused %1").arg(share(use.unusedBytes)));
    if (use.savedBytes > 0)
        facts.append(tr("sharing saves %1").arg(widgets::sizeText(use.savedBytes)));
    return facts.join(QStringLiteral(" · "));
}

void CostPage::drawTreemap() {
    const OpenModel& shown = open();
    if (!m_constants || !shown)
        return;
    const auto& model = *shown.loaded->model;
    const auto grouping = Grouping(m_groups->currentData().toInt());
    std::vector<widgets::TreemapItem> items;
    for (const auto& constant : *m_constants) {
        if (items.size() == mostBoxes)
            break;
        const auto& graph = model.subgraphs[std::size_t(constant.subgraph)];
        const auto& tensor = graph.tensors[std::size_t(constant.tensor)];
        QString group = widgets::typeText(tensor.type);
        if (grouping == BySubgraph)
            group = tr("Subgraph %1").arg(constant.subgraph);
        else if (grouping == ByReader)
            group = constant.reader < 0
                        ? tr("read by nothing")
                        : widgets::toQt(model::nameOf(model.codeOf(graph.operators[std::size_t(constant.reader)])));
        items.push_back({group, widgets::operandText(graph, constant.tensor), double(constant.bytes),
            widgets::kindOfType(tensor.type)});
    }
    m_plot->setItems(std::move(items), m_groups->currentText());
    showSelected(current());
}

void CostPage::showSelected(const widgets::Selected& selected) {
    int found = -1;
    if (m_constants && selected.tensor >= 0)
        for (std::size_t i = 0; i < m_constants->size() && found < 0; ++i)
            if ((*m_constants)[i].tensor == selected.tensor && (*m_constants)[i].subgraph == selected.subgraph)
                found = int(i);
    m_plot->markItem(found);
    if (found >= 0)
        table(Constants)->showSourceRow(found);
}

} // namespace app
