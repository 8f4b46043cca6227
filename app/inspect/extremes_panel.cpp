// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/extremes_panel.h"

#include "app/document/session.h"
#include "app/document/table_export.h"

#include "widgets/common/core_text.h"
#include "widgets/common/em.h"
#include "widgets/facts/extremes_table.h"
#include "widgets/tables/table_panel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace app {
namespace {

const QString job = QStringLiteral("extremes");
constexpr int usualCount = 100;
constexpr int mostRows = 100'000;

} // namespace

ExtremesPanel::ExtremesPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_order(new QComboBox(this)), m_most(new QSpinBox(this)),
      m_rows(new widgets::FactModel(this)), m_table(new widgets::TablePanel(this)) {
    setObjectName(QStringLiteral("extremesPanel"));
    m_order->setObjectName(QStringLiteral("extremesOrder"));
    m_order->addItem(tr("farthest from zero"), int(inspect::ValueOrder::LargestMagnitude));
    m_order->addItem(tr("largest"), int(inspect::ValueOrder::Largest));
    m_order->addItem(tr("smallest"), int(inspect::ValueOrder::Smallest));
    m_order->addItem(tr("nearest to zero"), int(inspect::ValueOrder::LeastMagnitude));
    m_most->setObjectName(QStringLiteral("extremesCount"));
    m_most->setRange(1, mostRows);
    m_most->setValue(usualCount);
    m_most->setKeyboardTracking(false);
    m_table->setObjectName(QStringLiteral("extremesTable"));
    m_table->setAccessibleName(tr("Extreme values"));
    m_table->setSourceModel(m_rows);
    saveWhenAsked(m_table, session.operations);

    const int gap = widgets::em(this, 0.25);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(gap, gap, gap, gap);
    top->setSpacing(gap * 2);
    const auto labelled = [&](const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        top->addWidget(label);
        top->addWidget(field);
    };
    labelled(tr("Values:"), m_order);
    labelled(tr("At most:"), m_most);
    top->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);

    connect(m_order, &QComboBox::currentIndexChanged, this, &ExtremesPanel::invalidate);
    connect(m_most, &QSpinBox::valueChanged, this, &ExtremesPanel::invalidate);
    connect(m_table, &widgets::TablePanel::rowActivated, this, [this](int row) {
        if (m_shown && std::size_t(row) < m_shown->size())
            Q_EMIT placeChosen((*m_shown)[std::size_t(row)].place);
    });
    clear(tr("Select a constant to see its values."));
}

void ExtremesPanel::clear(const QString& why) {
    m_session.jobs.cancel(job);
    m_model.reset();
    m_tensor = -1;
    m_channel = -1;
    m_isStale = false;
    m_table->setEmptyText(why);
    show(nullptr);
}

void ExtremesPanel::setTensor(std::shared_ptr<const model::Model> model, int subgraph, int tensor) {
    m_model = std::move(model);
    m_subgraph = subgraph;
    m_tensor = tensor;
    m_channel = -1;
    invalidate();
}

void ExtremesPanel::setChannel(int channel) {
    if (channel == m_channel)
        return;
    m_channel = channel;
    invalidate();
}

void ExtremesPanel::invalidate() {
    m_isStale = m_model != nullptr;
    if (isVisible())
        read();
}

void ExtremesPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    read();
}

void ExtremesPanel::read() {
    if (!m_isStale)
        return;
    m_isStale = false;
    const inspect::ExtremeValuesOptions options{
        inspect::ValueOrder(m_order->currentData().toInt()), std::size_t(m_most->value()), m_channel};
    m_session.jobs.start(
        job, tr("Read values"), this,
        [model = m_model, subgraph = m_subgraph, tensor = m_tensor, options](
            base::Progress& progress) -> base::Result<Values> {
            TRY_ASSIGN(auto values,
                inspect::extremeValues(*model, std::size_t(subgraph), std::size_t(tensor), options, progress));
            return std::make_shared<const std::vector<inspect::ExtremeValue>>(std::move(values));
        },
        [this](const base::Result<Values>& values) {
            if (!m_model)
                return;
            if (!values) {
                m_table->setEmptyText(widgets::errorText(values.error()));
                return show(nullptr);
            }
            m_table->setEmptyText(tr("There are no such values."));
            show(*values);
        });
}

void ExtremesPanel::show(const Values& values) {
    m_shown = values;
    for (QWidget* control : {static_cast<QWidget*>(m_order), static_cast<QWidget*>(m_most)})
        control->setEnabled(m_model != nullptr);
    m_rows->setTable(m_model ? widgets::extremesTable(
                                   m_model->subgraphs[std::size_t(m_subgraph)].tensors[std::size_t(m_tensor)], m_shown)
                             : widgets::FactTable());
}

} // namespace app
