// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/outline_panel.h"

#include "app/document/document.h"

#include "widgets/tables/outline_model.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace app {

OutlinePanel::OutlinePanel(Document& document, widgets::Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new widgets::OutlineModel(this)),
      m_proxy(new QSortFilterProxyModel(this)), m_filter(new QLineEdit(this)), m_tree(new QTreeView(this)) {
    m_proxy->setSourceModel(m_model);
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter of the outline"));
    m_filter->setClearButtonEnabled(true);
    m_tree->setObjectName(QStringLiteral("outlineTree"));
    m_tree->setModel(m_proxy);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->setAccessibleName(tr("Outline"));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterFixedString(text);
        if (!text.isEmpty())
            m_tree->expandAll();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutlinePanel::choose);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree);

    connect(&document, &Document::modelChanged, this, [this](int slot) {
        if (slot == m_selection.current().model)
            showModel(slot);
    });
    connect(&selection, &widgets::Selection::changed, this, &OutlinePanel::showSelected);
    showModel(selection.current().model);
}

void OutlinePanel::focusFilter() {
    m_filter->setFocus();
    m_filter->selectAll();
}

void OutlinePanel::showModel(int slot) {
    const QScopedValueRollback guard(m_isShowing, true);
    m_slot = slot;
    const OpenModel& open = m_document.model(slot);
    m_model->setModel(open ? open.loaded->model : nullptr);
    m_tree->expandToDepth(1);
}

void OutlinePanel::showSelected(const widgets::Selected& selected) {
    if (selected.model != m_slot)
        showModel(selected.model);
    const QModelIndex source = selected.op >= 0 ? m_model->indexOfOperator(selected.subgraph, selected.op)
                                                : m_model->indexOfTensor(selected.subgraph, selected.tensor);
    const QScopedValueRollback guard(m_isShowing, true);
    const QModelIndex index = m_proxy->mapFromSource(source);
    if (!index.isValid()) {
        m_tree->clearSelection();
        return;
    }
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void OutlinePanel::choose(const QModelIndex& index) {
    if (m_isShowing || !index.isValid())
        return;
    const auto number = [&index](int role) {
        const QVariant value = index.data(role);
        return value.isValid() ? value.toInt() : -1;
    };
    const int subgraph = number(widgets::OutlineModel::SubgraphRole);
    if (subgraph < 0)
        return;
    m_selection.select(
        {m_slot, subgraph, number(widgets::OutlineModel::OperatorRole), number(widgets::OutlineModel::TensorRole)});
}

} // namespace app
