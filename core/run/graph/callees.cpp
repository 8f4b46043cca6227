// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/callees.h"

#include "run/graph/graph_run.h"

#include "base/error.h"
#include "base/text.h"

#include <algorithm>

namespace run {
namespace {

using base::Code;
using base::Error;

/// More sets of shapes than this are no model but an attack on memory and time: n levels could have 2^n.
constexpr std::size_t mostVariants = 8;
/// As many levels as format::read allows.
constexpr std::size_t deepestNesting = 100;

} // namespace

Callees::Callees(Environment& environment) : m_environment(environment) {}

Callees::~Callees() = default;

base::Result<GraphRun*> Callees::get(std::size_t subgraph, std::vector<Form> inputs, const std::string& place) {
    if (std::ranges::find(m_open, subgraph) != m_open.end() || m_open.size() >= deepestNesting)
        return Error{Code::SubgraphRecursion, place, base::format("it calls subgraph %zu again", subgraph)};
    if (m_variants[subgraph] >= mostVariants && !m_graphs.contains({subgraph, inputs}))
        std::ranges::fill(inputs, Form{.isDynamic = true});
    const Key key{subgraph, inputs};
    if (const auto found = m_graphs.find(key); found != m_graphs.end()) {
        ++found->second.users;
        return found->second.graph.get();
    }
    auto made = std::make_unique<GraphRun>(m_environment, subgraph, inputs, true);
    TRY(prepare(*made, subgraph));
    ++m_variants[subgraph];
    auto& entry = m_graphs[key];
    entry = {std::move(made), 1};
    return entry.graph.get();
}

base::Status Callees::prepare(GraphRun& graph, std::size_t subgraph) {
    m_open.push_back(subgraph);
    auto status = graph.prepare();
    m_open.pop_back();
    return status;
}

void Callees::release(const GraphRun* graph) {
    const auto found =
        std::ranges::find_if(m_graphs, [graph](const auto& item) { return item.second.graph.get() == graph; });
    if (found == m_graphs.end() || --found->second.users > 0)
        return;
    const auto gone = std::move(found->second.graph);
    --m_variants[found->first.first];
    m_graphs.erase(found);
    for (const auto& step : gone->graph().steps)
        for (const auto* callee : step.calls)
            release(callee);
}

void Callees::clear() {
    m_graphs.clear();
    m_variants.clear();
    m_open.clear();
}

} // namespace run
