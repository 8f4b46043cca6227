// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/selection.h"

namespace widgets {
namespace {

constexpr std::size_t longestHistory = 500;

} // namespace

Selection::Selection(QObject* parent) : QObject(parent) {}

void Selection::select(const Selected& selected) {
    if (selected == m_current)
        return;
    if (!m_history.empty())
        m_history.resize(m_position + 1);
    m_history.push_back(selected);
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    m_position = m_history.size() - 1;
    m_current = selected;
    Q_EMIT changed(m_current);
    Q_EMIT historyChanged();
}

void Selection::reset() {
    m_history.clear();
    m_position = 0;
    m_current = {};
    Q_EMIT changed(m_current);
    Q_EMIT historyChanged();
}

bool Selection::canGoBack() const {
    return m_position > 0;
}

bool Selection::canGoForward() const {
    return m_position + 1 < m_history.size();
}

void Selection::goBack() {
    if (canGoBack())
        goTo(m_position - 1);
}

void Selection::goForward() {
    if (canGoForward())
        goTo(m_position + 1);
}

void Selection::goTo(std::size_t position) {
    m_position = position;
    m_current = m_history[position];
    Q_EMIT changed(m_current);
    Q_EMIT historyChanged();
}

} // namespace widgets
