// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect/model_page.h"

#include "app/document/session.h"

namespace app {

ModelPage::ModelPage(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    connect(&session.selection, &widgets::Selection::changed, this, &ModelPage::catchUp);
    connect(&session.document, &Document::modelChanged, this, [this](int slot) {
        if (slot == m_shown.model && !isVisible())
            letGo();
        if (slot == current().model)
            invalidate();
    });
}

const widgets::Selected& ModelPage::current() const {
    return m_session.selection.current();
}

const OpenModel& ModelPage::open() const {
    return m_session.document.model(current().model);
}

void ModelPage::invalidate() {
    m_isStale = true;
    catchUp();
}

/// What is closed while the page is hidden does not stay in memory until it is shown again.
void ModelPage::letGo() {
    if (m_isStale)
        return;
    m_isStale = true;
    showModel({}, m_shown);
}

void ModelPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    catchUp();
}

/// A model that was just replaced may be smaller than what is still selected: the selection follows at once.
bool ModelPage::isSelectionInside() const {
    if (!open())
        return true;
    const auto& graphs = open().loaded->model->subgraphs;
    if (std::size_t(current().subgraph) >= graphs.size())
        return false;
    const auto& graph = graphs[std::size_t(current().subgraph)];
    return current().op < int(graph.operators.size()) && current().tensor < int(graph.tensors.size());
}

void ModelPage::catchUp() {
    if (!isVisible() || !isSelectionInside())
        return;
    const widgets::Selected wanted = current();
    const bool isOther = wanted.model != m_shown.model || wanted.subgraph != m_shown.subgraph;
    const bool isMoved = wanted != m_shown;
    m_shown = wanted;
    if (m_isStale || isOther) {
        m_isStale = false;
        showModel(open(), wanted);
        showSelected(wanted);
    } else if (isMoved) {
        showSelected(wanted);
    }
}

} // namespace app
