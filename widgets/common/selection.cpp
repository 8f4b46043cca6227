// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/selection.h"

#include <algorithm>

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

void Selection::forget(int model) {
    const auto isOf = [model](const Selected& selected) { return selected.model == model; };
    if (isOf(m_current))
        m_current = {model, 0, -1, -1};
    std::erase_if(m_history, [&](const Selected& past) { return isOf(past) && past != m_current; });
    // What is left may name the same place twice running.
    m_history.erase(std::unique(m_history.begin(), m_history.end()), m_history.end());
    const auto current = std::find(m_history.rbegin(), m_history.rend(), m_current);
    m_position = std::size_t(std::max<std::ptrdiff_t>(m_history.rend() - current - 1, 0));
    Q_EMIT changed(m_current);
    Q_EMIT historyChanged();
}

void Selection::exchange(int one, int other) {
    const auto follow = [&](Selected& selected) {
        if (selected.model == one)
            selected.model = other;
        else if (selected.model == other)
            selected.model = one;
    };
    const Selected before = m_current;
    follow(m_current);
    for (auto& past : m_history)
        follow(past);
    if (m_current != before)
        Q_EMIT changed(m_current);
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
