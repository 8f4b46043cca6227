// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_query.h"

#include <QHash>

#include <memory>
#include <vector>

namespace widgets {

/// Which operators of a subgraph the rules' queries find; looked for once, not with every change of colours.
class RuleHits {
public:
    void setSearch(std::shared_ptr<const GraphSearch> search);
    /// Ascending; none before there is a search.
    const std::vector<std::int32_t>& of(const QString& query);
    /// Do the numbers stand for anything yet?
    bool isKnown() const { return m_search != nullptr; }

private:
    std::shared_ptr<const GraphSearch> m_search;
    QHash<QString, std::vector<std::int32_t>> m_known;
};

} // namespace widgets
