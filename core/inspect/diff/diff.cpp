// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/diff/diff.h"

#include "inspect/diff/compare_parts.h"

#include "base/text.h"

#include <algorithm>

namespace inspect {

namespace {

using base::Result;

/// Pairs in the order of A; what was added stands before the partner of what follows it in B.
std::vector<DiffPair> pairsOf(const std::vector<std::int32_t>& matches, const std::vector<std::int32_t>& back) {
    std::vector<DiffPair> pairs;
    std::size_t next = 0; // of B
    const auto addUpTo = [&](std::size_t end) {
        for (; next < end; ++next)
            if (back[next] < 0)
                pairs.push_back({-1, static_cast<std::int32_t>(next), {}});
    };
    for (std::size_t a = 0; a < matches.size(); ++a) {
        if (matches[a] >= 0)
            addUpTo(static_cast<std::size_t>(matches[a]));
        pairs.push_back({static_cast<std::int32_t>(a), matches[a], {}});
    }
    addUpTo(back.size());
    return pairs;
}

class Differ {
public:
    Differ(const model::Model& a, const model::Model& b, const DiffOptions& options, base::Progress& progress)
        : m_a(a), m_b(b), m_options(options), m_progress(progress) {}

    Result<ModelDiff> run() {
        ModelDiff diff;
        compareModels(m_a, m_b, diff.changes);
        const auto partners = matchSubgraphs();
        for (std::size_t i = 0; i < m_a.subgraphs.size(); ++i) {
            if (partners[i] < 0) {
                diff.subgraphs.push_back(lonely(static_cast<std::int32_t>(i), -1));
                continue;
            }
            TRY_ASSIGN(auto subgraph, compareSubgraphs(i, static_cast<std::size_t>(partners[i])));
            diff.subgraphs.push_back(std::move(subgraph));
        }
        for (std::size_t i = 0; i < m_b.subgraphs.size(); ++i)
            if (std::find(partners.begin(), partners.end(), static_cast<std::int32_t>(i)) == partners.end())
                diff.subgraphs.push_back(lonely(-1, static_cast<std::int32_t>(i)));
        return diff;
    }

private:
    /// By name where both have it once, the others in order.
    std::vector<std::int32_t> matchSubgraphs() const {
        const auto named = [](const model::Model& model, const std::string& name) {
            std::int32_t found = -1;
            for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
                if (model.subgraphs[i].name == name) {
                    if (found >= 0)
                        return -1;
                    found = static_cast<std::int32_t>(i);
                }
            return found;
        };
        std::vector<std::int32_t> partners(m_a.subgraphs.size(), -1);
        std::vector<bool> isTaken(m_b.subgraphs.size(), false);
        const std::size_t both = std::min(partners.size(), isTaken.size());
        constexpr std::size_t manySubgraphs = 2000; // names of that many are not looked for
        for (std::size_t i = 0; partners.size() + isTaken.size() < manySubgraphs && i < partners.size(); ++i) {
            const std::string& name = m_a.subgraphs[i].name;
            if (name.empty() || named(m_a, name) < 0 || named(m_b, name) < 0)
                continue;
            partners[i] = named(m_b, name);
            isTaken[static_cast<std::size_t>(partners[i])] = true;
        }
        for (std::size_t i = 0; i < both; ++i)
            if (partners[i] < 0 && !isTaken[i]) {
                partners[i] = static_cast<std::int32_t>(i);
                isTaken[i] = true;
            }
        return partners;
    }

    SubgraphDiff lonely(std::int32_t a, std::int32_t b) const {
        SubgraphDiff diff;
        diff.a = a;
        diff.b = b;
        const model::Subgraph& graph =
            a >= 0 ? m_a.subgraphs[static_cast<std::size_t>(a)] : m_b.subgraphs[static_cast<std::size_t>(b)];
        const auto fill = [&](std::vector<DiffPair>& pairs, std::size_t count) {
            for (std::size_t i = 0; i < count; ++i)
                pairs.push_back(
                    {a >= 0 ? static_cast<std::int32_t>(i) : -1, b >= 0 ? static_cast<std::int32_t>(i) : -1, {}});
        };
        fill(diff.operators, graph.operators.size());
        fill(diff.tensors, graph.tensors.size());
        return diff;
    }

    Result<SubgraphDiff> compareSubgraphs(std::size_t a, std::size_t b) const {
        const bool isMain = a == 0 && b == 0;
        const GraphMatch match = matchGraphs(m_a, m_a.subgraphs[a], m_b, m_b.subgraphs[b],
            isMain ? m_options.pins : std::vector<OperatorPin>(), !isMain || m_options.matchesOthers);
        const ComparedGraphs graphs{m_a, m_a.subgraphs[a], m_b, m_b.subgraphs[b], match, m_options};
        SubgraphDiff diff;
        diff.a = static_cast<std::int32_t>(a);
        diff.b = static_cast<std::int32_t>(b);
        compareEnds(graphs, diff.changes);
        diff.operators = pairsOf(match.operators, match.operatorsBack);
        diff.tensors = pairsOf(match.tensors, match.tensorsBack);
        for (DiffPair& pair : diff.operators)
            if (pair.a >= 0 && pair.b >= 0)
                compareOperators(graphs, pair);
        std::size_t done = 0;
        for (DiffPair& pair : diff.tensors) {
            if (pair.a >= 0 && pair.b >= 0)
                compareTensors(graphs, pair);
            if (++done % 64 == 0)
                m_progress.update(done, diff.tensors.size(), "Comparing");
            if (m_progress.isCancelled())
                return base::Error{base::Code::Cancelled, {}, {}};
        }
        return diff;
    }

    const model::Model& m_a;
    const model::Model& m_b;
    const DiffOptions& m_options;
    base::Progress& m_progress;
};

void count(const std::vector<DiffPair>& pairs, DiffCounts& counts) {
    for (const DiffPair& pair : pairs) {
        counts.added += pair.isAdded() ? 1 : 0;
        counts.removed += pair.isRemoved() ? 1 : 0;
        counts.same += pair.isSame() ? 1 : 0;
        counts.changed += pair.changes.empty() ? 0 : 1;
    }
}

} // namespace

DiffCounts ModelDiff::operators() const {
    DiffCounts counts;
    for (const SubgraphDiff& subgraph : subgraphs)
        count(subgraph.operators, counts);
    return counts;
}

DiffCounts ModelDiff::tensors() const {
    DiffCounts counts;
    for (const SubgraphDiff& subgraph : subgraphs)
        count(subgraph.tensors, counts);
    return counts;
}

bool ModelDiff::isSame() const {
    const auto isWhole = [](const DiffCounts& counts) { return counts.changed + counts.added + counts.removed == 0; };
    return changes.empty() && isWhole(operators()) && isWhole(tensors()) &&
           std::all_of(subgraphs.begin(), subgraphs.end(), [](const SubgraphDiff& subgraph) {
               return subgraph.changes.empty() && subgraph.a >= 0 && subgraph.b >= 0;
           });
}

Result<ModelDiff> diffModels(
    const model::Model& a, const model::Model& b, const DiffOptions& options, base::Progress& progress) {
    return Differ(a, b, options, progress).run();
}

} // namespace inspect
