// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/rule_hits.h"

namespace widgets {

void RuleHits::setSearch(std::shared_ptr<const GraphSearch> search) {
    m_search = std::move(search);
    m_known.clear();
}

const std::vector<std::int32_t>& RuleHits::of(const QString& query) {
    static const std::vector<std::int32_t> none;
    if (!m_search)
        return none;
    auto known = m_known.find(query);
    if (known == m_known.end())
        known = m_known.insert(query, m_search->operators(GraphQuery(query)));
    return *known;
}

} // namespace widgets
