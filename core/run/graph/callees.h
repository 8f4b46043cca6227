// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <compare>
#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace run {

class GraphRun;
struct Environment;

/// What is known of an input or output of a subgraph before it runs.
struct Form {
    bool isDynamic = false; ///< the shape is known only while running
    model::Shape shape = {};
    auto operator<=>(const Form&) const = default;
};

/// The subgraphs that an interpreter calls, prepared once for each set of input shapes. Calls never meet themselves, so
/// that those with equal shapes share one graph and its memory.
class Callees {
public:
    explicit Callees(Environment& environment);
    ~Callees();
    Callees(const Callees&) = delete;
    Callees& operator=(const Callees&) = delete;

    /// The graph for these inputs; `place` is the operator that calls. A subgraph that is called with ever other shapes
    /// gets one graph for unknown ones. Errors: SubgraphRecursion, those of preparing.
    base::Result<GraphRun*> get(std::size_t subgraph, std::vector<Form> inputs, const std::string& place);
    /// Prepares a graph and all that it calls.
    base::Status prepare(GraphRun& graph, std::size_t subgraph);
    /// Takes back one get(): the graph goes where it was the only one, and so do those that it calls.
    void release(const GraphRun* graph);
    void clear();

    template<class F>
    void forEach(F f) {
        for (auto& [key, entry] : m_graphs)
            f(*entry.graph);
    }

private:
    using Key = std::pair<std::size_t, std::vector<Form>>;
    struct Entry {
        std::unique_ptr<GraphRun> graph;
        std::size_t users = 0;
    };

    Environment& m_environment;
    std::map<Key, Entry> m_graphs;
    std::map<std::size_t, std::size_t> m_variants; ///< by subgraph
    std::vector<std::size_t> m_open;               ///< being prepared, the outermost first
};

} // namespace run
